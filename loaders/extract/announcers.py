"""Who announces what a sentence tells: the subject of what follows, where that names none."""

from __future__ import annotations

import re

from ...schema import Mention
from .names import announced
from .names.bodies import is_organization
from .names.lexicon import GENERIC
from .names.officers import is_name
from .names.persons import person_size
from .parties import mention_of
from .tagged import DATE, ORG, Tagged

_ANNOUNCES = re.compile(
    rf"(?P<org>{ORG})(?:[（(][^（）()]{{0,24}}[）)])?(?!官网|网站)[^，。；\n\ue010\ue012]{{0,20}}?"
    r"(?:公告|公布|宣布|官宣|披露|通知|发文称|发布消息)"
)


_AT = re.compile(
    rf"(?P<org>{ORG})(?:[（(][^（）()]{{0,24}}[）)])?(?:{DATE}|今日|昨日|近日|日前)?[在于]\Z"
)
"""Before the place where it announces: 某公司在某交易所公告."""


def announcer(tagged: Tagged, start: int, at: int) -> Mention | None:
    """Give the last organization that announces something between ``start`` and ``at``:
    某公司发布公告称，公司总经理辞职 tells of that company, whoever is named before."""
    found = None
    for match in _ANNOUNCES.finditer(tagged.text, start, at):
        found = tagged.names.get(match.start("org"))
        venue = _AT.search(tagged.text, start, match.start("org"))
        if found is not None and venue is not None:
            found = tagged.names.get(venue.start("org"), found)
    return mention_of(found) if found is not None else None


_HEAD = re.compile(
    r"(?P<org>\*?[A-Za-z0-9\u4e00-\u9fff]{2,10}?)(?:官方|官宣|公告)?(?:[（(][^（）()]{4,24}[）)])?[：:]"
)
"""Whom a line is about: 某某股份：…."""


def told_by(tagged: Tagged, start: int, at: int) -> Mention | None:
    """Give who announces it between ``start`` and ``at`` by the words alone, where it is no name
    that was found: 某某公告，…, 某某：…."""
    text = tagged.doc.text
    said = announced.announcer(text, at)
    if (
        said is not None
        and said[0] >= start
        and (is_organization(text[slice(*said)]) or _gives_notice(text, *said))
    ):
        return Mention(text[slice(*said)], "Organization", *said)
    head = _HEAD.match(text, start, at)
    if head is None or head["org"] in GENERIC or _NO_HEAD.search(head["org"]):
        return None
    low, high = head.span("org")
    if (turn := _TURN.search(text, low + 2, high)) is not None:
        high = turn.start()
    if person_size(text, low) == high - low or tagged.names_in(low, high, ("Person",)):
        return None
    return Mention(text[low:high], "Organization", low, high)


def _gives_notice(text: str, start: int, end: int) -> bool:
    """Whether what opens a sentence, but for a day, gives a notice, as listed companies do."""
    opens = _OPENS.search(text, max(0, start - 14), start)
    return bool(opens and _NOTICE.match(text, end) and is_name(text[start:end]))


_OPENS = re.compile(
    r"(?:\A|[。；\n])(?:[\d年月日号上下周早晚间今昨天一二三四五六日]{2,12}[，,]?)?\Z"
)
_NOTICE = re.compile(
    "(?:[（(][^（）()]{4,24}[）)])?(?:今日|昨日|近日|日前)?(?:发布)?(?:公告|披露|公布)"
)
_TURN = re.compile("(?:完成)?(?:换届|换帅|易主|人事|高层|高管|董事会|新任).*")
_NO_HEAD = re.compile(
    "讯|消息|快讯|官方|官宣|突发|独家|重磅|标题|来源|记者|编辑|关注|头条|日报|新闻|早报|晚报|公告|[的了]|人事|变动|离职|辞职|[名位]|高管|曝|传$|^会[上议]|宣布$"
)
