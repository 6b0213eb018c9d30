"""What a purchase costs and when it was told, from the sentence and the notice around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from ...schema import DateInterval, Mention, Value
from .acquired import Bought
from .document import Sentence
from .tagged import AMOUNT, DATE, FILLER, Tagged
from .telling import dates_of, told_on

_PRICE = re.compile(
    rf"(?:以|作价|价格|对价|代价|金额|总价|价款|交易额|总价值|收购价值|交易价值|规模|耗资|斥资?|出资|花费|支付|报价|出价|开价|豪掷|交易价|估值|合计|不超过|约|为)[^，。；\ue014]{{0,10}}?(?P<amount>{AMOUNT})"
)
_OF_PRICE = re.compile(
    rf"(?P<amount>{AMOUNT})的?[^，。；\ue010\ue014]{{0,6}}?(?:收购|并购|交易|协议|要约)"
)
"""An amount before what it is the price of: 价值30亿美元的收购, 5亿元的股权收购协议."""
_PAID = re.compile(
    rf"(?<![、和及股])(?<!股\s)(?P<amount>{AMOUNT})(?:的价格|的对价|的总价|现金|左右|全资|溢价|{FILLER})*$"
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


_BY_PARTY = re.compile(
    r"[，,]?[^，。；\n\ue016]{0,20}?(?:宣布|官宣|宣告|证实|表示|公布|公告(?!牌)|披露|发布|确认|称(?=[，,]))"
)
_SIGNED = re.compile(
    rf"(?:协议|合同|交易|双方)[已于在]{{1,2}}(?P<day>{DATE})(?:订立|签订|签署|达成|完成)"
)
"""The day of the contract in a further clause."""
_IN_YEAR = re.compile(r"\d{4}年的?(?:\d{1,2}月)?")
_BY_WIRE = re.compile(r"[^，。；\n]{0,4}(?:消息|报道|讯|丨|｜|电(?![商影动子力气视池机])|/)")


_BOUGHT = re.compile("(?:收购|并购|买下|购入|买入)[^，。；]*，")
"""A purchase told before in the sentence: 继6月收购甲之后，近日收购乙."""
_BACK_ON = re.compile(r"(?:曾经?|早|已)[在于]\Z")
"""Before a day of the past: 昨日表示，曾在1月5日."""


def days_of(
    tagged: Tagged, sentence: Sentence, verb: int, end: int
) -> tuple[DateInterval | None, DateInterval | None]:
    """Give the day of a purchase and that of its telling; where the wire (8月3日消息) and a party
    (周一，甲宣布) have each a day, that of the party."""
    days = tagged.dates_in(sentence.start, end)
    for before, when in pairwise(days):
        if _BACK_ON.search(tagged.doc.text, before.end, when.start) and when.start < verb:
            return when.date, before.date
    begins = [m.end() for m in _BOUGHT.finditer(tagged.text, sentence.start, verb)]
    begin = next((b for b in reversed(begins) if tagged.dates_in(b, verb)), sentence.start)
    date, announced = dates_of(tagged, sentence, begin, end)
    if date is not None and _IN_YEAR.fullmatch(date.words):  # 从1998年起布局，2003年收购甲
        years = [w for w in tagged.dates_in(sentence.start, verb) if _IN_YEAR.fullmatch(w.text)]
        date = years[-1].date if years else date
    if date is None and (signed := _SIGNED.search(tagged.text, end, sentence.end)) is not None:
        date = tagged.dates[signed.start("day")].date
    if len(days) < 2 or not _BY_WIRE.match(tagged.text, days[0].end):
        return date, announced
    for when in days[1:]:
        after = tagged.without_brackets(when.end, min(sentence.end, when.end + 40))
        if re.search("[日天晚周前]", when.text) and _BY_PARTY.match(after.replace(FILLER, "")):
            return (None if date == when.date else date), when.date
    return date, announced


def priced_apart(tagged: Tagged, sentence: Sentence, deals: list[Bought]) -> list[Bought]:
    """Give the purchases of a sentence each with its own price where it tells as many prices one
    by one: 收购甲51%股权和乙60%股权，价格分别为5亿元和7亿元."""
    if len(deals) < 2 or any(one.amount for one in deals):
        return deals
    found = _EACH.search(tagged.text, sentence.start, sentence.end)
    amounts = tagged.amounts_in(*found.span("list")) if found else []
    if len(amounts) != len(deals):
        return deals
    return [replace(one, amount=amount) for one, amount in zip(deals, amounts, strict=True)]


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
    rf"|这[笔项次宗桩起单](?:价值|作价|总额|高达)?(?:约|近|超)?(?P<deal>{AMOUNT})的(?:交易|收购|并购)"
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
            group = next(name for name, words in found.groupdict().items() if words)
            return tagged.amounts[later.start + found.start(group)].money
    return None


_VERB = re.compile("(?:收购|并购|买下)了?[^，。；]{0,12}\ue010")
_NEXT_VERB = re.compile("[^，。；]{0,6}?(?:收购|并购|买下)了?[^，。；价款金]{0,12}\ue010")


def _is_of_another(text: str, at: int, found: re.Match[str]) -> bool:
    """Whether an amount is the price of another purchase of the sentence than the one at ``at``."""
    low, high = found.span("amount")
    if low > at:
        own = _VERB.match(text, at) or _VERB.match(text, at + 2) or _VERB.match(text, at + 4)
        return _VERB.search(text, own.end() if own else at + 2, low) is not None or (
            _NEXT_VERB.match(text, high) is not None
        )
    return _VERB.search(text, high, at) is not None


_OF_WHOLE = re.compile("(?<!交易)(?<!收购)估值")
"""What the whole is worth, told behind the purchase of a part."""


def price(tagged: Tagged, sentence: Sentence, verb: int, of_part: bool = False) -> Value | None:
    """Give the price: the amount with a word of price that stands nearest to the verb; ``of_part``
    is whether only a part is bought."""
    text = tagged.without_brackets(sentence.start, sentence.end)
    at = verb - sentence.start
    before = _PAID.search(text, 0, at)
    if before is not None:
        return tagged.amounts[sentence.start + before.start("amount")].money
    priced = [*_PRICE.finditer(text), *_OF_PRICE.finditer(text)]
    found = sorted(priced, key=lambda m: abs(m.start("amount") - at))
    for m in found:
        if _is_of_another(text, at, m):
            continue
        if of_part and m.start() > at and _OF_WHOLE.search(text, m.start() - 2, m.end()):
            continue
        low = max(text.rfind(mark, 0, m.start()) for mark in "，。；")
        per_share = re.search(
            r"每\s?(?:股|份|ADS)|/股|/A|一股", text[max(0, m.start() - 4) : m.end() + 2]
        )
        if not per_share and not re.search(
            "营收|收入|净利|利润|市值|总资产|净资产|注册资本|商誉|募集|补偿|赔偿|担保|借款|贷款|亏损|负债|评估|承诺",
            text[low + 1 : m.end()],
        ):
            return tagged.amounts[sentence.start + m.start("amount")].money
    return None
