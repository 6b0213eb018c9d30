"""Who a sentence is about, for rules whose verb has its subject before it."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Name
from .parties import mention_of
from .tagged import DATE, FILLER, ORG, Tagged

SOURCE = re.compile(
    rf"(?:据|来自|来源[:：]|转自)[^，。；\n]{{0,6}}{ORG}"
    rf"|{ORG}(?:{FILLER}|\s)*(?:\d+月\d+日|{DATE})?"
    r"(?:讯|消息|获悉|了解到|报道|记者|援引|独家获|网讯|APP获|app获|日报|快讯|电(?=[，,]|$)|丨|\||显示)"
)
"""Whoever reports: no party of what is reported."""
PRONOUN = re.compile(
    rf"(?:公司|企业|平台|集团|品牌|其|方面|本公司|该行|双方)"
    rf"(?:{FILLER}|\s|{DATE}|已经?|正式|成功|宣布|将|拟|正在|计划|又|曾|近日|日前)*$"
)


def subject_before(
    tagged: Tagged, start: int, verb: int, kinds: tuple[str, ...] = ("Organization",)
) -> Mention | None:
    """Give the name that stands as subject before the verb at offset ``verb``.

    The last name of the verb's clause counts (the subsidiary B of A: B); where that clause has
    none, or says 公司, the first name of what comes before it from ``start`` on. Names of
    whoever reports are passed over. ``None`` if there is no name.
    """
    text = tagged.without_brackets(start, verb)
    text = SOURCE.sub(lambda m: FILLER * len(m.group()), text)
    comma = max(text.rfind(mark) for mark in "，；。：:")

    def names(low: int, high: int) -> list[Name]:
        found = tagged.names_in(start + low, start + high, kinds)
        return [n for n in found if text[n.start - start] != FILLER]

    near, far = names(comma + 1, len(text)), names(0, max(comma, 0))
    if near and not PRONOUN.search(text[comma + 1 :]):
        return mention_of(near[-1])
    return mention_of(far[0]) if far else None
