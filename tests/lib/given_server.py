"""A Neo4j server of the user's own, in place of one that the tests start."""

from __future__ import annotations

import os

import neo4j

_MARK = "whofunds_tests"


class GivenServer:
    """The server that ``NEO4J_URI`` names, so that a user's own is tried. Only a database that is
    empty, or that a run of these tests has marked, is touched."""

    def __init__(self) -> None:
        """Read ``NEO4J_URI``, ``NEO4J_USERNAME``, ``NEO4J_PASSWORD`` and ``NEO4J_DATABASE``.

        Raises:
            RuntimeError: where the database holds something that is not ours.
        """
        self.uri = os.environ["NEO4J_URI"]
        self.user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        self.password = os.environ.get("NEO4J_PASSWORD")
        self.database = os.environ.get("NEO4J_DATABASE") or "neo4j"
        auth = (self.user, self.password) if self.password is not None else None
        with neo4j.GraphDatabase.driver(self.uri, auth=auth) as driver:

            def ask(text: str) -> object:
                return driver.execute_query(text, database_=self.database).records[0][0]

            marked = ask(f"SHOW INDEXES YIELD name WHERE name = '{_MARK}' RETURN count(*)")
            if not marked and ask("MATCH (n) RETURN count(n)"):
                raise RuntimeError(f"{self.uri} is not empty, and not a database for tests")
            driver.execute_query(
                f"CREATE INDEX {_MARK} IF NOT EXISTS FOR (n:Tests) ON (n.id)",
                database_=self.database,
            )
