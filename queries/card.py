"""The card of an entity: all that the library of queries knows of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..graph import curated
from ..graph.stores.base import Store
from ..schema import fold
from .library import load_library
from .lookup import Found, resolve_name
from .model import Query
from .results import Result, ask, plain

_PLACE = """
MATCH (e:Entity {id: $id})-[:LOCATED_IN|PART_OF|GOVERNS]->(p:Place)
OPTIONAL MATCH h = (p)-[:PART_OF*1..4]->(w:Place)
WITH DISTINCT p, w, length(h) AS steps
ORDER BY p.name, steps, w.name
WITH p, collect(w.name) AS within
RETURN p.name AS place, within
ORDER BY place
"""
_KEYS = "MATCH (n:Name)-[:NAMES]->(:Entity {id: $id}) RETURN n.key AS key ORDER BY key"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a card: the query that it comes from, and its rows (at least one)."""

    query: str
    title: str
    result: Result


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one entity. ``places`` are its places (of a
    government the one that it governs), each with what that is part of;
    ``listed`` are names that no article in the graph writes, from the curated files."""

    entity: Found
    places: tuple[str, ...]
    sections: tuple[Section, ...]
    listed: tuple[str, ...] = ()

    def head(self) -> Iterator[tuple[str, str]]:
        """Give the lines above the sections: a label and a text."""
        yield "kind", ", ".join((self.entity.kind, *self.entity.roles))
        if not self.entity.named:
            yield "named", "no source names it; it is not taken for any named one"
        if self.entity.names:
            yield "also called", ", ".join(self.entity.names)
        if self.listed:
            yield "listed as", ", ".join(self.listed)
        if self.places:
            yield "place", "; ".join(self.places)
        yield "facts", str(self.entity.facts)
        yield "id", self.entity.id

    def to_json(self) -> dict[str, object]:
        """Give a JSON object: the entity, the rows of each section by its query's name, and for the
        sections that may have more rows how many are given (:attr:`~.results.Result.cut`)."""
        entity = self.entity
        return {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "roles": list(entity.roles),
            "names": list(entity.names),
            "listed": list(self.listed),
            "named": entity.named,
            "places": list(self.places),
            "facts": entity.facts,
            "sections": {
                section.query: [
                    {column: plain(cell) for column, cell in row.items()}
                    for row in section.result.records()
                ]
                for section in self.sections
            },
            "cut": {s.query: s.result.cut for s in self.sections if s.result.cut},
        }


def show(store: Store, text: str, library: Mapping[str, Query] | None = None) -> Card:
    """Give the card of the entity that ``text`` names.

    Every query of the library with a ``card`` for its kind is a section, unless it has no rows.
    Raises what :func:`~.lookup.resolve_name` raises.
    """
    entity = resolve_name(store, text)
    library = load_library() if library is None else library
    chosen = sorted(
        (query.card.order, query.name, query)
        for query in library.values()
        if query.card is not None and entity.kind in query.card.kinds
    )
    sections = []
    for _, _, query in chosen:
        assert query.card is not None and query.subject is not None  # held by the parser
        result = ask(store, query, {query.subject.name: entity.id})
        if result.rows:
            sections.append(Section(query.name, query.card.title, result))
    return Card(
        entity, tuple(_places(store, entity.id)), tuple(sections), tuple(_listed(store, entity))
    )


def _listed(store: Store, entity: Found) -> Iterator[str]:
    """Give the curated names by which an entity can be asked for and that no article writes."""
    if entity.kind != "Organization":
        return
    keys = {str(key) for (key,) in store.run(_KEYS, {"id": entity.id}).rows}
    written = {fold(name) for name in (entity.name, *entity.names)}
    known = curated.canonical(*sorted(keys))
    for name in curated.listed_names(known) if known else ():
        if name in keys and fold(name) not in written:
            yield name


def _places(store: Store, id: str) -> Iterator[str]:
    for place, within in store.run(_PLACE, {"id": id}).rows:
        larger = [str(name) for name in within] if isinstance(within, list) else []
        yield " < ".join((str(place), *larger))
