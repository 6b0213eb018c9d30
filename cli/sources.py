"""The options of every command that reads articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..schema import DateInterval, ValueFormatError

if TYPE_CHECKING:
    from ..loaders import ReadOptions

Command = TypeVar("Command", bound=Callable[..., Any])


def _date(_: click.Context, param: click.Parameter, value: str | None) -> DateInterval | None:
    try:
        return DateInterval.parse(value) if value is not None else None
    except ValueFormatError as error:
        raise click.BadParameter(str(error), param=param) from error


def source_options(command: Command) -> Command:
    """Give a command the options that say what the articles do not say of themselves."""
    for option in (
        click.option("--encoding", help="The encoding of the files; otherwise it is detected."),
        click.option("--publisher", help="Who published the articles that do not say."),
        click.option(
            "--published",
            callback=_date,
            metavar="DATE",
            help="When the articles that do not say were published: 2025-10-21, 2025-10 or 2025.",
        ),
    ):
        command = option(command)
    return command


def read_options(given: Mapping[str, Any], seconds: float | None = None) -> ReadOptions:
    """Turn the values of :func:`source_options`, and a bound of time, into the reader's options."""
    from ..loaders import ReadOptions

    return ReadOptions(**given) if seconds is None else ReadOptions(**given, seconds=seconds)
