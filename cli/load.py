"""``whofunds load`` and ``whofunds map``: facts from files of records."""

from __future__ import annotations

import json
from typing import Any

import click

from .files import write_whole
from .settings import Settings, graph_option
from .sources import source_options


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--map",
    "mapping",
    metavar="YAML",
    help="Which column of a table is what; draft one with `whofunds map FILE`.",
)
@source_options
@graph_option
@click.option("--json", "as_json", is_flag=True, help="Give the summary as JSON.")
@click.pass_obj
def load(
    settings: Settings, /, files: tuple[str, ...], mapping: str | None, as_json: bool, **about: Any
) -> None:
    """Add facts from records, each with its record as evidence.

    FILE is a table of deals (.csv, .tsv, .xlsx) with a mapping; FollowTheMoney entities or BODS 0.4
    statements (.json, .jsonl); linked data in our vocabulary (.ttl, .nt, .jsonld); or the JSON of
    a whole graph that `whofunds export --as json` wrote. Loading a file again replaces what it
    said. A bad record is reported with its place and does not stop the rest; the exit status is
    then 1.
    """
    from ..api.loading import load as load_records
    from ..loaders.records import RecordOptions
    from ..loaders.records.mapping import load_mapping

    options = RecordOptions(load_mapping(mapping) if mapping else None, **about)
    with settings.writing() as store:
        report = load_records(store, files, options)
    for source, reason in report.refused:
        click.echo(f"Not read: {source}: {reason}", err=True)
    figures = {
        "files": report.articles,
        "records": report.records,
        "passed over": report.passed_over,
        "refused": len(report.refused),
        "claims": report.claims,
        "entities": report.entities,
        "facts": report.facts,
    }
    if as_json:
        plain = {name.replace(" ", "_"): figure for name, figure in figures.items()}
        click.echo(json.dumps(plain, ensure_ascii=False))
    else:
        click.echo(f"{settings.uri}:")
        for name, figure in figures.items():
            click.echo(f"  {name:<12} {figure}")
    if report.refused:
        raise SystemExit(1)


@click.command("map")
@click.argument("file")
@click.option("--kind", metavar="KIND", help="The kind of fact a row is; otherwise it is guessed.")
@click.option("--sheet", metavar="NAME", help="The sheet of an Excel workbook; default: the first.")
@click.option("-o", "--output", default="-", show_default=True, metavar="YAML")
def map_command(file: str, kind: str | None, sheet: str | None, output: str) -> None:
    """Draft the mapping of a table of deals, and explain it.

    Each column is guessed by its name; comments beside it say what it was taken for, and what
    else it might be. Correct it, then give it to `whofunds load FILE --map YAML`.
    """
    from ..loaders.records.drafting import draft_mapping

    write_whole(output, draft_mapping(file, kind=kind, sheet=sheet))


commands: list[click.Command] = [load, map_command]
