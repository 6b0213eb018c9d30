"""What an organization's name tells of its place, and of whether its money is the state's."""

from __future__ import annotations

import re

from ..schema import fold
from ..schema.places import load_places
from .curated import state_platforms
from .resolve import Entity

_PLACED = re.compile(
    r"国资|国投|国企|城投|产投|建投|金控|创投|科创投|资本运营|产业(?:投资)?基金|引导基金|投资集团"
)
_ALWAYS = re.compile(r"国资委|国有资本|国有资产|国资$|城投集团|国家(?:集成电路)?产业投资基金")
_LONGEST_PLACE = 8


def place_of(entity: Entity) -> tuple[str, ...]:
    """Give the place that an organization's name begins with, or that is known of it, or ``()``.

    Only organizations are placed; a person or a product named after a town is not in it.
    """
    if entity.kind != "Organization":
        return ()
    places = load_places()
    for form in sorted(entity.forms, key=lambda f: (-len(f), f)):
        if fold(form) in state_platforms():
            return (state_platforms()[fold(form)],)
        for end in range(min(_LONGEST_PLACE, len(form) - 1), 1, -1):
            if form[:end] in places:
                return (places[form[:end]].name,)
    return ()


def speaks_of_state(entity: Entity) -> bool:
    """Whether a name is that of state capital: a known platform, 国资委 and the like, or a place
    followed by what only its government's funds are called (城投, 国投, 产业基金)."""
    if any(fold(form) in state_platforms() for form in entity.forms):
        return True
    if any(_ALWAYS.search(form) for form in entity.forms):
        return True
    return bool(place_of(entity)) and any(_PLACED.search(form) for form in entity.forms)
