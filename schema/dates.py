"""Dates as intervals of days, with the words they came from."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias, get_args

from .errors import ValueFormatError

Precision: TypeAlias = Literal["day", "month", "quarter", "half", "year", "range"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class DateInterval:
    """The days on which something may have happened: ``earliest`` to ``latest``, inclusive.

    ``None`` is an unstated bound (今年3月以来 has no ``latest``; both are ``None`` where a
    relative word could not be resolved). ``precision`` says how finely the words spoke;
    ``fuzzy`` is true for 近日, 前后, around. ``words`` are the article's own.

    Raises :class:`ValueFormatError` for bounds out of order.
    """

    earliest: date | None
    latest: date | None
    precision: Precision = "day"
    words: str = ""
    fuzzy: bool = False

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueFormatError(f"dates are out of order: {self.earliest} > {self.latest}")
        if self.precision not in PRECISIONS:
            raise ValueFormatError(
                f"date precision {self.precision!r} is not one of {', '.join(PRECISIONS)}"
            )

    @property
    def known(self) -> bool:
        """Whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None

    def __str__(self) -> str:
        """The words, and what they come to: ``今年3月以来 = 2025-03-01/..``."""
        return " = ".join(part for part in dict.fromkeys((self.words, self.iso())) if part)

    def agrees_with(self, other: DateInterval) -> bool:
        """Whether one day could lie in both intervals; a fuzzy one is widened by 15 days."""
        low_a, high_a = _stretched(self)
        low_b, high_b = _stretched(other)
        return (high_b is None or low_a is None or low_a <= high_b) and (
            high_a is None or low_b is None or low_b <= high_a
        )

    def iso(self) -> str:
        """Write it as text: ``2025-07-02``, ``2025-07``, ``2025-H1``, ``2025-03-01/..``."""
        low, high = self.earliest, self.latest
        if low is None and high is None:
            return ""
        if low is not None and high is not None:
            for text in _short_forms(low):
                if _span(text)[:2] == (low, high):
                    return text
        return f"{low.isoformat() if low else '..'}/{high.isoformat() if high else '..'}"

    @classmethod
    def parse(cls, text: str, words: str | None = None) -> DateInterval:
        """Read what :meth:`iso` writes, an EDTF-like subset of ISO 8601-2.

        ``2025-07-02``, ``2025-07``, ``2025``, ``2025-Q3``, ``2025-H1``, and two of them (or
        ``..``) joined by ``/``. ``words`` defaults to ``text``.
        """
        words = text if words is None else words
        text = text.strip()
        if "/" not in text:
            low, high, precision = _span(text)
            return cls(low, high, precision, words)
        left, _, right = text.partition("/")
        if (left, right) == ("..", ".."):
            raise ValueFormatError(f"date {text!r} has no bound; leave an unknown date out")
        low_end = None if left in ("..", "") else _span(left)[0]
        high_end = None if right in ("..", "") else _span(right)[1]
        return cls(low_end, high_end, "range", words)

    def to_json(self) -> dict[str, object]:
        """Give a JSON object; days are ISO 8601 strings."""
        return {
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "precision": self.precision,
            "words": self.words,
            "fuzzy": self.fuzzy,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> DateInterval:
        """Read what :meth:`to_json` wrote."""
        precision = str(data.get("precision", "day"))
        for known in PRECISIONS:
            if known == precision:
                return cls(
                    _day(data.get("earliest")),
                    _day(data.get("latest")),
                    known,
                    str(data.get("words", "")),
                    bool(data.get("fuzzy", False)),
                )
        raise ValueFormatError(f"date precision {precision!r} is not one of {PRECISIONS}")


def _stretched(when: DateInterval) -> tuple[date | None, date | None]:
    if not when.fuzzy:
        return when.earliest, when.latest
    slack = timedelta(days=15)
    return (
        None if when.earliest is None else when.earliest - slack,
        None if when.latest is None else when.latest + slack,
    )


def _day(text: object) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise ValueFormatError(f"{text!r} is not a day; write it as 2025-07-02") from None


def _short_forms(low: date) -> list[str]:
    year = f"{low.year:04d}"
    return [
        low.isoformat(),
        f"{year}-{low.month:02d}",
        f"{year}-Q{(low.month + 2) // 3}",
        f"{year}-H{1 if low.month <= 6 else 2}",
        year,
    ]


_FORM = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?")


def _span(text: str) -> tuple[date, date, Precision]:
    found = _FORM.fullmatch(text.strip())
    if not found:
        raise ValueFormatError(
            f"{text!r} is not a date; write 2025-07-02, 2025-07, 2025-Q3, 2025-H1 or 2025"
        )
    year, quarter, half, month, day = (int(part) if part else None for part in found.groups())
    try:
        assert year is not None  # the pattern has a year in every form
        if month and day:
            return date(year, month, day), date(year, month, day), "day"
        if month:
            first, last, precision = month, month, "month"
        elif quarter:
            first, last, precision = quarter * 3 - 2, quarter * 3, "quarter"
        elif half:
            first, last, precision = half * 6 - 5, half * 6, "half"
        else:
            first, last, precision = 1, 12, "year"
        end = date(year, last, calendar.monthrange(year, last)[1])
        return date(year, first, 1), end, precision  # type: ignore[return-value]
    except ValueError:
        raise ValueFormatError(f"{text!r} is not a day of the calendar") from None
