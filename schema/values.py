"""Values as intervals: what was said, and never more than was said.

An amount, a date or a share is a closed interval with the words it came from. A bound that
nobody stated is ``None``: unknown is never zero, and never today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from .dates import DateInterval
from .errors import ValueFormatError

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

    def __str__(self) -> str:
        """The words, and what they come to: ``超6000万元 = 60000000.. CNY``."""
        low, high = ("" if b is None else plain(b) for b in (self.min, self.max))
        number = low if low == high else f"{low}..{high}"
        number = f"{'~' * self.approximate}{number} {self.currency or ''}".strip()
        return f"{self.words} = {number}" if self.words else number

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

    def __str__(self) -> str:
        """The words, and what they come to: ``过半 = 0.5..``."""
        low, high = ("" if b is None else plain(b) for b in (self.min, self.max))
        number = low if low == high else f"{low}..{high}"
        return f"{self.words} = {number}" if self.words else number

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


_INTERVALS: Mapping[str, Callable[[Mapping[str, object]], Value]] = {
    "money": Money.from_json,
    "date": DateInterval.from_json,
    "share": Share.from_json,
}


def value_to_json(value: Value) -> object:
    """Write any value as JSON; a decimal number becomes a string."""
    if isinstance(value, Money | DateInterval | Share):
        return value.to_json()
    return plain(value) if isinstance(value, Decimal) else value


def value_from_json(type_name: str, data: object) -> Value:
    """Read a value of the property type ``type_name`` (see :data:`schema.model.PROPERTY_TYPES`).

    Raises :class:`ValueFormatError` where ``data`` is not of that type.
    """
    if type_name in _INTERVALS:
        if not isinstance(data, Mapping):
            raise ValueFormatError(f"a {type_name} is a JSON object, not {data!r}")
        return _INTERVALS[type_name](data)
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
