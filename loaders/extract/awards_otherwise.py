"""Awards told in other ways, looked for where an article tells of none in the common ones.

They are told by a notice alone, by the role that the winner gets (成为…供应商), by other verbs
(竞得, 夺得), by a table whose names stand a line below, and by the bare verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schema import Mention
from .awards import GOT_NOTICE, SAID_BEFORE, WON, WORK, split_buyer
from .awards_again import NOT_YET
from .bidders import Bidders
from .bidders_topic import NO_BIDDER
from .clauses import subject_before
from .cues import spelt_out
from .deals import Deal, money_for
from .document import Sentence
from .headlines import text_first
from .parties import mention_of, parties
from .tagged import ORG, Tagged

_TENDER = re.compile(
    r"中标|中选|招标|投标|竞标|竞拍|集采|标段|采购(?:项目|合同|订单|公告)|成交(?:公告|供应商|[人方价])"
    r"|(?:合同|订单|工程|项目)(?:合计|总)?(?:金额|价|额|造价)|大单|造价|开标|成功入围|签约，?承[建揽接]|[获得下约]了?[^，。；\n]{0,40}(?:合同|订单|合约)"
)
"""One of these stands in a sentence that tells of an award."""
_BODY = (
    r"(?:供应商|供货商|服务商|承包商|承建商|集成商|承建(?:单位|方)|承接(?:单位|方)|施工(?:单位|方)|总承包(?:单位|方|商)"
    r"|合作(?:方|单位|商)|实施(?:单位|方)|投资(?:主体|方|人)|中选人)"
)
_ROLE = rf"(?:独家|唯一|最终|指定|主要|战略)*{_BODY}"
_WHAT = (
    rf"(?P<what>[^，。；\n]{{4,80}}?(?:{WORK}|招标|竞标|特许经营权?)(?:{WORK}|（[^（）]{{0,20}}）)*)"
    r"(?:任务)?(?=[，。；、”》」\s的]|$)"
)
_TELLS = re.compile(
    spelt_out(
        rf"{_TENDER.pattern}|{_BODY}|[得获中下]了?[^，。；]{{2,60}}(?:{WORK}|合约)|承[接揽建]|签约|入[围选]|花落|由|授予|交由|批予"
    )
)
_IN_ROLE = re.compile(
    rf"(?:确[定认](?:公司|本公司|(?P<name>{ORG}))?[^，。；]{{0,60}}?为|成为|获选为|入选为?|[被获]?选[定为中聘]+(?:其|公司)?为?|指定为)(?P<what>[^，。；\n]{{4,80}}?)的?{_ROLE}"
)
_BY_BIDDING = re.compile(
    r"(?:竞得|投得|夺得|中得|夺取|摘得|赢得|拿到|斩获|获授|获批|取得|获得|喜提|揽[下获]|[拿签]下|承[接揽建]|收获"
    rf"|签约(?!仪式)|[喜又连再]中(?!标)|中选|入[围选])了?{_WHAT}"
)
_GOES_TO = re.compile(
    rf"(?:(?P<by>{ORG})[^，。；\n\ue010]{{0,6}})?(?:[将把]|(?<=[\ue010\ue011，。；：\s])|^)(?P<what>[^，。；\n\ue010将把]{{4,80}}?{WORK})"
    rf"(?:正式|最终|合同|订单|已)*(?:花落|授予|交给|交由|判给|批给|批予|落入)了?(?P<name>{ORG})"
)
"""某项目花落某公司, 将某项目授予某公司: who wins stands last."""
_BY_WHOM = re.compile(
    r"(?P<what>[^，。；：\n\ue010]{4,80}?)(?:正式|最终|将|已)?由(?P<list>[^，。；：\n]{2,100}?)"
    r"(?:成功|最终|独家|联合){0,2}(?:以[^，。；\n]{2,24})?(?:预|拟)?(?:中标|中选|[夺摘竞]得|夺标|拿下|承[建揽接])(?![\d人方单价金总公候结通])"
)
"""某项目由某公司中选: what is won stands first."""
_TOOK_IT = re.compile(
    r"(?:竞得|投得|夺得|中得|摘得|斩获|拿下|揽[下获]|赢得)了?(?:该|本|此|上述|这一)(?:项目|工程|标段|标的|订单|合同)"
)
"""Of what has been named before: 摘得该项目."""
_AWARDED_BY = re.compile(
    rf"[获由](?P<name>{ORG})[^，。；\n\ue010]{{0,6}}?(?:批出|批授|判授|判予|授予|授出|批给|委聘)"
    rf"(?P<what>[^，。；\n]{{4,80}}?(?:{WORK}|合约))(?=[，。；、\s]|的|$)"
)
"""获某署批出某工程合约: who orders stands before the verb, as Hong Kong puts it."""
_ENTERED = re.compile(r"(?:成功|顺利|最终|正式)+(?:入围|中选|入选|上榜)(?=[，。；！!]|\Z)")
_CHANGED = re.compile(
    r"(?:中标|中选|成交)(?:人|方|单位|供应商|企业|候选人)由[^，。；]{2,50}?(?:变更|调整|更换|改)为(?P<list>[^，。；\n]{2,60})"
)
_BELOW = re.compile(
    r"(?:中标|成交|中选)(?:人|方|单位|供应商|企业)(?:名称|信息)?[:：]?[ \u3000]*\n\s*"
    r"(?:[（(]?\d{1,2}[)）.、]?\s*)?"
    r"(?:(?:供应商|单位|企业|公司)?名称[:：]\s*)?(?P<list>[^，。；\n]{4,60})"
    r"|(?:^|\n)[ ]*(?:[（(]?\d{1,2}[)）.、]\s*)?供应商(?:名称)?[:：]\s*(?P<named>[^，。；\n]{4,60})"
)


def told_otherwise(tagged: Tagged, bidders: Bidders) -> list[Deal]:
    """Give the contracts of an article by the less common ways of telling them."""
    if not _TENDER.search(tagged.doc.text):
        return []
    return list(_tables(tagged)) or list(_others(tagged, bidders))


_BEHIND = 60
"""How far behind an award its price is looked for, in characters."""


def _deal(
    tagged: Tagged, sentence: Sentence, who: list[Mention], words: str | None, buyer: Mention | None
) -> Deal:
    deal = Deal(who, sentence.start, sentence.end, sentence, [buyer] if buyer is not None else [])
    deal.values["subject"] = words
    behind = tagged.text.find("。", sentence.end + 1, sentence.end + _BEHIND)
    stop = max(sentence.end, behind)
    deal.values["amount"] = money_for(tagged, deal, sentence.start, stop)
    return deal


def _tables(tagged: Tagged) -> Iterator[Deal]:
    for found in _BELOW.finditer(tagged.text):
        low, high = found.span("list" if found["list"] else "named")
        who = parties(tagged, low, high, ("Organization",), strict=True)
        row = next((s for s in tagged.sentences if s.end > low), None)
        if who and row is not None:
            yield _deal(tagged, row, who, None, None)
            return


def _others(tagged: Tagged, bidders: Bidders) -> Iterator[Deal]:
    for sentence in _in_order(tagged):
        text = tagged.without_brackets(sentence.start, sentence.end)
        if deal := _one(tagged, bidders, sentence, text):
            yield deal
            return


_NO_AWARD = re.compile(NOT_YET.pattern + "|许可范围|经营范围|资质等级")
"""What has not come, and what a company may do."""


def _in_order(tagged: Tagged) -> list[Sentence]:
    """Give the sentences that can tell of an award, those of the text before headlines."""
    told = (s for s in tagged.sentences if _TELLS.search(s.text) and not _NO_AWARD.search(s.text))
    return text_first(tagged.doc, told)


def _one(tagged: Tagged, bidders: Bidders, sentence: Sentence, text: str) -> Deal | None:
    at = sentence.start
    if changed := _CHANGED.search(text):
        low, high = at + changed.start("list"), at + changed.end("list")
        who = parties(tagged, low, high, ("Organization",), strict=True)
        return _deal(tagged, sentence, who, None, None) if who else None
    if (goes := _GOES_TO.search(text)) and not SAID_BEFORE.match(goes["what"]):
        first, words = _ordered(tagged, at, goes)
        by = tagged.names.get(at + goes.start("by")) if goes["by"] else None
        buyer = first or (mention_of(by) if by is not None else None)
        return _deal(
            tagged, sentence, [mention_of(tagged.names[at + goes.start("name")])], words, buyer
        )
    if deal := _turned(tagged, bidders, sentence, text):
        return deal
    for pattern in (_IN_ROLE, _BY_BIDDING):
        found = pattern.search(text)
        if found is None or SAID_BEFORE.match(found["what"]):
            continue
        from_whom = _FROM.search(text, 0, found.start())
        verb = from_whom.start() if from_whom else found.start()
        who = _subject(tagged, bidders, at, text, verb)
        if pattern is _IN_ROLE and found["name"]:
            who = [mention_of(tagged.names[at + found.start("name")])]
        buyer, words = _ordered(tagged, at, found)
        if from_whom:
            buyer = mention_of(tagged.names[at + from_whom.start(from_whom.lastgroup or 0)])
        if who and (words or buyer) and not any(buyer and m.name == buyer.name for m in who):
            return _deal(tagged, sentence, who, words, buyer)
    if (entered := _ENTERED.search(text)) and _TENDER.search(tagged.doc.text):
        who = _subject(tagged, bidders, at, text, entered.start())
        return _deal(tagged, sentence, who, None, None) if who else None
    if (got := GOT_NOTICE.search(text)) and re.search("中标|中选|成交|入围", got.group()):
        who = _subject(tagged, bidders, at, text, got.start())
        return _deal(tagged, sentence, who, None, None) if who else None
    return None


def _turned(tagged: Tagged, bidders: Bidders, sentence: Sentence, text: str) -> Deal | None:
    """Give an award told the other way round: 某项目由某公司中选, 获某署批出, 摘得该项目."""
    at = sentence.start
    if (by_whom := _BY_WHOM.search(text)) and not SAID_BEFORE.match(by_whom["what"]):
        low, high = at + by_whom.start("list"), at + by_whom.end("list")
        who = parties(tagged, low, high, ("Organization",), strict=True)
        buyer, words = _ordered(tagged, at, by_whom)
        if who and words:
            return _deal(tagged, sentence, who, words, buyer)
    if awarded := _AWARDED_BY.search(text):
        who = _subject(tagged, bidders, at, text, awarded.start())
        buyer = mention_of(tagged.names[at + awarded.start("name")])
        words = _ordered(tagged, at, awarded)[1]
        if who and words and buyer.name != who[0].name:
            return _deal(tagged, sentence, who, words, buyer)
    if took := _TOOK_IT.search(text):
        who = _subject(tagged, bidders, at, text, took.start())
        return _deal(tagged, sentence, who, None, None) if who else None
    return None


_FROM = re.compile(
    rf"(?:[被从获自](?P<name>{ORG})(?:处|方面|手中|那里)?|[与同](?P<signs>{ORG})[^，。；\ue010]{{0,6}}签约，)"
    r"[^，。；]{0,4}\Z"
)
"""从某公司获得, 被某公司选定, 与某公司签约，承建…: who orders stands before the verb."""


def _ordered(tagged: Tagged, at: int, found: re.Match[str]) -> tuple[Mention | None, str | None]:
    low, high = at + found.start("what"), at + found.end("what")
    return split_buyer(tagged, low, tagged.doc.text[low:high])


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
                yield _deal(tagged, sentence, [who], None, None)
                return
