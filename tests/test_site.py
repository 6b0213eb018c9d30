"""The documentation site builds without a warning, whole, and opens without a network."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from whofunds.queries import load_library
from whofunds.schema import load_model

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=300,
    )  # fmt: skip
    assert done.returncode == 0 and "WARNING" not in done.stderr, done.stderr
    return folder


def test_every_kind_question_and_command_has_its_place(site, whofunds):
    schema = (site / "schema.html").read_text("utf-8")
    for kind in load_model().facts:
        assert f"<title>{kind} and its roles</title>" in schema
    answered = 0
    for name, query in load_library().items():
        page = (site / "questions" / f"{query.theme}.html").read_text("utf-8")
        section = page.partition(f'<h2 id="{name}"')[2].partition("<h2 ")[0]
        assert f"whofunds ask {name}" in section
        answered += "hold no such fact" not in section
    assert answered >= 0.9 * len(load_library())
    commands = (site / "commands.html").read_text("utf-8")
    listed = re.findall(r"(?m)^  ([a-z]+)  ", whofunds("--help").stdout)
    assert len(listed) > 20
    for name in listed:
        assert f"<code>whofunds {name}</code>" in commands, name


def test_the_figures_of_extraction_stand_in_the_limits(site):
    page = (site / "limits.html").read_text("utf-8")
    assert "precision <strong>" in page or "F1" in page
    assert "figures -->" not in page


def test_no_page_loads_anything_from_elsewhere(site):
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        text = page.read_text("utf-8")
        loaded = re.findall(r'<(?:script|img|iframe)[^>]*\ssrc="(https?:[^"]*)"', text)
        loaded += re.findall(
            r'<link[^>]*rel="(?:stylesheet|icon|preconnect)"[^>]*href="(https?:[^"]*)"', text
        )
        assert loaded == [], page
