"""Statements to facts: values that differ are kept side by side, and one is chosen for display."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..schema import DateInterval, Modality, Model, Money, Share, Value
from ..schema.values import value_to_json
from .resolve import Resolution
from .statements import Statement, agree, clusters

_STRENGTH = tuple(Modality)  # from asserted to denied, as the enumeration lists them
_NUMERALS = {n: size for size, n in enumerate("零一二三四五六七八九十")} | {"两": 2}
_SIZE = re.compile(r"(?:[新老]?)([两二三四五六七八九十]|\d{1,2})(?=小?[龙虎狼强杰股巨家子])")


@dataclass(slots=True)
class Fact:
    """What one or more statements support.

    ``values`` are those chosen for display; ``contested`` names the properties, or the role of a
    group's members, on which statements disagree.
    """

    id: str
    kind: str
    statements: list[Statement]
    roles: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Value]
    modality: Modality
    contested: set[str] = field(default_factory=set)

    @property
    def modalities(self) -> list[str]:
        """Every modality in which it was stated, the strongest first."""
        stated = {s.claim.modality for s in self.statements}
        return [str(m) for m in _STRENGTH if m in stated]

    @property
    def sources(self) -> int:
        """How many articles state it."""
        return len({s.claim.article for s in self.statements})


def make_facts(
    found: Iterable[Statement],
    resolution: Resolution,
    model: Model,
    published: Mapping[str, str] | None = None,
) -> list[Fact]:
    """Make the facts of all statements, sorted by id.

    ``published`` gives the last day (ISO 8601) on which an article may have been published.
    """
    by_kind: dict[str, list[Statement]] = defaultdict(list)
    for statement in found:
        by_kind[statement.claim.kind].append(statement)
    facts = []
    for name, stated in by_kind.items():
        kind = model.fact(name)
        facts += [_fact(name, cluster, published or {}) for cluster in clusters(stated, kind)]
    _contest_memberships(facts, resolution)
    return sorted(facts, key=lambda fact: fact.id)


def _fact(kind: str, cluster: Sequence[Statement], published: Mapping[str, str]) -> Fact:
    stated = sorted(cluster, key=lambda s: s.key)
    digest = hashlib.sha256(stated[0].key.encode()).hexdigest()[:16]
    roles: dict[str, tuple[str, ...]] = {}
    for role in sorted({role for s in stated for role in s.roles}):
        roles[role] = tuple(sorted({e for s in stated for e in s.roles.get(role, ())}))
    values, contested = {}, set()
    for name in sorted({name for s in stated for name in s.values}):
        versions = versions_of(name, stated)
        values[name] = versions[ranked(versions, published)[0]].value
        if _disagree(versions):
            contested.add(name)
    modality = min((s.claim.modality for s in stated), key=_STRENGTH.index)
    return Fact(f"{kind.lower()}:{digest}", kind, stated, roles, values, modality, contested)


@dataclass(slots=True)
class Version:
    """One value of a property, with the articles that state it and how firmly any of them does
    (0 is asserted)."""

    value: Value
    articles: set[str]
    strength: int


def versions_of(name: str, stated: Sequence[Statement]) -> dict[str, Version]:
    """Give the different values of a property, by their JSON."""
    found: dict[str, Version] = {}
    for statement in stated:
        if name not in statement.values:
            continue
        value, claim = statement.values[name], statement.claim
        text = json.dumps(value_to_json(value), ensure_ascii=False, sort_keys=True)
        version = found.setdefault(text, Version(value, set(), len(_STRENGTH)))
        version.articles.add(claim.article)
        version.strength = min(version.strength, _STRENGTH.index(claim.modality))
    return found


def _disagree(versions: Mapping[str, Version]) -> bool:
    """Whether two values exclude each other. Free words differ without disagreeing, and what is
    only ever denied is not stated."""
    denied = _STRENGTH.index(Modality.DENIED)
    values = [v.value for v in versions.values() if v.strength != denied]
    values = [value for value in values if not isinstance(value, str)]
    return any(not agree(one, other) for n, one in enumerate(values) for other in values[:n])


DISPLAY = (
    "stated most firmly",
    "by most articles, those of agreeing values counted",
    "with a currency",
    "the narrowest",
    "in the newest article",
    "the first in the order of its JSON",
)
"""By what the value to show is chosen, each where those before leave several."""


def ranked(versions: Mapping[str, Version], published: Mapping[str, str]) -> list[str]:
    """Give the keys of a property's values, the one to show first: see :data:`DISPLAY`."""

    def rank(text: str) -> tuple[int, int, bool, float, int, str]:
        version = versions[text]
        backing: set[str] = set()
        for other in versions.values():
            if agree(other.value, version.value):
                backing |= other.articles
        bare = isinstance(version.value, Money) and version.value.currency is None
        newest = max(int(published.get(a, "0").replace("-", "")) for a in version.articles)
        return version.strength, -len(backing), bare, _width(version.value), -newest, text

    return sorted(versions, key=rank)


def _width(value: Value) -> float:
    """How wide an interval is; infinite where a bound is open."""
    if isinstance(value, DateInterval):
        if value.earliest is None or value.latest is None:
            return float("inf")
        return float((value.latest - value.earliest).days)
    if isinstance(value, Money | Share):
        if value.min is None or value.max is None:
            return float("inf")
        return float(value.max - value.min)
    return 0.0


def stated_size(name: str) -> int | None:
    """Give how many members a group's name states (六小龙 is 6), or ``None``."""
    found = _SIZE.search(name)
    if not found:
        return None
    return _NUMERALS.get(found[1]) or int(found[1])


def _contest_memberships(facts: Iterable[Fact], resolution: Resolution) -> None:
    """Mark members that are not agreed on.

    A membership is contested where a claim that sets out to list all members leaves it out, or
    where a group has more claimed members than its name states, unless every such list has it
    and something else besides states it.
    """
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "Membership":
            groups[fact.roles["group"][0]].append(fact)
    for group, memberships in groups.items():
        lists: dict[str, set[str]] = defaultdict(set)
        for fact in memberships:
            for s in fact.statements:
                if s.values.get("complete") is True:
                    lists[s.claim.id].add(fact.roles["member"][0])
        size = stated_size(resolution.entities[group].name)
        crowded = size is not None and len(memberships) > size
        for fact in memberships:
            member = fact.roles["member"][0]
            left_out = any(member not in listed for listed in lists.values())
            backed = bool(lists) and len({s.claim.id for s in fact.statements}) > 1
            if left_out or (crowded and not backed):
                fact.contested.add("member")
