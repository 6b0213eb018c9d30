"""The periods that numbers are about: those of reports, and those told by the day they end on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...schema import DateInterval
from .document import Document, When
from .rounds import chinese_integer
from .tagged import FILLER, Tagged
from .telling import is_announcement

PUBLISHED = re.compile(r"\s?(?:发布|公布|披露)(?:了|的)?")
"""Behind a date: it is the day on which a party told its numbers."""
_REPORT = re.compile(
    r"(?:(?:[和及与]|以及)(?:上半年|全年|年度|半年度?|前三季度?))?的?(?:未经审[计核]的?)?(?:年度|季度)?(?:财务)?"
    r"(?:业绩(?=[，。；：:！!\n]|$)|(?:业绩|财务|中期)?(?:报告|报(?!道|告期)|预告|快报))"
)
_ENDED = re.compile(
    r"截[至止](?P<day>[^，。；\n]{6,14}?)(?:止|的|之)?"
    r"(?:(?P<year>(?:财政|会计)?年度|财年|全年)|(?P<months>\d{1,2}|十二|[三六九])个月)(?:期间)?"
)

_DAYS = re.compile(
    r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日\s?(?:至|到|[-—–~－～])\s?"
    r"(?:(?P<y2>\d{4})年)?(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)


def from_day_to_day(tagged: Tagged, start: int, end: int) -> DateInterval | None:
    """Give the period that a stretch tells by its first and last day; no more than its words where
    a calendar has no such days."""
    found = _DAYS.search(tagged.doc.text, start, end)
    if found is None:
        return None
    year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
    try:
        first = date(year, month, day)
        last = date(int(found["y2"] or year), int(found["m2"]), int(found["d2"]))
    except ValueError:
        return DateInterval(None, None, "range", found.group())
    if last < first:
        return DateInterval(None, None, "range", found.group())
    return DateInterval(first, last, "range", found.group())


_UP_TO = re.compile(
    r"截[至止](?P<day>[^，。；\n]{2,14}?(?:[月年季度]末|[月年]底|日))(?!收盘|晚|发稿)"
)


class Reports:
    """The reports that an article tells of, by the period that each is about."""

    def __init__(self, tagged: Tagged) -> None:
        self.told: list[tuple[int, DateInterval]] = []
        """Where each is told, and its period, in the article's order."""
        self._known: dict[str, DateInterval] = {}
        for when in tagged.dates.values():
            if not _REPORT.match(tagged.doc.text, when.end):
                continue
            period = worded(when, tagged.doc)
            self.told.append((when.start, period))
            first, last = when.date.earliest, when.date.latest
            if first is None:
                continue
            self._known.setdefault(when.date.iso(), period)
            if first.month == 7 and "三季" in when.text and last is not None:
                nine = DateInterval(date(first.year, 1, 1), last, "range", when.text)
                self._known.setdefault(nine.iso(), nine)

    def wording(self, period: DateInterval) -> DateInterval:
        """Give a period in the words of the report that is about it, if there is one."""
        return self._known.get(period.iso(), period)

    def before(self, at: int, period: DateInterval | None) -> DateInterval | None:
        """Give the period of the last report that is told within reach before ``at``; where that
        part of a year is known but not which year, of one that is about such a part."""
        for start, told in reversed(self.told):
            if start >= at or at - start > _NEAR:
                continue
            if period is None:
                return told
            part = _PART.fullmatch(period.words)
            if part is None or not re.search(r"\d{4}", told.words):
                continue
            if any(words in told.words for words in _SAME.get(part["part"], (part["part"],))):
                return told
        return None


_NEAR = 300
"""How far behind the telling of a report, in characters, a number is one of that report."""
_PART = re.compile("第?(?P<part>[一二三四]季|上半年|半年|前三季|中期)(?:度|报)?")
_SAME = dict.fromkeys(("上半年", "半年", "中期"), ("半年", "中期"))


def period_in(
    tagged: Tagged, start: int, end: int, *, but_same: bool = False
) -> DateInterval | None:
    """Give the last period of months or longer in a stretch; what stands in brackets behind
    another (2020财年（2020年4月至2021年3月）) only says the same. With ``but_same``
    a 上年同期 told before is passed over: another figure of the period itself follows."""
    ended = months_to(tagged, start, end)
    if ended is not None:
        return ended
    found = [
        w
        for w in tagged.dates_in(start, end)
        if not re.search(r"日|近|天|晚|号", w.text)
        and not is_announcement(tagged.text[w.end : w.end + 20], fuzzy=True)
        and not re.search(r"[较比由从]$", tagged.text[max(0, w.start - 1) : w.start])
    ]
    if but_same:
        found = [w for w in found if "同期" not in w.text]
    outside = tagged.without_brackets(start, end) if found else ""
    found = [w for w in found if outside[w.start - start] != FILLER] or found
    return worded(found[-1], tagged.doc) if found else None


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
