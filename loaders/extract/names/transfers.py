"""Who joins whom, by the grammar of such news: X加盟Y, Y签下X, Y官宣X加盟, X与Y签约."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ....schema.places import load_places
from ..cues import finditer_at
from ..spacing import parts
from .announced import announcer
from .club_names import club_at_end, club_before, club_near
from .edges import is_common, left_edge
from .found import ENOUGH, Found
from .lexicon import GENERIC
from .persons import person_size
from .phrases import (
    END,
    PLAYS,
    clause_start,
    is_organization,
    names_before,
    names_in_phrase,
    phrase,
)
from .signings import are_persons, is_club, left_before, named_behind, signed_to, signed_with
from .tables import clubs
from .transfer import Stretch, Transfer
from .transfer_words import (
    BUYS,
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
        for read in (_joined, _taken_by, _taken, signed_with):
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
    if text[high - 1 : high] == "的":
        if target is None:
            return _came(text, high - 1, verb)
        high -= 1
    if target is None:
        return signed_to(text, high, verb) or _announced(text, high, verb)
    persons, start = names_before(text, high, alone=True)
    words = phrase(text, low, high)
    if not persons and words[0] >= words[1]:
        persons, start = left_before(text, low)
    if persons:
        return Transfer(tuple(persons), target, start, verb.span(), target[1])
    of = text[target[1] : target[1] + 1] == "的" and "是" not in text[low:high]
    if of and (behind := named_behind(text, target[1] + 1)):
        return Transfer(tuple(behind), target, verb.start(), verb.span(), behind[-1][1])
    if word in SURELY and (described := _described(text, low, high)):
        return Transfer((), target, described[0], verb.span(), target[1], described)
    return None if word in WEAK else Transfer((), target, verb.start(), verb.span(), target[1])


def _described(text: str, low: int, high: int) -> Stretch | None:
    """Give the words for somebody who is only described: 某国两名前锋."""
    start, end = phrase(text, low, high)
    words = text[start:end]
    return (start, end) if 3 <= len(words) <= 16 and _PLAYER.search(words) else None


_PLAYER = re.compile(rf"(?:{PLAYS.pattern}|二门|替补|主力|助教|弟子|爱徒)$")


def _came(text: str, high: int, verb: re.Match[str]) -> Transfer | None:
    """随着X的加盟，Y…: Y is the club that the sentence names nearest."""
    if verb[0] not in ("加盟", "加入", "正式加盟"):
        return None
    persons, start = names_before(text, high, alone=verb[0] == "加盟")
    club = club_near(text, start, verb.end())
    if not persons or (club is None and not are_persons(text, persons, start)):
        return None
    return Transfer(tuple(persons), club, start, verb.span(), verb.end())


def _announced(text: str, high: int, verb: re.Match[str]) -> Transfer | None:
    """Y官宣：X加盟, Y宣布X加入球队."""
    if not TEAM.match(text, verb.end()) or verb[0] in WEAK - {"加入", "回归"}:
        return None
    persons, start = names_before(text, high, alone=verb[0] not in ("加入", "回归"))
    target = announcer(text, start) if persons else None
    if target is None or (
        verb[0] in ("加入", "回归") and not is_organization(text[slice(*target)])
    ):
        return None
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


def _target(text: str, at: int, word: str) -> Stretch | None:
    found = TARGET.match(text, at)
    if found is None:
        return None
    name, start = found["org"], found.start("org")
    if is_organization(name) or (name.endswith("公司") and len(name) > 3):
        if name in GENERIC or NO_TEAM.search(name):
            return None
        end = found.end("org")
        if (club := club_at_end(text, start, end)) is not None and club[0] - start > 2:
            return club
        edge = left_edge(text, end, 2)[0] if len(name) > 6 else start
        return edge if start < edge <= end - 2 else start, end
    if (club := club_at_end(text, start, found.end("org"))) is not None:
        return club
    for size in range(8, 1, -1):  # a club whose name a boundary would cut
        end = start + size
        if text[start:end] in clubs():
            return start, end + (text[end : end + 1] == "队")
    if (
        word in ("来到", "回归", "将效力", "将效力于", "前往", "返回", "驰援", "转战")
        or name in GENERIC
        or NO_TEAM.search(name)
        or is_common(name)
    ):
        return None
    if word == "签约" and person_size(text, start) == len(name):
        return None
    if name in load_places() and PLAYS.search(text, clause_start(text, at), at):
        return found.span("org")  # 前国脚某某签约辽宁: the team of a place
    if word in WEAK and not (
        _SURELY.search(text, max(0, at - 8), at) or _AS.match(text, found.end("org"))
    ):
        return None
    return found.span("org")


_SURELY = re.compile(r"(?:正式|宣布|官宣|签约|已经?|成功)(?:加入|改投|重返|空降|签约)$")
_AS = re.compile(r"[，,]?(?:并|出|后)?(?:担任|任|出任|成为|负责|执教)")


_OBJECT_ENDS = re.compile(rf"[{re.escape(END)}\s等为]|加盟|后(?![卫腰])|\Z")


def _object_end(text: str, at: int) -> re.Match[str] | None:
    """Give what ends the words for who is taken, but no space that parts nothing."""
    for stop in _OBJECT_ENDS.finditer(text, at, at + 24):
        if stop[0] != " " or parts(text, stop.start()):
            return stop
    return None


def _taken(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """Y签下X; with a verb that takes other things too only where X is called a player."""
    word = verb[0]
    if word not in TAKES:
        return None
    at = verb.end() + (text[verb.end() : verb.end() + 1] == "了")
    stop = _object_end(text, at)
    end = stop.start() if stop else min(at + 24, len(text))
    start, high = phrase(text, low, verb.start())
    club = is_club(text[start:high])
    club = club or (start >= high and club_before(text, start) is not None)
    if word in BUYS and not club and not PLAYS.search(text, at, end):
        return None
    persons = names_in_phrase(text, at, end, alone=club or (word not in BUYS and word != "签约"))
    if not persons or is_organization(text[at:end]):
        return None
    while text[end : end + 1] == "、":  # a list: Y签下某甲、某乙
        stop = _OBJECT_ENDS.search(text, end + 1, end + 24)
        more = names_in_phrase(text, end + 1, stop.start(), alone=True) if stop else []
        if stop is None or not more:
            break
        persons, end = persons + more, stop.start()
    organization: Stretch | None = (start, high)
    if start >= high and (earlier := club_before(text, start)):
        organization = earlier
    elif not club and not is_organization(text[start:high]):
        organization = announcer(text, verb.start()) or _signer(text, start, high, word)
    if organization is None:
        return None
    return Transfer(tuple(persons), organization, at, verb.span(), end)


def _signer(text: str, start: int, end: int, word: str) -> Stretch | None:
    """Give who signs, known by nothing but the place: a short name that is no person's."""
    name = text[start:end]
    if word in BUYS or word == "签约" or not 2 <= len(name) <= 8 or NO_TEAM.search(name):
        return None
    if is_common(name) or name in GENERIC or person_size(text, start) == len(name):
        return None
    return start, end


_BY = re.compile(
    r"(?P<a>[^，。；]{2,24}?)(?:被|遭|获)(?P<b>[^，。；]{2,16}?)(?:官宣|正式|成功|免费|宣布){0,2}$"
)


def _taken_by(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """X被Y签下."""
    found = _BY.search(text[low : verb.start()]) if verb[0] in TAKES else None
    if found is None:
        return None
    organization = low + found.start("b"), low + found.end("b")
    persons, start = names_before(text, low + found.end("a"), alone=True)
    if not persons or not is_organization(text[slice(*organization)]):
        return None
    return Transfer(tuple(persons), organization, start, verb.span(), verb.end())
