"""Writing a batch to Neo4j."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from ..model import Batch, Edge, Node
from .checks import ROOTS, Rows, check_batch, chunks, edge_rows, gone_end, node_rows


@dataclass(frozen=True, slots=True)
class Ready:
    """A batch that was checked. One that is all new has its rows too, by what they are written
    with; ``fresh`` tells whether it is."""

    batch: Batch
    nodes: Mapping[tuple[str, ...], Rows]
    edges: Mapping[tuple[str, str, str], Rows]

    @classmethod
    def of(cls, batch: Batch) -> Self:
        """Do all that can be done without the server.

        Raises:
            StoreError: for what a store cannot keep.
        """
        check_batch(batch)
        if batch.roots is None:
            return cls(batch, {}, {})
        nodes, edges = batch.put_nodes, batch.put_edges
        return cls(batch, node_rows(nodes), edge_rows(edges, batch.roots))

    @property
    def fresh(self) -> bool:
        return bool(self.nodes)


class _FoundNode(NamedTuple):
    at: str
    labels: tuple[str, ...]


class _FoundEdge(NamedTuple):
    at: str
    type: str
    source: str
    target: str


class Writer:
    """One batch inside its transaction.

    All that is there already is looked up before anything is written, and reached afterwards by
    the server's own ids, which never leave this transaction. Each look-up asks for a seek by its
    index: the planner goes by old counts, and where they say that there is nothing it scans the
    index for every row, 10,000 rows in 90 s instead of half a second.
    """

    def __init__(self, tx: Any, types: Iterable[str]) -> None:
        """Write in ``tx``; ``types`` are the relationship types that have our constraint."""
        self._tx = tx
        self._types = sorted(types)

    def write(
        self,
        nodes: Mapping[str, Node],
        edges: Mapping[str, Edge],
        drop_nodes: Iterable[str],
        drop_edges: Iterable[str],
    ) -> None:
        """Drop, then put; what is to be dropped and is not there is no fault.

        Raises:
            StoreError: where an edge ends at a node that is nowhere.
        """
        gone_nodes, gone_edges = set(drop_nodes), set(drop_edges)
        ends = [end for edge in edges.values() for end in (edge.source, edge.target)]
        there = self._find_nodes([*gone_nodes, *nodes, *ends])
        lines = self._find_edges([*gone_edges, *edges])
        kept = {
            key: line
            for key, line in lines.items()
            if key not in gone_edges
            and not gone_nodes & {line.source, line.target}
            and _fits(line, edges[key])
        }
        self._each("MATCH ()-[x]->() WHERE elementId(x) = r DELETE x",
                   [line.at for key, line in lines.items() if key not in kept])  # fmt: skip
        self._each("MATCH (x) WHERE elementId(x) = r DETACH DELETE x",
                   [there.pop(key).at for key in gone_nodes & there.keys()])  # fmt: skip
        places = self._put_nodes(nodes, there)
        self._put_edges(edges, kept, places)

    def add(self, ready: Ready) -> None:
        """Put what is known not to be there.

        Raises:
            StoreError: where an edge ends at a node that is nowhere.
        """
        for labels, rows in ready.nodes.items():
            self._each(f"CREATE (n{_pattern(labels)}) SET n = r", rows)
        for (source, kind, target), lines in ready.edges.items():
            statement = (
                f"UNWIND $rows AS r MATCH (a:`{source}` {{id: r.s}}) "
                f"USING INDEX SEEK a:`{source}`(id) MATCH (b:`{target}` {{id: r.t}}) "
                f"USING INDEX SEEK b:`{target}`(id) CREATE (a)-[e:`{kind}`]->(b) SET e = r.p"
            )
            for part in chunks(lines):
                done = self._tx.run(statement, rows=part).consume().counters
                if done.relationships_created != len(part):
                    raise gone_end(kind)

    # -- looking up -------------------------------------------------------------------------

    def _find_nodes(self, ids: Iterable[str]) -> dict[str, _FoundNode]:
        found: dict[str, _FoundNode] = {}
        wanted = list(dict.fromkeys(ids))
        for root in ROOTS if wanted else ():
            # Counted from the server's own statistics, so what is empty costs nothing.
            if not self._tx.run(f"MATCH (n:`{root}`) RETURN count(n)").single()[0]:
                continue
            statement = (
                f"UNWIND $rows AS i MATCH (n:`{root}` {{id: i}}) USING INDEX SEEK n:`{root}`(id) "
                "RETURN i, elementId(n), labels(n)"
            )
            for part in chunks(wanted):
                for key, at, labels in self._tx.run(statement, rows=part):
                    found[key] = _FoundNode(at, tuple(sorted(labels)))
        return found

    def _find_edges(self, ids: Iterable[str]) -> dict[str, _FoundEdge]:
        found: dict[str, _FoundEdge] = {}
        wanted = list(dict.fromkeys(ids))
        for kind in self._types if wanted else ():
            if not self._tx.run(f"MATCH ()-[e:`{kind}`]->() RETURN count(e)").single()[0]:
                continue
            statement = (
                f"UNWIND $rows AS i MATCH (a)-[e:`{kind}` {{id: i}}]->(b) "
                f"USING INDEX SEEK e:`{kind}`(id) RETURN i, elementId(e), a.id, b.id"
            )
            for part in chunks(wanted):
                for key, at, source, target in self._tx.run(statement, rows=part):
                    found[key] = _FoundEdge(at, kind, source, target)
        return found

    # -- writing ----------------------------------------------------------------------------

    def _put_nodes(
        self, nodes: Mapping[str, Node], there: Mapping[str, _FoundNode]
    ) -> dict[str, str]:
        """Put nodes; give the server's id of each that is there or new."""
        places = {key: node.at for key, node in there.items()}
        for labels, rows in node_rows(n for n in nodes.values() if n.id not in there).items():
            statement = (
                f"UNWIND $rows AS r CREATE (n{_pattern(labels)}) SET n = r "
                "RETURN n.id, elementId(n)"
            )
            for part in chunks(rows):
                places.update((key, at) for key, at in self._tx.run(statement, rows=part))
        for before in sorted({node.labels for node in there.values()}):
            again = [n for n in nodes.values() if n.id in there and there[n.id].labels == before]
            for labels, rows in node_rows(again).items():
                gone, new = set(before) - set(labels), set(labels) - set(before)
                self._each(
                    "MATCH (n) WHERE elementId(n) = r.at SET n = r.props"
                    + (f" REMOVE n{_pattern(sorted(gone))}" if gone else "")
                    + (f" SET n{_pattern(sorted(new))}" if new else ""),
                    [{"at": places[str(row["id"])], "props": row} for row in rows],
                )
        return places

    def _put_edges(
        self, edges: Mapping[str, Edge], kept: Mapping[str, _FoundEdge], places: dict[str, str]
    ) -> None:
        self._each(
            "MATCH ()-[e]->() WHERE elementId(e) = r.at SET e = r.props",
            [
                {"at": line.at, "props": {**edges[key].props, "id": key}}
                for key, line in kept.items()
            ],
        )
        fresh = [edge for edge in edges.values() if edge.id not in kept]
        for (_, kind, _), rows in edge_rows(fresh, dict.fromkeys(places, "")).items():
            self._each(
                "MATCH (a) WHERE elementId(a) = r.s MATCH (b) WHERE elementId(b) = r.t "
                f"CREATE (a)-[e:`{kind}`]->(b) SET e = r.p",
                [{**row, "s": places[str(row["s"])], "t": places[str(row["t"])]} for row in rows],
            )

    def _each(self, statement: str, rows: list[Any]) -> None:
        """Run a statement for each row ``r``."""
        for part in chunks(rows):
            self._tx.run(f"UNWIND $rows AS r {statement}", rows=part).consume()


def _fits(line: _FoundEdge, edge: Edge) -> bool:
    return (line.type, line.source, line.target) == (edge.type, edge.source, edge.target)


def _pattern(labels: Iterable[str]) -> str:
    return "".join(f":`{label}`" for label in labels)
