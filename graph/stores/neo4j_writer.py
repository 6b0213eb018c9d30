"""Writing a batch to Neo4j."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Edge, Node
from .checks import ROOTS, chunks, edge_rows, node_rows, root_of


class Writer:
    """The steps of one batch inside its transaction, in the order in which they stand here."""

    def __init__(self, tx: Any, types: Iterable[str]) -> None:
        """Write in ``tx``; ``types`` are the relationship types that have our constraint."""
        self._tx = tx
        self._types = sorted(types)

    def drop_edges(self, ids: Iterable[str]) -> None:
        """Delete relationships; ids that are not there are no fault."""
        wanted = list(ids)
        for kind in self._types if wanted else ():
            # Counted from the server's own statistics, so an empty type costs nothing.
            if self._tx.run(f"MATCH ()-[e:`{kind}`]->() RETURN count(e)").single()[0]:
                self._each(
                    f"UNWIND $rows AS i MATCH ()-[e:`{kind}` {{id: i}}]->() DELETE e", wanted
                )

    def drop_nodes(self, ids: Iterable[str]) -> None:
        """Delete nodes with their relationships; ids that are not there are no fault."""
        wanted = list(ids)
        for label in self._filled(wanted):
            self._each(f"UNWIND $rows AS i MATCH (n:`{label}` {{id: i}}) DETACH DELETE n", wanted)

    def _filled(self, wanted: Iterable[str]) -> list[str]:
        """Give the root labels of which the graph has nodes; none where nothing is wanted."""
        if not wanted:
            return []
        count = "MATCH (n:`{}`) RETURN count(n)"
        return [root for root in ROOTS if self._tx.run(count.format(root)).single()[0]]

    def _locate(self, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Give the labels of each node that is there."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, tuple[str, ...]] = {}
        for label in self._filled(wanted):
            for part in chunks(wanted):
                statement = f"UNWIND $rows AS i MATCH (n:`{label}` {{id: i}}) RETURN i, labels(n)"
                for key, labels in self._tx.run(statement, rows=part):
                    found[key] = tuple(sorted(labels))
        return found

    def put_nodes(self, nodes: Mapping[str, Node]) -> None:
        """Put nodes, by id."""
        old = self._locate(nodes)
        fresh = [node for node in nodes.values() if node.id not in old]
        for labels, rows in node_rows(fresh).items():
            self._each(f"UNWIND $rows AS r CREATE (n{_pattern(labels)}) SET n = r", rows)
        for before in sorted(set(old.values())):
            again = [node for node in nodes.values() if old.get(node.id) == before]
            for labels, rows in node_rows(again).items():
                gone, new = set(before) - set(labels), set(labels) - set(before)
                self._each(
                    f"UNWIND $rows AS r MATCH (n:`{root_of(before)}` {{id: r.id}}) SET n = r"
                    + (f" REMOVE n{_pattern(sorted(gone))}" if gone else "")
                    + (f" SET n{_pattern(sorted(new))}" if new else ""),
                    rows,
                )

    def put_edges(self, edges: Mapping[str, Edge]) -> None:
        """Put edges, by id, none of which is there any more."""
        ends = [end for edge in edges.values() for end in (edge.source, edge.target)]
        roots = {key: root_of(labels) for key, labels in self._locate(ends).items()}
        for (source, kind, target), rows in edge_rows(edges.values(), roots).items():
            self._each(
                f"UNWIND $rows AS r MATCH (a:`{source}` {{id: r.s}}) "
                f"MATCH (b:`{target}` {{id: r.t}}) CREATE (a)-[e:`{kind}`]->(b) SET e = r.p",
                rows,
            )

    def _each(self, statement: str, rows: list[Any]) -> None:
        for part in chunks(rows):
            self._tx.run(statement, rows=part).consume()


def _pattern(labels: Iterable[str]) -> str:
    return "".join(f":`{label}`" for label in labels)
