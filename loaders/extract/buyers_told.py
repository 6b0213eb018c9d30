"""Who buys by what is said of him: the subsidiary through which one buys, the 买方 of a notice."""

from __future__ import annotations

import re

from ...schema import Mention
from .deal_words import BEFORE_BUY
from .parties import bare_name, looks_common, mention_of
from .tagged import AMOUNT, DATE, FILLER, ORG, Tagged

_BUYER = "(?:买方|购买方|收购方|受让方|要约人|收购人)"
_AS_ROLE = re.compile(
    rf"(?<![一-鿿]){_BUYER}(?:同意|有条件|无条件|{BEFORE_BUY}|{AMOUNT}|现金|的|价格|对价){{0,8}}+\Z"
)
_IN_ROLE = re.compile(
    rf"(?P<who>{ORG})\s?[（(](?:以下)?(?:作为|简称|称|为)?[：:]?[“\"「]?{_BUYER}|(?<![一-鿿]){_BUYER}(?:为|是|[:：])?(?P<named>{ORG})"
)
"""甲公司（作为买方）, 收购方甲公司."""


def buyer_by_role(tagged: Tagged, start: int, verb: int) -> Mention | None:
    """Give whom 买方 stands for, where that is the subject of the verb at ``verb``: who was said to
    be that before, else nobody."""
    if tagged.doc.text.find("方", start, verb) < 0 and tagged.doc.text.find("人", start, verb) < 0:
        return None
    if not _AS_ROLE.search(tagged.without_brackets(start, verb)):
        return None
    last: Mention | None = None
    for found in _IN_ROLE.finditer(tagged.text, 0, verb):
        group = "who" if found["who"] else "named"
        last = mention_of(tagged.names[found.start(group)])
    return last


_SUBSIDIARY = re.compile(
    rf"(?:[子孙]公司|(?:附属|下属|旗下|项目|合资)(?:公司|企业)|旗下的?(?={ORG})|SPV)(?:{FILLER}|[“\"「])*"
    rf"(?P<own>[一-鿿A-Za-z]{{2,10}}公司(?=[”\"」])|{ORG}"
    rf"|[A-Za-z][A-Za-z0-9 .,&'-]{{1,50}}?[A-Za-z.]|[一-鿿][一-鿿A-Za-z]{{1,7}}?)"
    rf"(?=[”\"」{FILLER}]|公司|宣布|计划|近期|拟|将|以|用|已|斥|出资|与|和|向|从|于|近日|日前|前一日|签|收购|\s?{AMOUNT}|{DATE}|，|\Z)"
)


_OWN = re.compile("公司|旗下|SPV")


def subsidiary_before(
    tagged: Tagged, start: int, verb: int, found: Mention | None
) -> Mention | None:
    """Give the subsidiary through which one buys, where the sentence names it before the verb and
    behind who was ``found`` to buy, its mother: 甲股份全资子公司乙签订协议，将收购丙."""
    if not _OWN.search(tagged.doc.text, start, verb):
        return None
    text = tagged.without_brackets(start, verb)
    last = None
    for match in _SUBSIDIARY.finditer(text):
        last = match
    if last is None:
        return None
    low, high = start + last.start("own"), start + last.end("own")
    if found is not None and found.start is not None and found.start >= low:
        return None
    behind = text[last.end("own") :]
    if _ANOTHER.search(behind) or tagged.text[low - 1 : low] in ("的", "权"):
        return None
    known = tagged.names.get(low)
    if known is not None:
        return mention_of(known)
    bare = bare_name(tagged.text[low:high])
    if bare is None or looks_common(tagged.doc.text[low + bare[0] : low + bare[1]]):
        return None
    low, high = low + bare[0], low + bare[1]
    return Mention(tagged.doc.text[low:high], "Organization", low, high)


_ANOTHER = re.compile(
    rf"[，；](?:由|本|上市)?(?:公司|集团|其)(?:拟|将|以|已|决定|同意|收购|通过)|(?:股权|股份|股|权)(?![权份]|收购[与和及的方])|(?<!股[权份])收购(?![与和及的方老新])|[、和与]{ORG}(?:拟|将|以|收购)"
)
"""Behind a subsidiary these tell that another buys, or that it is what is bought."""
