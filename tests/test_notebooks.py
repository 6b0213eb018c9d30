"""The notebooks run from a clean kernel, and what is stored of them is what they print."""

import re

import nbformat
import pytest
from kernels import FOLDER, run, stripped

NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def printed(notebook):
    """What the cells print, and their tables as text."""
    outputs = [o for c in notebook.cells if c.cell_type == "code" for o in c.outputs]
    texts = [o.get("text", "") for o in outputs if o.output_type == "stream" and o.name == "stdout"]
    return "".join(texts + [o["data"].get("text/plain", "") for o in outputs if "data" in o])


def shape(notebook):
    """How many outputs each cell has, and of which kinds: pixels differ from machine to machine."""
    return [
        [sorted(o.get("data", {o.get("name"): ""})) for o in c.get("outputs", [])]
        for c in notebook.cells
    ]


@pytest.mark.timeout(300)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_it_runs_and_prints_what_is_stored(path, monkeypatch):
    monkeypatch.delenv("WHOFUNDS_ARTICLES", raising=False)
    stored = nbformat.read(path, as_version=4)
    fresh = stripped(run(path))
    errors = [o for c in fresh.cells for o in c.get("outputs", []) if o.get("name") == "stderr"]
    assert errors == []
    hint = f"run: .venv/bin/python tests/lib/kernels.py {path.stem}"
    assert printed(stored), "a notebook is read without running it"
    assert printed(fresh) == printed(stored), hint
    assert shape(fresh) == shape(stored), hint


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_where_the_day_of_a_round_is_shown_that_of_its_announcement_is_too(path):
    cells = [c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
    dated = [text for text in cells if re.search(r'"date(?:_\w+)?"', text)]
    assert dated and all('"announced' in text or "announced_" in text for text in dated)


@pytest.mark.timeout(300)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_it_reads_the_folder_of_the_reader_whatever_is_in_it(tmp_path, monkeypatch):
    (tmp_path / "<script>.txt").write_text("青禾科技于2025年7月2日完成3亿元B轮融资，由远山资本领投。", "utf-8")  # fmt: skip
    (tmp_path / "announced.txt").write_text("8月3日，青禾科技宣布完成5亿元C轮融资，由白山集团领投。", "utf-8")  # fmt: skip
    (tmp_path / "broken.jsonl").write_text('{"id": 1, "text": \n{}\n', "utf-8")
    monkeypatch.setenv("WHOFUNDS_ARTICLES", str(tmp_path))
    monkeypatch.setenv("WHOFUNDS_PUBLISHED", "2025-10")
    notebook = run(FOLDER / "your_own_articles.ipynb")
    said = printed(notebook)
    assert "Not read: broken.jsonl, line 1" in said and "远山资本" in said
    assert "3亿元" in said and "2025-07-02" in said
    rounds = notebook.cells[-1].outputs[-1]["data"]["text/plain"]  # each with the day that it has
    assert re.search(r"B轮 .* 2025-07-02 +N", rounds)
    assert re.search(r"C轮 .* N\w+ +2025-08-03", rounds)
    shown = [o["data"] for c in notebook.cells for o in c.get("outputs", []) if "data" in o]
    assert shown and "<script>" not in "".join(data.get("text/html", "") for data in shown)


@pytest.mark.timeout(300)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_folder_without_facts_stops_nothing(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("今天天气很好。", "utf-8")
    monkeypatch.setenv("WHOFUNDS_ARTICLES", str(tmp_path))
    assert "0 facts" in printed(run(FOLDER / "your_own_articles.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)
def test_what_is_stored_is_small_and_tells_nothing_of_a_machine(path):
    text = path.read_text("utf-8")
    assert len(text) < 100_000
    assert not re.search(r"/(?:home|root|Users|tmp)/", text)
    notebook = nbformat.read(path, as_version=4)
    assert nbformat.writes(stripped(notebook)) == nbformat.writes(notebook)
