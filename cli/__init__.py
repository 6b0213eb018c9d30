"""The command line. Each module of this package may define ``commands``; nothing lists them."""

from __future__ import annotations

import io
import os
import pkgutil
import sys
from importlib import import_module
from typing import Any

import click

from ..schema.errors import WhofundsError
from .language import HelpFormatter
from .settings import COMPLETING, Settings

# Every command's help goes through it, also that of commands which are made from files.
click.Context.formatter_class = HelpFormatter


class _Main(click.Group):
    """Collects the commands of this package, and turns our errors into one sentence."""

    def main(self, *args: Any, **more: Any) -> Any:
        if COMPLETING in os.environ:
            import_module(".names", __name__)  # which quotes what a shell completes
        return super().main(*args, **more)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        # Most commands are called like their module, and then no other is imported.
        for only in (cmd_name, None):
            if cmd_name not in self.commands:
                self._collect(only)
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        self._collect()
        return super().list_commands(ctx)

    def _collect(self, only: str | None = None) -> None:
        for module in pkgutil.iter_modules(__path__):
            if only in (None, module.name):
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
