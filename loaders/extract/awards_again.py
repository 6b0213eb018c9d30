"""Sentences that speak of an award once more: what it means, what was won before, sums of many."""

from __future__ import annotations

import re

_WON = (
    r"(?:预|拟|再|又|联合|成功|顺利)*(?:中标|中选|入围|入选)"
    r"(?!人|方|单位|价|金额|总|通知|公告|公示|结果|候选|供应商|份额|社会资本)"
)
_THIS = r"(?:[本此这该是两]次|本轮|(?:上述|前述|[该此本这])(?:项目|工程|标段|订单|合同|标的)?)"
_LOOKS_BACK = re.compile(
    rf"(?:^|[，：；“]|表示|认为|公司|若加上|加上|随着|由于|通过){_THIS}[^，。；：]{{0,12}}?{_WON}"
    rf"|{_WON}(?:的)?(?:上述|该|本次|此次|这一|这个|此)"
    rf"|(?:首次|第[一二三四五六七八九十\d]+[次度]|(?:也|又)?是继[^，。；]{{0,40}}?){_WON}"
    rf"|{_WON}的?(?:首|第[一二三四五六七八九十\d]+)[个单项次条座笔批家]"
    rf"|{_WON}[^，。；]{{0,24}}(?:标志着|意味着|有利于|有助于|彰显|体现了?|将(?:对|有|为|进一步|继续|会))"
    rf"|(?:今年以来|截[至止](?:目前|今|\d)|迄今|迄至|至今|目前|近年来?|累计|接连|多次)[^。；]{{0,24}}?{_WON}"
)
"""What an award means (此次中标标志着…), and what else was won, before or in sum."""

PAST_YEAR = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.])?\s*(?:19|20)\d\d年(?![\d月])"
)
"""Opens a sentence of what was won in another year."""
NOT_YET = re.compile(
    r"(?:尚未|未能?|没有|如果?|若|能否|是否)(?:收到|取得|获得|中标|成为)|是否|能否|[?？]"
)
"""An award that has not come, or is asked about."""


def looks_back(text: str) -> bool:
    """Whether a sentence, given with its names drawn, speaks of an award as of one already told,
    or of others beside it."""
    return _LOOKS_BACK.search(text) is not None
