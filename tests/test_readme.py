"""What the READMEs say is so: their made parts, their commands, and their links."""

import re
import shlex

import pytest
from living import READMES, ROOT, filled


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


COMMANDS = [
    line.partition("#")[0].strip()
    for line in re.findall(r"(?m)^whofunds .*$", (ROOT / "README.md").read_text("utf-8"))
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_runs(whofunds, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHOFUNDS_GRAPH", str(tmp_path / "my.db"))
    (tmp_path / "scraped.txt").write_text("7月2日,張江集團投資了智譜,總額10億元。", "utf-8")
    whofunds("build", ROOT / "examples" / "articles")
    (tmp_path / "articles").symlink_to(ROOT / "examples" / "articles")
    whofunds(*shlex.split(command)[1:])


def test_there_were_commands_to_run():
    assert len(COMMANDS) >= 10
