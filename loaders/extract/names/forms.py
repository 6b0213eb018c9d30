"""Which names of one document are forms of each other, by what stands at the end of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....schema.places import load_places
from .edges import is_common
from .lexicon import LEGAL, SUFFIXES, word_set
from .tables import known_names

_OWN = (*sorted(LEGAL), "集团", "公司", "股份", "控股", "AI")
"""Endings that do not make another organization of a well-known name (百度云 is not 百度)."""

_TRADE = tuple(
    sorted(
        word_set(
            "科技 技术 智能 资本 创投 投资 基金 教育 医疗 医药 生物 半导体 制药 药业 证券 银行 "
            "软件 信息 "
            "网络 传媒 文化 物流 "
            "汽车 新能源 能源 材料 新材料 电子 光电 机器人 实业 置业 环保 健康 保险 咨询 食品 "
            "控股集团 "
            "创投集团 投资集团"
        )
    )
)
"""Endings by which a new company is called in full or without (某某科技, 某某)."""


_ENDINGS = frozenset((*_OWN, *_TRADE))
_SIZES = tuple(sorted({len(ending) for ending in _ENDINGS}, reverse=True))


def _shorter(name: str) -> Iterator[tuple[str, str]]:
    """Give each ending of a name with what stands before it, the longest first."""
    for size in _SIZES:
        ending = name[-size:]
        if len(ending) == size and ending in _ENDINGS:
            yield ending, name[:-size]


def stem(name: str) -> str | None:
    """Give the name without its ending, if what is left can be a name by itself.

    ``None`` for a place (上海国投), a common word (平安银行) or less than two characters.
    """
    for _, short in _shorter(name):
        fits = len(short) >= 2 and not short.isascii() and not is_common(short)
        return short if fits and not _is_place(short) and short not in SUFFIXES else None
    return None


def _is_place(name: str) -> bool:
    return name in load_places() or name.removesuffix("市") in load_places()


def canonical_forms(names: Mapping[str, str]) -> dict[str, str]:
    """Tie each organization to the fullest form among ``names`` (form to kind).

    Two forms belong together where a data file says so, or where one is the other without the
    ending of a company's name (某某, 某某集团). A short form that two different full ones share
    is left alone, and so are the branches of a well-known name (某云, 某智能云).
    """
    forms = _listed_forms(names)
    known = known_names()
    fulls: dict[str, list[str]] = {}
    for full, kind in names.items():
        if kind != "Organization":
            continue
        for ending, short in _shorter(full):
            if short in forms or names.get(short) != "Organization":
                continue
            if ending in _OWN or short not in known:
                fulls.setdefault(short, []).append(full)
    for short, found in fulls.items():
        fullest = max(found, key=lambda full: (len(full), full))
        if all(fullest.startswith(full.removesuffix("公司")) for full in found):
            forms[short] = fullest
    return forms


def _listed_forms(names: Mapping[str, str]) -> dict[str, str]:
    known, fullest = known_names(), dict[str, str]()
    for form in sorted(names, key=lambda form: (len(form), form)):
        if form in known and known[form].kind == "Organization":
            listed = known[form].name
            fullest[listed] = listed if listed in names else form
    return {
        form: fullest[known[form].name]
        for form in names
        if form in known and fullest.get(known[form].name, form) != form
    }
