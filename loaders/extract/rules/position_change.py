"""Changes of position: who takes a title or joins, and who gives one up or leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ....schema import Claim, Mention, Modality, make_claim
from .. import leaving, leaving_words
from ..attribution import attributed_to
from ..change_dates import days_of
from ..change_offices import given_up, of_company, unit_of
from ..change_parties import beside_of, organization_of
from ..change_patterns import (
    ALSO,
    APPOINT,
    APPROVED,
    CUE,
    DISMISS,
    HANDED,
    LEAVE,
    NAMED,
    QUALIFIED,
    REPORTED,
    TAKE,
)
from ..change_told import is_event
from ..document import Document, Name, Sentence
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


_Office = tuple[tuple[str, ...], str | None]
"""Titles, and of what part of the organization the first of them is."""


@dataclass(frozen=True)
class _Change:
    persons: tuple[tuple[Mention, _Office], ...]
    organization: Mention | None
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
        claim.values.get("change") in REPORTED,
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
    (APPROVED, False), (QUALIFIED, False), (APPOINT, False), (NAMED, False), (DISMISS, True),
    (LEAVE, True), (HANDED, False), (TAKE, False),
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
        persons=tuple((person, (titles, None)) for person, _ in change.persons),
        end=at + also.end(),
    )


_OFFICE_ENDS = re.compile("等?(?:相关|其他)?(?:一职|职务|职位|之职)?")


def _change(
    tagged: Tagged, at: int, match: re.Match[str], subjects: Subjects, leaves: bool
) -> _Change | None:
    groups = match.groupdict()
    low = at + match.start("persons")
    persons = tuple(
        mention_of(_outside(tagged, n))
        for n in tagged.names_in(low, at + match.end("persons"), ("Person",))
        if not n.text.endswith(("先生", "女士"))
    )
    title, unit = groups["title"] or groups.get("named"), groups.get("unit")
    if match.re is HANDED and (left := given_up(match)):
        title, unit = left, None  # 联合创始人某某卸任总经理一职，由某某接任
    before, beside = beside_of(tagged, at, low)
    organization = organization_of(tagged, at, match, subjects, leaves, before, beside)
    if (leaves or match.re is QUALIFIED) and title is None and beside is not None:
        title, unit = beside["title"], beside["unit"]
    if not persons or (organization is None and not of_company(tagged, at, title)):
        return None
    if not (title or groups["org"] or beside or EXECUTIVE.search(before) or leaves):
        return None
    start = low - len(beside.group()) if beside else low
    start = max(at, min(start, phrase_start(tagged.doc.text, low)))
    if (
        organization
        and organization.start is not None
        and max(at, start - _NEAR) <= organization.start < start
    ):
        start = organization.start
    shared = (tuple(split_titles(title)) if title else (), unit_of(unit) if unit else None)
    each = [
        shared if groups["title"] or groups.get("named") else _own(tagged, at, one, shared)
        for one in persons
    ]
    return _Change(
        tuple(zip(persons, each, strict=True)),
        organization,
        _acting(groups) or _taking(match),
        leaves,
        min(start, at + match.start()),
        at + match.end(),
        at + match.start(),
    )


def _outside(tagged: Tagged, name: Name) -> Name:
    """Give the name before the bracket in which another form of it stands: Ann Lee（安·李）."""
    before = tagged.names_in(max(0, name.start - 40), name.start, ("Person",))
    if before and tagged.doc.text[before[-1].end : name.start] in ("（", "("):
        return before[-1]
    return name


def _acting(groups: dict[str, str | None]) -> str | None:
    """Give the verb by which who is chosen does another's work: 推举某某代行职责."""
    acts = groups.get("acts") or ""
    return acts if acts.startswith("代") else None


def _taking(match: re.Match[str]) -> str:
    """Give the verb, for 接替某某出任 the second one, by which the office is taken."""
    verb = match["verb"]
    if match.re is TAKE and verb in ("接替", "接棒"):
        stop = match.start("org") if match["org"] else match.start("rest")
        if second := _SECOND.search(match.string, match.end("verb"), max(stop, 0)):
            return second[0]
    return str(verb)


_SECOND = re.compile("出任|担任")


def _own(tagged: Tagged, at: int, one: Mention, shared: _Office) -> _Office:
    """Give the titles that stand beside one of several persons, else those of the first."""
    beside = beside_of(tagged, at, one.start or at)[1]
    if not shared[0] or beside is None:
        return shared
    unit = beside["unit"]
    return tuple(split_titles(beside["title"])), unit_of(unit) if unit else None


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
    where = [change.organization] if change.organization else []
    for person, (titles, unit) in change.persons:
        for n, title in enumerate(titles or (None,)):
            yield make_claim(
                doc.article, "Position",
                {"person": [person], "organization": where},
                {
                    "title": title, "unit": None if n else unit, "status": status,
                    "change": change.verb,
                    "until" if change.leaves else "since": date, "announced": announced,
                },
                (change.start, change.end), modality=modality,
                attributed_to=attributed_to(doc, change.start, change.end), confidence=0.8,
            )  # fmt: skip
