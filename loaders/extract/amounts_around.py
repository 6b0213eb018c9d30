"""What stands around a number in text: hedges, currencies, and the marks of a range."""

from __future__ import annotations

import re
from string import ascii_letters

from .currencies import PREFIX, PREFIX_ENDS, PREFIX_STARTS, SUFFIX, SUFFIX_STARTS

_LOW_WORDS = (
    "不低于|不少于|不小于|不止|超过了|超过|已?超出|超|逾|突破|(?<![不提])高于|至少|多于|大于"
)
_HIGH_WORDS = "不超过|不超|不高于|不多于|不大于|至多|最多|最高不超过|最高|低于|不到|不足|少于|不满"
_NEAR = "(?<![签合契预节违履毁特公大条])约"
_ABOUT_WORDS = (
    f"大约为|大约|大概为|大概|{_NEAR}为|{_NEAR}合|{_NEAR}达|{_NEAR}|接近|将近|(?<![最附晚远亲])近"
)
_LOW = rf"{_LOW_WORDS}|(?i:more than|at least|over|above|exceeding)"
_HIGH = rf"{_HIGH_WORDS}|(?i:up to|less than|under|below|at most|no more than)"
_ABOUT = rf"{_ABOUT_WORDS}|(?i:about|around|approximately|roughly|nearly|almost|some)"
_HEDGE = rf"(?:(?P<low>{_LOW})|(?P<high>{_HIGH})|(?P<about>{_ABOUT}))"
LEFT = re.compile(
    rf"(?:{_HEDGE}\s?)?(?:(?P<pre>{PREFIX})\s?)?(?P<late>{_LOW}|{_HIGH}|{_ABOUT})?\s?$"
)
_LEFT_ENDS = {word[-1] for word in f"{_LOW_WORDS}|{_HIGH_WORDS}|{_ABOUT_WORDS}".split("|")}.union(
    ascii_letters, PREFIX_ENDS
)
"""What stands right before a number, but for white space, where :data:`LEFT` finds anything."""
LEFT_BEGINS = re.compile(rf"[超已逾突不至多大高低少最约接将近A-Za-z{re.escape(PREFIX_STARTS)}]")
"""Begins all that :data:`LEFT` finds, but for what is empty or white space."""
LEFT_REACH = 16
_WIDEST = 64
"""The most characters between the numbers of a range."""
_PREFIX_END = re.compile(f"[{re.escape(PREFIX_ENDS)}]", re.IGNORECASE)
_SUFFIX_AFTER = re.compile(rf"[多余]?(?:量级|级别?)?\s?\+?{SUFFIX}")
_SUFFIX_STARTS = frozenset("多余量级+" + SUFFIX_STARTS)
ONLY_LOW, ONLY_HIGH = re.compile(_LOW), re.compile(_HIGH)
RIGHT = re.compile(
    rf"(?P<more>[多余])?(?P<level>量级|级别?)?\s?(?P<plus>\+)?(?:(?P<suffix>{SUFFIX})|(?=\s?$))?"
    r"(?P<level2>量级|级别?)?(?P<tail>\s?(?:[及或]?以上|\+|出头|有余|多(?!家|[个年位名])"
    r"|[及或]?以下|以内|之内|左右|上下"
    rf"|整))?(?P<again>人民币)?(?P<tail2>左右|以上|不等)?"
)
TO = re.compile(r"\s?(?:-{1,2}|–|—{1,2}|~|至|到|−|to|and(?=\s?[$€£\d]))\s?", re.IGNORECASE)


def may_be_money(plain: str, start: int, end: int) -> bool:
    """Whether a number has a large unit or a currency, without which it is no money.

    Most numbers have neither, and to read them all takes long.
    """
    if "万" in (words := plain[start:end]) or "亿" in words:
        return True
    after = plain[end : end + 1]
    if (after in _SUFFIX_STARTS or after.isspace()) and _SUFFIX_AFTER.match(plain, end):
        return True
    left = max(0, start - LEFT_REACH)
    return hedged(plain, start) and _PREFIX_END.search(plain, left, start) is not None


def may_join(plain: str, end: int, start: int) -> bool:
    """Whether a mark of a range may stand between two numbers, currencies and hedges included."""
    return start - end <= _WIDEST and TO.search(plain, end, start) is not None


def hedged(plain: str, start: int) -> bool:
    """Whether a currency, or a word such as 超过, may stand right before a number."""
    before = plain[max(0, start - 4) : start].rstrip()
    return before[-1:] in _LEFT_ENDS
