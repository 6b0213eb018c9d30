"""Those who bring a product out together: 甲和乙都推出, 甲联合乙推出."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Sentence
from .parties import mention_of
from .releasers import clause_of, named_alone, without_partner
from .tagged import FILLER, ORG, Tagged

_WITH = r"(?:[、和与及同跟]|以及|(?:[便还也将拟]|计划|此次)*(?:联合|携手|联手|牵手|联名)了?)"
_BODY = r"(?:公司|集团|方面|官方)?"
_JOINED = re.compile(
    rf"{_BODY}(?:{FILLER})*{_WITH}(?:(?!子)[\u4e00-\u9fff]{{0,8}}(?:公司|品牌|厂商|企业|巨头))?\Z"
)
_PARTNER = re.compile(
    rf"{_BODY}(?:{FILLER}|[便还也将拟]|计划|此次)*(?:[与和]|联合|携手|联手|牵手)了?(?P<who>{ORG})[^，。；、\ue010]{{0,12}}\Z"
)
"""Behind the first of two, up to the verb."""
_AND = re.compile(rf"{_BODY}(?:{FILLER}|[便还也将拟]|计划|此次)*(?:[与和]|联合|携手|联手|牵手)了?")
_TOGETHER = re.compile(r"(?:合作|携手|联手|联名|联乘|联动|牵手)(?P<end>[，,])\Z")
"""How a clause ends whose partners act in the next."""
_TOWARDS = re.compile(r"[在从对向由据继除因比被给]\Z")
"""Before who has another part in the clause than to act."""
_MOST = 5


def all_releasers(
    tagged: Tagged, sentence: Sentence, maker: Mention | None, verb: int
) -> list[Mention]:
    """Give who brings out what the verb at offset ``verb`` tells of: ``maker``, and those whom the
    clause joins to him, in order."""
    if maker is None:
        return []
    low = clause_of(tagged, sentence, verb)
    if maker.start is None or maker.end is None:
        return [maker]
    if not low <= maker.start < verb:  # 甲与乙合作，推出
        end = _TOGETHER.search(tagged.text, maker.end, low)
        beside = _PARTNER.match(tagged.text, maker.end, end.start("end")) if end else None
        others = [mention_of(tagged.names[beside.start("who")])] if beside else []
        return [maker, *others]
    found = [maker]
    while len(found) < _MOST:
        first = found[0].start
        assert first is not None
        other = _before(tagged, sentence, low, first)
        if other is None:
            break
        found.insert(0, other)
    partner = _PARTNER.match(tagged.text, maker.end, verb)
    if partner is not None:
        found.append(without_partner(mention_of(tagged.names[partner.start("who")])))
    elif joint := _AND.match(tagged.text, maker.end, verb):
        other = named_alone(tagged, sentence, joint.end(), verb)
        found.extend([other] if other is not None else [])
    return found


def _before(tagged: Tagged, sentence: Sentence, low: int, at: int) -> Mention | None:
    """Give whom 和 or 联合 joins to the name at offset ``at``."""
    joined = _JOINED.search(tagged.text, low, at)
    if joined is None:
        return None
    end = joined.start()
    names = [n for n in tagged.names_in(low, end) if n.end == end]
    if names:
        return None if _TOWARDS.search(tagged.text, low, names[-1].start) else mention_of(names[-1])
    earlier = list(re.finditer(_WITH, tagged.text[low:end]))
    return named_alone(tagged, sentence, low + earlier[-1].end() if earlier else low, end)
