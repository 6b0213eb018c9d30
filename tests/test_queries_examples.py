"""Every example in every query's head, on the graph of examples/articles, with its rows, on each
engine."""

from pathlib import Path

import pytest
from storing import wipe
from whofunds.graph import build
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
EXAMPLES = [
    pytest.param(query, example, id=f"{query.name}-{example.line}")
    for query in load_library().values()
    for example in query.examples
]


@pytest.fixture(scope="module")
def store(opened):
    wipe(opened)
    articles = read_articles([str(ARTICLES)], options=ReadOptions())
    assert not build(opened, articles, RulesExtractor().extract).refused
    return opened


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


NO_ANSWER = {
    "acquisitions-of", "stakes-of", "look-through-stakes", "controllers-of", "ultimate-holders",
    "state-share-of", "common-investors", "state-customers", "denied",
}  # fmt: skip
"""The examples tell of no acquisition, no stake, nothing denied, and no investor in two companies; the
graph of traps does."""
