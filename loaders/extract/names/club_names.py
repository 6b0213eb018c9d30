"""Well-known clubs in a text; many are common words, so ask only where somebody joins or signs."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from .edges import cuts_latin
from .tables import clubs


@cache
def _finder() -> AhoCorasick:
    return AhoCorasick(sorted(clubs()), matchkind=MATCHKIND_LEFTMOST_LONGEST)


def club_near(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the club nearest to ``text[start:end]`` in the same sentence and outside it: the first
    behind it, else the last before it."""
    low = max(text.rfind(mark, 0, start) for mark in "。！？\n") + 1
    highs = [at for mark in "。！？\n" if (at := text.find(mark, end)) >= 0]
    high = min(highs, default=len(text))
    found = [
        (low + a, low + b)
        for _, a, b in _finder().find_matches_as_indexes(text[low:high])
        if not cuts_latin(text, low + a, low + b)
    ]
    behind = [one for one in found if one[0] >= end]
    before = [one for one in found if one[1] <= start]
    return behind[0] if behind else before[-1] if before else None


def club_at_end(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the club that ends ``text[start:end]``, with 队 behind it: 英超豪门某某队."""
    stop = end - (text[end - 1 : end] == "队")
    for _, a, b in _finder().find_matches_as_indexes(text[start:stop]):
        if start + b == stop and not cuts_latin(text, start + a, stop):
            return start + a, end
    return None


LEAGUE = "W?CBA|NBA|LPL|[中英西意德法][超甲乙]"
_LEAGUE = re.compile(rf"(?:{LEAGUE})\Z")
OF_CLUB = re.compile(
    r"[\u4e00-\u9fffA-Z]{0,6}(?:豪门|球队|劲旅|新军|巨人|霸主|冠军|班霸|升班马|球会|新贵|死敌)"
)
"""What a club is, which belongs to its name where it stands before it: 英超豪门某某队."""


def club_at(text: str, start: int) -> tuple[int, int] | None:
    """Give the club whose name begins at ``start``, with 队."""
    for _, a, b in _finder().find_matches_as_indexes(text[start : start + 12]):
        stop = start + b
        if a or cuts_latin(text, start, stop):
            break
        return start, stop + (text[stop : stop + 1] == "队")
    return None


def club_at_start(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the club that ``text[start:end]`` begins with, with 队, as who acts: not 某队的…."""
    for _, a, b in _finder().find_matches_as_indexes(text[start:end]):
        stop = start + b + (text[start + b : start + b + 1] == "队")
        if a == 0 and stop < end and not _NO_ACTOR.match(text, stop):
            return start, stop
        break
    return None


_NO_ACTOR = re.compile("[的前旧新]|球员|球迷|主帅|主教练|门将|后卫|前锋|中场|队长|员|与|和|对阵|对")


def club_before(text: str, at: int, *, far: bool = False) -> tuple[int, int] | None:
    """Give the last club that the same sentence names before ``at`` as who acts, with 队; with
    ``far`` the same paragraph, at most 160 characters off."""
    low = max(text.rfind(mark, 0, at) for mark in ("\n" if far else "。！？\n")) + 1
    low = max(low, at - 160) if far else low
    for _, a, b in reversed(_finder().find_matches_as_indexes(text[low:at])):
        start, end = low + a, low + b
        if league := _LEAGUE.search(text, max(0, start - 3), start):
            start = league.start()
        if not cuts_latin(text, start, end) and text[start - 1 : start] not in tuple(
            "从向对与和被给到至往"
        ):
            return start, end + (text[end : end + 1] == "队")
    return None
