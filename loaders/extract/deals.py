"""A contract while its sentences are read, and the amount that is this contract's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ...schema import Claim, Mention, Value, make_claim
from .attribution import attributed_to
from .awards import PRICE
from .document import Document, Sentence, Span
from .modality import modality_of
from .tagged import AMOUNT, Tagged


@dataclass
class Deal:
    """A contract that grows while its sentences are read."""

    suppliers: list[Mention]
    start: int
    end: int
    sentence: Sentence
    buyers: list[Mention] = field(default_factory=list)
    values: dict[str, Value | None] = field(default_factory=dict)
    more: list[str] = field(default_factory=list)
    """What else is ordered, beside the subject among the values."""
    apart: bool = False
    """Whether the suppliers win a lot each, and not together."""

    def to_claims(self, doc: Document) -> list[Claim]:
        """Give the claim, or one for each supplier; nobody buys of himself."""
        names = {m.name for m in self.suppliers}
        buyers = [m for m in self.buyers if m.name not in names]
        together = [[m] for m in self.suppliers] if self.apart else [self.suppliers]
        return [
            make_claim(
                doc.article, "Contract", {"supplier": suppliers, "buyer": buyers}, self.values,
                (self.start, self.end), modality=modality_of(doc, self.start, self.end),
                attributed_to=attributed_to(doc, self.start, self.end), confidence=0.8,
            )
            for suppliers in together
        ]  # fmt: skip


_EACH = re.compile(
    rf"(?:分别|依次)[约为是达:：]*"
    rf"(?P<list>{AMOUNT}(?:[、，和与及]|以及)[^。；\n]{{2,120}})"
)
_BETWEEN = re.compile(r"(?:[、，和与及约为]|以及|[（(][^（）()]{0,20}[）)])+")


def amounts_each(tagged: Tagged, stretch: Span, many: int) -> list[Value | None]:
    """Give the amounts that a stretch of the article tells of each of ``many`` things, in their
    order (分别为2亿元和3亿元); none where it tells one for all, or of others."""
    if many < 2:
        return []
    for found in _EACH.finditer(tagged.text, stretch.start, stretch.end):
        each = tagged.amounts_in(*found.span("list"))
        row = each[:1]
        for last, amount in pairwise(each):
            if not _BETWEEN.fullmatch(tagged.text, last.end, amount.start):
                break
            row.append(amount)
        if len(row) == many:
            return [amount.money for amount in row]
    return []


def money_for(tagged: Tagged, deal: Deal, start: int, end: int) -> Value | None:
    """Give this contract's amount; one told with a buyer (其中 B 项目金额) is only that one's."""
    text = tagged.text[start:end]
    for found in PRICE.finditer(text):
        low = max(text.rfind(mark, 0, found.start()) for mark in "，；。")
        named = tagged.names_in(start + low + 1, start + found.start())
        words = tagged.doc.text[start + low : start + found.start()]
        if named and "其中" in words and named[-1].text not in {m.name for m in deal.buyers}:
            continue
        return tagged.amounts[start + found.start("amount")].money
    return None
