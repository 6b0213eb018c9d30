"""What every command shares: which graph, and how it is opened."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..graph.stores.base import Store

DEFAULT_GRAPH = "./whofunds.db"
COMPLETING = "_WHOFUNDS_COMPLETE"
"""The variable by which a shell asks for what completes a line."""
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Settings:
    """The graph's URI, and for a server whom to connect as.

    ``user`` and ``database`` come from options, else from ``NEO4J_USERNAME`` and
    ``NEO4J_DATABASE``. The password comes from ``NEO4J_PASSWORD``, or is asked for where a user was
    named and somebody is there to type it: an option would show it in the list of processes.
    """

    uri: str = field(default_factory=lambda: os.environ.get("WHOFUNDS_GRAPH") or DEFAULT_GRAPH)
    user: str | None = field(default_factory=lambda: os.environ.get("NEO4J_USERNAME"))
    database: str | None = field(default_factory=lambda: os.environ.get("NEO4J_DATABASE"))
    password: str | None = field(
        default_factory=lambda: os.environ.get("NEO4J_PASSWORD"), repr=False
    )

    def at(self, uri: str) -> Settings:
        """Give the same settings for another graph."""
        return replace(self, uri=uri)

    def open(self, *, read_only: bool = True, lasting: bool = False) -> Store:
        """Open the graph; a missing one is made unless ``read_only``. ``lasting`` is for a command
        that asks again and again.

        Raises :class:`~..graph.stores.base.StoreError` where it cannot be opened.
        """
        from ..graph.stores import open_store
        from ..graph.stores.class_cache import make_later

        if not lasting:
            make_later(f"{__package__}.quicken")
        return open_store(
            self.uri,
            create=not read_only,
            read_only=read_only,
            lasting=lasting,
            user=self.user,
            password=self.password,
            database=self.database,
        )

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Open the graph to write, and close it; one that was made by this and stayed empty is
        taken away again, so that a command that could read nothing leaves nothing behind.

        Raises what :meth:`open` raises.
        """
        from ..graph.stores import folder_of

        folder, empty = folder_of(self.uri), False
        new = folder is not None and not folder.exists()
        try:
            with self.open(read_only=False) as store:
                try:
                    yield store
                finally:
                    empty = new and not store.run("MATCH (n) RETURN 1 AS one LIMIT 1").rows
        finally:
            if empty and folder is not None:
                shutil.rmtree(folder, ignore_errors=True)


def graph_option(command: Command) -> Command:
    """Give a command ``--graph URI`` and the options of a server; the command takes the settings
    by ``@click.pass_obj``."""

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
    )(server_options(command))


def server_options(command: Command) -> Command:
    """Give a command ``--user`` and ``--database``."""

    def keep_user(context: click.Context, _: click.Parameter, value: str | None) -> None:
        settings = context.ensure_object(Settings)
        if value:
            settings.user = value
            if settings.password is None and sys.stdin.isatty():
                settings.password = click.prompt(
                    f"Password of {value}",
                    hide_input=True,
                    default="",
                    show_default=False,
                    err=True,
                )

    def keep_database(context: click.Context, _: click.Parameter, value: str | None) -> None:
        settings = context.ensure_object(Settings)
        if value:
            settings.database = value

    database = click.option(
        "--database", metavar="NAME", expose_value=False, callback=keep_database,
        help="The database of a Neo4j server. Default: NEO4J_DATABASE, else the server's own.",
    )  # fmt: skip
    user = click.option(
        "--user", metavar="NAME", expose_value=False, callback=keep_user,
        help="The user of a Neo4j server; the password is asked for, or NEO4J_PASSWORD. "
        "Default: NEO4J_USERNAME, else neo4j.",
    )  # fmt: skip
    return user(database(command))
