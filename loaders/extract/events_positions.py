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
from .names.edges import is_english
from .names.persons import person_size
from .names.phrases import ends_described, is_player, names_in_phrase, phrase_start
from .titles import TITLES


@dataclass(frozen=True)
class _Position:
    title: str
    organization: str
    end: int


Held = Mapping[str, Sequence[_Position]]
"""By the name of a person the titles that stand beside it, in the order of the article."""


def held_positions(claims: Iterable[Claim]) -> Held:
    """Give what persons are called by: positions that a title beside a name tells of."""
    held: dict[str, list[_Position]] = {}
    for claim in claims:
        if claim.kind != "Position" or "change" in claim.values or "title" not in claim.values:
            continue
        person = claim.roles["person"][0]
        if claim.quote.endswith(person.name) and claim.values.get("status") != "incoming":
            title = str(claim.values.get("unit", "")) + str(claim.values["title"])
            name = _organization(claim)
            held.setdefault(person.name, []).append(_Position(title, name, claim.end))
    return held


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
    move.args["person"] = [_with_title(claim, mention) for mention in claim.roles["person"]]
    move.args["organization"] = [
        _with_code(claim.quote, name) for name in move.args.get("organization", ())
    ]
    _add_day(move, claim, joins=not left or _says_himself(claim))
    if not (claim.roles.get("organization") and claim.roles["person"][0].named):
        return [move]  # who is no officer by name of anybody changes no office
    if _POLITICS.search(claim.quote):
        return [move]
    change = fill(Event("executive_change"), claim, roles)
    _with_unit(change, claim, "title" if left else "new_title")
    change.args["change"] = [words.lstrip("获被") for words in change.args["change"]]
    if not left:
        _add_previous(change, claim, held)
    for event in (change, move):
        if "date" in event.args:
            event.args["date"] = [words.removesuffix("起") for words in event.args["date"]]
    if not left and (_of_life(claim) or ("title" not in claim.values and is_player(claim.quote))):
        return [move]
    if not left and not _JOINS.search(str(claim.values["change"])):
        return [change, move] if _JOINED.search(claim.quote) else [change]
    forced = left and _NO_RESIGNING.search(str(claim.values["change"]))
    return [change] if forced else [change, move]


_POLITICS = re.compile(
    "总统|总理|首相|大臣|外长|议长|国务卿|内阁|议会|议员|州长|市长|省长|县长|[市省县]委|国务院|人大常委|检察长|大法官|大使"
)
"""Offices of a state or a party, which are none of an executive."""


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
    return re.search(rf"{name}[^，。；]{{0,12}}(?:宣布|官宣)", claim.quote) is not None


def _add_day(move: Event, claim: Claim, *, joins: bool) -> None:
    """Give the day as those labels do: for who joins that of the telling where no other is told,
    and with the zone before it (北京时间7月3日)."""
    announced = claim.values.get("announced")
    if joins and "date" not in move.args and isinstance(announced, DateInterval):
        exact = any(c.isdigit() or c in "今昨" for c in announced.words)
        if exact and not re.search(re.escape(announced.words) + "(?:消息|[讯电])", claim.quote):
            move.add("date", announced.words)
    if dates := move.args.get("date"):
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
    words = re.sub(r"^已?(?:推举|推选|选举|聘任|任命|提名|聘请|补选|委任)", "", words)
    words = re.sub(r"^(?:的|前任|原任|原|前|现任|明星|知名|著名|资深(?!副))", "", words)
    parts = [part for part in re.split("、|兼任|兼", words) if part]
    sure = all(_TITLED.search(part) and not _CLAUSE.search(part) for part in parts)
    return parts if sure else []


_CLAUSE = re.compile("[已将了在是与]|拒绝|宣布|接受|同意")
_TITLED = re.compile(rf"(?:{TITLES})$")


def _add_previous(change: Event, claim: Claim, held: Held) -> None:
    """Put in what the person held until then; the new organization is one only if another."""
    person, new = claim.roles["person"][0], change.args.get("new_title", ())
    if not new:
        return
    before = [
        one for one in held.get(person.name, ()) if one.end <= claim.end and one.title not in new
    ]
    here = [one for one in before if one.end == person.end]
    last = here or [one for one in before if one.end == before[0].end]
    old = last[0].organization if last else ""
    for title in _in_phrase(claim, person, old) or [one.title for one in last]:
        if title not in new:
            change.add("title", title)
    organization = _organization(claim)
    if last and not same_party(old, organization):
        change.args["organization"], change.args["new_organization"] = [old], [organization]


_JOINS = re.compile(
    "加|入职|空降|转会|转投|改投|投|签|来到|回归|重返|租借|引|购|买|招|找来|入队|送|卖|免签|跳槽|交易|挖|得到|换来|抢[下到得]|截胡|达成|前往|返回|驰援|转战|选择|远走|转到|转至|重回|受聘|迎来|甩卖"
    r"|\b(?:join|hir|poach)"
)
_JOINED = re.compile("加盟|加入|空降|跳槽|签约|出任|入职|转投|转会|返回|重返|回归|重回")
"""What those labels call joining; that somebody takes a title is none by itself."""
_NO_RESIGNING = re.compile(
    "不再|去世|逝世|离队|离开|出走|退出|下课|裁|解|开除|罢免|免|oust|fired|dismiss"
)
"""What is no leaving of one's own, which is all that those labels call so."""
_MOVE = ("person", "organization", "date")


def _with_title(claim: Claim, mention: Mention) -> str:
    """Give a person as the labels of joining and leaving do, by all the words that call him so:
    副总经理某某, 某队的后卫某某（Name）."""
    quote, person = claim.quote, mention.name
    if is_english(quote):
        return person  # in English a title is no part of who somebody is
    at = (mention.start or 0) - claim.start
    if at < 0 or not quote.startswith(person, at):
        at = quote.find(person)
    if at < 0:
        return person
    start = phrase_start(quote, at)
    both = _BOTH.search(quote, start, at)
    foreign = _FOREIGN_NAME.match(quote, at + len(person))
    words = quote[start:at] if at - start <= 30 and not both else ""
    if quote[:start].endswith("、"):  # of a list each is one value, also the last two
        words = re.sub(r"^.*[^和与及](?:以?及|和|与|还有)", "", words)
    for organization in claim.roles.get("organization", ()):
        name, verb = re.escape(organization.name), re.escape(str(claim.values["change"]))
        beside = rf"{name}(?:官方|方面|队|俱乐部)?[则还也已将就又]?[与和同跟]|{verb}了?{name}队?的"
        if found := re.search(beside, words):
            words = words[found.end() :]
    words = _TEAM_WITH.sub("", _of_one(words)).removeprefix("的")
    if claim.values.get("status") == "former" and not (ends_described(words) or _is_other(words)):
        words = ""
    return words + person + (foreign[0] if foreign else "")


def _of_one(words: str) -> str:
    """Cut off another person with what he is called: 前锋某甲和后卫某乙 has 后卫 for the second."""
    for both in re.finditer("[和与及]", words):
        if both.end() < len(words) and names_in_phrase(words, 0, both.start()):
            return words[both.end() :]
    return words


def _is_other(words: str) -> bool:
    """Whether the words before a person are another one's name: 某甲及某乙."""
    return words[-1:] in tuple("和与及") and person_size(words, 0) == len(words) - 1 > 0


_TEAM_WITH = re.compile(
    "^(?:球队|俱乐部|双方|公司)(?:官方)?(?:则|还|也|已经?|将|就|又|正式)*[与和同跟]"
)
_BOTH = re.compile("任命|聘|选举")
_FOREIGN_NAME = re.compile(r"[（(][A-Za-z][A-Za-z .·]{2,30}[）)]")
_CODE = re.compile(r"[（(][^（）()，。]{0,12}\d{4,6}(?:\.[A-Z]{2})?[）)]")


def _with_code(quote: str, organization: str) -> str:
    """Give an organization with the number of its share behind it, as those labels do."""
    code = _CODE.match(quote, quote.find(organization) + len(organization))
    return organization + code[0] if code and organization in quote else organization
