"""Changes of position: who takes a title or joins, and who gives one up or leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ....schema import Claim, Mention, Modality, make_claim
from .. import leaving, leaving_words
from ..attribution import attributed_to
from ..change_dates import days_of
from ..change_parties import beside_of, organization_of
from ..change_patterns import (
    ALSO,
    APPOINT,
    APPROVED,
    CUE,
    DISMISS,
    HANDED,
    LEAVE,
    TAKE,
)
from ..change_told import is_event
from ..document import Document, Sentence
from ..headlines import told_in_headline, without_headlines
from ..joining import joins
from ..modality import modality_of
from ..names import transfer_words
from ..names.phrases import phrase_start
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import PERSON, Tagged, tag
from ..titles import EXECUTIVE, split_titles

_NEAR = 120
"""How far before a change, in characters, the quote may begin with the organization."""


_SOMEBODY = re.compile(PERSON[0])


@dataclass(frozen=True)
class _Change:
    persons: tuple[tuple[Mention, tuple[str, ...]], ...]
    organization: Mention
    unit: str | None
    verb: str
    leaves: bool
    start: int
    end: int
    told: int
    """Where its own words begin, behind who announces it."""


def find(doc: Document) -> Iterable[Claim]:
    """Give the changes of position that an article tells of, a claim for each person and title.

    ``change`` is the verb as written (辞去, 出任). What biographies tell of (曾任, 历任, from one
    year to another) is no change.
    """
    tagged = tag(doc)
    if not (
        any(n.kind == "Person" for n in tagged.names.values())
        or leaving_words.CUE.search(doc.text)
        or transfer_words.CUE.search(doc.text)
    ):
        return []
    claims: dict[tuple[object, ...], Claim] = {}
    subjects = subjects_of(tagged)
    for claim in joins(tagged):
        claims.setdefault(_key(doc, claim), claim)
    for sentence in tagged.sentences_with(_SOMEBODY, drawn=True):
        text = tagged.with_traps(sentence.start, sentence.end)
        if not CUE.search(text):
            continue
        for change in _changes(tagged, sentence, text, subjects):
            for claim in _claims(tagged, sentence, change):
                claims.setdefault(_key(doc, claim), claim)
    for claim in leaving.leaves(tagged, subjects, list(claims.values())):
        claims.setdefault(_key(doc, claim), claim)
    return _without_unnamed(_without_vaguer(without_headlines(doc, list(claims.values()))))


def _key(doc: Document, claim: Claim) -> tuple[object, ...]:
    """Give what makes two tellings of one change one claim; a headline stays apart."""
    return (
        claim.roles["person"][0].name,
        claim.values.get("title"),
        claim.values["status"] == "former",
        _organization(claim),
        told_in_headline(doc, claim.start),
    )


def _organization(claim: Claim) -> str:
    return next((one.name for one in claim.roles.get("organization", ())), "")


def _without_vaguer(claims: list[Claim]) -> list[Claim]:
    """Drop a change without a title where the same person's same change is told with one."""
    titled = [c for c in claims if "title" in c.values]
    return [c for c in claims if "title" in c.values or not any(_is_fuller(t, c) for t in titled)]


def _without_unnamed(claims: list[Claim]) -> list[Claim]:
    """Drop somebody without a name who joins where somebody with one does: 某公司高管加入…."""
    named = [c for c in claims if c.roles["person"][0].named and c.values["status"] != "former"]
    return [
        c
        for c in claims
        if c.roles["person"][0].named
        or c.values["status"] == "former"
        or not any(_organization(c) in _organization(one) for one in named)
    ]


def _is_fuller(titled: Claim, claim: Claim) -> bool:
    """Whether a change with a title is that of a claim without one: who takes an office at one
    organization may join another."""
    one = titled.roles["person"][0].name == claim.roles["person"][0].name
    if not one or titled.values["status"] != claim.values["status"]:
        return False
    here, there = _organization(titled), _organization(claim)
    return claim.values["status"] == "former" or not there or here in there or there in here


_PATTERNS = (
    (APPROVED, False), (APPOINT, False), (DISMISS, True), (LEAVE, True),
    (HANDED, False), (TAKE, False),
)  # fmt: skip


_HANDS = re.compile("兼任|接任|接替|代行|暂代|继任|接棒|代理|接手|接班|由[^，。；]{0,30}[担出]任")


def _changes(
    tagged: Tagged, sentence: Sentence, text: str, subjects: Subjects
) -> Iterator[_Change]:
    at = sentence.start
    taken: list[tuple[int, int]] = []
    for pattern, leaves in _PATTERNS:
        if pattern is HANDED and not _HANDS.search(text):
            continue
        for match in pattern.finditer(text):
            low, high = match.span("verb")
            if any(a < high and low < b for a, b in taken) or not is_event(
                text, sentence.text, match, leaves
            ):
                continue
            change = _change(tagged, at, match, subjects, leaves)
            if change is not None:
                taken.append((low, high))
                yield change
                if pattern is LEAVE and (more := _more(text, at, match, change)):
                    yield more


def _more(text: str, at: int, match: re.Match[str], change: _Change) -> _Change | None:
    """Give what the same person gives up besides, in the clause behind."""
    rest = _OFFICE_ENDS.match(text, match.end())
    also = ALSO.match(text, rest.end() if rest else match.end())
    if also is None:
        return None
    titles = tuple(split_titles(also["title"]))
    return replace(
        change,
        persons=tuple((person, titles) for person, _ in change.persons),
        unit=None,
        end=at + also.end(),
    )


_OFFICE_ENDS = re.compile("等?(?:相关|其他)?(?:一职|职务|职位|之职)?")


def _change(
    tagged: Tagged, at: int, match: re.Match[str], subjects: Subjects, leaves: bool
) -> _Change | None:
    groups = match.groupdict()
    low = at + match.start("persons")
    persons = tuple(
        mention_of(n)
        for n in tagged.names_in(low, at + match.end("persons"), ("Person",))
        if not n.text.endswith(("先生", "女士"))
    )
    title, unit = groups["title"], groups.get("unit")
    before, beside = beside_of(tagged, at, low)
    organization = organization_of(tagged, at, match, subjects, leaves, before, beside)
    if leaves and title is None and beside is not None:
        title, unit = beside["title"], beside["unit"]
    if organization is None or not persons:
        return None
    if not (title or groups["org"] or beside or EXECUTIVE.search(before) or leaves):
        return None
    field = match.re is APPOINT and unit and _FIELD.fullmatch(unit)
    unit = unit if unit is not None and (field or _UNIT.search(unit)) else None
    start = low - len(beside.group()) if beside else low
    start = max(at, min(start, phrase_start(tagged.doc.text, low)))
    if organization.start is not None and max(at, start - _NEAR) <= organization.start < start:
        start = organization.start
    shared = tuple(split_titles(title)) if title else ()
    each = [shared if groups["title"] else _own(tagged, at, one, shared) for one in persons]
    return _Change(
        tuple(zip(persons, each, strict=True)),
        organization,
        unit,
        _acting(groups) or match["verb"],
        leaves,
        min(start, at + match.start()),
        at + match.end(),
        at + match.start(),
    )


def _acting(groups: dict[str, str | None]) -> str | None:
    """Give the verb by which who is chosen does another's work: 推举某某代行职责."""
    acts = groups.get("acts") or ""
    return acts if acts.startswith("代") else None


_FIELD = re.compile(
    "(?!公司|集团|[本该新首第其]|我[行司])[\u4e00-\u9fff]{2,4}(?<![的司任届会及和与兼])"
)
"""Of what somebody is appointed the head, right behind 为: 代工执行副总裁."""
_UNIT = re.compile(
    r"^(?![该本其]|公司|.*(?:子公司|全资|法定))[^\ue010，。；]*(?:区域?|[分支]行|[\u4e00-\u9fff]{2}公司|部门?|中心|[事企]业群|集团|院|所|室|团队|板块|业务|大区|小组)$"
)
"""What a unit ends with, if it is more than 公司 or 该行."""


def _own(tagged: Tagged, at: int, one: Mention, shared: tuple[str, ...]) -> tuple[str, ...]:
    """Give the titles that stand beside one of several persons, else those of the first."""
    beside = beside_of(tagged, at, one.start or at)[1]
    return tuple(split_titles(beside["title"])) if shared and beside else shared


def _claims(tagged: Tagged, sentence: Sentence, change: _Change) -> Iterator[Claim]:
    doc = tagged.doc
    modality = modality_of(doc, change.told, change.end)
    if modality == Modality.DENIED:
        return
    date, announced = days_of(tagged, sentence, change.end)
    if change.leaves:
        status = "former"
    else:
        status = (
            "incoming"
            if modality == Modality.PLANNED or change.verb in ("提名", "推举", "推荐")
            else "current"
        )
    for person, titles in change.persons:
        for title in titles or (None,):
            yield make_claim(
                doc.article, "Position",
                {"person": [person], "organization": [change.organization]},
                {
                    "title": title, "unit": change.unit, "status": status, "change": change.verb,
                    "until" if change.leaves else "since": date, "announced": announced,
                },
                (change.start, change.end), modality=modality,
                attributed_to=attributed_to(doc, change.start, change.end), confidence=0.8,
            )  # fmt: skip
