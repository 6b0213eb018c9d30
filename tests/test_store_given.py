"""A server of one's own (NEO4J_URI) is tried only where nothing of worth can be lost."""

import neo4j
import pytest
from given_server import GivenServer


@pytest.fixture
def given(neo4j_server, monkeypatch):
    """A function that takes the server of the tests as if a user had named it; and a driver."""
    for name, value in (("URI", neo4j_server.uri), ("USERNAME", neo4j_server.user),
                        ("PASSWORD", neo4j_server.password), ("DATABASE", neo4j_server.database)):  # fmt: skip
        if value is not None:
            monkeypatch.setenv(f"NEO4J_{name}", value)
    auth = (neo4j_server.user, neo4j_server.password) if neo4j_server.password else None
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:

        def run(text):
            return driver.execute_query(text, database_=neo4j_server.database).records

        run("MATCH (n) DETACH DELETE n")
        run("DROP INDEX whofunds_tests IF EXISTS")
        yield GivenServer, run
        run("MATCH (n) DETACH DELETE n")
        GivenServer()  # marks it again, where it was marked


def test_an_empty_database_is_taken_and_marked(given):
    take, run = given
    assert take().uri
    run("CREATE (:Left {id: 'behind'})")
    assert take().database  # a second run finds what the first left, and knows it for its own


def test_a_database_that_holds_something_is_left_alone(given):
    take, run = given
    run("CREATE (:Precious {id: 'p'})")
    with pytest.raises(RuntimeError, match="not empty, and not a database for tests"):
        take()
    assert [record[0] for record in run("MATCH (n) RETURN labels(n)")] == [["Precious"]]
    assert run("SHOW INDEXES YIELD name WHERE name = 'whofunds_tests' RETURN name") == []
