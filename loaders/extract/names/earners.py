"""Companies before their results (某某上半年净亏损…), and those whose share is marked at risk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from ..cues import around, lines_with
from .edges import is_common
from .found import Found
from .latin import NEVER
from .lexicon import BOUNDARIES, GENERIC, SUFFIXES, WEAK_SUFFIXES
from .tables import common_words

_CUE = re.compile("亏|净利|营收|营业收入|业绩|财报|盈利|年报|季报|半年报|预告|快报")
"""Stands in every line in which a pattern below finds anything."""
_BACK, _ON = 80, 10
"""How many characters before such a word, and behind it, a pattern may reach."""
_PERIOD = (
    r"(?:(?:20\d\d|去|今|前|上|本)年?(?:财年|年度|全年)?|(?:第?[一二三四1-4]|前三|上|本)个?季度?|[上下]?半年度?|全年|年度|中期|本期|报告期内?|财年|\d{1,2}[-—–~至]\d{1,2}月"
    r"|(?:近|最近|过去)?[一二两三四五六七八九十\d]年(?:来|间)?|第?[一二三四]季|\d{4}财年|同期|(?:由于|因)[^，。；\n]{2,16}，|业绩|经营|[“\"][^”\"]{2,4}[”\"]，?)"
)
_HOW = (
    r"(?:预计|预告|预报|实现|录得|取得|将|或将?|已|仍|又|再|继续|持续|连续|累计|合计|分别|共|首次|首度|整体|单季度?|实际|由盈转亏，?|同比|大幅|出现"
    r"|归属于?[^，。；\n]{2,14}?的?|归母|扣非后?|经调整|母公司|股东应占|公司拥有人应占|税后|经营|总|年度|的)"
)
_RESULT = (
    r"(?:净?亏[损掉了]?(?!待)|亏?蚀\d|[盈转]{2}为?亏|巨亏|预亏|转亏|净利润?|营收|营业总?收入|总?收入(?!证明)|盈利|扭亏"
    r"|纯利|溢利|由盈转亏|毛利)"
)
_REPORT = (
    r"(?:发布|公布|公佈|披露|预告|预报|发(?=盈[警喜])|发|晒出|交出|公告|出炉)了?(?:最新|其|[^，。；\n]{0,12}?)"
    r"(?:财报|年报|季报|半年报|中报|业绩|预告|快报|年度报告|季度报告|盈[警喜]|盈利警告)"
)
_LATIN = r"[A-Z][A-Za-z&.'’\-]*(?: [A-Z][A-Za-z&.'’\-]*){0,3}"
_EARNER = re.compile(
    r"(?:\A|(?<=[，,。；;：:\n\s！？“”●■◆★•·】》）)]))(?:(?:20\d\d年度?|去年|今年|上半年|同年)(?:上半年|全年|第?[一二三四]季度?)?[，,]?|而|但|其中|此外|另外|同期|据悉|据了解|据称|据(?![悉称传了])|目前|如|对比|反观|\d{1,2}月\d{1,2}日[晚午]?间?[，,]?|据?(?:财报|公告|数据|年报|资料)显示[，,])?"
    rf"(?P<name>[\u4e00-\u9fff]{{2,6}}?|{_LATIN})"
    rf"(?=(?:公司|集团)?(?:[（(][^（）()\n]{{2,24}}[）)])?[：:]?(?:{_PERIOD}{{1,2}}{_HOW}{{0,5}}{_RESULT}|{_HOW}{{0,4}}(?:{_PERIOD}{_HOW}{{0,4}})?{_RESULT}|(?:由于|因|受)[^，。；\n]{{2,20}}(?:，|影响，?){_PERIOD}?{_HOW}{{0,4}}{_RESULT}|[、和与][\u4e00-\u9fff]{{2,8}}(?:分别|均|各|双双)(?:预计|预告|将)?(?:净亏|亏|巨亏|预亏)|业绩[“\"]|(?:盘[前后中]|股价|早盘|收盘)?(?:大|收|急|领)?[涨跌](?:超|逾|近|约)?\d|(?:业绩)?(?:快报|预告|财报|年报|半年报)显示|(?:(?:\d{{1,2}}月)?\d{{1,2}}日[晚早午]?间?|[今昨]日?[晚天]?间?|近日|日前)?{_REPORT}))"
)
"""A short name at the head of a clause whose verb is a result."""
_NO_NAME = re.compile(
    "^[上下][一财]|[预首]亏|中报|盈转|转盈|转亏|扭亏|[的了其该等及和与在由或这那将]|公司|企业|集团公司|业务|板块|行业|子公司|产品|市场|部门|品牌|地区|分部|报告|财报|年报|季报|公告|数据|预计|本期|同期|季度|年度"
    "|全年|半年|[上去今前本]年|业绩|股东|归属|归母|净利|营收|收入|实现|亏损|盈利|合计|累计|分别|其中|平均|记者|分析|投资者|疫情|由于|因为|受|近年|单季|扣非|主要|导致|造成|面临|出现"
    "|录得|取得|连续|持续|相关|有关|最终|曾经|仍然|依然|已经|首次|时间|机构|券商|上市|标的|门店|项目|店|基金|经营|^度|预$|[同环相]比|相较|较|季$"
)
_AT_RISK = re.compile(
    r"(?:S?\*)?ST[\u4e00-\u9fff]{2}(?<!板块)(?<!公司)(?<!摘帽)(?<!戴帽)(?<!股票)(?<!个股)"
)
"""The mark of a share that may be delisted, with the two letters of its name."""


def by_result(text: str) -> Iterator[Found]:
    """Give who earns or loses where only the result behind shows that it is a name."""
    if "ST" in text:
        for match in _AT_RISK.finditer(text):
            yield Found(*match.span(), "Organization", 2.5, "share at risk", edge="hard")
    if not _CUE.search(text):
        return
    stretches = (
        s for line in lines_with(_CUE, text) for s in around(_CUE, text, *line, _BACK, _ON)
    )
    for stretch in stretches:
        for match in _EARNER.finditer(text, *stretch):
            name = match["name"]
            if _may_be(name) and not _is_shortened(text, name):
                yield Found(*match.span("name"), "Organization", 2.0, "earns", edge="hard")


_LONGER = re.compile(r"[\u4e00-\u9fff]{1,2}[（(]-?\d")


def _is_shortened(text: str, name: str) -> bool:
    """Whether the text writes the name longer where its share's code or price follows; then the
    longer one tells who it is."""
    at = text.find(name)
    while at >= 0:
        if _LONGER.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _may_be(name: str) -> bool:
    if name in GENERIC or name in BOUNDARIES or name in load_places() or name in NEVER:
        return False
    if name.isascii():
        return len(name) > 2
    common = common_words()
    tail = "" if name[-2:] in SUFFIXES else name[-2:]
    sorts = common.get(name[:2]), common.get(name[:3]), common.get(tail)
    plain = is_common(name) and not _is_shaped(name)
    return not ("verb" in sorts or "function" in sorts or plain or _NO_NAME.search(name))


_SHORT = re.compile(
    "[东南国海川厦深山上][航]|[上北广一][汽]|[宝首鞍武马河太包沙重本攀酒][钢]|[中云]铝"
)
"""How carriers, carmakers and works are shortened."""


def _is_shaped(name: str) -> bool:
    """Whether words, though each is a common one, are put together as a company's name."""
    if _SHORT.fullmatch(name):
        return True
    tail = name[-2:]
    named = len(name) > 3 and tail in SUFFIXES
    return named and (
        tail not in WEAK_SUFFIXES or tail == "股份" or name[:-2] not in common_words()
    )
