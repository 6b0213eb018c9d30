"""Bounds of dates and numbers in rows."""

from __future__ import annotations

from datetime import date

from ...graph.stores.base import Cell
from . import Row


def number(cell: Cell) -> int | float | None:
    """Give a number, or ``None`` for anything else."""
    return cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None


def day(cell: Cell) -> date | None:
    """Give an ISO 8601 day, or ``None`` where the cell holds none."""
    try:
        return date.fromisoformat(str(cell)) if cell else None
    except ValueError:
        return None


def span(row: Row) -> tuple[date | None, date | None]:
    """Give the first and last day on which a round may have been; its announcement counts where
    nothing else is known."""
    low, high = day(row.get("date_earliest")), day(row.get("date_latest"))
    if low is None and high is None:
        return None, day(row.get("announced_latest"))
    return low, high
