"""Who orders, where only the place before a project says it: 某省某县生活垃圾焚烧发电项目.

A place of one or two levels is mostly a part of the project's name, and stays in it. One that is
told level by level (某省某市某区) is where the authority that orders sits, if the article names no
other.
"""

from __future__ import annotations

import re

from ...schema import Mention
from ...schema.places import load_places
from .tagged import Tagged

_UNITS = tuple("省市县区州旗")
_PART = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}?(?:自治[县州区旗]|高新区|经开区|开发区|新区|街道|社区|[县区镇乡旗村])|城区)"
    r"(?![域政间块场别容委外级区小])"
)
_NO_PART = re.compile(r"[至到和与及的、老小园片]|工业|产业|综合|智慧|城乡|农村")
_LEVELS = 3
"""The fewest levels of a place whose authority orders; of two it is as often a part of the name."""
_LEAST = 5
"""The fewest characters of what is ordered without the place."""


def _levels(words: str) -> tuple[int, int]:
    """Give how many places words begin with, each a part of the one before, and where they end."""
    places, at, many, named = load_places(), 0, 0, False
    while at < len(words):
        size = next((n for n in (4, 3, 2) if words[at : at + n] in places), 0)
        part = _PART.match(words, at) if many else None
        if size:
            named = places[words[at : at + size]].full_name == words[at : at + size]
            at += size
            if not named and words[at : at + 1] in _UNITS:
                at, named = at + 1, True
        elif part is not None and not _NO_PART.search(part.group()):
            at, named = part.end(), True
        else:
            break
        many += 1
    return (many, at) if named else (0, 0)


def seated(tagged: Tagged, words: str) -> tuple[Mention | None, str]:
    """Part the place whose authority orders from what is ordered; nobody where the words begin
    with none of three levels."""
    many, end = _levels(words)
    rest = words[end:].lstrip("的")
    at = tagged.doc.text.find(words)
    if many < _LEVELS or at < 0 or len(rest) < _LEAST:
        return None, words
    if words[end] in "、和与及至":
        return None, words  # the first of several places
    return Mention(words[:end], "Organization", at, at + end), rest
