"""What an article calls a product that comes out, with all that belongs to its name.

新旗舰某某系列 or 某牌某某纯电版 is more than the name that patterns find in it, and 三款手机 has no
name at all. The whole phrase is cut out of its clause: behind a verb of releasing (推出了某某), or
before one (某某正式上市).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import release_patterns as p
from .document import Name, Sentence
from .listing_words import GOODS, MARKET
from .makers import in_list_after
from .names.edges import is_common
from .release_words import COUNTED, ends_as_product, is_product
from .spacing import joined
from .tagged import FILLER, PERSON, Tagged

_INSIDE = tuple("\ue011\ue013\ue015\ue017\ue019\ue01b")
_OWN = re.compile(r"自己的|自家的?|旗下的?|我国的?|[它他]们?的")
_WEAK = frozenset(("公布", "展示", "首发", "出", "推", "诞生"))
"""Verbs that are as often said of what is no product."""
_MADE = frozenset(("推出", "上线", "首发", "发售", "开售", "首播", "开播", "公测", "内测"))
"""Verbs that are said of no document, so that what they name by its title is a work."""
_TWOFOLD = re.compile("首发|主板")
"""Words of a stock market that are words of goods too."""
_APPEARS = frozenset(("亮相", "登场", "诞生", "首秀"))
"""Verbs that are said of people too."""


@dataclass(frozen=True, slots=True)
class Launch:
    """A phrase for what comes out, ``text[start:end]``, and its verb, at ``verb`` to ``verb_end``.
    ``active`` tells that who releases stands before the verb (某某推出…), ``by`` where the words
    say by whom it is released (由某某推出)."""

    start: int
    end: int
    verb: int
    verb_end: int
    active: bool
    by: tuple[int, int] | None = None


def launches(tagged: Tagged, sentence: Sentence) -> list[Launch]:
    """Give the releases that a sentence tells, in order, none within another."""
    if not p.CUE.search(sentence.text):
        return []
    found: list[Launch] = []
    for one in (*_behind(tagged, sentence), *_before(tagged, sentence)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def products_in(tagged: Tagged, launch: Launch) -> list[Name]:
    """Give the known products that a phrase is about: the last one, and those listed with it.

    None where the words go on to something of that product (某输入法吉祥物某某).
    """
    names = tagged.names_in(launch.start, launch.end, ("Product",))
    if "、" in tagged.doc.text[launch.start : launch.end]:
        return names
    rest = tagged.doc.text[names[-1].end : launch.end].strip("”」》】 ") if names else ""
    if len(rest) > 2 and not ends_as_product(rest):
        return []
    for name in names:
        listed = [name, *in_list_after(tagged, name)]
        if listed[-1].start >= names[-1].start:
            return [n for n in listed if n.start < launch.end]
    return names[-1:]


def _behind(tagged: Tagged, sentence: Sentence) -> Iterator[Launch]:
    """Give what stands behind a verb: 推出了某某, and 最新发布的某某."""
    text, at, words = _prepared(tagged, sentence), sentence.start, tagged.doc.text
    for pattern in (p.BEHIND, p.RELEASED):
        for match in pattern.finditer(text):
            verb, start, end = match["verb"], at + match.start("what"), at + match.end("what")
            if _is_security(verb, sentence, words[start:end]) or p.NOT_DONE.search(
                text, max(0, match.start() - 6), match.start()
            ):
                continue
            if own := _OWN.match(words, start, end):
                start = own.end()
            end = _end_of(text, words, start, end, at, released=pattern is p.RELEASED)
            if p.VERSIONS.fullmatch(words, start, end) and p.IN_ALL.search(words, at, start):
                continue
            near = verb in ("推出", "上线", "首发", "发售") and bool(
                p.NEAR.search(text[: match.start()])
            )
            launch = Launch(start, end, at + match.start("verb"), at + match.end("verb"), True)
            yield from _checked(tagged, launch, verb, near)


def _end_of(text: str, words: str, start: int, end: int, at: int, *, released: bool) -> int:
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
        return quoted.start("rest")
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


def _before(tagged: Tagged, sentence: Sentence) -> Iterator[Launch]:
    """Give what stands before a verb: 某某正式上市."""
    text, at, words = _prepared(tagged, sentence), sentence.start, tagged.doc.text
    for match in (*p.BEFORE.finditer(text), *p.LATER.finditer(text)):
        verb, start, end = match["verb"], at + match.start("what"), at + match.end("what")
        after = text[match.end() : match.end() + 1]
        if (
            verb in ("公布", "推出")
            and not match["of"]
            and after != "后"
            and not (p.WORK.search(words, start, end) or p.BY.search(words, start, end))
            and not (verb == "推出" and p.YET.search(words, end, match.end() + at))
        ):
            continue  # 某某公布 tells who speaks
        start, end, by = _subject_of(text, words, start, end, at)
        if _is_security(verb, sentence, words[start:end]) or (
            match.re is p.LATER and not p.THING.search(words, start, end)
        ):
            continue
        low, high = at + match.start("verb"), at + match.end("verb")
        launch = Launch(start, end, low, high, active=False, by=by)
        branded = bool(p.BRANDED.fullmatch(tagged.text, start, end))
        near = branded and _is_brand(tagged, start)
        sold = match.re is p.BEFORE and _on_sale(verb, sentence)
        yield from _checked(tagged, launch, verb, near or sold)


def _subject_of(
    text: str, words: str, start: int, end: int, at: int
) -> tuple[int, int, tuple[int, int] | None]:
    """Cut off who tells it, whose it is, by whom it comes, brackets and adverbs; also give where
    the words for whom it comes by stand."""
    for lead in (p.TELLS, p.LEAD):
        found = lead.match(words[start:end])
        start += found.end() if found else 0
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


def _prepared(tagged: Tagged, sentence: Sentence) -> str:
    """Give the tagged sentence with round brackets filled (【某某】 may be a name) and the spaces
    within names marked; a mark within a title parts no clauses."""
    words = tagged.text[sentence.start : sentence.end]
    filled = p.ROUND_BRACKETS.sub(lambda m: FILLER * len(m.group()), words)
    if "《" in filled or "“" in filled:
        filled = p.TITLE.sub(lambda m: p.MARKS.sub("·", m.group()), filled)
    return p.JOINED.sub(p.SPACE, joined(tagged.doc.text, filled, p.SPACE))


def _is_security(verb: str, sentence: Sentence, words: str) -> bool:
    """Whether a listing or an issue is one of shares or bonds."""
    if verb == "上市":
        if GOODS.search(sentence.text) and not MARKET.search(_TWOFOLD.sub("", sentence.text)):
            return False
        return "借壳" in sentence.text or bool(MARKET.search(sentence.text))
    return verb == "发行" and not p.ISSUED.search(words)


def _on_sale(verb: str, sentence: Sentence) -> bool:
    """Whether a sentence tells of goods that go on sale, so that any name may be theirs."""
    return verb in ("上市", "发售", "开售", "开卖", "首销") and bool(
        p.PRICED.search(sentence.text) and not MARKET.search(sentence.text)
    )


def _is_brand(tagged: Tagged, start: int) -> bool:
    """Whether a listed company stands at ``start``, as before a model's name: 某某汽车享途."""
    name = tagged.names.get(start)
    return name is not None and name.kind == "Organization" and name.how == "listed"


def _checked(tagged: Tagged, launch: Launch, verb: str, near: bool) -> Iterator[Launch]:
    """Give a launch without the spaces around its phrase, if that can be a product."""
    text, start, end = tagged.doc.text, launch.start, launch.end
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    words, cut = text[start:end], tagged.text[start:end]
    if not words or cut[0] in _INSIDE or tagged.text.startswith(_INSIDE, end):
        return  # it begins or ends within a name
    if not launch.active and verb in _APPEARS and PERSON[0] in cut:
        return  # somebody appears
    brand: object = p.ONE_NAME.fullmatch(cut) and not re.search(r"[\d版]|系列", words)
    if brand and ends_as_product(words) and not _is_brand(tagged, start):
        brand = None  # 某某智慧屏 is taken for who publishes
    if (brand and not launch.active) or (verb == "展示" and not COUNTED.match(words)):
        return
    if is_product(words, cut, sure=verb not in _WEAK, near=near, titled=verb in _MADE):
        yield replace(launch, start=start, end=end)
