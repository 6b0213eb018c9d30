"""What an article says of its one award elsewhere: its price, who orders it, what."""

from __future__ import annotations

import re
from itertools import chain

from ...schema import DateInterval, Money
from .awards import BUYER, REACH, WON, WORK, split_buyer, tidy, title_in
from .awards_days import NO_DAY, fill_date, not_by_buyer, not_by_sites, not_told, told_day
from .awards_published import fill_published
from .deals import Deal
from .parties import mention_of, parties
from .tagged import AMOUNT, Tagged

_PRICE = re.compile(
    r"(?:中标|投标|合同|成交|签约|项目|工程|订单|估算)[^，。；\n\ue014]{0,8}?"
    r"(?:金额|总?价|总额|报价|造价|总投资|投资额|(?<=标)额|费用)[^，。；\n\ue014]{0,14}?"
    rf"(?P<amount>{AMOUNT})(?!\ue015|\s?[/／])"
)
_WON_FOR = re.compile(
    rf"(?:中标|签下|拿下|斩获|签约|签订)了?(?:额|约|合计|共计|逾|近|超|共)*(?P<amount>{AMOUNT})(?!\ue015|\s?[/／])"
)
_OF_YEARS = re.compile(r"累计|上半年|年度?新签|[营主]|其中")
_ABOUT = re.compile(
    rf"参与(?:了)?(?P<bid>[^，。；\n]{{4,80}}?)的?(?:公开|施工)?(?:投标|竞标|招标)"
    rf"|[《“](?P<notice>[^》”\n]{{4,90}}?)(?:拟|预)?(?:中标|成交|中选)(?:结果|候选人|社会资本)?(?:的)?(?:公示|公告|通知书)"
    rf"|参[与加]了?(?:投标|竞标)的(?P<tendered>[^，。；\n]{{4,80}})"
    rf"|(?:参与|参加)[^，。；\n]{{0,8}}[“《](?P<quoted>[^”》\n]{{4,80}}?{WORK}[^”》\n]{{0,12}})[”》]"
)


_NO_SUBJECT = re.compile(
    r"^(?:也?是|以|多[项个]|[\d一两二三四五六七八九十数]+个(?!月)|第.个|国内|招标编号|上述|该|部分|本次|此次|若)"
    r"|并$|通知书|公司近日|大单$"
)
_AFTER_ALL = re.compile(r"(?:选择社会资本|推荐的?|的?招标)$")
_NUMBERED = re.compile(r"^(?:招标|项目)编号[^，。；的]{2,40}的")
_INNER = re.compile(r"^[^“”]{2,8}“(?P<inner>[^“”]{4,80})”(?:项目|工程)?$")


def correct(deals: list[Deal], headlines: list[Deal]) -> None:
    """Cut what no name of a project holds, and drop what is none; a headline's may stand in."""
    for deal in [*deals, *headlines]:
        words = deal.values.get("subject")
        if not isinstance(words, str):
            continue
        words = _AFTER_ALL.sub("", _NUMBERED.sub("", words))
        inner = _INNER.match(words)
        words = inner["inner"] if inner else words
        deal.values["subject"] = None if _NO_SUBJECT.search(words) else words


def fall_back(deals: list[Deal], headlines: list[Deal]) -> None:
    """Give the one contract of an article what only its headline says of it."""
    if len(deals) != 1:
        return
    for other in headlines:
        for key in ("subject", "amount"):
            if deals[0].values.get(key) is None:
                deals[0].values[key] = other.values.get(key)
        deals[0].buyers = deals[0].buyers or other.buyers


def fill(tagged: Tagged, deals: list[Deal]) -> None:
    """Give contracts what other sentences of their article say; changes the deals.

    The day of the notice is that of all; who orders, what, when and for how much only where the
    article tells of one contract, for else nobody knows whose it is.
    """
    day = told_day(tagged)
    for deal in deals:
        not_by_sites(tagged, deal)
        if day is not None and deal.values.get("announced") is None:
            deal.values["announced"] = day.date
            if deal.values.get("date") == day.date and any(c.isdigit() for c in day.text):
                deal.values["date"] = None
        not_by_buyer(tagged, deal)
        date = deal.values.get("date")
        if isinstance(date, DateInterval) and NO_DAY.search(date.words):
            deal.values["date"] = None
            not_told(tagged, deal)
    high = min(len(tagged.text), REACH)
    for deal in deals:
        _price_of_award(tagged, deal)
    for deal in deals if len(deals) > 1 else ():
        if deal.values.get("date") is None:
            fill_date(tagged, deal, deal.sentence.end)
    if len(deals) != 1:
        return
    deal = deals[0]
    if not deal.buyers:
        _fill_buyers(tagged, deal, high)
    if deal.values.get("subject") is None:
        _fill_subject(tagged, deal, high)
    if deal.values.get("amount") is None:
        for found in chain(*(p.finditer(tagged.text, 0, high) for p in (_PRICE, _WON_FOR))):
            if not _OF_YEARS.search(found.group()):
                deal.values["amount"] = tagged.amounts[found.start("amount")].money
                break
    if deal.values.get("date") is None:
        fill_date(tagged, deal, high)


_AWARDED = re.compile(
    rf"(?:中标|合同|成交|中选|签约|订单)(?:总|合计|标)*(?:金额|价款?|总价|报价|额)[^。；\n\ue014]{{0,16}}?"
    rf"(?P<amount>{AMOUNT})(?!\ue015|\s?[/／])"
)
_NEAR = 300
"""How far behind what a project costs the price of its award is looked for, in characters."""
_INVESTED = re.compile(r"(?:总投资|投资总?额|投资估算|估算|概算|预算|计划投资)[^，。；\n]{0,12}\Z")


def _price_of_award(tagged: Tagged, deal: Deal) -> None:
    """Take the price of an award before what the project costs in all, where both are told."""
    money = deal.values.get("amount")
    if not isinstance(money, Money):
        return
    text = tagged.doc.text
    at = text.find(money.words, deal.sentence.start)
    if at < 0 or not _INVESTED.search(text[max(0, at - 24) : at]):
        return
    found = _AWARDED.search(tagged.text, at, at + _NEAR)
    if found is None or _OF_YEARS.search(found.group()):
        return
    if WON.search(tagged.text, at, found.start()) is None:  # else it is another contract's
        deal.values["amount"] = tagged.amounts[found.start("amount")].money


def _fill_buyers(tagged: Tagged, deal: Deal, high: int) -> None:
    for found in BUYER.finditer(tagged.text, 0, high):
        if found["list"]:
            low, stop = found.span("list")
            deal.buyers = parties(tagged, low, stop, ("Organization",), strict=True)
        else:
            deal.buyers = [mention_of(tagged.names[found.start("name")])]
        if deal.buyers:
            return


def _fill_subject(tagged: Tagged, deal: Deal, high: int) -> None:
    title = title_in(tagged.doc.text[:high])
    if title is not None:
        deal.values["subject"] = title
        return
    for found in _ABOUT.finditer(tagged.text, 0, high):
        group = found.lastgroup or "bid"
        words = tagged.doc.text[found.start(group) : found.end(group)]
        buyer, subject = split_buyer(tagged, found.start(group), words)
        if subject is None or not re.search(WORK, subject):
            continue
        deal.values["subject"] = tidy(subject)
        if buyer is not None and not deal.buyers:
            deal.buyers = [buyer]
        return
    fill_published(tagged, deal, high)


_HEADLINES = re.compile(r"\A[^。\n]+\n|(?m:^)[(（]?原标题[^\n]*\n")


def exact_amount(tagged: Tagged, money: Money) -> Money:
    """Give an amount that only the headline has, rounded, as the body of the article says it."""
    text = tagged.doc.text
    heads = list(_HEADLINES.finditer(text, 0, 600))
    body = heads[-1].end() if heads else 0
    if not body or money.words not in text[:body] or money.words in text[body:]:
        return money
    for found in tagged.amounts_in(body, min(len(text), REACH)):
        if found.text != money.words and _near(found.money, money):
            return found.money
    return money


def _near(one: Money, other: Money) -> bool:
    """Whether two amounts of one currency differ by no more than rounding does."""
    a, b = one.min or one.max, other.min or other.max
    if one.currency != other.currency or a is None or b is None:
        return False
    return abs(a - b) * 50 <= b
