"""RDF: parsed back, aligned as the kinds say, with provenance, and safe from hostile text."""

import pytest
from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import ORG, PROV, SDO, SKOS
from whofunds.graph.export.rdf import iri, to_rdf
from whofunds.graph.model import Edge, GraphData, Node
from whofunds.schema import load_model

WF = load_model().prefixes["wf"]
HOSTILE = 'a> <b "c" \\ \n\r\t \x01\x00\ufffe {x} "" \'\'\' </script> \u202e\ud800 é 智譜'


def graph(name="青禾科技", url="https://example.org/a b?q=智"):
    data = GraphData()
    data.add(
        [
            Node("org:1", ("Company", "Entity", "Organization"), {"name": name, "aliases": ["青禾", "Qinghe"]}),
            Node("org:2", ("Entity", "Investor", "Organization"), {"name": "远山资本"}),
            Node(
                "fact:1",
                ("Fact", "FundingRound"),
                {
                    "kind": "FundingRound", "modality": "announced", "modalities": ["announced"], "contested": ["amount"],
                    "amount_min": 300000000, "amount_max": 1000000000, "amount_currency": "CNY", "amount_words": "3亿–10亿元",
                    "date_earliest": "2025-07-01", "date_latest": "2025-07-31", "date_words": "7月", "date_precision": "month", "ordinal": 16,
                },
            ),
            Node("claim:1", ("Claim",), {"kind": "FundingRound", "quote": name, "start": 0, "end": 9, "modality": "announced", "attributed_to": "某报", "extractor": "rules", "confidence": 0.9}),
            Node("article:1", ("Article",), {"title": name, "publisher": "某报", "url": url, "published_earliest": "2025-10-01", "published_latest": "2025-10-31", "published_words": "2025-10", "text": name}),
            Edge("e1", "PARTICIPATED_IN", "org:2", "fact:1", {"role": "lead_investor", "lead": True}),
            Edge("e2", "RAISED", "org:1", "fact:1", {"role": "investee"}),
            Edge("e3", "FUNDS", "org:2", "org:1", {"fact": "fact:1", "modality": "announced"}),
            Edge("e4", "SUPPORTS", "claim:1", "fact:1", {}),
            Edge("e5", "QUOTED_FROM", "claim:1", "article:1", {}),
        ]
    )  # fmt: skip
    return data


@pytest.mark.parametrize("form", ["turtle", "json-ld", "nt"])
@pytest.mark.parametrize("name", ["青禾科技", HOSTILE])
def test_each_form_reads_back_to_the_same_graph(form, name):
    written = to_rdf(graph(name))
    text = written.serialize(format=form)
    assert isomorphic(Graph().parse(data=text, format=form), written)


def test_a_round_is_aligned_and_stays_an_interval():
    rdf, fact = to_rdf(graph()), iri("fact:1")
    assert (fact, RDF.type, URIRef(WF + "FundingRound")) in rdf
    amount = rdf.value(fact, SDO.amount)
    assert rdf.value(amount, SDO.minValue).toPython() == 300000000
    assert rdf.value(amount, SDO.maxValue).toPython() == 1000000000
    assert rdf.value(amount, SDO.currency) == Literal("CNY")
    assert set(rdf.objects(fact, URIRef("http://purl.org/dc/terms/date"))) == {
        Literal("2025-07", datatype=XSD.gYearMonth)
    }
    assert rdf.value(fact, URIRef(WF + "dateEarliest")) == Literal("2025-07-01", datatype=XSD.date)


def test_a_lead_investor_is_a_funder_too():
    rdf, fact = to_rdf(graph()), iri("fact:1")
    assert (fact, URIRef(WF + "leadInvestor"), iri("org:2")) in rdf
    assert (fact, SDO.funder, iri("org:2")) in rdf
    assert (iri("org:2"), URIRef(WF + "funds"), iri("org:1")) in rdf


def test_provenance_leads_from_the_fact_to_the_article_and_the_speaker():
    rdf = to_rdf(graph())
    rows = rdf.query(
        "SELECT ?quote ?speaker ?title { ?fact prov:wasDerivedFrom ?claim . ?claim prov:value ?quote ; "
        "prov:wasQuotedFrom ?article ; prov:wasAttributedTo/rdfs:label ?speaker . ?article schema:headline ?title }",
        initNs={"prov": PROV, "schema": SDO},
    )
    assert [tuple(map(str, row)) for row in rows] == [("青禾科技", "某报", "青禾科技")]


def test_names_and_classes_are_those_of_the_kinds():
    rdf = to_rdf(graph())
    assert (iri("org:1"), RDF.type, ORG.Organization) in rdf
    assert set(rdf.objects(iri("org:1"), SKOS.altLabel)) == {Literal("青禾"), Literal("Qinghe")}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "not a url", ""])
def test_only_a_web_address_becomes_a_url(url):
    assert not list(to_rdf(graph(url=url)).objects(None, SDO.url))


def test_a_denied_fact_draws_no_direct_edge():
    data = graph()
    data.add(
        [
            Edge(
                "e3",
                "FUNDS",
                "org:2",
                "org:1",
                {"fact": "fact:1", "modality": "denied"},
            )
        ]
    )
    assert not list(to_rdf(data).triples((None, URIRef(WF + "funds"), None)))


def test_an_unknown_amount_says_nothing():
    data = graph()
    data.add([Node("fact:1", ("Fact", "FundingRound"), {"kind": "FundingRound"})])
    assert not list(to_rdf(data).objects(iri("fact:1"), SDO.amount))
