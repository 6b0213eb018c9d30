"""Where the words for what comes out begin and end within their clause."""

from __future__ import annotations

from . import release_patterns as p
from .names.edges import is_common
from .release_words import COUNTED, ends_as_product, is_made
from .tagged import FILLER


def end_of(text: str, words: str, start: int, end: int, at: int, *, released: bool) -> int:
    """Give where the words for what comes out end: with a list behind them, without what is said
    of it or done with it. ``text`` is the prepared sentence, which begins at ``at``."""
    counted = COUNTED.match(words[start:end])
    quoted = p.AFTER_QUOTE.fullmatch(words, start, end)
    if (
        quoted
        and not counted
        and not ends_as_product(quoted["rest"])
        and (released or p.SHOWN.fullmatch(quoted["rest"]))
    ):
        return quoted.start("rest") if is_made(quoted["rest"]) else end
    listed = p.LISTED.match(text, end - at)
    if listed and (counted or not listed[0].startswith(("：", ":"))):
        return at + listed.end()  # 四大系统：甲、乙
    if cut := p.ETC.fullmatch(words, start, end) or p.ALL_OF.fullmatch(words, start, end):
        return cut.end("list")  # 甲、乙等四款产品
    if more := p.GOES_ON.search(words, start + 2, end):
        return more.start()
    model = p.MODEL.fullmatch(words, start, end) if released else None
    if model and not ends_as_product(model["rest"]) and is_common(model["rest"]):
        return model.start("rest")
    cut = p.ABOUT.fullmatch(words, start, end)
    return cut.end("what") if cut else end


def subject_of(
    text: str, words: str, start: int, end: int, at: int
) -> tuple[int, int, tuple[int, int] | None]:
    """Cut off who tells it, whose it is, by whom it comes, brackets and adverbs; also give where
    the words for whom it comes by stand."""
    for lead in (p.TELLS, p.LEAD):
        found = lead.match(words[start:end])
        start += found.end() if found else 0
    if listed := p.INCLUDED.search(words, start, end):
        start, end = listed.span("list")
    if text.startswith("旗下", start - at):
        start += 3 if text.startswith("的", start - at + 2) else 2
    elif (under := text.find("旗下", start - at + 2, end - at - 2)) > 0:
        start = at + under + (3 if text.startswith("的", under + 2) else 2)
    by = p.BY.search(words, start, end)
    if by is not None and by.start() >= start + 2:
        end = by.start()
    if (bracket := text.find(FILLER, start - at + 2, end - at)) > 0:
        end = at + bracket
    if adverbial := p.ADVERBIAL.search(text, start - at + 2, end - at):
        end = at + adverbial.start()
    model = p.MODEL.fullmatch(words, start, end)
    if model and not ends_as_product(model["rest"]) and is_common(model["rest"]):
        end = model.start("rest")
    return start, end, by.span("who") if by is not None else None
