"""Organizations that a headline is about, and those that somebody buys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from .edges import is_common
from .found import Found
from .lexicon import GENERIC
from .organizations import BAD_STEM

_BEFORE_HEADLINE = re.compile("[\n【]")
_HEADLINE = re.compile(r"(?:原标题[:：]\s?)?\*?([\u4e00-\u9fffA-Za-z0-9]{2,8})[:：](?=[^\n]{6})")
_COMPANY_NEWS = re.compile(
    r"(?:[^，。\n：]{0,4}(?:中标|拟|预计|子公司|公司|签订|收到|股东|获|完成|董事|副总|总经理"
    r"|净利|营收|第[一二三四]季度|上半年|定增|回购|减持|"
    r"增持|业绩|股价|终止|发布|推出|投资|收购|募资|辞|离职|离任|卸任|接任|出任|聘任|选举|任命))"
)


def by_headline(text: str) -> Iterator[Found]:
    """Give the company that a headline is about (某某：拟…), or that the text names again."""
    for start in (0, *(mark.end() for mark in _BEFORE_HEADLINE.finditer(text))):
        match = _HEADLINE.match(text, start)
        if match is None:
            continue
        name = match[1]
        if name in GENERIC or is_common(name) or name in load_places():
            continue
        score = 1.0 + 0.5 * (text.count(name) > 1)
        if _COMPANY_NEWS.match(text, match.end()):
            score += 1.0
        yield Found(match.start(1), match.end(1), "Organization", score, "headline", edge="hard")


_BOUGHT = re.compile(
    r"(?:收购|并购|入股|私有化|投资入股|受让|买下|吞下|拿下)了?"
    r"(?P<a>[\u4e00-\u9fff]{2,12}?(?:公司|俱乐部)|[\u4e00-\u9fff]{2,8}?|[A-Z][A-Za-z0-9 ]{1,20})"
    r"(?=(?:合计|共计)?的?\s?\d+(?:\.\d+)?[%％]|公司\d|持有|控[股制]权|的?(?:全部|所有|部分|控股|多数|少数|剩余|其余)?(?:股权|股份|资产"
    r"|业务|权益)|[，。；、（(\n”\"]|\Z|加速|加快|解决|布局|加码|进军|切入|拓展|扩大|强化|打造|完善|发力|抢|入局|背后|一案|一事|之后|完成|后(?=，|,)|的同|的[^，。\n]{1,8}(?:业务|资产|门店|品牌|部门|项目)"
    r"|的?(?:交易|消息|计划|方案|提案|事项|要约))"
)


def by_purchase(text: str) -> Iterator[Found]:
    """Give what is bought, where nothing else shows that it is a company (收购某某70%股权)."""
    for match in _BOUGHT.finditer(text):
        name = match["a"]
        if name in GENERIC or is_common(name) or BAD_STEM.search(name) or name in load_places():
            continue
        if not _NOT_BOUGHT.search(name):
            yield Found(*match.span("a"), "Organization", 2.0, "bought")


_NOT_BOUGHT = re.compile(
    "[的了其该等及和与为在由或]|^获|通过|[益好]处|^(?:整合|重组|兼并|增资)|^公司|(?:子|该|本|家|板|市|类|型|标)公司|所持|持有|相应|合计|优质|资产|股|标的|业务|项目|少数|一家|目标|要约|协议|计划|事项"
    "|方案|交易"
)
