"""Organizations that buy, are bought or are held, by the words of a deal beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from ..cues import around, lines_with
from ..deal_words import BEFORE_BUY, ENTERS, MONEY, NO_PURCHASE, OF_HIS
from .edges import is_common
from .found import Found
from .latin import NEVER
from .lexicon import BOUNDARIES, GENERIC, SUFFIXES
from .tables import common_words
from .told import described

_CUE = re.compile(
    "收购|并购|股权|股份|股本|竞购|吞并|买下|私有化|吞下|洽购|入主|收编|接盘|囊中|麾下|揽入|收归|卖身|委身"
)
"""Stands in every line in which a pattern below finds anything."""
_WORD = r"[A-Z](?:[A-Za-z&.'’\-]|\d(?![\d.,]*\s?[百千万亿%％]))*"
_LATIN = rf"{_WORD}(?: (?:&|of|de|and|{_WORD})){{0,4}}"
_NAME = rf"(?P<name>[一-鿿]{{2,8}}?|{_LATIN})"
_HELD = re.compile(
    rf"(?:所持有?的?|持有的?|出售|转让|购买|买入|取得|拿下|受让|接盘|(?:收购|并购)(?!完成|{NO_PURCHASE})|(?:股权|股份)(?:、|和|及|与|以及)){_NAME}"
    r"(?=(?:公司|集团)?(?:剩余的?|其余的?|不超过|不低于|不少于|至少|超过?|近|合计|约|各|的)?\d+(?:\.\d+)?[%％]的?(?:股权|股份|股本))"
)
_OVER = re.compile(
    rf"对(?P<name>[一-鿿]{{2,10}}?|{_LATIN})(?=(?:\d+(?:\.\d+)?[%％]的?(?:股权|股份)|(?=的|进行|发|提出|实施|[展开]开|完成|[（(][^（）()\n]{{1,30}}[）)][^，。；\n]{{0,14}}?的(?:收购|并购)))"
    r"(?:(?:的|进行|发起|发出|提出|实施|展开|开展|完成)了?的?)?(?:全资|要约|现金|战略|全面|部分|强制|敌意|恶意|自愿|有条件|无条件|控股|整体){0,3}(?:收购|并购|私有化))"
)
_TAKEN = re.compile(
    rf"(?:\A|(?<=[，,。；;、\n：:\s]))(?:传|曝|称|据传|网传)?{_NAME}(?=(?:{BEFORE_BUY}|要|正|传){{0,3}}(?:(?:被|获|遭)[^，。；\n]{{2,20}}(?:收购|并购|私有化|买下|吞并)"
    r"|(?:接受|拒绝|收到|同意|否决)了?[^，。；\n]{2,24}(?:收购|并购|私有化)(?:要约|提议|提案|报价|邀约|请求)|[“\"]?(?:卖身|委身)))"
)
_BY = re.compile(
    rf"(?:被|获|遭|卖身[”\"]?(?:给|于|予)?|委身(?:给|于)?){_NAME}(?=(?:公司|集团)?(?:{BEFORE_BUY}|的){{0,3}}(?:收购|并购|私有化|买下|吞并)(?!人|方)"
    r"|(?<=身..)[，。；\s]|(?<=身...)[，。；\s]|(?<=身....)[，。；\s])"
)
"""By whom something is bought: 被甲以5亿元收购."""
_OFFERED = re.compile(
    rf"(?:接受|拒绝|收到|同意|否决)了?(?:来自)?(?!被|由){_NAME}"
    rf"(?=(?:公司|集团)?(?:发起|提出|发出|的|{MONEY}|每股|以|初步|非约束性|全面|现金|收购|私有化){{1,4}}[^，。；\n]{{0,10}}?(?:收购|并购|私有化|要约))"
)
"""Whose offer is answered: 接受甲30亿美元的收购要约."""
_VERB = (
    rf"(?:收购|并购|吞并|买下|竞购|私有化|吞下|洽购|{ENTERS}|收编|接盘)"
    rf"(?!{NO_PURCHASE}|要约人|标的|贷款|基金|重组|委|标准|规则|管理|制度|需求|市场|热|溢价(?!收)|问题|频)"
)
_HOW = rf"{OF_HIS}?{BEFORE_BUY}{{0,6}}"
_TO_OTHERS = (
    r"(?<!定)[对向][^，。；\n]{2,30}?(?:收购|并购|私有化)|(?:将|把)[^，。；\n]{2,20}?(?:收入囊中|收入麾下|纳入麾下|收归|揽入|私有化)"
    r"|为了?(?:提高|拓展|扩大|进一步|加强|完善|提升|优化|解决|推进|布局|增强|满足|加快)[^。；\n]{2,40}?，[^，。；\n]{0,16}?(?:收购|并购)"
    r"|(?:抛出|推出|发布|披露|公布|筹划|召开|签署|签订)[^。；\n]{0,30}?[，,][^，,。；\n]{0,20}?(?:收购|并购)"
    r"|[，,]?从[^，。；\n]{2,40}?手[中里上](?:收购|并购|买下)"
    r"|与[^，。；\n]{2,24}?(?:达成|签署|签订|订立)了?[^，。；\n]{0,10}?(?:收购|并购)"
)
_ONLY_HOW = re.compile(rf"{BEFORE_BUY}++")
_BUYER = re.compile(
    r"(?:\A|(?<=[，,。；;、\s：:！？“”《》）)】])|(?<=批准)|(?<=核准)|(?<=针对)|(?<=关于)|(?<=质疑)|(?<=显示)|(?<=指出)|(?<=反对)|(?<=促成)|(?<=支持)|(?<=要求)|(?<=透露)|(?<=由)|(?<=批评)|(?<=指责)|(?<=抨击)|(?<=认为)|(?<=称)|(?<=讯在)|(?<=快讯))"
    r"(?:(?:此次|本次|这次|之前|且|并且|不过|因此|其后|后来|而|但|随着|自从|自|当|此前|近日|日前|昨日|今日|其中|早在|对于|由于|因|关于|如果|若|至于|包括|继|在|算上|几乎在|同时|另外|此外|目前|传|曝|称|据传|据悉|消息称|尽管|虽然|就|除了|除|不仅|由|有|是|年内|今年|去年|\d{1,2}月|\d{1,2}日|\d{4}年|[上下本]月)+[，,]?)?"
    rf"(?P<name>[一-鿿]{{2,8}}?)(?=(?:公司|集团)?(?:[（(][^（）()\n]{{1,30}}[）)])?{_HOW}(?:{_VERB}|{_TO_OTHERS}))"
)
"""Who buys, where only the verb shows that it is a name: 甲乙拟收购…."""
_SAYS = re.compile(
    "[一-鿿]*(?:称|认为|批评|指责|抨击|反对|支持|质疑|表示|指出|透露|宣布|正是|就是|传闻|传言|旗下的?(?:基金|公司|平台)?|下属|子公司)(?=[一-鿿]{2})"
)
"""Who says of whom that he buys: 某人称甲收购乙."""
_NO_BUYER = re.compile(
    "一笔|^再|^(?:拟|将|欲|现金)|[的了被把时故可并初粮稻麦]|不|^[的了在是和与及对将为已也就曾等把被让于以都还又其此该这那个各每某我你他她它一两几多数全]"
    "|[的了被获遭由从向对于以将拟]$|外媒|媒体|报道|记者|消息|公告|议案|协议|巨头|龙头|富豪|资本市场|海外|境外|跨境|跨国|方式|手段|董事|股东大会|证监|监管|商务部|法院|产业|行业|市场|此番|此次|本次|详解|如何|为何|竞购|融资|支付|选择|有关|网传|提供|同样|如果|完全|加码|布局|发力|深耕|聚焦|进军|切入|转型|押注|看好|拓展|扩张|补齐|抢占|杀入|涉足|重返|牵手|联手|看上|手中|^指[自的]|元$|(?<=.)自(?![动然控主由贡仪行])|资金$"
)

_BUYS = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_LATIN})(?=(?:公司|集团)?(?:[、和或与及]\s?{_LATIN}(?:公司|集团)?){{0,3}}\s?"
    rf"(?:(?:{BEFORE_BUY}|对|向|与|和一家)[^，。\n]{{0,30}}?(?:，[^，。\n]{{0,12}}?)?)?(?:收购|并购|买下|私有化|竞购))"
)
_IS_BOUGHT = re.compile(
    rf"(?:(?:收购|并购|竞购)[^，。；\nA-Za-z]{{0,12}}|(?:股权|股份)(?:和|及|与|、))(?P<name>{_LATIN})(?![A-Za-z])"
)
_NO_NAME = re.compile(
    "[的了其该等和与在由或这那]|公司|资产|标的|业务|项目|目标|计划|事项|方案|交易|股东|[本此]次|企业|通过|获|个人|自然人|上述|合计|剩余|其余|持有|所持|相应"
)


def by_deal(text: str) -> Iterator[Found]:
    """Give what is held, bought or taken over by the words around it, and Latin names of buyers."""
    if not _CUE.search(text):
        return
    lines = list(lines_with(_CUE, text))
    told = [s for low, high in lines for s in around(_TELLS, text, low, high, _BACK, _ON)]
    for pattern in (_HELD, _OVER, _TAKEN, _BY, _OFFERED):
        spans = lines if pattern is _HELD else told
        for match in (m for span in spans for m in pattern.finditer(text, *span)):
            start, end = match.span("name")
            if text[end - 1].isdigit():  # Norvex60%股权
                end = start + len(text[start:end].rstrip("0123456789. "))
            name = text[start:end]
            if pattern in (_BY, _OFFERED) and _NO_BUYER.search(name):
                continue
            if _may_be(name) and not _ONLY_HOW.fullmatch(name) and name not in NEVER:
                yield Found(start, end, "Organization", 2.0, "in a deal", edge="hard")
    for match in (m for span in told for m in _BUYER.finditer(text, *span)):
        start, end = match.span("name")
        said = _SAYS.match(match["name"])
        start += said.end() if said else 0
        start += described(text[start:end])
        name = text[start:end]
        if _ONLY_HOW.fullmatch(name) or _NO_BUYER.search(name):
            continue
        for low, high in _apart(text, start, end):
            if _may_be(text[low:high]) and not _begins_plainly(text[low:high]):
                yield Found(low, high, "Organization", 2.0, "buys", edge="hard")
    for pattern in (_BUYS, _IS_BOUGHT):
        for match in (m for line in lines for m in pattern.finditer(text, *line)):
            name = match["name"]
            start, end = match.span("name")
            if text[end : end + 1] in ("%", "％"):  # Norvex60%股权
                end = start + len(name.rstrip("0123456789. "))
            if end - start > 1 + (not name.isupper()) and text[start:end] not in NEVER:
                yield Found(start, end, "Organization", 2.0, "in a deal")


_TELLS = re.compile(
    "收购|并购|吞并|买下|竞购|私有化|吞下|洽购|入主|收编|接盘|囊中|麾下|揽入|收归|卖身|委身|要约"
)
"""The verb, or a noun of it, without which no pattern but those of shares finds anything."""
_BACK, _ON = 90, 12
"""How many characters before such a word, and behind it, a pattern that ends at it may reach."""


def _apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give each of two who buy together: 甲和乙联合收购."""
    joint = text.startswith(("联合", "共同", "一起", "携手"), end)
    at = next((i for i in range(start + 2, end - 1) if text[i] in "和与"), -1) if joint else -1
    if at < 0:
        yield start, end
        return
    yield start, at
    yield at + 1, end


def _may_be(name: str) -> bool:
    plain = name in GENERIC or name in BOUNDARIES or name in load_places()
    plain = plain or (is_common(name) and not (len(name) == 4 and name[2:] in SUFFIXES))
    firm = _FIRM.fullmatch(name)
    return not plain and not _NO_NAME.search(firm["stem"] if firm else name)


_FIRM = re.compile("(?P<stem>.{2,8}(?<![子孙该本家市标其项目资股类型]))公司")
"""A firm by nothing but its name and 公司: 甲乙公司."""


def _begins_plainly(name: str) -> bool:
    """Whether words begin or end as a clause does (拟以…, 通过海外), and so are no name."""
    common = common_words()
    tail = "" if name[-2:] in SUFFIXES else name[-2:]
    sorts = common.get(name[:2]), common.get(name[:3]), common.get(tail)
    return "verb" in sorts or "function" in sorts
