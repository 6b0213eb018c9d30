"""Positions in English: "Chief Executive Li Wei", "joined X as CTO", "left the company in June"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import actor, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, Tagged
from ..telling import dates_of

_PERSON = "\ue012\ue013*"
_ROLE = (
    r"(?:(?:[Cc]o-)?[Ff]ounder(?: and (?:CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hairman))?"
    r"|CEO|CFO|CTO|COO|[Cc]hief (?:[Ee]xecutive|[Ff]inancial|[Tt]echnology|[Oo]perating"
    r"|[Ss]cien\w+)(?: [Oo]fficer)?"
    r"|[Cc]hief [Ss]cientist|[Cc]hair(?:man|woman|person)?|(?:[Vv]ice )?[Pp]resident"
    r"|[Mm]anaging [Dd]irector"
    r"|[Gg]eneral [Mm]anager|[Ee]xecutive [Dd]irector)"
)
_CUE = re.compile(
    rf"{_ROLE}|\b(?:joined|joins|left|leaves|resigned|resigns|stepped down|departed|quit|appointed"
    r"|named|hired|succeed(?:s|ed))\b"
)
_HOLDS = re.compile(
    rf"(?:(?P<org>{ORG})(?:'s|’s)? )?(?P<title>{_ROLE}),? (?P<person>{_PERSON})"
    rf"|(?P<person2>{_PERSON}), (?:the |its )?(?:(?P<org2>{ORG})(?:'s|’s) )?(?P<title2>{_ROLE})"
    rf"(?: (?:of|at) (?:the )?(?P<org3>{ORG}))?"
)
_GOES = re.compile(
    rf"(?P<person>{_PERSON})(?:,[^.;\n]{{0,60}}?,)? (?:has |had |have |is |will |abruptly "
    rf"|recently )*"
    r"(?P<verb>left|leaves|leave|leaving|resigned(?: from)?|resigns(?: from)?|stepped down"
    r"|steps down|quit|departed)\b"
    rf"(?: as (?P<title>{_ROLE}))?(?: (?:of|from|at))?(?: (?P<org>{ORG})| the (?:company"
    rf"|start-?up|firm|group))?"
)
_COMES = re.compile(
    rf"(?P<person>{_PERSON})(?:,[^.;\n]{{0,60}}?,)? (?:has |had |will |is )*"
    rf"(?P<verb>joined|joins|join|joining) (?:(?P<org>{ORG})|the (?:company|start-?up|firm|lab)\b)"
    rf"(?: as (?:its |the |a )?(?P<title>{_ROLE}))?"
)
_NAMED = re.compile(
    r"(?P<verb>appointed|appoints|named|names|hired|hires|promoted) (?P<person>\ue012\ue013*)"
    rf" (?:as |to be |to )?(?:its |the |a )?(?P<title>{_ROLE})"
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-?|then-?)\s?$")


def find(doc: Document) -> Iterable[Claim]:
    """Give who holds, takes or leaves which place; another language gives none."""
    subjects: Subjects | None = None
    told: set[tuple[str, str, str]] = set()
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        for claim in _in_sentence(tagged, subjects, sentence):
            values = claim.values
            key = (
                claim.roles["person"][0].name,
                str(values.get("title")).casefold(),
                str(values.get("status")),
            )
            if key not in told:
                told.add(key)
                yield claim


def _in_sentence(tagged: Tagged, subjects: Subjects, sentence: Sentence) -> Iterator[Claim]:
    taken: set[int] = set()
    for pattern, status in ((_GOES, "former"), (_COMES, "current"), (_NAMED, "current")):
        for found in pattern.finditer(tagged.text, sentence.start, sentence.end):
            where = _where(tagged, subjects, sentence, found, ("org",))
            taken.add(found.start("person"))
            if where is not None:
                values = _dated(tagged, sentence, status)
                yield _claim(tagged, found, "person", where, {
                    **values, "title": found["title"], "status": status, "change": found["verb"],
                })  # fmt: skip
    for found in _HOLDS.finditer(tagged.text, sentence.start, sentence.end):
        who = "person" if found["person"] else "person2"
        if found.start(who) in taken:
            continue
        where = _where(tagged, subjects, sentence, found, ("org", "org2", "org3"))
        if where is None:
            continue
        former = _FORMER.search(tagged.text, max(0, found.start() - 8), found.start())
        title = found["title"] or found["title2"]
        yield _claim(tagged, found, who, where, {
            "title": title, "status": "former" if former else "current",
        })  # fmt: skip


def _where(
    tagged: Tagged,
    subjects: Subjects,
    sentence: Sentence,
    found: re.Match[str],
    groups: tuple[str, ...],
) -> Mention | None:
    for group in groups:
        if found.groupdict().get(group):
            return mention_of(tagged.names[found.start(group)])
    return actor(tagged, subjects, sentence, found.start())


def _dated(tagged: Tagged, sentence: Sentence, status: str) -> dict[str, Value | None]:
    date, announced = dates_of(tagged, sentence, sentence.start, sentence.end)
    return {"until" if status == "former" else "since": date, "announced": announced}


def _claim(
    tagged: Tagged, found: re.Match[str], who: str, where: Mention, values: dict[str, Value | None]
) -> Claim:
    doc = tagged.doc
    person = mention_of(tagged.names[found.start(who)])
    return make_claim(
        doc.article, "Position", {"person": [person], "organization": [where]}, values,
        (found.start(), found.end()), modality=modality_of(doc, found.start(), found.end()),
        attributed_to=attributed_to(doc, found.start(), found.end()), confidence=0.7,
    )  # fmt: skip
