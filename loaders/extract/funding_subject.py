"""Who gets the money of a round: the name that stands before the verb of getting it."""

from __future__ import annotations

import re

from ...schema import Mention
from .clauses import bare_before, subject_before
from .funding_brought import BROUGHT
from .funding_slots import NOUN
from .parties import mention_of
from .tagged import AMOUNT, ORG, ROUND, Tagged

GAIN = (
    r"(?:完成|获得|喜获|再获|又获|连获|获|拿到|拿下|斩获|收获|引入|引进|得到|接受|迎来|筹集|募集|筹得|募得"
    r"|融得|融到|敲定|启动|寻求|进行|收到|获取|达成|签下|开启|宣布)"
)
GAINS = re.compile(
    rf"{GAIN}了?(?P<inner>[^，。；\n]{{0,70}}?|(?:由|来自)[^。；\n]{{0,90}}?的[^，。；\n]{{0,20}}?)(?P<noun>{NOUN})"
)
_RAISES = re.compile(
    rf"(?:(?<![投再])融资|募资|筹资|集资|筹集|募集|筹得|募得|融得|融到)(?:到|了|资金|总?额|规模|金额|约|近|超|达|为)*\s?{AMOUNT}"
    rf"|{ROUND}(?:融资)?[即就便]?(?:获得?|融得?到?|筹得|拿到|收获|斩获)了?{AMOUNT}"
    rf"|{ROUND}(?:融资|投资)?(?:现?已经?|正式|顺利|全部|宣布)*(?:完成|敲定|到位|由)"
)


def subject_of(tagged: Tagged, start: int, end: int) -> Mention | None:
    """Give who completes or gets a funding in the stretch: the name before the first such verb.

    The last name of the clause of the verb counts (the platform A); if that clause has none,
    the first name of the words before it. Names of whoever reports are passed over.
    """
    text = tagged.without_brackets(start, end)
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
    found = subject_before(tagged, start, start + verb.start())
    if found is not None:
        return found
    comma = max(text.rfind(mark, 0, verb.start()) for mark in "，；。：:")
    return bare_before(tagged, start + comma + 1, start + verb.start())


_WHO_GOT_IT = re.compile(
    rf"(?:获得?|完成)[^，。；]{{0,10}}(?:融资|投资)的(?:企业|公司|项目)?(?:为|是)"
    rf"(?P<name>{ORG}|[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff .&]{{1,30}}(?=，))"
)
