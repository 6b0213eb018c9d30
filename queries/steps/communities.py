"""Communities of the network of funding.

By the method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008, "Fast unfolding of
communities in large networks") as networkx has it, with a fixed seed, so that the same graph gives
the same communities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._network import Ties


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the communities of at least ``least`` members, the largest first."""
    import networkx

    ties = Ties(fetched)
    if not ties.names:
        return
    found = networkx.community.louvain_communities(ties.graph(), seed=1)
    ordered = sorted(found, key=lambda members: (-len(members), ties.called(members)))
    for number, members in enumerate(ordered, 1):
        if len(members) < int(given["least"] or 0):
            continue
        inside = sum(1 for a in members for b in ties.out.get(a, ()) if b in members)
        every = sum(len(ties.out.get(a, ())) + len(ties.into.get(a, ())) for a in members)
        yield {
            "community": number,
            "size": len(members),
            "investors": [*ties.called(a for a in members if a in ties.out)],
            "companies": [*ties.called(a for a in members if a in ties.into)],
            "inside": inside,
            "outside": every - 2 * inside,
            "facts": [*sorted({fact for a in members for fact in ties.facts[a]})],
        }
