"""Puts the patterns together: find, settle, spread."""

from __future__ import annotations

import re

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
    notices,
    officers,
    organizations,
    persons,
    products,
    told,
    transfers,
    unnamed,
)
from .explained import with_explained
from .found import ENOUGH, Found
from .gazetteer import listed, placed
from .officers import OFFICE
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
        *notices.by_notice(text),
        *told.by_purchase(text),
        *lists.by_list(text),
        *latin.latin(text),
        *english.english(text),
        *persons.persons(text),
        *movers.movers(text),
        *movers.holders(text),
        *transfers.transferred(text),
        *officers.officers(text),
        *products.shared_names(text),
        *products.products(text),
        *groups.groups(text),
    ]
    found.extend(movers.listed_persons(text, found))
    found = with_explained(text, trimmed(text, found))
    found.extend(one for one in lists.beside(text, found) if not _is_title(text, one))
    found = _without_titles(text, found)
    sure = [one for one in spread(text, found) if one.score >= ENOUGH]
    return settle(text, coded.starred(text, sure) if "*ST" in text else sure)


def _is_title(text: str, one: Found) -> bool:
    """Whether what stands in a list is an officer's title: 某某独立董事、某某独立董事."""
    return text.endswith(("董事", "监事", "总裁", "经理", "主席", "董事长"), one.start, one.end)


_TITLE = re.compile("行长兼|首席(?!信息官)|总经理|董事长|副总裁|首席执行官|总监|创始人")


def _without_titles(text: str, found: list[Found]) -> list[Found]:
    """Drop organizations into whose names a title has run, as in 副总经理兼某某公司, or what says
    that an officer held it before: 原某某基金总经理."""
    offices = {(one.start - 1, one.end) for one in found if one.how == OFFICE}
    return [
        one
        for one in found
        if one.kind != "Organization"
        or not (
            _TITLE.search(text, one.start, one.end)
            or (text[one.start] in "原前" and (one.start, one.end) in offices)
        )
    ]
