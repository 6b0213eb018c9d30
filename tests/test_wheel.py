"""What ships works: the wheel and the sdist, installed in a clean environment elsewhere."""

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("schema", "loaders", "graph", "queries", "api", "cli")
DATA = {".yaml", ".cypher", ".tsv", ".txt", ".gz", ".bin", ".html", ".css", ".js", ".md"}


def run(*args, **more):
    done = subprocess.run(
        [str(a) for a in args], capture_output=True, text=True, encoding="utf-8", **more
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT)  # an sdist, and the wheel from that
    return {p.suffix: p for p in out.iterdir()}


def sources():
    found = {ROOT / "__init__.py", ROOT / "__main__.py", ROOT / "py.typed"}
    for top in SHIPPED:
        found |= {p for p in (ROOT / top).rglob("*") if p.suffix == ".py" or p.suffix in DATA}
    return {p.relative_to(ROOT).as_posix() for p in found if "__pycache__" not in p.parts}


def test_the_wheel_holds_every_module_and_data_file_and_nothing_else(built):
    with zipfile.ZipFile(built[".whl"]) as wheel:
        names = {n.removeprefix("whofunds/") for n in wheel.namelist() if n.startswith("whofunds/")}
    assert sources() <= names, sources() - names
    extra = {
        n
        for n in names
        if n.split("/")[0] in {"tests", "benchmarks", "examples", "notebooks", "build"}
    }
    assert not extra


def test_the_sdist_holds_what_a_developer_needs(built):
    with tarfile.open(built[".gz"]) as sdist:
        names = {n.partition("/")[2] for n in sdist.getnames()}
    assert {
        "Makefile",
        "LICENSE",
        "README.md",
        "tests/test_wheel.py",
        "examples/README.md",
    } <= names
    assert sources() <= names


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """A clean environment with the wheel and its dependencies; the checkout is out of reach."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home / "venv", with_pip=True)
    bin_ = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(bin_ / "python", "-m", "pip", "install", "-q", built[".whl"], cwd=home)
    return home, bin_


@pytest.mark.timeout(600)
def test_the_installed_wheel_answers(installed):
    home, bin_ = installed
    clean = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "WHOFUNDS_GRAPH"}}
    where = run(
        bin_ / "python", "-c", "import whofunds; print(whofunds.__file__)", cwd=home, env=clean
    )
    assert Path(where.strip()).is_relative_to(home)
    article = home / "deal.txt"
    article.write_text("青禾科技完成1亿元A轮融资，由远山资本领投。\n", "utf-8")
    run(bin_ / "whofunds", "build", article, "--graph", home / "g.db", cwd=home, env=clean)
    for command in ([bin_ / "whofunds"], [bin_ / "python", "-m", "whofunds"]):
        answer = run(
            *command,
            "ask",
            "who-funds",
            "青禾科技",
            "--graph",
            home / "g.db",
            "--json",
            cwd=home,
            env=clean,
        )
        assert [row["investor"] for row in json.loads(answer)] == ["远山资本"]


def test_the_installed_wheel_imports_every_module(installed):
    home, bin_ = installed
    code = (
        "import pkgutil, importlib, whofunds\n"
        "names = [m.name for m in pkgutil.walk_packages(whofunds.__path__, 'whofunds.') if m.name != 'whofunds.__main__']\n"
        "[importlib.import_module(n) for n in names]\nprint(len(names))"
    )
    count = run(bin_ / "python", "-c", code, cwd=home)
    assert int(count) >= 40
