"""The form of the graph as the kinds give it: labels, properties with their types, relationships.

Servers make constraints from it, batches are held to it, and the Cypher of the library is checked
against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from ..schema import EntityKind, FactKind, Model, Property, load_model

PropType: TypeAlias = Literal["text", "texts", "integer", "number", "boolean"]
"""What a stored property holds: a string, a list of strings, an int, an int or float, a bool."""

_MONEY: Mapping[str, PropType] = {
    "min": "number", "max": "number", "currency": "text", "approximate": "boolean", "words": "text",
}  # fmt: skip
_DATE: Mapping[str, PropType] = {
    "earliest": "text", "latest": "text", "precision": "text", "fuzzy": "boolean", "words": "text",
}  # fmt: skip
_SHARE: Mapping[str, PropType] = {"min": "number", "max": "number", "words": "text"}
_PARTS = {"money": _MONEY, "date": _DATE, "share": _SHARE}
_PLAIN: Mapping[str, PropType] = {
    "text": "text", "integer": "integer", "number": "number", "boolean": "boolean",
}  # fmt: skip

_CLAIM: Mapping[str, PropType] = {
    "kind": "text", "quote": "text", "start": "integer", "end": "integer", "modality": "text",
    "extractor": "text", "confidence": "number", "data": "text", "attributed_to": "text",
}  # fmt: skip
_FACT: Mapping[str, PropType] = {
    "kind": "text", "modality": "text", "modalities": "texts", "sources": "integer",
    "contested": "texts",
}  # fmt: skip
_STATE: Mapping[str, PropType] = {
    "state": "boolean", "state_basis": "text", "state_confidence": "number", "state_level": "text",
    "state_place": "text", "state_government": "text", "state_chain": "texts",
    "state_since": "text", "state_source": "text",
}  # fmt: skip
_JUDGEMENT: Mapping[str, PropType] = {
    "verdict": "text", "one": "text", "other": "text", "who": "text", "when": "text",
    "why": "text", "data": "text",
}  # fmt: skip
_REQUIRED: Mapping[str, frozenset[str]] = {
    "Article": frozenset({"article", "text"}),
    "Claim": frozenset(_CLAIM) - {"attributed_to"},
    "Name": frozenset({"key"}),
    "Judgement": frozenset(_JUDGEMENT) - {"why"},
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a graph of ours may hold.

    ``labels`` maps each label to its properties and their types, without ``id``, which every node
    has; ``required`` to those that each node of that label has. ``beside`` maps the label of a
    kind to the further labels that its nodes have or may earn. ``relationships`` are (label of the
    source, type, label of the target), by kinds; ``edges`` maps each type to its properties, again
    without ``id``.
    """

    labels: Mapping[str, Mapping[str, PropType]]
    required: Mapping[str, frozenset[str]]
    beside: Mapping[str, frozenset[str]]
    relationships: frozenset[tuple[str, str, str]]
    edges: Mapping[str, Mapping[str, PropType]]


@cache
def graph_shape() -> Shape:
    """Give the shape of the graph of the kinds that are installed."""
    return shape_of(load_model())


def shape_of(model: Model) -> Shape:
    """Give the shape of a graph of these kinds."""
    labels: dict[str, Mapping[str, PropType]] = {
        "Entity": {"name": "text", "aliases": "texts"},
        "Fact": _FACT,
        "Claim": _CLAIM,
        "Article": {
            "article": "text", "title": "text", "url": "text", "publisher": "text", "text": "text",
            "untitled": "boolean", "edits": "text", **flat([Property("published", "date", "")]),
        },
        "Name": {"key": "text"},
        "Judgement": _JUDGEMENT,
    }  # fmt: skip
    required = dict(_REQUIRED)
    beside: dict[str, set[str]] = {fact.label: {"Fact"} for fact in model.facts.values()}
    beside |= {kind.label: {"Entity"} for kind in model.entities.values()}
    for kind in model.entities.values():
        labels[kind.label] = _entity(kind)
        required[kind.label] = frozenset({"name"})
    for fact in model.facts.values():
        labels[fact.label] = {**_FACT, **flat(fact.properties.values())}
        required[fact.label] = frozenset(_FACT) - {"contested"}
        for role in fact.roles.values():
            if role.label:
                labels.setdefault(role.label, labels["Entity"])
                for name in role.kinds:
                    beside[model.entities[name].label].add(role.label)
    # No role gives these: a name, a mention or the curated file says so.
    for label in ("StateCapital", "Government"):
        labels[label] = _entity(model.entities["Organization"])
        beside["Organization"].add(label)
    edges, relationships = _edges(model)
    return Shape(
        MappingProxyType(labels),
        MappingProxyType(required),
        MappingProxyType({label: frozenset(others) for label, others in beside.items()}),
        relationships,
        MappingProxyType(edges),
    )


def _entity(kind: EntityKind) -> Mapping[str, PropType]:
    own: dict[str, PropType] = {**flat(kind.properties.values()), "aliases": "texts"}
    return {**own, "place": "text", **_STATE} if kind.name == "Organization" else own


def flat(properties: Iterable[Property]) -> dict[str, PropType]:
    """Give the properties that :func:`~.flatten.flatten` makes of these, with their types."""
    found: dict[str, PropType] = {}
    for prop in properties:
        if prop.type in _PARTS:
            found |= {f"{prop.name}_{part}": kind for part, kind in _PARTS[prop.type].items()}
        else:
            found[prop.name] = _PLAIN[prop.type]
    return found


def _edges(
    model: Model,
) -> tuple[dict[str, Mapping[str, PropType]], frozenset[tuple[str, str, str]]]:
    """Give the properties of each type of relationship, and what they may join."""
    edges: dict[str, Mapping[str, PropType]] = {
        "NAMES": {}, "PART_OF": {}, "LOCATED_IN": {}, "QUOTED_FROM": {},
        "MENTIONS": {"role": "text", "name": "text"}, "SUPPORTS": {"says": "text"},
        "CONTROLLED_BY": {"source": "text", "confidence": "number", "since": "text"},
        "GOVERNS": {}, "MAY_BE": {"place": "text", "same_place": "boolean"},
        "JUDGES": {"side": "text"},
    }  # fmt: skip
    entities = {name: kind.label for name, kind in model.entities.items()}
    joins = {
        ("Place", "PART_OF", "Place"),
        ("Claim", "QUOTED_FROM", "Article"),
        ("Organization", "LOCATED_IN", "Place"),
        ("Organization", "CONTROLLED_BY", "Organization"),
        ("Organization", "GOVERNS", "Place"),
        ("Organization", "MAY_BE", "Organization"),
        *(("Judgement", "JUDGES", label) for label in entities.values()),
        *(("Name", "NAMES", label) for label in entities.values()),
        *(("Claim", "MENTIONS", label) for label in entities.values()),
    }
    for fact in model.facts.values():
        joins.add(("Claim", "SUPPORTS", fact.label))
        edges["SUPPORTS"] = {**edges["SUPPORTS"], **flat(fact.properties.values())}
        for role in fact.roles.values():
            joins |= {(entities[kind], role.relationship, fact.label) for kind in role.kinds}
            sets: dict[str, PropType] = {
                name: "boolean" if isinstance(value, bool) else "text"
                for name, value in role.sets.items()
            }
            edges[role.relationship] = {**edges.get(role.relationship, {}), "role": "text", **sets}
        for derived in fact.edges:
            own = flat(fact.properties[name] for name in derived.properties)
            edges[derived.type] = {"fact": "text", "modality": "text", **own}
            joins |= _between(fact, derived.type, derived.source, derived.target, entities)
    return edges, frozenset(joins)


def _between(
    fact: FactKind, kind: str, source: str, target: str, labels: Mapping[str, str]
) -> set[tuple[str, str, str]]:
    return {
        (labels[one], kind, labels[other])
        for one in fact.roles[source].kinds
        for other in fact.roles[target].kinds
    }
