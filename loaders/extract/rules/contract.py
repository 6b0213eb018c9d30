"""Contracts: orders and awards that a supplier wins from a buyer (中标, 签订合同, 拿下订单)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..document import Document, Sentence
from ..funding_values import dates_of
from ..modality import modality_of
from ..parties import bare_name, mention_of, parties
from ..tagged import AMOUNT, FILLER, ORG, Tagged

_WON = re.compile(
    r"(?:预|拟|再|联合|成功|先后|相继|独家|顺利|分别)*中标(?!人|方|单位|价|金额|总|通知|公告|候选|结果|公示|供应商|企业|份额|厂商|排名|榜|数|概率|率|公司|项目|标段|的|合同|大户|企业)"
)
_TOOK = re.compile(r"(?:拿下|斩获|揽获|签下|承接|承揽|获得|赢得|收获)了?")
_WORK = (
    r"(?:项目|工程|标段|采购|集采|订单|大单|合同|EPC|PPP|总承包|服务|设备|系统|产品|协议|施工|标包|包件|标的)"
)
_SUBJECT_END = re.compile(rf"^(?P<subject>[^，。；\n]{{2,90}}?{_WORK}(?:{_WORK}|建设|（[^（）]{{0,30}}）|\([^()]{{0,30}}\))*)(?=[，。；、\s”》」]|的?中标|$)")
_QUOTED = re.compile(rf"[“《「](?P<subject>[^”》」]{{4,100}})[”》」](?=[^，。；]{{0,8}}(?:{_WORK}|中标|招标|投标|$))")
_SUPPLIER = re.compile(
    r"(?:中标(?:人|方|单位|供应商|企业|公司|厂商)|成交供应商|(?:第一|第二|第三|第\d+|预)?中标候选人|成交人|承包人)(?:分别)?(?:名称)?(?:为|是|包括|[:：])+"
)
_BUYER = re.compile(
    r"(?:招标人|招标方|招标单位|采购人|采购方|采购单位|业主(?:单位|方)?|建设单位|发包人|发包方|买方|委托方|甲方|需求方)(?:名称)?(?:为|是|[:：])?\s?"
    rf"(?P<name>{ORG})"
)
_CONFIRMED = re.compile(rf"确[定认](?:公司|本公司)?(?:控股|全资)?(?:子公司)?(?P<name>{ORG})?[^，。；]{{0,30}}?为(?P<what>[^，。；\n]{{4,90}}?)的?(?:预?中标|成交|第一中标)")
_SIGNED = re.compile(
    rf"(?P<a>{ORG})[^，。；]{{0,20}}?与(?P<b>{ORG})(?:[^，。；]{{0,12}})?(?:签署|签订|签约|达成)了?(?P<what>[^，。；\n]{{0,60}}?(?:合同|订单))"
)
_AMOUNT = re.compile(
    rf"(?:(?<!收盘)(?<!开盘)(?<!每股)(?<!股)(?:金额|价格|价款|价|总价|总额|投资额?|报价|造价)[^，。；\n\ue014]{{0,14}}?|以)(?P<amount>{AMOUNT})(?!/股)"
)
_NOTICE = re.compile(rf"收到(?:了)?[^，。；]{{0,12}}?(?P<name>{ORG})[^，。；]{{0,20}}?(?:发来|发出|下发|送达|签发|提供|的)")
_AGENT = re.compile(r"(?:招标|采购)?代理(?:机构|公司)?[^，。；]{0,4}$|交易中心$")
_PUBLISHED = re.compile(
    rf"(?P<name>{ORG})[^，。；\n\ue010]{{0,8}}?(?:公布|发布|公示)了?(?P<what>[^，。；\n]{{4,70}}?)(?:预?中标|成交|采购结果|的?中标)"
)
_STEM = re.compile(r"^(?:了|的|其|由|为|：|:|\s|“|《|\d{1,2}个)+")


@dataclass
class _Deal:
    """A contract that grows while its sentences are read."""

    suppliers: list[Mention]
    start: int
    end: int
    sentence: Sentence
    buyer: Mention | None = None
    values: dict[str, Value | None] = field(default_factory=dict)

    def to_claim(self, doc: Document) -> Claim:
        names = {m.name for m in self.suppliers}
        buyers = [self.buyer] if self.buyer and self.buyer.name not in names else []
        return make_claim(
            doc.article, "Contract", {"supplier": self.suppliers, "buyer": buyers}, self.values,
            (self.start, self.end), modality=modality_of(doc, self.start, self.end),
            attributed_to=attributed_to(doc, self.start, self.end), confidence=0.8,
        )  # fmt: skip


def find(doc: Document) -> Iterable[Claim]:
    """Give the contracts that an article tells of; one claim for each buyer."""
    if "中标" not in doc.text and not re.search("合同|订单|项目", doc.text):
        return []
    reader = _Reader(Tagged(doc))
    for sentence in doc.sentences:
        reader.read(sentence)
    return [deal.to_claim(doc) for deal in reader.deals]


class _Reader:
    """Goes through an article and remembers the contract it speaks of."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.deals: list[_Deal] = []
        self.topic: Mention | None = None

    def read(self, sentence: Sentence) -> None:
        """Read one sentence: a new contract, or the amount or buyer of the last one."""
        start, end = sentence.start, sentence.end
        text = self.tagged.without_brackets(start, end)
        before = len(self.deals)
        for found in _WON.finditer(text):
            self._won(sentence, found.end() + start, found.start() + start, end)
        if len(self.deals) == before:
            self._confirmed(sentence, text) or self._signed(sentence, text) or self._took(sentence, text)
        if len(self.deals) == before and (found := _SUPPLIER.search(text)):
            self._listed(sentence, start + found.end(), text)
        fresh = self.deals[before:]
        for deal in fresh or self._going_on(sentence):
            self._details(deal, sentence, text)
        first = self.tagged.names_in(start, end)
        if first and self.topic is None:
            self.topic = mention_of(first[0])

    def _going_on(self, sentence: Sentence) -> list[_Deal]:
        return [d for d in self.deals[-1:] if 0 <= sentence.start - d.end < 120]

    def _begin(self, sentence: Sentence, who: list[Mention], subject: str | None, buyer: Mention | None) -> _Deal:
        deal = _Deal(who, sentence.start, sentence.end, sentence, buyer)
        deal.values["subject"] = subject
        self.deals.append(deal)
        return deal

    def _supplier(self, start: int, verb: int) -> list[Mention]:
        low = max((self.tagged.text.rfind(mark, start, verb) for mark in "，；。："), default=-1)
        near = self.tagged.without_brackets(max(low + 1, start), verb)
        if re.search("联合体|、|和", near):
            many = parties(self.tagged, max(low + 1, start), verb, ("Organization",), guess=False)
            if len(many) > 1:
                return many
        found = subject_before(self.tagged, start, verb, guess=True) or self.topic
        return [found] if found else []

    def _won(self, sentence: Sentence, after: int, verb: int, end: int) -> None:
        who = self._supplier(sentence.start, verb)
        if not who:
            return
        many = re.search(r"[两三四五六七八九十\d]+家[^，。；]{0,6}$", self.tagged.text[sentence.start : verb])
        if many:
            low = max(self.tagged.text.rfind(mark, sentence.start, verb) for mark in "，；。：")
            who = parties(self.tagged, max(low + 1, sentence.start), verb, ("Organization",)) or who
        stop = min((i for i in (self.tagged.text.find(m, after, end) for m in "，。；") if i >= 0), default=end)
        text = self.tagged.without_brackets(after, stop)
        buyers = _buyers(self.tagged, after, text)
        if len(buyers) > 1:
            work = re.search(rf"的(?P<what>[^，。；的]{{2,20}}{_WORK})(?=$|[，。；])", text)
            for buyer in buyers:
                self._begin(sentence, who, work["what"] if work else None, buyer)
            return
        subject, buyer = _subject(self.tagged, after, end), buyers[0] if buyers else None
        if subject is None and buyer is None and not _AMOUNT.search(self.tagged.text, verb, end):
            return
        self._begin(sentence, who, subject, buyer)

    def _confirmed(self, sentence: Sentence, text: str) -> bool:
        found = _CONFIRMED.search(text)
        if found is None:
            return False
        at = sentence.start
        who = self.tagged.names.get(at + found.start("name")) if found["name"] else None
        supplier = mention_of(who) if who else subject_before(self.tagged, at, at + found.start()) or self.topic
        if supplier is None:
            return False
        low, high = at + found.start("what"), at + found.end("what")
        words = _tidy(self.tagged.doc.text[low:high])
        self._begin(sentence, [supplier], words if len(words) > 3 else None, None)
        return True

    def _signed(self, sentence: Sentence, text: str) -> bool:
        found = _SIGNED.search(text)
        if found is None:
            return False
        at = sentence.start
        a, b = (self.tagged.names[at + found.start(k)] for k in "ab")
        low, high = at + found.start("what"), at + found.end("what")
        words = _tidy(self.tagged.doc.text[low:high])
        self._begin(sentence, [mention_of(a)], words if len(words) > 3 else None, mention_of(b))
        return True

    def _took(self, sentence: Sentence, text: str) -> bool:
        """Read 拿下了 B 的千万美元项目: a verb of winning, a buyer, and the work."""
        pattern = re.compile(
            rf"{_TOOK.pattern}(?:来自)?[^，。；\ue010]{{0,6}}(?P<name>{ORG})的?(?P<what>[^，。；\n]{{0,40}}?(?:项目|订单|大单|合同))"
        )
        found = pattern.search(text)
        if found is None or re.search("融资|投资", found.group()):
            return False
        at = sentence.start
        supplier = subject_before(self.tagged, at, at + found.start()) or self.topic
        if supplier is None:
            return False
        buyer = self.tagged.names[at + found.start("name")]
        deal = self._begin(sentence, [supplier], None, mention_of(buyer))
        amounts = self.tagged.amounts_in(at + found.start("what"), at + found.end("what"))
        if amounts:
            deal.values["amount"] = amounts[0].money
        return True

    def _listed(self, sentence: Sentence, at: int, text: str) -> None:
        """Read 中标人为 A、B: suppliers behind the word."""
        stop = re.compile(r"[，。；;\n]").search(self.tagged.text, at, sentence.end)
        high = stop.start() if stop else sentence.end
        who = parties(self.tagged, at, high, ("Organization",))
        if not who:
            return
        last = self.deals[-1] if self.deals else None
        if last and 0 <= sentence.start - last.end < 60 and {m.name for m in who} & {m.name for m in last.suppliers}:
            return
        subject = _subject(self.tagged, sentence.start, at)
        self._begin(sentence, who, subject, None)

    def _details(self, deal: _Deal, sentence: Sentence, text: str) -> None:
        """Fill in amount, buyer and dates from one sentence."""
        at = sentence.start
        found = _BUYER.search(text)
        if found and deal.buyer is None:
            deal.buyer = mention_of(self.tagged.names[at + found.start("name")])
        notice = _NOTICE.search(text)
        if notice and deal.buyer is None and not _AGENT.search(text[: notice.start("name")]):
            deal.buyer = mention_of(self.tagged.names[at + notice.start("name")])
        money = _money_for(self.tagged, deal, at, sentence.end)
        if money is not None and deal.values.get("amount") is None:
            deal.values["amount"] = money
            deal.end = max(deal.end, sentence.end)
        published = _PUBLISHED.search(text)
        if published and deal.sentence is sentence:
            name = mention_of(self.tagged.names[at + published.start("name")])
            if deal.buyer is None and name.name not in {m.name for m in deal.suppliers}:
                deal.buyer = name
                low, high = at + published.start("what"), at + published.end("what")
                deal.values["subject"] = deal.values.get("subject") or _tidy(self.tagged.doc.text[low:high])
        if deal.sentence is not sentence:
            return
        verb = re.search(r"中标|收到|签署|签订|确[定认]|拿下|斩获|中标人", text)
        stop = at + verb.end() if verb else sentence.end
        date, announced = dates_of(self.tagged, sentence, at, min(stop + 1, sentence.end))
        for key, value in (("date", date), ("announced", announced)):
            if deal.values.get(key) is None:
                deal.values[key] = value


def _money_for(tagged: Tagged, deal: _Deal, start: int, end: int) -> Value | None:
    """Give the amount of this contract; where a buyer is named with it (其中 B 项目金额), only its own."""
    text = tagged.text[start:end]
    for found in _AMOUNT.finditer(text):
        low = max(text.rfind(mark, 0, found.start()) for mark in "，；。")
        named = tagged.names_in(start + low + 1, start + found.start())
        if named and "其中" in tagged.doc.text[start + low : start + found.start()]:
            if deal.buyer is None or named[-1].text not in (deal.buyer.name,):
                continue
        return tagged.amounts[start + found.start("amount")].money
    return None


def _buyers(tagged: Tagged, start: int, text: str) -> list[Mention]:
    """Give the organizations that lead the object of 中标: B 的项目, or A、B 等的项目."""
    many = re.match(rf"了?\s*(?P<list>{ORG}[{FILLER}]*[、和及与][^，。；]{{2,40}}?)(?:等|的)[^，。；]{{0,24}}?{_WORK}", text)
    if many:
        low, high = start + many.start("list"), start + many.end("list")
        return parties(tagged, low, high, ("Organization",))
    one = re.match(rf"了?\s*(?P<name>{ORG})", text)
    return [mention_of(tagged.names[start + one.start("name")])] if one else []


def _subject(tagged: Tagged, start: int, end: int) -> str | None:
    """Give what is ordered, as written, from the object of the verb."""
    words = tagged.doc.text[start:end]
    quoted = _QUOTED.search(words[:120])
    if quoted and quoted.start() < 24:
        return quoted["subject"]
    lead = _STEM.match(words)
    offset = lead.end() if lead else 0
    found = _SUBJECT_END.match(words[offset:])
    if found is None:
        return None
    first = tagged.names.get(start + offset)
    subject = found["subject"]
    if first is not None and first.end - start - offset < len(subject) - 4:
        rest = subject[first.end - start - offset :]
        rest = re.sub(r"^(?:（[^（）]*）|\([^()]*\))?的?", "", rest)
        if bare_name(rest) is not None or len(rest) >= 4:
            subject = rest if first.text.endswith(("公司", "局", "集团", "中心", "委员会")) else subject
    subject = _tidy(subject)
    return subject if len(subject) > 3 else None


def _tidy(words: str) -> str:
    words = re.sub(r"^(?:总投资|约|近|超)*[\d,.]+[十百千万亿]*元(?:人民币)?的?", "", words)
    return re.sub(r"^(?:公司|本公司|中标|的|“|《|\s)+|(?:”|》|\s|的)+$", "", words)
