"""Who holds the network of funding together: its articulation points.

One walk in depth finds them and the sizes of the parts (Hopcroft and Tarjan 1973, "Algorithm 447:
Efficient algorithms for graph manipulation"): what hangs below a point and reaches nothing above it
falls off without it. The time grows with the ties.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._network import Ties


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give those without whom their neighbours fall into parts, the most even parts first."""
    least = int(given["least"] or 0)
    ties = Ties(fetched)
    found = []
    for point, sizes in parts_without(ties.near()).items():
        if sizes[-1] >= least:
            found.append((-sizes[1], -len(sizes), ties.names[point], point, sizes))
    for *_, name, point, sizes in sorted(found):
        yield {
            "name": name,
            "kind": ties.kind(point),
            "parts": len(sizes),
            "sizes": [*sizes],
            "ties": [ties.names[other] for other in ties.beside(point)],
            "facts": [*ties.facts(point)],
        }


def parts_without(beside: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    """Give the articulation points of a graph without directions, each with the sizes of the parts
    that its own part falls into without it, the largest first. ``beside`` are the numbers of those
    that are tied with each."""
    number = [-1] * len(beside)
    parts: dict[int, list[int]] = {}
    first = 0
    for root in range(len(beside)):
        if number[root] < 0:
            cut, whole = _walk(root, first, beside, number)
            first += whole
            for point, sizes in cut.items():
                rest = whole - 1 - sum(sizes)
                every = sizes if point == root else [*sizes, rest]
                if len(every) > 1:
                    parts[point] = sorted(every, reverse=True)
    return parts


def _walk(
    root: int, first: int, beside: Sequence[Sequence[int]], number: list[int]
) -> tuple[dict[int, list[int]], int]:
    """Walk one part in depth, numbering its points from ``first``. Give for each point the sizes of
    what falls off below it, and the size of the part."""
    number[root], begun = first, first + 1
    low, size, cut = {root: first}, {root: 1}, dict[int, list[int]]()
    stack = [(root, -1, iter(beside[root]))]
    while stack:
        point, above, rest = stack[-1]
        lowest = low[point]
        for other in rest:
            seen = number[other]
            if seen < 0:
                number[other] = low[other] = begun
                begun += 1
                size[other] = 1
                stack.append((other, point, iter(beside[other])))
                break
            if seen < lowest and other != above:
                lowest = seen
        else:
            stack.pop()
            if stack:
                low[above] = min(low[above], lowest)
                size[above] += size[point]
                if lowest >= number[above]:
                    cut.setdefault(above, []).append(size[point])
        low[point] = min(low[point], lowest)
    return cut, begun - first
