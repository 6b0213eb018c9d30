"""Organizations by the words that stand behind them, whatever they end with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cues import finditer_at, spelt_out
from .edges import HARD, is_common, is_descriptor, left_edge
from .found import Found
from .latin import NEVER
from .lexicon import BOUNDARIES, GENERIC
from .organizations import BAD_STEM, left_score

FUNDED = (
    r"(?:(?:宣布|正式|已|近日|日前|今日|顺利|刚刚|再次|连续|又|先后|于[^，。于\n]{1,10}?){0,6}"
    r"(?:完成|获得?|斩获|收获|喜获|拿下|拿到|引[入进]|接受|收到|筹集|募集|募得))(?=[^，。\n]{0,30}(?:融资|投资|注资|[A-H]\+?轮))"
)
_RIGHT = re.compile(
    r"(?=[A-H向对拟将计斥出认实天种首宣正已近日今顺刚再连又先于完获斩收喜拿引接筹募联独共战继持领跟参（(创C董首旗发公方披晚早盘午\d])"
    rf"(?:(?P<funded>{FUNDED})"
    r"|(?P<round>(?:[A-H]\+?|天使|种子|首)轮(?=(?:融资)?[即就便]?(?:获|融到?|筹得?|拿到|收获|斩获)[^，。\n]{0,6}[\d数亿万]|(?:融资|投资)(?:由|金额|完成|已|正式|，)))"
    r"|(?P<notice>公告(?=[，,]))"
    r"|(?P<leads>(?:联合|独家|共同|战略|继续|持续){0,4}(?:领投|跟投|参投|独投)(?!方|机构|者|人|的)|(?<![币元获得的行])战略(?:投资|入股)(?![者方人部机协合委家目业的了，。]))"
    r"|(?P<named>[（(](?:以下简称|下称|简称|下文简称|原名|曾用名|英文名)"
    r"|[（(](?:[03689]\d{5}|0\d{4}|[A-Z]{1,5}(?=\.))(?:[.\-](?:SH|SZ|HK|US|BJ|O|N|NASDAQ|NYSE))?[，,)）]"
    r"|[（(](?:SH|SZ|HK|NASDAQ|NYSE|纳斯达克|股票代码|证券代码|纽交所)[:：]?)"
    r"|(?P<quote>[（(]-?\d+\.\d+, ?-?\d+\.\d+, ?-?\d+\.\d+%[)）])"
    r"|(?P<latin>(?<=公司|集团)[（(][A-Z][A-Za-z .&\-]{2,30}[）)])"
    r"|(?P<called>[（(][A-Z][A-Za-z0-9 .&\-]{1,30}[）)]"
    r"(?=(?:近日|日前|近期|刚刚?|今日|宣布|正式|已|顺利){0,3}(?:完成|获得?)[^，。\n]{0,30}(?:融资|投资)))"
    r"|(?P<letters>[（(][A-Z]{2,5}[）)])"
    r"|(?P<led>(?:联合)?创始人|CEO|董事长|首席执行官|C[TFO]O(?=[\u4e00-\u9fff、])|旗下(?=的|品牌|基金|产品|公司|子公司))"
    r"|(?P<into>(?:拟|将|计划|已|认缴|实缴)?(?:斥资|出资)(?=\s?[\d数近超约逾亿千百])"
    r"|(?:拟|将|计划|已|日前|近日|正)?[向对]"
    r"(?=[^，。；\n]{1,24}(?:增资|注资|投资|战略投资|投入)[^，。；\n]{0,4}[\d数近超约逾亿千百]))"
    r"|(?P<dated>(?:[0-9０-９]\d?月\d{1,2}日|(?<=[\u4e00-\u9fff])(?=[晚早盘午]))(?:晚间?|早间|午间|盘后|盘前|下午)?"
    r"(?:发布|公告|发公告|披露|公布|宣布))"
    r"|(?P<does>宣布|发布公告|公告称|发公告|公告(?=显示)|发布(?=了|新|旗下|首|第)"
    r"|(?:披露|公布)(?=[，,])|披露(?=[^，。；\n]{0,8}(?:结果|预案|草案|报告书|公告|业绩|方案))|完成换届|董事会换届|方面(?=表示"
    r"|回应|称|尚未|透露)))"
)
_RIGHT_BEGINS = re.compile(
    spelt_out(
        r"宣布|正式|正[向对]|已|近日|日前|今日|顺利|刚刚|再次|连续|又|先后|于|完成|获|斩获|收|喜获|拿|引[入进]|接受|筹集|募|联合|独家|共同|战略|继续|持续|向|对|斥资|出资|认缴|实缴|(?:拟|将|计划|正)(?:[向对]|斥资|出资)"
        r"|领投|跟投|参投|独投|（|\(|创始人|C[EFTO]O|董事[长会]|首席|旗下|发布|公告|发公告|方面|披露|公布|晚|早间|午间|盘[前后]|"
        + "|".join(
            rf"{sort}轮"
            for sort in (*"ABCDEFGH", *(f"{one}\\+" for one in "ABCDEFGH"), "天使", "种子", "首")
        )
        + "|"
        + "|".join(rf"{digit}\d?月" for digit in "0123456789０１２３４５６７８９")
    )
)
"""Begins all that :data:`_RIGHT` finds."""
_WEIGHT = {
    "funded": 2.0,
    "round": 2.0,
    **dict.fromkeys(("notice", "leads"), 2.0),
    "named": 2.0,
    "led": 1.5,
    "does": 1.0,
    **dict.fromkeys(("dated", "into", "called"), 1.5),
    "letters": 1.0,
    "latin": 1.5,
    "quote": 2.0,
}


_LAGS = re.compile(
    r"(?<!公司)(?:港股|美股|[AH]股)\Z|(?:(?:联合)?创始人|董事长|总裁|总经理|首席[^，。]{1,3}官|执行|高级|合伙人|CEO)?兼\Z"
    r"|(?:执行|高级|联合|副|常务|名誉)\Z|[在还也已将曾正均都又再刚拟等于的后继自则昨终却早]\Z|(?<![天人英])才\Z|(?:先后"
    r"|[本上下这]?(?:周|星期|礼拜)[一二三四五六日天末]|[上下]周|[今昨明][晨晚]|当地时间|近日|日前|近期|最近|一直|一家|两位|三位|多位|近来|今年|去年|本周|"
    r"目前|此前|随后|同时|分别|总计|累计|公司|集团公司|方面|正在|已经|即将|曾经|再度|今日|昨日|最新|晚间|当晚|早间|午间|盘后|盘前|凌晨"
    r"|现任|时任|[前原]任|联席|行政|原|前|官方|正式|对外|独自|连续|首次|成功|共|一共|累计|顺利|率先|再次|再度|连|即|晚|突然|悄悄|悄然|低调|火速|强势|重磅|隆重|陆续|相继|接连|刚刚|被曝|被爆|分阶段|分期|分批|公布|宣告|接近"
    r"|第[一二三四五六七八九十\d]{1,2}次|公开|官宣|最新|内部?发文|内部信|内部邮件|全员信|一纸|人事(?:地震|变动|调整|震荡)|高层(?:震荡|变动)|官微)\Z"
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
        if (
            name in GENERIC
            or name in BOUNDARIES
            or BAD_STEM.search(name)
            or name.startswith(("融资", "下属"))
        ):
            continue
        group = match.lastgroup
        assert group is not None
        if (group == "round" and word != "hard") or (
            group == "into" and is_common(name) and not (len(name) > 4 and name.endswith(_TRADES))
        ):
            continue
        score = _WEIGHT[group] + left_score(word)
        score += _common_score(name, word) if is_common(name) and word != "share" else 0.5
        if group == "letters" and len(name) > 4:
            score -= 0.5  # more often a long word with its short form (碳排放配额（CEA）)
        if len(name) == 2 and word not in ("hard", "open") and not is_descriptor(word):
            score -= 0.5  # two characters after a plain word are often a cut
        yield Found(left, end, "Organization", score, f"before {match[0][:6]}", edge=word)


_TRADES = ("航空", "汽车", "电力", "银行", "集团", "保险", "能源", "石油", "钢铁", "电信")
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
    "主帅|主教练|当选|新任|[出担就接升兼获调转连]任|接[替棒]|主管|推举|C[EFTO]O|总裁|总经理|行长|社长|总监|总统|总理|首相|大臣|议员|主席|部长|局长|董事|发言人|记者|分析师|创始人"
)
_OTHER_THING = re.compile(
    "(?:(?<!证)券|计划|制度|协议|办法|公告|项目|系统|报告|方案|债|债券|票据|议案|条例|规定|标准|会议"
    "|大会|论坛|合同|意见|通知|股票|指数|ETF|活动|奖|榜|方式|形式|[A-Z0-9](?:手机|平板|耳机)|车型|(?<!出)版)\\Z"
)
_PLAIN = re.compile(
    "公司|企业|项目|平台|融资|投资|交易|[本此]次|品牌|机构|上市|计划|资金|业务|产品|行业|领域"
    "|市场|用户|中国|国内|新"
)


def _common_score(name: str, edge: str) -> float:
    """Weigh a name made of common words: 核桃编程 after a mark may be one, 本次交易 is none."""
    clear = edge == "hard" or is_descriptor(edge)
    return -0.5 if clear and len(name) == 4 and not _PLAIN.search(name) else -1.5
