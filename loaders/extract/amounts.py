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
from string import ascii_letters

from ...schema import Money
from .currencies import PREFIX, PREFIX_ENDS, SUFFIX, currency_of
from .document import Amount
from .numerals import MYRIAD, NUMBER, Number, plain_characters, read_number

_LOW_WORDS = (
    "不低于|不少于|不小于|不止|超过了|超过|已?超出|超|逾|突破|(?<![不提])高于|至少|多于|大于"
)
_HIGH_WORDS = (
    "不超过|不超|不高于|不多于|不大于|至多|最多|最高不超过|最高|低于|不到|不足|少于|不满"
)
_NEAR = "(?<![签合契预节违履毁特公大条])约"
_ABOUT_WORDS = (
    f"大约为|大约|大概为|大概|{_NEAR}为|{_NEAR}合|{_NEAR}达|{_NEAR}|接近|将近|(?<![最附晚远亲])近"
)
_LOW = rf"{_LOW_WORDS}|(?i:more than|at least|over|above|exceeding)"
_HIGH = rf"{_HIGH_WORDS}|(?i:up to|less than|under|below|at most|no more than)"
_ABOUT = rf"{_ABOUT_WORDS}|(?i:about|around|approximately|roughly|nearly|almost|some)"
_HEDGE = rf"(?:(?P<low>{_LOW})|(?P<high>{_HIGH})|(?P<about>{_ABOUT}))"
_LEFT = re.compile(
    rf"(?:{_HEDGE}\s?)?(?:(?P<pre>{PREFIX})\s?)?(?P<late>{_LOW}|{_HIGH}|{_ABOUT})?\s?$"
)
_LEFT_ENDS = {word[-1] for word in f"{_LOW_WORDS}|{_HIGH_WORDS}|{_ABOUT_WORDS}".split("|")}.union(
    ascii_letters, PREFIX_ENDS
)
"""What stands right before a number, but for white space, where :data:`_LEFT` finds anything."""
_LEFT_REACH = 16
_WIDEST = 64
"""The most characters between the numbers of a range."""
_PREFIX_END = re.compile(f"[{re.escape(PREFIX_ENDS)}]", re.IGNORECASE)
_SUFFIX_AFTER = re.compile(rf"[多余]?(?:量级|级别?)?\s?\+?{SUFFIX}")
_ONLY_LOW, _ONLY_HIGH = re.compile(_LOW), re.compile(_HIGH)
_LEFT_BARE = re.compile(r"(?<![通经不超])(?:上|过|破)$")
_RIGHT = re.compile(
    rf"(?P<more>[多余])?(?P<level>量级|级别?)?\s?(?P<plus>\+)?(?:(?P<suffix>{SUFFIX})|(?=\s?$))?"
    r"(?P<level2>量级|级别?)?(?P<tail>\s?(?:[及或]?以上|\+|出头|有余|多(?!家|[个年位名])"
    r"|[及或]?以下|以内|之内|左右|上下"
    rf"|整))?(?P<again>人民币)?(?P<tail2>左右|以上|不等)?"
)
_MORE_TAIL, _LESS_TAIL, _ABOUT_TAIL = map(
    re.compile, (r"以上|\+|出头|有余|多", "以下|以内|之内", "左右|上下")
)
_TO = re.compile(r"\s?(?:-{1,2}|–|—{1,2}|~|至|到|−|to|and(?=\s?[$€£\d]))\s?", re.IGNORECASE)
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
)
_LISTED = re.compile(r"[、和及与]$")
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
    spans = [match.span() for match in NUMBER.finditer(plain)]
    money = [_may_be_money(plain, *span) for span in spans]
    read = list(money)
    for at, (one, two) in enumerate(pairwise(spans)):
        if money[at] != money[at + 1] and _may_join(plain, one[1], two[0]):
            read[at] = read[at + 1] = True
    for start, end in compress(spans, read):
        number = read_number(plain[start:end])
        if number is not None:
            yield _piece(plain, start, end, number)


def _may_be_money(plain: str, start: int, end: int) -> bool:
    """Whether a number has a large unit or a currency, without which it is no money.

    Most numbers have neither, and to read them all takes long.
    """
    if "万" in (words := plain[start:end]) or "亿" in words or _SUFFIX_AFTER.match(plain, end):
        return True
    left = max(0, start - _LEFT_REACH)
    return _hedged(plain, start) and _PREFIX_END.search(plain, left, start) is not None


def _may_join(plain: str, end: int, start: int) -> bool:
    """Whether a mark of a range may stand between two numbers, currencies and hedges included."""
    return start - end <= _WIDEST and _TO.search(plain, end, start) is not None


def _hedged(plain: str, start: int) -> bool:
    """Whether a currency, or a word such as 超过, may stand right before a number."""
    before = plain[max(0, start - 4) : start].rstrip()
    return before[-1:] in _LEFT_ENDS


def _piece(plain: str, start: int, end: int, number: Number) -> _Piece:
    right = _RIGHT.match(plain, end)
    assert right is not None  # every part of it is optional
    left = None
    if _hedged(plain, start):
        left = _LEFT.search(plain, max(0, start - _LEFT_REACH), start)
    bound, low_start, prefix = "", start, None
    if left is not None:
        prefix = left["pre"]
        word = left["late"]
        if left["low"] or (word and _ONLY_LOW.fullmatch(word)):
            bound = "low"
        elif left["high"] or (word and _ONLY_HIGH.fullmatch(word)):
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
    large = number.unit >= MYRIAD or bool(re.search("[万亿]", words))
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
    if not re.search("[万亿]", words):
        return False
    before = plain[max(0, low - 24) : low]
    after = plain[stop : stop + 14]
    if _MONEY_AFTER.match(after):
        return True
    if number.bare and not re.match("级", plain[end : end + 1]):
        return False
    return bool(_MONEY_BEFORE.search(before) and _ENDS.match(after))


def _joined(plain: str, a: _Piece, b: _Piece) -> bool:
    """Whether two numbers are the ends of one range."""
    sep = _TO.fullmatch(plain, a.end, b.start) or (
        _TO.fullmatch(plain, a.end, b.core) if b.bound == "" else None
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
