"""``whofunds draw``: pictures of what lies around some names, of answers, and over time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..schema import WhofundsError
from .files import write_path, write_whole
from .language import translated
from .names import complete_names, library_of
from .settings import Settings, graph_option

if TYPE_CHECKING:
    from ..queries.drawing import Form, Way
    from ..queries.model import ParamValue, Query

_FORMS: tuple[Form, ...] = ("html", "svg", "png", "gexf", "graphml")


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME...]", shell_complete=complete_names())
@click.option(
    "--hops",
    type=click.IntRange(1, 5),
    default=1,
    show_default=True,
    help="How many steps away from the names the picture reaches.",
)
@click.option(
    "--query",
    metavar="QUESTION",
    help="Draw the answer to one of the library's questions; the "
    "NAMEs are what it asks about, in the order of `whofunds ask QUESTION`.",
)
@click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A further parameter of it."
)
@click.option("--timeline", "way", flag_value="timeline", help="Draw a company's rounds over time.")
@click.option(
    "--matrix",
    "way",
    flag_value="matrix",
    help="Draw investors against companies: those named, a group's, or those with the most rounds.",
)
@click.option(
    "--story", "way", flag_value="story", help="Draw each company of a group, all on one scale."
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Leave out what only articles published after DATE say.",
)
@click.option(
    "--format", "form", type=click.Choice(_FORMS), help="Default: by the ending of FILE, else html."
)
@click.option(
    "--theme",
    type=click.Choice(["auto", "light", "dark"]),
    default="auto",
    show_default=True,
    help="auto is what the reader's system wants; still drawings are then light.",
)
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="The language of the words around the facts.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="The file to write; - for standard output. Default: whofunds.html, or as --format says.",
)
@click.option("--open", "open_it", is_flag=True, help="Open it in the browser.")
@graph_option
@click.pass_context
def draw(ctx: click.Context, /, names: tuple[str, ...], output: str | None, **asked: Any) -> None:
    """Draw what lies around NAME, or the answer to a question.

    One HTML file that opens with no network: click a name or a line in it to read the sentences
    behind it. SVG and PNG stand still; GEXF and GraphML are for Gephi and the like.
    """
    from ..queries.drawing import Wish
    from ..queries.drawing import draw as make

    form = _form(asked["form"], output)
    output = output or f"whofunds.{form}"
    way: Way = asked["way"] or "network"
    day: datetime | None = asked["as_of"]
    if asked["query"] and (way != "network" or day):
        raise click.UsageError("--query takes neither --as-of nor another way of drawing.")
    if asked["params"] and not asked["query"]:
        raise click.UsageError("--param is for --query.")
    if not names and not asked["query"] and way != "matrix":
        raise click.UsageError("No name is given to draw around; give one or more.")
    query = _query(ctx, asked["query"])
    wish = Wish(
        names, asked["hops"], way, query, _given(query, names, asked["params"]),
        day.date() if day else None, asked["theme"], asked["lang"], _title(query, asked["lang"]),
    )  # fmt: skip
    with ctx.ensure_object(Settings).open() as store:
        drawn, picture = make(store, wish, form)
    if isinstance(drawn, bytes):
        _write_bytes(output, drawn)
    else:
        write_whole(output, drawn)
    if output == "-":
        return
    left = f"; {picture.left_out} neighbours left out" if picture.left_out else ""
    names_drawn = sum(mark.kind != "FundingRound" for mark in picture.marks.values())
    click.echo(f"{output}: {names_drawn} names, {len(picture.lines)} lines{left}.", err=True)
    if asked["open_it"]:
        click.launch(output)


def _form(given: str | None, output: str | None) -> Form:
    """Give the form that is asked for, else that of the file's ending."""
    ending = Path(output).suffix[1:].lower() if output else ""
    for form in _FORMS:
        if form == (given or ending or "html"):
            return form
    if ending == "htm" or output == "-":
        return "html"
    raise click.UsageError(
        f"{output} has no ending that tells its form; end it with one of "
        f"{', '.join(f'.{form}' for form in _FORMS)}, or give --format."
    )


def _title(query: Query | None, lang: str) -> str:
    """Give a question in the language of the picture, as far as it is known in it."""
    title = query.title if query else ""
    return (translated(title) or title) if lang == "zh" else title


def _query(ctx: click.Context, name: str | None) -> Query | None:
    from ..queries.library import find_query

    return find_query(library_of(ctx), name) if name else None


def _given(
    query: Query | None, names: tuple[str, ...], params: tuple[str, ...]
) -> dict[str, ParamValue]:
    """Give a query's parameters: names for those it must have, in order, then ``NAME=VALUE``."""
    if query is None:
        return {}
    required = [param.name for param in query.params if param.required]
    if len(names) != len(required):
        wanted = " ".join(name.upper() for name in required) or "no name"
        raise click.UsageError(f"{query.name} asks about {wanted}; {len(names)} are given.")
    given: dict[str, ParamValue] = dict(zip(required, names, strict=True))
    known = {param.name for param in query.params}
    for text in params:
        name, mark, value = text.partition("=")
        key = name.replace("-", "_")
        if not mark or key not in known:
            raise click.UsageError(
                f"--param {text!r} is no NAME=VALUE of {query.name}; it has {', '.join(known)}."
            )
        given[key] = value
    return given


def _write_bytes(output: str, data: bytes) -> None:
    if output == "-":
        click.echo(data, nl=False)
        return
    write_path(output, lambda part: _put(part, data))


def _put(part: Path, data: bytes) -> None:
    if part.write_bytes(data) != len(data):
        raise WhofundsError(f"{part}: cannot be written whole; free some space.")


commands: list[click.Command] = [draw]
