"""Rows about holders of a company."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.stores.base import Cell
from . import Row
from ._stakes import Stakes, shown


def holding(
    stakes: Stakes, holder: str, company: str, bounds: tuple[float, float]
) -> dict[str, Cell]:
    """Give a row of what ``holder`` holds of ``company``."""
    direct_min, direct_max = stakes.direct(holder, company) or (None, None)
    return {
        "holder": stakes.names[holder],
        "company": stakes.names[company],
        **shown(bounds),
        "direct_min": direct_min,
        "direct_max": direct_max,
        "state": True if holder in stakes.state else None,
        "facts": [*stakes.used(holder, company)],
    }


def holders_of(fetched: Sequence[Row]) -> tuple[Stakes, list[tuple[str, dict[str, Cell]]]]:
    """Give the stakes, and a row for each holder by its id, the largest lower bound first."""
    stakes = Stakes(fetched)
    company = str(fetched[0]["asked"])
    rows = []
    for holder in stakes.above(company):
        bounds = stakes.held([holder])[company]
        rows.append((holder, holding(stakes, holder, company, bounds), bounds))
    rows.sort(key=lambda r: (-r[2][0], -r[2][1], stakes.names[r[0]], r[0]))
    return stakes, [(holder, row) for holder, row, _ in rows]
