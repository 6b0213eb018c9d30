"""Places: China's provinces, cities and districts with what each is part of, and countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from .errors import SchemaError

_HEAD = ["name", "full_name", "level", "parent", "source"]
LEVELS = ("country", "province", "city", "district")
"""The levels, from large to small. 北京 and the other municipalities are cities."""


@dataclass(frozen=True, slots=True)
class Place:
    """``name`` is the short form and unique (浦东), ``full_name`` the official one (浦东新区);
    ``parent`` is the ``name`` of the place it is part of, or ``None`` for a country."""

    name: str
    full_name: str
    level: str
    parent: str | None


@cache
def ambiguous_places() -> frozenset[str]:
    """Give the short names of places that are more often something else: only 东方市 is a place,
    not 东方. Read from ``schema/data/ambiguous_places.tsv``."""
    text = files(__package__).joinpath("data", "ambiguous_places.tsv").read_text("utf-8")
    return frozenset(text.split()[1:])


@cache
def load_places() -> Mapping[str, Place]:
    """Give every place by its short name and, where no other place has it, by its full name.

    Read from ``schema/data/places.tsv``. A name that several districts share (鼓楼) is there
    with its city only (南京鼓楼). Raises :class:`SchemaError` for a file that cannot be read.
    """
    places: dict[str, Place] = {}
    text = files(__package__).joinpath("data", "places.tsv").read_text("utf-8")
    head, *lines = text.splitlines()
    if head.split("\t") != _HEAD:
        raise SchemaError(f"places.tsv: the head is not {' '.join(_HEAD)}; restore it.")
    for number, line in enumerate(lines, 2):
        row = line.split("\t")
        if len(row) != len(_HEAD) or row[2] not in LEVELS or row[0] in places:
            raise SchemaError(f"places.tsv, line {number}: not a new place; mend the line.")
        places[row[0]] = Place(row[0], row[1], row[2], row[3] or None)
    for place in list(places.values()):
        if place.parent is not None and place.parent not in places:
            raise SchemaError(f"places.tsv: {place.name} is part of {place.parent}; add that.")
    for place in list(places.values()):
        places.setdefault(place.full_name, place)
    return MappingProxyType(places)


def within(name: str) -> tuple[Place, ...]:
    """Give the place of that name and all that it is part of, the smallest first.

    ``()`` for a name that is no place.
    """
    places, chain = load_places(), []
    place = places.get(name)
    while place is not None:
        chain.append(place)
        place = places.get(place.parent) if place.parent else None
    return tuple(chain)
