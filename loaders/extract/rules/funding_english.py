"""Funding rounds in English: "raised $5 million in a Series A led by …", "invest $1 billion in"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import LIST, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..tagged import AMOUNT, ORG, PARTY, ROUND, Tagged, tag
from ..telling import dates_of

_CUE = re.compile(
    r"\b(?:rais|secur|clos|complet|land|bag|receiv|announc|back|took part|particip|join|invest|net"
    r"|put|pour|led|leads|leading|pull|haul|pick|snag|nab|scor|attract|collect|get|got|gr[ae]b|seek"
    r"|sought|valu|bring|brought)\w*"
)
_GETS = (
    r"rais(?:e[sd]?|ing)|pull(?:s|ed|ing)? in|haul(?:s|ed)? in|bring(?:s|ing)? in|brought in"
    r"|rak(?:es|ed) in|picks? up|picked up|bag(?:s|ged)|net(?:s|ted)|snag(?:s|ged)|nab(?:s|bed)"
    r"|collect(?:s|ed)|scoop(?:s|ed)(?: up)?|grab(?:s|bed)|scor(?:es|ed)|attract(?:s|ed)"
)
"""What is said of nobody but who is given money, where an amount follows at once."""
_RAISED = re.compile(
    rf"(?P<investee>{ORG})(?:,[^.;\n]{{0,80}}?,)?(?P<gap>(?:'s|’s)? (?:[^.;,\n\ue010]{{0,60}} )??)"
    rf"(?:(?P<sure>{_GETS}) (?=(?:[a-z\-]+ ){{0,3}}?{AMOUNT})"
    r"|(?P<verb>raised|raises|raise|raising|secured|secures|closed|closes|completed|completes"
    r"|landed|lands|received|receives|announced|announces|gets|got|seeking|seeks|sought|closing"
    rf"|{_GETS})(?= ))"
    rf"(?P<what>[^.;\n]{{0,160}}?(?:{AMOUNT}|{ROUND})[^.;\n]*)"
)
_INVESTED = re.compile(
    rf"(?P<investors>{LIST})(?P<gap>[^.;\n]{{0,90}}? )"
    rf"(?P<verb>invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed)?) (?:in )?"
    rf"(?P<what>[^.;\n]{{0,24}}?{AMOUNT}"
    rf"[^.;\n]{{0,40}}?)\bin(?:to)? (?P<investee>{ORG}|the (?:company|start-?up|firm|lab)\b|it\b)"
    rf"(?:(?:'s|’s) {ROUND})?"
)
_LED = re.compile(
    rf"(?P<investors>{LIST}) (?:has |have )?(?:co-)?(?:led|leads|is leading|are leading)"
    rf"(?P<what>[^.;\n]{{0,60}}?(?:{AMOUNT}|{ROUND})[^.;\n]{{0,60}}?) (?:in|into|for|of|by) "
    rf"(?P<investee>{ORG})"
)
_MONEY_IN = re.compile(rf"{ROUND}|\b(?:funding|financing|round|investment|capital|investors?)\b")
_NO_SHARE = re.compile(
    r"\b(?:debt|loan|bonds?|notes|IPO|initial public offering|grant|credit|contracts?|orders?"
    r"|factory|plant|dividend|forecast|guidance|prices?|stake)\b"
)
_LEADS = re.compile(
    rf"(?:led|co-led|headed) by (?P<list>{LIST})|\bwith (?P<list2>{LIST}) (?:jointly "
    rf"|co-)?leading\b"
)
_ALSO = re.compile(
    rf"(?P<list>{LIST}) (?:has |have )?(?:also )?(?:took part|participated|joined (?:the"
    rf"|this) round|invested too)"
)
"""A sentence that adds to the round told before it."""
_BACKS = re.compile(
    rf"(?P<investors>{LIST}) (?:has |have )?(?P<verb>backs?|backed|invests? in|invested in)"
    rf"(?P<what>(?: [a-z\-]+){{0,5}}) (?P<investee>{ORG})"
    rf"(?P<sum>[^.;\n\ue010]{{0,20}}?{AMOUNT}[^.;\n\ue010]{{0,20}}?(?:round|funding|financing|{ROUND}))?"
)
_AMONG = re.compile(
    rf"(?P<list>{LIST}) (?:were|was|are|is) (?:also )?among (?:the |its )?(?:new |other )?"
    rf"(?:investors|backers)|\b(?:with|and) (?P<list2>{LIST})(?: also)? (?:participating|joining"
    r"|chipping in|investing)"
)
_ROUND_LED = re.compile(
    rf"(?:(?:funding|financing|investment|round|raise|capital|deal|[Ii]t)\b|{ROUND})[^.;\n]{{0,90}}?"
    r"\b(?:was|were|is|being|been) (?:jointly |co-)?(?:led|headed) by "
)
"""A sentence that is about a round and says who led it."""
_ROUND_OF = re.compile(
    rf"\b(?:values?|valued|valuing|total (?:funding|raised?)(?: for| by)?|round for|funding for"
    rf"|(?:funding|financing|round) of) (?P<a>{ORG})"
    rf"|(?P<b>{ORG})(?:'s|’s) (?:(?:[a-z\-]+|{AMOUNT}) ){{0,3}}"
    rf"(?:{ROUND}|round|funding|financing|raise)"
)
"""Whose round that is."""
_VALUED_AFTER = re.compile(
    rf"(?P<investee>{ORG})(?: (?:is|was|has been|now|being))* valued at [^.;\n]{{0,30}}?{AMOUNT}"
    r"[^.;\n]{0,30}?\b(?:after|in|following|by)\b[^.;\n]{0,60}?\b(?:fund|round|rais|invest)\w*"
)
_LISTED = re.compile(
    rf"(?:investors|backers|participants)(?: in the round)? (?:include[sd]?|were|are|comprised?)"
    rf" (?P<list>{LIST})",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    rf"(?:participation (?:from|by|of)|joined by|backed by|investors? (?:include|including"
    rf"|such as)"
    rf"|\bfrom|\bincluding|\bincludes|\bincluded|alongside|as well as) (?P<list>{LIST})"
)
_VALUED = re.compile(
    rf"\bvalu(?:ing|ed|es|ation)\b[^.;\n]{{0,40}}?(?P<after>{AMOUNT})"
    rf"|(?P<before>{AMOUNT})[^.,;\n]{{0,16}} valuation"
)
_UNNAMED = re.compile(r"^(?:the |it\b)")
_REPORTS = re.compile(r" (?:first )?(?:reported|reports|said|says)\b")
_TO_LIST = re.compile(r"\b(?:IPO|public offering|trading on|debut|go(?:es|ing)? public|listing)\b")
_ALL_TOLD = re.compile(r"\b(?:total|to date|so far|overall)\b[^.;\n]{0,50}\Z")
"""Before an amount that is of all rounds together."""


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
    for tagged, sentence in english_sentences(doc, _CUE):
        found = list(_told(tagged, sentence))
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
    if leads and (told.leads or not _ROUND_LED.search(text, start, end)):
        return False
    also = _ALSO.search(text, start, end) or _LISTED.search(text, start, end)
    if not (leads or also or _AMONG.search(text, start, end)):
        return False
    more = leads + (_names(tagged, *also.span("list")) if also else _others(tagged, start, end))
    told.leads = told.leads + leads
    told.investors = _once(told.investors + more, told.investee)
    return True


def _led(tagged: Tagged, sentence: Sentence) -> Iterator[_Told]:
    """Give the round of a sentence that names it first: "The Series D, which values …, was led"."""
    text, (start, end) = tagged.text, (sentence.start, sentence.end)
    of, led = _ROUND_OF.search(text, start, end), _ROUND_LED.search(text, start, end)
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
    return _listed(tagged, _LEADS, start, end)


def _others(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give those who take part beside who leads."""
    found = [m.span("list") for m in _OTHERS.finditer(tagged.text, start, end)]
    named = [one for span in found for one in _names(tagged, *span)]
    return named + _listed(tagged, _AMONG, start, end)


def _told(tagged: Tagged, sentence: Sentence) -> Iterator[_Told]:
    begin, end = sentence.start, sentence.end
    for pattern in (_INVESTED, _LED, _BACKS):
        match = pattern.search(tagged.text, begin, end)
        if match:
            investee = _funded(tagged, sentence, match)
            if investee is None:
                continue
            told = _Told(investee, match.start(), match.end())
            payers = _names(tagged, *match.span("investors"))[-1 if pattern is not _LED else 0 :]
            if re.search(rf"(?:and|,|&) {PARTY}$", match["investors"]):
                payers = _names(tagged, *match.span("investors"))
            told.investors = [one for one in payers if one.name != investee.name]
            told.leads = told.investors if pattern is _LED else []
            if told.investors:
                yield told
                return
    match = _VALUED_AFTER.search(tagged.text, begin, end)
    if match is None:
        match = _RAISED.search(tagged.text, begin, end)
        if match is None or _NO_SHARE.search(match["what"]):
            return
        if _TO_LIST.search(tagged.text, begin, end):
            return
        if not (match["sure"] or _MONEY_IN.search(match["what"])):
            return
    told = _Told(mention_of(tagged.names[match.start("investee")]), match.start(), match.end())
    told.at = match.start("what") if match.re is _RAISED else None
    after = match.end("investee")
    told.leads = _leads(tagged, after, end)
    told.investors = _once(told.leads + _others(tagged, after, end), told.investee)
    yield told


def _funded(tagged: Tagged, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """Give who got the money; "the company" and "it" are the last one named before."""
    if not _UNNAMED.match(match["investee"]):
        return mention_of(tagged.names[match.start("investee")])
    before = tagged.names_in(sentence.start, match.start("verb"))
    paying = range(*match.span("investors"))
    rest = [name for name in before if name.start not in paying]
    return mention_of(rest[-1]) if rest else None


def _names(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give the parties in a stretch, but for who reports it (…, a paper reported)."""
    found = tagged.names_in(start, end, ("Organization", "Person"))
    return [mention_of(n) for n in found if not _REPORTS.match(tagged.text, n.end)]


def _once(found: list[Mention], investee: Mention) -> list[Mention]:
    kept = {one.name: one for one in reversed(found) if one.name != investee.name}
    return list(reversed(kept.values()))


def _claim(tagged: Tagged, sentence: Sentence, told: _Told) -> Claim:
    doc, text = tagged.doc, tagged.text
    values: dict[str, Value | None] = {}
    valued = _VALUED.search(text, told.start, sentence.end)
    value_at = -1
    if valued:
        value_at = valued.start(valued.lastgroup or "after")
        values["valuation"] = tagged.amounts[value_at].money
    amounts = [
        a
        for a in tagged.amounts_in(told.start, told.end)
        if a.start != value_at
        and not _ALL_TOLD.search(text, max(told.start, a.start - 60), a.start)
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
