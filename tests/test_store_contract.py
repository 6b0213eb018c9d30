"""What every store does, whatever engine is below it. A new store joins by one line in ``OPEN``."""

import math
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whofunds.graph.model import Batch, Edge, GraphData, Node
from whofunds.graph.stores import CypherError, Path, StoreError, open_store

ENGINES = ("embedded", "neo4j")
HOSTILE = (
    "quote ' and \" and `", "{brace} $param $0", "</script><script>alert(1)</script>",
    "line\nfeed\r\ttab", "right\u202eto\u2066left", "🐉🏮 emoji", "nul\0inside", "\\u0041 \\n",
    "}) DETACH DELETE n //", "智谱 智譜", "a\u0301 combining", " ", "\ufeffmark", "\uffff", "null",
)  # fmt: skip


@pytest.fixture(scope="module", params=ENGINES)
def opened(request, tmp_path_factory):
    """A store of each engine, open for all tests of this file."""
    if request.param == "embedded":
        store = open_store(str(tmp_path_factory.mktemp("contract") / "graph"))
    else:
        server = request.getfixturevalue("neo4j_server")
        store = open_store(
            server.uri, user=server.user, password=server.password, database=server.database
        )
    with store:
        yield store


def wipe(store):
    store.run("MATCH (n) DETACH DELETE n", write=True)


@pytest.fixture
def store(opened):
    """An empty store."""
    wipe(opened)
    return opened


def entity(key, *labels, **props):
    return Node(key, tuple(sorted({"Entity", *labels})), props)


def graph(*items):
    data = GraphData()
    data.add(items)
    return data


def write(store, *items):
    store.write(
        Batch(
            [item for item in items if isinstance(item, Node)],
            [item for item in items if isinstance(item, Edge)],
        )
    )


# -- writing and reading back ---------------------------------------------------------------


def test_reads_back_what_was_written_with_its_types(store):
    """Ints stay ints and floats floats, also where they are whole; lists stay lists."""
    node = entity(
        "org:1", "Organization", "Investor",
        name="浦东创投", whole=10, large=2**63 - 1, small=-(2**63), one=1.0, tiny=5e-324, huge=1e308,
        yes=True, no=False, aliases=["b", "a", "b"], alone=["x"], empty="",
    )  # fmt: skip
    other = Node("f:1", ("Fact", "FundingRound"), {"amount_min": 1_000_000_000, "share": 0.1})
    edge = Edge("e:1", "PARTICIPATED_IN", "org:1", "f:1", {"lead": False, "part": 2.0, "n": 2})
    write(store, node, other, edge)
    found = store.read()
    assert found == graph(node, other, edge)
    kinds = {name: type(value) for name, value in found.nodes["org:1"].props.items()}
    assert kinds["whole"] is int and kinds["one"] is float and kinds["yes"] is bool
    assert type(found.edges["e:1"].props["part"]) is float


def test_an_empty_store_is_an_empty_graph_and_an_empty_batch_is_nothing(store):
    store.write(Batch())
    assert store.read() == GraphData()


def test_hostile_text_comes_back_unchanged_and_does_nothing(store):
    nodes = [entity(f"id {n} {text}", name=text, aliases=[text]) for n, text in enumerate(HOSTILE)]
    edges = [
        Edge(f"edge {text}", "FUNDS", nodes[0].id, node.id, {"words": text})
        for text, node in zip(HOSTILE, nodes, strict=True)
    ]
    write(store, *nodes, *edges)
    assert store.read() == graph(*nodes, *edges)
    for node, text in zip(nodes, HOSTILE, strict=True):
        table = store.run("MATCH (n:Entity {id: $id}) RETURN n.name AS name", {"id": node.id})
        assert table.rows == ((text,),)
    write(store, *nodes, *edges)
    assert store.read() == graph(*nodes, *edges)


_text = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
_value = st.one_of(
    _text,
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.lists(_text, min_size=1, max_size=3),
)
_props = st.dictionaries(st.sampled_from(["name", "a", "b_1", "Cc"]), _value, max_size=4)
_labels = st.sets(st.sampled_from(["Investor", "Company", "Organization"])).map(
    lambda roles: tuple(sorted({"Entity", *roles}))
)
_ids = st.sampled_from(["1", "2", "3", "四"])


@st.composite
def _graphs(draw):
    """A small graph whose name is always a string: it is indexed as one."""
    data = GraphData()
    for key in draw(st.sets(_ids, min_size=1)):
        props = {k: v for k, v in draw(_props).items() if k != "name" or isinstance(v, str)}
        data.nodes[key] = Node(key, draw(_labels), props)
    ends = st.sampled_from(sorted(data.nodes))
    for key in draw(st.sets(_ids)):
        kind = draw(st.sampled_from(["FUNDS", "OWNS"]))
        data.edges[key] = Edge(key, kind, draw(ends), draw(ends), draw(_props))
    return data


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=_graphs(), second=_graphs())
def test_any_graph_turns_into_any_other(opened, first, second):
    """Whatever was there, the batch of the differences leaves exactly the new graph."""
    from whofunds.graph.model import difference

    wipe(opened)
    opened.write(difference(GraphData(), first))
    assert same(opened.read(), first)
    # Written whole, so that all there is is replaced, and nothing else dropped.
    change = difference(first, second)
    opened.write(
        Batch(
            [*second.nodes.values()], [*second.edges.values()], change.drop_nodes, change.drop_edges
        )
    )
    assert same(opened.read(), second)


def same(found, wanted):
    """Equal with types; 1, 1.0 and True are three things."""
    return found == wanted and all(
        repr(sorted(found.nodes[key].props.items())) == repr(sorted(node.props.items()))
        for key, node in wanted.nodes.items()
    )


# -- replacing and dropping -----------------------------------------------------------------


def test_a_put_node_replaces_its_properties_and_labels_and_keeps_its_edges(store):
    a, b = entity("a", "Company", name="甲", size=1), entity("b", "Investor", name="乙")
    edges = [Edge("1", "FUNDS", "b", "a"), Edge("2", "OWNS", "a", "b"), Edge("3", "OWNS", "a", "a")]
    write(store, a, b, *edges)
    again = entity("a", "Investor", "StateCapital", name="甲方")
    write(store, again)
    assert store.read() == graph(again, b, *edges)
    assert store.run("MATCH (n:Company) RETURN n.id AS id").rows == ()
    assert store.run("MATCH (n:StateCapital)<-[:FUNDS]-(m) RETURN m.id AS m").rows == (("b",),)


def test_a_node_may_change_even_its_root(store):
    write(store, entity("a"), entity("b"), Edge("1", "FUNDS", "a", "b"))
    write(store, Node("a", ("Claim",), {"quote": "q"}))
    assert store.read().nodes["a"].labels == ("Claim",)
    assert store.run("MATCH (:Claim {id: 'a'})-[r]->(m) RETURN r.id AS r, m.id AS m").rows == (
        ("1", "b"),
    )


def test_a_put_edge_replaces_type_ends_and_properties(store):
    nodes = [entity(key) for key in "abc"]
    write(store, *nodes, Edge("1", "FUNDS", "a", "b", {"x": 1, "y": "z"}))
    again = Edge("1", "OWNS", "b", "c", {"x": 2.5})
    write(store, again)
    assert store.read() == graph(*nodes, again)


def test_dropping_a_node_drops_its_edges_and_unknown_ids_are_no_fault(store):
    a, b, c = (entity(key) for key in "abc")
    write(store, a, b, c, Edge("1", "FUNDS", "a", "b"), Edge("2", "FUNDS", "b", "c"))
    store.write(Batch(drop_nodes=["a", "nobody"], drop_edges=["nothing"]))
    assert store.read() == graph(b, c, Edge("2", "FUNDS", "b", "c"))
    store.write(Batch(drop_edges=["2"]))
    assert store.read() == graph(b, c)


def test_an_edge_may_move_away_from_a_node_that_is_dropped_with_it(store):
    write(store, entity("a"), entity("b"), entity("c"), Edge("1", "FUNDS", "a", "b"))
    store.write(Batch(put_edges=[Edge("1", "FUNDS", "c", "b")], drop_nodes=["a"]))
    assert store.read() == graph(entity("b"), entity("c"), Edge("1", "FUNDS", "c", "b"))


def test_writing_twice_changes_nothing(store):
    items = [entity("a", "Company"), entity("b", "Investor"), Edge("1", "FUNDS", "b", "a")]
    write(store, *items)
    write(store, *items)
    assert store.read() == graph(*items)


def test_many_edges_between_two_nodes_stay_apart(store):
    nodes = [entity("a"), entity("b")]
    edges = [Edge(f"{n}", "FUNDS", "a", "b", {"n": n}) for n in range(20)]
    write(store, *nodes, *edges)
    assert store.read() == graph(*nodes, *edges)


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
    table = store.run("MATCH (n:Nobody) RETURN n.id AS id, coalesce(n.a, n.b) AS `the name`, n")
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


# -- one set of queries, two engines ----------------------------------------------------------


def small():
    """A graph with what the canned queries use."""
    org = "Organization"
    return [
        entity("zp", org, "Company", name="智谱", aliases=["Zhipu", "智谱AI"], named=True),
        entity("pd", org, "Investor", "StateCapital", name="浦东创投", named=True),
        entity("hz", org, "Investor", name="杭州国资", named=False, place="杭州"),
        entity("mt", org, "Company", "Investor", name="美团"),
        entity("sh", "Place", name="上海"),
        entity("pu", "Place", name="浦东", level="district"),
        Node("f1", ("Fact", "FundingRound"), {"min": 1000, "date": "2025-07-02", "sources": 2}),
        Node("f2", ("Fact", "FundingRound"), {"min": 300, "ordinal": 2.5, "sources": 1}),
        Node("k1", ("Claim",), {"quote": "智谱获10亿"}),
        Node("a1", ("Article",), {"title": "t"}),
        Node("n1", ("Name",), {"key": "智谱"}),
        Edge("1", "PARTICIPATED_IN", "pd", "f1", {"role": "investor", "lead": True}),
        Edge("2", "RAISED", "zp", "f1", {"role": "investee"}),
        Edge("3", "PARTICIPATED_IN", "hz", "f2", {"role": "investor"}),
        Edge("4", "RAISED", "zp", "f2", {"role": "investee"}),
        Edge("5", "PARTICIPATED_IN", "mt", "f2", {"role": "investor", "lead": False}),
        Edge("6", "FUNDS", "pd", "zp", {"fact": "f1", "min": 1000}),
        Edge("7", "FUNDS", "hz", "zp", {"fact": "f2"}),
        Edge("8", "FUNDS", "mt", "zp", {"fact": "f2"}),
        Edge("9", "LOCATED_IN", "pd", "pu"),
        Edge("10", "PART_OF", "pu", "sh"),
        Edge("11", "SUPPORTS", "k1", "f1", {"says": "10亿"}),
        Edge("12", "QUOTED_FROM", "k1", "a1"),
        Edge("13", "NAMES", "n1", "zp"),
    ]


CONSTRUCTS = {
    "a name to its entity": (
        "MATCH (:Name {key: $name})-[:NAMES]->(c) RETURN c.id AS id",
        [("zp",)],
    ),
    "labels": (
        "MATCH (c:Entity {id: 'mt'}) RETURN 'Company' IN labels(c) AS a, c:Investor AS b, "
        "c:Place AS c2, size(labels(c)) AS n",
        [(True, True, False, 4)],
    ),
    "label expressions": (
        "MATCH (n:!Company&Entity) WHERE n:Investor|Place RETURN n.id AS i ORDER BY i",
        [("hz",), ("pd",), ("pu",), ("sh",)],
    ),
    "optional match": (
        "MATCH (c:Company) OPTIONAL MATCH (c)<-[r:FUNDS]-(i) "
        "RETURN c.id AS c, i.id AS i, r.min AS m ORDER BY c, i",
        [("mt", None, None), ("zp", "hz", None), ("zp", "mt", None), ("zp", "pd", 1000)],
    ),
    "collect after an ordered with": (
        "MATCH (i)-[:FUNDS]->(c) WITH c, i ORDER BY i.name WITH c, collect(i.name) AS xs "
        "RETURN c.id AS c, xs, xs[0] AS first, xs[-1] AS last, xs[1..] AS rest",
        [("zp", ["杭州国资", "浦东创投", "美团"], "杭州国资", "美团", ["浦东创投", "美团"])],
    ),
    "list comprehension": (
        "MATCH (c:Company) RETURN c.id AS c, "
        "[x IN coalesce(c.aliases, []) WHERE x STARTS WITH 'Z' | toUpper(x)] AS l ORDER BY c",
        [("mt", []), ("zp", ["ZHIPU"])],
    ),
    "pattern comprehension": (
        "MATCH (c:Company) RETURN c.id AS c, size([(c)<-[:FUNDS]-(i) WHERE i.named | i.id]) AS n "
        "ORDER BY c",
        [("mt", 0), ("zp", 1)],
    ),
    "case": (
        "MATCH (i:Investor) RETURN i.id AS i, CASE WHEN i.named = false THEN 'unnamed' "
        "WHEN i:StateCapital THEN 'state' ELSE 'other' END AS k, "
        "CASE i.named WHEN true THEN 1 WHEN false THEN 0 END AS n ORDER BY i",
        [("hz", "unnamed", 0), ("mt", "other", None), ("pd", "state", 1)],
    ),
    "shortest path": (
        "MATCH (a:Entity {id: 'sh'}), (b:Entity {id: 'zp'}) "
        "MATCH p = shortestPath((a)-[:PART_OF|LOCATED_IN|FUNDS*..6]-(b)) "
        "RETURN [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS ts, "
        "length(p) AS n",
        [(["sh", "pu", "pd", "zp"], ["PART_OF", "LOCATED_IN", "FUNDS"], 3)],
    ),
    "all shortest paths": (
        "MATCH p = allShortestPaths((a:Entity {id: 'hz'})-[*..4]-(b:Entity {id: 'mt'})) "
        "RETURN [x IN nodes(p) | x.id] AS ids ORDER BY ids",
        [(["hz", "f2", "mt"],), (["hz", "zp", "mt"],)],
    ),
    "variable length": (
        "MATCH (a:Entity {id: 'pd'})-[rs:LOCATED_IN|PART_OF*1..3]->(q) "
        "RETURN q.id AS q, size(rs) AS n, [r IN rs | r.id] AS ids ORDER BY q",
        [("pu", 1, ["9"]), ("sh", 2, ["9", "10"])],
    ),
    "from no step on": (
        "MATCH (a:Entity {id: 'pu'})-[:PART_OF*0..3]->(q) RETURN q.id AS q ORDER BY q",
        [("pu",), ("sh",)],
    ),
    "exists": (
        "MATCH (c:Entity) WHERE EXISTS { MATCH (c)-[:RAISED]->(f) WHERE f.sources > 1 } "
        "RETURN c.id AS c",
        [("zp",)],
    ),
    "pattern predicate": (
        "MATCH (c:Entity) WHERE (c)-[:LOCATED_IN]->() AND NOT (c)-[:RAISED]->() RETURN c.id AS c",
        [("pd",)],
    ),
    "count subquery": (
        "MATCH (c:Company) RETURN c.id AS c, COUNT { (c)<-[:FUNDS]-() } AS n ORDER BY c",
        [("mt", 0), ("zp", 3)],
    ),
    "subquery call": (
        "MATCH (c:Company) CALL (c) { MATCH (c)<-[:FUNDS]-(i) RETURN count(i) AS n } "
        "RETURN c.id AS c, n ORDER BY c",
        [("mt", 0), ("zp", 3)],
    ),
    "union inside a call": (
        "CALL () { MATCH (c:Company) RETURN c.id AS i UNION MATCH (c:Place) RETURN c.id AS i } "
        "RETURN i ORDER BY i",
        [("mt",), ("pu",), ("sh",), ("zp",)],
    ),
    "unwind, null last": (
        "UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x",
        [(1,), (2,), (3,), (None,)],
    ),
    "null first, descending": (
        "MATCH (f:Fact) RETURN f.id AS f, f.ordinal AS o ORDER BY o DESC, f",
        [("f1", None), ("f2", 2.5)],
    ),
    "unwind of ids": (
        "UNWIND $ids AS i OPTIONAL MATCH (n:Entity {id: i}) RETURN i, n.name AS name",
        [("zp", "智谱"), ("nobody", None), ("pd", "浦东创投")],
    ),
    "coalesce and toString": (
        "MATCH (f:Fact) RETURN coalesce(f.ordinal, f.sources, 0) AS c, toString(f.min) AS s, "
        "toString(f.ordinal) AS o ORDER BY f.id",
        [(2, "1000", None), (2.5, "300", "2.5")],
    ),
    "dynamic property": (
        "MATCH (n:Entity {id: 'hz'}) RETURN n[$prop] AS x, n['nothing'] AS y",
        [("杭州国资", None)],
    ),
    "type, startNode, endNode": (
        "MATCH (n:Entity {id: 'pd'})-[r]-(m) "
        "RETURN type(r) AS t, startNode(r).id AS s, endNode(r).id AS e ORDER BY t",
        [("FUNDS", "pd", "zp"), ("LOCATED_IN", "pd", "pu"), ("PARTICIPATED_IN", "pd", "f1")],
    ),
    "any, all, none": (
        "RETURN any(x IN [1, 2] WHERE x > 1) AS a, all(x IN [1, 2] WHERE x > 1) AS b, "
        "none(x IN [] WHERE x) AS c, any(x IN [null] WHERE x = 1) AS d",
        [(True, False, True, None)],
    ),
    "aggregates": (
        "MATCH (f:Fact) RETURN sum(f.min) AS s, avg(f.sources) AS a, min(f.min) AS mi, "
        "max(f.ordinal) AS ma, count(f.ordinal) AS n, count(*) AS every",
        [(1300, 1.5, 300, 2.5, 1, 2)],
    ),
    "aggregates of nothing": (
        "MATCH (f:Fact {id: 'no'}) RETURN sum(f.min) AS s, collect(f.id) AS c, max(f.min) AS m, "
        "count(f) AS n",
        [(0, [], None, 0)],
    ),
    "arithmetic": (
        "RETURN 7 / 2 AS a, 7 / 2.0 AS b, 7 % 3 AS c, 2 ^ 3 AS d, 1 + 1.0 AS e",
        [(3, 3.5, 1, 8.0, 2.0)],
    ),
    "null logic": (
        "RETURN null = null AS a, null IN [1] AS b, 1 IN [null] AS c, NOT null AS d, "
        "null IS NULL AS e, 1 = 1.0 AS f",
        [(None, None, None, None, True, True)],
    ),
    "map projection": (
        "MATCH (f:Fact)<-[:PARTICIPATED_IN]-(i) WITH f, collect(i.id) AS xs "
        "RETURN f {.id, .min, n: size(xs)} AS m ORDER BY f.id",
        [({"id": "f1", "min": 1000, "n": 1},), ({"id": "f2", "min": 300, "n": 2},)],
    ),
    "text predicates": (
        "MATCH (c:Entity) WHERE c.name CONTAINS '浦东' OR c.name =~ '.*国资' OR '智谱AI' IN c.aliases "
        "RETURN c.id AS c ORDER BY c",
        [("hz",), ("pd",), ("pu",), ("zp",)],
    ),
    "text functions": (
        "RETURN replace('aXb', 'X', '-') AS a, split('a,b', ',') AS b, substring('智谱华章', 1, 2) AS c,"
        " left('智谱', 1) AS d, size('智谱') AS e, toLower('AB') AS f, trim(' x ') AS g",
        [("a-b", ["a", "b"], "谱华", "智", 2, "ab", "x")],
    ),
    "dates as text": (
        "MATCH (f:Fact) WHERE f.date >= $since RETURN f.id AS f",
        [("f1",)],
    ),
    "a fact of a relationship, after a with": (
        "MATCH (i:Investor)-[r:FUNDS]->(c:Company {id: 'zp'}) WITH i, r MATCH (f:Fact {id: r.fact}) "
        "OPTIONAL MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article) "
        "RETURN i.id AS i, f.id AS fact, s.says AS says, k.quote AS q, a.title AS t ORDER BY i",
        [("hz", "f2", None, None, None), ("mt", "f2", None, None, None),
         ("pd", "f1", "10亿", "智谱获10亿", "t")],
    ),
    "a fact of a relationship, by where": (
        "MATCH (i:Investor)-[r:FUNDS]->(:Company {id: 'zp'}) MATCH (f:Fact) WHERE f.id = r.fact "
        "RETURN i.id AS i, f.id AS fact ORDER BY i",
        [("hz", "f2"), ("mt", "f2"), ("pd", "f1")],
    ),
    "pairs": (
        "MATCH (a)-[:FUNDS]->(c)<-[:FUNDS]-(b) WHERE a.id < b.id "
        "RETURN a.id AS a, b.id AS b, count(DISTINCT c) AS n ORDER BY a, b",
        [("hz", "mt", 1), ("hz", "pd", 1), ("mt", "pd", 1)],
    ),
    "skip, limit, distinct": (
        "MATCH (i:Investor) WITH DISTINCT i.named AS n ORDER BY n SKIP 1 LIMIT 1 RETURN n",
        [(True,)],
    ),
    "reduce and range": (
        "RETURN reduce(s = 0, x IN range(1, 4) | s + x) AS a, head([]) AS b, tail([1, 2]) AS c",
        [(10, None, [2])],
    ),
    "mixed order": (
        "UNWIND [1, 2.5, 2, 'a', true] AS x RETURN x ORDER BY x",
        [("a",), (True,), (1,), (2,), (2.5,)],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def asked(opened):
    wipe(opened)
    write(opened, *small())
    return opened


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_the_same_cypher_gives_the_same_rows_types_and_order(asked, name):
    statement, rows = CONSTRUCTS[name]
    params = {"name": "智谱", "ids": ["zp", "nobody", "pd"], "prop": "name", "since": "2025-01-01"}
    if asked.run("MATCH (n) RETURN count(n) AS n").rows != ((11,),):
        wipe(asked)
        write(asked, *small())
    used = {key: value for key, value in params.items() if re.search(rf"\${key}\b", statement)}
    assert repr(list(asked.run(statement, used).rows)) == repr(rows)
