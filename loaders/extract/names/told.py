"""Organizations that a headline is about, and those that somebody buys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from ..deal_words import ENTERS, NO_PURCHASE
from .edges import is_common
from .found import Found
from .lexicon import GENERIC
from .organizations import BAD_STEM

_BEFORE_HEADLINE = re.compile("[\n【]")
_HEADLINE = re.compile(r"(?:原标题[:：]\s?)?\*?([\u4e00-\u9fffA-Za-z0-9]{2,8})[:：](?=[^\n]{6})")
_FIELD = re.compile(
    "(?:项目|中标|招标|采购|合同|工程|标段|标的|成交|建设|投标|发包|承包)"
    ".{0,5}(?:名称|编号|金额|时间|地点|日期|方式|工期|内容|概况|情况|期限|范围|规模|人|方|单位)$"
)
"""A line of a notice, which is no headline: 项目采购人名称：…"""
COMPANY_NEWS = re.compile(
    r"(?:[^，。\n：]{0,4}(?:中标|中选|联[合营]体|与[^，。\n：]{2,16}签|斩获|新签|签署|拟|预计|子公司|公司|签订|收到|股东|获|完成|董事|副总|总经理"
    r"|净利|营收|第[一二三四]季度|上半年|定增|回购|减持|"
    r"科创板|创业板|首发|过会|上市|IPO|冲刺|递表|赴[港美]|招股|敲钟|"
    r"增持|业绩|股价|终止|发布|推出|投资|收购|募资|辞|离职|离任|卸任|接任|出任|聘任|选举|任命))"
)


_STEP = re.compile(
    r"(?<=..)(?:首发|科创板|创业板|IPO|今日|即将|成功|正式)*(?:(?:完成)?换届(?:落地|完成)?|换帅|易主|人事(?:变动|调整|变更|地震)|高[层管](?:变动|调整|变更)|过会|上市|IPO|递表|退市|摘牌|挂牌|招股|申购|被否|获批|破发|敲钟|上会)\Z"
)
"""A step to an exchange or a change at the top, which ends no name: 某某过会：…"""


def by_headline(text: str) -> Iterator[Found]:
    """Give the company that a headline is about (某某：拟…), or that the text names again."""
    for start in (0, *(mark.end() for mark in _BEFORE_HEADLINE.finditer(text))):
        match = _HEADLINE.match(text, start)
        if match is None:
            continue
        name = _STEP.sub("", match[1])
        if name in GENERIC or is_common(name) or name in load_places() or _FIELD.match(name):
            continue
        score = 1.0 + 0.5 * (text.count(name) > 1)
        if COMPANY_NEWS.match(text, match.end()):
            score += 1.0
        end = match.start(1) + len(name)
        yield Found(match.start(1), end, "Organization", score, "headline", edge="hard")


_BOUGHT = re.compile(
    rf"(?:收购|并购|入股|私有化|投资入股|受让|买下|吞下|拿下|吞并|竞购|洽购|{ENTERS}|接盘)了?(?!{NO_PURCHASE}|贷款|基金|益处|好处|标的|效应|重组|整合|问题|频|溢价(?!收))"
    r"(?:[\u4e00-\u9fff]{1,3}[国本洲亚度兰典士坡利大]的)?(?P<a>[\u4e00-\u9fff]{2,12}?(?:公司|俱乐部)|[\u4e00-\u9fff]{0,4}[A-Z][A-Za-z0-9.\-&]{1,20}(?:\x20[A-Z][A-Za-z0-9.]*){0,3}(?:公司|集团)?|[\u4e00-\u9fff]{2,8}?)"
    r"(?=百分之|[二三四五六七八九十]分之[一二三]|[一二三四五六七八九\d]成[^，。；]{0,3}[股权]|(?:合计|共计|约|不超过|不低于|不少于|至少|剩余|其余|余下|近|逾|各|超过?)?的?\s?\d+(?:\.\d+)?[%％]|公司\d|所?[持拥]有|旗下|控[股制]权|(?:其[他它]|原|现有)?股东|的?(?:全部|所有|部分|控股|多数|少数|剩余|其余|整体)?(?:股权|股份|股票|资产"
    r"|业务|权益)|\x20(?=[\u4e00-\u9fff]{2})|在(?=[^，。\n]{1,10}的)|跻身|进行|展开|以来|之路|事宜|一波三折|进展|遭拒|被拒|引关注|借此|补齐|填补|增强|提升|巩固|丰富|完善|实现|成为|获得|尘埃|或将|传闻|[，。；、（(\n”\"！？?!》]|\Z|加速|加快|解决|布局|加码|进军|切入|拓展|扩大|强化|打造|完善|发力|抢|入局|背后|一案|一事|之后|完成|后(?![海浪羿])|以(?![岭色太])|的同"
    r"|的[^，。\n]{1,8}(?:业务|资产|门店|品牌|部门|项目)|的?(?:交易|消息|计划|方案|提案|事项|要约|议案|事宜|报价|传闻|做法|过程|目的|原因|谈判|商誉|协议|进程|意向|必要性|行为|案例)"
    r"|来(?=[提加扩完补布实获增拓进])|并(?!购)|[及和与](?![一-鿿]\d|剩余|\d|谐|讯|睿|铂|黄)|等(?!离)|过审|过会|轰动|震惊|引起|事件|案件|影响|风波|失败|受挫|受阻|遇阻|成交|交割|获批|获准|形成|产生|落定|告吹|未果|落空|搁浅|完毕|[将已使就仍未也](?!来)|[两一二三]年|意在|旨在|预示|意味|标志|引发|有助|有望|有利"
    r"|时[，,]|前[，,]|前后|之[际时前]|股?权)"
)


_NAMES = re.compile("名为|名叫|叫做|称为|叫")
_CALLED = re.compile(
    r"(?:收购|并购|买下)了?(?:[^，。；\n]{0,16}?)(?:名为|名叫|叫做|称为|叫)[“\"「]?(?P<a>[\u4e00-\u9fffA-Za-z]{2,10}?)[”\"」]?(?=的)"
)
"""What is bought and then called: 收购一家名为某某的公司."""


def by_purchase(text: str) -> Iterator[Found]:
    """Give what is bought, where nothing else shows that it is a company (收购某某70%股权)."""
    for match in (
        *_BOUGHT.finditer(text),
        *(_CALLED.finditer(text) if _NAMES.search(text) else ()),
    ):
        start, end = match.span("a")
        start += described(match["a"])
        if text[end - 1].isdigit() and text[end : end + 1] in "0123456789.%％":  # Norvex60%股权
            end = start + len(text[start:end].rstrip("0123456789."))
        name = text[start:end]
        if name in GENERIC or is_common(name) or BAD_STEM.search(name) or name in load_places():
            continue
        if not _NOT_BOUGHT.search(name):
            yield Found(start, end, "Organization", 2.0, "bought")


_SORT = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:巨头|龙头|同业|同行|企业|平台|品牌|厂商|大厂|名企|劲旅|豪门|班霸|独角兽|新秀|老牌|连锁|对手|[造发运营务供制销]商(?!银行|证券|[城行务业场学标汤])|初创公司|创业公司|科技公司|游戏公司|软件公司|子公司|孙公司)(?=[^，。]{2})(?!有限|集团|股份|科技)"
)


def described(words: str) -> int:
    """Give how many characters before a name only say of what sort it is (游戏巨头某某)."""
    found = _SORT.match(words)
    return found.end() if found else 0


_NOT_BOUGHT = re.compile(
    "领域|第[一二三]|^(?:全球|世界|国内|国际)(?!集团|控股)|^并(?:吸收|退市|购)|^(?:已[经获完被在]|未[获能]|尚[未需]|仍[在需将]|将[会于在由以]|正在|拟[以由])|[的了其该等及和与为在由或]|^获|通过|[益好]处|^(?:整合|重组|兼并|增资)|^公司|^暨|^案|(?:子|该|本|家|板|市|类|型|标)公司|所持|持有|相应|合计|优质|资产|股|标的|业务|项目|少数|一家|目标|要约|协议|计划|事项"
    "|方案|交易|落定|到账|之初|成功|终止|而来"
)
