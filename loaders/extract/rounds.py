"""Names of funding rounds, and which funding of a company a sentence counts."""

from __future__ import annotations

import re

from .cues import finditer_at, lines_with
from .document import Span

_NUMERAL = "一二三四五六七八九十百两"
_NO_ROUND = (
    "问询|审核|反馈|谈判|磋商|会谈|竞拍|拍卖|报价|投票|比赛|补贴|巡视|督察|检查|疫情|裁员|回购|调价"
    "|集采"
)
"""Behind 第三轮: what else comes in rounds."""
_LETTER = r"(?:[Pp][Rr][Ee][\s\-－–]?)?[A-Ha-h]\s?\d?\s?[+＋]{0,8}"
ROUND = re.compile(
    rf"(?<![A-Za-z0-9\-]){_LETTER}\s?(?:首轮|轮)(?![投领跟]资?[人方者]|股东|(?:融资)?的?基础上)"
    rf"|(?<![A-Za-z0-9\-]){_LETTER}(?=系列|\s?融资)"
    r"|(?:[Pp]re[\s\-]?)?IPO\s?轮|[Pp]re[\s\-]IPO(?=\s?融资|投资)"
    r"|(?:超级)?天使\s?[+＋]{0,3}\s?轮(?:\s?[+＋]{1,3})?|天使\s?[+＋]{1,3}(?=[”\"]?轮?融资)|天使(?=融资|投资(?![人机方者公基]))|种子\s?[+＋]{0,3}\s?轮(?:\s?[+＋]{1,3})?|种子(?=融资)"
    rf"|首轮(?!和|及|、|融资将|融资后|资金)|(?<![年内来的])第[{_NUMERAL}\d]+轮(?!{_NO_ROUND}|[^，。；\n]{{0,8}}(?:[增减]持|回购|涨|跌|谈判|关税|制裁|改革))|战略轮"
    r"|战略(?:性)?(?:投资|融资|入股|注资|增资)(?![者人方机部委官业公企])"
    r"|\b(?:[Pp]re-)?Series\s[A-H]\d?(?![A-Za-z0-9])\+*"
    r"|\b(?:[Pp]re-)?(?:[Ss]eed|[Aa]ngel)(?=\s(?:round|funding|financing|extension|investment))"
)
"""A round as articles write it: A轮, Pre-A+轮, 天使轮, 首轮, 第四轮, 战略投资, Series B."""

_CUE = re.compile("轮|系列|融资|战略|天使|种子|IPO|Series|Seed|seed|Angel|angel")
"""What stands in every line in which :data:`ROUND` finds anything."""
_BEGINS = re.compile("[A-Ha-hPpISsa超天种首第战]")
"""Begins all that :data:`ROUND` finds."""
_ORDINAL = re.compile(rf"第\s?(\d{{1,3}}|[{_NUMERAL}]{{1,4}})\s?(?:笔|次|轮)(?:对外)?(?:公开)?融资")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}


def find_rounds(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Give the names of rounds in ``text[start:end]``, in order; 新一轮 names none."""
    return [
        Span(m.start(), m.end(), m.group().strip())
        for low, high in lines_with(_CUE, text, start, end)
        for m in finditer_at(ROUND, _BEGINS, text, low, high)
    ]


def plain_round(found: Span) -> str:
    """Give the name of a round by which two ways to write it are told to be one: ``prea``."""
    return re.sub(r"[\s\-轮]", "", found.text).casefold()


def is_strategic(words: str) -> bool:
    """Whether the words say how the money comes (战略投资), not which round of a series it is."""
    return words.startswith("战略")


def ordinal_in(text: str) -> int | None:
    """Give the number in 第16笔融资 or 第三轮融资, or ``None``."""
    found = _ORDINAL.search(text)
    return chinese_integer(found.group(1)) if found else None


def chinese_integer(words: str) -> int:
    """Read a whole number up to 999 in digits or Chinese numerals: ``十六`` is 16."""
    if words.isdigit():
        return int(words)
    total = digit = 0
    for char in words:
        if char == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _DIGITS.get(char, 0)
    return total + digit
