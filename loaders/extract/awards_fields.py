"""Notices of several lots: 项目名称：A；中标人：…；中标金额：… and the same of B."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Mention, Value
from .awards import BUYER, WORK, split_buyer
from .deals import Deal
from .document import Sentence
from .parties import mention_of, parties
from .tagged import AMOUNT, Tagged

_NAMED = re.compile(
    r"(?:项目|工程|标段|标的|标包|合同)名称\s?[:：]\s?(?P<subject>[^，。；：\n]{5,90}?)(?=[；;，。\n]|$)"
)
_HEADED = re.compile(
    r"(?m:^)\s*[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s?"
    rf"(?P<subject>[^，。；：:\n]{{6,80}}?(?:{WORK})[^，。；：:\n]{{0,20}})\s*(?m:$)"
)
_WINS = re.compile(
    r"(?:中标|成交|中选)(?:人|方|单位|供应商|企业)(?:名称)?(?:为|是|[:：]){1,2}\s?(?P<list>[^，。；\n]{3,120})"
)
_PRICE = re.compile(
    rf"(?:总金额|中标[^，。；：\n]{{0,4}}?(?:总?金额|总?价|报价)|合同(?:总?金额|总?价)|成交(?:金额|价)|项目总?金额)"
    rf"[^，。；\n\ue014]{{0,10}}?(?P<amount>{AMOUNT})(?!\ue015|\s?[/／])"
)
_NO_HEAD = re.compile(
    r"情况|概况|影响|风险|提示|内容|介绍|基本|关系|通知书|公告|文件|说明|主要|条件|^项目|^中标|^合同|^本"
)
_REACH = 6000
"""How many characters of a notice are looked through for its lots."""
_LONGEST = 1200
"""How many characters what is told of one lot may have."""


def lots_in(tagged: Tagged, deals: Sequence[Deal], topic: Mention | None) -> list[Deal]:
    """Give a contract for each lot of a notice that tells of two or more under their names; none
    for others. Days are those of the contracts that its sentences tell of."""
    high = min(len(tagged.text), _REACH)
    heads = _heads(tagged, _NAMED, high)
    if len(heads) < 2:
        heads = _heads(tagged, _HEADED, high)
    who = list(deals[0].suppliers) if deals else [topic] if topic else []
    if len(heads) < 2 or not who or not (deals or "中标" in tagged.text):
        return []
    ends = [start for start, _, _ in heads[1:]] + [min(high, heads[-1][0] + _LONGEST)]
    lots = []
    for (start, low, stop), end in zip(heads, ends, strict=True):
        lot = _lot(tagged, start, (low, stop), min(end, start + _LONGEST))
        if not (lot.suppliers or lot.buyers or lot.values.get("amount")):
            continue
        lot.suppliers = lot.suppliers or who
        for day in ("date", "announced"):
            lot.values[day] = deals[0].values.get(day) if deals else None
        lots.append(lot)
    return lots if len(lots) > 1 else []


def _heads(tagged: Tagged, pattern: re.Pattern[str], high: int) -> list[tuple[int, int, int]]:
    """Give for each lot where it begins, and where its name begins and ends; each name once."""
    heads: dict[str, tuple[int, int, int]] = {}
    for found in pattern.finditer(tagged.written, 0, high):
        words = found["subject"].strip()
        if pattern is _HEADED and _NO_HEAD.search(words):
            continue
        heads.setdefault(words, (found.start(), *found.span("subject")))
    return sorted(heads.values())


def _lot(tagged: Tagged, start: int, name: tuple[int, int], end: int) -> Deal:
    text = tagged.doc.text
    buyer, words = split_buyer(tagged, name[0], text[slice(*name)].strip())
    sentence = Sentence(start, end, text[start:end], text.count("\n", 0, start))
    lot = Deal([], start, end, sentence, [buyer] if buyer is not None else [])
    lot.values["subject"] = words
    wins = _WINS.search(tagged.text, name[1], end)
    if wins is not None:
        plain = re.sub("[&＆]", "、", tagged.text[slice(*wins.span("list"))])
        low = wins.start("list")
        for part in re.finditer("[^、]+", plain):
            lot.suppliers += parties(
                tagged, low + part.start(), low + part.end(), ("Organization",), strict=True
            )
    if not lot.buyers:
        lot.buyers = _buyers(tagged, name[1], end)
    price = _PRICE.search(tagged.text, name[1], end)
    amount: Value | None = tagged.amounts[price.start("amount")].money if price else None
    lot.values["amount"] = amount
    return lot


def _buyers(tagged: Tagged, low: int, high: int) -> list[Mention]:
    found = BUYER.search(tagged.text, low, high)
    if found is None:
        return []
    if found["list"]:
        return parties(tagged, *found.span("list"), ("Organization",), strict=True)
    return [mention_of(tagged.names[found.start("name")])]
