"""Capital put into companies, as notices tell it: 公司拟对子公司甲增资1亿元，对乙增资2亿元.

One sentence may tell of several, each with its own amount. Who pays is named before the first, or
is 公司, whom the notice is about; a 子公司 without a name pays as nobody who is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...schema import Claim, Mention, Value, make_claim
from .attribution import attributed_to
from .document import Sentence
from .funding_active import NO_COMPANY
from .modality import modality_of
from .parties import mention_of, parties, party_at
from .prepositions import stands_behind
from .subjects import Subjects, subjects_of
from .tagged import AMOUNT, FILLER, ORG, TAGGED, Tagged
from .telling import dates_of

_CUE = re.compile("增资")
_INTO = re.compile(
    rf"[对向](?P<target>[^，。；：:、\n\ue014]{{2,90}}?)(?:按[^，。；\n\ue014]{{2,16}}?)?"
    r"(?:进行|实施|追加|同比例|等比例|单方面?|现金|货币|共同|分期|以[^，。；\n]{2,14}方式|的)*+"
    rf"增资(?![者方人权优协])(?:扩股)?(?:总?额|金额|款)*(?:为|共计|合计|不超过|人民币|约|[{FILLER}\s])*+"
    rf"(?P<amount>{AMOUNT})?"
)
_BEFORE = re.compile(
    rf"(?:以|用|使用|拿出?|动用|出资|投入)[^，。；\n\ue014]{{0,16}}?(?P<amount>{AMOUNT})[^，。；\n\ue014]{{0,12}}\Z"
)
"""What is put in, told before into whom."""
_BEHIND = re.compile(
    rf"[，,][^，。；\n\ue014]{{0,12}}(?:资金|金额|款项?|总额|规模)[^，。；\n\ue014]{{0,8}}(?P<amount>{AMOUNT})"
)
"""What is put in, told in the clause behind."""
_KIND = re.compile(
    r"^.*(?:[子孙]公司|附属公司|附属|联营公司|合营公司|参股公司|标的公司|目标公司|项目公司|参股企业|旗下企业)"
)
"""What the company is to the one that pays, before its name."""
_NOT = re.compile(r"(?:放弃|不再?|未|无需|拒绝|终止|取消|停止)[^，。；\n]{0,6}\Z")
_SOMEBODY = re.compile(rf"(?:[子孙]公司|附属公司|股东|双方|各方)(?![^，。；\n]{{0,30}}{ORG})")
"""One who pays and has no name."""
_PAYERS = {"investor", "lead_investor"}
_NO_NAME = re.compile(r"^(?:其|该|本|上述|前述|公司|它|后者|各|[子孙]公司)|有限合伙|基金$")


def with_capital(tagged: Tagged, claims: Sequence[Claim]) -> list[Claim]:
    """Give claims of funding rounds with those of capital put into companies that are none of
    them yet. A claim whose company is only the beginning of one found here (甲 of 甲新材) goes."""
    if not _CUE.search(tagged.doc.text):
        return list(claims)
    subjects = subjects_of(tagged)
    kept = list(claims)
    for sentence in tagged.sentences_with(_CUE):
        for made in _read(tagged, subjects, sentence):
            target = made.roles["investee"][0]
            near = [c for c in kept if c.start < made.end and made.start < c.end]
            same = [c for c in near if target.name in [m.name for m in c.roles["investee"]]]
            if not all(_adds(made, c) for c in same):
                continue
            kept = [c for c in kept if not (c in near and _begins(c, target))]
            kept.append(made)
    return kept


def _adds(made: Claim, known: Claim) -> bool:
    """Whether a claim names a payer or a sum where the known one of the same company has none."""
    pays = bool(_PAYERS & made.roles.keys()) and not _PAYERS & known.roles.keys()
    return pays or ("amount" in made.values and "amount" not in known.values)


def _begins(claim: Claim, target: Mention) -> bool:
    """Whether the company of a claim is only the beginning of a longer name at its place."""
    found = claim.roles["investee"][0]
    longer = target.name != found.name and target.name.startswith(found.name)
    return longer and found.start == target.start


def _read(tagged: Tagged, subjects: Subjects, sentence: Sentence) -> Iterable[Claim]:
    """Give the claims of one sentence, each with the payer of its own words or of those before."""
    text, base = tagged.without_brackets(sentence.start, sentence.end), sentence.start
    payer: Mention | None = None
    for found in _INTO.finditer(text):
        clause = max(text.rfind(mark, 0, found.start()) for mark in "，。；：:") + 1
        if _NOT.search(text, clause, found.start()):
            continue
        targets = _targets(tagged, base + found.start("target"), base + found.end("target"))
        if not targets:
            continue
        payer = _payer(subjects, text, base, clause, found.start(), sentence) or payer
        names = {m.name for m in targets}
        low = base + clause
        earlier = _BEFORE.search(text, clause, found.start())
        later = None if found["amount"] or earlier else _BEHIND.match(text, found.end())
        at = found if found["amount"] else earlier or later
        values: dict[str, Value | None] = {}
        if at is not None and len(targets) == 1:
            amount = tagged.amounts[base + at.start("amount")]
            values = {"amount": amount.money, "amount_scope": "total"}
        elif payer is None:
            continue
        values["date"], values["announced"] = dates_of(tagged, sentence, base, sentence.end)
        for target in targets:
            payers = [payer] if payer is not None and payer.name not in names else []
            yield make_claim(
                tagged.doc.article, "FundingRound",
                {"investee": [target], "investor": payers}, values, (low, base + found.end()),
                modality=modality_of(tagged.doc, low, base + found.end()),
                attributed_to=attributed_to(tagged.doc, low, base + found.end()),
                confidence=0.8,
            )  # fmt: skip


def _targets(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give who gets the money: what stands behind its kind (子公司某某), a known name with what it
    goes on with, or words that could be a name."""
    words = tagged.without_brackets(start, end)
    kind = _KIND.match(words)
    low = start + (kind.end() if kind else 0)
    while low < end and words[low - start] in f"之{FILLER} “":
        low += 1
    high = start + len(words.rstrip(f"{FILLER} ”"))
    piece = words[low - start : high - start]
    if len(piece) < 2 or _NO_NAME.search(tagged.doc.text[low:high]):
        return []
    if re.search("[和与及]", piece):
        return [
            m
            for m in parties(tagged, low, high, strict=True)
            if not (NO_COMPANY.search(m.name) or _NO_NAME.search(m.name))
        ]
    known = tagged.names_in(low, high)
    if known and known[-1].end < high and not TAGGED.search(words[known[-1].end - start :]):
        rest = words[known[-1].end - start : high - start]
        if known[-1].start == low and re.fullmatch("[一-鿿]{1,8}", rest):
            return [Mention(tagged.doc.text[low:high], "Organization", low, high)]
    if known:
        return [mention_of(known[-1])]
    if kind and re.fullmatch("[一-鿿A-Za-z0-9]{2,12}", piece):
        return [Mention(piece, "Organization", low, high)]
    one = party_at(tagged, low, high)
    return [one] if one is not None and not NO_COMPANY.search(one.name) else []


def _payer(
    subjects: Subjects, text: str, base: int, clause: int, at: int, sentence: Sentence
) -> Mention | None:
    """Give who puts the money in: the last name of the clause before 对, or the first of the
    sentence, or whom the article is about where it says 公司."""
    if _SOMEBODY.search(text, clause, at):
        return None
    near = subjects.before(base + clause, base + at)
    if near is None:
        free = [
            n
            for n in subjects.between(sentence.start, base + clause)
            if not stands_behind(text, n.start - base, ("对", "向", "为", "与"))
        ]
        near = free[0] if free and "对" not in text[: free[0].start - base] else None
    if near is not None:
        return mention_of(near)
    return subjects.carried(base + at) if "公司" in text[:at] else None
