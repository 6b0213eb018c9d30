"""Short names that the article itself explains: 某某股份有限公司（以下简称“某某”）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .edges import is_common
from .found import Found
from .lexicon import GENERIC, word_set
from .shortnames import short_names

QUOTE = r"[“\"「‘『]?"
END_QUOTE = r"[”\"」’』]?"
_SHORT = 3.5

PARTIES = word_set(
    "公司 本公司 该公司 子公司 孙公司 母公司 集团 本集团 协议 本协议 项目 本项目 基金 合伙企业 "
    "标的公司 目标公司 合资公司 "
    "发行人 上市公司 甲方 乙方 丙方 转让方 受让方 买方 卖方 保荐机构 报告 方案 联盟 中心 平台"
)
"""What a legal text calls a party from there on; no name of it."""


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
        one = full.get(told.end)
        kind = one.kind if one else "Organization"
        if one is None and (not told.organization or told.end in others):
            continue
        start = told.start if told.organization or one is None else one.start
        shorts = [
            (low, high)
            for low, high in told.shorts
            if text[low:high] not in PARTIES | GENERIC and not is_common(text[low:high])
        ]
        if not shorts:
            continue
        if one is None or one.start != start:
            yield Found(start, told.end, kind, _SHORT + 0.1, "explained")
        for low, high in shorts:
            yield Found(low, high, kind, _SHORT, "explained", canonical=text[start : told.end])
