"""Contracts: orders and awards that a supplier wins from a buyer (中标, 签订合同, 拿下订单)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention
from ..awards import (
    ABOUT_NOTICE,
    ABOUT_WON,
    CONFIRMED,
    NOMINATED,
    PRICE,
    PUBLISHED,
    SAID_BEFORE,
    SIGNED,
    SUMMED_UP,
    SUPPLIER,
    TENDERED,
    TOOK,
    WON,
    WON_IN_ALL,
    WORK,
    buyers_in,
    buyers_told,
    may_tell,
    ordered,
    split_buyer,
    subject_in,
    tidy,
    title_in,
)
from ..awards_filling import correct, fall_back, fill
from ..awards_parties import settle
from ..awards_subjects import finish_subjects
from ..bidders import Bidders
from ..clauses import subject_before
from ..consortia import members, put_right, quoted_beside
from ..deals import Deal, money_for
from ..document import Document, Sentence
from ..headlines import is_headline
from ..medicines import medicines_won, without_bulk
from ..parties import mention_of, parties
from ..tagged import Tagged, tag
from ..telling import dates_of


def find(doc: Document) -> Iterable[Claim]:
    """Give the contracts that an article tells of; one claim for each buyer."""
    if "中标" not in doc.text and not re.search("合同|订单|项目", doc.text):
        return []
    tagged = tag(doc)
    reader = _Reader(tagged)
    for sentence in tagged.sentences:
        if reader.deals or may_tell(sentence.text):
            reader.read(sentence)
    told = without_bulk(reader.deals)
    deals = [d for d in told if not is_headline(doc, d.sentence)]
    claims: list[Claim] = []
    headlines = [d for d in told if d not in deals] if deals else []
    deals = deals or told
    correct(deals, headlines)
    for deal in deals:
        deal.suppliers = members(tagged, deal, reader.topic) or deal.suppliers
    deals = settle(tagged, deals, reader.topic)
    fill(tagged, deals)
    fall_back(deals, headlines)
    put_right(tagged, deals)
    finish_subjects(tagged, deals)
    for deal in deals:
        words = deal.values.get("subject")
        buyer, subjects = ordered(tagged, words if isinstance(words, str) else None)
        if buyer is not None and not deal.buyers:
            deal.buyers = [buyer]
        subjects += deal.more or quoted_beside(deal.sentence.text, subjects[0])
        for subject in subjects:
            deal.values["subject"] = subject
            claims.append(deal.to_claim(doc))
    return claims


class _Reader:
    """Goes through an article and remembers the contract it speaks of."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.deals: list[Deal] = []
        self.bidders = Bidders(tagged)
        self.topic = self.bidders.topic

    def read(self, sentence: Sentence) -> None:
        """Read one sentence: a new contract, or the amount or buyer of the last one."""
        start, end = sentence.start, sentence.end
        text = self.tagged.without_brackets(start, end)
        before = len(self.deals)
        medicines = medicines_won(self.tagged, sentence, self.topic)
        if medicines is not None:
            self.deals.append(medicines)
            return
        for found in WON.finditer(text):
            self._won(sentence, found.end() + start, found.start() + start, end)
        if len(self.deals) == before:
            for read in (self._confirmed, self._noticed, self._nominated, self._signed, self._took):
                if read(sentence, text):
                    break
        listed = SUPPLIER.search(text)
        if len(self.deals) == before and listed:
            self._listed(sentence, start + listed.end())
        fresh = self.deals[before:]
        for deal in fresh or self._going_on(sentence):
            self._details(deal, sentence, text)

    def _going_on(self, sentence: Sentence) -> list[Deal]:
        """Give the contract that a sentence may tell more of: the last one, if it stood alone."""
        alone = len(self.deals) < 2 or self.deals[-2].sentence is not self.deals[-1].sentence
        if not alone or SUMMED_UP.search(sentence.text):
            return []
        return [d for d in self.deals[-1:] if 0 <= sentence.start - d.end < 120]

    def _begin(
        self, sentence: Sentence, who: list[Mention], subject: str | None, buyer: Mention | None
    ) -> Deal:
        deal = Deal(who, sentence.start, sentence.end, sentence, [buyer] if buyer else [])
        deal.values["subject"] = subject
        self.deals.append(deal)
        return deal

    def _won(self, sentence: Sentence, after: int, verb: int, end: int) -> None:
        who = self.bidders.winners(sentence.start, verb)
        if not who:
            return
        many = re.search(
            r"[两三四五六七八九十\d]+家[^，。；]{0,6}$", self.tagged.text[sentence.start : verb]
        )
        if many:
            low = max(self.tagged.text.rfind(mark, sentence.start, verb) for mark in "，；。：")
            who = parties(self.tagged, max(low + 1, sentence.start), verb, ("Organization",)) or who
        stop = min(
            (i for i in (self.tagged.text.find(m, after, end) for m in "，。；") if i >= 0),
            default=end,
        )
        text = self.tagged.without_brackets(after, stop)
        buyers = buyers_in(self.tagged, after, text)
        if len(buyers) > 1:
            work = re.search(rf"的(?P<what>[^，。；的]{{2,20}}{WORK})(?=$|[，。；])", text)
            for each in buyers:
                self._begin(sentence, who, work["what"] if work else None, each)
            return
        subject, buyer = subject_in(self.tagged, after, end), buyers[0] if buyers else None
        if ABOUT_WON.match(self.tagged.text, after):
            if self.deals:
                return
            subject = buyer = None
        notice = PUBLISHED.search(self.tagged.text, sentence.start, end)
        priced = PRICE.search(self.tagged.text, verb, end)
        if subject is None and buyer is None and not priced and not notice:
            return
        self._begin(sentence, who, subject, buyer)

    def _confirmed(self, sentence: Sentence, text: str) -> bool:
        found = CONFIRMED.search(text)
        if found is None:
            return False
        at = sentence.start
        who = self.tagged.names.get(at + found.start("name")) if found["name"] else None
        supplier: Mention | None = (
            mention_of(who) if who else self.bidders.receiver(at, text, found.start()) or self.topic
        )
        low, high = at + found.start("what"), at + found.end("what")
        winners = self.bidders.together(at + found.start(), low) if "联合体" in text else []
        if supplier is not None and len(winners) < 2:
            winners = [supplier]
        if not winners:
            return False
        buyer, words = split_buyer(self.tagged, low, self.tagged.doc.text[low:high])
        self._begin(sentence, winners, words, buyer)
        return True

    def _noticed(self, sentence: Sentence, text: str) -> bool:
        """Read 收到 B 的某项目的中标通知书: what the notice is about stands before it."""
        found = ABOUT_NOTICE.search(text)
        if found is None:
            return False
        at = sentence.start
        supplier = subject_before(self.tagged, at, at + found.start()) or self.topic
        low, high = at + found.start("what"), at + found.end("what")
        buyer, words = split_buyer(self.tagged, low, self.tagged.doc.text[low:high])
        if supplier is None or words is None:
            return False
        self._begin(sentence, [supplier], words, buyer)
        return True

    def _nominated(self, sentence: Sentence, text: str) -> bool:
        """Read 甲公司、乙公司为该项目的中标人, and 公司中标总金额 beside the notice's title."""
        found, at = NOMINATED.search(text), sentence.start
        if found is None:
            total = WON_IN_ALL.search(text)
            if total is None or not PUBLISHED.search(text) or self.topic is None:
                return False
            self._begin(sentence, [self.topic], None, None)
            return True
        low = max(text.rfind(mark, 0, found.start()) for mark in "，；。：") + 1
        who = self.bidders.together(at + low, at + found.start())
        if not who:
            return False
        start, end = at + found.start("what"), at + found.end("what")
        buyer, words = split_buyer(self.tagged, start, self.tagged.doc.text[start:end])
        if words is None or SAID_BEFORE.match(words):
            words, buyer = None, None
            told = PUBLISHED.search(text) or title_in(sentence.text) or TENDERED.search(text)
            if not told:
                return False
        self._begin(sentence, who, words, buyer)
        return True

    def _signed(self, sentence: Sentence, text: str) -> bool:
        found = SIGNED.search(text)
        if found is None:
            return False
        at = sentence.start
        a, b = (self.tagged.names[at + found.start(k)] for k in "ab")
        low, high = at + found.start("what"), at + found.end("what")
        words = tidy(self.tagged.doc.text[low:high])
        self._begin(sentence, [mention_of(a)], words if len(words) > 3 else None, mention_of(b))
        return True

    def _took(self, sentence: Sentence, text: str) -> bool:
        """Read 拿下了 B 的百万元项目: a verb of winning, a buyer, and the work."""
        found = TOOK.search(text)
        if found is None or re.search("融资|投资", found.group()):
            return False
        at = sentence.start
        supplier = subject_before(self.tagged, at, at + found.start(), guess=True) or self.topic
        if supplier is None:
            return False
        buyer = self.tagged.names[at + found.start("name")]
        deal = self._begin(sentence, [supplier], None, mention_of(buyer))
        amounts = self.tagged.amounts_in(at + found.start("what"), at + found.end("what"))
        if amounts:
            deal.values["amount"] = amounts[0].money
        return True

    def _listed(self, sentence: Sentence, at: int) -> None:
        """Read 中标人为 A、B: suppliers behind the word."""
        stop = re.compile(r"[，。；;\n]").search(self.tagged.text, at, sentence.end)
        high = stop.start() if stop else sentence.end
        who = parties(self.tagged, at, high, ("Organization",))
        if not who:
            return
        last = self.deals[-1] if self.deals else None
        if (
            last
            and 0 <= sentence.start - last.end < 60
            and {m.name for m in who} & {m.name for m in last.suppliers}
        ):
            return
        subject = subject_in(self.tagged, sentence.start, at)
        self._begin(sentence, who, subject, None)

    def _details(self, deal: Deal, sentence: Sentence, text: str) -> None:
        """Fill in amount, buyer and dates from one sentence."""
        at = sentence.start
        if not deal.buyers:
            deal.buyers = buyers_told(self.tagged, at, text)
        if not deal.values.get("subject"):
            deal.values["subject"] = title_in(sentence.text)
        money = money_for(self.tagged, deal, at, sentence.end)
        if money is not None and deal.values.get("amount") is None:
            deal.values["amount"] = money
            deal.end = max(deal.end, sentence.end)
        published = PUBLISHED.search(text)
        if published and deal.sentence is sentence:
            name = mention_of(self.tagged.names[at + published.start("name")])
            if not deal.buyers and name.name not in {m.name for m in deal.suppliers}:
                deal.buyers = [name]
                low, high = at + published.start("what"), at + published.end("what")
                deal.values["subject"] = deal.values.get("subject") or tidy(
                    self.tagged.doc.text[low:high]
                )
        if deal.sentence is not sentence:
            return
        verb = re.search(r"中标|收到|签署|签订|确[定认]|拿下|斩获|中标人", text)
        stop = at + verb.end() if verb else sentence.end
        date, announced = dates_of(self.tagged, sentence, at, min(stop + 1, sentence.end))
        for key, value in (("date", date), ("announced", announced)):
            if deal.values.get(key) is None:
                deal.values[key] = value
