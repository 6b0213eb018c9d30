"""The options of every command that reads articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..schema import DateInterval, ValueFormatError

if TYPE_CHECKING:
    from ..loaders import ReadOptions

Command = TypeVar("Command", bound=Callable[..., Any])


class _Date(click.ParamType):
    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> DateInterval:
        if isinstance(value, DateInterval):
            return value
        try:
            return DateInterval.parse(str(value))
        except ValueFormatError as error:
            self.fail(str(error), param, ctx)


def source_options(command: Command) -> Command:
    """Give a command the options that say what the articles do not say of themselves."""
    for option in (
        click.option("--encoding", help="The encoding of the files; otherwise it is detected."),
        click.option("--publisher", help="Who published the articles that do not say."),
        click.option(
            "--published",
            type=_Date(),
            metavar="DATE",
            help="When the articles that do not say were published: 2025-10-21, 2025-10 or 2025.",
        ),
    ):
        command = option(command)
    return command


def read_options(given: Mapping[str, Any]) -> ReadOptions:
    """Turn the values of :func:`source_options` into the reader's options."""
    from ..loaders import ReadOptions

    return ReadOptions(**given)
