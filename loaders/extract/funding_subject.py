"""Who gets the money of a round: the name that stands before the verb of getting it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Mention
from .clauses import bare_before, subject_before
from .document import Sentence
from .funding_brought import BROUGHT
from .funding_slots import NOUN
from .parties import mention_of, party_at
from .subjects import Subjects
from .tagged import AMOUNT, ORG, ROUND, TAGGED, Tagged

GAIN = (
    r"(?:完成|获得|喜获|再获|又获|连获|获|再得|又得|喜得|新获|喜提|拿到|拿下|斩获|收获|引入|引进|得到|接受|迎来|筹集|募集|筹得|募得"
    r"|融得|融到|敲定|启动|寻求|进行|收到|获取|达成|签下|开启|宣布|关闭|交割|锁定|官宣|宣告|揽获|揽得|吸引|赢得|争取|谋求|酝酿|洽谈|推进|手握|接连|签[署订])"
)
GAINS = re.compile(
    rf"{GAIN}了?(?P<inner>[^，。；\n]{{0,70}}?|(?:由|来自)[^。；\n]{{0,90}}?的[^，。；\n]{{0,20}}?)(?P<noun>{NOUN})"
)
_RAISES = re.compile(
    rf"(?:(?<![投再])融资|募资|筹资|集资|筹集|募集|筹得|募得|融得|融到)(?:到|了|资金|总?额|规模|金额|约|近|超|达|为)*\s?{AMOUNT}"
    r"|(?:拟|将|计划|准备|打算|正在|已)(?:通过[^，。；\n]{2,24}|以[^，。；\n]{2,16})?(?:方式)?(?:再次|继续)?(?:实施|进行|开展|启动)?增资扩股"
    r"|(?:融[了过]|连续?(?:融|完成?|获|拿下?)了?)(?:[\d一二三四五六七八九十两]+[轮笔]|第)"
    rf"|{ROUND}\s?(?:融资)?[即就便]?(?:获得?|融得?到?|筹得|拿到|收获|斩获)了?\s?{AMOUNT}"
    rf"|(?:{ROUND}(?:融资|投资)?|融资)(?:\s|{AMOUNT}的?|资金|款项|股权|现?已经?|也|均|正式|顺利|全部|悉数|宣布|成功|于|在|\ue016\ue017*)*(?:完成|敲定|到[位账]|落定|交割|关闭|收官|落地|由)"
)


def subject_of(tagged: Tagged, start: int, end: int, *, since: int | None = None) -> Mention | None:
    """Give who completes or gets a funding in the stretch: the name before the first such verb.

    Names are sought from ``since`` on, which is ``start`` if not given. The last name of the
    clause of the verb counts (the platform A); if that clause has none, the first name of the words
    before it. Names of whoever reports are passed over.
    """
    text = tagged.without_brackets(start, end)
    within = _WITHIN.search(text) if "在" in text else None
    if within is not None:
        return party_at(tagged, start + within.start("name"), start + within.end("name"))
    verb = GAINS.search(text) or _RAISES.search(text) or BROUGHT.search(text)
    if verb is None:
        return None
    named = _WHO_GOT_IT.search(text)
    if named is not None:
        low, high = start + named.start("name"), start + named.end("name")
        known = tagged.names.get(low)
        if known is not None and known.end == high:
            return mention_of(known)
        return Mention(tagged.doc.text[low:high], "Organization", low, high)
    unit = _UNIT.search(text, 0, verb.start())
    if unit is not None and not TAGGED.search(unit["name"]):
        low, high = start + unit.start("name"), start + unit.end("name")
        return Mention(tagged.doc.text[low:high], "Organization", low, high)
    low = start if since is None else since
    found = subject_before(tagged, low, start + verb.start())
    until = verb.start()
    if found is not None:
        at = (found.start or 0) - start
        for pattern in (_FROM_WHOM, _BY_WHOM, _WITH_WHOM):
            given = pattern.search(text, 0, verb.end())
            if given and given.start() <= at < given.end():
                until = given.start()
                found = subject_before(tagged, low, start + until)
                break
    if found is not None:
        return found
    comma = max(text.rfind(mark, 0, until) for mark in "，；。：:")
    return bare_before(tagged, start + comma + 1, start + until, described=True)


_WITHIN = re.compile(
    rf"(?<![一-鿿])在[^，。；\n\ue010]{{0,20}}?(?P<name>{ORG}|(?<=[商司业台牌])[一-鿿A-Za-z]{{2,8}}?)的?\s?{ROUND}(?:融资)?[中里]"
)
"""Whose the round is in which somebody pays: 在制造商某某的B轮融资中，甲资本参投."""
_UNIT = re.compile(
    r"[子孙]公司(?P<name>[一-鿿A-Za-z]{2,10}?)(?:拟|将|准备|计划|打算|已|近日|日前|正在?|成功|公开)*\Z"
)
"""A company without a known name right before the verb, told as one of another: 控股子公司某某."""
_FROM_WHOM = re.compile(r"从[^，。；\n]{2,110}?(?=(?:处|手中|手里|那里|等|获|筹|募|融|得到|拿|共))")
_WITH_WHOM = re.compile(r"(?:与|同|跟)[^，。；\n]{2,60}?签[署订]")
_BY_WHOM = re.compile(r"(?:在[^，。；\n]{0,8})?由[^，。；\n]{2,90}?(?:领投|跟投|参投|投资|参与)的")
"""From whom the money comes, before the verb of getting it: none of whom gets it."""
_WHO_GOT_IT = re.compile(
    rf"(?:获得?|完成)[^，。；]{{0,10}}(?:融资|投资)的(?:企业|公司|项目)?(?:为|是)"
    rf"(?P<name>{ORG}|[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff .&]{{1,30}}(?=，))"
)


_AFTER = re.compile(r"[^，。；]{0,8}?继[^，。；]{4,60}(?:之后|以后|后)[，,]?[^，。；]{0,12}[，,]?$")
_HISTORY = re.compile(r"[^，。；]{0,20}[：:]|[的\s\ue0ff]*$")
"""Between a company and the name of a round of its own."""


def named_elsewhere(
    subjects: Subjects, sentence: Sentence, payers: Sequence[str], start: int, end: int
) -> Mention | None:
    """Give whom the sentence names before a round whose own clauses name nobody but ``payers``
    (某某的融资历史：2019年6月天使轮), or behind it (继5月获甲投资后，某某又获乙投资)."""
    tagged = subjects.tagged
    if _AFTER.match(tagged.text, start, end):
        return subject_of(tagged, end, sentence.end)
    rounds = tagged.rounds_in(start, end)
    if not rounds:
        return None
    found = subject_of(tagged, start, end, since=sentence.start)
    told = subjects.first(sentence.start, rounds[0].start)
    if found is not None or told is None or told.text in payers:
        return found
    between = tagged.without_brackets(sentence.start, rounds[0].start)
    return mention_of(told) if _HISTORY.match(between[told.end - sentence.start :]) else None
