"""``whofunds copy``: a graph from one place to another."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from .progress import progress
from .settings import Settings, server_options

if TYPE_CHECKING:
    from ..graph.model import Batch


@click.command(name="copy")
@click.argument("source")
@click.argument("target", required=False)
@click.option("--replace", is_flag=True,
              help="Also take out the articles of TARGET that SOURCE lacks.")  # fmt: skip
@server_options
@click.option("--json", "as_json", is_flag=True, help="Give the summary as JSON.")
@click.pass_obj
def copy_graph(
    settings: Settings, source: str, target: str | None, replace: bool, as_json: bool
) -> None:
    """Make the graph TARGET equal to the graph SOURCE.

    Each is a path, neo4j://HOST or bolt://HOST; without TARGET it is the server that NEO4J_URI
    names. What TARGET holds already is not written again: a copy that was cut short leaves whole
    articles, and the same command completes it.
    """
    from ..graph.copying import copy

    def watch(batches: Iterable[Batch], number: int) -> Iterator[Batch]:
        with progress("Copying", number) as bar:
            yield from bar(batches)

    target = target or os.environ.get("NEO4J_URI")
    if not target:
        raise click.UsageError("Name a TARGET, or set NEO4J_URI to the address of a server.")
    with (
        settings.at(source).open() as one,
        settings.at(target).open(read_only=False) as other,
    ):
        report = copy(one, other, replace=replace, watch=watch)
    figures = {
        "articles": report.articles,
        "nodes": report.nodes,
        "relationships": report.relationships,
        "dropped": report.dropped,
    }
    if as_json:
        click.echo(json.dumps(figures))
        return
    if report.batches:
        click.echo(
            f"{target}: {report.nodes} nodes and {report.relationships} relationships written, "
            f"{report.dropped} taken out; {report.articles} articles in all."
        )
    else:
        click.echo(f"{target}: nothing to do; {report.articles} articles are there already.")


commands: list[click.Command] = [copy_graph]
