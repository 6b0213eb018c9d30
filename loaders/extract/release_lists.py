"""Several products that one phrase names: 甲X1、乙X2和丙X3三款手机."""

from __future__ import annotations

import re

from .release_words import COUNTED, ends_as_product, has_name

_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|「[^「」]*」|【[^【】]*】|[（(][^（）()]*[）)]")
_AND = re.compile(r"、|(?<![共饱])和(?!平|谐|弦)|(?<!参)与(?!众|光|天)|以及|(?<!普)及(?!时)|还有")
_HEADED = re.compile(r"[：:]|包括|包含|分别|等\Z|[—]|，")
"""With these a list is told under a head, and is one thing that comes out."""
_ALL = re.compile(
    r"\s?(?:这|共|总共|一共)?(?:(?<![A-Za-z\d])\d{1,2}[款个种项大部]|[一二两双三四五六七八九十多]{1,2}[款个种项大部])[^、，。]{0,10}\Z"
)
"""How many they are in all, behind the list."""
_LATIN = re.compile(r"[A-Za-z0-9《“「]")


def parts_of(words: str) -> list[tuple[int, int]]:
    """Give where the names of the products in a phrase stand, as offsets: one, the whole phrase,
    where it lists none, or lists them below a head (两款手机甲和乙) or as examples (甲、乙等)."""
    whole = [(0, len(words))]
    filled = _QUOTED.sub(lambda m: "\ue0ff" * len(m.group()), words)
    joints = list(_AND.finditer(filled))
    if not joints or _HEADED.search(filled):
        return whole
    tail = _ALL.search(filled, joints[-1].end() + 1)
    end = tail.start() if tail else len(words)
    found: list[tuple[int, int]] = []
    low = 0
    for high, after in [*((j.start(), j.end()) for j in joints), (end, end)]:
        item = words[low:high]
        start = low + len(item) - len(item.lstrip())
        found.append((start, start + len(item.strip())))
        low = after
    items = [words[a:b] for a, b in found]
    counted = [bool(COUNTED.match(item)) for item in items]
    if counted[0] and not all(counted):
        return whole  # 两款手机甲和乙
    listed = "、" in filled
    if all(_is_item(item, listed=listed) for item in items):
        return found
    return whole


def _is_item(item: str, *, listed: bool) -> bool:
    """Whether words can be the name of one of several products."""
    if len(item) < 2 or "的" in item:
        return False
    if COUNTED.match(item) or _LATIN.search(item):
        return True
    return ends_as_product(item) or (listed and has_name(item))
