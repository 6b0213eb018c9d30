"""``whofunds export``: the whole graph in a format of others."""

from __future__ import annotations

import click

from .files import write_path, write_whole
from .settings import Settings, graph_option

# Listed here, so that no help needs the exports; a test holds it to what they offer.
TEXTS = ("turtle", "json-ld", "n-triples", "graphml", "gexf", "json", "ftm", "bods")
PATHS = ("csv", "csv-zip", "sqlite", "parquet", "neo4j-admin")


@click.command()
@click.option(
    "--as",
    "form",
    type=click.Choice([*TEXTS, *PATHS]),
    required=True,
    help="turtle, json-ld, n-triples: RDF with its provenance. graphml, gexf: for Gephi, networkx "
    "and others. json: everything, always in the same order; `whofunds load` reads it back. "
    "ftm: FollowTheMoney entities, JSON lines. bods: ownership as BODS 0.4 statements. csv, "
    "parquet: a folder of tables; csv-zip: the same in one file. sqlite: the tables with keys, "
    "search and a view, for Datasette. neo4j-admin: a folder with all that a full import into a "
    "Neo4j server needs.",
)
@click.option(
    "-o",
    "--output",
    default="-",
    show_default=True,
    metavar="FILE",
    help="The file or folder to write; - for standard output, where the form is text.",
)
@graph_option
@click.pass_obj
def export(settings: Settings, form: str, output: str) -> None:
    """Write the whole graph to a file."""
    from ..graph.export import FILES, FOLDERS, write

    if form in PATHS and output == "-":
        what = "folder" if form in FOLDERS else "file"
        raise click.UsageError(f"--as {form} writes a {what}; name it with -o.")
    with settings.open() as store:
        data = store.read()
    if form in PATHS:
        write_path(output, lambda path: FILES[form](data, path), folder=form in FOLDERS)
    else:
        write_whole(output, write(data, form))
    if output != "-":
        click.echo(f"{output}: {len(data.nodes)} nodes, {len(data.edges)} edges.", err=True)


commands: list[click.Command] = [export]
