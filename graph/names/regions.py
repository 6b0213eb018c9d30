"""The places that a name begins with."""

from __future__ import annotations

import re
from functools import cache

from ...schema import fold
from ...schema.places import load_places, within
from ..curated import canonical

_LONGEST = 8
_UNIT = re.compile(r"[区县州](?!块链|域)")


@cache
def place_names() -> dict[str, str]:
    """The short name of each place but countries, by every folded form of its name.

    A district of a name that others have too is called by its city as well: 北京市朝阳区 and
    北京朝阳区.
    """
    found: dict[str, str] = {}
    for form, place in load_places().items():
        if place.level != "country":
            found.setdefault(fold(form), place.name)
            found.setdefault(fold(place.full_name), place.name)
            if place.parent and place.name.startswith(place.parent):
                found.setdefault(fold(place.full_name.replace("市", "", 1)), place.name)
    return found


def only_places(text: str) -> str | None:
    """Give the smallest place of a text that is a place, or places in their order: 珠海横琴,
    浙江省杭州市. ``None`` for any other."""
    if text in place_names():
        return place_names()[text]
    chain, rest = leading_places(f"{text}..")  # so that the last place has something behind it
    return chain[-1] if chain and rest in ("..", "省..", "市..") else None


def leading_places(text: str) -> tuple[list[str], str]:
    """Cut the places that a name begins with: 广东省深圳市远山 gives 广东, 深圳 and 远山.

    阿里 is none here, being the name of a company too, and neither is one place after another that
    it is no part of: 西安北辰 begins with 西安 only. 朝阳区 alone is none, since it is not 朝阳市.
    """
    known, chain = place_names(), list[str]()
    while True:
        for end in range(min(_LONGEST, len(text)), 1, -1):
            form = text[:end]
            if form not in known or canonical(form) is not None:
                continue
            rest = text[end:]
            if _UNIT.match(rest) and form[-1] not in "省市区县州":
                continue
            outside = chain and chain[-1] not in {p.name for p in within(known[form])}
            if outside or (chain and len(rest) < 2):
                return chain, text
            chain.append(known[form])
            text = rest.removeprefix("市") if len(rest) > 2 else rest
            break
        else:
            return chain, text
