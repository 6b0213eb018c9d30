"""What date words mean as intervals of days, relative to the day of publication.

下旬 is the 21st to the end of the month, 月底 the 25th to the end, 年初 January and February,
年中 June and July, 年底 November and December, 上半年 January to June; 近日 is the publication
date, fuzzy. Without a publication date a relative word stays unresolved: both bounds are ``None``.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from ...schema import DateInterval
from ...schema.dates import Precision

MONTH_PARTS = {
    "初": (1, 10), "上旬": (1, 10), "中": (11, 20), "中旬": (11, 20), "下旬": (21, 31),
    "底": (25, 31), "末": (25, 31),
}  # fmt: skip
_YEAR_PARTS: dict[str, tuple[int, int, Precision]] = {
    "初": (1, 2, "range"), "中": (6, 7, "range"), "底": (11, 12, "range"), "末": (11, 12, "range"),
    "春": (3, 5, "range"), "夏": (6, 8, "range"), "秋": (9, 11, "range"),
    "上半": (1, 6, "half"), "下半": (7, 12, "half"),
    "1": (1, 3, "quarter"), "2": (4, 6, "quarter"), "3": (7, 9,
    "quarter"), "4": (10, 12, "quarter"),
    "前1": (1, 3, "quarter"), "前2": (1, 6, "half"), "前3": (1, 9, "range"),
}  # fmt: skip
_YEAR_WORDS = {
    "今": 0, "去": -1, "明": 1,  # 今夏, 去夏
    "今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2,
}  # fmt: skip
_DAY_WORDS = {
    "今日": 0, "今天": 0, "今晚": 0, "今晨": 0, "今早": 0, "昨日": -1, "昨天": -1,
    "昨晚": -1, "前天": -2, "前日": -2,
    "明日": 1, "明天": 1, "后天": 2, "today": 0, "yesterday": -1, "tomorrow": 1,
}  # fmt: skip


def last_day(year: int, month: int) -> int:
    """Give the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def months(year: int, first: int, last: int, precision: Precision, words: str) -> DateInterval:
    """Give the interval of whole months of one year."""
    high = date(year, last, last_day(year, last))
    return DateInterval(date(year, first, 1), high, precision, words)


def unresolved(words: str, *, fuzzy: bool = False) -> DateInterval:
    """Give the words alone: nothing is known of the days."""
    return DateInterval(None, None, "day", words, fuzzy)


def year_of_word(word: str, published: DateInterval | None, context: int | None) -> int | None:
    """Give the year that 今年 (from the publication) or 当年, 次年 (from the context) means."""
    if word in ("当年", "同年"):
        return context
    if word in ("次年", "翌年"):
        return None if context is None else context + 1
    year = published_year(published)
    return None if year is None else year + _YEAR_WORDS[word]


def published_year(published: DateInterval | None) -> int | None:
    """Give the year of publication, where all days it may have been on lie in one."""
    if published is None or published.earliest is None or published.latest is None:
        return None
    year = published.earliest.year
    return year if published.latest.year == year else None


def published_month(published: DateInterval | None) -> tuple[int, int] | None:
    """Give the year and month of publication, where all days it may have been on lie in one."""
    year = published_year(published)
    if published is None or year is None or published.earliest is None or published.latest is None:
        return None
    month = published.earliest.month
    return (year, month) if published.latest.month == month else None


def guessed_year(first_month: int, published: DateInterval | None, *, future: bool) -> int | None:
    """Give the year of a month that stands without one.

    It is the year of publication; the year before where the month had not begun by then, unless
    the words around it speak of what is to come (``future``).
    """
    year = published_year(published)
    if year is None or published is None or published.latest is None:
        return None
    return year if future or first_month <= published.latest.month else year - 1


def part_of_year(part: str, year: int, words: str) -> DateInterval:
    """Give the months that a part of a year stands for; ``part`` is a key of the table above."""
    first, last, precision = _YEAR_PARTS[part]
    return months(year, first, last, precision, words)


def first_month(part: str) -> int:
    """Give the month in which a part of a year begins."""
    return _YEAR_PARTS[part][0]


def part_of_month(part: str | None, year: int, month: int, words: str) -> DateInterval:
    """Give a month, or the part of it that 上旬, 月底 and the like stand for."""
    if part is None:
        return months(year, month, month, "month", words)
    first, last = MONTH_PARTS[part]
    high = min(last, last_day(year, month))
    return DateInterval(date(year, month, first), date(year, month, high), "range", words)


def month_of_word(
    word: str, published: DateInterval | None, context: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Give the month that 本月, 上月 (from the publication) or 当月 (from the context) means."""
    at = context if word[0] in "当同" else published_month(published)
    if at is None:
        return None
    step = {"上": -1, "下": 1, "次": 1}.get(word[0], 0)
    index = at[0] * 12 + at[1] - 1 + step
    return index // 12, index % 12 + 1


def day_word(word: str, published: DateInterval | None, words: str) -> DateInterval:
    """Give the day of 今日, 今（25）日, 昨天 and the like, as precisely as the publication date is
    known."""
    return shifted(published, _DAY_WORDS[word if word in _DAY_WORDS else word[0] + "日"], words)


def shifted(published: DateInterval | None, days: int, words: str) -> DateInterval:
    """Give the publication date moved by some days."""
    if published is None or not published.known:
        return unresolved(words)
    step = timedelta(days=days)
    low = None if published.earliest is None else published.earliest + step
    high = None if published.latest is None else published.latest + step
    exact = low == high and low is not None
    return DateInterval(low, high, "day" if exact else "range", words)


def recent(published: DateInterval | None, words: str) -> DateInterval:
    """Give the publication date itself, fuzzy: 近日, 日前, recently."""
    if published is None or not published.known:
        return unresolved(words, fuzzy=True)
    return DateInterval(published.earliest, published.latest, published.precision, words, True)


def week(word: str, words: str, published: DateInterval | None) -> DateInterval:
    """Give the day or week; a week begins on Monday. A weekday alone is the last one."""
    if published is None or published.earliest is None or published.earliest != published.latest:
        return unresolved(words)
    at = published.earliest
    monday = at - timedelta(days=at.weekday()) + timedelta(days={"上": -7, "下": 7}.get(word[0], 0))
    if word[-1] == "周":
        return DateInterval(monday, monday + timedelta(days=6), "range", words)
    day = monday + timedelta(days="一二三四五六日天".index(word[-1]) if word[-1] != "天" else 6)
    if word[0] == "周" and day > at:
        day -= timedelta(days=7)
    return DateInterval(day, day, "day", words)
