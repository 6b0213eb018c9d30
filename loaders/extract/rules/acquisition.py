"""Acquisitions: who buys an organization, a part of it, or what it owns (收购, 受让, 购买股权)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention, Value, make_claim
from ..acquired import Bought, bought
from ..acquirers import HOUSE, buyers_of, could_be_party
from ..attribution import attributed_to
from ..awards_parties import full_name
from ..deal_words import CROPS, ENTERS, HARVEST, NO_PURCHASE, REPORT
from ..document import Document, Sentence
from ..headlines import without_headlines
from ..modality import modality_of
from ..names.lexicon import SUFFIXES
from ..parties import BARE, as_company, mention_of, party_at
from ..purchase_again import OTHER, OVER_IT, other_before, with_buyer
from ..purchase_clauses import clause_end, where_he_begins
from ..purchase_parts import IN_ALL, SEVERAL, is_same, is_space, parts_near, parts_of_equity
from ..purchase_values import days_of, each_priced, price, price_after, priced_apart, told_day
from ..sold import Sold, sold
from ..subjects import subjects_of
from ..tagged import AMOUNT, DATE, FILLER, ORG, PARTY, Tagged, tag
from ..takeovers import priced_one_by_one, takeovers

_may_tell = re.compile(
    "收购|并购|受让|买下|吞并|吞下|竞购|洽购|入主|收编|接盘|拿下|吸收合并|私有化|转让|出售|出让|卖|划转|转手|股权|股份|控股权|控制权"
    "|囊中|麾下|怀抱|委身|买入|购入|购得|要约|收归|求购|买走|买断|吃下|接手"
).search
"""Finds what stands in every sentence in which a pattern below finds anything."""
_BUY = re.compile(
    rf"(?<!目的)(?:要约|公开|全资|现金|溢价|联合|分步|间接|战略|完成|启动|终止|拟)*(?:收购|并购|受让|买下|吞并|吞下|竞购|洽购|求购|{ENTERS}|收编|接盘|(?:私有化[并及且])?吸收合并|私有化(?!并|要约|退市|进程|提议|之路|邀约|报价|浪潮))"
    rf"(?!{NO_PURCHASE}|期限|期间|期满|届满|益处|好处|效应|问题|溢价(?!收)|重组|整合(?!\ue010)|购买|收购|投资款|业务|年会|资金|小麦|办法|管理|频率|过程|条件|完成|交易|总价|概念|事项|报告|要约|标的|草案|进展|基金|贷款|协议|意向|计划|商誉|项目[于已正])了?(?:整合)?"
)
_BUY_PART = re.compile(
    r"(?:购买|买入|购入|获得|取得|竞得|拿下|购得|认购)了?(?=[^，。；\n]{2,60}(?:股权|股份|控股权|控制权))"
    r"|(?:买入|购入|买走|拿下|购得)了?(?=[^，。；\n]{2,24}(?:旗下|的)[^，。；的\ue010]{1,14}(?:业务|部门|品牌))"
    r"|拿下了?(?=[^，。；\n]{2,40}旗下[^，。；]{1,14}业务)|(?<=[\ue014\ue015])拿下(?=\ue010)"
)
_TAKEN_OVER = re.compile(
    rf"对(?:[^，。；\ue010]{{0,20}}(?:公司|巨头|企业|商|品牌|平台|龙头|应用|软件|机构|集团|网站|连锁|游戏|工作室|对手|同行|旗下|银行|子公司)[“「]?)?(?P<target>{ORG})(?:{FILLER}|\s)*(?:[^，。；\ue010]{{0,14}}?(?:的|进行|发起|发出|提出|实施|展开|开展|完成)了?的?|\d[\d.]*[%％]的?股[权份])?(?:全资|要约|现金|战略|全面|部分|强制|敌意|恶意|控股|整体|潜在|可能|相关|私有化(?=收购|要约)){{0,3}}(?:收购|并购|私有化|竞购)(?!了?[^，。；\ue010的]{{0,8}}\ue010)"
)
_PASSIVE = re.compile(
    rf"(?:(?P<target>{ORG})(?=[^，。；\ue010\ue012]{{0,10}}?被)"
    rf"|(?:^|(?<=[，。；、\ue017]))(?:随着|自从|在|自|当|而|但|此后)?(?P<bare>{BARE})(?=(?:已经?|将|或|曾|正|拟)?被))(?![^，。；]{{0,12}}?被(?:认为|指|曝|传|视|爆|看作|怀疑))"
    rf"[^，。；\ue010]{{0,10}}?被(?:[^，。；\ue010\ue012]{{0,10}}(?:公司|巨头|龙头|企业|集团|同行|对手))?(?P<who>{PARTY}|{BARE}(?=以|用|斥|全资|收|并|吞|买|溢|现|私))[^，。；\n]{{0,30}}?(?:收购|并购|吞并|买下|私有化|拿下|收入囊中|(?:收入|纳入|归入|招至|收归)麾下|收归旗下|收编|买走|买断|吃下|吞下|接手|接盘)(?!案|方|人)"
)
_GETS = re.compile(
    rf"(?:^|(?<=[，。；、\ue017]))(?P<target>{ORG})(?:已|将|或)?[获遭](?:[^，。；\ue010\ue012]{{0,8}}(?:公司|股东|集团|巨头))?(?P<bare>)(?P<who>{PARTY})(?:全资|要约|战略|现金|溢价|以|约|的|{AMOUNT}|{FILLER})*(?:收购|并购|私有化)(?!要约|提议|邀约|意向)"
)
_AGAIN = re.compile(
    rf"[，；、](?:并|且|同时|此外|随后|还|又|再|也|{DATE}|已|计划|拟|将|以|{AMOUNT}|现金|对价|价格|先后|陆续){{1,6}}$|、$"
    rf"|[，；、](?:以(?:现金)?{AMOUNT})?通过[^，。；、]{{2,20}}$"
)
"""Before a second verb of buying in a sentence: who bought before buys again."""


def find(doc: Document) -> Iterable[Claim]:
    """Give the acquisitions that an article tells of, one claim for each telling."""
    if not _may_tell(doc.text):
        return []
    if HARVEST.search(doc.text[:100]):
        return []
    tagged = tag(doc)
    claims: list[Claim] = []
    main = subjects_of(tagged).main
    topic: Mention | None = mention_of(main) if main else None
    if topic is not None and topic.name.endswith("证券") and REPORT.search(doc.text[:600]):
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
            if "share" in claim.values:  # parts bought one by one
                key += (str(claim.values["subject"]),)
            if key not in seen or (key in alone and "acquirer" in claim.roles):
                seen.add(key)
                claims.append(claim)
            (alone.discard if "acquirer" in claim.roles else alone.add)(key)
    if any("acquirer" in claim.roles for claim in claims):  # a target alone says less
        claims = [c for c in claims if "acquirer" in c.roles or c.values.keys() & _TELLING]
    claims = [with_buyer(doc, claim, claims) for claim in claims]
    kept = without_headlines(doc, claims)
    return [c for c in claims if c in kept or _calls_it(c, kept)]


def _calls_it(headline: Claim, kept: list[Claim]) -> bool:
    """Whether a headline alone calls a purchase what the text tells as a transfer of shares."""
    names = {m.name for m in headline.roles["target"]}
    same = [c for c in kept if names & {m.name for m in c.roles["target"]}]
    return "收购" in headline.quote and bool(same) and not any("收购" in c.quote for c in same)


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
    if not _may_tell(sentence.text) or CROPS.search(sentence.text):
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
    told = list(sold(tagged, sentence, topic)) if any(c in text for c in "让售卖转") else []
    yield from _otherwise(tagged, sentence, topic, told)
    jobs: list[tuple[tuple[int, int], list[Mention], Bought]] = []
    before: list[Mention] = []
    gone: set[str] = set()  # what the sentence has sold by then
    for found in sorted([*_BUY.finditer(text), *_BUY_PART.finditer(text)], key=lambda m: m.start()):
        if any(s.start <= found.start() < s.end for s in told):
            continue
        behind = found.end() + is_space(tagged, at + found.end())
        stop = clause_end(text, behind)
        buyers: list[Mention] | None = None
        us = _before(topic, at + found.start())
        heads = _HEADS.match(text)
        ours = party_at(tagged, at + heads.start("name"), at + heads.end("name")) if heads else us
        if ours is not None and HOUSE.search(ours.name):
            ours = us
        low = where_he_begins(text, found.start())
        meant = next((m for job in jobs[::-1] for m in job[2].targets[-1:]), known)
        if OTHER.match(text, found.end()):
            meant = other_before(tagged, at, at + found.start(), ours) or known
        for one in bought(tagged, at + behind, at + stop, meant, ours):
            of_part = _BUY_PART.match(text, found.start()) is not None
            if (
                of_part
                and not (one.part or one.thing)
                and not parts_of_equity(tagged, at + found.end(), at + stop)
            ):
                continue
            if buyers is None:
                buyers = buyers_of(tagged, at + low, at + found.start(), ours)
                told_already = bool(buyers) and all(m.name in gone for m in buyers)
                if told_already or (before and _AGAIN.search(text[: found.start()])):
                    buyers = before
                before = buyers
            gone |= set() if one.thing else {m.name for m in one.targets}
            span = (found.start(), stop)
            for each in each_priced(tagged, sentence, one):
                jobs.append((span, buyers, each))
    for (span, buyers, _), one in zip(
        jobs, priced_apart(tagged, sentence, [j[2] for j in jobs]), strict=True
    ):
        yield from _claim(tagged, sentence, span, buyers, one)


def _otherwise(
    tagged: Tagged, sentence: Sentence, topic: Mention | None, told: list[Sold]
) -> Iterable[Claim]:
    """Give what a sentence tells by other words than 甲收购乙; ``told`` is what it tells from the
    seller's side."""
    at, text = sentence.start, tagged.without_brackets(sentence.start, sentence.end)
    by_price = list(priced_one_by_one(tagged, sentence))
    for low, high, one in by_price:
        who = buyers_of(tagged, at, at + by_price[0][0], _before(topic, at + low))
        yield from _claim(tagged, sentence, (low, high), who, one)
    for deal in takeovers(tagged, sentence, topic) if not by_price else ():
        span = deal.start, deal.end
        yield from _claim(tagged, sentence, span, deal.buyers, Bought([deal.target]))
    for sale in told:
        span = sale.start, sale.end
        yield from _claim(tagged, sentence, span, sale.buyers, sale.what, near=False)
    for found in OVER_IT.finditer(text) if "对" in text else ():
        meant = other_before(tagged, at, at + found.start(), topic)
        takers = buyers_of(tagged, at, at + found.start(), _before(topic, at + found.start()))
        if meant is not None:
            yield from _claim(tagged, sentence, found.span(), takers, Bought([meant]))
    for found in _TAKEN_OVER.finditer(text):
        target = mention_of(tagged.names[at + found.start("target")])
        takers = buyers_of(tagged, at, at + found.start(), _before(topic, at + found.start()))
        yield from _claim(tagged, sentence, found.span(), takers, Bought([target]))


_GOES_ON = re.compile(
    r"此外|与此同时|同时|另外|随后|此后|同年|次年|紧接着"
    r"|(?:并|且|还|又|再|另)?(?:拟|将|计划)?(?:分别)?(?:以(?=[\d约不人])|收购|受让|购买|斥资|出资(?=[\d约不人]))"
)
"""Opens a sentence that goes on to tell of who bought in the one before."""
_HEADS = re.compile(
    rf"(?:[\[【][^\]】\n]{{2,8}}[\]】])?(?:原标题[:：]\s?)?(?!原标题)(?P<name>{ORG}|{BARE}){FILLER}*[：:]"
)
"""Whom a headline is about: 甲股份：乙集团受让公司5%股份."""


def _before(topic: Mention | None, verb: int) -> Mention | None:
    """Give whom the article is about if it has named him before the verb; else who is named
    behind it, mostly as a party of the contract, would buy."""
    known = topic is not None and topic.start is not None and topic.start < verb
    return topic if known else None


def _claim(
    tagged: Tagged,
    sentence: Sentence,
    span: tuple[int, int],
    buyers: list[Mention],
    one: Bought,
    near: bool = True,
) -> Iterable[Claim]:
    buyers, targets = (
        [as_company(tagged, full_name(tagged, m)) for m in who if could_be_party(tagged, m)]
        for who in (buyers, one.targets)
    )
    names = {m.name for m in targets}
    buyers = [
        m
        for m in buyers
        if not any(is_same(m.name, name, (m.start or 0) < sentence.start) for name in names)
    ]
    if not targets:
        return
    doc, at = tagged.doc, sentence.start
    stop = at + span[1]
    parts = [one.part] if one.part else []
    if near and not parts:
        parts = parts_near(tagged, sentence, at + span[0], stop)
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
        several = SEVERAL.search(tagged.doc.text, max(at, parts[0].start - 40), parts[0].start)
        words = IN_ALL.sub("", parts[0].text)
        values["subject"] = (several[0] if several else "") + words
        if parts[0].share is not None and several is None:
            values["share"] = parts[0].share
    values["amount"] = (
        one.amount.money if one.amount else price(tagged, sentence, at + span[0], bool(parts))
    )
    if values["amount"] is None:
        values["amount"] = price_after(tagged, sentence)
    values["date"], values["announced"] = days_of(
        tagged, sentence, at + span[0], min(stop, sentence.end)
    )
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
