"""Judgements win over every rule, are undone exactly, and names keep what they mean."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saying import article, claim, names, of, org, position, round_
from whofunds.graph import derive, write
from whofunds.graph.judgements import (
    Ref,
    Verdict,
    in_force,
    judge,
    read_judgements,
    read_lines,
    write_lines,
)  # fmt: skip
from whofunds.schema import Mention, WhofundsError


def ref(name, **more):
    return Ref("Organization", name, **more)


def judged(verdict, one, other, day=1):
    sides = (ref(n) if isinstance(n, str) else n for n in (one, other))
    return judge(Verdict(verdict), *sides, "林晚", "因为", datetime(2025, 1, day, tzinfo=UTC))


def graph(claims, *judgements):
    numbers = sorted({c.article for c in claims})
    return derive([article(n.removeprefix("a")) for n in numbers], claims, None, judgements)


TWO = [
    round_(1, "远山资本"),
    round_(2, "远山创投", "他山科技"),
    round_(3, "远山资本有限公司", "近水科技"),
]


def test_a_judgement_joins_what_no_rule_does_and_loses_no_name():
    data = graph(TWO, judged("same", "远山资本", "远山创投"))
    [investor] = of(data, "Investor")
    assert {investor.props["name"], *investor.props["aliases"]} == {
        "远山资本",
        "远山创投",
        "远山资本有限公司",
    }
    assert sum(e.type == "FUNDS" for e in data.edges.values()) == 3
    [node] = of(data, "Judgement")
    assert (node.props["who"], node.props["why"]) == ("林晚", "因为")
    about = {e.target for e in data.edges.values() if e.type == "JUDGES"}
    assert about == {investor.id}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("远山资本", "远山资本有限公司"),
        ("智谱", "Z.ai"),
        ("北京青禾科技有限公司", "青禾科技"),
        ("青禾", "青禾装备"),
    ],
)
def test_a_negative_judgement_wins_over_every_rule(one, other):
    naming = claim(3, "Naming", name=org("青禾装备"), alias=org("青禾"), form="short_name")
    claims = [round_(1, one), round_(2, other, "他山科技"), naming]
    assert len(of(graph(claims), "Investor")) == 1
    apart = graph(claims, judged("different", one, other))
    assert len(of(apart, "Investor")) == 2
    assert len({n.id for n in of(apart, "Investor")}) == 2


def test_a_name_that_was_split_off_asks_for_its_own_entity_alone():
    data = graph(TWO, judged("different", "远山资本", "远山资本有限公司"))
    for name in ("远山资本", "远山资本有限公司"):
        asked = [
            e.target
            for e in data.edges.values()
            if e.type == "NAMES" and e.source == f"name:{name}"
        ]
        assert [data.nodes[target].props["name"] for target in asked] == [name]


def test_a_negative_judgement_holds_through_a_third_name():
    claims = [
        round_(1, "远山资本"),
        round_(2, "远山资本有限公司", "他山科技"),
        round_(3, "远山资本股份有限公司", "近水"),
    ]
    data = graph(claims, judged("different", "远山资本", "远山资本有限公司"))
    assert len(of(data, "Investor")) == 2


def test_the_later_of_two_judgements_holds_and_undoing_it_restores_the_earlier():
    no, yes = (
        judged("different", "远山资本", "远山创投", 1),
        judged("same", "远山创投", "远山资本", 2),
    )
    assert in_force([yes, no]) == [yes]
    assert len(of(graph(TWO, no, yes), "Investor")) == 1
    assert len(of(graph(TWO, no), "Investor")) == 2
    assert write(graph(TWO), "json") != write(graph(TWO, no), "json")
    assert len(of(graph(TWO, judged("unsure", "远山资本", "远山创投")), "Investor")) == 2


def test_an_unnamed_investor_is_a_named_one_only_by_judgement():
    unnamed = org("杭州国资", named=False, place="杭州", state=True)
    claims = [
        claim(1, "FundingRound", investor=unnamed, investee=org("青禾科技")),
        round_(2, "杭州资本", "他山科技"),
    ]
    assert len(of(graph(claims), "Investor")) == 2
    data = graph(claims, judged("same", ref("杭州国资", named=False), "杭州资本"))
    [investor] = of(data, "Investor")
    assert investor.props["named"] is True and investor.props["name"] == "杭州资本"


def test_a_product_without_a_name_is_a_named_one_only_by_judgement():
    phone = Mention("首款手机", "Product", named=False)
    claims = [
        claim(1, "ProductRelease", product=phone, organization=org("青禾")),
        claim(2, "ProductRelease", product=phone, organization=org("青禾")),
        claim(2, "ProductRelease", product=Mention("青禾X2", "Product"), organization=org("青禾")),
    ]
    article = claims[0].article
    one = Ref("Product", "首款手机", False, (article,))
    data = graph(claims, judge(Verdict.SAME, one, Ref("Product", "青禾X2"), "an analyst"))
    assert sorted(n.props.get("named", True) for n in of(data, "Product")) == [False, True]


def test_an_unnamed_investor_is_a_named_one_where_an_article_says_so():
    unnamed = org("杭州国资", named=False, place="杭州", state=True)
    told = [
        claim(n, "FundingRound", investor=unnamed, investee=org("青禾科技"), ordinal=n)
        for n in (1, 2)
    ]
    said = claim(1, "Naming", name=unnamed, alias=org("杭州资本"), form="short_name")
    turned = claim(1, "Naming", name=org("杭州资本"), alias=unnamed, form="short_name")
    assert len(of(graph(told), "Investor")) == 1
    for naming in (said, turned):
        data = graph([*told, naming])
        assert names(data, "Investor") == ["杭州国资", "杭州资本"]
        assert sorted(n.props["named"] for n in of(data, "Investor")) == [False, True]
        assert sum(e.type == "MAY_BE" for e in data.edges.values()) == 1


def test_people_are_told_apart_by_article():
    claims = [position(n, "张帆", "青禾", title="CEO") for n in (1, 2)]
    assert len(of(graph(claims), "Executive")) == 1
    sides = [Ref("Person", "张帆", True, (a,)) for a in ("a1", "a2")]
    assert len(of(graph(claims, judged("different", *sides)), "Executive")) == 2
    elsewhere = [position(1, "张帆", "青禾", title="CEO"), position(2, "张帆", "他山", title="COO")]
    assert len(of(graph(elsewhere), "Executive")) == 2
    assert len(of(graph(elsewhere, judged("same", *sides)), "Executive")) == 1


def test_a_short_name_means_what_its_article_says():
    def said(n, full):
        return claim(n, "Naming", name=org(full), alias=org("远山"), form="short_name")

    one, two = "杭州远山智能装备有限公司", "成都远山生物医药有限公司"
    claims = [
        said(1, one),
        round_(1, "近水基金", "远山"),
        said(2, two),
        round_(2, "南星基金", "远山"),
        round_(3, "北辰基金", "远山"),
    ]
    funded = of(graph(claims), "Company")
    assert len(funded) == 3
    assert len(of(graph([c for c in claims if c.article != "a2"]), "Company")) == 1


def test_one_article_may_have_a_legal_name_and_its_own_name():
    full = claim(1, "Metric", organization=org("杭州远山星海科技有限公司"), name="revenue", count=3)
    told = [full, round_(1, "近水基金", "远山")]
    assert len(of(graph(told), "Company")) == 1
    unit = claim(1, "Metric", organization=org("远山资本"), name="revenue", count=4)
    assert len({n.id for n in of(graph([*told, unit]), "Company")}) == 3
    bought = claim(1, "Acquisition", acquirer=org("远山"), target=org("杭州远山星海科技有限公司"))
    assert len(of(graph([*told, bought]), "Organization")) == 3


JUDGED = [
    judged("same", "远山资本", "远山创投", 1), judged("different", "远山资本", "远山资本有限公司", 2),
    judged("different", "远山创投", "远山资本", 3), judged("same", "远山创投", "远山资本有限公司", 4), judged("same", "近水", "远山创投", 5),
]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.sets(st.integers(0, len(JUDGED) - 1)))
def test_the_order_of_judgements_and_claims_does_not_matter(order: random.Random, chosen):
    some = [JUDGED[n] for n in sorted(chosen)]
    claims = [*TWO, round_(4, "近水", "南星"), round_(5, "远山创投有限公司", "北辰")]
    one = write(graph(claims, *some), "json")
    other = write(graph(order.sample(claims, 5), *order.sample(some, len(some))), "json")
    assert one == other
    called = {}
    for edge in graph(claims, *some).edges.values():
        if edge.type == "MENTIONS":
            called.setdefault(edge.props["name"], set()).add(edge.target)
    for j in in_force(some):
        if j.verdict is Verdict.DIFFERENT and {j.one.name, j.other.name} <= called.keys():
            assert not called[j.one.name] & called[j.other.name]


NASTY = 'a"b\n\x00</script>\u202e$x😀'


def test_lines_and_nodes_read_back_with_hostile_words():
    made = judge(Verdict.SAME, ref(NASTY), ref("b"), NASTY, NASTY)
    assert read_lines(write_lines([made, made]), "f") == [made]
    assert read_judgements(graph([round_(1)], made)) == [made]


def test_two_kinds_are_never_one():
    with pytest.raises(WhofundsError, match="of one kind"):
        judge(Verdict.SAME, ref("a"), Ref("Person", "a"), "x")


def test_a_product_is_written_with_or_without_a_hyphen():
    made = [
        claim(n, "ProductRelease", product=Mention(p, "Product"), organization=org("青禾"))
        for n, p in enumerate(("GLM-4.5", "GLM 4.5", "GLM4.5", "GLM-4.6", "GLM-4.5-Air"))
    ]
    assert len(names(graph(made), "Product")) == 3
