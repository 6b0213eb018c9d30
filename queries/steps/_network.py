"""The network of funding, from fetched ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING

from ...graph.stores.base import Cell
from . import Row

if TYPE_CHECKING:
    import networkx


class Ties:
    """Who funds whom, each by its number in the order of ids: ``ids`` and ``names``, and in ``out``
    and ``into`` the numbers of those that it funds and that fund it, ascending.

    A fetched row has a source with its targets, and a target's name and fact at the same place in
    their lists: the engines give few long rows quicker than many short ones.
    """

    def __init__(self, fetched: Sequence[Row]) -> None:
        names: dict[str, str] = {}
        for row in fetched:
            names[str(row["source"])] = str(row["source_name"])
            names.update(zip(_texts(row["targets"]), _texts(row["target_names"]), strict=True))
        self.ids = sorted(names)
        self.names = [names[id] for id in self.ids]
        place = dict(zip(self.ids, count(), strict=False))
        self._told: list[list[tuple[int, str]]] = [[] for _ in names]
        for row in fetched:
            targets = map(place.__getitem__, _texts(row["targets"]))
            self._told[place[str(row["source"])]] += zip(targets, _texts(row["facts"]), strict=True)
        self.out: list[list[int]] = [[] for _ in names]
        self.into: list[list[int]] = [[] for _ in names]
        for source, told in enumerate(self._told):
            self.out[source] = sorted({target for target, _ in told})
            for target in self.out[source]:
                self.into[target].append(source)

    def kind(self, n: int) -> str:
        """Give investor, company or both."""
        if self.out[n]:
            return "both" if self.into[n] else "investor"
        return "company"

    def near(self) -> list[list[int]]:
        """Give of each the numbers of all others that are tied with it, ascending."""
        both = zip(self.out, self.into, strict=True)
        return [sorted({*out, *into} - {n}) for n, (out, into) in enumerate(both)]

    def beside(self, n: int) -> list[int]:
        """Give the numbers of all others that are tied with it, by name."""
        near = {*self.out[n], *self.into[n]} - {n}
        return sorted(near, key=lambda other: (self.names[other], other))

    def facts(self, n: int) -> list[str]:
        """Give the ids of the facts of its ties, in the order of their sources and targets."""
        found: list[str] = []
        for source in sorted({n, *self.into[n]}):
            told = self._told[source]
            if source == n:
                found += (fact for _, fact in sorted(told))
            else:
                found += sorted(fact for target, fact in told if target == n)
        return [*dict.fromkeys(found)]

    def facts_by(self, groups: Sequence[int]) -> dict[int, list[str]]:
        """Give the ids of the facts of the ties of each group, sorted; ``groups`` are the groups'
        numbers by that of their member."""
        found: dict[int, set[str]] = defaultdict(set)
        for source, told in enumerate(self._told):
            mine = found[groups[source]]
            for target, fact in told:
                mine.add(fact)
                found[groups[target]].add(fact)
        return {group: sorted(facts) for group, facts in found.items()}

    def called(self, numbers: Iterable[int]) -> list[str]:
        """Give the names of these, sorted."""
        return sorted(self.names[n] for n in numbers)

    def graph(self) -> networkx.Graph[int]:
        """Give the network without directions."""
        import networkx

        graph: networkx.Graph[int] = networkx.Graph()
        graph.add_nodes_from(range(len(self.ids)))
        graph.add_edges_from((a, b) for a, others in enumerate(self.out) for b in others if a != b)
        return graph


def _texts(cell: Cell) -> list[str]:
    return [*map(str, cell)] if isinstance(cell, list) else []
