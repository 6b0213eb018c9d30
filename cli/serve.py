"""``whofunds serve``: an embedded graph for Neo4j's drivers and tools."""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path
from typing import Any

import click

from ..schema import WhofundsError
from .settings import Settings, graph_option


@click.command()
@click.argument("path", required=False)
@click.option("--host", default="localhost", show_default=True, metavar="ADDRESS",
              help="Listen at this address. One that others reach needs NEO4J_PASSWORD, and what "
              "goes over it is not encrypted.")  # fmt: skip
@click.option("--port", default=7687, show_default=True, type=click.IntRange(1, 65535),
              metavar="N", help="Listen at this port.")  # fmt: skip
@click.option("--write", is_flag=True, help="Let clients change the graph; they may only read.")
@graph_option
@click.pass_obj
def serve(settings: Settings, path: str | None, host: str, port: int, write: bool) -> None:
    """Serve the graph at PATH over Bolt, without a Neo4j.

    Neo4j's drivers, cypher-shell and Neo4j Browser connect to it as to a Neo4j server. The user is
    neo4j; the password is NEO4J_PASSWORD, or a random one that is shown. Ctrl-C ends it. While it
    is served other commands cannot open the folder, but read it by --graph bolt://localhost:7687.
    """
    uri = (path or settings.uri).removeprefix("arcadedb:")
    if "://" in uri:
        raise WhofundsError(f"{uri} is served already; connect to it, or name a folder.")
    from ..graph.stores.bolt import local
    from ..graph.stores.bolt import serve as serve_graph

    with serve_graph(
        Path(uri), host=host, port=port, password=settings.password, write=write
    ) as served:
        ended = _ended()  # before anybody is told that it is there
        shown = "from NEO4J_PASSWORD" if settings.password else served.password
        click.echo(
            f"{uri}, {'to read and write' if write else 'to read only'}: {served.uri}\n"
            f"user {served.user}, password {shown}, database {served.database}"
        )
        if not local(host):
            click.echo("Others can reach this address, and it is not encrypted.", err=True)
        click.echo("Ctrl-C ends it.", err=True)
        sys.stdout.flush()
        while not ended.wait(1.0):
            pass


def _ended() -> threading.Event:
    """Give what Ctrl-C or an orderly kill sets."""
    done = threading.Event()

    def end(*_: Any) -> None:
        done.set()

    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), end)
    return done


commands: list[click.Command] = [serve]
