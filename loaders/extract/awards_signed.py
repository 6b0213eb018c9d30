"""Contracts that are signed: 甲公司与乙公司签订某某合同; the one who tells of it supplies."""

from __future__ import annotations

import re

from ...schema import Mention, Value
from .awards import tidy
from .clauses import subject_before
from .document import Sentence
from .parties import BARE, mention_of, party_at
from .tagged import DATE, FILLER, ORG, Tagged

_SIGN = r"(?:续?签[署订约下]|续签|订立|达成)(?:了|并生效)?"
_PAPER = r"(?:合同|订单|合约|(?:采购|供货|供应|购销|特许经营|承包|定点)(?:框架)?协议)"
"""What orders goods or works; other agreements may be of anything."""
_SIGNED = re.compile(
    rf"(?:[与和同向]|(?<=[\ue010\ue011{FILLER}])[、及])(?:(?P<b>{ORG})(?:公司)?[{FILLER}]*(?P<about>(?:就|关于)[^，。；\n]{{4,60}}?)?[^，。；\n\ue010]{{0,14}}?"
    rf"|(?P<bare>{BARE})[{FILLER}]*(?:{DATE}|[于在]|正式|近日|日前|分别|当日|当天|成功|共同|顺利)*){_SIGN}(?P<what>(?:{ORG})?[^，。；\n\ue010]{{0,60}}?{_PAPER})(?!的?(?:终止|解除|补充|变更|纠纷))"
)
_IN_ROW = re.compile(
    rf"(?<![、和及])[与同]{ORG}[{FILLER}\s]*(?:[、及]{ORG}[{FILLER}\s]*)*(?=[和及、与]\Z|\Z)"
)
"""Others with whom the contract is signed, before the last: 与甲公司、乙公司和 …."""
SIGNS = re.compile(rf"(?:签[署订约下]|续签|订立|达成)[^，。；\n]{{0,66}}{_PAPER}")
_OTHERS = re.compile(
    r"投资|产权|保证|授信|额度|转让|终止|解除|补充|借款|贷款|融资|担保|劳动|聘|保密|股权|股份(?:转让|发行|购买|质押|补偿|回购|托管|合同|协议)|增资|认购|租赁|租用|存款|理财|质押|抵押|信托|保险|合作合同"
    r"|赔偿|和解|收购|并购|授信|经纪|出让"
)
"""Contracts that are no order for goods or works."""
_NOT_YET = re.compile(r"(?:尚未|未|没有|无法|拒绝|应当?|必?须|需|待|将)[^，。；]{0,20}$")
_ANYBODY = re.compile(r"(?:招标|采购|中标|发包|承包|委托|投标)[人方]$|^(?:客户|业主|对方)|客户$")
_PLAIN = re.compile(
    r"^(?:[《“]|日常|重大|重要|大额|正式|相关|经营|业务|商务|采购|销售|供货|购销|买卖|框架|年度|的|了|一[份项个])*(?:合同|订单|合约|协议)[》”]?$"
)


def is_other_contract(words: str) -> bool:
    """Whether what is signed orders neither goods nor works (借款合同, 股权转让合同)."""
    return bool(_OTHERS.search(words))


def signed(
    tagged: Tagged, sentence: Sentence, topic: Mention | None
) -> tuple[Mention, str | None, list[Mention]] | None:
    """Give who supplies, what is ordered, and who order, where a sentence tells that two sign a
    contract; ``None`` where it does not, or the contract is of another sort."""
    at = sentence.start
    text = tagged.without_brackets(at, sentence.end)
    found = _SIGNED.search(text)
    if found is None or _NOT_YET.search(text, 0, found.start()):
        return None
    original = tagged.doc.text
    about = original[at + found.start("about") : at + found.end("about")] if found["about"] else ""
    what = original[at + found.start("what") : at + found.end("what")]
    title = original[at + found.end() : at + found.end() + 16].partition("》")[0]
    low, high = found.span("b" if found["b"] else "bare")
    buyer = party_at(tagged, at + low, at + high)
    row = _IN_ROW.search(text, 0, found.start()) if found["b"] else None
    if row is None and text[found.start()] in "、及":
        return None
    verb = row.start() if row is not None else found.start()
    supplier = subject_before(tagged, at, at + verb, guess=True) or topic
    same = supplier is not None and buyer is not None and supplier.name == buyer.name
    if buyer is not None and (buyer.kind != "Organization" or _ANYBODY.search(buyer.name)):
        return None
    if (
        supplier is None
        or buyer is None
        or same
        or is_other_contract(about + what + title * ("《" in what))
    ):
        return None
    words = what if not _PLAIN.match(what) else re.sub(r"^(?:就|关于)", "", about)
    words = tidy(re.sub(r"^《([^》]+)》?$", r"\1", words))
    others = tagged.names_in(at + verb, at + found.start(), ("Organization",)) if row else []
    buyers = [*(mention_of(n) for n in others if n.text != supplier.name), buyer]
    return supplier, words if len(words) > 3 else None, buyers


_WITH = tuple("与同向")


def is_other_side(tagged: Tagged, mention: Mention) -> bool:
    """Whether a mention is with whom somebody signs: 近期与某公司签署."""
    start, end = mention.start, mention.end
    if start is None or end is None or not tagged.doc.text.endswith(_WITH, 0, start):
        return False
    return re.match(rf"[^，。；\n]{{0,70}}?{_SIGN}", tagged.doc.text[end : end + 90]) is not None


def taken(
    tagged: Tagged, at: int, found: re.Match[str], topic: Mention | None
) -> tuple[Mention, Mention, Value | None, str | None] | None:
    """Give who supplies, who orders, for how much and what, where the sentence at ``at`` says, by
    what ``TOOK`` found in it, that somebody takes work of somebody: 拿下了某公司的百万元项目."""
    if re.search("融资|投资", found.group()):
        return None
    buyer = tagged.names[at + found.start("name")]
    supplier = subject_before(tagged, at, at + found.start(), guess=True) or topic
    if supplier is None or supplier.name == buyer.text:
        return None
    if supplier is topic and (topic.start or 0) >= at + found.start():
        return None  # one of those who order
    low, high = at + found.start("what"), at + found.end("what")
    amounts = tagged.amounts_in(low, high)
    words = tidy(tagged.doc.text[low if not amounts else amounts[0].end : high])
    named = len(words) > 5 and not _PLAIN.match(words)
    money = amounts[0].money if amounts else None
    return supplier, mention_of(buyer), money, words if named else None
