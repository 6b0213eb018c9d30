"""Funding rounds: who put how much into whom, in which round.

A sentence is cut into clauses, and the clauses are gathered into rounds (``funding_groups``). What
a group says about both sides, the amount, the round and the dates becomes a :class:`_Round`. A
sentence that goes on about 本轮融资 adds to the round just told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ....schema import Claim, Mention, Modality, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..funding_active import invested_in, put_into_it
from ..funding_capital import with_capital
from ..funding_groups import groups
from ..funding_slots import Slots, read_slots
from ..funding_subject import named_elsewhere, subject_of
from ..funding_values import (
    amount_of,
    gathers_otherwise,
    ordinal_of,
    round_of,
    rounds_at_least,
    tells_total,
    valuation_of,
)
from ..funding_words import (
    BESIDES,
    COUNTED,
    CUE,
    MORE_CAPITAL,
    NO_ROUND,
    OTHER_MONEY,
    PAPER,
    PAST,
    RAISED,
    REPORTS,
    SECTOR,
    SHARES_TAKEN,
    THIS_COMPANY,
    THIS_ROUND,
    UNNAMED,
)
from ..headlines import without_headlines
from ..modality import modality_of
from ..parties import mention_of
from ..rounds import is_strategic
from ..subjects import subjects_of
from ..tagged import Tagged, tag
from ..telling import dates_of


@dataclass
class _Round:
    """A round that grows while its sentences are read. ``start`` and ``end`` bound its quote."""

    investee: Mention
    slots: Slots
    start: int
    end: int
    sentence: Sentence
    modality: Modality
    values: dict[str, Value | None] = field(default_factory=dict)
    attributed: str | None = None

    def to_claim(self, doc: Document) -> Claim:
        roles = {
            "investor": self.slots.investors,
            "lead_investor": self.slots.leads,
            "investee": [self.investee],
        }
        if self.slots.more:
            self.values["more_investors"] = True
        return make_claim(
            doc.article, "FundingRound", roles, self.values, (self.start, self.end),
            modality=self.modality, attributed_to=self.attributed,
            confidence=0.9 if self.slots.investors or self.slots.leads else 0.8,
        )  # fmt: skip


def find(doc: Document) -> Iterable[Claim]:
    """Give the funding rounds that an article tells of, one claim for each telling."""
    if not CUE.search(doc.text):
        return []
    tagged = tag(doc)
    reader = _Reader(tagged)
    cued = {sentence.start for sentence in tagged.sentences_with(CUE, drawn=True)}
    for sentence in tagged.sentences:
        reader.read(sentence, cued=sentence.start in cued)
    claims = [told.to_claim(doc) for told in reader.rounds]
    return without_headlines(doc, with_capital(tagged, claims))


class _Reader:
    """Goes through an article and remembers what it is about."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.subjects = subjects_of(tagged)
        self.rounds: list[_Round] = []
        self.main: Mention | None = None
        self.last: _Round | None = None

    def read(self, sentence: Sentence, *, cued: bool) -> None:
        """Read one sentence: new rounds, or more about the last one. ``cued``: it has the cue."""
        if not cued:
            self._count(sentence)
            return
        if NO_ROUND.search(sentence.text):
            return
        for start, end in groups(self.tagged, sentence):
            self._read_group(sentence, start, end)
        self._count(sentence)

    def _read_group(self, sentence: Sentence, start: int, end: int) -> None:
        words = self.tagged.doc.text[start:end]
        slots = read_slots(self.tagged, start, end)
        if self.last is not None and BESIDES.match(words):
            self._add(slots, start, end)
            return
        self._invests(slots, start, end)
        name, amount = round_of(self.tagged, start, end), amount_of(self.tagged, start, end)
        taken = slots.leads or (slots.active and SHARES_TAKEN.search(words))
        taken = taken or (slots.investors and MORE_CAPITAL.search(words))
        if OTHER_MONEY.search(words) and name is None and not taken:
            return
        if name is None and not (slots.investors or slots.leads) and tells_total(words):
            return
        if not (
            name or slots.investors or slots.leads or RAISED.search(self.tagged.text, start, end)
        ):
            return
        other = name is None and gathers_otherwise(self.tagged.doc.text, start, end)
        if other or (slots.investee is None and UNNAMED.search(words)):
            return
        subject = slots.investee or subject_of(self.tagged, start, end)
        if subject is not None and PAPER.search(subject.name):
            subject = None
        if subject is None and self._another(sentence, name):
            subject = self.last.investee if self.last else None
        if subject is None and not PAST.search(words) and self._goes_on(sentence, words, name):
            self._add(slots, start, end)
            return
        if subject is None:
            payers = [m.name for m in (*slots.investors, *slots.leads)]
            subject = named_elsewhere(self.subjects, sentence, payers, start, end)
            if subject is None and THIS_COMPANY.search(words):
                near = self.subjects.first(sentence.start, start)
                subject = mention_of(near) if near else self.subjects.carried(start)
        if (
            subject is not None
            and slots.investee is None
            and not (name or amount or slots.leads or slots.investors)
        ):
            self.main = self.main or subject  # its round is told without any value, so far
            return
        if not (name or amount or slots.leads or slots.investors):
            return
        if not (name or amount) and PAST.search(words) and not self.tagged.dates_in(start, end):
            return  # who has put money in before, in no round that is told
        investee = subject or (
            self._about(slots) if name or slots.leads or slots.investors else None
        )
        leads = {m.name for m in slots.leads}  # none of whom gets it
        text = self.tagged.doc.text
        if investee is None or investee.name in leads:
            return
        if SECTOR.search(investee.name) or PAPER.search(investee.name):
            return
        if investee.end is not None and REPORTS.match(text, investee.end):
            return
        slots.investee = investee
        slots.investors = [m for m in slots.investors if m.name != investee.name]
        self._begin(sentence, investee, slots, start, end)

    def _invests(self, slots: Slots, start: int, end: int) -> None:
        """Take whom the article is about as the investor where 公司 puts money into another."""
        if slots.active or slots.leads or slots.investors:
            return
        target = invested_in(self.tagged, start, end)
        near = self.subjects.first(start, target.start or start) if target else None
        payer = mention_of(near) if near else self.subjects.carried(start)
        if near is None and payer and self.last and payer.name == self.last.investee.name:
            again = self.last.slots.investors if self.last.slots.active else []
            payer = again[0] if again else None  # 公司 is who paid before, not who got it
        if target is not None and payer is not None and payer.name != target.name:
            slots.investee, slots.active = target, True
            slots.add([payer], lead="领投" in self.tagged.text[start : target.start])
            return
        payers, at = put_into_it(self.tagged, start, end)
        told = self.subjects.first(start, at) if payers else None
        target = mention_of(told) if told else self.subjects.carried(start) if payers else None
        if target is not None and all(m.name != target.name for m in payers):
            slots.investee, slots.active = target, True
            slots.add(payers)

    def _about(self, slots: Slots) -> Mention | None:
        """Give whom a round is of that names no company: who was told of before, or whom the
        article is about, if that is named more than once."""
        about = self.subjects.main
        if self.main is not None or about is None:
            return self.main
        payers = {m.name for m in (*slots.investors, *slots.leads)}
        often = sum(n.canonical == about.canonical for n in self.subjects.names) > 1
        return mention_of(about) if often and about.text not in payers else None

    def _begin(
        self, sentence: Sentence, investee: Mention, slots: Slots, start: int, end: int
    ) -> None:
        text = self.tagged.doc.text
        modality = modality_of(self.tagged.doc, start, end)
        if slots.pact and modality is Modality.ASSERTED:
            modality = Modality.ANNOUNCED
        told = _Round(investee, slots, start, end, sentence, modality)
        while told.start < told.end and text[told.start].isspace():
            told.start += 1
        told.end = start + len(text[start:end].rstrip(" \n，；;,"))
        told.attributed = attributed_to(self.tagged.doc, start, end)
        self._fill(told, start, end)
        if slots.pact and told.values.get("date") is None:  # a promise is made when it is told
            told.values["date"] = told.values.get("announced")
        self.rounds.append(told)
        self.last = told
        self.main = self.main or investee

    def _fill(self, told: _Round, start: int, end: int) -> None:
        values = told.values
        found = round_of(self.tagged, start, end)
        values.setdefault("round", found)
        amount = amount_of(self.tagged, start, end)
        if amount is not None and "amount" not in values:
            values["amount"], values["amount_scope"] = amount
        passive = not told.slots.active  # 7月2日，甲投资乙: a day of deeds, not of telling
        date, announced = dates_of(
            self.tagged, told.sentence, start, end, dateline=passive, past=True
        )
        if not self.tagged.dates_in(start, end) and PAST.search(self.tagged.text, start, end):
            announced = None  # the day of the telling is that of the news, not of the past
        for key, value in (("date", date), ("announced", announced)):
            if values.get(key) is None:
                values[key] = value
        if values.get("valuation") is None:
            values["valuation"] = valuation_of(self.tagged, start, end)
        if values.get("ordinal") is None:
            values["ordinal"] = ordinal_of(self.tagged, start, end)
        values["rounds_at_least"] = rounds_at_least(self.tagged, start, end, told.slots.investors)

    def _goes_on(self, sentence: Sentence, words: str, name: str | None) -> bool:
        """Whether words without a subject speak of the round just told."""
        if self.last is None or not THIS_ROUND.search(words):
            return False
        if name is not None and self.last.values.get("round") not in (None, name):
            return is_strategic(name)
        return sentence.paragraph - self.last.sentence.paragraph <= 1

    def _another(self, sentence: Sentence, name: str | None) -> bool:
        """Whether words without a subject name another round than the one told before them in
        the same sentence (2019 年获天使轮, 2021 年获 A 轮)."""
        if self.last is None or name is None or self.last.sentence is not sentence:
            return False
        return name != self.last.values.get("round") and not is_strategic(name)

    def _add(self, slots: Slots, start: int, end: int) -> None:
        told = self.last
        assert told is not None
        if not (slots.investors or slots.leads or amount_of(self.tagged, start, end)):
            return
        for mention in slots.leads:
            told.slots.add([mention], lead=True)
        told.slots.investee = told.investee
        told.slots.add([m for m in slots.investors if m.name != told.investee.name])
        told.slots.more |= slots.more
        if start - told.end < 200:
            told.end = max(
                told.end, start + len(self.tagged.doc.text[start:end].rstrip(" \n，；;,"))
            )
        self._fill(told, start, end)

    def _count(self, sentence: Sentence) -> None:
        """Give 这是第 16 笔融资 to the round just told."""
        told = self.last
        if told is None or told.values.get("ordinal") is not None:
            return
        number = ordinal_of(self.tagged, sentence.start, sentence.end)
        if number is None:
            return
        if sentence.start - told.end < 80 and COUNTED.search(sentence.text):
            told.values["ordinal"] = number
            told.end = max(told.end, sentence.end)
