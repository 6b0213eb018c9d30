"""Where a Chinese name begins and ends, when nothing but other characters stands beside it."""

from __future__ import annotations

import re

from .lexicon import BOUNDARIES, DESCRIPTORS, NOT_BOUNDARY
from .tables import common_words

WINDOW = 16
"""The most characters that a name may have before its suffix."""

_INSIDE = re.compile(r"[\u3400-\u9fffA-Za-z0-9·&+\-]+\Z")
_LONGEST_BOUNDARY = max(map(len, BOUNDARIES))

HARD = "，。；：、！？“”‘’《》（）()【】[]「」『』〈〉,.;:!?\"'|丨｜/—–…· \t\n\r\u3000*#<>=~→•"
"""Characters at which every name ends."""


def is_hard(text: str, at: int) -> bool:
    """Say whether ``text[at]`` is a mark or outside the text."""
    return not 0 <= at < len(text) or text[at] in HARD


def boundary_word(text: str, at: int, floor: int) -> str | None:
    """Give the longest boundary word that ends at ``at``, or ``None``."""
    for length in range(min(_LONGEST_BOUNDARY, at - floor), 0, -1):
        word = text[at - length : at]
        if word in BOUNDARIES and not _covered(text, at - length, at):
            return word
    return None


def _covered(text: str, start: int, end: int) -> bool:
    """Say whether a word such as 华为 shows that the boundary word in it is none."""
    for left in range(max(0, start - 2), start + 1):
        for right in range(end, min(len(text), end + 3) + 1):
            if right - left > end - start and text[left:right] in NOT_BOUNDARY:
                return True
    return False


def left_edge(text: str, end: int, least: int) -> tuple[int, str]:
    """Find where a name that has ``text[:end]`` at its right begins.

    At least ``least`` characters before ``end`` belong to it. Gives the position and what was
    found there: ``hard`` (a mark or the start of a line), a boundary word, or ``open`` where
    nothing was found within :data:`WINDOW` characters.
    """
    floor = max(0, end - WINDOW)
    inside = _INSIDE.search(text, floor, end)
    if inside is None:
        return end, "hard"
    start = inside.start()
    hard = start > floor or start == 0
    for at in range(end - least, start, -1):
        word = boundary_word(text, at, start)
        if word is not None and not _splits_latin(text, at):
            return at, word
    return start, "hard" if hard else "open"


def _splits_latin(text: str, at: int) -> bool:
    return text[at - 1].isascii() and text[at].isascii()


def is_common(words: str) -> bool:
    """Say whether a stretch of Chinese is one or several common words, so no name itself."""
    if not words:
        return True
    common = common_words()
    reach = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        reach[end] = any(
            reach[end - size] and words[end - size : end] in common
            for size in (2, 3, 4)
            if size <= end
        )
    return reach[-1]


def is_descriptor(word: str) -> bool:
    """Say whether a boundary word tells what the following name is (公司, 平台)."""
    return word in DESCRIPTORS
