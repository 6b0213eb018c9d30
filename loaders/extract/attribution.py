"""Who says what an article passes on: a paper, a research firm, a prospectus."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from .document import Document
from .scope import REACH, sentence_index, window

_SAYS = (
    r"(?:报道|披露|透露|统计|数据|消息|预测|测算|估算|估计|调查|研究|报告|研报|监测|介绍"
    r"|了解|发布|公布|表示|指出|认为|称|显示|援引|分析)"
)
_FILL = r"[^，。；：:“”\n《》]{0,14}?"
_TITLED = re.compile(rf"《(?P<name>[^》\n]{{1,24}})》{_FILL}{_SAYS}")
_PAPER = re.compile(
    r"(?:公告|协议|办法|条例|通知|规则|合同|方案|预案|议案|意见|草案|报告书?|招股(?:说明)?书)$"
)
_DOCUMENT = re.compile(
    r"(?P<name>招股(?:说明)?书|招股文件|财务?报告?|年报|半年报|季报|业绩(?:预告|快报|公告)"
    r"|公告|工商(?:登记|变更)?(?:信息|资料)?|企业信息|研报)"
    r"[^，。；\n]{0,6}(?:显示|披露|称|指出)"
)
_OWNERS = re.compile(rf"(?:根?据|按照?|来自|援引){_FILL}$")
_AFTER_OWNER = re.compile(
    r"(?:的|方面|此前|近日|日前|最新|发布|公布|披露|一份|在|研究|\d|年|月|日|第三方|对外|独家"
    r"|官方|官网|创始人|董事长|CEO|总裁|分析师|记者|《[^》]*》|“[^”]*”|、|及|和|发言人){0,8}?"
    r"(?P<says>预测|数据|统计|测算|估算|调查|报告|研报|监测|报道|消息|披露|透露|表示|指出"
    r"|认为|称(?!为|赞|号|职|作)|援引|预计(?![^，。；]{0,8}(?:净?亏|净利|实现|营收|盈利)))"
)
_HOUSE = re.compile(
    r"(?:(?P<by>根?据|按照?|来自|援引)|(?:^|(?<=[，。；\n])))(?P<name>[\u4e00-\u9fffA-Za-z]{2,10}?"
    r"(?:证券|研究院|研究所|咨询|智库|协会|资本|评级))(?:的|方面|最新|发布的?|一份){0,3}"
    r"(?P<says>预测|预计|测算|估算|统计|数据|调查|报告|研报|指出|认为|表示|称(?!为))"
)
"""A house that studies the market, also one that nothing else shows to be a name."""
_BEHIND = re.compile(
    r"[”\"][，,]?\s?(?P<zh>[\u4e00-\u9fff·]{2,12}?)(?:对此)?(?:表示|指出|认为|透露|说道?|称(?!为))"
    r"|,[”\"]?\s(?P<en>[A-Z][\w.&'-]*(?:\s[A-Z][\w.&'-]*){0,3})\s(?:reported|reports|said|says)\b"
)
"""Who says what was told, after it: “……”，某某表示."""
_ENGLISH = re.compile(
    r"(?:[Aa]ccording to|[Cc]iting)\s(?:the\s"
    r"|a\s)?(?P<name>[A-Z][\w.&'-]*(?:\s[A-Z][\w.&'-]*){0,4})"
    r"|(?P<name2>[A-Z][\w.&'-]*(?:\s[A-Z][\w.&'-]*){0,3})\s(?:reported|estimates|forecasts"
    r"|predicts)\b"
)
_GOES_ON = re.compile(
    r"(?:这|该|此|上述|同)(?:份|项|一)?(?:榜单|排行榜?|名单|报告|研报|报道|数据|统计|预测"
    r"|调查|招股书|财报|公告)"
)


def attributed_to(doc: Document, start: int, end: int) -> str | None:
    """Give who said what stands at ``start`` to ``end``, as written; ``None`` for the article.

    The source must come before the end of the stretch, in its sentence; a sentence that goes on
    about 这份榜单 or 该报告, or that a semicolon joins on, has that of the sentence before. A
    document is named as such (招股书). 宣布 and 公告 by a party itself are no attribution.
    """
    index = sentence_index(doc, start)
    if index is None:
        return None
    low, _ = window(doc, start, end)
    found = _source(doc, low, max(end, start + 1), start) or _behind(doc, start, end)
    if found is not None or index == 0:
        return found
    before = doc.sentences[index - 1]
    joined = before.text[-1] in "；;" and before.paragraph == doc.sentences[index].paragraph
    if not joined and not _GOES_ON.search(doc.text, low, max(end, start)):
        return None
    return _source(doc, max(before.start, before.end - REACH), before.end, before.end)


def _behind(doc: Document, start: int, end: int) -> str | None:
    """Give whose words a quotation is, or a report of its paper, named right behind it."""
    quoted = doc.text.rfind("“", max(0, start - REACH), end) >= 0
    found = _BEHIND.match(doc.text, max(start, end - 1)) or _BEHIND.match(doc.text, end)
    if found is None:
        return None
    return found["en"] or (found["zh"] if quoted and _is_name(doc, found.start("zh")) else None)


def _is_name(doc: Document, at: int) -> bool:
    first = bisect_left(doc.names, at, key=lambda n: n.start)
    return any(name.start == at for name in islice(doc.names, first, first + 3))


def _source(doc: Document, low: int, high: int, start: int) -> str | None:
    """Give the last source named between two offsets, preferring those before ``start``."""
    text = doc.text
    rows: list[tuple[int, str]] = []
    for match in _TITLED.finditer(text, low, high):
        if not _PAPER.search(match["name"]):
            rows.append((match.start(), match["name"]))
    rows.extend((m.start(), m["name"]) for m in _DOCUMENT.finditer(text, low, high))
    rows.extend((m.start(), m["name"] or m["name2"]) for m in _ENGLISH.finditer(text, low, high))
    rows.extend((m.start("name"), m["name"]) for m in _HOUSE.finditer(text, low, high))
    first = bisect_left(doc.names, low, key=lambda n: n.start)
    for name in islice(doc.names, first, None):
        if name.start >= high:
            break
        if name.kind not in ("Organization", "Person"):
            continue
        after = _AFTER_OWNER.match(text, name.end, min(high, name.end + 40))
        if after is None:
            continue
        by = bool(_OWNERS.search(text, max(low, name.start - 20), name.start))
        says = after["says"]
        if by or says in ("预测", "预计", "披露", "透露", "表示", "指出", "认为", "称", "报道"):
            rows.append((name.start, name.text))
    if not rows:
        return None
    early = [row for row in rows if row[0] < start]
    return max(early or rows)[1]
