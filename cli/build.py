"""``whofunds build`` and ``whofunds forget``: articles in, articles out."""

from __future__ import annotations

import json
from typing import Any

import click

from .extracting import extract_options, say_summary, stopping, take_finding
from .judging import file_option, read_file
from .progress import progress
from .settings import Settings, graph_option
from .sources import read_options, source_options


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@extract_options
@source_options
@file_option
@graph_option
@click.option("--json", "as_json", is_flag=True, help="Give the summary as JSON.")
@click.pass_obj
def build(
    settings: Settings,
    /,
    inputs: tuple[str, ...],
    as_json: bool,
    file: str | None,
    **given: Any,
) -> None:
    """Read articles and add their facts to the graph.

    INPUT is a file (text, HTML, Markdown, JSON Lines, RSS, Atom, EPUB, PDF, WARC, a saved page),
    a folder of these, or - for standard input. Building the same article twice changes nothing; a
    changed one replaces itself. A bad article is reported at the end and does not stop the rest;
    the exit status is then 1.
    """
    from ..graph import build_read
    from ..loaders import count_inputs, read_articles

    finding, judged = take_finding(given), read_file(file)
    extractor, options = finding.make(), read_options(given, finding.seconds)
    stopped = stopping("what was written so far is whole, and the same command completes it.")
    counted = progress("Reading", count_inputs(inputs))
    with stopped, settings.writing() as store, counted as bar:
        read = finding.run(read_articles(inputs, options=options), extractor)
        report = build_read(store, bar(read), judgements=judged)
    say_summary(extractor)
    for source_name, reason in report.refused:
        click.echo(f"Not read: {source_name}: {reason}", err=True)
    figures = {
        "articles": report.articles,
        "new": report.added,
        "replaced": report.replaced,
        "unchanged": report.unchanged,
        "refused": len(report.refused),
        "claims": report.claims,
        "entities": report.entities,
        "facts": report.facts,
    }
    _summarise(figures, settings.uri, as_json)
    if report.refused:
        raise SystemExit(1)


@click.command()
@click.argument("article")
@graph_option
@click.option("--json", "as_json", is_flag=True, help="Give the summary as JSON.")
@click.pass_obj
def forget(settings: Settings, article: str, as_json: bool) -> None:
    """Remove an article (by its id) and exactly what only it supported."""
    from ..graph import forget as forget_article

    with settings.open(read_only=False) as store:
        report = forget_article(store, article)
    figures = {"claims": report.claims, "entities": report.entities, "facts": report.facts}
    _summarise({"forgotten": article, **figures}, settings.uri, as_json)


def _summarise(figures: dict[str, Any], uri: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
        return
    click.echo(f"{uri}:")
    for name, figure in figures.items():
        click.echo(f"  {name:<10} {figure}")


commands: list[click.Command] = [build, forget]
