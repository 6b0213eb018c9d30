"""``whofunds ask``: every query of the library as a command."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from .answers import Form, form_options, print_result
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..queries.model import Param, Query

_METAVARS = {"entity": "NAME", "text": "TEXT", "date": "DATE", "integer": "N", "number": "X"}
_DEST = "of_"  # so that no parameter of a query is taken for one of ours
_OWN_OPTIONS = {"graph", "json", "csv", "help", "as", "open", "address"}


class QueryCommand(click.Command):
    """A command made from a query; one argument too many is told where it belongs.

    ``callback`` takes the parameters of the query, named as :func:`given_values` reads them;
    ``verb`` is the command that this one belongs to.
    """

    def __init__(self, query: Query, callback: Any, verb: str) -> None:
        self.query = query
        super().__init__(
            query.name,
            callback=callback,
            params=[_parameter(param) for param in query.params],
            help=_help(query, verb),
            short_help=query.title,
            context_settings={"allow_extra_args": True, "ignore_unknown_options": False},
        )
        # The options that the decorators left on the callback.
        self.params += reversed(self.callback.__dict__.pop("__click_params__"))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest:
            free = next((p for p in self.query.params if not p.required), None)
            hint = f" Did you mean {_option(free)} {rest[0]}?" if free else ""
            ctx.fail(f"{self.name} has no use for {rest[0]!r}.{hint}")
        return rest


class QueryGroup(click.Group):
    """The library as commands; without one it lists itself by theme."""

    def make(self, query: Query) -> QueryCommand:
        """Give the command for a query."""
        callback = graph_option(form_options("json", "csv")(_callback(query)))
        return QueryCommand(query, callback, "ask")

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        from ..queries.library import load_library

        return list(load_library())

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        from ..queries.library import find_query, load_library

        if cmd_name.startswith("-"):
            return None
        return self.make(find_query(load_library(), cmd_name))

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        from ..queries.library import load_library

        for theme, queries in groupby(load_library().values(), key=lambda query: query.theme):
            with formatter.section(theme.replace("_", " ").capitalize()):
                formatter.write_dl([(query.name, query.title) for query in queries])


@click.group(cls=QueryGroup, invoke_without_command=True, subcommand_metavar="[QUESTION [NAME]...]")
@click.pass_context
def ask(ctx: click.Context) -> None:
    """Put one of the library's questions to the graph.

    `whofunds ask QUESTION --help` says what a question takes and what its columns mean.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def given_values(given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the parameters of a query by their own names, from what a callback got."""
    return {name.removeprefix(_DEST): value for name, value in given.items()}


def _callback(query: Query) -> Any:
    @click.pass_obj
    def answer(settings: Settings, /, form: Form | None, **given: Any) -> None:
        from ..queries.results import ask as put

        with settings.open() as store:
            result = put(store, query, given_values(given))
        about = ", ".join(entity.name for entity in result.entities.values())
        subject = f" for {about}" if about else ""
        print_result(result, form, f"The graph has no answer to {query.name}{subject}.")

    return answer


def _option(param: Param) -> str:
    # A query's own parameter keeps its name; one that is called like ours gets a suffix.
    name = param.name.replace("_", "-")
    return f"--{name}-is" if name in _OWN_OPTIONS else f"--{name}"


def _parameter(param: Param) -> click.Parameter:
    metavar = _METAVARS[param.type]
    if param.required:
        return click.Argument([_DEST + param.name], metavar=param.name.upper())
    names = [_option(param), _DEST + param.name]
    return click.Option(names, metavar=metavar, help=f"{param.meaning}.")


def _help(query: Query, verb: str) -> str:
    example = f"whofunds {verb} {query.name}"
    for param in query.params:
        if param.required:
            example += f" {_quoted(str(param.example))}"
    lines = [query.question, "", "\b"]
    lines += [f"{p.name.upper():<12} {p.meaning}" for p in query.params if p.required]
    lines += ["", "\b", "Example:", f"  {example}"]
    option = next((p for p in query.params if not p.required and p.example is not None), None)
    if option is not None:
        lines.append(f"  {example} {_option(option)} {_quoted(str(option.example))}")
    if verb != "ask":
        return "\n".join(lines)
    lines += ["", "\b", "Columns (--json and --csv give all of them):"]
    for name, meaning in query.columns.items():
        lines += textwrap.wrap(
            meaning, 76, initial_indent=f"  {name:<20} ", subsequent_indent=" " * 23
        )
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text


commands: list[click.Command] = [ask]
