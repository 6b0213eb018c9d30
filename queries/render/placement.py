"""Where things stand in a picture: money flows from left to right, in columns.

The order within a column is found by the barycentre method of Sugiyama, Tagawa and Toda (1981),
"Methods for visual understanding of hierarchical system structures": each thing moves to the mean
place of its neighbours, column by column. It is deterministic, and needs no physics.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..picture import Picture

COLUMNS: Mapping[str, int] = {
    "Place": 0,
    "Government": 0,
    "StateCapital": 1,
    "Investor": 1,
    "Intermediary": 1,
    "FundingRound": 2,
    "Company": 3,
    "Organization": 4,
    "Person": 5,
    "Product": 5,
    "Group": 5,
}
_SWEEPS = 8
_COLUMN_WIDTH, _TALLEST = 300.0, 18
_ROW_HEIGHT, _MOST_HEIGHT = 70.0, 150.0
_ROUND_HEIGHT = 120.0  # a round has up to three lines of text below it
_ASPECT = 1.45  # of the drawing area on a wide screen


def positions(picture: Picture) -> dict[str, tuple[float, float]]:
    """Give each mark its place ``(x, y)`` in the page's own units, the centre at 0."""
    columns: dict[int, list[str]] = defaultdict(list)
    for mark in sorted(picture.marks.values(), key=lambda m: (not m.seed, m.name, m.id)):
        columns[COLUMNS[mark.role]].append(mark.id)
    near: dict[str, set[str]] = defaultdict(set)
    for line in picture.lines:
        near[line.source].add(line.target)
        near[line.target].add(line.source)
    for sweep in range(_SWEEPS):
        place = _spread(columns)
        for column in sorted(columns, reverse=sweep % 2 == 1):
            columns[column].sort(key=lambda i: (_mean(near[i], place, place[i][1]), i))
            place |= _spread({column: columns[column]})
    return _wrap(columns)


def _mean(neighbours: set[str], place: Mapping[str, tuple[float, float]], own: float) -> float:
    heights = [place[n][1] for n in neighbours if n in place]
    return sum(heights) / len(heights) if heights else own


def _spread(columns: Mapping[int, list[str]]) -> dict[str, tuple[float, float]]:
    return {
        name: (float(column), row - (len(names) - 1) / 2)
        for column, names in columns.items()
        for row, name in enumerate(names)
    }


def _wrap(columns: Mapping[int, list[str]]) -> dict[str, tuple[float, float]]:
    """Break a column that is too tall into several side by side, and use the height of the page:
    every column is as tall as the page would have it, within what reads well."""
    strips = {column: -(-len(names) // _TALLEST) for column, names in columns.items()}
    rows = {column: -(-len(names) // strips[column]) for column, names in columns.items()}
    wide = (sum(strips.values()) - 1) * _COLUMN_WIDTH
    tall = max(wide / _ASPECT, max(rows.values(), default=1) * _ROW_HEIGHT)
    placed: dict[str, tuple[float, float]] = {}
    x = -wide / 2
    for column in sorted(columns):
        names = columns[column]
        least = _ROUND_HEIGHT if column == COLUMNS["FundingRound"] else _ROW_HEIGHT
        step = min(max(tall / rows[column], least), _MOST_HEIGHT)
        for number, name in enumerate(names):
            strip, row = divmod(number, rows[column])
            height = min(rows[column], len(names) - strip * rows[column])
            y = (row - (height - 1) / 2) * step
            placed[name] = (round(x + strip * _COLUMN_WIDTH, 1), round(y, 1))
        x += strips[column] * _COLUMN_WIDTH
    return placed
