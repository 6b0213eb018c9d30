"""Values as intervals: what was said, and never more than was said.

An amount, a date or a share is a closed interval with the words it came from. A bound that
nobody stated is ``None``: unknown is never zero, and never today.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Literal, TypeAlias, get_args

from .errors import ValueFormatError

Precision: TypeAlias = Literal["day", "month", "quarter", "half", "year", "range"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
CURRENCY = re.compile(r"[A-Z]{3}")


def _decimal(text: object, what: str) -> Decimal | None:
    if text is None:
        return None
    try:
        number = Decimal(str(text))
    except InvalidOperation:
        raise ValueFormatError(f"{what}: {text!r} is not a decimal number") from None
    if not number.is_finite():
        raise ValueFormatError(f"{what}: {text!r} is not finite")
    return number


def plain(number: Decimal) -> str:
    """Write a decimal without exponent or trailing zeros: ``Decimal('3E+8')`` is ``300000000``."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, in whole units of ``currency`` (yuan, not fen; dollars, not cents).

    ``min`` and ``max`` are inclusive bounds; ``None`` is an unstated bound (超6000万元 has no
    ``max``). ``currency`` is an ISO 4217 code, or ``None`` where the words do not say.
    ``approximate`` is true for 约, 近, about. ``words`` are the article's own.

    Raises :class:`ValueFormatError` for bounds that are negative or out of order, for no bound
    at all, or for a currency that is not three capital letters.
    """

    min: Decimal | None
    max: Decimal | None
    currency: str | None = None
    approximate: bool = False
    words: str = ""

    def __post_init__(self) -> None:
        if self.min is None and self.max is None:
            raise ValueFormatError("an amount needs at least one bound; leave an unknown one out")
        for bound in (self.min, self.max):
            if bound is not None and bound < 0:
                raise ValueFormatError(f"an amount cannot be negative: {bound}")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueFormatError(f"amount bounds are out of order: {self.min} > {self.max}")
        if self.currency is not None and not CURRENCY.fullmatch(self.currency):
            raise ValueFormatError(f"currency {self.currency!r} is not an ISO 4217 code")

    @property
    def exact(self) -> bool:
        """Whether both bounds are one number and the words did not hedge."""
        return self.min is not None and self.min == self.max and not self.approximate

    def agrees_with(self, other: Money) -> bool:
        """Whether one amount could be both: same or unstated currency, intervals that overlap.

        An approximate amount is widened by 15 % on either side, which is our reading of 约 and
        近 for *comparing* only; no widened bound is ever stored or shown.
        """
        if self.currency and other.currency and self.currency != other.currency:
            return False
        low_a, high_a = _widened(self)
        low_b, high_b = _widened(other)
        return (high_b is None or low_a is None or low_a <= high_b) and (
            high_a is None or low_b is None or low_b <= high_a
        )

    def to_json(self) -> dict[str, object]:
        """Give a JSON object; decimals are strings so that no digit is lost."""
        return {
            "min": None if self.min is None else plain(self.min),
            "max": None if self.max is None else plain(self.max),
            "currency": self.currency,
            "approximate": self.approximate,
            "words": self.words,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Money:
        """Read what :meth:`to_json` wrote."""
        currency = data.get("currency")
        return cls(
            _decimal(data.get("min"), "amount min"),
            _decimal(data.get("max"), "amount max"),
            None if currency is None else str(currency),
            bool(data.get("approximate", False)),
            str(data.get("words", "")),
        )


def _widened(money: Money) -> tuple[Decimal | None, Decimal | None]:
    if not money.approximate:
        return money.min, money.max
    low = None if money.min is None else money.min * Decimal("0.85")
    high = None if money.max is None else money.max * Decimal("1.15")
    return low, high


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

    def agrees_with(self, other: DateInterval) -> bool:
        """Whether one day could lie in both intervals; a fuzzy one is widened by 15 days."""
        low_a, high_a = _stretched(self)
        low_b, high_b = _stretched(other)
        return (high_b is None or low_a is None or low_a <= high_b) and (
            high_a is None or low_b is None or low_b <= high_a
        )

    def iso(self) -> str:
        """Write the interval as text: ``2025-07-02``, ``2025-07``, ``2025-H1``, ``2025-03-01/..``."""
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


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: ``min`` and ``max`` are inclusive fractions from 0 to 1.

    ``None`` is an unstated bound. ``words`` are the article's own.
    Raises :class:`ValueFormatError` for bounds out of order or outside 0 to 1.
    """

    min: Decimal | None
    max: Decimal | None
    words: str = ""

    def __post_init__(self) -> None:
        for bound in (self.min, self.max):
            if bound is not None and not 0 <= bound <= 1:
                raise ValueFormatError(f"a share lies between 0 and 1: {bound}")
        if self.min is None and self.max is None:
            raise ValueFormatError("a share needs at least one bound; leave an unknown one out")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueFormatError(f"share bounds are out of order: {self.min} > {self.max}")

    def agrees_with(self, other: Share) -> bool:
        """Whether one share could lie in both intervals."""
        return (other.max is None or self.min is None or self.min <= other.max) and (
            self.max is None or other.min is None or other.min <= self.max
        )

    def to_json(self) -> dict[str, object]:
        """Give a JSON object; decimals are strings."""
        return {
            "min": None if self.min is None else plain(self.min),
            "max": None if self.max is None else plain(self.max),
            "words": self.words,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Share:
        """Read what :meth:`to_json` wrote."""
        return cls(
            _decimal(data.get("min"), "share min"),
            _decimal(data.get("max"), "share max"),
            str(data.get("words", "")),
        )


Value: TypeAlias = Money | DateInterval | Share | str | int | Decimal | bool
"""What a property of a claim may hold."""


def value_to_json(value: Value) -> object:
    """Write any value as JSON; a decimal number becomes a string."""
    if isinstance(value, Money | DateInterval | Share):
        return value.to_json()
    return plain(value) if isinstance(value, Decimal) else value


def value_from_json(type_name: str, data: object) -> Value:
    """Read a value of the property type ``type_name`` (see :data:`schema.model.PROPERTY_TYPES`).

    Raises :class:`ValueFormatError` where ``data`` is not of that type.
    """
    if type_name in ("money", "date", "share"):
        if not isinstance(data, Mapping):
            raise ValueFormatError(f"a {type_name} is a JSON object, not {data!r}")
        reader = {"money": Money, "date": DateInterval, "share": Share}[type_name]
        return reader.from_json(data)
    if type_name == "text" and isinstance(data, str):
        return data
    if type_name == "boolean" and isinstance(data, bool):
        return data
    if type_name == "integer" and isinstance(data, int) and not isinstance(data, bool):
        return data
    if type_name == "number":
        number = _decimal(data, "number")
        if number is not None:
            return number
    raise ValueFormatError(f"{data!r} is not of type {type_name}")
