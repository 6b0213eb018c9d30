"""Where a Chinese name begins and ends, when nothing but other characters stands beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from ....schema.places import load_places
from .lexicon import BOUNDARIES, DESCRIPTORS, IN_LEGAL_NAMES, NOT_BOUNDARY, SUFFIXES
from .tables import common_words

WINDOW = 16
"""The most characters that a name may have before its suffix."""

_LENGTHS = {
    last: tuple(sorted({len(word) for word in BOUNDARIES if word[-1] == last}, reverse=True))
    for last in {word[-1] for word in BOUNDARIES}
}
"""How long the boundary words with a last character are, the longest first."""


def _longer_words() -> dict[str, list[tuple[int, str]]]:
    """Give for each boundary word the words around it that show that it is none there (华为), and
    after how many of their characters it stands: 2 at most, with 3 at most behind it."""
    found: dict[str, list[tuple[int, str]]] = {}
    for word in sorted(NOT_BOUNDARY):
        for at in range(min(3, len(word))):
            for stop in range(max(at + 1, len(word) - 3), len(word) + 1):
                if word[at:stop] in BOUNDARIES and stop - at < len(word):
                    found.setdefault(word[at:stop], []).append((at, word))
    return found


_LONGER = _longer_words()
_COUNTERS = "年月日号家名个位款轮次笔起项"
_LAST_OF_BOUNDARY = frozenset(_LENGTHS).union(_COUNTERS)
"""With which characters a boundary word ends; all others need no further look."""

HARD = (
    "，。；：、！？“”‘’《》（）()【】[]「」『』〈〉,.;:!?\"'|丨｜/—–…· "
    "\t\n\r\u3000*#<>=~→•①②③④⑤⑥⑦⑧⑨⑩◆■●▲★※→%％$￥+"
)
"""Characters at which every name ends."""


def boundary_word(text: str, at: int, floor: int) -> str | None:
    """Give the longest boundary word that ends at ``at``, or ``None``."""
    last = text[at - 1]
    for length in _LENGTHS.get(last, ()):
        start = at - length
        if start >= floor:
            word = text[start:at]
            if word in BOUNDARIES and not _covered(text, start, at):
                return word
    if last in _COUNTERS and _DATE.search(text, max(floor, at - 2), at):
        return last
    return None


def _covered(text: str, start: int, end: int) -> bool:
    """Say whether a word such as 华为 shows that the boundary word in it is none."""
    return any(
        start >= at and text.startswith(longer, start - at)
        for at, longer in _LONGER.get(text[start:end], ())
    )


def left_edge(text: str, end: int, least: int) -> tuple[int, str]:
    """Find where a name that has ``text[:end]`` at its right begins.

    At least ``least`` characters before ``end`` belong to it. Gives the position and what was
    found there: ``hard`` (a mark or the start of a line), a boundary word, or ``open`` where
    nothing was found within :data:`WINDOW` characters. The position is ``end`` where a word
    such as 的 stands so near that there can be no name.
    """
    start, edge = _reach(text, end, WINDOW)
    if _CLOSED.search(text, max(start, end - _CLOSING), end):
        return end, edge
    for at in range(end, start, -1):
        if text[at - 1] not in _LAST_OF_BOUNDARY:
            continue
        word = boundary_word(text, at, start)
        if word is None or _splits_latin(text, at):
            continue
        if end - at >= least:
            start, edge = at, word
            break
        if at == end or len(word) > 1:
            return end, word
    verbs = edge != "hard" and edge not in DESCRIPTORS
    start = _strip(text, start, end, least, verbs)
    if text[start] in "了的" and end - start > 1:
        start += 1
    start = _after_verb(text, start, end)
    return _before_latin(text, start, end), edge


def _after_verb(text: str, start: int, end: int) -> int:
    """Leave out a verb that a place follows: 深入中国某某集团."""
    if common_words().get(text[start : start + 2]) != "verb" or end - start < 4:
        return start
    places = load_places()
    return start + 2 if text[start + 2 : start + 4] in places else start


_MIXED = re.compile(r"([\u4e00-\u9fff]+)(?=[A-Za-z][A-Za-z0-9.&+\- ]*\Z)")


def _before_latin(text: str, start: int, end: int) -> int:
    """Leave out plain words before a Latin name: 新加坡主权基金GIC, 英国MyTutor."""
    mixed = _MIXED.match(text[start:end])
    if mixed is None:
        return start
    places, words = load_places(), mixed[1]
    size = next((size for size in (4, 3, 2) if words[:size] in places), 0)
    own = words[size:]
    return start + mixed.end() if (size and not own) or is_common(own) else start


def past_and(text: str, left: int) -> int:
    """Give where a name begins whose 和 joins nothing: 杭州和达产业基金, but 杭州和成都产业基金."""
    places = load_places()
    if text[left - 1 : left] != "和" or any(text[left : left + n] in places for n in (2, 3, 4)):
        return left
    sizes = (n for n in (4, 3, 2) if n < left)
    before = next((n for n in sizes if text[left - 1 - n : left - 1] in places), None)
    return left if before is None else left - 1 - before


def legal_edge(text: str, end: int) -> tuple[int, str]:
    """Find where a legal name begins; words of a trade (投资, 管理, 平台) do not end it."""
    start, edge = _reach(text, end, 30)
    for at in range(end - 2, start, -1):
        if text[at - 1] not in _LAST_OF_BOUNDARY:
            continue
        word = boundary_word(text, at, start)
        if word == "和" and text[max(0, at - 4) : at - 2] in load_places():
            continue  # 浙江泰和某某股份有限公司
        if word and word not in IN_LEGAL_NAMES and not _splits_latin(text, at):
            return past_and(text, at), word
    while start < end and text[start] in "-原":
        start += 1
    if text[start] in "因继如经传曝" and any(
        text[start + 1 : start + n] in load_places() for n in (3, 4)
    ):
        start += 1
    return _after_described(text, start, end), edge


_DESCRIBED = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,16}(?:企业|公司|平台|品牌|厂商|商)")


def _after_described(text: str, start: int, end: int) -> int:
    """Leave out what a company is before the place its legal name begins with."""
    places = load_places()
    found = _DESCRIBED.match(text, start, end)
    if found is None or not any(text[found.end() : found.end() + n] in places for n in (2, 3)):
        return start
    return found.end() if end - found.end() >= 4 else start


def _reach(text: str, end: int, window: int) -> tuple[int, str]:
    """Go left to the next mark, or as far as a name may reach."""
    floor, at = max(0, end - window), end
    while at > floor and text[at - 1] not in HARD:
        at -= 1
    return at, "hard" if at > floor or at == 0 else "open"


_DATE = re.compile(r"[\d一二两三四五六七八九十几多][年月日号家名个位款轮次笔起项年]\Z")


_CLOSED = re.compile(
    r"(?:[的了着们某几各每些啊吧吗]|等地|多地|多笔|多家|多个|[两这那]个?|新一代|[在对将被]|进行"
    r"|[一二两三四五六七八九十\d][家亿])\Z"
)
_CLOSING = 3
"""The most characters of what :data:`_CLOSED` finds."""
_FUNCTION = frozenset(
    "的了在是和与及对将为已也就曾等说称被把让于以都还又其此该这那个们不没有中上下内外前后年月日时"
    "从到由向给要会能可需不多少大小新老高低而或更最很再仅约近超每各来去做看使令并且但因所指家位款"
    "名只条项次轮届总指均乃即若虽请"
)


def _strip(text: str, start: int, end: int, least: int, verbs: bool) -> int:
    """Take adverbs and the like off the left (一般指甲公司), while something uncommon is left."""
    common, start_known = common_words(), False
    lone = text[start] in "原前继即现就如像含按" and end - start > least + 1
    if lone and text[start : start + 2] not in common and not is_common(text[start + 1 : end]):
        start += 1
    while True:
        for size in (4, 3, 2, 1):
            at = start + size
            if end - at < least:
                continue
            word = text[start:at]
            if (
                (word in _FUNCTION and start_known)
                if size == 1
                else _strips(common.get(word), verbs)
            ):
                break
        else:
            return start
        if is_common(text[at:end]):
            return start
        start, start_known = at, True


def _strips(sort: str | None, verbs: bool) -> bool:
    return sort == "function" or (verbs and sort == "verb")


def _splits_latin(text: str, at: int) -> bool:
    return _both_latin(text[at - 1], text[at])


_QUANTITY = re.compile(r"(?<=[A-Za-z])\d[\d.,]*\s?(?:年|[%％百千万亿])")
"""A year or an amount that stands behind Latin letters without a space: Norvex2023年."""


def cuts_latin(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` begins or ends inside a Latin word."""
    return (start > 0 and _both_latin(text[start - 1], text[start])) or (
        end < len(text)
        and _both_latin(text[end - 1], text[end])
        and not (text[end].isdigit() and _QUANTITY.match(text, end))
    )


def _both_latin(one: str, two: str) -> bool:
    return one.isascii() and one.isalnum() and two.isascii() and two.isalnum()


_PHASE = re.compile(r"[一二三四五六七八九十]期(?:基金)?(?![限权货工项])")


_ARM = re.compile(
    r"(?:投资|战投|创投|风投|资本)(?=(?:继续|持续|联合|共同|独家|战略|均|也|亦|等|参与){0,3}"
    r"(?:领投|跟投|参投|加注|加码|追投|追加)|、(?!控股|并购|收购|孵化|投资))"
)


def with_phase(text: str, start: int, end: int) -> int:
    """Give where a name ends: a second fund (…基金二期) is a body of its own, and so is the arm of
    a company that invests (某某投资 before 跟投)."""
    pattern = _PHASE if text.endswith("基金", start, end) else _ARM
    found = pattern.match(text, end)
    return found.end() if found else end


def cuts_word(text: str, start: int, end: int) -> bool:
    """Say whether the first or the last character rather belongs to a word beside it.

    中行 is no name in 其中行业, nor a name with 化工 at its end in 化工程.
    """
    common = common_words()
    return (start > 0 and text[start - 1 : start + 1] in common) or (
        text[end - 1 : end + 1] in common and text[end : end + 2] not in common
    )


@lru_cache(maxsize=1 << 16)
def is_common(words: str) -> bool:
    """Say whether a stretch is common words and function words only, so no name itself."""
    common = common_words()
    reach = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        last = words[end - 1]
        reach[end] = (reach[end - 1] and (last in _FUNCTION or last.isascii())) or any(
            reach[end - size]
            and ((part := words[end - size : end]) in common or (size < 4 and part in SUFFIXES))
            for size in (2, 3, 4)
            if size <= end
        )
    return reach[-1] and not words.isascii()


def is_descriptor(word: str) -> bool:
    """Say whether a boundary word tells what the following name is (公司, 平台)."""
    return word in DESCRIPTORS


def is_english(text: str) -> bool:
    """Say whether a text, by its first thousand characters, is written in Latin letters."""
    head = text[:1000]
    return len(head.encode("ascii", "ignore")) > 0.9 * len(head)
