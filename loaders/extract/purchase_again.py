"""Purchases whose buyer stands where the article tells of the same company before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Claim, make_claim
from .document import Document

_WE = re.compile(r"(?:^|[，。；\s]|[日月年])(?:该|本)?公司(?=[曾已还又再也曾拟将以花斥收买购])")


def with_buyer(doc: Document, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """Give a purchase that names no buyer with the one buyer that the article tells of for the
    same company: 甲拟再收购乙11%股权。此前，公司已买下乙40%股权."""
    if "acquirer" in claim.roles or not _WE.search(doc.text, max(0, claim.start - 16), claim.end):
        return claim
    targets = {m.name for m in claim.roles["target"]}
    others = [c.roles["acquirer"] for c in claims if "acquirer" in c.roles
              and targets == {m.name for m in c.roles["target"]}]  # fmt: skip
    if len({tuple(m.name for m in who) for who in others}) != 1:
        return claim
    return make_claim(
        doc.article, claim.kind, {**claim.roles, "acquirer": others[0]}, claim.values,
        (claim.start, claim.end), modality=claim.modality, attributed_to=claim.attributed_to,
        confidence=claim.confidence,
    )  # fmt: skip
