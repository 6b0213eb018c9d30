"""Reads the publication date of an article in the forms that pages and files write it."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, timedelta
from email.utils import parsedate_tz

from ..schema import DateInterval, ValueFormatError
from .errors import ReadError

EARLIEST_YEAR = 1800
"""Years before it are placeholders of programs (0001-01-01), not dates of articles."""

_TIME = (
    r"(?:(?:T|\s*,?\s+|\s*)\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2}(?:[.,]\d+)?秒?|分)?"
    r"\s*(?:[AaPp][Mm])?\s*(?:Z|UTC|GMT)?\s*(?:[+-]\d{2}:?\d{0,2})?)?"
)
_WEEKDAY = r"(?:\s*[（(]?(?:星期|周|礼拜|週|禮拜)[一二三四五六日天][)）]?)?"
_SEPARATED = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?" + _WEEKDAY + _TIME)
_CHINESE = re.compile(
    r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号號])?)?" + _WEEKDAY + _TIME
)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_MONTHS = (
    "|".join(f"{name[:3]}(?:{name[3:]}|\\.)?" for name in calendar.month_name[1:] if len(name) > 3)
    + "|May|Sept\\.?"
)
_ENGLISH = re.compile(
    rf"(?:(?P<m1>{_MONTHS})\s+(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTHS}),?\s+)(?P<y>\d{{4}})(?:,?\s+(?:at\s+)?)?{_TIME}",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号號])?)(?!\d)"
)


def read_published(text: str) -> DateInterval:
    """Read when an article was published; the interval is as wide as the words.

    Taken are ISO 8601 days, months and years (and what ``DateInterval.parse`` takes),
    timestamps with or without a time zone, ``2025年7月2日``, ``2025/07/02``, ``2025.7.2``,
    ``20250702``, RFC 2822 (``Wed, 02 Jul 2025 10:00:00 +0800``), ``July 2, 2025`` and
    ``2 July 2025``. The day is the one that is written: it is not moved to another time zone,
    since a paper dates its articles by its own. Full-width digits count. The words are kept.

    Raises :class:`ReadError` for anything else, days that no calendar has, and years before
    1800. A relative word (昨天, 3小时前) is such a thing: it needs a day that nobody stated.
    """
    words = text.strip()
    plain = unicodedata.normalize("NFKC", words).strip()
    try:
        found = _interval(plain, words)
    except (ValueFormatError, ValueError, OverflowError):
        found = None
    if found is None or (found.earliest or found.latest or date.min).year < EARLIEST_YEAR:
        raise ReadError(
            f"{_short(words)!r} is not a date that can be read; write it as 2025-07-02, 2025-07 "
            "or 2025, or leave it out"
        )
    return found


def find_published(text: str) -> DateInterval | None:
    """Find the first date in a line such as ``发布时间：2025-07-02``; ``None`` without one."""
    for candidate in (text, *(found.group() for found in _ANYWHERE.finditer(text[:500]))):
        try:
            return read_published(candidate)
        except ReadError:
            continue
    return None


def in_the_future(published: DateInterval) -> bool:
    """Whether the whole interval lies after today.

    One day is let pass: where the clock of this machine says the 1st, it is already the 2nd
    further east. A month or year that has begun is not in the future.
    """
    return published.earliest is not None and published.earliest > date.today() + timedelta(days=1)


def _interval(text: str, words: str) -> DateInterval | None:
    if len(text) > 100:
        return None
    if found := _SEPARATED.fullmatch(text):
        return _of(found[1], found[3], found[4], words)
    if found := _CHINESE.fullmatch(text) or _COMPACT.fullmatch(text):
        return _of(found[1], found[2], found[3], words)
    if found := _ENGLISH.fullmatch(text):
        month = (found["m1"] or found["m2"])[:3].title()
        number = list(calendar.month_abbr).index(month)
        return _of(found["y"], str(number), found["d1"] or found["d2"], words)
    stamp = parsedate_tz(text) if "," in text or ":" in text else None
    if stamp:
        return _of(str(stamp[0]), str(stamp[1]), str(stamp[2]), words)
    return DateInterval.parse(text, words)


def _of(year: str, month: str | None, day: str | None, words: str) -> DateInterval:
    parts = [f"{int(year):04d}", *(f"{int(part):02d}" for part in (month, day) if part)]
    return DateInterval.parse("-".join(parts), words)


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "..."
