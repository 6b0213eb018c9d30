"""Values and errors of the Neo4j driver as plain ones and as ours."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

import neo4j.graph
from neo4j import exceptions

from ..model import Edge, Node
from .base import Cell, CypherError, Path, StoreError
from .checks import READ_ONLY, SAME_ID, iso

# Without a handler Python prints the driver's warnings to stderr; the program that uses us decides.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Reader:
    """Turns the values of one result into cells.

    A relationship that comes without its nodes names them by the server's own ids only, so the ids
    that are ours are asked for in the same transaction.
    """

    def __init__(self, tx: Any, records: Iterable[tuple[Any, ...]]) -> None:
        ends: set[str] = set()
        for record in records:
            for value in record:
                _collect(value, ends)
        self._ids: dict[str, str] = {}
        if ends:
            for key, own in tx.run(
                "UNWIND $ends AS e MATCH (n) WHERE elementId(n) = e RETURN e, n.id",
                ends=sorted(ends),
            ):
                self._ids[key] = own or ""

    def cell(self, value: Any) -> Cell:
        """Give a value as a cell; dates, times and durations as ISO 8601 strings."""
        if value is None or isinstance(value, bool | int | float | str):
            return value
        if isinstance(value, list):
            return [self.cell(item) for item in value]
        if isinstance(value, neo4j.graph.Node):
            return self._node(value)
        if isinstance(value, neo4j.graph.Relationship):
            return self._edge(value)
        if isinstance(value, neo4j.graph.Path):
            return Path(
                tuple(self._node(node) for node in value.nodes),
                tuple(self._edge(edge) for edge in value.relationships),
            )
        if isinstance(value, Mapping):
            return {str(name): self.cell(value[name]) for name in sorted(value)}
        text = getattr(value, "iso_format", None) or getattr(value, "isoformat", None)
        return iso(str(text() if text is not None else value))

    def _node(self, value: neo4j.graph.Node) -> Node:
        props: dict[str, Any] = {name: self.cell(value[name]) for name in sorted(value)}
        return Node(str(props.pop("id", "")), tuple(sorted(value.labels)), props)

    def _edge(self, value: neo4j.graph.Relationship) -> Edge:
        props: dict[str, Any] = {name: self.cell(value[name]) for name in sorted(value)}
        source, target = (
            self._ids.get(end.element_id, "") for end in value.nodes if end is not None
        )
        return Edge(str(props.pop("id", "")), value.type, source, target, props)


def _collect(value: Any, ends: set[str]) -> None:
    """Add the server's ids of the nodes at the ends of every relationship in ``value``."""
    if isinstance(value, neo4j.graph.Relationship):
        ends.update(end.element_id for end in value.nodes if end is not None)
    elif isinstance(value, neo4j.graph.Path):
        ends.update(node.element_id for node in value.nodes)
    elif isinstance(value, list):
        for item in value:
            _collect(item, ends)
    elif isinstance(value, dict):
        for item in value.values():
            _collect(item, ends)


def statement_fault(fault: Exception) -> CypherError | None:
    """Say what is wrong with a statement, or give None where the statement is not at fault."""
    if not isinstance(fault, exceptions.ClientError):
        return None
    code = fault.code or ""
    if code.endswith((".AccessMode", ".Security.Forbidden")):
        return CypherError(READ_ONLY)
    if code.endswith(".ConstraintValidationFailed"):
        return CypherError(SAME_ID)
    if ".Statement." in code or ".Procedure." in code:
        reason = _first_line(fault)
        if len(reason) > 300:  # all that might have stood there; the place is at the end
            reason = f"{reason[:200]} … {reason[-60:]}"
        return CypherError(f"The Cypher statement has a fault: {reason}.")
    return None


def server_fault(fault: Exception, uri: str, database: str | None) -> StoreError:
    """Say in one sentence what keeps us from the server, and what to do."""
    code = getattr(fault, "code", None) or ""
    if isinstance(fault, exceptions.AuthError) or code.startswith("Neo.ClientError.Security"):
        text = (
            f"The server at {uri} refused the user name or password; "
            "set NEO4J_USERNAME and NEO4J_PASSWORD."
        )
    elif code.endswith(".DatabaseNotFound"):
        text = (
            f"The server at {uri} has no database {database!r}; set NEO4J_DATABASE to one it has."
        )
    elif _is_stranger(fault):
        text = (
            f"What answers at {uri} is not a Neo4j server, or is one too old; "
            "whofunds needs Neo4j 5.26 or later, at its Bolt port."
        )
    elif isinstance(fault, exceptions.ConfigurationError):
        text = (
            f"{uri} is not the address of a Neo4j server ({_first_line(fault)}); "
            "write it as neo4j://HOST:7687."
        )
    elif isinstance(fault, exceptions.DriverError | OSError):
        reason = _network_reason(fault, uri)
        text = f"No Neo4j server answers at {uri} ({reason}); start it, or mend the address."
    else:
        text = f"The server at {uri} refused: {_first_line(fault)}."
    return StoreError(text)


def _is_stranger(fault: Exception) -> bool:
    """Tell whether something answered that does not speak the driver's protocol."""
    said = str(fault)
    return (
        isinstance(fault, exceptions.UnsupportedServerProduct)
        or "looks like HTTP" in said
        or "handshake" in said
    )


def _network_reason(fault: Exception, uri: str) -> str:
    """Give the operating system's words where there are any, else the driver's."""
    seen: BaseException | None = fault
    while seen is not None:
        if isinstance(seen, OSError):
            return (seen.strerror or str(seen)).lower()
        seen = seen.__cause__
    said = _first_line(fault)
    return _unreached(uri) if "routing information" in said else said


def _unreached(uri: str) -> str:
    """Say why no route was learnt from ``uri``, which the driver does not tell: knock again."""
    place = urlsplit(uri)
    try:
        socket.create_connection((place.hostname or "", place.port or 7687), timeout=5).close()
    except OSError as fault:
        return (fault.strerror or str(fault)).lower()
    return "no answer in the Bolt protocol"


def _first_line(fault: Exception) -> str:
    text = getattr(fault, "message", None) or str(fault) or type(fault).__name__
    return str(text).strip().splitlines()[0].rstrip(" .")
