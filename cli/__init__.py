"""The command line. Each module of this package may define ``commands``; nothing lists them."""

from __future__ import annotations

import io
import pkgutil
import sys
from importlib import import_module
from typing import Any

import click

from ..schema.errors import WhofundsError
from .language import HelpFormatter
from .settings import Settings

# Every command's help goes through it, also that of commands which are made from files.
click.Context.formatter_class = HelpFormatter


class _Main(click.Group):
    """Collects the commands of this package, and turns our errors into one sentence."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for module in pkgutil.iter_modules(__path__):
            for command in getattr(import_module(f".{module.name}", __name__), "commands", ()):
                self.add_command(command)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except WhofundsError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Main, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whofunds", prog_name="whofunds")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Who funds whom: a graph of investors, companies, executives and products from news.

    Start with `whofunds build FILE…`, then `whofunds ask who-funds NAME`.
    """
    ctx.ensure_object(Settings)
    for stream in (sys.stdout, sys.stderr):
        # A Windows pipe and LANG=C would otherwise fail on the first Chinese character.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
