"""``whofunds browser``: the library in Neo4j Browser, by links, favourites, a style and a guide."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..schema import WhofundsError
from .ask import QueryCommand, QueryGroup, given_values
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..queries.model import ParamValue, Query

_PORT = 8764


class _BrowserGroup(QueryGroup):
    """The library as commands that print a link."""

    def make(self, query: Query) -> QueryCommand:
        callback = _link_options(graph_option(_callback(query)))
        return QueryCommand(query, callback, "browser")


def _link_options(command: Any) -> Any:
    command = click.option("--open", "open_it", is_flag=True, help="Open it, too.")(command)
    command = click.option(
        "--address",
        metavar="URL",
        help="Where Neo4j Browser is. Default: port 7474 of the graph's server, else of the one "
        "that NEO4J_URI names, else of this machine.",
    )(command)
    return click.option(
        "--as", "form", type=click.Choice(["table", "graph"]),
        help="A table with the sentences, or nodes and relationships, which the Browser draws. "
        "Default: a table, where Cypher makes it.",
    )(command)  # fmt: skip


@click.group(
    cls=_BrowserGroup,
    invoke_without_command=True,
    subcommand_metavar="[QUESTION [NAME]...]",
)
@click.option(
    "--kit", metavar="DIR", type=click.Path(file_okay=False),
    help="Write favourites, a style, a guide and a README that says where to drop each.",
)  # fmt: skip
@click.option(
    "--serve", "serve_it", is_flag=True, help="Serve the guide on localhost until Ctrl-C."
)
@click.option(
    "--about", metavar="NAME", default="智谱", show_default=True, help="Whom the guide is about."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, metavar="N",
    help="The port to serve on; 0 for a free one.",
)  # fmt: skip
@click.pass_context
def browser(ctx: click.Context, kit: str | None, serve_it: bool, about: str, port: int) -> None:
    """Print a link that opens one of the library's questions in Neo4j Browser.

    The link fills the Browser's editor; press the arrow beside it to run. With --graph a name is
    looked up in that graph first, and the link asks by id.
    """
    if ctx.invoked_subcommand is not None:
        if kit or serve_it:
            raise click.UsageError("--kit and --serve take no question.")
        return
    if not kit and not serve_it:
        click.echo(ctx.get_help())
        return
    from ..queries.browser import GuideServer, address_of, kit_files, link
    from ..queries.library import load_library

    library = load_library()
    files = kit_files(library, about=about, port=port)
    if not serve_it:
        _write(kit, files)
        return
    with GuideServer(files, port) as server:
        files = kit_files(library, about=about, port=server.server_address[1])
        _write(kit, files)
        guide = f"{server.address}/guide.html"
        uri = _server(ctx.ensure_object(Settings))
        click.echo(f"Classic Browser: :play {guide}")
        click.echo(f"  or open {link(guide, address=address_of(uri), uri=uri, command='play')}")
        click.echo(f"Newer Browser: :guide {server.address}/guide.adoc")
        click.echo("Ctrl-C ends it.", err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo(err=True)


def _server(settings: Settings) -> str:
    """Give the graph where it is on a server, else the server that ``copy`` would send it to."""
    at_server = "://" in settings.uri
    return settings.uri if at_server else os.environ.get("NEO4J_URI") or settings.uri


def _write(folder: str | None, files: Mapping[str, bytes]) -> None:
    if folder is None:
        return
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WhofundsError(
            f"{folder}: cannot be written ({reason}); name a folder that you may write to."
        ) from None
    click.echo(f"{folder}: {', '.join(files)}. README.md says where to drop each.", err=True)


def _callback(query: Query) -> Any:
    @click.pass_context
    def print_link(
        ctx: click.Context, /, form: str | None, address: str | None, open_it: bool, **given: Any
    ) -> None:
        from ..queries.browser import address_of, link, statement

        settings = ctx.ensure_object(Settings)
        explicit = ctx.get_parameter_source("graph") is click.core.ParameterSource.COMMANDLINE
        values = _values(query, given_values(given), settings if explicit else None)
        graph = form == "graph" or (form is None and bool(query.computed and query.graph))
        text = statement(query, values, graph=graph)
        database = settings.database or ""
        uri = _server(settings)
        url = link(text, address=address or address_of(uri), uri=uri, database=database)
        click.echo(url)
        if open_it:
            click.launch(url)

    return print_link


def _values(
    query: Query, given: Mapping[str, ParamValue], settings: Settings | None
) -> Mapping[str, ParamValue]:
    from ..queries.browser import plain_values
    from ..queries.params import read_params

    if settings is None:
        return plain_values(query, given)
    with settings.open() as store:
        return read_params(query, given, store)[0]


commands: list[click.Command] = [browser]
