"""Values of the embedded engine as plain Python ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar, cast

from ..model import Edge, Node
from .base import Cell, Path
from .checks import iso

_PROJECTION = re.compile(r"FINAL PROJECTION \[(.*)\]$", re.MULTILINE)
_COMMA = re.compile(r", (?![^(\[{]*[)\]}])")  # not inside brackets
_Record = TypeVar("_Record", Node, Edge)
_PLAIN = frozenset({str, int, float, bool, type(None)})


def planned_columns(plan: str) -> tuple[str, ...]:
    """Give the columns that a plan, as ``EXPLAIN`` tells it, ends with; empty where it has none."""
    found = _PROJECTION.findall(plan)
    return tuple(_COMMA.split(found[-1])) if found else ()


Met: TypeAlias = dict[str, Node | Edge]
"""The nodes and edges of an answer that were taken already, by the engine's own number."""


def plain_row(row: Mapping[str, Any], columns: Sequence[str], met: Met) -> tuple[Any, ...]:
    """Give the cells of a row in the order of ``columns``; see :func:`from_engine`."""
    # Nearly all cells are plain already, and a call for each takes longer than to look.
    return tuple(
        [
            value if type(value := row[name]) in _PLAIN else from_engine(value, met)
            for name in columns
        ]
    )


def from_engine(value: Any, met: Met | None = None) -> Any:
    """Give a cell as a plain value: see :data:`~.base.Cell`. Dates, times and durations become
    ISO 8601 strings, decimals floats, sets lists. ``met`` is for the cells of one answer, in which
    a node stands again and again: it is taken once."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Mapping):
        return {str(name): from_engine(value[name], met) for name in sorted(value, key=str)}
    if isinstance(value, list | tuple | set | frozenset):
        return [v if type(v) in _PLAIN else from_engine(v, met) for v in value]
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return iso(value.isoformat())
    return _from_java(value, {} if met is None else met)


def _from_java(value: Any, met: Met) -> Cell:
    """Give an engine object by what it can do; its class has another name in each build."""
    if hasattr(value, "getVertices") and hasattr(value, "getEdges") and hasattr(value, "length"):
        return Path(
            tuple(_once(item, _node, met) for item in value.getVertices()),
            tuple(_once(item, _edge, met) for item in value.getEdges()),
        )
    if hasattr(value, "getOutVertex"):
        return _once(value, _edge, met)
    if hasattr(value, "getTypeName") and hasattr(value, "propertiesAsMap"):
        return _once(value, _node, met)
    return iso(str(value))


def _once(record: Any, take: Callable[[Any], _Record], met: Met) -> _Record:
    number = str(record.getIdentity())
    if "-" in number or number == "None":  # not yet in the store
        return take(record)
    if number not in met:
        met[number] = take(record)
    return cast(_Record, met[number])


def _props(record: Any) -> dict[str, Any]:
    from .engine import to_python

    props: dict[str, Any] = from_engine(to_python(record.propertiesAsMap()))
    return props


def _node(record: Any) -> Node:
    props = _props(record)
    labels = tuple(sorted(str(record.getTypeName()).split("~")))
    return Node(str(props.pop("id", "")), labels, props)


def _edge(record: Any) -> Edge:
    props = _props(record)
    ends = (record.getOutVertex(), record.getInVertex())
    source, target = (str(end.get("id") or "") for end in ends)
    return Edge(str(props.pop("id", "")), str(record.getTypeName()), source, target, props)
