"""The cheap looks before costly patterns: they must let through all that the patterns find."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whofunds.loaders.extract import (
    amounts_around,
    awards,
    awards_lists,
    awards_noticed,
    awards_signed,
    dates_patterns,
    furniture,
    metric_words,
    release_patterns,
    rounds,
    sold,
)
from whofunds.loaders.extract.cues import any_case, finditer_at, finditer_in_lines, lines_with
from whofunds.loaders.extract.names import (
    coded,
    dealers,
    groups,
    issuers,
    lists,
    movers,
    neighbours,
    products,
    shortnames,
    transfer_words,
    transfers,
    unnamed,
)
from whofunds.loaders.extract.numerals import NUMBER, NUMBER_BEGINS
from whofunds.loaders.extract.rules import acquisition, issue, naming

GUARDED = {
    "rounds": (rounds.ROUND, rounds._CUE),
    "moves": (movers._MOVE, movers._COMES_OR_GOES),
    "holders": (movers._HOLDER, movers._OFFICER),
    "joined": (movers._JOINED, movers._COMES_OR_GOES),
    "losers": (movers._LOSES, movers._SENIOR),
    "left": (movers._LEFT, movers._FROM),
    "transfers": (transfers.VERB, transfers.CUE),
    "state capital of places": (unnamed._PLACES, unnamed._STATE_CUE),
    "state capital of one place": (unnamed._ONE, unnamed._STATE_CUE),
    "quoted products": (products._QUOTED, products._QUOTE),
    "products quoted before": (products._QUOTED_BEFORE, products._QUOTE),
    "groups": (groups._DRAGONS, groups._SORT_CUE),
    "short names": (shortnames._PHRASE, shortnames._CUE),
    "names before codes": (coded._NAMED, coded._BRACKET),
    "names before listings": (issuers._RIGHT, issuers._LINE_CUE),
    "names let list": (issuers._LEFT, issuers._LINE_CUE),
    "names held": (dealers._HELD, dealers._CUE),
    "names taken over": (dealers._OVER, dealers._CUE),
    "names taken": (dealers._TAKEN, dealers._CUE),
    "names of buyers": (dealers._BUYS, dealers._CUE),
    "names of who buys": (dealers._BUYER, dealers._CUE),
    "names of what is bought": (dealers._IS_BOUGHT, dealers._CUE),
    "calls": (furniture._CALL, furniture._CALL_CUE),
    "issues": (issue._CUE, issue._HINT),
    "former names": (naming._FORMER, naming._tells_former),
    "released behind": (release_patterns.BEHIND, release_patterns.CUE),
    "released": (release_patterns.RELEASED, release_patterns.CUE),
    "released before": (release_patterns.BEFORE, release_patterns.CUE),
    "won": (awards.WON, awards.may_tell),
    "supplier": (awards.SUPPLIER, awards.may_tell),
    "confirmed": (awards.CONFIRMED, awards.may_tell),
    "nominated": (awards.NOMINATED, awards.may_tell),
    "notice": (awards_noticed._ABOUT, awards.may_tell),
    "priced notice": (awards_noticed._PRICED, awards.may_tell),
    "won in all": (awards.WON_IN_ALL, awards.may_tell),
    "signed": (awards_signed._SIGNED, awards.may_tell),
    "signed, by its verb": (awards_signed._SIGNED, awards_signed.SIGNS),
    "winners": (awards_lists._WINNERS, awards.AWARDS),
    "they win": (awards_lists._THEY_WIN, awards.AWARDS),
    "confirmed award": (awards.CONFIRMED, awards.AWARDS),
    "nominated award": (awards.NOMINATED, awards.AWARDS),
    "notice of an award": (awards_noticed._ABOUT, awards.AWARDS),
    "award in all": (awards.WON_IN_ALL, awards.AWARDS),
    **{
        name: (pattern, acquisition._may_tell)
        for name, pattern in vars(acquisition).items()
        if name in ("_BUY", "_BUY_PART", "_TAKEN_OVER", "_PASSIVE", "_GETS")
    },
    **{
        f"sold {name}": (getattr(sold, name), acquisition._may_tell)
        for name in ("_AWAY", "_AWAY_TO", "_SELLS_TO", "_TO", "_GONE")
    },
    **{
        f"{name} {index}": (pattern, metric_words._LATIN_CUE)
        for index, (name, pattern) in enumerate(metric_words.ENGLISH)
    },
}


@pytest.mark.parametrize("name", GUARDED)
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_a_cue_stands_in_all_that_its_pattern_finds(name, data):
    pattern, cue = GUARDED[name]
    look = cue.search if isinstance(cue, re.Pattern) else cue
    text = data.draw(st.from_regex(pattern))
    for match in pattern.finditer(text):
        # A cue may stand in what the pattern only looks at, behind the match.
        assert look(text, match.start()) is not None


BEGINNINGS = {
    "numbers": (NUMBER, NUMBER_BEGINS),
    "rounds": (rounds.ROUND, rounds._BEGINS),
    "dates": (dates_patterns.CHINESE, dates_patterns.CHINESE_BEGINS),
    "transfers": (transfers.VERB, transfer_words.VERB_BEGINS),
    "names before verbs": (neighbours._RIGHT, neighbours._RIGHT_BEGINS),
    "names before listings": (issuers._RIGHT, issuers._RIGHT_BEGINS),
    "lists of investors": (lists._INVESTORS, lists._INVESTORS_BEGIN),
}


@pytest.mark.parametrize("name", BEGINNINGS)
@settings(max_examples=80, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_a_pattern_begins_where_its_beginning_is(name, data):
    pattern, begins = BEGINNINGS[name]
    text = data.draw(st.from_regex(pattern))
    plain = [match.span() for match in pattern.finditer(text)]
    assert [match.span() for match in finditer_at(pattern, begins, text)] == plain


@settings(max_examples=300, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_a_number_with_a_hedge_or_a_currency_is_looked_at(data):
    left = data.draw(
        st.from_regex(re.compile(amounts_around.LEFT.pattern.removesuffix("$") + r"\Z"))
    )
    if amounts_around.LEFT.search(left).group().strip():
        assert amounts_around.hedged(left + "3", len(left))
    right = data.draw(st.from_regex(amounts_around.RIGHT))
    match = amounts_around.RIGHT.match("3" + right, 1)
    if match["suffix"]:
        assert amounts_around.may_be_money("3" + right, 0, 1)


@settings(max_examples=300, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    data=st.data(),
    hedge=st.sampled_from(
        ["约", "超过", "不低于", "US$", "近", "more than ", "港币", "至少", "高于", ""]
    ),
)
def test_a_hedge_before_a_number_is_found_where_it_begins(data, hedge):
    text = data.draw(st.text("公司投资了不提 约，", max_size=6)) + hedge
    found = amounts_around.LEFT.search(text)
    at = next(finditer_at(amounts_around.LEFT, amounts_around.LEFT_BEGINS, text), None)
    assert (at.group() if at else "").strip() == found.group().strip()


def test_words_count_in_either_case():
    cue = re.compile(any_case("revenue|IPO"))
    assert [m.group() for m in cue.finditer("Revenue, REVENUE, revenue; IPO, ipo, Ipo")] == [
        "Revenue", "REVENUE", "revenue", "IPO", "ipo", "Ipo",
    ]  # fmt: skip
    assert cue.search("avenue") is None


def test_lines_are_given_whole_and_once():
    text = "青禾科技\n远山资本领投，远山资本跟投\n\n远山资本"
    lines = [text[a:b] for a, b in lines_with(re.compile("资本"), text)]
    assert lines == ["远山资本领投，远山资本跟投\n", "远山资本"]
    inner = [text[a:b] for a, b in lines_with(re.compile("资本"), text, 7, 12)]
    assert inner == [text[7:12]]


def test_a_pattern_reads_only_lines_with_the_cue():
    found = finditer_in_lines(NUMBER, re.compile("元"), "3人\n5元，7元\n9人")
    assert [m.group() for m in found] == ["5", "7"]
