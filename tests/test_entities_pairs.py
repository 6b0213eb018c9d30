"""Pairs of names that are one entity, and as many that only look so: written for this project."""

from pathlib import Path

import pytest
from whofunds.graph.joining import Joining
from whofunds.graph.names import Node
from whofunds.schema import fold

HEAD, *ROWS = (
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "name_pairs.tsv").read_text("utf-8").splitlines()
)


def one(first, second, kind):
    """Whether the names alone, each from an article of its own, are joined."""
    scope = ("@a1", "@a2") if kind == "Person" else ("", "")
    nodes = [Node(kind, fold(n), s) for n, s in zip((first, second), scope, strict=True)]
    unions = Joining([], extra=nodes).unions
    return unions.find(nodes[0]) == unions.find(nodes[1])


def test_the_set_is_large_and_half_of_it_are_near_misses():
    assert HEAD == ["one", "other", "kind", "same"]
    assert len(ROWS) >= 300
    assert 0.4 < sum(row[3] == "no" for row in ROWS) / len(ROWS) < 0.6
    assert len({frozenset((*row[:2], row[2])) for row in ROWS}) == len(ROWS)


def test_precision_and_recall():
    found = {tuple(row): one(*row[:3]) for row in ROWS}
    right = [r for r, joined in found.items() if joined and r[3] == "yes"]
    wrong = [r for r, joined in found.items() if joined and r[3] == "no"]
    missed = [r for r, joined in found.items() if not joined and r[3] == "yes"]
    assert len(right) / (len(right) + len(wrong)) >= 0.99, wrong
    assert len(right) / (len(right) + len(missed)) >= 0.90, missed


@pytest.mark.parametrize("row", ROWS[::9], ids=lambda row: "-".join(row[:2]))
def test_the_order_of_a_pair_does_not_matter(row):
    assert one(row[0], row[1], row[2]) == one(row[1], row[0], row[2])
