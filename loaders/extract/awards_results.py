"""Results that are made public as rows, each with who wins and for how much, below a line that says
who orders and what: 第一包 甲公司 95万元, 第一中标候选人 甲公司，报价2亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...schema import Mention
from .awards import REACH, WORK, split_buyer, tidy
from .bidders_topic import NO_BIDDER
from .deals import Deal
from .document import Sentence
from .parties import mention_of, parties
from .tagged import AMOUNT, FILLER, ORG, Tagged

_CUE = re.compile(r"中标|中选|成交|候选人|评标结果|定标|开标结果")
_OUT = r"(?:公布|公示|发布|公告|公开|挂出|揭晓|出炉|披露|发出)"
_RESULT = r"(?:预?中标|中选|成交|评标|定标|开标|采购|招标)(?:候选人|结果|人|供应商|公告|公示|名单)"
_HEAD = re.compile(
    rf"(?P<name>{ORG})[^，。；：\n\ue010]{{0,12}}?{_OUT}了?[《“]?"
    rf"(?P<what>[^，。；：\n]{{4,80}}?)[》”]?的?(?:{_RESULT})"
    rf"|{_OUT}了?[《“]?(?P<plain>[^，。；：\n\ue010]{{4,80}}?{WORK}[^，。；：\n]{{0,12}}?)[》”]?的?{_RESULT}"
    rf"|(?:^|(?<=[\n，。：]))(?:{ORG})?(?P<titled>[^，。；：\n]{{4,80}}?{WORK}[”》]?)的?{_RESULT}[^，。；\n]{{0,12}}?{_OUT}"
)
"""Who makes a result public, and of what."""
_NUMBER = r"[一二三四五六七八九十\d]{1,3}"
_LABEL = re.compile(
    rf"[\s{FILLER}]*(?:[（(]?{_NUMBER}[)）.、．])?[\s]*(?:"
    rf"(?P<rank>第{_NUMBER}(?:(?:预?中标|成交)?候选人|中标人))"
    rf"|第{_NUMBER}(?:[包标][段件包]?|分包|采购包)|(?:标[包段]|包[组件]?|分包|采购包)\s?(?:{_NUMBER}|[A-Z]\d?)(?![\d.])"
    rf")[\s{FILLER}]*(?:中标(?:人|单位|供应商)?|成交供应商)?(?:[:：为由是，]|\s|{FILLER})*"
)
_WHO_ENDS = re.compile(
    r"[，,：:]|(?:预|拟)?中[标选](?!候)|(?:投标)?报价|(?:中标|成交)?(?:金额|价)|以(?=[^，；\n]{0,8}\ue014)|\ue014"
)
_MONEY = re.compile(rf"(?P<amount>{AMOUNT})(?!\ue015|\s?[/／每])")
_NEAR = 260
"""How many characters before its first row a result is told of."""
_NO_HEADLINE = 9
"""A line so far below the first is no headline; nor is a row."""


def rows_of_result(tagged: Tagged) -> list[Deal]:
    """Give a contract for each row of the first result that an article lists in rows, two or more;
    the first alone of those that are ranked for one lot. None where there is no such list."""
    if not _CUE.search(tagged.doc.text, 0, REACH):
        return []
    for run in _runs(tagged):
        head = _head(tagged, run[0][1].start)
        labelled = all(label is not None for label, _ in run)
        told = any("中标" in deal.sentence.text or deal.values["amount"] for _, deal in run)
        if head is None and not (labelled and told):
            continue
        deals = [deal for _, deal in run]
        if all(label is not None and label["rank"] for label, _ in run):
            deals = deals[:1]
        for deal in deals:
            if head is not None:
                deal.buyers, deal.values["subject"] = list(head[0]), head[1]
        return deals
    return []


def _runs(tagged: Tagged) -> Iterator[list[tuple[re.Match[str] | None, Deal]]]:
    run: list[tuple[re.Match[str] | None, Deal]] = []
    plain = tagged.without_brackets(0, min(len(tagged.text), 2 * REACH))
    for piece in re.finditer(r"[^；;。\n]+", plain):
        row = _row(tagged, piece)
        if row is not None:
            run.append(row)
        elif len(run) > 1:
            yield run
        if row is None:
            run = []
    if len(run) > 1:
        yield run


def _row(tagged: Tagged, piece: re.Match[str]) -> tuple[re.Match[str] | None, Deal] | None:
    label = _LABEL.match(piece.group())
    skipped = label.end() if label else 0
    low, plain = piece.start() + skipped, piece.group()[skipped:]
    stop = _WHO_ENDS.search(plain)
    if stop is None or stop.start() < 2:
        return None
    money = _MONEY.search(plain, stop.start())
    wins = "中标" in plain or "中选" in plain
    if money is None or not (label or wins):
        return None
    who = _whole(tagged, low, plain[: stop.start()])
    if not who:
        return None
    text = tagged.doc.text[piece.start() : piece.end()]
    line = max(_NO_HEADLINE, tagged.doc.text.count("\n", 0, piece.start()))
    sentence = Sentence(piece.start(), piece.end(), text, line)
    deal = Deal(who, piece.start(), piece.end(), sentence)
    deal.values["amount"] = tagged.amounts[low + money.start("amount")].money
    return label, deal


def _whole(tagged: Tagged, low: int, words: str) -> list[Mention]:
    """Give the parties that a stretch is nothing but a list of."""
    bare = re.sub(rf"[{FILLER}\s]|(?:组成的?|的)?联合体|等", "", words)
    who = parties(tagged, low, low + len(words), ("Organization",), strict=True)
    named = sum(len(m.name) for m in who) + words.count("、")
    fits = named + 3 >= len(bare) and not any(NO_BIDDER.search(m.name) for m in who)
    return who if fits else []


def _head(tagged: Tagged, at: int) -> tuple[Sequence[Mention], str | None] | None:
    heads = list(_HEAD.finditer(tagged.text, max(0, at - _NEAR), at))
    if not heads:
        return None
    found = heads[-1]
    group = next(key for key in ("what", "plain", "titled") if found[key])
    low, high = found.span(group)
    first, words = split_buyer(tagged, low, tagged.doc.text[low:high].strip("“”《》"))
    buyers = [first] if first else []
    if found["name"] and not buyers:
        buyers = [mention_of(tagged.names[found.start("name")])]
    return buyers, tidy(words) if words else None
