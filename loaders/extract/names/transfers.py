"""Who joins whom, by the grammar of such news: X加盟Y, Y签下X, Y官宣X加盟, X与Y签约."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ....schema.places import load_places
from ..cues import finditer_at
from .announced import announcer
from .bodies import is_organization
from .club_names import LEAGUE, OF_CLUB, club_at_end, club_before, club_near
from .edges import is_common, left_edge
from .found import ENOUGH, Found
from .lexicon import GENERIC
from .persons import person_size
from .phrases import (
    PLAYS,
    TITLE,
    clause_start,
    names_before,
    names_in_phrase,
    phrase,
)
from .signings import (
    are_persons,
    left_before,
    named_behind,
    object_before,
    opens_behind,
    signed_to,
    signed_with,
)
from .tables import clubs
from .takings import club_of, taken, taken_by
from .transfer import Stretch, Transfer
from .transfer_words import (
    CUE,
    NO_JOINING,
    NO_TEAM,
    SURELY,
    TAKES,
    TARGET,
    TEAM,
    UNDONE,
    UNREAL,
    VERB,
    VERB_BEGINS,
    WEAK,
)


@lru_cache(maxsize=2)  # names and rules ask for the same article in turn
def transfers(text: str) -> tuple[Transfer, ...]:
    """Give who joins whom where a sentence has both, by name; what is wished or denied is left out.

    加盟 of a franchise, 签约 of a project and 加入 of what is no organization give nothing.
    """
    return tuple(_all(text)) if CUE.search(text) else ()


def _all(text: str) -> Iterator[Transfer]:
    last: Transfer | None = None
    for verb in finditer_at(VERB, VERB_BEGINS, text):
        if NO_JOINING.match(text, verb.start()):
            continue
        low = clause_start(text, _without_bracket(text, verb.start()))
        if UNREAL.search(text, low, verb.start()):
            continue
        for read in (_joined, taken_by, taken, signed_with):
            found = read(text, low, verb)
            if found is None and last is not None and read is _joined:
                found = _too(text, low, verb, last)
            if found is not None and not UNDONE.match(text, found.end):
                if last is not None and found.persons == last.persons:
                    break
                last = found
                yield found
                break


def transferred(text: str) -> Iterator[Found]:
    """Give the persons and organizations of :func:`transfers`."""
    for found in transfers(text):
        for start, end in found.persons:
            yield Found(start, end, "Person", ENOUGH, "joins")
        if found.persons and found.organization:
            yield Found(*found.organization, "Organization", ENOUGH, "joined")


def _without_bracket(text: str, at: int) -> int:
    """Step back over a bracket: 某某（Name）加盟."""
    if text[at - 1 : at] not in tuple("）)"):
        return at
    opened = max(text.rfind(mark, max(0, at - 40), at) for mark in "（(")
    return opened if opened > 0 else at


def _joined(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """X加盟Y, and Y官宣：X加盟."""
    word = verb[0]
    if word in TAKES and word != "签约":
        return None
    high = _without_bracket(text, verb.start())
    target = _target(text, verb.end(), word)
    target = target or club_of(text, verb.end())  # 某某加盟的某队
    if text[high - 1 : high] == "的":
        if target is None:
            return _came(text, high - 1, verb)
        high -= 1
    if target is None and _AFTER.match(text, verb.end()):
        return _came(text, high, verb)
    if target is None:
        return signed_to(text, high, verb) or _announced(text, high, verb)
    persons, start = names_before(text, high, alone=True)
    words = phrase(text, low, high)
    if not persons and (words[0] >= words[1] or _PRONOUN.fullmatch(text, *words)):
        persons, start = left_before(text, low)
        if not persons and text[slice(*words)] == "后者":
            persons, start = object_before(text, low)
        if not persons and (opens := opens_behind(text, target[1])):
            return Transfer((opens,), target, verb.start(), verb.span(), opens[1])
    if persons:
        return Transfer(tuple(persons), target, start, verb.span(), target[1])
    of = text[target[1] : target[1] + 1] == "的" and "是" not in text[low:high]
    if of and (behind := named_behind(text, target[1] + 1)):
        return Transfer(tuple(behind), target, verb.start(), verb.span(), behind[-1][1])
    if word in SURELY and (described := _described(text, low, high)):
        return Transfer((), target, described[0], verb.span(), target[1], described)
    meant = _PRONOUN.fullmatch(text, *words) and is_organization(text[slice(*target)])
    if word in WEAK and not meant:
        return None
    return Transfer((), target, verb.start(), verb.span(), target[1])


_PRONOUN = re.compile("他|她|后者|此人")


def _described(text: str, low: int, high: int) -> Stretch | None:
    """Give the words for somebody who is only described: 某国两名前锋."""
    start, end = phrase(text, low, high)
    words = text[start:end]
    return (start, end) if 3 <= len(words) <= 16 and _PLAYER.search(words) else None


_PLAYER = re.compile(rf"(?:{PLAYS.pattern}|二门|替补|主力|助教|弟子|爱徒)$")


_AFTER = re.compile("之?后[，,]")


def _came(text: str, high: int, verb: re.Match[str]) -> Transfer | None:
    """随着X的加盟，Y…: Y is the club that the sentence names nearest."""
    if verb[0] not in ("加盟", "加入", "正式加盟", "回归"):
        return None
    persons, start = names_before(text, high, alone=verb[0] == "加盟")
    club = club_near(text, start, verb.end())
    unsure = verb[0] in ("加入", "回归") or not are_persons(text, persons, start)
    if not persons or (club is None and unsure):
        return None
    return Transfer(tuple(persons), club, start, verb.span(), verb.end())


_OWN = re.compile("(?:球队|俱乐部|该队)[^。！？；]{0,16}(?:宣布|官宣|确认)[^。！？；]{0,6}")


def _announced(text: str, high: int, verb: re.Match[str]) -> Transfer | None:
    """Y官宣：X加盟, Y宣布X加入球队."""
    if not TEAM.match(text, verb.end()) or verb[0] in WEAK - {"加入", "回归"}:
        return None
    persons, start = names_before(text, high, alone=verb[0] not in ("加入", "回归"))
    target = announcer(text, start) if persons else None
    sure = verb[0] in SURELY and are_persons(text, persons, start)
    if target is None and persons and _OWN.search(text, max(0, start - 30), start):
        target = club_before(text, start, far=True)
    if target is None or (
        verb[0] in ("加入", "回归") and not is_organization(text[slice(*target)])
    ):
        return Transfer(tuple(persons), None, start, verb.span(), verb.end()) if sure else None
    return Transfer(tuple(persons), target, start, verb.span(), verb.end())


def _too(text: str, low: int, verb: re.Match[str], last: Transfer) -> Transfer | None:
    """X加盟Y之后，Z也签约: the organization of the clause before, in the same sentence."""
    if not TEAM.match(text, verb.end()) or not _ALSO.search(text, low, verb.start()):
        return None
    if any(mark in text[last.end : verb.start()] for mark in "。！？\n"):
        return None
    start, end = phrase(text, low, verb.start())
    persons = names_in_phrase(text, start, end, alone=True)
    if not persons:
        return None
    return Transfer(tuple(persons), last.organization, start, verb.span(), verb.end())


_ALSO = re.compile(r"[也均都]")


_SENT = ("送到", "送往", "送至", "卖给", "卖到")


def _target(text: str, at: int, word: str) -> Stretch | None:
    found = TARGET.match(text, at)
    if found is None:
        return None
    name, start = found["org"], found.start("org")
    if latin := _MORE_LATIN.match(text, found.end("org")) if name[-1].isascii() else None:
        return (start, latin.end()) if word not in WEAK else None
    if text[found.end("org") : found.end("org") + 1] == "的":  # 邻近的某某卫视
        behind = TARGET.match(text, found.end("org") + 1)
        if behind and is_organization(behind["org"]) and not is_organization(name):
            return behind.span("org")
    if is_organization(name) or (name.endswith("公司") and len(name) > 3):
        if name in GENERIC or NO_TEAM.search(name):
            return None
        end = found.end("org")
        club = club_at_end(text, start, end)
        if club is not None and club[0] - start > 2 and not OF_CLUB.fullmatch(text, start, club[0]):
            return club
        edge = left_edge(text, end, 2)[0] if len(name) > 6 else start
        return edge if start < edge <= end - 2 else start, end
    if (club := club_at_end(text, start, found.end("org"))) is not None:
        return (start, club[1]) if OF_CLUB.fullmatch(text, start, club[0]) else club
    league = _LEAGUE.match(text, start)
    first, start = start, league.end() if league else start
    for size in range(8, 1, -1):  # a club whose name a boundary would cut
        end = start + size
        if end <= len(text) and text[start:end] in clubs():
            more = _CLUB_WORD.match(text, end)
            return first, more.end() if more else end
    start = first
    if (
        word in ("来到", "回归", "将效力", "将效力于", "前往", "返回", "驰援", "转战", *_SENT)
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
_LATIN_END = re.compile(r"[A-Z][A-Za-z0-9.]{2,}\Z")
_SPORT = re.compile(rf"{PLAYS.pattern}|W?CBA|[男女][篮排足]|[中乒排]超|球队")
_SURELY = re.compile(r"(?:正式|宣布|官宣|签约|已经?|成功)(?:加入|改投|重返|空降|签约)$")
_AS = re.compile(r"[，,]?(?:并|出|后)?(?:担任|任|出任|成为|负责|执教)")
