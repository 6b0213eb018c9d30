"""State capital in the graph: what it is, who controls it, and whom an unnamed investor may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from ..schema import fold
from ..schema.places import within
from .joining import Joining
from .model import Edge, Node, Prop
from .names import Node as Name
from .names import bare
from .resolve import Resolution, organization_id, place_id
from .state import Standing, is_government

MakeEdge = Callable[[str, str, str, str, Mapping[str, Prop]], Edge]


def state_props(found: Standing, addresses: Mapping[str, str]) -> dict[str, Prop]:
    """Give what is known of an organization as state capital as properties of its node.

    ``state_level`` (central, province, city, district), ``state_place``, ``state_government`` (the
    last of ``state_chain``), ``state_since`` (a year), ``state_source`` (an address, or the title
    or id of an article; ``addresses`` gives it by the article's id), ``state_basis`` and
    ``state_confidence``. What is unknown is absent.
    """
    props: dict[str, Prop] = {
        "state": True, "state_basis": found.basis, "state_confidence": found.confidence,
    }  # fmt: skip
    for name, value in (
        ("level", found.level),
        ("place", found.place),
        ("since", found.since),
        ("source", addresses.get(found.source, found.source)),
    ):
        if value:
            props[f"state_{name}"] = value
    if found.chain:
        props["state_chain"] = list(found.chain)
        props["state_government"] = found.chain[-1]
    return props


def control(
    standings: Mapping[str, Standing], resolution: Resolution, joining: Joining, edge: MakeEdge
) -> Iterator[Node | Edge]:
    """Give the chains of control, for the entities (by id) of which one is known.

    ``(:Organization)-[:CONTROLLED_BY {source, confidence, since}]->(:Organization)`` from each
    owner to the next, and ``(:Government)-[:GOVERNS]->(:Place)`` from the last. An owner that no
    article names becomes a node with its name only.
    """
    chains = {id: found for id, found in standings.items() if found.chain}
    wanted = {fold(name) for found in chains.values() for name in found.chain}
    known = _known(resolution, wanted) | _joined(resolution, joining, wanted)
    props: dict[str, Prop]
    for entity, found in sorted(chains.items()):
        lower = entity
        for name in found.chain:
            upper = known.get(fold(name)) or organization_id(name)
            last = name == found.chain[-1]
            if upper not in resolution.entities:
                role = ("Government",) if last else ()
                props = {"name": name, "named": True}
                yield Node(upper, ("Entity", *role, "Organization"), props)
            elif last:
                resolution.entities[upper].labels.add("Government")
            props = {"source": found.source, "confidence": found.confidence}
            if found.since and lower == entity:
                props["since"] = found.since
            if lower != upper:
                yield edge("CONTROLLED_BY", lower, upper, "", props)
            lower = upper
        yield edge("GOVERNS", lower, place_id(found.place), "", {})


def _joined(resolution: Resolution, joining: Joining, wanted: set[str]) -> dict[str, str]:
    """Give the entities that a judgement made one with some folded names."""
    nodes = (Name("Organization", name) for name in wanted)
    roots = {n.name: joining.unions.find(n) for n in nodes if n in joining.unions}
    return {name: resolution.roots[r] for name, r in roots.items() if r in resolution.roots}


def _known(resolution: Resolution, wanted: set[str]) -> dict[str, str]:
    """Give the entities that articles name by one of some folded names; of several the first."""
    found: dict[str, str] = {}
    by_key: dict[str, set[str]] = defaultdict(set)
    for name in wanted:
        by_key[name].add(name)
        by_key[bare("Organization", name)].add(name)
    if wanted:
        for entity in resolution.entities.values():
            if entity.kind == "Organization" and entity.named:
                names = {*map(fold, (*entity.forms, *entity.listed)), *entity.bare}
                for name in (n for key in names for n in by_key.get(key, ())):
                    found[name] = min(found.get(name, entity.id), entity.id)
    return found


def may_be(
    standings: Mapping[str, Standing], resolution: Resolution, edge: MakeEdge
) -> Iterator[Edge]:
    """Join each unnamed state investor to the named state organizations that it may be: those of
    its place, or of a part of it (``same_place`` false).

    ``(unnamed)-[:MAY_BE {place, same_place}]->(named)``. It is a question, never a fact.
    """
    named: dict[str, list[str]] = defaultdict(list)
    for id, found in sorted(standings.items()):
        entity = resolution.entities[id]
        if entity.named and found.place and not is_government(entity):
            for place in within(found.place):
                named[place.name].append(id)
    for id, found in sorted(standings.items()):
        if not resolution.entities[id].named and found.place:
            for other in named.get(_short(found.place), ()):
                props: dict[str, Prop] = {
                    "place": found.place,
                    "same_place": _short(standings[other].place) == _short(found.place),
                }
                yield edge("MAY_BE", id, other, "", props)


def _short(place: str) -> str:
    chain = within(place)
    return chain[0].name if chain else place
