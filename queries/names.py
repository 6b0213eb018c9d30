"""Folds a name for comparison, as the keys of ``Name`` nodes are folded."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Protocol


class _Converter(Protocol):
    def convert(self, text: str, punctuation: bool, /) -> str: ...


@cache
def _to_simplified() -> _Converter:
    from opencc_pyo3 import OpenCC

    converter: _Converter = OpenCC("t2s")
    return converter


def fold(name: str) -> str:
    """NFKC, traditional to simplified characters, casefold, without spaces."""
    text = unicodedata.normalize("NFKC", name)
    return "".join(_to_simplified().convert(text, False).casefold().split())
