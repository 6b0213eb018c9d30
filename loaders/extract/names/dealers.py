"""Organizations that buy, are bought or are held, by the words of a deal beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from ..cues import lines_with
from .edges import is_common
from .found import Found
from .latin import NEVER
from .lexicon import BOUNDARIES, GENERIC

_CUE = re.compile("收购|并购|股权|股份|股本|竞购")
"""Stands in every line in which a pattern below finds anything."""
_HELD = re.compile(
    r"(?:所持有?的?|持有的|出售|转让|购买|受让)(?P<name>[一-鿿]{2,8}?)"
    r"(?=(?:合计|约|的)?\d+(?:\.\d+)?[%％]的?(?:股权|股份|股本))"
)
_OVER = re.compile(
    r"对(?P<name>[一-鿿]{2,10}?)(?=(?:\d+(?:\.\d+)?[%％]的?(?:股权|股份))?(?:的|进行|发起|提出|实施)的?(?:全资|要约|现金|战略|全面)?(?:收购|并购))"
)
_TAKEN = re.compile(
    r"(?:\A|(?<=[，。；、\n：:]))(?P<name>[一-鿿]{2,8}?)(?=(?:已|将|或|拟|正)?(?:被|获|遭)[^，。；\n]{2,20}(?:收购|并购))"
)
_WORD = r"[A-Z][A-Za-z0-9&.'’\-]*"
_LATIN = rf"{_WORD}(?: (?:&|of|de|and|{_WORD})){{0,4}}"
_BUYS = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_LATIN})(?=(?:公司|集团)?\s?(?:周[一二三四五六日]|将|拟|已|正|宣布|表示|同意|计划|以|收购|并购|和一家)"
    r"[^，。\n]{0,30}?(?:，[^，。\n]{0,12}?)?(?:收购|并购))"
)
_IS_BOUGHT = re.compile(
    rf"(?:收购|并购|竞购)[^，。；\nA-Za-z]{{0,12}}(?P<name>{_LATIN})(?![A-Za-z])"
)
_NO_NAME = re.compile(
    "[的了其该等和与在由或这那]|公司|资产|标的|业务|项目|目标|计划|事项|方案|交易|股东|[本此]次|企业|通过|获|个人|自然人|上述|合计|剩余|所持"
)


def by_deal(text: str) -> Iterator[Found]:
    """Give what is held, bought or taken over by the words around it, and Latin names of buyers."""
    if not _CUE.search(text):
        return
    lines = list(lines_with(_CUE, text))
    for pattern in (_HELD, _OVER, _TAKEN):
        for match in (m for line in lines for m in pattern.finditer(text, *line)):
            if _may_be(match["name"]):
                yield Found(*match.span("name"), "Organization", 2.0, "in a deal", edge="hard")
    for pattern in (_BUYS, _IS_BOUGHT):
        for match in (m for line in lines for m in pattern.finditer(text, *line)):
            name = match["name"]
            if len(name) > 2 and name not in NEVER:
                yield Found(*match.span("name"), "Organization", 2.0, "in a deal")


def _may_be(name: str) -> bool:
    plain = name in GENERIC or name in BOUNDARIES or name in load_places() or is_common(name)
    return not plain and not _NO_NAME.search(name)
