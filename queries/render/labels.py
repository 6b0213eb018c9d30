"""The short text beside a mark: one to three lines that fit into a column of a picture."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ..picture import Line, Mark, When
from .visible import visible

FONT = 14
"""The size of a label's letters, in the page's units."""
LINE_HEIGHT = 17
_MOST_LINES = 3
_WIDEST = 18  # cells of a terminal: 9 Chinese characters
_WIDE_LATIN = frozenset("MWmw@%")


def cells(text: str) -> int:
    """Give the width of a text in half-width cells; a Chinese character takes two."""
    return sum(_cell(char) for char in text)


@lru_cache(maxsize=8192)
def _cell(char: str) -> int:
    wide = unicodedata.east_asian_width(char) in "WF" or char in _WIDE_LATIN
    return 0 if unicodedata.combining(char) else 2 if wide else 1


def label(mark: Mark) -> str:
    """Give the label of a mark; a round's has its name, its date and its amount, each on a line.

    Characters that move or hide text are shown by their code.
    """
    if mark.kind == "FundingRound":
        parts = [visible(part) for part in (mark.round, compact(mark.when), mark.amount.words)]
        return "\n".join(shorten(part) for part in parts if part) or "?"
    return "\n".join(wrap(visible(mark.name)))


def line_label(line: Line) -> str:
    """Give the words beside a line, or an empty text: an amount and a date where they are known,
    ``?`` for money of which nobody says how much, the title of a position."""
    if line.type in ("PARTICIPATED_IN", "RAISED"):
        return ""
    amount = shorten(visible(line.amount.words)) or ("?" if line.money else "")
    if len(line.facts) > 1 and amount:
        amount = f"{len(line.facts)}× {amount}"
    title = line.label.replace(line.when.words, "").strip() if line.when.words else line.label
    if title and not amount:
        return shorten(visible(title))
    return " · ".join(part for part in (amount, compact(line.when)) if part)


def compact(when: When) -> str:
    """Give a date in few characters, and no more precise than it is: ``2025-07-02``, ``2025-07``,
    ``2025``, ``2025-03~`` for one with an open end, ``2025-03~10`` for a span."""
    first, last = when.earliest, when.latest
    if not first or not last:
        return f"{_month(first)}~" if first else f"~{last}" if last else ""
    if first == last:
        return first
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4] if first[:4] == last[:4] else f"{first[:4]}~{last[:4]}"
    if first[:7] == last[:7]:
        return first[:7]
    return f"{first[:7]}~{last[5:7] if first[:4] == last[:4] else last[:7]}"


def _month(day: str) -> str:
    return day[:7] if day.endswith("-01") else day


def shorten(text: str, most: int = _WIDEST) -> str:
    """Cut a text to ``most`` cells, with an ellipsis where something is left out."""
    if cells(text) <= most:
        return text
    kept, room = "", most - 2
    for char in text:
        room -= _cell(char)
        if room < 0:
            break
        kept += char
    return f"{kept}…"


def wrap(text: str, most: int = _WIDEST, lines: int = _MOST_LINES) -> list[str]:
    """Break a text into at most ``lines`` lines of ``most`` cells: at a space where there is one,
    else into parts of about one length."""
    if cells(text) <= most:
        return [text]
    count = min(-(-cells(text) // most), lines)
    each = max(-(-cells(text) // count), 2)
    done: list[str] = []
    rest = text
    while rest and len(done) < lines - 1 and cells(rest) > most:
        cut = _cut(rest, min(each + 2, most))
        done.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [*done, shorten(rest, most)] if rest else done


def _cut(text: str, room: int) -> int:
    used = last_space = 0
    for at, char in enumerate(text):
        used += _cell(char)
        if used > room:
            return last_space or max(at, 1)
        if char == " ":
            last_space = at + 1
    return len(text)
