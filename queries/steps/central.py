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
_LARGEST = 2000  # betweenness takes nodes times edges


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the ``most`` highest by PageRank."""
    import networkx

    ties = Ties(fetched)
    ranks = pagerank({id: list(ties.out.get(id, ())) for id in sorted(ties.names)})
    between: Mapping[str, float] = {}
    if len(ranks) <= _LARGEST:
        between = networkx.betweenness_centrality(ties.graph())
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
    count = len(out)
    ranks = dict.fromkeys(out, 1 / count) if count else {}
    for _ in range(_SWEEPS):
        lost = sum(rank for id, rank in ranks.items() if not out[id])
        new = dict.fromkeys(out, (1 - _DAMPING + _DAMPING * lost) / max(count, 1))
        for id, rank in ranks.items():
            for other in out[id]:
                new[other] += _DAMPING * rank / len(out[id])
        moved = sum(abs(new[id] - ranks[id]) for id in ranks)
        ranks = new
        if moved < _ENOUGH:
            break
    return ranks
