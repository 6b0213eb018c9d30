"""State capital, who controls it, and judgements, in RDF and FollowTheMoney."""

import json

import pytest
from rdflib import RDF, Literal, URIRef
from saying import article, claim, org, round_
from whofunds.graph import derive
from whofunds.graph.export import write
from whofunds.graph.export.ontology import to_ontology
from whofunds.graph.export.rdf import iri, to_rdf
from whofunds.graph.export.shapes import check_shapes
from whofunds.graph.judgements import Ref, Verdict, judge
from whofunds.schema import load_model

WF = load_model().prefixes["wf"]
WHY = '"} <script>\n‏😀'


@pytest.fixture
def data():
    claims = [round_(1, "国投创业"), claim(2, "FundingRound", investor=org("杭州国资", named=False, place="杭州", state=True), investee=org("青禾科技")), round_(3, "杭州城投")]  # fmt: skip
    ruled = judge(Verdict.DIFFERENT, Ref("Organization", "国投创业"), Ref("Organization", "杭州城投"), "我", WHY)  # fmt: skip
    return derive([article(n) for n in (1, 2, 3)], claims, judgements=[ruled])


def named(data, name):
    [found] = [n for n in data.nodes.values() if "Entity" in n.labels and n.props["name"] == name]
    return iri(found.id)


def test_rdf_says_of_which_state_and_who_controls_it(data):
    rdf, fund = to_rdf(data), named(data, "国投创业")
    assert (fund, URIRef(WF + "state_level"), Literal("central")) in rdf
    assert (fund, URIRef(WF + "controlledBy"), named(data, "国投集团")) in rdf
    ends = set(rdf.objects(named(data, "杭州国资"), URIRef(WF + "mayBe")))
    assert named(data, "杭州城投") in ends and fund not in ends
    assert not check_shapes(rdf)


def test_rdf_holds_judgements_with_their_reason(data):
    rdf = to_rdf(data)
    [judged] = rdf.subjects(RDF.type, URIRef(WF + "Judgement"))
    assert (judged, URIRef(WF + "why"), Literal(WHY)) in rdf
    sides = set(rdf.objects(judged, URIRef(WF + "judges")))
    assert sides == {named(data, "国投创业"), named(data, "杭州城投")}
    known = set(to_ontology().subjects(RDF.type, None))
    used = {t for triple in rdf for t in triple[1:] if str(t).startswith(WF)}
    assert used <= known


def test_ftm_says_level_and_who_controls(data):
    entities = [json.loads(line) for line in write(data, "ftm").splitlines()]
    by_name = {e["properties"]["name"][0]: e for e in entities if "name" in e["properties"]}
    fund, group = by_name["国投创业"], by_name["国投集团"]
    assert "state capital: central" in fund["properties"]["classification"]
    ends = [(e["properties"]["subject"], e["properties"]["object"]) for e in entities if e["properties"].get("role") == ["controls"]]  # fmt: skip
    assert ([group["id"]], [fund["id"]]) in ends
