"""Tables for people: they fit the width, Chinese takes two columns, quotes are wrapped."""

from __future__ import annotations

import io

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from ..card import Card
from ..results import Result
from .grid import Grid, Notes, lay_out
from .visible import visible


def render_table(result: Result, *, width: int, colour: bool = False) -> str:
    """Give a table of at most ``width`` terminal columns, with its evidence below.

    Without ``colour`` no escape sequence is in it. Nothing that stands in a cell can move the
    terminal or is read as markup.
    """
    console, notes = _console(width, colour), Notes()
    _print_grid(console, lay_out(result, notes))
    _print_notes(console, notes)
    return _text(console)


def render_card(card: Card, *, width: int, colour: bool = False) -> str:
    """Give the card of an entity: who it is, each section as a table, all evidence below."""
    console, notes = _console(width, colour), Notes()
    console.print(Text(visible(card.entity.name), style="bold"))
    for label, value in card.head():
        console.print(_hanging(label, Text(visible(value)), 12))
    for section in card.sections:
        console.print()
        console.print(Text(section.title, style="bold"), Text(f"({section.query})", style="dim"))
        _print_grid(console, lay_out(section.result, notes))
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
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for header in grid.headers:
        table.add_column(Text(header), overflow="fold")
    for row in grid.rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    if grid.empty:
        console.print(Text(f"No source states: {', '.join(grid.empty)}.", style="dim"))


def _print_notes(console: Console, notes: Notes) -> None:
    if notes.numbers:
        console.print()
    for note, number in notes.numbers.items():
        text = Text(f"“{note.quote}”\n", overflow="fold")
        text.append("  ".join(part for part in (note.where, note.how) if part), style="dim")
        console.print(_hanging(f"[{number}]", text, 4))


def _hanging(label: str, text: Text, width: int) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(min_width=width)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label, style="dim"), text)
    return grid
