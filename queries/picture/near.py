"""What lies around some entities in a graph in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...graph.model import GraphData


def near(data: GraphData, seeds: Iterable[str], hops: int) -> GraphData:
    """Give the part of a graph within ``hops`` steps of the entities ``seeds`` (their ids): those
    entities, the facts of which all parties are among them, and the sentences behind these."""
    entities = {i for i, node in data.nodes.items() if "Entity" in node.labels}
    facts = {i for i, node in data.nodes.items() if "Fact" in node.labels}
    beside: dict[str, set[str]] = defaultdict(set)
    parties: dict[str, set[str]] = defaultdict(set)
    for edge in data.edges.values():
        ends = {edge.source, edge.target}
        if ends <= entities:
            beside[edge.source].add(edge.target)
            beside[edge.target].add(edge.source)
        elif ends & entities and ends & facts:
            parties[next(iter(ends & facts))] |= ends & entities
    kept = set(seeds) & entities
    for _ in range(hops):
        kept |= {other for one in kept for other in beside[one]}
    inside = kept | {fact for fact in facts if parties[fact] and parties[fact] <= kept}
    said = {e.source for e in data.edges.values() if e.type == "SUPPORTS" and e.target in inside}
    inside |= said
    inside |= {
        e.target for e in data.edges.values() if e.type == "QUOTED_FROM" and e.source in said
    }
    part = GraphData()
    part.add(data.nodes[i] for i in sorted(inside))
    part.add(
        edge
        for _, edge in sorted(data.edges.items())
        if edge.source in inside and edge.target in inside
    )
    return part
