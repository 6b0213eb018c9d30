"""What the READMEs say is so: their made parts, their commands, and their links."""

import re
import shlex

import pytest
from living import READMES, ROOT, filled
from storing import one_of, wipe


@pytest.mark.parametrize("name", READMES)
def test_the_made_parts_are_up_to_date(name):
    text = (ROOT / name).read_text("utf-8")
    assert filled(text) == text, "run: .venv/bin/python tests/lib/living.py"


@pytest.mark.parametrize(
    "name", [*READMES, "CONTRIBUTING.md", "examples/README.md", "benchmarks/README.md"]
)
def test_every_link_to_a_file_leads_somewhere(name):
    path = ROOT / name
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


BLOCKS = [
    [
        line.partition("  #")[0].strip()
        for line in block.splitlines()
        if line.startswith("whofunds ")
    ]
    for block in re.findall(r"(?ms)^```\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"))
]


@pytest.mark.parametrize("commands", [b for b in BLOCKS if b], ids=lambda b: b[0])
def test_every_command_of_the_readme_runs(whofunds, tmp_path, monkeypatch, request, commands):
    """The commands of a block follow one another, beside a folder of articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHOFUNDS_GRAPH", str(tmp_path / "my.db"))
    (tmp_path / "scraped.txt").write_text("7月2日,張江集團投資了智譜,總額10億元。", "utf-8")
    whofunds("build", ROOT / "examples" / "articles")
    (tmp_path / "articles").symlink_to(ROOT / "examples" / "articles")
    if any("copy" in command for command in commands):
        server = request.getfixturevalue("neo4j_server")
        with one_of("neo4j", request) as store:
            wipe(store)  # other files of tests left their graphs there
        monkeypatch.setenv("NEO4J_URI", server.uri)
        monkeypatch.setenv("NEO4J_USERNAME", server.user or "neo4j")
        monkeypatch.setenv("NEO4J_PASSWORD", server.password or "")
    for command in commands:
        whofunds(*shlex.split(command)[1:])


def test_there_were_commands_to_run():
    assert sum(map(len, BLOCKS)) >= 15
