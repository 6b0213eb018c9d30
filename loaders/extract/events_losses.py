"""What tells two losses of one article apart, and whose words are the better ones.

Money that is only rounded (1.61亿元 for 161,058,810.10元) is the same money.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ...schema import Claim, Money

_PART_OF_YEAR = (
    ("H2", r"下半年"), ("H1", r"半年|中期|中报|[1一]\s?[-—–~至到]\s?[6六]月|前[2两二]季"),
    ("Q1", r"[一1]季|[1一]\s?[-—–~至到]\s?[3三]月"),
    ("9M", r"前三季|前3季|三季度?报|[1一]\s?[-—–~至到]\s?[9九]月|9个月"),
    ("Q2", r"[二2]季"), ("Q3", r"[三3]季"), ("Q4", r"[四4]季"),
)  # fmt: skip


def _part_of(words: str) -> tuple[str, str]:
    """Give the year that a period's words name, or nothing, and which part of a year they mean."""
    year = re.search(r"(?:19|20)\d\d", words)
    part = next((name for name, pattern in _PART_OF_YEAR if re.search(pattern, words)), "")
    return (year.group() if year else ""), part or words[-2:] * (not year)


def one_period(a: str, b: str) -> bool:
    """Whether two wordings may mean one period: 一季度 may be 2020年一季度."""
    (year, part), (other_year, other_part) = _part_of(a), _part_of(b)
    same = part == other_part and (not year or not other_year or year == other_year)
    return a == b or same


def is_repeated(words: str) -> bool:
    """Whether words for a period may mean another with each figure: 上年同期, 2018年至2020年."""
    return "同期" in words or _SEVERAL_YEARS.search(words) is not None


def is_relative(words: str) -> bool:
    """Whether words for a year tell only where it lies from the article's day: 去年, 全年."""
    return _RELATIVE.fullmatch(words) is not None


_RELATIVE = re.compile("(?:去|今|上|本)年度?(?:全年)?|全年|年度|本?财年")
_SEVERAL_YEARS = re.compile(r"\d{4}年?\s?[-—–~至到]\s?\d{4}")
"""Words that stand for each year of a series (2018年至2020年), with another loss in each."""
_ADJUSTED = re.compile(
    r"(?:经调整|调整后|[非不]按?(?:国际|公认|美国|通用|GAAP)|[Nn]on-GAAP|[Aa]djusted)[^，。；]{0,24}\Z"
)


def without_adjusted(claims: list[Claim]) -> list[Claim]:
    """Give claims without the adjusted losses of who tells of a loss by the books too."""
    losses = [c for c in claims if c.values.get("name") == "net_loss"]
    adjusted = [c for c in losses if _ADJUSTED.search(c.quote)]
    whose = {c.roles["organization"][0].name for c in losses if c not in adjusted}
    return [c for c in claims if c not in adjusted or c.roles["organization"][0].name not in whose]


_ROUNDING = Decimal("0.006")


def same_money(a: Money, b: Money) -> bool:
    """Whether two amounts may be one; 1.61亿元 is 161,058,810.10元 rounded."""
    return a.agrees_with(b) or rounded(a, b)


def rounded(a: Money, b: Money) -> bool:
    """Whether two amounts, or the bounds of two ranges, differ by no more than rounding does."""
    bounds = (a.min, b.min), (a.max, b.max)
    if (a.min == a.max) != (b.min == b.max):
        return False
    return all(
        x is not None and y is not None and abs(x - y) <= _ROUNDING * max(x, y) for x, y in bounds
    )


def about(a: Money, b: Money) -> bool:
    """Whether one amount, told in two digits or fewer, may be the other in round figures."""
    if a.min is None or b.min is None or min(digits(a.words), digits(b.words)) > 2:
        return False
    return abs(a.min - b.min) <= _ROUND_FIGURES * max(a.min, b.min)


_ROUND_FIGURES = Decimal("0.05")


def digits(words: str) -> int:
    """Count the digits of some words."""
    return sum(char.isdigit() for char in words)


def is_better_loss(
    role: str, wordings: tuple[str, str], moneys: tuple[Money | None, Money | None]
) -> bool:
    """Whether a later telling of a loss has the better words for its period or amount; the pairs
    hold the first and the later.

    Of several figures for one period the labels give the last, mostly the one without what comes
    once (扣除非经常性损益后); of several wordings of one figure the fullest.
    """
    known, words = wordings
    if role == "period":  # 2019年半年度 says more than 半年
        year = re.search(r"\d{4}", words), re.search(r"\d{4}", known)
        return (year[0] is not None and year[1] is None) or (
            words != known and words.startswith(known)
        )
    a, b = moneys
    if role != "amount" or a is None or b is None:
        return False
    if (a.min, a.max) == (b.min, b.max) or rounded(a, b):
        return (digits(words), len(words)) > (digits(known), len(known))
    return not _far_apart(a, b)


def _far_apart(a: Money, b: Money) -> bool:
    """Whether a later figure is only a bound of the first (最高可达), or so much larger or smaller
    that it is of something else."""
    low, high, least, most = a.min, a.max, b.min, b.max
    if low is None or high is None or least is None or most is None:
        return False
    within = low < high and low <= least and most <= high
    return within or most * 3 < low or least > high * 3
