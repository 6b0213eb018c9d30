"""The ontology, the shapes, and the check of a graph by them."""

import json
from dataclasses import replace

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import PROV, SDO
from saying import claim, graph, money, org
from whofunds.graph.export.ontology import load_terms, to_ontology
from whofunds.graph.export.rdf import iri, to_rdf
from whofunds.graph.export.shapes import check_shapes, to_shapes
from whofunds.graph.export.soundness import check_graph
from whofunds.schema import load_model
from whofunds.schema.reader import load_model as reread

WF = load_model().prefixes["wf"]


@pytest.fixture
def data():
    return graph(
        claim(1, "FundingRound", investor=org("远山资本"), investee=org("青禾科技"), amount=money("100000000", "1亿元")),
        claim(2, "Partnership", party=[org("青禾科技"), org("远山资本")]),
    )  # fmt: skip


def local(terms):
    return {str(term)[len(WF) :] for term in terms if str(term).startswith(WF)}


def test_every_term_of_the_rdf_is_in_the_ontology(data):
    ontology, rdf = to_ontology(), to_rdf(data)
    used = local(term for triple in rdf for term in triple[1:])
    assert {"funds", "investee", "FundingRound", "modality"} <= used
    assert used <= local(ontology.subjects(RDF.type, None))


def test_every_term_of_ours_has_labels_in_both_languages_and_no_term_is_idle():
    ontology = to_ontology()
    for name in local(ontology.subjects(RDF.type, None)):
        languages = {label.language for label in ontology.objects(URIRef(WF + name), RDFS.label)}
        assert languages == {"en", "zh"}, f"{name}: add a row to graph/export/data/terms.tsv"
    dates = {p.name for k in load_model().facts.values() for p in k.properties.values() if p.type == "date"}  # fmt: skip
    idle = set(load_terms()) - local(ontology.subjects(RDF.type, None)) - dates - {"published"}
    assert idle == set()


def test_the_ontology_is_aligned_and_reads_back():
    text = to_ontology().serialize(format="turtle")
    ontology = Graph().parse(data=text, format="turtle")
    assert (URIRef(WF + "Organization"), RDFS.subClassOf, URIRef("http://www.w3.org/ns/org#Organization")) in ontology  # fmt: skip
    assert (URIRef(WF + "Claim"), RDFS.subClassOf, PROV.Entity) in ontology
    assert (URIRef(WF + "funds"), OWL.inverseOf, URIRef("http://www.wikidata.org/entity/P1951")) in ontology  # fmt: skip
    assert (URIRef(WF + "funds"), RDFS.label, Literal("投资", lang="zh")) in ontology
    # No range or domain that would make members of classes by inference.
    assert not list(ontology.triples((None, RDFS.domain, None)))


def test_a_sound_graph_fits_its_shapes(data):
    assert check_shapes(to_rdf(data)) == []


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (lambda g, f: g.remove((f, URIRef(WF + "investee"), None)), "investee"),
        (lambda g, f: g.remove((f, URIRef(WF + "modality"), None)), "modality"),
        (lambda g, f: g.set((f, URIRef(WF + "modality"), Literal("sure"))), "modality"),
        (lambda g, f: g.remove((f, PROV.wasDerivedFrom, None)), "wasDerivedFrom"),
        (lambda g, f: g.add((f, SDO.funder, f)), "funder"),
        (lambda g, f: g.set((URIRef(f"{f}#amount"), SDO.minValue, Literal(-1))), "amount"),
        (lambda g, f: g.set((URIRef(f"{f}#amount"), SDO.maxValue, Literal(5))), "amount"),
        (lambda g, f: g.set((URIRef(f"{f}#amount"), SDO.currency, Literal("yuan"))), "amount"),
        (lambda g, f: g.add((f, URIRef(WF + "dateEarliest"), Literal("today"))), "dateEarliest"),
    ],
)
def test_each_fault_is_found_where_it_is(data, spoil, path):
    rdf = to_rdf(data)
    [fact] = rdf.subjects(RDF.type, URIRef(WF + "FundingRound"))
    spoil(rdf, fact)
    found = check_shapes(rdf)
    assert (str(fact).rpartition("/")[2], path) in {(v.node, v.path) for v in found}
    assert {iri(v.node.partition("#")[0]) for v in found} == {fact}


def test_shapes_are_made_from_the_kinds():
    model = reread()
    kind = model.facts["Stake"]
    other = replace(model, facts={"Stake": replace(kind, roles={"owner": kind.roles["owner"]})})
    assert len(to_shapes(other)) < len(to_shapes(model))


def test_a_changed_graph_is_not_sound(data):
    assert check_graph(data) == []
    [funds] = [e for e in data.edges.values() if e.type == "FUNDS"]
    del data.edges[funds.id]
    [fact] = [n for n in data.nodes.values() if "FundingRound" in n.labels]
    data.nodes[fact.id] = replace(fact, props={**fact.props, "amount_min": 7})
    article = data.nodes["article:a1"]
    said = [f"{f.id}: {f.message}" for f in check_graph(data)]
    assert said == sorted([f"{funds.id}: it is missing.", f"{fact.id}: it differs from what the claims give."])  # fmt: skip
    data.nodes["article:a1"] = replace(article, props={**article.props, "text": "别的"})
    assert any("quote does not stand" in f.message for f in check_graph(data))
    del data.nodes["article:a1"]
    assert check_graph(data)


def test_the_commands(whofunds, graph_of_a_deal, tmp_path):
    assert whofunds("check", "--shacl", "--graph", graph_of_a_deal, "--json").stdout == "[]\n"
    assert Graph().parse(data=whofunds("vocabulary").stdout, format="turtle")
    shapes = Graph().parse(data=whofunds("vocabulary", "--shapes").stdout, format="turtle")
    assert len(shapes) == len(to_shapes())
    whofunds("cypher", "--write", "MATCH (:Investor)-[r:FUNDS]->() DELETE r", "--graph", graph_of_a_deal)  # fmt: skip
    [fault] = json.loads(whofunds("check", "--graph", graph_of_a_deal, "--json", ok=False).stdout)
    assert fault["fault"] == "it is missing."


@pytest.fixture
def graph_of_a_deal(whofunds, tmp_path):
    deal, db = tmp_path / "deal.txt", tmp_path / "g.db"
    deal.write_text("青禾科技完成1亿元A轮融资，由远山资本领投。\n", "utf-8")
    whofunds("build", deal, "--published", "2025-10", "--graph", db)
    return db
