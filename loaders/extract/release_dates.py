"""When a product came out, or is to come out."""

from __future__ import annotations

import re

from ...schema import DateInterval
from .document import Sentence, Span, When
from .release_patterns import CUE
from .tagged import DATE, Tagged
from .telling import is_announcement

_VERB = (
    r"(?:发布|推出|上线|开源|首发|连发|面世|问世|公布|展示|开卖|开播|解锁|首销|发售|开售|亮相|登场|上市|公测|内测|开播|发行"
    r"|launch(?:es|ed)?|releas(?:es|ed)|unveil(?:s|ed)|introduc(?:es|ed)|open-?sourc(?:es|ed))"
)
_AT_ONCE = re.compile(
    rf"(?:宣布|官宣|正式|就|又|还|先后|陆续|已|将|全球|首次|对外|终于|隆重|重磅|，)*{_VERB}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:(?<=定档)[于在，\s]{{0,2}}(?P<set>{DATE})|会?的?(?:时间|日期|具体时间|正式时间)(?:[^，。；\ue016]{{0,8}}|，[将定正式已档于在为]{{1,6}})(?P<told>{DATE})"
    rf"|[”」》]?(?:[将定已也]?[于在])?(?P<date>{DATE})[^，。；]{{0,6}}?{_VERB})"
)
"""Behind what comes out: 推出的某某9月4日开售."""
_REPORTED = re.compile(
    r"[^，。；\n]{0,14}?(?:爆料|报道|消息|讯[，,]|获悉|曝光|媒体|透露|晚间公告|电[\s（(])|获(?!批|准|得?[^，。；]{0,12}[批核]准)|晚?间?消息|[^，。；\n]{0,4}?(?:表示|称)|(?:创立|成立|创办|创建)"
)
"""The day on which somebody reports."""
_YET_TO_COME = re.compile("即将|有望|预计|或将")
_HEAD = re.compile(
    r"^(?:【[^【】]{2,16}】|[^，。：；！？\s]{0,16}?(?:消息|讯|报道|电)[\s\u3000：:])"
)
_OCCASION = re.compile(
    r"(?:新品|秋季|春季|夏季|冬季|新车|产品|线上|全球)*(?:发布|上市|首发|推介)(?:会|仪式|活动)"
)
"""An event at which things come out, no release itself."""
_HOLDS = re.compile(
    rf"(?:召开|举[行办]|开幕|开启)[^，。；]*|[^，。；]*(?:车展|大会|展会|展览会|博览会|峰会|论坛|盛典)(?:上|现场|期间)|[^，。；]*{_OCCASION.pattern}"
)
"""Whoever holds an event lately, brings things out at it lately: 近日召开发布会，推出…"""
_DAY_SET = re.compile(rf"(?:正式|官宣|上线|公测|发售|\s)*定档\s?{DATE}[！!，]?")
_OF_A_NAME = re.compile("版|款|全新(?!推|发|上|亮)|新款|旗舰|限[量定]|特别版|纪念|贺岁|新[专单歌]")
_OBJECT = re.compile(rf"{_VERB}了?\Z")
MODEL_MARK = re.compile(
    r"(?<=[\u4e00-\u9fff—])(?<![在于年今明去到自从望将近])(?<!预计)[QH][1-4](?![\d年季])"
)
"""What looks like a quarter and marks a model: 某某Q3."""
_YEAR = re.compile(r"(?:\d{4}|[今去前明后])年")
_OF_A_FAIR = re.compile(
    r"[^，。；\n]{0,12}(?:车展|展会|展览会|博览会|大会|峰会|盛典|赛季|[冬夏]?奥会|世界杯|运动会|[展进消服]博会)"
)
"""2019年某某车展 names a fair by its year."""


def release_date(tagged: Tagged, sentence: Sentence, start: int, end: int) -> DateInterval | None:
    """Give the date of a release that is told at ``start`` to ``end``: from its clause, or from an
    earlier one of the sentence that tells of no other release.

    The day of the telling is none, nor is the year that a fair is named by.
    """
    clauses = tagged.clauses(sentence)
    own = next((c for c in clauses if c.start <= start < c.end), None)
    if own is None:
        return None
    found = _last(tagged, own.start, end)
    behind = _BEHIND.match(tagged.text, end, sentence.end)
    if behind and (found is None or behind.lastgroup == "told"):
        return tagged.dates[behind.start(behind.lastgroup or "date")].date
    if found is None and _YET_TO_COME.search(tagged.doc.text, own.start, end):
        return None  # the day before is that of the telling
    for clause in reversed([c for c in clauses if c.end <= own.start]):
        if found is None and not _tells_another(tagged, clause):
            found = _last(tagged, clause.start, clause.end)
            if (
                found is not None
                and found.fuzzy
                and len(_HEAD.sub("", clause.text).strip(" ，")) > len(found.words)
                and not _HOLDS.search(clause.text)
            ):
                found = None  # 最近大家谈得最多的话题
    return found or _announced(tagged, [c for c in clauses if c.end <= own.start])


def _announced(tagged: Tagged, clauses: list[Span]) -> DateInterval | None:
    """Give the day on which somebody announces what is done: 2月9日，某某宣布，…已批准某药上市."""
    for clause in clauses:
        for when in tagged.dates_in(clause.start, clause.end):
            if _SAID.match(tagged.text, when.end):
                return when.date
    return None


_SAID = re.compile(r"[，,]?[^，。；\n\ue016]{0,24}?(?:正式|对外)?(?:宣布|公告)(?=[，,：:])")


def _tells_another(tagged: Tagged, clause: Span) -> bool:
    if _DAY_SET.fullmatch(tagged.text, clause.start, clause.end):
        return False
    products = tagged.names_in(clause.start, clause.end, ("Product",))
    return bool(products) or bool(CUE.search(_OCCASION.sub("", clause.text)))


def _last(tagged: Tagged, start: int, end: int) -> DateInterval | None:
    for when in reversed(tagged.dates_in(start, end)):
        if MODEL_MARK.match(tagged.doc.text, when.start):
            continue
        after = tagged.text[when.end : when.end + 24]
        if _OF_A_NAME.match(after) and (after[0] in "版款" or _YEAR.fullmatch(when.text)):
            continue  # 2019年版 is a part of a name
        if after.startswith("的") and _OBJECT.search(tagged.text, start, when.start):
            continue  # 发布了今年的旗舰机
        if _AT_ONCE.match(after):
            return when.date
        if not (_REPORTED.match(after) or is_announcement(after, fuzzy=True) or _fair(when, after)):
            return when.date
    return None


def _fair(when: When, after: str) -> bool:
    return bool(_YEAR.fullmatch(when.text)) and bool(_OF_A_FAIR.match(after))
