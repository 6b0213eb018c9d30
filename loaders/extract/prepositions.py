"""Whether a name stands behind a preposition, and so is no subject: 向某某, but not 数据某某."""

from __future__ import annotations

from .names.lexicon import word_set

_WORDS = word_set(
    "数据 证据 占据 票据 单据 凭据 论据 绝对 相对 核对 派对 自由 理由 缘由 事由 方向 意向 动向 "
    "去向 定向 取向 倾向 终于 现在 实在 所在 潜在 内在 外在 供给 自给 补给 共和 温和 缓和 饱和 "
    "总和 之和 亲和 普及"
)
"""Words that end with what is a preposition by itself."""
_NOT_ALONE = "".join(sorted(word[0] for word in _WORDS if word[1] == "据"))
ACCORDING = rf"据(?<![{_NOT_ALONE}]据)(?!悉|了解|介绍|称|传)"
"""据 as a word of its own before who is the source, as a pattern; behind 据悉 the matter begins."""


def stands_behind(text: str, at: int, words: tuple[str, ...]) -> bool:
    """Whether one of ``words`` ends at ``at`` and is not the end of a longer word (现在, 数据)."""
    return text.endswith(words, 0, at) and text[max(0, at - 2) : at] not in _WORDS
