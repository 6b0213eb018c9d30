"""Short names that the article itself explains: 某某股份有限公司（以下简称“某某”）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .edges import is_common
from .found import Found
from .lexicon import GENERIC, word_set
from .shortnames import ShortName, short_names

QUOTE = r"[“\"「‘『]?"
END_QUOTE = r"[”\"」’』]?"
_SHORT = 3.5
_FIRST = 2
"""The most characters of a legal name before its short one that no word for places is."""

PARTIES = word_set(
    "公司 本公司 该公司 子公司 孙公司 母公司 集团 本集团 协议 本协议 项目 本项目 基金 合伙企业 "
    "标的公司 目标公司 合资公司 "
    "发行人 上市公司 甲方 乙方 丙方 转让方 受让方 买方 卖方 保荐机构 报告 方案 联盟 中心 平台"
)
"""What a legal text calls a party from there on; no name of it."""

_PRODUCT = re.compile(
    r"(?:平台|系统|软件|应用|APP|App|小程序|操作系统|大模型|模型|浏览器|引擎|芯片)\Z"
)


def with_explained(text: str, found: Iterable[Found]) -> list[Found]:
    """Add what brackets explain; a full name takes the place of those that begin elsewhere."""
    before = list(found)
    told = list(explained(text, before))
    full = {one.end: one.start for one in told if one.score > _SHORT}
    return [one for one in before if full.get(one.end, one.start) == one.start] + told


def explained(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Give the short names that stand in brackets behind a name, tied to it, and the full name
    itself where its short one shows that it begins elsewhere than was found."""
    full = {one.end: one for one in found if one.kind == "Organization" and one.score >= 1.0}
    others = {one.end for one in found if one.kind != "Organization" and one.score >= 1.0}
    for told in short_names(text):
        shorts = [s for s in told.shorts if text[s[0] : s[1]] not in PARTIES | GENERIC]
        kind, start = _full(text, told, full.get(told.end), told.end in others)
        if not shorts or not kind:
            continue
        yield Found(start, told.end, kind, _SHORT + 0.1, "explained")
        for low, high in shorts:
            if not _is_word(text[low:high]):
                yield Found(low, high, kind, _SHORT, "explained", canonical=text[start : told.end])


def _full(text: str, told: ShortName, one: Found | None, other: bool) -> tuple[str, int]:
    """Give the kind of a full name, empty where it is none of ours, and where it begins.

    ``one`` is the organization that was found at its place, ``other`` tells of a name of another
    kind there.
    """
    if one is not None:
        beside = one.how.startswith(
            "before "
        )  # a guess by the bracket alone, so the short one says
        if one.how == "legal" and one.edge == "hard" and _in_name(text[one.start : told.start]):
            return one.kind, one.start
        return one.kind, told.start if told.organization or beside else one.start
    if other:
        return "", told.start
    if told.organization or not _PRODUCT.search(text, told.start, told.end):
        return "Organization" if told.organization else "", told.start
    quoted = text[told.start - 1 : told.start] == "“" and "”" in text[told.start : told.end]
    return "Product", told.start - quoted


def _in_name(before: str) -> bool:
    """Whether what a legal name has before its short one belongs to it: 中科 in 中科某某公司."""
    return 0 < len(before) <= _FIRST and not is_common(before)


def _is_word(short: str) -> bool:
    """Whether a short name is a plain word, which then is a name in its bracket only."""
    return is_common(short) and not any(c.isascii() and c.isalpha() for c in short)
