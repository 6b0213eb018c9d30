"""Turns rows into what a table for people shows: values with their bounds in one cell, and
evidence as numbered notes below, each sentence once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ...graph.stores.base import Cell
from ...schema import DateInterval
from ..results import Result
from .visible import cell_text, visible

UNKNOWN = "–"
_EVIDENCE = ("quote", "article", "publisher", "published", "modality", "attributed_to")


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence, with who published it, where, when and how it is put; safe for a terminal."""

    quote: str
    where: str


@dataclass(slots=True)
class Notes:
    """Numbers notes from 1 in the order in which they are first referred to."""

    numbers: dict[Note, int] = field(default_factory=dict)

    def refer(self, row: Mapping[str, Cell], prefix: str) -> str:
        """Give the reference of a row's evidence, such as ``[1]``, or an empty text."""
        quote, article, publisher, published, modality, said_by = (
            cell_text(row.get(prefix + name)) for name in _EVIDENCE
        )
        if not quote:
            return ""
        how = modality + (f", said by {said_by}" if said_by else "")
        note = Note(quote, " · ".join(filter(None, (publisher, article, published, how))))
        return f"[{self.numbers.setdefault(note, len(self.numbers) + 1)}]"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts; unknown is a dash. ``empty`` are the columns that are left out as no row
    has a value, and ``unsaid`` the words before them."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: tuple[str, ...] = ()
    unsaid: str = ""


def lay_out(result: Result, notes: Notes, heading: Callable[[str], str] | None = None) -> Grid:
    """Give the texts of a table; evidence goes to ``notes``. ``heading`` gives a column's name as
    it is to be shown, such as in another language.

    A column that is empty in every row is left out and named in ``empty``; one that says no in
    every row is left out.
    """
    shown = list(result.shown or result.columns)
    prefixes = [p for p in ("", "own_") if f"{p}quote" in result.columns] if result.shown else []
    if result.evidence == "none":
        prefixes = []
    if (
        "modality" in result.columns
        and result.shown
        and not result.chosen
        and "modality" not in shown
    ):
        shown.append("modality")
    records = result.records()
    columns: list[tuple[str, list[str]]] = []
    empty = []
    for name in shown:
        cells = [_cell(name, record, result.columns) for record in records]
        says_no = all(record.get(name) is False for record in records)
        if result.shown and not result.chosen and not any(cells):
            empty.append(name)
        elif result.chosen or not (result.shown and says_no):
            columns.append((name, [cell or UNKNOWN for cell in cells]))
    refs = [" ".join(dict.fromkeys(_refer(notes, r, prefixes, result))).strip() for r in records]
    if any(refs):
        columns.append(("said in", refs))

    def head(name: str) -> str:
        plain = name.replace("_", " ") if result.shown else name
        return visible(heading(name) if heading else plain)

    return Grid(
        tuple(head(name) for name, _ in columns),
        tuple(zip(*(cells for _, cells in columns), strict=True)),
        tuple(head(name) for name in empty if "modality" in result.columns),
        head("no source states").capitalize(),
    )


def _refer(
    notes: Notes, row: Mapping[str, Cell], prefixes: Iterable[str], result: Result
) -> Iterator[str]:
    if result.evidence != "full":
        yield from (notes.refer(row, prefix) for prefix in prefixes)
        return
    several = row.get("facts")
    for fact in several if isinstance(several, list) else [row.get("fact")]:
        yield from (notes.refer(said, "") for said in result.said.get(str(fact), ()))


def _cell(name: str, row: Mapping[str, Cell], columns: tuple[str, ...]) -> str:
    text = cell_text(row.get(name))
    if f"{name}_earliest" in columns:
        text = _date(text, row.get(f"{name}_earliest"), row.get(f"{name}_latest"))
    elif not text and f"{name}_min" in columns:
        text = _range(row.get(f"{name}_min"), row.get(f"{name}_max"), row.get(f"{name}_currency"))
    contested = row.get("contested")
    if isinstance(contested, list) and name in contested:
        text = f"{text} (contested)".strip()
    return text


def _date(words: str, earliest: Cell, latest: Cell) -> str:
    try:
        low, high = (date.fromisoformat(str(day)) if day else None for day in (earliest, latest))
        bounds = DateInterval(low, high).iso()
    except ValueError:
        bounds = f"{cell_text(earliest)}/{cell_text(latest)}"
    if not bounds or bounds == words:
        return words
    return f"{words} = {bounds}" if words else bounds


def _range(low: Cell, high: Cell, currency: Cell) -> str:
    numbers = [f"{bound:,}" if isinstance(bound, int | float) else "" for bound in (low, high)]
    if not any(numbers):
        return ""
    same = numbers[0] == numbers[1]
    text = numbers[0] if same else f"{numbers[0] or '..'} to {numbers[1] or '..'}"
    return f"{text} {cell_text(currency)}".strip()
