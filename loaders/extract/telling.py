"""When something was done, and when it was told: 近日完成 against 8月8日讯."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...schema import DateInterval
from .document import Sentence, When
from .headlines import is_headline
from .tagged import FILLER, Tagged

_TIME = r"(?:上午|下午|晚间?|早间|午间|凌晨|清晨|傍晚|深夜|午后|当天|当日)?"
_SHOWS = r"(?:官网|网站|平台|文件|交易所|[上深北港]交所|证监会)(?:最新|公示)?的?(?:信息)?显示"
_TOLD = (
    r"(?:消息|(?<![喜聆问审通])讯|丨|｜|获悉|了解到|宣布|公告|报道|电(?=[，,（(])|/[^/\n]{2,8}/|互动(?:平台|易)上?(?:表示|称|回[复应答])|发布|透露|披露|公布|对外|援引|表示(?=[，,])|称(?=[，,])"
    rf"|{_SHOWS})"
)
_TOLD_AT_ONCE = re.compile(
    rf"^{_TIME}[，,]?(?:(?:正式|对外|有)?{_TOLD}|(?:提交|递交|公布|披露)[^，。；\n]{{0,24}}文件显示)"
)
_SAID = re.compile(rf"^{_TIME}(?:表示|显示(?=[，,])|[，,][^，。；\n\ue016]{{0,16}}?表示[，,])")
_TOLD_LATER = re.compile(rf"^{_TIME}[，,]?[^，。；\n\ue016]{{0,16}}?{_TOLD}")
_TOLD_FAR = re.compile(rf"^{_TIME}[，,]?[^，。；\n\ue016]{{0,50}}?{_TOLD}")
"""Also behind a long description of who tells."""
_NOTICED = re.compile(r"^[，,]?[^，。；\n\ue016]{0,16}?(?:公告(?!牌)|披露)")
"""A notice tells no more than its day, also where that is 近日."""
_OF_ANOTHER = re.compile(
    r"(?:年)?(?:度|起|至今|到)|第\s?[\d一二三四五六七八九十]{1,4}\s?[次届]|[^，。；]{0,6}(?:成立|创立|创办|诞生|注册|上市(?!公告|申请|文件|委|计划)|推出)"
)
_FOUNDED = re.compile(r"(?:成立|创立|创办|创建|诞生|注册|出生|上市|(?<!先)生)[于在]\s?$")
_OUTLET = re.compile(r"(?:[网社报刊]|媒体|财经|快讯|频道|[网社报经技]讯)\s*$")


def is_announcement(after: str, *, fuzzy: bool = False, far: bool = False) -> bool:
    """Whether the words after a date make it the day of the telling: 8月8日讯, 近日宣布.

    A fuzzy date (近日) is that only where the telling follows at once; where others come
    between (近日，A 宣布完成) it tells of both, and counts as the date of the event. With ``far``,
    who tells may be described at length.
    """
    told = _NOTICED if fuzzy and _NOTICED.match(after) else _TOLD_AT_ONCE if fuzzy else _TOLD_LATER
    told = _TOLD_FAR if far and not fuzzy else told
    return bool(told.match(after)) or (not fuzzy and bool(_SAID.match(after)))


def dates_of(
    tagged: Tagged,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    dateline: bool = False,
    past: bool = False,
) -> tuple[DateInterval | None, DateInterval | None]:
    """Give the day of an event and the day of its telling, each if ``doc.text[start:end]`` has it.

    A day behind the name of a paper or agency, or one that opens a sentence in which another
    date follows, is that of the telling. Dates of founding and the like are passed over. Without
    a day of its own, an event without a date has the day that its paragraph opens with. With
    ``dateline`` a day that opens the text is that of the telling, if no other follows; with
    ``past`` a date with its year is that of the event also where 宣布 follows.
    """
    date: DateInterval | None = None
    announced: DateInterval | None = None
    first: When | None = None
    for when in tagged.dates_in(start, end):
        after = tagged.without_brackets(when.end, min(end, when.end + 90)).replace(FILLER, "")[:60]
        before = tagged.doc.text[max(sentence.start, when.start - 6) : when.start]
        if _OF_ANOTHER.match(after) or _FOUNDED.search(before):
            continue
        exact = any(c.isdigit() for c in when.text)
        told = is_outlet(tagged, sentence, when)
        told = told or is_announcement(after, fuzzy=not exact, far=True)
        if told and not (past and exact and _is_past(when, after)):
            announced = announced or when.date
        elif date is None:
            date, first = when.date, when
        elif announced is None and first is not None and _opens(first, sentence):
            date, announced, first = when.date, date, None
    if (
        dateline
        and announced is None
        and first is not None
        and _is_dateline(tagged, sentence, first)
    ):
        date, announced = None, date
    if announced is None and date is None:
        announced = told_before(tagged, sentence)
    return date, announced


def is_outlet(tagged: Tagged, sentence: Sentence, when: When) -> bool:
    """Whether a day stands behind the name of a paper or agency, and so is that of the message."""
    exact = any(c.isdigit() for c in when.text)
    return exact and bool(_OUTLET.search(tagged.doc.text[sentence.start : when.start]))


_ON_THE_WIRE = re.compile(rf"^{_TIME}[，,]?(?:消息|讯|丨|｜|电(?=[，,（(])|公告)")


def _is_past(when: When, after: str) -> bool:
    """Whether a date that is told with its year is rather that of an event of the past
    (2017年8月18日，A 宣布完成): papers date their news by month and day. The day of a notice stays
    that of the telling, since a notice is of what is still to be done."""
    noticed = "日" in when.text and _NOTICED.match(after)
    return "年" in when.text and not noticed and not _ON_THE_WIRE.match(after)


def _is_dateline(tagged: Tagged, sentence: Sentence, when: When) -> bool:
    """Whether a day opens the first sentence of an article below its headlines: news says there
    when it tells (9月6日，A 公司完成…)."""
    if "日" not in when.text or "年" in when.text or not any(c.isdigit() for c in when.text):
        return False
    return _lead(tagged) is sentence and when.start - sentence.start <= 8


def _lead(tagged: Tagged) -> Sentence | None:
    """Give the first sentence below the headlines and what stands there but is no text."""
    beside: set[int] = set()
    for sentence in tagged.doc.sentences[:_HEAD]:
        if _NO_TEXT.search(sentence.text):
            beside.add(sentence.paragraph)
        elif sentence.paragraph not in beside and not is_headline(tagged.doc, sentence):
            return sentence
    return None


_HEAD = 16
"""Among how many first sentences the text of an article begins."""
_NO_TEXT = re.compile(
    r"点击|开户|报名|投票|扫码|^[（(]?(?:原标题|文|来源|作者|摄影|记者|编辑|图)\s?[:：|｜/丨]"
)
"""Advertisements and who wrote, above the text of an article."""


def day_of_article(tagged: Tagged) -> DateInterval | None:
    """Give the day on which an article is told, where its first sentence says so."""
    lead = _lead(tagged)
    if lead is None:
        return None
    for when in tagged.dates_in(lead.start, lead.end):
        told = is_announcement(tagged.text[when.end : when.end + 30])
        if "日" in when.text and any(c.isdigit() for c in when.text):
            return when.date if told or _is_dateline(tagged, lead, when) else None
    return None


def _opens(when: When, sentence: Sentence) -> bool:
    return (
        "日" in when.text
        and any(c.isdigit() for c in when.text)
        and (when.start - sentence.start <= 8)
    )


def told_before(tagged: Tagged, sentence: Sentence) -> DateInterval | None:
    """Give the day of the telling that an earlier sentence of the same paragraph has."""
    sentences = tagged.doc.sentences
    at = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    while at > 0 and sentences[at - 1].paragraph == sentence.paragraph:
        at -= 1
        for when in tagged.dates_in(sentences[at].start, sentences[at].end):
            if "日" in when.text and is_announcement(tagged.text[when.end : when.end + 30]):
                return when.date
    return None


_OPENING = 500
"""Up to which character of an article its opening is read for the day of a notice."""
_GIVES_OUT = (
    "(?:发布|公布|披露|修正|更正|预告|公告(?!牌)|刊发|发公告|公开|宣布|透露|爆料|报道"
    "|出炉|晒出|交出)"
)
_GIVEN_OUT = re.compile(rf"\s?[，,]?[^，。；\n\ue016]{{0,16}}?{_GIVES_OUT}")
_SENT = re.compile(r"\s?(?:消息|讯|丨|｜|电(?=[，,（(])|[，,]\s?$)")
_LATELY = re.compile(r"近日|日前|近期|最近")


def told_on(tagged: Tagged) -> tuple[DateInterval, Sentence] | None:
    """Give the day on which an article's party told what the article is about, and the sentence
    that says so: 8月28日，某公司发布半年报.

    Where the party is said to have told it 近日, that is what is known, since the day of a message
    (4月28日消息) is the paper's. Else the first day counts on
    which a party gives it out, or the first, and 今日 or 昨晚 only without one.
    """
    for sentence in tagged.doc.sentences:
        if sentence.start > _OPENING:
            break
        day: DateInterval | None = None
        sure = by_party = False
        vague: DateInterval | None = None
        for when in tagged.dates_in(sentence.start, sentence.end):
            if not re.search("[日天晚号周]|近期|最近", when.text):
                continue
            after = tagged.without_brackets(when.end, min(sentence.end, when.end + 60))
            after = after.replace(FILLER, "")
            if any(c.isdigit() for c in when.text):
                given_out = _GIVEN_OUT.match(after)
                sent = _SENT.match(after) or given_out
                wired = day is not None and not by_party and given_out is not None
                if (day is None and (sent or _opens(when, sentence))) or wired:
                    day, sure, by_party = when.date, bool(sent), given_out is not None
            elif _GIVEN_OUT.match(after):
                if _LATELY.fullmatch(when.text):
                    return when.date, sentence
                vague = vague or when.date
        if day is not None and (sure or vague is not None):
            return day, sentence
        if vague is not None:
            return vague, sentence
    return None
