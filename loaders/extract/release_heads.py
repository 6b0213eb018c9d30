"""Headlines in which the verb of a release stands apart from what comes out: 明日发布！某某售价…,
某某定了！明日发布, and those that tell the day: 某某发布时间确定：4月10日."""

from __future__ import annotations

import re
from bisect import bisect_left

from .document import Sentence
from .release_patterns import CHAR
from .tagged import DATE, Tagged

_SOON = (
    rf"(?:{DATE}|\s|正式|明[日天]|终于|重磅|刚刚|官宣|全球|国内|首次|即?将|[于在已]|现已|要|确认)*"
)
_VERB = r"(?:发布|上市|开售|发售|亮相|上线|推出|首发|开启预售|预售|公测|首销)"
_BARE = re.compile(rf"{_SOON}{_VERB}[了啦]?[！!]\Z")
_AWAITED = re.compile(r"[^，。：；！!]{3,24}(?:定了|来了|官宣|确认了?|实锤|稳了|定档)[！!]\Z")
_SET_DAY = re.compile(
    rf"(?:正式|官宣|锁定|敲定|确认|就在|上线|公测|发售|\s)*(?:定档)?\s?{DATE}(?:见|正式)?[！!]\Z"
)
"""A day alone: 定档12月6日！"""
_LONGEST = 26
AHEAD = re.compile(
    rf"(?:^|(?<=[。！!；|丨\n])){_SOON}(?P<verb>{_VERB})[了啦]?[！!]\s?(?P<what>{CHAR}{{3,30}}?)"
    r"(?=搭载|[仅起预]?售|外观|内饰|配备?[^置]|定位|采用|首发|官方|续航|价格|性能|颜值|\d[\d.\-]*万?元?起|[，,！!。：:\s]|$)"
)
"""A verb alone, then what comes out: 4月10日上市！某某搭载…"""
SET = re.compile(
    rf"(?:^|(?<=[，。；！？!?|丨\n]))(?P<what>{CHAR}{{3,30}}?)的?(?:正式|确[定认]|官宣|敲定|国内)*"
    r"(?P<verb>发布|上市|发售|开售|上线|亮相)会?(?:时间|日期)(?:正式|已经?)?(?:确[定认]|公布|曝光|定了|敲定|官宣|揭晓|出炉)?"
    rf"(?:[：:\s]|(?:确?定|确认)?[为于在是]|就是)*(?={DATE})"
)
"""On which day it comes out: 某某发布时间确定为4月10日."""
SET_BY = re.compile(
    rf"(?:^|(?<=[，。；！？!?|丨\n]))(?P<who>[^，。；：！？\n]{{2,24}}?)"
    rf"(?:公布|宣布|官宣|确认|曝光|透露)了?(?P<what>{CHAR}{{3,30}}?)的?(?:正式|国内|全球)*"
    r"(?P<verb>发布|上市|发售|开售|上线|亮相|首发|预售|公测)会?(?:的?(?:具体|正式))?(?:时间|日期|档期)"
    rf"(?:[：:，,\s]|[将定已也]|确定|敲定|定档|正式|就是|[为于在是])*(?={DATE})"
)
"""The same, with who tells it: 某某公布了某某的发布时间：定档4月10日."""

_SOLD = r"的?(?:新药|药品|生物制品|首次)*(?P<verb>上市|注册)(?:许可)?申请"
APPROVED = re.compile(
    rf"[批核]准了?(?:其|[本该]?公司)?(?:自主研发的|旗下的?|申报的|的|[^，。；“]{{2,24}}?(?:生产|研发|研制|申报)的)?(?P<what>[^，。；：\n]{{3,40}}?){_SOLD}"
)
"""A medicine that may be sold: 批准其某某的上市申请."""
ALLOWED = re.compile(
    r"(?:局|\ue011|\ue0ff)[^，。；]{0,14}?[批核]准了?(?P<what>[^，。；：\n]{3,40}?)"
    r"(?:在[^，。；]{1,8})?(?P<verb>上市)(?=[，。；\s\ue0ff]|$|销售|用于)"
)
"""The same in short, behind an agency: 药监局批准某某上市."""
AGENCY = re.compile("药品|药监|FDA|EMA|NMPA|欧盟委员会")
GRANTED = re.compile(
    rf"(?:^|(?<=[，。；：\n]))(?P<what>[^，。；：\n]{{3,40}}?){_SOLD}(?:正式|日前|近日|已|也)*获得?"
    r"[^，。；]{0,14}?[批核]准"
)
"""The same the other way round: 某某的上市申请获批准."""
BY_CUE = "，由"
BY_WHOM = re.compile(
    rf"(?:^|(?<=[，。；！？!?|丨\n]))(?P<what>{CHAR}{{3,30}}?)，由(?P<who>[^，。；：的]{{2,12}}?)"
    rf"(?:{DATE}|正式|联合|共同|首次|[在于][^，。；]{{2,14}}?(?:上|中)?)?"
    r"(?P<verb>发布|推出|首发|上线|发售)(?=[，。；！？!?\s]|$)"
)
"""What comes out, and by whom, in the clause behind: 某某，由甲在乙发布."""
FAR_CUE = re.compile("(?:由|搭载|支持|采用|配备|定位|拥有|基于|售价)[^，。]*，")
FAR = re.compile(
    rf"(?:^|(?<=[，。；！？!?：:|丨\n]))(?P<what>{CHAR}{{3,24}}?)(?:将|或|首发|首次)*"
    r"(?:(?:搭载|支持|采用|配备|定位|拥有|基于|起?售价|预售价)[^，。；：！？\n]{2,30}"
    r"|由[^，。；：！？\n]{2,14}(?:代理|发行|开发|研发|打造|运营|制作|设计|操刀|代工))\ue0ff?，"
    rf"(?:预计|有望|现?已|即?将|最快|计划|并|也|[于在])*{DATE}(?:{DATE}|正式|起|首次|全球|国内)*(?:在[^，。；]{{2,8}}?)?"
    r"(?P<verb>发布|上市|发售|开售|亮相|上线|首发|首销|面世|推出|登场)(?=[，。；！？!?\s]|$)"
)
"""What comes out, what it has, and when it comes out: 某某搭载新芯片，明日发布."""


_THERE = re.compile(r"\s*(?:[发布推介]{0,4}会上?|大会上|活动上|活动现场|现场)，")
_HELD = re.compile(r"举[行办]|召开|开幕|发布会")
_FAR = 120
"""The longest sentence, in characters, that may tell of the event of the next one."""


def with_occasion(tagged: Tagged, sentence: Sentence) -> Sentence:
    """Give a sentence that begins with 会上 together with the one before, which tells by whom and
    when the event is held; else the sentence."""
    if not _THERE.match(sentence.text):
        return sentence
    all_of = tagged.doc.sentences
    at = bisect_left(all_of, sentence.start, key=lambda one: one.start) - 1
    if at < 0 or all_of[at].paragraph != sentence.paragraph:
        return sentence
    before = all_of[at]
    if len(before.text) > _FAR or not _HELD.search(before.text):
        return sentence
    text = tagged.doc.text[before.start : sentence.end]
    return Sentence(before.start, sentence.end, text, sentence.paragraph)


def with_next(tagged: Tagged, sentence: Sentence) -> Sentence:
    """Give a sentence together with the next one, where an exclamation alone parts the verb of a
    release and what comes out; else the sentence."""
    sentence = with_occasion(tagged, sentence)
    text = sentence.text.rstrip()
    if not text.endswith(("！", "!")) or len(text) > _LONGEST:
        return sentence
    all_of = tagged.doc.sentences
    at = bisect_left(all_of, sentence.start, key=lambda one: one.start) + 1
    if at >= len(all_of) or all_of[at].paragraph != sentence.paragraph:
        return sentence
    drawn = tagged.text[sentence.start : sentence.start + len(text)]
    if not any(way.match(drawn) for way in (_BARE, _AWAITED, _SET_DAY)):
        return sentence
    end = all_of[at].end
    return Sentence(sentence.start, end, tagged.doc.text[sentence.start : end], sentence.paragraph)
