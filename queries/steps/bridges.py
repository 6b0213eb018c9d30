"""Who holds the network of funding together: its articulation points.

One walk in depth finds them and the sizes of the parts (Hopcroft and Tarjan 1973, "Algorithm 447:
Efficient algorithms for graph manipulation"): what hangs below a point and reaches nothing above it
falls off without it. The time grows with the ties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from . import Given, Row
from ._network import Ties


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give those without whom their neighbours fall into parts, the most even parts first."""
    least = int(given["least"] or 0)
    ties = Ties(fetched)
    found = []
    for point, sizes in parts_without({id: ties.beside(id) for id in sorted(ties.names)}).items():
        if sizes[-1] >= least:
            found.append((-sizes[1], -len(sizes), ties.names[point], point, sizes))
    for *_, name, point, sizes in sorted(found):
        yield {
            "name": name,
            "kind": ties.kind(point),
            "parts": len(sizes),
            "sizes": [*sizes],
            "ties": [ties.names[other] for other in ties.beside(point)],
            "facts": [*ties.facts[point]],
        }


def parts_without(beside: Mapping[str, Sequence[str]]) -> dict[str, list[int]]:
    """Give the articulation points of a graph without directions, each with the sizes of the parts
    that its own part falls into without it, the largest first."""
    number: dict[str, int] = {}
    parts: dict[str, list[int]] = {}
    for root in beside:
        if root not in number:
            first = len(number)
            cut = _walk(root, beside, number)
            whole = len(number) - first
            for point, sizes in cut.items():
                rest = whole - 1 - sum(sizes)
                every = sizes if point == root else [*sizes, rest]
                if len(every) > 1:
                    parts[point] = sorted(every, reverse=True)
    return parts


def _walk(
    root: str, beside: Mapping[str, Sequence[str]], number: dict[str, int]
) -> dict[str, list[int]]:
    """Walk one part in depth, and give for each point the sizes of what falls off below it."""
    number[root] = len(number)
    low, size, cut = {root: number[root]}, {root: 1}, dict[str, list[int]]()
    stack = [(root, "", iter(beside[root]))]
    while stack:
        point, above, rest = stack[-1]
        for other in rest:
            if other not in number:
                number[other] = low[other] = len(number)
                size[other] = 1
                stack.append((other, point, iter(beside[other])))
                break
            if other != above:
                low[point] = min(low[point], number[other])
        else:
            stack.pop()
            if stack:
                low[above] = min(low[above], low[point])
                size[above] += size[point]
                if low[point] >= number[above]:
                    cut.setdefault(above, []).append(size[point])
    return cut
