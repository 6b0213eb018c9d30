"""When a change of position holds, and when it was told."""

from __future__ import annotations

import re

from ...schema import DateInterval
from .document import Sentence
from .tagged import DATE, Tagged
from .telling import dates_of, told_before, told_on

_TOLD = re.compile(
    r"[，,]?[^，。；\ue016]{0,30}?(?:召开[^，。；\ue016]{2,16}，宣布|公告(?!牌)|宣布|官宣|公布|发布|披露|透露|证实|获悉|对外|发文称|通知)"
)
_EFFECTIVE = re.compile(rf"(?P<date>{DATE})起?(?:正式|辞职|辞任)?生效")
_DATED = re.compile(rf"(?:任职|离任|生效)日期[为是：](?P<date>{DATE})")
_LATER = re.compile(
    rf"[，。；：\s]?(?:[^，。；\n]{{2,12}}，)?[^，。；\n\ue016]{{0,8}}(?:任命|委任|变动|变更|调整|聘任|离职|辞任|任免)[^，。；\n\ue016]{{0,8}}(?P<date>{DATE})起?(?:正式)?生效"
)
"""The sentence behind says from which day it holds: 该任命将于1月1日生效."""
_REGISTERED = re.compile(rf"(?:显示|信息)[，：]{DATE}")
"""A register of companies shows a change on a day."""


def days_of(
    tagged: Tagged, sentence: Sentence, end: int
) -> tuple[DateInterval | None, DateInterval | None]:
    """Give the day of a change whose words end at ``end``, and that of its announcement, from its
    clause, its sentence, or the one behind that says from which day it holds."""
    text = tagged.text
    clause = max(text.rfind(mark, sentence.start, end) for mark in "，；。") + 1
    near = tagged.dates_in(max(clause, sentence.start), end)
    if text.startswith(("后", "之后"), end) and not near:  # 某某卸任总经理后: told in passing
        before = [when for when in tagged.dates_in(sentence.start, end) if when.end == clause - 1]
        return (before[0].date if before else None), None
    date, announced = dates_of(tagged, sentence, sentence.start, end)
    for when in tagged.dates_in(sentence.start, end):
        if (announced is None or when.date.fuzzy) and _TOLD.match(text, when.end, end):
            announced = when.date  # 6月10日消息，近日某公司发公告称
            date = None if date == announced and not when.date.fuzzy else date
    effective = (
        _EFFECTIVE.search(text, end, sentence.end)
        or _DATED.search(text, end, sentence.end)
        or _LATER.match(text, sentence.end)
    )
    if announced is None and date is not None and _REGISTERED.search(text, sentence.start, end):
        date, announced = None, date  # the day on which a register shows it
    if announced is None:
        announced = _told_earlier(tagged, sentence)
    if effective is not None:
        return tagged.dates[effective.start("date")].date, announced
    if near and near[-1].date not in (announced,):
        return near[-1].date, announced
    return date, announced


def _told_earlier(tagged: Tagged, sentence: Sentence) -> DateInterval | None:
    """Give the day on which the paragraph, else the opening of the article, is told."""
    before = told_before(tagged, sentence)
    if before is not None:
        return before
    told = told_on(tagged)
    return told[0] if told is not None and told[1].start < sentence.start else None
