"""Which wording of a contract's parties and of what is ordered wins, of all that an article has.

An article names a project several times: short in the headline, whole in the notice, cut by the
rules where a name stands in it. The tagger reads each sentence; here what it found is weighed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ....schema import Claim, Mention
from ..awards_parties import is_daughter
from ..awards_signed import is_other_side
from ..awards_subjects import trimmed
from ..events_names import same_party
from ..headlines import is_headline
from ..medicines import is_medicine
from ..names.lexicon import LEGAL
from ..tagged import Tagged
from .mending import Reading, mention_at, restated
from .model import Found

REACH = 2500
"""How many characters of an article are read where it tells of one contract."""
_LEAST = 0.4
"""How likely a span must be to be weighed at all."""
_AGAIN = 0.15
"""What another sentence with the same words adds to their weight."""
_IN_HEADLINE = 0.4
"""What a headline takes from it, since headlines shorten."""
_FOR_LENGTH, _LONG = 0.05, 26
"""What each character adds, up to so many, since the fuller name of a project is the whole one."""
_OF_RULES = 0.4
"""What the wording of the rules has more; for who orders, ``_BUYER_OF_RULES``."""
_BUYER_OF_RULES = 0.8
_SUBJECT, _BUYER = 0.9, 0.6
"""The least weight that fills what the rules leave empty."""
_FULL, _OTHER, _UNSEEN = 0.8, 0.65, 0.3
"""The weight of a supplier's fuller name, and of one that replaces another that is below."""
_BESIDE = 0.5
"""How likely what stands in one list with what is ordered must be."""

WHOLE = re.compile(r"^[^，。；]{5,}$")
NO_PARTY = re.compile(r"家企业|通知|公示|确定|^该|^[^，。]{0,2}公司$|[，。；()（]\d|^.$")
_VAGUE = re.compile(
    r"^(?:[该本此其两几多数\d]+[个项笔大]?|上述|相关|有关|重大)?(?:[\u4e00-\u9fff]{0,2})?(?:项目|工程|采购|订单|合同|标段)$"
    r"|^近日$|^\d{4}年度?$"
)
_NOTED = re.compile(
    r"[（(](?:以下简称|下称|简称|又称|招标编号|项目编号|编号|含)[^（）()]{0,60}[）)]?$"
)
_GOODS = re.compile(r"(?:产品|设备|内容|标的|物资|品类|标的物)(?:名称)?(?:为|是|包括|[:：])+$")
"""Before the goods that a project takes, whose name is not that of the project."""
_LIST_ENDS = re.compile("[、和及与，][“《]?$")
_LIST_GOES_ON = re.compile("(?:[（(][^（）()]{0,40}[）)])?[、和及与，]")
_GOES_ON = re.compile("[”》]?(?:[、和及与，（(]|共|的|中标|等)")
_BETWEEN = re.compile(
    r"(?:[”》]|项目|工程)?(?:[（(][^（）()]{0,40}[）)])?(?:，?(?:[、和与及；]|以及)){1,2}[“《]?"
)


class _Weighed(NamedTuple):
    """By label, the weight of each wording that the tagger found, and where it stands first."""

    weights: dict[str, dict[str, float]]
    first: dict[tuple[str, str], Found]


def _weighed(reading: Reading, low: int, high: int) -> _Weighed:
    weighed = _Weighed({"J": {}, "B": {}, "S": {}}, {})
    for sentence in reading.tagged.sentences:
        if sentence.start >= high or sentence.end <= low:
            continue
        loss = _IN_HEADLINE if is_headline(reading.tagged.doc, sentence) else 0.0
        for found in reading.of(sentence):
            if found.label in weighed.weights and found.chance >= _LEAST:
                weights = weighed.weights[found.label]
                known = weights.get(found.text)
                weight = max(known or 0.0, found.chance - loss)
                weights[found.text] = weight if known is None else weight + _AGAIN
                weighed.first.setdefault((found.label, found.text), found)
    return weighed


def settle(
    reading: Reading, claim: Claim, stretch: tuple[int, int], *, several: bool = False
) -> Claim:
    """Give a contract with what is ordered, and its parties, in the wording that weighs most in a
    stretch of the article.

    With ``several``, the sentence tells of other contracts too, so that a buyer that the rules
    found stays: each has its own.
    """
    tagged, values = reading.tagged, dict(claim.values)
    weighed = _weighed(reading, *stretch)
    known = values.get("subject")
    subjects: dict[str, float] = {}
    for words, weight in weighed.weights["J"].items():
        first = weighed.first["J", words]
        if known is not None and _GOODS.search(
            tagged.doc.text[max(0, first.start - 8) : first.start]
        ):
            continue
        name = trimmed(_NOTED.sub("", words))
        if name and WHOLE.search(name) and not _VAGUE.search(name) and _balanced(name):
            subjects[name] = max(subjects.get(name, 0.0), weight + _of_length(name))
    chosen = _chosen(known if isinstance(known, str) else None, subjects, weighed.weights["B"])
    if chosen is not None and not (several and _is_another(chosen, known)):
        values["subject"] = chosen
    buyers: Sequence[Mention] = claim.roles.get("buyer", ())
    suppliers = _suppliers(tagged, claim.roles.get("supplier", ()), buyers, weighed)
    if not (several and buyers):
        buyers = _buyers(tagged, buyers, suppliers, weighed)
    roles = {**claim.roles, "supplier": suppliers, "buyer": buyers}
    return restated(tagged, claim, roles, values)


def _is_another(chosen: str, known: object) -> bool:
    """Whether what the tagger found is what another contract of the same sentence orders."""
    return isinstance(known, str) and known not in chosen and chosen not in known


def _of_length(words: str) -> float:
    return _FOR_LENGTH * min(len(words), _LONG)


def _balanced(words: str) -> bool:
    return all(words.count(a) == words.count(b) for a, b in ("（）", "()", "“”"))


def _chosen(
    known: str | None, subjects: Mapping[str, float], buyers: Mapping[str, float]
) -> str | None:
    """Choose between the subject of the rules and those of the tagger.

    One that is a part of the other wins only where what it leaves out is who orders, or another
    member of a list.
    """
    if not subjects or (known is not None and is_medicine(known)):
        return known
    best = max(subjects, key=lambda words: subjects[words])
    if known is None:
        return best if subjects[best] >= _SUBJECT else None
    if best in known:
        lead, end = known.split(best, 1)
        first = lead.strip("的“《")
        cut = first in ("公司", "") or buyers.get(first, 0.0) >= _BUYER or _LIST_ENDS.search(lead)
        return best if cut and (not end or _GOES_ON.match(end)) else known
    if known in best:
        before, _, after = best.partition(known)
        return known if _LIST_GOES_ON.match(after) or _LIST_ENDS.search(before) else best
    ours = subjects.get(known, _of_length(known)) + _OF_RULES
    return best if subjects[best] > ours else known


_LABELLED = re.compile(r"(?:中标|成交|中选)?(?:供应商|[人方]|单位|企业)(?:名称)?[:：]\s?\Z")
"""Before a supplier that a line of a notice names, which no other replaces."""
_LABEL = 10
"""More than the most characters of that."""


def _is_labelled(tagged: Tagged, supplier: Mention) -> bool:
    at = supplier.start or 0
    return _LABELLED.search(tagged.doc.text, max(0, at - _LABEL), at) is not None


def _suppliers(
    tagged: Tagged, known: Sequence[Mention], buyers: Sequence[Mention], weighed: _Weighed
) -> list[Mention]:
    """Give the suppliers with what a cut name lacks; one that the tagger sees nowhere, where it is
    sure of another that does not order, gives way to that."""
    offered = {
        words: weight
        for words, weight in weighed.weights["S"].items()
        if not NO_PARTY.search(words)
        and not any(same_party(words, m.name) for m in buyers)
        and not is_other_side(tagged, mention_at(tagged, weighed.first["S", words]))
    }
    full = []
    for mention in known:
        ours = offered.get(mention.name, 0.0)
        longer = [
            words
            for words, weight in offered.items()
            if weight >= max(_FULL, ours) and words != mention.name
            if words.startswith(mention.name) and not mention.name.endswith(tuple(LEGAL))
        ]
        best = max(longer, key=lambda words: offered[words], default=None)
        full.append(mention if best is None else mention_at(tagged, weighed.first["S", best]))
    labelled = known and _is_labelled(tagged, known[0])
    if len(full) == 1 and offered and not labelled and not is_daughter(tagged, known[0]):
        best = max(offered, key=lambda words: offered[words])
        seen = [v for w, v in offered.items() if same_party(w, full[0].name)]
        if offered[best] >= _OTHER and max(seen, default=0.0) < _UNSEEN:
            return [mention_at(tagged, weighed.first["S", best])]
    return list({m.name: m for m in full}.values())


def _buyers(
    tagged: Tagged, known: Sequence[Mention], suppliers: Sequence[Mention], weighed: _Weighed
) -> list[Mention]:
    """Give who orders: the name of most weight, unless the rules found several."""
    offered = {
        words: weight
        for words, weight in weighed.weights["B"].items()
        if not NO_PARTY.search(words) and not any(same_party(words, m.name) for m in suppliers)
    }
    if len(known) > 1 or not offered:
        return list(known)
    ours = offered.get(known[0].name, 0.0) + _BUYER_OF_RULES if known else _BUYER
    best = max(offered, key=lambda words: offered[words])
    if offered[best] < ours or (known and best == known[0].name):
        return list(known)
    return [mention_at(tagged, weighed.first["B", best])]


def beside(reading: Reading, claim: Claim) -> list[Claim]:
    """Give a claim for each thing that stands in one list with what a claim says is ordered
    (A项目、B项目和C项目); whose amount it is nobody says."""
    tagged, known = reading.tagged, claim.values.get("subject")
    if not isinstance(known, str):
        return []
    text = tagged.doc.text
    for sentence in tagged.sentences:
        if sentence.start > REACH:
            break
        if known not in sentence.text:
            continue
        spans = [f for f in reading.of(sentence) if f.label == "J" and f.chance >= _BESIDE]
        start = at = sentence.start + sentence.text.find(known)
        end, row = at + len(known), []
        for span in spans:
            if span.start >= end and _BETWEEN.fullmatch(text, end, span.start):
                row.append(span)
                end = span.end
        for span in reversed(spans):
            if span.end <= start and _BETWEEN.fullmatch(text, span.end, start):
                row.insert(0, span)
                start = span.start
        if row:
            common = {k: v for k, v in claim.values.items() if k != "amount"}
            names = [trimmed(span.text) for span in row]
            return [
                restated(tagged, claim, claim.roles, {**common, "subject": name})
                for name in names
                if name is not None and WHOLE.search(name) and not _VAGUE.search(name)
            ]
    return []
