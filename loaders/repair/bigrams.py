"""How likely one character is to follow another: what repair chooses by where bytes are lost."""

from __future__ import annotations

import gzip
import math
from collections import Counter
from functools import cache
from importlib.resources import files
from operator import add

_ASCII = -5.0
_BACK_OFF = -3.0
_NEVER = -3.0
_OWN_WEIGHT = 16
_FULL = str.maketrans(",;?!:()", "，；？！：（）")


class Bigrams:
    """Log probabilities (base 2) of simplified characters after one another.

    An unseen pair backs off to how often its second character stands at all, eight times less
    likely ("stupid backoff", Brants and others, 2007, "Large language models in machine
    translation"). Whatever is followed by ASCII counts the same.
    """

    def __init__(self, pairs: dict[str, int], singles: dict[str, int]) -> None:
        self._pairs, self._singles = pairs, singles
        self._all = math.log2(sum(2 ** (level / 2) for level in singles.values()))

    def pair(self, first: str, second: str) -> float:
        """Give the log probability of ``second`` after ``first``; either may be empty."""
        first, second = first.translate(_FULL), second.translate(_FULL)
        if not second or second.isascii():
            return _ASCII if second else 0.0
        level = self._pairs.get(first + second)
        if level is not None and first:
            return (level - self._singles[first]) / 2
        single = self._singles.get(second)
        likely = _NEVER if single is None else single / 2
        return likely - self._all + (_BACK_OFF if first else 0.0)

    def with_text(self, text: str) -> Bigrams:
        """Give a model that has also seen ``text`` itself (simplified), many times over: an
        article repeats its own words."""
        text = text.translate(_FULL)
        chars = Counter(char for char in text if not char.isascii())
        pairs = Counter(map(add, text, text[1:]))
        singles = dict(self._singles)
        for char, count in chars.items():
            singles[char] = _more(singles.get(char), count)
        known = dict(self._pairs)
        for pair, count in pairs.items():
            if not (pair[0].isascii() or pair[1].isascii()):
                known[pair] = _more(known.get(pair), count)
        return Bigrams(known, singles)

    def total(self, text: str) -> float:
        """Give the log probability of a text after its first character."""
        return math.fsum(map(self.pair, text, text[1:]))


def _more(level: int | None, count: int) -> int:
    counted = 0.0 if level is None else 2 ** (level / 2)
    return round(2 * math.log2(counted + count * _OWN_WEIGHT))


@cache
def load_bigrams() -> Bigrams:
    """Give the table that ships; ``bigrams.CREDITS.md`` beside it says what it was made from."""
    packed = files(__package__).joinpath("bigrams.txt.gz").read_bytes()
    pairs: dict[str, int] = {}
    singles: dict[str, int] = {}
    for line in gzip.decompress(packed).decode("utf-8").split("\n"):
        level, _, characters = line.partition("\t")
        if characters[0] == " ":
            singles |= dict.fromkeys(characters[1:], int(level))
            continue
        for second in characters[1:]:
            pairs[characters[0] + second] = int(level)
    return Bigrams(pairs, singles)
