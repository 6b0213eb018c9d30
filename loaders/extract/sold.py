"""What is sold to whom, told from the seller's side: 甲 将乙的股权转让给丙, 甲向丙出售乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...schema import Mention
from .acquired import Bought, bought
from .clauses import subject_before
from .document import Sentence
from .parties import BARE, party_at
from .tagged import FILLER, ORG, PARTY, Tagged

_SELLS = r"(?:转让|出让|出售|卖|划转|转手)"
_WHO = (
    rf"(?:[^，。；\ue010\ue012]{{0,20}}(?:股东|子公司|公司|方|企业|机构|集团|基金|巨头))?(?P<who>{PARTY}"
    rf"|{BARE}(?=之?后?[，。；（({FILLER}]|以|$))"
)
_AWAY = re.compile(
    r"(?:将|把)(?P<what>[^，。；]{2,90}?)"
    rf"(?:，?以[^，。；]{{2,30}}?(?:价格|对价|价款|总价|代价)?)?，?(?:通过|协议|方式|无偿|公开|全部|一并|分别|全数|打包|整体)*{_SELLS}(?:给|予|与|至|到)了?{_WHO}"
)
_AWAY_TO = re.compile(
    rf"(?:将|把)(?P<what>[^，。；]{{2,80}}?)(?:，[^。；]{{0,60}}?)?(?<=[，\u4e00-\u9fff{FILLER}\ue011\ue015])向[^，。；\ue010]{{0,14}}?(?P<who>{ORG})[^，。；\ue010]{{0,6}}?{_SELLS}(?!方|人|价|协)"
)
_SELLS_TO = re.compile(
    rf"(?:转让|出让|出售|卖出?)了?(?P<what>[^，。；]{{2,60}}?(?:股权|股份|业务|资产|控制权|控股权|{ORG}))给予?了?{_WHO}"
)
_TO = re.compile(
    rf"向[^，。；\ue010\ue012]{{0,14}}?(?P<who>{PARTY})[^，。；\ue010]{{0,8}}?(?:转让|出让|出售|卖出)了?(?P<what>[^，。；]{{2,60}})"
)
_GONE = re.compile(
    rf"(?P<what>{ORG}[^，。；\ue010\ue012]{{0,20}}?(?:股权|股份|控股权|控制权))(?:，?以[^，。；]{{2,30}}?(?:价格|对价|价款|总价|代价)?)?(?:将|已|被|全部|协议|无偿)*{_SELLS}(?:给|予|与|至|到)了?{_WHO}"
)
_OF_EQUITY = re.compile("股权|股份|资产|业务|公司|权益|控制权")
_FEW = re.compile(
    r"^[^\ue010]{0,14}(?<![子孙])公司(?:的|约|合计|共计|总计)*[\d.,]+\s?(?:[万亿]?股|[%％]的?股份)|[\d.,]+\s?[万亿]?股"
)
_CONTROL = re.compile("控制权|控股股东|控股权|实际控制人|实控人|易主|入主")
_PRODUCTS = re.compile(
    "武器|产品|商品|设备|飞机|导弹|汽油|原油|门票|房产|土地|地块|房屋|债权|专利|数据"
)


@dataclass(frozen=True, slots=True)
class Sold:
    """One sale: what is bought by whom, and where in the sentence it is told."""

    what: Bought
    buyers: list[Mention]
    start: int
    end: int


def sold(tagged: Tagged, sentence: Sentence, us: Mention | None) -> Iterator[Sold]:
    """Give the sales that a sentence tells of from the seller's side; ``us`` is what 公司 means.

    Offsets are those of the sentence. What shareholders sell of the shares of a listed company is
    a sale of the company only where its control goes with them.
    """
    at = sentence.start
    text = tagged.without_brackets(at, sentence.end)
    taken: list[tuple[int, int]] = []
    for pattern in (_AWAY, _AWAY_TO, _SELLS_TO, _TO, _GONE):
        for found in pattern.finditer(text):
            low, high = found.span()
            if any(a < high and low < b for a, b in taken):
                continue
            if not _OF_EQUITY.search(found.group()) or _PRODUCTS.search(found["what"]):
                continue
            who = party_at(tagged, at + found.start("who"), at + found.end("who"))
            if who is None:
                continue
            taken.append((low, high))
            seller = subject_before(tagged, at, at + low)
            a, b = found.span("what")
            for one in bought(tagged, at + a, at + b, None, us):
                few = _FEW.search(text[a:b]) is not None and "股权" not in text[a:b]
                if few and not _CONTROL.search(sentence.text):
                    continue
                yield Sold(replace(one, seller=one.seller or seller), [who], low, high)
