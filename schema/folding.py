"""One form of a name for comparing: the same for every way of writing the same characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Protocol

_AMBIGUOUS = frozenset("乾吒夥後徵拚捱摺於榘菸著薰薹袷醣麴麽沈覆藉")
"""The characters of GB 2312, the set of simplified Chinese, that are simplified further, alone or
as part of a word (沈默, 答覆, 藉口): a text of the others stands as it is."""

_DROPPED = re.compile(r"[\s\"'“”‘’《》「」『』·•・\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


class _Converter(Protocol):
    def convert(self, text: str, punctuation: bool, /) -> str: ...


@cache
def _to_simplified() -> _Converter:
    from opencc_pyo3 import OpenCC

    # t2s changes characters only; profiles with phrases (tw2sp) would change words as well.
    converter: _Converter = OpenCC("t2s")
    return converter


def _simplified(text: str) -> str:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        plain = False
    else:
        plain = _AMBIGUOUS.isdisjoint(text)
    # Loading the converter takes a tenth of a second, which most questions need not spend.
    return text if plain else _to_simplified().convert(text, False)


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Give a name in NFKC, simplified, casefolded, without spaces, quotes or format characters.

    ``智譜ＡＩ`` and ``智谱 AI`` fold to ``智谱ai``. A name of such marks alone folds to ``""``.
    """
    text = unicodedata.normalize("NFKC", name.encode("utf-8", "replace").decode("utf-8"))
    return _DROPPED.sub("", _simplified(text).casefold())
