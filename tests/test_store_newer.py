"""A Neo4j of the present numbering, with Cypher 25 as its language: the contract of all stores and
every question hold there as on the long-term release. It needs Java 21, and skips without it."""

import runpy
from pathlib import Path

import pytest
from storing import ENGINES, one_of

HERE = Path(__file__).parent
_LANGUAGE = "db.query.default_language=CYPHER_25\n"


def _of(name):
    """The tests and fixtures of another file, to run here on another server."""
    return runpy.run_path(str(HERE / name))


_contract, _engines = _of("test_store_contract.py"), _of("test_queries_engines.py")
globals().update({name: it for name, it in _contract.items() if name.startswith("test_")})
both = _engines["both"]
test_both_hold_the_same_graph = _engines["test_both_hold_the_same_graph"]
test_every_example_gets_the_same_answer = _engines["test_every_example_gets_the_same_answer"]


@pytest.fixture(scope="module")
def neo4j_server(neo4j_launcher):
    try:
        neo4j_launcher.java(21)
        server = neo4j_launcher.Neo4jServer(neo4j_launcher.NEWER, _LANGUAGE)
    except neo4j_launcher.ServerMissingError as fault:
        pytest.skip(str(fault))
    with server:
        yield server


@pytest.fixture(scope="module")
def opened(request):
    with one_of(ENGINES[1], request) as store:
        yield store


def test_it_is_another_version_and_another_language(opened, neo4j_launcher):
    said = "CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version"
    versions = dict(opened.run(said).rows)
    assert versions["Neo4j Kernel"] == neo4j_launcher.NEWER
    # LET came with Cypher 25
    assert opened.run("LET x = 1 RETURN x").rows == ((1,),)
