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
from ._sweeps import Entries, solve


class Stakes:
    """Who owns what: ``low`` and ``high`` are W's bounds as ``{owned: {owner: part}}``."""

    def __init__(self, fetched: Iterable[Row]) -> None:
        self.names: dict[str, str] = {}
        self.state: set[str] = set()
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._owned: dict[str, list[str]] = defaultdict(list)
        self._above: dict[str, list[str]] = {}
        for row in fetched:
            owner, owned = str(row["owner"]), str(row["owned"])
            if owner not in self.names:
                self.names[owner] = str(row["owner_name"])
            if owned not in self.names:
                self.names[owned] = str(row["owned_name"])
            if row.get("owner_state"):
                self.state.add(owner)
            if owner != owned:  # shares that a company holds of itself belong to its owners
                self._rows[owned].append(row)
        self.low: dict[str, dict[str, float]] = {}
        self.high: dict[str, dict[str, float]] = {}
        for owned, rows in self._rows.items():
            newest = _newest(rows)
            low = {i: _part(row.get("share_min"), 0.0) for i, row in newest.items()}
            rest = max(0.0, 1 - sum(low.values()))
            self.low[owned] = low
            self.high[owned] = {
                i: max(low[i], min(_part(row.get("share_max"), 1.0), rest + low[i]))
                for i, row in newest.items()
            }
            for owner in newest:
                self._owned[owner].append(owned)

    def held(self, holders: Collection[str]) -> dict[str, tuple[float, float]]:
        """Give what belongs to ``holders`` together of each company that they reach, as bounds."""
        reach = self._order(holders)
        place = {j: n for n, j in enumerate(reach)}
        own_low, own_high = [0.0] * len(reach), [0.0] * len(reach)
        for h in sorted(set(holders)):
            for j in self._owned.get(h, ()):
                if j in place:
                    own_low[place[j]] += self.low[j][h]
                    own_high[place[j]] += self.high[j][h]
        start, of, low, high = [0], list[int](), list[float](), list[float]()
        level = [0] * len(reach)
        for n, j in enumerate(reach):
            least, most, above = self.low[j], self.high[j], 0
            for k in least:
                if (at := place.get(k)) is not None:
                    of.append(at)
                    low.append(least[k])
                    high.append(most[k])
                    if at < n and level[at] >= above:
                        above = level[at] + 1
            start.append(len(of))
            level[n] = above
        entries = Entries(start, of, level)
        lower = solve(own_low, entries, low, least=True)
        upper = solve(own_high, entries, high, least=False)
        return {
            j: (min(one, other), other) for j, one, other in zip(reach, lower, upper, strict=True)
        }

    def above(self, company: str) -> list[str]:
        """Give all that stand above a company, sorted by id."""
        if company in self._above:
            return self._above[company]
        seen, todo = {company}, [company]
        while todo:
            for owner in self.low.get(todo.pop(), ()):
                if owner not in seen:
                    seen.add(owner)
                    todo.append(owner)
        return self._above.setdefault(company, sorted(seen - {company}))

    def used(self, holder: str, company: str) -> list[str]:
        """Give the ids of the facts on chains from the holder to the company, sorted."""
        above = {company, *self.above(company)}
        inside = above & {holder, *self._order([holder])}
        return sorted(
            str(row["fact"])
            for owned in above
            for row in self._rows.get(owned, ())
            if str(row["owner"]) in inside and owned != holder
        )

    def _order(self, holders: Collection[str]) -> list[str]:
        """Give what is reached, each as far as can be after its owners: then few sweeps do."""
        below, seen, order = self._owned, set(holders), list[str]()
        for start in sorted(holders):
            stack = [(start, iter(below.get(start, ())))]
            while stack:
                node, rest = stack[-1]
                for owned in rest:
                    if owned not in seen:
                        seen.add(owned)
                        stack.append((owned, iter(below.get(owned, ()))))
                        break
                else:
                    stack.pop()
                    order.append(node)
        return [node for node in reversed(order) if node not in holders]


def _newest(rows: Sequence[Row]) -> dict[str, Row]:
    """Give one stake for each owner: the newest, where sources state several."""
    found: dict[str, Row] = {}
    for row in rows:
        owner = str(row["owner"])
        if owner not in found or _as_of(row) >= _as_of(found[owner]):
            found[owner] = row
    return found


def _part(cell: Cell, unknown: float) -> float:
    value = cell if type(cell) is float else number(cell)
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
