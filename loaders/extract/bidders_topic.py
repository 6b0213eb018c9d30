"""Whom an article on a contract is about: the company that its headline and its code tell of."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from .awards_things import is_thing
from .document import Name
from .names.authorities import AUTHORITIES
from .names.tables import known_names
from .subjects import subjects_of
from .tagged import Tagged

_CODE = re.compile(
    r"\s?[（(](?:(?:证券|股票)?(?:代码|简称|行情)|S[ZH]|HK|\d{5,6}|-?\d+\.\d+[,，+-])|公告|：|:"
    r"|(?:\d{1,2}月)?(?:\d{1,2}日|[今昨]日|近日|日前)?(?:[早晚午]间|晚|盘后)?(?:发布|发出|披露)?(?:了)?公告"
)
"""What stands behind a listed company: its code or price; or its notice, or its headline."""
_ITSELF = re.compile(r"[（(][^（）()\n]{0,24}[“\"](?:本|我)?公司[”\"]")
_REPORTS = re.compile(r"(?:[（(][^（）()]{0,30}[）)]){0,2}(?:金融研究中心|快讯|APP讯|财经讯)")
"""Behind whoever reports."""
_ORDERS = re.compile(
    r"(?:招标(?:人|方|单位)|采购(?:人|方|单位)|业主(?:方|单位)?|发包(?:人|方)|建设单位|代理机构)(?:为|是|[:：])?\Z"
    r"|(?:中标|中选|承[接建揽]|拿下|确[认定](?:公司|本公司|其)?为|成为)了?[“《]?\Z"
)
"""Before who orders, whom an article on who won is not about."""
_SENDS = re.compile(
    r"(?:[（(][^（）()\n]{0,40}[）)])?[^，。；\n]{0,40}?(?:发来|发出|下发|送达|签发|出具|寄来)的?[^，。；\n]{0,40}?(?:通知|函)"
)
"""Behind who sends the notice of an award."""
_GOT = re.compile(r"(?:收到|接到|取得|获得|喜获)[^，。；\n]{0,40}\Z")
_LENDS = ("贷款", "援助", "赠款")
_HEAD = 400
"""How many characters the head of an article has, where it says whom it is about."""
_ENOUGH = 5
_OFFICES = tuple(sorted(AUTHORITIES))
NO_BIDDER = re.compile(
    r"(?:[日晚早时证]报|新华社|通讯社|新浪|新闻|财经|财联社|交易中心|交易平台|交易所|采购网|招标网|管理局|委员会"
    r"|证监会|商务部|人民政府|街道办事处|办公室|指挥部|管委会|管理处|水利局|教育局|财政局|公安局|住建局|水务局|五角大楼|国防部"
    r"|国资委|发改委|工信部|住建部|国务院|财政部|统计局|药监局|医保局|税务总局)$"
)
"""Papers and authorities, which win no contracts."""


def topic_of(tagged: Tagged) -> Name | None:
    """Give the organization that an article on a contract is about, or ``None``.

    Counts how often it is named, and more: in the headline, with a code behind it in the head of
    the article, or explained as 公司. A paper or an authority is never it.
    """
    text = tagged.doc.text
    line = text.find("\n")
    headline = line if 0 < line < _HEAD else 0
    sent = any(cue in text for cue in ("通知", "函", *_LENDS))
    scores: dict[str, int] = defaultdict(int)
    first: dict[str, Name] = {}
    counts: dict[str, int] = defaultdict(int)
    for name in tagged.names.values():
        if name.kind != "Organization" or not name.named:
            continue
        if _is_outlet(name.text, name.canonical) or is_thing(name.text):
            continue
        if (
            (sent and _is_sender(text, name))
            or _REPORTS.match(text, name.end)
            or _ORDERS.search(text, max(0, name.start - 8), name.start)
        ):
            continue
        key = name.canonical
        first.setdefault(key, name)
        counts[key] += 1
        if counts[key] <= _ENOUGH:
            scores[key] += 1
        if name.end <= headline:
            scores[key] += 2
        if name.start < _HEAD and _CODE.match(text, name.end):
            scores[key] += 2
        if _ITSELF.match(text, name.end):
            scores[key] += 5
    if not scores:
        main = subjects_of(tagged).main
        if main is None or _is_sender(text, main) or _is_outlet(main.text, main.canonical):
            return None
        return main
    best = max(scores, key=lambda key: (scores[key], -first[key].start))
    return first[best]


def _is_sender(text: str, name: Name) -> bool:
    """Whether an organization sends the notice of an award, or lends for what is ordered."""
    if text.startswith(_LENDS, name.end):
        return True
    if not _SENDS.match(text, name.end):
        return False
    return _GOT.search(text, max(0, name.start - 44), name.start) is not None


@lru_cache(maxsize=4096)
def _is_outlet(text: str, canonical: str) -> bool:
    known = known_names().get(canonical)
    media = known is not None and known.hint == "media"
    return media or text.endswith(_OFFICES) or bool(NO_BIDDER.search(text))
