"""Disjoint sets of names, for joining what is one and holding apart what is not."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Unions(Generic[Item]):
    """Union-find that keeps apart what was told to be apart, whatever would join it.

    Tarjan (1975), "Efficiency of a good but not linear set union algorithm"; union by size, path
    halving. A set may have marks (the curated organizations that are in it): two sets with
    different marks are joined only by force.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._parent = {item: item for item in items}
        self._size: dict[Item, int] = {}
        self._apart: dict[Item, set[Item]] = {}
        self._marks: dict[Item, frozenset[str]] = {}

    def __contains__(self, item: Item) -> bool:
        return item in self._parent

    def find(self, item: Item) -> Item:
        """Give the representative of the set that ``item`` is in."""
        parent = self._parent
        while (above := parent[item]) != item:
            parent[item] = parent[above]
            item = parent[item]
        return item

    def hold_apart(self, one: Item, other: Item) -> None:
        """Let two sets, which must not be one already, never become one."""
        low, high = self.find(one), self.find(other)
        self._apart.setdefault(low, set()).add(high)
        self._apart.setdefault(high, set()).add(low)

    def held_apart(self, one: Item, other: Item) -> bool:
        """Whether two sets may never become one."""
        return self.find(other) in self._apart.get(self.find(one), ())

    def mark(self, item: Item, mark: str) -> None:
        """Add a mark to a set."""
        root = self.find(item)
        self._marks[root] = self._marks.get(root, frozenset()) | {mark}

    def marks(self, item: Item) -> frozenset[str]:
        """Give the marks of a set."""
        return self._marks.get(self.find(item), frozenset())

    def join(self, one: Item, other: Item, *, force: bool = False) -> bool:
        """Make two sets one, and say whether they now are.

        Refused where they are held apart, and unless ``force`` where both have marks and none in
        common.
        """
        low, high = self.find(one), self.find(other)
        if low == high:
            return True
        if high in self._apart.get(low, ()):
            return False
        marks = self._marks.get(low, frozenset()), self._marks.get(high, frozenset())
        if not force and all(marks) and not marks[0] & marks[1]:
            return False
        if self._size.get(low, 1) < self._size.get(high, 1):
            low, high = high, low
        self._parent[high] = low
        self._size[low] = self._size.get(low, 1) + self._size.pop(high, 1)
        if any(marks):
            self._marks.pop(high, None)
            self._marks[low] = marks[0] | marks[1]
        for enemy in self._apart.pop(high, ()):
            self._apart[enemy].discard(high)
            self._apart[enemy].add(low)
            self._apart.setdefault(low, set()).add(enemy)
        return True
