"""Chinese names as people type them: by pinyin, or by its initials alone."""

from __future__ import annotations

from collections.abc import Iterable


def pinyin_keys(names: Iterable[str]) -> list[str]:
    """Give, for names with Chinese characters, the pinyin and its initials (``zhipu``, ``zp``),
    without tones, sorted; other characters stay as they are, in small letters."""
    from pypinyin import Style, lazy_pinyin

    found: set[str] = set()
    for name in names:
        if any("\u4e00" <= char <= "\u9fff" for char in name):
            found.add("".join(lazy_pinyin(name)).lower())
            found.add("".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower())
    return sorted(found)
