"""What only describes what is bought, before its name: whose it is, of what sort, how many."""

from __future__ import annotations

import re

from .tagged import FILLER, ORG, Tagged

_OF_OWNER = re.compile(
    rf"{ORG}(?:{FILLER})*的?(?:控股|全资|间接|直接|附属|参股|关联|运营|下属|旗下|母|[子孙]|[与和]){{1,4}}(?:公司|企业|主体|平台)(?={ORG})"
    rf"|[这该那][家间个][^，。；\ue010]{{0,30}}(?={ORG})"
)
"""Whose company it is, before its name: 甲的控股公司乙, 甲旗下子公司乙."""
_UNDER = re.compile(
    "[^，。；\ue010\ue014]{2,14}旗下的?[^，。；\ue010]{0,8}?(?:公司|平台|品牌|企业|工作室)"
    "(?=\ue010|[一-鿿]{2,8}(?:[，。；（]|\\Z|\\d))"
)
"""Whose it is, where that is a person: 某人旗下的影视公司甲."""
_SHARES = re.compile(r"(?:合计|约|近|共|全部)*[\d.,]+\s?[万亿]?股(?:份|股份|股票)?的?")
"""A number of shares before whose they are: 所持3000万股甲乙股份."""
_SORT_OF_QUOTED = re.compile(
    "[^，。；“「\ue010\ue014]{2,14}(?:黑马|新秀|新贵|公司|品牌|平台|巨头|龙头|企业|独角兽|[造发运营务供制销]商)(?=[“「])"
)
"""Of what sort it is, before a name in quotes."""


def behind_description(tagged: Tagged, start: int, end: int) -> int:
    """Give where the name begins, of what is bought, in a stretch that may describe it first."""
    for pattern in (_OF_OWNER, _UNDER, _SHARES, _SORT_OF_QUOTED):
        text = tagged.without_brackets(start, end) if pattern is _SHARES else tagged.text[start:end]
        found = pattern.match(text)
        start += found.end() if found else 0
    return start
