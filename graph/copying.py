"""A graph from one store to another, article by article.

What a copy has to change is the difference of the two graphs. It is cut at articles: one comes in
the transaction that brings its claims, the facts they support, and the entities of those. So a
copy that is cut short leaves whole articles, and the next one writes what is still missing.
"""

from __future__ import annotations

import contextlib
import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from .model import Batch, Edge, GraphData, Node, difference
from .stores.base import Store, StoreError
from .stores.checks import root_of

ROWS = 40_000
"""How many nodes and relationships one transaction puts, at the least, if there are as many."""

Order: TypeAlias = dict[str, int]
_RANKS = {root: rank for rank, root in enumerate(("Article", "Claim", "Fact", "Entity", "Name"))}


@dataclass(frozen=True, slots=True)
class CopyReport:
    """What a copy did: how many ``nodes`` and ``relationships`` were written and how many
    ``dropped``, in how many ``batches``; ``articles`` are those of the whole graph."""

    articles: int
    nodes: int
    relationships: int
    dropped: int
    batches: int


def copy(
    source: Store,
    target: Store,
    *,
    replace: bool = False,
    watch: Callable[[Iterable[Batch], int], Iterable[Batch]] = lambda batches, _: batches,
) -> CopyReport:
    """Make ``target`` hold the graph of ``source``; what it holds already is not written again.

    ``watch`` passes through each batch that is in, and so sees how far the copy is; it is told how
    many there will be. An interrupt loses the current batch, and copying again completes it.

    Raises:
        StoreError: what the stores raise; and, unless ``replace``, where ``target`` holds articles
            or judgements that ``source`` lacks, since a copy would take them out.
    """
    if source.uri == target.uri:
        raise StoreError(f"{source.uri} is both source and target; name another target.")
    data, held = source.read(), target.read()
    extra = sorted(
        key
        for key in held.nodes.keys() - data.nodes.keys()
        if not {"Article", "Judgement"}.isdisjoint(held.nodes[key].labels)
    )
    if extra and not replace:
        raise StoreError(
            f"{target.uri} holds {len(extra)} articles or judgements that {source.uri} lacks, "
            f"{extra[0]} for one, and a copy would take them out; copy elsewhere, or with "
            "--replace."
        )
    with _still():
        batches = _cut(data, held)
        said = (_told(batch, data, held) for batch in batches)
        for _ in watch(target.write_each(said), len(batches)):
            pass
    return CopyReport(
        len(_articles(data)),
        sum(len(batch.put_nodes) for batch in batches),
        sum(len(batch.put_edges) for batch in batches),
        sum(len(batch.drop_nodes) + len(batch.drop_edges) for batch in batches),
        len(batches),
    )


@contextlib.contextmanager
def _still() -> Iterator[None]:
    """Keep the collector of cyclic garbage from walking over two whole graphs again and again."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def plan(data: GraphData, held: GraphData, rows: int = ROWS) -> list[Batch]:
    """Give the batches that turn ``held`` into ``data``, each of whole articles.

    Each puts at least ``rows`` nodes and relationships, but for the last.
    """
    return [_told(batch, data, held) for batch in _cut(data, held, rows)]


def _cut(data: GraphData, held: GraphData, rows: int = ROWS) -> list[Batch]:
    """Give the batches of a plan, of which it is not told yet whether they are all new."""
    change = difference(held, data)
    articles = sorted({*_articles(data), *_articles(held)})
    number = {article: n for n, article in enumerate(articles)}
    first, last = _order(data, number, min), _order(held, number, max)
    parts: dict[int, Batch] = defaultdict(Batch)
    for node in change.put_nodes:
        parts[first[node.id]].put_nodes.append(node)
    for edge in change.put_edges:
        parts[_place(edge, first)].put_edges.append(edge)
    # What is gone goes last: a fact when the last article that spoke of it is renewed.
    for key in change.drop_edges:
        parts[_place(held.edges[key], last)].drop_edges.append(key)
    for key in change.drop_nodes:
        parts[last[key]].drop_nodes.append(key)
    return list(_joined([parts[n] for n in sorted(parts)], rows))


def _articles(data: GraphData) -> list[str]:
    return [key for key, node in data.nodes.items() if "Article" in node.labels]


def _order(
    data: GraphData, number: Mapping[str, int], pick: Callable[[Iterable[int]], int]
) -> Order:
    """Give the article with which each node comes (``pick`` is min) or goes (max).

    Who comes with whom follows from the roots: articles bring claims, those facts, those entities,
    those names; a place comes with what lies in it.
    """
    ranks = {key: _rank(node) for key, node in data.nodes.items()}
    givers: dict[str, list[str]] = {}
    beside: dict[str, list[str]] = {}
    for edge in data.edges.values():
        one, other = edge.source, edge.target
        if ranks[one] == ranks[other]:
            if "fact" not in edge.props:
                beside.setdefault(one, []).append(other)
        elif ranks[one] < ranks[other]:
            givers.setdefault(other, []).append(one)
        else:
            givers.setdefault(one, []).append(other)
    order: Order = {}
    for rank, keys in groupby(
        sorted(ranks, key=lambda key: ranks[key]), key=lambda key: ranks[key]
    ):
        here = list(keys)
        for key in here:
            known = [order[giver] for giver in givers.get(key, ())]
            order[key] = number.get(key, 0) if rank == 0 else pick(known) if known else -1
        _spread(order, [key for key in here if key in beside], beside, pick)
    return order


def _rank(node: Node) -> int:
    return min((_RANKS.get(label, len(_RANKS)) for label in node.labels), default=len(_RANKS))


def _spread(
    order: Order,
    keys: Iterable[str],
    beside: Mapping[str, Sequence[str]],
    pick: Callable[[Iterable[int]], int],
) -> None:
    """Let each node that comes with another of its rank come with the earliest such."""
    waiting = list(keys)
    while waiting:
        key = waiting.pop()
        for other in beside.get(key, ()):
            known = [n for n in (order[key], order[other]) if n >= 0]
            if known and pick(known) != order[other]:
                order[other] = pick(known)
                waiting.append(other)


def _place(edge: Edge, order: Order) -> int:
    """Give the article with which an edge comes: when both its ends and its fact are there."""
    place = max(order[edge.source], order[edge.target])
    fact = edge.props.get("fact")
    return place if fact is None else max(place, order.get(str(fact), -1))


def _joined(parts: Iterable[Batch], rows: int) -> Iterator[Batch]:
    """Join the batches of single articles into larger ones."""
    whole = Batch()
    for part in parts:
        whole.put_nodes += part.put_nodes
        whole.put_edges += part.put_edges
        whole.drop_nodes += part.drop_nodes
        whole.drop_edges += part.drop_edges
        if len(whole.put_nodes) + len(whole.put_edges) >= rows:
            yield whole
            whole = Batch()
    if whole:
        yield whole


def _told(batch: Batch, data: GraphData, held: GraphData) -> Batch:
    """Say of a batch that it is all new, where it is, and give it back."""
    old = (
        batch.drop_nodes
        or batch.drop_edges
        or any(node.id in held.nodes for node in batch.put_nodes)
        or any(edge.id in held.edges for edge in batch.put_edges)
    )
    if not old:
        ends = {end for edge in batch.put_edges for end in (edge.source, edge.target)}
        batch.roots = {end: root_of(data.nodes[end].labels) for end in ends}
    return batch
