"""What a purchase costs and when it was told, from the sentence and the notice around it."""

from __future__ import annotations

import re
from dataclasses import replace

from ...schema import DateInterval, Mention, Value
from .acquired import Bought
from .document import Sentence
from .tagged import AMOUNT, FILLER, Tagged
from .telling import told_on

_PRICE = re.compile(
    rf"(?:以|作价|价格|对价|金额|总价|价款|耗资|斥资|出资|花费|交易价|估值|合计|不超过|约|为)[^，。；\ue014]{{0,10}}?(?P<amount>{AMOUNT})"
)
_PAID = re.compile(
    rf"(?<![、和及股])(?P<amount>{AMOUNT})(?:的价格|的对价|的总价|现金|左右|全资|溢价|{FILLER})*$"
)
"""An amount right before the verb: 拟5亿元收购."""
_EACH = re.compile(
    rf"分别[^，。；\ue014]{{0,6}}(?P<list>{AMOUNT}(?:(?:、|和|及|与|以及|，){AMOUNT})+)"
)


def each_priced(tagged: Tagged, sentence: Sentence, one: Bought) -> list[Bought]:
    """Give each target with its own price where the sentence tells as many prices one by one."""
    if len(one.targets) < 2:
        return [one]
    found = _EACH.search(tagged.text, sentence.start, sentence.end)
    amounts = tagged.amounts_in(*found.span("list")) if found else []
    if len(amounts) != len(one.targets):
        return [one]
    return [
        replace(one, targets=[target], amount=amount)
        for target, amount in zip(one.targets, amounts, strict=True)
    ]


_FAR = 400
"""How far behind a notice, in characters, a purchase without a day is still what it tells of."""


def told_day(tagged: Tagged, at: int, parties: list[Mention]) -> DateInterval | None:
    """Give the day of the notice that the article is about, where it names a party."""
    told = told_on(tagged)
    if told is None or at - told[1].end > _FAR:
        return None
    beside = told[1].start <= at <= told[1].end
    if not beside and (not _OF_DEALS.search(told[1].text) or _PAST.match(tagged.doc.text, at)):
        return None
    return told[0] if any(m.name in told[1].text for m in parties) else None


_OF_DEALS = re.compile("收购|并购|股权|股份|重组|交易|资产|买|协议|议案|董事会")
_PAST = re.compile(r"(?:此前|早在|当时|去年|前年|其中|而?在?20\d\d年)")
"""Opens a sentence that tells of what was before the notice."""


def price(tagged: Tagged, sentence: Sentence, verb: int) -> Value | None:
    """Give the price: the amount with a word of price that stands nearest to the verb."""
    text = tagged.without_brackets(sentence.start, sentence.end)
    at = verb - sentence.start
    before = _PAID.search(text, 0, at)
    if before is not None:
        return tagged.amounts[sentence.start + before.start("amount")].money
    found = sorted(_PRICE.finditer(text), key=lambda m: abs(m.start("amount") - at))
    for m in found:
        low = max(text.rfind(mark, 0, m.start()) for mark in "，。；")
        per_share = re.search(
            r"每\s?(?:股|份|ADS)|/股|/A|一股", text[max(0, m.start() - 4) : m.end() + 2]
        )
        if not per_share and not re.search(
            "营收|收入|净利|利润|市值|总资产|净资产|注册资本|商誉|募集", text[low + 1 : m.end()]
        ):
            return tagged.amounts[sentence.start + m.start("amount")].money
    return None
