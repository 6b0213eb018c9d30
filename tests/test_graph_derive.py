"""Claims to a graph: what is one, what stays apart, what is contested, and in any order."""

import json
import random
from decimal import Decimal

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st
from saying import JULY, MARCH, article, claim, graph, group, money, of, org, position, round_
from whofunds.graph import derive, to_networkx
from whofunds.graph.articles import article_node, read_article, read_sources
from whofunds.graph.export import write
from whofunds.schema import (
    Article,
    DateInterval,
    Edit,
    Modality,
    Share,
    fold,
    load_model,
)


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
