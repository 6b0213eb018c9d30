"""Changes of position as events: who takes a title or joins, and who gives one up or leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...schema import Claim, DateInterval, Mention
from .change_patterns import LIFE
from .events_filling import fill
from .events_merging import Event
from .events_names import same_party
from .events_people import as_written, coded, titled
from .events_releases import VAGUE
from .names.officers import is_name
from .names.phrases import is_player, phrase_start
from .titles import EXECUTIVE, TITLES


@dataclass(frozen=True)
class _Position:
    title: str
    organization: str
    end: int


@dataclass(frozen=True)
class Held:
    """By the name of a person the ``titles`` that stand beside it, in the order of the article, and
    the names of the ``people`` who change their places."""

    titles: Mapping[str, Sequence[_Position]]
    people: Sequence[str]


def held_positions(claims: Iterable[Claim]) -> Held:
    """Give what persons are called by: positions that a title beside a name tells of."""
    held: dict[str, list[_Position]] = {}
    claims = [claim for claim in claims if claim.kind == "Position"]
    people = [c.roles["person"][0].name for c in claims if "change" in c.values]
    for claim in claims:
        if "change" in claim.values or "title" not in claim.values:
            continue
        person = claim.roles["person"][0]
        if claim.quote.endswith(person.name) and claim.values.get("status") != "incoming":
            title = str(claim.values.get("unit", "")) + str(claim.values["title"])
            name = _organization(claim)
            held.setdefault(person.name, []).append(_Position(title, name, claim.end))
    return Held(held, list(dict.fromkeys(people)))


def _organization(claim: Claim) -> str:
    return next((one.name for one in claim.roles.get("organization", ())), "")


def position_events(claim: Claim, held: Held) -> list[Event]:
    """Give a change of position as ``executive_change`` and as ``join`` or ``leave``; ``held`` says
    what its person held before. A position that does not change gives nothing."""
    if "change" not in claim.values:
        return []
    left = claim.values.get("status") == "former"
    roles = {
        "person": ("person",),
        "organization": ("organization",),
        "change": ("change",),
        "title" if left else "new_title": ("title",),
        "date": ("until",) if left else ("since",),
        "announced": ("announced",),
    }
    move = fill(Event("leave" if left else "join"), claim, {n: roles[n] for n in _MOVE})
    move.args["person"] = [titled(claim, mention, held.people) for mention in claim.roles["person"]]
    move.args["organization"] = [
        coded(claim.quote, name) for name in as_written(claim, move.args.get("organization", ()))
    ]
    _add_day(move, claim, joins=not left or _says_himself(claim))
    verb = str(claim.values["change"])
    person = claim.roles["person"][0]
    told = claim.quote[max(0, (person.end or 0) - claim.start) :]
    taken = _TAKEN_ON.search(claim.quote[: max(0, (person.start or 0) - claim.start)])
    forced = left and _NO_RESIGNING.search(verb)
    moves = left or _JOINS.search(verb) or _JOINED.search(told) or taken
    only = [move] if moves and not forced else []
    if not claim.roles["person"][0].named or not (
        claim.roles.get("organization") or _of_company(claim)
    ):
        return only  # who is no officer by name of anybody changes no office
    if _POLITICS.search(claim.quote):
        return only
    change = fill(Event("executive_change"), claim, roles)
    if change.args.get("date", ["-"]) == change.args.get("announced"):
        del change.args["date"]  # 近日宣布 tells the day of the telling
    if "organization" in change.args:
        change.args["organization"] = as_written(claim, change.args["organization"])
    _with_unit(change, claim, "title" if left else "new_title")
    change.args["change"] = [_ACTED.sub("", words) for words in change.args["change"]]
    if not left:
        _add_previous(change, claim, held)
    for event in (change, move):
        if "date" in event.args:
            event.args["date"] = [words.removesuffix("起") for words in event.args["date"]]
    if "title" not in claim.values and not change.args.get("title"):
        if not left and _JOINS.search(str(claim.values["change"])):
            return [move]
        if left and _NO_OFFICE.search(str(claim.values["change"])):
            return []
    titles = (*change.args.get("title", ()), *change.args.get("new_title", ()))
    if titles and all(_NO_OFFICER.search(title) for title in titles):
        return only
    if not left and (_of_life(claim) or ("title" not in claim.values and is_player(claim.quote))):
        return only
    return [change, *only]


_ACTED = re.compile("^[获被]+(?=..)")
_NO_OFFICE = re.compile("离队|离开|出走|退出|下课|裁")
"""What changes no office where nobody says which somebody held."""
_NO_OFFICER = re.compile(
    "(?<!首席)科学家$|研究员$|员工$|教授$|(?<!总)工程师$|主持人$|评论员$|主帅$|教练$"
)
"""Work that is no office."""
_POLITICS = re.compile(
    "总统|总理|首相|大臣|外长|议长|国务卿|内阁|议会|议员|州长|市长|省长|县长|[市省县]委|国务院|人大常委|检察长|大法官|大使"
)
"""Offices of a state or a party, which are none of an executive."""


def _of_company(claim: Claim) -> bool:
    """Whether an office is one of companies, though none is named: 公司董事长某某辞去职务."""
    return EXECUTIVE.search(str(claim.values.get("title", ""))) is not None


def _of_life(claim: Claim) -> bool:
    """Whether somebody joined in a year that is told as one of his life: no news of a change."""
    verb = claim.quote.find(str(claim.values["change"]))
    words = claim.quote[: max(verb, 0)]
    for person in claim.roles["person"]:
        words = words.replace(person.name, person.name[1:])  # whose family may be 曾
    return LIFE.search(words) is not None


def _says_himself(claim: Claim) -> bool:
    """Whether who leaves announces it himself, so that the day of the telling is that day."""
    name = re.escape(claim.roles["person"][0].name)
    return (
        re.search(
            rf"{name}(?:[（(][^（）()]{{0,40}}[）)])?[^，。；]{{0,14}}(?:宣布|官宣)", claim.quote
        )
        is not None
    )


def _add_day(move: Event, claim: Claim, *, joins: bool) -> None:
    """Give the day as those labels do: for who joins that of the telling where no other is told,
    and with the zone before it (北京时间7月3日)."""
    announced = claim.values.get("announced")
    if joins and "date" not in move.args and isinstance(announced, DateInterval):
        left = claim.values["status"] == "former"
        exact = left or any(c.isdigit() or c in "今昨" for c in announced.words)
        here = left or announced.words in claim.quote
        if (
            exact
            and here
            and not re.search(re.escape(announced.words) + "(?:消息|[讯电])", claim.quote)
        ):
            move.add("date", announced.words)
    if dates := move.args.get("date"):
        if VAGUE.fullmatch(dates[0]):
            del move.args["date"]
            return
        zoned = re.search(rf"(?:北京|当地|美国|伦敦)时间 ?{re.escape(dates[0])}", claim.quote)
        move.args["date"] = [zoned[0] if zoned else dates[0]]


def _with_unit(change: Event, claim: Claim, role: str) -> None:
    """Write a title with the part of the organization it is held in, as those labels do."""
    unit = str(claim.values.get("unit", ""))
    if unit and role in change.args:
        change.args[role] = [unit + title for title in change.args[role]]


def _in_phrase(claim: Claim, person: Mention, organization: str) -> list[str]:
    """Give the titles in the words before a person, each with the words that say of what."""
    at = (person.start or 0) - claim.start
    if at <= 0 or not claim.quote.startswith(person.name, at):
        return []
    words = claim.quote[phrase_start(claim.quote, at) : at]
    for prefix in (organization, _organization(claim), "公司", "该行"):
        words = re.sub(r"^(?:前任|原|前)", "", words).removeprefix(prefix)
    words = re.sub(
        r"^.{0,6}?(?:推举|推选|选举|聘任|任命|提名|聘请|补选|委任|指定|增补|改聘|续聘|增聘|新聘|迎来|邀请|挖来|派出|派驻|委派)了?",
        "",
        words,
    )
    words = re.sub(r"^(?:的|前任|原任|原|前|现任|明星|知名|著名|资深(?!副))", "", words)
    parts = [_FORMERLY.sub("", part) for part in re.split("、|兼任|兼", words) if part]
    sure = all(_TITLED.search(part) and not _CLAUSE.search(part) for part in parts)
    return parts if sure else []


_FORMERLY = re.compile("^(?:前任|原任|现任|原|前)")
_CLAUSE = re.compile("[已将了在是与]|拒绝|宣布|接受|同意")
_TITLED = re.compile(rf"(?:{TITLES})$")


def _add_previous(change: Event, claim: Claim, held: Held) -> None:
    """Put in what the person held until then; the new organization is one only if another."""
    person, new = claim.roles["person"][0], change.args.get("new_title", ())
    before = [
        one
        for one in held.titles.get(person.name, ())
        if one.end <= claim.end
        and (one.title not in new or not same_party(one.organization, _organization(claim)))
    ]
    here = [one for one in before if one.end == person.end]
    last = here or [one for one in before if one.end == before[0].end]
    old = last[0].organization if last else ""
    organization = _organization(claim)
    titles = _in_phrase(claim, person, old) or [one.title for one in last]
    if not last and titles and (of := _of_old(claim, person, titles[0])) != "":
        old, titles = of, [titles[0].removeprefix(of), *titles[1:]]
        last = [_Position(titles[0], old, person.end or 0)]
    for title in titles:
        if title not in new or (last and not same_party(old, organization)):
            change.add("title", title)
    if last and not same_party(old, organization):
        change.args["organization"], change.args["new_organization"] = [old], [organization]
    elif not last and (senior := _senior_of(claim, person)):
        change.args["organization"], change.args["new_organization"] = [senior], [organization]
        change.add("title", "高管")
    elif not last and _COMES.search(claim.quote):
        change.args["new_organization"] = change.args.pop("organization")


def _of_old(claim: Claim, person: Mention, title: str) -> str:
    """Give the organization with which what somebody was before begins (前某集团副总裁某某), or
    nothing."""
    at = (person.start or 0) - claim.start
    start = phrase_start(claim.quote, at) if at > 0 else 0
    if at <= 0 or not re.match("(?:前任|原任|前|原)", claim.quote[start:at]):
        return ""
    core = _FIRST_TITLE.search(title)
    of = title[: core.start()] if core else ""
    if core and core[0].startswith(("集团", "公司")):
        of += core[0][:2]
    return of if len(of) > 1 and is_name(of) else ""


_FIRST_TITLE = re.compile(TITLES)


def _senior_of(claim: Claim, person: Mention) -> str | None:
    """Give whose 高管 somebody was, by the words before his name: 前某公司高管某某."""
    at = (person.start or 0) - claim.start
    words = claim.quote[phrase_start(claim.quote, at) : at] if at > 0 else ""
    found = _SENIOR.search(words)
    return found["of"] if found and is_name(found["of"]) else None


_SENIOR = re.compile(
    "(?:原|前|任命|聘请|聘任)*(?P<of>[A-Za-z\u4e00-\u9fff]{2,8}?)(?:公司)?(?:前|原)?(?:任)?高管\\Z"
)
_COMES = re.compile("加入|加盟|入职|空降|跳槽")
_JOINS = re.compile(
    "加|入职|空降|转会|转投|改投|投|签|来到|回到|回归|重返|租借|引|购|买|招|找来|入队|送|卖|免签|跳槽|交易|挖|得到|换[来得]|抢[下到得]|截胡|达成|前往|返回|驰援|转战|选择|远走|转到|转至|重回|受聘|迎来|甩卖|成员|一员"
    r"|\b(?:join|hir|poach)"
)
_JOINED = re.compile(
    "加盟|加入|空降|跳槽|签约|接[替任][^，。；]{1,8}出任|入职|转投|转会|返回|重返|回归|重回"
)
"""What those labels call joining; that somebody takes a title is none by itself."""
_TAKEN_ON = re.compile("(?:挖来|挖角|挖走|签下|引入|引进|招揽|招募|聘来|招来)了?[^，。；]{0,24}\\Z")
"""Before the words for whom somebody takes on."""
_NO_RESIGNING = re.compile(
    "不再|退休|退居|去世|逝世|离队|离开|出走|退出|下课|裁|解|开除|罢免|免|oust|fired|dismiss"
)
"""What is no leaving of one's own, which is all that those labels call so."""
_MOVE = ("person", "organization", "date")
