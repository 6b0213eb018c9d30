"""The cells of a table to values: never more precise than the cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from ...schema import DateInterval, Mention, Money, Property, Share, Value, ValueFormatError
from ..errors import ReadError
from ..extract.amounts import find_amounts
from ..extract.dates import find_dates
from ..extract.names.unnamed import unnamed
from ..publication import read_published

UNITS: Mapping[str, int | Decimal] = {
    "元": 1, "千": 10**3, "千元": 10**3, "万": 10**4, "万元": 10**4, "百万": 10**6, "百万元": 10**6,
    "千万": 10**7, "亿": 10**8, "亿元": 10**8, "k": 10**3, "thousand": 10**3, "m": 10**6,
    "million": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "billion": 10**9, "%": Decimal("0.01"),
}  # fmt: skip
SPLIT = "、；;|\n"
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s*(?:-|–|—|~|至|到|to)\s*({_NUMBER.pattern})")
_PERCENT = re.compile(
    rf"({_NUMBER.pattern})\s*[%％]?(?:\s*(?:-|–|—|~|至|到)\s*({_NUMBER.pattern})\s*)?[%％]?"
)
_NOTHING = {
    "", "-", "–", "—", "/", "\\", "n/a", "na", "none", "null", "nan", "未披露", "未公开", "不详",
    "未知", "无",
}  # fmt: skip
_TRUE = {"true", "yes", "y", "1", "是", "对", "有"}
_FALSE = {"false", "no", "n", "0", "否", "不是"}


def is_nothing(cell: object) -> bool:
    """Whether a cell says nothing: empty, a dash, 未披露. Unknown is never zero."""
    return cell is None or str(cell).strip().casefold() in _NOTHING


def read_cell(
    prop: Property,
    cell: object,
    *,
    unit: str | None = None,
    currency: str | None = None,
    published: DateInterval | None = None,
) -> Value:
    """Read a cell as a value of ``prop``.

    ``unit`` (such as 万元 or %) and ``currency`` are those of the column, for bare numbers, whose
    words it becomes a part of: 5000 alone would say another amount. An amount in words (约3亿元)
    speaks for itself. Raises :class:`ReadError` that says what is
    expected.
    """
    text = str(cell).strip()
    try:
        if prop.type == "money":
            return _money(text, unit, currency)
        if prop.type == "date":
            return _date(cell, text, published)
        if prop.type == "share":
            return _share(cell, text, unit)
        if prop.type == "integer":
            return _integer(text)
        if prop.type == "number":
            return _number(text)
        if prop.type == "boolean":
            return _boolean(text)
    except (ValueFormatError, InvalidOperation) as error:
        raise ReadError(f"{text!r} is no {prop.type} ({error})") from None
    return text


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ReadError(f"{text!r} is not a number; write it with digits only")
    return Decimal(re.sub("[,，]", "", text))


def _integer(text: str) -> int:
    number = _number(text)
    if number != number.to_integral_value():
        raise ReadError(f"{text!r} is not a whole number")
    return int(number)


def _boolean(text: str) -> bool:
    folded = text.casefold()
    if folded in _TRUE or folded in _FALSE:
        return folded in _TRUE
    raise ReadError(f"{text!r} is neither yes nor no; write true or false")


def _money(text: str, unit: str | None, currency: str | None) -> Money:
    factor = Decimal(UNITS[unit]) if unit else Decimal(1)
    if _NUMBER.fullmatch(text):
        number = _number(text) * factor
        return Money(number, number, currency, words=text + (unit or ""))
    if both := _RANGE.fullmatch(text):
        low, high = (_number(part) * factor for part in both.groups())
        return Money(low, high, currency, words=text + (unit or ""))
    found = find_amounts(text) or find_amounts(f"融资{text}")
    if len(found) == 1:
        money = found[0].money
        if len(found[0].text) * 2 >= len(text):
            return Money(money.min, money.max, money.currency or currency, money.approximate, text)
    raise ReadError(f"{text!r} is not an amount; write it as 30000000, 3000万元 or 3-5亿元")


def _date(cell: object, text: str, published: DateInterval | None) -> DateInterval:
    if isinstance(cell, datetime):
        return DateInterval.parse(cell.date().isoformat())
    if isinstance(cell, date):
        return DateInterval.parse(cell.isoformat())
    try:
        return read_published(text)
    except ReadError:
        found = find_dates(text, published)
        if len(found) == 1 and found[0].text.strip() == text and found[0].date.known:
            return found[0].date
        raise


def _share(cell: object, text: str, unit: str | None) -> Share:
    found = _PERCENT.fullmatch(text)
    if not found:
        raise ReadError(f"{text!r} is not a share; write it as 12.5% or 0.125")
    percent = "%" in text or "％" in text or unit == "%"
    numbers = [_number(part) / (100 if percent else 1) for part in found.groups() if part]
    if not percent and isinstance(cell, str) and max(numbers) > 1:
        raise ReadError(f"{text!r} is over 1; write a percent sign, or give the column unit: '%'")
    return Share(numbers[0], numbers[-1], text if "%" in text or unit != "%" else f"{text}%")


def mentions(cell: object, kind: str, *, split: str = SPLIT, state: bool = False) -> list[Mention]:
    """Give the names in a cell, which any character of ``split`` parts.

    杭州国资 names nobody: it is a party that is told by its place.
    """
    parts = re.split(f"[{re.escape(split)}]", str(cell)) if split else [str(cell)]
    names = dict.fromkeys(" ".join(part.split()) for part in parts)
    return [mention(name, kind, state=state) for name in names if not is_nothing(name)]


def mention(name: str, kind: str, *, state: bool = False) -> Mention:
    """Give a name as a mention; see :func:`mentions`."""
    if kind == "Organization":
        found = list(unnamed(name))
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(name)):
            one = found[0]
            return Mention(name, kind, named=False, place=one.place, state=one.state or state)
    return Mention(name, kind, state=state)
