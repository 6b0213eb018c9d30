"""Solves v = own + inner' v for many unknowns of which each depends on few, by sweeps.

Gauss and Seidel's method: the unknowns are taken in an order in which most come after what they
depend on, so that a graph without cycles takes one sweep, and one with few cycles a handful.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from operator import mul

_ENOUGH, _MOST_SWEEPS, _MOST_WORK, _MANY = 1e-12, 10_000, 30_000_000, 50_000
"""When two sweeps agree; how many there are at most; how many entries they look at in all; from how
many entries numpy is used, where it is installed."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Which unknown depends on which: those of unknown ``n`` are at ``start[n]:start[n + 1]`` of
    ``of``. ``level[n]`` is above that of every earlier unknown that it depends on."""

    start: Sequence[int]
    of: Sequence[int]
    level: Sequence[int]


def solve(
    own: Sequence[float], entries: Entries, parts: Sequence[float], *, least: bool
) -> Sequence[float]:
    """Give the least solution with each value at most 1; ``parts`` go with ``entries.of``.

    From 0 every sweep is a lower bound of the least solution. Where an upper bound is wanted (not
    ``least``) and the sweeps do not settle, they go down from 1: then each is an upper bound.
    """
    sweeps = _by_numpy if len(parts) > _MANY and find_spec("numpy") else _by_hand
    most = max(20, min(_MOST_SWEEPS, _MOST_WORK // max(1, len(parts))))
    value, settled = sweeps(own, entries, parts, 0.0, most)
    if not settled and not least:
        value, _ = sweeps(own, entries, parts, 1.0, most)
    return value


def _by_hand(
    own: Sequence[float], entries: Entries, parts: Sequence[float], first: float, most: int
) -> tuple[list[float], bool]:
    value = [first] * len(own)
    at = value.__getitem__
    cuts = [slice(*cut) for cut in zip(entries.start, entries.start[1:], strict=False)]
    inner = [(entries.of[cut], parts[cut]) for cut in cuts]
    for _ in range(most):
        moved = 0.0
        for n, (of, part) in enumerate(inner):
            new = min(1.0, sum(map(mul, map(at, of), part), own[n]))
            moved = max(moved, abs(new - value[n]))
            value[n] = new
        if moved <= _ENOUGH:
            return value, True
    return value, False


def _by_numpy(
    own: Sequence[float], entries: Entries, parts: Sequence[float], first: float, most: int
) -> tuple[list[float], bool]:
    """Do the same for all unknowns of a level at once; none of them needs another of them in the
    order, so the sweeps are the same."""
    import numpy as np

    level = np.asarray(entries.level)
    ranked = np.argsort(level, kind="stable")  # the unknowns, level by level
    rank = np.empty_like(ranked)
    rank[ranked] = np.arange(len(ranked))
    to = rank[np.repeat(np.arange(len(level)), np.diff(np.asarray(entries.start)))]
    by_rank = np.argsort(to, kind="stable")
    to, of = to[by_rank], rank[np.asarray(entries.of, dtype=np.intp)[by_rank]]
    part, direct = np.asarray(parts)[by_rank], np.asarray(own)[ranked]
    ends = np.cumsum(np.bincount(level)).tolist()
    cuts = np.searchsorted(to, [0, *ends]).tolist()
    value = np.full(len(direct), first)
    for _ in range(most):
        moved, begin = 0.0, 0
        for number, end in enumerate(ends):
            here = slice(cuts[number], cuts[number + 1])
            flow = np.bincount(
                to[here] - begin, weights=value[of[here]] * part[here], minlength=end - begin
            )
            new = np.minimum(1.0, direct[begin:end] + flow)
            moved = max(moved, float(np.abs(new - value[begin:end]).max(initial=0.0)))
            value[begin:end] = new
            begin = end
        if moved <= _ENOUGH:
            return value[rank].tolist(), True
    return value[rank].tolist(), False
