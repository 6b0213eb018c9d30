"""The graph in memory, for algorithms and for people who go on in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import GraphData

if TYPE_CHECKING:
    import networkx


def to_networkx(data: GraphData) -> networkx.MultiDiGraph[str]:
    """Give the graph as a ``networkx.MultiDiGraph`` with the same ids and properties.

    A node has its properties and ``labels`` (a sorted list); an edge has its id as key, its
    properties and ``type``. Nodes and edges come in the order of their ids.
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node_id, node in sorted(data.nodes.items()):
        graph.add_node(node_id, labels=list(node.labels), **node.props)
    for edge_id, edge in sorted(data.edges.items()):
        graph.add_edge(edge.source, edge.target, key=edge_id, type=edge.type, **edge.props)
    return graph
