"""What a purchase costs and when it was told, from the sentence and the notice around it."""

from __future__ import annotations

import re
from bisect import bisect_left
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


_DEAL = r"(?:收购|交易|并购|转让|股权|标的(?:资产|公司)?)"
_OF_DEAL = re.compile(
    rf"(?:{_DEAL}(?:事项|的|初步|暂定)*(?:总?(?:金额|价格|对价|代价|作价|价款|价值|估值|规模|额)|价)"
    rf"|(?:总?(?:对价|代价|作价|价款|涉资|耗资|总价|收购价)))[^，。；\n\ue014]{{0,10}}?(?P<amount>{AMOUNT})"
    rf"|这[笔项次宗](?:交易|收购|并购)[^，。；\n\ue014]{{0,8}}?(?:价值|作价|涉及|高达|总额|达)[^，。；\n\ue014]{{0,6}}?(?P<worth>{AMOUNT})"
)
"""What a deal that was told before costs: 交易金额为5亿元, 这笔交易价值30亿美元."""
_ANOTHER = re.compile(r"(?:收购|并购|受让)了?[^，。；]{0,6}\ue010|去年|同期|此前|曾")
_AFTER = 2
"""In how many sentences behind the telling its price may stand."""


def price_after(tagged: Tagged, sentence: Sentence) -> Value | None:
    """Give the price that one of the next sentences tells of the deal, none of which tells of
    another."""
    sentences = tagged.doc.sentences
    index = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    for later in sentences[index + 1 : index + 1 + _AFTER]:
        text = tagged.without_brackets(later.start, later.end)
        if _ANOTHER.search(text):
            return None
        found = _OF_DEAL.search(text)
        if found is not None:
            group = "amount" if found["amount"] else "worth"
            return tagged.amounts[later.start + found.start(group)].money
    return None


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
