"""Who joins whom by a contract or a move that is told in several clauses, beside X加盟Y."""

from __future__ import annotations

import re

from ....schema.places import load_places
from .announced import announcer
from .bodies import is_organization
from .club_names import club_before
from .edges import is_common
from .lexicon import GENERIC
from .persons import SOUNDED, person_size
from .phrases import PLAYS, clause_start, names_before, names_in_phrase, phrase
from .tables import clubs
from .transfer import Stretch, Transfer
from .transfer_words import CONTRACT, NO_TEAM, TARGET, WITH

_TEAM = re.compile(r"球队|俱乐部|球会|战队|本队|双方|他们|$")
_CLUB = re.compile(r".{2,}(?:队|俱乐部|战队|男篮|女篮|男排|女排)$")


def is_club(words: str) -> bool:
    """Whether words name a club by the list or by their ending."""
    return words in clubs() or words.removesuffix("队") in clubs() or bool(_CLUB.fullmatch(words))


def are_persons(text: str, persons: list[Stretch], low: int) -> bool:
    """Whether names look like persons' and not only stand where one would."""
    return bool(persons) and all(
        person_size(text, a) == b - a
        or SOUNDED.fullmatch(text, a, b)
        or re.search(r"[·.•\-]|^[A-Z][\u4e00-\u9fff]$", text[a:b])
        or PLAYS.search(text, low, a)
        for a, b in persons
    )


def signed_with(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """X与Y签约, Y与X达成两年合同; the club may be 球队, which then is who announces it."""
    plain = verb[0] in ("签约", "签下")
    if not plain and not CONTRACT.match(text, verb.start()):
        return None
    found = WITH.search(text[low : verb.start()])
    if found is None:
        return None
    sides = [(low + found.start(g), low + found.end(g)) for g in "ab"]
    sides[0] = phrase(text, *sides[0])
    for person, organization in (sides, sides[::-1]):
        words = text[slice(*organization)]
        if is_club(words) or (plain and is_organization(words)):
            persons = names_in_phrase(text, *person, alone=True)
            team = is_club(words) if plain else words in clubs()
            team = team or (plain and not any(text[a:b].isupper() for a, b in persons))
            if persons and (team or are_persons(text, persons, person[0])):
                return Transfer(tuple(persons), organization, person[0], verb.span(), verb.end())
    return _left_out(text, low, verb, sides)


def _left_out(text: str, low: int, verb: re.Match[str], sides: list[Stretch]) -> Transfer | None:
    """Read 与Y签约 or 球队与X签约, where the other side stands in a clause before."""
    (start, end), other = sides
    words = text[slice(*other)]
    if start >= end and (is_club(words) or is_organization(words)):
        persons, start = left_before(text, low)
        if persons:
            return Transfer(tuple(persons), other, start, verb.span(), verb.end())
    if not _TEAM.fullmatch(text, start, end):
        return None
    persons = names_in_phrase(text, *other, alone=True)
    target = announcer(text, start) or club_before(text, start)
    if target is None or not are_persons(text, persons, other[0]):
        return None
    if not (is_organization(text[slice(*target)]) or is_club(text[slice(*target)])):
        return None
    return Transfer(tuple(persons), target, other[0], verb.span(), verb.end())


_NO_FIRM = re.compile(
    r"项目|合同|协议|仪式|成功|[多数几][家个名位部]|[一两三四五六七八九十\d][家个名位部款年份]|[的了]|艺人|球员|主播|新人|客户|企业$"
)


def signed_to(text: str, high: int, verb: re.Match[str]) -> Transfer | None:
    """X签约Y, where Y is known by nothing but its place and X is plainly a person."""
    target = TARGET.match(text, verb.end()) if verb[0] == "签约" else None
    if target is None:
        return None
    name, start = target["org"], target.start("org")
    if not 2 <= len(name) <= 8 or person_size(text, start) == len(name) or is_common(name):
        return None
    if name in GENERIC or name in load_places() or NO_TEAM.search(name) or _NO_FIRM.search(name):
        return None
    persons, low = names_before(text, high)
    if not are_persons(text, persons, low):
        return None
    return Transfer(tuple(persons), target.span("org"), low, verb.span(), target.end("org"))


_LEFT = re.compile(
    r"(?P<who>[^，。；：]{2,24}?)(?:已|正式|宣布|官宣|突然|决定|选择|从|将|与|在)*(?:离开|离职|辞职|告别|退出|卸任|解约|合同到期|回归|复出|归来|休战|婉拒|拒绝|无缘|落选)[^，。；：]{0,12}，\Z"
)


_SAYS = re.compile(
    r"(?:^|(?<=[，。；：]))(?P<who>[^，。；：]{2,14}?)(?:则|也|还|随后|已)*(?:表示|透露|坦言|称)[，：:]自己[^。；]{0,24}，\Z"
)
"""Who says of himself what he does: 某甲表示，自己结束休假后，将加盟…."""


def left_before(text: str, low: int) -> tuple[list[Stretch], int]:
    """Give who leaves in the clause before ``low``, and where the words for him begin: 某甲离开某
    公司，加盟…."""
    found = _LEFT.search(text, max(0, low - 40), low) or _SAYS.search(text, max(0, low - 60), low)
    if found is None:
        opened = _opening(text, low)
        return opened if opened[0] else _introduced(text, low)
    persons, start = names_before(text, found.end("who"), alone=True)
    return (persons, start) if are_persons(text, persons, start) else ([], low)


_INTRODUCED = re.compile(
    r"[，,（(](?:[男女]|汉族|\d{4}年|[^，。；]{2,16}(?:硕士|博士|学士|毕业|人|生|专业|大学))"
)
"""What follows a name that opens a life: 某甲，某大学硕士."""


def _introduced(text: str, low: int) -> tuple[list[Stretch], int]:
    """Give whom the sentence introduces at its beginning: 某甲，某大学硕士，…加入某公司."""
    start = max(text.rfind(mark, max(0, low - 120), low) for mark in "。！？\n") + 1
    size = person_size(text, start)
    if size and _INTRODUCED.match(text, start + size):
        return [(start, start + size)], start
    return [], low


def _opening(text: str, low: int) -> tuple[list[Stretch], int]:
    """Give the name that opens the clause before ``low``: 某某抵达伦敦，即将加盟…."""
    if text[low - 1 : low] not in ("，", ","):
        return [], low
    start = clause_start(text, low - 1)
    lead = _SORT.match(text, start, low)
    at = lead.end() if lead else start
    sounds = SOUNDED.match(text, at, low - 1)
    size = sounds.end() - at if sounds else person_size(text, at)
    if not size or is_club(text[at : at + size]) or text[at : at + size] in load_places():
        return [], low
    goes_on = _ACTS.match(text, at + size, low)
    return ([(at, at + size)], start) if goes_on else ([], low)


_SORT = re.compile(rf"[^，。；：]{{0,10}}?{PLAYS.pattern}")
_ACTS = re.compile(
    "[将已也正在从于与还又]|抵达|宣布|告别|完成|通过|接受|同意|拒绝|选择|决定|继续|留在|因|凭借|随|刚刚|今[天日夏]|昨[天日]|现身|亮相|结束|伤愈|退役|下课|恢复"
)


def named_behind(text: str, at: int) -> list[Stretch]:
    """Give who is named behind 加盟某队的, also behind what he is: 加盟某队的新援，某某."""
    aside = _ASIDE.match(text, at)
    at = aside.end() if aside else at
    stop = _NEXT.search(text, at + 2, at + 14)
    end = stop.start() if stop else min(at + 14, len(text))
    for high in range(end, at + 1, -1):
        persons = names_in_phrase(text, at, high)
        if persons and are_persons(text, persons, at):
            return persons
    return []


_ASIDE = re.compile(r"(?:新援|外援|球员|内援|新人)[，,]")
_NEXT = re.compile(r"[，。；！？：:\s]|[将已也正在从于与还又是迎首]|终于|表示|受伤|打进|攻入|\Z")
