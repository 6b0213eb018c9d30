"""Awards told in other ways, looked for where an article tells of none in the common ones.

They are told by a notice alone, by the role that the winner gets (成为…供应商), by other verbs
(竞得, 夺得), by a table whose names stand a line below, and by the bare verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schema import Mention
from .awards import GOT_NOTICE, SAID_BEFORE, WON, WORK, split_buyer
from .bidders import Bidders
from .bidders_topic import NO_BIDDER
from .clauses import subject_before
from .deals import Deal
from .document import Sentence
from .headlines import is_headline
from .parties import parties
from .tagged import ORG, Tagged

_TENDER = re.compile(r"中标|中选|招标|投标|竞标|竞拍|集采|采购|成交|标段")
"""One of these stands in an article that tells of an award."""
_ROLE = (
    r"(?:独家|唯一|最终|指定|主要|战略)*(?:供应商|供货商|服务商|承包商|承建商|集成商|承建(?:单位|方)|承接(?:单位|方)|施工(?:单位|方)|总承包(?:单位|方|商)"
    r"|合作(?:方|单位|商)|实施(?:单位|方)|投资(?:主体|方|人)|中选人)"
)
_CUE = re.compile(rf"{_TENDER.pattern}|{_ROLE}")
_IN_ROLE = re.compile(
    rf"(?:确[定认](?:公司|本公司|(?P<name>{ORG}))?[^，。；]{{0,60}}?为|成为|获选为|入选为?|被选为)(?P<what>[^，。；\n]{{4,80}}?)的?{_ROLE}"
)
_BY_BIDDING = re.compile(
    rf"(?:竞得|投得|夺得|中得|夺取|摘得|赢得|拿到|斩获|获授|获批|取得|喜提|揽下)了?(?P<what>[^，。；\n]{{4,80}}?(?:{WORK}|招标|竞标|合约|特许经营权?))"
)
_CHANGED = re.compile(
    r"(?:中标|中选|成交)(?:人|方|单位|供应商|企业|候选人)由[^，。；]{2,50}?(?:变更|调整|更换|改)为(?P<list>[^，。；\n]{2,60})"
)
_BELOW = re.compile(
    r"(?:中标|成交|中选)(?:人|方|单位|供应商|企业)(?:名称|信息)?[:：]?[ \u3000]*\n\s*"
    r"(?:[（(]?\d{1,2}[)）.、]?\s*)?"
    r"(?:(?:供应商|单位|企业|公司)?名称[:：]\s*)?(?P<list>[^，。；\n]{4,60})"
)
_NOT_YET = re.compile(
    r"(?:尚未|未能?|没有|如果?|若|能否|是否)(?:收到|取得|获得|中标|成为)|是否|能否|[?？]"
)


def told_otherwise(tagged: Tagged, bidders: Bidders) -> list[Deal]:
    """Give the contracts of an article by the less common ways of telling them."""
    if not _TENDER.search(tagged.doc.text):
        return []
    return list(_tables(tagged)) or list(_others(tagged, bidders))


def _deal(sentence: Sentence, who: list[Mention], words: str | None, buyer: Mention | None) -> Deal:
    deal = Deal(who, sentence.start, sentence.end, sentence, [buyer] if buyer is not None else [])
    deal.values["subject"] = words
    return deal


def _tables(tagged: Tagged) -> Iterator[Deal]:
    for found in _BELOW.finditer(tagged.text):
        who = parties(tagged, *found.span("list"), ("Organization",), strict=True)
        row = next((s for s in tagged.sentences if s.end > found.start("list")), None)
        if who and row is not None:
            yield _deal(row, who, None, None)
            return


def _others(tagged: Tagged, bidders: Bidders) -> Iterator[Deal]:
    for sentence in _in_order(tagged):
        text = tagged.without_brackets(sentence.start, sentence.end)
        if deal := _one(tagged, bidders, sentence, text):
            yield deal
            return


def _in_order(tagged: Tagged) -> list[Sentence]:
    """Give the sentences that can tell of an award, those of the text before headlines."""
    told = [s for s in tagged.sentences if _CUE.search(s.text) and not _NOT_YET.search(s.text)]
    return sorted(told, key=lambda s: (is_headline(tagged.doc, s), s.start))


def _one(tagged: Tagged, bidders: Bidders, sentence: Sentence, text: str) -> Deal | None:
    at = sentence.start
    if changed := _CHANGED.search(text):
        low, high = at + changed.start("list"), at + changed.end("list")
        who = parties(tagged, low, high, ("Organization",), strict=True)
        return _deal(sentence, who, None, None) if who else None
    for pattern in (_IN_ROLE, _BY_BIDDING):
        found = pattern.search(text)
        if found is None or SAID_BEFORE.match(found["what"]):
            continue
        if pattern is _BY_BIDDING and not _TENDER.search(sentence.text):
            continue
        named = tagged.names.get(at + found.start("name")) if pattern is _IN_ROLE else None
        who = _subject(tagged, bidders, at, text, found.start())
        if named is not None and found.group("name"):
            who = parties(tagged, at + found.start("name"), named.end, ("Organization",))
        low, high = at + found.start("what"), at + found.end("what")
        buyer, words = split_buyer(tagged, low, tagged.doc.text[low:high])
        if who and (words or buyer):
            return _deal(sentence, who, words, buyer)
    if (got := GOT_NOTICE.search(text)) and re.search("中标|中选|成交|入围", got.group()):
        who = _subject(tagged, bidders, at, text, got.start())
        return _deal(sentence, who, None, None) if who else None
    return None


def _subject(tagged: Tagged, bidders: Bidders, at: int, text: str, verb: int) -> list[Mention]:
    """Give who stands before the verb, one or a consortium, or whom the article is about."""
    if re.search("联合体|联营体", text[:verb]):
        many = bidders.winners(at, at + verb)
        if len(many) > 1:
            return many
    one = subject_before(tagged, at, at + verb) or bidders.topic
    return [one] if one is not None and not NO_BIDDER.search(one.name) else []


def won_by(tagged: Tagged) -> Iterator[Deal]:
    """Give the award of a bare 中标, with nothing but who stands before it."""
    for sentence in _in_order(tagged):
        text = tagged.without_brackets(sentence.start, sentence.end)
        for won in WON.finditer(text):
            who = subject_before(tagged, sentence.start, sentence.start + won.start())
            if who is not None and not NO_BIDDER.search(who.name):
                yield _deal(sentence, [who], None, None)
                return
