"""The graph in memory, for algorithms and for people who go on in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .model import Edge, GraphData, Node

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


def from_networkx(graph: networkx.MultiDiGraph[str]) -> GraphData:
    """Give back what :func:`to_networkx` gave, or a part of it; an edge without a ``type`` is
    ``RELATED``, a node without ``labels`` has none."""
    data = GraphData()
    for node_id, props in graph.nodes(data=True):
        own = {name: value for name, value in props.items() if name != "labels"}
        data.add([Node(str(node_id), tuple(props.get("labels", ())), own)])
    for source, target, key, props in graph.edges(keys=True, data=True):
        own = {name: value for name, value in props.items() if name != "type"}
        kind = str(props.get("type", "RELATED"))
        edge_id = f"{source}>{target}:{key}" if isinstance(key, int) else str(key)
        data.add([Edge(edge_id, kind, str(source), str(target), own)])
    return data
