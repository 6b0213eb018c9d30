"""Lists of names: who is in a list of investors, and what stands beside a name in any list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..cues import finditer_at
from .edges import HARD, WINDOW, boundary_word, is_common, is_descriptor, left_edge
from .found import ENOUGH, Found
from .latin import NEVER
from .lexicon import GENERIC, SUFFIXES
from .persons import person_size
from .tables import known_names

_ROUND = r"(?:Pre-?)?(?:[A-H](?:\+|＋|\d)*轮|天使|种子|战略|新一轮|[数近超上]?[百千亿\d])"
_INVESTORS = re.compile(
    r"(?:由|获得|得到|来自|获(?!得))(?P<a>[^，。；：\n]{2,80}?)"
    r"(?:等?(?:多家)?(?:机构|知名机构|老股东|股东)?(?:联合|共同|独家|战略|继续|持续)*"
    r"(?:领投|跟投|参投|投资|注资|追投|加持)|收购)"
    r"|(?:投资方|投资人|领投方|跟投方|资方|股东|投资机构|投资者)(?:为|包括|有|分别为|是|："
    r"|:)(?P<b>[^，。；\n]{2,120})"
    r"|(?:领投|投资)[，,](?P<c>[^，。；\n]{2,120}?)(?:等?[^，。、\n]{0,8}?(?:跟投|参投|共同投资))"
    rf"|(?:获得|获(?!得))(?P<d>[^，。；：\n]{{2,40}}?)(?:的|等)?{_ROUND}[^，。\n]{{0,16}}?(?:融资|投资)"
    r"|从(?P<e>[^，。；：\n]{2,100}?)(?:等[^，。；、\n]{0,8})?(?:处|手中|手里|那里)(?:共|已|成功)*(?:获|[筹募融]|拿)"
)
_INVESTORS_BEGIN = re.compile("由|获|从|得到|来自|投资|领投|跟投|资方|股东")
_SPLIT = re.compile(
    r"、|以及|(?<![、，][\u4e00-\u9fff])和(?!铂|玉|君|黄|利|而泰|谐|睦|讯)|与(?!光)|及(?!其)|,|，|(?<![A-Za-z])/|/(?![A-Za-z])"
)
_HEAD = re.compile(
    r"(?:其中|包括|了|于|已|由|老股东|新股东|原股东|现有股东|股东|投资方|领投方|跟投方|参投方|参与方|[领跟参]投机构|投资机构"
    r"|机构|知名|著名|顶级|国内|国际|"
    r"产业方|上市公司|战略投资人|战略投资者|战略投资方|全球|一线|中国|美国|私募巨头|来自)+"
)
_TAIL = re.compile(
    r"(?:等.{0,8}|联合|共同|独家|独自|继续|持续|战略|领投|跟投|参投|追加|追加投资|旗下.*|的|在内"
    r"|作为.*|成?为.{0,8}(?:股东|投资[方人者]).*|(?:[\d两二三四五六七八九十]+|多|数)[家位].{0,8}){1,4}\Z"
)
_DOES = re.compile(
    r"(?:联合|共同|一起|一同|携手|同时|分别|先后|各自)+(?:对|向|为|给|在|以|于|将|宣布|完成|进行|出资|认购|入股)"
    r"|(?:对|向|为)[^，。；、]{2,12}?(?:进行|完成|追加|提供|注入?资)"
)
"""Where the sentence goes on after the last member: 甲资本和乙资本联合对丙公司进行投资."""
_TITLED = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{0,14}?(?:创始人|董事长|总裁|总经理|首席执行官|CEO|合伙人|投资人|富豪|富翁)"
)
"""Who a person is, before the name: 某公司创始人某某."""
_BRACKET = re.compile(r"[（(]")
_AMOUNT = re.compile(r"[元%]|[百千万亿]级|人民币|\d{3}|[的了]|[数\d][百千万亿]|轮|融资")
_MARK_INSIDE = re.compile(
    "[" + re.escape(HARD.replace(" ", "").replace("·", "").replace(".", "")) + "]"
)


def _after_descriptor(text: str, start: int, end: int) -> int:
    """Leave out what the name is: 新加坡主权基金某某, 上市公司某某."""
    for at in range(end - 2, start + 2, -1):
        word = boundary_word(text, at, start)
        if word and is_descriptor(word) and text[at:end] in known_names():
            return at
        if word and len(word) > 2 and is_descriptor(word) and not is_common(text[at:end]):
            return at
    return start


_STAYS = re.compile(r"\s?[（(、和与及]|以及|领投|跟投|参投|等")
"""After 某某投资 these show that 投资 is part of the name, not what it did."""


def by_list(text: str) -> Iterator[Found]:
    """Give the members of lists of investors (由A和B领投, 投资方为A（领投）、B)."""
    for match in finditer_at(_INVESTORS, _INVESTORS_BEGIN, text):
        group = match.lastgroup
        assert group is not None
        at, end = match.span(group)
        if text.startswith("投资", end) and _STAYS.match(text, end + 2):
            end += 2
        spans = [_member(text, *piece) for piece in _pieces(text, at, end)]
        members = [span for span in spans if span is not None]
        people = all(person_size(text, start) == end - start for start, end in members)
        kind = "Person" if people and len(members) > 1 else "Organization"
        for span in members:
            yield Found(*span, kind, ENOUGH, "list of investors")


def _pieces(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    for cut in _SPLIT.finditer(text, at, end):
        yield at, cut.start()
        at = cut.end()
    yield at, end


def _member(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name in one piece of a list, without what surrounds it."""
    bracket = _BRACKET.search(text, start, end)
    if bracket:
        end = bracket.start()
    while start < end and text[start] in HARD:
        start += 1
    while end > start and text[end - 1] in HARD:
        end -= 1
    head = _HEAD.match(text, start, end)
    if head:
        start = head.end()
    start = _after_descriptor(text, start, end)
    does = _DOES.search(text, min(start + 2, end), end)
    if does:
        end = does.start()
    tail = _TAIL.search(text[start:end])
    if tail:
        end = start + tail.start()
    titled = _TITLED.match(text, start, end)
    if titled and person_size(text, titled.end()) == end - titled.end():
        start = titled.end()
    name = text[start:end]
    if not 2 <= len(name) <= (30 if name.isascii() else 16) or name in GENERIC:
        return None
    if name.isascii() and (name in NEVER or not re.search("[A-Za-z]{2}", name) or name[-1] in "-+"):
        return None
    if name.endswith(("委员", "常委", "书记", "主任", "局长", "代表")):
        return None
    if _AMOUNT.search(name) or _MARK_INSIDE.search(name):
        return None
    if is_common(name) and not any(name.endswith(s) and len(name) > len(s) + 1 for s in SUFFIXES):
        return None
    return start, end


_MARKS = re.compile(
    "["
    + re.escape(
        HARD.replace("、", "").replace("/", "").replace(" ", "").replace("·", "").replace(".", "")
    )
    + "]"
)
_LONGEST = 30
"""The most characters of one item of a list, with what stands in brackets."""


def beside(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Give what stands in a list (A、B、C等 or A/B/C) where another item is a name.

    Whole items between two marks need a third of the items to be names, the first and the last
    a name next to them. A list of names of several kinds gives nothing.
    """
    ends: dict[int, Found] = {}
    starts: dict[int, Found] = {}
    for one in found:
        if one.score >= ENOUGH and one.kind in ("Organization", "Person", "Product") and one.named:
            starts[one.start], ends[one.end] = one, one
    borders = sorted({*starts, *ends})
    for mark in "、/":
        for cuts in _runs(text, mark):
            near = bisect_left(borders, cuts[0] - WINDOW)
            if near == len(borders) or borders[near] > cuts[-1] + _FARTHEST:
                continue  # no name, so that nothing can stand beside one
            if len(cuts) == 1 and mark == "/" and _one_word(text, cuts[0]):
                continue
            yield from _in_run(text, cuts, starts, ends)


_OPENING = frozenset({"其中", "包括", "例如", "比如", "分别"})
"""Words that open a list of names."""


def _one_word(text: str, at: int) -> bool:
    """Whether a slash stands inside one Latin name: Oak HC/FT."""
    return text[at - 1].isascii() and text[at + 1 : at + 2].isascii()


def _in_run(
    text: str, cuts: list[int], starts: dict[int, Found], ends: dict[int, Found]
) -> Iterator[Found]:
    last = _LAST.match(text, cuts[-1] + 1)
    edge = left_edge(text, cuts[0], 2) if text[cuts[0] - 1] not in HARD else (cuts[0], "")
    clear = edge[1] == "hard" or is_descriptor(edge[1]) or edge[1] in _OPENING
    first = edge[0] if clear else cuts[0]
    if words := _LATIN_BEFORE.search(text, max(0, first - _LONGEST), first):
        first = words.start() if text[first : first + 1].isascii() else first
    spans = [
        (first, cuts[0]),
        *((a + 1, b) for a, b in pairwise(cuts)),
        last.span() if last else (cuts[-1] + 1, cuts[-1] + 1),
    ]
    known = [starts.get(a) or ends.get(_unbracketed(text, a, b)) for a, b in spans]
    known[0] = ends.get(cuts[0]) or known[0]
    kinds = {one.kind for one in known if one}
    if len(kinds) != 1 or sum(map(bool, known)) * 3 < len(spans) - 2:
        return
    kind = kinds.pop()
    for index, ((a, b), one) in enumerate(zip(spans, known, strict=True)):
        outer = index in (0, len(spans) - 1)
        if a and text[a - 1] == "/" and _one_word(text, a - 1):
            continue
        if one or (outer and known[1 if index == 0 else -2] is None):
            continue
        span = _member(text, a, b)
        if span is None or (kind == "Person" and not 2 <= span[1] - span[0] <= 4):
            continue
        if outer and span[1] - span[0] > 8:
            continue
        yield Found(*span, kind, ENOUGH, "beside in a list")


_LATIN_BEFORE = re.compile(r"(?<![A-Za-z0-9 ])(?:[A-Z][A-Za-z0-9&.'’\-]* )+\Z")
"""The first words of a Latin name, before its last."""
_FARTHEST = 13
"""How far behind the last mark of a list, in characters, its last item may end."""
_LAST = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9&·.\- ]{2,12}?(?=等|都|均|和|与|以及|在内|[，。；：）)\n]|\Z)"
)


def _runs(text: str, mark: str) -> Iterator[list[int]]:
    """Give the places of the marks that stand in one list."""
    at = text.find(mark)
    run = [at]
    while at > 0:
        after = text.find(mark, at + 1, at + 2 + _LONGEST)
        if after >= 0 and not _MARKS.search(_INNER.sub("", text[at + 1 : after])):
            run.append(after)
        else:
            yield run
            after = text.find(mark, at + 1)
            run = [after]
        at = after


_INNER = re.compile(r"[（(][^（）()]*[）)]")


def _unbracketed(text: str, start: int, end: int) -> int:
    bracket = _BRACKET.search(text, start, end)
    return bracket.start() if bracket else end
