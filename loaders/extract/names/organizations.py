"""Organizations by what they end with and by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from ....schema.places import load_places
from ..cues import finditer_at
from .awarded import AWARDED
from .edges import HARD, cuts_word, is_common, is_descriptor, left_edge, legal_edge, with_phase
from .found import Found
from .latin import NEVER
from .lexicon import BOUNDARIES, GENERIC, GOVERNMENT, LEGAL, SUFFIXES, WEAK_SUFFIXES, word_set
from .tables import known_names

_ENDINGS = tuple(sorted(LEGAL | SUFFIXES | GOVERNMENT))

_DOES = re.compile(
    r"(?:联合|独家|战略|继续|共同|持续)*(?:领投|跟投|参投|追投|注资|入股|增持|减持)|(?:日前|近日"
    r"|今日|昨日|正式|此前|已|拟|将|再次)*"
    r"(?:完成|宣布|获|表示|发布(?!会)|推出|公告|披露|中标|签署|签约|递交|递表|上市|登陆|收购"
    r"|起诉|申请|称|成立于|官宣|受让|转让|购买|取得|竞得|竞购|吸收合并|斥资|出资|引[入进]|募[资集]|筹[资集]|间接入股|参股|认购|押注"
    r"|加码|计划(?!经济)|考虑|有意|打算|[数近约超逾\d.百千万亿]{1,8}[美欧]?元(?:人民币)?(?:独家|联合|战略)+(?:投资|入股)|以(?:现金|自有资金|约|近|不?超过?)?\s?\d)"
    r"|(?:\d{1,2}月)?\d{1,2}日(?:表示|宣布|公告|披露|透露|发布|[晚在])|的(?:营收|营业|总?收入|净利|净?亏|毛利|估值|市值|创始|实控|控股|大?股东|董事|招股|融资|IPO|上市)"
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

FUNDED = (
    r"(?:(?:宣布|正式|已|近日|日前|今日|顺利|刚刚|再次|连续|又|先后|于[^，。于\n]{1,10}?){0,6}"
    r"(?:完成|获得?|斩获|收获|喜获|拿下|拿到|引[入进]|接受|收到|筹集|募集|募得))(?=[^，。\n]{0,30}(?:融资|投资|注资|[A-H]\+?轮))"
)
_RIGHT = re.compile(
    r"(?=[A-H天种首宣正已近日今顺刚再连又先于完获斩收喜拿引接筹募联独共战继持领跟参（(创C董首旗发公方晚早盘午\d])"
    rf"(?:(?P<funded>{FUNDED})"
    r"|(?P<round>(?:[A-H]\+?|天使|种子|首)轮(?=(?:融资)?[即就便]?(?:获|融到?|筹得?|拿到|收获|斩获)[^，。\n]{0,6}[\d数亿万]|(?:融资|投资)(?:由|金额|完成|已|正式|，)))"
    r"|(?P<notice>公告(?=[，,]))"
    r"|(?P<leads>(?:联合|独家|共同|战略|继续|持续){0,4}(?:领投|跟投|参投|独投)(?!方|机构|者|人|的)|(?<![币元获得的行])战略(?:投资|入股)(?![者方人部机协合委家目业的了，。]))"
    r"|(?P<named>[（(](?:以下简称|下称|简称|下文简称|原名|曾用名|英文名)"
    r"|[（(](?:[03689]\d{5}|0\d{4}|[A-Z]{1,5}(?=\.))(?:[.\-](?:SH|SZ|HK|US|BJ|O|N|NASDAQ|NYSE))?[，,)）]"
    r"|[（(](?:SH|SZ|HK|NASDAQ|NYSE|纳斯达克|股票代码|证券代码|纽交所)[:：]?)"
    r"|(?P<quote>[（(]-?\d+\.\d+, ?-?\d+\.\d+, ?-?\d+\.\d+%[)）])"
    r"|(?P<latin>(?<=公司|集团)[（(][A-Z][A-Za-z .&\-]{2,30}[）)])"
    r"|(?P<letters>[（(][A-Z]{2,5}[）)])"
    r"|(?P<led>(?:联合)?创始人|CEO|董事长|首席执行官|旗下(?=的|品牌|基金|产品|公司|子公司))"
    r"|(?P<dated>(?:[0-9０-９]\d?月\d{1,2}日|(?<=[\u4e00-\u9fff])(?=[晚早盘午]))(?:晚间?|早间|午间|盘后|盘前|下午)?"
    r"(?:发布|公告|发公告|披露|公布|宣布))"
    r"|(?P<does>宣布|发布公告|公告称|发公告|公告(?=显示)|发布(?=了|新|旗下|首|第)|方面(?=表示"
    r"|回应|称|尚未|透露)))"
)
_RIGHT_BEGINS = re.compile(
    r"宣布|正式|已|近日|日前|今日|顺利|刚刚|再次|连续|又|先后|于|完成|获|斩获|收|喜获|拿|引[入进]|接受|筹集|募|联合|独家|共同|战略|继续|持续"
    r"|领投|跟投|参投|独投|（|\(|创始人|CEO|董事长|首席|旗下|发布|公告|发公告|方面|晚|早间|午间|盘[前后]|"
    + "|".join(rf"{sort}轮" for sort in (*"ABCDEFGH", "[A-H]\\+", "天使", "种子", "首"))
    + "|"
    + "|".join(rf"{digit}\d?月" for digit in "0123456789０１２３４５６７８９")
)
"""Begins all that :data:`_RIGHT` finds."""
_WEIGHT = {
    "funded": 2.0,
    "round": 2.0,
    "notice": 2.0,
    "leads": 2.0,
    "named": 2.0,
    "led": 1.5,
    "does": 1.0,
    "dated": 1.5,
    "letters": 1.0,
    "latin": 1.5,
    "quote": 2.0,
}


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
        after_bracket = legal and start > 0 and text[start - 1] in "）)"
        if start == 0 or (text[start - 1] in HARD and not after_bracket):
            continue
        left, word = _legal_left(text, start) if legal else left_edge(text, start, 2)
        if start - left >= 2:
            found = _judge(text, left, start, end, _ENDINGS[index], word)
            if found is not None:
                yield found


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
    if ending in GOVERNMENT:
        anchor = _place_in(text, left, start)
        if anchor is not None:
            return Found(anchor, end, "Organization", 3.0, "government", edge="place")
    weak = ending in WEAK_SUFFIXES
    score = 0.0 if weak else 1.5
    if ending in GOVERNMENT:
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


_LAGS = re.compile(
    r"(?<!公司)(?:港股|美股|[AH]股)\Z|(?:(?:联合)?创始人|董事长|总裁|总经理|首席[^，。]{1,3}官|执行|高级|合伙人|CEO)?兼\Z"
    r"|(?:执行|高级|联合|副|常务|名誉)\Z|[在还也已将曾正均都又再刚拟等于的后继自则昨终却早]\Z|(?<![天人英])才\Z|(?:先后"
    r"|近日|日前|近期|最近|一直|一家|两位|三位|多位|近来|今年|去年|本周|"
    r"目前|此前|随后|同时|分别|总计|累计|公司|集团公司|方面|正在|已经|即将|曾经|再度|今日|昨日|最新|晚间|当晚|早间|午间|盘后|盘前|凌晨"
    r"|现任|时任|[前原]任|联席|行政|原|前|官方|正式|对外|独自|连续|首次|成功|共|一共|累计|顺利|率先|再次|再度|连|即|晚|突然|悄悄|悄然|低调|火速|强势|重磅|隆重|陆续|相继|接连|刚刚"
    r"|第[一二三四五六七八九十\d]{1,2}次|公开|官宣|最新|内部?发文|内部信|内部邮件|官微)\Z"
)


def by_neighbour(text: str) -> Iterator[Found]:
    """Give organizations by the words that follow them (X完成…融资, X领投, X（300000.SZ）)."""
    for match in finditer_at(_RIGHT, _RIGHT_BEGINS, text):
        end = match.start()
        if end == 0 or text[end - 1] in HARD:
            continue
        while (tail := _LAGS.search(text, max(0, end - 6), end)) is not None:
            end = tail.start()
        left, word = _of_a_share(text, match) or left_edge(text, end, 2)
        name = text[left:end]
        latin = sum(char.isascii() for char in name)
        if len(name) < 2 or len(name) - latin * 2 / 3 > 10:
            continue
        if _OTHER_THING.search(name) or _TITLE_INSIDE.search(name) or name in NEVER:
            continue
        if name in GENERIC or name in BOUNDARIES or BAD_STEM.search(name):
            continue
        group = match.lastgroup
        assert group is not None
        if group == "round" and word != "hard":
            continue
        score = _WEIGHT[group] + left_score(word)
        score += _common_score(name, word) if is_common(name) and word != "share" else 0.5
        if group == "letters" and len(name) > 4:
            score -= 0.5  # more often a long word with its short form (碳排放配额（CEA）)
        if len(name) == 2 and word not in ("hard", "open") and not is_descriptor(word):
            score -= 0.5  # two characters after a plain word are often a cut
        yield Found(left, end, "Organization", score, f"before {match[0][:6]}", edge=word)


_SHARE = re.compile(
    r"(?:\A|(?<=[\n，。；：:、“”！？ 】—]))(?P<name>[\u4e00-\u9fffA-Z*]{3,5}[AB]?)\Z"
)


_BEFORE_SHARE = re.compile(
    r"(?:[由获据向与对被从让]|近日|日前|昨日|今日|今天|昨天|其中|目前|此前|此外|同时|公司|股东|子公司)"
    r"(?=[\u4e00-\u9fffA-Z*]{3})"
)


def _of_a_share(text: str, match: re.Match[str]) -> tuple[int, str] | None:
    """Give the whole short name between a mark and its code or price on the exchange, whatever
    words it is made of: 老百姓（603883）, 今天国际(12.020,0.05,0.42%)."""
    if match["named"] is None and match["quote"] is None:
        return None
    if not any(char.isdigit() for char in match[0]):
        return None
    found = _SHARE.search(text, max(0, match.start() - 7), match.start())
    if found is None:
        return None
    start = found.start("name")
    before = _BEFORE_SHARE.match(text, start, match.start())
    return before.end() if before else start, "share"


_TITLE_INSIDE = re.compile(
    "主帅|主教练|当选|新任|[出担就接升兼获调转]任|推举|C[EFTO]O|总裁|总经理|行长|社长|总监|总统|总理|首相|大臣|议员|主席|部长|局长|董事|发言人|记者|分析师|创始人"
)
_OTHER_THING = re.compile(
    "(?:(?<!证)券|计划|制度|协议|办法|公告|项目|系统|报告|方案|债|债券|票据|议案|条例|规定|标准|会议"
    "|大会|论坛|合同|意见|通知|股票|指数|ETF|活动|奖|榜|[A-Z0-9](?:手机|平板|耳机)|车型|(?<!出)版)\\Z"
)
_PLAIN = re.compile(
    "公司|企业|项目|平台|融资|投资|交易|[本此]次|品牌|机构|上市|计划|资金|业务|产品|行业|领域"
    "|市场|用户|中国|国内|新"
)


def _common_score(name: str, edge: str) -> float:
    """Weigh a name made of common words: 核桃编程 after a mark may be one, 本次交易 is none."""
    clear = edge == "hard" or is_descriptor(edge)
    return -0.5 if clear and len(name) == 4 and not _PLAIN.search(name) else -1.5
