"""Several projects, each told with its own price: A项目，中标金额2亿元；B项目，中标金额3亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Mention
from .awards import WORK, split_buyer
from .awards_signed import is_other_contract
from .deals import Deal
from .document import Sentence
from .parties import parties
from .tagged import AMOUNT, Tagged

_PRICED = re.compile(
    r"[，\ue0ff\s](?:其)?(?:公司)?(?:预|拟)?(?:中标|合同|签约|成交|投标)?(?:总)?(?:金额|价格?|总价|额|报价|造价|总投资)"
    rf"(?:合计|预计|约|为|是|人民币|[:：]){{0,3}}(?P<amount>{AMOUNT})"
)
_HEAD = re.compile(
    r"^.*(?:[：:]|(?:分别|具体|其中)?(?:为|是|包括|包含)(?=.{6})|其中[，]?)"
    r"|^\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）、.．])?\s*(?:公司|子公司)?(?:预|拟)?(?:中标|签订|签署|签约|承接)了?"
    r"|^\s*(?:[（(][\d一二三四五六七八九十]{1,2}[)）]|[\d一二三四五六七八九十]{1,2}[、.．])"
)
"""What stands before the first name of a row: 分别为, a number, the verb."""
_ENDS = re.compile(rf"(?:{WORK}|标段|标|段)(?:[（(][^（）()]{{0,60}}[）)])*[”》]?$")
_NO_ROW = re.compile(
    r"^(?:该|本|此|上述|以上|其中|两个|公司|上半年|下半年|\d{4}年)?(?:项目|工程|合同|订单)?$|[一二三四五六七八九十\d多]个|多项|重大"
)
_TOLD = re.compile("中标|中选|签约|签订|签署|新签|订单")
_BEFORE, _GAP = 300, 12
"""How far before the rows what they are is told, and how many characters may part two of them."""


def priced_rows(tagged: Tagged, deals: Sequence[Deal], topic: Mention | None) -> list[Deal]:
    """Give a contract for each project of a list that tells the price of each, two or more, beside
    those of other sentences; the contracts as they are where there is no such list.

    Who wins and the days are those of the contract that stands first, or the article's topic.
    """
    rows = _rows(tagged)
    who = next((list(deal.suppliers) for deal in deals if deal.suppliers), [topic] if topic else [])
    if len(rows) < 2 or not who:
        return list(deals)
    low, high = rows[0].start, rows[-1].end
    known = {str(row.values["subject"]) for row in rows}
    for key in ("subject", "amount"):
        if len({str(d.values[key]) for d in deals if d.values.get(key)}) >= len(rows):
            return list(deals)
    for row in rows:
        row.suppliers = row.suppliers or who
        for day in ("date", "announced"):
            row.values[day] = next((d.values[day] for d in deals if d.values.get(day)), None)
    others = [d for d in deals if not low <= d.start < high and d.values.get("subject")]
    return rows + [d for d in others if str(d.values["subject"]) not in known]


def _rows(tagged: Tagged) -> list[Deal]:
    """Give the first run of sentences that each tell of a project and its price."""
    run: list[Deal] = []
    for sentence in tagged.sentences_with(_AMOUNT_CUE):
        if run and sentence.start - run[-1].end > _GAP:
            if len(run) > 1:
                break
            run = []
        row = _row(tagged, sentence)
        if row is not None and (
            run or _TOLD.search(tagged.text, max(0, row.start - _BEFORE), row.end)
        ):
            run.append(row)
    return run


_OWN = re.compile(
    r"(?P<who>[^，。；：]{2,24}?)(?:成功|再次)?(?:预|拟)?(?:中标|签订|签署|签约|承接)了?(?P<what>[^，。；：]{6,}+)$"
)
"""A row that names who wins: 某公司中标某项目."""
_AMOUNT_CUE = re.compile("金额|价|额|投资")


def _row(tagged: Tagged, sentence: Sentence) -> Deal | None:
    plain = tagged.without_brackets(sentence.start, sentence.end)
    found = _PRICED.search(plain)
    if found is None:
        return None
    words = tagged.written[sentence.start : sentence.start + found.start()]
    if "，" in plain[: found.start()]:
        cut = plain.rfind("，", 0, found.start()) + 1
        named = re.match("分别|其中|包括|具体", plain[cut:])
        if named is None and cut > 14:
            return None
        words = tagged.written[sentence.start + cut : sentence.start + found.start()]
    head = _HEAD.match(words)
    words = words[head.end() :] if head else words
    own = _OWN.match(words)
    words = own["what"] if own else words
    at = tagged.written.find(words, sentence.start)
    if (
        len(words) < 6
        or not _ENDS.search(words)
        or _NO_ROW.search(words)
        or is_other_contract(words)
    ):
        return None
    buyer, subject = split_buyer(tagged, at, words)
    if subject is None:
        return None
    who: list[Mention] = []
    if own is not None:
        low = at - own.start("what")
        who = parties(tagged, low, low + own.end("who"), ("Organization",))
    deal = Deal(who, sentence.start, sentence.end, sentence, [buyer] if buyer else [])
    deal.values["subject"] = subject
    deal.values["amount"] = tagged.amounts[sentence.start + found.start("amount")].money
    return deal
