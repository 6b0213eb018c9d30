"""Patterns are spelt out so that the regex engine can skip to letters, and find what they found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whofunds.loaders.extract.cues import spelt_out

PATTERNS = {
    "[敲鸣]响": "敲响|鸣响",
    "(?:拟|将)(?:[向对]|出资)|获": "拟(?:[向对]|出资)|将(?:[向对]|出资)|获",
    "(?:a|[bc])d": "ad|bd|cd",
    "[ab]?c|(?:a|b)*d|[A-C]x|[^a]y": "[ab]?c|(?:a|b)*d|[A-C]x|[^a]y",
    r"\(x|\[y]|[ab](?:c|d)": r"\(x|\[y]|a(?:c|d)|b(?:c|d)",
}


@pytest.mark.parametrize(("words", "spelt"), PATTERNS.items())
def test_each_alternative_begins_with_a_letter_where_it_can(words: str, spelt: str) -> None:
    assert spelt_out(words) == spelt


@pytest.mark.parametrize("words", PATTERNS)
@given(text=st.text("敲鸣响拟将向对出资获abcdxy([]", max_size=12))
def test_they_find_the_same(words: str, text: str) -> None:
    found = [m.span() for m in re.finditer(words, text)]
    assert [m.span() for m in re.finditer(spelt_out(words), text)] == found
