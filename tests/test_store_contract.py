"""What every store does with what is written, whatever engine is below it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storing import HOSTILE, entity, graph, wipe, write
from whofunds.graph.model import Batch, Edge, GraphData, Node

# -- writing and reading back ---------------------------------------------------------------


def test_reads_back_what_was_written_with_its_types(store):
    """Ints stay ints and floats floats, also where they are whole; lists stay lists."""
    node = entity(
        "org:1", "Organization", "Investor",
        name="浦东创投", whole=10, large=2**63 - 1, small=-(2**63), one=1.0, tiny=5e-324, huge=1e308,
        yes=True, no=False, aliases=["b", "a", "b"], alone=["x"], empty="",
    )  # fmt: skip
    other = Node("f:1", ("Fact",), {"amount_min": 1_000_000_000, "share": 0.1})
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
_labels = st.sets(st.sampled_from(["Investor", "Company", "Odd"])).map(
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
    write(store, Node("a", ("Fact",), {"quote": "q"}))
    assert store.read().nodes["a"].labels == ("Fact",)
    assert store.run("MATCH (:Fact {id: 'a'})-[r]->(m) RETURN r.id AS r, m.id AS m").rows == (
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
