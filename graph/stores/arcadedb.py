"""The embedded store: an ArcadeDB database in a folder, in this process, spoken to in Cypher.

A node with several labels is a record of a type whose name is the sorted labels joined by ``~``
and whose super types are those labels: the engine's own way, so ``MATCH (c:Company)``,
``labels(c)`` and ``c:Investor`` answer as they do in Neo4j. Edges share a hidden super type that
makes their ids unique. The full-text index ``names`` cuts Chinese into pairs of characters.

Every commit is forced to the disk before :meth:`ArcadeStore.write` returns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any, TypeAlias, TypeVar

from ..model import Batch, Edge, GraphData, Node
from .arcade_faults import incomplete, interrupted, statement_fault, working_fault
from .arcade_values import Met, from_engine, plain_row, planned_columns
from .arcade_writer import CYPHER, EDGE, INDEXES, SQL, Writer
from .base import Closing, StoreError, Table
from .checks import ROOTS, check_batch, check_params, take_id, take_node
from .engine import open_engine

_META = "_Meta"  # one document: how many nodes and edges the last commit left
_HANDED_OVER = {"nodes": -1, "edges": -1}  # others may have written since
_T = TypeVar("_T")
_Said: TypeAlias = Callable[[Exception, str], StoreError]
_THEIRS: _Said = statement_fault


class ArcadeStore(Closing):
    """A graph in a folder. See :class:`~.base.Store` for what each method does."""

    def __init__(
        self, path: FilePath, *, create: bool = True, read_only: bool = False, lasting: bool = True
    ) -> None:
        """Open the graph in the folder ``path``, making it where ``create`` is true.

        Raises:
            StoreError: where it is missing, in use, damaged, or cannot be made there.
        """
        self.uri = str(path)
        self._read_only = read_only
        self._known: set[str] | None = None
        self._forced = False
        self._db: Any = open_engine(path, create=create and not read_only, lasting=lasting)
        try:
            kept = self._guard(self._kept)
            if kept is not None:
                self._check_counts(kept)
            elif not read_only:
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
            writer = Writer(self._do)
            if batch.roots is not None:
                writer.add(nodes.values(), edges.values(), batch.roots)
                return
            writer.drop_edges([*batch.drop_edges, *edges])
            writer.drop_nodes(batch.drop_nodes)
            writer.put_nodes(nodes)
            writer.put_edges(edges)

        self._transaction(work)

    def write_each(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Write batches in their order; give each when it is in."""
        for batch in batches:
            self.write(batch)
            yield batch

    def run(
        self, cypher: str, params: Mapping[str, object] | None = None, *, write: bool = False
    ) -> Table:
        """Run one statement; see :meth:`~.base.Store.run`."""
        values = check_params(params)
        check_params({"statement": cypher})
        if not write:
            rows = self._guard(lambda: _rows(self._open().query(CYPHER, cypher, values)), _THEIRS)
            return self._table(rows, cypher, values)
        self._writable()

        def work() -> Table:
            done = self._guard(lambda: _rows(self._db.command(CYPHER, cypher, values)), _THEIRS)
            return self._table(done, cypher, values)

        table = self._transaction(work)
        self._known = None
        if self._adopt():
            self._transaction(lambda: None)
        return table

    def read(self) -> GraphData:
        """Give the whole graph."""
        data = GraphData()
        for row in self._ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS props"):
            node = take_node(row["labels"], from_engine(row["props"]), self.uri)
            data.nodes[node.id] = node
        for row in self._ask(
            "MATCH (a)-[r]->(b) "
            "RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS props"
        ):
            props = from_engine(row["props"])
            key = take_id(props, "relationship", self.uri)
            data.edges[key] = Edge(key, row["type"], row["source"], row["target"], props)
        if (len(data.nodes), len(data.edges)) != self._counts():
            raise incomplete(self.uri)
        return data

    def close(self) -> None:
        """Release the database; safe to call twice."""
        db, self._db = getattr(self, "_db", None), None
        if db is not None:
            db.close()

    # -- writing ----------------------------------------------------------------------------

    def _begin(self) -> None:
        db = self._open()
        if not self._forced:  # not when opening: half of all processes only read
            db.set_wal_flush("yes_full")
            self._forced = True
        db.begin()

    def _transaction(self, work: Callable[[], _T]) -> _T:
        self._begin()
        try:
            result = work()
            nodes, edges = self._counts()
            self._do("UPDATE `_Meta` SET nodes = :n, edges = :e", {"n": nodes, "e": edges}, SQL)
            self._guard(self._db.commit)
        except BaseException:
            # Also for Ctrl-C: what was not committed must not be seen by the next statement.
            if self._db.is_transaction_active():
                self._db.rollback()
            raise
        return result

    def hand_over(self) -> None:
        """Let the next to open the graph count what it holds: others will write to it."""
        self._begin()
        self._do("UPDATE `_Meta` SET nodes = -1, edges = -1", {}, SQL)
        self._guard(self._db.commit)

    def _counts(self) -> tuple[int, int]:
        nodes = sum(
            self._do(f"MATCH (n:`{root}`) RETURN count(n) AS n", {})[0]["n"] for root in ROOTS
        )
        return nodes, self._guard(lambda: self._open().count_type(EDGE))

    def _check_counts(self, kept: list[dict[str, Any]]) -> None:
        """Refuse a database with lost records: the engine reads a broken file as an empty one,
        and keeps its own counts beside it."""
        if kept == [_HANDED_OVER]:
            self._adopt()
            self._transaction(lambda: None)
            return
        nodes, edges = self._counts()
        if kept != [{"nodes": nodes, "edges": edges}] or (nodes and not self._finds_one()):
            raise incomplete(self.uri)

    def _kept(self) -> list[dict[str, Any]] | None:
        """Give the counts that were written down, ``None`` where the schema was not made yet. Not
        by SQL: its first statement loads a parser, a fifth of the time that opening takes."""
        db = self._open().get_java_database()
        if not db.getSchema().existsType(_META):
            return None
        records = db.iterateType(_META, False)
        return [{name: row.get(name) for name in ("nodes", "edges")} for row in records]

    def _finds_one(self) -> bool:
        """Tell whether some node can be read, and found again by its index."""
        for row in self._do("MATCH (n) RETURN n.id AS id, labels(n) AS labels LIMIT 1", {}):
            root = next((label for label in row["labels"] if label in ROOTS), None)
            seek = f"MATCH (n:`{root}` {{id: $id}}) RETURN n.id AS id"
            return root is None or bool(self._do(seek, {"id": row["id"]}))
        return False

    # -- types ------------------------------------------------------------------------------

    @property
    def _types(self) -> set[str]:
        """The types there are, read when first asked for: most processes never write."""
        if self._known is None:
            found = self._guard(self._open().schema.get_types)
            self._known = {str(each.getName()) for each in found}
        return self._known

    def _adopt(self) -> bool:
        """Put relationship types that a statement made under our super type."""
        rows = self._do(
            "SELECT name FROM schema:types WHERE type = 'edge' AND parentTypes.size() = 0", {}, SQL
        )
        orphans = [row["name"] for row in rows if row["name"] != EDGE]
        for name in orphans:
            self._do(f"ALTER TYPE `{name.replace('`', '')}` SUPERTYPE +`{EDGE}`", {}, SQL)
        return bool(orphans)

    def _make_schema(self) -> None:
        for root in ROOTS:
            self._make_type("VERTEX", root, ())
        self._do(f"CREATE EDGE TYPE `{EDGE}` IF NOT EXISTS BUCKETS 1", {}, SQL)
        self._types.add(EDGE)
        for owner, name in (
            *((r, "id") for r in (*ROOTS, EDGE)),
            ("Name", "key"),
            ("Entity", "name"),
        ):
            self._do(f"CREATE PROPERTY `{owner}`.{name} IF NOT EXISTS STRING", {}, SQL)
        for statement in INDEXES:
            self._do(statement, {}, SQL)
        # Last, so that a schema that was cut short is made whole at the next opening.
        self._do(f"CREATE DOCUMENT TYPE `{_META}` IF NOT EXISTS BUCKETS 1", {}, SQL)
        self._types.add(_META)
        self._transaction(lambda: self._do("INSERT INTO `_Meta` SET nodes = 0", {}, SQL))

    def _make_types(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        """Make the types a batch needs. They are no part of its transaction: a type without
        records changes no answer."""
        for labels in {tuple(sorted(set(node.labels))) for node in nodes}:
            for label in labels:
                self._make_type("VERTEX", label, ())
            if len(labels) > 1:
                self._make_type("VERTEX", "~".join(labels), labels)
        for kind in {edge.type for edge in edges}:
            self._make_type("EDGE", kind, (EDGE,))

    def _make_type(self, sort: str, name: str, parents: tuple[str, ...]) -> None:
        if name in self._types:
            return
        above = f" EXTENDS {', '.join(f'`{parent}`' for parent in parents)}" if parents else ""
        self._do(f"CREATE {sort} TYPE `{name}` IF NOT EXISTS{above} BUCKETS 1", {}, SQL)
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
        return self._guard(lambda: _rows(db.query(CYPHER, cypher, dict(values or {}))))

    def _do(
        self, statement: str, values: Mapping[str, object], language: str = CYPHER
    ) -> list[dict[str, Any]]:
        db = self._open()
        return self._guard(lambda: _rows(db.command(language, statement, dict(values))))

    def _guard(self, call: Callable[[], _T], said: _Said = working_fault) -> _T:
        """Turn the engine's errors into ours, by ``said``."""
        try:
            return call()
        except Exception as fault:
            if interrupted(fault):
                raise KeyboardInterrupt from fault
            raise said(fault, self.uri) from fault

    def _table(
        self, rows: list[dict[str, Any]], cypher: str, values: Mapping[str, object]
    ) -> Table:
        columns = tuple(rows[0]) if rows else self._columns(cypher, values)
        met: Met = {}
        return Table(columns, tuple(plain_row(row, columns, met) for row in rows))

    def _columns(self, cypher: str, values: Mapping[str, object]) -> tuple[str, ...]:
        """Name the columns of a statement that gave no row."""
        plan = self._db.query(CYPHER, f"EXPLAIN {cypher}", dict(values)).to_list()
        return planned_columns(plan[0].get("executionPlanAsString", "")) if plan else ()


def _rows(result: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = result.to_list() if result is not None else []
    return rows
