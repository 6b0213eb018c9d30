"""The package of docs/plugins.md, really installed, and what a broken one leads to."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "plugins.md").read_text("utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the package, its metadata beside it as pip leaves it."""
    source, site = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("site")
    (source / "grants.py").write_text(
        re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)[1], "utf-8"
    )
    (source / "pyproject.toml").write_text(
        re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1], "utf-8"
    )
    # The build is isolated, as pip's is for anybody's package.
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--no-deps", "--target", str(site), str(source)]  # fmt: skip
    subprocess.run(pip, check=True, capture_output=True)
    return site


def run(site, *args):
    """Run the command line in a process of its own, since what is installed is found once."""
    code = f"import sys; sys.path.append({str(site)!r}); from whofunds.cli import main; main(prog_name='whofunds')"
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code, *map(str, args)], capture_output=True, text=True, encoding="utf-8")  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_a_format_and_an_extractor_of_another_package_are_used(installed, tmp_path):
    path, db = tmp_path / "a.grants", tmp_path / "g.db"
    path.write_text("grant 江城市科技局 -> 青禾科技\n", "utf-8")
    done = run(
        installed, "build", path, "--extractor", "rules", "--extractor", "grants", "--graph", db
    )
    assert done.returncode == 0, done.stderr
    rows = run(installed, "cypher", "MATCH (i)-[:FUNDS]->(c), (k:Claim) RETURN i.name, c.name, k.extractor, k.quote", "--graph", db, "--csv").stdout  # fmt: skip
    assert rows.splitlines()[1] == "江城市科技局,青禾科技,grants,GRANT 江城市科技局 -> 青禾科技"


def test_a_name_that_no_package_has_lists_those_that_there_are(installed, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x", "utf-8")
    done = run(installed, "build", path, "--extractor", "none", "--graph", tmp_path / "g.db")
    assert done.returncode == 1 and "'none'; there are grants, llm, rules" in done.stderr


@pytest.mark.parametrize(
    ("group", "value", "says"),
    [
        ("whofunds.extractors", "json:loads", "cannot be loaded"),
        ("whofunds.extractors", "nothing.here:X", "cannot be loaded"),
        ("whofunds.extractors", "builtins:dict", "has no name or no extract()"),
        ("whofunds.formats", "builtins:dict", "gives no Format"),
    ],
)
def test_a_broken_package_is_named(tmp_path, group, value, says):
    info = tmp_path / "site" / "bad-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bad\nVersion: 1\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{group}]\nbad = {value}\n", "utf-8")
    (tmp_path / "a.txt").write_text("x", "utf-8")
    name = "bad" if group.endswith("extractors") else "rules"
    done = run(tmp_path / "site", "build", tmp_path / "a.txt", "--extractor", name, "--graph", tmp_path / "g.db")  # fmt: skip
    assert done.returncode == 1 and says in done.stderr and "'bad'" in done.stderr
