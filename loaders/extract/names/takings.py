"""Who takes somebody on: Y签下X, Y用某价从Z得到X, X被Y签下."""

from __future__ import annotations

import re

from ..spacing import parts
from .announced import announcer
from .bodies import is_organization
from .club_names import club_at, club_at_start, club_before
from .edges import is_common
from .lexicon import GENERIC
from .persons import person_size
from .phrases import COUNTED, END, PLAYS, TITLE, names_before, names_in_phrase, phrase
from .signings import are_persons, is_club
from .tables import known_names
from .transfer import Stretch, Transfer
from .transfer_words import BUYS, NO_TEAM, TAKES

_OBJECT_ENDS = re.compile(
    rf"[{re.escape(END)}\s等为并]|加盟|作为|担任|出任|来(?=[为到担出负领执])|领导|负责|执[掌教]|的(?:交易|转会|签约|引援)|之?后(?![卫腰])|\Z"
)
_COUNTED_PLAYERS = re.compile(rf"[一两二三四五六\d]{{1,2}}[名位大][^，。；]{{0,8}}{PLAYS.pattern}")
"""Some who are only described: 两名世界冠军."""
_OWN_TEAM = re.compile(r"(?:球队|俱乐部|他们|该队|管理层|球会)?\Z")
"""What stands for a club that the sentence names before."""
_CONTRACT = re.compile(
    r"[一两二三四五\d][份年笔纸][^，。；]{0,16}(?:合同|合约|协议)|(?:顶薪|底薪|新|大|长期?|短期?|双向|续约)?(?:合同|合约|协议)"
)
_CALLED = re.compile(f"(?:{TITLE}|高管|专家|院士|博士|得主|冠军)[\u4e00-\u9fff·]{{2,10}}\\Z")
"""Somebody by his title and his name: 引入前某公司高管某某."""
_ANOTHER = re.compile("，[^，。；]{0,12}(?:签下|租借|引进|加盟|得到|签约)")
_MOST = 32
"""The most characters of words for whom is taken on."""


def _object_end(text: str, at: int) -> int:
    """Give where the words for who is taken end; a space that parts nothing ends none."""
    for stop in _OBJECT_ENDS.finditer(text, at, at + _MOST):
        low = stop.start()
        latin = text[low - 1 : low + 2].isascii() and text[low + 1 : low + 2].isalpha()
        if stop[0] != " " or (parts(text, low) and not latin):
            return low
    return min(at + 24, len(text))


def taken(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """Y签下X; with a verb that takes other things too only where X is called a player."""
    word = verb[0]
    if word not in TAKES:
        return None
    at = verb.end() + (text[verb.end() : verb.end() + 1] == "了")
    if _CONTRACT.match(text, at):
        return None  # 与某人签下一份合同
    end = _object_end(text, at)
    if of := _taken_of(text, at, end, verb):
        return of
    start, high = phrase(text, low, verb.start())
    club = _club(text, start, high)
    called = word == "迎来" or bool(PLAYS.search(text, at, end) or _CALLED.search(text, at, end))
    if word in BUYS and not (club or called):
        return None
    sure = club is not None or (word not in BUYS and word != "签约")
    persons = _listed(text, at, end, sure)
    another = _ANOTHER.search(text, end, end + _MOST)
    if not persons and called and text[end : end + 1] == "，" and another is None:
        stop = _object_end(text, end + 1)  # Y签下一名中锋，某某
        persons = names_in_phrase(text, end + 1, stop)
        end = stop if persons and are_persons(text, persons, end + 1) else end
        persons = persons if stop == end else []
    if not persons and club is not None and _COUNTED_PLAYERS.fullmatch(text, at, end):
        return Transfer((), club, at, verb.span(), end, (at, end))
    if not persons or (not called and is_organization(text[at:end])):
        return None
    while text[end : end + 1] == "、":  # a list: Y签下某甲、某乙
        stop = _object_end(text, end + 1)
        more = _listed(text, end + 1, stop, True)
        if not more:
            break
        persons, end = persons + more, stop
    organization = club
    if organization is None and (
        is_organization(text[start:high])
        or (word not in BUYS and text[start:high] in known_names())
    ):
        organization = start, high
    if organization is None:
        named = word not in BUYS or called
        organization = announcer(text, verb.start()) or (
            _signer(text, start, high, word) if named else None
        )
    if organization is None and not (called and are_persons(text, persons, at)):
        return None
    return Transfer(tuple(persons), organization, at, verb.span(), end)


def club_of(text: str, at: int) -> Stretch | None:
    """Give the club that stands behind 的 at ``at``: 某某加盟的某队, 得到某某的某队."""
    return club_at(text, at + 1) if text[at : at + 1] == "的" else None


def _taken_of(text: str, at: int, end: int, verb: re.Match[str]) -> Transfer | None:
    """得到X的Y, where Y is a club."""
    of = text.find("的", at, end)
    club = club_of(text, of) if of > at + 1 else None
    persons = names_in_phrase(text, at, of, alone=True) if club else []
    return Transfer(tuple(persons), club, at, verb.span(), of) if persons else None


def _listed(text: str, low: int, high: int, sure: bool) -> list[Stretch]:
    """Give the names in the words for who is taken, without how many they are."""
    counted = COUNTED.search(text[low:high])
    return names_in_phrase(text, low, low + counted.start() if counted else high, alone=sure)


def _club(text: str, start: int, high: int) -> Stretch | None:
    """Give the club that takes somebody on, by the words before the verb or, where they are none
    or mean the club (球队), by those before them in the sentence."""
    if is_club(text[start:high]) and not _OWN_TEAM.match(text, start, high):
        return start, high
    if _OWN_TEAM.match(text, start, high):
        near = announcer(text, start) or club_before(text, start)
        return near or (club_before(text, start, far=True) if start < high else None)
    return club_at_start(text, start, high)


def _signer(text: str, start: int, end: int, word: str) -> Stretch | None:
    """Give who signs, known by nothing but the place: a short name that is no person's."""
    name = text[start:end]
    if word == "签约" or not 2 <= len(name) <= 8 or NO_TEAM.search(name):
        return None
    if is_common(name) or name in GENERIC or person_size(text, start) == len(name):
        return None
    return start, end


_BY = re.compile(
    r"(?P<a>[^，。；]{2,24}?)(?:被|遭|获)(?P<b>[^，。；]{2,16}?)(?:以?[\d一两三四五]年[^，。]{0,8}?合同|官宣|正式|成功|免费|宣布){0,2}$"
)


def taken_by(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """X被Y签下."""
    found = _BY.search(text[low : verb.start()]) if verb[0] in TAKES else None
    if found is None:
        return None
    organization = low + found.start("b"), low + found.end("b")
    persons, start = names_before(text, low + found.end("a"), alone=True)
    if not persons or not is_organization(text[slice(*organization)]):
        return None
    return Transfer(tuple(persons), organization, start, verb.span(), verb.end())
