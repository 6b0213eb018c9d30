"""Where things stand in a picture: money flows from left to right, in columns.

The order within a column is found by the barycentre method of Sugiyama, Tagawa and Toda (1981),
"Methods for visual understanding of hierarchical system structures": each thing moves to the mean
place of its neighbours, column by column; of all orders tried the one with the fewest crossings
is kept. Heights then follow the neighbours as far as the distances allow, by the method of
:mod:`.spacing`, and marks step out of the way of lines (:mod:`.dodging`). It is deterministic, and
needs no physics.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..picture import Mark, Picture
from .dodging import Box, Pass, dodged
from .labels import FONT, LINE_HEIGHT, cells, label
from .looks import THIN, width
from .spacing import spaced

COLUMNS: Mapping[str, int] = {
    "Place": 0,
    "Government": 0,
    "StateCapital": 1,
    "Investor": 2,
    "Intermediary": 2,
    "FundingRound": 3,
    "Company": 4,
    "Person": 5,
    "Group": 5,
    "Organization": 6,
    "Product": 7,
}
COLUMN_WIDTH = 190.0
RADIUS, SEED_RADIUS = 11.0, 17.0
"""How far a mark reaches from its centre, without its label; that of a seed is larger."""

_GAP = 10.0  # between a label and the mark below it
_LABEL = 8.0  # between a mark and its label
_MOST_STRETCH = 1.8
_FEW = 600  # marks up to which heights are found with more patience
_SWEEPS = 12
_TALLEST = 14  # marks in a column before it breaks into several
_COUNTED = 400  # lines up to which crossings are counted
_ASPECT = 1.6  # of the drawing area on a wide screen
_STAGE = 2.2  # the same, legend and tool bar taken off
_MEAN_HEIGHT = 60.0

Places = dict[str, tuple[float, float]]


def positions(picture: Picture) -> Places:
    """Give each mark its place ``(x, y)`` in the page's own units, the centre at 0."""
    near: dict[str, list[str]] = defaultdict(list)
    for line in picture.lines:
        if line.source in picture.marks and line.target in picture.marks:
            near[line.source].append(line.target)
            near[line.target].append(line.source)
    strips = _strips(_ordered(picture, near))
    above = {i: _radius(picture.marks[i]) + _GAP for i in picture.marks}
    below = {i: _radius(m) + _LABEL + LINE_HEIGHT * _lines(m) for i, m in picture.marks.items()}
    wide = (len(strips) - 1) * COLUMN_WIDTH
    y = _heights(strips, near, above, below)
    tall = max(y.values(), default=0) - min(y.values(), default=0)
    # A low picture uses the height that a page has.
    stretch = min(max(wide / _STAGE / tall, 1), _MOST_STRETCH) if tall else 1
    if stretch > 1:
        above = {i: room * stretch for i, room in above.items()}
        below = {i: room * stretch for i, room in below.items()}
        y = _heights(strips, near, above, below)
    if len(y) <= _FEW:
        y = _out_of_the_way(picture, strips, y, above, below)
    middle = (max(y.values(), default=0) + min(y.values(), default=0)) / 2
    return {
        name: (round(number * COLUMN_WIDTH - wide / 2, 1), round(y[name] - middle, 1))
        for number, names in enumerate(strips)
        for name in names
    }


def _out_of_the_way(
    picture: Picture,
    strips: Sequence[Sequence[str]],
    y: Mapping[str, float],
    above: Mapping[str, float],
    below: Mapping[str, float],
) -> dict[str, float]:
    x = {name: number * COLUMN_WIDTH for number, names in enumerate(strips) for name in names}
    boxes = {}
    for name, mark in picture.marks.items():
        half = max(cells(part) for part in label(mark).split("\n")) * FONT / 4
        down = _radius(mark) + _LABEL + LINE_HEIGHT * _lines(mark)
        boxes[name] = Box(_radius(mark), half, down, above[name], below[name])
    lines = [
        Pass(line.source, line.target, (width(line.amount.size) if line.money else THIN) / 2)
        for line in picture.lines
    ]
    return dodged(strips, x, y, boxes, lines)


def headings(picture: Picture, places: Places) -> list[tuple[float, list[str]]]:
    """Give what stands in each column: its middle, and the roles that are there."""
    found: dict[int, dict[str, float]] = defaultdict(dict)
    for mark in picture.marks.values():
        found[COLUMNS[mark.role]][mark.id] = places[mark.id][0]
    return [
        (
            (min(xs.values()) + max(xs.values())) / 2,
            [role for role in COLUMNS if any(picture.marks[i].role == role for i in xs)],
        )
        for _, xs in sorted(found.items())
    ]


def _radius(mark: Mark) -> float:
    return SEED_RADIUS if mark.seed else RADIUS


def _lines(mark: Mark) -> int:
    return label(mark).count("\n") + 1


def _ordered(picture: Picture, near: Mapping[str, list[str]]) -> dict[int, list[str]]:
    columns: dict[int, list[str]] = defaultdict(list)
    for mark in sorted(picture.marks.values(), key=lambda m: (not m.seed, m.name, m.id)):
        columns[COLUMNS[mark.role]].append(mark.id)
    pairs = [(line.source, line.target) for line in picture.lines]
    count = len(pairs) <= _COUNTED
    best, fewest = dict(columns), math.inf
    for sweep in range(_SWEEPS if count else _SWEEPS // 2):
        place = _rows(columns)
        for column in sorted(columns, reverse=sweep % 2 == 1):
            columns[column].sort(key=lambda i: (_mean(near[i], place, place[i][1]), i))
            place |= _rows({column: columns[column]})
        crossed = crossings(pairs, place) if count else 0
        if crossed < fewest or not count:
            best, fewest = {c: list(names) for c, names in columns.items()}, crossed
    if _low(picture, best):
        best = {column: names[::-1] for column, names in best.items()}
    return {column: best[column] for column in sorted(best)}


def _low(picture: Picture, columns: Mapping[int, list[str]]) -> bool:
    """Whether what the picture is about stands in the lower half, where people look last."""
    rows = _rows(columns)
    return sum(rows[i][1] for i, mark in picture.marks.items() if mark.seed) > 1e-9


def _mean(neighbours: Sequence[str], place: Mapping[str, tuple[float, float]], own: float) -> float:
    heights = [place[n][1] for n in neighbours if n in place]
    return sum(heights) / len(heights) if heights else own


def _rows(columns: Mapping[int, list[str]]) -> Places:
    """Give each its column and its row; the middle row of every column is 0, and all columns are
    equally tall, so that a long one does not pull at a short one."""
    return {
        name: (float(column), (row + 0.5) / len(names) - 0.5)
        for column, names in columns.items()
        for row, name in enumerate(names)
    }


def crossings(pairs: Sequence[tuple[str, str]], place: Mapping[str, tuple[float, float]]) -> int:
    """Count how often straight lines between ``pairs`` cross."""
    drawn = [(*place[a], *place[b]) for a, b in pairs if a in place and b in place]
    return sum(_cross(one, other) for n, one in enumerate(drawn) for other in drawn[:n])


_Segment = tuple[float, float, float, float]


def _cross(one: _Segment, other: _Segment) -> bool:
    return _sides(one, other) and _sides(other, one)


def _sides(one: _Segment, other: _Segment) -> bool:
    """Whether the ends of ``other`` lie on different sides of ``one``, neither of them on it."""
    x, y, across, down = one[0], one[1], one[2] - one[0], one[3] - one[1]
    first = across * (other[1] - y) - down * (other[0] - x)
    second = across * (other[3] - y) - down * (other[2] - x)
    return first * second < -1e-12


def _strips(columns: Mapping[int, list[str]]) -> list[list[str]]:
    """Break a column that is too tall into several side by side; those that follow each other
    go to different ones, so that each stays near its neighbours."""
    longest = max(map(len, columns.values()), default=1)
    rows = max(_TALLEST, math.ceil(math.sqrt(longest * COLUMN_WIDTH / _MEAN_HEIGHT / _ASPECT)))
    strips = []
    for names in columns.values():
        count = -(-len(names) // rows)
        strips += [names[first::count] for first in range(count)]
    return strips


def _heights(
    strips: Sequence[Sequence[str]],
    near: Mapping[str, list[str]],
    above: Mapping[str, float],
    below: Mapping[str, float],
) -> dict[str, float]:
    """Give every mark its height among its neighbours."""
    y: dict[str, float] = {}
    for names in strips:
        y |= spaced(names, dict.fromkeys(names, 0.0), above, below)
    for sweep in range(10 if len(y) <= _FEW else 3):
        for names in strips if sweep % 2 == 0 else strips[::-1]:
            wanted = {i: _level(near[i], y, y[i]) for i in names}
            y |= spaced(names, wanted, above, below)
    return y


def _level(neighbours: Sequence[str], y: Mapping[str, float], own: float) -> float:
    return sum(y[n] for n in neighbours) / len(neighbours) if neighbours else own
