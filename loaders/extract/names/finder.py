"""Puts the patterns together: find, settle, spread."""

from __future__ import annotations

import re

from ....schema.places import load_places
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
from .bodies import is_organization
from .explained import with_explained
from .found import ENOUGH, Found
from .gazetteer import listed, placed
from .lexicon import GENERIC
from .officers import FIELDS, OFFICE
from .phrases import TITLE
from .settle import settle
from .spread import spread, trimmed
from .tables import common_words, known_names


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
    holders = {one.start: one.end for one in found if one.kind == "Person"}
    found = [_without_holder(text, one, holders) for one in found]
    sure = [one for one in spread(text, found) if one.score >= ENOUGH]
    places = load_places()
    sure = [s for s in sure if s.kind != "Person" or text[s.start : s.end] not in places]
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


_OF_BOARD = re.compile(
    "(?:董事会|监事会|下[设属]|的|与|和|及|顾问|咨询|专家|学术|专门|战略|决策|审计|审核|提名|薪酬|考核|投资|发展|风险|管理|控制|合规|预算|执行|治理|可持续|ESG)+委员会"
)
"""A committee of a board, which is no organization."""
_BEGINS = re.compile(
    "[前原时现历]任(?=.)|新一?任(?=.)|首任(?=.)|(?<=[前原时现历曾出担接新获升调转改兼志生士])任(?=.)|(?<=[命委聘提选]任)为(?=..)|(?<=任命|提名|选举|聘请)为(?=..)"
)
_CHIEF = re.compile(r"(?<=[A-Za-z]{2}) C[EFTO]O\Z|(?<=..)官[方网微博]\Z")
_FIRST, _LAST = (
    frozenset("前原时现历任为传曝新首"),
    frozenset(
        "前原时现任售场务术营品事政值裁O方区I件销发略关牌网微博产能驶智动造部业划计链购量端据法知舱片播源资外全台程"
    ),
)
"""The first and last letters of what these can cut."""
_PART = re.compile(
    "(?P<of>[A-Za-z\u4e00-\u9fff]{2,8}?)(?=.)(?:顶级|资深)?(?:(?:大?中华|中国|亚太|亚洲|北美|欧洲|印度|日本|全球|海外)区?)?(?:AI)?(?:软件|硬件)?"
)
"""A region or a field behind the name of a known company, before an office there."""
_OF_FIELD = re.compile(rf"(?P<of>[A-Za-z\u4e00-\u9fff]{{2,8}}?)(?:{FIELDS}){{1,4}}")
"""What an officer sees to, behind the name of his company: 某汽车智能驾驶量产负责人."""
_FIELD = re.compile(FIELDS)
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{{0,2}}?(?:{TITLE})")
_ENDS = re.compile(
    "(?<=..)(?:[前原时现]任?|[前原](?:销售|市场|财务|技术|运营|产品|人事|行政)|(?<=[车技团司行券金品药网])(?:营销|销售|市场|品牌|财务|运营|研发|战略|公关)|轮值|总裁|(?:大?中华|中国|亚太|北美|欧洲|华东|华南|华北)区)\\Z"
)


def _without_office(text: str, one: Found) -> Found:
    """Cut what says that somebody held an office there off an organization: 前任某公司."""
    plain = text[one.start] not in _FIRST and text[one.end - 1] not in _LAST
    if one.kind != "Organization" or plain:
        return one
    begins, ends = _BEGINS.match(text, one.start, one.end), _ENDS.search(text[one.start : one.end])
    start = begins.end() if begins else one.start
    if text[start] in "传曝" and text[start + 1 : one.end] in known_names():
        start += 1
    if text[start] in "原前" and (
        text[start + 1 : one.end] in known_names() or _was_there(text, start, one.end)
    ):
        start += 1
    ends = ends if _OFFICE.match(text, one.end) else None
    ends = ends or _CHIEF.search(text[one.start : one.end])
    end = one.start + ends.start() if ends else one.end
    if (part := _PART.fullmatch(text, start, end)) and part["of"] in known_names():
        end = part.end("of")
    elif (part := _OF_FIELD.fullmatch(text, start, end)) and (
        part["of"] in known_names() and text[start:end] not in known_names()
    ):
        end = part.end("of") if _OFFICE.match(text, end) or _FIELD.match(text, end) else end
    if end - start < 2 or (start, end) == (one.start, one.end):
        return one
    weak = text[start:end] in GENERIC  # 被任命为集团总裁 names no organization
    return one._replace(start=start, end=end, score=0.0 if weak else one.score)


def _was_there(text: str, start: int, end: int) -> bool:
    """Whether 前 or 原 before an organization says that its officer was one once, and is no part
    of its name (前海, 原力)."""
    whole = text[start : start + 2]
    own = whole in load_places() or whole in common_words() or whole in _OWN_BEGINNINGS
    officer = _OFFICE.match(text, end) is not None
    return officer and not own and is_organization(text[start + 1 : end])


_OWN_BEGINNINGS = frozenset(
    ("前海", "前程", "前沿", "前锋", "前进", "前哨", "原力", "原子", "原研", "原点", "原生")
)


def _without_holder(text: str, one: Found, people: dict[int, int]) -> Found:
    """Cut a person who takes an office off the organization behind: 某某任某集团总经理. ``people``
    has the ends of persons by their beginnings."""
    at = people.get(one.start, one.end) if one.kind == "Organization" else one.end
    holds = _HOLDS.match(text, at, one.end) if at < one.end else None
    if holds is None:
        return one
    weak = text[holds.end() : one.end] in GENERIC or one.end - holds.end() < 2
    return one._replace(start=holds.end(), score=0.0 if weak else one.score)


_HOLDS = re.compile("[续连出担接就升兼调获转改赴]?任")


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
            or (text[one.end - 1] == "会" and _OF_BOARD.fullmatch(text, one.start, one.end))
            or (text[one.start] in "原前" and (one.start, one.end) in offices)
        )
    ]
