"""Writing a batch to the embedded engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..model import Edge, Node
from .checks import ROOTS, chunks, edge_rows, gone_end, node_rows, root_of

CYPHER, SQL = "opencypher", "sql"
EDGE = "_Edge"  # cannot be a type of ours: those begin with a letter

INDEXES = (
    *(f"CREATE INDEX IF NOT EXISTS ON `{root}` (id) UNIQUE" for root in (*ROOTS, EDGE)),
    "CREATE INDEX IF NOT EXISTS ON Name (key) NOTUNIQUE",
    "CREATE INDEX IF NOT EXISTS ON Entity (name) NOTUNIQUE",
    # The engine takes one index for a property, so this one is told apart from the one on key by
    # a second property, which adds no hit that the key does not give.
    'CREATE INDEX names IF NOT EXISTS ON Name (key, id) FULL_TEXT METADATA {"analyzer": '
    '"org.apache.lucene.analysis.cjk.CJKAnalyzer"}',
)


class Writer:
    """The steps of one batch inside its transaction, in the order in which they stand here."""

    def __init__(self, do: Callable[..., list[dict[str, Any]]]) -> None:
        """Write by ``do(statement, values, language)``, which gives the rows."""
        self._do = do

    def drop_edges(self, ids: Iterable[str]) -> None:
        """Delete edges; ids that are not there are no fault."""
        for part in chunks(ids):
            self._do("DELETE FROM `_Edge` WHERE id IN :ids", {"ids": part}, SQL)

    def drop_nodes(self, ids: Iterable[str]) -> None:
        """Delete nodes with their edges; ids that are not there are no fault."""
        for label, found in self._locate(ids).items():
            for part in chunks(found):
                self._do(
                    f"UNWIND $ids AS i MATCH (n:`{label}` {{id: i}}) DETACH DELETE n",
                    {"ids": part},
                )

    def _locate(self, ids: Iterable[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Give, by root label, the labels of each node that is there."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for label in ROOTS if wanted else ():
            here = found.setdefault(label, {})
            for part in chunks(wanted):
                for row in self._do(
                    f"UNWIND $ids AS i MATCH (n:`{label}` {{id: i}}) "
                    "RETURN i AS id, labels(n) AS labels",
                    {"ids": part},
                ):
                    here[row["id"]] = tuple(sorted(row["labels"]))
        return found

    def put_nodes(self, nodes: Mapping[str, Node]) -> None:
        """Put nodes, by id."""
        old = {
            key: labels for found in self._locate(nodes).values() for key, labels in found.items()
        }
        same = [n for n in nodes.values() if old.get(n.id) == tuple(sorted(set(n.labels)))]
        kept = {node.id for node in same}
        moved = [key for key in old if key not in kept]
        edges = self._edges_of(moved)
        self.drop_nodes(moved)
        self._add_nodes(n for n in nodes.values() if n.id not in kept)
        for labels, rows in node_rows(same).items():
            for part in chunks(rows):
                self._do(
                    f"UNWIND $rows AS r MATCH (n:`{root_of(labels)}` {{id: r.id}}) SET n = r",
                    {"rows": part},
                )
        self.put_edges(edges)

    def _add_nodes(self, nodes: Iterable[Node]) -> None:
        for labels, rows in node_rows(nodes).items():
            pattern = "".join(f":`{label}`" for label in labels)
            for part in chunks(rows):
                self._do(f"UNWIND $rows AS r CREATE (n{pattern}) SET n = r", {"rows": part})

    def _edges_of(self, ids: list[str]) -> dict[str, Edge]:
        """Read the edges of nodes whose labels change: a record cannot change its type in place,
        so it is made anew, and they with it."""
        edges: dict[str, Edge] = {}
        for label, found in self._locate(ids).items():
            for part in chunks(found):
                for row in self._do(
                    f"UNWIND $ids AS i MATCH (n:`{label}` {{id: i}})-[r]-() RETURN type(r) AS type,"
                    " startNode(r).id AS source, endNode(r).id AS target, properties(r) AS props",
                    {"ids": part},
                ):
                    props = dict(row["props"])
                    key = props.pop("id")
                    edges[key] = Edge(key, row["type"], row["source"], row["target"], props)
        return edges

    def put_edges(self, edges: Mapping[str, Edge]) -> None:
        """Put edges, by id, none of which is there any more."""
        ends = [end for edge in edges.values() for end in (edge.source, edge.target)]
        roots = {key: label for label, found in self._locate(ends).items() for key in found}
        self._add_edges(edges.values(), roots)

    def add(self, nodes: Iterable[Node], edges: Iterable[Edge], roots: Mapping[str, str]) -> None:
        """Put what is known not to be there; ``roots`` has the root label of each end."""
        self._add_nodes(nodes)
        self._add_edges(edges, roots)

    def _add_edges(self, edges: Iterable[Edge], roots: Mapping[str, str]) -> None:
        for (source, kind, target), rows in edge_rows(edges, roots).items():
            statement = (
                f"UNWIND $rows AS r MATCH (a:`{source}` {{id: r.s}}) "
                f"MATCH (b:`{target}` {{id: r.t}}) CREATE (a)-[e:`{kind}`]->(b) SET e = r.p "
                "RETURN count(e) AS n"
            )
            for part in chunks(rows):
                if self._do(statement, {"rows": part})[0]["n"] != len(part):
                    raise gone_end(kind)
