"""Who is central in the network of funding.

PageRank by power iteration (Brin and Page 1998, "The anatomy of a large-scale hypertextual Web
search engine", with damping 0.85; one without a way out gives to all), betweenness as networkx has
it (Brandes 2001, "A faster algorithm for betweenness centrality").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from . import Given, Row
from ._network import Ties

_DAMPING, _ENOUGH, _SWEEPS = 0.85, 1e-12, 200
_LARGEST = 2_000_000  # betweenness takes nodes times edges: some seconds


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the ``most`` highest by PageRank."""
    import networkx

    ties = Ties(fetched)
    ranks = pagerank({id: list(ties.out.get(id, ())) for id in sorted(ties.names)})
    between: Mapping[str, float] = {}
    graph = ties.graph()
    if len(graph) * graph.number_of_edges() <= _LARGEST:
        between = networkx.betweenness_centrality(graph)
    ordered = sorted(ranks, key=lambda id: (-round(ranks[id], 9), ties.names[id], id))
    for id in ordered[: max(0, int(given["most"] or 0))]:
        yield {
            "name": ties.names[id],
            "kind": ties.kind(id),
            "pagerank": round(ranks[id], 6),
            "betweenness": round(between[id], 6) if between else None,
            "ties": len(ties.beside(id)),
            "facts": [*ties.facts[id]],
        }


def pagerank(out: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Give each its PageRank; all add up to 1. ``out`` are the ids to which each one leads."""
    place = {id: n for n, id in enumerate(out)}
    to = [[place[other] for other in others] for others in out.values()]
    count = len(to)
    ranks = [1 / count] * count if count else []
    for _ in range(_SWEEPS):
        lost = sum(rank for rank, others in zip(ranks, to, strict=True) if not others)
        new = [(1 - _DAMPING + _DAMPING * lost) / max(count, 1)] * count
        for rank, others in zip(ranks, to, strict=True):
            if others:
                part = _DAMPING * rank / len(others)
                for other in others:
                    new[other] += part
        moved = sum(abs(one - other) for one, other in zip(new, ranks, strict=True))
        ranks = new
        if moved < _ENOUGH:
            break
    return dict(zip(out, ranks, strict=True))
