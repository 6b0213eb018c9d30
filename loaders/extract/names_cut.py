"""Cuts names into which words of their sentence have run, before the rules read them."""

from __future__ import annotations

import re
from dataclasses import replace

from .document import Name
from .names.tables import known_names

_VERB_IN_NAME = re.compile(
    r"完成|获得|最高\Z|宣布|发出|刊发|接近完成|独自|继续|持续|领投|跟投|参投|追加|战略投资|近期|还投资|公告|中标|收购|拟|子公司中标|联合体"
    r"|所[投领]|否认|有意(?!思)|超额|可能|有望|(?:上线|成立|创立|创办)(?:之初|不久|以来|至今|后)"
)
_SINCE = re.compile(r"(?:上线|成立|创立|创办)(?:之初|不久|以来|至今|后)|[两三四五六多几]子(?=公司)")
"""What looks like a name before 获得 and is none: 上线之初便, 两子公司."""
_AFTER_OTHERS = re.compile(r"(?:[，,。；：、为是\s]|\A)?继[^，。；\n]{2,60}?(?:之后|以后|后)")
"""继某某、某某之后: who did so before."""
_TOWARDS = re.compile(r"(?<=[A-Za-z])[向对](?=[\u4e00-\u9fff]{3})")


def parted(name: Name) -> list[Name]:
    """Part a name into which 向 has run behind Latin letters, with what stands on both sides."""
    mark = _TOWARDS.search(name.text) if name.kind == "Organization" and name.named else None
    if mark is None:
        return [name]
    one, other = name.text[: mark.start()], name.text[mark.end() :]
    return [
        replace(name, end=name.start + mark.start(), text=one, canonical=one),
        replace(name, start=name.start + mark.end(), text=other, canonical=other),
    ]


_RUN_IN = re.compile(
    "(?:合共|合计|共)(?:买入|购入|购买|认购|增持|减持)|(?:买入|购入|购买|认购|增持|减持)(?=..)"
)
_RUNS_ON = frozenset("城国投市产金建交")
"""After a place in a list of places: the first letter of what makes it a name of its own."""


_WHO_PAID = re.compile(
    r"(?:[出投]资|参[与投]|认购|[跟领]投)[者方人的](?:有|为|是|包括)|除了?(?=[\u4e00-\u9fff]{4})"
)
"""What the finder of names may take for the head of the first name behind it."""
_SUM_BEHIND = re.compile(r"(?<=[A-Za-z])\s+\d[\d.,]*\Z")
_OF_SUMS = ("万", "亿", "千", "百", "美", "港", "欧")
"""A Latin name into which a sum has run, and how the sum goes on: Norvex 1.3|亿美元."""


_ENDS_A_NAME = frozenset("司团院局")
_GOT = ("获", "获得", "接受", "得到")
_NOT_LAST = frozenset(("不超", "不低", "不足", "不少", "不高", "正在", "正寻", "已在", "曾在"))
"""A name's last letter with the next, where both are of the words that follow it."""


def trimmed(name: Name, end: int, text: str) -> Name | None:
    """Cut a name that a verb of money has run into (某某创投继续追加); ``None`` if none is left."""
    if name.place and name.state and not name.named and text[name.end : name.end + 1] in _RUNS_ON:
        return None
    if not name.named or name.kind != "Organization":
        return name
    told = _WHO_PAID.match(text, name.start, end)
    start = told.end() if told else name.start
    sum_at = _SUM_BEHIND.search(text, start, end) if text[end : end + 1] in _OF_SUMS else None
    if sum_at is not None:
        end = sum_at.start()
    if text[start - 1 : start + 1] in ("方为", "人为", "者为", "资为"):
        start += 1
    if text.endswith(_GOT, 0, start) and text.endswith("投资", start, end):
        end -= 2 * (text[start : end - 2] in known_names())  # 获某某投资: what it got
    if text.startswith("投资", start) and text.endswith(("拟", "将", "计划", "决定"), 0, start):
        start += 2
    if text.startswith("中有", start) and text[start - 1 : start] in ("方", "人", "者"):
        start += 2  # 投资方中有某某
    if text[start] in "份过" and text[start - 1] in "月得投资获":  # 3月份某某, 获得过某某投资
        start += 1
    if text[start - 1 : start + 1] in ("日讯", "网讯", "社讯", "报讯", "快讯"):  # 9日讯某某
        start += 1
    if text.startswith("报讯", start) and text[start - 1 : start] == "本":
        start += 2
    if text[start] == "继" and _AFTER_OTHERS.match(text, max(0, start - 1)):
        start += 1
    if text.startswith("联合", start) and text[start - 1 : start] in _ENDS_A_NAME and start:
        start += 2  # 甲公司联合乙公司
    if _SINCE.match(text, start) or (start and text.startswith("年度", start - 1)):
        return None
    verb = _VERB_IN_NAME.search(text, start + 1, end)
    end = verb.start() if verb else end
    if text[end - 1] == "原" and text[end : end + 2] in ("计划", "拟募", "定于", "预计"):
        end -= 1
    if text[end - 1] in "则却仍亦" and end - start > 2:
        end -= 1
    if text[end - 1 : end + 1] in _NOT_LAST:
        end -= 1
    if text[end : end + 1] in ("%", "％"):  # Norvex 100%
        end = start + len(text[start:end].rstrip("0123456789. "))
    if end - start > 4 and text[end - 2] in "QH" and text[end - 3] == " ":  # Norvex Q4
        end -= 3
    run = _RUN_IN.match(text, start, end) if text[start] in "合共买购认增减" else None
    start = run.end() if run else start
    if end - start < 2:
        return None
    if (start, end) == (name.start, name.end):
        return name
    return replace(name, start=start, end=end, text=text[start:end], canonical=text[start:end])
