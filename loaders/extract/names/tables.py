"""The data files of general knowledge, each read once. Extraction works without them, less well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_EXTRACT = __package__.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Known:
    """A name that a data file lists: the ``name`` it belongs to, its entity ``kind``, and a
    ``hint`` of what it is (company, investor, bank, exchange, media, government, ...)."""

    name: str
    kind: str
    hint: str


def _rows(file: str) -> Iterator[list[str]]:
    """Give the rows of a table without its head."""
    text = files(_EXTRACT).joinpath("data", file).read_text("utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")


@cache
def known_names() -> Mapping[str, Known]:
    """Give every listed organization and product by each of its names."""
    names: dict[str, Known] = {}
    for name, aliases, hint, _source in _rows("organizations.tsv"):
        for form in (name, *filter(None, aliases.split("|"))):
            names.setdefault(form, Known(name, "Organization", hint))
    for name, aliases, maker, _source in _rows("products.tsv"):
        for form in (name, *filter(None, aliases.split("|"))):
            names.setdefault(form, Known(name, "Product", maker))
    return MappingProxyType(names)


@cache
def english_places() -> Mapping[str, str]:
    """Give the Chinese name of each place by its English one (Shanghai: 上海)."""
    rows = _rows("places_english.tsv")
    return MappingProxyType({english: name for english, name, _source in rows})


@cache
def surnames() -> Mapping[str, bool]:
    """Give the Chinese surnames of one and two characters; true for the common ones."""
    rows = _rows("surnames.tsv")
    return MappingProxyType({name: frequency == "common" for name, frequency, _source in rows})


@cache
def common_words() -> Mapping[str, str]:
    """Give common words of 2 to 4 characters, which are no names by themselves, each with its
    sort: ``function``, ``verb`` or ``other``."""
    words: dict[str, str] = {}
    sort = ""
    text = files(_EXTRACT).joinpath("data", "common_words.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            sort = line[2:]
        else:
            words[line] = sort
    return MappingProxyType(words)


@cache
def clubs() -> frozenset[str]:
    """Give the names of well-known sports clubs, many of which are common words (太阳, 国王): they
    are names only where somebody joins or signs."""
    rows = _rows("clubs.tsv")
    return frozenset(
        form for name, aliases, _source in rows for form in (name, *aliases.split("|")) if form
    )
