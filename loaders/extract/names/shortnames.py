"""Short names in brackets and the full names before them: 某某股份有限公司（以下简称“某某”）.

Where a full name begins is told by the short one: its first characters stand in the full name's
own name, before which only a place belongs to it. What is explained need not be an
organization.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....schema.places import load_places
from .lexicon import DESCRIPTORS, LEGAL, SUFFIXES, word_set

_WORDS = r"[^“”\"「」‘’『』《》（）()，,；;、\n]{1,24}"
_SAYS = (
    r"(?:以下(?:统称|简称|称|合称)|下文简称|下简称|下称|后简称|后称|简称|又称|英文简称"
    r"|公司简称|证券简称)"
)
_CUE = re.compile("简称|下称|后称|又称|统称|合称")
"""What stands in every text in which :data:`_PHRASE` finds anything."""
_QUOTED = r"[“\"「‘『《]?\s?(?P<X>" + _WORDS + r"?)\s?(?:[”\"」’』》]|(?=[）)，,或、/]))"
_PHRASE = re.compile(
    r"\s?[（(](?:[^（）()\n]{0,32}?[，,：:；;]\s?|(?:以下)?(?:公司)?)?"
    rf"{_SAYS}(?:为|作)?\s?[：:，,]?\s?{_QUOTED.replace('X', 'a')}"
    rf"(?:(?:或|、|/){_QUOTED.replace('X', 'b')})?"
)
_OPEN, _SHUT = '“"「『《‘', '”"」』》’'
_CLOSES = re.compile(r"[）)]")
_END = re.compile(r"[，。；！？：:;,!?、\n|｜•]")
_STARTS = tuple(
    DESCRIPTORS
    | word_set(
        "由 向 与 和 及 对 于 的 由于 获悉 举行 开展 推出 收购 投资 联合 获得 通过 旗下 持有 显示 "
        "为 给"
    )
)
_ENDINGS = tuple(LEGAL | SUFFIXES | word_set("公司 中心 有限合伙） 有限合伙)"))
_LONGEST = 60
_BRAND = re.compile(
    r"[A-Z][A-Za-z0-9&.'’\-]*(?: [A-Z][A-Za-z0-9&.'’\-]*)* ?[\u4e00-\u9fff]{2,8}"
    r"|(?:[A-Z][A-Za-z0-9&.'’\-]* )+[A-Z]\w+"
)
"""Latin words with a capital each, alone or with a Chinese name behind them: a brand."""
_LATIN_TAIL = re.compile(r"[A-Za-z][A-Za-z0-9&.,'’\- ]*\Z")
_LATIN_HEAD = re.compile(r"[A-Za-z][A-Za-z0-9&.'’\-]*(?: [A-Za-z][A-Za-z0-9&.'’\-]*)* ?\Z")


@dataclass(frozen=True, slots=True)
class ShortName:
    """A full name, ``text[start:end]``, and the short ones in the bracket behind it, each as start
    and end; ``close`` is where the bracket ends. ``organization`` tells that the full name ends as
    those of organizations do, or is written as brands are."""

    start: int
    end: int
    shorts: tuple[tuple[int, int], ...]
    close: int
    organization: bool


def short_names(text: str) -> Iterator[ShortName]:
    """Give every full name that the text explains a short one of, in brackets."""
    if not _CUE.search(text):
        return
    for match in _PHRASE.finditer(text):
        if not match["a"].strip():
            continue
        end = match.start()
        start = _start(text, end, match["a"].rstrip())
        if start and text[start - 1] in _OPEN and text[end - 1] in _SHUT:
            end -= 1
        if start is None or end - start < 2:
            continue
        shorts = tuple(
            (match.start(group), match.start(group) + len(match[group].rstrip()))
            for group in "ab"
            if match[group] and match[group].strip() and match[group].rstrip() != text[start:end]
        )
        shut = _CLOSES.search(text, match.end(), match.end() + 60)
        close = shut.end() if shut and "\n" not in text[match.end() : shut.end()] else match.end()
        if shorts:
            named = text.endswith(_ENDINGS, start, end) or _BRAND.fullmatch(text, start, end)
            yield ShortName(start, end, shorts, close, bool(named))


def _start(text: str, end: int, short: str) -> int | None:
    """Find where the full name that ends at ``end`` begins, or ``None``."""
    while end > 0 and text[end - 1] == " ":
        end -= 1
    if text[end - 1 : end] in tuple(_SHUT):
        opened = max(text.rfind(mark, max(0, end - _LONGEST), end - 1) for mark in _OPEN)
        if opened >= 0:
            return opened + (text[opened] != "《")
    floor = _floor(text, end)
    at = _aligned(text, floor, end, short)
    if at is None:
        latin = _latin(text, floor, end) if short[0].isascii() else None
        return _by_place(text, floor, end) if latin is None else latin
    floor = _after_word(text, floor, at)
    return _with_place(text, floor, at)


def _floor(text: str, end: int) -> int:
    """Find the mark before a name; those in brackets are part of it: 某某（300755,股吧）股份."""
    depth = 0
    for at in range(end - 1, max(-1, end - _LONGEST), -1):
        if text[at] in "）)":
            if "简称" in text[max(text.rfind(mark, 0, at) for mark in "（(") : at]:
                return at + 1
            depth += 1
        elif text[at] in "（(":
            if not depth:
                return at + 1
            depth -= 1
        elif not depth and _END.match(text, at):
            return at + 1
    return max(0, end - _LONGEST)


def _aligned(text: str, floor: int, end: int, short: str) -> int | None:
    """Find the first character of the short name in the full one: where the longest beginning of
    it stands last, else the last from which all of it follows in order."""
    for size in range(len(short), 1, -1):
        if (at := text.rfind(short[:size], floor, end)) >= 0:
            return at
    for at in range(end - len(short), floor - 1, -1):
        if text[at].casefold() == short[0].casefold() and _follows(text[at:end], short):
            return at
    return None


def _by_place(text: str, floor: int, end: int) -> int | None:
    """Find where an organization begins of which the short name says nothing: at its place."""
    if not text.endswith(_ENDINGS, floor, end):
        return None
    places = load_places()
    floor = _after_word(text, floor, end - 4)
    for start in range(floor, end - 4):
        if any(text[start : start + size] in places for size in range(2, 9)):
            return start
    return None


def _follows(full: str, short: str) -> bool:
    """Whether the characters of one stand in the other, in order."""
    letters = iter(full.casefold())
    return all(letter in letters for letter in short.casefold())


def _after_word(text: str, floor: int, at: int) -> int:
    """Move the floor behind the last word that tells what the name is (企业, 品牌)."""
    for place in range(at, floor, -1):
        if text.endswith(_STARTS, floor, place):
            return place
    return floor


def _with_place(text: str, floor: int, at: int) -> int:
    """Take the place, or the Latin words, that stand before an own name as part of it."""
    latin = _LATIN_HEAD.search(text[:at], floor)
    if latin:
        return latin.start()
    places = load_places()
    for start in range(floor, at):
        # 津 in a short name may stand for 天津, so the place may reach beyond it.
        for size in range(8, 1, -1):
            if text[start : start + size] in places and start + size > at - 7:
                return start
    return at


def _latin(text: str, floor: int, end: int) -> int | None:
    found = _LATIN_TAIL.search(text[:end], floor)
    return found.start() if found else None
