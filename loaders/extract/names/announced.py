"""Who announces what a sentence tells, by the words before the verb of announcing."""

from __future__ import annotations

import re

from .bodies import is_organization
from .club_names import OF_CLUB, club_at_end
from .edges import is_common
from .phrases import clause_start, phrase

_ANNOUNCES = re.compile(
    r"(?P<org>[A-Za-z0-9\u4e00-\u9fff·]{2,16}?)(?:官方|官微|官网|官博)?(?:在[^，。]{2,8}?上?)?(?:今日|昨日|今天|昨天|正式|现已|已|也|再次|同时|随后|,|，|\s){0,3}"
    r"(?:宣布|官宣|公布|(?<=官方)发布|发布了?(?:官方|相关|最新|人员变动|转会|阵容)?公告|发公告|公告|确认|官方(?:网站)?消息|官网消息|迎来|喜迎|官推[:：]|官方[:：]|(?P<colon>[:：]))"
)


_MEANT = re.compile("(?:该|本)?(?:球队|俱乐部|队|球会|公司|方)|官方(?:网站)?|双方|他们|对方")


def announcer(text: str, before: int) -> tuple[int, int] | None:
    """Give who announces in the same sentence before an offset: 某队官方宣布，某某加盟."""
    low = max(text.rfind(mark, max(0, before - 80), before) for mark in "。！？\n") + 1
    last: tuple[int, int] | None = None
    for found in _ANNOUNCES.finditer(text, max(low, before - 80), before):
        start, end = phrase(text, clause_start(text, found.end("org")), found.end("org"))
        start = max(start, text.rfind("的", start, end) + 1)
        name = text[start:end]
        if len(name) > 10 and (club := club_at_end(text, start, end)):
            start = start if OF_CLUB.fullmatch(text, start, club[0]) else club[0]
            last = start, club[1]
            continue
        if _MEANT.fullmatch(name):
            continue  # 该队宣布: who is meant stands before
        if is_organization(name) or (
            not found["colon"] and 2 <= len(name) <= 10 and not is_common(name)
        ):
            last = (start, end)
    return last
