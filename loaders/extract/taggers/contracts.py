"""Contracts: what the tagger says of the sentences that rules made contracts of, and of others.

S labels who supplies, B who orders, J what is ordered, M what it is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ....schema import Claim, DateInterval, Mention, Money, Value, make_claim
from ..attribution import attributed_to
from ..awards import TAKEN_BACK
from ..awards_again import NOT_YET
from ..awards_assembly import assembled
from ..awards_borders import across_price, rejoined, settled_buyers, with_branch, without_adverb
from ..awards_days import NO_DAY, told_day, with_day
from ..awards_filling import exact_amount
from ..awards_otherwise import won_by
from ..awards_parties import is_daughter
from ..awards_places import seated
from ..awards_signed import is_other_contract, is_other_side
from ..awards_subjects import trimmed, whole_word
from ..bidders import Bidders
from ..bidders_topic import NO_BIDDER, topic_of
from ..deals import amounts_each
from ..document import Name, Sentence, Span
from ..events_names import same_party
from ..headlines import is_headline
from ..medicines import is_medicine
from ..modality import modality_of
from ..parties import mention_of
from ..tagged import Tagged
from ..telling import dates_of
from .mending import Reading, mention_at, overlap, restated
from .model import Found
from .settling import NO_PARTY, REACH, beside, settle

TRIGGER = re.compile("中标|合同|订单|招标|采购人|项目名称|候选人|中选")
SURE = 0.65
"""How likely a span must be to change what a rule says."""
LIKELY = 0.5
"""How likely it must be where the rules say nothing."""
_TOLD = re.compile("中标|中选|签订|签署|订单|大单|集采")
_WON = re.compile(r"(?<!未)(?:中标|中选)(?!候选|通知|公告|公示|结果|情况|价|金额|率|利率)")


def mend(tagged: Tagged, claims: Sequence[Claim]) -> list[Claim]:
    """Give the contracts that rules found, mended; where they found none, those of the tagger."""
    reading = Reading("contract", tagged, TRIGGER)
    found = [] if claims else _proposed(reading)
    if not claims and not found:
        claims = assembled(tagged, Bidders(tagged), list(won_by(tagged)))
    for claim in claims:
        stretch = (0, REACH) if len(claims) == 1 else (claim.start, claim.end)
        beside_it = [other for other in claims if other.start == claim.start]
        alike = [other for other in beside_it if other.values == claim.values]
        if len({other.roles.get("supplier") for other in alike}) > 1:
            found.append(claim)  # a lot each: which words are whose, the sentence's list says
            continue
        settled = settle(reading, _mended(reading, claim), stretch, several=len(beside_it) > 1)
        row = [] if len(beside_it) > 1 else beside(reading, settled)
        found += _priced(tagged, [settled, *row])
    found = [_bordered(tagged, part) for claim in found for part in _one_by_one(tagged, claim)]
    return list({claim.id: claim for claim in found}.values())


def _priced(tagged: Tagged, claims: list[Claim]) -> list[Claim]:
    """Give the claims of one list, each with the amount that is told of it, where each has one."""
    first, text = claims[0], tagged.doc.text
    stretch = Span(first.start, first.end, text[first.start : first.end])
    prices = amounts_each(tagged, stretch, len(claims))
    if not prices:
        return claims
    ordered = sorted(claims, key=lambda c: text.find(str(c.values.get("subject")), first.start))
    return [
        restated(tagged, claim, claim.roles, {**claim.values, "amount": price})
        for claim, price in zip(ordered, prices, strict=True)
        if price is not None
    ]


_QUOTES = re.compile("[”》](?:[、和与及，]|以及)[“《]")


def _one_by_one(tagged: Tagged, claim: Claim) -> list[Claim]:
    """Give a claim for each thing that a list of quotations or of medicines orders."""
    subject = claim.values.get("subject")
    if not isinstance(subject, str):
        return [claim]
    parts = _QUOTES.split(subject)
    medicines = re.split("[、和及]", subject)
    if len(medicines) > 1 and all(is_medicine(words) for words in medicines):
        parts = medicines
    if len(parts) == 1:
        return [claim]
    return [
        restated(tagged, claim, claim.roles, {**claim.values, "subject": words.strip("“”《》")})
        for words in parts
    ]


def _within(part: Mention, whole: Mention) -> bool:
    return part.name != whole.name and overlap(part, whole) and part.name in whole.name


def _bordered(tagged: Tagged, claim: Claim) -> Claim:
    """Give a contract with its parties and what is ordered in whole words of the article."""
    suppliers = [across_price(tagged, without_adverb(m)) for m in claim.roles.get("supplier", ())]
    suppliers = [m for m in suppliers if not is_medicine(m.name)] or suppliers
    suppliers = [with_branch(tagged, m) for m in suppliers]
    suppliers = [m for m in suppliers if not any(_within(m, other) for other in suppliers)]
    buyers = [across_price(tagged, m) for m in claim.roles.get("buyer", ())]
    buyers = settled_buyers(tagged, buyers, suppliers)
    values, subject = dict(claim.values), claim.values.get("subject")
    money = values.get("amount")
    if isinstance(money, Money):
        values["amount"] = exact_amount(tagged, money)
    told = values.get("announced")
    if isinstance(told, DateInterval):
        values["announced"] = with_day(tagged, told)
    date = values.get("date")
    if isinstance(date, DateInterval) and NO_DAY.search(date.words):
        del values["date"]
    if isinstance(subject, str):
        buyers, words = rejoined(tagged, buyers, subject)
        if not buyers:
            seat, words = seated(tagged, words)
            buyers = [seat] if seat is not None else []
        values["subject"] = whole_word(tagged, trimmed(words) or words)
    return restated(tagged, claim, {**claim.roles, "supplier": suppliers, "buyer": buyers}, values)


def _mended(reading: Reading, claim: Claim) -> Claim:
    found = reading.within(claim.start, claim.end)
    if not found:
        return claim
    tagged, values = reading.tagged, dict(claim.values)
    known = claim.roles.get("buyer", ())
    suppliers = _suppliers(tagged, list(claim.roles.get("supplier", ())), found, known)
    buyers = list(known) or _buyers(tagged, suppliers, found)
    money = _amount(tagged, claim, found)
    if "amount" not in values and money is not None:
        values["amount"] = money
    roles = {**claim.roles, "supplier": suppliers, "buyer": buyers}
    return restated(tagged, claim, roles, values)


_OF_SHARE = ("收盘价：", "收盘价:", "股价", "收盘价", "现价")


def _amount(tagged: Tagged, claim: Claim, found: Iterable[Found]) -> Money | None:
    """Give the only amount of what a claim quotes; one of several may be another contract's."""
    spans = {f.text: f for f in found if f.label == "M" and f.chance >= SURE}
    text = tagged.doc.text
    spans = {w: f for w, f in spans.items() if not text.endswith(_OF_SHARE, 0, f.start)}
    if len(spans) != 1 or "其中" in claim.quote:
        return None
    (span,) = spans.values()
    amounts = tagged.amounts_in(span.start, span.end)
    return amounts[0].money if amounts else None


def _suppliers(
    tagged: Tagged, known: list[Mention], found: Iterable[Found], buyers: Sequence[Mention]
) -> list[Mention]:
    """Give the suppliers with the borders of the tagger. One that it knows nothing of, where it
    is sure of others than the buyers, was taken from elsewhere in the article (the mother of who
    won)."""
    sure = [f for f in found if f.label == "S" and f.chance >= SURE]
    said = [mention_at(tagged, f) for f in sure if not NO_PARTY.search(f.text)]
    said = [m for m in said if not is_other_side(tagged, m) and not _one_of(m, buyers)]
    said = [m for m in said if not NO_BIDDER.search(m.name)]
    if len(known) != 1 or not said:
        return known
    mention = known[0]
    over = [s for s in said if overlap(s, mention)]
    if over and over[0].name.removeprefix("企业").removeprefix("公司") == mention.name:
        return known
    if over and not (_within(over[0], mention) and is_daughter(tagged, mention)):
        return _with_partners(tagged, over[0], said)
    if _one_of(mention, said) or is_daughter(tagged, mention):
        return known
    return list({m.name: m for m in said}.values())


def _one_of(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(same_party(mention.name, other.name) for other in others)


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
    return [s for s in said if not _one_of(s, suppliers)][:1]


def _proposed(reading: Reading) -> list[Claim]:
    """Make contracts of a supplier, and of what it won or of whom and for how much."""
    made: list[tuple[Sentence, Claim]] = []
    topic = topic_of(reading.tagged)
    for sentence in reading.tagged.sentences_with(_TOLD):
        signed = "签" in sentence.text
        if TAKEN_BACK.search(sentence.text) or NOT_YET.search(sentence.text):
            continue
        if signed and _NO_ORDER.search(sentence.text):
            continue
        found = [f for f in reading.of(sentence) if f.chance >= LIKELY]
        by = {label: [f for f in found if f.label == label] for label in "SBJM"}
        by["S"] = [f for f in by["S"] if not NO_PARTY.search(f.text)]
        if signed:
            _part_sides(reading.tagged, by)
            if any(is_other_contract(f.text) for f in by["J"]):
                continue
        who = _winners(reading.tagged, sentence, by, topic)
        if who and (by["J"] or (by["B"] and by["M"])):
            made += [(sentence, claim) for claim in _claims(reading.tagged, sentence, by, who)]
    body = [claim for sentence, claim in made if not is_headline(reading.tagged.doc, sentence)]
    return body or [claim for _, claim in made]


_NO_ORDER = re.compile(
    r"(?:投资|转让|终止|借款|贷款|担保|租赁|保险|增资|认购)(?:合作)?(?:合同|协议)"
)


def _part_sides(tagged: Tagged, by: dict[str, list[Found]]) -> None:
    """Put those with whom somebody signs from the suppliers to those who order; changes ``by``."""
    others = [f for f in by["S"] if is_other_side(tagged, mention_at(tagged, f))]
    by["S"] = [f for f in by["S"] if f not in others]
    by["B"] = by["B"] or others


def _winners(
    tagged: Tagged, sentence: Sentence, by: dict[str, list[Found]], topic: Name | None
) -> list[Mention]:
    """Give who supplies: who is labelled, or whom the article is about where a sentence without
    them surely tells of something won."""
    if by["S"]:
        return list({f.text: mention_at(tagged, f) for f in by["S"]}.values())
    sure = any(f.chance >= SURE for f in by["J"])
    won = _WON.search(sentence.text) or ("签" in sentence.text and by["B"])
    if topic is None or not sure or not won:
        return []
    return [] if any(f.text == topic.text for f in by["B"]) else [mention_of(topic)]


def _claims(
    tagged: Tagged, sentence: Sentence, by: dict[str, list[Found]], suppliers: list[Mention]
) -> list[Claim]:
    doc, span, money = tagged.doc, (sentence.start, sentence.end), by["M"]
    date, announced = dates_of(tagged, sentence, *span)
    if announced is None and (when := told_day(tagged)) is not None:
        announced, date = when.date, None if date == when.date else date
    amounts = tagged.amounts_in(money[0].start, money[0].end) if len(money) == 1 else []
    taken = {m.name for m in suppliers}
    buyers = [mention_at(tagged, f) for f in by["B"] if f.text not in taken]
    common: dict[str, Value | None] = {
        "date": date, "announced": announced, "amount": amounts[0].money if amounts else None,
    }  # fmt: skip
    subjects: list[str | None] = [*dict.fromkeys(f.text for f in by["J"])]
    return [
        make_claim(
            doc.article, "Contract", {"supplier": suppliers, "buyer": buyers[:1]},
            {**common, "subject": subject}, span, modality=modality_of(doc, *span),
            attributed_to=attributed_to(doc, *span), extractor="tagger",
            confidence=round(min(f.chance for f in [*by["S"], *by["J"], *by["M"]]), 4),
        )
        for subject in subjects or [None]
    ]  # fmt: skip
