"""Purchases whose buyer stands where the article tells of the same company before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Claim, Mention, make_claim
from .document import Document
from .parties import mention_of
from .tagged import FILLER, Tagged

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


OTHER = re.compile("了?(?:后者|对方|其)")


def other_before(tagged: Tagged, start: int, verb: int, us: Mention | None) -> Mention | None:
    """Give whom 后者 or 其 stands for behind a verb of buying: the last organization named before
    it in the sentence, behind another or behind who buys."""
    names = tagged.names_in(start, verb)
    told, first = {n.canonical for n in names}, len(names) - 1
    while first > 0 and _WITH.fullmatch(tagged.text, names[first - 1].end, names[first].start):
        first -= 1
    parted = bool(names) and "，" in tagged.text[names[-1].end : verb]  # 甲与乙签约，收购其…
    if 0 <= first < len(names) - 1 and not parted:  # those of a list buy together
        names = names[:first]
    others = [n for n in names if us is None or n.canonical != us.name]
    if not others and told and us is not None and us.name not in told:
        return us  # whom the article is about is bought by others
    return mention_of(others[-1]) if others and len(names) + (us is not None) > 1 else None


_WITH = re.compile(f"(?:{FILLER})*(?:[、和与及]|以及)")
OVER_IT = re.compile(
    "对(?:后者|对方|其)(?:进行|发起|发出|提出|实施|展开)了?(?:全面|恶意|敌意|要约|全资|的)*(?:收购|并购|私有化)"
)
"""甲接洽乙，可能对后者发起收购."""
