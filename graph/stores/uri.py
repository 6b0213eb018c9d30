"""Which store a URI names."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from .base import Store, StoreError

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(?=//)")
_NEO4J = {"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}


def open_store(
    uri: str,
    *,
    create: bool = True,
    read_only: bool = False,
    lasting: bool = True,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
) -> Store:
    """Open the graph that ``uri`` names: a folder, ``arcadedb:FOLDER``, or the address of a Neo4j
    server such as ``neo4j://localhost:7687``.

    ``create`` makes a missing folder; ``read_only`` refuses every write; ``lasting`` is false for
    a process that is soon over, in which the embedded engine starts sooner and works slower;
    ``user``, ``password`` and ``database`` are for a server.

    Raises:
        StoreError: where it cannot be opened; the message says why and what to do.
    """
    if not uri:
        raise StoreError("No graph is named; give a folder or a server's address with --graph.")
    if uri.startswith("arcadedb:"):
        from .arcadedb import ArcadeStore

        uri = uri.removeprefix("arcadedb:")
        return ArcadeStore(Path(uri), create=create, read_only=read_only, lasting=lasting)
    scheme = _SCHEME.match(uri)
    if scheme and scheme[1].lower() in _NEO4J:
        _check_address(uri)
        from .neo4j import Neo4jStore

        return Neo4jStore(
            uri, create=create, read_only=read_only, user=user, password=password, database=database
        )
    if scheme:
        raise StoreError(
            f"No store speaks {scheme[1]}://; give a folder, neo4j://HOST:7687 or bolt://HOST:7687."
        )
    from .arcadedb import ArcadeStore

    return ArcadeStore(Path(uri), create=create, read_only=read_only, lasting=lasting)


def folder_of(uri: str) -> Path | None:
    """Give the folder of an embedded graph, whether it is there or not; ``None`` for a server."""
    if not uri or _SCHEME.match(uri):
        return None
    return Path(uri.removeprefix("arcadedb:"))


def _check_address(uri: str) -> None:
    """Refuse a server's address that holds a password or is none; it is not repeated with one."""
    if "@" in uri:
        raise StoreError(
            "Leave the user and the password out of the graph's address, where others can "
            "read them; set NEO4J_USERNAME and NEO4J_PASSWORD."
        )
    try:
        parts = urlsplit(uri)
        good = bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise StoreError(f"{uri} is not the address of a server; write it as neo4j://HOST:7687.")
