"""Names that the data files list, places among them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from ....schema.places import load_places
from .edges import cuts_latin, cuts_word, with_phase
from .found import Found
from .lexicon import word_set
from .tables import known_names

_AMBIGUOUS = word_set(
    "大同 长治 营口 日照 开封 孝感 来宾 合作 大兴 河间 小店 回民 新民 灯塔 二道 平房 六合 常熟 "
    "宝应 三门 无为 湖里 "
    "金门 龙口 高密 老城 江岸 当阳 保康 应城 石首 监利 芙蓉 光明 海棠 天涯 东方 南岸 富民 城中 "
    "城北 海地 也门 阿里 "
    "河源 大理 朝阳 大冶 包头 长安 和平 新华 中山区 新城 文昌 万宁 安康 平安 武功 太和 吉安 安吉 "
    "崇文 文山 永安 "
    "永康 宜春 保定 东莞东 白云 天河 新都 龙华 长乐 长丰 长兴 安定 五大 仁和 西区 东区 南区 北区 "
    "城区 花都 龙湖 "
    "德兴 兴化 兴城 兴平 高平 高明 大丰 通达 宝山 海港 开平 富裕 丰城 盘龙 双流 上街 管城 雨花 "
    "天心 望城 玉泉 赛罕"
)
"""Short names of places that are more often something else: only 东方市 is a place, not 东方."""


@cache
def _listed() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = tuple(sorted(known_names()))
    return AhoCorasick(list(names), matchkind=MATCHKIND_LEFTMOST_LONGEST), names


@cache
def _placed() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = tuple(sorted(load_places()))
    return AhoCorasick(list(names), matchkind=MATCHKIND_LEFTMOST_LONGEST), names


def listed(text: str) -> Iterator[Found]:
    """Give the listed organizations and products in a text."""
    automaton, names = _listed()
    known = known_names()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if cuts_latin(text, start, end) or (end - start == 2 and cuts_word(text, start, end)):
            continue
        kind = known[names[index]].kind
        yield Found(start, with_phase(text, start, end), kind, 3.0, "listed")


def placed(text: str) -> Iterator[Found]:
    """Give the places in a text."""
    automaton, names = _placed()
    places = load_places()
    for index, start, end in automaton.find_matches_as_indexes(text):
        place = places[names[index]]
        if names[index] in _AMBIGUOUS:
            continue
        yield Found(start, end, "Place", 2.0, place.level, canonical=place.name)
