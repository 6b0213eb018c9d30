"""Every graph form: the picture shows the facts of the table, all of them and no others, with
everyone who is named, and is the same on both engines."""

import runpy
from pathlib import Path

import pytest
from storing import wipe
from whofunds.graph import build
from whofunds.graph.model import Batch
from whofunds.graph.stores import open_store
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.errors import QueryError
from whofunds.queries.graph_form import ask_graph, read_graph_form
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

HERE = Path(__file__).parent
LIBRARY = load_library()
NO_PICTURE = {
    **dict.fromkeys(("metrics-of", "listing-status", "valuations-of", "runway", "time-between-rounds"),
                    "figures and days of one company, a star of numbers"),
    **dict.fromkeys(("funding-by-period", "funding-by-stage", "top-investors", "top-investors-by-amount",
                     "state-share-of-rounds", "cities-together", "coverage"),
                    "a count over the whole graph, of which the numbers are the answer"),
    **dict.fromkeys(("central", "bridges", "hubs", "communities", "maybe-same"),
                    "computed over the whole graph, by what no picture shows"),
    **dict.fromkeys(("new-since", "known-on", "no-round-for", "left-before-listing", "stale",
                     "state-investors"), "a list of what another query draws"),
}  # fmt: skip
"""Why a query has no graph form."""
NO_FACTS = {
    "organizations-in",
    "contradictions",
    "shortest-chains",
    "money-chains",
    "state-standing",
    "controlled-by",
}
"""Their rows are not one fact each: the first and the last two have none, the second also groups."""
MORE_FACTS = {
    "co-investors", "state-capital-into", "common-investors", "common-investees", "funds-and-buys",
    "look-through-stakes", "controllers-of", "shared-sponsors",
}  # fmt: skip
"""Also drawn are the investor's own rounds, who is a member of the group, the other's round, the order,
and chains below the share asked for."""
EXAMPLES = [
    pytest.param(query, example.params, id=f"{query.name}-{example.line}")
    for query in LIBRARY.values()
    if query.graph
    for example in query.examples
]
ABOUT = runpy.run_path(str(HERE / "test_queries_library.py"))["ABOUT"]


@pytest.fixture(scope="module")
def examples(opened):
    wipe(opened)
    articles = read_articles([str(HERE.parent / "examples" / "articles")], options=ReadOptions())
    assert not build(opened, articles, RulesExtractor().extract).refused
    return opened


@pytest.fixture(scope="module")
def traps(tmp_path_factory):
    batch = runpy.run_path(str(HERE / "queries_traps.py"))["traps"]()
    assert isinstance(batch, Batch)
    uri = str(tmp_path_factory.mktemp("pictures") / "graph.db")
    with open_store(uri, create=True, read_only=False) as store:
        store.write(batch)
        yield store


def facts_of(picture):
    drawn = {node.id for node in picture.nodes.values() if "Fact" in node.labels}
    return drawn | {str(e.props["fact"]) for e in picture.edges.values() if "fact" in e.props}


def names_in(rows):
    """Every name of an entity that stands in the columns which people see."""
    columns = {
        "company", "investor", "co_investor", "person", "organization", "product", "partner", "group",
        "member", "buyer", "supplier", "sponsor", "sponsors", "regulators", "others", "investors",
        "acquirers", "targets", "sellers", "owner", "place", "within",
    }  # fmt: skip
    for row in rows:
        for column in columns & row.keys():
            cell = row[column]
            yield from (cell if isinstance(cell, list) else [cell] if cell else [])


def check(query, picture, rows):
    assert {end for e in picture.edges.values() for end in (e.source, e.target)} <= set(
        picture.nodes
    )
    assert bool(picture.nodes) == bool(rows)
    if query.name not in NO_FACTS and rows:
        facts = {fact for row in rows for fact in row.get("facts", [row.get("fact")])}
        more = facts_of(picture) - facts
        assert facts <= facts_of(picture)
        assert not more or query.name in MORE_FACTS
    drawn = {node.props.get("name") for node in picture.nodes.values()}
    assert set(names_in(rows)) <= drawn


@pytest.mark.parametrize(("query", "given"), EXAMPLES)
def test_picture_shows_the_facts_and_names_of_the_table(examples, query, given):
    check(query, ask_graph(examples, query, given), ask(examples, query, given).records())


@pytest.mark.parametrize("name", [name for name in LIBRARY if LIBRARY[name].graph])
def test_picture_of_the_traps(traps, name):
    query, given = LIBRARY[name], ABOUT.get(name, {})
    rows = ask(traps, query, given).records()
    assert rows
    check(query, ask_graph(traps, query, given), rows)


_SEEN = {}


@pytest.mark.parametrize(("query", "given"), EXAMPLES)
def test_both_engines_draw_the_same(examples, query, given, request):
    picture = ask_graph(examples, query, given)
    ids = (sorted(picture.nodes), sorted(picture.edges))
    key = (query.name, repr(dict(given)))
    assert _SEEN.setdefault(key, ids) == ids


def test_every_query_has_a_picture_or_is_known_to_make_none():
    assert {name for name, query in LIBRARY.items() if query.graph is None} == NO_PICTURE.keys()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n) RETURN n", "no title"),
        ("// Title\nMATCH (n) RETURN n", "no title"),
        ("// Title\n\n", "not one statement"),
        ("// Title\n\nMATCH (n {a: $company, b: $since}) RETURN n; MATCH (n) RETURN n", "not one statement"),
        ("// Title\n\nMATCH (n {a: $company}) RETURN n", "differs from its query in since"),
        ("// Title\n\nMATCH (n {a: $company, b: $since, c: $x}) RETURN n", "differs from its query in x"),
    ],
)  # fmt: skip
def test_a_faulty_graph_form_is_told_with_its_place(text, said):
    with pytest.raises(QueryError, match=f"f.graph.cypher, line [13]: .*{said}"):
        read_graph_form(text, LIBRARY["who-funds"], source="f.graph.cypher")


def test_a_query_without_a_picture_says_so(traps):
    with pytest.raises(QueryError, match="metrics-of has no graph form"):
        ask_graph(traps, LIBRARY["metrics-of"], {"company": "星河智能"})


def test_a_picture_needs_its_query(tmp_path):
    (tmp_path / "alone.graph.cypher").write_text("// Alone\n\nMATCH (n) RETURN n", "utf-8")
    with pytest.raises(QueryError, match="picture of no query"):
        load_library([tmp_path])
