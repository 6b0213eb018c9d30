"""Where the clause of a purchase begins and ends, where several buy in one sentence."""

from __future__ import annotations

import re

_NEXT_BUYS = re.compile(r"、(?!\ue014)(?=[^，。；、和及与收并]{2,30}?(?:收购|并购|受让))")
"""甲收购乙、丙收购丁: behind the mark another buys."""
_BUYS = re.compile("收购|并购|受让")
_CLAUSE_ENDS = re.compile(rf"[，。；;\n]|{_NEXT_BUYS.pattern}")
_FROM_SEVERAL = re.compile("手[中里上]$|对方|持有|等(?:[^，。；]{0,6}[人方者]|公司|股东)")


def where_he_begins(text: str, verb: int) -> int:
    """Give behind which mark of a list he begins who buys by a verb; not among several sellers
    (从甲、乙手中收购丙)."""
    item = max(text.rfind(mark, 0, max(verb - 1, 0)) for mark in "丨｜|") + 1
    marks = [
        m.end()
        for m in _NEXT_BUYS.finditer(text, item, verb + 2)
        if _BUYS.search(text, max(item, text.rfind("，", 0, m.start())), m.start())
    ]
    if not marks or _FROM_SEVERAL.search(text, marks[-1], verb):
        return item
    return marks[-1]


def clause_end(text: str, at: int) -> int:
    """Give where the clause ends that begins at ``at``."""
    mark = _CLAUSE_ENDS.search(text, at)
    return mark.start() if mark else len(text)
