"""Articles and claims to the whole graph: a pure function, drawn as the kinds say."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ..schema import Article, Claim, FactKind, Model, fold, load_model
from ..schema.places import within
from .articles import article_node, article_node_id, claim_node
from .control import control, may_be, state_props
from .facts import Fact, make_facts, stated_size
from .flatten import flatten, says
from .joining import Joining
from .judgements import Judgement, in_order, judgement_node
from .model import Edge, GraphData, Node, Prop
from .names import bare
from .resolve import Entity, Resolution, place_id, resolution_of
from .state import Standing, place_of, standing
from .statements import statements


def derive(
    articles: Iterable[Article],
    claims: Iterable[Claim],
    model: Model | None = None,
    judgements: Iterable[Judgement] = (),
) -> GraphData:
    """Give the whole graph of some articles, their claims, and what was judged of names.

    The result depends on what is given, not on its order. Claims must fit their kinds
    (:meth:`~..schema.Model.check`) and belong to the articles.
    """
    model = model or load_model()
    stated = sorted(claims, key=lambda c: c.id)
    judged = in_order(judgements)
    joining = Joining(stated, judged)
    resolution = resolution_of(joining, stated)
    read = list(articles)
    standings = {e.id: s for e in resolution.entities.values() if (s := standing(e))}
    facts = make_facts(statements(stated, resolution, model), resolution, model, last_days(read))
    data = GraphData()
    data.add(article_node(article) for article in read)
    data.add(_claims(stated, resolution))
    for fact in facts:
        data.add(_fact(fact, model.fact(fact.kind), resolution))
    data.add(_control(standings, resolution, joining))
    addresses = {a.id: a.url or a.title or a.id for a in read}
    known = {entity: state_props(found, addresses) for entity, found in standings.items()}
    data.add(_entities(resolution, model, known))
    data.add(_judgements(judged, joining, resolution))
    return data


def last_days(articles: Iterable[Article]) -> dict[str, str]:
    """Give the last day (ISO 8601) on which each article, by its id, may have been published."""
    days = {a.id: a.published.latest for a in articles if a.published is not None}
    return {article: day.isoformat() for article, day in days.items() if day is not None}


def _edge(kind: str, source: str, target: str, part: str, props: Mapping[str, Prop]) -> Edge:
    """Make an edge whose id is a hash of what it joins; ``part`` tells parallel ones apart."""
    digest = hashlib.sha256("\0".join((kind, source, target, part)).encode()).hexdigest()[:20]
    return Edge(f"edge:{digest}", kind, source, target, dict(props))


def _judgements(
    judged: Iterable[Judgement], joining: Joining, resolution: Resolution
) -> Iterator[Node | Edge]:
    """Give judgements as nodes, joined to the entities they are about as far as these are there."""
    for judgement in judged:
        yield judgement_node(judgement)
        for side, ref in (("one", judgement.one), ("other", judgement.other)):
            roots = {joining.unions.find(n) for n in joining.nodes_of(ref) if n in joining.unions}
            for entity in sorted({resolution.roots[r] for r in roots if r in resolution.roots}):
                yield _edge("JUDGES", judgement.id, entity, side, {"side": side})


def _claims(claims: Sequence[Claim], resolution: Resolution) -> Iterator[Node | Edge]:
    for claim in claims:
        yield claim_node(claim)
        yield _edge("QUOTED_FROM", claim.id, article_node_id(claim.article), "", {})
        for role, mentions in claim.roles.items():
            for n, mention in enumerate(mentions):
                entity = resolution.mentions[claim.id, role, n]
                props: dict[str, Prop] = {"role": role, "name": mention.name}
                yield _edge("MENTIONS", claim.id, entity, f"{role} {n}", props)


def _fact(fact: Fact, kind: FactKind, resolution: Resolution) -> Iterator[Node | Edge]:
    values = flatten(fact.values)
    props: dict[str, Prop] = {
        "kind": fact.kind,
        "modality": str(fact.modality),
        "modalities": fact.modalities,
        "sources": fact.sources,
        **values,
    }
    if fact.contested:
        props["contested"] = sorted(fact.contested)
    yield Node(fact.id, tuple(sorted({"Fact", kind.label})), props)
    for statement in fact.statements:
        said = says(statement.values)
        stated: dict[str, Prop] = {**flatten(statement.values), **({"says": said} if said else {})}
        yield _edge("SUPPORTS", statement.claim.id, fact.id, "", stated)
    yield from _roles(fact, kind, resolution)
    for derived in kind.edges:
        for source, target in _pairs(fact, derived.source, derived.target):
            repeated = flatten({n: v for n, v in fact.values.items() if n in derived.properties})
            of_fact: dict[str, Prop] = {"fact": fact.id, "modality": str(fact.modality)}
            yield _edge(derived.type, source, target, fact.id, of_fact | repeated)


def _roles(fact: Fact, kind: FactKind, resolution: Resolution) -> Iterator[Edge]:
    """Join a fact to its parties; one that fills a role and the role it implies is joined once,
    by the more telling of the two."""
    implied = {
        (role.implies, entity)
        for role in kind.roles.values()
        if role.implies
        for entity in fact.roles.get(role.name, ())
    }
    for name, entities in fact.roles.items():
        role = kind.roles[name]
        for entity in entities:
            if role.label:
                resolution.entities[entity].labels.add(role.label)
            if (name, entity) not in implied:
                props: dict[str, Prop] = {"role": name, **role.sets}
                yield _edge(role.relationship, entity, fact.id, name, props)


def _pairs(fact: Fact, source: str, target: str) -> Iterator[tuple[str, str]]:
    for one in fact.roles.get(source, ()):
        for other in fact.roles.get(target, ()):
            # Of the parties to one role each pair is drawn once.
            if (one < other) if source == target else (one != other):
                yield one, other


def _control(
    standings: Mapping[str, Standing], resolution: Resolution, joining: Joining
) -> Iterator[Node | Edge]:
    mentioned = set(resolution.entities)
    for item in control(standings, resolution, joining, _edge):
        yield item
        if isinstance(item, Node):
            name = str(item.props["name"])
            yield from _names(item.id, (name, bare("Organization", name)))
    for found in standings.values():
        if found.chain:
            yield from _places(found.place, mentioned)
    yield from may_be(standings, resolution, _edge)


def _entities(
    resolution: Resolution, model: Model, known: Mapping[str, Mapping[str, Prop]]
) -> Iterator[Node | Edge]:
    mentioned = set(resolution.entities)
    written: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity in resolution.entities.values():
        for form in entity.forms:
            written[entity.kind, fold(form)].add(entity.id)
    for entity in resolution.entities.values():
        yield _entity(entity, model, known.get(entity.id, {}))
        # What articles call another asks for that other alone: 远山资本 after it was split from
        # 远山资本有限公司.
        others = (
            name
            for name in (*entity.listed, *entity.bare)
            if written.get((entity.kind, fold(name)), {entity.id}) == {entity.id}
        )
        yield from _names(entity.id, (*entity.forms, *others))
        if entity.kind == "Place":
            yield from _places(entity.name, mentioned)
        for name in entity.places or place_of(entity):
            yield from _places(name, mentioned)
            yield _edge("LOCATED_IN", entity.id, place_id(name), "", {})


def _places(name: str, mentioned: set[str]) -> Iterator[Node | Edge]:
    """Give a place and all that it is part of; those that are mentioned are nodes already.

    A place that the table does not have (东南亚) stands alone.
    """
    chain = within(name)
    if not chain and place_id(name) not in mentioned:
        yield Node(place_id(name), ("Entity", "Place"), {"name": name})
        yield from _names(place_id(name), (name,))
    for place in chain:
        if place_id(place.name) not in mentioned:
            props: dict[str, Prop] = {"name": place.name}
            if place.full_name != place.name:
                props["aliases"] = [place.full_name]
            props["level"] = place.level
            yield Node(place_id(place.name), ("Entity", "Place"), props)
            yield from _names(place_id(place.name), (place.name, place.full_name))
    for inner, outer in pairwise(chain):
        yield _edge("PART_OF", place_id(inner.name), place_id(outer.name), "", {})


def _entity(entity: Entity, model: Model, state: Mapping[str, Prop]) -> Node:
    labels = {"Entity", model.entities[entity.kind].label, *entity.labels}
    props: dict[str, Prop] = {"name": entity.name}
    if entity.aliases:
        props["aliases"] = entity.aliases
    if entity.kind == "Organization":
        props["named"] = entity.named
        if entity.places:
            props["place"] = entity.places[0]
        props |= state
        if "Investor" in labels and state:
            labels.add("StateCapital")
    if entity.kind == "Product" and not entity.named:
        props["named"] = False
    if entity.kind == "Place" and (known := within(entity.name)):
        props["level"] = known[0].level
    size = stated_size(entity.name) if entity.kind == "Group" else None
    if size:
        props["size"] = size
    return Node(entity.id, tuple(sorted(labels)), props)


def _names(entity: str, forms: Iterable[str]) -> Iterator[Node | Edge]:
    """Give a ``Name`` node for each key by which an entity may be asked for."""
    keys = {entity, *forms, *(fold(form) for form in forms)} - {""}
    for key in sorted(keys):
        name = f"name:{key}"
        yield Node(name, ("Name",), {"key": key})
        yield _edge("NAMES", name, entity, "", {})
