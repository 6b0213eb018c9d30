"""Stakes: who owns how much of an organization (持有 60% 股权, 持股比例为 12%)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..document import Document, Sentence
from ..modality import modality_of
from ..parties import BARE, mention_of, party_at
from ..shares import find_parts
from ..tagged import FILLER, ORG, PARTY, Tagged, tag
from ..telling import dates_of

_HOLDS = re.compile(
    rf"(?:直接|间接|合计|共|共同|仍|已|将)*持有(?:{FILLER}|\s)*(?:[^，。；\ue010%]{{0,8}}?)(?P<name>{ORG}|{BARE}(?=[\d约近超]|的股))(?:{FILLER}|\s)*(?P<rest>[^，。；\n]{{0,24}})"
)
_OWNED = re.compile(
    rf"(?P<name>{ORG})[^，。；\n\ue010\ue012]{{0,6}}由(?P<who>{PARTY})(?:{FILLER}|\s)*(?:全资|直接|间接)*(?:持股|控股|持有)(?P<rest>[^，。；\n]{{0,16}})"
)
_OF = re.compile(
    rf"(?P<who>{PARTY})(?:{FILLER}|\s)*(?:为|是|系)(?P<name>{ORG})(?:{FILLER}|\s)*(?:的)?(?:第[一二三四五]大|控股)?股东，(?:直接|合计)?持股(?P<rest>[^，。；\n]{{0,16}})"
)


def find(doc: Document) -> Iterable[Claim]:
    """Give who owns how much of whom; only where the article tells the share as a percentage."""
    if "持有" not in doc.text and "持股" not in doc.text:
        return
    tagged = tag(doc)
    for sentence in tagged.sentences:
        if "持有" in sentence.text or "持股" in sentence.text:
            yield from _in_sentence(tagged, sentence)


def _in_sentence(tagged: Tagged, sentence: Sentence) -> Iterable[Claim]:
    doc, at = tagged.doc, sentence.start
    text = tagged.without_brackets(at, sentence.end)
    for pattern in (_HOLDS, _OWNED, _OF):
        for found in pattern.finditer(text):
            parts = find_parts(doc.text, at + found.start("rest"), at + found.end("rest"))
            share = next((p.share for p in parts if p.share is not None), None)
            if share is None:
                continue
            if "who" in pattern.groupindex:
                owner = mention_of(tagged.names[at + found.start("who")])
            else:
                kinds = ("Organization", "Person")
                subject = subject_before(tagged, at, at + found.start(), kinds, guess=True)
                if subject is None:
                    continue
                owner = subject
            owned = party_at(tagged, at + found.start("name"), at + found.end("name"))
            if owned is None or owner.name == owned.name:
                continue
            date, _ = dates_of(tagged, sentence, at, at + found.end())
            yield make_claim(
                doc.article, "Stake", {"owner": [owner], "organization": [owned]},
                {"share": share, "date": date}, (at, sentence.end),
                modality=modality_of(doc, at + found.start(), at + found.end()),
                attributed_to=attributed_to(doc, at, sentence.end), confidence=0.8,
            )  # fmt: skip
