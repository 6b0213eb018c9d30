"""The whole graph as JSON, always in the same order, and back again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ...schema import WhofundsError
from ..model import Edge, GraphData, Node, Prop


class LoadError(WhofundsError):
    """A file is not the JSON of a graph: the message gives file, place and remedy."""


def to_json(data: GraphData) -> str:
    """Give the graph as JSON: equal graphs give equal text, byte for byte."""
    nodes = [
        {"id": n.id, "labels": list(n.labels), "props": dict(sorted(n.props.items()))}
        for _, n in sorted(data.nodes.items())
    ]
    edges = [
        {
            "id": e.id,
            "type": e.type,
            "source": e.source,
            "target": e.target,
            "props": dict(sorted(e.props.items())),
        }
        for _, e in sorted(data.edges.items())
    ]
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False, indent=1) + "\n"


def is_graph_json(text: str) -> bool:
    """Whether a text begins as :func:`to_json` begins."""
    head = text[:200].lstrip("\ufeff \t\r\n")
    return head.startswith("{") and head[1:].lstrip().startswith('"nodes"')


def from_json(text: str, source: str = "the JSON") -> GraphData:
    """Read what :func:`to_json` wrote; ``source`` is named in messages.

    Raises :class:`LoadError` for text that is no JSON, for nodes and edges without what they
    need, for ids given twice, and for edges whose ends are not there.
    """
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        raise LoadError(
            f"{source}, line {error.lineno}, column {error.colno}: it is not JSON ({error.msg}); "
            "export the graph again with --as json."
        ) from None
    except (ValueError, RecursionError):
        raise LoadError(
            f"{source}: its JSON is too deep or holds too long a number; export the graph again "
            "with --as json."
        ) from None
    data = GraphData()
    for raw in _list(whole, "nodes", source):
        node = _node(raw, source, len(data.nodes))
        if node.id in data.nodes:
            raise LoadError(f"{source}: the node {node.id!r} is there twice; take one out.")
        data.nodes[node.id] = node
    for raw in _list(whole, "edges", source):
        edge = _edge(raw, source, len(data.edges))
        if edge.id in data.edges:
            raise LoadError(f"{source}: the edge {edge.id!r} is there twice; take one out.")
        for end in (edge.source, edge.target):
            if end not in data.nodes:
                raise LoadError(
                    f"{source}: the edge {edge.id!r} leads to {end!r}, which is not among the "
                    "nodes; export the whole graph again."
                )
        data.edges[edge.id] = edge
    return data


def _list(whole: object, name: str, source: str) -> list[Any]:
    found = whole.get(name) if isinstance(whole, dict) else None
    if not isinstance(found, list):
        raise LoadError(
            f"{source}: it has no list {name!r}; give a file that `whofunds export --as json` "
            "wrote."
        )
    return found


def _node(raw: object, source: str, number: int) -> Node:
    where = f"{source}, node {number + 1}"
    fields = _object(raw, where)
    labels = fields.get("labels")
    if not isinstance(labels, list) or not all(isinstance(label, str) for label in labels):
        raise LoadError(f"{where}: its 'labels' are not a list of texts; export the graph again.")
    return Node(_text(fields, "id", where), tuple(sorted(labels)), _props(fields, where))


def _edge(raw: object, source: str, number: int) -> Edge:
    where = f"{source}, edge {number + 1}"
    fields = _object(raw, where)
    key, kind, *ends = (_text(fields, n, where) for n in ("id", "type", "source", "target"))
    return Edge(key, kind, ends[0], ends[1], _props(fields, where))


def _object(raw: object, where: str) -> Mapping[str, object]:
    if not isinstance(raw, dict):
        raise LoadError(f"{where}: it is not an object; export the graph again with --as json.")
    return raw


def _text(fields: Mapping[str, object], name: str, where: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise LoadError(f"{where}: its {name!r} is not a text; export the graph again.")
    return value


def _props(fields: Mapping[str, object], where: str) -> dict[str, Prop]:
    props = fields.get("props")
    if not isinstance(props, dict):
        raise LoadError(f"{where}: its 'props' are not an object; export the graph again.")
    for name, value in props.items():
        plain = isinstance(value, str | int | float | bool)
        texts = isinstance(value, list) and value and all(isinstance(v, str) for v in value)
        if not (plain or texts):
            raise LoadError(
                f"{where}: its {name!r} is neither text, number, true or false, nor a list of "
                "texts; export the graph again."
            )
    return props
