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
    r"\b(?:rais|secur|clos|complet|land|bag|receiv|announc|back|took part|particip|join|invest"
    r"|put|pour|led|leads|leading)\w*"
)
_RAISED = re.compile(
    rf"(?P<investee>{ORG})(?:,[^.;\n]{{0,80}}?,)?(?P<gap> (?:[^.;,\n\ue010]{{0,60}} )??)"
    r"(?P<verb>raised|raises|raise|raising|secured|secures|closed|closes|completed|completes"
    r"|landed|bagged|received|announced|announces)"
    rf"(?P<what>[^.;\n]{{0,160}}?(?:{AMOUNT}|{ROUND})[^.;\n]*)"
)
_INVESTED = re.compile(
    rf"(?P<investors>{LIST})(?P<gap>[^.;\n]{{0,90}}? )"
    rf"(?P<verb>invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed)?) (?:in )?"
    rf"(?P<what>[^.;\n]{{0,24}}?{AMOUNT}"
    rf"[^.;\n]{{0,40}}?)\bin(?:to)? (?P<investee>{ORG}|the (?:company|start-?up|firm|lab)\b|it\b)"
)
_LED = re.compile(
    rf"(?P<investors>{LIST}) (?:has |have )?(?:co-)?(?:led|leads|is leading|are leading)"
    rf"(?P<what>[^.;\n]{{0,60}}?(?:{AMOUNT}|{ROUND})[^.;\n]{{0,60}}?) (?:in|into|for|of|by) "
    rf"(?P<investee>{ORG})"
)
_MONEY_IN = re.compile(rf"{ROUND}|\b(?:funding|financing|round|investment|capital|investors?)\b")
_NO_SHARE = re.compile(r"\b(?:debt|loan|bonds?|notes|IPO|initial public offering|grant|credit)\b")
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
)
_OTHERS = re.compile(
    rf"(?:participation (?:from|by|of)|joined by|backed by|investors? (?:include|including"
    rf"|such as)"
    rf"|\bfrom|\bincluding|alongside|as well as) (?P<list>{LIST})"
)
_VALUED = re.compile(
    rf"\bvalu(?:ing|ed|es|ation)\b[^.;\n]{{0,40}}?(?P<after>{AMOUNT})"
    rf"|(?P<before>{AMOUNT})[^.;\n]{{0,16}} valuation"
)
_UNNAMED = re.compile(r"^(?:the |it\b)")


@dataclass
class _Told:
    """What one phrase says of a round, with the ends of its quote."""

    investee: Mention
    start: int
    end: int
    investors: list[Mention] = field(default_factory=list)
    leads: list[Mention] = field(default_factory=list)
    also: tuple[int, int] | None = None


def find(doc: Document) -> Iterable[Claim]:
    """Give the funding rounds that an English article tells of; another language gives none."""
    last: tuple[Sentence, _Told] | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        found = list(_told(tagged, sentence))
        also = _ALSO.search(tagged.text, sentence.start, sentence.end)
        if not found and also is not None and last is not None:
            more = last[1].investors + _names(tagged, *also.span("list"))
            last[1].investors = _once(more, last[1].investee)
            last[1].also = (also.start(), also.end())
        elif found:
            if last is not None:
                yield _claim(tagged, *last)
            yield from (_claim(tagged, sentence, told) for told in found[:-1])
            last = sentence, found[-1]
    if last is not None:
        yield _claim(tag(doc), *last)


def _told(tagged: Tagged, sentence: Sentence) -> Iterator[_Told]:
    begin, end = sentence.start, sentence.end
    for pattern in (_INVESTED, _LED, _BACKS):
        match = pattern.search(tagged.text, begin, end)
        if match:
            investee = _funded(tagged, sentence, match)
            if investee is None:
                continue
            told = _Told(investee, match.start(), match.end("investee"))
            payers = _names(tagged, *match.span("investors"))[-1 if pattern is not _LED else 0 :]
            if re.search(rf"(?:and|,|&) {PARTY}$", match["investors"]):
                payers = _names(tagged, *match.span("investors"))
            told.investors = [one for one in payers if one.name != investee.name]
            told.leads = told.investors if pattern is _LED else []
            if told.investors:
                yield told
                return
    match = _RAISED.search(tagged.text, begin, end)
    if match and _MONEY_IN.search(match["what"]) and not _NO_SHARE.search(match["what"]):
        told = _Told(mention_of(tagged.names[match.start("investee")]), match.start(), match.end())
        for found in _LEADS.finditer(tagged.text, match.start("what"), end):
            told.leads += _names(tagged, *found.span("list" if found["list"] else "list2"))
        told.investors = list(told.leads)
        for found in _OTHERS.finditer(tagged.text, match.start("what"), end):
            told.investors += _names(tagged, *found.span("list"))
        told.investors = _once(told.investors, told.investee)
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
    return [mention_of(n) for n in tagged.names_in(start, end, ("Organization", "Person"))]


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
    amounts = [a for a in tagged.amounts_in(told.start, told.end) if a.start != value_at]
    if amounts:
        values["amount"] = amounts[0].money
        values["amount_scope"] = "total"
    rounds = tagged.rounds_in(told.start, told.end)
    if rounds:
        values["round"] = rounds[0].text
    values["date"], values["announced"] = dates_of(tagged, sentence, sentence.start, sentence.end)
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
