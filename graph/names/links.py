"""Which names are one by themselves: links between written forms, each with its rule.

A function of a set of names. What articles say of names is added in :mod:`..resolve`; a judgement
of a person comes before all of it. :data:`RULES` writes the rules down, the strongest first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ...schema.places import within
from ..curated import canonical, listed_forms
from .anatomy import Anatomy, abbreviates, anatomy, bare
from .holdings import shortens
from .spelling import said_in
from .translated import in_chinese
from .words import NO_TRADE, TOO_GENERAL


class Node(NamedTuple):
    """A written form. ``name`` is folded. ``scope`` is empty for a name that means the same
    everywhere, ``?`` for a party that no article names (杭州国资), and ``@`` with an article's id
    for a name that means what that article says: people, and short names that are explained. An
    unnamed party that one article explains, and a product without a name (三款手机), has ``@?``
    with its id."""

    kind: str
    name: str
    scope: str = ""


class Link(NamedTuple):
    """Two written forms are one entity by a rule. ``source`` is the id of the claim or judgement
    that says so, or what in the names does."""

    one: Node
    other: Node
    rule: str
    source: str = ""


_Legal = dict[str, dict[tuple[str, str], tuple[Anatomy, Node]]]

RULES = {
    "judgement": "somebody judged them to be one",
    "form": "the names are equal but for the legal form, 集团 after a long name, a hyphen, what an "
    "exchange adds, or how an office or a school is shortened",
    "listed": "a curated file lists both as names of one organization",
    "translated": "a curated file lists the brand in both scripts, and the rest is one word: "
    "英特尔资本, Intel Capital",
    "bracket": "one name has the other behind it in brackets: 月之暗面（Moonshot AI）, "
    "远山（原名：…）",
    "said": "an article says so: 以下简称, a former name, a Latin name in brackets",
    "place": "own name and trade are equal, and no place speaks against it",
    "written": "the same name, which every article that explains it explains alike",
    "article": "one article has both, and the short one begins the own name of no other",
    "short": "the short one is own name and trade, own name and place, a long own name, or a place "
    "and 城投, 产投 or the like, of the only organization so called",
    "organization": "people of one name, who share an organization",
}
"""Every rule by which two names are one, the strongest first."""

_BEHIND = re.compile(r"(.{2,}?)\(([^()]{2,40})\)")
_SHARE = re.compile(r"[\u4e00-\u9fff]{2}[ab]$")
_LONG_WITH_TAIL = 5
_LATIN = re.compile(r"[a-z][a-z0-9.&' -]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def name_links(nodes: Iterable[Node]) -> Iterator[Link]:
    """Give the links that names have by themselves; of the nodes, only global ones have any."""
    plain = sorted(node for node in nodes if not node.scope and node.kind != "Person")
    yield from _by_bare(plain)
    organizations = [node for node in plain if node.kind == "Organization"]
    yield from _by_list(organizations)
    yield from _by_translation(organizations)
    yield from _by_bracket(plain)
    yield from _by_parts(organizations)


def _by_bare(nodes: list[Node]) -> Iterator[Link]:
    first: dict[tuple[str, str], Node] = {}
    for node in nodes:
        name = bare(node.kind, node.name)
        known = first.setdefault((node.kind, name), node)
        if known is not node:
            yield Link(known, node, "form", name)


def listed_as(node: Node) -> str | None:
    """Give the curated name of an organization's written form, or ``None``."""
    if node.kind != "Organization" or node.scope:
        return None
    name = bare(node.kind, node.name)
    known = canonical(node.name, name)
    if known is None and name.endswith(("集团", "公司")) and len(name) >= _LONG_WITH_TAIL:
        known = canonical(name[:-2])  # 深创投集团; 三一集团 and 三一 need not be one
    # 万科A: a share of a listed house; of others an A may be a part of the name (客户A).
    return known or (canonical(name[:-1]) if _SHARE.search(name) else None)


def listed_kin(nodes: Iterable[Node]) -> set[Node]:
    """Give the names of the curated files that some names may be a way of writing. They take part
    in the rules as if an article had them: 深圳投控 is known by the listed 深圳市投资控股有限公司.
    """
    return {
        Node("Organization", kin)
        for node in nodes
        if node.kind == "Organization" and not node.scope and listed_as(node) is None
        for kin in _kin(node.name)
    }


@cache
def _listed() -> Mapping[str, list[tuple[Anatomy, str]]]:
    """The listed names by what a name that means one of them begins with."""
    found: dict[str, list[tuple[Anatomy, str]]] = defaultdict(list)
    for name in listed_forms():
        parts = anatomy(name)
        found[_beginning(parts)].append((parts, name))
    return found


@lru_cache(maxsize=1 << 18)
def _kin(name: str) -> tuple[str, ...]:
    """Give the listed names with the same own name and trade, and the holdings of a place that a
    name is short for. A part of the trade is not enough: 中芯集成 is not 中芯国际集成电路制造."""
    short = anatomy(name)
    if short.form and len(short.core) < 3:
        return ()
    near = (pair for head in _beginnings(short) for pair in _listed().get(head, ()))
    return tuple(
        name
        for full, name in near
        if (full.core == short.core and alike(full.place, short.place))
        or (full.form and alike(full.place, short.place) and shortens(short, full))
    )


def _by_list(nodes: list[Node]) -> Iterator[Link]:
    first: dict[str, Node] = {}
    for node in nodes:
        known = listed_as(node)
        if known is not None:
            head = first.setdefault(known, node)
            if head is not node:
                yield Link(head, node, "listed", known)


def _by_translation(nodes: list[Node]) -> Iterator[Link]:
    first = {known: node for node in reversed(nodes) if (known := listed_as(node))}
    for node in nodes:
        known = None if listed_as(node) else in_chinese(bare(node.kind, node.name))
        if known is not None:
            head = first.setdefault(known, node)
            if head is not node:
                yield Link(head, node, "translated", known)


def _by_bracket(nodes: list[Node]) -> Iterator[Link]:
    there = set(nodes)
    for node in nodes:
        for name in said_in(node.name) if node.kind == "Organization" else ():
            other = Node(node.kind, name)
            if other in there and name not in TOO_GENERAL:
                yield Link(other, node, "bracket", node.name)
        found = _BEHIND.fullmatch(node.name)
        if not found or bool(_LATIN.fullmatch(found[1])) == bool(_LATIN.fullmatch(found[2])):
            continue
        if not _HAN.search(node.name) or {found[1], found[2]} & TOO_GENERAL:
            continue
        for part in (found[1], found[2]):
            other = Node(node.kind, part)
            if other in there:
                yield Link(other, node, "bracket", node.name)


def alike(one: str, other: str) -> bool:
    """Whether two places do not speak against each other: one is part of the other."""
    if not one or not other or one == other:
        return True
    return one in {p.name for p in within(other)} or other in {p.name for p in within(one)}


def _by_parts(nodes: list[Node]) -> Iterator[Link]:
    """Link names by what they are made of."""
    cores: dict[str, list[tuple[Anatomy, Node]]] = defaultdict(list)
    for node in nodes:
        parts = anatomy(node.name)
        cores[parts.core].append((parts, node))
    group: dict[Node, tuple[str, str]] = {}
    for core, found in cores.items():
        places = sorted({parts.place for parts, _ in found if parts.place})
        one = all(alike(a, b) for n, a in enumerate(places) for b in places[:n])
        heads: dict[str, Node] = {}
        for parts, node in found:
            place = "" if one and len(core) > 2 else parts.place
            group[node] = (core, place)
            head = heads.setdefault(place, node)
            if head is not node:
                yield Link(head, node, "place", core)
    yield from _by_short_name(nodes, group)


def _by_short_name(nodes: list[Node], group: dict[Node, tuple[str, str]]) -> Iterator[Link]:
    """Link a short name to the only legal name that it can stand for."""
    legal: _Legal = defaultdict(dict)
    for node in nodes:
        parts = anatomy(node.name)
        if parts.form:
            legal[_beginning(parts)].setdefault(group[node], (parts, node))
    named = {group[node] for node in nodes if anatomy(node.name).form}
    for node in nodes:
        if group[node] in named:
            continue
        short = anatomy(node.name)
        found = {
            key: full
            for key, (parts, full) in _candidates(short, legal)
            if stands_for(short, parts)
        }
        if len(found) == 1:
            one, other = sorted((node, *found.values()))
            yield Link(one, other, "short", node.name)


def _candidates(
    short: Anatomy, legal: _Legal
) -> Iterator[tuple[tuple[str, str], tuple[Anatomy, Node]]]:
    for head in _beginnings(short):
        yield from legal.get(head, {}).items()


def _beginning(full: Anatomy) -> str:
    """Give what every short form of a legal name begins with: its own name, or the place that it
    is called by and a character, since many are called by one place."""
    return full.brand if full.own else full.core[: len(full.brand) + 1]


def _beginnings(short: Anatomy) -> Iterator[str]:
    return (short.core[:size] for size in range(2, len(short.core) + 1))


def stands_for(short: Anatomy, full: Anatomy) -> bool:
    """Whether a short name is one that a legal name is commonly called by.

    Own name and a part of the trade, place and own name, or an own name of three or more
    characters; of four where the trade is often a house of its own (物业).
    """
    if not alike(short.place, full.place):
        return False
    if not full.own:
        return shortens(short, full)
    if not short.maybe_own or short.form:
        return False
    rest = short.core.removeprefix(full.brand)
    if rest:
        return short.core.startswith(full.brand) and abbreviates(rest, full.trade)
    if not full.trade:
        return False
    placed = bool(short.place) and short.place == full.place
    long = 4 if full.unit and not NO_TRADE.issuperset(full.trade) else 3
    return placed or (not short.place and len(full.brand) >= long)
