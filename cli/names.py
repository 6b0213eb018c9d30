"""Completion of names on the command line, and the queries of a user's own folders."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..schema.errors import WhofundsError
from .settings import COMPLETING, Settings

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ..queries.model import Param, Query

_FOLDERS = "whofunds.queries"
VARIABLE = "WHOFUNDS_QUERIES"


def queries_option(command: Any) -> Any:
    """Give a command ``--queries DIR``, which :func:`library_of` obeys."""

    def keep(ctx: click.Context, _: click.Parameter, value: tuple[str, ...]) -> None:
        ctx.meta[_FOLDERS] = value

    return click.option(
        "--queries", metavar="DIR", multiple=True, is_eager=True, expose_value=False, callback=keep,
        help=f"Also ask the .cypher files of a folder of your own. Default: {VARIABLE}.",
    )(command)  # fmt: skip


def library_of(ctx: click.Context) -> Mapping[str, Query]:
    """Give the library with the user's own folders. Raises ``QueryError`` for a faulty file."""
    from ..queries.library import load_library

    folders = ctx.meta.get(_FOLDERS) or filter(None, os.environ.get(VARIABLE, "").split(os.pathsep))
    return load_library([Path(folder) for folder in folders])


def completer(param: Param) -> Any:
    """Give the function by which click completes a parameter from the names in the graph."""
    return complete_names(param.kinds) if param.type == "entity" else None


def complete_names(kinds: Sequence[str] = ()) -> Any:
    """Give the function by which click completes the names of entities of some kinds, or of any."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from ..queries.lookup import beginning_with

        settings = ctx.find_object(Settings) or Settings()
        try:
            with settings.open() as store:
                found = beginning_with(store, incomplete, kinds)
        except WhofundsError:
            return []  # no graph, or another process has it: nothing to offer
        return [CompletionItem(name, help=kind) for name, kind in found]

    return complete


def _quote_for_bash() -> None:
    """Make click escape what bash would take for more than one word, or for an expansion: zsh and
    fish do so themselves."""
    from click.shell_completion import BashComplete, add_completion_class

    class Quoting(BashComplete):
        def format_completion(self, item: CompletionItem) -> str:
            # Two backslashes: the script that click gives reads lines by ``read`` without -r.
            value = re.sub(r"([^\w.,:/+@%-])", r"\\\\\1", item.value)
            return f"{item.type},{value}"

    add_completion_class(Quoting, "bash")


if os.environ.get(COMPLETING, "").startswith("bash"):
    _quote_for_bash()


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what makes SHELL complete commands, questions and names from the graph.

    \b
    bash: eval "$(whofunds completion bash)"          in ~/.bashrc
    zsh:  eval "$(whofunds completion zsh)"           in ~/.zshrc
    fish: whofunds completion fish | source           in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None  # held by the choice above
    click.echo(kind(ctx.find_root().command, {}, "whofunds", COMPLETING).source())


commands: list[click.Command] = [completion]
