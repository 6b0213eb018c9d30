"""What every store does with transactions and statements, whatever engine is below it."""

import math

import pytest
from storing import ENGINES, HOSTILE, entity, graph, wipe, write
from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.stores import CypherError, Path, StoreError, open_store

# -- transactions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("batch", "words"),
    [
        (Batch([entity("new")], [Edge("1", "FUNDS", "new", "nobody")]), "nobody"),
        (Batch([entity("new"), Node("x", ("Company",))]), "exactly one"),
        (Batch([entity("new"), Node("x", ("Entity", "Fact"))]), "exactly one"),
        (Batch([entity("new"), Node("x", ("Entity", "A`) DETACH"))]), "identifier"),
        (Batch([entity("new")], [Edge("1", "FUNDS]-() //", "new", "new")]), "identifier"),
        (Batch([entity("new", **{"a b": 1})]), "identifier"),
        (Batch([entity("new"), Node("x", ("Entity",), {"id": "y"})]), "id"),
        (Batch([entity("new"), entity("")]), "id"),
        (Batch([entity("new", x=math.nan)]), "nan"),
        (Batch([entity("new", x=math.inf)]), "inf"),
        (Batch([entity("new", x=2**63)]), "64 bits"),
        (Batch([entity("new", x=[])]), "empty"),
        (Batch([entity("new", x=["a", 1])]), "strings"),
        (Batch([entity("new", x=None)]), "NoneType"),
        (Batch([entity("new", x={"a": 1})]), "dict"),
        (Batch([entity("new", x="half \ud800")]), "U\\+D800"),
        (Batch([entity("new", x=["\udfff"])]), "U\\+DFFF"),
        (Batch([entity("new \ud800")]), "U\\+D800"),
        (Batch([entity("new")], drop_nodes=["\ud800"]), "U\\+D800"),
    ],
)  # fmt: skip
def test_a_failing_batch_changes_nothing_and_says_why(store, batch, words):
    old = [entity("old", name="x"), entity("other"), Edge("e", "FUNDS", "old", "other")]
    write(store, *old)
    batch.drop_nodes.append("other")
    batch.drop_edges.append("e")
    with pytest.raises(StoreError, match=words) as fault:
        store.write(batch)
    assert "\n" not in str(fault.value) and str(fault.value).endswith(".")
    str(fault.value).encode()  # printable anywhere
    assert store.read() == graph(*old)


def test_a_batch_that_fails_late_is_undone(store):
    """Everything before the last edge was sent to the engine already."""
    old = entity("old", name="x")
    write(store, old)
    batch = Batch(
        [entity("old", "Company", name="y"), entity("new")],
        [Edge("1", "FUNDS", "old", "new"), Edge("2", "FUNDS", "new", "nobody")],
    )
    with pytest.raises(StoreError, match="nobody"):
        store.write(batch)
    assert store.read() == graph(old)


def test_a_failing_write_statement_changes_nothing(store):
    write(store, entity("a", n=1))
    with pytest.raises(CypherError, match="zero"):
        store.run("MATCH (n:Entity) SET n.n = 2 WITH n RETURN 1 / (n.n - 2) AS x", write=True)
    assert store.read().nodes["a"].props == {"n": 1}


def test_the_same_id_twice_is_refused(store):
    write(store, entity("a"))
    with pytest.raises(CypherError, match="same id"):
        store.run("CREATE (:Entity {id: 'a'})", write=True)
    assert store.read() == graph(entity("a"))


def test_somebody_elses_nodes_are_not_taken_for_ours(store):
    """Else a build or a copy would take them out as what is old."""
    write(store, entity("a"))
    store.run("CREATE (:Precious {id: 'p'})", write=True)
    with pytest.raises(StoreError, match=r"'p' \(Precious\), which whofunds did not write"):
        store.read()
    store.run("MATCH (n:Precious) DELETE n", write=True)
    assert store.read() == graph(entity("a"))


# -- statements -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Entity {id: 'new'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.x = 1 RETURN n.x AS x",
        "MATCH (n) SET n:Company",
        "MERGE (n:Entity {id: 'new'}) RETURN n.id AS id",
        "MATCH (n) REMOVE n.name",
        "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
        "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n.id AS id",
    ],
)
def test_a_statement_that_writes_is_refused_unless_asked_for(store, statement):
    write(store, entity("a", name="x"))
    with pytest.raises(CypherError, match="only reading was asked for"):
        store.run(statement)
    assert store.read() == graph(entity("a", name="x"))


def test_a_statement_may_write_where_it_is_asked_for(store):
    write(store, entity("a"))
    table = store.run("MATCH (n:Entity) SET n.x = $x RETURN n.x AS x", {"x": 3}, write=True)
    assert table.columns == ("x",) and table.rows == ((3,),)
    assert store.read() == graph(entity("a", x=3))


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("MATCH (n:Entity RETURN n", "RETURN.*line 1|line 1.*RETURN"),
        ("MATCH (n)\nRETURN m", "m.*not defined"),
        ("RETURN nosuch(1) AS x", "nosuch"),
        ("RETURN 1/0 AS x", "zero"),
        ("RETURN $missing AS x", "missing"),
        ("CALL no.such.procedure() YIELD x RETURN x", "no.such.procedure|only reading"),
        ("hello", "hello|HELLO"),
        ("", "fault"),
        ("RETURN '\ud800' AS x", "U\\+D800"),
    ],
)
def test_a_fault_in_a_statement_is_one_sentence(store, statement, words):
    with pytest.raises(StoreError, match=words) as fault:
        store.run(statement)
    said = str(fault.value)
    assert "\n" not in said and "Exception" not in said and "com.arcadedb" not in said
    assert said.endswith(".") and len(said) < 500
    assert store.run("RETURN 1 AS x").rows == ((1,),)


@pytest.mark.parametrize("value", [None, True, False, 0, -5, 2**62, 1.0, 2.5, "", "智谱",
                                   [1, "a", None, 2.0, [True]], {"a": {"b": [1.0, None]}}, [], {},
                                   *HOSTILE])  # fmt: skip
def test_a_parameter_comes_back_as_it_went(store, value):
    cell = store.run("RETURN $x AS x", {"x": value}).rows[0][0]
    assert repr(cell) == repr(value)


@pytest.mark.parametrize("value", [{1, 2}, object(), b"bytes", 2**64, ["\ud800"]])
def test_a_parameter_of_another_type_is_refused(store, value):
    with pytest.raises(StoreError, match=r"parameter \$x"):
        store.run("RETURN $x AS x", {"x": value})


def test_nodes_edges_and_paths_come_as_ours(store):
    a, b = entity("a", "Investor", name="甲", aliases=["x"]), entity("b", "Company")
    edge = Edge("1", "FUNDS", "a", "b", {"lead": True})
    write(store, a, b, edge)
    table = store.run("MATCH p = (n:Investor)-[r]->(m) RETURN n, r, m, p, [n] AS l, {k: r} AS d")
    assert table.columns == ("n", "r", "m", "p", "l", "d")
    assert table.rows == ((a, edge, b, Path((a, b), (edge,)), [a], {"k": edge}),)
    alone = store.run("MATCH ()-[r:FUNDS]->() RETURN r")
    assert alone.rows == ((edge,),)
    back = store.run("MATCH p = (m:Company)<-[:FUNDS]-(n) RETURN p").rows[0][0]
    assert back == Path((b, a), (edge,))


def test_dates_and_times_come_as_text(store):
    table = store.run(
        "RETURN date('2025-07-02') AS d, datetime('2025-07-02T10:00:00Z') AS t, "
        "datetime('2025-07-02T10:00:05.250+08:00') AS z, localdatetime('2025-07-02T10:00:00') AS l, "
        "[date('2025-07-02')] AS list, {a: date('2025-07-02')} AS map"
    )
    assert table.rows == (
        (
            "2025-07-02", "2025-07-02T10:00:00Z", "2025-07-02T10:00:05.25+08:00",
            "2025-07-02T10:00:00", ["2025-07-02"], {"a": "2025-07-02"},
        ),
    )  # fmt: skip


def test_columns_are_named_also_where_there_is_no_row(store):
    table = store.run("MATCH (n:Stake) RETURN n.id AS id, coalesce(n.name, n.key) AS `the name`, n")
    assert table.columns == ("id", "the name", "n") and table.rows == ()


# -- life -----------------------------------------------------------------------------------


def reopen(store, request, **how):
    """Open the graph of ``store`` once more, as the fixture did."""
    if "://" not in store.uri:
        return open_store(store.uri, **how)
    server = request.getfixturevalue("neo4j_server")
    return open_store(
        server.uri, user=server.user, password=server.password, database=server.database, **how
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_closing_releases_and_opening_again_finds_all(engine, request, tmp_path):
    if engine == "embedded":
        store = open_store(str(tmp_path / "graph"))
    else:
        server = request.getfixturevalue("neo4j_server")
        store = open_store(server.uri, user=server.user, password=server.password)
        wipe(store)
    write(store, entity("a", name="智谱"))
    store.close()
    store.close()
    for call in (store.read, lambda: store.run("RETURN 1"), lambda: write(store, entity("b"))):
        with pytest.raises(StoreError, match="was closed"):
            call()
    with reopen(store, request, create=False) as again:
        assert again.read() == graph(entity("a", name="智谱"))
        write(again, entity("b"))
    with reopen(store, request, read_only=True) as reader:
        assert set(reader.read().nodes) == {"a", "b"}
        for call in (
            lambda: write(reader, entity("c")),
            lambda: reader.run("CREATE (:Entity {id: 'c'})", write=True),
        ):
            with pytest.raises(StoreError, match="opened for reading only"):
                call()


# -- full text ------------------------------------------------------------------------------


def test_full_text_search_finds_parts_of_chinese_names(store):
    names = ["北京智谱华章科技股份有限公司", "智谱", "浦东创投集团", "Zhipu AI"]
    people = [entity(f"o{n}", name=name) for n, name in enumerate(names)]
    keys = [Node(f"n{n}", ("Name",), {"key": name}) for n, name in enumerate(names)]
    edges = [Edge(f"e{n}", "NAMES", f"n{n}", f"o{n}") for n in range(len(names))]
    write(store, *people, *keys, *edges)

    def find(words):
        rows = store.run(
            "CALL db.index.fulltext.queryNodes('names', $q) YIELD node, score "
            "MATCH (node)-[:NAMES]->(e) WHERE score > 0 RETURN e.name AS name ORDER BY name",
            {"q": words},
        ).rows
        return [row[0] for row in rows]

    assert find("智谱") == ["北京智谱华章科技股份有限公司", "智谱"]
    assert find("华章科技") == ["北京智谱华章科技股份有限公司"]
    assert find("zhipu") == ["Zhipu AI"]
    assert find('"浦东创投"') == ["浦东创投集团"]
    assert find("月之暗面") == []
    write(store, Node("n1", ("Name",), {"key": "月之暗面"}))
    assert find("月之暗面") == ["智谱"] and find("智谱") == ["北京智谱华章科技股份有限公司"]
    store.write(Batch(drop_nodes=["n1"]))
    assert find("月之暗面") == []
