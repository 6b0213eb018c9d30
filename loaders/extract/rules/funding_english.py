"""Funding rounds in English: "raised $5 million in a Series A led by …", "invest $1 billion in"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ....schema import Claim, Mention, Value, make_claim
from .. import english_rounds as say
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import OF_ANOTHER, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..tagged import Tagged, tag
from ..telling import dates_of


@dataclass
class _Told:
    """What one phrase says of a round, with the ends of its quote."""

    investee: Mention
    start: int
    end: int
    investors: list[Mention] = field(default_factory=list)
    leads: list[Mention] = field(default_factory=list)
    at: int | None = None
    """From where a date is that of the round, where one before may be of something else."""


def find(doc: Document) -> Iterable[Claim]:
    """Give the funding rounds that an English article tells of; another language gives none.

    A sentence that says no more than who led, or took part, adds to the round told before it.
    """
    last: tuple[Sentence, _Told] | None = None
    for tagged, sentence in english_sentences(doc, say.CUE):
        found = list(_told(tagged, sentence, last[1].investee if last else None))
        if not found and last is not None and _add(tagged, sentence, last[1]):
            continue
        found = found or list(_led(tagged, sentence))
        if found:
            if last is not None:
                yield _claim(tagged, *last)
            yield from (_claim(tagged, sentence, told) for told in found[:-1])
            last = sentence, found[-1]
    if last is not None:
        yield _claim(tag(doc), *last)


def _add(tagged: Tagged, sentence: Sentence, told: _Told) -> bool:
    """Add to a round what a later sentence says of it; false where it says nothing."""
    text, (start, end) = tagged.text, (sentence.start, sentence.end)
    leads = _leads(tagged, start, end)
    if leads and (told.leads or not say.ROUND_LED.search(text, start, end)):
        return False
    also = say.ALSO.search(text, start, end) or say.LISTED.search(text, start, end)
    if not (leads or also or say.AMONG.search(text, start, end)):
        return False
    more = leads + (_names(tagged, *also.span("list")) if also else [])
    more += _others(tagged, start, end)
    told.leads = told.leads + leads
    told.investors = _once(told.investors + more, told.investee)
    return True


def _led(tagged: Tagged, sentence: Sentence) -> Iterator[_Told]:
    """Give the round of a sentence that names it first: "The Series D, which values …, was led"."""
    text, (start, end) = tagged.text, (sentence.start, sentence.end)
    of, led = say.ROUND_OF.search(text, start, end), say.ROUND_LED.search(text, start, end)
    if of is None or led is None:
        return
    investee = mention_of(tagged.names[of.start("a" if of["a"] else "b")])
    leads = _once(_leads(tagged, led.start(), end), investee)
    told = _Told(investee, start, end, leads=leads)
    told.investors = _once(told.leads + _others(tagged, led.start(), end), investee)
    if told.leads:
        yield told


def _listed(tagged: Tagged, pattern: re.Pattern[str], start: int, end: int) -> list[Mention]:
    """Give the parties in the lists that a pattern finds."""
    return [
        one
        for found in pattern.finditer(tagged.text, start, end)
        for one in _names(tagged, *found.span("list" if found["list"] else "list2"))
    ]


def _leads(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give those who lead a round."""
    return _listed(tagged, say.LEADS, start, end)


def _others(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give those who take part beside who leads."""
    found = [m.span("list") for m in say.OTHERS.finditer(tagged.text, start, end)]
    named = [one for span in found for one in _names(tagged, *span)]
    return named + _listed(tagged, say.AMONG, start, end)


def _told(tagged: Tagged, sentence: Sentence, known: Mention | None) -> Iterator[_Told]:
    """Give the round that a sentence tells of; ``known`` had the round told before it."""
    begin, end = sentence.start, sentence.end
    for pattern in (say.INVESTED, say.LED, say.JOINED, say.BACKS):
        match = pattern.search(tagged.text, begin, end)
        if match:
            investee = _funded(tagged, sentence, match) or known
            if investee is None:
                continue
            told = _Told(investee, match.start(), match.end())
            payers = _names(tagged, *match.span("investors"))
            if pattern not in (say.LED, say.JOINED) and not say.LISTS.search(match["investors"]):
                payers = payers[-1:]
            told.investors = [one for one in payers if one.name != investee.name]
            told.leads = told.investors if pattern is say.LED else []
            if told.investors:
                yield told
                return
    match = say.VALUED_AFTER.search(tagged.text, begin, end)
    if match is None:
        match = say.RAISED.search(tagged.text, begin, end)
        if match is None or say.NO_SHARE.search(match["what"]):
            return
        if say.TO_LIST.search(tagged.text, begin, end):
            return
        if not (match["sure"] or say.MONEY_IN.search(match["what"])):
            return
    told = _Told(mention_of(tagged.names[match.start("investee")]), match.start(), match.end())
    told.at = match.start("what") if match.re is say.RAISED else None
    after = match.end("investee")
    told.leads = _leads(tagged, after, end)
    among = _listed(tagged, say.AMONG, begin, match.start("investee"))
    told.investors = _once(told.leads + _others(tagged, after, end) + among, told.investee)
    yield told


def _funded(tagged: Tagged, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """Give who got the money; "the company" and "it" are the last one named before."""
    if not say.UNNAMED.match(match["investee"]):
        return mention_of(tagged.names[match.start("investee")])
    before = tagged.names_in(sentence.start, match.start("verb"))
    paying = range(*match.span("investors"))
    rest = [name for name in before if name.start not in paying]
    return mention_of(rest[-1]) if rest else None


def _names(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give the parties in a stretch, but for who reports it (…, a paper reported); of one that only
    says whose the next is (Acme unit Other), the next."""
    named = []
    for name in tagged.names_in(start, end, ("Organization", "Person")):
        owns = OF_ANOTHER.match(tagged.doc.text, name.end)
        these = tagged.names_in(owns.end(), owns.end() + 1) if owns else [name]
        named += [mention_of(n) for n in these if not say.REPORTS.match(tagged.text, n.end)]
    return named


def _once(found: list[Mention], investee: Mention) -> list[Mention]:
    kept = {one.name: one for one in reversed(found) if one.name != investee.name}
    return list(reversed(kept.values()))


def _claim(tagged: Tagged, sentence: Sentence, told: _Told) -> Claim:
    doc, text = tagged.doc, tagged.text
    values: dict[str, Value | None] = {}
    valued = say.VALUED.search(text, told.start, sentence.end)
    value_at = -1
    if valued:
        value_at = valued.start(valued.lastgroup or "after")
        if not say.EARLIER.match(text, valued.end()):
            values["valuation"] = tagged.amounts[value_at].money
    amounts = [
        a
        for a in tagged.amounts_in(told.start, told.end)
        if a.start != value_at
        and not say.ALL_TOLD.search(text, max(told.start, a.start - 60), a.start)
        and not say.IN_ALL.match(text, a.start + 1)
    ]
    if amounts:
        values["amount"] = amounts[0].money
        values["amount_scope"] = "total"
    rounds = tagged.rounds_in(told.start, told.end)
    if rounds:
        values["round"] = rounds[0].text
    for at in (told.at, sentence.start):
        if at is not None and not (values.get("date") or values.get("announced")):
            days = dates_of(tagged, sentence, at, sentence.end)
            values["date"], values["announced"] = days
    roles = {
        "investor": told.investors, "lead_investor": told.leads, "investee": [told.investee],
    }  # fmt: skip
    end = max(told.end, valued.end() if valued else 0)
    end = told.start + len(doc.text[told.start : end].rstrip(" .,;\n"))
    return make_claim(
        doc.article, "FundingRound", roles, values, (told.start, end),
        modality=modality_of(doc, told.start, end),
        attributed_to=attributed_to(doc, told.start, end), confidence=0.8,
    )  # fmt: skip
