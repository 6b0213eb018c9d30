"""An embedded graph over Bolt: real drivers, the real Neo4j Browser, and who may do what."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import neo4j
import pytest
from constructs import CONSTRUCTS, small
from neo4j.exceptions import AuthError, Forbidden, Neo4jError
from storing import graph, one_sentence, write
from whofunds.graph.stores import CypherError, StoreError, open_store
from whofunds.graph.stores.bolt import local, serve

PASSWORD = "eight-or-more"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("served") / "图 谱.db"
    with open_store(str(path)) as store:
        write(store, *small())
    return path


@pytest.fixture(scope="module")
def served(folder):
    with serve(folder, port=free_port()) as found:
        yield found


@pytest.fixture
def driver(served):
    with neo4j.GraphDatabase.driver(served.uri, auth=(served.user, served.password)) as driver:
        yield driver


# -- reading ------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_the_driver_of_neo4j_reads_with_managed_transactions(served, scheme):
    uri = served.uri.replace("bolt", scheme)
    with (
        neo4j.GraphDatabase.driver(uri, auth=(served.user, served.password)) as driver,
        driver.session() as session,
    ):
        rows = session.execute_read(
            lambda tx: tx.run("MATCH (:Name {key: $n})-[:NAMES]->(c) RETURN c", n="智谱").single()
        )
        assert rows["c"]["name"] == "智谱"
        assert rows["c"].labels == {"Company", "Entity", "Organization"}
        path = session.run("MATCH p = (:Entity {id: 'pd'})-[:FUNDS]->(c) RETURN p").single()["p"]
        assert [node["id"] for node in path.nodes] == ["pd", "zp"]
        assert path.relationships[0].type == "FUNDS"


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_the_cypher_of_the_queries_gives_the_same_rows(driver, name):
    statement, rows = CONSTRUCTS[name]
    params = {"name": "智谱", "ids": ["zp", "nobody", "pd"], "prop": "name", "since": "2025-01-01"}
    records = driver.execute_query(statement, params).records
    assert repr([tuple(record.values()) for record in records]) == repr(rows)


def test_what_clients_ask_first_is_answered(driver):
    asked = (
        "CALL db.labels()", "CALL db.relationshipTypes()", "CALL db.propertyKeys()",
        "SHOW DATABASES", "CALL dbms.components() YIELD name, versions, edition RETURN *",
    )  # fmt: skip
    for statement in asked:
        assert driver.execute_query(statement).records, statement
    found = driver.execute_query(
        "CALL db.index.fulltext.queryNodes('names', '智谱') YIELD node RETURN node.key AS key"
    )
    assert [record["key"] for record in found.records] == ["智谱"]


def test_whofunds_itself_reads_what_is_served(served, whofunds, monkeypatch):
    data = graph(*small())
    with open_store(served.uri, read_only=True, password=served.password) as store:
        assert store.read() == data
        edge = store.run("MATCH ()-[r:FUNDS {id: '6'}]->() RETURN r").rows[0][0]
        assert (edge.source, edge.target) == ("pd", "zp")
        with pytest.raises(CypherError, match="only reading was asked for"):
            store.run("CREATE (:Entity {id: 'new'})")
    with pytest.raises(StoreError, match="can be read there") as fault:
        open_store(served.uri, password=served.password)
    one_sentence(fault, served.password)
    monkeypatch.setenv("NEO4J_PASSWORD", served.password)
    asked = whofunds(
        "cypher", "MATCH (n:Company) RETURN n.id AS i ORDER BY i", "--csv", "--graph", served.uri
    )
    assert asked.stdout.split() == ["i", "mt", "zp"]


# -- who may do what ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Entity {id: 'new'})", "CREATE (:NewLabel)", "MATCH (n) DETACH DELETE n",
        "MATCH (n:Company) SET n.name = 'x'", "MATCH (n) REMOVE n.name", "DROP INDEX names",
        "MATCH (n:Company) SET n:Investor", "CREATE INDEX FOR (n:Entity) ON (n.q)",
        "MATCH (a:Company) MERGE (a)-[:FUNDS {id: 'new'}]->(a)",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    ],
)  # fmt: skip
def test_a_change_is_refused_and_nothing_changes(driver, statement):
    def all_there():
        records = driver.execute_query("MATCH (n) RETURN properties(n) AS p ORDER BY n.id").records
        return [record["p"] for record in records]

    before = all_there()
    with pytest.raises(Forbidden):
        driver.execute_query(statement)
    assert all_there() == before and len(before) == 11


@pytest.mark.parametrize(
    "auth", [("neo4j", "wrong-password"), ("root", "x"), ("", ""), None], ids=str
)
def test_a_wrong_password_or_none_is_refused(served, auth):
    with (
        neo4j.GraphDatabase.driver(served.uri, auth=auth) as driver,
        pytest.raises((AuthError, Neo4jError)),
    ):
        driver.execute_query("RETURN 1")


def test_it_listens_on_this_machine_only(served):
    port = int(served.uri.rpartition(":")[2])
    outside = {i[4][0] for i in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in outside - {"127.0.0.1", "127.0.1.1"}:
        with socket.socket() as probe:
            probe.settimeout(2)
            assert probe.connect_ex((address, port)) != 0
    assert served.password not in repr(served)


def test_no_other_graph_can_be_reached(driver, folder):
    for name in (folder.name, "..", "../" + folder.name):
        with pytest.raises(Neo4jError):
            driver.execute_query("MATCH (n) RETURN n", database_=name)


# -- what is refused at the start ---------------------------------------------------------------


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_an_outside_address_needs_a_password(folder, host):
    assert not local(host)
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as fault, serve(folder, host=host):
        pass
    one_sentence(fault)


def test_a_short_password_a_missing_graph_and_a_taken_port(tmp_path, served, folder):
    with pytest.raises(StoreError, match="too short") as fault, serve(folder, password="short"):
        pass
    one_sentence(fault, "short\0")
    port = free_port()
    with pytest.raises(StoreError, match="no graph at"), serve(tmp_path / "none", port=port):
        pass
    taken = int(served.uri.rpartition(":")[2])
    with pytest.raises(StoreError, match=f"port {taken}") as fault, serve(folder, port=taken):
        pass
    one_sentence(fault)


# -- writing ------------------------------------------------------------------------------------


def test_with_write_a_client_may_change_the_graph_and_it_stays_whole(tmp_path):
    path = tmp_path / "graph"
    with open_store(str(path)) as store:
        write(store, *small())
    with (
        serve(path, port=free_port(), password=PASSWORD, write=True) as served,
        neo4j.GraphDatabase.driver(served.uri, auth=("neo4j", PASSWORD)) as driver,
    ):
        assert served.password == PASSWORD
        driver.execute_query(
            "MATCH (a:Entity {id: 'zp'}) CREATE (a)-[:NEW_TYPE {id: 'e'}]->(:Entity:Odd {id: 'x'})"
        )
    with open_store(str(path), read_only=True) as store:
        data = store.read()
        assert data.nodes["x"].labels == ("Entity", "Odd") and data.edges["e"].type == "NEW_TYPE"


# -- the command --------------------------------------------------------------------------------


def test_the_command_serves_until_it_is_told_to_end(folder, tmp_path, served, monkeypatch):
    path = tmp_path / "graph"
    with open_store(str(path)) as store:
        write(store, *small())
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "whofunds", "serve", path, "--port", str(port), "--write"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
        env={**_package(), "NEO4J_PASSWORD": PASSWORD},
    )  # fmt: skip
    assert (
        process.stdout.readline().rstrip().endswith(f"to read and write: bolt://localhost:{port}")
    )
    who = process.stdout.readline()
    assert "user neo4j" in who and "NEO4J_PASSWORD" in who and PASSWORD not in who
    with neo4j.GraphDatabase.driver(f"bolt://localhost:{port}", auth=("neo4j", PASSWORD)) as driver:
        driver.execute_query("CREATE (:Entity {id: 'new'})")
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0 and out == "" and err == "Ctrl-C ends it.\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph"]
    with open_store(str(path)) as store:
        assert "new" in store.read().nodes


def test_a_killed_server_that_let_clients_write_leaves_a_graph_that_opens(tmp_path):
    path, port = tmp_path / "graph", free_port()
    with open_store(str(path)) as store:
        write(store, *small())
    process = subprocess.Popen(
        [sys.executable, "-m", "whofunds", "serve", path, "--port", str(port), "--write"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
        env={**_package(), "NEO4J_PASSWORD": PASSWORD},
    )  # fmt: skip
    process.stdout.readline()
    with neo4j.GraphDatabase.driver(f"bolt://localhost:{port}", auth=("neo4j", PASSWORD)) as driver:
        driver.execute_query("CREATE (:Entity {id: 'new'})")
    process.kill()
    process.communicate(timeout=60)
    with open_store(str(path), read_only=True) as store:
        assert len(store.read().nodes) == 12


def test_the_command_says_what_is_wrong(whofunds, tmp_path):
    assert "There is no graph" in whofunds("serve", tmp_path / "none", ok=False).stderr
    assert "name a folder" in whofunds("serve", "bolt://localhost", ok=False).stderr
    done = whofunds("serve", tmp_path / "none", "--host", "0.0.0.0", ok=False)
    assert re.search("NEO4J_PASSWORD|no graph", done.stderr)


def _package():
    return {**os.environ, "PYTHONPATH": str(Path(__import__("whofunds").__file__).parent.parent)}
