"""Puts the patterns together: find, settle, spread."""

from __future__ import annotations

from ..document import Name
from . import gazetteer, latin, organizations, persons, unnamed
from .found import ENOUGH, Found
from .settle import settle
from .spread import spread


def find_names(text: str) -> tuple[Name, ...]:
    """Give the names in a text, sorted by where they start; none overlap."""
    found: list[Found] = [
        *gazetteer.listed(text),
        *gazetteer.placed(text),
        *unnamed.unnamed(text),
        *organizations.by_ending(text),
        *organizations.by_neighbour(text),
        *organizations.by_list(text),
        *latin.latin(text),
        *persons.persons(text),
    ]
    sure = [one for one in spread(text, found) if one.score >= ENOUGH]
    return settle(text, sure)
