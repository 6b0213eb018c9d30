"""By how much each valuation exceeds the one before, as an interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.stores.base import Cell
from . import Given, Row
from ._days import day, number


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:  # noqa: ARG001 - every step's signature
    """Give each valuation; a step only from one that is certainly earlier and in its currency."""
    before: Row | None = None
    for row in fetched:
        comparable = before is not None and _earlier(before, row)
        same = before is not None and before.get("amount_currency") == row.get("amount_currency")
        if before is not None and comparable and same and row.get("amount_currency"):
            step = (
                _ratio(row.get("amount_min"), before.get("amount_max")),
                _ratio(row.get("amount_max"), before.get("amount_min")),
            )
            yield {**row, "step_min": step[0], "step_max": step[1]}
        else:
            yield row
        if day(row.get("date_earliest")) or day(row.get("date_latest")):
            before = row


def _earlier(before: Row, row: Row) -> bool:
    last, first = day(before.get("date_latest")), day(row.get("date_earliest"))
    return last is not None and first is not None and last < first


def _ratio(part: Cell, whole: Cell) -> float | None:
    above, below = number(part), number(whole)
    return round(above / below, 4) if above is not None and below else None
