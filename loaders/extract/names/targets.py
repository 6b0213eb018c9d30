"""What somebody joins, by the words behind the verb."""

from __future__ import annotations

import re

from ....schema.places import load_places
from .bodies import is_organization
from .club_names import LEAGUE, OF_CLUB, club_at_end
from .edges import is_common, left_edge
from .lexicon import GENERIC
from .persons import person_size
from .phrases import PLAYS, TITLE, clause_start, names_before, phrase
from .signings import are_persons
from .tables import clubs
from .transfer import Stretch
from .transfer_words import NO_TEAM, TARGET, WEAK

OFFICER = re.compile(f"(?:{TITLE}|高管)\\Z")
"""Words that end with an office."""


_SENT = ("送到", "送往", "送至", "卖给", "卖到")


def target_of(text: str, at: int, word: str) -> Stretch | None:
    """Give what stands behind the verb ``word`` that ends at ``at``, if it is an organization."""
    found = TARGET.match(text, at)
    if found is None:
        return None
    name, start = found["org"], found.start("org")
    latin = _MORE_LATIN.match(text, found.end("org")) if name[-1].isascii() else None
    if latin and not _KIND_AND_LATIN.fullmatch(name):
        return (start, latin.end()) if word not in WEAK else None
    if text[found.end("org") : found.end("org") + 1] == "的":  # 邻近的某某卫视
        behind = TARGET.match(text, found.end("org") + 1)
        if behind and is_organization(behind["org"]) and not is_organization(name):
            return behind.span("org")
    if is_organization(name) or (name.endswith("公司") and len(name) > 3):
        if name in GENERIC or (NO_TEAM.search(name) and name not in clubs()):
            return None
        end = found.end("org")
        club = club_at_end(text, start, end)
        if club is not None and club[0] - start > 2 and not OF_CLUB.fullmatch(text, start, club[0]):
            return club
        edge = left_edge(text, end, 2)[0] if len(name) > 6 else start
        edge = start if text[edge:end] in ("俱乐部", "球队", "战队", "公司", "集团") else edge
        return edge if start < edge <= end - 2 else start, end
    if (club := club_at_end(text, start, found.end("org"))) is not None:
        of = OF_CLUB.fullmatch(text, start, club[0]) or _LEAGUE.fullmatch(text, start, club[0])
        return (start, club[1]) if of else club
    if _KIND_AND_LATIN.fullmatch(name):
        more = _MORE_LATIN.match(text, found.end("org"))
        return start, more.end() if more else found.end("org")
    league = _LEAGUE.match(text, start)
    first, start = start, league.end() if league else start
    for size in range(8, 1, -1):  # a club whose name a boundary would cut
        end = start + size
        if end <= len(text) and text[start:end] in clubs():
            more = _CLUB_WORD.match(text, end)
            return first, more.end() if more else end
    start = first
    if name in load_places() and word in ("转投", "改投"):
        return found.span("org")
    if (
        word
        in ("来到", "回到", "回归", "将效力", "将效力于", "前往", "返回", "驰援", "转战", *_SENT)
        or name in GENERIC
        or NO_TEAM.search(name)
        or (is_common(name) and not _LATIN_END.search(name))
    ):
        return None
    if word == "签约" and person_size(text, start) == len(name):
        return None
    if name in load_places() and _SPORT.search(text, clause_start(text, at), at):
        return found.span("org")  # 前国脚某某签约辽宁: the team of a place
    low = at - len(word)
    called = word in _RETURNS and _CALLED.search(text, max(0, low - 12), low)
    if word in WEAK and not (
        called or _SURELY.search(text, max(0, at - 8), at) or _AS.match(text, found.end("org"))
    ):
        return None
    return found.span("org")


_CALLED = re.compile(
    rf"(?:{TITLE}|{PLAYS.pattern})[\u4e00-\u9fffA-Za-z·]{{2,5}}(?:正式|接棒|已|也|将)*\Z"
)
"""Somebody by his title: 前某公司高管某某加入."""
_RETURNS = frozenset(("加入", "重返", "重回", "回归", "空降", "转会"))
_LEAGUE = re.compile(LEAGUE)
_CLUB_WORD = re.compile("(?:男女?|女)?[足篮排]?球?(?:俱乐部|队)")
_MORE_LATIN = re.compile("(?: [A-Z][A-Za-z.]*){1,4}")
"""The rest of a name of several Latin words."""
_KIND_AND_LATIN = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:公司|基金|机构|企业|巨头|厂商|银行|资本|实验室|大学|平台|独角兽|俱乐部|车队|对手|东家|死敌|同行)[A-Z][A-Za-z0-9.]+"
)
"""What sort of organization one with a Latin name is: 对冲基金Norvex."""
_LATIN_END = re.compile(r"[A-Z][A-Za-z0-9.]{2,}\Z")
_SPORT = re.compile(rf"{PLAYS.pattern}|W?CBA|[男女][篮排足]|[中乒排]超|球队")
_SURELY = re.compile(r"(?:正式|宣布|官宣|签约|已经?|成功)(?:加入|改投|重返|空降|签约)$")
_AS = re.compile(r"[，,]?(?:并|出|后)?(?:担任|任|出任|成为|负责|执教)")


_LATIN = re.compile(
    r"了? ?(?P<org>[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9.]*(?: [A-Z][A-Za-z.]*){0,3}"
    r"(?:的?(?:董事会|顾问委员会))?)(?![A-Za-z0-9])"
)


def latin_target(text: str, low: int, high: int, verb: re.Match[str]) -> Stretch | None:
    """Give what somebody joins by its Latin name, where he is plainly somebody."""
    if verb[0] not in _JOINS_LATIN or (found := _LATIN.match(text, verb.end())) is None:
        return None
    persons, start = names_before(text, high)
    sure = are_persons(text, persons, start) or OFFICER.search(text, *phrase(text, low, high))
    if not sure and not (
        persons and (_AS.match(text, found.end()) or text[found.end() - 1] == "会")
    ):
        return None
    return found.span("org")


_JOINS_LATIN = frozenset(
    ("加入", "加盟", "入职", "跳槽", "跳槽到", "跳槽至", "空降", "转投", "受聘于")
)
