"""Puts the patterns together: find, settle, spread."""

from __future__ import annotations

import re

from ..document import Name
from . import (
    anchored,
    coded,
    dealers,
    earners,
    english,
    groups,
    issuers,
    latin,
    lists,
    movers,
    neighbours,
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
from .lexicon import GENERIC
from .officers import OFFICE
from .phrases import TITLE
from .settle import settle
from .spread import spread, trimmed
from .tables import known_names


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
        *earners.by_result(text),
        *neighbours.by_neighbour(text),
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
    found = [one for one in found if not _runs_into_number(text, one)]
    found.extend(movers.listed_persons(text, found))
    found = with_explained(text, trimmed(text, found))
    found.extend(one for one in lists.beside(text, found) if not _is_title(text, one))
    people = {one.end for one in found if one.kind == "Person" and one.score >= ENOUGH}
    found = [one for one in found if not _also_called(text, one, people)]
    found = [_without_office(text, one) for one in _without_titles(text, found)]
    sure = [one for one in spread(text, found) if one.score >= ENOUGH]
    return settle(text, coded.starred(text, sure) if "*ST" in text else sure)


def _runs_into_number(text: str, one: Found) -> bool:
    """Whether what looks like a product has run into a share or a year: 收购Norvex60%股权,
    Norvex2023年亏损."""
    if one.kind != "Product" or not text[one.end - 1].isdigit():
        return False
    after = text[one.end : one.end + 1]
    return after in ("%", "％") or (after == "年" and text[one.end - 4 : one.end].isdigit())


def _is_title(text: str, one: Found) -> bool:
    """Whether what stands in a list is an officer's title: 某某独立董事、某某独立董事."""
    return text.endswith(("董事", "监事", "总裁", "经理", "主席", "董事长"), one.start, one.end)


_TITLE = re.compile("行长兼|首席(?!信息官)|总经理|董事长|副总裁|首席执行官|总监|创始人")


_BEGINS = re.compile(
    "[前原时现历]任(?=.)|(?<=[前原时现历曾出担接新获升调转改兼])任(?=.)|(?<=[命委聘提选]任)为(?=..)|(?<=任命|提名|选举|聘请)为(?=..)"
)
_CHIEF = re.compile(r"(?<=[A-Za-z]{2}) C[EFTO]O\Z|(?<=..)官方\Z")
_FIRST, _LAST = frozenset("前原时现历任为"), frozenset("前原时现任售场务术营品事政值裁O方")
"""The first and last letters of what these can cut."""
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{{0,2}}?(?:{TITLE})")
_ENDS = re.compile(
    "(?<=..)(?:[前原时现]任?|[前原](?:销售|市场|财务|技术|运营|产品|人事|行政)|轮值|总裁)\\Z"
)


def _without_office(text: str, one: Found) -> Found:
    """Cut what says that somebody held an office there off an organization: 前任某公司."""
    plain = text[one.start] not in _FIRST and text[one.end - 1] not in _LAST
    if one.kind != "Organization" or plain:
        return one
    begins, ends = _BEGINS.match(text, one.start, one.end), _ENDS.search(text[one.start : one.end])
    start = begins.end() if begins else one.start
    if text[start] in "原前" and text[start + 1 : one.end] in known_names():
        start += 1
    ends = ends if _OFFICE.match(text, one.end) else None
    ends = ends or _CHIEF.search(text[one.start : one.end])
    end = one.start + ends.start() if ends else one.end
    if end - start < 2 or (start, end) == (one.start, one.end):
        return one
    weak = text[start:end] in GENERIC  # 被任命为集团总裁 names no organization
    return one._replace(start=start, end=end, score=0.0 if weak else one.score)


def _also_called(text: str, one: Found, people: set[int]) -> bool:
    """Whether what looks like an organization is a person's name in Latin letters, in brackets
    behind it: 某某（Name Name）."""
    return (
        one.kind == "Organization"
        and one.start - 1 in people
        and text[one.start - 1] in "(（"
        and text[one.end : one.end + 1] in tuple(")）")
        and text[one.start : one.end].isascii()
        and " " in text[one.start : one.end]
    )


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
