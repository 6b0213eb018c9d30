"""Claims to a graph: what is one, what stays apart, what is contested, and in any order."""

import json
import random
from decimal import Decimal

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whofunds.graph import derive, to_networkx
from whofunds.graph.articles import article_node, read_article, read_sources
from whofunds.graph.export import write
from whofunds.graph.facts import stated_size
from whofunds.graph.resolve import bare
from whofunds.schema import (
    Article,
    DateInterval,
    Edit,
    Mention,
    Modality,
    Money,
    Share,
    fold,
    load_model,
    make_claim,
)

WORDS = "远山资本领投了青禾科技的A轮融资，金额1亿元。"


def article(number, text=WORDS):
    return Article(
        f"a{number}",
        text,
        title=f"第{number}篇",
        publisher="某报",
        published=DateInterval.parse("2025-10"),
    )


def org(name, **more):
    return Mention(name, "Organization", **more)


def money(amount, words="", **more):
    return Money(Decimal(amount), Decimal(amount), "CNY", words=words, **more)


def claim(number, kind, modality=Modality.ASSERTED, start=0, attributed_to=None, **parts):
    model = load_model().fact(kind)
    roles = {k: v if isinstance(v, list) else [v] for k, v in parts.items() if k in model.roles}
    values = {k: v for k, v in parts.items() if k in model.properties}
    assert len(roles) + len(values) == len(parts)
    return make_claim(
        article(number),
        kind,
        roles,
        values,
        (start, len(WORDS)),
        modality=modality,
        attributed_to=attributed_to,
    )


def graph(*claims):
    numbers = sorted({c.article for c in claims})
    return derive([article(n.removeprefix("a")) for n in numbers], claims)


def of(data, label):
    return [n for n in data.nodes.values() if label in n.labels]


def names(data, label):
    return sorted(n.props["name"] for n in of(data, label))


def round_(number, investor="远山资本", investee="青禾科技", **more):
    investors = [org(i) for i in ([investor] if isinstance(investor, str) else investor)]
    return claim(number, "FundingRound", investor=investors, investee=org(investee), **more)


JULY, MARCH = DateInterval.parse("2025-07-02"), DateInterval.parse("2025-03")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾科技", "青禾科技有限公司"), ("青禾科技", "青禾科技股份有限公司"), ("青禾集团", "青禾（集团）有限公司"),
        ("青禾创投集团", "青禾创投"), ("靑禾", "靑 禾"), ("ＡＢＣ資本", "ABC资本"), ("智譜", "智谱"), ("智谱AI", "智谱"),
        ("Moonshot AI", "月之暗面"), ("中金", "中金公司"), ("浦东创投", "浦东创投集团"),
        ("张江集团", "上海张江（集团）有限公司"), ("零一", "零一万物"), ("北京智谱华章科技股份有限公司", "Z.ai"),
    ],
)  # fmt: skip
def test_these_are_one_organization(one, other):
    assert len(of(graph(round_(1, one), round_(2, other, "他山科技")), "Investor")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("阿里", "阿里云"), ("腾讯", "腾讯云"), ("腾讯", "腾讯投资"), ("上海国投", "上海国际集团"), ("深创投", "深投控"),
        ("华北事业部", "华东事业部"), ("青禾集团", "青禾"), ("青禾科技", "青禾资本"), ("北京银行", "南京银行"),
    ],
)  # fmt: skip
def test_these_stay_apart(one, other):
    assert len(of(graph(round_(1, one), round_(2, other, "他山科技")), "Investor")) == 2


@pytest.mark.parametrize(("one", "other"), [("GLM 4.5", "GLM 4.6"), ("Kimi", "Kimi K2")])
def test_versions_of_a_product_stay_apart(one, other):
    made = [
        claim(1, "ProductRelease", product=Mention(p, "Product"), organization=org("青禾"))
        for p in (one, other)
    ]
    assert names(graph(*made), "Product") == sorted([one, other])


def test_an_unnamed_investor_is_never_a_named_one():
    unnamed = org("杭州国资", named=False, place="杭州", state=True)
    data = graph(
        claim(1, "FundingRound", investor=unnamed, investee=org("青禾科技")),
        round_(2, "杭州国资", "他山科技"), round_(2, "杭州城投", "他山科技"),
    )  # fmt: skip
    investors = of(data, "Investor")
    assert len(investors) == 3
    assert [n.props["name"] for n in investors if n.props["named"] is False] == ["杭州国资"]
    assert all("StateCapital" in n.labels for n in investors)
    place = next(n for n in of(data, "Place") if n.props["name"] == "杭州")
    located = [e for e in data.edges.values() if e.type == "LOCATED_IN" and e.target == place.id]
    assert len(located) == 3
    assert any(e.type == "PART_OF" and e.source == place.id for e in data.edges.values())


def test_an_article_that_explains_a_short_name_makes_two_names_one():
    naming = claim(1, "Naming", name=org("青禾智能装备"), alias=org("青禾"), form="short_name")
    data = graph(naming, round_(2, investee="青禾智能装备"), round_(3, investee="青禾"))
    assert len(of(data, "Company")) == 1
    general = claim(1, "Naming", name=org("青禾智能装备"), alias=org("公司"), form="short_name")
    assert (
        len(
            of(
                graph(general, round_(2, investee="青禾智能装备"), round_(3, investee="公司")),
                "Company",
            )
        )
        == 2
    )


def position(number, person, organization, **more):
    return claim(
        number, "Position", person=Mention(person, "Person"), organization=org(organization), **more
    )


def test_people_of_one_name_are_one_only_where_they_share_an_organization():
    data = graph(
        position(1, "林晚", "青禾", title="CEO"),
        position(2, "林晚", "他山", title="COO"),
        position(3, "林晚", "青禾", title="CEO"),
    )
    assert len(of(data, "Executive")) == 2
    assert len(of(data, "Position")) == 2


def test_a_departure_without_a_title_belongs_to_the_only_position():
    known = position(1, "林晚", "青禾", title="COO", status="former")
    left = position(2, "林晚", "青禾", status="former", until=MARCH)
    [fact] = of(graph(known, left), "Position")
    assert (fact.props["title"], fact.props["until_earliest"]) == ("COO", "2025-03-01")
    two = graph(known, position(3, "林晚", "青禾", title="董事"), left)
    assert len(of(two, "Position")) == 3


def test_one_round_told_twice_is_one_fact_with_two_sources():
    data = graph(
        round_(1, date=JULY, ordinal=16),
        round_(2, date=DateInterval.parse("2025-07"), amount=money("1e8", "1亿元")),
    )
    [fact] = of(data, "FundingRound")
    assert fact.props["sources"] == 2
    assert fact.props["date_earliest"] == fact.props["date_latest"] == "2025-07-02"
    assert fact.props["amount_min"] == 100_000_000 and isinstance(fact.props["amount_min"], int)
    assert "contested" not in fact.props


def test_rounds_that_look_alike_stay_apart():
    data = graph(
        *(
            round_(1, f"{city}某基金", date=MARCH, round="战略投资")
            for city in ("杭州", "珠海", "成都")
        )
    )
    assert len(of(data, "FundingRound")) == 3
    assert len(of(graph(round_(1, date=JULY), round_(2, date=MARCH)), "FundingRound")) == 2


def test_each_of_several_investors_made_a_round_of_its_own():
    cities = [org(f"{c}国资", named=False, place=c, state=True) for c in ("杭州", "珠海", "成都")]
    three = claim(
        1, "FundingRound", investor=cities, investee=org("青禾科技"), rounds_at_least=3, amount_scope="each",
        amount=Money(Decimal("3e8"), Decimal("1e9"), "CNY", words="3亿–10亿元"),
    )  # fmt: skip
    assert len(of(graph(three), "FundingRound")) == 3
    again = claim(
        2,
        "FundingRound",
        investor=cities[2:],
        investee=org("青禾科技"),
        amount=three.values["amount"],
    )
    assert len(of(graph(three, again), "FundingRound")) == 3
    together = claim(1, "FundingRound", investor=cities, investee=org("青禾科技"))
    assert len(of(graph(together), "FundingRound")) == 1
    assert len(of(graph(three, together), "FundingRound")) == 4


def test_amounts_that_merely_overlap_make_no_two_investors_one_round():
    wide = Money(Decimal("3e8"), Decimal("1e9"), "CNY")
    one = round_(1, "近水基金", date=JULY, amount=money("1e9"))
    assert (
        len(
            of(
                graph(one, round_(2, date=DateInterval.parse("2025-03/.."), amount=wide)),
                "FundingRound",
            )
        )
        == 2
    )
    assert len(of(graph(one, round_(2, amount=money("1e9"))), "FundingRound")) == 1


def test_a_place_that_no_table_has_stands_alone():
    fund = org("东南亚某基金", named=False, place="东南亚")
    data = graph(claim(1, "FundingRound", investor=fund, investee=org("青禾科技")))
    assert names(data, "Place") == ["东南亚"]
    assert all(e.source in data.nodes and e.target in data.nodes for e in data.edges.values())


def test_a_group_is_asked_for_with_or_without_its_prefix():
    data = graph(group(1, "甲", name="AI六小龙"))
    assert {"六小龙", "AI六小龙", "ai六小龙"} <= {n.props["key"] for n in of(data, "Name")}


def test_a_vague_sentence_ties_no_two_rounds_together():
    vague = round_(3)
    assert len(of(graph(round_(1, date=JULY), round_(2, date=MARCH), vague), "FundingRound")) == 3
    assert len(of(graph(round_(1, date=JULY), vague), "FundingRound")) == 1


def test_amounts_that_exclude_each_other_are_both_kept_and_marked():
    data = graph(
        round_(1, date=JULY, amount=money("1e8", "1亿元")),
        round_(2, date=JULY, amount=money("3e8", "3亿元")),
    )
    [fact] = of(data, "FundingRound")
    assert fact.props["contested"] == ["amount"]
    said = sorted(e.props["says"] for e in data.edges.values() if e.type == "SUPPORTS")
    assert said == ["amount 1亿元; date 2025-07-02", "amount 3亿元; date 2025-07-02"]


def test_a_plain_statement_is_shown_before_a_rumour_and_a_narrow_one_before_a_wide_one():
    rumour = round_(1, date=JULY, amount=money("9e8"), modality=Modality.RUMOURED)
    [fact] = of(graph(rumour, round_(2, date=JULY, amount=money("1e8"))), "FundingRound")
    assert (fact.props["amount_min"], fact.props["modality"]) == (100_000_000, "asserted")
    assert fact.props["modalities"] == ["asserted", "rumoured"]
    wide = Money(Decimal("1e8"), None, "CNY")
    [fact] = of(
        graph(round_(1, date=JULY, amount=wide), round_(2, date=JULY, amount=money("2e8"))),
        "FundingRound",
    )
    assert fact.props["amount_max"] == 200_000_000


def test_what_one_denies_and_another_states_shows_both():
    [fact] = of(
        graph(round_(1, date=JULY), round_(2, date=JULY, modality=Modality.DENIED)), "FundingRound"
    )
    assert fact.props["modalities"] == ["asserted", "denied"]


def group(number, *members, name="六小龙", **more):
    return claim(
        number, "Membership", group=Mention(name, "Group"), member=[org(m) for m in members], **more
    )


def test_two_lists_of_one_group_contest_what_only_one_of_them_has():
    data = graph(
        group(1, *"甲乙丙丁戊己", complete=True),
        group(2, *"甲乙丙丁戊庚", name="AI六小龙", complete=True),
    )
    assert len(of(data, "Group")) == 1 and of(data, "Group")[0].props["size"] == 6
    contested = {f.id for f in of(data, "Membership") if f.props.get("contested") == ["member"]}
    by_member = {
        e.target: data.nodes[e.source].props["name"]
        for e in data.edges.values()
        if e.type == "MEMBER_IN"
    }
    assert {by_member[f] for f in contested} == {"己", "庚"}


def test_more_members_than_the_name_states_contest_one_another():
    data = graph(*(group(n, m) for n, m in enumerate("甲乙丙丁戊己庚")))
    assert all(f.props.get("contested") for f in of(data, "Membership"))
    assert not any(
        f.props.get("contested") for f in of(graph(group(1, "甲"), group(2, "乙")), "Membership")
    )


@pytest.mark.parametrize(
    ("name", "size"),
    [("六小龙", 6), ("AI四小龙", 4), ("新三股", 3), ("十强", 10), ("朋友圈", None), ("小龙", None)],
)
def test_a_group_states_its_size(name, size):
    assert stated_size(name) == size


def test_a_lead_investor_is_joined_once_and_leads():
    lead = claim(
        1,
        "FundingRound",
        investor=[org("远山资本"), org("近水基金")],
        lead_investor=org("远山资本"),
        investee=org("青禾科技"),
    )
    data = graph(lead)
    joined = {
        data.nodes[e.source].props["name"]: e.props["lead"]
        for e in data.edges.values()
        if e.type == "PARTICIPATED_IN"
    }
    assert joined == {"远山资本": True, "近水基金": False}
    assert sum(e.type == "FUNDS" for e in data.edges.values()) == 2


def test_every_edge_has_its_ends_and_every_fact_its_evidence():
    data = graph(*SOME)
    for edge in data.edges.values():
        assert edge.source in data.nodes and edge.target in data.nodes
    for fact in of(data, "Fact"):
        assert any(e.target == fact.id for e in data.edges.values() if e.type == "SUPPORTS")
    for entity in of(data, "Entity"):
        keys = {
            data.nodes[e.source].props["key"]
            for e in data.edges.values()
            if e.type == "NAMES" and e.target == entity.id
        }
        assert {entity.id, entity.props["name"], fold(entity.props["name"])} <= keys


SOME = [
    round_(1, date=JULY, amount=money("1e8", "1亿元")), round_(2, date=JULY, amount=money("3e8")), round_(3),
    round_(4, "远山资本有限公司", date=MARCH), round_(5, ["杭州城投", "远山资本"], "他山科技", modality=Modality.RUMOURED),
    group(1, *"甲乙丙丁戊己", complete=True), group(6, "庚"), position(1, "林晚", "青禾", title="CEO"),
    position(2, "林晚", "他山", title="CEO"), position(3, "林晚", "青禾", status="former", until=MARCH),
    claim(2, "Naming", name=org("青禾科技"), alias=org("青禾"), form="short_name"),
    claim(4, "Stake", owner=org("远山资本"), organization=org("青禾"), share=Share(Decimal("0.1"), None, "超10%")),
    claim(5, "Metric", organization=org("青禾"), name="revenue", amount=money("3e8"), period=DateInterval.parse("2024")),
    claim(6, "Metric", organization=org("青禾科技"), name="revenue", amount=money("9e8"), period=DateInterval.parse("2024")),
    claim(6, "Partnership", party=[org("甲"), org("乙"), org("丙")]),
]  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.randoms(use_true_random=False), st.sets(st.integers(0, len(SOME) - 1), min_size=1))
def test_the_order_of_arrival_does_not_matter(order: random.Random, chosen):
    claims = [SOME[n] for n in sorted(chosen)]
    shuffled = order.sample(claims, len(claims))
    numbers = list({c.article.removeprefix("a") for c in shuffled})
    order.shuffle(numbers)
    assert write(derive([article(n) for n in numbers], shuffled), "json") == write(
        graph(*claims), "json"
    )


def test_the_networkx_view_has_the_same_ids_and_properties():
    data = graph(*SOME)
    view = to_networkx(data)
    assert isinstance(view, networkx.MultiDiGraph)
    assert set(view.nodes) == set(data.nodes)
    assert {key for *_, key in view.edges(keys=True)} == set(data.edges)
    some = next(iter(data.edges.values()))
    assert view.edges[some.source, some.target, some.id]["type"] == some.type


def test_graphml_reads_back():
    data = graph(*SOME, claim(7, "Partnership", party=[org("甲\x00<b>&"), org("乙")]))
    view = networkx.parse_graphml(write(data, "graphml"), force_multigraph=True)
    assert view.number_of_nodes() == len(data.nodes)
    assert view.number_of_edges() == len(data.edges)


def test_articles_and_claims_read_back_from_their_nodes():
    full = Article(
        "a9",
        "智谱融资",
        "标题",
        "https://example.org",
        "某报",
        DateInterval.parse("2025-10"),
        None,
        (Edit(0, 2, "智譜", "script"),),
    )
    for each in (
        full,
        Article("a8", "x"),
        Article("a7", "x", published=DateInterval(None, None, words="近日")),
    ):
        assert read_article(article_node(each)) == each
    sources = read_sources(graph(*SOME), load_model())
    assert sorted(c.id for _, claims in sources.values() for c in claims) == sorted(
        c.id for c in SOME
    )
    assert json.loads(write(graph(*SOME), "json"))["nodes"]


def test_the_legal_form_is_cut_but_never_the_whole_name():
    assert bare("Organization", "有限公司") == "有限公司"
    assert bare("Organization", "青禾Inc.") == "青禾"
