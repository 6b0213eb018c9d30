"""``whofunds ask``: every query of the library as a command."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from .answers import Wanted, print_result, wanted_options
from .names import completer, library_of, queries_option
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ..queries.model import Param, Query

_METAVARS = {"entity": "NAME", "text": "TEXT", "date": "DATE", "integer": "N", "number": "X"}
_DEST = "of_"  # so that no parameter of a query is taken for one of ours
_OWN_OPTIONS = {
    "graph", "json", "jsonl", "csv", "markdown", "limit", "sort", "columns", "evidence", "queries",
    "help", "as", "open", "address",
}  # fmt: skip


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
        callback = graph_option(wanted_options(_callback(query)))
        return QueryCommand(query, callback, "ask")

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(library_of(ctx))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from ..queries.errors import QueryError
        from ..queries.library import find_query

        if cmd_name.startswith("-"):
            return None
        try:
            return self.make(find_query(library_of(ctx), cmd_name))
        except QueryError:
            if ctx.resilient_parsing:  # a shell completes: it has nothing to say to a wrong name
                return None
            raise

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from ..queries.errors import QueryError

        try:
            return super().shell_complete(ctx, incomplete)
        except QueryError:  # of a file or folder of the user's own
            return []

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for theme, queries in groupby(library_of(ctx).values(), key=lambda query: query.theme):
            with formatter.section(theme.replace("_", " ").capitalize()):
                formatter.write_dl([(query.name, query.title) for query in queries])


class _AskGroup(QueryGroup):
    """Also takes a question in plain words, as one argument or several."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from ..queries.library import query_name

        if ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        first, library = args[0], library_of(ctx)
        if first.startswith("-") or query_name(library, first) in library:
            return super().resolve_command(ctx, args)
        words = [arg for arg in args if not arg.startswith("-")]
        plain = not first.isascii() or " " in first or (len(words) > 2 and "-" not in first)
        return ("plain", _plain, args) if plain else super().resolve_command(ctx, args)


@click.group(cls=_AskGroup, invoke_without_command=True, subcommand_metavar="[QUESTION [NAME]...]")
@click.option("--search", metavar="TEXT", help="List the questions that have TEXT in them.")
@queries_option
@graph_option
@click.pass_context
def ask(ctx: click.Context, search: str | None) -> None:
    """Put a question to the graph: one of the library's, or one in plain words.

    `whofunds ask QUESTION --help` says what a question takes and what its columns mean.
    `whofunds ask "谁投资了智谱?"` says which question it was taken for, and asks that.
    """
    if search is not None:
        _search(ctx, search)
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _searched(query: Query) -> Iterator[str]:
    yield from (query.name, query.theme.replace("_", " "), query.title, query.question)
    yield from (phrase.say for phrase in query.asks)
    yield from (param.meaning for param in query.params)


def _search(ctx: click.Context, text: str) -> None:
    from ..schema import fold

    wanted = fold(text)
    found = [
        query for query in library_of(ctx).values()
        if any(wanted in fold(part) for part in _searched(query))
    ]  # fmt: skip
    for query in found:
        click.echo(f"{query.name:<24} {query.question}")
    if not found:
        click.echo(f"No question has {text!r} in it; list all with `whofunds ask`.", err=True)
        raise SystemExit(1)


@click.command("ask")
@click.argument("words", nargs=-1, required=True, metavar="QUESTION...")
@wanted_options
@graph_option
@click.pass_context
def _plain(ctx: click.Context, /, words: tuple[str, ...], wanted: Wanted) -> None:
    """Put a question in plain words."""
    from ..queries.errors import QueryError
    from ..queries.plain import understand
    from ..queries.results import ask as put

    question = " ".join(words)
    with ctx.ensure_object(Settings).open() as store:
        meant = understand(store, library_of(ctx), question)
        if meant.query is None:
            near = "; ".join(f"{query.name} ({query.title})" for query in meant.nearest)
            raise QueryError(
                f"{question!r} is no question that the library surely has; nearest: {near}."
            )
        result = put(store, meant.query, meant.given)
        shaped, left = wanted.shape(store, result)
    about = {name: entity.name for name, entity in result.entities.items()}
    taken = " ".join(f"{n}={about.get(n, v)}" for n, v in meant.given.items())
    click.echo(f"Taken for: {meant.query.name} {taken}".rstrip(), err=True)
    print_result(shaped, wanted.form, _nothing(meant.query, about.values()), left, page=True)


def _nothing(query: Query, names: Iterable[str]) -> str:
    about = ", ".join(names)
    return f"The graph has no answer to {query.name}{f' for {about}' if about else ''}."


def given_values(given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the parameters of a query by their own names, from what a callback got."""
    return {name.removeprefix(_DEST): value for name, value in given.items()}


def _callback(query: Query) -> Any:
    @click.pass_obj
    def answer(settings: Settings, /, wanted: Wanted, **given: Any) -> None:
        from ..queries.results import ask as put

        with settings.open() as store:
            result = put(store, query, given_values(given))
            shaped, left = wanted.shape(store, result)
        nothing = _nothing(query, (entity.name for entity in result.entities.values()))
        print_result(shaped, wanted.form, nothing, left, page=True)

    return answer


def _option(param: Param) -> str:
    # A query's own parameter keeps its name; one that is called like ours gets a suffix.
    name = param.name.replace("_", "-")
    return f"--{name}-is" if name in _OWN_OPTIONS else f"--{name}"


def _parameter(param: Param) -> click.Parameter:
    metavar = _METAVARS[param.type]
    if param.required:
        return click.Argument(
            [_DEST + param.name], metavar=param.name.upper(), shell_complete=completer(param)
        )
    names = [_option(param), _DEST + param.name]
    return click.Option(
        names, metavar=metavar, help=f"{param.meaning}.", shell_complete=completer(param)
    )


def _help(query: Query, verb: str) -> str:
    example = f"whofunds {verb} {query.name}"
    for param in query.params:
        if param.required:
            example += f" {_quoted(str(param.example))}"
    lines = [query.question]
    needed = [f"{p.name.upper():<12} {p.meaning}" for p in query.params if p.required]
    lines += ["", "\b", *needed] if needed else []
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
