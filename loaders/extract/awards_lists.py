"""Several who win in one tender, each a lot: 甲、乙和丙三家企业中标, 中标厂商分别是甲、乙."""

from __future__ import annotations

import re

from ...schema import Claim, Mention, Money
from .awards import ordered
from .consortia import quoted_beside
from .deals import Deal, amounts_each
from .document import Sentence
from .parties import parties
from .tagged import Tagged

_MANY = r"(?:[两二三四五六七八九十多数\d]{1,3}[家个名]?)"
_FIRMS = (
    r"(?:企业|公司|厂商|厂家|供应商|单位|车企|药企|券商|银行|机构|设备商|整机商|投标人|承包商|品牌)"
)
_CUE = re.compile(
    "中标|中选|(?:入围|上榜)(?=.*(?:招标|采购|集采|候选))|(?:招标|采购|集采|候选).*(?:入围|上榜)"
)
_THEY_WIN = re.compile(
    rf"等?(?:共计?|合计)?(?:{_MANY}[\u4e00-\u9fff]{{0,6}}?{_FIRMS}|[两二三四五六七八九十\d]{{1,2}}家)"
    r"(?:成功|最终|分别|均|全部|双双)*(?:预|拟)?(?:中标|中选|入围|上榜)"
)
_WINNERS = re.compile(
    rf"(?:中标|中选|入围)(?:的)?{_MANY}?(?:{_FIRMS}|人|方)(?:名单)?(?:分别)?(?:为|是|包括|有|[:：]){{1,2}}"
    r"(?P<list>[^，。；\n]{3,200})"
)
_LEAD = re.compile(r"(?:最终|其中|由|为|是|确定|包括|中标(?:人|方|单位|企业|厂商)(?:为|是)?)+")


def winners_listed(tagged: Tagged, sentence: Sentence) -> tuple[list[Mention], int]:
    """Give those who a sentence says win beside each other, two or more, and the offset in the
    article at which their list begins; nobody where it lists none."""
    low = sentence.start
    text = tagged.without_brackets(low, sentence.end)
    if not _CUE.search(text):
        return [], low
    lists = [found.span("list") for found in _WINNERS.finditer(text)]
    for found in _THEY_WIN.finditer(text):
        start = max(text.rfind(mark, 0, found.start()) for mark in "，。；：:\n") + 1
        lists.append((start, found.start()))
    for start, end in lists:
        lead = _LEAD.match(text, start, end)
        who = parties(tagged, low + (lead.end() if lead else start), low + end, ("Organization",))
        if len(who) > 1:
            return who, low + start
    return [], low


_WORKS = (
    r"(?:项目|工程|标段|标包|总承包|EPC|PPP|施工|一体化|集采"
    r"|(?:采购|服务|系统|研究|订单|合同)(?!项目))"
)
_BRACKET = r"(?:[（(][^（）()\n]{0,40}[）)])"
_NEXT = re.compile(
    rf"[”》]?{_BRACKET}?(?:[、，]?(?:和|与|及|以及)|、)[“《]?"
    rf"(?P<item>(?![（(]|以|其|为|入围|助|推|提|对|中标|合计|金额|工期|总|占|公司|多|等|[\d一两二三四五六七八九十]+[个项])[^，。；、：\n”》]{{4,70}}?{_WORKS}(?:{_WORKS}|{_BRACKET})*)"
    r"(?=[”》、，。；\n]|和|与|及|以及|等|$)"
)
_PRICE_FIRST = re.compile(r"^[\u4e00-\u9fff]{2,6}[（(]-?\d+\.\d+,[^（）()]{3,24}[）)]")
"""A listed company with its share's price, which orders the project behind it."""
_CUT = re.compile(rf"(?:{_BRACKET})+$")
_IS_SUM = re.compile(r"元|简称|以下|下称")


def items_after(tagged: Tagged, start: int, end: int, first: str) -> list[str]:
    """Give the other projects of the list that begins with the ``first`` one in a stretch of the
    article: A项目（2亿元）、B工程和C标段; none where it is no list."""
    at = tagged.written.find(first, start, end)
    if at < 0 or not re.search(rf"{_WORKS}{_BRACKET}*$", first):
        return []
    before = tagged.written[start : at + len(first)]
    if before.count("（") != before.count("）"):  # a list inside a bracket tells of parts
        return []
    found, at = [], at + len(first)
    while (one := _NEXT.match(tagged.written, at, end)) is not None:
        found.append(_PRICE_FIRST.sub("", without_sum(one["item"])))
        at = one.end()
    return found


def without_sum(words: str) -> str:
    """Cut from a project what a bracket behind it says of its price or its short name."""
    tail = _CUT.search(words)
    return words[: tail.start()] if tail and _IS_SUM.search(tail.group()) else words


def sum_beside(tagged: Tagged, start: int, end: int, words: str) -> Money | None:
    """Give the amount in the bracket behind a project of a list."""
    at = tagged.written.find(words, start, end)
    bracket = re.compile(_BRACKET).match(tagged.written, at + len(words), end) if at >= 0 else None
    if bracket is None:
        return None
    amounts = tagged.amounts_in(bracket.start(), bracket.end())
    return amounts[0].money if len(amounts) == 1 else None


def one_by_one(tagged: Tagged, deal: Deal) -> list[Claim]:
    """Give a claim for each thing that a contract orders, each with its own buyer and amount where
    the list says so."""
    first = deal.values.get("subject")
    who, subjects = ordered(tagged, first if isinstance(first, str) else None)
    if who is not None and not deal.buyers:
        deal.buyers = [who]
    subjects += deal.more or quoted_beside(deal.sentence.text, subjects[0])
    low, high = deal.sentence.start, deal.sentence.end
    one, claims, all_buyers = deal.values.get("amount"), [], deal.buyers
    prices = amounts_each(tagged, deal.sentence, len(subjects)) or [one] * len(subjects)
    for number, (words, price) in enumerate(zip(subjects, prices, strict=True)):
        buyer, parts = ordered(tagged, words) if number else (None, [words])
        beside = sum_beside(tagged, low, high, words) if words and len(subjects) > 1 else None
        deal.buyers = [buyer] if buyer is not None else all_buyers
        deal.values["subject"], deal.values["amount"] = parts[0], beside or price
        claims += deal.to_claims(tagged.doc)
    return claims
