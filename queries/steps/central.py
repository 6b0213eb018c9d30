"""Who is central in the network of funding.

PageRank by power iteration (Brin and Page 1998, "The anatomy of a large-scale hypertextual Web
search engine", with damping 0.85; one without a way out gives to all), betweenness as networkx has
it (Brandes 2001, "A faster algorithm for betweenness centrality").
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from . import Given, Row
from ._network import Ties

_DAMPING, _ENOUGH, _SWEEPS = 0.85, 1e-12, 200
_LARGEST = 2_000_000  # betweenness takes nodes times edges: some seconds

_Id = TypeVar("_Id", bound=Hashable)


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the ``most`` highest by PageRank."""
    import networkx

    ties = Ties(fetched)
    ranks = pagerank(dict(enumerate(ties.out)))
    between: Mapping[int, float] = {}
    near = ties.near()
    if len(near) * sum(map(len, near)) <= 2 * _LARGEST:
        between = networkx.betweenness_centrality(ties.graph())
    ordered = sorted(ranks, key=lambda n: (-round(ranks[n], 9), ties.names[n], n))
    for n in ordered[: max(0, int(given["most"] or 0))]:
        yield {
            "name": ties.names[n],
            "kind": ties.kind(n),
            "pagerank": round(ranks[n], 6),
            "betweenness": round(between[n], 6) if between else None,
            "ties": len(near[n]),
            "facts": [*ties.facts(n)],
        }


def pagerank(out: Mapping[_Id, Sequence[_Id]]) -> dict[_Id, float]:
    """Give each its PageRank; all add up to 1. ``out`` are the ids to which each one leads."""
    place = {id: n for n, id in enumerate(out)}
    into: list[list[int]] = [[] for _ in place]
    for n, others in enumerate(out.values()):
        for other in others:
            into[place[other]].append(n)
    count, ways = len(place), [*map(len, out.values())]
    ranks = [1 / count] * count if count else []
    for _ in range(_SWEEPS):
        lost = sum(rank for rank, number in zip(ranks, ways, strict=True) if not number)
        rest = (1 - _DAMPING + _DAMPING * lost) / max(count, 1)
        parts = [_DAMPING * rank / max(number, 1) for rank, number in zip(ranks, ways, strict=True)]
        new = [rest + sum(map(parts.__getitem__, sources)) for sources in into]
        moved = sum(abs(one - other) for one, other in zip(new, ranks, strict=True))
        ranks = new
        if moved < _ENOUGH:
            break
    return dict(zip(out, ranks, strict=True))
