"""Groups that people speak of by one name with a number in it: 六小龙, 四大行, “新三股”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cues import finditer_in_lines
from .found import Found

_NUMBER = "[一二三四五六七八九十两]|十[一二三四五六七八九]"
_SORT = "小龙|小虎|小强|巨头|天王|剑客|小花|金花|朵金花|姐妹|君子|兄弟|虎将|骑士|罗汉|金刚"
_DRAGONS = re.compile(rf"(?:{_NUMBER})大?(?:{_SORT})")
_SORT_CUE = re.compile(_SORT)
_BEFORE = re.compile("(?:[A-Za-z]{1,6})?[\u4e00-\u9fff]{0,6}\\Z")
_FIXED = re.compile(
    r"[三四五六七八九](?:大(?:国有)?(?:行|银行|运营商|会计师事务所|券商|交易所)(?!业)|(?<=三)桶油)"
)
_QUOTED = re.compile(
    rf"[“「]((?:[A-Za-z]{{1,6}}|[\u4e00-\u9fff]{{1,4}})?(?:{_NUMBER})[股雄强虎龙杰侠]{{1,2}})[”」]"
)
_OPEN = '“「『"'


def groups(text: str) -> Iterator[Found]:
    """Give the named groups; what stands before the number inside quotes belongs to the name.

    ``canonical`` is the part from the number on, so AI大模型六小龙 and 六小龙 are one.
    """
    for match in finditer_in_lines(_DRAGONS, _SORT_CUE, text):
        start, core = match.start(), match[0]
        if core[1:] == "巨头" and core[0] in "一十":
            continue
        before = _BEFORE.search(text, max(0, start - 12), start)
        if before and before[0]:
            quoted = before.start() > 0 and text[before.start() - 1] in _OPEN
            if quoted or before[0].isascii():
                start = before.start()
        yield Found(start, match.end(), "Group", 4.0, "number and sort", canonical=core)
    for match in _FIXED.finditer(text):
        yield Found(match.start(), match.end(), "Group", 3.0, "fixed")
    for match in _QUOTED.finditer(text):
        yield Found(match.start(1), match.end(1), "Group", 3.0, "quoted number")
