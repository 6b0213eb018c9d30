"""What is awarded, and who orders it, from the words on a result that was made public."""

from __future__ import annotations

import re

from .awards import PUBLISHED, WORK, split_buyer, tidy
from .bidders_topic import NO_BIDDER
from .deals import Deal
from .parties import mention_of
from .tagged import ORG, Tagged

_RESULT_OUT = re.compile(
    rf"(?P<name>{ORG})的?(?P<what>[^，。；\n\ue010]{{4,60}}?{WORK}(?:设备|产品)?)(?:单一来源)?(?:采购|招标)?(?:的?(?:中标|中选|成交|招标|采购|评标|最终))?结果[^，。；]{{0,6}}?(?:公布|公示|出炉|揭晓)"
    rf"|(?P<starts>{ORG})(?:正式)?(?:启动|开展|完成|进行)了?(?P<begun>[^，。；\n\ue010]{{4,60}}?{WORK})[^，。；]{{0,12}}?(?=[，。；])"
)
"""某公司某某采购结果出炉, 某公司启动某某采购: who orders, and what."""


_OUT = re.compile(
    rf"(?:(?m:^)|[，。]|网讯|讯)[\s\ue016\ue017]*(?P<what>[^，。；：\n\ue010]{{6,60}}?{WORK}(?:设备|产品)?)(?:的?(?:中标|中选|成交|公开|招标|评标|最终))*(?:结果|候选人|公告|公示)?"
    r"(?:正式|近日|日前|已|于)*(?:揭晓|出炉|公布|公示|公告|开标|落定|尘埃|落下帷幕|(?:工作)?已?(?:顺利)?(?:完成|结束))"
)
"""某某项目中标结果出炉: what, where nobody is told to order it."""


def fill_published(tagged: Tagged, deal: Deal, high: int) -> None:
    """Take who orders, and what, from the words on a result that was made public."""
    for pattern in (PUBLISHED, _RESULT_OUT):
        for found in pattern.finditer(tagged.text, 0, high):
            who, what = ("starts", "begun") if found.groupdict().get("starts") else ("name", "what")
            buyer = mention_of(tagged.names[found.start(who)])
            if NO_BIDDER.search(buyer.name) or any(m.name == buyer.name for m in deal.suppliers):
                continue
            low, stop = found.span(what)
            first, subject = split_buyer(tagged, low, tagged.doc.text[low:stop])
            if subject is None or not re.search(WORK, subject):
                continue
            deal.values["subject"] = tidy(subject)
            if not deal.buyers:
                deal.buyers = [first or buyer]
            return
    out = _OUT.search(tagged.text, 0, high)
    if out is not None:
        low, stop = out.span("what")
        deal.values["subject"] = split_buyer(tagged, low, tagged.doc.text[low:stop])[1]
