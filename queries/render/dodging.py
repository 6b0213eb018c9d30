"""Marks and their names step out of the way of lines that pass through their column.

The order in a column and the distances stay; each mark may move a little. Of all ways to do so the
one is taken by which the fewest lines run through marks and names, and the marks move the least:
dynamic programming over the marks of a column, from the top down. Lines follow their ends, so the
columns take turns, and the best of all states met is kept.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

_STEP, _STEPS = 5.0, 16  # a mark moves by up to so many steps, up or down
_SWEEPS = 4
_FAR = 1 / 90  # what it costs to move by one unit, where a line through a name costs 1
_SYMBOL = 3.0  # what a line through a mark costs
_AIR = 2.0  # between a line and what it passes
_BEND = 0.45  # how far a line leaves its end before it turns, as a part of its width

_OFFSETS = [number * _STEP for number in range(-_STEPS, _STEPS + 1)]
_FREE = 1e-9


@dataclass(frozen=True, slots=True)
class Box:
    """What a mark takes, from its centre: the radius of its shape, how far its name reaches to
    either side and down, and the room above and below that it needs for itself."""

    radius: float
    half: float
    down: float
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class Pass:
    """A line between two marks, and half of its width."""

    source: str
    target: str
    thick: float


def dodged(
    strips: Sequence[Sequence[str]],
    x: Mapping[str, float],
    y: Mapping[str, float],
    boxes: Mapping[str, Box],
    lines: Iterable[Pass],
) -> dict[str, float]:
    """Give the heights by which the fewest lines pass through marks and names.

    ``strips`` are the columns, each from the top down, ``x`` and ``y`` where the marks stand.
    """
    now = dict(y)
    drawn = [line for line in lines if line.source in now and line.target in now]
    by_strip = [_through(strip, x, drawn) for strip in strips]
    best, least = dict(now), float("inf")
    for sweep in range(_SWEEPS + 1):
        hits = sum(
            _hits(name, now[name], x, now, boxes[name], passing)
            for strip, passing in zip(strips, by_strip, strict=True)
            for name in strip
        )
        if hits < least - _FREE:
            best, least = dict(now), hits
        if hits < _FREE or sweep == _SWEEPS:
            break
        for strip, passing in zip(strips, by_strip, strict=True):
            now |= _moved(strip, x, now, boxes, passing)
    return best


def _through(strip: Sequence[str], x: Mapping[str, float], lines: list[Pass]) -> list[Pass]:
    """Give the lines that begin or end in a column or pass it, but for those within one column:
    they are arcs beside it."""
    if not strip:
        return []
    here = x[strip[0]]
    return [
        line
        for line in lines
        if x[line.source] != x[line.target]
        and min(x[line.source], x[line.target]) <= here <= max(x[line.source], x[line.target])
    ]


def _moved(
    strip: Sequence[str],
    x: Mapping[str, float],
    y: Mapping[str, float],
    boxes: Mapping[str, Box],
    lines: list[Pass],
) -> dict[str, float]:
    """Give the best heights of one column, all others staying."""
    costs: list[list[float]] = []
    back: list[list[int]] = []
    for number, name in enumerate(strip):
        own = _costs(name, x, y, boxes[name], lines)
        if number:
            before = strip[number - 1]
            room = y[name] - y[before] - boxes[before].below - boxes[name].above
            own, chosen = _joined(costs[-1], own, room)
            back.append(chosen)
        costs.append(own)
    if not costs:
        return {}
    at = min(range(len(_OFFSETS)), key=lambda n: (costs[-1][n], abs(_OFFSETS[n])))
    found = {}
    for number in range(len(strip) - 1, -1, -1):
        found[strip[number]] = y[strip[number]] + _OFFSETS[at]
        if number:
            at = back[number - 1][at]
    return found


def _joined(before: list[float], own: list[float], room: float) -> tuple[list[float], list[int]]:
    """Add to each choice of a mark the best choice of the one above it, ``room`` being what lies
    between the two beyond what they need."""
    bests: list[int] = []  # by how far down the mark above may stand, where it stands best
    for number, cost in enumerate(before):
        bests.append(number if not bests or cost < before[bests[-1]] else bests[-1])
    slack = int((room + _FREE) // _STEP)
    total: list[float] = []
    chosen: list[int] = []
    for number, cost in enumerate(own):
        most = min(number + slack, len(before) - 1)
        if most < 0:
            total.append(float("inf"))
            chosen.append(0)
        else:
            total.append(cost + before[bests[most]])
            chosen.append(bests[most])
    return total, chosen


def _costs(
    name: str, x: Mapping[str, float], y: Mapping[str, float], box: Box, lines: list[Pass]
) -> list[float]:
    """Give what each offset of a mark costs: the lines through it there, and its way."""
    first, count = y[name] + _OFFSETS[0], len(_OFFSETS)
    steps = [0.0] * (count + 1)  # by how much the cost of an offset differs from that before it
    for low, high, weight in _spans(name, x, y, box, lines, _STEP * _STEPS):
        begin = min(max(math.floor((low - first) / _STEP) + 1, 0), count)
        end = min(max(math.ceil((high - first) / _STEP), begin), count)
        steps[begin] += weight
        steps[end] -= weight
    return [
        cost + abs(offset) * _FAR for cost, offset in zip(accumulate(steps), _OFFSETS, strict=False)
    ]


def _hits(
    name: str,
    at: float,
    x: Mapping[str, float],
    y: Mapping[str, float],
    box: Box,
    lines: list[Pass],
) -> float:
    return sum(w for low, high, w in _spans(name, x, y, box, lines, 0) if low < at < high)


def _spans(
    name: str,
    x: Mapping[str, float],
    y: Mapping[str, float],
    box: Box,
    lines: list[Pass],
    most: float,
) -> Iterable[tuple[float, float, float]]:
    """Give the heights, from and to, at which a line runs through the mark or through its name,
    and what that costs; of lines that come near where it moves by ``most``."""
    here, at = x[name], y[name]
    top, bottom = at - most - box.radius, at + most + box.down
    for line in lines:
        start, end, air = y[line.source], y[line.target], line.thick + _AIR
        if (start if start < end else end) - air > bottom:
            continue
        if (end if start < end else start) + air < top:
            continue
        if name in (line.source, line.target):
            continue
        low, high = _reach(line, x, y, here, box.radius)
        yield low - box.radius - air, high + box.radius + air, _SYMBOL
        low, high = _reach(line, x, y, here, box.half)
        yield low - box.down - air, high - box.radius + air, 1.0


def _reach(
    line: Pass, x: Mapping[str, float], y: Mapping[str, float], at: float, half: float
) -> tuple[float, float]:
    """Give the least and the greatest height of a line between ``at - half`` and ``at + half``."""
    left, across = x[line.source], x[line.target] - x[line.source]
    start, rise = y[line.source], y[line.target] - y[line.source]
    one = start + rise * _curve((at - half - left) / across)
    other = start + rise * _curve((at + half - left) / across)
    return (one, other) if one < other else (other, one)


def _curve(along: float) -> float:
    """Give how much of its rise a line has made at a part ``along`` of its width."""
    return _RISE[round(min(max(along, 0.0), 1.0) * _FINE)]


def _rise(along: float) -> float:
    """Give the same by halving, from the cubic curve that the page draws."""
    low, high = 0.0, 1.0
    for _ in range(30):
        t = (low + high) / 2
        wide = 3 * (1 - t) ** 2 * t * _BEND + 3 * (1 - t) * t * t * (1 - _BEND) + t**3
        low, high = (t, high) if wide < along else (low, t)
    return 3 * low * low - 2 * low**3


_FINE = 400
_RISE = [_rise(number / _FINE) for number in range(_FINE + 1)]
