"""On which day a contract was won, and on which the article told of it."""

from __future__ import annotations

import re
from itertools import chain

from ...schema import DateInterval
from .awards import REACH
from .deals import Deal
from .document import When
from .tagged import DATE, ORG, Tagged
from .telling import is_announcement

_WON_ON = re.compile(
    rf"(?P<date>{DATE})[^。；\n\ue016]{{0,40}}?(?:收到|接到|取得|签署|签订|签约|中标|发布的|公布的|公示的)"
)
_PUBLISHED_ON = re.compile(
    rf"(?P<date>{DATE})[，,]?[^。；\n\ue016]{{0,120}}?(?:公示|公布|公告|发布|中标|中选|入围|开标|招标|采购)"
)
"""A day on which a result was made public, which is when the contract was won."""
_SITE = (
    r"(?:交易|采购|招标|招投标|政府|公共资源|商务|工程|建设)[^，。；\n]{0,24}?"
    r"(?:网站?|平台|中心|系统)"
)
_SITE_BEFORE = re.compile(rf"{_SITE}(?:[（(][^（）()\n]{{0,80}}[）)])?[上于在]?\s?$")
_SITE_AFTER = re.compile(
    rf"[，,]?[^，。；：:\n]{{0,16}}?{_SITE}[^，。；\n]{{0,30}}?(?:发布|公布|公示|公告)"
)
_OPENS = re.compile(
    rf"(?m)^(?:[^，。；\n]{{0,20}}[讯）)】:：]\s*)?(?P<date>{DATE})[，,]?[^。；\n]{{0,120}}?"
    "(?:公示|公布|中标|收到|签约|签署|签订|斩获|中选|入围|拿下)"
)
"""A day that opens a line, whatever other dates stand between it and the verb."""
NO_DAY = re.compile(
    r"^(?:19|20)\d\d\s?[-—~至]\s?\d{2,4}年|^(?:19|20)\d\d\s?年?(?:度|财年)?$|年(?:至|到|-)|^半年|^(?:今天|刚刚)$"
)
_SIGNED_ON = re.compile(
    rf"(?m)(?:^|董事会|(?<!招标)(?:公告|公示)(?:日期|时间)[:：]?)\s*(?P<date>{DATE})\s*$"
)


def fill_date(tagged: Tagged, deal: Deal, high: int) -> None:
    """Give a contract the day that the article up to ``high`` has for what was won."""
    patterns = (_WON_ON, _PUBLISHED_ON, _OPENS)
    for found in chain(*(pattern.finditer(tagged.text, 0, high) for pattern in patterns)):
        when = tagged.dates[found.start("date")]
        day = "日" in when.text or not any(c.isdigit() for c in when.text)
        after = tagged.text[when.end : when.end + 30]
        fuzzy = not any(c.isdigit() for c in when.text)
        known = when.date == deal.values.get("announced")
        told = is_announcement(after, fuzzy=fuzzy) and not _by_site(tagged, when)
        told = told and not _by_buyer(tagged, deal, when)
        if day and not known and not told and not _by_outlet(tagged, when):
            deal.values["date"] = when.date
            return


_OUTLET = re.compile(r"(?:[网社报刊]|媒体|财经|快讯|[网社报经技]讯|】)[ \u3000]*\Z")
_DASH = re.compile(r"\s?[-—–丨｜]")


def _by_outlet(tagged: Tagged, when: When) -> bool:
    """Whether a day is that of the message: behind who sends it, or before a stroke."""
    text = tagged.doc.text
    line = text.rfind("\n", 0, when.start) + 1
    exact = "日" in when.text and any(c.isdigit() for c in when.text)
    before = text[line : when.start]
    if not exact or len(before) > 16 or re.search("[，。：；]", before):
        return False
    return bool(_DASH.match(text, when.end)) or bool(before and _OUTLET.search(before))


def _by_site(tagged: Tagged, when: When) -> bool:
    """Whether a day is that on which a site for tenders made a result public."""
    text = tagged.doc.text
    before = text[max(0, when.start - 120) : when.start]
    return bool(_SITE_BEFORE.search(before) or _SITE_AFTER.match(text, when.end))


def not_told(tagged: Tagged, deal: Deal) -> None:
    """Take the day that opens the sentence for that of the contract, where it was taken for that of
    the telling by the year in a project's name (2024年电表采购项目) that follows it."""
    announced = deal.values.get("announced")
    for when in tagged.dates_in(deal.sentence.start, deal.sentence.start + 16):
        after = tagged.without_brackets(when.end, deal.sentence.end)[:40]
        if when.date == announced and not is_announcement(after) and not _by_outlet(tagged, when):
            deal.values["date"], deal.values["announced"] = announced, None
            return


_BY_ONE = re.compile(
    rf"[，,]?\s?(?P<name>{ORG})[^，。；：\n\ue010\ue014]{{0,12}}?(?:发布|公布|公示)了?[^，。；\n]{{0,80}}?"
    r"(?:中标|中选|成交|采购|评标)(?:结果|候选人|公告|公示|名单)"
)

_PUBLISHES = re.compile(
    r"(?:发布|公布|公示)了?[^，。；\n]{4,80}?(?:中标|中选|成交|采购|评标)(?:结果|候选人|公告|公示|名单)"
)


def _by_buyer(tagged: Tagged, deal: Deal, when: When) -> bool:
    """Whether a day is that on which somebody who does not win made a result public."""
    after = tagged.without_brackets(when.end, when.end + 140)
    told = _BY_ONE.match(after)
    name = tagged.names[when.end + told.start("name")].text if told else ""
    if told is None and _PUBLISHES.match(after):
        before = tagged.names_in(max(0, when.start - 40), when.start)
        name = before[-1].text if before and before[-1].end >= when.start - 1 else ""
    ours = {m.name for m in deal.suppliers}
    return bool(name) and not any(name[:3] in one or one[:3] in name for one in ours)


def not_by_buyer(tagged: Tagged, deal: Deal) -> None:
    """Take the day on which who orders made a result public for that of the contract."""
    announced = deal.values.get("announced")
    if not isinstance(announced, DateInterval) or deal.values.get("date") is not None:
        return
    for when in tagged.dates_in(0, min(len(tagged.text), REACH)):
        if when.text != announced.words:
            continue
        if _by_buyer(tagged, deal, when):
            deal.values["date"], deal.values["announced"] = announced, None
        return


def not_by_sites(tagged: Tagged, deal: Deal) -> None:
    """Take the day on which a site told of a contract for that of the contract."""
    announced = deal.values.get("announced")
    if not isinstance(announced, DateInterval):
        return
    for when in tagged.dates_in(deal.sentence.start, deal.sentence.end):
        if when.text == announced.words and _by_site(tagged, when):
            deal.values["announced"] = None
            if deal.values.get("date") is None:
                deal.values["date"] = announced
            return


def told_day(tagged: Tagged) -> When | None:
    """Give the day on which the article, or the notice that it is, was told."""
    for when in tagged.dates_in(0, min(len(tagged.text), 800)):
        after = tagged.without_brackets(when.end, when.end + 60)[:30]
        exact = "日" in when.text and any(c.isdigit() for c in when.text)
        late = when.text.endswith(("晚间", "晚", "午间", "早间"))
        if (exact or late) and is_announcement(after) and not _by_site(tagged, when):
            return when
    last = list(_SIGNED_ON.finditer(tagged.text))
    if last:
        when = tagged.dates[last[-1].start("date")]
        return when if "日" in when.text else None
    sent = (w for w in tagged.dates_in(0, min(len(tagged.text), 800)) if _by_outlet(tagged, w))
    return next(sent, None)


def with_day(tagged: Tagged, told: DateInterval) -> DateInterval:
    """Give the fullest words for when something was told: 9月11日午间 for 午间, where the article
    has them."""
    if any(char.isdigit() for char in told.words):
        return told
    for when in tagged.dates_in(0, min(len(tagged.text), 800)):
        longer = when.text.endswith(told.words) and when.text != told.words
        if longer and any(char.isdigit() for char in when.text):
            return when.date
    return told
