"""Funding where the rules found none: who puts money into whom, and who issues shares or debt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....schema import Claim, Mention, make_claim
from ..attribution import attributed_to
from ..document import Amount, Sentence
from ..headlines import is_headline
from ..modality import modality_of
from ..tagged import Tagged
from ..telling import dates_of
from .mending import Reading, mention_at
from .model import Found

TRIGGER = re.compile(
    "融资|投资|注资|增资|入股|领投|跟投|参投|认购|募资|筹资|战投|加码|发行|配售|配股|募集|集资|参股"
)
SURE = 0.6
_DEBT = re.compile("债|票据|融资券|证券化|贷款")
_SHARES = re.compile("配售|配股|定增|非公开发行|发行股份|增发|发行新股|出售股票|出售股份")
_NO_PARTY = re.compile(r"^(?:[本该]?公司|.)$|[，。；]|^投资|[界讯网报]$")
_PUT_IN = re.compile(
    "融资(?!融券|租赁|券)|注资|增资|入股|领投|跟投|参投|战投(?!方)|认购|参股(?!公司|企业|子公司)"
    "|加码|筹集|筹资|投资(?!建设|新建|扩建|者|人|额|收益|评级|合作|框架|协议|项目|总额|顾问|建议)"
    "|引[入进]"
)
"""The words of putting money in; not 投资建设 (works of one's own), 战略投资者, 参股公司."""
_BRINGS_IN = re.compile("引[入进][^，。；]{2,20}战略投资者")
_PAID_BACK = re.compile("兑付|偿还|付息|归还|担保|质押")
_OWN_WORKS = re.compile(
    "(?:投资|出资|发起|共同|合资)(?:成立|设立)|(?:总投资|投资.{0,20}建设|建设.{0,40}项目)"
)
"""A company or fund that is founded together, or works, for which nobody in it is funded."""
_BALANCE = re.compile("余额|兑付|到期|偿还|付息|主承销|承销商|评级|累计")


def propose(tagged: Tagged) -> list[Claim]:
    """Give funding rounds, and debt that is issued, as the tagger reads them.

    A sentence counts that names one organization that is funded, and who invests or how much.
    Claims of headlines are left out where the text below them gives any.
    """
    reading = Reading("funding", tagged, TRIGGER)
    made: list[tuple[Sentence, Claim]] = []
    for sentence in tagged.sentences_with(TRIGGER):
        invests, issues = _invests(tagged, sentence), _issues(tagged, sentence)
        if not (invests or issues):
            continue
        found = [f for f in reading.of(sentence) if f.chance >= SURE]
        found = [f for f in found if not _NO_PARTY.search(f.text)]
        claim = _invested(tagged, sentence, found) if invests else None
        claim = claim or (_issued(tagged, sentence, found) if issues else None)
        if claim is not None:
            made.append((sentence, claim))
    body = [claim for sentence, claim in made if not is_headline(tagged.doc, sentence)]
    return list({c.id: c for c in body or [c for _, c in made]}.values())


def _invests(tagged: Tagged, sentence: Sentence) -> bool:
    """Whether a sentence may tell of investing, by its words outside names (某某投资).

    Two parties must be known in it, or one and an amount, or a strategic investor that is brought
    in; else little comes of reading.
    """
    words = tagged.text[sentence.start : sentence.end]
    if not _PUT_IN.search(words) or _PAID_BACK.search(words) or _OWN_WORKS.search(words):
        return False
    span = (sentence.start, sentence.end)
    known = len(tagged.names_in(*span))
    told = _BRINGS_IN.search(words) or tagged.amounts_in(*span)
    return known > 1 or bool(known and told)


def _issues(tagged: Tagged, sentence: Sentence) -> bool:
    """Whether a sentence may tell of shares or debt that are issued, and for how much."""
    words = sentence.text
    if not (_DEBT.search(words) or _SHARES.search(words)) or _BALANCE.search(words):
        return False
    return bool(tagged.amounts_in(sentence.start, sentence.end))


def _invested(tagged: Tagged, sentence: Sentence, found: Sequence[Found]) -> Claim | None:
    investors = {f.text: mention_at(tagged, f) for f in found if f.label == "I"}
    funded = {f.text: mention_at(tagged, f) for f in found if f.label == "E"}
    money = _money(tagged, found)
    if len(funded) != 1 or not (investors or (money and "融资" in sentence.text)):
        return None
    roles = {"investor": list(investors.values()), "investee": list(funded.values())}
    return _claim(tagged, "FundingRound", sentence, roles, money, found)


def _issued(tagged: Tagged, sentence: Sentence, found: Sequence[Found]) -> Claim | None:
    issuers = {f.text: mention_at(tagged, f) for f in found if f.label == "V"}
    money = _money(tagged, found)
    if len(issuers) != 1 or money is None:
        return None
    who = list(issuers.values())
    if _DEBT.search(sentence.text):
        return _claim(tagged, "Metric", sentence, {"organization": who}, money, found)
    return _claim(tagged, "FundingRound", sentence, {"investee": who}, money, found)


def _money(tagged: Tagged, found: Sequence[Found]) -> Amount | None:
    """Give the one amount that is found, or none where several are."""
    spans = [f for f in found if f.label == "M"]
    amounts = tagged.amounts_in(spans[0].start, spans[0].end) if len(spans) == 1 else []
    return amounts[0] if amounts else None


def _claim(
    tagged: Tagged, kind: str, sentence: Sentence, roles: dict[str, list[Mention]],
    amount: Amount | None, found: Sequence[Found],
) -> Claim:  # fmt: skip
    doc, span = tagged.doc, (sentence.start, sentence.end)
    date, announced = dates_of(tagged, sentence, *span, dateline=True, past=True)
    debt = kind == "Metric"
    values = {
        "amount": amount.money if amount else None, "announced": announced,
        ("period" if debt else "date"): date, "name": "debt_issued" if debt else None,
    }  # fmt: skip
    return make_claim(
        doc.article, kind, roles, values, span, modality=modality_of(doc, *span),
        attributed_to=attributed_to(doc, *span), extractor="tagger",
        confidence=round(min(f.chance for f in found), 4),
    )  # fmt: skip
