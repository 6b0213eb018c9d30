"""An answer: rows that are read as mappings, shown as a table, or taken on as a pandas frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING

from ..graph.stores.base import Cell
from ..queries.results import Result, plain
from ..schema import WhofundsError

if TYPE_CHECKING:
    from types import ModuleType

    import pandas

_WIDTH = 100


class Answer:
    """The rows of an answer, in order; each is a mapping from column to value.

    ``columns`` are the names of the columns; ``entities`` maps a parameter to the name of the
    entity that it led to. An unknown value is ``None``.
    """

    def __init__(self, result: Result) -> None:
        self._result = result
        self.columns = result.columns
        self.entities: Mapping[str, str] = {k: v.name for k, v in result.entities.items()}

    def __len__(self) -> int:
        return len(self._result.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return iter(self._result.records())

    def __getitem__(self, row: int) -> dict[str, Cell]:
        return dict(zip(self.columns, self._result.rows[row], strict=True))

    def column(self, name: str) -> list[Cell]:
        """Give the values of a column; raises :class:`WhofundsError` where there is none."""
        if name not in self.columns:
            known = ", ".join(self.columns)
            raise WhofundsError(f"The answer has no column {name!r}; it has {known}.")
        at = self.columns.index(name)
        return [row[at] for row in self._result.rows]

    def to_pandas(self) -> pandas.DataFrame:
        """Give the rows as a frame, with every column; nodes and paths become mappings.

        Raises :class:`WhofundsError` where pandas is not installed.
        """
        frames = import_pandas()
        rows = [[plain(cell) for cell in row] for row in self._result.rows]
        made: pandas.DataFrame = frames.DataFrame(rows, columns=list(self.columns))
        return made

    def __str__(self) -> str:
        """The table that the command line prints, at most 100 columns wide."""
        from ..queries.render.tables import render_table

        return render_table(self._result, width=_WIDTH) if self._result.rows else "(no rows)"

    def __repr__(self) -> str:
        return f"<Answer: {len(self)} rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """The table that a notebook shows."""
        shown = self._result.shown or self.columns
        head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in shown)
        rows = "".join(
            "<tr>" + "".join(f"<td>{_html(row[name])}</td>" for name in shown) + "</tr>"
            for row in self
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _html(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, list):
        return "; ".join(escape(str(part)) for part in cell)
    return escape(str(cell))


def import_pandas() -> ModuleType:
    """Give pandas, or raise :class:`WhofundsError` that says how to install it."""
    try:
        import pandas
    except ImportError:
        raise WhofundsError(
            'Frames need pandas; install it with: pip install "whofunds[tables]"'
        ) from None
    return pandas
