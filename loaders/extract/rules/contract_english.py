"""Orders in English: "won a 300 million yuan order from X", "signed a supply deal with X"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import actor, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, Tagged
from ..telling import dates_of

_ORDER = (
    r"(?:orders?|contracts?|tenders?|supply (?:deal|agreement)|purchase agreement|framework"
    r" agreement|procurement deal)"
)
_CUE = re.compile(rf"\b{_ORDER}\b|\baward(?:s|ed)\b|\b(?:under|in) an? [^.;\n]{{0,40}}?\bdeal\b")
_WINS = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|secured?|secures|land(?:ed|s)|received?|receives|sign(?:ed|s)"
    r"|bag(?:s|ged)|gets?|got|clinch(?:es|ed)?|net(?:s|ted)|scoop(?:s|ed)(?: up)?"
    r"|pick(?:s|ed) up)\b"
    rf"(?P<what>[^.;\n\ue010]{{0,80}}?)\b{_ORDER}(?P<rest>[^.;\n\ue010]{{0,80}})"
    rf"(?P<buyer>{ORG})?"
)
_UNDER = re.compile(
    rf"(?P<supplier>{ORG})(?:,[^.;\n]{{0,60}}?,)? (?:has |have |will |is to |are to |to )*"
    r"(?:build|built|building|supply|supplied|supplies|provide|deliver|make|construct)s?"
    rf" (?P<what>[^.;\n\ue010]{{3,60}}?) (?:for|to) (?:the )?(?P<buyer>{ORG})"
    rf"[^.;\n\ue010]{{0,20}}? (?:under|in) an? [^.;\n\ue010]{{0,40}}?(?:{_ORDER}|deal)(?P<rest>)"
)
_FROM = re.compile(
    r"(?:(?:^| )(?:from|with|by)| to (?:supply|deliver|provide|sell)\b.* to) (?:the )?"
    r"(?:[A-Z]?[a-z\-]+ ){0,3}$"
)
_AWARDED = re.compile(
    rf"(?P<buyer>{ORG})(?:,[^.;\n]{{0,60}}?,)? (?:has |have |will |also )*(?:award(?:s|ed)?|gives?"
    rf"|gave|hand(?:s|ed))(?P<what>[^.;\n\ue010]{{0,60}}?)\b(?:{_ORDER}|deal)(?P<rest>[^.;\n\ue010]{{0,80}}?)"
    rf" to (?:[a-z\-]+ ){{0,4}}(?P<supplier>{ORG})"
)
_TO_WHOM = re.compile(
    r"\b(?:award(?:s|ed)?|pick(?:s|ed)?|ch(?:ooses|ose|osen)|select(?:s|ed)?|hir(?:es|ed)|tap(?:s"
    r"|ped)|gives?|gave|hand(?:s|ed))"
    rf" (?:[a-z\-]+ ){{0,4}}(?P<supplier>{ORG})(?P<what>[^.;\n\ue010]{{0,100}}?)\b{_ORDER}"
    r"(?P<rest>[^.;\n\ue010]{0,80})"
)
_CHOSEN = re.compile(
    rf"(?P<supplier>{ORG})(?:,[^.;\n]{{0,60}}?,)? (?:has |have |was |were |been |will |be |also )+"
    r"(?:awarded|picked|chosen|selected|handed|given)"
    rf"(?P<what>[^.;\n\ue010]{{0,80}}?)\b(?:{_ORDER}|deal)(?P<rest>[^.;\n\ue010]{{0,80}})"
    rf"(?P<buyer>{ORG})?"
)
_WORK = re.compile(
    r"\b(?:for|to (?=build|supply|provide|deliver|construct|make|design|install|run|operate"
    r"|upgrade|maintain|develop))"
    r"\s?(?P<subject>[a-z0-9][^.,;\n\ue010]{3,60}?)"
    r"(?= from| with| under| to (?:[a-z]+ )?[A-Z]| by |[.,;\n]|$)"
)


def find(doc: Document) -> Iterable[Claim]:
    """Give who supplies whom, and what, for how much; another language gives none."""
    subjects: Subjects | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        for pattern in (_AWARDED, _CHOSEN, _TO_WHOM, _WINS, _UNDER):
            found = pattern.search(tagged.text, sentence.start, sentence.end)
            claim = _claim(tagged, subjects, sentence, found) if found else None
            if claim is not None:
                yield claim
                break


def _claim(
    tagged: Tagged, subjects: Subjects, sentence: Sentence, found: re.Match[str]
) -> Claim | None:
    doc, groups = tagged.doc, found.groupdict()
    named = {
        role: mention_of(tagged.names[found.start(role)])
        for role in ("supplier", "buyer")
        if groups.get(role)
    }
    acts = actor(tagged, subjects, sentence, found.start())
    if "supplier" not in groups:
        named |= {"supplier": acts} if acts else {}
    elif "buyer" not in groups and acts is not None and acts.name != named["supplier"].name:
        named["buyer"] = acts
    if found.re in (_WINS, _CHOSEN) and not _FROM.search(found["rest"]):
        named.pop("buyer", None)
    supplier, buyer = named.get("supplier"), named.get("buyer")
    if supplier is None or (buyer is not None and buyer.name == supplier.name):
        return None
    end = found.end("rest") if buyer is None or found.re is _TO_WHOM else found.end()
    amounts = tagged.amounts_in(found.start(), sentence.end)
    work = _WORK.search(doc.text, found.start("what"), sentence.end)
    if not (buyer or amounts or work):
        return None
    values: dict[str, Value | None] = {"amount": amounts[0].money if amounts else None}
    if work and re.search(rf"\b{_ORDER}\b", work["subject"]):
        work = None  # for a contract of so much
    values["subject"] = work["subject"].strip() if work else None
    values["date"], values["announced"] = dates_of(tagged, sentence, sentence.start, sentence.end)
    ends = [end, work.end("subject") if work else 0]
    return make_claim(
        doc.article, "Contract", {"supplier": [supplier], "buyer": [buyer] if buyer else []},
        values, (sentence.start, max(ends)), modality=modality_of(doc, found.start(), end),
        attributed_to=attributed_to(doc, found.start(), end), confidence=0.7,
    )  # fmt: skip
