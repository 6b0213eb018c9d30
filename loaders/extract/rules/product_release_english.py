"""Releases of products in English: "launched Weaver 3", "unveiled its phone, the Nova 5"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import actor, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, PRODUCT, Tagged
from ..telling import dates_of

_DONE = (
    r"launch(?:es|ed|ing)?|releas(?:es|ed|e|ing)|unveil(?:s|ed|ing)?|introduc(?:es|ed|e|ing)"
    r"|roll(?:s|ed|ing)? out|debut(?:s|ed)|reveal(?:s|ed)|show(?:s|ed) off|announc(?:es|ed)"
    r"|t(?:ook|akes) the wraps off"
    r"|open-?sourc(?:es|ed|ing)"
)
_CUE = re.compile(rf"\b(?:{_DONE}|goes on sale|went on sale|available|out now)\b")
_THINGS = rf"(?P<product>{PRODUCT})(?:(?:, and |, | and )(?:the )?{PRODUCT})*"
_ACTIVE = re.compile(rf"\b(?P<verb>{_DONE})\b(?! by)(?P<gap>[^.;\n\ue010\ue01a]{{0,80}}?){_THINGS}")
_PASSIVE = re.compile(
    rf"{_THINGS}(?:,[^.;\n]{{0,80}}?,)?(?: (?:model|app|chip|phone|series|platform))?"
    r" (?:was |were |is |are |has been |have been |will be |being |officially |now )*"
    rf"(?P<verb>{_DONE}|goes on sale|went on sale|available|out now)\b"
    rf"(?: (?:[a-z]+ ){{0,4}}?by (?P<by>{ORG}))?"
)
_ASIDE = re.compile(r", (?:which|who|whose|founded|formed|launched) [^;\n]{1,120}, ")
"""What is told of the maker's past."""
_OPEN = re.compile(r"open[- ]?sourc")


def find(doc: Document) -> Iterable[Claim]:
    """Give the products that an English article says come out; another language gives none."""
    subjects: Subjects | None = None
    told: set[str] = set()
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        for claim in _in_sentence(tagged, subjects, sentence):
            product = claim.roles["product"][0].name
            if product not in told:
                told.add(product)
                yield claim


def _in_sentence(tagged: Tagged, subjects: Subjects, sentence: Sentence) -> Iterator[Claim]:
    for pattern in (_ACTIVE, _PASSIVE):
        for found in pattern.finditer(tagged.text, sentence.start, sentence.end):
            by = found.groupdict().get("by")
            maker = (
                mention_of(tagged.names[found.start("by")])
                if by
                else actor(tagged, subjects, sentence, found.start())
            )
            for product in tagged.names_in(*found.span(), ("Product",)):
                yield _claim(tagged, sentence, found, mention_of(product), maker)


def _claim(
    tagged: Tagged,
    sentence: Sentence,
    found: re.Match[str],
    product: Mention,
    maker: Mention | None,
) -> Claim:
    doc, (start, end) = tagged.doc, found.span()
    modality = modality_of(doc, start, end)
    if modality == Modality.ANNOUNCED:
        modality = Modality.ASSERTED  # announcing a product is releasing it
    date, announced = dates_of(tagged, sentence, found.start("verb"), sentence.end)
    if date is None and announced is None:
        aside = _ASIDE.search(doc.text, sentence.start, found.start("verb"))
        begin = aside.end() if aside else sentence.start
        date, announced = dates_of(tagged, sentence, begin, sentence.end)
    begins = start
    if maker is not None and maker.start is not None and sentence.start <= maker.start < start:
        begins = maker.start
    return make_claim(
        doc.article, "ProductRelease",
        {"product": [product], "organization": [maker] if maker else []},
        {
            "date": date or announced,
            "open_source": True if _OPEN.search(doc.text, start, end) else None,
        },
        (begins, end), modality=modality, attributed_to=attributed_to(doc, start, end),
        confidence=0.7,
    )  # fmt: skip
