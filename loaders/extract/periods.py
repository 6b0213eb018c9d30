"""The periods that numbers are about: those of reports, and those told by the day they end on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...schema import DateInterval
from .document import Document, When
from .rounds import chinese_integer
from .tagged import Tagged

PUBLISHED = re.compile(r"\s?(?:发布|公布|披露)(?:了|的)?")
"""Behind a date: it is the day on which a party told its numbers."""
_REPORT = re.compile(r"(?:年度|季度)?(?:业绩|财务|中期)?(?:报告|报(?!道|告期)|预告|快报)")
_ENDED = re.compile(
    r"截[至止](?P<day>[^，。；\n]{6,14}?)止"
    r"(?:(?P<year>年度)|(?P<months>\d{1,2}|[三六九])个月)(?:期间)?"
)

_UP_TO = re.compile(
    r"截[至止](?P<day>[^，。；\n]{2,14}?(?:[月年季度]末|[月年]底|日))(?!收盘|晚|发稿)"
)


def reported(tagged: Tagged) -> dict[str, DateInterval]:
    """Give the periods of the reports that an article tells of, by the interval they mean.

    A report of the third quarter tells of the nine months up to its end too.
    """
    found: dict[str, DateInterval] = {}
    for when in reversed(tuple(tagged.dates.values())):
        if not _REPORT.match(tagged.doc.text, when.end) or when.date.earliest is None:
            continue
        found[when.date.iso()] = worded(when, tagged.doc)
        if when.date.earliest.month == 7 and "三季" in when.text and when.date.latest is not None:
            nine = DateInterval(
                date(when.date.earliest.year, 1, 1), when.date.latest, "range", when.text
            )
            found[nine.iso()] = nine
    return found


_OF_YEAR = re.compile(r"度(?![假过量日])")


def worded(when: When, doc: Document) -> DateInterval:
    """Give a period in the words that stand for it: 2012年度 with its 度, 2019年的 without 的."""
    words = when.date.words.removesuffix("的")
    if words.endswith("年") and _OF_YEAR.match(doc.text, when.end):
        words += "度"
    return when.date if words == when.date.words else replace(when.date, words=words)


def months_to(tagged: Tagged, start: int, end: int) -> DateInterval | None:
    """Give the months up to a day, where a stretch tells them: 截至2019年6月30日止3个月."""
    ended = _ENDED.search(tagged.doc.text, start, end)
    if ended is None:
        return _up_to(tagged, start, end)
    days = tagged.dates_in(*ended.span("day"))
    if not days or days[0].date.latest is None:
        return DateInterval(None, None, "range", ended.group())
    last = days[0].date.latest
    months = 12 if ended["year"] else chinese_integer(ended["months"])
    first = last.year * 12 + last.month - months
    return DateInterval(date(first // 12, first % 12 + 1, 1), last, "range", ended.group())


def _up_to(tagged: Tagged, start: int, end: int) -> DateInterval | None:
    """Give the year up to a day (截至今年三季度末，营收…); what is 累计 began nobody knows when."""
    found = _UP_TO.search(tagged.doc.text, start, end)
    days = tagged.dates_in(*found.span("day")) if found else []
    if found is None or not days or days[-1].date.latest is None:
        return None
    last = days[-1].date.latest
    if re.search("累计|成立以来", tagged.doc.text[start : end + 4]):
        return DateInterval(None, last, "range", found.group())
    return DateInterval(date(last.year, 1, 1), last, "range", found.group())


def since(date: DateInterval, doc: Document) -> DateInterval | None:
    """Give from a date to the publication: 在上半年引入资金后，估值来到…."""
    published = doc.article.published
    latest = published.latest if published else None
    if date.earliest is None or (latest is not None and latest < date.earliest):
        return None
    return DateInterval(date.earliest, latest, "range", date.words)
