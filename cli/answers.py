"""How answers are printed: a table for people, JSON or CSV, on standard output and alone there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

if TYPE_CHECKING:
    from ..queries.results import Result

Form = Literal["table", "json", "csv"]
Command = TypeVar("Command", bound=Callable[..., Any])
_PIPE_WIDTH = 100


def form_options(*forms: Form) -> Callable[[Command], Command]:
    """Give a command ``--json`` and ``--csv``, as far as ``forms`` has them; it gets ``form``."""
    helps = {
        "json": "Print JSON, with every column; text is unchanged.",
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


def print_result(result: Result, form: Form | None, nothing: str) -> None:
    """Print an answer; without rows the sentence ``nothing`` goes to standard error."""
    from ..queries import results

    if not result.rows:
        click.echo(nothing, err=True)
    if form == "json":
        click.echo(results.to_json(result))
    elif form == "csv":
        click.echo(results.to_csv(result), nl=False)
    elif result.rows:
        from ..queries.render.tables import render_table

        click.echo(render_table(result, width=width(), colour=colour()), nl=False)


def width() -> int:
    """Give the columns of the terminal, or 100 where there is none; ``COLUMNS`` is obeyed."""
    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def colour() -> bool:
    """Whether standard output is a terminal that may be coloured (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
