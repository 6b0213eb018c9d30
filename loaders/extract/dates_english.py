"""Dates in English text: July 2, 2025; in June; Q3 2025; last year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ...schema import DateInterval
from . import datewords as w
from .cues import lines_with

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?=\s\d))?"
)
_ENGLISH = re.compile(
    rf"\b(?:(?P<since>[Ss]ince)\s)?(?:(?P<name>{_NAME})\s(?P<day>[0-3]?\d)(?:st|nd|rd"
    rf"|th)?(?!\d|,\d{{3}})(?:,?\s(?P<year>(?:19|20)\d\d))?\b"
    rf"|(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\s(?P<name2>{_NAME})(?:,?\s(?P<year2>(?:19|20)\d\d))?\b"
    rf"|(?P<monthpart>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?:\sof)?)[\s-](?P<name5>{_NAME})(?:,?\s(?P<year8>(?:19|20)\d\d))?(?!\s?\d)"
    rf"|(?P<name3>{_NAME}),?\s(?P<year3>(?:19|20)\d\d)\b"
    rf"|(?:(?<=[Ii]n\s)|(?<=[Ss]ince\s)|(?<=[Bb]y\s)|(?<=[Ll]ast\s)|(?<=[Ee]arly\s)"
    rf"|(?<=[Ll]ate\s))(?P<name4>{_NAME})(?!\s\d)"
    r"|(?:(?P<quarter>Q[1-4]|(?:first|second|third|fourth)\squarter)|(?P<half>H[12]|(?:first"
    r"|second)\shalf))(?:\sof)?\s(?P<year5>(?:19|20)\d\d)\b"
    r"|(?<!fiscal\s)(?P<bare>(?:first|second|third|fourth)[\s-]quarter)\b(?!\sof\b|\s(?:19|20)\d\d)"
    r"|(?P<part>early|mid|late)[\s-](?P<year6>(?:19|20)\d\d)\b"
    r"|(?:(?<=[Ii]n\s)|(?<=[Ss]ince\s)|(?<=[Bb]y\s)|(?<=[Oo]f\s)"
    r"|(?<=[Ff]or\s))(?P<year7>(?:19|20)\d\d)\b(?![-/.]\d)"
    r"|(?P<rel>[Ll]ast\s(?:year|month)|[Tt]his\s(?:year|month)|[Nn]ext\s(?:year|month))\b"
    r"|(?:(?<=[Oo]n\s)|(?P<far>[Ll]ast\s|[Nn]ext\s|[Tt]his\s)|(?<=announced\s)|(?<=said\s))"
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|(?P<week>[Ll]ast|[Tt]his|[Nn]ext)\sweek\b"
    r"|(?P<dayword>[Tt]oday|[Yy]esterday|[Tt]omorrow)\b|(?P<fuzzy>[Rr]ecently|[Ll]ately)\b)"
)
_ORDER = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_LATIN = re.compile(
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|quarter|Q1|Q2|Q3|Q4|half|H1|H2|early|Early"
    "|mid|Mid|late|Late|year|month|week|day|oday|omorrow|esterday|ecently"
    r"|in\s(?=19|20)|In\s(?=19|20)|ince\s(?=19|20)|by\s(?=19|20)|By\s(?=19|20)|of\s(?=19|20)|Of\s(?=19|20)"
    r"|or\s(?=19|20)"
)
"""Stands in every English date; most Latin words in Chinese text have none of it."""


def find_english(text: str) -> Iterator[re.Match[str]]:
    """Give the matches of English dates."""
    for start, end in lines_with(_LATIN, text):
        yield from _ENGLISH.finditer(text, start, end)


def read_english(
    match: re.Match[str], words: str, published: DateInterval | None
) -> DateInterval | None:
    """Give the interval of a match; ``None`` for a day that the calendar does not have."""
    read = _plain(match.groupdict(), words, published)
    if read is not None and match["since"] and read.earliest:
        return DateInterval(read.earliest, None, "range", words)
    return read


def _plain(
    g: dict[str, str | None], words: str, published: DateInterval | None
) -> DateInterval | None:
    if g["fuzzy"]:
        return w.recent(published, words)
    if g["weekday"] or g["week"]:
        return _week(g, words, published)
    if g["dayword"]:
        return w.day_word(g["dayword"].lower(), published, words)
    if g["rel"]:
        return _relative(g["rel"].lower(), words, published)
    if g["part"]:
        part = {"early": "初", "mid": "中", "late": "底"}[g["part"].lower()]
        return w.part_of_year(part, int(g["year6"] or 0), words)
    if g["year7"]:
        return w.months(int(g["year7"]), 1, 12, "year", words)
    if g["quarter"] or g["half"]:
        said = (g["quarter"] or g["half"] or "").split()[0]
        number = said[1] if said[0] in "QH" and said[1].isdigit() else _ORDER[said.lower()]
        part = number if g["quarter"] else {"1": "上半", "2": "下半"}[number]
        return w.part_of_year(part, int(g["year5"] or 0), words)
    if g["bare"]:
        part = _ORDER[g["bare"][:-8].lower()]
        year = w.guessed_year(w.first_month(part), published, future=False)
        return w.unresolved(words) if year is None else w.part_of_year(part, year, words)
    name = g["name"] or g["name2"] or g["name3"] or g["name4"] or g["name5"] or ""
    month = _MONTHS.index(name[:3].lower()) + 1
    stated = g["year"] or g["year2"] or g["year3"] or g["year8"]
    year = int(stated) if stated else w.guessed_year(month, published, future=False)
    if year is None:
        return w.unresolved(words)
    if g["monthpart"]:
        third = {"early": "上旬", "mid": "中旬", "late": "下旬", "end": "底"}[
            g["monthpart"].lower().removesuffix(" of")
        ]
        return w.part_of_month(third, year, month, words)
    day = g["day"] or g["day2"]
    if day is None:
        return w.months(year, month, month, "month", words)
    return DateInterval(date(year, month, int(day)), date(year, month, int(day)), "day", words)


_WEEKDAYS = dict(
    zip(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "一二三四五六日", strict=True)
)


def _week(g: dict[str, str | None], words: str, published: DateInterval | None) -> DateInterval:
    """Give a weekday, which alone is the last one up to the publication, or a week."""
    step = {"last": "上", "this": "本", "next": "下"}
    if g["week"]:
        return w.week(step[g["week"].lower()] + "周", words, published)
    far = (g["far"] or "").strip().lower()
    day = "周" + _WEEKDAYS[(g["weekday"] or "")[:3]]
    return w.week(step["next"] + day if far == "next" else day, words, published)


def _relative(said: str, words: str, published: DateInterval | None) -> DateInterval:
    if said.endswith("year"):
        year = w.published_year(published)
        step = {"last": -1, "this": 0, "next": 1}[said.split(maxsplit=1)[0]]
        return w.unresolved(words) if year is None else w.months(year + step, 1, 12, "year", words)
    word = {"last": "上月", "this": "本月", "next": "下月"}[said.split(maxsplit=1)[0]]
    found = w.month_of_word(word, published, None)
    return w.unresolved(words) if found is None else w.part_of_month(None, *found, words)
