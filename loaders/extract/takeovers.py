"""Purchases told by other words than 甲收购乙: what stands before the verb, offers, agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...schema import Mention
from .acquired import Bought
from .acquirers import buyers_of
from .deal_words import BEFORE_BUY
from .document import Sentence
from .parties import BARE, mention_of, party_at
from .shares import find_parts
from .tagged import AMOUNT, FILLER, ORG, PARTY, Tagged

_TARGET = rf"(?P<target>{ORG}|{BARE})"
_OF_IT = r"(?:公司|集团|的?(?:全体|全部|公众|所有|现有|少数|小|其他){0,2}股东|董事会|管理层)?"
_ADDED = rf"(?:{FILLER}|\s)*"
_OFFER = r"(?:(?:收购|并购|私有化)(?:要约|提议|提案|报价|邀约|请求|方案|计划|意向)|要约(?!收购))"
_HOW = (
    r"(?:全面|全资|现金|部分|强制|敌意|恶意|自愿|有条件|无条件|战略|新的?|一份|一项|正式|书面|最终"
    r"|约束力|非|有|无|的|控股|要约|股权){0,5}"
)
_PUT_BEFORE = re.compile(
    rf"(?:将|把)(?:[^，。；\ue010]{{0,12}}?(?={ORG}))?(?:{_TARGET}|[^，。；\ue010“「『]{{0,12}}[“「『](?P<quoted>[^，。；”」』]{{2,30}})[”」』]){_ADDED}(?:公司|集团|的|旗下|[^，。；\ue010]{{0,10}}(?:股权|股份|业务|资产)|正式|全部|一并|悉数|成功|完全|尽|也|都|均|再|\d[\d.]*[%％]的?(?:股权|股份)?|100%){{0,3}}(?:收入|纳入|收归|揽入|收至|收进|归入|招至|招入)"
    r"(?:自己|其)?的?(?:囊中|麾下|旗下|怀中|帐下|版图|囊下)"
    rf"|(?:将|把|对)(?P<private>{ORG}|{BARE}){_ADDED}(?:进行|实施|予以|提出|发起|发出|展开)?了?私有化"
)
"""甲将乙收入囊中, 将乙私有化."""
_OFFERS = re.compile(
    rf"(?:向|对){_TARGET}{_ADDED}{_OF_IT}(?:发出|发起|提出|递交|提交|提起|开出|抛出|展开|进行)了?"
    rf"[^，。；\ue010\ue014]{{0,12}}?(?:{AMOUNT})?[^，。；\ue010\ue014]{{0,10}}?(?:收购|并购|私有化|要约)(?!人|方|时|后|前|的?申[请报]|审[查批]|文件|材料)"
)
"""甲向乙发出收购要约."""
_ANSWERS = re.compile(
    rf"(?P<target>{ORG})(?:{FILLER}|{BEFORE_BUY}|，|\s){{0,4}}(?:接受|拒绝|收到|同意|接获|否决|回绝|婉拒|支持|欢迎)了?"
    rf"(?:来自|由)?(?:[^，。；\ue010\ue012\ue014]{{0,8}}(?:公司|巨头|集团|对手|企业))?(?P<who>{PARTY}){_ADDED}(?:发[出起]|提出)?的?"
    rf"(?:以|约|总价|高达|每股|价值|报价)*(?:{AMOUNT})?[^，。；\ue010\ue012]{{0,8}}?的?{_HOW}{_OFFER}"
)
"""乙接受甲30亿美元的收购要约."""
_AGREES = re.compile(
    rf"(?:与|和|同)(?:[^，。；\ue010]{{0,12}}?(?:公司|巨头|企业|厂商|同行|对手|龙头)(?!有限|集团|[，达签]))?{_TARGET}{_ADDED}{_OF_IT}(?:{BEFORE_BUY}){{0,3}}(?:达成|签署|签订|订立|签定|签下|敲定)了?"
    rf"(?:{BEFORE_BUY}|一份|一项|正式|最终|的|关于|有关|股权|资产|约束力|性|初步|意向|框架){{0,5}}(?:收购|并购)(?:意向|框架|股权)?(?:性)?(?:协议|合同|意向书|备忘录)"
)
"""甲与乙达成收购协议."""
_BUYS_ANOTHER = re.compile(
    r"(?:收购|购买|受让|买下|购入|取得)(?:了|其)?(?:所?持有?的)?(?!协议|意向|框架|事|交易|目标|标的|后者|对方|其|上述|该)[^，。；]{0,40}?(?:\ue010|[股][权份])"
)
"""Behind an agreement with him who sells: 甲与乙签订收购协议，收购乙持有的丙."""
_TALKS = re.compile(
    rf"(?:与|和|同)(?:[^，。；\ue010]{{0,12}}?(?={ORG}))?{_TARGET}{_ADDED}(?:{BEFORE_BUY}|就|进行|展开|有关|潜在|可能|双方|的){{0,5}}"
    rf"(?:接触|洽谈|谈判|商谈|磋商|讨论|协商|谈){{0,2}}(?:就|关于|有关|了|过|的|潜在|可能|其|全资|整体){{0,3}}"
    rf"(?:收购|并购)(?:事宜|事项|交易|一事|谈判|的可能|可能性)"
)
"""甲正与乙就收购事宜谈判."""
_SELLS_ITSELF = re.compile(
    rf"(?P<target>{ORG})(?:{FILLER}|{BEFORE_BUY}|\s){{0,3}}[“\"]?(?:(?:卖身|委身)[”\"]?(?:给予?|于|予|至)?|同意(?:以|作价)?(?:{AMOUNT})?(?:的?价格)?(?:出售|卖|售)(?:给|予))(?P<who>{PARTY}|{BARE}(?=[，。；\s]|$))"
    rf"|(?P<given>{ORG})(?:{FILLER}|{BEFORE_BUY}|\s){{0,3}}(?:投入|投向|归入)(?P<embraces>{PARTY}|{BARE})的?(?:怀抱|麾下|旗下)"
)
"""乙卖身甲."""
_WHOSE = re.compile(
    rf"(?P<who>{PARTY})(?:公司|集团)?(?:{FILLER}|{BEFORE_BUY}|\ue016\ue017*|\s){{0,5}}(?:{AMOUNT}(?:的价格|的对价)?)?(?:{BEFORE_BUY}){{0,2}}(?:收购|并购)的[^，。；\ue010]{{0,12}}?(?P<target>{ORG})"
)
_CUE = re.compile("囊|前者|麾下|旗下|怀中|版图|帐下|私有化|要约|收购|并购|卖身|委身|怀抱")


_OF_QUOTED = re.compile(
    rf"对[^，。；“「『\ue010]{{0,14}}[“「『](?P<quoted>[^，。；”」』\ue010]{{2,24}})[”」』]{FILLER}*(?:的|进行|发起)?了?的?[^，。；\ue010]{{0,6}}?(?:收购|并购)"
)
"""甲完成对「乙」的收购."""
_FORMER = re.compile(
    rf"(?P<who>{PARTY}|{BARE})(?:和|与){_TARGET}[^。；]{{0,40}}?前者[^，。；\ue010]{{0,24}}?(?:收购|并购|买下|私有化)后者"
)
"""甲和乙发表声明，前者将收购后者."""
_PRICED = re.compile(
    rf"(?P<target>{ORG}|(?<=[，、；和])[一-鿿]{{2,8}}?)(?P<part>(?:{FILLER}|\s|的|合计)*\d[\d.]*\s?[%％]的?(?:股权|股份))的?"
    rf"(?:收购|交易|转让)(?:价格|对价|价款|总价|作价|金额|价)(?:合计|约|初步|暂|确定|定){{0,3}}为?(?P<amount>{AMOUNT})"
)
"""甲51%股权的收购价格为5亿元, 乙60%股权的收购价格为7亿元."""
_ROLES = re.compile(
    rf"(?P<who>{ORG})\s?[（(](?:作为|即)?[“\"]?(?:买方|收购方|受让方)[^，。；]{{2,80}}?(?P<target>{ORG})\s?[（(](?:作为|即)?[“\"]?(?:目标公司|标的公司)"
)
"""甲（买方）、乙（目标公司）及丙（卖方）签署收购协议."""


@dataclass(frozen=True, slots=True)
class Takeover:
    """One purchase: what is bought by whom, and where in the sentence it is told."""

    target: Mention
    buyers: list[Mention]
    start: int
    end: int


def takeovers(tagged: Tagged, sentence: Sentence, topic: Mention | None) -> Iterator[Takeover]:
    """Give the purchases of a sentence in which what is bought stands before the verb, or that are
    told by an offer or an agreement; ``topic`` buys where nobody is named. Offsets are those of
    the sentence."""
    at = sentence.start
    text = tagged.without_brackets(at, sentence.end)
    if not _CUE.search(text):
        return
    if "目标公司" in sentence.text or "标的公司" in sentence.text:
        roles = _ROLES.search(tagged.text, at, sentence.end)
        if roles is not None:
            buyer, thing = (tagged.names[roles.start(group)] for group in ("who", "target"))
            span = roles.start() - at, roles.end() - at
            yield Takeover(mention_of(thing), [mention_of(buyer)], *span)
    for pattern in (
        _PUT_BEFORE,
        _OFFERS,
        _AGREES,
        _ANSWERS,
        _TALKS,
        _SELLS_ITSELF,
        _FORMER,
        _OF_QUOTED,
        _WHOSE,
    ):
        for found in pattern.finditer(text):
            if pattern is _AGREES and _BUYS_ANOTHER.search(text, found.end()):
                continue
            groups = {name: found.span(name) for name, words in found.groupdict().items() if words}
            low, high = next(
                groups[n] for n in ("target", "private", "given", "quoted") if n in groups
            )
            target = party_at(tagged, at + low, at + high)
            if target is None:
                continue
            who = groups.get("who") or groups.get("embraces")
            if who is None:
                buyers = buyers_of(tagged, at, at + found.start(), topic)
            else:
                other = party_at(tagged, at + who[0], at + who[1])
                buyers = [other] if other else []
            if buyers:
                yield Takeover(target, buyers, *found.span())


def priced_one_by_one(tagged: Tagged, sentence: Sentence) -> Iterator[tuple[int, int, Bought]]:
    """Give the purchases that a sentence tells by the price of each part, with where it tells each,
    as offsets of the sentence."""
    if not _BY_PRICE.search(sentence.text):
        return
    at = sentence.start
    for found in _PRICED.finditer(tagged.text, at, sentence.end):
        target = party_at(tagged, *found.span("target"))
        part = find_parts(tagged.doc.text, *found.span("part"))[:1]
        amount = tagged.amounts[found.start("amount")]
        if part and target is not None:
            span = found.start() - at, found.end() - at
            yield *span, Bought([target], part=part[0], amount=amount)


_BY_PRICE = re.compile("股[权份]的?(?:收购|交易|转让)(?:价|对价|总价|作价|金额)")
