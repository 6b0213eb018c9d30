"""``whofunds extract`` and ``whofunds clean``: what is read from a text, without a graph."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from .extracting import extract_options, say_summary, stopping, take_finding
from .progress import progress
from .sources import read_options, source_options

if TYPE_CHECKING:
    from ..schema import Article


class _Refused:
    """Counts what could not be read, and says so at once on standard error."""

    def __init__(self) -> None:
        self.count = 0

    def say(self, source: str, reason: str) -> None:
        self.count += 1
        click.echo(f"Not read: {source}: {reason}", err=True)

    def finish(self) -> None:
        if self.count:
            raise SystemExit(1)


def _articles(
    inputs: tuple[str, ...], source: dict[str, Any], refused: _Refused
) -> Iterator[Article]:
    from ..loaders import Refusal, count_inputs, read_articles

    with progress("Reading", count_inputs(inputs)) as bar:
        for item in bar(read_articles(inputs, options=read_options(source))):
            if isinstance(item, Refusal):
                refused.say(item.source, item.reason)
            else:
                yield item


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--as", "form", type=click.Choice(["claims", "events"]), default="claims", show_default=True,
    help="claims: one claim a line, with its quote. events: one document a line, "
    "with the words of the article by role.",
)  # fmt: skip
@click.option(
    "--explain", "explained", is_flag=True,
    help="Tell for each sentence what was found, by which extractor and rule, and why.",
)  # fmt: skip
@extract_options
@source_options
def extract(inputs: tuple[str, ...], form: str, explained: bool, **given: Any) -> None:
    """Print what the articles say, as JSON Lines, without touching a graph."""
    if explained:
        _explain(inputs, given)
        return
    from ..loaders import Refusal, count_inputs, read_articles
    from ..loaders.extract import in_script, to_events

    finding, refused = take_finding(given), _Refused()
    extractor = finding.make()
    articles = read_articles(inputs, options=read_options(given, finding.seconds))
    stopped = stopping("what was printed so far is whole.")
    with stopped, progress("Reading", count_inputs(inputs)) as bar:
        for outcome in bar(finding.run(articles, extractor)):
            if isinstance(outcome, Refusal):
                refused.say(outcome.source, outcome.reason)
                continue
            article, claims = outcome
            if form == "events":
                _line({"id": article.id, "events": in_script(article, to_events(claims))})
                continue
            for claim in claims:
                _line(claim.to_json())
    say_summary(extractor)
    refused.finish()


def _explain(inputs: tuple[str, ...], given: dict[str, Any]) -> None:
    from ..loaders.extract.explain import explain
    from ..loaders.workers import failed
    from ..schema.errors import RunError
    from .explaining import lines_of

    finding, refused = take_finding(given), _Refused()
    extractor = finding.make()
    for article in _articles(inputs, given, refused):
        try:
            lines = list(lines_of(article, explain(article, extractor)))
        except RunError:
            raise
        except Exception as error:  # one article's failure must not stop the others
            refusal = failed(article, error)
            refused.say(refusal.source, refusal.reason)
            continue
        click.echo("\n".join(lines))
    say_summary(extractor)
    refused.finish()


def _line(data: object) -> None:
    click.echo(json.dumps(data, ensure_ascii=False))


@click.command()
@click.argument("file")
@click.option("--diff", is_flag=True, help="Show each change instead of the whole text.")
@source_options
def clean(file: str, diff: bool, **source: Any) -> None:
    """Show a text as it is after repair.

    FILE may be - for standard input. Nothing is written; what was changed is counted on
    standard error.
    """
    from ..loaders.repair import describe, diff_lines

    refused = _Refused()
    for article in _articles((file,), source, refused):
        if diff:
            for line in diff_lines(article.raw_text(), article.text, article.edits):
                click.echo(line)
        else:
            sys.stdout.write(article.text + ("" if article.text.endswith("\n") else "\n"))
        click.echo(f"{article.source}: {describe(article.edits)}", err=True)
    refused.finish()


commands: list[click.Command] = [extract, clean]
