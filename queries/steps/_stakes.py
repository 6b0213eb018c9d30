"""Look-through stakes as intervals.

With W[i, j] the part of j that i owns itself, what belongs to h through all chains is row h of
(I - W)^-1 W (Brioschi, Buzzacchi and Colombo 1989, "Risk capital financing and the separation of
ownership and control in business groups"), where what leads into h is left out, so that what h
owns of itself through a cycle is not counted again (Vitali, Glattfelder and Battiston 2011, "The
network of global corporate control", appendix). It is the least solution of

    v[j] = W[h, j] + sum over k other than h of v[k] W[k, j]

W is only known within bounds. v grows with every entry of W, so the lower bounds of W give a lower
bound of v and the upper ones an upper bound. What is owned of j adds up to at most 1: an unknown
stake may be all that the lower bounds of the others leave, and v is at most 1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from math import ceil, floor

from ...graph.stores.base import Cell
from . import Row
from ._days import number
from ._matrix import Stated, make_matrix
from ._sweeps import solve


class _Numbers(dict[str, int]):
    """Gives each id a number, in the order in which they are first asked for."""

    def __missing__(self, id: str) -> int:
        self[id] = n = len(self)
        return n


class Stakes:
    """Who owns what of whom, from the rows of the statements. ``names`` are by id; ``state`` are
    the ids of owners that are the state's."""

    def __init__(self, fetched: Iterable[Row]) -> None:
        self._rows = rows = list(fetched)
        # By columns, each id looked up once: looking up is most of the time of a million rows.
        self._place = place = _Numbers()
        self._owner = [place[str(row["owner"])] for row in rows]
        self._owned = [place[str(row["owned"])] for row in rows]
        self._ids = [*place]
        self.names: dict[str, str] = {}
        self.state: set[str] = set()
        for n, row in zip(self._owner, rows, strict=True):
            if n == len(self.names):
                self.names[self._ids[n]] = str(row["owner_name"])
            if row.get("owner_state"):
                self.state.add(self._ids[n])
        for n, row in zip(self._owned, rows, strict=True):
            if n == len(self.names):
                self.names[self._ids[n]] = str(row["owned_name"])
        low = _parts([row.get("share_min") for row in rows], 0.0)
        high = _parts([row.get("share_max") for row in rows], 1.0)
        stated = Stated(self._owner, self._owned, low, high)
        self._matrix = make_matrix(len(place), stated, lambda n: _as_of(rows[n]))
        self._above: dict[str, list[str]] = {}
        self._below: dict[str, set[str]] = {}
        self._facts: dict[str, list[tuple[str, str]]] = {}

    def _owners(self, company: str) -> range:
        """Give where the entries about a company are."""
        start = self._matrix.start
        j = self._place.get(company, -1)
        return range(start[j], start[j + 1]) if j >= 0 else range(0)

    def direct(self, holder: str, company: str) -> tuple[float, float] | None:
        """Give the bounds of what a holder owns of a company itself, if it does."""
        for at in self._owners(company):
            if self._ids[self._matrix.owner[at]] == holder:
                return float(self._matrix.low[at]), float(self._matrix.high[at])
        return None

    def known(self, company: str) -> float:
        """Give what all stated stakes in a company add up to at the least."""
        return sum(float(self._matrix.low[at]) for at in self._owners(company))

    def is_owned(self, company: str) -> bool:
        """Tell whether anybody else is known to own a part of it."""
        return bool(self._owners(company))

    def held(self, holders: Collection[str]) -> dict[str, tuple[float, float]]:
        """Give what belongs to ``holders`` together of each company that they reach, as bounds."""
        first = [self._place[h] for h in sorted({*holders} & self._place.keys())]
        order = self._order(first)
        lower, upper = solve(self._matrix, first, order)
        return {
            self._ids[j]: (min(one, other), other)
            for j, one, other in zip(order, lower, upper, strict=True)
        }

    def above(self, company: str) -> list[str]:
        """Give all that stand above a company, sorted by id."""
        if company not in self._above:
            seen, todo = {company}, [company]
            while todo:
                for at in self._owners(todo.pop()):
                    owner = self._ids[self._matrix.owner[at]]
                    if owner not in seen:
                        seen.add(owner)
                        todo.append(owner)
            self._above[company] = sorted(seen - {company})
        return self._above[company]

    def used(self, holder: str, company: str) -> list[str]:
        """Give the ids of the facts on chains from the holder to the company, sorted."""
        if not self._facts:
            self._facts = defaultdict(list)
            for i, j, row in zip(self._owner, self._owned, self._rows, strict=True):
                if i != j:
                    self._facts[self._ids[j]].append((self._ids[i], str(row["fact"])))
        if holder not in self._below:
            order = self._order([self._place[holder]])
            self._below[holder] = {holder, *(self._ids[j] for j in order)}
        inside = {company, *self.above(company)} & self._below[holder]
        return sorted(
            fact
            for owned in inside - {holder}
            for owner, fact in self._facts.get(owned, ())
            if owner in inside
        )

    def _order(self, holders: Sequence[int]) -> list[int]:
        """Give what is reached, each as far as can be after its owners: then few sweeps do."""
        below, down, order = self._matrix.below, self._matrix.down, list[int]()
        seen = bytearray(len(below))
        for start in holders:
            seen[start] = True
        for start in holders:
            stack = [(start, iter(down[below[start] : below[start + 1]]))]
            while stack:
                node, rest = stack[-1]
                for owned in rest:
                    if not seen[owned]:
                        seen[owned] = True
                        stack.append((owned, iter(down[below[owned] : below[owned + 1]])))
                        break
                else:
                    stack.pop()
                    order.append(node)
        kept = set(holders)
        return [node for node in reversed(order) if node not in kept]


def _parts(cells: Iterable[Cell], unknown: float) -> list[float]:
    return [c if type(c) is float and 0.0 <= c <= 1.0 else _part(c, unknown) for c in cells]


def _part(cell: Cell, unknown: float) -> float:
    value = number(cell)
    if value is None:
        return unknown
    return float(value) if 0 <= value <= 1 else float(value > 1)


def _as_of(row: Row) -> tuple[str, bool, str]:
    """Of several stakes of one owner the newest counts, then one whose size is known."""
    known = row.get("share_min") is not None or row.get("share_max") is not None
    when = str(row.get("date_latest") or row.get("date_earliest") or "")
    return when, known, str(row["fact"])


def shown(bounds: tuple[float, float]) -> dict[str, float]:
    """Give the cells of an interval, rounded outwards so that it stays true."""
    low, high = floor(bounds[0] * 1e6 + 1e-3) / 1e6, ceil(bounds[1] * 1e6 - 1e-3) / 1e6
    return {"share_min": low, "share_max": min(1.0, high)}
