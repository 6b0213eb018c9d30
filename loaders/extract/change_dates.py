"""When a change of position holds, and when it was told."""

from __future__ import annotations

import re

from ...schema import DateInterval
from .document import Sentence
from .tagged import DATE, Tagged
from .telling import dates_of

_TOLD = re.compile(r"[^，。；]{0,24}(?:发公告|发布公告|公告称|公告，)")
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
        if when.date.fuzzy and _TOLD.match(text, when.end):  # 6月10日消息，近日某公司发公告称
            announced = when.date
    effective = (
        _EFFECTIVE.search(text, end, sentence.end)
        or _DATED.search(text, end, sentence.end)
        or _LATER.match(text, sentence.end)
    )
    if announced is None and date is not None and _REGISTERED.search(text, sentence.start, end):
        date, announced = None, date  # the day on which a register shows it
    if effective is not None:
        return tagged.dates[effective.start("date")].date, announced
    if near and near[-1].date not in (announced,):
        return near[-1].date, announced
    return date, announced
