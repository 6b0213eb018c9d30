"""Amounts of money in text, as intervals: 数千万元, 超6000万元, 3亿–10亿元不等, US$1.5bn.

How words are read:

- 约, 近, 左右, about: both bounds are the number, marked approximate.
- 超, 逾, 不低于, 以上, 多, over: a lower bound only. 不超过, 不到, 以内, up to: an upper bound
  only.
- 数千万: 2 to 9 of the unit (see :func:`.numerals.read_number`); 千万级: 1 to 9 of it, both
  approximate. 千万美元 with no number before it: about ten million.
- 元 is yuan. An amount without any currency counts only where the words around it speak of
  money (营收3亿), and has the currency of the amount before it in its paragraph, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress, pairwise

from ...schema import Money
from .amounts_around import (
    LEFT,
    LEFT_BEGINS,
    LEFT_REACH,
    ONLY_HIGH,
    ONLY_LOW,
    RIGHT,
    TO,
    hedged,
    may_be_money,
    may_join,
)
from .cues import finditer_at
from .currencies import currency_of
from .document import Amount
from .numerals import MYRIAD, Number, numbers, plain_characters, read_number

_LEFT_BARE = re.compile(r"(?<![通经不超突])(?:上|过|破)$")
_MORE_TAIL, _LESS_TAIL, _ABOUT_TAIL = map(
    re.compile, (r"以上|\+|出头|有余|多", "以下|以内|之内", "左右|上下")
)
_UNEQUAL = re.compile(r"(?:之间)?不等|之间")
_MONEY_BEFORE = re.compile(
    r"(?:额|营收|收入|利润|亏损|净利|净亏|估值|市值|融资|投资|募资|筹资|资金|身家|总价|作价"
    r"|标价|报价|单价|价格|售价|成本|年薪|月薪"
    r"|费用?|注资|出资|增资|(?:市场|资金|融资|基金|交易|资产|管理|募集|贷款|产业)规模|资产"
    r"|负债|债务|欠款|贷款|补贴|奖金|票房|GMV"
    r"|流水|产值|花费?|耗资|斥资|豪掷|烧掉?|烧钱|赔偿|罚款|预算|资本|盈利|现金流?|股权|订单"
    r"|单笔|募集|筹集|赚|亏|销售|revenue|valued at)"
    r"[^，。；、！？\n\d]{0,10}$",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    r"(?:的|级|[天种]使?子?轮|[A-Ha-h]\+*轮|战略|新一轮|股权|首轮){0,3}(?:融资|投资|资金|估值"
    r"|市值|营收|收入|注资|增资|贷款|订单|大单|罚单)"
    r"|[A-Ha-h]\+*轮|天使轮|种子轮"
    r"|(?:的(?:价格|对价|代价|总价))?(?:全?现金|溢价|全资|再次|完成|成功){0,2}(?:收购|并购|买下|拿下|入股|受让|购入)"
)
_ENDS = re.compile(
    r"[，。；、！？,.;!?）)（(”\"'’\s|]|$|的(?!用|人|观|粉)|和|与|及|但|而|左右|以上|并"
)
_SMALL_YUAN_WORDS = "旦素件宇气年首器老数祖宵月勋帅婴夜"
"""元 before these begins another word (元旦, 元素), where no 万 or 亿 stands before it."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number with what stands around it. ``valid`` says that it is money by itself."""

    start: int
    core: int
    end: int
    number: Number
    currency: str | None
    bound: str
    valid: bool
    stated: bool


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Give the amounts of money in a text, sorted by ``start``; none overlap.

    ``words`` of each :class:`~...schema.Money` are its span, hedges included (约3亿元左右). A
    conversion in brackets is an amount of its own. Percentages, and counts of people or things
    (3亿用户), are none.
    """
    plain = plain_characters(text)
    found: list[Amount] = []
    pieces = list(_pieces(plain))
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        span = (piece.start, piece.end)
        money = None
        if after is not None and (after.valid or piece.stated) and _joined(plain, piece, after):
            money = _range(piece, after)
            if money is not None:
                unequal = _UNEQUAL.match(plain, after.end)
                span = (piece.start, unequal.end() if unequal else after.end)
                at += 1
        if money is None and piece.valid and (not found or found[-1].end <= piece.start):
            money = _single(piece)
        at += 1
        if money is None:
            continue
        low, high, vague, currency, stated = money
        if not stated:
            currency = _inherited(found, text, span[0])
        words = text[span[0] : span[1]]
        found.append(Amount(*span, words, Money(low, high, currency, vague, words)))
    return tuple(found)


def _inherited(found: Iterable[Amount], text: str, at: int) -> str | None:
    """Give the currency of the last amount before ``at`` in its paragraph, if it has one."""
    last = None
    for amount in found:
        last = amount
    if last is None or "\n" in text[last.end : at]:
        return None
    return last.money.currency


def _pieces(plain: str) -> Iterable[_Piece]:
    """Give the numbers that may be money, and those next to them that a range may join."""
    spans = [match.span() for match in numbers(plain)]
    money = [may_be_money(plain, *span) for span in spans]
    read = list(money)
    for at, (one, two) in enumerate(pairwise(spans)):
        if money[at] != money[at + 1] and may_join(plain, one[1], two[0]):
            read[at] = read[at + 1] = True
    for start, end in compress(spans, read):
        number = read_number(plain[start:end])
        if number is not None:
            yield _piece(plain, start, end, number)


def _piece(plain: str, start: int, end: int, number: Number) -> _Piece:
    right = RIGHT.match(plain, end)
    assert right is not None  # every part of it is optional
    left = None
    if hedged(plain, start):
        reach = max(0, start - LEFT_REACH)
        left = next(finditer_at(LEFT, LEFT_BEGINS, plain, reach, start), None)
    bound, low_start, prefix = "", start, None
    if left is not None:
        prefix = left["pre"]
        word = left["late"]
        if left["low"] or (word and ONLY_LOW.fullmatch(word)):
            bound = "low"
        elif left["high"] or (word and ONLY_HIGH.fullmatch(word)):
            bound = "high"
        elif left["about"] or word:
            bound = "about"
        low_start = start - len(left.group().lstrip()) if left.group().strip() else start
    if number.bare and (upon := _LEFT_BARE.search(plain, max(0, start - 2), start)):
        bound, low_start = "low", upon.start()
    suffix = right["suffix"]
    stop = end + len(right.group().rstrip())
    if right["level"] or right["level2"]:
        number = Number(number.low, number.low * 9, True, number.unit)
    tails = f"{right['plus'] or ''}{right['tail'] or ''}{right['tail2'] or ''}"
    if right["more"] or _MORE_TAIL.search(tails):
        bound = "low"
    elif _LESS_TAIL.search(tails):
        bound = "high"
    elif _ABOUT_TAIL.search(tails):
        bound = bound or "about"
    stated = bool(prefix or suffix)
    if stated:
        valid = _is_money(plain, start, end, number, prefix, suffix, right.start("suffix"))
    else:
        valid = _is_money_by_context(plain, low_start, start, end, stop, number)
        if not valid:
            stop = end
    return _Piece(
        low_start,
        start,
        stop,
        number,
        currency_of(prefix, suffix, right["again"]),
        bound,
        valid,
        stated,
    )


def _is_money(
    plain: str,
    start: int,
    end: int,
    number: Number,
    prefix: str | None,
    suffix: str | None,
    at: int,
) -> bool:
    """Whether a number with a currency is an amount, and no part of a word or a head of a table."""
    words = plain[start:end]
    large = number.unit >= MYRIAD or "万" in words or "亿" in words
    if suffix and not prefix and not large:
        if suffix.startswith("日元") and plain[start - 1 : start] in ("月", "年"):
            return False  # 3月5日元旦
        if suffix == "元" and plain[at + 1 : at + 2] in tuple(_SMALL_YUAN_WORDS):
            return False
        if not words[0].isdigit() and (number.bare or number.low < 100):
            return False  # 三元, 百元机, 一元化
    if number.bare:
        if words == "万":
            return False  # a unit at the head of a column
        head = plain[max(0, start - 3) : start]
        if re.search(r"单位[:：为]?$|每$", head) or (
            head.endswith(("(", "（"))
            and plain[at + len(suffix or "") : at + len(suffix or "") + 1] in ")）"
        ):
            return False
    return True


def _is_money_by_context(
    plain: str, low: int, start: int, end: int, stop: int, number: Number
) -> bool:
    """Whether a number without a currency is money by the words around it."""
    words = plain[start:end]
    if "万" not in words and "亿" not in words:
        return False
    before = plain[max(0, low - 24) : low]
    after = plain[stop : stop + 14]
    if _MONEY_AFTER.match(after):
        return True
    if number.bare and not plain.startswith("级", end):
        return False
    return bool(_MONEY_BEFORE.search(before) and _ENDS.match(after))


def _joined(plain: str, a: _Piece, b: _Piece) -> bool:
    """Whether two numbers are the ends of one range."""
    sep = TO.fullmatch(plain, a.end, b.start) or (
        TO.fullmatch(plain, a.end, b.core) if b.bound == "" else None
    )
    return sep is not None and not plain[max(0, a.start - 1) : a.start].endswith("-")


_Read = tuple[Decimal | None, Decimal | None, bool, str | None, bool]


def _range(a: _Piece, b: _Piece) -> _Read | None:
    low, high = a.number.low, b.number.high
    shared = not a.stated or not b.stated  # 3-10亿元, $3-5 million
    if shared and a.number.unit == 1 and b.number.unit > 1:
        low *= b.number.unit
    if high is None or low > high or b.bound in ("low", "high"):
        return None
    vague = a.bound == "about" or b.bound == "about" or a.number.vague or b.number.vague
    return low, high, vague, b.currency or a.currency, a.stated or b.stated


def _single(piece: _Piece) -> _Read:
    low: Decimal | None = piece.number.low
    high = piece.number.high
    vague = piece.number.vague or piece.bound == "about"
    if piece.bound == "low":
        high = None
        vague = piece.number.vague and not piece.number.bare
    elif piece.bound == "high":
        low, high = None, high if high is not None else low
        vague = False
    return low, high, vague, piece.currency, piece.stated
