"""The matrix W of stakes within bounds, by columns, and what follows from its pattern."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, TypeAlias

_MANY = 50_000
"""From how many stakes numpy is used: it takes a while to start."""

Age: TypeAlias = Callable[[int], tuple[str, bool, str]]
"""Gives what the stake of a number is ordered by, the newest last."""


class Stated(NamedTuple):
    """Stakes by columns: who owns what of whom, by numbers, and the bounds of the part."""

    owner: Sequence[int]
    owned: Sequence[int]
    low: Sequence[float]
    high: Sequence[float]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The entries of column ``j``, the parts of ``j`` that others own, are those from ``start[j]``
    to ``start[j + 1]``: ``owner`` are its owners, sorted, ``low`` and ``high`` the bounds of their
    parts. Row ``i``, whom it owns a part of, is in ``down`` from ``below[i]`` to ``below[i + 1]``.
    ``exact`` tells whether all bounds are equal."""

    exact: bool
    start: Sequence[int]
    owner: Sequence[int]
    low: Sequence[float]
    high: Sequence[float]
    below: Sequence[int]
    down: Sequence[int]

    def plain(self) -> Matrix:
        """Give the same as lists, which plain Python reads quicker than arrays."""
        import numpy as np

        every = (self.start, self.owner, self.low, self.high, self.below, self.down)
        return Matrix(self.exact, *(np.asarray(each).tolist() for each in every))


def make_matrix(count: int, stated: Stated, age: Age) -> Matrix:
    """Give W of ``count`` parties from stakes by columns.

    Of several stakes of one owner in one company the newest counts. Shares that a company holds of
    itself belong to its owners. What is owned of a company adds up to at most 1, so that an upper
    bound is no more than the lower bounds of the others leave.
    """
    return (_by_numpy if len(stated.owner) > _MANY else _by_hand)(count, stated, age)


def _by_hand(count: int, stated: Stated, age: Age) -> Matrix:
    pairs = [j * count + i for i, j in zip(stated.owner, stated.owned, strict=True)]
    kept: list[int] = []
    last = -1
    for n in sorted(range(len(pairs)), key=pairs.__getitem__):
        if pairs[n] == last:
            if age(n) >= age(kept[-1]):
                kept[-1] = n
        elif pairs[n] // count != pairs[n] % count:
            kept.append(n)
            last = pairs[n]
    owner = [pairs[n] % count for n in kept]
    owned = [pairs[n] // count for n in kept]
    low = [stated.low[n] for n in kept]
    rest, sizes, lists = [1.0] * count, [0] * count, [list[int]() for _ in range(count)]
    for i, j, part in zip(owner, owned, low, strict=True):
        rest[j] -= part
        sizes[j] += 1
        lists[i].append(j)
    most = zip(kept, owned, low, strict=True)
    high = [max(part, min(stated.high[n], max(0.0, rest[j]) + part)) for n, j, part in most]
    below = [0, *accumulate(map(len, lists))]
    down = [j for several in lists for j in several]
    return Matrix(low == high, [0, *accumulate(sizes)], owner, low, high, below, down)


def _by_numpy(count: int, stated: Stated, age: Age) -> Matrix:
    import numpy as np

    keys = np.asarray(stated.owned, np.int64) * count + np.asarray(stated.owner, np.int64)
    kept = np.argsort(keys, kind="stable")
    keys = keys[kept]
    good = keys // count != keys % count
    for at in np.flatnonzero(keys[1:] == keys[:-1]).tolist():  # the newest of a pair comes last
        if age(int(kept[at + 1])) < age(int(kept[at])):
            kept[at], kept[at + 1] = kept[at + 1], kept[at]
        good[at] = False
    kept, keys = kept[good], keys[good]
    i, j = keys % count, keys // count
    low = np.asarray(stated.low)[kept]
    rest = np.maximum(0.0, 1 - np.bincount(j, weights=low, minlength=count))[j]
    high = np.maximum(low, np.minimum(np.asarray(stated.high)[kept], rest + low))
    start = [0, *np.cumsum(np.bincount(j, minlength=count)).tolist()]
    below = [0, *np.cumsum(np.bincount(i, minlength=count)).tolist()]
    down = j[np.argsort(i, kind="stable")].tolist()
    return Matrix(bool((low == high).all()), start, i, low, high, below, down)
