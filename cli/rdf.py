"""``whofunds sparql``, ``vocabulary`` and ``check``: the graph as linked data, and whether it is
sound."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from .answers import Form, form_options, print_result
from .files import write_whole
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..graph.export.sparql import Engine


@click.command()
@click.argument("query")
@click.option("--param", "-p", "given", multiple=True, metavar="NAME=VALUE",
              help="Bind the variable ?NAME. VALUE is <IRI>, id:OUR-ID, a number, a day, or else a "
              "text.")  # fmt: skip
@click.option(
    "--engine",
    type=click.Choice(["rdflib", "oxigraph"]),
    default="rdflib",
    show_default=True,
    help="oxigraph takes longer to fill and answers heavy queries faster.",
)
@graph_option
@form_options("json", "csv")
@click.pass_obj
def sparql(
    settings: Settings, query: str, given: tuple[str, ...], engine: str, form: Form | None
) -> None:
    """Put a SPARQL QUERY to the graph's RDF; - reads it from standard input.

    The prefixes wf, schema, org, prov, foaf, skos, dcterms, rdfs, xsd and id (our ids) need not
    be declared. Nothing is fetched from elsewhere.
    """
    from ..graph.export.sparql import ask_sparql, read_value
    from ..queries.results import from_table

    values = {}
    for entry in given:
        name, equals, value = entry.partition("=")
        if not equals or not name:
            raise click.UsageError(f"--param {entry!r} has no value; write NAME=VALUE.")
        values[name] = read_value(value)
    text = sys.stdin.read() if query == "-" else query
    with settings.open() as store:
        data = store.read()
    chosen: Engine = "oxigraph" if engine == "oxigraph" else "rdflib"
    table = ask_sparql(data, text, values, engine=chosen)
    print_result(from_table(table), form, "The query has no rows.", own_names=True)


@click.command()
@click.option("--shapes", is_flag=True, help="Give the SHACL shapes instead of the ontology.")
@click.option("-o", "--output", default="-", show_default=True, metavar="FILE")
def vocabulary(shapes: bool, output: str) -> None:
    """Write the vocabulary of the RDF as an OWL ontology (Turtle), made from the kinds."""
    if shapes:
        from ..graph.export.shapes import to_shapes

        write_whole(output, to_shapes().serialize(format="turtle"))
        return
    from ..graph.export.ontology import to_ontology

    write_whole(output, to_ontology().serialize(format="turtle"))


@click.command()
@click.option("--shacl", is_flag=True, help="Hold the RDF to its SHACL shapes too (needs pyshacl).")
@graph_option
@click.option("--json", "as_json", is_flag=True, help="Give what was found as JSON.")
@click.pass_obj
def check(settings: Settings, shacl: bool, as_json: bool) -> None:
    """Check that the graph is sound; the exit status is 1 where it is not.

    Every quote stands in its article, and the graph is what its claims and judgements give.
    """
    from ..graph.export.soundness import check_graph

    with settings.open() as store:
        data = store.read()
    found = [(fault.id, fault.message) for fault in check_graph(data)]
    if shacl:
        from ..graph.export.rdf import to_rdf
        from ..graph.export.shapes import check_shapes

        for each in check_shapes(to_rdf(data)):
            found.append((each.node, f"{each.path}: {each.message}".removeprefix(": ")))
    if as_json:
        click.echo(json.dumps([{"id": i, "fault": m} for i, m in found], ensure_ascii=False))
    else:
        for node, message in found:
            click.echo(f"{node}: {message}")
        what = "quotes, facts and shapes" if shacl else "quotes and facts"
        nodes = len(data.nodes)
        click.echo(f"{settings.uri}: {nodes} nodes, {what} checked, {len(found)} faults.", err=True)
    if found:
        raise SystemExit(1)


commands: list[click.Command] = [sparql, vocabulary, check]
