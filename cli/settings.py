"""What every command shares: which graph, and how it is opened."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..graph.stores.base import Store

DEFAULT_GRAPH = "./whofunds.db"
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Settings:
    """The graph's URI, and for a server whom to connect as.

    User, password and database come from ``NEO4J_USERNAME``, ``NEO4J_PASSWORD`` and
    ``NEO4J_DATABASE``: an option would show the password in the list of processes.
    """

    uri: str = field(default_factory=lambda: os.environ.get("WHOFUNDS_GRAPH") or DEFAULT_GRAPH)

    def open(self, *, read_only: bool = True) -> Store:
        """Open the graph; a missing one is made unless ``read_only``.

        Raises :class:`~..graph.stores.base.StoreError` where it cannot be opened.
        """
        from ..graph.stores import open_store

        return open_store(
            self.uri,
            create=not read_only,
            read_only=read_only,
            user=os.environ.get("NEO4J_USERNAME"),
            password=os.environ.get("NEO4J_PASSWORD"),
            database=os.environ.get("NEO4J_DATABASE"),
        )


def graph_option(command: Command) -> Command:
    """Give a command ``--graph URI``; the command takes the settings by ``@click.pass_obj``."""

    def keep(context: click.Context, _: click.Parameter, value: str | None) -> None:
        settings = context.ensure_object(Settings)
        if value:
            settings.uri = value

    return click.option(
        "--graph",
        metavar="URI",
        expose_value=False,
        callback=keep,
        help="The graph: a path, arcadedb:PATH, neo4j://HOST or bolt://HOST. "
        f"Default: WHOFUNDS_GRAPH, else {DEFAULT_GRAPH}.",
    )(command)
