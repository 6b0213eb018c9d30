"""What lies around some entities, read from a store, or the whole of a graph in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ...graph.model import Edge, GraphData, Node
from ...graph.stores.base import Cell, Store
from ..browser.link import literal
from .assemble import Gathered, Party, assemble
from .model import Evidence, Picture

MOST_NODES = 3000
"""More than this is slow to open; what is left out is counted and said."""

# An index finds each id of a list that is unwound; neither engine uses one for `IN`.
_NEAR = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]-(:Entity) RETURN DISTINCT r"""
_NODES = """
UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e"""
_FACTS = """
UNWIND $ids AS id MATCH (f:Fact {id: id}) RETURN f"""
_ATTACHED = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[]-(f:Fact) RETURN DISTINCT f.id"""
_PARTIES = """
UNWIND $ids AS id MATCH (f:Fact {id: id})-[r]-(e:Entity)
RETURN f.id AS fact, e.id AS entity, e.name AS name, type(r) AS type, r.lead AS lead
ORDER BY fact, entity, type"""
_EVIDENCE = """
UNWIND $ids AS id
MATCH (f:Fact {id: id})<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
RETURN f.id AS fact, k.quote AS quote, s.says AS says, k.modality AS modality,
       k.attributed_to AS attributed_to, a.id AS article, a.title AS title,
       a.publisher AS publisher, a.url AS url, a.published_words AS published,
       a.published_latest AS published_latest, k.id AS claim
ORDER BY fact, article, claim"""


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
    picture = picture_of(
        store, kept, edges.values(), seeds=seeds, title=title, left_out=len(left_out - {*kept})
    )
    picture.cypher = _statement(seeds, hops)
    return picture


def picture_of(
    store: Store,
    ids: Sequence[str],
    edges: Iterable[Edge],
    *,
    seeds: Iterable[str] = (),
    title: str,
    left_out: int = 0,
) -> Picture:
    """Give the picture of the entities ``ids`` with those of ``edges`` that lie between them.

    The facts of the edges, their parties and their sentences are read from the store, and so are
    facts of which one of the entities is the only party.
    """
    inside = set(ids)
    between = [e for e in edges if e.source in inside and e.target in inside]
    attached = {str(row[0]) for row in store.run(_ATTACHED, {"ids": list(ids)}).rows}
    drawn = {str(e.props["fact"]) for e in between if "fact" in e.props}
    parties = _parties(store, sorted(attached | drawn))
    alone = {fact for fact in attached if len({p.entity for p in parties[fact]}) == 1}
    facts = sorted(drawn | alone)
    nodes = [row[0] for row in store.run(_NODES, {"ids": list(ids)}).rows]
    entities = {n.id: n for n in nodes if isinstance(n, Node)}
    known = [row[0] for row in store.run(_FACTS, {"ids": facts}).rows]
    gathered = Gathered(
        {i: entities[i] for i in ids if i in entities},
        between,
        {f.id: f for f in known if isinstance(f, Node)},
        [party for fact in facts for party in parties[fact]],
        _evidence(store, facts),
    )
    return assemble(gathered, seeds, title, left_out)


def from_data(data: GraphData, *, seeds: Iterable[str] = (), title: str) -> Picture:
    """Give the picture of a whole graph in memory: all its entities, and what is said of them."""
    nodes = data.nodes
    entities = {i: n for i, n in sorted(nodes.items()) if "Entity" in n.labels}
    facts = {i: n for i, n in sorted(nodes.items()) if "Fact" in n.labels}
    gathered = Gathered(entities, [], facts)
    articles: dict[str, Node] = {}
    supports: list[Edge] = []
    for _, edge in sorted(data.edges.items()):
        ends = {edge.source, edge.target}
        if ends <= entities.keys():
            gathered.edges.append(edge)
        elif edge.type == "QUOTED_FROM" and edge.target in nodes:
            articles[edge.source] = nodes[edge.target]
        elif edge.type == "SUPPORTS":
            supports.append(edge)
        elif ends & entities.keys() and ends & facts.keys():
            who, fact = sorted(ends, key=lambda i: i in facts)
            name = str(entities[who].props.get("name", who))
            lead = edge.props.get("lead") is True
            gathered.parties.append(Party(fact, who, name, edge.type, lead))
    said = [edge for edge in supports if edge.source in articles and edge.source in nodes]
    for edge in sorted(said, key=lambda e: (articles[e.source].id, e.source)):
        claim, article = nodes[edge.source].props, articles[edge.source]
        about = article.props
        cells = (
            claim.get("quote"), edge.props.get("says"), claim.get("modality"),
            claim.get("attributed_to"), article.id, about.get("title"),
            about.get("publisher"), about.get("url"), about.get("published_words"),
            about.get("published_latest"),
        )  # fmt: skip
        gathered.evidence.setdefault(edge.target, []).append(Evidence(*map(_text, cells)))
    return assemble(gathered, seeds, title)


def _parties(store: Store, facts: list[str]) -> dict[str, list[Party]]:
    found: dict[str, list[Party]] = defaultdict(list)
    for fact, entity, name, kind, lead in store.run(_PARTIES, {"ids": facts}).rows:
        party = Party(str(fact), str(entity), _text(name), str(kind), lead is True)
        found[party.fact].append(party)
    return found


def _evidence(store: Store, facts: list[str]) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in store.run(_EVIDENCE, {"ids": facts}).rows:
        cells = [_text(cell) for cell in row]
        found[cells[0]].append(Evidence(*cells[1:11]))
    return dict(found)


def _text(cell: Cell | object) -> str:
    return "" if cell is None else str(cell)


def _statement(seeds: Sequence[str], hops: int) -> str:
    ids = ", ".join(literal(i) for i in seeds)
    return (
        f"MATCH p = (e:Entity)-[*1..{hops}]-(:Entity)\nWHERE e.id IN [{ids}] "
        "AND all(n IN nodes(p) WHERE n:Entity)\nRETURN p LIMIT 1000"
    )
