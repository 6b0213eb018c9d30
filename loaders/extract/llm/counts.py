"""What a run of the model cost and what was thrown away."""

from __future__ import annotations

import threading
from collections import Counter


class Counts:
    """Counters that several threads may raise: requests, tokens, tries, claims and refusals."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()

    def add(self, what: str, number: int = 1) -> None:
        """Raise a counter."""
        with self._lock:
            self._counts[what] += number

    def __getitem__(self, what: str) -> int:
        with self._lock:
            return self._counts[what]

    def told(self, prefix: str) -> list[str]:
        """Give the counters whose names begin so, as ``number rest-of-name``, the most first."""
        with self._lock:
            rows = [(n, k.removeprefix(prefix)) for k, n in self._counts.items() if n]
            names = {k.removeprefix(prefix) for k in self._counts if k.startswith(prefix)}
        return [
            f"{n} {name}" for n, name in sorted(rows, key=lambda r: (-r[0], r[1])) if name in names
        ]

    def summary(self, model: str, prices: tuple[float, float] | None) -> str:
        """Give the line for the end of a run."""
        tokens_in, tokens_out = self["tokens in"], self["tokens out"]
        cost = "cost unknown, since no --llm-prices are given"
        if prices:
            amount = (tokens_in * prices[0] + tokens_out * prices[1]) / 1_000_000
            cost = f"cost {amount:.4f} by the prices given"
        parts = [
            f"{self['requests']} requests ({self['tries again']} tried again), "
            f"{self['from the cache']} answers from the cache",
            f"{tokens_in:,} tokens in, {tokens_out:,} out, {cost}",
            f"{self['claims']} claims kept" + _listed("refused", self.told("refused: ")),
        ]
        left = self.told("left out: ")
        if left:
            parts.append("left out of claims: " + ", ".join(left))
        return f"llm {model}: " + "; ".join(parts) + "."


def _listed(what: str, rows: list[str]) -> str:
    total = sum(int(row.split(" ", 1)[0]) for row in rows)
    return f", {total} {what}" + (f" ({', '.join(rows)})" if rows else "")
