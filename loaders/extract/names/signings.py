"""Who joins whom by a contract or a move that is told in several clauses, beside X加盟Y."""

from __future__ import annotations

import re

from ....schema.places import load_places
from .announced import announcer
from .bodies import is_organization
from .club_names import LEAGUE, OF_CLUB, club_at_end, club_before
from .edges import is_common
from .lexicon import GENERIC
from .persons import SOUNDED, person_size
from .phrases import PLAYS, clause_start, names_before, names_in_phrase, phrase
from .tables import clubs
from .transfer import Stretch, Transfer
from .transfer_words import CONTRACT, NO_TEAM, TARGET, WITH

_TEAM = re.compile(r"球队|俱乐部|球会|战队|本队|双方|他们|$")
_CLUB = re.compile(r".{2,}(?:队|俱乐部|战队|男篮|女篮|男排|女排)$")


_OF = re.compile(rf"(?:{LEAGUE})|{OF_CLUB.pattern}")


def is_club(words: str) -> bool:
    """Whether words name a club by the list or by their ending."""
    if words in clubs() or words.removesuffix("队") in clubs() or _CLUB.fullmatch(words):
        return True
    club = club_at_end(words, 0, len(words))
    return club is not None and bool(_OF.fullmatch(words, 0, club[0]))


def are_persons(text: str, persons: list[Stretch], low: int) -> bool:
    """Whether names look like persons' and not only stand where one would."""
    return bool(persons) and all(
        person_size(text, a) == b - a
        or SOUNDED.fullmatch(text, a, b)
        or (b - a == 2 and _SOUNDED_SHORT.fullmatch(text, a, b) and not is_common(text[a:b]))
        or re.search(r"[·.•\-]|^[A-Z][\u4e00-\u9fff]$", text[a:b])
        or (a > low and _TWO_WORDS.fullmatch(text, a, b))
        or PLAYS.search(text, low, a)
        for a, b in persons
    )


_TWO_WORDS = re.compile(r"[A-Z][a-z]+(?: [A-Z][A-Za-z.]*){1,2}")
"""A Latin name, behind words that say what somebody is."""
_SOUNDED_SHORT = re.compile(SOUNDED.pattern.replace("{3,6}", "{2}"))


def signed_with(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """X与Y签约, Y与X达成两年合同; the club may be 球队, which then is who announces it."""
    plain = verb[0] in ("签约", "签下")
    if not plain and not CONTRACT.match(text, verb.start()):
        return None
    found = WITH.search(text[low : verb.start()])
    if found is None:
        return _signed_with_many(text, verb) if text[low - 1 : low] == "、" else None
    sides = [(low + found.start(g), low + found.end(g)) for g in "ab"]
    sides[0] = phrase(text, *sides[0])
    for person, organization in (sides, sides[::-1]):
        words = text[slice(*organization)]
        if _TEAM.fullmatch(words):
            continue
        if is_club(words) or (plain and is_organization(words)):
            persons = names_in_phrase(text, *person, alone=True)
            team = is_club(words) if plain else words in clubs()
            team = team or (plain and not any(text[a:b].isupper() for a, b in persons))
            if persons and (team or are_persons(text, persons, person[0])):
                return Transfer(tuple(persons), organization, person[0], verb.span(), verb.end())
    return _left_out(text, low, verb, sides)


_MANY = re.compile(
    r"[与和同跟](?P<b>[^，。；：与同跟]{2,60}?)(?:正式|成功|已|完成|达成|提前|官宣|顺利){0,2}\Z"
)


def _signed_with_many(text: str, verb: re.Match[str]) -> Transfer | None:
    """Read Y与某甲、某乙签约."""
    found = _MANY.search(text, max(0, verb.start() - 64), verb.start())
    if found is None:
        return None
    persons, at = [], found.start("b")
    for part in re.split("(、)", found["b"]):
        persons += names_in_phrase(text, at, at + len(part), alone=True) if part != "、" else []
        at += len(part)
    start, end = phrase(text, clause_start(text, found.start()), found.start())
    target = (start, end) if is_club(text[start:end]) else announcer(text, found.start())
    sure = persons and are_persons(text, persons, found.start("b"))
    if target is None or not sure or not is_club(text[slice(*target)]):
        return None
    return Transfer(tuple(persons), target, found.start("b"), verb.span(), verb.end())


_HIMSELF = re.compile(
    r"(?:^|(?<=[，。；：]))(?P<who>[^，。；：]{2,14}?)(?:则|也|还|随后|已)?(?:表示|透露|坦言|称|宣布)[，：:]\Z"
)


def _left_out(text: str, low: int, verb: re.Match[str], sides: list[Stretch]) -> Transfer | None:
    """Read 与Y签约 or 球队与X签约, where the other side stands in a clause before."""
    (start, end), other = sides
    if text.startswith("自己", low) and (who := _HIMSELF.search(text, max(0, low - 24), low)):
        end, low = start, who.end("who") + 1  # 某某宣布，自己将与Y签约
        persons, start = names_before(text, who.end("who"), alone=True)
        if are_persons(text, persons, start) and is_club(text[slice(*other)]):
            return Transfer(tuple(persons), other, start, verb.span(), verb.end())
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
    r"(?P<who>[^，。；：]{2,24}?)(?:在[^，。]{2,4}[上中]?(?=宣布|透露))?(?:已|正式|宣布|官宣|突然|决定|选择|将|与|在)*(?:从[^，。；：]{0,12}?)?(?:离开|离职|辞职|告别|退出|卸任|解约|合同到期|回归|复出|归来|休战|婉拒|拒绝|无缘|落选)[^，。；：]{0,12}，\Z"
)


_SAYS = re.compile(
    r"(?:^|(?<=[，。；：]))(?P<who>[^，。；：]{2,14}?)(?:则|也|还|随后|已)*(?:表示|透露|坦言|称)[，：:]自己[^。；]{0,24}，\Z"
)
"""Who says of himself what he does: 某甲表示，自己结束休假后，将加盟…."""


def left_before(text: str, low: int) -> tuple[list[Stretch], int]:
    """Give who leaves in the clause before ``low``, and where the words for him begin: 某甲离开某
    公司，加盟…."""
    found = _LEFT.search(text, max(0, low - 40), low) or _SAYS.search(text, max(0, low - 60), low)
    if found is not None:
        persons, start = names_before(text, found.end("who"), alone=True)
        if are_persons(text, persons, start):
            return persons, start
    opened = _opening(text, low)
    opened = opened if opened[0] else _introduced(text, low)
    return opened if opened[0] else _chained(text, low)


_AGREES = re.compile(
    r"(?P<who>[^，。；：]{2,30}?)(?:在[^，。；：]{1,6})?(?:已|已经|正式|也)?[与和同跟][^，。；：]{2,12}?(?:正式|成功|已|完成|顺利)?(?:达成|签|谈妥)"
)
_GOES_ON = re.compile(
    "在|以|离开|告别|通过|因|经|随|并|从|凭|历经|结束|正式|最终|已|与|再度|也|又|于|由于|宣布|今|昨|\\d"
)
"""What a clause begins with that has its subject in one before."""


def _chained(text: str, low: int) -> tuple[list[Stretch], int]:
    """Give whom a clause some clauses before is about that is nothing but his name, or that says
    with whom he agrees: 前锋某某，以一份三年合同，离开某队，加盟…."""
    at = low
    for _ in range(4):
        if text[at - 1 : at] not in ("，", ","):
            break
        start = clause_start(text, at - 1)
        agrees = _AGREES.match(text, start, at - 1)
        persons, first = names_before(text, agrees.end("who") if agrees else at - 1)
        if persons and are_persons(text, persons, first):
            return persons, first
        if not _GOES_ON.match(text, start):
            break
        at = start
    return [], low


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


def object_before(text: str, low: int) -> tuple[list[Stretch], int]:
    """Give the name at the end of the clause before ``low``: 某队没有留住某某，后者加盟…."""
    if text[low - 1 : low] not in ("，", ","):
        return [], low
    start = clause_start(text, low - 1)
    for size in (6, 5, 4, 3, 2):
        at = low - 1 - size
        if at > start and are_persons(text, [(at, low - 1)], at):
            return [(at, low - 1)], at
    return [], low


_BEHIND = re.compile(
    r"(?:的第[一二三四五六七八九十\d]+(?:个赛季|年|天|场比赛)|之?后|以来|之际|不久|\d{1,2}年|[一两二三四五半]年|前)?[，,](?!而|但)"
)


def opens_behind(text: str, at: int) -> Stretch | None:
    """Give the name that opens the clause behind ``at``: 加盟某队后，某某打进…."""
    comma = _BEHIND.match(text, at)
    if comma is None:
        return None
    start = comma.end()
    sounds = SOUNDED.match(text, start)
    if sounds and sounds.end() - start > 3:
        return sounds.span()
    size = person_size(text, start)
    size -= size == 3 and text[start + 2] in _VERBS
    if size and not is_club(text[start : start + size]):
        return start, start + size
    return sounds.span() if sounds else None


_VERBS = frozenset("打场在为已将和与也就曾完首替交攻登迎又还便即却")
"""What begins what somebody does, behind a name of two characters."""


_SORT = re.compile(rf"[^，。；：]{{0,10}}?{PLAYS.pattern}")
_ACTS = re.compile(
    "发布?|微博|即将|已|完成|飞[抵往赴]|落地|出现|前往|[在将已向也正在从于与还又]|抵达|宣布|告别|完成|通过|接受|同意|拒绝|选择|决定|继续|留在|因|凭借|随|刚刚|今[天日夏]|昨[天日]|现身|亮相|结束|伤愈|退役|下课|恢复"
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
_NEXT = re.compile(
    r"[，。；！？：:\s、]|[和与将已也正在从于与还又是迎首]|终于|表示|受伤|打进|攻入|\Z"
)
