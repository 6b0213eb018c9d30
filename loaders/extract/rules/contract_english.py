"""Orders in English: "won a 300 million yuan order from X", "signed a supply deal with X"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..document import Document
from ..english import actor, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import ORG
from ..telling import dates_of

_ORDER = r"(?:orders?|contracts?|tenders?|supply (?:deal|agreement)|purchase agreement)"
_CUE = re.compile(rf"\b{_ORDER}\b")
_WINS = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|secured?|secures|land(?:ed|s)|received?|receives|sign(?:ed|s)"
    r"|bagged|got)\b"
    rf"(?P<what>[^.;\n\ue010]{{0,80}}?)\b{_ORDER}(?P<rest>[^.;\n\ue010]{{0,60}}?)"
    rf"(?: (?:from|with|by) (?:the )?(?P<buyer>{ORG}))"
)
_FOR = re.compile(r"\bfor (?P<subject>[a-z][^.,;\n\ue010]{3,50}?)(?= from| with|$)")


def find(doc: Document) -> Iterable[Claim]:
    """Give who supplies whom, where both are named; another language gives none."""
    subjects: Subjects | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        found = _WINS.search(tagged.text, sentence.start, sentence.end)
        who = actor(tagged, subjects, sentence, found.start()) if found else None
        if found is None or who is None:
            continue
        buyer: Mention = mention_of(tagged.names[found.start("buyer")])
        if buyer.name == who.name:
            continue
        values: dict[str, Value | None] = {}
        amounts = tagged.amounts_in(found.start(), found.end())
        values["amount"] = amounts[0].money if amounts else None
        subject = _FOR.search(doc.text, found.start("rest"), found.end("rest"))
        values["subject"] = subject["subject"] if subject else None
        values["date"], values["announced"] = dates_of(
            tagged, sentence, sentence.start, sentence.end
        )
        yield make_claim(
            doc.article, "Contract", {"supplier": [who], "buyer": [buyer]}, values,
            (sentence.start, found.end()), modality=modality_of(doc, found.start(), found.end()),
            attributed_to=attributed_to(doc, found.start(), found.end()), confidence=0.7,
        )  # fmt: skip
