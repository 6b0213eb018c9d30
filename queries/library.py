"""Finds the query files: those of the package, and a user's own folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from .errors import QueryError, did_you_mean
from .graph_form import GRAPH_ENDING, read_graph_form
from .model import Query
from .parser import parse_query

_ENDING = ".cypher"


@dataclass(frozen=True)
class _File:
    """The file of a query, and that of its picture; read when the query is first asked for."""

    name: str
    theme: str
    source: str
    entry: Traversable
    picture: Traversable | None

    @cached_property
    def query(self) -> Query:
        read = _text(self.entry, self.source)
        query = parse_query(read, name=self.name, theme=self.theme, source=self.source)
        if self.picture is None:
            return query
        beside = self.source.removesuffix(_ENDING) + GRAPH_ENDING
        form = read_graph_form(_text(self.picture, beside), query, source=beside)
        return replace(query, graph=form)


class _Library(Mapping[str, Query]):
    """Queries by name, sorted by theme and name. One question needs one file of some seventy."""

    def __init__(self, found: Iterable[_File]) -> None:
        self._files = {f.name: f for f in sorted(found, key=lambda f: (f.theme, f.name))}

    def __getitem__(self, name: str) -> Query:
        return self._files[name].query

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, name: object) -> bool:
        return name in self._files


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
        for file in _files(folder, folder.name, str(folder)):
            _ = file.query  # theirs may have faults, ours are tested
            _add(found, file)
    return _Library(found.values())


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
def _own() -> Mapping[str, _File]:
    found: dict[str, _File] = {}
    for file in _files(files(__package__).joinpath("library"), "own", "library"):
        _add(found, file)
    return found


def _add(found: dict[str, _File], file: _File) -> None:
    if file.name in found:
        raise QueryError(
            f"{file.source}, line 1: a query {file.name!r} is already in "
            f"{found[file.name].source}; rename the file."
        )
    found[file.name] = file


def _files(folder: Traversable, theme: str, shown: str) -> Iterator[_File]:
    entries = {entry.name: entry for entry in folder.iterdir()}
    for name, entry in sorted(entries.items()):
        source = f"{shown}/{name}"
        if entry.is_dir() and not name.startswith((".", "_")):
            yield from _files(entry, name, source)
        elif name.endswith(GRAPH_ENDING):
            if name.removesuffix(GRAPH_ENDING) + _ENDING not in entries:
                raise QueryError(
                    f"{source}, line 1: the picture of no query; put it beside the query's file."
                )
        elif name.endswith(_ENDING):
            stem = name.removesuffix(_ENDING)
            yield _File(stem, theme, source, entry, entries.get(stem + GRAPH_ENDING))


def _text(entry: Traversable, source: str) -> str:
    try:
        return entry.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise QueryError(f"{source}, line 1: not UTF-8; save the file as UTF-8.") from None
