"""Lists of companies that one step to a stock exchange is told of, and who may be one."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Name, Sentence
from .listing_names import no_name
from .listing_words import VENUE
from .names.lexicon import LEGAL
from .parties import looks_common, mention_of, parties
from .tagged import Tagged

OTHERS = re.compile(
    r"证监局|证监会|交易所|[上深港纽联新北]交所|券商|证券$|基金$|委员会|凭证$|证券股份$|预托|下市|存托|^GDR$|会计师|律师|监管局|SEC$|中金公司|上市委|股转|新闻$|.[社报]$|(?:中新|人民|新华|央视|央广|光明|全景|财联)网$|见闻$|^(?:格隆汇|智通|雷递|36氪|虎嗅|钛媒体|界面|澎湃|媒体)|时报$|杂志$|^(?:路透|彭博|法新)$|私有化|方案$|^撤销|撤销$|财经|投资界|新浪|搜狐|网易科技"
    r"|(?:(?<!俱乐)部|局|委|厅|办|政府|法院|大学|学院|协会|实验室|研究院|指数|配额|市场|板块|频道|频报)$|^网[下上]|上市|(?:异动|[收开]盘|盘[前中后]|概念股|中概股|雷达|观察|速递|快报|要闻|前瞻|提示|日历)$|退市后|退市$|终止|闯关|发行$|申购|^此[番次]|^借壳|分拆|IPO|^带病$|帽子$|大部分|报讯|^(?:HK|SH|SZ)\d+$|^[FS]-\d$|^受理|募股$|^SPAC$|^ADSS?$|^ADRS?$"
)
"""Names of those who regulate, sponsor or trade, none of which lists in their own sentence, and
what looks like a name and is none."""
_OWN_STEP = re.compile(
    r"的?(?:IPO|首发|首次公开|上市|[AH]股|科创板|主板|拟|将|正式|登陆|挂牌|过会|递表|冲[刺击]|向)"
    r"|[^，。；]{0,12}?公告(?:称|显示|，)"
)


def may(tagged: Tagged, name: Name) -> bool:
    """Whether a name may be that of a company that lists; a broker only where its own step
    follows."""
    if tagged.doc.text.startswith("新股", name.end):  # 美国科技新股
        return False
    if name.text.endswith("证券") and _OWN_STEP.match(tagged.doc.text, name.end):
        return not VENUE.fullmatch(name.text)
    return not VENUE.fullmatch(name.text) and not OTHERS.search(name.text)


_LISTED_BELOW = re.compile(
    r"[^，。；：:]{0,12}(?:[：:]|，?(?:其中)?(?:分别|依次)(?:为|是)|，?(?:其中)?就?(?:包括|不乏|例如|比如)了?|，它们是)"
)
_HELPERS = re.compile(r"安排行|银行|券商|保荐|承销|顾问")
"""Who helps to list, in a list behind the step: 为上市安排行，包括甲、乙."""
_SEVERAL = re.compile(r"[两三四五六七八九十\d多](?:[只家]|新股)|以下|下列|可申购")
TOGETHER = re.compile(
    r"(?P<list>[^，。；：:\n]{2,20}[、和与][^，。；：:\n]{2,24}?)(?:均|都|双双|先后|相继|分别|一起|同时|同日)"
)
"""Several that list, none of whose names is known from elsewhere: 某甲、某乙双双上市."""


_COUNTED_LIST = re.compile(
    r"(?:包括|其中|[：:]|\ue017|\A)[了有]?(?P<list>[^，。；：:]{2,120}?)(?P<more>等(?:在内的?)?[^，。；]{0,4})?(?:[\d一二两三四五六七八九十多数][家只]|[两三四五])[^，。；]{0,8}(?:公司|企业|银行|新股|股)"
)


def counted_list(tagged: Tagged, clause: int, start: int) -> list[Mention]:
    """Give the companies of a list that is counted: 甲、乙、丙等三家企业终止审查."""
    found = _COUNTED_LIST.search(tagged.text[clause:start])
    if found is None or not (found["more"] or "、" in found["list"]):
        return []
    low, high = found.span("list")
    listed = parties(tagged, clause + low, clause + high, ("Organization",), strict=True)
    return [m for m in listed if not VENUE.fullmatch(m.name) and not OTHERS.search(m.name)]


def below(tagged: Tagged, sentence: Sentence, end: int) -> list[Mention]:
    """Give the companies of a list behind the step: 三家企业首发过会：甲、乙、丙."""
    text = tagged.text
    opened = text[end - 1 : end] in "：:" or _LISTED_BELOW.match(text, end, sentence.end)
    several = _SEVERAL.search(text, sentence.start, end)
    if not opened and not (
        several and ("申购" in text[end - 2 : end] or text[end : end + 1] == "\ue010")
    ):
        return []
    low = opened.end() if isinstance(opened, re.Match) else end
    if _HELPERS.search(text, end, low):
        return []
    if text[sentence.end - 2 : sentence.end].rstrip().endswith(("：", ":")):
        return _in_lines(tagged, sentence.end)
    known = parties(tagged, low, sentence.end, ("Organization",), guess=False)
    if several:
        close = _CLOSE.search(text, low + 1, sentence.end)
        high = close.start() if close else sentence.end
        guessed = parties(tagged, low, high, ("Organization",), strict=True)
        known = guessed if len(guessed) > len(known) else known
    return [m for m in known if not VENUE.fullmatch(m.name) and not OTHERS.search(m.name)]


def _in_lines(tagged: Tagged, start: int) -> list[Mention]:
    """Give the companies by their legal names in the lines below a step that ends with a colon."""
    stop = start + (tagged.text[start : start + 1] == "\n")
    for _ in range(_LINES):
        end = tagged.text.find("\n", stop)
        end = len(tagged.text) if end < 0 else end + 1
        if not any(n.text.endswith(tuple(LEGAL)) for n in tagged.names_in(stop, end)):
            break
        stop = end
    found = (n for n in tagged.names_in(start, stop) if n.text.endswith(tuple(LEGAL)))
    return [mention_of(n) for n in found if may(tagged, n)]


_AT_MARKET = re.compile(r"[板所市][\d一二两三四五六七八九十]+家[：:]")
_LIST = 400
"""How far behind a count of companies, in characters, their names may stand."""


def by_market(tagged: Tagged, start: int) -> list[Mention]:
    """Give the companies whose legal names a list by markets has behind their count: 核准3家企业
    首发申请。其中中小板1家：某某；创业板2家：某某、某某."""
    stop = tagged.text.find("\n", start)
    stop = min(start + _LIST, len(tagged.text) if stop < 0 else stop)
    found = _AT_MARKET.search(tagged.text, start, stop)
    if found is None:
        return []
    names = (n for n in tagged.names_in(found.end(), stop) if n.text.endswith(tuple(LEGAL)))
    return [mention_of(n) for n in names if may(tagged, n)]


_LINES = 8
"""How many lines a list of companies may have."""
_CLOSE = re.compile(r"[，。；\n]")


_FIRST_OF_LIST = re.compile(r"(?:\A|[：:，\s])(?P<name>[\u4e00-\u9fff]{3,8})、\Z")


def unknown_first(tagged: Tagged, clause: int, found: list[Mention]) -> list[Mention]:
    """Give the first of a list whose others are known, if it could be a name: 某某、甲、乙过会."""
    starts = [m.start for m in found if m.start is not None]
    if not starts or min(starts) - clause < _SHORTEST:
        return []
    first = _FIRST_OF_LIST.search(tagged.text[clause : min(starts)])
    if first is None or looks_common(first["name"]) or no_name(first["name"]):
        return []
    low, high = first.span("name")
    return [Mention(first["name"], "Organization", clause + low, clause + high)]


_SHORTEST = 4
"""How many characters the first name of a list and its mark have at least."""
