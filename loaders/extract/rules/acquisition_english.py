"""Acquisitions in English: "acquired X for about $80 million", "the acquisition of X by Y"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ....schema import Claim, Mention, Modality, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import actor, english_sentences, organizations
from ..modality import modality_of
from ..parties import mention_of
from ..shares import find_parts
from ..subjects import Subjects, subjects_of
from ..tagged import AMOUNT, ORG, PRODUCT, Tagged
from ..telling import dates_of

_CUE = re.compile(
    r"\b(?:acqui|b(?:uy|ought)|purchas|t(?:ake|ook|aking|aken)|takeover|s(?:ell|old)|offload|divest"
    r"|snap|merg|stake|bid|offer|proposal)\w*",
    re.I,
)
_BUYS = re.compile(
    r"\b(?P<verb>acquir(?:ed|es|e|ing)|buy(?:s|ing)?|bought|purchas(?:ed|es|e|ing)"
    r"|snap(?:s|ped|ping)? up|swallow(?:s|ed)|merg(?:e[sd]?|ing) with"
    r"|t(?:akes?|ook|aken|aking) over)\b(?!back)"
    r"(?P<what>(?! (?:back|shares|stock))[^.;\n\ue010\ue014]{0,60}?)"
    rf"(?P<target>{ORG})"
)
_STAKE = re.compile(
    r"\b(?P<verb>t(?:akes?|ook|aken|aking)|acquir(?:ed|es|e|ing)|buy(?:s|ing)?|bought|picks? up"
    r"|picked up|purchas(?:ed|es|e|ing)|get(?:s|ting)?|got|rais(?:es|ed) its)"
    r"(?P<what> [^.;\n\ue010]{0,60}?(?:stake|interest|holding|shareholding|control|shares))"
    rf" (?:in|of) (?:[a-z\-]+ ){{0,5}}(?P<target>{ORG})"
)
_OF = re.compile(
    r"\b(?:acquisition|purchase|takeover|buyout|buy-out) of (?P<what>[^.;\n\ue010\ue014]{0,40}?)"
    rf"(?P<target>{ORG})(?: by (?P<by>{ORG}))?"
)
_PASSIVE = re.compile(
    rf"(?P<target>{ORG})(?:,[^.;\n]{{0,80}}?,)?(?P<what> (?:has |have |had |will |would |is |was "
    r"|were |to |being |been |be |agreed |set |going |also |now |in talks )*)"
    r"(?:acquired|bought(?: out)?|purchased|taken (?:over|private)|snapped up|sold)\b"
    rf"[^.;\n\ue010]{{0,60}}? (?:by|to) (?:[a-z\-]+ ){{0,5}}?(?P<by>{ORG})"
)
_SOLD = re.compile(
    r"\b(?:s(?:ells?|elling|old)|offload(?:s|ed|ing)?|divest(?:s|ed)|hand(?:s|ed)? over)"
    rf"(?P<what> [^.;\n\ue010\ue014]{{0,60}}?)(?P<target>{ORG})[^.;\n\ue010]{{0,60}}?"
    rf" to (?:[a-z\-]+ ){{0,5}}?(?P<by>{ORG})"
)
_TAKEOVER = re.compile(
    rf"(?P<target>{ORG})(?:'s|’s)?(?P<what>[^.;,\n\ue010]{{0,40}}?) (?:takeover|acquisition|buyout"
    rf"|purchase) by (?:[a-z\-]+ ){{0,4}}?(?P<by>{ORG})"
)
_BID = re.compile(
    rf"\b(?:bid|offer|proposal)(?P<what> (?:worth [^.;\n\ue010]{{0,20}} )?)"
    rf"(?:for|to (?:buy|acquire)) (?:[a-z\-]+ ){{0,4}}?(?P<target>{ORG})"
)
_POSSESSED = re.compile(
    rf"(?P<by>{ORG})(?:'s|’s|')(?: \([^()\n]{{1,20}}\))?(?P<what> [^.;,\n\ue010]{{0,40}}?)"
    r"(?<![a-z])(?:acquisition|takeover|purchase|buyout|buy-out|bid|offer) (?:of|for) "
    rf"(?:[a-z0-9.\-]+ ){{0,5}}?(?P<target>{ORG})"
)
_MADE = re.compile(
    r"\b(?P<verb>acquir(?:ed|es|e|ing)|acquisition of|takeover of|bought)"
    rf"(?P<what> )(?P<target>{PRODUCT})(?= (?:in|for|from|last|on|at|back)\b|[.,;\n]|\Z)"
)
"""Who is called like what he makes."""
_PATTERNS = (_PASSIVE, _SOLD, _TAKEOVER, _STAKE, _POSSESSED, _BUYS, _OF, _BID, _MADE)
_PRICE = re.compile(
    r"\b(?:for|at|worth|valued at|deal of|in an?)\b[^.;\n\ue010\ue014]{0,30}?"
    rf"(?P<amount>{AMOUNT})"
)
_PRICED = re.compile(
    rf"(?P<amount>{AMOUNT})(?:[ \-](?!shares?|stock)[a-z\-]+){{0,3}} "
    r"(?:acquisition|takeover|purchase|buyout|deal|bid|offer)\b"
)
"""An amount before what it is the price of: a $3 billion cash purchase."""
_THING = re.compile(
    r"(?:'s|’s|') (?P<thing>[A-Za-z][A-Za-z&\- ]{2,50}? (?:business(?:es)?|unit|division|arm"
    r"|operations|assets|portfolio|brands?|subsidiary|stores|plants?))(?![A-Za-z])"
)
"""What of the target's is bought: Norvex's packaging business."""
_SAID_ON = re.compile(
    r"\b(?:said|says|announced|reported|told|disclosed|confirmed)\b[^.;,\n]{0,16}\Z"
)
_SELLER = re.compile(rf"^ from (?P<seller>{ORG})")
_NO = re.compile(r"\b(?:from|products|chips|services|customers|users|tickets|time|goods|by)\b(?!-)")


def find(doc: Document) -> Iterable[Claim]:
    """Give who buys which company, for how much and which part; another language gives none."""
    subjects: Subjects | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        for pattern in _PATTERNS:
            found = pattern.search(tagged.text, sentence.start, sentence.end)
            if found is None or _NO.search(found["what"]):
                continue
            target = replace(mention_of(tagged.names[found.start("target")]), kind="Organization")
            first = actor(tagged, subjects, sentence, found.start())
            by = found.groupdict().get("by")
            who = mention_of(tagged.names[found.start("by")]) if by else first
            if who is None or who.name == target.name:
                continue
            yield _claim(tagged, sentence, found, who, target, first if pattern is _SOLD else None)
            break


_LIST = re.compile(rf"{ORG}(?:(?:, and |, | and | & ){ORG})+")


_ALSO = re.compile(
    _LIST.pattern + r"(?= (?:in|for|from|last|on|at|by|to|as|this|earlier|during)\b|[.;\n]|\Z)"
)
"""Several that are bought, where none of them does anything behind the list."""


def _together(tagged: Tagged, who: Mention, found: re.Match[str]) -> list[Mention]:
    """Give who buys, and who stands in one list with him: A and B jointly bought."""
    start = found.start() if who.start is None else who.start
    several = _LIST.match(tagged.text, start)
    if several is None or several.start() <= found.start() < several.end():
        return [who]
    return organizations(tagged, *several.span())


def _claim(
    tagged: Tagged, sentence: Sentence, found: re.Match[str], who: Mention, target: Mention,
    seller: Mention | None,
) -> Claim:  # fmt: skip
    doc, end = tagged.doc, found.end()
    values: dict[str, Value | None] = {}
    price = _PRICE.search(tagged.text, found.start(), sentence.end)
    price = price or _PRICED.search(tagged.text, sentence.start, sentence.end)
    if price is not None:
        values["amount"] = tagged.amounts[price.start("amount")].money
        end = max(end, price.end())
    parts = find_parts(doc.text, found.start("what"), found.end("what"))
    if parts:
        values["share"], values["subject"] = parts[0].share, parts[0].text
    elif thing := _THING.match(tagged.text, found.end("target")):
        values["subject"] = doc.text[thing.start("thing") : thing.end("thing")]
    targets = [target]
    if found.re in (_BUYS, _OF) and (more := _ALSO.match(tagged.text, found.start("target"))):
        targets = organizations(tagged, *more.span())
    roles = {"acquirer": _together(tagged, who, found), "target": targets}
    if told := _SELLER.match(tagged.text[found.end() : sentence.end]):
        seller = mention_of(tagged.names[found.end() + told.start("seller")])
    if seller is not None and seller.name not in (who.name, target.name):
        roles["seller"] = [seller]
    values["date"], values["announced"] = dates_of(tagged, sentence, sentence.start, sentence.end)
    for when in tagged.dates_in(sentence.start, sentence.end):
        if when.date == values["date"] and _SAID_ON.search(doc.text, sentence.start, when.start):
            values["date"], values["announced"] = None, when.date
            break
    modality = modality_of(doc, found.start(), end)
    if found.re is _BID and modality is Modality.ASSERTED:
        modality = Modality.PLANNED
    start = who.start if who.start is not None and who.start >= sentence.start else sentence.start
    return make_claim(
        doc.article, "Acquisition", roles, values, (min(start, found.start()), end),
        modality=modality,
        attributed_to=attributed_to(doc, found.start(), end), confidence=0.7,
    )  # fmt: skip
