"""``whofunds find``, ``show``, ``path`` and ``cypher``: looking things up in the graph."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from .answers import Form, colour, form_options, print_result, width
from .settings import Settings, graph_option


@click.command()
@click.argument("text")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, metavar="N",
              help="Show at most N.")  # fmt: skip
@form_options("json", "csv")
@graph_option
@click.pass_obj
def find(settings: Settings, text: str, limit: int, form: Form | None) -> None:
    """Find who and what has TEXT in a name.

    Any form of a name will do, or a part of one, in simplified or traditional characters; case
    does not matter. The exit status is 1 where there is nothing.
    """
    from ..queries.lookup import find as look_up
    from ..queries.lookup import nearest
    from ..queries.results import found_result

    with settings.open() as store:
        found = look_up(store, text)
        near = [] if found else nearest(store, text)
    hint = f" Nearest: {', '.join(e.name for e in near)}." if near else ""
    result = found_result(found[:limit])
    print_result(result, form, f"Nothing in the graph has {text!r} in its name.{hint}")
    if len(found) > limit:
        click.echo(f"{len(found) - limit} more; see them with --limit {len(found)}.", err=True)
    if not found:
        raise SystemExit(1)


@click.command()
@click.argument("name")
@form_options("json")
@graph_option
@click.pass_obj
def show(settings: Settings, name: str, form: Form | None) -> None:
    """Show all that is known of NAME, each fact with its sentence.

    NAME is any form of a name, or an id. Money in and out, people, products, customers,
    listings, figures and groups, as far as anything is known of them.
    """
    from ..queries.card import show as make_card
    from ..queries.results import dump_json

    with settings.open() as store:
        card = make_card(store, name)
    if form == "json":
        click.echo(dump_json(card.to_json()))
        return
    from ..queries.render.tables import render_card
    from .language import heading

    text = render_card(card, width=width(), colour=colour(), heading=heading())
    click.echo(text, nl=False)


@click.command("path")
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--hops", type=click.IntRange(1, 15), default=6, show_default=True, metavar="N",
              help="Go at most N steps.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, metavar="N",
              help="Show at most N paths of the shortest length.")  # fmt: skip
@click.option("--no-places", is_flag=True, help="Do not go by way of a place.")
@form_options("json", "csv")
@graph_option
@click.pass_obj
def path_command(
    settings: Settings,
    start: str,
    end: str,
    hops: int,
    limit: int,
    no_places: bool,
    form: Form | None,
) -> None:
    """Show the shortest ways from A to B, each step with its sentence.

    A step is funding, owning, buying, supplying, working for, making, belonging to a group or a
    place, and so on, in either direction; what is only denied is none.
    """
    from ..queries.lookup import resolve_name
    from ..queries.paths import paths

    with settings.open() as store:
        ends = resolve_name(store, start), resolve_name(store, end)
        result = paths(store, *ends, most_hops=hops, limit=limit, places=not no_places)
    names = " and ".join(entity.name for entity in ends)
    print_result(result, form, f"No way of at most {hops} steps joins {names}.")


@click.command()
@click.argument("statement")
@click.option("--param", "-p", "given", multiple=True, metavar="NAME=VALUE",
              help="A parameter. VALUE is JSON (3, true, [1, 2]) or else a text.")  # fmt: skip
@click.option("--write", is_flag=True, help="Allow the statement to change the graph.")
@form_options("json", "csv")
@graph_option
@click.pass_obj
def cypher(
    settings: Settings, statement: str, given: tuple[str, ...], write: bool, form: Form | None
) -> None:
    """Run one Cypher STATEMENT; - reads it from standard input.

    A statement that writes is refused without --write. What is written by hand is not in the
    articles: the next build may undo it.
    """
    from ..queries.results import from_table

    if statement == "-":
        statement = sys.stdin.buffer.read().decode("utf-8", "replace")
    elif statement.endswith(".cypher") and Path(statement).is_file():
        raise click.UsageError(f"That is a file; run it with: whofunds cypher - < {statement}")
    if not statement.strip():
        raise click.UsageError("The statement is empty.")
    with settings.open(read_only=not write) as store:
        table = store.run(statement, _read_given(given), write=write)
    nothing = "Done; nothing is returned." if write else "The statement returns no rows."
    print_result(from_table(table), form, nothing, own_names=True)


def _read_given(given: tuple[str, ...]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for entry in given:
        name, equals, value = entry.partition("=")
        if not equals or not name:
            raise click.UsageError(f"--param {entry!r} has no value; write NAME=VALUE.")
        try:
            values[name.removeprefix("$")] = json.loads(value, parse_constant=_refuse)
        except ValueError:
            values[name.removeprefix("$")] = value
    return values


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity are texts here, not numbers


commands: list[click.Command] = [find, show, path_command, cypher]
