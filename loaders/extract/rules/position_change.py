"""Changes of position: who takes a title or joins, and who gives one up or leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....schema import Claim, DateInterval, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..headlines import told_in_headline, without_headlines
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import DATE, ORG, PERSON, Tagged, tag
from ..telling import dates_of
from ..titles import EXECUTIVE, FORMER, NEW, TITLES, UNIT, split_titles

_HON = r"(?:先生|女士|小姐|博士|教授|同志)?(?:（[^（）]{0,30}）)?"
_PERSONS = rf"{PERSON}{_HON}(?:(?:、|和|及|与|以及){PERSON}{_HON}){{0,9}}"
_OF = rf"(?:(?:本|该)?公司|其|该行|{ORG})?(?:的)?(?:第[一二三四五六七八九十]+届)?(?:{UNIT})??"
_APPOINT = re.compile(
    rf"(?P<verb>聘任|任命|委任|聘请|选举|提名|推选|推举|增聘|续聘|增补|增选|选聘|指定|改聘|聘"
    rf"|补选)(?:了|原|由|任命|聘任)?(?P<old>{_OF}(?:{TITLES}))?(?P<persons>{_PERSONS})"
    rf"(?:继续|共同)?(?:为|担任|出任|接任|任|作为|成为)(?P<org>{ORG})?(?:(?:本|该)?公司|其"
    rf"|该行|集团)?的?(?:第[一二三四五六七八九十]+届)?(?P<unit>{UNIT})??(?P<title>{TITLES})"
)
_TAKE_VERB = (
    r"出任|担任|接任|就任|获任|升任|兼任|履新|上任|当选|获委任|被任命|被聘任|被聘|获聘|调任"
    r"|改任|转任|接棒|接替|晋升|荣升|升职|任职"
    r"|入职|加入|加盟|空降|跳槽|回归|转投|投身|签约"
)
_TAKE = re.compile(
    rf"(?P<persons>{_PERSONS})(?P<gap>[^\ue012。；\n]{{0,24}}?)(?P<verb>{_TAKE_VERB})(?:了|为"
    rf"|至|到|任|{PERSON}|担任"
    rf"|出任){{0,3}}(?P<org>{ORG})?(?P<rest>[^，。；\n\ue010\ue012]{{0,6}}?(?P<title>{TITLES}))?"
)
_JOINS = frozenset(("入职", "加入", "加盟", "空降", "跳槽", "回归", "转投", "投身", "签约"))
_LEAVE_VERB = (
    r"辞去|辞任|辞职|请辞|辞呈|离职|离任|卸任|退休|不再担任|不再兼任|被免去|免去"
    r"|被免职|去世|逝世|离开|出走|离队|下课|退出|被裁|下台|挂印"
)
_LEAVE = re.compile(
    rf"(?P<persons>{_PERSONS})(?P<gap>[^\ue012。；\n]{{0,36}}?)(?P<verb>{_LEAVE_VERB})(?P<after>(?:了|其|所担任的|所任|在)?(?P<org>{ORG})?(?:本公司|公司|该行|其)?的?(?P<unit>{UNIT})??(?P<title>{TITLES}))?"
)
_DISMISS = re.compile(
    rf"(?P<verb>免去|解聘|罢免|解雇|裁掉|开除"
    rf"|解除)(?:了)?(?P<held>{_OF}(?:{TITLES}))?(?P<persons>{_PERSONS})的?(?P<org>{ORG})?(?:本公司|公司|该行"
    rf"|其)?的?(?P<unit>{UNIT})??(?P<title>{TITLES})?"
)
_TITLE_BEFORE = re.compile(
    rf"(?P<org>{ORG})?(?:（[^（）]{{0,24}}）)?(?:本公司|公司|该行)?的?(?:{FORMER}"
    rf"|{NEW})?(?P<unit>{UNIT})??(?:{FORMER}|{NEW})?(?P<title>{TITLES})$"
)
_ORG_BEFORE = re.compile(rf"(?P<org>{ORG})(?:（[^（）]{{0,24}}）|\([^()]{{0,24}}\))?$")
_NO_EVENT = re.compile(
    r"写|曾|历任|此前|先后|出生|毕业|历年|一直|多年|期间|至今|时任|简历|担任过|如果|若|是否|劝"
    r"|为何|再次?提名"
)
_STATE = frozenset(("担任", "兼任", "任职"))
_CUE = re.compile(
    rf"{_TAKE_VERB}|{_LEAVE_VERB}|聘|任命|委任|选举|提名|推选|推举|增补|免去|解聘|罢免|解雇"
    rf"|裁掉|开除"
)
_TOLD = re.compile(r"[^，。；]{0,24}(?:发公告|发布公告|公告称|公告，)")
_EFFECTIVE = re.compile(rf"(?P<date>{DATE})起?(?:正式|辞职|辞任)?生效")
_NEWLY = re.compile(
    rf"将|拟|宣布|决定|获|被|由|新|正式|起|{DATE}|近日|日前|公告|董事会|：|通过|同意"
)
_SPAN = re.compile(r"年[^，。；]{0,6}(?:[-–—~至到]|起至)[^，。；]{0,6}年")
"""From one year to another: a life, and no news."""
_NOT_PEOPLE = re.compile(
    r"退出(?:历史|市场|竞争|比赛|群聊)|离开(?:地面|现场|家)|加入[^，。]{0,3}(?:了解|讨论|购物)"
)


@dataclass(frozen=True)
class _Change:
    persons: tuple[Mention, ...]
    organization: Mention
    titles: tuple[str, ...]
    unit: str | None
    verb: str
    leaves: bool
    start: int
    end: int


def find(doc: Document) -> Iterable[Claim]:
    """Give the changes of position that an article tells of, a claim for each person and title.

    ``change`` is the verb as written (辞去, 出任). What biographies tell of (曾任, 历任, from one
    year to another) is no change.
    """
    tagged = tag(doc)
    if not any(n.kind == "Person" for n in tagged.names.values()):
        return []
    claims: dict[tuple[object, ...], Claim] = {}
    subjects = subjects_of(tagged)
    for sentence in tagged.sentences:
        text = tagged.text[sentence.start : sentence.end]
        if "\ue012" not in text or not _CUE.search(text):
            continue
        for change in _changes(tagged, sentence, subjects):
            for claim in _claims(tagged, sentence, change):
                key = (
                    claim.roles["person"][0].name, claim.values.get("title"),
                    change.leaves, claim.roles["organization"][0].name,
                    told_in_headline(doc, claim.start),
                )  # fmt: skip
                claims.setdefault(key, claim)
    return _without_vaguer(without_headlines(doc, list(claims.values())))


def _without_vaguer(claims: list[Claim]) -> list[Claim]:
    """Drop a change without a title where the same person's same change is told with one."""
    titled = {
        (c.roles["person"][0].name, c.values["status"]) for c in claims if "title" in c.values
    }
    return [
        c
        for c in claims
        if "title" in c.values or (c.roles["person"][0].name, c.values["status"]) not in titled
    ]


def _changes(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[_Change]:
    text, at = tagged.text[sentence.start : sentence.end], sentence.start
    taken: list[tuple[int, int]] = []
    for pattern, leaves in ((_APPOINT, False), (_DISMISS, True), (_LEAVE, True), (_TAKE, False)):
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
    if (
        _NO_EVENT.search(before)
        or _NO_EVENT.search(gap)
        or _SPAN.search(words[: match.start("verb")])
    ):
        return False
    if _NOT_PEOPLE.match(text, match.start("verb")):
        return False
    if not leaves and match["verb"] in _STATE:
        return bool(match["title"]) and bool(_NEWLY.search(text[: match.start("verb")]))
    if match["verb"] in _JOINS:
        return bool(match["org"])
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
    title, unit, organization = groups["title"], groups.get("unit"), None
    before = tagged.text[max(at, low - 60) : low]
    beside = _TITLE_BEFORE.search(before)
    beside_org = beside["org"] if beside else None
    if groups["org"]:
        organization = mention_of(tagged.names[at + match.start("org")])
    elif beside is not None and beside_org:
        organization = mention_of(tagged.names[max(at, low - 60) + beside.start("org")])
    elif found := _ORG_BEFORE.search(before):
        organization = mention_of(tagged.names[max(at, low - 60) + found.start("org")])
    if leaves and title is None and beside is not None:
        title, unit = beside["title"], beside["unit"]
    if organization is None:
        inside = subjects.before(low, at + match.start("verb"))
        organization = mention_of(inside) if inside else subjects.of(at, low)
    if organization is None or not persons:
        return None
    if not (title or groups["org"] or beside or EXECUTIVE.search(before) or leaves):
        return None
    unit = None if unit is None or "\ue010" in unit else unit
    start = low - len(beside.group()) if beside else low
    titles = tuple(split_titles(title)) if title else ()
    return _Change(
        persons,
        organization,
        titles,
        unit,
        match["verb"],
        leaves,
        min(start, at + match.start()),
        at + match.end(),
    )


def _claims(tagged: Tagged, sentence: Sentence, change: _Change) -> Iterator[Claim]:
    doc = tagged.doc
    modality = modality_of(doc, change.start, change.end)
    if modality == Modality.DENIED:
        return
    date, announced = _dates(tagged, sentence, change)
    if change.leaves:
        status = "former"
    else:
        status = (
            "incoming"
            if modality == Modality.PLANNED or change.verb in ("提名", "推举")
            else "current"
        )
    for person in change.persons:
        for title in change.titles or (None,):
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
        if when.date.fuzzy and _TOLD.match(text, when.end):  # 6月10日消息，近日某公司发公告称
            announced = when.date
    effective = _EFFECTIVE.search(text, change.end, sentence.end)
    if effective is not None:
        return tagged.dates[effective.start("date")].date, announced
    if near and near[-1].date not in (announced,):
        return near[-1].date, announced
    return date, announced
