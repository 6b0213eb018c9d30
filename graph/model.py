"""The property graph as plain data: what resolution makes, what stores keep, what exports read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Prop: TypeAlias = str | int | float | bool | list[str]
"""A property's value. Numbers are ints where they are whole; dates are ISO 8601 strings, which
sort as they should; unknown is absent, never null or zero. A list is never empty."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node. ``id`` is the project's own and unique in the graph; it is repeated as the
    property ``id`` in stores. ``labels`` are sorted."""

    id: str
    labels: tuple[str, ...]
    props: Mapping[str, Prop] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed relationship from ``source`` to ``target`` (node ids). ``id`` is unique in the
    graph and repeated as the property ``id`` in stores."""

    id: str
    type: str
    source: str
    target: str
    props: Mapping[str, Prop] = field(default_factory=dict)


@dataclass(slots=True)
class GraphData:
    """A whole graph, or a part of one, by id."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def add(self, items: Iterable[Node | Edge]) -> None:
        """Add nodes and edges; one with the same id is replaced."""
        for item in items:
            if isinstance(item, Node):
                self.nodes[item.id] = item
            else:
                self.edges[item.id] = item


@dataclass(slots=True)
class Batch:
    """What one transaction writes. A put node or edge replaces the one with its id entirely,
    labels and properties included; dropping a node drops its edges.

    Who knows that the store holds nothing of what is put yet says so by ``roots``: the root label
    of each node at which a put edge ends. A store may then write without looking first."""

    put_nodes: list[Node] = field(default_factory=list)
    put_edges: list[Edge] = field(default_factory=list)
    drop_nodes: list[str] = field(default_factory=list)
    drop_edges: list[str] = field(default_factory=list)
    roots: dict[str, str] | None = None

    def __bool__(self) -> bool:
        return bool(self.put_nodes or self.put_edges or self.drop_nodes or self.drop_edges)


def difference(old: GraphData, new: GraphData) -> Batch:
    """Give the batch that turns ``old`` into ``new``; empty where they are equal."""
    return Batch(
        [new.nodes[key] for key in sorted(new.nodes) if old.nodes.get(key) != new.nodes[key]],
        [new.edges[key] for key in sorted(new.edges) if old.edges.get(key) != new.edges[key]],
        sorted(old.nodes.keys() - new.nodes.keys()),
        sorted(old.edges.keys() - new.edges.keys()),
    )
