"""Learned taggers: they read only sentences that hold a trigger, and mend what the rules claim.

See ``data/MODEL_CARD.md`` for what they were trained on, their licence, figures and limits.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....schema import Claim
from ..document import Document
from ..tagged import tag
from . import contracts, fundings

__all__ = ["mend"]


def mend(doc: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Give an article's claims with contracts mended, and with contracts and funding that the
    rules missed.

    A claim that is changed has the extractor ``rules+tagger``, a new one ``tagger``; all others
    are as they were, ids too. Pure, but for weights that are read at the first call.
    """
    signed = [c for c in claims if c.kind == "Contract"]
    mended = [c for c in claims if c.kind != "Contract"]
    if signed or contracts.TRIGGER.search(doc.text):
        mended += contracts.mend(tag(doc), signed)
    if not any(_raises_money(c) for c in claims) and fundings.TRIGGER.search(doc.text):
        mended += fundings.propose(tag(doc))
    return mended


def _raises_money(claim: Claim) -> bool:
    return claim.kind == "FundingRound" or claim.values.get("name") == "debt_issued"
