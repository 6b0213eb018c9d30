"""Text that parts Chinese from Latin letters and numbers by spaces (某牌 X3 系列将于 10 月发布)."""

from __future__ import annotations

import re
from functools import lru_cache

_HAN = "[\u4e00-\u9fff]"
_APART = re.compile(rf"{_HAN} (?=[A-Za-z0-9])|[A-Za-z0-9+] (?={_HAN})")
_CLOSE = re.compile(rf"{_HAN}(?=[A-Za-z0-9])|[A-Za-z0-9+](?={_HAN})")
_OPENING = 2000
"""How many characters of a text are read for its manner of spacing."""
_BETWEEN = re.compile(
    r"(?<=[\u4e00-\u9fff\ue010-\ue01b]) (?=[A-Za-z0-9\ue010-\ue01b])"
    r"|(?<=[A-Za-z0-9+\ue010-\ue01b]) (?=[\u4e00-\u9fff\ue010-\ue015])"
)


_GAP = re.compile("(?P<mark>[，；：。！？])[ \u3000]")
"""A space behind a mark: the mark is drawn in its place, so that the clause begins behind it."""


@lru_cache(maxsize=4)
def is_spaced(text: str) -> bool:
    """Whether a text writes a space nearly wherever Chinese meets Latin letters or numbers, so that
    such a space parts nothing."""
    apart = len(_APART.findall(text, 0, _OPENING))
    return apart > 2 * len(_CLOSE.findall(text, 0, _OPENING))


def parts(text: str, at: int) -> bool:
    """Whether the space at offset ``at`` parts phrases: not between Chinese and Latin in such
    text."""
    return _BETWEEN.match(text, at) is None or not is_spaced(text)


def joined(text: str, words: str, mark: str) -> str:
    """Give ``words``, tagged, of a ``text``, with ``mark`` for each space that parts nothing."""
    if " " not in words:
        return words
    words = _GAP.sub("\ue0ff\\g<mark>", words)
    if not (is_spaced(text) or _is_spaced_here(words)):
        return words
    return _BETWEEN.sub(mark, words)


def _is_spaced_here(words: str) -> bool:
    return len(_APART.findall(words)) > 2 and _CLOSE.search(words) is None


_STRAIGHT = re.compile(r'"([^"\n]{1,40})"')


@lru_cache(maxsize=4)
def curly(text: str) -> str:
    """Give a text with “ and ” for each pair of straight quotation marks on a line."""
    return _STRAIGHT.sub(r"“\1”", text) if '"' in text else text
