"""``whofunds build`` and ``whofunds forget``: articles in, articles out."""

from __future__ import annotations

import json
from typing import Any

import click

from .judging import file_option, read_file
from .progress import progress
from .settings import Settings, graph_option
from .sources import read_options, source_options


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--extractor",
    "extractors",
    multiple=True,
    default=["rules"],
    show_default=True,
    metavar="NAME",
    help="What finds the facts: rules, or one of another package; may be given several times.",
)
@source_options
@file_option
@graph_option
@click.option("--json", "as_json", is_flag=True, help="Give the summary as JSON.")
@click.pass_obj
def build(
    settings: Settings,
    /,
    inputs: tuple[str, ...],
    extractors: tuple[str, ...],
    as_json: bool,
    file: str | None,
    **source: Any,
) -> None:
    """Read articles and add their facts to the graph.

    INPUT is a file (text, HTML, Markdown, JSON Lines, RSS, Atom, EPUB), a folder of these, or -
    for standard input. Building the same article twice changes nothing; a changed one replaces
    itself. A bad article is reported at the end and does not stop the rest; the exit status is
    then 1.
    """
    from ..graph import build as build_graph
    from ..loaders import count_inputs, read_articles
    from ..loaders.plugins import find_extractor

    options = read_options(source)
    extractor, judged = find_extractor(extractors), read_file(file)
    with settings.open(read_only=False) as store, progress("Reading", count_inputs(inputs)) as bar:
        articles = bar(read_articles(inputs, options=options))
        report = build_graph(store, articles, extractor.extract, judgements=judged)
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
