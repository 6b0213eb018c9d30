"""Bodies named by their place and what they do: 某市人工智能产业投资基金, 某市高新投资集团.

Words such as 投资, before which other names end, are a part of these, as they are of legal names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from .edges import is_common, legal_edge, past_and, with_phase
from .found import ENOUGH, Found
from .lexicon import GENERIC

_SORT = (
    r"(?:创业投资|股权投资|产业投资|产业发展|产业引导|投资引导|科技创新|科创|创新|创业|投资|产业|建设|开发|发展|运营|经营"
    r"|资本|国有资产|国有资本|城市|金融|交通|文化|旅游|国资|政府|控股|转型升级|结构调整|改革|融合|天使|战新|引导|先导|种子|人才|母)"
)
_END = re.compile(
    rf"(?P<form>{_SORT}{_SORT}{{0,3}}"
    r"(?:管理|服务|运营)?(?:母基金|(?:[一二三四五六\d]号)?基金|集团|控股|公司))"
    r"(?!会|业|企业|经理|管理人|份额|合同|净值|产品|小镇|市场|行业|军)"
)
_NOT_INSIDE = re.compile(
    r"[的等多各某家支了]|\d|背景|国资委|政府(?!引导|产业|投资|母|基金)|上市|知名|头部|两地"
    r"|[一二三四五六七八九十]只"
)
_STATE = ("国家", "中国")
"""What stands for the place before a fund of the state."""
_LONGEST = 24


def anchored(text: str) -> Iterator[Found]:
    """Give organizations whose name begins with a place and ends with a form of theirs."""
    places = load_places()
    for match in _END.finditer(text):
        form, end = match.span("form")
        left, word = legal_edge(text, form + 2)
        left = past_and(text, min(left, form))
        start = next(
            (
                at
                for at in range(left, form - 1)
                if any(text[at : at + size] in places for size in (4, 3, 2))
                or (match["form"].endswith("基金") and text.startswith(_STATE, at))
            ),
            None,
        )
        if start is None or (start > left and not is_common(text[left:start])):
            continue
        size = next((n for n in (4, 3, 2) if text[start : start + n] in places), 2)
        name = text[start:end]
        if len(name) > _LONGEST or len(name) < size + 4 or name in GENERIC:
            continue
        if _NOT_INSIDE.search(name, size):
            continue
        end = with_phase(text, start, end)
        yield Found(start, end, "Organization", ENOUGH + 0.5, "place and form", edge=word)
