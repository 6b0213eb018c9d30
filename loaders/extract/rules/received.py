"""Money that an organization is lent or granted, and what it puts into works of its own.

Nobody gets a part of the organization for it, so these are figures of it (``borrowed``,
``subsidies``, ``capital_spending``) and no rounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..document import Document, Sentence
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import subjects_of
from ..tagged import AMOUNT, FILLER, ORG, Tagged, tag
from ..telling import dates_of, day_of_article

BORROWED, SUBSIDIES, SPENDING = "borrowed", "subsidies", "capital_spending"
_CUE = re.compile(r"担保|补助|补贴|贷款|借款|授信|融资|投资|斥资|投入")
_WHOSE = rf"(?:[^，。；\n{FILLER}\ue014]{{0,24}}?)(?P<who>{ORG})(?:{FILLER}|\s)*"
_LOAN = r"(?:项目)?(?:债务|债权|信托|银行)?(?:融资(?!券)|贷款|借款|授信)"
_GUARANTEED = (
    re.compile(
        rf"[为对]{_WHOSE}(?:[^，。；\n\ue010\ue014]{{0,10}}?)(?P<amount>{AMOUNT})的?{_LOAN}[^，。；\n]{{0,8}}?提供[^，。；\n]{{0,16}}?担保"
    ),
    re.compile(
        rf"[为对]{_WHOSE}[^，。；\n\ue010\ue014]{{0,12}}?{_LOAN}[^，。；\n\ue014]{{0,12}}?提供(?:了|总?额|不超过|最高|本金|人民币|合计|金额|约|的|为|\s)*"
        rf"(?P<amount>{AMOUNT})的?[^，。；\n]{{0,12}}?担保"
    ),
)
"""Who borrows how much, and that another stands in for it: 为子公司某某3亿元融资提供担保."""
_GRANTED = re.compile(
    rf"(?:获得?|收到)了?(?P<from>[^，。；\n\ue014]{{0,24}}?)(?:政府)?(?:补助|补贴)(?:款项?|资金|金)?(?:共计|合计|总?额|金额|为|约)*\s?(?P<amount>{AMOUNT})"
    rf"|(?:获得?|收到)了?(?P<from2>[^，。；\n\ue014]{{0,24}}?)(?:共计|合计|约)*\s?(?P<amount2>{AMOUNT})的?(?:政府|财政)?(?:补助|补贴)"
)
_LENT = re.compile(
    rf"(?:完成|获得?|取得|拿到)了?[^，。；\n\ue014]{{0,20}}?(?P<amount>{AMOUNT})的?(?:银团|长期|信用)?(?P<what>贷款|{FILLER}{{4}})"
)
"""Who is lent how much: 某某获3亿元银团贷款, 完成4500万美元债务融资."""
_DEBT = re.compile(r"贷款|(?:债务|债权|银行|项目)融资")
_ASKED = re.compile(
    rf"(?:[向从与][^，。；\n\ue014]{{2,30}}?(?:申请|取得|获得|借入|借款|签[订署])了?|接受[^，。；\n\ue014]{{2,30}}?提供的)"
    rf"(?:总?额|不超过|最高|本金|人民币|合计|金额|约|的|为|\s)*"
    rf"(?P<amount>{AMOUNT})的?[^，。；\n\ue014]{{0,8}}?{_LOAN}"
    rf"|向[^，。；\n\ue014]{{2,40}}?(?:申请|办理|取得|获得)[^，。；\n\ue014]{{0,4}}?{_LOAN}(?:额度|业务)?"
    rf"(?:总?额|不超过|最高|本金|人民币|合计|共计|金额|约|为|\s)*(?P<amount2>{AMOUNT})"
)
"""Who borrows of a bank: 公司拟向某某银行申请3亿元贷款."""
_SPENT = re.compile(
    rf"(?:拟|计划|将|先后|已|共|新增|预计|累计)?(?:投资|斥资|投入)(?:了|总?额|资金|约|近|超过?|逾|不低于|不超过|人民币|\s)*(?P<amount>{AMOUNT})"
    r"(?:，?(?:用于|在)[^，。；\n]{0,14}?|[^，。；\n\ue014]{0,4}?)(?:建设?|设立|打造|扩[产建]|投建|新建|兴建|实施|提升|布局|基地|工厂|项目)"
    rf"|(?:在|于)[^，。；\n]{{1,12}}?(?:新增|追加|计划)?投资(?:了|总?额|约|近|超过?|逾)*(?P<amount2>{AMOUNT})"
)
"""What an organization puts into works of its own: 拟投资3亿元建设某某基地."""
_PACT = re.compile(rf"[与和]{ORG}[^。；\n]{{0,40}}?(?:合作|协议|伙伴)")
"""What is put in together with a partner may be meant for the partner."""
_STANDING = re.compile(r"累计(?:担保|对外)|担保余额|担保总额|余额为|逾期")
"""A sum of all that is guaranteed, or what is still owed."""
_SUBSIDY_OF_PEOPLE = re.compile(r"每[人台辆月年]|消费者|居民|农户|购车")


def find(doc: Document) -> Iterable[Claim]:
    """Give the sums that are borrowed, granted, or put into plants, bases and the like."""
    if not _CUE.search(doc.text):
        return []
    tagged = tag(doc)
    found: list[Claim] = []
    for sentence in tagged.sentences:
        words = sentence.text
        if not tagged.amounts_in(sentence.start, sentence.end) or _STANDING.search(words):
            continue
        if "担保" in words:
            found.extend(_guaranteed(tagged, sentence))
        if "贷款" in words or "融资" in words or "授信" in words or "借款" in words:
            found.extend(_asked(tagged, sentence))
        if "投资" in words or "斥资" in words or "投入" in words:
            found.extend(_spent(tagged, sentence))
        if "补助" in words or "补贴" in words:
            found.extend(_granted(tagged, sentence))
    return found


def _guaranteed(tagged: Tagged, sentence: Sentence) -> Iterator[Claim]:
    text, at = tagged.text[sentence.start : sentence.end], sentence.start
    for pattern in _GUARANTEED:
        found = pattern.search(text)
        if found is not None:
            who = mention_of(tagged.names[at + found.start("who")])
            yield _claim(tagged, sentence, BORROWED, who, at + found.start("amount"))
            return


def _asked(tagged: Tagged, sentence: Sentence) -> Iterator[Claim]:
    found, at = _ASKED.search(tagged.text, sentence.start, sentence.end), sentence.start
    lent = _LENT.search(tagged.text, sentence.start, sentence.end) if found is None else None
    if lent is not None and _DEBT.fullmatch(tagged.doc.text, *lent.span("what")):
        clause = max(tagged.text.rfind(mark, at, lent.start()) + 1 for mark in "，；：")
        who = subject_before(tagged, max(at, clause), lent.start(), guess=True)
        if who is not None:
            yield _claim(tagged, sentence, BORROWED, who, lent.start("amount"))
    if found is not None:
        who = subject_before(tagged, at, found.start(), guess=True)
        who = who or subjects_of(tagged).carried(at)
        if who is not None and (who.start or 0) < found.start():  # not the bank itself
            start = found.start("amount") if found["amount"] else found.start("amount2")
            yield _claim(tagged, sentence, BORROWED, who, start)


def _spent(tagged: Tagged, sentence: Sentence) -> Iterator[Claim]:
    found, at = _SPENT.search(tagged.text, sentence.start, sentence.end), sentence.start
    if found is not None and not _PACT.search(tagged.text, at, found.start()):
        who = subject_before(tagged, at, found.start()) or subjects_of(tagged).carried(at)
        if who is not None:
            start = found.start("amount") if found["amount"] else found.start("amount2")
            yield _claim(tagged, sentence, SPENDING, who, start)


def _granted(tagged: Tagged, sentence: Sentence) -> Iterator[Claim]:
    text, at = tagged.text[sentence.start : sentence.end], sentence.start
    found = _GRANTED.search(text)
    if found is None or _SUBSIDY_OF_PEOPLE.search(sentence.text):
        return
    who = subject_before(tagged, at, at + found.start()) or subjects_of(tagged).carried(at)
    if who is not None:
        start = found.start("amount") if found["amount"] else found.start("amount2")
        yield _claim(tagged, sentence, SUBSIDIES, who, at + start)


def _claim(tagged: Tagged, sentence: Sentence, name: str, who: Mention, amount: int) -> Claim:
    doc, span = tagged.doc, (sentence.start, sentence.end)
    date, announced = dates_of(tagged, sentence, *span, dateline=True, past=True)
    values: dict[str, Value | None] = {
        "name": name, "amount": tagged.amounts[amount].money, "period": date,
        "announced": announced or day_of_article(tagged),
    }  # fmt: skip
    return make_claim(
        doc.article, "Metric", {"organization": [who]}, values, span,
        modality=modality_of(doc, *span), attributed_to=attributed_to(doc, *span), confidence=0.7,
    )  # fmt: skip
