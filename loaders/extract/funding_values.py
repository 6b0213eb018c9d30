"""How much, and which round: the values of a round, in a stretch of tagged text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Mention, Money
from .document import Amount, Span
from .rounds import is_strategic, ordinal_in
from .tagged import AMOUNT, FILLER, ROUND, Tagged

_VALUED = re.compile(
    rf"(?:投后|投前|公司|整体|最新)?(?:的)?估值[^，。；\n\ue014]{{0,12}}{AMOUNT}|以\s?{AMOUNT}\s?的?(?:投[前后])?估值"
)
_POST = re.compile(
    rf"(?:投后)?(?:整体)?估值(?:已|将|也|则)?(?:为|达到?|超过?|约|近|高达|升至|来到了?|至|逾|突破|[:：])*了?\s?(?P<amount>{AMOUNT})"
)
_NOT_ROUND_MONEY = re.compile(
    rf"(?:营收|收入|利润|亏损|市值|(?<!融资)(?<!投资)(?<!融资，)(?<!募资)规模|注册资本|GMV|销售额|交易额|流水|订单|价格|融资总额(?:将|已)?达|累计(?![^，。；\n\ue014]{{0,6}}完成了?{AMOUNT}的?{ROUND})[^，。；]{{0,10}}"
    rf"|管理[^，。；]{{0,8}}|产值|补贴|成交额?|用户|募集规模|总投资|集资额?)[^，。；\n\ue014]{{0,8}}{AMOUNT}"
)
_EACH = re.compile(r"单笔|每[笔轮家]|各自?(?=投|出资|认)|平均|分别(?:投|出资|认)")
_TOTAL = re.compile(r"总额|总金额|合计|共计|总计|总规模|共融资|总融资")
_SEVERAL = re.compile(r"先后|分别|相继|多笔|陆续|单笔")


_COUNTS = re.compile(r"(?:[年月]内|以来|[年月]来)[^，。；\n]{0,8}\Z")
"""Before 第三轮 that only counts how often there was one: 这是它一年内的第三轮."""

_SO_FAR = re.compile(r"至此，?[^，。；\n]{0,24}\Z")


def _so_far(text: str, start: int, one: Span) -> bool:
    """Whether the name of a round only counts what a company has had until now."""
    counted = one.text[0] == "第" and _COUNTS.search(text, start, one.start)
    listed = text[one.start - 1] in "、与和及" or text[one.end : one.end + 1] in (
        "、",
        "与",
        "和",
        "及",
    )
    return bool(counted or (listed and _SO_FAR.search(text, start, one.start)))


def round_of(tagged: Tagged, start: int, end: int) -> str | None:
    """Give the round as written; one of a series (A轮) before a manner (战略投资)."""
    found = tagged.rounds_in(start, end)
    text = tagged.doc.text
    found = [r for r in found if not _so_far(text, start, r)]
    series = [r.text for r in found if not is_strategic(r.text)]
    named = series or [r.text for r in found]
    return named[0] if named else None


def amount_of(tagged: Tagged, start: int, end: int) -> tuple[Money, str] | None:
    """Give the amount of the round and its scope: ``total``, ``each`` or ``unknown``.

    Valuations, revenue and the like are passed over. Of several amounts, the one next to a word
    of funding counts.
    """
    text = tagged.without_brackets(start, end)
    for pattern in (_VALUED, _NOT_ROUND_MONEY):
        text = pattern.sub(lambda m: FILLER * len(m.group()), text)
    amounts = [a for a in tagged.amounts_in(start, end) if text[a.start - start] != FILLER]
    if not amounts or not re.search(
        r"投|融资|注资|出资|[入参]股|增资|认购|筹|募|\ue018|资方|总额", text
    ):
        return None
    best = min(amounts, key=lambda a: (_distance(text, a, start), a.start))
    best = next((a for a in amounts if _SAYS_AMOUNT.search(text, 0, a.start - start)), best)
    around = text[max(0, best.start - start - 14) : best.end - start + 4]
    if _EACH.search(around):
        return best.money, "each"
    if _TOTAL.search(around) or re.search(r"融资|\ue018", text):
        return best.money, "total"
    return best.money, "unknown"


_SAYS_AMOUNT = re.compile(r"(?:交易|融资|投资)金额(?:约|近|超|达|高达|为|是)*了?\Z")


def _distance(text: str, amount: Amount, base: int) -> int:
    """Give how far the nearest word of funding is from an amount, in characters."""
    at = amount.start - base
    spots = [
        m.start()
        for m in re.finditer(r"融资|投资|注资|入股|增资|\ue018|筹集|募集|总额|总金额", text)
    ]
    return min((abs(at - spot) // 8 for spot in spots), default=99)


def valuation_of(tagged: Tagged, start: int, end: int) -> Money | None:
    """Give the valuation that is told with the round."""
    text = tagged.text[start:end]
    for found in _POST.finditer(text):
        if not text.endswith("投前", 0, found.start()) and "投前" not in found.group():
            return tagged.amounts[start + found.start("amount")].money
    return None


def ordinal_of(tagged: Tagged, start: int, end: int) -> int | None:
    """Give which funding of the company the stretch says it is."""
    return ordinal_in(tagged.doc.text[start:end])


def rounds_at_least(
    tagged: Tagged, start: int, end: int, investors: Sequence[Mention]
) -> int | None:
    """Give how many rounds the stretch tells of at the least, where it tells of several.

    先后 and 单笔 with several investors: one round each. Otherwise ``None``.
    """
    if len(investors) > 1 and _SEVERAL.search(tagged.doc.text[start:end]):
        return len(investors)
    return None


_GATHERS = re.compile(r"[募筹]资|众筹")
_OTHERWISE = re.compile(r"定增|非公开|发行|IPO|上市|招股|基金|转债|配股|配售|募投|信托|慈善|公益")


def gathers_otherwise(text: str, start: int, end: int) -> bool:
    """Whether a stretch tells of 募资 or 筹资 alone, after shares, debt or a fund were told of."""
    words = text[start:end]
    if "融资" in words or "投资" in words or not _GATHERS.search(words):
        return False
    return bool(_OTHERWISE.search(text, max(0, start - 400), end))


_TOTAL = re.compile(
    r"累计|平均|统计|至此|到目前为止|截至目前|总计|成立以来|共(?:完成|获得|融资)|历史融资|[上下]半年|全年|[一二三四]季度|(?<![新第这该本])[\d一二两三四五六七八九十]+轮融资"
)
_IN_ALL = re.compile(r"，[^，。；]*(?:累计|至此|总计|截至目前|迄今)[^，。；]*")
"""A clause of its own that tells what all rounds came to."""


def tells_total(words: str) -> bool:
    """Whether words tell what all rounds came to, not only in a clause behind that of a round."""
    return bool(_TOTAL.search(_IN_ALL.sub("", words)))
