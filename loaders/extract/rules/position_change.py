"""Changes of position: who takes a title or joins, and who gives one up or leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....schema import Claim, DateInterval, Mention, Modality, make_claim
from .. import leaving, leaving_words
from ..attribution import attributed_to
from ..change_parties import beside_of, organization_of
from ..change_patterns import (
    APPOINT,
    APPROVED,
    CUE,
    DISMISS,
    EFFECTIVE,
    HANDED,
    JOINS,
    LEAVE,
    LIFE,
    NEWLY,
    NO_EVENT,
    NOT_PEOPLE,
    SPAN,
    STATE,
    TAKE,
    TOLD,
)
from ..document import Document, Sentence
from ..headlines import told_in_headline, without_headlines
from ..joining import joins
from ..modality import modality_of
from ..names import transfer_words
from ..names.phrases import phrase_start
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import PERSON, Tagged, tag
from ..telling import dates_of
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
        text = tagged.text[sentence.start : sentence.end]
        if not CUE.search(text):
            continue
        for change in _changes(tagged, sentence, subjects):
            for claim in _claims(tagged, sentence, change):
                claims.setdefault(_key(doc, claim), claim)
    for claim in leaving.leaves(tagged, subjects, list(claims.values())):
        claims.setdefault(_key(doc, claim), claim)
    return _without_vaguer(without_headlines(doc, list(claims.values())))


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


def _changes(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[_Change]:
    text, at = tagged.text[sentence.start : sentence.end], sentence.start
    taken: list[tuple[int, int]] = []
    for pattern, leaves in _PATTERNS:
        if pattern is HANDED and not _HANDS.search(text):
            continue
        for match in pattern.finditer(text):
            low, high = match.span("verb")
            if any(a < high and low < b for a, b in taken) or not _is_event(
                text, sentence.text, match, leaves
            ):
                continue
            change = _change(tagged, at, match, subjects, leaves)
            if change is not None:
                taken.append((low, high))
                yield change


def _is_event(text: str, words: str, match: re.Match[str], leaves: bool) -> bool:
    """Whether a verb tells of a change, and not of a state or of a life.

    ``text`` is the tagged sentence, ``words`` the sentence as it is.
    """
    clause_low = max(text.rfind(mark, 0, match.start("verb")) for mark in "，；。") + 1
    before = text[clause_low : match.start("verb")]
    gap = match.groupdict().get("gap") or ""
    if NO_EVENT.search(before) or NO_EVENT.search(gap) or SPAN.search(words[: match.start("verb")]):
        return False
    if NOT_PEOPLE.match(text, match.start("verb")) or text.startswith("以来", match.end("verb")):
        return False
    if match.re is APPROVED:
        return True
    if not leaves and match["verb"] in STATE:
        return bool(match["title"]) and bool(NEWLY.search(text[: match.start("verb")]))
    if match["verb"] in JOINS:
        if _SAYS.search(gap):
            return False
        return bool(match["org"]) and not LIFE.search(words, 0, match.start("verb"))
    return True


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
    unit = unit if unit is not None and _UNIT.search(unit) else None
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
        match["verb"],
        leaves,
        min(start, at + match.start()),
        at + match.end(),
        at + match.start(),
    )


_SAYS = re.compile(r"(?:介绍|表示|指出|认为|强调|说|称)[，：](?:[\u4e00-\u9fff]|\ue010)")
"""Somebody says that another joins: 某某介绍，我国加入…."""
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
    date, announced = _dates(tagged, sentence, change)
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


def _dates(
    tagged: Tagged, sentence: Sentence, change: _Change
) -> tuple[DateInterval | None, DateInterval | None]:
    """Give the day of the change and of its announcement, from its clause or its sentence."""
    text = tagged.text
    clause = max(text.rfind(mark, sentence.start, change.end) for mark in "，；。") + 1
    near = tagged.dates_in(max(clause, sentence.start), change.end)
    date, announced = dates_of(tagged, sentence, sentence.start, change.end)
    for when in tagged.dates_in(sentence.start, change.end):
        if when.date.fuzzy and TOLD.match(text, when.end):  # 6月10日消息，近日某公司发公告称
            announced = when.date
    effective = EFFECTIVE.search(text, change.end, sentence.end)
    if effective is not None:
        return tagged.dates[effective.start("date")].date, announced
    if near and near[-1].date not in (announced,):
        return near[-1].date, announced
    return date, announced
