"""Short names that the article itself explains: 某某股份有限公司（以下简称“某某”）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .edges import is_common
from .found import Found
from .lexicon import GENERIC, word_set

QUOTE = r"[“\"「‘『]?"
END_QUOTE = r"[”\"」’』]?"
_WORDS = r"[^“”\"「」‘’『』（）()，,；;、\n]{2,24}"
SHORT_NAME = re.compile(
    r"\s?[（(](?:[^（）()\n]{0,24}?[，,：:；;]\s?)?"
    r"(?:以下(?:统称|简称)|下文简称|下称|简称|又称|英文简称|公司简称|证券简称)(?:为|作|：|:)?\s?"
    rf"{QUOTE}(?P<a>{_WORDS}){END_QUOTE}(?:(?:或|、|/){QUOTE}(?P<b>{_WORDS}){END_QUOTE})?"
)
"""Groups ``a`` and ``b`` are the short names; the match starts where the full name ends."""

PARTIES = word_set(
    "公司 本公司 该公司 子公司 孙公司 母公司 集团 本集团 协议 本协议 项目 本项目 基金 合伙企业 "
    "标的公司 目标公司 合资公司 "
    "发行人 上市公司 甲方 乙方 丙方 转让方 受让方 买方 卖方 保荐机构 报告 方案 联盟 中心 平台"
)
"""What a legal text calls a party from there on; no name of it."""


def explained(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Give the short names that stand in brackets behind a name, tied to it."""
    full = {one.end: one for one in found if one.kind == "Organization" and one.score >= 1.0}
    for match in SHORT_NAME.finditer(text):
        one = full.get(match.start())
        if one is None:
            continue
        for group, words in match.groupdict().items():
            if words is None or words in PARTIES or words in GENERIC or is_common(words.strip()):
                continue
            start = match.start(group) + words.find(words.strip())
            yield Found(
                start, start + len(words.strip()), one.kind, 3.5, "explained",
                canonical=text[one.start : one.end],
            )  # fmt: skip
