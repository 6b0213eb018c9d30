"""Who holds the network of funding together: its articulation points.

They are found by :func:`networkx.articulation_points` (Hopcroft and Tarjan 1973, "Algorithm 447"),
the parts by a walk without the point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._network import Ties


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give those without whom their neighbours fall into parts, the most even parts first."""
    import networkx

    least = int(given["least"] or 0)
    ties = Ties(fetched)
    graph = ties.graph()
    found = []
    for whole in networkx.connected_components(graph):
        part = graph.subgraph(whole)
        for point in networkx.articulation_points(part):
            rest = part.copy()
            rest.remove_node(point)
            sizes = sorted(map(len, networkx.connected_components(rest)), reverse=True)
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
