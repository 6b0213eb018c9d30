"""The network of funding, from fetched ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from . import Row

if TYPE_CHECKING:
    import networkx


class Ties:
    """Who funds whom: ``names`` by id, ``out`` and ``into`` as ids by id, ``facts`` by id."""

    def __init__(self, fetched: Sequence[Row]) -> None:
        self.names: dict[str, str] = {}
        self.out: dict[str, dict[str, None]] = defaultdict(dict)
        self.into: dict[str, dict[str, None]] = defaultdict(dict)
        self.facts: dict[str, dict[str, None]] = defaultdict(dict)
        # Sorted here, since the embedded engine takes longer to sort rows than to find them.
        for row in sorted(
            fetched, key=lambda r: (str(r["source"]), str(r["target"]), str(r["fact"]))
        ):
            source, target, fact = str(row["source"]), str(row["target"]), str(row["fact"])
            self.names[source] = str(row["source_name"])
            self.names[target] = str(row["target_name"])
            self.out[source][target] = self.into[target][source] = None
            self.facts[source][fact] = self.facts[target][fact] = None

    def kind(self, id: str) -> str:
        """Give investor, company or both."""
        if id in self.out:
            return "both" if id in self.into else "investor"
        return "company"

    def beside(self, id: str) -> list[str]:
        """Give the ids of all that are tied with it, by name."""
        near = {**self.out.get(id, {}), **self.into.get(id, {})}
        return sorted(near.keys() - {id}, key=lambda other: (self.names[other], other))

    def called(self, ids: Iterable[str]) -> list[str]:
        """Give the names of these, sorted."""
        return sorted(self.names[id] for id in ids)

    def graph(self) -> networkx.Graph[str]:
        """Give the network without directions, its nodes in the order of their ids."""
        import networkx

        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_nodes_from(sorted(self.names))
        graph.add_edges_from((a, b) for a in sorted(self.out) for b in self.out[a] if a != b)
        return graph
