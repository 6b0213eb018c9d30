"""One form of a name for comparing: the same for every way of writing the same characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Protocol

_DROPPED = re.compile(r"[\s\"'“”‘’《》「」『』·•・\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


class _Converter(Protocol):
    def convert(self, text: str, punctuation: bool, /) -> str: ...


@cache
def _to_simplified() -> _Converter:
    from opencc_pyo3 import OpenCC

    # t2s changes characters only; profiles with phrases (tw2sp) would change words as well.
    converter: _Converter = OpenCC("t2s")
    return converter


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Give a name in NFKC, simplified, casefolded, without spaces, quotes or format characters.

    ``智譜ＡＩ`` and ``智谱 AI`` fold to ``智谱ai``. A name of such marks alone folds to ``""``.
    """
    text = unicodedata.normalize("NFKC", name.encode("utf-8", "replace").decode("utf-8"))
    return _DROPPED.sub("", _to_simplified().convert(text, False).casefold())
