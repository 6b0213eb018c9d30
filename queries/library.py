"""Finds the query files: those of the package, and a user's own folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from .errors import QueryError, did_you_mean
from .graph_form import GRAPH_ENDING, read_graph_form
from .model import Query
from .parser import parse_query

_ENDING = ".cypher"


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


_OTHER_NAMES = {
    "single-source": "one-source",
    "as-of": "known-on",
    "circularity": "funds-and-buys",
}
"""What people call some questions too."""


def query_name(library: Mapping[str, Query], name: str) -> str:
    """Give the name by which the library has what is called so, or the name as it is compared."""
    wanted = name.strip().casefold().replace("_", "-")
    # A user's own query of the name comes first.
    return wanted if wanted in library else _OTHER_NAMES.get(wanted, wanted)


def find_query(library: Mapping[str, Query], name: str) -> Query:
    """Give the query of that name; underscores count as hyphens.

    Raises :class:`QueryError` that suggests the nearest names.
    """
    wanted = query_name(library, name)
    if wanted in library:
        return library[wanted]
    hint = did_you_mean(wanted, library, "list them with `whofunds ask`", most=3, cutoff=0.5)
    raise QueryError(f"There is no query {name!r}; {hint}")


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
    entries = {entry.name: entry for entry in folder.iterdir()}
    for name, entry in sorted(entries.items()):
        source = f"{shown}/{name}"
        if entry.is_dir() and not name.startswith((".", "_")):
            yield from _read(entry, name, source)
        elif name.endswith(GRAPH_ENDING):
            if name.removesuffix(GRAPH_ENDING) + _ENDING not in entries:
                raise QueryError(
                    f"{source}, line 1: the picture of no query; put it beside the query's file."
                )
        elif name.endswith(_ENDING):
            stem = name.removesuffix(_ENDING)
            query = parse_query(_text(entry, source), name=stem, theme=theme, source=source)
            picture = stem + GRAPH_ENDING
            if picture in entries:
                beside = f"{shown}/{picture}"
                form = read_graph_form(_text(entries[picture], beside), query, source=beside)
                query = replace(query, graph=form)
            yield query


def _text(entry: Traversable, source: str) -> str:
    try:
        return entry.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise QueryError(f"{source}, line 1: not UTF-8; save the file as UTF-8.") from None
