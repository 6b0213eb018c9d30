"""Acquisitions: who buys an organization, a part of it, or what it owns (收购, 受让, 购买股权)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention, Value, make_claim
from ..acquired import Bought, bought
from ..acquirers import HOUSE, buyers_of, could_be_party, one_letter_apart
from ..attribution import attributed_to
from ..awards_parties import full_name
from ..deal_words import ENTERS, NO_PURCHASE
from ..document import Document, Sentence
from ..headlines import without_headlines
from ..modality import modality_of
from ..names.lexicon import LEGAL, SUFFIXES
from ..parties import BARE, mention_of, party_at
from ..purchase_values import each_priced, price, price_after, told_day
from ..shares import Part, find_parts
from ..sold import sold
from ..subjects import subjects_of
from ..tagged import AMOUNT, DATE, FILLER, ORG, PARTY, Tagged, tag
from ..takeovers import takeovers
from ..telling import dates_of

_may_tell = re.compile(
    "收购|并购|受让|买下|吞并|吞下|竞购|洽购|入主|收编|接盘|拿下|吸收合并|私有化|转让|出售|出让|卖|划转|转手|股权|股份|控股权|控制权"
    "|囊中|麾下|怀抱|委身|要约"
).search
"""Finds what stands in every sentence in which a pattern below finds anything."""
_BUY = re.compile(
    rf"(?<!目的)(?:要约|全资|现金|溢价|联合|分步|间接|战略|完成|启动|终止|拟)*(?:收购|并购|受让|买下|吞并|吞下|竞购|洽购|{ENTERS}|收编|接盘|吸收合并|私有化(?!并|要约|退市|进程|提议|之路|邀约|报价|浪潮))"
    rf"(?!{NO_PURCHASE}|期限|期间|期满|届满|益处|好处|效应|问题|溢价(?!收)|重组|整合(?!\ue010)|购买|收购|投资款|业务|年会|资金|小麦|办法|管理|频率|过程|条件|完成|交易|总价|概念|事项|报告|要约|标的|草案|进展|基金|贷款|协议|意向|计划|商誉|项目[于已正])了?(?:整合)?"
)
_BUY_PART = re.compile(
    r"(?:购买|买入|购入|获得|取得|竞得|拿下|购得|认购)了?(?=[^，。；\n]{2,60}(?:股权|股份|控股权|控制权))"
)
_TAKEN_OVER = re.compile(
    rf"对(?:[^，。；\ue010]{{0,20}}(?:公司|巨头|企业|商|品牌|平台|龙头))?(?P<target>{ORG})(?:{FILLER}|\s)*(?:[^，。；\ue010]{{0,14}}?(?:的|进行|发起|发出|提出|实施|展开|开展|完成)了?的?|\d[\d.]*[%％]的?股[权份])?(?:全资|要约|现金|战略|全面|部分|强制|敌意|恶意|控股|整体){{0,3}}(?:收购|并购|私有化)(?!了?[^，。；\ue010的]{{0,8}}\ue010)"
)
_PASSIVE = re.compile(
    rf"(?:(?P<target>{ORG})(?=[^，。；\ue010\ue012]{{0,10}}?被)"
    rf"|(?:^|(?<=[，。；、\ue017]))(?:随着|自从|在|自|当|而|但|此后)?(?P<bare>{BARE})(?=(?:已经?|将|或|曾|正|拟)?被))"
    rf"[^，。；\ue010]{{0,10}}?被(?:[^，。；\ue010\ue012]{{0,10}}(?:公司|巨头|龙头|企业|集团|同行|对手))?(?P<who>{PARTY}|{BARE}(?=以|用|斥|全资|收|并|吞|买|溢|现|私))[^，。；\n]{{0,30}}?(?:收购|并购|吞并|买下|私有化)(?!案|方|人)"
)
_GETS = re.compile(
    rf"(?:^|(?<=[，。；、\ue017]))(?P<target>{ORG})(?:已|将|或)?[获遭](?:[^，。；\ue010\ue012]{{0,8}}(?:公司|股东|集团|巨头))?(?P<bare>)(?P<who>{PARTY})(?:全资|要约|战略|现金|溢价|以|约|的|{AMOUNT}|{FILLER})*(?:收购|并购|私有化)(?!要约|提议|邀约|意向)"
)
_CROPS = re.compile(
    r"粮食|[夏秋余]粮|售粮|粮[库站农]|稻米|大米|稻谷|[早晚]稻|小麦|玉米|棉花|烟叶|油菜籽|大豆"
)
_HARVEST = re.compile(
    r"(?:粮食|[早晚]稻|稻谷|小麦|玉米|棉花|烟叶|油菜籽|大豆)收购(?!了?[^，。]{2,20}(?:公司|股))"
)
"""An article that opens with the buying in of a crop tells of no takeover."""
_AGAIN = re.compile(
    rf"[，；、](?:并|且|同时|此外|随后|还|又|再|也|{DATE}|已|计划|拟|将|以|{AMOUNT}|现金|对价|价格|先后|陆续){{1,6}}$|、$"
    rf"|[，；、](?:以(?:现金)?{AMOUNT})?通过[^，。；、]{{2,20}}$"
)
"""Before a second verb of buying in a sentence: who bought before buys again."""
_REPORT = re.compile("研报|研究报告|评级|摘要如下")
"""Words of a house's report on others; it is about them, not about the house."""


def find(doc: Document) -> Iterable[Claim]:
    """Give the acquisitions that an article tells of, one claim for each telling."""
    if not _may_tell(doc.text):
        return []
    if _HARVEST.search(doc.text[:100]):
        return []
    tagged = tag(doc)
    claims: list[Claim] = []
    main = subjects_of(tagged).main
    topic: Mention | None = mention_of(main) if main else None
    if topic is not None and topic.name.endswith("证券") and _REPORT.search(doc.text[:600]):
        topic = None
    for sentence in tagged.sentences:
        seen: set[tuple[str, ...]] = set()
        alone: set[tuple[str, ...]] = set()  # told without who buys
        known = claims[-1].roles["target"][-1] if claims else None
        us = topic
        if claims and _GOES_ON.match(sentence.text) and sentence.start - claims[-1].end < 3:
            us = next(iter(claims[-1].roles.get("acquirer", ())), topic)
        for claim in _in_sentence(tagged, sentence, us, known):
            key = tuple(m.name for m in claim.roles.get("target", ()))
            if key not in seen or (key in alone and "acquirer" in claim.roles):
                seen.add(key)
                claims.append(claim)
            (alone.discard if "acquirer" in claim.roles else alone.add)(key)
    if any("acquirer" in claim.roles for claim in claims):  # a target alone says less
        claims = [c for c in claims if "acquirer" in c.roles or c.values.keys() & _TELLING]
    return without_headlines(doc, claims)


_TELLING = {"subject", "amount"}
_NEAR = 24
"""Within how many characters behind the verb what is bought begins, where nobody buys it."""
_UNREAL = re.compile(r"(?:可以?|选择|如果?|若|是否|避免|防止|禁止|不能|不会)[^，。；]{0,12}\Z")


def _is_clear(tagged: Tagged, sentence: Sentence, verb: int, targets: list[Mention]) -> bool:
    """Whether a purchase by nobody that is named is one all the same: of names that stand behind
    the verb, and said to be done or meant."""
    known = all(
        m.start in tagged.names and verb < m.start < verb + _NEAR
        for m in targets
        if m.start is not None
    )
    return known and not _UNREAL.search(tagged.doc.text, sentence.start, verb)


def _in_sentence(
    tagged: Tagged, sentence: Sentence, topic: Mention | None, known: Mention | None
) -> Iterable[Claim]:
    if not _may_tell(sentence.text) or _CROPS.search(sentence.text):
        return
    text, at = tagged.without_brackets(sentence.start, sentence.end), sentence.start
    if not _may_tell(text):  # it stood in a name
        return
    for pattern, verbs in ((_PASSIVE, "被"), (_GETS, "获遭")):
        found = pattern.search(text) if any(verb in text for verb in verbs) else None
        if found:
            role = "target" if found["target"] else "bare"
            target = party_at(tagged, at + found.start(role), at + found.end(role))
            who = party_at(tagged, at + found.start("who"), at + found.end("who"))
            if target is None or who is None:
                continue
            yield from _claim(tagged, sentence, found.span(), [who], Bought([target]))
            return
    for deal in takeovers(tagged, sentence, topic):
        span = deal.start, deal.end
        yield from _claim(tagged, sentence, span, deal.buyers, Bought([deal.target]))
    told = list(sold(tagged, sentence, topic)) if any(c in text for c in "让售卖转") else []
    for sale in told:
        span = sale.start, sale.end
        yield from _claim(tagged, sentence, span, sale.buyers, sale.what, near=False)
    for found in _TAKEN_OVER.finditer(text):
        target = mention_of(tagged.names[at + found.start("target")])
        takers = buyers_of(tagged, at, at + found.start(), _before(topic, at + found.start()))
        yield from _claim(tagged, sentence, found.span(), takers, Bought([target]))
    before: list[Mention] = []
    gone: set[str] = set()  # what the sentence has sold by then
    for found in sorted([*_BUY.finditer(text), *_BUY_PART.finditer(text)], key=lambda m: m.start()):
        if any(s.start <= found.start() < s.end for s in told):
            continue
        stop = _clause_end(text, found.end())
        buyers: list[Mention] | None = None
        us = _before(topic, at + found.start())
        heads = _HEADS.match(text)
        ours = party_at(tagged, at + heads.start("name"), at + heads.end("name")) if heads else us
        if ours is not None and HOUSE.search(ours.name):
            ours = us
        low = _where_he_begins(text, found.start())
        meant = known
        if _OTHER.match(text, found.end()):
            meant = _other_before(tagged, at, at + found.start(), ours) or known
        for one in bought(tagged, at + found.end(), at + stop, meant, ours):
            of_part = _BUY_PART.match(text, found.start()) is not None
            if of_part and not one.part and not _parts(tagged, at + found.end(), at + stop):
                continue
            if buyers is None:
                buyers = buyers_of(tagged, at + low, at + found.start(), ours)
                told_already = bool(buyers) and all(m.name in gone for m in buyers)
                if told_already or (before and _AGAIN.search(text[: found.start()])):
                    buyers = before
                before = buyers
            gone |= {m.name for m in one.targets}
            span = (found.start(), stop)
            for each in each_priced(tagged, sentence, one):
                yield from _claim(tagged, sentence, span, buyers, each)


_OTHER = re.compile("了?(?:后者|对方|其)")


def _other_before(tagged: Tagged, start: int, verb: int, us: Mention | None) -> Mention | None:
    """Give whom 后者 or 其 stands for behind a verb of buying: the last organization named before
    it in the sentence, behind another or behind who buys."""
    names = tagged.names_in(start, verb)
    others = [n for n in names if us is None or n.canonical != us.name]
    return mention_of(others[-1]) if others and len(names) + (us is not None) > 1 else None


_GOES_ON = re.compile("此外|与此同时|同时|另外|随后|此后|同年|次年|紧接着")
"""Opens a sentence that goes on to tell of who bought in the one before."""
_NEXT_BUYS = re.compile(r"、(?!\ue014)(?=[^，。；、和及与收并]{2,30}?(?:收购|并购|受让))")
"""甲收购乙、丙收购丁: behind the mark another buys."""
_CLAUSE_ENDS = re.compile(rf"[，。；;\n]|{_NEXT_BUYS.pattern}")
_HEADS = re.compile(
    rf"(?:[\[【][^\]】\n]{{2,8}}[\]】])?(?:原标题[:：]\s?)?(?!原标题)(?P<name>{ORG}|{BARE}){FILLER}*[：:]"
)
"""Whom a headline is about: 甲股份：乙集团受让公司5%股份."""


_FROM_SEVERAL = re.compile("手[中里上]$|对方|持有|等(?:[^，。；]{0,6}[人方者]|公司|股东)")


def _where_he_begins(text: str, verb: int) -> int:
    """Give behind which mark of a list he begins who buys by a verb; not among several sellers
    (从甲、乙手中收购丙)."""
    marks = [m.end() for m in _NEXT_BUYS.finditer(text) if m.end() <= verb]
    if not marks or _FROM_SEVERAL.search(text, marks[-1], verb):
        return 0
    return marks[-1]


def _before(topic: Mention | None, verb: int) -> Mention | None:
    """Give whom the article is about if it has named him before the verb; else who is named
    behind it, mostly as a party of the contract, would buy."""
    known = topic is not None and topic.start is not None and topic.start < verb
    return topic if known else None


def _clause_end(text: str, at: int) -> int:
    mark = _CLAUSE_ENDS.search(text, at)
    return mark.start() if mark else len(text)


def _parts(tagged: Tagged, start: int, end: int) -> list[Part]:
    return [p for p in find_parts(tagged.doc.text, start, end) if p.of_equity]


def _parts_near(tagged: Tagged, sentence: Sentence, verb: int, stop: int) -> list[Part]:
    """Give the parts told behind a verb of buying, else those of its sentence."""
    behind = _parts(tagged, verb, min(sentence.end, stop + 40))
    return [
        part
        for part in behind or _parts(tagged, sentence.start, sentence.end)
        if not _HOLDS.search(tagged.doc.text, max(sentence.start, part.start - 30), part.start)
    ]


_HOLDS = re.compile(
    r"(?:将|合计|共|已|仍|目前|直接|间接|分别)(?:[^，。；]{0,4})(?:持有|持股)[^，。；购让]{0,20}\Z"
)
"""Before a part that somebody holds by then, and that is not what is bought."""


def _is_same(buyer: str, target: str) -> bool:
    """Whether a buyer is the target itself, by a form of its name: 某某集团 for 某某."""
    return one_letter_apart(buyer, target) or (
        buyer.startswith(target) and buyer[len(target) :] in (*LEGAL, "集团", "公司")
    )


_SEVERAL = re.compile(r"(?:\d{1,3}(?:\.\d+)?\s?[%％][、和及])+\Z")
"""Before a part that is the last of several: 20%、25%、5%的股权."""


def _claim(
    tagged: Tagged,
    sentence: Sentence,
    span: tuple[int, int],
    buyers: list[Mention],
    one: Bought,
    near: bool = True,
) -> Iterable[Claim]:
    buyers = [full_name(tagged, m) for m in buyers if could_be_party(tagged, m)]
    targets = [full_name(tagged, m) for m in one.targets if could_be_party(tagged, m)]
    names = {m.name for m in targets}
    buyers = [m for m in buyers if not any(_is_same(m.name, name) for name in names)]
    if not targets:
        return
    doc, at = tagged.doc, sentence.start
    stop = at + span[1]
    parts = [one.part] if one.part else []
    if near and not parts:
        parts = _parts_near(tagged, sentence, at + span[0], stop)
    guessed = not any(
        m.start in tagged.names or m.name.endswith(tuple(SUFFIXES)) for m in (*buyers, *targets)
    )
    clear = not buyers and _is_clear(tagged, sentence, at + span[0], targets)
    if (not buyers or guessed) and not parts and not clear and not (one.thing and not guessed):
        return
    values: dict[str, Value | None] = {}
    if one.thing:
        values["subject"] = one.thing
    elif parts:
        several = _SEVERAL.search(tagged.doc.text, max(at, parts[0].start - 40), parts[0].start)
        values["subject"] = (several[0] if several else "") + parts[0].text
        if parts[0].share is not None and several is None:
            values["share"] = parts[0].share
    values["amount"] = one.amount.money if one.amount else price(tagged, sentence, at + span[0])
    if values["amount"] is None:
        values["amount"] = price_after(tagged, sentence)
    values["date"], values["announced"] = dates_of(tagged, sentence, at, min(stop, sentence.end))
    if values["announced"] is None and values["date"] is None:
        values["announced"] = told_day(tagged, at, [*buyers, *targets])
    others = names | {m.name for m in buyers}
    sellers = [one.seller] if one.seller and one.seller.name not in others else []
    yield make_claim(
        doc.article, "Acquisition",
        {"acquirer": buyers, "target": targets, "seller": sellers}, values,
        (at, sentence.end), modality=modality_of(doc, at + span[0], stop),
        attributed_to=attributed_to(doc, at, sentence.end), confidence=0.8,
    )  # fmt: skip
