"""The embedded graph over Bolt, the protocol of Neo4j: for its drivers, tools and Browser.

The embedded engine brings a server of its own. It serves the one graph under the name ``neo4j``,
which is what clients ask for where nothing is said; its folder stands in a temporary root, so no
other graph can be reached. A client is a user of a group that may read, or also write; the engine
checks each record. The engine's web interface cannot be left out: it listens on this machine only.
"""

from __future__ import annotations

import contextlib
import ipaddress
import json
import secrets
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .arcadedb import ArcadeStore
from .base import StoreError
from .engine import engine

USER, DATABASE, PORT = "neo4j", "neo4j", 7687
_PLUGIN = "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"
_SHORTEST = 8
_READS = ("readRecord",)
_WRITES = ("createRecord", "readRecord", "updateRecord", "deleteRecord")


@dataclass(frozen=True, slots=True)
class Served:
    """Where a graph is served: ``uri`` for clients, and whom they connect as."""

    uri: str
    password: str = field(repr=False)
    user: str = USER
    database: str = DATABASE


def local(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextlib.contextmanager
def serve(
    path: Path,
    *,
    host: str = "localhost",
    port: int = PORT,
    password: str | None = None,
    write: bool = False,
) -> Iterator[Served]:
    """Serve the graph in the folder ``path`` until the ``with`` ends.

    Without ``password`` (eight characters or more) a random one is made, for a ``host`` of this
    machine only. Unless ``write``, every change is refused.

    Raises:
        StoreError: where the graph cannot be opened, the port is taken, an outside address has no
            password, or the password is too short.
    """
    if password is None and not local(host):
        raise StoreError(
            f"{host} can be reached from outside; set a password in NEO4J_PASSWORD, or serve on "
            "localhost."
        )
    if password is not None and len(password) < _SHORTEST:
        raise StoreError(f"The password is too short; give one of {_SHORTEST} characters or more.")
    _check_port(host, port)
    secret = password or secrets.token_urlsafe(16)
    # Opened once as ours: what is missing, in use or damaged is said as always.
    with ArcadeStore(path, create=False) as store:
        if write:
            store.hand_over()
    with tempfile.TemporaryDirectory(prefix="whofunds-bolt-") as root:
        server = _start(Path(root), path, host, port)
        try:
            _admit(server, secret, _WRITES if write else _READS, write)
            yield Served(f"bolt://{f'[{host}]' if ':' in host else host}:{port}", secret)
        finally:
            server.stop()
    if write:
        ArcadeStore(path, create=False).close()  # takes over what was written


def _check_port(host: str, port: int) -> None:
    """Refuse a port that is taken: the engine would only write so to its log."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise StoreError(
            f"Nothing can listen at {host}, port {port} ({reason}); name others with --host and "
            "--port."
        ) from fault


def _start(root: Path, path: Path, host: str, port: int) -> Any:
    place = root / "databases"
    place.mkdir()
    try:
        (place / DATABASE).symlink_to(path.absolute(), target_is_directory=True)
    except OSError as fault:
        raise StoreError(
            f"No link to the graph {path} can be made ({fault.strerror}), which serving needs; on "
            "Windows turn on Developer Mode, or run as an administrator."
        ) from fault
    server = engine().create_server(
        str(root),
        secrets.token_urlsafe(16),  # of the engine's own root, whom nobody needs
        config={
            "http_port": 0,
            "server_plugins": _PLUGIN,
            "bolt_host": host,
            "bolt_port": port,
            "bolt_defaultDatabase": DATABASE,
            "txWalFlush": 2,  # every commit is forced to the disk, as the store does
        },
    )
    try:
        server.start()
    except Exception as fault:
        reason = str(fault).splitlines()[0].rstrip(" .")
        raise StoreError(f"The graph {path} cannot be served ({reason}); try again.") from fault
    return server


def _admit(server: Any, password: str, access: tuple[str, ...], write: bool) -> None:
    """Make the group of clients, and the one user that is in it."""
    import jpype

    to_json = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
    security = server._java_server.getSecurity()
    group = {
        "resultSetLimit": -1,
        "readTimeout": -1,
        "access": ["updateSchema"] if write else [],
        "types": {"*": {"access": list(access)}},
    }
    security.saveGroup(DATABASE, "clients", to_json(json.dumps(group)))
    user = {
        "name": USER,
        "password": str(security.encodePassword(password)),
        "databases": {DATABASE: ["clients"]},
    }
    security.createUser(to_json(json.dumps(user)))
