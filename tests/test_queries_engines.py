"""One set of queries, two engines: the same rows with the same types in the same order."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest
from storing import ENGINES, one_of, wipe
from whofunds.graph import build
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.library import load_library
from whofunds.queries.params import read_value
from whofunds.queries.results import ask
from whofunds.queries.steps import run_step

HERE = Path(__file__).parent
LIBRARY = load_library()


def examples(store):
    """The graph of examples/articles."""
    articles = read_articles([str(HERE.parent / "examples" / "articles")], options=ReadOptions())
    assert not build(store, articles, RulesExtractor().extract).refused


def traps(store):
    """The graph that is made for traps."""
    store.write(runpy.run_path(str(HERE / "queries_traps.py"))["traps"]())


@pytest.fixture(scope="module", params=[examples, traps], ids=lambda make: make.__name__)
def both(request, tmp_path_factory):
    """The same graph on the embedded engine and on Neo4j."""
    with (
        one_of(ENGINES[0], request, tmp_path_factory.mktemp("engines")) as embedded,
        one_of(ENGINES[1], request) as server,
    ):
        for store in (embedded, server):
            wipe(store)
            request.param(store)
        yield embedded, server


def exactly(table):
    """Rows as text, in which 1, 1.0 and True are three things."""
    return [repr(row) for row in table.rows]


def unordered(table):
    """The same rows in an order that does not depend on the engine's, and so the lists in them."""
    rows = [
        tuple(sorted(c, key=repr) if isinstance(c, list) else c for c in row) for row in table.rows
    ]
    return replace(table, rows=tuple(sorted(rows, key=repr)))


def stepped(query, table, asked):
    """What the query's step makes of fetched rows, as text."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return [repr(row) for row in run_step(query.computed, rows, asked)]


def test_both_hold_the_same_graph(both):
    embedded, server = both
    assert embedded.read() == server.read()


@pytest.mark.parametrize("name", LIBRARY)
def test_every_entity_gets_the_same_answer(both, name, request):
    """Asked about each entity in turn by the whole file, as a person pastes it into the Browser."""
    embedded, server = both
    query = LIBRARY[name]
    wanted = {"Entity"} if not (query.subject and query.subject.kinds) else {*query.subject.kinds}
    ids = [key for key, node in sorted(embedded.read().nodes.items()) if wanted & {*node.labels}]
    ids += [""] if query.subject and not query.subject.required else []
    given = {p.name: p.default for p in query.params}
    for param in query.params:
        if param.required and param.type != "entity":
            given[param.name] = read_value(param, param.example)
        elif param.required and param is not query.subject:
            given[param.name] = "p:zq"  # a chain leads there from most others
    values = given
    answered = 0
    for key in ids if query.subject else [None]:
        asked = {**values, query.subject.name: key} if query.subject else values
        table, other = embedded.run(query.cypher, asked), server.run(query.text, asked)
        if query.computed:  # the step that takes them puts them in order
            assert stepped(query, table, asked) == stepped(query, other, asked), asked
            table, other = unordered(table), unordered(other)
        assert exactly(table) == exactly(other), asked
        answered += bool(table.rows)
    assert answered or "traps" not in request.node.name


@pytest.mark.parametrize("name", LIBRARY)
def test_every_example_gets_the_same_answer(both, name):
    embedded, server = both
    for example in LIBRARY[name].examples:
        answers = []
        for store in (embedded, server):
            try:
                answers.append(exactly(ask(store, LIBRARY[name], example.params)))
            except Exception as fault:
                answers.append(f"{type(fault).__name__}: {fault}")
        assert answers[0] == answers[1], example.params
