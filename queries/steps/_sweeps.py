"""Solves v[j] = sum over k of v[k] W[k, j] by sweeps, for many unknowns that depend on few each.

Gauss and Seidel's method: the unknowns are taken in an order in which most come after what they
depend on, so that a graph without cycles takes one sweep, and one with few cycles a handful.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import mul
from typing import TYPE_CHECKING, TypeAlias

from ._matrix import Matrix

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ENOUGH, _MOST_SWEEPS, _MOST_WORK = 1e-12, 10_000, 30_000_000
"""When two sweeps agree; how many there are at most; how many entries they look at in all."""

_MANY, _BROAD = 50_000, 100
"""From how many entries in all, and how many on each level, numpy is used."""

_Sweeps: TypeAlias = Callable[[Sequence[float], float, int], tuple[list[float], bool]]
"""Sweeps with these entries, from this value, so often at most; gives the values, and whether they
settled."""


def solve(
    matrix: Matrix, first: Sequence[int], order: Sequence[int]
) -> tuple[list[float], list[float]]:
    """Give the least solutions for both bounds, with each value at most 1, as ``order`` has them.

    ``first`` have the value 1, and what is in neither 0. From 0 every sweep is a lower bound of the
    least solution. Where the sweeps for the upper bound do not settle, they go down from 1: then
    each is an upper bound.
    """
    if not order:
        return [], []
    many = len(matrix.owner) > _MANY
    sweeps = (_by_numpy(matrix, first, order) if many else None) or _by_hand(
        matrix.plain() if many else matrix, first, order
    )
    most = max(20, min(_MOST_SWEEPS, _MOST_WORK // max(1, len(matrix.owner))))
    lower, settled = sweeps(matrix.low, 0.0, most)
    if settled and matrix.exact:
        return lower, lower
    upper, settled = sweeps(matrix.high, 0.0, most)
    if not settled:
        upper, _ = sweeps(matrix.high, 1.0, most)
    return lower, upper


def _by_hand(matrix: Matrix, first: Sequence[int], order: Sequence[int]) -> _Sweeps:
    cuts = [slice(matrix.start[j], matrix.start[j + 1]) for j in order]
    owners = [matrix.owner[cut] for cut in cuts]

    def sweeps(parts: Sequence[float], begin: float, most: int) -> tuple[list[float], bool]:
        value = [0.0] * len(matrix.below)
        for j in order:
            value[j] = begin
        for j in first:
            value[j] = 1.0
        at, settled = value.__getitem__, False
        inner = [*zip(order, owners, (parts[cut] for cut in cuts), strict=True)]
        while not settled and most:
            most, moved = most - 1, 0.0
            for j, of, part in inner:
                new = min(1.0, sum(map(mul, map(at, of), part)))
                moved = max(moved, abs(new - value[j]))
                value[j] = new
            settled = moved <= _ENOUGH
        return [value[j] for j in order], settled

    return sweeps


def _by_numpy(matrix: Matrix, first: Sequence[int], order: Sequence[int]) -> _Sweeps | None:
    """Do the same for all unknowns of a level at once, or give nothing where levels are small.

    None of a level needs another of it in the order, so the sweeps are the same.
    """
    import numpy as np

    start, owner = np.asarray(matrix.start), np.asarray(matrix.owner)
    ranked = _levels(start, owner, np.asarray(order, dtype=np.intp))
    if ranked is None:
        return None
    nodes = np.concatenate(ranked)
    entry = _entries(start, nodes)
    of = owner[entry]
    levels, end = [], 0
    for here in ranked:
        sizes = start[here + 1] - start[here]
        begin, end = end, end + int(sizes.sum())
        to = np.repeat(np.arange(len(here)), sizes)
        levels.append((here, slice(begin, end), to, of[begin:end]))

    def sweeps(parts: Sequence[float], begin: float, most: int) -> tuple[list[float], bool]:
        part = np.asarray(parts)[entry]
        value = np.zeros(len(start))
        value[nodes] = begin
        value[np.asarray(first)] = 1.0
        settled = False
        while not settled and most:
            most, moved = most - 1, 0.0
            for here, cut, to, above in levels:
                flow = np.bincount(to, weights=value[above] * part[cut], minlength=len(here))
                new = np.minimum(1.0, flow)
                moved = max(moved, float(np.abs(new - value[here]).max()))
                value[here] = new
            settled = moved <= _ENOUGH
        return value[np.asarray(order)].tolist(), settled

    return sweeps


def _levels(
    start: NDArray[np.intp], owner: NDArray[np.intp], order: NDArray[np.intp]
) -> list[NDArray[np.intp]] | None:
    """Give the unknowns by level, a level being above those of all that come earlier and that it
    depends on; nothing where there are too many levels for the few that are in each."""
    import numpy as np

    count = len(start)
    place = np.full(count, count)
    place[order] = np.arange(len(order))
    entry = _entries(start, order)
    of, to = owner[entry], np.repeat(order, start[order + 1] - start[order])
    early = place[of] < place[to]
    of, to = of[early], to[early]
    waits = np.bincount(to, minlength=count)
    to = to[np.argsort(of, kind="stable")]
    below = np.concatenate(([0], np.cumsum(np.bincount(of, minlength=count))))
    here, levels = order[waits[order] == 0], []
    while len(here):
        levels.append(here)
        if len(levels) * _BROAD > len(entry):
            return None
        reached = to[_entries(below, here)]
        np.subtract.at(waits, reached, 1)
        here = np.unique(reached[waits[reached] == 0])
    return levels


def _entries(start: NDArray[np.intp], nodes: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give the numbers of the entries of these, one after the other."""
    import numpy as np

    sizes = start[nodes + 1] - start[nodes]
    ends = np.cumsum(sizes)
    shift: NDArray[np.intp] = np.repeat(start[nodes] - (ends - sizes), sizes)
    return np.arange(ends[-1]) + shift
