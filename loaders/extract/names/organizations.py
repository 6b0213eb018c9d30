"""Organizations by what they end with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from ....schema.places import load_places
from .authorities import OFFICES
from .awarded import AWARDED
from .edges import HARD, cuts_word, is_common, is_descriptor, left_edge, legal_edge, with_phase
from .found import Found
from .lexicon import GENERIC, LEGAL, SUFFIXES, WEAK_SUFFIXES, word_set
from .tables import known_names

_ENDINGS = tuple(sorted(LEGAL | SUFFIXES | OFFICES))

_DOES = re.compile(
    r"(?:联合|独家|战略|继续|共同|持续)*(?:领投|跟投|参投|追投|注资|入股|增持|减持)|(?:日前|近日"
    r"|今日|昨日|正式|此前|已|拟|将|再次)*"
    r"(?:完成|宣布|获|表示|发布(?!会)|推出|公告|披露|中标|签署|签约|递交|递表|上市|登陆|收购"
    r"|起诉|申请|称|成立于|官宣|受让|转让|购买|取得|竞得|竞购|吸收合并|斥资|出资|引[入进]|募[资集]|筹[资集]|间接入股|参股|认购|押注"
    r"|加码|计划(?!经济)|考虑|有意|打算|[数近约超逾\d.百千万亿]{1,8}[美欧]?元(?:人民币)?(?:独家|联合|战略)+(?:投资|入股)|以(?:现金|自有资金|约|近|不?超过?)?\s?\d)"
    r"|[此本该]轮|(?:\d{1,2}月)?\d{1,2}日(?:表示|宣布|公告|披露|透露|发布|[晚在])|的(?:营收|营业|总?收入|净利|净?亏|毛利|估值|市值|创始|实控|控股|大?股东|董事|招股|融资|IPO|上市)"
    r"|(?:分别|合计|累计|去年|上年|今年|全年|上半年|20\d\d年)*(?:实现)?(?:归母|扣非)?(?:营收|营业收入|净利|净?亏损|盈利|扭亏)"
    r"|20\d\d年(?:年?度|的(?:净利|净?亏|营业?收|总?收入)|(?:第?[一二三四]|前三)季度?|[上半]半?年|1[-—–~至])"
    r"|(?:科创板|创业板|北交所|港股|港交所|A股|主板)?(?:IPO|上市)|旗下|控股股东|实际控制人|实控人|第?[一二三]?大股东|(?:联合)?创始|CEO|CFO|COO|CTO|董事|总裁|总经理|副总|首席|合伙人|持股|持有|股价|股份"
    rf"|{AWARDED}"
    r"|方面(?:表示|称|回应)|相关负责人|[（(](?:以下简称|简称|下称|原名|曾用名|英文名|股票|证券"
    r"|领投|跟投)"
)
_GOES_ON = re.compile(
    r"等|和|与|及|以及|是|为|在|的|于|曾|也|还|将|有限|作为|对|向|[、，。；）)]|\Z"
)
_NOT_AFTER = re.compile(
    r"者|交易所|协会|学会|研究|中心|人(?!民|寿|才)|方(?!面)|额|机会|机构|总额|总量|法(?!务|人|定)|行业|业务|市场|领域|产业"
    r"|板块|概念|企业|公司(?!将|宣布|拟|完成)"
    r"|化|性|界|类|部|局|厅|园|门|街|城|服务|产品|技术|型|圈|赛道|股(?![份东权价])|率|量|价格"
    r"|项目|工程|设备|能力|系统|平台"
    r"|模式|解决方案|体系|基础设施|安全|战略(?!投)|专业|学|品|师|课|级|版|端|侧|流|卡|链"
)


def _place_in(text: str, left: int, end: int) -> int | None:
    """Give where the first place name in a stretch starts: a body is named by its place."""
    places = load_places()
    for at in range(left, end - 1):
        if any(text[at : at + size] in places for size in (2, 3, 4) if at + size <= end):
            return at
    return None


BAD_STEM = re.compile(
    r"\d+(?:\.\d+)?[年月日亿万元%家个名股]|[一二三四五六七八九十百千]+[家亿]"
    r"|[一二两三四五六七八九十多\d]轮|[数几多近超][十百千]*[万亿]|我国|各地|预计|审计|估算|进行|达到|第[一二三\d]|(?:年|月|日)\Z|拟以|发行\Z"
)
_NUMBERED = re.compile(r"(?<=[\u4e00-\u9fff]{2})第[一二三](?![大季名期批轮]|[\d一-三])")
"""In a legal name the number of a works or an institute: 某市第一机床有限公司."""


@cache
def _endings() -> AhoCorasick:
    return AhoCorasick(list(_ENDINGS), matchkind=MATCHKIND_LEFTMOST_LONGEST)


def by_ending(text: str) -> Iterator[Found]:
    """Give organizations that end with a legal form or with a word of their trade."""
    for index, start, ends in _endings().find_matches_as_indexes(text):
        end = with_phase(text, start, ends)
        legal = _ENDINGS[index] in LEGAL
        end = _with_division(text, end) if legal else end
        after_bracket = legal and start > 0 and text[start - 1] in "）)"
        if start == 0 or (text[start - 1] in HARD and not after_bracket):
            continue
        left, word = _legal_left(text, start) if legal else left_edge(text, start, 2)
        for two in _TWO.finditer(text, left, start):
            left = two.end()
        if start - left >= 2:
            found = _judge(text, left, start, end, _ENDINGS[index], word)
            if found is not None:
                yield found


_DIVISION = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,6}?[省市区县州]?)(?:分公司|(?<=[省市])公司|分行|支行)"
)


def _with_division(text: str, end: int) -> int:
    """Give where a legal name ends with its division in a place: 某某有限公司岚溪分公司."""
    found = _DIVISION.match(text, end) if text[end - 2 : end] in ("公司", "银行") else None
    return found.end() if found is not None and found["place"] in load_places() else end


_TWO = re.compile("(?:基金|资本|创投|集团|公司|银行)[和与及]")
_INNER_BRACKET = re.compile(r"[（(](?:[\u4e00-\u9fff]{2,5}|集团|控股)[）)]\Z")


def _legal_left(text: str, end: int) -> tuple[int, str]:
    """Find where a legal name begins, past a place in brackets: 某某（上海）科技有限公司."""
    left, word = legal_edge(text, end)
    if word == "和" and text[left:end] and _TRADE_ONLY.fullmatch(text, left, end):
        left, word = legal_edge(text, left - 1)  # 朴和实业有限公司: no name begins with its trade
    if left > 0 and text[left - 1] in "）)":
        inner = _INNER_BRACKET.search(text, max(0, left - 7), left)
        if inner is not None and inner.start() > 0:
            further, edge = legal_edge(text, inner.start())
            if inner.start() - further >= 2:
                return further, edge
    return left, word


_FIELD_OF_TITLE = re.compile("合伙人|总监|负责人|副总裁|事业部|业务部|化")
"""Behind 商业, 技术, 投资: those are the field of somebody's title, and no end of a name."""
_A_SORT = re.compile(r"[”」](?:类|型)?(?:公司|企业|板块|概念|框架|赛道)")
"""After a quoted word these show that it tells a sort of company: “硬科技”公司."""

_FIELDS = tuple(sorted(SUFFIXES - {"资本", "私募", "投资", "股权投资", "风险投资", "创业投资"}))
"""What a fund may be called after: 新能源基金, 文化产业基金."""
_TRADE_ONLY = re.compile(
    "(?:"
    + "|".join(
        sorted(
            SUFFIXES
            | word_set(
                "服务 管理 制造 发展 工程 设计 开发 销售 国际 经营 运营 厨卫 文旅 信息科技 全资 "
                "控股 两家"
            ),
            key=lambda word: (-len(word), word),
        )
    )
    + ")+"
)
"""A legal name cut off at a bracket or a line: 物业管理有限公司."""


_DISTRICT = re.compile(r"[\u4e00-\u9fff]{2,8}[省市县区州盟旗镇乡]")
"""A place by its rank, also where the lists lack it."""


def _judge(text: str, left: int, start: int, end: int, ending: str, word: str) -> Found | None:
    stem, name = text[left:start], text[left:end]
    numbered = _NUMBERED.sub("", stem) if ending in LEGAL else stem
    if name in GENERIC or BAD_STEM.search(numbered) or text.startswith(("股东", "股权"), end - 1):
        return None
    if ending in WEAK_SUFFIXES and _FIELD_OF_TITLE.match(text, end):
        return None
    if stem[0] == "地" and text.startswith("等", left - 1):  # 杭州、珠海等地城投集团
        return None
    if ending == "控股" and text.startswith(("股东", "子公司", "权"), end):
        return None
    if ending in LEGAL:
        if _TRADE_ONLY.fullmatch(stem):
            return None
        return Found(left, end, "Organization", 4.0, "legal", edge=word)
    if ending in OFFICES:
        anchor = _place_in(text, left, start)
        if anchor is not None:
            return Found(anchor, end, "Organization", 3.0, "government", edge="place")
        if len(ending) > 2 and (_DISTRICT.fullmatch(stem) or ending[0] in "省市区县"):
            return Found(left, end, "Organization", 3.0, "government", edge=word)
    weak = ending in WEAK_SUFFIXES
    score = 0.0 if weak else 1.5
    if ending in OFFICES:
        score = 2.0
    score += (-1.5 if weak else -1.0) if is_common(stem) else 1.0
    score += left_score(word)
    score += stem in known_names() and not ending.endswith(("投资", "资本", "创投"))
    if ending == "基金" and stem.endswith(_FIELDS) and score > 0:
        score += 0.5  # 某某智慧能源基金
    elif weak and start - left > 6:
        score -= 1.0  # a clause rather than a name
    if cuts_word(text, end, end) or _NOT_AFTER.match(text, end) or _A_SORT.match(text, end):
        score -= 2.0
    elif _DOES.match(text, end):
        score += 1.0
    elif _GOES_ON.match(text, end):
        score += 0.25
    return Found(left, end, "Organization", score, f"ending {ending}", edge=word)


def left_score(word: str) -> float:
    """Say how much the left edge speaks for a name."""
    if word == "hard":
        return 0.5
    if word == "open":
        return -1.0
    return 1.0 if is_descriptor(word) else 0.5
