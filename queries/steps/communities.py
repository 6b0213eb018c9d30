"""Communities of the network of funding; how they are found is told in :mod:`._louvain`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from . import Given, Row
from ._louvain import communities
from ._network import Ties


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the communities of at least ``least`` members, the largest first."""
    ties = Ties(fetched)
    found = communities(ties.near())
    parts: dict[int, list[int]] = defaultdict(list)
    for member, number in enumerate(found):
        parts[number].append(member)
    facts = ties.facts_by(found)
    ordered = sorted(parts.values(), key=lambda members: (-len(members), ties.called(members)))
    for number, members in enumerate(ordered, 1):
        if len(members) < int(given["least"] or 0):
            continue
        mine = found[members[0]]
        inside = sum(1 for a in members for b in ties.out[a] if found[b] == mine)
        every = sum(len(ties.out[a]) + len(ties.into[a]) for a in members)
        yield {
            "community": number,
            "size": len(members),
            "investors": [*ties.called(a for a in members if ties.out[a])],
            "companies": [*ties.called(a for a in members if ties.into[a])],
            "inside": inside,
            "outside": every - 2 * inside,
            "facts": [*facts[mine]],
        }
