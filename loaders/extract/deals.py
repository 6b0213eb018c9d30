"""A contract while its sentences are read, and the amount that is this contract's own."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...schema import Claim, Mention, Value, make_claim
from .attribution import attributed_to
from .awards import PRICE
from .document import Document, Sentence
from .modality import modality_of
from .tagged import Tagged


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

    def to_claim(self, doc: Document) -> Claim:
        """Give the claim; nobody buys of himself."""
        names = {m.name for m in self.suppliers}
        buyers = [m for m in self.buyers if m.name not in names]
        return make_claim(
            doc.article, "Contract", {"supplier": self.suppliers, "buyer": buyers}, self.values,
            (self.start, self.end), modality=modality_of(doc, self.start, self.end),
            attributed_to=attributed_to(doc, self.start, self.end), confidence=0.8,
        )  # fmt: skip


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
