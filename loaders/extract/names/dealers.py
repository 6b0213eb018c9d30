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
from .tables import common_words

_CUE = re.compile("收购|并购|股权|股份|股本|竞购|吞并|买下|私有化")
"""Stands in every line in which a pattern below finds anything."""
_HELD = re.compile(
    r"(?:所持有?的?|持有的|出售|转让|购买|受让)(?P<name>[一-鿿]{2,8}?)"
    r"(?=(?:合计|约|的)?\d+(?:\.\d+)?[%％]的?(?:股权|股份|股本))"
)
_OVER = re.compile(
    r"对(?P<name>[一-鿿]{2,10}?)(?=(?:\d+(?:\.\d+)?[%％]的?(?:股权|股份))?(?:的|进行|发起|提出|实施)的?(?:全资|要约|现金|战略|全面)?(?:收购|并购|私有化))"
)
_TAKEN = re.compile(
    r"(?:\A|(?<=[，。；、\n：:\s]))(?:传|曝|称|据传|网传)?(?P<name>[一-鿿]{2,8}?)(?=(?:已经?|将要?|或将?|拟|正|要|传)?(?:被|获|遭)[^，。；\n]{2,20}(?:收购|并购|私有化|买下|吞并))"
)
_VERB = (
    r"(?:收购|并购|吞并|买下|竞购|私有化)"
    r"(?![方价案点站季量款贷粮人权费潮战类额法]|要约人|标的|贷款|基金|重组|委|标准|规则|管理|制度|需求|市场|热|溢价(?!收)|问题|频)"
)
_HOW = (
    r"(?:[，,]?(?:以|用|斥资?|出资|耗资|豪掷|砸|作价|花费?|现金|约|超过?|近|逾|共|合计|总价|每股){0,3}\d[\d.,]*\s?[百千万亿]*(?:多|余)?(?:美|欧|港|日|英|加|澳|韩|新台)?(?:元|镑|币)?(?:人民币|左右|的价格|的对价|现金|全资|溢价)?"
    r"|拟|将|欲|已经?|正在?|在|完成|宣布|计划|有意|有望|可望|考虑|或|可能|再次|再度|先后|陆续|相继|成功|正式|全资|全面|要约|溢价|现金|联合|独家|间接|战略|整体|反向"
    r"|[高低天]价|[巨重]资|大[举手]笔?|斥资|打算|试图|企图|寻求|希望|愿意?|同意|决定|即将|热衷于?|传|疑似|确认|确定|终止|放弃|中止|启动|推进|通过|洽谈|洽|谋求?|抢先|又|也|曾|原本?|准备|披露|公布|确认就?|证实|澄清|很难|直接|则|就|因|执着|正处于|正积极|要|会|能|才|还|均|都|一举|首次|最终|终于|原来|声称|此次|去年|今年|昨日|今日|年内|近日|日前|本次|继续|大量|周[一二三四五六日]|\d{1,2}日|\d{4}年|于){0,5}"
)
_BUYER = re.compile(
    r"(?:\A|(?<=[，。；、\s：:！？“”《》）)】])|(?<=批准)|(?<=核准)|(?<=针对)|(?<=关于)|(?<=质疑)|(?<=显示)|(?<=指出)|(?<=反对)|(?<=促成)|(?<=支持)|(?<=要求)|(?<=透露)|(?<=讯在)|(?<=快讯))"
    r"(?:(?:此次|本次|这次|之前|而|但|随着|自从|自|当|此前|近日|日前|昨日|今日|其中|早在|对于|由于|因|关于|如果|若|至于|包括|继|在|算上|几乎在|同时|另外|此外|目前|传|曝|称|据传|据悉|消息称|尽管|虽然|就|除了|除|不仅|由|有|是|年内|今年|去年|\d{1,2}月|\d{1,2}日|\d{4}年|[上下本]月)+[，,]?)?"
    rf"(?P<name>[一-鿿]{{2,8}}?)(?=(?:公司|集团)?{_HOW}{_VERB})"
)
"""Who buys, where only the verb shows that it is a name: 甲乙拟收购…."""
_NO_BUYER = re.compile(
    "^(?:拟|将|欲|现金)|[的了被把时故可并初粮稻麦]|不|^[的了在是和与及对将为已也就曾等把被让于以都还又其此该这那个各每某我你他她它一两几多数全]"
    "|[的了被获遭由从向对于以将拟]$|外媒|媒体|报道|记者|消息|公告|议案|协议|巨头|龙头|富豪|资本市场|海外|境外|跨境|跨国|方式|手段|董事|股东大会|证监|监管|商务部|法院|产业|行业|市场|此番|此次|本次|详解|如何|为何|竞购|融资|支付|选择|有关|网传|提供|同样|如果|完全"
)

_WORD = r"[A-Z][A-Za-z0-9&.'’\-]*"
_LATIN = rf"{_WORD}(?: (?:&|of|de|and|{_WORD})){{0,4}}"
_BUYS = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_LATIN})(?=(?:公司|集团)?\s?(?:周[一二三四五六日]|将|拟|已|正|宣布|表示|同意|计划|以|收购|并购|和一家)"
    r"[^，。\n]{0,30}?(?:，[^，。\n]{0,12}?)?(?:收购|并购))"
)
_IS_BOUGHT = re.compile(
    rf"(?:(?:收购|并购|竞购)[^，。；\nA-Za-z]{{0,12}}|(?:股权|股份)(?:和|及|与|、))(?P<name>{_LATIN})(?![A-Za-z])"
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
    for match in (m for line in lines for m in _BUYER.finditer(text, *line)):
        name = match["name"]
        if _may_be(name) and not _NO_BUYER.search(name) and not _begins_plainly(name):
            yield Found(*match.span("name"), "Organization", 2.0, "buys", edge="hard")
    for pattern in (_BUYS, _IS_BOUGHT):
        for match in (m for line in lines for m in pattern.finditer(text, *line)):
            name = match["name"]
            if len(name) > 2 and name not in NEVER:
                yield Found(*match.span("name"), "Organization", 2.0, "in a deal")


def _may_be(name: str) -> bool:
    plain = name in GENERIC or name in BOUNDARIES or name in load_places() or is_common(name)
    return not plain and not _NO_NAME.search(name)


def _begins_plainly(name: str) -> bool:
    """Whether words begin or end as a clause does (拟以…, 通过海外), and so are no name."""
    common = common_words()
    first = common.get(name[:2]), common.get(name[:3])
    return (
        "verb" in first
        or common.get(name[-2:]) == "verb"
        or "function" in first
        or common.get(name[-2:]) == "function"
    )
