"""Disjoint sets of names, for joining what is one."""

from __future__ import annotations

from collections.abc import Iterable


class Unions:
    """Union-find whose representative is the least member, whatever the order of joining.

    Tarjan (1975), "Efficiency of a good but not linear set union algorithm"; path halving only.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def find(self, name: str) -> str:
        """Give the representative of the set that ``name`` is in."""
        parent = self._parent
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make two sets one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low
