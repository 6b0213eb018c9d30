"""Who joins whom, by the grammar of such news: X加盟Y, Y签下X, Y官宣X加盟, X与Y签约."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..cues import finditer_at
from .announced import announcer
from .bodies import is_organization
from .club_names import club_before, club_near
from .found import ENOUGH, Found
from .phrases import (
    PLAYS,
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
from .takings import club_of, taken, taken_by
from .targets import OFFICER, latin_target, target_of
from .transfer import Stretch, Transfer
from .transfer_words import (
    CUE,
    MEMBER,
    NO_JOINING,
    SURELY,
    TAKES,
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
        readers = (_member,) if verb[0] in MEMBER else (_joined, taken_by, taken, signed_with)
        for read in readers:
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


_BECOMES = re.compile(r"成为了?(?P<org>[A-Za-z\u4e00-\u9fff·]{2,14}?)的?\Z")


def _member(text: str, low: int, verb: re.Match[str]) -> Transfer | None:
    """X成为Y的一员."""
    becomes = _BECOMES.search(text, low, verb.start())
    if becomes is None or not is_organization(becomes["org"]):
        return None
    persons, start = names_before(text, becomes.start(), alone=True)
    if not are_persons(text, persons, start):
        return None
    return Transfer(tuple(persons), becomes.span("org"), start, verb.span(), verb.end())


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
    target = target_of(text, verb.end(), word)
    target = target or club_of(text, verb.end())  # 某某加盟的某队
    latin = None if target else latin_target(text, low, high, verb)
    target = target or latin
    if text[high - 1 : high] == "的":
        if target is None:
            return _came(text, high - 1, verb)
        high -= 1
    if target is None and text.startswith("的", verb.end()) and word in ("加盟", "签下", "加入"):
        return _new_one(text, verb)
    if target is None and _AFTER.match(text, verb.end()):
        return _came(text, high, verb)
    if target is None:
        return signed_to(text, high, verb) or _announced(text, high, verb)
    persons, start = names_before(text, high, alone=True)
    words = phrase(text, low, high)
    if not persons and _officer(text, *words) and (latin or is_organization(text[slice(*target)])):
        return Transfer((), target, words[0], verb.span(), target[1], words)
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


def _officer(text: str, low: int, high: int) -> bool:
    """Whether words are nothing but somebody's office: 某公司首席执行官."""
    moved = text[low - 1 : low] in ("将", "把")
    return bool(OFFICER.search(text, low, high)) and not moved and "有" not in text[low:high]


_PRONOUN = re.compile("他|她|后者|此人")


def _described(text: str, low: int, high: int) -> Stretch | None:
    """Give the words for somebody who is only described: 某国两名前锋."""
    start, end = phrase(text, low, high)
    words = text[start:end]
    return (start, end) if 3 <= len(words) <= 16 and _PLAYER.search(words) else None


_PLAYER = re.compile(rf"(?:{PLAYS.pattern}|二门|替补|主力|助教|弟子|爱徒)$")


def _new_one(text: str, verb: re.Match[str]) -> Transfer | None:
    """今夏加盟的X: the club that the sentence, or else the one before, names last."""
    persons = named_behind(text, verb.end() + 1)
    club = club_before(text, verb.start()) if persons else None
    if club is None:
        return None
    return Transfer(tuple(persons), club, verb.start(), verb.span(), persons[-1][1])


_AFTER = re.compile("之?后[，,]")


def _came(text: str, high: int, verb: re.Match[str]) -> Transfer | None:
    """随着X的加盟，Y…: Y is the club that the sentence names nearest."""
    if verb[0] not in ("加盟", "加入", "正式加盟", "回归"):
        return None
    persons, start = names_before(text, high, alone=verb[0] == "加盟")
    says = persons and _SAYS_SO.search(text, max(0, start - 8), start)
    club = (announcer(text, start) if says else None) or club_near(text, start, verb.end())
    unsure = verb[0] in ("加入", "回归") or not are_persons(text, persons, start)
    if not persons or (club is None and unsure):
        return None
    return Transfer(tuple(persons), club, start, verb.span(), verb.end())


_SAYS_SO = re.compile("(?:官宣|宣布|确认|欢迎|公布|迎来)了?[^，。；]{0,4}\\Z")
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
