"""Acquisitions in English: "acquired X for about $80 million", "the acquisition of X by Y"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import actor, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..shares import find_parts
from ..subjects import Subjects, subjects_of
from ..tagged import AMOUNT, ORG, Tagged
from ..telling import dates_of

_CUE = re.compile(
    r"\b(?:acqui|b(?:uy|ought)|purchas|t(?:ake|ook|aking|aken) over|takeover)\w*", re.I
)
_BUYS = re.compile(
    r"\b(?P<verb>acquir(?:ed|es|e|ing)|buy(?:s|ing)?|bought|purchas(?:ed|es|e|ing)"
    r"|t(?:akes?|ook|aken|aking) over)\b(?!back)"
    r"(?P<what>(?! (?:back|shares|stock))[^.;\n\ue010\ue014]{0,60}?)"
    rf"(?P<target>{ORG})"
)
_OF = re.compile(
    r"\b(?:acquisition|purchase|takeover|buyout) of (?P<what>[^.;\n\ue010\ue014]{0,40}?)"
    rf"(?P<target>{ORG})(?: by (?P<by>{ORG}))?"
)
_PRICE = re.compile(
    r"\b(?:for|at|worth|valued at|deal of|in an?)\b[^.;\n\ue010\ue014]{0,30}?"
    rf"(?P<amount>{AMOUNT})"
)
_SELLER = re.compile(rf"^ from (?P<seller>{ORG})")
_NO = re.compile(r"\b(?:from|products|chips|services|customers|users|tickets|time|goods|by)\b(?!-)")


def find(doc: Document) -> Iterable[Claim]:
    """Give who buys which company, for how much and which part; another language gives none."""
    subjects: Subjects | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        for pattern in (_BUYS, _OF):
            found = pattern.search(tagged.text, sentence.start, sentence.end)
            if found is None or _NO.search(found["what"]):
                continue
            target = mention_of(tagged.names[found.start("target")])
            by = found.groupdict().get("by")
            who = (
                mention_of(tagged.names[found.start("by")])
                if by
                else actor(tagged, subjects, sentence, found.start())
            )
            if who is None or who.name == target.name:
                continue
            yield _claim(tagged, sentence, found, who, target)
            break


def _claim(
    tagged: Tagged, sentence: Sentence, found: re.Match[str], who: Mention, target: Mention
) -> Claim:
    doc, end = tagged.doc, found.end()
    values: dict[str, Value | None] = {}
    price = _PRICE.search(tagged.text, found.start(), sentence.end)
    if price is not None:
        values["amount"] = tagged.amounts[price.start("amount")].money
        end = max(end, price.end())
    parts = find_parts(doc.text, found.start("what"), found.end("what"))
    if parts:
        values["share"], values["subject"] = parts[0].share, parts[0].text
    roles = {"acquirer": [who], "target": [target]}
    seller = _SELLER.match(tagged.text[found.end() : sentence.end])
    if seller is not None:
        roles["seller"] = [mention_of(tagged.names[found.end() + seller.start("seller")])]
    values["date"], values["announced"] = dates_of(tagged, sentence, sentence.start, sentence.end)
    start = who.start if who.start is not None and who.start >= sentence.start else sentence.start
    return make_claim(
        doc.article, "Acquisition", roles, values, (min(start, found.start()), end),
        modality=modality_of(doc, found.start(), end),
        attributed_to=attributed_to(doc, found.start(), end), confidence=0.7,
    )  # fmt: skip
