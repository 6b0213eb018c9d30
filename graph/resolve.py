"""Mentions to entities. Conservative: unsure means apart.

Two written forms are one entity by the rules that :data:`~.names.RULES` lists, each with its
reason: what somebody judged; equal names but for what tells nothing apart; the curated files; what
articles say; and what a legal name is made of. Never by likeness: 阿里 and 阿里云, GLM 4.5 and
GLM 4.6, 深创投 and 深投控 share no rule. A short name that an article explains means that in that
article, and elsewhere only where all articles that explain it agree.

A party that an article does not name is one entity for each name it is told by (杭州国资), and
never one with a named party unless somebody judges so. A product without a name of its own
(三款手机) is one within its article only. People of one name are one person within an
article, and across articles only where they share an organization. A judgement that two are not one
wins over every rule, and so does the curated file over what articles say.

Every rule is a link between two written forms, and links are taken in one order, the strongest
rule first, so the result does not depend on the order in which claims arrive.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..schema import Claim, Mention, fold
from .curated import canonical, listed_names
from .joining import Joining
from .judgements import Judgement
from .names import Node, bare


@dataclass(slots=True)
class Entity:
    """What mentions were resolved to. ``forms`` counts each written form by mentions;
    ``listed`` are the names that the curated files have for it, written or not; ``told_state`` are
    the articles (ids) that call it state capital."""

    id: str
    kind: str
    name: str
    forms: Counter[str]
    named: bool
    told_state: tuple[str, ...]
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
    """Entities by id, and which one each mention is: ``(claim id, role, position)`` to id.

    ``roots`` gives the id of each set of written forms, by the set's representative.
    """

    entities: Mapping[str, Entity]
    mentions: Mapping[tuple[str, str, int], str]
    roots: Mapping[Node, str] = field(default_factory=dict)

    def of(self, claim: Claim, role: str) -> tuple[str, ...]:
        """Give the entities in a role of a claim, each once, in the order of the claim."""
        count = len(claim.roles.get(role, ()))
        return tuple(dict.fromkeys(self.mentions[claim.id, role, n] for n in range(count)))


def resolve(claims: Sequence[Claim], judgements: Iterable[Judgement] = ()) -> Resolution:
    """Resolve every mention of every claim. A function of the sets of claims and judgements."""
    return resolution_of(Joining(claims, judgements), claims)


def resolution_of(joining: Joining, claims: Sequence[Claim]) -> Resolution:
    """Give the entities that written forms were joined to."""
    roots: dict[Node, Node] = {}
    places: dict[tuple[str, str, int], Node] = {}
    members: dict[Node, list[Mention]] = defaultdict(list)
    told: dict[Node, set[str]] = defaultdict(set)
    for claim in claims:
        for role, mentions in claim.roles.items():
            for n, mention in enumerate(mentions):
                node = joining.node(claim, mention)
                root = roots.get(node)
                if root is None:
                    root = roots[node] = joining.unions.find(node)
                places[claim.id, role, n] = root
                members[root].append(mention)
                if mention.state:
                    told[root].add(claim.article)
    ids = _ids(roots)
    entities = {
        ids[root]: _entity(ids[root], found, sorted(told.get(root, ())), joining.unions.marks(root))
        for root, found in members.items()
    }
    return Resolution(entities, {place: ids[root] for place, root in places.items()}, ids)


def _ids(roots: Mapping[Node, Node]) -> dict[Node, str]:
    """Give the id of each set: that of its first key, so that it changes seldom as articles come.

    Where a judgement holds two forms of one key apart, the set with the first written form keeps
    the key's id.
    """
    sets: dict[Node, list[Node]] = defaultdict(list)
    for node, root in roots.items():
        sets[root].append(node)
    claimed: dict[str, list[tuple[str, Node]]] = defaultdict(list)
    for root, nodes in sets.items():
        plain = [n for n in nodes if n.kind == "Person" or not n.scope.startswith("@")]
        claimed[min(map(_key, plain or nodes))].append(("\0".join(min(nodes)), root))
    ids = {}
    for key, wanting in claimed.items():
        for n, (form, root) in enumerate(sorted(wanting)):
            ids[root] = _id(f"{key}|={form}" if n else key)
    return ids


def _key(node: Node) -> str:
    if node.scope == "?":
        return f"{node.kind}|?|{node.name}"
    if node.kind == "Person":
        return f"Person|{node.name}|{node.scope[1:]}"
    name = bare(node.kind, node.name)
    known = canonical(node.name, name) if node.kind == "Organization" else None
    return f"{node.kind}|{fold(known) if known else name}"


def organization_id(name: str) -> str:
    """Give the id that an organization of this name has where no article names it otherwise."""
    return _id(_key(Node("Organization", fold(name))))


def place_id(name: str) -> str:
    """Give the id of a place by any of its names."""
    return _id(f"Place|{bare('Place', name)}")


def _id(key: str) -> str:
    kind, _, name = key.partition("|")
    if kind == "Place":
        return f"place:{name}"
    return f"{kind.lower()}:{hashlib.sha256(key.encode()).hexdigest()[:12]}"


def _entity(
    entity_id: str, mentions: Sequence[Mention], told: Sequence[str], marks: Collection[str]
) -> Entity:
    """Choose the name to show: the curated one where an article wrote it, else the form written
    most often, of those the longest, of those the first in order."""
    kind, named = mentions[0].kind, any(m.named for m in mentions)
    forms = Counter(m.name for m in mentions)
    shown = Counter(m.name for m in mentions if m.named == named)
    chosen = min(shown, key=lambda name: (-shown[name], -len(name), name))
    keys = (key for form in sorted(forms) for key in (fold(form), bare(kind, form)))
    known = None
    if kind == "Organization" and named:
        known = canonical(*keys) or (min(marks) if len(marks) == 1 else None)
    if known:
        chosen = next((form for form in sorted(forms) if fold(form) == fold(known)), chosen)
    return Entity(
        entity_id,
        kind,
        chosen,
        forms,
        named,
        tuple(told),
        tuple(sorted({m.place for m in mentions if m.place})),
        listed_names(known) if known else (),
    )
