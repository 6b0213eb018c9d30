"""Dates in text, as intervals of days: 7月2日, 9月下旬, 今年3月以来, 2025年1-6月, last year.

Relative words are resolved against the publication date. A month or day without a year takes
the year of a fuller date before it in its sentence, else that of the publication (the year
before, if the month had not begun by then). Nothing is resolved by today's date.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ...schema import DateInterval
from . import datewords as w
from .dates_ago import ago
from .dates_context import DateContext
from .dates_english import read_english
from .dates_patterns import CHINESE, ISO, RELATIVE, TO, candidates, plain_characters, with_zone
from .document import When
from .rounds import chinese_integer


def find_dates(text: str, published: DateInterval | None) -> tuple[When, ...]:
    """Give the dates in a text, sorted by ``start``; none overlap.

    ``published`` is the article's publication date, which may be a month, or ``None``; then a
    relative word is still given, with its words and both bounds ``None``. No date is more
    precise than its words and the publication date allow.
    """
    plain = plain_characters(text)
    found: list[When] = []
    context = DateContext(published, plain, found)
    for start, end, match in candidates(plain):
        if found and start < found[-1].end:
            continue
        at = with_zone(plain, start)
        words = text[at:end]
        try:
            read = _read(match, words, context)
        except ValueError:  # 2月30日: no day of the calendar
            continue
        if read is not None:
            found.append(When(at, end, words, read))
            _join(found, plain, text)
    return tuple(found)


def _read(match: re.Match[str], words: str, context: DateContext) -> DateInterval | None:
    groups = match.groupdict()
    if match.re is ISO:
        year = int(groups["y"] or 0)
        if groups["m2"]:
            return w.months(year, int(groups["m2"]), int(groups["m2"]), "month", words)
        day = date(year, int(groups["m"] or 0), int(groups["d"] or 0))
        return DateInterval(day, day, "day", words)
    if match.re is CHINESE:
        return _ended(_chinese(match, words, context), groups, match, context)
    if match.re is RELATIVE:
        return _relative(match, words, context)
    return read_english(match, words, context.published)


def _ended(
    read: DateInterval | None,
    groups: dict[str, str | None],
    match: re.Match[str],
    context: DateContext,
) -> DateInterval | None:
    """Open an interval that 以来 or 前 leaves open."""
    if read is None:
        return None
    after = groups["after"]
    if groups["around"]:
        read = replace(read, fuzzy=True)
    if after in ("以来", "起", "至今") and read.earliest:
        return replace(read, latest=None, precision="range")
    if after == "同期":
        return _same_period(read, match.start(), context)
    if after and after.endswith("前") and read.latest and read.earliest:
        until = read.latest if read.precision == "day" else read.earliest - timedelta(days=1)
        return replace(read, earliest=None, latest=until, precision="range")
    return read


def _same_period(read: DateInterval, at: int, context: DateContext) -> DateInterval:
    """Give the period before moved into the year that 去年同期 names."""
    anchor = context.anchor(at)
    if anchor is None or read.earliest is None or read.precision != "year":
        return read
    low, high = anchor.date.earliest, anchor.date.latest
    if low is None or high is None or anchor.date.precision in ("day", "year"):
        return read
    year = read.earliest.year
    if low.year - year not in (1, 2) or high.year != low.year:
        return read
    end = date(year, high.month, min(high.day, w.last_day(year, high.month)))
    return DateInterval(date(year, low.month, low.day), end, anchor.date.precision, read.words)


def _number(words: str) -> int:
    return chinese_integer(words)


def _year(groups: dict[str, str | None], at: int, context: DateContext) -> tuple[bool, int | None]:
    """Give whether the words name a year, and which it is."""
    if year := groups["year"]:
        digits = "".join(
            str("零一二三四五六七八九".index(c)) if not c.isdigit() else c for c in year
        )
        return True, int(digits)
    if groups["short"]:
        return True, 2000 + int(groups["short"])
    if groups["word"]:
        anchor = context.anchor(at)
        near = anchor.date.earliest.year if anchor and anchor.date.earliest else None
        return True, w.year_of_word(groups["word"], context.published, near)
    return False, None


def _chinese(match: re.Match[str], words: str, context: DateContext) -> DateInterval | None:
    groups = match.groupdict()
    start, end = match.start(), match.end()
    named, year = _year(groups, start, context)
    if named and year is None:
        return w.unresolved(words)
    future = context.future(start, end)
    if groups["first"] and groups["last"]:
        first, last = _number(groups["first"]), _number(groups["last"])
        if first >= last:
            return None
        year = (
            year or context.year(start) or w.guessed_year(first, context.published, future=future)
        )
        return w.unresolved(words) if year is None else w.months(year, first, last, "range", words)
    if groups["month"] or groups["monthword"]:
        return _in_month(groups, words, context, year, start, future)
    if groups["part"]:
        part = _part(groups["part"])
        if not named and groups["part"][0] == "年" and groups["part"] != "年度":
            return None  # 年初 alone is a relative word
        season = not named and groups["part"][0] == "第" and groups["part"][-1] == "季"
        if season and not _OF_RESULTS.match(match.string, match.end()):
            return None  # a season of a series
        if part == "":
            return None if year is None else w.months(year, 1, 12, "year", words)
        if not named and groups["part"] in ("初", "底", "末", "中期", "年度"):
            return None
        year = year or w.guessed_year(w.first_month(part), context.published, future=future)
        if year is None and context.published is None:
            year = context.year(start)
        return w.unresolved(words) if year is None else w.part_of_year(part, year, words)
    if year is None:
        return None
    if groups["from"]:
        low = int(groups["from"])
        return (
            DateInterval(date(low, 1, 1), date(year, 12, 31), "range", words)
            if low < year
            else None
        )
    return w.months(year, 1, 12, "year", words)


_OF_RESULTS = re.compile(
    "的?(?:业绩|财[报务]|财季|季报|净|亏|蚀|纯利|盈[利警喜]|营收|收入|收益|毛利|经营|经调整|股东)"
)


def _part(words: str) -> str:
    """Give the key of a part of a year; empty for all of it."""
    if words in ("全年", "年度", "晚些时候", "稍晚时候"):
        return ""
    if words in ("半年", "半年度", "中期", "H1"):
        return "上半"
    if words == "H2" or words.startswith("下半"):
        return "下半"
    if words.startswith("上半"):
        return "上半"
    if words[0] in "春夏秋":
        return words[0]
    if words[-1] in "初中底末":
        return words[-1]
    if words.startswith("首季"):
        return "1"
    digit = next(c for c in words if c in "一二三四两1234")
    number = {"一": "1", "二": "2", "两": "2", "三": "3", "四": "4"}.get(digit, digit)
    return ("前" if "前" in words or words[0] == "首" else "") + number


def _in_month(
    groups: dict[str, str | None],
    words: str,
    context: DateContext,
    year: int | None,
    at: int,
    future: bool,
) -> DateInterval | None:
    if groups["monthword"]:
        found = w.month_of_word(groups["monthword"], context.published, context.month(at))
    else:
        month = _number(groups["month"] or "")
        if year is None:
            year = context.year(at) or w.guessed_year(month, context.published, future=future)
        found = None if year is None else (year, month)
    if found is None:
        return w.unresolved(words)
    day = groups["oneday"] or groups["day"]
    if day is None:
        return w.part_of_month(groups["monthpart"], *found, words)
    low = high = date(*found, _number(day))
    if groups["today"]:
        high = date(*found, _number(groups["today"]))
    if low > high:
        return None
    return DateInterval(low, high, "day" if low == high else "range", words)


def _relative(match: re.Match[str], words: str, context: DateContext) -> DateInterval | None:
    groups, published = match.groupdict(), context.published
    if groups["fuzzy"]:
        return w.recent(published, words)
    if groups["day"]:
        return w.day_word(groups["day"], published, words)
    if groups["yearpart"]:
        part = groups["yearpart"][-1]
        future = context.future(match.start(), match.end())
        anchor = context.anchor(match.start())
        year = w.guessed_year(w.first_month(part), published, future=future)
        if year is None and anchor is not None and anchor.date.earliest is not None:
            year = anchor.date.earliest.year
        return w.unresolved(words) if year is None else w.part_of_year(part, year, words)
    if groups["monthpart"]:
        found = w.published_month(published)
        return (
            w.unresolved(words)
            if found is None
            else w.part_of_month(groups["monthpart"][-1], *found, words)
        )
    if groups["only"]:
        return _day_only(int(groups["only"]), match.start(), words, context)
    if groups["week"]:
        return w.week(groups["week"], words, published)
    return _ago(groups, match.start(), words, context)


def _day_only(day: int, at: int, words: str, context: DateContext) -> DateInterval:
    month = context.month(at)
    published = context.published
    if month is None and published is not None:
        month = w.published_month(published)
        if (
            month
            and published.precision == "day"
            and published.latest
            and day > published.latest.day
        ):
            month = w.month_of_word("上月", published, None)
    if month is None:
        return w.unresolved(words)
    return DateInterval(date(*month, day), date(*month, day), "day", words)


def _ago(
    groups: dict[str, str | None], at: int, words: str, context: DateContext
) -> DateInterval | None:
    """Give 3天前, from the publication, and 数月后, from the date before it in the paragraph."""
    back = (groups["dir"] or "").endswith("前")
    anchor = context.anchor(at)
    base = context.published if back else (anchor.date if anchor else None)
    return ago(groups["n"] or "", groups["unit"] or "", back, base, context.published, words)


_BETWEEN = re.compile(rf"\s?{TO}\s?")
_FAR = 4
"""More than the most characters of that."""


def _join(found: list[When], plain: str, text: str) -> None:
    """Make one interval of two dates that 至 or a dash joins."""
    if len(found) < 2:
        return
    a, b = found[-2], found[-1]
    if b.start - a.end > _FAR or not _BETWEEN.fullmatch(plain, a.end, b.start):
        return
    low, high = a.date.earliest, b.date.latest
    if (
        low is None
        or high is None
        or low > high
        or a.date.latest is None
        or b.date.earliest is None
    ):
        return
    words = text[a.start : b.end]
    found[-2:] = [When(a.start, b.end, words, DateInterval(low, high, "range", words))]
