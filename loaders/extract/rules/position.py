"""Positions: who holds what title where, and who takes one or leaves it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ....schema import Claim, Mention, make_claim
from ..document import Document, Name, Sentence
from ..names.edges import is_english
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import FILLER, ORG, PERSON, Tagged, tag
from ..titles import EXECUTIVE, FORMER, NEW, TITLES, UNIT, split_titles

_SOMEBODY = re.compile(PERSON[0])
_BESIDE = re.compile(
    rf"(?P<lead>(?<![此以之目日先年天月])[前原])?(?P<org>{ORG})(?:（[^（）]{{0,24}}）|\([^()]{{0,24}}\))?的?(?P<before>{FORMER}"
    rf"|{NEW})?(?P<unit>{UNIT})??的?"
    rf"(?P<former>{FORMER}|{NEW})?(?P<title>{TITLES})[ 、，]?(?P<person>{PERSON})"
)
_ALONE = re.compile(rf"(?P<before>{FORMER}|{NEW})?(?P<title>{TITLES})[ ]?(?P<person>{PERSON})")
_WORKED = re.compile(
    rf"(?P<former>曾|此前|之前|前后)?(?:经)?(?:任职|供职|就职"
    rf"|工作)[于在](?P<org>{ORG})(?P<unit>某?{UNIT})?(?:多年)?的?(?P<person>{PERSON})"
)
_HEADED = re.compile(
    rf"(?:其|该(?:{UNIT})的?)(?P<title>{TITLES})(?:为|是"
    rf"|由)(?P<gap>[^，。；]{{0,40}}?)(?P<person>{PERSON})"
)
_UNIT_BEFORE = re.compile(
    r"(?:[其该个各]中)?(?P<unit>[\u4e00-\u9fffA-Za-z]{2,10}?(?:事业部|事业群|研究院|实验室"
    r"|分公司|子公司|中心|部门))"
)
_IS = re.compile(
    rf"(?P<person>{PERSON})(?:先生|女士)?(?:（[^（）]{{0,30}}）)?[，,]?(?P<how>曾经?任"
    rf"|曾经?担任|历任|现任|时任|任(?!务|期|何|职|命)|是|系)"
    rf"(?P<org>{ORG})?的?(?P<unit>{UNIT})??(?P<title>{TITLES})"
)
_HISTORY = re.compile(r"曾|历任|此前")


@dataclass(frozen=True)
class _Told:
    """One position as a stretch of text tells it."""

    person: Mention
    organization: Mention
    title: str | None
    unit: str | None
    status: str | None
    start: int
    end: int


def find(doc: Document) -> Iterable[Claim]:
    """Give the positions that an article tells of, each once where it is told first.

    A title beside a name (某公司副总裁某某) is a statement of the article itself. What changes is
    found by :mod:`.position_change`, and what is English by :mod:`.position_english`.
    """
    if is_english(doc.text):
        return []
    tagged = tag(doc)
    if not any(n.kind == "Person" for n in tagged.names.values()):
        return []
    told = [_without_status(tagged, one) for one in _once(_all(tagged))]
    return [_claim(doc, one) for one in told]


_LEAVES = re.compile(
    r"(?:先生|女士)?[^，。；\n\ue012]{0,16}?(?:辞去|辞任|离任|卸任|离职|辞职|请辞|不再担任|去世)"
)


def _without_status(tagged: Tagged, told: _Told) -> _Told:
    """Leave open whether a person still holds what stands beside the name of one who goes."""
    if told.status == "current" and _LEAVES.match(tagged.text, told.end):
        return replace(told, status=None)
    return told


def _all(tagged: Tagged) -> Iterator[_Told]:
    subjects = subjects_of(tagged)
    for sentence in tagged.sentences_with(_SOMEBODY, drawn=True):
        text = tagged.text[sentence.start : sentence.end]
        taken: set[int] = set()
        for match in _BESIDE.finditer(text):
            taken.add(match.start("person"))
            yield from _beside(tagged, sentence, match)
        for match in _WORKED.finditer(text):
            yield from _worked(tagged, sentence, match)
        for match in _HEADED.finditer(text):
            yield from _headed(tagged, sentence, match, subjects)
        for match in _IS.finditer(text):
            yield from _is(tagged, sentence, match, subjects)
        for match in _ALONE.finditer(text):
            if match.start("person") not in taken:
                yield from _alone(tagged, sentence, match, subjects)


def _person(tagged: Tagged, at: int) -> Mention:
    return mention_of(tagged.names[at])


def _status(*words: str | None) -> str:
    said = "".join(word or "" for word in words)
    if re.search("前|原|故|离任", said):
        return "former"
    return "incoming" if re.search("候任|拟任", said) else "current"


def _beside(tagged: Tagged, sentence: Sentence, match: re.Match[str]) -> Iterator[_Told]:
    at = sentence.start
    name = tagged.names[at + match.start("org")]
    unit = _clean_unit(match["unit"])
    if unit is None and (whole := _branch_of(tagged, at, name)):
        name, unit = whole, name.text
    organization = mention_of(name)
    status = _status(match["lead"], match["before"], match["former"])
    for title in split_titles(match["title"]):
        yield _Told(
            _person(tagged, at + match.start("person")), organization, title, unit, status,
            at + match.start(), at + match.end(),
        )  # fmt: skip


_BRANCH = re.compile("(?:分行|支行|分公司)$")


def _branch_of(tagged: Tagged, at: int, name: Name) -> Name | None:
    """Give whose branch a name is that stands right behind: 某银行（简称：某行）某市分行."""
    if not _BRANCH.search(name.text):
        return None
    before = tagged.names_in(at, name.start)
    words = tagged.without_brackets(at, name.start)
    outside = [n for n in before if words[n.start - at] != FILLER]
    if not outside or tagged.without_brackets(outside[-1].end, name.start).strip(FILLER):
        return None
    return outside[-1]


def _clean_unit(words: str | None) -> str | None:
    if not words:
        return None
    words = re.sub(r"^(?:的|旗下|某)", "", words).strip()
    return None if "\ue010" in words or words in ("部", "院", "部门", "业务") else words or None


def _worked(tagged: Tagged, sentence: Sentence, match: re.Match[str]) -> Iterator[_Told]:
    """任职于 says that somebody works there, and of the title no more than that: 员工."""
    at = sentence.start
    unit = match["unit"]
    yield _Told(
        _person(tagged, at + match.start("person")),
        mention_of(tagged.names[at + match.start("org")]),
        "员工",
        None if unit is None or unit.startswith("某") else unit,
        "former" if match["former"] else "current",
        at + match.start(), at + match.end(),
    )  # fmt: skip


def _headed(
    tagged: Tagged, sentence: Sentence, match: re.Match[str], subjects: Subjects
) -> Iterator[_Told]:
    """其负责人为…: the unit, or else the organization, that the sentence speaks of."""
    at = sentence.start
    units = list(_UNIT_BEFORE.finditer(tagged.text, at, at + match.start()))
    organization = subjects.first(at, at + match.start("person")) or subjects.before(
        at, at + match.start("person")
    )
    if organization is None:
        carried = subjects.carried(at)
        if carried is None:
            return
    else:
        carried = mention_of(organization)
    unit = _named_unit(units)
    for title in split_titles(match["title"]):
        yield _Told(
            _person(tagged, at + match.start("person")), carried, title, unit, "current",
            at + match.start(), at + match.end(),
        )  # fmt: skip


def _named_unit(units: list[re.Match[str]]) -> str | None:
    """Give the last unit with a name of its own; 各事业部 and 该事业部 have none."""
    for match in reversed(units):
        words = re.sub(r"^.*(?:其中|在|由|的|前|[，。])", "", match["unit"])
        if not re.match(r"[该各本某这那此]|目前", words) and len(words) > 3:
            return words
    return None


def _is(
    tagged: Tagged, sentence: Sentence, match: re.Match[str], subjects: Subjects
) -> Iterator[_Told]:
    at, how = sentence.start, match["how"]
    organization = (
        mention_of(tagged.names[at + match.start("org")])
        if match["org"]
        else subjects.of(at, at + match.start())
    )
    if organization is None or (match["org"] is None and not EXECUTIVE.search(match["title"])):
        return
    status = "former" if _HISTORY.search(how) else "current"
    for title in split_titles(match["title"]):
        yield _Told(
            _person(tagged, at + match.start("person")), organization, title,
            _clean_unit(match["unit"]), status, at + match.start(), at + match.end(),
        )  # fmt: skip


def _alone(
    tagged: Tagged, sentence: Sentence, match: re.Match[str], subjects: Subjects
) -> Iterator[_Told]:
    """A title beside a name with no organization: that of the sentence or of the article."""
    if not EXECUTIVE.search(match["title"]):
        return
    at = sentence.start
    before = tagged.text[max(0, at + match.start() - 1) : at + match.start()]
    if before in ("\ue011", "\ue010"):
        return  # something unread stands between an organization and the title
    organization = subjects.of(at, at + match.start())
    if organization is None:
        return
    for title in split_titles(match["title"]):
        yield _Told(
            _person(tagged, at + match.start("person")), organization, title, None,
            _status(match["before"]), at + match.start(), at + match.end(),
        )  # fmt: skip


def _once(told: Iterable[_Told]) -> Iterator[_Told]:
    """Keep each position once; what is told as former anywhere is not told as current too."""
    rows = list(told)
    former = {_key(one) for one in rows if one.status == "former"}
    seen: set[tuple[object, ...]] = set()
    for one in rows:
        key = _key(one)
        if one.status == "current" and key in former:
            continue
        if key not in seen:
            seen.add(key)
            yield one


def _key(one: _Told) -> tuple[object, ...]:
    return one.person.name, one.organization.name, one.title, one.unit


def _claim(doc: Document, one: _Told) -> Claim:
    return make_claim(
        doc.article, "Position",
        {"person": [one.person], "organization": [one.organization]},
        {"title": one.title, "unit": one.unit, "status": one.status},
        (one.start, one.end), confidence=0.85,
    )  # fmt: skip
