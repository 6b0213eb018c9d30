"""Tables, JSON and CSV: width, what is unknown, and text that would do harm."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from whofunds.graph.model import Edge, Node
from whofunds.graph.stores.base import Path
from whofunds.queries.render.tables import render_table, share_width
from whofunds.queries.render.visible import cell_text, visible
from whofunds.queries.results import Result, to_csv, to_json

EVIDENCE = ("quote", "article", "publisher", "published", "modality", "attributed_to")
COLUMNS = (
    "investor", "date", "date_earliest", "date_latest", "amount", "amount_min", "amount_max",
    "amount_currency", "lead", "round", "contested", *EVIDENCE,
)  # fmt: skip
SHOWN = ("investor", "date", "amount", "lead", "round")
SAID = (
    "浦东创投集团和张江集团联合投资，总额10亿元。" * 4,
    "标题",
    "字母榜",
    "2025-10",
    "asserted",
    None,
)
HOSTILE = "a\x1b[31mb\u202ec\u200bd\x9be\x00f\ng"


def row(investor="浦东创投集团", date=("7月2日", "2025-07-02", "2025-07-02"), amount=("10亿元", 10**9, 10**9, "CNY"),
        contested=None, said=SAID):  # fmt: skip
    return (investor, *date, *amount, False, None, contested, *said)


def table(*rows, width=100, shown=SHOWN, colour=False):
    return render_table(Result(COLUMNS, rows, shown), width=width, colour=colour)


def test_one_sentence_is_one_note_for_all_its_rows():
    text = table(
        row(), row("张江集团"), row("其他", said=("另一句", None, None, None, "rumoured", "某人"))
    )
    assert text.count("联合投资") == 4  # the sentence repeats itself; the note does not
    assert [line[-3:] for line in text.splitlines()[2:5]] == ["[1]", "[1]", "[2]"]
    assert "字母榜 · 标题 · 2025-10 · asserted" in text
    assert "rumoured, said by 某人" in text


def test_unknown_is_a_dash_and_empty_columns_are_named():
    text = table(row(amount=(None,) * 4), row("张江集团"))
    assert "–" in text.splitlines()[2]
    assert "No source states: round." in text
    assert "lead" not in text  # it is no in every row


def test_words_stand_with_their_interval():
    text = table(
        row(date=("今年3月以来", "2025-03-01", None)),
        row("乙", date=(None, "2024-01-01", "2024-12-31"), amount=(None, 3 * 10**8, 10**9, "CNY")),
        row("丙", contested=["amount"], amount=("超过5亿", 5 * 10**8, None, None)),
        width=140,
    )
    assert "今年3月以来 = 2025-03-01/.." in text
    assert "2024  " in text and "300,000,000 to 1,000,000,000 CNY" in text
    assert "超过5亿 (contested)" in text


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_every_line_fits_the_width(width):
    text = table(row(), row("Very Long Latin Name Of A Fund Limited Partnership"), width=width)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "浦东" in text


def test_hostile_text_is_shown_and_moves_nothing():
    text = table(
        row(HOSTILE, said=(HOSTILE, HOSTILE, HOSTILE, None, "asserted", "[bold]x[/bold] :smile:"))
    )
    assert not set(text) & set("\x1b\u202e\u200b\x9b\x00\r")
    assert "<U+001B>" in text and "<U+202E>" in text and "↵" in text
    assert "[bold]x[/bold] :smile:" in text


def test_colour_only_where_asked():
    assert "\x1b[" in table(row(), colour=True)
    assert "\x1b[" not in table(row())


@given(st.text())
def test_visible_text_has_no_control_or_direction_characters(text):
    shown = visible(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)
    assert not set(shown) & {
        chr(n) for n in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)
    }


@given(st.lists(st.lists(st.text("a 浦，", max_size=40), min_size=1, max_size=4), min_size=1, max_size=8),
       st.integers(20, 120))  # fmt: skip
def test_widths_never_exceed_what_there_is(columns, available):
    widths = share_width(columns, available)
    assert len(widths) == len(columns) and min(widths) >= 1
    assert sum(widths) <= available


def test_json_gives_text_back_unchanged_and_cannot_move_a_terminal():
    result = Result(
        ("a", "b", "c"), ((HOSTILE, None, ["浦东", 1.5]), ("\ud800", True, {"k": None}))
    )
    text = to_json(result)
    assert json.loads(text) == [
        {"a": HOSTILE, "b": None, "c": ["浦东", 1.5]},
        {"a": "\ud800", "b": True, "c": {"k": None}},
    ]
    assert "浦东" in text and not set(text) & set("\x1b\u202e\u200b\x9b\x00\ud800")


def test_engine_values_become_plain_objects():
    a, b = Node("a", ("Person",), {"name": "甲"}), Node("b", ("Group",))
    edge = Edge("e", "MEMBER_OF", "b", "a", {"fact": "f"})
    result = Result(("n", "e", "p"), ((a, edge, Path((a, b), (edge,))),))
    found = json.loads(to_json(result))[0]
    assert found["n"] == {"id": "a", "labels": ["Person"], "properties": {"name": "甲"}}
    assert found["e"]["type"] == "MEMBER_OF" and found["p"]["nodes"][1]["id"] == "b"
    assert [cell_text(cell) for cell in result.rows[0]] == [
        "(甲:Person)", "[:MEMBER_OF]", "(甲:Person)<-[:MEMBER_OF]-(b:Group)",
    ]  # fmt: skip


def test_csv_is_rfc_4180():
    result = Result(
        ("a", "b"), (('say "hi"', "x,y"), ("line\nend", ["甲", "乙"]), (None, -3), (True, 0.5))
    )
    text = to_csv(result)
    assert text.endswith("\r\n") and text.splitlines()[0] == "a,b"
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["a", "b"], ['say "hi"', "x,y"], ["line\nend", "甲; 乙"], ["", "-3"], ["true", "0.5"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "=cmd|' /C calc'!A0"]
)
def test_csv_formulas_are_defused(text):
    (_, [field]) = csv.reader(io.StringIO(to_csv(Result(("a",), ((text,),))), newline=""))
    assert field == "'" + text
    (_, [listed]) = csv.reader(io.StringIO(to_csv(Result(("a",), (([text],),))), newline=""))
    assert listed.startswith("'")


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"])), min_size=1, max_size=3))
def test_any_text_comes_back_from_csv(cells):
    columns = tuple(f"c{n}" for n in range(len(cells)))
    text = to_csv(Result(columns, (tuple(cells),)))
    _, *back = csv.reader(io.StringIO(text, newline=""))
    defused = [f"'{cell}" if cell.startswith(tuple("=+-@＝＋－＠")) else cell for cell in cells]
    assert back == [defused] or (cells == [""] and back in ([], [[]]))
