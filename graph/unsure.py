"""Pairs of entities that may be one, the likeliest first, for a person to decide.

No pair is ever joined by what stands here. Pairs are looked for only among names that share an own
name, a beginning or an end, so that the cost does not grow with the square of the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from ..schema import fold
from ..schema.places import within
from .identity import Identities
from .judgements import Ref, in_force
from .names import anatomy
from .names.links import alike
from .resolve import Entity
from .state import place_of, speaks_of_state

_LARGEST_BLOCK = 60
_ALIKE = 80  # of 100, by rapidfuzz's ratio: half of the letters changed in place is 50
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities (ids, and as sides of a judgement) that may be one. ``score`` lies in 0 to 1
    and only sorts; ``why`` says what they have in common."""

    one: str
    other: str
    refs: tuple[Ref, Ref]
    score: float
    why: str


def unsure_pairs(identities: Identities) -> list[Pair]:
    """Give every pair that may be one and that nobody has judged, the likeliest first."""
    judged = {j.pair for j in in_force(identities.judgements)}
    beside = _beside(identities)
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other, likely, why in _candidates(identities.resolution.entities):
        key = min((one, other), (other, one))
        shared = beside[one] & beside[other] - {one, other}
        score = likely + 0.1 * min(3, len(shared)) - (0.3 if one in beside[other] else 0.0)
        if score > found.get(key, (0.0, ""))[0]:
            others = "1 other" if len(shared) == 1 else f"{len(shared)} others"
            met = f"; both stand beside {others}" if shared else ""
            found[key] = (score, why + met)
    pairs = []
    for (one, other), (score, why) in found.items():
        refs = (
            identities.ref(one, _name(identities, one)),
            identities.ref(other, _name(identities, other)),
        )
        if not _decided(identities, refs, judged):
            pairs.append(Pair(one, other, refs, round(max(0.0, min(1.0, score)), 2), why))
    return sorted(pairs, key=lambda p: (-p.score, p.refs[0].name, p.refs[1].name, p.one, p.other))


def _name(identities: Identities, entity: str) -> str:
    return identities.resolution.entities[entity].name


def _decided(
    identities: Identities, refs: tuple[Ref, Ref], judged: set[frozenset[tuple[object, ...]]]
) -> bool:
    """Whether somebody judged the pair, or the curated files list both."""
    pair = frozenset((r.kind, fold(r.name), r.named, tuple(sorted(r.articles))) for r in refs)
    unions = identities.joining.unions
    nodes = [identities.joining.nodes_of(ref)[0] for ref in refs]
    if pair in judged or any(node not in unions for node in nodes):
        return True
    marks = [unions.marks(node) for node in nodes]
    return unions.held_apart(*nodes) or (all(marks) and not marks[0] & marks[1])


def _beside(identities: Identities) -> Mapping[str, set[str]]:
    """Give for each entity those that some claim names beside it, places apart."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in identities.claims:
        if claim.kind != "Naming":
            met = {e for role in claim.roles for e in identities.resolution.of(claim, role)}
            for entity in met:
                found[entity] |= met - {entity}
    return found


def _candidates(entities: Mapping[str, Entity]) -> Iterator[tuple[str, str, float, str]]:
    organizations = [e for e in entities.values() if e.kind == "Organization" and e.named]
    yield from _one_brand(organizations)
    yield from _beginnings(organizations)
    yield from _alike(organizations)
    yield from _people(entities.values())
    yield from _unnamed(e for e in entities.values() if e.kind == "Organization")


def _blocks(keys: Iterable[tuple[str, Entity]]) -> Iterator[tuple[str, list[Entity]]]:
    """Put entities with one key together; a key of too many tells nothing."""
    blocks: dict[str, dict[str, Entity]] = defaultdict(dict)
    for key, entity in keys:
        blocks[key][entity.id] = entity
    for key, block in sorted(blocks.items()):
        if 1 < len(block) <= _LARGEST_BLOCK:
            yield key, [block[i] for i in sorted(block)]


def _one_brand(entities: Iterable[Entity]) -> Iterator[tuple[str, str, float, str]]:
    parts = {e.id: [anatomy(fold(form)) for form in sorted(e.forms)] for e in entities}
    keys = ((p.brand, e) for e in entities for p in parts[e.id] if p.own and len(p.brand) > 1)
    for brand, block in _blocks(keys):
        for one, other in combinations(block, 2):
            here, there = parts[one.id][0], parts[other.id][0]
            if alike(here.place, there.place):
                apart = here.unit != there.unit or (here.trade and there.trade)
                yield one.id, other.id, 0.4 if apart else 0.6, f"both have the own name {brand}"


def _beginnings(entities: Iterable[Entity]) -> Iterator[tuple[str, str, float, str]]:
    """Give names with which an own name begins: 智谱 and 智谱华章科技."""
    names = {fold(form): e for e in entities for form in e.forms if len(fold(form)) > 1}
    for entity in entities:
        for form in sorted(entity.forms):
            parts = anatomy(fold(form))
            for size in range(2, len(parts.brand) if parts.own else 0):
                short = names.get(parts.brand[:size])
                if short is not None and short.id != entity.id:
                    yield short.id, entity.id, 0.5, f"the own name of one begins with {short.name}"


def _alike(entities: Iterable[Entity]) -> Iterator[tuple[str, str, float, str]]:
    from rapidfuzz.fuzz import ratio

    named = [(fold(e.name), e) for e in entities if len(fold(e.name)) >= _SHORTEST]
    keys = [(f"{text[:2]}…", e) for text, e in named] + [(f"…{text[-4:]}", e) for text, e in named]
    for _, block in _blocks(keys):
        for one, other in combinations(block, 2):
            likeness = ratio(fold(one.name), fold(other.name))
            if likeness >= _ALIKE:
                why = f"the names are alike by {likeness:.0f} of 100"
                yield one.id, other.id, likeness / 100 - 0.35, why


def _people(entities: Iterable[Entity]) -> Iterator[tuple[str, str, float, str]]:
    keys = ((fold(e.name), e) for e in entities if e.kind == "Person")
    for name, block in _blocks(keys):
        for one, other in combinations(block, 2):
            yield one.id, other.id, 0.5, f"two people are called {name}"


def _unnamed(entities: Iterable[Entity]) -> Iterator[tuple[str, str, float, str]]:
    """Give state investors that no article names with named ones of the same place."""
    keys = [
        (place, e)
        for e in entities
        if e.told_state or speaks_of_state(e)
        for place in (e.places or place_of(e))[:1]
        if within(place)
    ]
    for place, block in _blocks(keys):
        for one, other in combinations(block, 2):
            if one.named != other.named:
                yield one.id, other.id, 0.3, f"state capital of {place}, one of them unnamed"
