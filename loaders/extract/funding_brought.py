"""Whom an organization takes in as an investor: 引入甲、乙等战略投资者, 引入投资方甲和乙."""

from __future__ import annotations

import re

from ...schema import Mention
from .parties import parties
from .tagged import FILLER, ORG, ROUND, Tagged

_SORT = r"(?:新|外部|知名|重要|国内|国际|海外|机构|基石|产业|财务|战略|多家|多名)*"
_WHO = (
    rf"{_SORT}(?:投资(?:[者方人]|机构|伙伴|股东)|资方|股东|战投(?!方)"
    rf"|{ROUND}(?:伙伴|机构|股东|[者方人]))"
)
LIKELY = rf"(?:{ORG}|[一-鿿]{{2,6}}(?:资本|创投|基金|投资|资管|集团)(?=[、和与及的等，]))"
"""A known name, or what ends like the name of one who invests and stands in a list."""
_TAIL = rf"(?:等|[两三四五六七八九十\d]+[家名位])*(?:作为|成?为)?{_WHO}"
BROUGHT = re.compile(
    rf"(?:引[入进]|新增)(?:了|的)?(?:(?<=股东新增)(?P<listed>[{FILLER}\s]*{ORG}[^，。；\n]{{0,90}})|(?P<before>[^。；\n]{{0,12}}?{LIKELY}[^。；\n]{{0,80}}?){_TAIL}"
    rf"|[^，。；\n\ue010]{{0,24}}?{_WHO}(?:[:：]|为)?(?P<after>[{FILLER}\s]*(?:{ORG}|(?<=[基石略务]投资[者方人])(?=[\u4e00-\u9fffA-Za-z]{{2,12}}[、，。和与及]))[^，。；\n]{{0,90}}))"
)
_MORE_CAPITAL = re.compile(r"注册资本[^。；]{0,30}(?:增|上升|变更为|提高)|增资|融资|投资人|\ue018")
_COUNTED = re.compile(
    rf"引[入进]了?[\d一二两三四五六七八九十]+[家名位]{_SORT}(?:投资[者方人]|股东|战投)[^。；\n]{{0,24}}?"
    r"(?:包括了?|分别[为是]|即|依次[为是])(?P<list>[^。；\n]{2,160})"
)
"""How many are taken in, and who they are: 引入四家战略投资者，分别是甲、乙."""
_SOMEBODY = re.compile(rf"{ORG}|公司")
"""Who takes them in, before the verb."""


def brought_in(tagged: Tagged, start: int, text: str) -> list[Mention]:
    """Give the investors that ``text``, the tagged stretch from ``start`` on, says are taken in."""
    told = _COUNTED.search(text) if "引" in text else None
    if told is not None:
        return parties(tagged, start + told.start("list"), start + told.end("list"), strict=True)
    found = BROUGHT.search(text) if "引" in text or "新增" in text else None
    plain = found is not None and found.group().startswith("新增") and not found["after"]
    if plain and not _MORE_CAPITAL.search(text):
        return []  # who buys of another is new in the register too
    if found is None or not _SOMEBODY.search(text, 0, found.start()):
        return []
    low, high = next(found.span(n) for n in ("listed", "before", "after") if found[n])
    rest = re.compile("等").search(text, low, high)
    high = rest.start() if rest else high
    return parties(tagged, start + low, start + high, strict=True)
