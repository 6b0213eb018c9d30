"""Tables in Markdown (GitHub's), with the sentences as a numbered list below."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..results import Result
from .grid import Notes, lay_out
from .visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def render_markdown(result: Result, heading: Callable[[str], str] | None = None) -> str:
    """Give a table and its evidence; nothing in a cell is read as Markdown or HTML.

    ``heading`` gives another name for a column.
    """
    notes = Notes()
    grid = lay_out(result, notes, heading)
    rows = [grid.headers, tuple("---" for _ in grid.headers)]
    lines = ["| " + " | ".join(map(_escape, rows[0])) + " |", "|" + "|".join(rows[1]) + "|"]
    lines += ["| " + " | ".join(map(_escape, row)) + " |" for row in grid.rows]
    if grid.empty:
        lines += ["", f"{grid.unsaid}: {', '.join(map(_escape, grid.empty))}."]
    lines += [""] if notes.numbers else []
    lines += [
        f"{number}. “{_escape(note.quote)}” {_escape(note.where)}"
        for note, number in notes.numbers.items()
    ]
    return "\n".join(lines) + "\n"


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", visible(text))
