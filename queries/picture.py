"""What a picture shows: the neighbourhood of some entities, with the sentences behind each line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..graph.model import Edge, Node
from ..graph.stores.base import Cell, Store

MOST_NODES = 300
"""More than this cannot be read in one picture; what is left out is counted and said."""

# An index finds each id of a list that is unwound; neither engine uses one for `IN`.
_NEAR = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]-(:Entity) RETURN DISTINCT r"""
_NODES = """
UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e"""
_FACTS = """
UNWIND $ids AS id MATCH (f:Fact {id: id}) RETURN f"""
_EVIDENCE = """
UNWIND $ids AS id
MATCH (f:Fact {id: id})<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
RETURN f.id AS fact, k.quote AS quote, s.says AS says, k.modality AS modality,
       k.attributed_to AS attributed_to, a.id AS article, a.title AS title,
       a.publisher AS publisher, a.url AS url, a.published_words AS published, k.id AS claim
ORDER BY fact, article, claim"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence behind a line, and who said it."""

    quote: str
    says: str
    modality: str
    attributed_to: str
    article: str
    title: str
    publisher: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A thing drawn. ``role`` decides colour and column: see :mod:`.render.placement`."""

    id: str
    name: str
    role: str
    named: bool = True
    aliases: tuple[str, ...] = ()
    seed: bool = False


@dataclass(slots=True)
class Line:
    """A line between two marks; ``facts`` are those it stands for, in order of date."""

    source: str
    target: str
    type: str
    label: str
    modality: str
    contested: bool = False
    facts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Picture:
    """A picture before it is laid out. ``left_out`` counts neighbours beyond the limit."""

    title: str
    marks: dict[str, Mark]
    lines: list[Line]
    evidence: dict[str, list[Evidence]]
    left_out: int = 0

    @property
    def articles(self) -> int:
        """How many articles stand behind the picture."""
        return len({e.article for found in self.evidence.values() for e in found})


def neighbourhood(
    store: Store, seeds: Sequence[str], *, hops: int, title: str, most: int = MOST_NODES
) -> Picture:
    """Gather what lies within ``hops`` steps of the entities ``seeds`` (their ids).

    Nearer neighbours come first where there are more than ``most``; among equals the order is
    that of the ids, so that the same graph gives the same picture.
    """
    kept = list(dict.fromkeys(seeds))
    edges: dict[str, Edge] = {}
    left_out: set[str] = set()
    frontier = list(kept)
    for _ in range(hops):
        near = [row[0] for row in store.run(_NEAR, {"ids": frontier}).rows]
        found = {edge.id: edge for edge in near if isinstance(edge, Edge)}
        edges |= found
        reached = sorted({end for e in found.values() for end in (e.source, e.target)} - {*kept})
        room = most - len(kept)
        left_out |= set(reached[room:])
        frontier = reached[:room]
        kept += frontier
        if not frontier:
            break
    inside = [e for e in edges.values() if e.source in set(kept) and e.target in set(kept)]
    return _draw(store, kept, inside, set(seeds), title, len(left_out - {*kept}))


def _draw(
    store: Store, ids: list[str], edges: list[Edge], seeds: set[str], title: str, left_out: int
) -> Picture:
    facts = sorted({str(e.props["fact"]) for e in edges if "fact" in e.props})
    nodes = [row[0] for row in store.run(_NODES, {"ids": ids}).rows]
    entities = {n.id: n for n in nodes if isinstance(n, Node)}
    known = [row[0] for row in store.run(_FACTS, {"ids": facts}).rows]
    by_id = {f.id: f for f in known if isinstance(f, Node)}
    marks = {i: _mark(entities[i], i in seeds) for i in ids if i in entities}
    lines = _lines(edges, by_id, marks)
    return Picture(title, marks, lines, _evidence(store, facts), left_out)


def _mark(node: Node, seed: bool) -> Mark:
    aliases = node.props.get("aliases", [])
    return Mark(
        node.id,
        str(node.props.get("name", node.id)),
        role_of(node.labels),
        node.props.get("named") is not False,
        tuple(aliases) if isinstance(aliases, list) else (),
        seed,
    )


def role_of(labels: Iterable[str]) -> str:
    """Give the one role by which an entity is drawn, the most telling of its labels."""
    present = set(labels)
    for role in ("Place", "Government", "StateCapital", "Person", "Product", "Group"):
        if role in present:
            return role
    if "Company" in present:
        return "Company"
    for role in ("Investor", "Intermediary"):
        if role in present:
            return role
    return "Organization"


def _lines(edges: list[Edge], facts: dict[str, Node], marks: dict[str, Mark]) -> list[Line]:
    """Join the edges of one pair and type into a line; a joint round becomes a mark of its own,
    so that its total is never read as one investor's share."""
    joint = _joint_rounds(edges)
    merged: dict[tuple[str, str, str], Line] = {}
    for edge in sorted(edges, key=lambda e: (str(e.props.get("date_earliest", "")), e.id)):
        fact = str(edge.props.get("fact", ""))
        ends: list[tuple[str, str, str]] = [(edge.source, edge.target, edge.type)]
        if fact in joint:
            marks.setdefault(fact, Mark(fact, _round_name(facts.get(fact), edge), "FundingRound"))
            ends = [(edge.source, fact, "PARTICIPATED_IN"), (fact, edge.target, "RAISED")]
        for source, target, kind in ends:
            label = "" if fact in joint else _label(edge)
            modality = str(edge.props.get("modality", "asserted"))
            line = merged.setdefault(
                (source, target, kind), Line(source, target, kind, label, modality)
            )
            node = facts.get(fact)
            line.contested |= bool(node and node.props.get("contested"))
            if fact and fact not in line.facts:
                line.facts.append(fact)
            if len(line.facts) > 1 and label and label not in line.label:
                line.label = f"{line.label}; {label}" if line.label else label
    return list(merged.values())


def _joint_rounds(edges: list[Edge]) -> set[str]:
    investors: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.type == "FUNDS":
            investors[str(edge.props.get("fact", ""))].add(edge.source)
    return {fact for fact, who in investors.items() if len(who) > 1}


def _round_name(fact: Node | None, edge: Edge) -> str:
    props = fact.props if fact else edge.props
    parts = [props.get("round"), props.get("date_words"), props.get("amount_words")]
    return "\n".join(str(part) for part in parts if part) or "?"


def _label(edge: Edge) -> str:
    names = ("title", "round", "date_words", "amount_words", "share_words")
    return " ".join(str(edge.props[name]) for name in names if edge.props.get(name))


def _evidence(store: Store, facts: list[str]) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in store.run(_EVIDENCE, {"ids": facts}).rows:
        cells = [_text(cell) for cell in row]
        quote, says, modality, speaker, article, title, publisher, url, published = cells[1:10]
        found[cells[0]].append(
            Evidence(quote, says, modality, speaker, article, title, publisher, url, published)
        )
    return dict(found)


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
