"""Metrics: revenue, profit, loss, valuation, market value, and contracts won in a ranking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, DateInterval, Modality, Money, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence, Span
from ..events_losses import digits
from ..headlines import told_in_headline
from ..metric_said import Said, said_in
from ..metric_words import (
    CHANGE,
    CONTRACTS,
    COUNT,
    CUE,
    NAMES_IN,
    OF_NEXT,
    RANK,
    TURNED,
)
from ..modality import modality_of
from ..parties import as_company, mention_of
from ..periods import PUBLISHED, Reports, from_day_to_day, period_in, since
from ..rounds import chinese_integer
from ..scope import sentence_index
from ..subjects import is_aside, subjects_of
from ..tagged import AMOUNT, DATE, Tagged, tag
from ..telling import dates_of, is_announcement, told_on

_BEHIND = re.compile(rf"\s(?:in|for)\s{DATE}")
_BY_PARTY = re.compile("近日|日前|近期|最近")
_SAME_PERIOD = re.compile(r"报告期|[本该此]期|期内|扣除非经|扣非")
"""Words of a number that is about the period told before, in another paragraph."""
_ONCE = re.compile("扣除非经|扣非")
_REACH = 500
"""How far before a number, in characters, its sentence is read for when it is."""


def find(doc: Document) -> Iterable[Claim]:
    """Give the numbers that an article states about an organization.

    ``net_loss`` has a positive amount. A contract count or sum counts as ``contract_awards`` where
    the words speak of what an organization won in all, not of one contract. Amounts per share,
    thresholds, promises and markets as a whole are none.
    """
    if not CUE.search(doc.text):
        return []
    tagged = tag(doc)
    reader = _Reader(tagged)
    claims: dict[tuple[object, ...], Claim] = {}
    for sentence in tagged.sentences_with(CUE):
        for claim in reader.read(sentence):
            money = claim.values.get("amount")
            bounds = (money.min, money.max, money.currency) if isinstance(money, Money) else None
            period = claim.values.get("period")
            when = period.iso() or period.words if isinstance(period, DateInterval) else ""
            key = (claim.roles["organization"][0].name, claim.values["name"], bounds, when)
            claims[key] = _fuller(doc, claims[key], claim) if key in claims else claim
    return list(claims.values())


def _fuller(doc: Document, first: Claim, again: Claim) -> Claim:
    """Give the first telling of a number, or the one below the headline where that says more."""
    figures = [c.values.get("amount") for c in (first, again)]
    one, other = (digits(m.words) if isinstance(m, Money) else 0 for m in figures)
    less = again.values.keys() <= first.values.keys() and other <= one
    if less or not told_in_headline(doc, first.start):
        return first
    values = {**first.values, **again.values}
    return make_claim(
        doc.article, "Metric", again.roles, values, (again.start, again.end),
        modality=again.modality, attributed_to=again.attributed_to, confidence=again.confidence,
    )  # fmt: skip


class _Reader:
    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.subjects = subjects_of(tagged)
        self.period: DateInterval | None = None
        self.period_paragraph = -1
        self.reports = Reports(tagged)
        self.told = told_on(tagged)

    def read(self, sentence: Sentence) -> Iterator[Claim]:
        """Give the metrics of one sentence."""
        yield from self._awards(sentence)
        for said in said_in(self.tagged, sentence):
            claim = self._claim(sentence, said)
            if claim is not None:
                yield claim

    def _claim(self, sentence: Sentence, said: Said) -> Claim | None:
        doc = self.tagged.doc
        organization = self.subjects.of_number(sentence, said.start)
        if organization is None:
            return None
        modality = modality_of(doc, said.start, said.end)
        if modality == Modality.DENIED:
            return None
        period, announced = self._when(sentence, said)
        if period is None and said.amount is None:
            return None
        if period is not None and self._tells_of_itself(organization.name, announced):
            announced = self.told[0] if self.told else announced
        source = attributed_to(doc, said.start, said.end)
        if source is not None and source == organization.name:
            source = None
        start = organization.start if organization.start is not None else said.start
        start = start if sentence.start <= start < said.start else said.start
        return make_claim(
            doc.article, "Metric", {"organization": [as_company(self.tagged, organization)]},
            {
                "name": said.name, "amount": said.amount, "period": period, "announced": announced,
                "change": None if said.of_before else self._change(sentence, said),
            },
            (start, said.end), modality=modality, attributed_to=source, confidence=0.8,
        )  # fmt: skip

    def _when(
        self, sentence: Sentence, said: Said
    ) -> tuple[DateInterval | None, DateInterval | None]:
        """Give the period that the number is about and the day on which it was told."""
        low = max(sentence.start, said.start - _REACH)
        _, announced = dates_of(self.tagged, sentence, low, said.end)
        for when in self.tagged.dates_in(low, said.start):  # 9月2日消息，某公司近日发布年报
            vague = announced is not None and when.text.startswith("今")
            if PUBLISHED.match(self.tagged.text, when.end) and not vague:
                announced = when.date
        if said.name in ("valuation", "market_value"):
            return self._day(sentence, said), announced
        then = self.tagged.dates.get(said.start - 1) if said.of_before else None
        if then is not None:
            return then.date, announced
        once = _ONCE.search(self.tagged.doc.text, max(low, said.start - 16), said.end)
        same = any(
            "同期" in w.text for w in self.tagged.dates_in(self._behind(low, said), said.start)
        )
        period = period_in(self.tagged, low, said.start, but_same=once is not None or not same)
        if period is None:
            behind = _BEHIND.match(self.tagged.text, said.end)
            period = period_in(self.tagged, said.start, behind.end() if behind else said.end)
        if period is not None:
            period = self.reports.wording(period)
            if "同期" not in period.words:
                self.period, self.period_paragraph = period, sentence.paragraph
        elif sentence.paragraph == self.period_paragraph or _SAME_PERIOD.search(
            self.tagged.doc.text, low, said.end
        ):
            period = self.period
        if period is None or not re.search(r"\d{4}", period.words):
            period = self.reports.before(said.start, period) or period
        if period is None:
            period = from_day_to_day(self.tagged, low, said.start)
        return period, announced

    def _behind(self, low: int, said: Said) -> int:
        """Give from where on the words before a number are its own: behind the number before."""
        return max(self.tagged.text.rfind(AMOUNT[0], low, said.start), low)

    def _tells_of_itself(self, organization: str, announced: DateInterval | None) -> bool:
        """Whether the notice that the article is about is this party's, and its day the better."""
        if self.told is None or organization not in self.told[1].text:
            return False
        return announced is None or not _BY_PARTY.fullmatch(announced.words)

    def _day(self, sentence: Sentence, said: Said) -> DateInterval | None:
        """Give the day or period of a valuation, where its own clause has one."""
        text = self.tagged.text
        clause = max(text.rfind(mark, sentence.start, said.start) for mark in "，；。") + 1
        found = [
            w
            for w in self.tagged.dates_in(max(clause, sentence.start), said.end)
            if not is_announcement(text[w.end : w.end + 20])
        ]
        if found:
            return found[-1].date
        after = re.search(
            rf"在?{DATE}[^，。；]{{0,30}}后，$", text[sentence.start : max(clause, sentence.start)]
        )
        if after is None:
            return None
        before = self.tagged.dates_in(sentence.start + after.start(), clause)
        return since(before[0].date, self.tagged.doc) if before else None

    def _change(self, sentence: Sentence, said: Said) -> str | None:
        """Give the change that is told with the number, in its clause or the next."""
        text = self.tagged.doc.text
        stop = min(sentence.end, said.end + 40)
        found = CHANGE.search(text, said.start, said.end) if said.name == "net_loss" else None
        found = found or CHANGE.search(text, said.end, stop)
        if found is not None and OF_NEXT.match(text, found.start()) and found.start() >= said.end:
            found = None
        if found is not None and not NAMES_IN.search(text, said.end, found.start()):
            return found["change"]
        turned = TURNED.search(text, max(sentence.start, said.start - 24), said.start)
        return turned["change"] if turned and said.name == "net_loss" else None

    def _awards(self, sentence: Sentence) -> Iterator[Claim]:
        """Give what an organization won in all: how many contracts, worth how much, which place."""
        doc = self.tagged.doc
        if not CONTRACTS.search(sentence.text):
            return
        for span in self._award_spans(sentence):
            organization = self.subjects.first(span.start, span.end)
            if organization is None:
                continue
            rest = Span(organization.end, span.end, "")
            words = doc.text[rest.start : rest.end]
            count, rank = COUNT.search(words), RANK.search(words)
            amounts = self.tagged.amounts_in(rest.start, rest.end)
            if rank is None and not (count and amounts):
                continue
            values: dict[str, Value | None] = {
                "name": "contract_awards",
                "count": int(count["count"] or count["count2"]) if count else None,
                "rank": None
                if rank is None
                else 1
                if rank["first"]
                else chinese_integer(rank["rank"]),
                "amount": amounts[0].money if amounts else None,
                "period": self._ranking_period(sentence, organization.start),
            }
            yield make_claim(
                doc.article, "Metric", {"organization": [mention_of(organization)]}, values,
                (organization.start, span.end), modality=modality_of(doc, rest.start, rest.end),
                attributed_to=attributed_to(doc, organization.start, span.end), confidence=0.8,
            )  # fmt: skip

    def _award_spans(self, sentence: Sentence) -> Iterator[Span]:
        """Cut a sentence into stretches that begin with the name of one organization each."""
        starts = [
            n.start
            for n in self.subjects.names
            if sentence.start <= n.start < sentence.end and not is_aside(self.tagged.text, n)
        ]
        for low, high in zip(starts, [*starts[1:], sentence.end], strict=False):
            text = self.tagged.doc.text[low:high]
            cut = re.search(r"[。；]", text)
            stop = low + (cut.start() if cut else len(text))
            yield Span(low, low + len(self.tagged.doc.text[low:stop].rstrip(" ，、其中而及和")), "")

    def _ranking_period(self, sentence: Sentence, at: int) -> DateInterval | None:
        """Give the period before a ranking's entry, in its sentence or the one before."""
        period = period_in(self.tagged, sentence.start, at)
        if period is not None:
            return period
        index = sentence_index(self.tagged.doc, sentence.start)
        if not index or not re.search(r"榜|名单|其中|排名|报告", sentence.text):
            return None
        before = self.tagged.doc.sentences[index - 1]
        return period_in(self.tagged, before.start, before.end)
