"""Money raised against the loss of a period, in months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from . import Given, Row
from ._days import day, number

_ENDS = ("", "_min", "_max", "_currency", "_approximate")


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:  # noqa: ARG001 - every step's signature
    """Give a row for each reported loss: what was raised in its currency, how long it lasts.

    months = raised / (loss / months of the period); only rounds in the loss's currency count, and
    those without an amount are counted apart, so that unknown is never read as zero.
    """
    for row in fetched:
        every = row.get("raised")
        every = every if isinstance(every, list) else []
        rounds = [r for r in every if isinstance(r, dict) and r.get("id")]
        currency = row.get("amount_currency")
        known = [r for r in rounds if currency and r.get("currency") == currency]
        lows = [value for r in known if (value := number(r.get("min"))) is not None]
        highs = [value for r in known if (value := number(r.get("max"))) is not None]
        bounds = [(number(r.get("min")), number(r.get("max"))) for r in rounds]
        least = sum(lows) if lows else None
        # A round without an upper bound, an amount or this currency could add any sum.
        most = sum(highs) if highs and len(highs) == len(rounds) else None
        loss = number(row.get("amount_min")), number(row.get("amount_max"))
        months = _months(row)
        yield {
            **row,
            **{f"loss{end}": row.get(f"amount{end}") for end in _ENDS},
            "raised_min": least,
            "raised_max": most,
            "rounds": len(known),
            "without_amount": bounds.count((None, None)),
            "months_min": _last(least, loss[1], months),
            "months_max": _last(most, loss[0], months),
        }


def _months(row: Row) -> int | None:
    low, high = day(row.get("period_earliest")), day(row.get("period_latest"))
    if low is None or high is None:
        return None
    after = high + timedelta(days=1)
    months = (after.year - low.year) * 12 + after.month - low.month
    return months if months > 0 and after.day == low.day else None


def _last(money: float | None, loss: float | None, months: int | None) -> float | None:
    if money is None or not loss or not months:
        return None
    return round(money / (loss / months), 1)
