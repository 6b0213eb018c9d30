"""Half-width punctuation that stands between Chinese characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .pieces import Change

_FULL = {",": "，", ";": "；", "?": "？", "!": "！", ":": "：", "(": "（", ")": "）"}
_CHINESE = r"\u2e80-\u2fdf\u3001-\u9fff\uf900-\ufaff\uff01-\uffef“”‘’…—·"
_MARK = re.compile(rf"(?<=[{_CHINESE}])[,;?!:()]|[,;?!:()](?=[{_CHINESE}])")
_PAIR = re.compile(r"\(([^()\n]{0,200})\)")


def find_width(text: str) -> Iterator[Change]:
    """Find punctuation that belongs to Chinese text.

    A comma, stop or query counts where a Chinese character stands before it, or behind it and no
    letter or digit before it; so ``1,000`` and ``a, b`` stay. A pair of brackets is widened
    together, where a Chinese character stands on either side of it or at either end inside.
    """
    brackets = set[int]()
    for pair in _PAIR.finditer(text):
        if _touches(text, pair.start()) or _touches(text, pair.end() - 1):
            brackets |= {pair.start(), pair.end() - 1}
    marks = {m.start() for m in _MARK.finditer(text) if text[m.start()] not in "()"}
    paired = _inside(text)
    for at in sorted(marks | brackets | {m for m in _lone(text) if m not in paired}):
        yield Change(at, at + 1, _FULL[text[at]], "width")


def _inside(text: str) -> set[int]:
    return {n for pair in _PAIR.finditer(text) for n in (pair.start(), pair.end() - 1)}


def _lone(text: str) -> Iterator[int]:
    for found in _MARK.finditer(text):
        if found.group() in "()":
            yield found.start()


def _touches(text: str, at: int) -> bool:
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return bool(re.search(rf"[{_CHINESE}]", beside))
