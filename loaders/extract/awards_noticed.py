"""Contracts told by the notice of an award: what it awards stands before it, or only its price
behind it."""

from __future__ import annotations

import re

from ...schema import Mention
from .awards import WORK, split_buyer
from .bidders import Bidders
from .clauses import subject_before
from .document import Sentence
from .parties import mention_of
from .tagged import AMOUNT, ORG, Tagged

_ABOUT = re.compile(
    rf"(?:收到|取得|获得|喜获|接到)(?:了)?(?P<what>[^，。；\n]{{4,80}}?{WORK}[”」）)]*)(?:的|等)?[《“]?(?:预?中标|成交)通知书"
)
"""A notice, and what it awards before it."""
_PRICED = re.compile(
    rf"(?:收到|接到)了?(?P<name>{ORG})[^，。；\n\ue010]{{0,6}}《?(?:预?中标|成交)通知书》?，"
    rf"(?:公司)?(?:预?中标|成交)[^，。；\n\ue014]{{0,12}}{AMOUNT}"
)
"""收到 B 出具的《中标通知书》，中标金额为…, which says no more of what is awarded."""


def noticed(
    tagged: Tagged, bidders: Bidders, sentence: Sentence, text: str
) -> tuple[list[Mention], str | None, Mention | None] | None:
    """Give who wins, what, and who orders, by a notice that a sentence (its ``text`` without
    brackets) says was got; ``None`` where it tells of none."""
    at, found = sentence.start, _ABOUT.search(text)
    priced = _PRICED.search(text) if found is None else None
    if found is not None and not text.endswith(("未", "未能", "没有"), 0, found.start()):
        supplier = subject_before(tagged, at, at + found.start()) or bidders.topic
        low, high = at + found.start("what"), at + found.end("what")
        buyer, words = split_buyer(tagged, low, tagged.doc.text[low:high])
        return ([supplier], words, buyer) if supplier and words else None
    if priced is not None:
        supplier = subject_before(tagged, at, at + priced.start()) or bidders.topic
        sender = mention_of(tagged.names[at + priced.start("name")])
        return ([supplier], None, sender) if supplier and supplier.name != sender.name else None
    return None
