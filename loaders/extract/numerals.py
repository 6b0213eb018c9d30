"""Numbers as Chinese and English articles write them, read as intervals of decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .cues import finditer_at

_PLAIN = dict(zip(
    "０１２３４５６７８９．﹒＋％＄￡￥－～〇○Ｏ壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬億圆圓两兩",
    "0123456789..+%$£¥-~零零零一二二三四五六六七八九十百千万亿元元二二",
    strict=True,
))  # fmt: skip
_NOT_PLAIN = re.compile(f"[{''.join(_PLAIN)}]")
_DIGITS = {char: Decimal(value) for value, char in enumerate("零一二三四五六七八九")}
_SMALL = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
MYRIAD = Decimal(10) ** 4
HUNDRED_MILLION = Decimal(10) ** 8
_ARABIC = r"\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_ENGLISH = {
    "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_WORD = r"(?i:thousand|million|billion|trillion|crore|lakh|mln|bln|mn|bn|tn|[kmb])(?![A-Za-z])"
_UNITS = r"(?:\s?个)?[多余]?(?:[十百千万亿]{1,3}| [万亿]亿?)"
_AND = rf"(?: ?(?:{_ARABIC}) ?[百千]?万|(?:{_ARABIC})千)?"  # 1亿5000万, 1 亿 5,000 万
NUMBER = re.compile(
    rf"(?<![\d.])(?:(?:{_ARABIC})(?:[ -]?{_WORD}|{_UNITS}{_AND})?"
    r"|(?<!半)(?:[数几](?=[十百千万亿])|[零一二三四五六七八九十百千万亿])"
    r"(?:[零一二三四五六七八九十百千万亿]|(?<=十)几|[多余](?=[十百千万亿]))*)"
)
"""A number in text that went through :func:`plain_characters`."""
NUMBER_BEGINS = re.compile(r"[\d零一二三四五六七八九十百千万亿数几]")
_MORE = re.compile("[多余]")
_FEW = re.compile("[数几]")
_IN_ENGLISH = re.compile(rf"({_ARABIC})-?({_WORD})")
_PAIR = re.compile("([一二三四五六七八九])([一二三四五六七八九])(?=[十百千万亿]|$)")
_BARE = re.compile("[百千万亿][十百千万亿]*")
_LAST_UNITS = re.compile("[十百千万亿]+$")
_PART = re.compile(rf"{_ARABIC}|.")


def plain_characters(text: str) -> str:
    """Write full-width and formal numerals plainly; the length and all offsets stay."""
    return _NOT_PLAIN.sub(lambda found: _PLAIN[found[0]], text)


def numbers(plain: str) -> Iterator[re.Match[str]]:
    """Give the numbers in a text that went through :func:`plain_characters`, in order."""
    return finditer_at(NUMBER, NUMBER_BEGINS, plain)


@dataclass(frozen=True, slots=True)
class Number:
    """The interval a written number speaks of.

    ``high`` is ``None`` after 多 or 余 (300多万 is 3,000,000 and something). ``vague`` is true for
    数, 几, 两三 and for a unit that stands without a number (千万 is about ten million).
    ``unit`` is what its last unit multiplies by; ``bare`` says that it is nothing but a unit.
    """

    low: Decimal
    high: Decimal | None
    vague: bool
    unit: Decimal
    bare: bool = False


def read_number(words: str) -> Number | None:
    """Read what :data:`NUMBER` found; ``None`` where it is no number (a lone 零).

    数 and 几 before a unit are read as 2 to 9 of it (数千万 is 20 to 90 million), 几 after 十 as
    1 to 9, and two digits in a row as from one to the other (三四千万). This is the plain sense
    of the words in Chinese; :attr:`Number.vague` marks it.
    """
    words = words.replace(" ", "").replace("个", "")
    words, more = _MORE.subn("", words)
    english = _IN_ENGLISH.fullmatch(words)
    if english:
        factor = Decimal(_ENGLISH[english.group(2).lower()])
        value = _arabic(english.group(1)) * factor
        return Number(value, value, False, factor)
    pair = _PAIR.search(words)
    low_words = high_words = words
    if pair:
        low_words = words.replace(pair.group(), pair.group(1))
        high_words = words.replace(pair.group(), pair.group(2))
    few = "几" in words or "数" in words
    if few:
        low_words = words.replace("十几", "十一") if "十几" in words else _FEW.sub("二", words)
        high_words = _FEW.sub("九", words)
    low = _value(low_words)
    high = low if high_words == low_words else _value(high_words)
    if low is None or high is None or low > high:
        return None
    bare = bool(_BARE.fullmatch(words))
    return Number(low, None if more else high, few or bool(pair) or bare, _last_unit(words), bare)


def _arabic(words: str) -> Decimal:
    return Decimal(words.replace(",", "").replace("，", ""))


def _last_unit(words: str) -> Decimal:
    units = _LAST_UNITS.search(words)
    value = _value(units.group()) if units else None
    return value or Decimal(1)


def _value(words: str) -> Decimal | None:
    """Read digits, decimals and units: ``3亿5000万``, ``九百八十三万六千``, ``1.2万亿``."""
    high = mid = section = Decimal(0)
    number: Decimal | None = None
    seen = False
    for part in _PART.findall(words):
        seen = True
        if part in _SMALL:
            section += (Decimal(1) if number is None else number) * _SMALL[part]
            number = None
        elif part in ("万", "亿"):
            below = section + (number or 0)
            if part == "万":
                mid += (below or Decimal(1)) * MYRIAD
            else:
                high += (mid + below or Decimal(1)) * HUNDRED_MILLION
                mid = Decimal(0)
            section, number = Decimal(0), None
        elif part in _DIGITS:
            number = _DIGITS[part] if not number else number * 10 + _DIGITS[part]
        else:
            number = _arabic(part)
    return high + mid + section + (number or 0) if seen else None
