"""The numbers that a sentence states by name: revenue, profit, loss, valuation, market value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...schema import Money
from .document import Sentence
from .metric_words import (
    ALONE,
    BEFORE,
    BURDENED,
    COMPARED,
    NOT_WHOSE,
    REVERSED,
    REVERSED_NAMES,
    THEN_TOO,
    is_series,
    named_in,
    whole_loss,
)
from .tagged import Tagged


@dataclass
class Said:
    """A number by its name, as a stretch of the text; ``amount`` is ``None`` where none is told."""

    name: str
    amount: Money | None
    start: int
    end: int
    words: str
    of_before: bool = False
    """Whether it is told beside another for the year before."""


def said_in(tagged: Tagged, sentence: Sentence) -> list[Said]:
    """Give the numbers of a sentence that have a name, in its order."""
    text = tagged.text
    found: list[Said] = []
    for name, match in named_in(text, sentence.start, sentence.end):
        _add(tagged, found, name, match, sentence)
    for match in REVERSED.finditer(text, sentence.start, sentence.end):
        _add(tagged, found, REVERSED_NAMES[match["word"]], match, sentence)
    for pattern in (BEFORE, COMPARED, THEN_TOO) if "亏" in sentence.text else (BEFORE,):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            low, high = match.span("then")
            if pattern is BEFORE and "同期" not in tagged.doc.text[low:high]:
                continue
            if pattern is THEN_TOO and any(s.start < high and low < s.end for s in found):
                continue
            money = tagged.amounts[match.start("amount")].money
            found.append(Said("net_loss", money, low + 1, high, match["then"], True))
    if not any(s.name == "net_loss" for s in found):
        for match in ALONE.finditer(text, sentence.start, sentence.end):
            if not NOT_WHOSE.search(BURDENED.sub("", match.group()[-30:])):
                found.append(Said("net_loss", None, *match.span("word"), match["word"]))
    return sorted(found, key=lambda s: s.start)


def _add(
    tagged: Tagged, found: list[Said], name: str, match: re.Match[str], sentence: Sentence
) -> None:
    at = match.start("amount")
    if any(s.start < match.end() and match.start() < s.end for s in found):
        return
    if is_series(tagged.text, match):
        return
    words = tagged.doc.text[max(sentence.start, match.start() - 14) : match.end()]
    words = re.split(r"[，；。]", words)[-1] if name != "revenue" else words
    if NOT_WHOSE.search(BURDENED.sub("", words)):
        return
    amount = tagged.amounts[at].money
    minus = tagged.doc.text[at - 1 : at] in ("-", "－", "−", "–") and "亏损" not in match.group()
    if minus or name == "net_loss":
        amount = whole_loss(tagged, tagged.amounts[at])
    if minus and name == "net_profit":
        name = "net_loss"
    elif minus and name != "net_loss":
        return
    found.append(Said(name, amount, match.start(), match.end(), match.group()))
