"""The store on a real Neo4j server: connecting, its errors, its schema, and what a crash leaves."""

import socket
import threading

import pytest
from storing import one_sentence
from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.stores import StoreError, open_store
from whofunds.graph.stores.neo4j import Neo4jStore

NODE = Node("a", ("Company", "Entity"), {"name": "智谱"})


def connect(server, **how):
    how = {"user": server.user, "password": server.password, "database": server.database, **how}
    return open_store(server.uri, **how)


@pytest.fixture
def store(neo4j_server):
    with connect(neo4j_server) as opened:
        opened.run("MATCH (n) DETACH DELETE n", write=True)
        yield opened


# -- connecting -----------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_both_schemes_reach_the_server(neo4j_server, scheme):
    uri = f"{scheme}://{neo4j_server.uri.split('://')[1]}"
    with open_store(uri, user=neo4j_server.user, password=neo4j_server.password) as store:
        assert store.run("RETURN 1 AS x").rows == ((1,),)
        assert store.uri == uri


def test_a_wrong_password_is_one_sentence_and_is_not_repeated(neo4j_server):
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as fault:
        connect(neo4j_server, password="hunter2-wrong")
    assert "refused the user name or password" in one_sentence(fault, "hunter2-wrong")


def test_no_password_where_one_is_wanted(neo4j_server):
    if not neo4j_server.password:
        pytest.skip("this server wants no password")
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as fault:
        connect(neo4j_server, user=None, password=None)
    one_sentence(fault)


def test_a_password_in_the_address_is_refused_unread():
    with pytest.raises(StoreError, match="Leave the user and the password out") as fault:
        open_store("neo4j://neo4j:hunter2@localhost:7687")
    one_sentence(fault, "hunter2")


def test_the_password_is_in_no_text_of_the_store(neo4j_server, store):
    if neo4j_server.password:
        assert neo4j_server.password not in f"{store!r} {store} {store.uri} {vars(store)!r}"


def test_a_wrong_database_is_named(neo4j_server):
    with pytest.raises(StoreError, match="NEO4J_DATABASE") as fault:
        connect(neo4j_server, database="nosuch")
    assert "'nosuch'" in one_sentence(fault)


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_no_server_is_one_sentence(scheme):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        uri = f"{scheme}://127.0.0.1:{probe.getsockname()[1]}"
    with pytest.raises(StoreError, match="No Neo4j server answers") as fault:
        open_store(uri, password="hunter2")
    said = f"No Neo4j server answers at {uri} (connection refused); start it, or mend the address."
    assert one_sentence(fault, "hunter2") == said


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_an_unknown_host_is_one_sentence(scheme):
    with pytest.raises(StoreError, match="No Neo4j server answers") as fault:
        open_store(f"{scheme}://no-such-host.invalid:7687", password="hunter2")
    one_sentence(fault, "hunter2")


@pytest.mark.parametrize(
    "uri",
    ["neo4j://", "bolt://:7687", "bolt://localhost:port", "bolt://localhost:99999", "bolt://[x"],
)
def test_an_address_that_is_none(uri):
    with pytest.raises(StoreError, match="is not the address of a server") as fault:
        open_store(uri)
    one_sentence(fault)


@pytest.fixture
def listener():
    """A real listener that answers each connection with given bytes, once."""
    sockets = []

    def listen(answer):
        server = socket.create_server(("127.0.0.1", 0))
        sockets.append(server)

        def serve():
            while True:
                try:
                    peer, _ = server.accept()
                except OSError:
                    return
                with peer:
                    peer.recv(1024)
                    peer.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        return f"bolt://127.0.0.1:{server.getsockname()[1]}"

    yield listen
    for server in sockets:
        server.close()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\0\0\0\0",  # a server that speaks only versions of the protocol older than the driver's
        b"\0\0\0\x01",
        b"",
    ],
)
def test_what_is_no_neo4j_or_a_very_old_one(listener, answer):
    uri = listener(answer)
    with pytest.raises(StoreError, match="not a Neo4j server, or is one too old") as fault:
        open_store(uri, password="hunter2")
    assert uri in one_sentence(fault, "hunter2")


@pytest.mark.parametrize(
    ("agent", "refused"),
    [
        ("Neo4j/4.4.30", True), ("Neo4j/3.5.0", True), ("Neo4j/5.25.1", True),
        ("Neo4j/5.26.29", False), ("Neo4j/2025.08.0", False), ("Neo4j/5.27-aura", False),
        ("Memgraph/2", False), ("odd", False),
    ],
)  # fmt: skip
def test_an_old_server_is_told_apart_by_its_name(store, agent, refused):
    if not refused:
        store._check_version(agent)
        return
    with pytest.raises(StoreError, match="too old") as fault:
        store._check_version(agent)
    one_sentence(fault)


# -- the schema -------------------------------------------------------------------------------


def test_the_schema_is_made_once_from_what_community_has(neo4j_server, store):
    def schema():
        rows = store.run(
            "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint "
            "WHERE type <> 'LOOKUP' AND name <> 'whofunds_tests' "
            "RETURN type, labelsOrTypes, properties, owningConstraint IS NOT NULL AS uniq, name "
            "ORDER BY name"
        ).rows
        return {(kind, *labels, *props, uniq) for kind, labels, props, uniq, _ in rows}

    wanted = {
        *(("RANGE", r, "id", True) for r in ("Entity", "Fact", "Claim", "Article", "Name")),
        ("RANGE", "Judgement", "id", True),
        ("RANGE", "Name", "key", False),
        ("RANGE", "Entity", "name", False),
        ("FULLTEXT", "Name", "key", "id", False),
    }
    assert wanted <= (before := schema())
    with connect(neo4j_server) as again:
        again.write(Batch([NODE]))
    assert schema() == before
    store.write(Batch([NODE], [Edge("1", "BRAND_NEW_TYPE", "a", "a")]))
    assert schema() - before == {("RANGE", "BRAND_NEW_TYPE", "id", True)}
    with connect(neo4j_server) as again:
        again.write(Batch(drop_edges=["1"]))
        assert again.read().edges == {}
    store.run("DROP CONSTRAINT whofunds_BRAND_NEW_TYPE_id", write=True)


def test_lookups_use_the_indexes(neo4j_server, store):
    """Asked of the planner: by id, by the key of a name, and by a relationship's id."""
    store.write(
        Batch([NODE, Node("n", ("Name",), {"key": "智谱"})], [Edge("1", "NAMES", "n", "a")])
    )
    for text in (
        "EXPLAIN MATCH (n:Entity {id: $x}) RETURN n",
        "EXPLAIN MATCH (n:Name {key: $x}) RETURN n",
        "EXPLAIN UNWIND [$x] AS i MATCH ()-[e:NAMES {id: i}]->() DELETE e",
        "EXPLAIN UNWIND [$x] AS i MATCH (a:Entity {id: i}) MATCH (b:Fact {id: i}) "
        "CREATE (a)-[:FUNDS]->(b)",
    ):
        plan = store._driver.execute_query(text, {"x": "a"}, database_=store._database).summary.plan

        def operators(step):
            yield step["operatorType"]
            for child in step.get("children", ()):
                yield from operators(child)

        found = " ".join(operators(plan))
        assert "Seek" in found and "Scan" not in found, found


def test_a_database_without_a_graph_is_missing(neo4j_server, store):
    with connect(neo4j_server, create=False) as there:
        assert there.read().nodes == {}
    store.run("DROP INDEX names", write=True)
    try:
        for how in ({"create": False}, {"read_only": True}):
            with pytest.raises(StoreError, match="whofunds build ARTICLE") as fault:
                connect(neo4j_server, **how)
            one_sentence(fault, neo4j_server.password or "-")
    finally:
        connect(neo4j_server).close()


# -- remarks of the server --------------------------------------------------------------------


def test_our_own_statements_earn_no_remark(neo4j_server, remarks, capfd):
    """Deprecations, cartesian products and unknown names would be logged by the driver."""
    with connect(neo4j_server) as store:
        store.run("MATCH (n) DETACH DELETE n", write=True)
        store.write(Batch([NODE, Node("f", ("Fact",))], [Edge("1", "RAISED", "a", "f")]))
        store.write(Batch([Node("a", ("Entity", "Investor"))], [Edge("1", "RAISED", "a", "f")]))
        store.run("MATCH (a)-[r]->(f) RETURN r, a.id AS a ORDER BY a")
        store.read()
        store.write(Batch(drop_nodes=["a"], drop_edges=["1"]))
        assert store.notifications == []
    assert remarks == []
    assert capfd.readouterr() == ("", "")


def test_remarks_on_a_statement_are_kept_and_not_printed(store, remarks, capfd):
    store.run("MATCH (n:NoSuchLabelAnywhere) RETURN n.id AS id")
    assert any("NoSuchLabelAnywhere" in remark for remark in store.notifications)
    assert "NoSuchLabelAnywhere" in remarks.pop()  # else this test would fail
    assert capfd.readouterr() == ("", "")


def test_a_large_second_write_changes_what_is_there_and_adds_nothing(store):
    nodes = [Node(f"n{k}", ("Entity",), {"k": k}) for k in range(1_000)]
    edges = [Edge(f"e{k}", "FUNDS", f"n{k % 1000}", f"n{k * 7 % 1000}") for k in range(6_000)]
    store.write(Batch(nodes, edges))
    store.write(Batch(nodes, [Edge(e.id, e.type, e.source, e.target, {"x": 1}) for e in edges]))
    data = store.read()
    assert len(data.nodes) == 1_000 and len(data.edges) == 6_000
    assert all(edge.props == {"x": 1} for edge in data.edges.values())


# -- several at once, and crashes -----------------------------------------------------------------


def test_two_writers_of_the_same_nodes_end_in_one_of_their_batches(neo4j_server, store):
    """The driver repeats what a deadlock ends; every batch is whole."""
    faults = []

    def write(mark):
        order = range(40) if mark % 2 else range(39, -1, -1)
        try:
            with connect(neo4j_server) as own:
                for _ in range(5):
                    own.write(
                        Batch(
                            [Node(f"{k}", ("Entity",), {"mark": mark}) for k in order],
                            [Edge(f"{k}", "FUNDS", f"{k}", "0", {"mark": mark}) for k in order],
                        )
                    )
        except Exception as fault:
            faults.append(fault)

    store.write(Batch([Node(f"{k}", ("Entity",), {"mark": 0}) for k in range(40)],
                      [Edge(f"{k}", "FUNDS", f"{k}", "0", {"mark": 0}) for k in range(40)]))  # fmt: skip
    threads = [threading.Thread(target=write, args=(mark,)) for mark in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    data = store.read()
    assert len(data.nodes) == 40 and len(data.edges) == 40
    assert len({item.props["mark"] for item in (*data.nodes.values(), *data.edges.values())}) == 1


def test_a_store_that_cannot_be_opened_leaves_no_connection(neo4j_server, monkeypatch):
    closed = []
    real = Neo4jStore.close
    monkeypatch.setattr(Neo4jStore, "close", lambda self: (closed.append(1), real(self))[1])
    with pytest.raises(StoreError):
        connect(neo4j_server, password="wrong")
    assert closed == [1]
