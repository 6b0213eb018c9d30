"""The parts of the READMEs and notebooks that are made, not written.

    python tests/lib/living.py

puts them in place; tests/test_readme.py and tests/test_notebooks.py fail where they are out of date.
"""

import re
import tempfile
from pathlib import Path

from click.testing import CliRunner
from whofunds.cli import main
from whofunds.cli.language import HEADINGS, translated
from whofunds.queries import load_library

ROOT = Path(__file__).resolve().parent.parent.parent
READMES = ("README.md", "README.zh.md")


def queries(say=str):
    """Every query with its question, by theme."""
    lines, theme = [], None
    for name, query in load_library().items():
        if query.theme != theme:
            theme = query.theme
            title = theme.replace("_", " ")
            lines += ["", f"| {say(title)} | |", "|---|---|"]
        path = f"queries/library/{query.theme}/{name}.cypher"
        lines.append(f"| [`{name}`]({path}) | {say(query.question)} |")
    return "\n".join(lines).strip()


def chinese(text):
    """What the Chinese help says, where it has the words."""
    return HEADINGS.get(text.capitalize()) or translated(text) or text


def run(*args, **env):
    wide = {"COLUMNS": "100"}
    done = CliRunner(env=wide | env).invoke(main, [str(a) for a in args], prog_name="whofunds")
    assert done.exit_code == 0, done.output
    return done.stdout


def demo(language="en"):
    """What ``make demo`` answers, where ``WHOFUNDS_LANG`` is the language."""
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "demo.db"
        run("build", ROOT / "examples" / "articles", "--graph", db)
        answer = run("ask", "who-funds", "智谱", "--graph", db, WHOFUNDS_LANG=language)
    return "```\n" + "\n".join(line.rstrip() for line in answer.splitlines()) + "\n```"


def filled(text):
    """Give a README with its made parts as they should be."""
    for name, make in (
        ("queries", queries),
        ("queries zh", lambda: queries(chinese)),
        ("demo", demo),
        ("demo zh", lambda: demo("zh")),
    ):
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        if marks.search(text):
            made = make()
            text = marks.sub(lambda m, made=made: f"{m[1]}{made}\n{m[2]}", text)
    return text


if __name__ == "__main__":
    for name in READMES:
        path = ROOT / name
        path.write_text(filled(path.read_text("utf-8")), "utf-8")
    from kernels import remake

    remake()
