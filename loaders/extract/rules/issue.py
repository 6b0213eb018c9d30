"""Money that an organization raises by issuing shares to chosen buyers, bonds or notes.

Shares make a funding round named by what is issued (定增), since no round of a series is meant;
who buys is told by other sentences, if at all. Bonds and notes give no part of the issuer, so what
they bring is a figure of it (``debt_issued``), and no round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention, Modality, Money, Value, make_claim
from ..attribution import attributed_to
from ..clauses import bare_before, subject_before
from ..document import Document, Sentence
from ..headlines import told_in_headline
from ..modality import modality_of
from ..parties import mention_of, parties
from ..subjects import Subjects, subjects_of
from ..tagged import AMOUNT, FILLER, Tagged, tag
from ..telling import dates_of, day_of_article

_PAPER = (
    r"超短期融资券|超短融(?:资券)?|短期融资券|融资券|中期票据|优先票据|公司债券?|企业债券?|可转(?:换)?(?:公司)?债券?"
    r"|永续(?:债|票据)|绿色债券|中票|(?:美元|离岸|高级|次级|金融|资本|私募|熊猫|小公募)债券?|(?:高级|无抵押)票据|债务融资工具"
    r"|资产支持(?:证券|票据|专项计划)|资产证券化|(?:债权|债务|定向|直接)融资(?:计划|工具|项目)"
)
_SHARES = (
    r"定增|非公开发行(?:A股)?(?:股票)?|定向增发|定向发行(?:A股)?(?:股票|股份)?"
    r"|向特定对象发行(?:A股)?(?:股票|股份)?"
)
_CUE = re.compile(
    rf"{_PAPER}|{_SHARES}|配股|配售|增发|(?<!公开)发行(?:[\d.,]+[万亿]?股)?新?股|出售股|拟募|计划募"
)
_HINT = re.compile(
    "债|票据|中票|融资|证券|超短融|定增|发行|发新股|定向增发|配股|配售|增发|出售股|拟募|计划募|专项计划"
)
"""A cheaper look than :data:`_CUE`, and part of all that it finds."""
_RAISES = (
    r"(?:募资|募集(?:配套)?(?:资金)?|集资|融资|筹集|筹资|所得款项)(?:总额|净额|规模|金额)?"
    r"[^，。；\n\d\ue014]{0,8}"
)
_ISSUES = re.compile(
    rf"发行(?!人|价|数量|股数|期限|利率|对象|条件|规模|总额|金额)了?[^，。；\n]{{0,40}}?(?P<what>{_PAPER})"
    rf"|(?P<what2>{_PAPER})(?:（[^）]{{0,30}}）|\([^)]{{0,30}}\))?(?:[^，。；\n]{{0,6}}|已于?[^，。；\n]{{0,12}})?(?:成功|完成)?发行(?:完毕|完成|成功|，|\s|$)"
    rf"|(?P<what3>{_SHARES})[^。；\n]{{0,14}}?(?:募资|募集|拟募|引入|融资|[\d\ue014])"
    rf"|(?P<money>{AMOUNT})(?P<what4>定增)"
    rf"|(?:发布|披露|公布|拟|开展)(?:{AMOUNT})?[^，。；\n]{{0,24}}?(?P<what5>{_PAPER})(?:业务|募集说明书|募集书|$)"
    rf"|(?P<what6>配股|(?:折让)?配售|增发|(?<!公开)发行(?:[\d.,]+[万亿]?股)?新?股[票份]?|出售股[票份])[^。；\n]{{0,50}}?{_RAISES}{AMOUNT}"
)
_SUM = re.compile(
    rf"(?:募集(?:配套)?资金(?:总额)?|所得款项(?:总额|净额)?|募资|集资|筹资|筹集|总额|金额|规模)[^，。；\n\ue014]{{0,10}}(?P<amount>{AMOUNT})(?!/股|每股)"
)
_AMOUNT = re.compile(
    rf"(?:发行(?:金额|总额|规模)?(?!价)|募集资金(?:总额)?|募资|募集|总额|金额|规模|融资|定增)[^，。；\n\ue014]{{0,14}}(?P<amount>{AMOUNT})"
    rf"|(?<!每股)(?P<before>{AMOUNT})[^，。；\n\ue014]{{0,12}}(?:{_CUE.pattern})"
)
_BUYERS = re.compile(r"向(?P<list>[^，。；\n向]{2,60})$")
"""Before 定向发行: to whom the shares go."""
_OTHER = re.compile(r"余额|兑付|到期|偿还|付息|待偿|主承销|承销规模|评级|上市公司|募投")
_BOUGHT = re.compile(r"(?:参股|认购|入股|参与)[^，。；\n]{0,14}\Z")
"""Before an issue: who is told of takes a part of another's."""
_MANNER = re.compile(r"(?:非公开|公开|定向)\Z")
_HEAD = re.compile(r"[\u4e00-\u9fffA-Za-z*]{2,12}(?=[:：])")


def find(doc: Document) -> Iterable[Claim]:
    """Give what is issued, once for each issuer and kind of paper, with amount and dates."""
    if not _HINT.search(doc.text):
        return []
    tagged = tag(doc)
    subjects = subjects_of(tagged)
    told: dict[bool, list[Claim]] = {}
    for sentence in tagged.sentences_with(_HINT):
        if not _CUE.search(sentence.text):
            continue
        claim = _in_sentence(tagged, sentence, subjects)
        if claim is not None and "amount" not in claim.values:
            claim = _with_money(tagged, claim)
        if claim is not None:
            told.setdefault(bool(_SHARE.match(str(claim.values["round"]))), []).append(claim)
    put_together = (c for one in told.values() for c in _together(doc, one) if "amount" in c.values)
    return [c if _SHARE.match(str(c.values["round"])) else _as_debt(doc, c) for c in put_together]


_THIS_ISSUE = re.compile(
    rf"(?:本期|本次|此次|该期|拟|实际)[^，。；\n]{{0,16}}?(?:发行|募集)[^，。；\n\ue014]{{0,12}}(?P<amount>{AMOUNT})(?!/股)"
)
_NEXT = 200
"""How far behind an issue, in characters, its sum may be told."""


def _with_money(tagged: Tagged, claim: Claim) -> Claim:
    """Add the sum that the next sentences tell of this issue."""
    found = _THIS_ISSUE.search(tagged.text, claim.end, min(len(tagged.text), claim.end + _NEXT))
    if found is None:
        return claim
    money = tagged.amounts[found.start("amount")].money
    return make_claim(
        tagged.doc.article, claim.kind, claim.roles, {**claim.values, "amount": money},
        (claim.start, found.end()), modality=claim.modality,
        attributed_to=claim.attributed_to, confidence=claim.confidence,
    )  # fmt: skip


def _as_debt(doc: Document, claim: Claim) -> Claim:
    values: dict[str, Value | None] = {
        "name": DEBT, "amount": claim.values["amount"],
        "period": claim.values.get("date"), "announced": claim.values.get("announced"),
    }  # fmt: skip
    return make_claim(
        doc.article, "Metric", {"organization": claim.roles["investee"]}, values,
        (claim.start, claim.end), modality=claim.modality, attributed_to=claim.attributed_to,
        confidence=claim.confidence,
    )  # fmt: skip


_SHARE = re.compile(rf"{_SHARES}|配股|配售|折让配售|增发|发行新?股|出售股")
DEBT = "debt_issued"
_FAR = 600
"""How far apart, in characters, the tellings of one issue may stand."""


def _together(doc: Document, told: list[Claim]) -> list[Claim]:
    """Put the tellings of one issue together: the text's first, then what the headline adds.

    Several amounts that differ are several issues, each told by its own sentence.
    """
    told = sorted(told, key=lambda c: told_in_headline(doc, c.start))
    amounts = [c.values["amount"] for c in told if "amount" in c.values]
    money = [m for m in amounts if isinstance(m, Money)]
    apart = any(not a.agrees_with(b) for a in money for b in money)
    start, end = min(c.start for c in told), max(c.end for c in told)
    if apart or end - start > _FAR:
        return told
    base, values = told[0], dict[str, Value | None]()
    for claim in reversed(told):
        values.update(claim.values)
    return [
        make_claim(
            doc.article, base.kind, base.roles, values, (start, end), modality=base.modality,
            attributed_to=base.attributed_to, confidence=base.confidence,
        )
    ]  # fmt: skip


_SERIES = re.compile(r"\d{4}\s?年度?\s?(?:第|公开|面向|非公开|专业|[\u4e00-\u9fff]{0,12}第)")
"""A year in the name of an issue (2020年第八期) is no date of it."""
_PLANS = re.compile(rf"(?:拟|计划)(?:募资|募集(?:资金)?)[^，。；\n\d\ue014]{{0,8}}{AMOUNT}")
"""What shares that the sentence before tells of shall bring: 公司拟募资25亿元."""


def _in_sentence(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Claim | None:
    doc, at = tagged.doc, sentence.start
    plain = _plain(tagged, sentence)
    found = _ISSUES.search(plain)
    before = None if found else _SHARE.search(doc.text, max(0, at - _NEXT), at)
    if before is not None:
        found = _PLANS.search(plain)
    if found is None or _OTHER.search(sentence.text[max(0, found.start() - 10) : found.end()]):
        return None
    if _BOUGHT.search(plain, max(0, found.start() - 20), found.start()):
        return None
    group = next((g for g, words in found.groupdict().items() if words and g != "money"), "")
    buyers = _BUYERS.search(plain, 0, found.start()) if group == "what3" else None
    issuer = _issuer(tagged, sentence, at + (buyers or found).start(), subjects)
    if issuer is None:
        return None
    words = before[0] if before else doc.text[at + found.start(group) : at + found.end(group)]
    values: dict[str, Value | None] = {"round": words, "amount_scope": "total"}
    values["amount"] = _money(tagged, sentence)
    date, announced = dates_of(tagged, sentence, at, sentence.end, dateline=True, past=True)
    modality = modality_of(doc, at + found.start(), at + found.end())
    if date is not None and _SERIES.search(sentence.text, 0):
        date = None if date.precision == "year" else date
    year = date is not None and date.precision == "year"
    if year and date is not None and sentence.text.find(date.words) > found.end():
        date = None  # 另预计2021年亏损
    to_come = modality is not Modality.ASSERTED or group == "what5"
    on_day = date is not None and re.search(rf"[于定]\s?{re.escape(date.words)}发行", sentence.text)
    if (
        to_come
        and not on_day
        and date is not None
        and re.fullmatch(r"\d+\s?月\s?\d+\s?日.*", date.words)
    ):
        date, announced = None, announced or date  # the day on which it is told
    values["date"], values["announced"] = date, announced or day_of_article(tagged)
    roles = {"investee": [issuer]}
    if buyers is not None:
        low, high = buyers.span("list")
        listed = parties(tagged, at + low, at + high, strict=True)
        roles["investor"] = [m for m in listed if m.name != issuer.name]
    return make_claim(
        doc.article, "FundingRound", roles, values, (at, sentence.end),
        modality=modality,
        attributed_to=attributed_to(doc, at, sentence.end), confidence=0.7,
    )  # fmt: skip


def _money(tagged: Tagged, sentence: Sentence) -> Money | None:
    """Give what a sentence says an issue brings: a sum, before any money beside 发行."""
    plain = _plain(tagged, sentence)
    found = _SUM.search(plain)
    if found is not None:
        return tagged.amounts[sentence.start + found.start("amount")].money
    found = _AMOUNT.search(plain)
    if found is None:
        return None
    start = found.start("amount") if found["amount"] else found.start("before")
    return tagged.amounts[sentence.start + start].money


def _plain(tagged: Tagged, sentence: Sentence) -> str:
    """Give the tagged sentence, with the words of paper that other rules pass over put back."""
    text = list(tagged.text[sentence.start : sentence.end])
    for index, char in enumerate(text):
        if char == FILLER:
            text[index] = tagged.doc.text[sentence.start + index]
    return "".join(text)


def _issuer(tagged: Tagged, sentence: Sentence, verb: int, subjects: Subjects) -> Mention | None:
    found = subject_before(tagged, sentence.start, verb)
    if found is not None:
        return found
    head = _HEAD.match(sentence.text)
    if head is not None:
        known = tagged.names.get(sentence.start)
        return mention_of(known) if known and known.kind == "Organization" else None
    manner = _MANNER.search(tagged.doc.text, sentence.start, verb)
    bare = bare_before(tagged, sentence.start, manner.start() if manner else verb)
    if bare is not None and bare.start == sentence.start:
        return bare
    told = subjects.names and subjects.names[0].start < verb
    return subjects.carried(sentence.start) if told else None
