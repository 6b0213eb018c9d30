"""Contracts: orders and awards that a supplier wins from a buyer (中标, 签订合同, 拿下订单)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....schema import Claim, Mention
from ..awards import (
    ABOUT_WON,
    AWARDS,
    BIDS,
    CONFIRMED,
    GOES_ON,
    JOINTLY,
    NOMINATED,
    PRICE,
    PUBLISHED,
    SAID_BEFORE,
    SUMMED_UP,
    SUPPLIER,
    TAKEN_BACK,
    TENDERED,
    THIS_ONE,
    TOOK,
    WON,
    WON_IN_ALL,
    WORK,
    buyers_in,
    buyers_told,
    may_tell,
    split_buyer,
    subject_in,
    tender_before,
    tidy,
    title_in,
)
from ..awards_again import PAST_YEAR, looks_back
from ..awards_assembly import assembled
from ..awards_lists import items_after, winners_listed
from ..awards_noticed import noticed
from ..awards_otherwise import told_otherwise
from ..awards_ranked import with_ranked
from ..awards_results import rows_of_result
from ..awards_rows import priced_rows
from ..awards_signed import SIGNS, signed, taken
from ..bidders import Bidders
from ..cues import spelt_out
from ..deals import Deal, money_for
from ..document import Document, Sentence
from ..headlines import is_headline
from ..medicines import medicines_won
from ..parties import mention_of, parties
from ..tagged import Tagged, tag
from ..telling import dates_of

_CUE = re.compile(
    spelt_out(
        "中标|中选|合同|订单|项目|合约|(?:采购|供货|供应|购销|特许经营|承包|定点)(?:框架)?协议|成交(?:通知书|供应商|公告|候选|结果|[人单])|[夺得]标"
    )
)


def find(doc: Document) -> Iterable[Claim]:
    """Give the contracts that an article tells of; one claim for each buyer."""
    if not _CUE.search(doc.text):
        return []
    tagged = tag(doc)
    reader = _Reader(tagged)
    for sentence in tagged.sentences:
        if (reader.deals or may_tell(sentence.text)) and not TAKEN_BACK.search(sentence.text):
            reader.read(sentence)
    deals = priced_rows(tagged, reader.deals, reader.bidders.topic)
    found = rows_of_result(tagged) or with_ranked(tagged, deals)
    return assembled(tagged, reader.bidders, found or told_otherwise(tagged, reader.bidders))


class _Reader:
    """Goes through an article and remembers the contract it speaks of."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.deals: list[Deal] = []
        self.bidders = Bidders(tagged)

    def read(self, sentence: Sentence) -> None:
        """Read one sentence: a new contract, or the amount or buyer of the last one."""
        start, end = sentence.start, sentence.end
        text = self.tagged.without_brackets(start, end)
        before = len(self.deals)
        wins = AWARDS.search(text)
        if wins and self._is_told() and looks_back(text):
            for deal in self._going_on(sentence):
                self._details(deal, sentence, text)
            return
        medicines = medicines_won(self.tagged, sentence, self.bidders.topic) if wins else None
        if medicines is not None:
            self.deals.append(medicines)
            return
        for found in WON.finditer(text):
            self._won(sentence, found.end() + start, found.start() + start, end)
        if len(self.deals) == before:
            awarded = (self._several, self._confirmed, self._noticed, self._nominated)
            ways = (*awarded, self._signed, self._took) if wins else (self._signed, self._took)
            any(read(sentence, text) for read in ways)
        if len(self.deals) == before and (listed := SUPPLIER.search(text)):
            self._listed(sentence, start + listed.end())
        fresh = self.deals[before:]
        for deal in fresh or self._going_on(sentence):
            self._details(deal, sentence, text)

    def _is_told(self) -> bool:
        """Whether a sentence below the headlines has told of a contract."""
        return any(not is_headline(self.tagged.doc, deal.sentence) for deal in self.deals)

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
        if winners_listed(self.tagged, sentence)[0]:
            return
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
        if subject is None:
            before, subject = tender_before(self.tagged, sentence.start, verb)
            buyer = buyer or before
            if before is not None and [m.name for m in who] == [before.name]:
                if self.bidders.topic is None or self.bidders.topic.name == before.name:
                    return
                who = [self.bidders.topic]
        notice = PUBLISHED.search(self.tagged.text, sentence.start, end)
        priced = PRICE.search(self.tagged.text, verb, end)
        same = THIS_ONE.match(self.tagged.text, after) and self.tagged.names_in(
            sentence.start, verb
        )
        if subject is None and buyer is None and not (priced or notice or same):
            return
        deal = self._begin(sentence, who, subject, buyer)
        deal.more = items_after(self.tagged, after, end, subject) if subject else []

    def _several(self, sentence: Sentence, _text: str) -> bool:
        """Read 甲、乙和丙三家企业中标: what they win stands before their list, or elsewhere."""
        who, at = winners_listed(self.tagged, sentence)
        if who:
            buyer, subject = tender_before(self.tagged, sentence.start, at)
            self._begin(sentence, who, subject, buyer).apart = True
        return bool(who)

    def _confirmed(self, sentence: Sentence, text: str) -> bool:
        found = CONFIRMED.search(text)
        if found is None:
            return False
        at = sentence.start
        who = self.tagged.names.get(at + found.start("name")) if found["name"] else None
        supplier: Mention | None = (
            mention_of(who)
            if who
            else self.bidders.receiver(at, text, found.start()) or self.bidders.topic
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
        told = noticed(self.tagged, self.bidders, sentence, text)
        if told is not None:
            self._begin(sentence, *told)
        return told is not None

    def _nominated(self, sentence: Sentence, text: str) -> bool:
        """Read 甲公司、乙公司为该项目的中标人, and 公司中标总金额 beside the notice's title."""
        found, at = NOMINATED.search(text), sentence.start
        if found is None:
            total = WON_IN_ALL.search(text)
            if total is None or not PUBLISHED.search(text) or self.bidders.topic is None:
                return False
            self._begin(sentence, [self.bidders.topic], None, None)
            return True
        low = max(text.rfind(mark, 0, found.start()) for mark in "，；。：") + 1
        who = self.bidders.together(at + low, at + found.start())
        if not who and JOINTLY.search(text, low, found.start()):
            who = [self.bidders.topic] if self.bidders.topic else []
        if not who and low and (bid := BIDS.search(text, 0, low)):  # 公司参与投标，并被确定为中标人
            who = self.bidders.winners(at, at + bid.start()) if GOES_ON.match(text, low) else []
        if not who:
            return False
        start, end = at + found.start("what"), at + found.end("what")
        buyer, words = split_buyer(self.tagged, start, self.tagged.doc.text[start:end])
        if words is None or SAID_BEFORE.match(words):
            words, buyer = None, None
            told = PUBLISHED.search(text) or title_in(sentence.text)
            if not (told or TENDERED.search(self.tagged.text, max(0, at - 400), sentence.end)):
                return False
        self._begin(sentence, who, words, buyer)
        return True

    def _signed(self, sentence: Sentence, _text: str) -> bool:
        if not SIGNS.search(sentence.text) or self._is_told():
            return False  # behind an award, signing is of its own contract, or of another
        found = signed(self.tagged, sentence, self.bidders.topic)
        if found is not None:
            self._begin(sentence, [found[0]], found[1], None).buyers = found[2]
        return found is not None

    def _took(self, sentence: Sentence, text: str) -> bool:
        past = self._is_told() and PAST_YEAR.match(sentence.text)
        found = None if past else TOOK.search(text)
        told = taken(self.tagged, sentence.start, found, self.bidders.topic) if found else None
        if told is not None:
            deal = self._begin(sentence, [told[0]], told[3], told[1])
            if told[2] is not None:
                deal.values["amount"] = told[2]
        return told is not None

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
        own = self.bidders.together(at, high)  # with whom the article is about, for 公司
        subject, buyer = subject_in(self.tagged, sentence.start, at), None
        if told := PUBLISHED.search(self.tagged.text, sentence.start, at):
            by = mention_of(self.tagged.names[told.start("name")])
            low, high = told.span("what")
            buyer, subject = split_buyer(self.tagged, low, self.tagged.doc.text[low:high])
            buyer = buyer or by
        self._begin(sentence, own if len(own) > len(who) else who, subject, buyer)

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
