"""Compares rounds with an amount; rates come from the asker, each with its day and source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..errors import ParamError
from . import Given, Row
from ._days import day, number

_RATE = re.compile(r"([A-Z]{3})=(\d+(?:\.\d+)?)\s+(\d{4}-\d\d-\d\d)\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of the currency asked for one unit of another is worth."""

    value: Decimal
    day: str
    source: str


def read_rates(text: str) -> dict[str, Rate]:
    """Read ``USD=7.1 2025-10-01 PBoC; HKD=...``; raises :class:`ParamError` for a rate without a
    day or a source."""
    rates = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        found = _RATE.fullmatch(part)
        if not found or day(found[3]) is None or not Decimal(found[2]):
            raise ParamError(
                f"rates: {part!r} lacks a rate, a day or a source; write USD=7.1 2025-10-01 PBoC."
            )
        rates[found[1]] = Rate(Decimal(found[2]), found[3], found[4])
    return rates


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:
    """Give the rounds that are certainly or possibly worth the amount, and the undecided ones."""
    wanted, currency = Decimal(str(given["amount"])), str(given["currency"]).upper()
    rates = read_rates(str(given["rates"] or ""))
    found: list[tuple[int, Row]] = []
    for row in fetched:
        own = row.get("amount_currency")
        rate = rates.get(str(own)) if own and own != currency else None
        factor = Decimal(1) if own == currency else rate.value if rate else None
        low, high = (_times(row.get(f"amount_{end}"), factor) for end in ("min", "max"))
        verdict = _verdict(low, high, wanted)
        if verdict is None:
            continue
        used: Row = {}
        if rate:
            used = {"rate": _plain(rate.value), "rate_day": rate.day, "rate_source": rate.source}
        more: Row = {"verdict": verdict, "least": _plain(low), "most": _plain(high)}
        found.append((("certain", "possible", "undecided").index(verdict), {**row, **more, **used}))
    yield from (row for _, row in sorted(found, key=lambda item: item[0]))


def _times(cell: object, factor: Decimal | None) -> Decimal | None:
    if isinstance(cell, int | float) and factor is not None:
        return Decimal(str(cell)) * factor
    return None


def _verdict(low: Decimal | None, high: Decimal | None, wanted: Decimal) -> str | None:
    if low is None and high is None:
        return "undecided"
    if low is not None and low >= wanted:
        return "certain"
    return "possible" if high is None or high >= wanted else None


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else number(float(value))
