"""Funding rounds told by fields or in tables, as digests and databases do.

A record is either lines of ``名称：内容`` (公司：某某, 轮次：A轮, 金额：…, 投资方：…), or one row
below a head whose cells, cut by ``|`` or tabs, name a company and a round, an amount or investors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Value, make_claim
from ..document import Document
from ..parties import parties
from ..tagged import Tagged, tag
from ..telling import day_of_article

_CUE = re.compile("轮次|投资方|投资机构|投资人|资方|领投方")
_KEYS = {
    "investee": "公司|公司名称|公司简称|企业|企业名称|项目|项目名称|融资方|融资企业|融资公司"
    "|被投企业|被投公司|品牌|名称|简称",
    "round": "轮次|融资轮次|投资轮次|融资阶段",
    "amount": "金额|融资金额|融资额|投资金额|融资规模|交易金额",
    "investor": "投资方|投资机构|投资人|投资者|资方|投资企业|跟投方|参投方|参与投资方",
    "lead": "领投方|领投机构|领投",
    "date": "时间|日期|融资时间|融资日期|披露时间|披露日期|投资时间",
}
_KEY = {word: key for key, words in _KEYS.items() for word in words.split("|")}
_FIELD = re.compile(
    r"[ \t·•▪■*#-]*(?:【)?(?P<key>[\u4e00-\u9fff]{2,6})(?:】|\s*[：:])\s*(?P<value>\S[^\n]{0,200})"
)
_CELL = re.compile(r"[^|｜\t\n]+")
_RULE = re.compile(r"[\s|｜:\-—]+")
"""The line under the head of a table."""
_NOT_TOLD = re.compile(r"未(?:披露|透露|公开|知)|不详|暂无|保密|[-—–/\\]+$")
_LEADS = re.compile(r"\s*[（(](?:联合|独家|共同)?领投")
_NAME = re.compile(
    r"[“\"「]?(?P<name>[^（(“”\"「」，。；：\n|]{2,24}?)[”\"」]?\s*(?:[（(][^）)\n]{0,40}[）)])?\s*"
)

Spans = dict[str, tuple[int, int]]


def find(doc: Document) -> Iterable[Claim]:
    """Give the rounds of an article's fields and tables, one claim for each record."""
    if not _CUE.search(doc.text):
        return []
    tagged = tag(doc)
    records = [*_by_fields(doc.text), *_by_rows(doc.text)]
    return [claim for record in records if (claim := _claim(tagged, record)) is not None]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _by_fields(text: str) -> Iterator[Spans]:
    record: Spans = {}
    for low, high in _lines(text):
        found = _FIELD.fullmatch(text, low, high)
        key = _KEY.get(found["key"]) if found else None
        if key == "investee" or (found is None and text[low:high].strip()):
            yield record
            record = {}
        if found is not None and key is not None:
            record.setdefault(key, found.span("value"))
    yield record


def _by_rows(text: str) -> Iterator[Spans]:
    head: list[str | None] = []
    for low, high in _lines(text):
        cells = [m.span() for m in _CELL.finditer(text, low, high) if m.group().strip()]
        keys = [_KEY.get(text[a:b].strip()) for a, b in cells]
        if "investee" in keys and len(set(keys) - {None}) > 2:
            head = keys
        elif head and len(cells) == len(head):
            if not _RULE.fullmatch(text, low, high):
                yield {key: span for key, span in zip(head, cells, strict=True) if key}
        else:
            head = []


def _claim(tagged: Tagged, record: Spans) -> Claim | None:
    """Make the claim of a record that names a company and a round, an amount or an investor."""
    text = tagged.doc.text
    told = {k: s for k, s in record.items() if not _NOT_TOLD.match(text[s[0] : s[1]].strip())}
    name = _NAME.fullmatch(text, *_bare(text, told["investee"])) if "investee" in told else None
    if name is None or len(record) < 3:
        return None
    investee = Mention(name["name"], "Organization", *name.span("name"))
    values: dict[str, Value | None] = {"announced": day_of_article(tagged)}
    if "round" in told and (rounds := tagged.rounds_in(*told["round"])):
        values["round"] = rounds[0].text
    if "amount" in told and (amounts := tagged.amounts_in(*told["amount"])):
        values["amount"], values["amount_scope"] = amounts[0].money, "total"
    if "date" in told and (dates := tagged.dates_in(*told["date"])):
        values["date"] = dates[0].date
    listed = parties(tagged, *told["investor"]) if "investor" in told else []
    leads = parties(tagged, *told["lead"]) if "lead" in told else []
    leads += [m for m in listed if m.end is not None and _LEADS.match(text, m.end)]
    names = {m.name for m in leads} | {investee.name}
    roles = {
        "investee": [investee],
        "lead_investor": leads,
        "investor": [m for m in listed if m.name not in names],
    }
    if not {"round", "amount"} & values.keys():
        return None
    span = min(s for s, _ in record.values()), max(e for _, e in record.values())
    return make_claim(tagged.doc.article, "FundingRound", roles, values, span, confidence=0.8)


def _bare(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Give a span without the white space at its ends."""
    low, high = span
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high
