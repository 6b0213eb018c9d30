"""The store on a Neo4j server, version 5.26 or later, Community or Enterprise.

A batch is one managed transaction, which the driver repeats after a deadlock or a change of
leader. Uniqueness constraints are made once, and one for each new relationship type before the
batch that brings it; while a store is filled with what is all new they are put off to the end,
since an index is built faster than it is kept. A filling that is cut short leaves that to the next
opening. Labels and types are never data of an article: they come from the kinds, are
checked to be identifiers, and stand in backquotes.
"""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import ConstraintError

from ..model import Batch, Edge, GraphData
from ..shape import graph_shape
from .ahead import ahead
from .base import Closing, StoreError, Table
from .checks import check_params, take_id, take_node
from .neo4j_schema import SCHEMA, constraint, constraint_name
from .neo4j_values import Reader, server_fault, statement_fault
from .neo4j_writer import Ready, Writer

_T = TypeVar("_T")
_OLDEST = (5, 26)
_TRIES = 6


class Neo4jStore(Closing):
    """A graph on a server. See :class:`~.base.Store` for what each method does."""

    def __init__(
        self,
        uri: str,
        *,
        create: bool = True,
        read_only: bool = False,
        user: str | None = None,
        password: str | None = None,
        database: str | None = None,
    ) -> None:
        """Connect to the server at ``uri``, which holds no password; ``database`` is the server's
        own default where it is None. ``create`` makes the indexes where they are missing.

        Raises:
            StoreError: no server, wrong password, wrong database, not a Neo4j, or too old; or,
                where ``create`` is false, no graph in it.
        """
        self.uri = uri
        self.notifications: list[str] = []
        self._read_only = read_only
        self._database = database
        auth = (user or "neo4j", password) if password is not None else None
        self._driver: Any = None
        self._types: set[str] = set()
        self._loose: set[str] = set()
        self._late: list[str] = []
        try:
            self._driver = neo4j.GraphDatabase.driver(
                uri, auth=auth, connection_timeout=10, connection_acquisition_timeout=30
            )
            agent = self._guard(self._driver.get_server_info).agent
            self._check_version(agent)
            if "ArcadeDB" not in agent:
                self._prepare(create=create and not read_only)
            elif not read_only:
                raise StoreError(
                    f"What is served at {uri} is an embedded graph; it can be read there, and "
                    "written by its folder when it is not served."
                )
        except BaseException as fault:
            self.close()
            if isinstance(fault, Exception) and not isinstance(fault, StoreError):
                raise server_fault(fault, self.uri, self._database) from fault
            raise

    # -- the Store protocol -----------------------------------------------------------------

    def write(self, batch: Batch) -> None:
        """Write a batch in one transaction: all of it or nothing."""
        self._put(Ready.of(batch))

    def write_each(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Write batches in their order, each as :meth:`write` does; give each when it is in. The
        next is made meanwhile in another thread, since most of the time the server works."""
        for ready in ahead(map(Ready.of, batches)):
            self._put(ready)
            yield ready.batch

    def _put(self, ready: Ready) -> None:
        batch = ready.batch
        if not batch:
            return
        self._writable()
        kinds = {edge.type for edge in batch.put_edges}
        if ready.fresh:
            self._loose |= kinds & graph_shape().edges.keys() - self._types
        else:
            self._settle()
        self._make_types(kinds - self._loose)

        def work(tx: Any) -> None:
            Writer(tx, self._types).write(
                {node.id: node for node in batch.put_nodes},
                {edge.id: edge for edge in batch.put_edges},
                batch.drop_nodes,
                batch.drop_edges,
            )

        def add(tx: Any) -> None:
            Writer(tx, self._types).add(ready)

        with self._session(neo4j.WRITE_ACCESS) as session:
            if ready.fresh:
                # Somebody may have put it meanwhile, or this very batch before the line broke.
                with contextlib.suppress(ConstraintError):
                    self._guard(lambda: session.execute_write(add), own=ConstraintError)
                    return
                self._settle()
            self._guard(lambda: _again(lambda: session.execute_write(work)))

    def run(
        self, cypher: str, params: Mapping[str, object] | None = None, *, write: bool = False
    ) -> Table:
        """Run one statement; see :meth:`~.base.Store.run`."""
        values = check_params(params)
        check_params({"statement": cypher})
        if write:
            self._writable()
        self._settle()

        def work(tx: Any) -> Table:
            result = tx.run(cypher, values)
            columns, records = tuple(result.keys()), [tuple(record.values()) for record in result]
            self._note(result.consume())
            reader = Reader(tx, records)
            return Table(columns, tuple(tuple(map(reader.cell, record)) for record in records))

        with self._session(neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS) as session:
            execute = session.execute_write if write else session.execute_read
            table: Table = self._guard(lambda: execute(work), cypher=True)
        return table

    def read(self) -> GraphData:
        """Give the whole graph."""
        data = GraphData()

        def work(tx: Any) -> None:
            data.nodes.clear()
            data.edges.clear()
            for labels, props in tx.run("MATCH (n) RETURN labels(n), properties(n)"):
                node = take_node(labels, props, self.uri)
                data.nodes[node.id] = node
            for source, target, kind, props in tx.run(
                "MATCH (a)-[r]->(b) RETURN a.id, b.id, type(r), properties(r)"
            ):
                key = take_id(props, "relationship", self.uri)
                data.edges[key] = Edge(key, kind, source, target, props)

        with self._session(neo4j.READ_ACCESS) as session:
            self._guard(lambda: session.execute_read(work))
        return data

    def close(self) -> None:
        """Release the connections; safe to call twice."""
        if self._driver is not None:
            with contextlib.suppress(StoreError):  # the next opening makes what is missing
                self._settle()
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    # -- the server -------------------------------------------------------------------------

    def _session(self, mode: str) -> Any:
        if self._driver is None:
            raise StoreError(f"The graph {self.uri} was closed; open it again.")
        return self._driver.session(database=self._database, default_access_mode=mode)

    def _writable(self) -> None:
        if self._read_only:
            raise StoreError(f"The graph {self.uri} was opened for reading only; open it to write.")

    def _guard(
        self,
        call: Callable[[], _T],
        *,
        cypher: bool = False,
        own: type[Exception] | tuple[()] = (),
    ) -> _T:
        """Turn the driver's errors into ours, but for ``own``, which the caller takes."""
        try:
            return call()
        except StoreError:
            raise
        except own:
            raise
        except Exception as fault:
            if cypher and (ours := statement_fault(fault)) is not None:
                raise ours from fault
            raise server_fault(fault, self.uri, self._database) from fault

    def _note(self, summary: Any) -> None:
        """Keep what the server remarks about a statement: a deprecation, an unknown label."""
        for status in summary.gql_status_objects:
            if status.is_notification:
                self.notifications.append(f"{status.gql_status}: {status.status_description}")

    def _check_version(self, agent: str) -> None:
        """Refuse a server older than Neo4j 5.26, or of another make that speaks the protocol."""
        product, _, version = agent.partition("/")
        numbers = tuple(
            int(part) for part in version.split("-")[0].split(".")[:2] if part.isdigit()
        )
        if product != "Neo4j":
            return
        if numbers < _OLDEST:
            raise StoreError(
                f"The server at {self.uri} is Neo4j {version}, which is too old; "
                "whofunds needs Neo4j 5.26 or later."
            )

    def _prepare(self, *, create: bool) -> None:
        """Make the indexes that are missing, and learn which relationship types there are."""
        with self._session(neo4j.READ_ACCESS) as session:
            have = {row[0] for row in session.run("SHOW INDEXES YIELD name RETURN name")}
            types = {row[0] for row in session.run("CALL db.relationshipTypes()")}
        self._types = {kind for kind in types if constraint_name(kind) in have}
        missing = [statement for name, statement in SCHEMA.items() if name not in have]
        if missing and not create:
            raise StoreError(
                f"There is no graph at {self.uri}; build one with "
                f"whofunds build ARTICLE --graph {self.uri}."
            )
        # An index is built faster than it is kept, so those that no write needs can wait.
        self._late = [text for text in missing if "INDEX" in text.split()[:3]]
        self._define(text for text in missing if text not in self._late)
        if create and (loose := types & graph_shape().edges.keys() - self._types):
            self._make_types(loose)

    def _settle(self) -> None:
        """Make the indexes and constraints that were put off while the store was filled."""
        late, self._late = self._late, []
        self._define(late)
        self._make_types(set(self._loose))

    def _make_types(self, kinds: set[str]) -> None:
        self._define(constraint(kind) for kind in sorted(kinds - self._types))
        self._types |= kinds
        self._loose -= kinds

    def _define(self, statements: Iterable[str]) -> None:
        found = list(statements)
        if not found:
            return

        def define() -> None:
            with self._session(neo4j.WRITE_ACCESS) as session:
                for statement in (*found, "CALL db.awaitIndexes(300)"):
                    session.run(statement).consume()

        self._guard(define)


def _again(write: Callable[[], None]) -> None:
    """Write a batch; once more where another writer put one of its relationships in between. The
    driver repeats what a deadlock ends, but not this."""
    for tries_left in range(_TRIES - 1, -1, -1):
        try:
            write()
            return
        except ConstraintError:
            if not tries_left:
                raise
            time.sleep(random.uniform(0.05, 0.5))  # noqa: S311  # only to come apart
