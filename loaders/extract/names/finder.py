"""Puts the patterns together: find, settle, spread."""

from __future__ import annotations

from ..document import Name
from . import (
    anchored,
    coded,
    dealers,
    english,
    groups,
    issuers,
    latin,
    lists,
    movers,
    organizations,
    persons,
    products,
    told,
    unnamed,
)
from .explained import with_explained
from .found import ENOUGH, Found
from .gazetteer import listed, placed
from .settle import settle
from .spread import spread, trimmed


def find_names(text: str, *, gazetteer: bool = True) -> tuple[Name, ...]:
    """Give the names in a text, sorted by where they start; none overlap.

    With ``gazetteer`` false the listed organizations and products are left out, to measure what
    the patterns find alone.
    """
    found: list[Found] = [
        *(listed(text) if gazetteer else ()),
        *placed(text),
        *unnamed.unnamed(text),
        *organizations.by_ending(text),
        *anchored.anchored(text),
        *coded.coded(text),
        *issuers.by_listing(text),
        *dealers.by_deal(text),
        *organizations.by_neighbour(text),
        *told.by_headline(text),
        *told.by_purchase(text),
        *lists.by_list(text),
        *latin.latin(text),
        *english.english(text),
        *persons.persons(text),
        *movers.movers(text),
        *movers.holders(text),
        *products.shared_names(text),
        *products.products(text),
        *groups.groups(text),
    ]
    found.extend(movers.listed_persons(text, found))
    found = with_explained(text, trimmed(text, found))
    found.extend(lists.beside(text, found))
    sure = [one for one in spread(text, found) if one.score >= ENOUGH]
    return settle(text, coded.starred(text, sure) if "*ST" in text else sure)
