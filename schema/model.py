"""The kinds: what may be said, read once from ``schema/kinds/*.yaml`` into frozen types.

Adding a kind is adding one YAML file; nothing else lists them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from .claims import Claim, Mention, Modality
from .dates import DateInterval
from .errors import ClaimError
from .values import Money, Share, Value, value_from_json

PROPERTY_TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "text": (str,),
        "integer": (int,),
        "number": (int, Decimal),
        "boolean": (bool,),
        "money": (Money,),
        "date": (DateInterval,),
        "share": (Share,),
    }
)
"""The types a property may have, and the Python types that hold them."""


@dataclass(frozen=True, slots=True)
class Property:
    """A value that an entity or a fact may have. ``rdf`` is a prefixed term or ``None``."""

    name: str
    type: str
    description: str
    rdf: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A part that entities play in a fact.

    ``kinds`` are the entity kinds that may fill it; ``max`` is ``None`` for many. ``label`` is
    the role label that a node gets from filling it. ``relationship`` goes from the entity to the
    fact's node, with the constant properties ``sets``. ``implies`` names a role that whoever fills
    this one fills too (a lead investor is an investor); its relationship is then the only one.
    """

    name: str
    description: str
    kinds: tuple[str, ...]
    min: int
    max: int | None
    label: str | None
    relationship: str
    sets: Mapping[str, bool | str]
    implies: str | None = None
    rdf: str | None = None


@dataclass(frozen=True, slots=True)
class DerivedEdge:
    """A direct edge that people want to see, drawn from a fact: ``source`` and ``target`` are
    roles, ``properties`` the fact's properties that the edge repeats."""

    type: str
    source: str
    target: str
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """By what two claims state the same fact; each part is a role or a property.

    Every part of ``same`` must be filled and equal, or missing in both. Those of ``compatible``
    must not speak against each other: roles overlap, values agree, or one says nothing. Of
    ``shared``, if there are any, at least one must be stated by both and agree. All else may
    differ, and is then kept side by side.

    A text of ``shared`` may have a pattern in ``telling``: only words that fit it (A轮, and not
    战略投资) point to one fact, and they alone do so only where nothing of ``shared`` speaks
    against it.
    """

    same: tuple[str, ...]
    compatible: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    telling: Mapping[str, re.Pattern[str]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class EntityKind:
    """A kind of entity: its node label, and the RDF class it is aligned with."""

    name: str
    description: str
    label: str
    properties: Mapping[str, Property]
    rdf: str | None = None


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of fact: its roles, values, node label, identity and derived edges."""

    name: str
    description: str
    label: str
    roles: Mapping[str, Role]
    properties: Mapping[str, Property]
    identity: Identity
    edges: tuple[DerivedEdge, ...]
    rdf: str | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """All kinds, by name, and the prefixes of the RDF terms they use."""

    entities: Mapping[str, EntityKind]
    facts: Mapping[str, FactKind]
    prefixes: Mapping[str, str]

    def check(self, claim: Claim) -> None:
        """Hold a claim to its kind.

        Raises :class:`ClaimError` naming the kind and the role or value that does not fit.
        """
        kind = self.fact(claim.kind)
        for name in claim.roles.keys() - kind.roles.keys():
            raise ClaimError(f"{kind.name} has no role {name!r}; it has {', '.join(kind.roles)}")
        for role in kind.roles.values():
            _check_role(kind, role, claim.roles.get(role.name, ()))
        for name, value in claim.values.items():
            prop = kind.properties.get(name)
            if prop is None:
                raise ClaimError(
                    f"{kind.name} has no property {name!r}; it has {', '.join(kind.properties)}"
                )
            wrong_bool = isinstance(value, bool) and prop.type != "boolean"
            if wrong_bool or not isinstance(value, PROPERTY_TYPES[prop.type]):
                raise ClaimError(f"{kind.name}.{name} is {prop.type}, not {value!r}")

    def fact(self, name: str) -> FactKind:
        """Give the fact kind of that name, or raise :class:`ClaimError`."""
        if name not in self.facts:
            raise ClaimError(f"no fact kind {name!r}; there are {', '.join(self.facts)}")
        return self.facts[name]

    def claim_from_json(self, data: Mapping[str, Any]) -> Claim:
        """Read what :meth:`Claim.to_json` wrote, and check it."""
        try:
            kind = self.fact(data["kind"])
            values: dict[str, Value] = {}
            for name, raw in data["values"].items():
                if name not in kind.properties:
                    raise ClaimError(f"{kind.name} has no property {name!r}")
                values[name] = value_from_json(kind.properties[name].type, raw)
            roles = {
                role: tuple(Mention.from_json(m) for m in mentions)
                for role, mentions in data["roles"].items()
            }
            claim = Claim(
                str(data["id"]),
                str(data["article"]),
                kind.name,
                roles,
                values,
                str(data["quote"]),
                int(data["start"]),
                int(data["end"]),
                Modality(data["modality"]),
                data["attributed_to"],
                str(data["extractor"]),
                float(data["confidence"]),
            )
        except KeyError as error:
            raise ClaimError(f"a claim without {error.args[0]!r} cannot be read") from None
        except (AttributeError, TypeError, ValueError) as error:
            raise ClaimError(f"a claim cannot be read: {error}") from None
        self.check(claim)
        return claim


def _check_role(kind: FactKind, role: Role, mentions: tuple[Mention, ...]) -> None:
    if len(mentions) < role.min:
        raise ClaimError(f"{kind.name} needs at least {role.min} {role.name}")
    if role.max is not None and len(mentions) > role.max:
        raise ClaimError(f"{kind.name} takes at most {role.max} {role.name}, not {len(mentions)}")
    for mention in mentions:
        if mention.kind not in role.kinds:
            raise ClaimError(
                f"{kind.name}.{role.name} takes {' or '.join(role.kinds)}, not {mention.kind}"
            )
