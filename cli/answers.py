"""How answers are printed: a table for people, JSON or CSV, on standard output and alone there."""

from __future__ import annotations

import functools
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

if TYPE_CHECKING:
    from ..graph.stores.base import Store
    from ..queries.results import Result

Form = Literal["table", "json", "jsonl", "csv", "markdown"]
Command = TypeVar("Command", bound=Callable[..., Any])
_PIPE_WIDTH = 100
_ALL_FORMS: tuple[Form, ...] = ("json", "jsonl", "csv", "markdown")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an answer is wanted: its form, how many rows, their order, which columns, how much
    evidence. An empty text or ``None`` means as it comes."""

    form: Form | None = None
    limit: int | None = None
    sort: str = ""
    columns: str = ""
    evidence: str = "short"

    def shape(self, store: Store, result: Result) -> tuple[Result, int]:
        """Give the answer as wanted, and how many rows are left out."""
        from dataclasses import replace

        from ..queries import shaping

        if self.sort:
            result = shaping.sort_rows(result, self.sort)
        left = max(0, len(result.rows) - self.limit) if self.limit is not None else 0
        if left:
            result = replace(result, rows=result.rows[: self.limit])
        if self.evidence == "full":
            result = shaping.with_all_evidence(store, result)
        elif self.evidence == "none":
            result = shaping.without_evidence(result)
        if self.columns:
            result = shaping.choose_columns(result, self.columns)
        return result, left


def wanted_options(command: Command) -> Command:
    """Give a command every option on the form of an answer; it gets them as ``wanted``."""

    @functools.wraps(command)
    def with_wanted(*args: Any, **given: Any) -> Any:
        names = ("form", "limit", "sort", "columns", "evidence")
        wanted = Wanted(**{name: given.pop(name) for name in names})
        return command(*args, wanted=wanted, **given)

    options = (
        click.option("--limit", type=click.IntRange(0), metavar="N", help="Show at most N rows."),
        click.option("--sort", default="", metavar="COLUMNS",
                     help="Sort by columns, as date,-amount; - for the largest first."),
        click.option("--columns", default="", metavar="COLUMNS",
                     help="Show these columns only, as investor,date."),
        click.option("--evidence", type=click.Choice(["none", "short", "full"]), default="short",
                     show_default=True, help="No sentences, one for each row, or all."),
    )  # fmt: skip
    made: Any = with_wanted
    for option in reversed(options):
        made = option(made)
    result: Command = form_options(*_ALL_FORMS)(made)
    return result


def form_options(*forms: Form) -> Callable[[Command], Command]:
    """Give a command ``--json``, ``--csv`` and so on, as ``forms`` has them; it gets ``form``."""
    helps = {
        "json": "Print JSON, with every column; text is unchanged.",
        "jsonl": "Print JSON Lines: one object a row.",
        "markdown": "Print a table in Markdown, with the sentences below.",
        "csv": "Print CSV (RFC 4180), with every column; a text that a spreadsheet would take "
        "for a formula gets an apostrophe in front.",
    }

    def decorate(command: Command) -> Command:
        for form in reversed(forms):
            command = click.option(
                f"--{form}", "form", flag_value=form, default=None, help=helps[form]
            )(command)
        return command

    return decorate


def print_result(
    result: Result,
    form: Form | None,
    nothing: str,
    left: int = 0,
    *,
    page: bool = False,
    own_names: bool = False,
) -> None:
    """Print an answer; without rows the sentence ``nothing`` goes to standard error.

    ``left`` rows were left out, which is said there too. With ``page`` what is longer than the
    terminal goes through a pager. ``own_names`` says that the asker named the columns, in Cypher or
    SPARQL: they are not translated.
    """
    from ..queries import results
    from .language import heading

    names = None if own_names else heading()
    if not result.rows:
        click.echo(nothing, err=True)
    if form == "json":
        click.echo(results.to_json(result))
    elif form == "jsonl":
        click.echo(results.to_jsonl(result), nl=False)
    elif form == "csv":
        click.echo(results.to_csv(result), nl=False)
    elif form == "markdown":
        from ..queries.render.markdown import render_markdown

        click.echo(render_markdown(result, names) if result.rows else "", nl=False)
    elif result.rows:
        from ..queries.render.tables import render_table

        table = render_table(result, width=width(), colour=colour(), heading=names)
        show(table, page=page)
    if left:
        what = "row is" if left == 1 else "rows are"
        click.echo(f"{left} more {what} left out by --limit.", err=True)
    if result.cut:
        click.echo(
            f"These are the first {result.cut:,} rows; see whether there are more with "
            f"--{results.AT_MOST} {result.cut * 10}.",
            err=True,
        )


def show(text: str, *, page: bool) -> None:
    """Print a text; with ``page``, on a terminal, and where it is too long, through the pager of
    ``PAGER``, which may be empty for none."""
    lines = shutil.get_terminal_size((_PIPE_WIDTH, 24)).lines
    if page and sys.stdout.isatty() and text.count("\n") >= lines and os.environ.get("PAGER") != "":
        os.environ.setdefault("LESS", "FRX")  # leave it at once where it fits; show colours
        click.echo_via_pager(text, color=colour())
    else:
        click.echo(text, nl=False)


def width() -> int:
    """Give the columns of the terminal, or 100 where there is none; ``COLUMNS`` is obeyed."""
    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def colour() -> bool:
    """Whether standard output is a terminal that may be coloured (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
