"""Contracts: what the tagger says of the sentences that rules made contracts of, and of others.

S labels who supplies, B who orders, J what is ordered, M what it is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ....schema import Claim, Mention, Money, Value, make_claim
from ..attribution import attributed_to
from ..document import Sentence
from ..events_merging import same_party
from ..headlines import is_headline
from ..modality import modality_of
from ..tagged import Tagged
from ..telling import dates_of
from .mending import Reading, mention_at, overlap, restated
from .model import Found

TRIGGER = re.compile("中标|合同|订单|招标|采购人|项目名称|候选人|中选")
SURE = 0.8
"""How likely a span must be to change what a rule says."""
LIKELY = 0.5
"""How likely it must be where the rules say nothing."""
_TOLD = re.compile("中标|中选|签订|签署|订单|大单|集采")
_WHOLE = re.compile(r"^[^，。；]{5,}$")
_NO_PARTY = re.compile(r"家企业|通知|公示|确定|^该|^[^，。]{0,2}公司$|[，。；()（]\d|^.$")


def mend(tagged: Tagged, claims: Sequence[Claim]) -> list[Claim]:
    """Give the contracts that rules found, mended; where they found none, those of the tagger."""
    reading = Reading("contract", tagged, TRIGGER)
    found = [_mended(reading, claim) for claim in claims] if claims else _proposed(reading)
    return list({claim.id: claim for claim in found}.values())


def _mended(reading: Reading, claim: Claim) -> Claim:
    found = reading.within(claim.start, claim.end)
    if not found:
        return claim
    tagged, values = reading.tagged, dict(claim.values)
    suppliers = _suppliers(tagged, list(claim.roles.get("supplier", ())), found)
    buyers = list(claim.roles.get("buyer", ())) or _buyers(tagged, suppliers, found)
    subject = _subject(values.get("subject"), found)
    if subject is not None:
        values["subject"] = subject
    money = _amount(tagged, claim, found)
    if "amount" not in values and money is not None:
        values["amount"] = money
    roles = {**claim.roles, "supplier": suppliers, "buyer": buyers}
    return restated(tagged, claim, roles, values)


def _amount(tagged: Tagged, claim: Claim, found: Iterable[Found]) -> Money | None:
    """Give the only amount of what a claim quotes; one of several may be another contract's."""
    spans = {f.text: f for f in found if f.label == "M" and f.chance >= SURE}
    if len(spans) != 1 or "其中" in claim.quote:
        return None
    (span,) = spans.values()
    amounts = tagged.amounts_in(span.start, span.end)
    return amounts[0].money if amounts else None


def _suppliers(tagged: Tagged, known: list[Mention], found: Iterable[Found]) -> list[Mention]:
    """Give the suppliers with the borders of the tagger. One that it knows nothing of, where it
    is sure of others, was taken from elsewhere in the article (the mother of who won)."""
    sure = [f for f in found if f.label == "S" and f.chance >= SURE]
    said = [mention_at(tagged, f) for f in sure if not _NO_PARTY.search(f.text)]
    if len(known) != 1 or not said:
        return known
    mention = known[0]
    over = [s for s in said if overlap(s, mention)]
    if over:
        return _with_partners(tagged, over[0], said)
    if any(same_party(s.name, mention.name) for s in said):
        return known
    return list({m.name: m for m in said}.values())


_BESIDE = re.compile(r"(?:（[^（）]{0,20}）|\([^()]{0,20}\))?(?:[、和与及]|以及|，)")


def _with_partners(tagged: Tagged, one: Mention, said: Sequence[Mention]) -> list[Mention]:
    """Give a supplier with those that stand in one list with it: 甲公司（牵头人）、乙公司."""
    together = [one]
    for before, after in pairwise(sorted((s for s in said), key=lambda m: m.start or 0)):
        between = tagged.doc.text[before.end : after.start]
        if _BESIDE.fullmatch(between):
            if before in together:
                together.append(after)
            elif after in together:
                together.insert(0, before)
    return list({m.name: m for m in together}.values())


def _buyers(tagged: Tagged, suppliers: list[Mention], found: Iterable[Found]) -> list[Mention]:
    said = [mention_at(tagged, f) for f in found if f.label == "B" and f.chance >= SURE]
    return [s for s in said if not any(same_party(s.name, m.name) for m in suppliers)][:1]


def _subject(known: Value | None, found: Iterable[Found]) -> str | None:
    """Give what is ordered where the rules say nothing, or less than half of its words."""
    said = [f.text for f in found if f.label == "J" and f.chance >= LIKELY]
    said = [words for words in said if _WHOLE.search(words)]
    if not isinstance(known, str):
        return said[0] if said else None
    return next((words for words in said if known in words and len(known) * 2 < len(words)), None)


def _proposed(reading: Reading) -> list[Claim]:
    """Make contracts of a supplier, and of what it won or of whom and for how much."""
    made: list[tuple[Sentence, Claim]] = []
    for sentence in reading.tagged.sentences:
        if not _TOLD.search(sentence.text):
            continue
        found = [f for f in reading.of(sentence) if f.chance >= LIKELY]
        by = {label: [f for f in found if f.label == label] for label in "SBJM"}
        by["S"] = [f for f in by["S"] if not _NO_PARTY.search(f.text)]
        if by["S"] and (by["J"] or (by["B"] and by["M"])):
            made += [(sentence, claim) for claim in _claims(reading.tagged, sentence, by)]
    body = [claim for sentence, claim in made if not is_headline(reading.tagged.doc, sentence)]
    return body or [claim for _, claim in made]


def _claims(tagged: Tagged, sentence: Sentence, by: dict[str, list[Found]]) -> list[Claim]:
    doc, span, money = tagged.doc, (sentence.start, sentence.end), by["M"]
    date, announced = dates_of(tagged, sentence, *span)
    amounts = tagged.amounts_in(money[0].start, money[0].end) if len(money) == 1 else []
    suppliers = list({f.text: mention_at(tagged, f) for f in by["S"]}.values())
    buyers = [mention_at(tagged, f) for f in by["B"] if f.text not in {s.text for s in by["S"]}]
    common: dict[str, Value | None] = {
        "date": date, "announced": announced, "amount": amounts[0].money if amounts else None,
    }  # fmt: skip
    subjects: list[str | None] = [*dict.fromkeys(f.text for f in by["J"])]
    return [
        make_claim(
            doc.article, "Contract", {"supplier": suppliers, "buyer": buyers[:1]},
            {**common, "subject": subject}, span, modality=modality_of(doc, *span),
            attributed_to=attributed_to(doc, *span), extractor="tagger",
            confidence=round(min(f.chance for f in [*by["S"], *by["J"]]), 4),
        )
        for subject in subjects or [None]
    ]  # fmt: skip
