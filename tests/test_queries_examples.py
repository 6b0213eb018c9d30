"""Every example in every query's head, on the graph of examples/articles, with its rows; on the
embedded engine, and on a Neo4j server where WHOFUNDS_TEST_NEO4J names an empty one."""

import os
from pathlib import Path

import pytest
from whofunds.graph import build, open_store
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
SERVER = os.environ.get("WHOFUNDS_TEST_NEO4J")
EXAMPLES = [
    pytest.param(query, example, id=f"{query.name}-{example.line}")
    for query in load_library().values()
    for example in query.examples
]


@pytest.fixture(scope="module", params=["embedded", "neo4j"] if SERVER else ["embedded"])
def store(request, tmp_path_factory):
    options = {}
    uri = str(tmp_path_factory.mktemp("examples") / "graph.db")
    if request.param == "neo4j":
        uri = SERVER
        names = {"user": "NEO4J_USERNAME", "password": "NEO4J_PASSWORD"}
        options = {option: os.environ.get(name) for option, name in names.items()}
    with open_store(uri, create=True, read_only=False, **options) as opened:
        articles = read_articles([str(ARTICLES)], options=ReadOptions())
        report = build(opened, articles, RulesExtractor().extract)
        assert not report.refused
        yield opened


@pytest.mark.parametrize(("query", "example"), EXAMPLES)
def test_example_has_the_rows_of_its_head(store, query, example):
    found = ask(store, query, example.params).records()
    where = f"{query.source}, line {example.line}"
    if isinstance(example.rows, int):
        assert len(found) == example.rows, where
        return
    wanted = [dict(row) for row in example.rows]
    columns = [row.keys() for row in wanted] + [()] * (len(found) - len(wanted))
    held = [{name: row[name] for name in names} for row, names in zip(found, columns, strict=False)]
    assert held == wanted, where
    assert len(found) == len(wanted), where


def test_every_query_has_an_example_with_rows_spelled_out_or_an_answer():
    for query in load_library().values():
        assert any(example.rows for example in query.examples) or query.name in NO_ANSWER


NO_ANSWER = {"acquisitions-of", "stakes-of"}
"""The examples tell of no acquisition and no stake; the graph of traps does."""
