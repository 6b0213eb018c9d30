"""Tables for people: they fit the width, Chinese takes two columns, quotes are wrapped."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from ..card import Card
from ..results import AT_MOST, Result
from .grid import Grid, Notes, lay_out
from .visible import visible


def render_table(
    result: Result,
    *,
    width: int,
    colour: bool = False,
    heading: Callable[[str], str] | None = None,
) -> str:
    """Give a table of at most ``width`` terminal columns, with its evidence below.

    ``heading`` gives another name for a column.

    Without ``colour`` no escape sequence is in it. Nothing that stands in a cell can move the
    terminal or is read as markup.
    """
    console, notes = _console(width, colour), Notes()
    _print_grid(console, lay_out(result, notes, heading))
    _print_notes(console, notes)
    return _text(console)


def render_card(
    card: Card, *, width: int, colour: bool = False, heading: Callable[[str], str] | None = None
) -> str:
    """Give the card of an entity: who it is, each section as a table, all evidence below.

    ``heading`` gives another name for a column, or for a section.
    """
    console, notes = _console(width, colour), Notes()
    console.print(Text(visible(card.entity.name), style="bold"))
    for label, value in card.head():
        console.print(_hanging(heading(label) if heading else label, Text(visible(value)), 12))
    for section in card.sections:
        console.print()
        title = heading(section.title) if heading else section.title
        console.print(Text(title, style="bold"), Text(f"({section.query})", style="dim"))
        _print_grid(console, lay_out(section.result, notes, heading))
        if section.result.cut:
            more = f"whofunds ask {section.query} NAME --{AT_MOST} {section.result.cut * 10}"
            said = f"The first {section.result.cut:,} rows; {more} may give more."
            console.print(Text(said, style="dim"))
    if not card.sections:
        console.print(Text("No facts are known."))
    _print_notes(console, notes)
    return _text(console)


def _console(width: int, colour: bool) -> Console:
    return Console(
        file=io.StringIO(),
        width=max(width, 20),
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def _text(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    # A cell that ends a line is padded; nobody wants the blanks.
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


def _print_grid(console: Console, grid: Grid) -> None:
    columns = [list(column) for column in zip(grid.headers, *grid.rows, strict=True)]
    available = console.width - 2 * (len(columns) - 1)
    if sum(min(10, max(map(_longest_part, texts))) for texts in columns) > available:
        _print_stacked(console, grid)
    else:
        _print_columns(console, grid, share_width(columns, available))
    if grid.empty:
        console.print(Text(f"{grid.unsaid}: {', '.join(grid.empty)}.", style="dim"))


def _print_stacked(console: Console, grid: Grid) -> None:
    """Print each row as lines of name and value, where columns would be too narrow to read."""
    most = max(map(cell_len, grid.headers))
    for number, row in enumerate(grid.rows):
        if number:
            console.print()
        for header, cell in zip(grid.headers, row, strict=True):
            console.print(_hanging(header, Text(cell), most))


def _print_columns(console: Console, grid: Grid, widths: Sequence[int]) -> None:
    table = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
        collapse_padding=True,
        header_style="bold",
    )
    for header, width in zip(grid.headers, widths, strict=True):
        table.add_column(Text(header), overflow="fold", width=width)
    for row in grid.rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def share_width(columns: Sequence[Sequence[str]], available: int) -> list[int]:
    """Give each column its width in terminal columns, so that all fit where that can be.

    A column gets what its longest text needs where there is room; else at least its longest
    part that should not be broken (a word, a date: Chinese breaks anywhere), and what is left
    goes one by one to the narrowest that lacks some, so that short texts are not broken for
    the sake of long ones.
    """
    need = [max(map(cell_len, texts), default=1) for texts in columns]
    least = [max(map(_longest_part, texts), default=1) for texts in columns]
    widths = [max(1, min(*pair)) for pair in zip(need, least, strict=True)]
    while sum(widths) > available and max(widths) > 2:
        widths[widths.index(max(widths))] -= 1
    for _ in range(available - sum(widths)):
        lacking = [n for n, wanted in enumerate(need) if widths[n] < wanted]
        if not lacking:
            break
        widths[min(lacking, key=lambda n: widths[n])] += 1
    return widths


def _longest_part(text: str) -> int:
    # A wide character may be broken after; two columns are the least that shows one.
    parts = re.split(r"\s|(?<=[^\x00-\u2fff])|(?=[^\x00-\u2fff])", text)
    return min(max(map(cell_len, parts), default=1), 20)


def _print_notes(console: Console, notes: Notes) -> None:
    if notes.numbers:
        console.print()
    for note, number in notes.numbers.items():
        text = Text(f"“{note.quote}”\n", overflow="fold")
        text.append(note.where, style="dim")
        console.print(_hanging(f"[{number}]", text, 4))


def _hanging(label: str, text: Text, width: int) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(min_width=width)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label, style="dim"), text)
    return grid
