"""``whofunds draw``: a picture of what lies around some names."""

from __future__ import annotations

import click

from .files import write_whole
from .settings import Settings, graph_option


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option(
    "--hops",
    type=click.IntRange(1, 5),
    default=1,
    show_default=True,
    help="How many steps away from the names the picture reaches.",
)
@click.option(
    "-o",
    "--output",
    default="whofunds.html",
    show_default=True,
    metavar="FILE",
    help="The HTML file to write; - for standard output.",
)
@click.option("--open", "open_it", is_flag=True, help="Open it in the browser.")
@graph_option
@click.pass_obj
def draw(settings: Settings, names: tuple[str, ...], hops: int, output: str, open_it: bool) -> None:
    """Draw what lies around NAME as one HTML file that opens with no network.

    Click a name or a line in it to read the sentences behind it.
    """
    from ..queries.lookup import resolve_name
    from ..queries.picture import neighbourhood
    from ..queries.render.html import page

    with settings.open() as store:
        found = [resolve_name(store, name) for name in names]
        title = "、".join(dict.fromkeys(each.name for each in found))
        picture = neighbourhood(store, [each.id for each in found], hops=hops, title=title)
    write_whole(output, page(picture))
    if output == "-":
        return
    left = f"; {picture.left_out} neighbours left out" if picture.left_out else ""
    click.echo(f"{output}: {len(picture.marks)} names, {len(picture.lines)} lines{left}.", err=True)
    if open_it:
        click.launch(output)


commands: list[click.Command] = [draw]
