"""Who puts money into whom, told by a verb of investing: 甲投资乙, 甲向乙增资, 公司认购乙股本."""

from __future__ import annotations

import re

from ...schema import Mention
from .parties import parties, party_at
from .tagged import AMOUNT, FILLER, ORG, PARTY, ROUND, Tagged

_STRATEGIC = "(?:战略(?:性)?)?"
_ADVERBS = (
    r"(?:\s|(?:发布)?公告称?，|日前|近日|此前|近期|已经?|就|将|拟|欲|曾|又|再次?|还|也|均|都|联合|共同|联手|携手|宣布|正式|分别|先后|随后"
    r"|独家|一口气|接连|密集|火速|领衔|最新|刚刚|完成了?|计划|有意|考虑|直接|间接|再度|重金|分阶段|分期|分批|同比例|决定|同意|可能|管理的基金|作为(?:本轮|此轮)?(?:领投|主投|跟投|牵头|独家投资|投资)[方者人]|合计|共计|一共|早在|于|在"
    rf"|斥资\s?{AMOUNT}|(?:通过|由){PARTY}|\ue016\ue017*|{FILLER}|[，,：:]\s?(?=将|拟|已))*+"
)
_ADVERB = (
    rf"{_ADVERBS}(?:(?:旗下[^，。；\n]{{0,8}}?|(?:以(?!色列)|使用|动用|出资)[^，。；\n]{{1,24}}?)"
    rf"{_ADVERBS})?"
)
_SIDE = (
    rf"(?P<list>{PARTY}(?:[{FILLER}\s]*(?:[、,/和与及]|以及)"
    rf"(?:[^，。；、\ue010-\ue01b]{{0,7}}?){PARTY})*)(?:等[^，。；\ue010-\ue01b]{{0,8}})?[{FILLER}\s]*"
)
_WHAT_IT_IS = (
    rf"(?:[^，。；、\n{FILLER}\ue010-\ue01b]{{0,16}}"
    r"(?:公司|企业|平台|品牌|厂商|[研开]发商|服务商|运营商|机构|巨头|独角兽|同行))?\s?"
)
_FORMED = (
    r"[\u4e00-\u9fff]{2,12}?(?:基金|集团|科技|技术|网络|传媒|文化|生物|医疗|医药|智能"
    r"|芯片|半导体|光电|机器人|教育|软件|信息|能源|电子|材料|食品|餐饮|电力|动力|汽车|环保|健康|物流|银行|公司)"
)
_OBJECT = (
    rf"(?P<object>{ORG}|{_FORMED}"
    rf"(?=[，。；、（{FILLER}\s\ue014\n]|$|的|定增|定向增发|非公开发行|增发|完成|建立|签[署订]|达成|总额|进行|展开|合作|[增注投出]资)|[\u4e00-\u9fffA-Za-z]{{2,12}}(?=\s后者)|[A-Z][A-Za-z0-9.]{{1,20}}(?=\s?(?:{AMOUNT}|新?一轮|{ROUND}))|(?<=[“「])[A-Za-z\u4e00-\u9fff][^“”「」，。；：\n\ue010-\ue01b]{{1,14}}(?=[”」](?!的|等|概念|计划)))"
)
_VERB = (
    rf"(?:{_STRATEGIC}(?:投资|入股|参股|增资(?!扩股)|注资)|{ROUND}|战投|领投|参投|跟投|(?:押注|加码|重仓)(?={ORG}))"
    r"(?![者人方机部额建准设获得完成]|基金|集团|公司|企业|控股|平台|银行|界)"
)
_TO_BARE = (
    rf"(?:向|对)(?:[^，。；、\n]{{0,30}}?旗下)?{_WHAT_IT_IS}(?P<object>[\u4e00-\u9fffA-Za-z]{{2,10}}?)"
    rf"(?:(?:进行了?|的)(?:(?:战略|追加|股权){{0,2}}(?:投资|增资|注资)|{ROUND})"
    rf"|(?:追加)?(?:投资|增资|注资)(?=了|[^，。；\n]{{0,6}}{AMOUNT}))(?![者人方机])"
)
"""Money for one whose name only its place gives away: 对某某进行投资."""
_NEW_SHARES = (
    rf"{_WHAT_IT_IS}(?P<object>{ORG}|[\u4e00-\u9fff]{{2,8}}?)的?(?:全部|部分|本次|此次)*"
    r"(?:新增|新发行|增发|定向)[^，。；\n]{0,6}?(?:股本|股份|股权|注册资本)"
)
"""Of whom new shares are taken: 认购某某新增股本."""
ACTIVE = (
    re.compile(
        rf"(?<![获得自]){_SIDE}{_ADVERB}{_VERB}了?"
        rf"(?:(?!\s{{2}})[^，。；、：:的过者设由{FILLER}\ue010-\ue01b]){{0,14}}?[“「]?{_OBJECT}"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}(?:投资|领投)了(?:[^，。；、：:的\n{FILLER}\ue010-\ue01b]{{2,16}}的){{1,2}}{_OBJECT}"
    ),
    re.compile(rf"{_SIDE}{_ADVERB}认购了?{_NEW_SHARES}"),
    re.compile(
        rf"{_SIDE}{_ADVERB}{AMOUNT}(?:人民币)?(?:独家|联合|战略)*(?:投资|入股|注资|参股)了?{_WHAT_IT_IS}{_OBJECT}"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}(?:向|对|给)(?:[^，。；、]{{0,24}}(?:旗下|子公司|孙公司|参股公司|供应商))?{_WHAT_IT_IS}{_OBJECT}(?!旗下|\ue011)[^，。；\n]{{0,24}}?(?:{ROUND}|投资|增资|注资|出资|入股|投入|(?:砸[下了]?|豪掷|投下|注入|输血)(?=[^，。；\n\ue014]{{0,5}}{AMOUNT}))(?![者人方])"
    ),
    re.compile(
        rf"(?P<object>{ORG}){_ADVERBS}(?:进行|实施|启动|开展)?(?:新一轮|本次)?(?:增资(?:扩股)?|新增注册资本\s?{AMOUNT}[{FILLER}]*)[，,](?:其中[，,]?)?(?:公司)?(?:控股|新进|原有?|现有)?(?:股东|投资[者人方])?{_SIDE}{_ADVERB}"
        rf"(?:认缴|认购|增资|出资|投资|投入)(?:出资|了)?\s?{AMOUNT}"
    ),
    re.compile(rf"{_SIDE}{_ADVERB}{_TO_BARE}"),
    re.compile(
        rf"{_SIDE}{_ADVERB}(?:领投|参投|跟投|投资)了?(?:{AMOUNT})?的(?P<object>{ORG})(?:公司)?"
        rf"[^，。；\n\ue010]{{0,8}}?(?:{ROUND}|融资)"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}[为向]{_WHAT_IT_IS}{_OBJECT}[^，。；\n]{{0,12}}?提供了?(?:[^，。；\n]{{0,8}}?{AMOUNT})[^，。；\n]{{0,6}}?(?:融资|投资|资金)(?!担保|服务|方案)"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}参与了?(?:对)?{_WHAT_IT_IS}{_OBJECT}[^，。；\n]{{0,12}}?(?:{ROUND}|融资|投资|定增|定向增发|非公开发行|增发)"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}与{_OBJECT}[^。；\n]{{0,40}}?[，,](?:将|并|拟|计划|同时)*(?:向其|对其|以[^，。；]{{1,10}}方式)?(?:投资|增资|注资)(?=\s?[^，。；]{{0,5}}{AMOUNT})"
    ),
)
PACT = ACTIVE[-1]
"""An investor, a verb of investing, and who is invested in; the last is money told after a pact."""
NO_COMPANY = re.compile(r"项目|工程|措施|方式|业务|合伙企业|公司债|计划$|^管理")
JOINT = re.compile(r"共同投资|合资|设立|成立|组建|共建")


_WE = r"(?:(?<![\u4e00-\u9fff])|(?<=当时)|(?<=随后)|(?<=此后)|(?<=同时))(?:本|该)?公司"
_ITSELF = re.compile(
    rf"{_WE}{_ADVERB}{_TO_BARE.replace('object', 'bare')}"
    rf"|{_WE}{_ADVERB}(?:向|对)(?:[^，。；、]{{0,24}}旗下)?{_WHAT_IT_IS}"
    rf"(?P<to>{ORG})(?!旗下|\ue011)[^，。；\n]{{0,16}}?(?:投资|增资|注资|出资)(?![者人方机])"
    rf"|{_WE}{_ADVERB}(?:战略)?(?:投资|入股|增资|领投|参投|跟投)了?{_WHAT_IT_IS}{_OBJECT}"
    rf"|{_WE}{_ADVERB}认购了?{_NEW_SHARES.replace('object', 'issuer')}"
    rf"|(?:称|示|露)，?(?:本|该)?公司{_ADVERB}(?:战略)?(?:投资|入股|增资)了{_WHAT_IT_IS}(?P<told>{ORG})"
    rf"|(?:公告|披露)(?:称|，)+{_ADVERB}{_TO_BARE.replace('object', 'notice')}"
    rf"|(?:公告|披露)(?:称|，)+{_ADVERB}(?:向|对){_WHAT_IT_IS}(?P<noticed>{ORG})(?!旗下|\ue011)"
    rf"[^，。；\n]{{0,16}}?(?:投资|增资|注资)(?![者人方机])"
)
"""Who is told of puts money into another: 公司日前投资了某某."""


_PAID_AS = re.compile(r"发行|担保|借款|贷款|申请|转让|出售|募集")


def invested_in(tagged: Tagged, start: int, end: int) -> Mention | None:
    """Give into whom 公司, which the stretch names by no name, has put money."""
    words = tagged.without_brackets(start, end)
    if not any(cue in words for cue in ("公司", "公告", "披露")):
        return None
    found = _ITSELF.search(words)
    if found is None or _PAID_AS.search(found.group()):
        return None
    low, high = found.span(found.lastgroup or 0)
    target = party_at(tagged, start + low, start + high)
    return None if target is None or NO_COMPANY.search(target.name) else target


_INTO_IT = re.compile(
    rf"{_SIDE}{_ADVERB}(?:向|对|给)(?:其|该?公司|后者|它)(?:进行|追加)?[^，。；\n\ue014]{{0,10}}?"
    r"(?:投资|增资|注资|入股|投入|注入|砸[下了]?)(?![者人方机])"
)


def put_into_it(tagged: Tagged, start: int, end: int) -> tuple[list[Mention], int]:
    """Give who puts money into one told of before, and where they stand: 甲向其增资."""
    found = _INTO_IT.search(tagged.without_brackets(start, end))
    if found is None or _PAID_AS.search(found.group()):
        return [], start
    low, high = found.span("list")
    return parties(tagged, start + low, start + high, guess=False), start + low
