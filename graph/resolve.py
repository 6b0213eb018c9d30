"""Mentions to entities. Conservative: unsure means apart.

Two mentions of one entity kind are one entity where

1. their names are equal after folding (:func:`~..schema.fold`) and after the legal form is cut:
   青禾科技有限公司 and 青禾科技; （集团）股份有限公司 leaves 集团; and 集团 after four or more
   characters is cut as well (浦东创投集团 and 浦东创投), but not after two (张江集团);
2. an article says so: a ``Naming`` claim (以下简称, a Latin name in brackets);
3. the curated file ``graph/data/aliases.tsv`` lists both, with a source.

Never on likeness: 阿里 and 阿里云, GLM 4.5 and GLM 4.6, 深创投 and 深投控 share no rule above.
A party that an article does not name is one entity for each name it is told by (杭州国资), and
never one with a named party. People of one name are one person within an article, and across
articles only where they share an organization. Every rule is a union of names, so the result does
not depend on the order in which claims arrive.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..schema import Claim, Mention, fold
from ..schema.places import load_places
from .curated import canonical, listed_names
from .unions import Unions

_LEGAL = re.compile(
    r"(?:股份有限公司|有限责任公司|股份公司|有限公司|\(集团\)|co\.?,?ltd\.?|inc\.?|corp\.?|llc|limited)$"
)
_GROUP_PREFIX = re.compile(r"^(?:ai|人工智能|大模型|国产|国内|中国)+(?=.)")
_SHORTEST_WITH_GROUP = 6
_TOO_GENERAL = {"公司", "本公司", "该公司", "集团", "基金", "我们", "平台", "项目", "产品"}


@dataclass(slots=True)
class Entity:
    """What mentions were resolved to. ``forms`` counts each written form by mentions;
    ``listed`` are the names that the curated file has for it, written or not."""

    id: str
    kind: str
    name: str
    forms: Counter[str]
    named: bool
    state: bool
    places: tuple[str, ...]
    listed: tuple[str, ...] = ()
    labels: set[str] = field(default_factory=set)

    @property
    def bare(self) -> list[str]:
        """Its names without what tells no two entities apart, folded, sorted."""
        return sorted({bare(self.kind, form) for form in self.forms})

    @property
    def aliases(self) -> list[str]:
        """Every written form but the one it is shown by, sorted."""
        return sorted(self.forms.keys() - {self.name})


@dataclass(frozen=True, slots=True)
class Resolution:
    """Entities by id, and which one each mention is: ``(claim id, role, position)`` to id."""

    entities: Mapping[str, Entity]
    mentions: Mapping[tuple[str, str, int], str]

    def of(self, claim: Claim, role: str) -> tuple[str, ...]:
        """Give the entities in a role of a claim, each once, in the order of the claim."""
        count = len(claim.roles.get(role, ()))
        return tuple(dict.fromkeys(self.mentions[claim.id, role, n] for n in range(count)))


def bare(kind: str, name: str) -> str:
    """Fold a name and cut what does not tell two entities apart: rule 1 above."""
    text = fold(name).replace("（", "(").replace("）", ")")
    if kind == "Group":
        return _GROUP_PREFIX.sub("", text)
    if kind == "Place":
        place = load_places().get(name)
        return fold(place.name) if place else text
    if kind != "Organization":
        return text
    while (found := _LEGAL.search(text)) and found.start() > 1:
        cut = text[: found.start()]
        if found.group() == "(集团)":
            text = f"{cut}集团"
            break
        text = cut
    text = text.replace("(集团)", "集团")
    if text.endswith("集团") and len(text) >= _SHORTEST_WITH_GROUP:
        text = text.removesuffix("集团")
    return text


def resolve(claims: Sequence[Claim]) -> Resolution:
    """Resolve every mention of every claim. A function of the set of claims alone."""
    keys = {
        (claim.id, role, n): _key(claim, mention)
        for claim in claims
        for role, mentions in claim.roles.items()
        for n, mention in enumerate(mentions)
    }
    unions = Unions(keys.values())
    for claim in claims:
        if claim.kind == "Naming":
            _join_names(claim, keys, unions)
    _join_people(claims, keys, unions)
    members: dict[str, list[Mention]] = defaultdict(list)
    for claim in claims:
        for role, mentions in claim.roles.items():
            for n, mention in enumerate(mentions):
                members[unions.find(keys[claim.id, role, n])].append(mention)
    entities = {_id(root): _entity(_id(root), found) for root, found in members.items()}
    return Resolution(entities, {place: _id(unions.find(key)) for place, key in keys.items()})


def _key(claim: Claim, mention: Mention) -> str:
    if not mention.named:
        return f"{mention.kind}|?|{fold(mention.name)}"
    name = bare(mention.kind, mention.name)
    if mention.kind == "Person":
        return f"Person|{name}|{claim.article}"
    known = canonical(name, fold(mention.name))
    return f"{mention.kind}|{fold(known) if known else name}"


def _join_names(claim: Claim, keys: Mapping[tuple[str, str, int], str], unions: Unions) -> None:
    """Join what a Naming claim ties, unless a name is too general to stand for one thing."""
    first = claim.roles["name"][0]
    for n, alias in enumerate(claim.roles["alias"]):
        general = {fold(alias.name), fold(first.name)} & _TOO_GENERAL
        if alias.kind == first.kind and not general and alias.named == first.named:
            unions.join(keys[claim.id, "name", 0], keys[claim.id, "alias", n])


def _join_people(
    claims: Iterable[Claim], keys: Mapping[tuple[str, str, int], str], unions: Unions
) -> None:
    """Join people of one name who share an organization (rule for people above)."""
    seen: dict[tuple[str, str], str] = {}
    for claim in claims:
        people, organizations = [], []
        for role, mentions in claim.roles.items():
            for n, mention in enumerate(mentions):
                key = keys[claim.id, role, n]
                if mention.kind == "Person":
                    people.append((fold(mention.name), key))
                elif mention.kind == "Organization" and mention.named:
                    organizations.append(unions.find(key))
        for name, key in people:
            for organization in organizations:
                unions.join(key, seen.setdefault((name, organization), key))


def place_id(name: str) -> str:
    """Give the id of a place by any of its names."""
    return _id(f"Place|{bare('Place', name)}")


def _id(key: str) -> str:
    kind, _, name = key.partition("|")
    if kind == "Place":
        return f"place:{name}"
    return f"{kind.lower()}:{hashlib.sha256(key.encode()).hexdigest()[:12]}"


def _entity(entity_id: str, mentions: Sequence[Mention]) -> Entity:
    """Choose the name to show: the curated one where an article wrote it, else the form written
    most often, of those the longest, of those the first in order."""
    kind = mentions[0].kind
    forms = Counter(m.name for m in mentions)
    chosen = min(forms, key=lambda name: (-forms[name], -len(name), name))
    keys = {key for form in forms for key in (bare(kind, form), fold(form))}
    known = canonical(*sorted(keys)) if kind == "Organization" and mentions[0].named else None
    if known:
        chosen = next((form for form in sorted(forms) if fold(form) == fold(known)), chosen)
    return Entity(
        entity_id,
        kind,
        chosen,
        forms,
        mentions[0].named,
        any(m.state for m in mentions),
        tuple(sorted({m.place for m in mentions if m.place})),
        listed_names(known) if known else (),
    )
