"""Whether an organization's money is the state's, of which level and place, and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..schema import fold
from ..schema.places import ambiguous_places, load_places, within
from .curated import Platform, state_platforms
from .names import anatomy
from .resolve import Entity

_PLACED = re.compile(
    r"国资|国投|国企|城投|产投|建投|金控|创投|科创投|资本运营|产业(?:投资)?基金|引导基金|投资集团|母基金"
    r"|交投|高投|国控|城建|科创集团|国有控股|投控|金投|文投|科投|旅投|水投|能投|农投|铁投|城发|产控|产发"
)
_ALWAYS = re.compile(
    r"国资委|国有资本|国有资产|国资$|城投集团|国家(?:集成电路)?产业投资基金|国有企业|^国家\w*基金|央企"
)
_HEAD = re.compile(r"(?:国投|国资|产投|城投|国控|国有)[\w（）()]*(?:基金|集团|资本|公司|平台|创投)")
_OF_PLACE = re.compile(
    "国资|国投|国有|城投|产投|建投|交投|文投|科创|金控|城建|新区|开发区|政府|财政"
)
_GOVERNMENT = re.compile(
    r"国资委$|国有资产监督管理(?:委员会|办公室|局)$|国有资产管理(?:局|办公室)$|人民政府$|财政[局厅部]$"
    r"|管理委员会$|管委会$|国务院$|市政府$|区政府$|省政府$"
)
_CENTRAL = re.compile(r"^(?:国家|中央|央企|国务院|财政部)")
_LONGEST_PLACE = 8
_BY_LEVEL = {"country": "central", "province": "province", "city": "city", "district": "district"}


@dataclass(frozen=True, slots=True)
class Standing:
    """That an organization is state capital or government, and how that is known.

    ``basis`` is ``listed`` (the curated file, 0.95), ``article`` (an article calls it so, 0.8;
    ``source`` is its id), or ``name`` (0.9 for a body of government, 0.7 for 国资委, 国有资本 and
    the like, 0.5 for a place with 城投, 产业基金, 创投). The number is the ``confidence``, our own
    order of trust and no measured share. ``level`` is empty where no place is known.
    """

    basis: str
    confidence: float
    source: str
    level: str = ""
    place: str = ""
    chain: tuple[str, ...] = ()
    since: str = ""


def platform_of(entity: Entity) -> Platform | None:
    """Give the curated platform that an organization is, or ``None``."""
    if entity.kind != "Organization" or not entity.named:
        return None
    keys = sorted({*map(fold, (*entity.forms, *entity.listed)), *entity.bare})
    return next((found for key in keys if (found := state_platforms().get(key))), None)


def place_of(entity: Entity) -> tuple[str, ...]:
    """Give the place that an organization's name begins with, or that is known of it, or ``()``.

    Only organizations are placed; a person or a product named after a town is not in it.
    """
    if entity.kind != "Organization":
        return ()
    platform = platform_of(entity)
    if platform is not None:
        return (platform.place,)
    places = load_places()
    for form in sorted(entity.forms, key=lambda f: (-len(f), f)):
        for end in range(min(_LONGEST_PLACE, len(form) - 1), 1, -1):
            known = form[:end] in places
            if known and (form[:end] not in ambiguous_places() or _OF_PLACE.match(form, end)):
                return (places[form[:end]].name,)
    return ()


def speaks_of_state(entity: Entity) -> bool:
    """Whether an organization is known to be state capital, or its name says so."""
    return _named(entity) is not None or platform_of(entity) is not None


def is_government(entity: Entity) -> bool:
    """Whether a name is that of a body of government: 国资委, 财政局, 管委会."""
    return entity.kind == "Organization" and any(map(_GOVERNMENT.search, entity.forms))


def standing(entity: Entity) -> Standing | None:
    """Say what is known of an organization as state capital, from the surest source."""
    if entity.kind != "Organization":
        return None
    platform = platform_of(entity)
    if platform is not None:
        return Standing(
            "listed", 0.95, platform.source, platform.level, platform.place, platform.chain,
            platform.since,
        )  # fmt: skip
    place = next(iter(entity.places or place_of(entity)), "")
    level = level_of(entity, place)
    if entity.told_state:
        return Standing("article", 0.8, entity.told_state[0], level, place)
    confidence = _named(entity)
    if confidence is None:
        return None
    return Standing("name", confidence, "", level, place)


def level_of(entity: Entity, place: str) -> str:
    """Give the level of government: that of the place, else central where the name says so."""
    chain = within(place)
    if chain:
        return _BY_LEVEL[chain[0].level]
    return "central" if any(map(_CENTRAL.search, entity.forms)) else ""


def _named(entity: Entity) -> float | None:
    if entity.kind != "Organization":
        return None
    if is_government(entity):
        return 0.9
    if any(map(_ALWAYS.search, entity.forms)):
        return 0.7
    return 0.5 if any(map(_placed, entity.forms)) else None


def _placed(form: str) -> bool:
    """Whether a name is a place and what its government's funds are called, and no more."""
    parts = anatomy(fold(form))
    of_place = not parts.own and parts.brand in load_places()
    return (of_place and _PLACED.search(form) is not None) or _fund_of_such(form)


def _fund_of_such(form: str) -> bool:
    """Whether a name goes on from that of a place's state investor: 上海国投先导母基金."""
    places = load_places()
    ends = (end for end in range(2, _LONGEST_PLACE) if form[:end] in places)
    return any(_HEAD.match(form, end) for end in ends)
