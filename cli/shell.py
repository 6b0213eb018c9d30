"""``whofunds shell``: a prompt for questions, plain or by name, and for Cypher."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..schema.errors import WhofundsError
from .answers import print_result
from .names import library_of, queries_option
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..graph.stores.base import Store
    from ..queries.model import ParamValue, Query

_CYPHER = re.compile(r"(?i)\s*(match|optional|return|with|unwind|call|explain|profile)\b")
_KEYWORDS = ("MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER BY", "LIMIT")
_ENDS = ("exit", "quit", ":q", ":quit", ":exit")
_HELP = """\
who-funds 智谱                a question of the library, with its parameters; name=value for options
谁投资了智谱?                 a question in plain words
MATCH (n) RETURN n LIMIT 5;   Cypher, on one line or several, ended by a semicolon; it only reads
ask                           the questions
exit                          leave, as Ctrl-D does"""


@click.command()
@queries_option
@graph_option
@click.pass_context
def shell(ctx: click.Context) -> None:
    """Ask one question after another: the library's, plain ones, or Cypher.

    The graph stays open, so that answers come at once. On a terminal there are history and
    completion with Tab; from a pipe each line is a question.
    """
    library = library_of(ctx)
    terminal = sys.stdin.isatty()
    with ctx.ensure_object(Settings).open(lasting=True) as store:
        if terminal:
            click.echo("Questions, plain words or Cypher; help tells more, exit leaves.", err=True)
        with _history(_completer(store, library)) if terminal else _nothing():
            for line in _statements("whofunds> " if terminal else ""):
                try:
                    _answer(store, library, line)
                except WhofundsError as error:
                    click.echo(f"Error: {error}", err=True)
                except KeyboardInterrupt:
                    click.echo("Stopped.", err=True)


def _statements(prompt: str) -> Iterator[str]:
    """Give what is typed, one statement at a time; Cypher runs on to its semicolon."""
    held: list[str] = []
    while True:
        try:
            line = input("........> " if held and prompt else prompt) if prompt else _read()
        except EOFError:
            break
        except KeyboardInterrupt:  # leaves the line, as in other shells
            held.clear()
            click.echo(err=True)
            continue
        if not held and line.strip().casefold() in _ENDS:
            return
        held.append(line)
        text = "\n".join(held).strip()
        if not text or not _CYPHER.match(text) or text.endswith(";"):
            held.clear()
            if text:
                yield text
    if held:
        yield "\n".join(held)


def _read() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def _answer(store: Store, library: Mapping[str, Query], text: str) -> None:
    from ..queries.results import from_table

    if text in ("help", "?", ":help"):
        click.echo(_HELP)
    elif text in ("ask", "list"):
        for name, query in library.items():
            click.echo(f"{name:<24} {query.title}")
    elif _CYPHER.match(text):
        table = store.run(text.removesuffix(";"))
        nothing = "The statement returns no rows."
        print_result(from_table(table), None, nothing, page=True, own_names=True)
    else:
        query, given = _meant(store, library, text.removesuffix(";"))
        _put(store, query, given)


def _meant(
    store: Store, library: Mapping[str, Query], text: str
) -> tuple[Query, Mapping[str, ParamValue]]:
    from ..queries.errors import QueryError
    from ..queries.library import find_query
    from ..queries.plain import understand

    try:
        words = shlex.split(text)
    except ValueError:  # a quote that is not closed
        words = text.split()
    name = words[0].casefold().replace("_", "-") if words else ""
    if name in library:
        return library[name], _given(library[name], words[1:])
    if len(words) == 1 and text.isascii():
        return find_query(library, text), {}
    meant = understand(store, library, text)
    if meant.query is None:
        near = ", ".join(query.name for query in meant.nearest)
        raise QueryError(f"{text!r} is no question that the library surely has; nearest: {near}.")
    click.echo(f"Taken for: {meant.query.name}", err=True)
    return meant.query, meant.given


def _given(query: Query, words: list[str]) -> dict[str, ParamValue]:
    from ..queries.errors import ParamError

    names = {param.name: param for param in query.params}
    free = [param.name for param in query.params if param.required]
    given: dict[str, ParamValue] = {}
    for word in words:
        name, equals, value = word.removeprefix("--").partition("=")
        if equals and name.replace("-", "_") in names:
            given[name.replace("-", "_")] = value
        elif free:
            given[free.pop(0)] = word
        else:
            options = ", ".join(f"{name}=…" for name in names) or "nothing"
            raise ParamError(f"{query.name} has no use for {word!r}; it takes {options}.")
    return given


def _put(store: Store, query: Query, given: Mapping[str, ParamValue]) -> None:
    from ..queries.results import ask

    result = ask(store, query, given)
    print_result(result, None, f"The graph has no answer to {query.name}.", page=True)


def _completer(store: Store, library: Mapping[str, Query]) -> Callable[[str, int], str | None]:
    """Give the function that readline asks: questions and keywords first, then names."""
    found: list[str] = []

    def complete(text: str, state: int) -> str | None:
        if state == 0:
            from ..queries.lookup import beginning_with

            found[:] = [
                w for w in (*library, *_KEYWORDS) if w.casefold().startswith(text.casefold())
            ]
            with suppress(WhofundsError):
                found.extend(name for name, _ in beginning_with(store, text) if text)
            if len(found) == 1:  # the word is whole
                found[0] += " "
        return found[state] if state < len(found) else None

    return complete


@contextmanager
def _history(complete: Callable[[str, int], str | None]) -> Iterator[None]:
    """Keep a history for readline, in the user's own state folder, readable by nobody else."""
    try:
        import readline
    except ImportError:  # Windows has none
        yield
        return
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    path = Path(base) / "whofunds" / "history"
    with suppress(OSError):
        readline.read_history_file(path)
    readline.set_completer(complete)
    readline.set_completer_delims(" \t\n=;,()")
    readline.parse_and_bind("tab: complete")
    readline.set_history_length(1000)
    try:
        yield
    finally:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            readline.write_history_file(path)


@contextmanager
def _nothing() -> Iterator[None]:
    yield


commands: list[click.Command] = [shell]
