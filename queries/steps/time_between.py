"""Days between a company's rounds, as intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from . import Given, Row
from ._days import span


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:  # noqa: ARG001 - every step's signature
    """Give a row for each round after the first; rounds without a date come last, with no days."""
    dated = [row for row in fetched if any(span(row))]
    undated = [row for row in fetched if not any(span(row))]
    for before, row in pairwise(dated):
        (low, high), (low2, high2) = span(before), span(row)
        days_min = (low2 - high).days if low2 and high else None
        days_max = (high2 - low).days if high2 and low else None
        certain = days_min is not None and days_min >= 0
        if not certain:  # both may be on one day, or in the other order
            back = (high - low2).days if high and low2 else None
            days_max = max(days_max, back) if days_max is not None and back is not None else None
            days_min = 0
        yield {
            **row,
            "earlier": before.get("round") or before.get("ordinal"),
            "earlier_date": before.get("date"),
            "earlier_date_earliest": before.get("date_earliest"),
            "earlier_date_latest": before.get("date_latest"),
            "days_min": days_min,
            "days_max": days_max,
            "order_certain": certain,
        }
    yield from undated
