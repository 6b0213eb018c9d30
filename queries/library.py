"""Finds the query files: those of the package, and a user's own folders."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from .errors import QueryError
from .model import Query
from .parser import parse_query


def load_library(extra: Iterable[Path] = ()) -> Mapping[str, Query]:
    """Give every query by name, sorted by theme and name.

    ``extra`` are folders of a user's own files, laid out like ours (``theme/name.cypher``, or
    plain files, whose theme is then the folder's name). Raises :class:`QueryError` for a file
    with a fault, or for two queries of one name.
    """
    found = dict(_own())
    for folder in extra:
        if not folder.is_dir():
            raise QueryError(f"{folder}: no such folder; give a folder of .cypher files.")
        _add(found, _read(folder, folder.name, str(folder)))
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: (item[1].theme, item[0]))))


def find_query(library: Mapping[str, Query], name: str) -> Query:
    """Give the query of that name; underscores count as hyphens.

    Raises :class:`QueryError` that suggests the nearest names.
    """
    wanted = name.strip().casefold().replace("_", "-")
    if wanted in library:
        return library[wanted]
    near = difflib.get_close_matches(wanted, library, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}" if near else "list them with `whofunds ask`"
    raise QueryError(f"There is no query {name!r}; {hint}.")


@cache
def _own() -> Mapping[str, Query]:
    folder = files(__package__).joinpath("library")
    found: dict[str, Query] = {}
    _add(found, _read(folder, "own", "library"))
    return MappingProxyType(found)


def _add(found: dict[str, Query], queries: Iterable[Query]) -> None:
    for query in queries:
        if query.name in found:
            raise QueryError(
                f"{query.source}, line 1: a query {query.name!r} is already in "
                f"{found[query.name].source}; rename the file."
            )
        found[query.name] = query


def _read(folder: Traversable, theme: str, shown: str) -> Iterator[Query]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        source = f"{shown}/{entry.name}"
        if entry.is_dir() and not entry.name.startswith((".", "_")):
            yield from _read(entry, entry.name, source)
        elif entry.name.endswith(".cypher"):
            try:
                text = entry.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                raise QueryError(f"{source}, line 1: not UTF-8; save the file as UTF-8.") from None
            name = entry.name.removesuffix(".cypher")
            yield parse_query(text, name=name, theme=theme, source=source)
