"""Releases of products that only their place in the clause names: 某牌新款某某正式上市."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, DateInterval, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..document import Document, Sentence
from ..launches import BEFORE, BEHIND, is_product_phrase
from ..listing_words import MARKET
from ..modality import modality_of
from ..names.edges import is_english
from ..parties import mention_of
from ..tagged import Tagged, tag
from ..telling import is_announcement

_CUE = re.compile(r"发布|推出|上线|开源|首发|发售|开售|亮相|登场|上市|面世|问世|公布")


def find(doc: Document) -> Iterable[Claim]:
    """Give the releases in which no pattern of names finds the product, each product once.

    A phrase must have a name, a mark of a version or a series in it; where the sentence speaks of
    a stock market, 上市 is none.
    """
    if not _CUE.search(doc.text) or is_english(doc.text):
        return []
    tagged = tag(doc)
    claims: dict[str, Claim] = {}
    for sentence in tagged.sentences:
        if _CUE.search(sentence.text):
            for claim in _in_sentence(tagged, sentence):
                claims.setdefault(claim.roles["product"][0].name, claim)
    return list(claims.values())


def _in_sentence(tagged: Tagged, sentence: Sentence) -> Iterator[Claim]:
    text, at = tagged.text[sentence.start : sentence.end], sentence.start
    for pattern in (BEHIND, BEFORE):
        for match in pattern.finditer(text):
            start, end = at + match.start("what"), at + match.end("what")
            verb = at + match.start("verb")
            words = tagged.doc.text[start:end]
            if not is_product_phrase(words) or _is_known(tagged, start, end):
                continue
            if match["verb"] == "上市" and MARKET.search(sentence.text):
                continue
            if match["verb"] == "公布" and pattern is BEFORE:  # 某某公布 tells who speaks
                continue
            maker = None
            if pattern is BEHIND:
                maker = subject_before(tagged, at, verb, guess=True)
                if maker is None:
                    continue
            yield _claim(tagged, sentence, (start, end), verb, maker)


def _is_known(tagged: Tagged, start: int, end: int) -> bool:
    """Whether the other rule reads the phrase: it has a known product, or is one organization."""
    if tagged.names_in(start, end, ("Product",)):
        return True
    names = tagged.names_in(start, end, ("Organization", "Person", "Group"))
    return any(n.end >= end and (n.how != "latin" or n.start == start) for n in names)


def _claim(
    tagged: Tagged,
    sentence: Sentence,
    span: tuple[int, int],
    verb: int,
    maker: Mention | None,
) -> Claim:
    doc = tagged.doc
    start, end = span
    words = doc.text[start:end]
    begin = start + len(words) - len(words.lstrip())
    product = Mention(words.strip(), "Product", begin, begin + len(words.strip()))
    known = tagged.names.get(begin)
    branded = known is not None and known.kind == "Organization"
    owner = maker or (mention_of(known) if branded and known is not None else None)
    low, high = min(begin, verb), max(end, verb + 2)
    modality = modality_of(doc, low, high)
    return make_claim(
        doc.article, "ProductRelease",
        {"product": [product], "organization": [owner] if owner else []},
        {"date": _date(tagged, sentence, high)},
        (low, high),
        modality=Modality.ASSERTED if modality is Modality.ANNOUNCED else modality,
        attributed_to=attributed_to(doc, low, high), confidence=0.6,
    )  # fmt: skip


def _date(tagged: Tagged, sentence: Sentence, high: int) -> DateInterval | None:
    """Give the last date of the sentence up to the phrase that is not the day of the telling."""
    found = [
        w.date
        for w in tagged.dates_in(sentence.start, high)
        if not is_announcement(tagged.text[w.end : w.end + 20], fuzzy=True)
    ]
    return found[-1] if found else None
