"""BODS: one graph is the same statements on every day, and an id stands for one statement."""

import json
from dataclasses import replace
from datetime import date

import pytest
from saying import article, claim, graph, org
from whofunds.graph import derive
from whofunds.graph.export import write
from whofunds.graph.export.bods import to_bods
from whofunds.schema import DateInterval

SOON, LATER = date(2025, 11, 1), date(2026, 3, 4)
UNDATED = replace(article(1), published=None)


def stake(**more):
    return claim(1, "Stake", owner=org("白山集团"), organization=org("青禾科技"), **more)


def deal(**more):
    return claim(1, "FundingRound", investor=org("远山资本"), investee=org("青禾科技"), **more)


def days(text):
    made = json.loads(text)
    found = {s["statementDate"] for s in made}
    assert found == {s["publicationDetails"]["publicationDate"] for s in made}
    return found


def test_two_exports_of_one_graph_are_the_same_bytes_whatever_the_day():
    data = graph(deal(), claim(2, "Stake", owner=org("白山集团"), organization=org("青禾科技")))
    assert to_bods(data, SOON) == to_bods(data, LATER) == write(data, "bods")
    assert days(to_bods(data, LATER)) == {"2025-10-31"}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ({"date": DateInterval.parse("2025-07-02")}, "2025-07-02"),
        ({"date": DateInterval.parse("2025-07"), "announced": DateInterval.parse("2025-08-03")}, "2025-08-03"),
        ({"date": DateInterval.parse("2025-07/..")}, "2026-03-04"),
        ({}, "2026-03-04"),  # the standard requires a date, and nothing here has one
    ],
)  # fmt: skip
def test_without_a_dated_article_the_deal_gives_the_day_and_else_the_export(told, day):
    assert days(to_bods(derive([UNDATED], [deal(**told)]), LATER)) == {day}


def test_no_statement_is_dated_after_the_day_of_the_export():
    assert days(to_bods(graph(deal()), date(2025, 10, 9))) == {"2025-10-09"}


def test_the_day_may_be_given_as_reproducible_builds_do(monkeypatch):
    data = derive([UNDATED], [deal()])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")
    assert days(write(data, "bods")) == {"2025-10-09"}
    for wrong in ("", "soon", "-1", "9" * 40, "²"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        assert days(write(data, "bods")) == {date.today().isoformat()}


def test_an_id_is_that_of_one_statement_and_changes_with_what_it_says():
    def made(data):
        return {s["statementId"]: s for s in json.loads(to_bods(data, SOON))}

    one, other = made(graph(deal())), made(graph(deal(round="A轮")))
    assert all(one[id] == other[id] for id in one.keys() & other.keys())
    assert [s["recordType"] for id, s in one.items() if id not in other] == ["relationship"]
    later = replace(article(2), published=DateInterval.parse("2025-12"))
    more = made(derive([article(1), later], [deal(), claim(2, "FundingRound", investor=org("远山资本"), investee=org("青禾科技"))]))  # fmt: skip
    assert all(one[id] == more[id] for id in one.keys() & more.keys())
