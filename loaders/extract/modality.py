"""How an article puts a statement: stated, announced, planned, forecast, rumoured or denied."""

from __future__ import annotations

import re

from ...schema import Modality
from .document import Document
from .scope import CLAUSE_END, clause_bounds, window

_DENIED = re.compile(
    r"否认|不属实|不实(?:消息|传闻|信息|报道)|辟谣|纯属(?:谣言|虚构)|系谣言|子虚乌有|无中生有|并无此事"
    r"|(?:传闻|传言|报道|消息|说法)[^，。；]{0,3}(?:并)?不(?:准确|真实|符|实)|[:：](?:并)?不实|与事实不符|不存在"
    r"|\bden(?:y|ies|ied)\b|\buntrue\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?:从未|并未|未曾|并没有|没有|尚未|还未|仍未|暂未|暂无|并无|毫无|无意)[^，。；]{0,8}$"
    r"|(?:未能?|不会?|并不)$"
    r"|\b(?:not|never|no plans? to|has yet to)\b[^,.;]{0,20}$",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"(?:尚未|还未|未能|没有|并未|没能|未)(?:按期|如期|最终)?(?:到账|完成|成交|成行|落地|交割|签约|达成)"
    r"|(?:取消|终止|放弃|中止|叫停)(?:了|对)?[^，。；上市]{0,10}(?:收购|并购|增资|融资|入股|注资|交易|重组|合作)"
    r"|(?:收购|并购|增资|融资|入股|注资|交易|重组|合作)[^，。；]{0,4}(?:告吹|流产|搁浅|泡汤)"
    r"|\b(?:scrap(?:s|ped)|abandon(?:s|ed)|call(?:s|ed) off|walk(?:s|ed) away from|drop(?:s|ped)"
    r"|terminat(?:es|ed)) [^,.;]{0,40}(?:takeover|acquisition|deal|merger|bid|purchase|investment)"
)
"""What was meant to be and did not come about. Of a listing that is a step of its own."""
_RUMOUR = re.compile(
    r"传闻|据传|据称|传出|风传|盛传|流传|有传言|传言|有消息[称说]|市场消息|消息人士|知情人士|知情者|真伪[不难]"
    r"|未(?:获|经|得到)?(?:官方)?证实|无法(?:核实|证实)|(?:了解|熟悉|接近)[^，。；]{1,10}的(?:[^，。；]{0,4}人士?|员工|高管)"
    r"|内部人士透露|被曝|遭曝|爆料|疑似|坊间|(?:^|[。；\n])传(?=[\u4e00-\u9fff]{3})(?![统媒真感播承奇递输导])"
    r"|\brumou?r|\breportedly\b|\bsources? (?:said|say|familiar)"
    r"|people (?:familiar|with knowledge|briefed)",
    re.IGNORECASE,
)
_REBUTTED = re.compile(r"(?:理会|理睬|无视|不顾|不受|打破|面对|平息)[^，。；]{0,6}?(?:传言|传闻)")
_UNSURE = re.compile(
    r"[^。！？\n]{0,10}(?:真伪[不难]|未(?:获|经|得到)?(?:官方)?证实|无法(?:核实|证实))"
)
"""Behind what was told: nobody stands for it."""
_FORECAST = re.compile(
    r"预测|预计|有望|可望|料[将其]|估计|展望|或将|或会|可能(?:会|将)?(?:达|超|突破|增|升|降|亏|扭亏)|\bforecast|\bexpect(?:s|ed)?\b"
    r"|\bproject(?:s|ed) (?:to|that)\b|\bestimate",
    re.IGNORECASE,
)
_EXPECTED_HERE = re.compile(r"预期(?!目标)|预料")
_PERIOD_BEFORE = re.compile(r"(?:上年|去年|上一?年度?|前一年)(?:同期)?[^，。；]{0,10}$")
"""What came before is no forecast, whatever the sentence forecasts of the time to come."""
_PLANNED = re.compile(
    r"拟(?!合|人|声|真|定于?了)|即将|将(?=于|会|在|以|由|成为|获|投|收购|出[任资]|上市|发布"
    r"|推出|向|与|担任|完成|进行|通过|认购|设立|继续|正式"
    r"|从|为|有|不|再|达|联合|支付|离任|卸任|接任|任命|开源|启动|提交|登陆|赴|募|申请|分|合作"
    r"|入股|增资|参与|实[现施]|被(?!用)|作为|持有|加[入盟]|转任|亮相|首发|和|同|共同)"
    r"|计划|筹划|筹备|打算|准备|预备|酝酿|寻求|洽谈|正?考虑|意向|意欲|有意|力争|目标是|商讨|谋求|待定|同意(?!了)"
    r"|\bplans? to\b|\bwill\b|\bintends?\b|\bis (?:set|preparing|considering)\b|\bin talks\b"
    r"|\bseeks? to\b|\baims? to\b",
    re.IGNORECASE,
)
_USE = re.compile(
    r"将(?:主要|全部|继续|重点|会)?(?:被)?用(?:于|来|作)|将(?:主要|继续)?(?:投入|投向|用)"
    r"|将(?:其|近)|计划(?:书|单列)|准备金"
)
_ANNOUNCED = re.compile(r"宣布|对外公布|\bannounc(?:e|es|ed)\b", re.IGNORECASE)
_DONE = re.compile(
    r"完成|已经?|获得?|成功|收到|达成|顺利|曾|正式(?!宣布)|落地|交割|到账|入账"
    r"|[发推签出上中递收登]\w?了"
    r"|\b(?:completed|closed|has raised|secured|raised)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"融资|投资(?![者人方])|引[入进](?=[^，。]{0,12}投资)|注资|收购|并购|中标|上市|IPO|递表|挂牌|发布|推出|开源|上线|出任|担任|任命|聘|接手|受让|入主"
    r"|离职|辞|卸任|加入|加盟|合作|签|认购|入股"
    r"|增资|领投|跟投|持股|保荐|辅导|招股|营收|收入|利润|亏损|估值|市值|获(?!证实|悉|知)|拿下"
    r"|\b(?:invest|acqui|rais|list|launch|releas|appoint|join|partner|revenue|valu|bid"
    r"|contract)\w*",
    re.IGNORECASE,
)


_GOES_ON = re.compile(r"并(?!购|不|未|没|无)|且|同时")


def modality_of(doc: Document, start: int, end: int) -> Modality:
    """Give how the article puts what stands at ``start`` to ``end``.

    Denial, rumour and forecast count from the beginning of the sentence (知情人士称，…; 据某机构
    预测，…). A plan counts only in the clause of the event itself and before its verb, so that
    所得款项将用于研发 makes no plan of a round. 宣布 counts where the same clause does not say
    that the thing was done (宣布完成 is stated as done).
    """
    return judge(doc, start, end)[0]


def judge(doc: Document, start: int, end: int) -> tuple[Modality, str]:
    """Give how the article puts a stretch (see :func:`modality_of`), and the words that say so."""
    low, high = window(doc, start, end)
    head = _REBUTTED.sub("", doc.text[low : max(end, low)])
    clause_low, clause_high = clause_bounds(doc, start, end)
    if found := _DENIED.search(doc.text[low : max(end, high)]):
        return Modality.DENIED, found.group()
    clause = _event_clause(doc.text[max(clause_low, low) : max(clause_high, end)])
    event = _last_event(clause)
    if found := _FAILED.search(clause) or _NOT_SO.search(clause[: _first_event(clause)]):
        return Modality.DENIED, found.group()
    if found := _RUMOUR.search(head) or _UNSURE.match(doc.text, end, max(end, high)):
        return Modality.RUMOURED, found.group()
    found = _FORECAST.search(head)
    before = _PERIOD_BEFORE.search(doc.text, clause_low, start) and not _FORECAST.search(clause)
    if not found or before:
        found = _EXPECTED_HERE.search(clause[:event])
    if found:
        return Modality.FORECAST, found.group()
    intended = _USE.sub(lambda m: "＿" * len(m.group()), clause)[:event]
    found = _PLANNED.search(intended)
    if found and not re.search("已|完成了", intended[found.end() :]):
        return Modality.PLANNED, found.group()
    found = _ANNOUNCED.search(clause)
    if found and not _DONE.search(clause):
        return Modality.ANNOUNCED, found.group()
    return Modality.ASSERTED, ""


def _event_clause(words: str) -> str:
    """Give the first clause that tells of an event, or all the words if none does.

    One that goes on (并, 同时) is given with the clause before it."""
    at = before = 0
    for mark in [*CLAUSE_END.finditer(words), None]:
        stop = mark.start() if mark else len(words)
        if _EVENT.search(words, at, stop):
            return words[before if _GOES_ON.match(words, at) else at : stop]
        before = at
        at = mark.end() if mark else stop
    return words


def _first_event(clause: str) -> int:
    found = _EVENT.search(clause)
    return found.start() if found else len(clause)


def _last_event(clause: str) -> int:
    last = len(clause)
    for found in _EVENT.finditer(clause):
        last = found.end()
    return last
