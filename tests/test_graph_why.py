"""Why a fact is one fact: its claims, its values, its denials, and the likes of it held apart."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saying import JULY, MARCH, article, claim, graph, money, of, org, position, round_
from whofunds.graph import derive, write
from whofunds.graph.why import why
from whofunds.schema import DateInterval, Modality, WhofundsError, make_claim

TWO = [round_(1, date=JULY, ordinal=16, amount=money("1e8", "1亿元")),
       round_(2, date=DateInterval.parse("2025-07"), ordinal=16, amount=money("3e8", "3亿元"))]  # fmt: skip


def fact_of(data):
    [fact] = of(data, "FundingRound")
    return fact


def test_it_tells_what_two_claims_share_and_which_value_is_shown():
    data = graph(*TWO)
    found = why(data, fact_of(data).id)
    assert [t.article for t in found.told] and len(found.told) == 2
    assert "ordinal" in found.told[1].why and "date" in found.told[1].why
    amount = next(s for s in found.shown if s.name == "amount")
    assert amount.contested and {amount.value, amount.others[0][0]} == {"1亿元", "3亿元"}
    assert dict(found.parties)["investee"] == "青禾科技"


def test_it_tells_why_another_round_is_held_apart():
    cities = [
        round_(1, f"{city}某基金", date=MARCH, round="战略投资")
        for city in ("杭州", "珠海", "成都")
    ]
    data = graph(*cities, round_(4, "杭州某基金", date=JULY))
    facts = of(data, "FundingRound")
    assert len(facts) == 4
    for fact in facts:
        apart = why(data, fact.id).apart
        assert len(apart) == 3
        assert all("share nothing" in reason or "differ in" in reason for *_, reason in apart)


def test_no_such_fact():
    with pytest.raises(WhofundsError, match="evidence-for"):
        why(graph(*TWO), "fundinground:0")


def denial(number, **more):
    return claim(number, "FundingRound", Modality.DENIED, investee=org("青禾科技"), **more)


def test_a_denial_attaches_to_the_only_round_that_it_can_deny():
    data = graph(round_(1, date=JULY, modality=Modality.RUMOURED), denial(2))
    fact = fact_of(data)
    assert fact.props["modalities"] == ["rumoured", "denied"]
    assert fact.props["sources"] == 2
    assert "denial" in " ".join(t.why for t in why(data, fact.id).told)


def test_a_denial_of_something_else_stays_by_itself():
    other = denial(2, investor=org("近水基金"))
    assert len(of(graph(round_(1, date=JULY), other), "FundingRound")) == 2
    assert len(of(graph(round_(1, date=JULY), denial(2, date=MARCH)), "FundingRound")) == 2
    several = [round_(1, date=JULY), round_(3, date=MARCH), denial(2)]
    assert len(of(graph(*several), "FundingRound")) == 3


def test_of_values_that_are_else_alike_the_newest_article_is_shown():
    def told(number, words, month):
        one = article(number)
        dated = type(one)(one.id, one.text, published=DateInterval.parse(f"2025-{month:02d}"))
        roles = {"investor": [org("远山资本")], "investee": [org("青禾科技")]}
        values = {"amount": money(words, words), "date": JULY}
        return dated, make_claim(dated, "FundingRound", roles, values, (0, 5))

    for new, old in ((1, 2), (2, 1)):
        pairs = [told(new, "100", 9), told(old, "900", 3)]
        data = derive([a for a, _ in pairs], [c for _, c in pairs])
        assert fact_of(data).props["amount_min"] == 100
        assert fact_of(data).props["contested"] == ["amount"]


MANY = [
    *TWO, denial(3), denial(4, investor=org("远山资本")), round_(5, modality=Modality.RUMOURED),
    round_(6, "远山资本有限公司", date=JULY, amount=money("3e8")), round_(7, ["远山", "近水基金"], date=MARCH),
    claim(7, "Naming", name=org("杭州远山资本管理有限公司"), alias=org("远山"), form="short_name"),
    claim(8, "Naming", name=org("成都远山科技有限公司"), alias=org("远山"), form="short_name"), round_(8, "远山", "他山科技"),
    claim(9, "FundingRound", investor=org("杭州国资", named=False, place="杭州", state=True), investee=org("青禾科技")),
    claim(9, "Contract", supplier=org("青禾科技"), buyer=org("杭州城投")), position(10, "林晚", "远山", title="CEO"),
    position(11, "林晚", "成都远山科技有限公司", title="CEO"), round_(12, "国投创业", "北京青禾科技有限公司"),
]  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.randoms(use_true_random=False), st.sets(st.integers(1, 12), min_size=1))
def test_any_order_of_articles_gives_the_same_bytes_and_explanations(order: random.Random, kept):
    chosen = [c for c in MANY if int(c.article[1:]) in kept]
    shuffled = order.sample(chosen, len(chosen))
    data, other = graph(*chosen), graph(*shuffled)
    assert write(data, "json") == write(other, "json")
    for fact in of(data, "Fact"):
        found = why(other, fact.id)
        assert len(found.told) == len({(t.claim, t.quote) for t in found.told})
        assert len({t.article for t in found.told}) == fact.props["sources"]


def test_the_command_explains(whofunds, graph):
    ask = whofunds("ask", "who-funds", "青禾科技", "--json", "--graph", graph).stdout
    fact = json.loads(ask)[0]["fact"]
    told = whofunds("why", fact, "--graph", graph).stdout
    assert "远山资本" in told and "here because" in told and "1亿元" in told
    asked = json.loads(whofunds("why", fact, "--json", "--graph", graph).stdout)
    assert asked["kind"] == "FundingRound" and asked["told"][0]["quote"]
    assert "evidence-for" in whofunds("why", "x", "--graph", graph, ok=False).stderr
