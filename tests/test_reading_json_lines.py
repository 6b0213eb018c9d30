"""JSON Lines: what a line says, and which lines are refused."""

import json

import pytest
from whofunds.loaders import ReadError
from whofunds.loaders.formats.json_lines import read as read_line

HOSTILE = "公司\u202e名\u200f🏦 {$x} \"q\" 'q' & <b> </script> `c`"


def test_a_line():
    draft = read_line(
        json.dumps(
            {
                "id": 7,
                "text": "正文\r\n二",
                "title": " 题\n一 ",
                "url": "https://example.org/a",
                "published": "2025年7月",
                "publisher": "某报",
                "extra": [1, {"x": None}],
            }
        )
    )
    assert (draft.id, draft.text, draft.title) == ("7", "正文\n二", "题 一")
    assert (draft.url, draft.published.iso(), draft.publisher) == (
        "https://example.org/a", "2025-07", "某报",
    )  # fmt: skip


def test_what_is_null_or_blank_is_unknown():
    line = {"text": "正文", "id": None, "title": "", "url": "", "published": None, "publisher": " "}
    draft = read_line(json.dumps(line))
    assert (draft.id, draft.title, draft.url, draft.published, draft.publisher) == (None,) * 5


def test_hostile_values_pass_as_they_are():
    line = json.dumps({"id": HOSTILE, "text": HOSTILE, "title": HOSTILE, "publisher": HOSTILE})
    draft = read_line(line)
    assert draft.text == draft.id == draft.title == draft.publisher == HOSTILE


def test_half_a_character_becomes_a_replacement():
    draft = read_line('{"text": "正文\\ud83c", "title": "\\udfe6x"}')
    assert (draft.text, draft.title) == ("正文\ufffd", "\ufffdx")
    assert read_line('{"text": "\\ud83c\\udfe6"}').text == "🏦"


def test_an_address_that_is_no_web_address_is_dropped():
    for url in ("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:,x", "//x", "x y", "http://"):
        assert read_line(json.dumps({"text": "正文", "url": url})).url is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", r"it is not JSON \(.* at character 2\); write one object a line"),
        ("[]", "it is not a JSON object"),
        ('"text"', "it is not a JSON object"),
        ("{}", "it has no 'text'"),
        ('{"text": 5}', "it has no 'text'"),
        ('{"text": null}', "it has no 'text'"),
        ('{"text": "a", "id": ["x"]}', "its 'id' is not text"),
        ('{"text": "a", "title": {}}', "its 'title' is not text"),
        ('{"text": "a", "id": true}', "its 'id' is not text"),
        ('{"text": "a", "published": "昨天"}', "its 'published': '昨天' is not a date"),
        ('{"text": "a", "published": 1751433600}', "is not a date"),
        ('{"text": "a", "x": ' + "[" * 100_000 + "}", "its JSON is too deep"),
        ('{"text": "a", "x": ' + "9" * 10_000 + "}", "too long a number"),
    ],
    ids=range(13),
)
def test_faulty_lines_are_refused(line, why):
    with pytest.raises(ReadError, match=why) as caught:
        read_line(line)
    assert "\n" not in str(caught.value)
