"""The embedded store: an ArcadeDB database in a folder, in this process, spoken to in Cypher.

A node with several labels is a record of a type whose name is the sorted labels joined by ``~``
and whose super types are those labels: the engine's own way, so ``MATCH (c:Company)``,
``labels(c)`` and ``c:Investor`` answer as they do in Neo4j. Edges share a hidden super type that
makes their ids unique. The full-text index ``names`` cuts Chinese into pairs of characters.

Every commit is forced to the disk before :meth:`ArcadeStore.write` returns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path as FilePath
from types import TracebackType
from typing import Any, Self, TypeVar

from ..model import Batch, Edge, GraphData, Node
from .arcade_values import from_engine
from .base import StoreError, Table
from .checks import ROOTS, check_batch, check_params, edge_rows, node_rows, root_of
from .engine import open_engine, reason_of

_EDGE = "_Edge"  # cannot be a type of ours: those begin with a letter
_CYPHER, _SQL = "opencypher", "sql"
_CHUNK = 10_000
_T = TypeVar("_T")

_INDEXES = (
    *(f"CREATE INDEX IF NOT EXISTS ON `{root}` (id) UNIQUE" for root in (*ROOTS, _EDGE)),
    "CREATE INDEX IF NOT EXISTS ON Name (key) NOTUNIQUE",
    "CREATE INDEX IF NOT EXISTS ON Entity (name) NOTUNIQUE",
    # The engine takes one index for a property, so this one is told apart from the one on key by
    # a second property, which adds no hit that the key does not give.
    'CREATE INDEX names IF NOT EXISTS ON Name (key, id) FULL_TEXT METADATA {"analyzer": '
    '"org.apache.lucene.analysis.cjk.CJKAnalyzer"}',
)


class ArcadeStore:
    """A graph in a folder. See :class:`~.base.Store` for what each method does."""

    def __init__(self, path: FilePath, *, create: bool = True, read_only: bool = False) -> None:
        """Open the graph in the folder ``path``, making it where ``create`` is true.

        Raises:
            StoreError: where it is missing, in use, damaged, or cannot be made there.
        """
        self.uri = str(path)
        self._read_only = read_only
        self._types: set[str] = set()
        self._db: Any = open_engine(path, create=create and not read_only, read_only=read_only)
        try:
            self._load_types()
            if not read_only and _EDGE not in self._types:
                self._make_schema()
        except BaseException:
            self.close()
            raise

    # -- the Store protocol -----------------------------------------------------------------

    def write(self, batch: Batch) -> None:
        """Write a batch in one transaction: all of it or nothing."""
        check_batch(batch)
        if not batch:
            return
        self._writable()
        nodes = {node.id: node for node in batch.put_nodes}
        edges = {edge.id: edge for edge in batch.put_edges}
        self._make_types(nodes.values(), edges.values())

        def work() -> None:
            self._drop_edges([*batch.drop_edges, *edges])
            self._drop_nodes(batch.drop_nodes)
            self._put_nodes(nodes)
            self._put_edges(edges)

        self._transaction(work)

    def run(
        self, cypher: str, params: Mapping[str, object] | None = None, *, write: bool = False
    ) -> Table:
        """Run one statement; see :meth:`~.base.Store.run`."""
        values = check_params(params)
        check_params({"statement": cypher})
        if not write:
            return self._table(self._ask(cypher, values))
        self._writable()
        table = self._transaction(lambda: self._table(self._do(cypher, values)))
        self._load_types()
        return table

    def read(self) -> GraphData:
        """Give the whole graph."""
        data = GraphData()
        for row in self._ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS props"):
            props = from_engine(row["props"])
            key = _id_of(props, "node", self.uri)
            data.nodes[key] = Node(key, tuple(sorted(row["labels"])), props)
        for row in self._ask(
            "MATCH (a)-[r]->(b) "
            "RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS props"
        ):
            props = from_engine(row["props"])
            key = _id_of(props, "relationship", self.uri)
            data.edges[key] = Edge(key, row["type"], row["source"], row["target"], props)
        return data

    def close(self) -> None:
        """Release the database; safe to call twice."""
        db, self._db = getattr(self, "_db", None), None
        if db is not None:
            db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- writing ----------------------------------------------------------------------------

    def _transaction(self, work: Callable[[], _T]) -> _T:
        self._open().begin()
        try:
            result = work()
            self._guard(self._db.commit)
        except BaseException:
            # Also for Ctrl-C: what was not committed must not be seen by the next statement.
            if self._db.is_transaction_active():
                self._db.rollback()
            raise
        return result

    def _drop_edges(self, ids: Iterable[str]) -> None:
        for part in _chunks(ids):
            self._do(f"DELETE FROM `{_EDGE}` WHERE id IN :ids", {"ids": part}, _SQL)

    def _drop_nodes(self, ids: Iterable[str]) -> None:
        for label, found in self._locate(ids).items():
            for part in _chunks(found):
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
            for part in _chunks(wanted):
                for row in self._do(
                    f"UNWIND $ids AS i MATCH (n:`{label}` {{id: i}}) "
                    "RETURN i AS id, labels(n) AS labels",
                    {"ids": part},
                ):
                    here[row["id"]] = tuple(sorted(row["labels"]))
        return found

    def _put_nodes(self, nodes: Mapping[str, Node]) -> None:
        old = {
            key: labels for found in self._locate(nodes).values() for key, labels in found.items()
        }
        same = [n for n in nodes.values() if old.get(n.id) == tuple(sorted(set(n.labels)))]
        kept = {node.id for node in same}
        moved = [key for key in old if key not in kept]
        edges = self._edges_of(moved)
        self._drop_nodes(moved)
        for labels, rows in node_rows(n for n in nodes.values() if n.id not in kept).items():
            pattern = "".join(f":`{label}`" for label in labels)
            for part in _chunks(rows):
                self._do(f"UNWIND $rows AS r CREATE (n{pattern}) SET n = r", {"rows": part})
        for labels, rows in node_rows(same).items():
            for part in _chunks(rows):
                self._do(
                    f"UNWIND $rows AS r MATCH (n:`{root_of(labels)}` {{id: r.id}}) SET n = r",
                    {"rows": part},
                )
        self._put_edges(edges)

    def _edges_of(self, ids: list[str]) -> dict[str, Edge]:
        """Read the edges of nodes whose labels change: a record cannot change its type in place,
        so it is made anew, and they with it."""
        edges: dict[str, Edge] = {}
        for label, found in self._locate(ids).items():
            for part in _chunks(found):
                for row in self._do(
                    f"UNWIND $ids AS i MATCH (n:`{label}` {{id: i}})-[r]-() RETURN type(r) AS type,"
                    " startNode(r).id AS source, endNode(r).id AS target, properties(r) AS props",
                    {"ids": part},
                ):
                    props = dict(row["props"])
                    key = props.pop("id")
                    edges[key] = Edge(key, row["type"], row["source"], row["target"], props)
        return edges

    def _put_edges(self, edges: Mapping[str, Edge]) -> None:
        ends = [end for edge in edges.values() for end in (edge.source, edge.target)]
        roots = {key: label for label, found in self._locate(ends).items() for key in found}
        for (source, kind, target), rows in edge_rows(edges.values(), roots).items():
            for part in _chunks(rows):
                self._do(
                    f"UNWIND $rows AS r MATCH (a:`{source}` {{id: r.s}}) "
                    f"MATCH (b:`{target}` {{id: r.t}}) CREATE (a)-[e:`{kind}`]->(b) SET e = r.p",
                    {"rows": part},
                )

    # -- types ------------------------------------------------------------------------------

    def _load_types(self) -> None:
        rows = self._guard(lambda: self._open().query(_SQL, "SELECT name FROM schema:types"))
        self._types = {row["name"] for row in rows.to_list()}

    def _make_schema(self) -> None:
        for root in ROOTS:
            self._make_type("VERTEX", root, ())
        self._do(f"CREATE EDGE TYPE `{_EDGE}` IF NOT EXISTS BUCKETS 1", {}, _SQL)
        self._types.add(_EDGE)
        for owner, name in (
            *((r, "id") for r in (*ROOTS, _EDGE)),
            ("Name", "key"),
            ("Entity", "name"),
        ):
            self._do(f"CREATE PROPERTY `{owner}`.{name} IF NOT EXISTS STRING", {}, _SQL)
        for statement in _INDEXES:
            self._do(statement, {}, _SQL)

    def _make_types(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        """Make the types a batch needs. They are no part of its transaction: a type without
        records changes no answer."""
        for labels in {tuple(sorted(set(node.labels))) for node in nodes}:
            for label in labels:
                self._make_type("VERTEX", label, ())
            if len(labels) > 1:
                self._make_type("VERTEX", "~".join(labels), labels)
        for kind in {edge.type for edge in edges}:
            self._make_type("EDGE", kind, (_EDGE,))

    def _make_type(self, sort: str, name: str, parents: tuple[str, ...]) -> None:
        if name in self._types:
            return
        above = f" EXTENDS {', '.join(f'`{parent}`' for parent in parents)}" if parents else ""
        self._do(f"CREATE {sort} TYPE `{name}` IF NOT EXISTS{above} BUCKETS 1", {}, _SQL)
        self._types.add(name)

    # -- statements -------------------------------------------------------------------------

    def _open(self) -> Any:
        if self._db is None:
            raise StoreError(f"The graph {self.uri} was closed; open it again.")
        return self._db

    def _writable(self) -> None:
        if self._read_only:
            raise StoreError(f"The graph {self.uri} was opened for reading only; open it to write.")

    def _ask(self, cypher: str, values: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """Run a statement by the engine's read-only way."""
        db = self._open()
        return self._guard(lambda: _rows(db.query(_CYPHER, cypher, dict(values or {}))))

    def _do(
        self, statement: str, values: Mapping[str, object], language: str = _CYPHER
    ) -> list[dict[str, Any]]:
        db = self._open()
        return self._guard(lambda: _rows(db.command(language, statement, dict(values))))

    def _guard(self, call: Callable[[], _T]) -> _T:
        """Turn the engine's errors into ours."""
        try:
            return call()
        except StoreError:
            raise
        except Exception as fault:
            raise reason_of(fault, self.uri) from fault

    def _table(self, rows: list[dict[str, Any]]) -> Table:
        columns = tuple(rows[0]) if rows else ()
        return Table(columns, tuple(tuple(from_engine(row[c]) for c in columns) for row in rows))


def _rows(result: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = result.to_list() if result is not None else []
    return rows


def _id_of(props: dict[str, Any], what: str, uri: str) -> str:
    """Take the id out of the properties read from the engine."""
    key = props.pop("id", None)
    if not isinstance(key, str):
        raise StoreError(
            f"The graph {uri} holds a {what} without an id, so whofunds did not write it; "
            "delete it, or read with Cypher."
        )
    return key


def _chunks(items: Iterable[_T]) -> Iterable[list[_T]]:
    rows = list(items)
    for start in range(0, len(rows), _CHUNK):
        yield rows[start : start + _CHUNK]
