"""General knowledge about organizations: other names, and who is a state-owned platform.

Both are files of the package in which each row has its public source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..schema import SchemaError, fold
from ..schema.places import within


def _rows(file: str, columns: str) -> Iterator[list[str]]:
    """Give the rows of a table whose head is ``columns``. Raises :class:`SchemaError`."""
    text = files(__package__).joinpath("data", file).read_text("utf-8")
    head, *lines = text.splitlines()
    if head.split("\t") != columns.split():
        raise SchemaError(f"{file}, line 1: the head is not {columns}; restore it.")
    for number, line in enumerate(lines, 2):
        row = line.split("\t")
        if len(row) != len(head.split("\t")) or not all(row):
            raise SchemaError(f"{file}, line {number}: write {columns}, each with a tab between.")
        yield row


@dataclass(frozen=True, slots=True)
class Platform:
    """A state-owned investment platform.

    ``level`` is central, province, city or district; ``chain`` who controls it, from the next
    owner to the government body; ``since`` the year from which it is known to be so, or ``""``;
    ``source`` a public page of the platform, its owner or an encyclopedia.
    """

    name: str
    aliases: tuple[str, ...]
    level: str
    place: str
    chain: tuple[str, ...]
    since: str
    source: str


LEVELS = ("central", "province", "city", "district")
"""The levels of government whose money it is. That of Shanghai and the other municipalities is
``city``, as in the table of places."""


@cache
def platforms() -> tuple[Platform, ...]:
    """Give the well-known state-owned investment platforms. An unknown cell is written ``-``."""
    found = []
    for row in _rows("state_platforms.tsv", "name aliases level place chain since source"):
        name, aliases, level, place, chain, since, source = row
        if level not in LEVELS or not within(place):
            raise SchemaError(f"state_platforms.tsv: {name}: the level or place is none; mend it.")
        others = () if aliases == "-" else tuple(aliases.split("|"))
        year = "" if since == "-" else since
        found.append(Platform(name, others, level, place, tuple(chain.split(" > ")), year, source))
    return tuple(found)


@cache
def state_platforms() -> Mapping[str, Platform]:
    """Give the platforms by each of their folded names."""
    return {fold(name): p for p in platforms() for name in (p.name, *p.aliases)}


@cache
def _aliases() -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]], Mapping[str, str]]:
    """Give the listed name by every folded name, all names by listed name, and its source."""
    by_name: dict[str, str] = {}
    listed: dict[str, list[str]] = defaultdict(list)
    sources: dict[str, str] = {}
    rows = [tuple(row) for row in _rows("aliases.tsv", "name alias source")]
    rows += [(p.name, alias, p.source) for p in platforms() for alias in p.aliases]
    for name, alias, source in rows:
        for each in (name, alias):
            if by_name.setdefault(fold(each), name) != name:
                raise SchemaError(f"{each} stands for two names in the curated files; keep one.")
        listed[name].append(alias)
        sources.setdefault(fold(alias), source)
        sources.setdefault(fold(name), source)
    return by_name, {name: (name, *aliases) for name, aliases in listed.items()}, sources


def canonical(*names: str) -> str | None:
    """Give the name under which a file lists any of some folded names, or ``None``."""
    return next((found for name in names if (found := _aliases()[0].get(name))), None)


def listed_names(name: str) -> tuple[str, ...]:
    """Give every name of an organization that :func:`canonical` gave, itself first."""
    return _aliases()[1][name]


@cache
def listed_forms() -> Mapping[str, str]:
    """Give every name that a file lists, as it is written there, by its folded form."""
    return {fold(form): form for names in _aliases()[1].values() for form in reversed(names)}


def listed_source(name: str) -> str:
    """Give the public source of a folded name that a file lists, or ``""``."""
    return _aliases()[2].get(name, "")
