"""``whofunds export``: the whole graph in a format of others."""

from __future__ import annotations

import click

from .files import write_whole
from .settings import Settings, graph_option


@click.command()
@click.option(
    "--as",
    "form",
    type=click.Choice(["turtle", "json-ld", "n-triples", "graphml", "json"]),
    required=True,
    help="turtle, json-ld, n-triples: RDF with its provenance. graphml: for Gephi, networkx and "
    "others. json: everything, always in the same order.",
)
@click.option(
    "-o",
    "--output",
    default="-",
    show_default=True,
    metavar="FILE",
    help="The file to write; - for standard output.",
)
@graph_option
@click.pass_obj
def export(settings: Settings, form: str, output: str) -> None:
    """Write the whole graph to a file."""
    from ..graph.export import write

    with settings.open() as store:
        data = store.read()
    write_whole(output, write(data, form))
    if output != "-":
        click.echo(f"{output}: {len(data.nodes)} nodes, {len(data.edges)} edges.", err=True)


commands: list[click.Command] = [export]
