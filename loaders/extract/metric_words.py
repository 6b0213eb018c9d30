"""The words of revenue, profit, loss, valuation and rankings, as patterns over tagged text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...schema import Money
from .cues import any_case
from .document import Amount
from .tagged import AMOUNT, DATE, FILLER, ORG, Tagged

_MOVED = r"(?:增长|增加|扩大|上升|减少|收窄|下降)了?约?[\d.]+(?:%|％|倍)"
BE = (
    r"(?:了|已|则|也|均|将|预计|合计|共|总计|大约|分别|约|近|仅|只有|高?达到?|超过?|突破|为"
    r"|是|至|到|来到|升至|增至|增长至|下降至|降至|录得|实现|[:：]|一度"
    r"|人民币|港币|介[乎于]|最[高大多]，(?=达)|由盈转亏至?|转亏至|在|最高可?达?|可达|或将?|有望|进一步|扩大至|收窄至|减少至|扩大到|收窄到|额|总额"
    r"|情况|金额|负值|，?区间|依次|\s|，(?=同比)|\(|（){0,5}"
)
NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "net_loss",
        re.compile(
            rf"(?:归属于?(?:于)?[^，。；]{{0,14}}?的?|归母|扣非后?|整体|股东应占|拥有人应占"
            rf"|经调整|合计|预计|累计|全年|年度|期内|净利润)?(?P<word>净亏损|净亏|净利润亏损"
            rf"|净利亏损|净利润为?-|净利为?-|净损失|净损(?=[约超近达{AMOUNT[0]}])|净利润?(?:约为|为|约)?负(?={AMOUNT})|亏损|亏蚀|(?<![日月腐侵剥锈溶])蚀(?=[约超近逾达{AMOUNT[0]}])|巨亏|预亏|(?<![扭补减])亏(?=[掉了约超近{AMOUNT[0]}]))(?:净?额|了|掉)?"
            rf"(?:[从由](?:{DATE}的?)?{AMOUNT}[^，。；\ue014]{{0,4}}(?=扩大|收窄|增|降|升)|(?:同比|按年|较[^，。；\ue014]{{2,8}})?{_MOVED}，?(?=[达至为]))?"
            rf"{BE}(?:(?<=[到至]){DATE}的?)?(?P<amount>{AMOUNT})"
        ),
    ),
    (
        "net_profit",
        re.compile(
            rf"(?P<word>净利润|净利|归母净利润?|纯利|股东应占溢利|年度溢利|盈利|净盈利)(?!率"
            rf"|亏){BE}[-－−–]?(?P<amount>{AMOUNT})"
        ),
    ),
    (
        "revenue",
        re.compile(
            rf"(?P<word>营业总?收入|总?营收|主营业务收入|(?:年|总|销售|全年|年化"
            rf"|年度经常性)收入|销售额|收益|(?:(?<![\u4e00-\u9fff])|(?<=的)|(?<=实现)|(?<=取得)|(?<=录得)"
            rf"|(?<=其))收入)(?!占|结构|来源"
            rf"|增速){BE}(?P<amount>{AMOUNT})"
        ),
    ),
    (
        "valuation",
        re.compile(
            rf"(?P<word>(?:投后|投前|最新|整体|公司|企业)?估值)(?!法"
            rf"|方法){BE}了?(?P<amount>{AMOUNT})"
        ),
    ),
    (
        "market_value",
        re.compile(
            rf"(?P<word>(?:最新|总)?市值)(?!蒸发|缩水|增加|减少|损失){BE}(?P<amount>{AMOUNT})"
        ),
    ),
)
_OF = (
    r"\s(?:of|was|were|at|to|hit|reached|totall?ed|exceeded|came\sto"
    r"|(?:doubled|tripled|quadrupled|rose|grew|climbed|jumped|increased|surged|fell|dropped"
    r"|declined|slid|widened|narrowed|shrank|ballooned|swelled|deepened|expanded|more\sthan\sdoubled)"
    r"(?:\s[^.;\n]{0,16}?)?\sto)\s(?:a\stotal\sof\s)?"
)
ENGLISH: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words + rf"(?P<amount>{AMOUNT})", re.IGNORECASE))
    for name, words in (
        ("net_loss", rf"(?P<word>net\sloss(?:es)?){_OF}"),
        ("net_loss", r"\b(?P<word>lost)\s(?:about\s|around\s|nearly\s)?"),
        ("net_loss", rf"(?<!with\s)(?<!from\s)(?<!than\s)(?P<word>(?:to\sa|a|its)\sloss){_OF}"),
        ("net_profit", rf"(?P<word>net\s(?:profit|income)){_OF}"),
        ("revenue", rf"(?P<word>revenues?|sales)(?:\s(?:in|for)\s\ue016\ue017*)?{_OF}"),
        ("valuation", rf"(?P<word>valuation){_OF}"),
        (
            "valuation",
            rf"(?P<word>values|valuing)\s(?:{ORG}|it"
            rf"|the\s[a-z\-]+)\sat\s(?:\S+\s){{0,2}}?",
        ),
        ("valuation", r"(?P<word>valued)\s(?:\S+\s){0,3}?at\s(?:about\s|around\s)?"),
        ("market_value", rf"(?P<word>market\s(?:value|cap(?:itali[sz]ation)?)){_OF}"),
    )
)
"""The same in English; the loss of 'lost $2 billion' is one of money."""
COMPARED = re.compile(
    rf"亏损?(?:净?额|了|掉)?[^，。；\n影每\ue014]{{0,16}}"
    rf"(?:[从由]|{AMOUNT}(?:元)?(?:[（(][^（）()]{{0,30}}[）)])?[，,（(\s]?(?:[较比]|对比|相比|低于|高于))(?:{FILLER})*"
    rf"(?P<then>{DATE}(?:{FILLER}|的|度|同期|净?亏损额?|则|为|是|港币|人民币){{0,6}}(?P<amount>{AMOUNT}))"
    r"(?:元)?(?:的?净?亏损额?)?[^，。；\n\ue014]{0,6}?(?:收窄|扩大|减[少亏]|下降|增[加亏长]|缩窄|上升|降[至到]|[升增]至)"
)
"""The loss of the year before, beside the one that is compared with it:
亏损3亿元（较去年同期5亿元收窄）, 亏损从去年同期的5亿元收窄至3亿元."""
THEN_TOO = re.compile(
    rf"亏损(?:净?额)?[^，。；\n影每\ue014]{{0,8}}{AMOUNT}(?:元)?(?:[（(][^（）()]{{0,30}}[）)])?[，；（(](?:而)?"
    rf"(?P<then>{DATE}(?:同期|的|净亏损|亏损|则)*为?(?P<amount>{AMOUNT}))"
)
"""The loss of another time by nothing but its time: 净亏损为5亿元，2021年为3亿元."""
BEFORE = re.compile(
    rf"(?:净利润?|净?亏损)[^，。；\n影每]{{0,30}}{AMOUNT}(?:元)?[，,（(](?:较|比|而|相比)?"
    rf"(?P<then>{DATE}(?:同期)?(?:的|净利润|归母净利润|亏损额?|则|为|是){{0,3}}[-－−–](?P<amount>{AMOUNT}))"
)
"""The loss of the year before, told by its sign only: 净利润-5亿元，上年同期-3亿元."""
ALONE = re.compile(
    rf"(?:预期|预计|预料|预告|估计|可能|将|公告)[^。；\n而]{{0,90}}?(?:录得|取得|产生|出现|蒙受|转为)"
    rf"[^，。；\n{AMOUNT[0]}]{{0,24}}?(?P<word>净?亏损)(?![^，。；\n]{{0,12}}{AMOUNT}|企业|公司|业务|的|风险|状态|面)"
)
"""A loss that is foretold without a figure: 预期将录得股东应占亏损."""
REVERSED = re.compile(
    rf"(?P<amount>{AMOUNT})(?:的)?(?:年)?(?P<word>营收|营业收入|净利润|净亏损|亏损|估值"
    rf"|市值)(?![率额的]?(?:{AMOUNT}))"
)
REVERSED_NAMES = {
    "营收": "revenue",
    "营业收入": "revenue",
    "净利润": "net_profit",
    "净亏损": "net_loss",
    "亏损": "net_loss",
    "估值": "valuation",
    "市值": "market_value",
}
CUE = re.compile(
    any_case("revenue|sales|profit|income|loss|lost|valu|market cap")
    + r"|亏|蚀|净损|净利|纯利|溢利|盈利|收入|营收|收益|销售额|估值|市值|中标"
)
_LATIN_CUE = re.compile(any_case("loss|lost|profit|income|revenue|sales|valu|market"))
NOT_WHOSE = re.compile(
    r"每股|每[卖售]|单车|影响|(?:导致|造成|带来)的?净?亏|有[些的]|(?:业务|板块|部门|分部|项目|线[上下])净?亏损|EBITDA|股均|减值|投资亏损|汇兑|浮亏|信贷|资产处置|标的|业绩承诺|承诺|对赌|门槛|标准|要求"
    r"|不低于|通常|至少需|单品|行业|市场规模|全球市场|基本每股|毛利|补亏|套现|首富|身家|目标价|(?:市场|分析师|机构|华尔街|外界)(?:[^，。；]{0,6}?)(?:预期|预计|预测)"
)
BURDENED = re.compile("受[^，。；]{2,16}影响")
"""Why a loss is as large as it is (受疫情影响亏损), against the influence on it."""
_PER_CENT = r"[\d.]+(?:%|％|倍|个百分点)"
_TIMES = r"[一二两三四五六七八九十]{1,2}(?:余|多)?(?:倍|成)半?"
_BY_HOW_MUCH = (
    rf"(?:了|约|近|超过?|逾){{0,2}}\s?(?:{_TIMES}|{_PER_CENT})(?:\s?[-—–~至到]\s?{_PER_CENT})?"
)
CHANGE = re.compile(
    r"(?P<change>(?:同比)?(?:增亏|减亏)(?!\s?[了约近超逾\d])|由?盈利?转为?亏损?|转盈为亏|(?:同比|按年)?转亏|由亏转盈|扭亏为盈|亏损(?:程度)?(?:同比)?(?:有所)?"
    rf"(?:增加|减少|扩大|增大|加大|缩小|收窄|缩窄|下降)(?:{_BY_HOW_MUCH})?"
    r"|(?:同比|按年)[增降升](?=[\d约近超])"
    rf"(?:{_BY_HOW_MUCH})"
    r"|(?:同比|按年|[较比]上?年?[^，。；]{0,8}?)(?:增长|增加|上升|扩大|收窄|减少|下降"
    rf"|下滑|缩窄|降低|大增|大跌|提升|增亏|减亏)[：:]?{_BY_HOW_MUCH}|(?:增长"
    r"|下降|下滑|扩大|收窄)(?:了|约|近)?[\d.]+(?:%|％|倍))"
)
OF_NEXT = re.compile(r"亏损(?:同比)?(?:有所)?(?:增加|减少|扩大|收窄|缩窄|缩小)[至到为]")
"""A change that is told of the next number: 中报亏损扩大至3亿元."""
TURNED = re.compile(r"(?P<change>由?盈利?转为?亏损?|转盈为亏|同比转亏)[，,]?[^，。；\n]{0,12}\Z")
"""A gain that became a loss, told before the number: 由盈转亏，净亏损3亿元."""
CONTRACTS = re.compile(r"中标(?:金额|数量|项目|总?额|规模)|(?:金额|数量)[^，。；]{0,6}中标|中标数")
COUNT = re.compile(
    r"(?<![\d.])(?P<count>\d{1,7})(?:个|项|起|份|宗)(?=[^，。；]{0,4}(?:中标|项目|订单|合同))"
    r"|(?:中标|项目)(?:数量?|个数)(?:为|达到?|共|累计|:|：)*(?P<count2>\d{1,7})(?:个|项|起|份|宗)?"
)
RANK = re.compile(
    r"(?:排名|排行|位列|位居|名列|居|列|排在?"
    r"|跻身)(?:[^，。；\d第]{0,8})第\s?(?P<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?:名"
    r"|位)?|(?P<first>位居榜首|排名榜首|高居榜首|登顶|夺冠|居首位?)"
)

NAMES_IN = re.compile(r"净利|营收|收入|估值|市值|亏损[\d约为超]")
APART = re.compile(r"分别|依次|respectively")
NEXT = re.compile(rf"(?:、|，|,|和|与|及|以及|，?\s?and)\s?[-－−–]?(?P<amount>{AMOUNT})")


_NEXT_IN_LIST = re.compile(rf"(?:、|和|与|及|以及)\s?[-－−–]?{AMOUNT}")


def named_in(text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """Give what :data:`NAMES` and :data:`ENGLISH` find in a stretch of tagged text, each with the
    name of its metric, pattern by pattern."""
    if text.find(AMOUNT[0], start, end) < 0:
        return
    english = ENGLISH if _LATIN_CUE.search(text, start, end) else ()
    for name, pattern in (*NAMES, *english):
        for match in pattern.finditer(text, start, end):
            yield name, match


_FAR_BOUND = re.compile(rf"\s?(?:[至到~～—–-]|--)\s?[-－−–]?(?P<amount>{AMOUNT})")


def whole_loss(tagged: Tagged, amount: Amount) -> Money:
    """Give an amount of a loss with its other bound, which may be the smaller one:
    -6亿元到-4亿元."""
    far = _FAR_BOUND.match(tagged.text, amount.end)
    other = tagged.amounts.get(far.start("amount")) if far else None
    if other is None:
        return amount.money
    bounds = [b for m in (amount.money, other.money) for b in (m.min, m.max) if b is not None]
    words = tagged.doc.text[amount.start : other.end]
    return replace(amount.money, min=min(bounds), max=max(bounds), words=words)


def is_series(text: str, found: re.Match[str]) -> bool:
    """Whether an amount is the first of several, for one year or one organization each
    (营收分别为 3 亿元、5 亿元和 9 亿元): those are read together."""
    apart = APART.search(text, max(0, found.start() - 4), found.end())
    return bool((NEXT if apart else _NEXT_IN_LIST).match(text, found.end()))
