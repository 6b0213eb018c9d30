"""Groups that people speak of by one name with a number in it: 六小龙, 四大行, “新三股”; and the
numbered bureaus of builders."""

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
_BUREAU_CUE = re.compile("局[^，。；\n]{0,8}公司")
_BUREAU = re.compile(
    r"中(?:国)?(?:建|铁|交|冶|水电|电建|能建|核)(?:第?[一二三四五六七八九十]{1,3}|天工)(?:航务)?(?:工程)?(?:局|冶)"
    r"(?:集团(?!有限))?(?:第?[一二三四五六七八九十]{1,2}|华[东南北中]|[西东]南|[西东]北|中原|总承包|安装|装饰|路桥|市政|城建|基础设施|建设|工程|投资){0,2}"
    r"(?:(?:分|子)?公司(?!股份|有限))?"
)
"""The bureaus of the state's builders and their firms: 中建某局某地公司."""
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
    for match in finditer_in_lines(_BUREAU, _BUREAU_CUE, text):
        if match.group().endswith("公司"):
            yield Found(*match.span(), "Organization", 3.0, "bureau of a builder")
    for match in _QUOTED.finditer(text):
        yield Found(match.start(1), match.end(1), "Group", 3.0, "quoted number")
