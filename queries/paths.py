"""The shortest ways from one entity to another, each hop with its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..graph.model import Edge, Node
from ..graph.stores.base import Cell, Path, Store
from ..schema import load_model
from .errors import ParamError
from .lookup import Found
from .results import Result

_COLUMNS = (
    "path", "hop", "source", "relation", "target", "way", "detail",
    "quote", "article", "publisher", "published", "modality", "attributed_to", "fact",
)  # fmt: skip
_SHOWN = ("path", "hop", "source", "way", "target", "detail")
_EVIDENCE = """
UNWIND $hops AS hop
MATCH (f:Fact {id: hop.fact})<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(:Entity {id: hop.source}) }
  AND EXISTS { (k)-[:MENTIONS]->(:Entity {id: hop.target}) }
WITH hop, f, s, k, a
ORDER BY k.modality <> f.modality, coalesce(a.published_earliest, '9999'), k.id
WITH hop, head(collect(s)) AS s, head(collect(k)) AS k, head(collect(a)) AS a
RETURN hop.edge AS edge, s.says AS detail, k.quote AS quote,
       coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to
ORDER BY edge
"""
_BESIDE = """
UNWIND $ids AS id
MATCH (e:Entity {{id: id}})-[r:{types}]-(o:Entity)
WHERE coalesce(r.modality, '') <> 'denied'
RETURN e, r, o
"""
_FETCHED = 500
"""How many paths are fetched at most before the first few by id are taken."""


def path_types(*, places: bool = True) -> list[str]:
    """Give the types of the edges between entities that a path may take, sorted: the derived
    ones of every kind, and where ``places`` is true those to places."""
    types = {edge.type for kind in load_model().facts.values() for edge in kind.edges}
    if places:
        types |= {"LOCATED_IN", "PART_OF"}
    return sorted(name for name in types if re.fullmatch(r"[A-Z_]+", name))


def paths(
    store: Store, start: Found, end: Found, *,
    most_hops: int = 6, limit: int = 5, places: bool = True,
) -> Result:  # fmt: skip
    """Give the shortest paths between two entities, one row for each hop.

    The direction of an edge does not matter; what is denied is no way. At most ``limit`` paths
    of at most ``most_hops`` (1 to 15) hops are given, in a stable order. Raises
    :class:`ParamError` where both ends are one, or ``most_hops`` is out of range.
    """
    if start.id == end.id:
        raise ParamError(f"{start.name} is both ends of the path; give two entities.")
    if not 1 <= most_hops <= 15:
        raise ParamError(f"A path of {most_hops} hops cannot be asked for; give 1 to 15.")
    types = "|".join(path_types(places=places))
    # Types come from the kinds and the number is checked: nothing of a person's text is here.
    cypher = f"""
        MATCH (a:Entity {{id: $start}}), (b:Entity {{id: $end}})
        MATCH p = allShortestPaths((a)-[:{types}*..{most_hops}]-(b))
        RETURN p LIMIT {_FETCHED}"""
    table = store.run(cypher, {"start": start.id, "end": end.id})
    shortest = [cell for (cell,) in table.rows if isinstance(cell, Path)]
    found = [path for path in shortest if not any(map(_denied, path.edges))]
    if shortest and not found:
        # Engines differ in whether a WHERE narrows the search or only what it found.
        found = _search(store, start.id, end.id, types, most_hops)
    found.sort(key=lambda p: ([n.id for n in p.nodes], [e.id for e in p.edges]))
    evidence = _evidence(store, found[:limit])
    rows = [
        row for number, path in enumerate(found[:limit], 1) for row in _hops(number, path, evidence)
    ]
    return Result(_COLUMNS, tuple(rows), _SHOWN)


def _denied(edge: Edge) -> bool:
    return edge.props.get("modality") == "denied"


def _search(store: Store, start: str, end: str, types: str, most_hops: int) -> list[Path]:
    """Find the shortest paths that use no denied edge, breadth first."""
    frontier: dict[str, list[Path]] = {start: []}
    seen = {start}
    for _ in range(most_hops):
        reached: dict[str, list[Path]] = {}
        for left, edge, right in store.run(
            _BESIDE.format(types=types), {"ids": sorted(frontier)}
        ).rows:
            assert isinstance(left, Node) and isinstance(edge, Edge) and isinstance(right, Node)
            if right.id not in seen:
                before = frontier[left.id] or [Path((left,), ())]
                longer = [Path((*p.nodes, right), (*p.edges, edge)) for p in before]
                reached[right.id] = (reached.get(right.id, []) + longer)[:_FETCHED]
        if end in reached or not reached:
            return reached.get(end, [])
        seen |= reached.keys()
        frontier = reached
    return []


def _evidence(store: Store, found: Sequence[Path]) -> dict[str, tuple[Cell, ...]]:
    edges = {edge.id: edge for path in found for edge in path.edges if "fact" in edge.props}
    hops = [
        {"edge": e.id, "fact": e.props["fact"], "source": e.source, "target": e.target}
        for e in edges.values()
    ]
    return {str(row[0]): row[1:] for row in store.run(_EVIDENCE, {"hops": hops}).rows}


def _hops(number: int, path: Path, evidence: dict[str, tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for hop, (edge, left, right) in enumerate(
        zip(path.edges, path.nodes, path.nodes[1:], strict=False), 1
    ):
        source, target = (str(node.props.get("name", node.id)) for node in (left, right))
        fact = str(edge.props["fact"]) if "fact" in edge.props else None
        said = evidence.get(edge.id, (None,) * 7)
        way = f"-{edge.type}->" if edge.source == left.id else f"<-{edge.type}-"
        rows.append((number, hop, source, edge.type, target, way, *said, fact))
    return rows
