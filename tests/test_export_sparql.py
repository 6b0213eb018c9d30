"""Ten questions in SPARQL and in Cypher: the same rows, from the example articles."""

import json
from datetime import date
from pathlib import Path

import pytest
from rdflib import Graph as RdfGraph
from storing import HOSTILE
from whofunds.graph import open_store
from whofunds.graph.export.rdf import BASE, to_rdf
from whofunds.graph.export.sparql import SparqlError, ask_sparql, read_value

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "articles"
QUESTIONS = {
    "who funds whom": (
        "MATCH (i:Entity)-[r:FUNDS]->(c:Entity) WHERE r.modality <> 'denied' RETURN DISTINCT i.name AS i, c.name AS c",
        "SELECT ?i ?c { ?a wf:funds ?b . ?a rdfs:label ?i . ?b rdfs:label ?c }",
    ),
    "who is state capital": (
        "MATCH (i:StateCapital) RETURN i.id AS id, i.name AS name",
        "SELECT ?id ?name { ?id a wf:StateCapital ; rdfs:label ?name }",
    ),
    "which rounds, with their amounts": (
        "MATCH (c:Company)-[:RAISED]->(f:FundingRound) RETURN f.id AS f, c.name AS c, f.amount_min AS low, f.amount_max AS high, f.amount_currency AS money",
        "SELECT ?f ?c ?low ?high ?money { ?f a wf:FundingRound ; wf:investee/rdfs:label ?c . OPTIONAL { ?f schema:amount ?a "
        "OPTIONAL { ?a schema:minValue ?low } OPTIONAL { ?a schema:maxValue ?high } OPTIONAL { ?a schema:currency ?money } } }",
    ),
    "which rounds since a day": (
        "MATCH (f:FundingRound) WHERE f.date_earliest >= '2025-03-01' RETURN f.id AS f, f.date_earliest AS day",
        "SELECT ?f ?day { ?f a wf:FundingRound ; wf:dateEarliest ?day FILTER (?day >= '2025-03-01'^^xsd:date) }",
    ),
    "which sentences stand behind an investment": (
        "MATCH (i:Investor)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article) "
        "RETURN i.name AS i, k.quote AS quote, CASE WHEN a.untitled THEN null ELSE a.title END AS title",
        "SELECT ?i ?quote ?title { ?f a wf:FundingRound ; schema:funder/rdfs:label ?i ; prov:wasDerivedFrom ?k . "
        "?k prov:value ?quote ; prov:wasQuotedFrom ?a . OPTIONAL { ?a schema:headline ?title } }",
    ),
    "who holds which position": (
        "MATCH (p:Person)-[:HOLDS]->(f:Position)<-[:HAS_POSITION]-(o:Organization) RETURN p.name AS p, f.title AS title, o.name AS o",
        "SELECT ?p ?title ?o { ?f a wf:Position ; org:member/rdfs:label ?p ; org:organization/rdfs:label ?o OPTIONAL { ?f schema:roleName ?title } }",
    ),
    "who belongs to which group, and is it contested": (
        "MATCH (o:Organization)-[:MEMBER_IN]->(f:Membership)<-[:HAS_MEMBERSHIP]-(g:Group) RETURN g.name AS g, o.name AS o, f.contested IS NOT NULL AS doubted",
        "SELECT DISTINCT ?g ?o (BOUND(?what) AS ?doubted) { ?f a wf:Membership ; org:member/rdfs:label ?o ; org:organization/rdfs:label ?g OPTIONAL { ?f wf:contested ?what } }",
    ),
    "how many facts of each kind": (
        "MATCH (f:Fact) RETURN f.kind AS kind, count(*) AS facts",
        "SELECT (STRAFTER(STR(?class), '#') AS ?kind) (COUNT(DISTINCT ?f) AS ?facts) { ?f prov:wasDerivedFrom ?k ; a ?class "
        "FILTER STRSTARTS(STR(?class), STR(wf:)) } GROUP BY ?class",
    ),
    "what lies in which place": (
        "MATCH (o:Organization)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..5]->(p:Place) RETURN DISTINCT o.name AS o, p.name AS p",
        "SELECT DISTINCT ?o ?p { ?x a wf:Organization ; rdfs:label ?o ; schema:location/schema:containedInPlace* ?y . ?y rdfs:label ?p }",
    ),
    "who makes what": (
        "MATCH (o:Organization)-[r:MAKES]->(p:Product) WHERE r.modality <> 'denied' RETURN DISTINCT o.name AS o, p.name AS p",
        "SELECT DISTINCT ?o ?p { ?x wf:makes ?y . ?x rdfs:label ?o . ?y rdfs:label ?p }",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def store(whofunds, tmp_path_factory):
    db = tmp_path_factory.mktemp("examples") / "g.db"
    whofunds("build", EXAMPLES, "--graph", db)
    with open_store(str(db)) as opened:
        yield opened


@pytest.fixture(scope="module")
def rdf(store):
    return to_rdf(store.read())


def rows(table):
    return sorted(table.rows, key=repr)


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("engine", ["rdflib", "oxigraph"])
def test_sparql_and_cypher_give_the_same_rows(store, rdf, name, engine):
    cypher, sparql = QUESTIONS[name]
    expected = store.run(cypher)
    assert expected.rows, "a question without an answer tests nothing"
    answer = ask_sparql(rdf, sparql, engine=engine)
    assert answer.columns == expected.columns
    assert rows(answer) == rows(expected)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("SELECT ?x {", "line 1"),
        ("SELECT ?x { ?x no:such ?y }", "prefix : no"),
        ("", "fault"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "fault"),
        ("SELECT * FROM <http://localhost:1/x> { ?s ?p ?o }", "FROM would fetch"),
        ("SELECT * { SERVICE <http://localhost:1/x> { ?s ?p ?o } }", "SERVICE would send"),
        ("SELECT * { { SELECT * { ?a ?b ?c OPTIONAL { SERVICE <http://localhost:1/x> { ?s ?p ?o } } } } }", "SERVICE would send"),
        ("SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } }", "SERVICE would send"),
    ],
)  # fmt: skip
def test_a_fault_is_told_and_nothing_is_fetched(rdf, query, says):
    with pytest.raises(SparqlError) as fault:
        ask_sparql(rdf, query)
    assert says in str(fault.value)


BOUND = [
    ("SELECT ?n { ?c rdfs:label ?who . ?i wf:funds ?c ; rdfs:label ?n }", {"who": "阶跃星辰"}, {"上海国投"}),
    ("SELECT ?who ?n { ?c rdfs:label ?who . ?i wf:funds ?c ; rdfs:label ?n }", {"?who": "阶跃星辰"}, {"阶跃星辰", "上海国投"}),
    ("SELECT ?n { ?f wf:investee/rdfs:label ?n ; wf:dateEarliest ?d FILTER (?d >= ?day) }", {"day": date(2025, 7, 2)}, {"智谱", "OpenAI"}),
    ("SELECT ?n { ?f wf:investee/rdfs:label ?n ; schema:amount/schema:minValue ?a FILTER (?a > ?low) }", {"low": 2_000_000_000}, {"OpenAI"}),
]  # fmt: skip


@pytest.mark.parametrize("engine", ["rdflib", "oxigraph"])
@pytest.mark.parametrize(("query", "values", "expected"), BOUND)
def test_values_are_bound_to_variables(rdf, engine, query, values, expected):
    assert {cell for row in ask_sparql(rdf, query, values, engine=engine).rows for cell in row} == expected  # fmt: skip


@pytest.mark.parametrize("engine", ["rdflib", "oxigraph"])
@pytest.mark.parametrize("text", [*HOSTILE, '" } ?s ?p ?o . { ?a ?b "', "<x", "id:", "[1]"])
def test_a_bound_text_is_only_ever_a_text(rdf, engine, text):
    query = "SELECT ?n { ?c rdfs:label ?who ; rdfs:label ?n }"
    assert ask_sparql(rdf, query, {"who": read_value(text)}, engine=engine).rows == ()


def test_what_a_value_means():
    kinds = {
        "<https://example.org/a>": "https://example.org/a",
        "id:organization:1": BASE + "organization:1",
        "wf:funds": "https://w3id.org/whofunds/ns#funds",
    }
    assert {w: str(read_value(w)) for w in kinds} == kinds
    literals = {"3": 3, "true": True, "2025-07-02": date(2025, 7, 2), '"3"': "3", "智谱": "智谱", "no:x": "no:x"}  # fmt: skip
    assert {w: read_value(w).toPython() for w in literals} == literals
    with pytest.raises(SparqlError, match=r"no variable \?x to bind; it has \?s"):
        ask_sparql(RdfGraph(), "SELECT ?s { ?s a wf:Company }", {"x": 1})
    with pytest.raises(SparqlError, match="cannot be bound"):
        ask_sparql(RdfGraph(), "SELECT ?s { ?s a wf:Company }", {"s": [1]})


def test_ask_and_construct(rdf):
    assert ask_sparql(rdf, "ASK { ?i wf:funds ?c }").rows == ((True,),)
    made = ask_sparql(rdf, "CONSTRUCT { ?c rdfs:label 'x' } { ?i wf:funds ?c }")
    assert made.columns == ("subject", "predicate", "object") and made.rows
    assert all(row[2] == "x" and row[0].startswith("organization:") for row in made.rows)


def test_the_command(whofunds, graph_of_a_deal):
    out = whofunds("sparql", "-", "--json", "--graph", graph_of_a_deal, stdin="SELECT ?n { ?i wf:funds/rdfs:label ?n }")  # fmt: skip
    assert json.loads(out.stdout) == [{"n": "青禾科技"}]
    query = "SELECT ?i { ?f wf:investee/rdfs:label ?c ; schema:funder/rdfs:label ?i }"
    args = ("sparql", query, "--json", "--graph", graph_of_a_deal)
    assert json.loads(whofunds(*args, "-p", "c=青禾科技").stdout) == [{"i": "远山资本"}]
    assert json.loads(whofunds(*args, "-p", "c=青禾科技' }").stdout) == []
    assert "write NAME=VALUE" in whofunds(*args, "-p", "c", ok=False).output
    assert "line 1" in whofunds("sparql", "SELECT", "--graph", graph_of_a_deal, ok=False).output


@pytest.fixture
def graph_of_a_deal(whofunds, tmp_path):
    deal, db = tmp_path / "deal.txt", tmp_path / "g.db"
    deal.write_text("青禾科技完成1亿元A轮融资，由远山资本领投。\n", "utf-8")
    whofunds("build", deal, "--published", "2025-10", "--graph", db)
    return db
