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
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib.util import find_spec
from math import ceil, floor

from ...graph.stores.base import Cell
from . import Row
from ._days import number

_ENOUGH, _SWEEPS, _NUMPY_SWEEPS, _MANY = 1e-12, 10_000, 500, 50_000


class Stakes:
    """Who owns what: ``low`` and ``high`` are W's bounds as ``{owned: {owner: part}}``."""

    def __init__(self, fetched: Iterable[Row]) -> None:
        self.names: dict[str, str] = {}
        self.state: set[str] = set()
        self._facts: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._owned: dict[str, list[str]] = defaultdict(list)
        self._above: dict[str, list[str]] = {}
        found: dict[str, dict[str, Row]] = defaultdict(dict)
        for row in fetched:
            owner, owned = str(row["owner"]), str(row["owned"])
            self.names[owner], self.names[owned] = str(row["owner_name"]), str(row["owned_name"])
            if row.get("owner_state"):
                self.state.add(owner)
            if owner == owned:
                continue  # shares that a company holds of itself belong to its owners
            self._facts[owned].append((owner, str(row["fact"])))
            owners = found[owned]
            if owner not in owners:
                self._owned[owner].append(owned)
                owners[owner] = row
            elif _as_of(row) >= _as_of(owners[owner]):
                owners[owner] = row
        self.low: dict[str, dict[str, float]] = {}
        self.high: dict[str, dict[str, float]] = {}
        for owned, rows in found.items():
            low = {i: _part(row.get("share_min"), 0.0) for i, row in rows.items()}
            rest = 1 - sum(low.values())
            self.low[owned] = low
            self.high[owned] = {
                i: max(low[i], min(_part(row.get("share_max"), 1.0), max(0.0, rest + low[i])))
                for i, row in rows.items()
            }

    def held(self, holders: Collection[str]) -> dict[str, tuple[float, float]]:
        """Give what belongs to ``holders`` together of each company that they reach, as bounds."""
        reach = self._order(holders)
        low = solve(self.low, holders, reach)
        high = solve(self.high, holders, reach, least=False)
        return {j: (min(low[j], high[j]), high[j]) for j in reach}

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
            fact
            for owned in above
            for owner, fact in self._facts.get(owned, ())
            if owner in inside and owned != holder
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


def solve(
    parts: Mapping[str, Mapping[str, float]],
    holders: Collection[str],
    order: Sequence[str],
    *,
    least: bool = True,
) -> dict[str, float]:
    """Solve the equation above by Gauss and Seidel's sweeps, each value at most 1.

    From 0 every sweep is a lower bound of the least solution. Where an upper bound is wanted and
    the sweeps do not settle, they go down from 1 instead: then each is an upper bound.
    """
    own = {j: sum(parts[j].get(h, 0.0) for h in holders) for j in order}
    size = sum(len(parts[j]) for j in order)
    value, settled = dict[str, float](), False
    if size > _MANY and find_spec("numpy"):
        value, settled = _numpy_sweeps(own, parts, order)
    if not settled:  # those take as many sweeps as a chain is long; these, two
        value, settled = _sweeps(own, parts, order, 0.0)
    if not settled and not least:
        value, _ = _sweeps(own, parts, order, 1.0)
    return value


def _sweeps(
    own: Mapping[str, float],
    parts: Mapping[str, Mapping[str, float]],
    order: Sequence[str],
    start: float,
) -> tuple[dict[str, float], bool]:
    inner = {j: [(k, p) for k, p in parts[j].items() if k in own and p] for j in order}
    value = dict.fromkeys(order, start)
    for _ in range(_SWEEPS):
        moved = 0.0
        for j in order:
            new = min(1.0, own[j] + sum(value[k] * part for k, part in inner[j]))
            moved = max(moved, abs(new - value[j]))
            value[j] = new
        if moved <= _ENOUGH:
            return value, True
    return value, False


def _numpy_sweeps(
    own: Mapping[str, float],
    parts: Mapping[str, Mapping[str, float]],
    order: Sequence[str],
) -> tuple[dict[str, float], bool]:
    """Do the same for all at once (by Jacobi), where there are many and numpy is installed."""
    import numpy as np

    place = {j: n for n, j in enumerate(order)}
    entries = [
        (place[j], place[k], part) for j in order for k, part in parts[j].items() if k in place
    ]
    to, of, part = (np.array(column) for column in zip(*entries, strict=True))
    direct = np.array([own[j] for j in order])
    value = np.zeros(len(order))
    for _ in range(_NUMPY_SWEEPS):
        flow = np.bincount(to, weights=value[of] * part, minlength=len(order))
        new = np.minimum(1.0, direct + flow)
        moved = float(np.abs(new - value).max())
        value = new
        if moved <= _ENOUGH:
            return dict(zip(order, value.tolist(), strict=True)), True
    return dict(zip(order, value.tolist(), strict=True)), False


def _part(cell: Cell, unknown: float) -> float:
    value = number(cell)
    return unknown if value is None else min(1.0, max(0.0, float(value)))


def _as_of(row: Row) -> tuple[str, bool, str]:
    """Of several stakes of one owner the newest counts, then one whose size is known."""
    known = row.get("share_min") is not None or row.get("share_max") is not None
    when = str(row.get("date_latest") or row.get("date_earliest") or "")
    return when, known, str(row["fact"])


def shown(bounds: tuple[float, float]) -> dict[str, float]:
    """Give the cells of an interval, rounded outwards so that it stays true."""
    low, high = floor(bounds[0] * 1e6 + 1e-3) / 1e6, ceil(bounds[1] * 1e6 - 1e-3) / 1e6
    return {"share_min": low, "share_max": min(1.0, high)}
