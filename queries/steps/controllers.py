"""Who holds at least a share of a company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._days import number
from ._holders import holders_of


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the holders that have at least ``share``, or may have."""
    if not fetched:
        return
    wanted = number(given["share"]) or 0
    for _, row in holders_of(fetched)[1]:
        low, high = number(row["share_min"]) or 0, number(row["share_max"]) or 0
        if high >= wanted:
            yield {**row, "verdict": "certain" if low >= wanted else "possible"}
