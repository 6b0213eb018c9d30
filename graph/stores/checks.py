"""What every store asks of a batch and of parameters before an engine sees them, so that both
engines refuse the same things in the same words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

from ..model import Batch, Edge, Node, Prop
from .base import StoreError
from .forms import check_forms

ROOTS = ("Entity", "Fact", "Claim", "Article", "Name", "Judgement")
"""The labels of which every node has one. ``id`` is unique and indexed on each of them."""

READ_ONLY = (
    "The statement would change the graph, and only reading was asked for; "
    "ask for writing (--write) if it should."
)
SAME_ID = "The statement would give two nodes or relationships the same id; give each its own."

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,62}\Z", re.ASCII)
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\dT)?(\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)?(?:\[[^\]]*\])?\Z", re.ASCII
)
_UTC = ("Z", "+00:00")
_CHUNK = 10_000
_T = TypeVar("_T")
Rows: TypeAlias = list[dict[str, object]]
"""What one statement writes, a row each."""
_INT_MIN, _INT_MAX = -(2**63), 2**63 - 1


def check_batch(batch: Batch) -> None:
    """Refuse what a store cannot keep unchanged, before anything is written.

    Labels, types and property names must be plain identifiers; values must be what
    :data:`~..model.Prop` allows, floats finite, ints within 64 bits, strings whole Unicode; and
    nodes and edges of our kinds must have the form of their kinds.

    Raises:
        StoreError: naming the node or edge and the fault.
    """
    for node in batch.put_nodes:
        _check_id(node.id, node)
        if sum(label in ROOTS for label in node.labels) != 1:
            raise StoreError(
                f"The {_what(node)} has the labels {list(node.labels)}; it needs exactly one of "
                f"{', '.join(ROOTS)}."
            )
        _check_names(node.labels, "label", node)
        _check_props(node.props, node)
    for edge in batch.put_edges:
        _check_id(edge.id, edge)
        _check_names((edge.type,), "type", edge)
        _check_props(edge.props, edge)
    for key in (*batch.drop_nodes, *batch.drop_edges):
        _check_id(key, f"id {key!r} to drop")
    check_forms(batch)


def _what(thing: Node | Edge | str) -> str:
    """Name what has a fault; only then, since most have none and copies are large."""
    if isinstance(thing, str):
        return thing
    return f"{'node' if isinstance(thing, Node) else 'edge'} {thing.id!r}"


def _check_id(value: object, thing: Node | Edge | str) -> None:
    if not isinstance(value, str) or not value:
        raise StoreError(
            f"The {_what(thing)} has no usable id; an id is a string that is not empty."
        )
    if not value.isascii():
        _check_text(value, _what(thing))


@lru_cache(maxsize=4096)
def _is_name(name: str) -> bool:
    return _NAME.match(name) is not None


def _check_names(names: Iterable[str], sort: str, thing: Node | Edge) -> None:
    for name in names:
        if not _is_name(name):
            raise StoreError(
                f"The {_what(thing)} has the {sort} {name!r}, which is not an identifier; use "
                "letters, digits and _ only, as the kinds do."
            )


def _check_props(props: Mapping[str, Prop], thing: Node | Edge) -> None:
    _check_names(props, "property name", thing)
    if "id" in props:
        raise StoreError(
            f"The {_what(thing)} repeats its id among its properties; leave it out there."
        )
    for name, value in props.items():
        if type(value) is not str or not (value.isascii() or _is_whole(value)):
            _check_value(value, f"{_what(thing)}, property {name!r}")


def _check_value(value: object, what: str) -> None:
    if isinstance(value, list):
        if not value or not all(isinstance(item, str) for item in value):
            raise StoreError(f"The {what} holds a list that is empty or not all strings; mend it.")
        for item in value:
            _check_text(item, what)
    elif isinstance(value, str):
        _check_text(value, what)
    elif not isinstance(value, bool | int | float):
        raise StoreError(
            f"The {what} holds a {type(value).__name__}; a property is a string, a number, "
            "true or false, or a list of strings, and unknown is left out."
        )
    else:
        _check_number(value, what)


def _check_number(value: float, what: str) -> None:
    if isinstance(value, float) and not math.isfinite(value):
        raise StoreError(f"The {what} holds {value}, which is not a number; leave it out.")
    if isinstance(value, int) and not _INT_MIN <= value <= _INT_MAX:
        raise StoreError(f"The {what} holds a whole number beyond 64 bits; write it as text.")


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_text(value: str, what: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as fault:
        raise StoreError(
            f"The {what} holds half a character (U+{ord(value[fault.start]):04X}) that no text "
            "file can keep; repair the text it came from."
        ) from None


def check_params(params: Mapping[str, object] | None) -> dict[str, object]:
    """Give query parameters as plain values that both engines take: tuples become lists, dates
    ISO strings.

    Raises:
        StoreError: for a value that is not null, bool, int, float, str, list, map or date.
    """
    return {name: _plain(value, f"parameter ${name}") for name, value in (params or {}).items()}


def _plain(value: object, what: str) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        _check_text(value, what)
        return value
    if isinstance(value, int | float):
        if isinstance(value, int):
            _check_number(value, what)
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item, what) for item in value]
    if isinstance(value, Mapping):
        return {str(name): _plain(item, what) for name, item in value.items()}
    raise StoreError(
        f"The {what} is a {type(value).__name__}; give null, true or false, a number, "
        "a string, a list or a map."
    )


def node_rows(nodes: Iterable[Node]) -> dict[tuple[str, ...], Rows]:
    """Group nodes by their sorted labels into rows ``{id, ...props}``."""
    groups: dict[tuple[str, ...], Rows] = {}
    for node in nodes:
        labels = tuple(sorted(set(node.labels)))
        groups.setdefault(labels, []).append({**node.props, "id": node.id})
    return groups


def edge_rows(edges: Iterable[Edge], roots: Mapping[str, str]) -> dict[tuple[str, str, str], Rows]:
    """Group edges by (root label of source, type, root label of target) into rows
    ``{s, t, p}``: the ids of both ends and the properties with the id.

    Raises:
        StoreError: where an end is not among ``roots`` (node id to root label).
    """
    groups: dict[tuple[str, str, str], Rows] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            if end not in roots:
                raise StoreError(
                    f"The edge {edge.id!r} ({edge.type}) ends at the node {end!r}, which is "
                    "neither in the store nor in the batch; put the node too."
                )
        key = (roots[edge.source], edge.type, roots[edge.target])
        props = {**edge.props, "id": edge.id}
        groups.setdefault(key, []).append({"s": edge.source, "t": edge.target, "p": props})
    return groups


def gone_end(kind: str) -> StoreError:
    """Say that a node which an edge needs was there and is no more."""
    return StoreError(
        f"A node that an edge ({kind}) ends at is not in the store, so somebody else took it out; "
        "write again."
    )


def root_of(labels: Iterable[str]) -> str:
    """Give the label by which a node is looked up: the one of :data:`ROOTS` that it has."""
    return next(label for label in labels if label in ROOTS)


def take_node(labels: Iterable[str], props: dict[str, Any], uri: str) -> Node:
    """Make a node of what was read from an engine.

    Raises:
        StoreError: where it is none of ours. A build or a copy takes out what it does not know, so
            it must not take somebody else's for what is old.
    """
    key = take_id(props, "node", uri)
    if not any(label in ROOTS for label in labels):
        raise StoreError(
            f"The graph {uri} holds the node {key!r} ({', '.join(labels) or 'no label'}), which "
            "whofunds did not write; give whofunds a database of its own."
        )
    return Node(key, tuple(sorted(labels)), props)


def take_id(props: dict[str, Any], what: str, uri: str) -> str:
    """Take the id out of the properties read from an engine; ``what`` is a node or relationship.

    Raises:
        StoreError: where there is none, so the graph is not only ours.
    """
    key = props.pop("id", None)
    if not isinstance(key, str):
        raise StoreError(
            f"The graph {uri} holds a {what} without an id, so whofunds did not write it; "
            "delete it, or read with Cypher."
        )
    return key


def chunks(items: Iterable[_T]) -> Iterator[list[_T]]:
    """Cut rows into lists of a size that one statement takes well."""
    rows = list(items)
    for start in range(0, len(rows), _CHUNK):
        yield rows[start : start + _CHUNK]


def iso(text: str) -> str:
    """Write a point in time alike for both engines: with seconds, without zeros after them, UTC
    as ``Z``. Any other text comes back as it is."""
    found = _TIME.match(text)
    if found is None:
        return text
    day, minutes, seconds, part, zone = found.groups()
    part = (part or "").rstrip("0").rstrip(".")
    return f"{day or ''}{minutes}{seconds or ':00'}{part}{'Z' if zone in _UTC else zone or ''}"
