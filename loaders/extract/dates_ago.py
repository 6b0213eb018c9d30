"""Dates told by how long before or after another: 3天前, 数月后."""

from __future__ import annotations

from datetime import date, timedelta

from ...schema import DateInterval
from . import datewords as w
from .rounds import chinese_integer


def ago(
    number: str,
    unit: str,
    back: bool,
    base: DateInterval | None,
    published: DateInterval | None,
    words: str,
) -> DateInterval:
    """Give the interval so many units before (``back``) or after ``base``.

    数 and 几 are read as 2 to 9. A count of weeks, months or years speaks of no day: the
    interval is widened by one unit on either side, to whole months for months and years, and is
    fuzzy. What lies after ``base`` and is told of as past ends at the publication.
    """
    if base is None or base.earliest is None or base.latest is None:
        return w.unresolved(words, fuzzy=True)
    few = number in ("数", "几")
    least, most = (2, 9) if few else (chinese_integer(number), chinese_integer(number))
    sign = -1 if back else 1
    steps = sorted((sign * least, sign * most))
    if unit in ("月", "年"):
        size = 1 if unit == "月" else 12
        low = _moved(base.earliest, steps[0] * size - (0 if few else size // 2))
        high = _moved(base.latest, steps[1] * size + (0 if few else size // 2))
        high = date(high.year, high.month, w.last_day(high.year, high.month))
        low = date(low.year, low.month, 1)
    else:
        days = 1 if unit == "天" else 7
        slack = timedelta(days=0 if unit == "天" else 4)
        low = base.earliest + timedelta(days=steps[0] * days) - slack
        high = base.latest + timedelta(days=steps[1] * days) + slack
    if not back and published is not None and published.latest is not None:
        high = min(high, max(published.latest, low))
    exact = low == high and base.precision == "day"
    return DateInterval(low, high, "day" if exact else "range", words, few or unit != "天")


def _moved(day: date, count: int) -> date:
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, w.last_day(year, month)))
