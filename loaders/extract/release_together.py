"""Names that one release joins, as the labels have them. Makers joined directly (甲和乙, 甲、乙两家
公司) are one value, those that stand apart (甲联合乙) are several. Two products are one, and more
where the words count them (甲、乙和丙三款手机)."""

from __future__ import annotations

import re

from .release_words import HEADS

_AND = re.compile(r"(?:公司|集团)?(?:[（(][^（）()]{1,24}[）)])?\s?(?:、|以及|[和与及])\s?")
_IN_ALL = re.compile(
    r"(?:(?:、|以及|[和与及])[\u4e00-\u9fffA-Za-z]{2,8}?){0,3}等?"
    r"[两二三四五六七八九十多几数\d]{1,2}[家大][^，。；、在的]{0,6}?"
    r"(?:厂商|公司|企业|品牌|车企|巨头|机构|银行|平台|房企|券商|药企|酒企|乳企)"
)
"""How many they are, behind the last name."""


def joint(quote: str, makers: list[str]) -> list[str]:
    """Give the makers of one release, in their order in ``quote``, with those as one that the
    words join, and with how many they are said to be."""
    found: list[str] = []
    end = 0
    for name in makers:
        at = quote.find(name, end)
        link = _AND.match(quote, end) if found and at >= 0 else None
        if link is not None and link.end() == at:
            found[-1] += link[0] + name
        else:
            found.append(name)
        end = at + len(name) if at >= 0 else end
    if len(makers) > 1 and len(found) == 1 and (many := _IN_ALL.match(quote, end)):
        found[0] += many[0]
    return found


_LIST_AND = re.compile(r"\s?(?:、|以及|还有|[和与及])\s?")
COUNTED_LIST = re.compile(
    r"\s?等?(?:这|共|总共)?[两二三四五六七八九十多\d]{1,2}[款个种项大部](?:[^、，。；的]{0,8}?"
    rf"{HEADS})?"
)
"""How many products they are, behind their list."""


def as_listed(quote: str, products: list[str]) -> list[str]:
    """Give the products of one release as the labels have them: as one where ``quote`` lists two,
    or counts them behind the list; each for itself where 即 says what they are (即甲、乙)."""
    end = quote.find(products[0]) + len(products[0])
    start = end - len(products[0])
    if len(products) < 2 or start < 0 or re.search("即(?!将)", products[0]):
        return products
    for name in products[1:]:
        link = _LIST_AND.match(quote, end)
        if link is None or not quote.startswith(name, link.end()):
            return products
        end = link.end() + len(name)
    counted = COUNTED_LIST.match(quote, end)
    if len(products) > 2 and counted is None:
        return products
    return [quote[start : counted.end() if counted else end]]
