"""Reads ``schema/kinds/*.yaml``; a fault gives file, key and remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

import yaml

try:  # by libyaml it is five times as fast, and each start reads every kind
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # same methods, other class

from .errors import SchemaError
from .model import (
    PROPERTY_TYPES,
    DerivedEdge,
    EntityKind,
    FactKind,
    Identity,
    Model,
    Property,
    Role,
)

_ENTITY_KEYS = {"type", "description", "label", "rdf", "properties"}
_FACT_KEYS = _ENTITY_KEYS | {"roles", "identity", "edges"}
_IDENTITY_KEYS = {"same", "compatible", "shared", "telling"}
_ROLE_KEYS = {
    "description", "kinds", "min", "max", "label", "relationship", "sets", "implies", "rdf",
}  # fmt: skip
_EDGE_KEYS = {"type", "from", "to", "properties"}


class _Section:
    """A mapping of one YAML file, with its place for messages."""

    def __init__(self, data: object, file: str, key: str, allowed: set[str] | None = None) -> None:
        self.file, self.key = file, key
        if not isinstance(data, dict):
            raise self.fault("is not a mapping", "write `key: value` lines below it")
        self.data: dict[str, Any] = data
        for name in data:
            if allowed is not None and name not in allowed:
                raise self.fault(
                    f"has the unknown key {name!r}", f"use one of {', '.join(sorted(allowed))}"
                )

    def fault(self, what: str, remedy: str) -> SchemaError:
        where = f", key {self.key}" if self.key else ""
        return SchemaError(f"{self.file}{where}: {what}; {remedy}.")

    def need(self, name: str, of: type) -> Any:
        value = self.data.get(name)
        if not isinstance(value, of) or isinstance(value, bool) != (of is bool):
            raise self.fault(f"{name!r} is missing or not {of.__name__}", f"add `{name}:`")
        return value

    def maybe(self, name: str, of: type) -> Any:
        return self.need(name, of) if name in self.data else None

    def section(self, name: str, allowed: set[str] | None = None) -> _Section:
        key = f"{self.key}.{name}" if self.key else name
        return _Section(self.data.get(name, {}), self.file, key, allowed)


def _properties(parent: _Section, prefixes: Mapping[str, str]) -> Mapping[str, Property]:
    found: dict[str, Property] = {}
    properties = parent.section("properties")
    for name in properties.data:
        entry = properties.section(name, {"type", "description", "rdf"})
        type_name = entry.need("type", str)
        if type_name not in PROPERTY_TYPES:
            raise entry.fault(f"has type {type_name!r}", f"use one of {', '.join(PROPERTY_TYPES)}")
        found[name] = Property(
            name, type_name, entry.need("description", str), _term(entry, prefixes)
        )
    return MappingProxyType(found)


def _term(entry: _Section, prefixes: Mapping[str, str]) -> str | None:
    term: str | None = entry.maybe("rdf", str)
    if term is not None and term.partition(":")[0] not in prefixes:
        raise entry.fault(f"has the RDF term {term!r}", "add its prefix to kinds/_prefixes.yaml")
    return term


def _role(name: str, entry: _Section, prefixes: Mapping[str, str]) -> Role:
    most = entry.data.get("max", "many")
    if most != "many" and (not isinstance(most, int) or most < 1):
        raise entry.fault(f"has max {most!r}", "write a number from 1, or many")
    least = entry.data.get("min", 0)
    if not isinstance(least, int) or least < 0:
        raise entry.fault(f"has min {least!r}", "write a number from 0")
    return Role(
        name=name,
        description=entry.need("description", str),
        kinds=tuple(entry.need("kinds", list)),
        min=least,
        max=None if most == "many" else most,
        label=entry.maybe("label", str),
        relationship=entry.need("relationship", str),
        sets=MappingProxyType(dict(entry.section("sets").data)),
        implies=entry.maybe("implies", str),
        rdf=_term(entry, prefixes),
    )


def _edges(
    parent: _Section, roles: Mapping[str, Role], known: Mapping[str, Property]
) -> list[DerivedEdge]:
    edges = []
    for number, raw in enumerate(parent.need("edges", list)):
        entry = _Section(raw, parent.file, f"edges[{number}]", _EDGE_KEYS)
        edge = DerivedEdge(
            entry.need("type", str), entry.need("from", str), entry.need("to", str),
            tuple(entry.need("properties", list)),
        )  # fmt: skip
        for role in (edge.source, edge.target):
            if role not in roles:
                raise entry.fault(f"names the role {role!r}", f"use one of {', '.join(roles)}")
        for name in edge.properties:
            if name not in known:
                raise entry.fault(f"repeats the property {name!r}", "declare it under properties")
        edges.append(edge)
    return edges


def _identity(entry: _Section, known: set[str]) -> Identity:
    parts = {name: tuple(entry.maybe(name, list) or ()) for name in ("compatible", "shared")}
    identity = Identity(
        tuple(entry.need("same", list)), **parts, telling=_telling(entry.section("telling"))
    )
    for part in (*identity.same, *identity.compatible, *identity.shared):
        if part not in known:
            raise entry.fault(f"names {part!r}", "name roles and properties of the kind")
    for part in identity.telling:
        if part not in identity.shared:
            raise entry.fault(f"has a pattern for {part!r}", "name a part of shared")
    return identity


def _telling(entry: _Section) -> Mapping[str, re.Pattern[str]]:
    patterns = {}
    for part in entry.data:
        try:
            patterns[part] = re.compile(entry.need(part, str))
        except re.error as error:
            raise entry.fault(
                f"has a fault in the pattern of {part} ({error})", "mend it"
            ) from None
    return MappingProxyType(patterns)


def _fact(name: str, top: _Section, prefixes: Mapping[str, str]) -> FactKind:
    section = top.section("roles")
    roles = {r: _role(r, section.section(r, _ROLE_KEYS), prefixes) for r in section.data}
    for role in roles.values():
        if role.implies is not None and role.implies not in roles:
            raise section.fault(f"{role.name} implies {role.implies!r}", "name one of the roles")
    properties = _properties(top, prefixes)
    identity = _identity(top.section("identity", _IDENTITY_KEYS), {*roles, *properties})
    return FactKind(
        name,
        top.need("description", str),
        top.need("label", str),
        MappingProxyType(roles),
        properties,
        identity,
        tuple(_edges(top, roles, properties)),
        _term(top, prefixes),
    )


def _load(file: Traversable) -> object:
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise SchemaError(f"{file.name}: is not YAML in UTF-8 ({reason}); mend it.") from None


def read_kinds(folder: Traversable | None = None) -> Model:
    """Read every kind of a folder; ``None`` is the package's own ``schema/kinds``.

    Raises :class:`SchemaError` for the first fault, with file, key and remedy.
    """
    folder = folder or files(__package__).joinpath("kinds")
    sources = sorted(
        (f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name
    )
    prefixes: Mapping[str, str] = {}
    entities: dict[str, EntityKind] = {}
    facts: dict[str, FactKind] = {}
    tops: dict[str, _Section] = {}
    for file in sources:
        if file.name == "_prefixes.yaml":
            prefixes = _Section(_load(file), file.name, "").data
        else:
            tops[file.name.removesuffix(".yaml")] = _Section(_load(file), file.name, "")
    for name, top in tops.items():
        kind = top.need("type", str)
        if kind not in ("entity", "fact"):
            raise top.fault(f"has type {kind!r}", "write entity or fact")
        _Section(top.data, top.file, "", _FACT_KEYS if kind == "fact" else _ENTITY_KEYS)
        if kind == "fact":
            facts[name] = _fact(name, top, prefixes)
        else:
            entities[name] = EntityKind(
                name, top.need("description", str), top.need("label", str),
                _properties(top, prefixes), _term(top, prefixes),
            )  # fmt: skip
    for name, fact in facts.items():
        for role in fact.roles.values():
            for kind in role.kinds:
                if kind not in entities:
                    raise tops[name].fault(
                        f"role {role.name} takes {kind!r}", f"use one of {', '.join(entities)}"
                    )
    return Model(
        MappingProxyType(entities), MappingProxyType(facts), MappingProxyType(dict(prefixes))
    )


@cache
def load_model() -> Model:
    """Give the model that ships with the package, read once."""
    return read_kinds()
