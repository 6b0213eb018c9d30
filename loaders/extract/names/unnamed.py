"""Investors that an article does not name: 杭州、珠海等地国资, 上海某国资, 海外某养老基金."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....schema.places import load_places
from ..cues import finditer_in_lines
from .found import Found
from .lexicon import word_set

_STATE = r"(?:国资|国企|城投|国有资本|国有企业|地方国资|政府引导基金|引导基金)"
_PLACES = re.compile(
    r"(?P<list>(?:[\u4e00-\u9fff]{2,8}、){0,8}(?:[\u4e00-\u9fff]{2,8}[和及与]){0,2}[\u4e00-\u9fff]{2,6}?)"
    r"(?:[两三四]地(?:的)?|在内的(?:多地|各地|多个?城市|多家|地方)?(?:的)?|等?(?:多地|等地|各地"
    r"|等省市|等城市|等)的?)"
    rf"(?:地方|政府)?{_STATE}(?:[/、和]{_STATE})*(?!背景|委|系|控股|旗下)"
)
_ONE = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<what>(?:地方)?国资)(?!委|监|办|系|平台公司|运营|背景"
    r"|国企)"
)
_SOME = re.compile(
    r"(?:某|一家|一)(?P<what>(?:知名|大型|头部)?"
    r"(?:主权基金|主权财富基金|地方国资|国资(?:平台|机构)?|国有[\u4e00-\u9fff]{0,4}(?:机构|基金"
    r"|企业)|国企|央企|城投|产业资本|投资机构|机构|美元基金|上市公司|互联网大厂))"
)
_STATE_CUE = re.compile("国资|国企|城投|国有|引导基金")
_REGIONS = word_set(
    "东南亚 欧洲 北美 中东 拉美 非洲 亚洲 南美 美洲 东亚 南亚 中亚 海湾 北欧 西欧 东欧"
)
_SEPARATOR = re.compile(r"[、和及与]")


def unnamed(text: str) -> Iterator[Found]:
    """Give the parties that are told by a place or by nothing but their sort."""
    for match in finditer_in_lines(_PLACES, _STATE_CUE, text):
        yield from _state_of(text, match.start("list"), match.end("list"))
    for match in finditer_in_lines(_ONE, _STATE_CUE, text):
        yield from _one(match)
    for match in _SOME.finditer(text):
        yield from _some(text, match)


def _one(match: re.Match[str]) -> Iterator[Found]:
    """Give 合肥国资, which no article means as the name of one body."""
    places, words = load_places(), match["place"]
    for start in range(len(words) - 1):
        if words[start:] in places:
            name = places[words[start:]].name
            yield Found(
                match.start() + start, match.end(), "Organization", 5.0, "state capital of a place",
                name=f"{name}国资", named=False, place=name, state=True,
            )  # fmt: skip
            return


def _state_of(text: str, at: int, end: int) -> Iterator[Found]:
    places = load_places()
    while at < end:
        cut = _SEPARATOR.search(text, at, end)
        stop = cut.start() if cut else end
        for start in range(at, stop - 1):  # 包括杭州: the place ends the piece, so not 杭州城投
            if text[start:stop] in places:
                name = places[text[start:stop]].name
                yield Found(
                    start, stop, "Organization", 5.0, "state capital of places",
                    name=f"{name}国资", named=False, place=name, state=True,
                )  # fmt: skip
                break
        at = cut.end() if cut else end


def _some(text: str, match: re.Match[str]) -> Iterator[Found]:
    """Give 上海某国资, or 某知名机构 with no place."""
    places, at, what = load_places(), match.start(), match["what"]
    befores = [text[at - size : at] for size in (4, 3, 2) if at >= size]
    place = next((word for word in befores if word in places or word in _REGIONS), None)
    if place is None and what in ("机构", "投资机构"):
        return
    state = any(mark in what for mark in ("国资", "国企", "央企", "城投", "国有"))
    known = places[place].name if place is not None and place in places else place
    start = at - len(place) if place else at
    yield Found(
        start, match.end(), "Organization", 5.0, "unnamed", named=False, place=known, state=state
    )
