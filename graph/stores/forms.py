"""What only Neo4j's Enterprise edition could enforce: that a node of a kind has what its kind
requires, and each property is of the type that its kind gives. So it is held before writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from ..model import Batch, Edge, Node
from ..shape import PropType, graph_shape
from .base import StoreError

_FITS: Mapping[PropType, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, str),
    "texts": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}
_SAID: Mapping[PropType, str] = {
    "text": "a text", "texts": "a list of texts", "boolean": "true or false",
    "integer": "a whole number", "number": "a number",
}  # fmt: skip


def check_forms(batch: Batch) -> None:
    """Refuse nodes and edges of our kinds that lack something or hold it in another type. What the
    kinds do not name is left alone.

    Raises:
        StoreError: naming the node or edge, the property, and what it should be.
    """
    edges = graph_shape().edges
    for node in batch.put_nodes:
        types, required = _form(node.labels)
        for name in required:
            if name not in node.props:
                raise StoreError(
                    f"The node {node.id!r} has no {name}, which every {node.labels[-1]} needs; "
                    "give it, or leave the node out."
                )
        _check_types(types, node)
    for edge in batch.put_edges:
        _check_types(edges.get(edge.type, {}), edge)


@cache
def _form(labels: tuple[str, ...]) -> tuple[Mapping[str, PropType], Iterable[str]]:
    """Give the types and the required properties of nodes with these labels."""
    shape = graph_shape()
    types: dict[str, PropType] = {}
    required: set[str] = set()
    for label in labels:
        types |= shape.labels.get(label, {})
        required |= shape.required.get(label, frozenset())
    return types, sorted(required)


def _check_types(types: Mapping[str, PropType], thing: Node | Edge) -> None:
    for name, value in thing.props.items():
        wanted = types.get(name)
        if wanted is not None and not _FITS[wanted](value):
            what = "node" if isinstance(thing, Node) else "edge"
            raise StoreError(
                f"The {what} {thing.id!r} has {value!r:.60} as {name}, which is {_SAID[wanted]} "
                "in its kind; mend it."
            )
