"""Who announces what a sentence tells, by the words before the verb of announcing."""

from __future__ import annotations

import re

from .bodies import is_organization
from .club_names import OF_CLUB, club_at_end
from .edges import is_common
from .phrases import clause_start, names_in_phrase, phrase

_ANNOUNCES = re.compile(
    r"(?P<org>[A-Za-z0-9\u4e00-\u9fff·]{2,16}?)(?:官方|官微|官网|官博)?(?:在[^，。]{2,8}?上?)?(?:今日|昨日|今天|昨天|正式|现已|已|也|再次|同时|随后|,|，|\s){0,3}"
    r"(?:宣布|官宣|公布|(?<=官方)发布|发布了?(?:官方|相关|最新|人员变动|转会|阵容)?公告|发公告|公告|发生(?:工商)?(?:信息)?变更|新增工商变更|证实|对外(?:公布|宣布|披露|表示)|披露|官网显示"
    r"|内部(?:邮件|信|文件|通知)(?:显示|称|宣布)?|发布(?:内部信|全员信|人事任命|任命|声明)|发生(?:高层|人事|高管)(?:变动|变更|调整|地震)|确认|官方(?:网站)?消息|官网消息|迎来|喜迎|官推[:：]|官方[:：]|(?P<colon>[:：]))"
)


_LATIN_END = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z0-9]*(?: [A-Z][A-Za-z0-9]*){1,3}\Z")
_MEANT = re.compile("(?:该|本)?(?:球队|俱乐部|队|球会|公司|方)|官方(?:网站)?|双方|他们|对方")


def announcer(text: str, before: int) -> tuple[int, int] | None:
    """Give who announces in the same sentence before an offset: 某队官方宣布，某某加盟."""
    low = max(text.rfind(mark, max(0, before - 80), before) for mark in "。！？\n") + 1
    last: tuple[int, int] | None = None
    for found in _ANNOUNCES.finditer(text, max(low, before - 80), before):
        start, end = phrase(text, clause_start(text, found.end("org")), found.end("org"))
        start = max(start, text.rfind("的", start, end) + 1)
        name = text[start:end]
        if " " in name and (latin := _LATIN_END.search(name)):
            last = start + latin.start(), end
            continue
        if len(name) > 10 and (club := club_at_end(text, start, end)):
            start = start if OF_CLUB.fullmatch(text, start, club[0]) else club[0]
            last = start, club[1]
            continue
        if _MEANT.fullmatch(name):
            continue  # 该队宣布: who is meant stands before
        if not is_organization(name) and names_in_phrase(text, start, end):
            continue  # 联合创始人某某宣布: a person
        if is_organization(name) or (
            not found["colon"] and 2 <= len(name) <= 10 and not is_common(name)
        ):
            last = (start, end)
    return last
