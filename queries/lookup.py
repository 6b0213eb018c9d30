"""From what a person types to an entity of the graph."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..graph.names import bare
from ..graph.stores.base import Cell, Store
from ..schema import fold, load_model
from .errors import AmbiguousNameError, UnknownNameError

_BY_KEY = """
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(e:Entity)
RETURN DISTINCT e.id AS id
ORDER BY id
"""
_BY_PART = """
MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE n.key CONTAINS $part AND n.key <> e.id
RETURN n.key AS key, e.id AS id
ORDER BY key, id
"""
_ALL_KEYS = """
MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE n.key <> e.id
RETURN n.key AS key, e.id AS id
ORDER BY key, id
"""
_DESCRIBE = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)-[]->(f:Fact)
WITH e, count(DISTINCT f) AS facts
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.aliases AS aliases, e.named AS named,
       facts
ORDER BY id
"""
_BESIDE = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[]->(f:Fact)<-[]-(o:Organization)
WHERE o.id <> e.id
RETURN e.id AS id, o.name AS name, count(DISTINCT f) AS facts
ORDER BY id, facts DESC, name
"""
_BEGINNING = """
MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE n.key STARTS WITH $part AND n.key <> e.id
RETURN DISTINCT n.key AS key, labels(e) AS labels
ORDER BY key
LIMIT 200
"""
_SUGGESTED = 3
_COMPARED = 300
_LISTED = 20


@dataclass(frozen=True, slots=True)
class Found:
    """An entity, as lists and messages show it.

    ``roles`` are the labels that it earned from facts, ``names`` its other written forms,
    ``facts`` the number of facts it has a part in. ``named`` is false for a party that no
    article names.
    """

    id: str
    name: str
    kind: str
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    facts: int = 0
    named: bool = True


def find(store: Store, text: str) -> list[Found]:
    """Give the entities with ``text`` as a name, an alias, a part of one, or as their id.

    Case, width, spaces and traditional or simplified characters do not matter. Whole names come
    first, then those that begin with it, then by the number of facts. An empty list where
    nothing has it.
    """
    part = fold(_clean(text))
    exact = {str(id) for (id,) in store.run(_BY_KEY, {"keys": _keys(text)}).rows}
    rank = dict.fromkeys(exact, 0)
    if part:
        for key, id in store.run(_BY_PART, {"part": part}).rows:
            starts = 1 if str(key).startswith(part) else 2
            rank[str(id)] = min(rank.get(str(id), starts), starts)
    found = describe(store, rank)
    return sorted(found, key=lambda e: (rank[e.id], -e.facts, e.name, e.id))


def resolve_name(store: Store, text: str, kinds: Sequence[str] = ()) -> Found:
    """Give the one entity that is called ``text``, or has it as its id.

    ``kinds`` are the entity kinds that may be meant (empty: any). Raises
    :class:`UnknownNameError` with the nearest names, or :class:`AmbiguousNameError` with all
    that have the name.
    """
    ids = _called(store, text)
    called = describe(store, ids)
    fitting = [entity for entity in called if not kinds or entity.kind in kinds]
    by_id = [entity for entity in fitting if entity.id == text.strip()]
    if len(by_id or fitting) == 1:
        return (by_id or fitting)[0]
    if fitting:
        raise AmbiguousNameError(_choice(store, text, fitting))
    if called:
        is_a = " and ".join(sorted({entity.kind for entity in called}))
        raise UnknownNameError(
            f"{text!r} is the name of a {is_a}, and a {' or '.join(kinds)} is asked for; "
            "`whofunds show` tells what is known of it."
        )
    near = nearest(store, text, kinds)
    hint = (
        "; nearest: " + ", ".join(f"{entity.name} ({entity.kind})" for entity in near)
        if near
        else ""
    )
    raise UnknownNameError(
        f"Nothing in the graph is called {text!r}{hint}. Search with `whofunds find`."
    )


def nearest(
    store: Store, text: str, kinds: Sequence[str] = (), limit: int = _SUGGESTED
) -> list[Found]:
    """Give the entities with the names most like ``text``, best first.

    A name that holds the text is nearer than one that only resembles it (by
    :class:`difflib.SequenceMatcher`, at least 0.4).
    """
    wanted = fold(_clean(text))
    if not wanted:
        return []
    letters = Counter(wanted)
    scored = []
    for key, id in store.run(_ALL_KEYS).rows:
        name = str(key)
        common = sum((letters & Counter(name)).values())
        if common:
            scored.append((-2 * common / (len(wanted) + len(name)), name, str(id)))
    scored.sort()
    score: dict[str, float] = {}
    for _, name, id in scored[:_COMPARED]:
        likeness = difflib.SequenceMatcher(None, wanted, name, autojunk=False).ratio()
        if wanted in name:
            likeness += 1
        if likeness >= 0.4:
            score[id] = max(score.get(id, 0.0), likeness)
    found = [e for e in describe(store, score) if not kinds or e.kind in kinds]
    return sorted(found, key=lambda e: (-score[e.id], -e.facts, e.name, e.id))[:limit]


def beginning_with(store: Store, text: str, kinds: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Give the names that begin with ``text``, each with its kind, sorted; at most 200. A name in
    its folded form is left out where it is there as it is written."""
    found: dict[str, str] = {}
    known = [kind.label for kind in load_model().entities.values()]
    for part in sorted({text.strip(), fold(_clean(text))}):
        for key, labels in store.run(_BEGINNING, {"part": part}).rows:
            held = labels if isinstance(labels, list) else []
            kind = next((label for label in known if label in held), "Entity")
            if not kinds or kind in kinds:
                found.setdefault(str(key), kind)
    written = {fold(name) for name in found if fold(name) != name}
    return sorted((name, kind) for name, kind in found.items() if name not in written)


def describe(store: Store, ids: Iterable[str]) -> list[Found]:
    """Give the entities of these ids, sorted by id; an id that no entity has is left out."""
    rows = store.run(_DESCRIBE, {"ids": sorted(ids)})
    return [_found(dict(zip(rows.columns, row, strict=True))) for row in rows.rows]


def _found(row: Mapping[str, Cell]) -> Found:
    labels, aliases, facts = row["labels"], row["aliases"], row["facts"]
    held = [str(label) for label in labels] if isinstance(labels, list) else []
    kinds = [kind.label for kind in load_model().entities.values()]
    return Found(
        id=str(row["id"]),
        name=str(row["name"] or row["id"]),
        kind=next((label for label in held if label in kinds), "Entity"),
        roles=tuple(sorted(label for label in held if label not in (*kinds, "Entity"))),
        names=tuple(str(alias) for alias in aliases) if isinstance(aliases, list) else (),
        facts=facts if isinstance(facts, int) else 0,
        named=row["named"] is not False,
    )


def _choice(store: Store, text: str, fitting: Sequence[Found]) -> str:
    beside: dict[str, str] = {}
    for id, name, _ in store.run(_BESIDE, {"ids": [entity.id for entity in fitting]}).rows:
        beside.setdefault(str(id), str(name))
    lines = [
        f"  {entity.id}  {entity.name} ({entity.kind}"
        + (f", beside {beside[entity.id]}" if entity.id in beside else "")
        + f", {entity.facts} fact{'' if entity.facts == 1 else 's'})"
        for entity in fitting
    ]
    if len(lines) > _LISTED:
        lines[_LISTED:] = [f"  and {len(lines) - _LISTED} more"]
    return "\n".join(
        (f"{len(fitting)} entities are called {text!r}; give the id of one instead:", *lines)
    )


def _called(store: Store, text: str) -> list[str]:
    """Give the ids of those called ``text``; where none is, of those whose name differs only in
    what tells no two apart: 上海市国资委 for 上海市国有资产监督管理委员会."""
    for keys in (_keys(text), _bare_keys(text)):
        ids = [str(id) for (id,) in store.run(_BY_KEY, {"keys": keys}).rows]
        if ids:
            return ids
    return []


def _bare_keys(text: str) -> list[str]:
    kinds = ("Organization", "Product", "Place", "Group")
    return sorted({bare(kind, _clean(text)) for kind in kinds} - {""})


def _keys(text: str) -> list[str]:
    cleaned = _clean(text)
    return sorted({cleaned, fold(cleaned)} - {""})


def _clean(text: str) -> str:
    # What the shell could not decode arrives as lone surrogates, which no engine takes.
    return text.strip().encode("utf-8", "replace").decode("utf-8")
