"""The steps behind questions about the network of funding, against networkx."""

import random

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whofunds.queries.steps import run_step
from whofunds.queries.steps._louvain import communities
from whofunds.queries.steps.bridges import parts_without
from whofunds.queries.steps.central import pagerank


def ties_of(pairs):
    """Rows as the statements of the network fetch them, in any order."""
    rows = {}
    for n, (source, target) in enumerate(pairs):
        row = {
            "source": source,
            "source_name": source,
            "targets": [],
            "target_names": [],
            "facts": [],
        }
        row = rows.setdefault(source, row)
        row["targets"].append(target)
        row["target_names"].append(target)
        row["facts"].append(f"f{n}")
    return [*rows.values()]


def near_of(graph):
    return [sorted(set(graph[n]) - {n}) for n in sorted(graph)]


def groups_of(found):
    return [{n for n, c in enumerate(found) if c == number} for number in sorted(set(found))]


def test_communities_are_no_worse_than_those_of_networkx_alone():
    for seed in range(6):
        graph = networkx.planted_partition_graph(12, 25, 0.2, 0.03 + seed / 200, seed=seed)
        ours = networkx.community.modularity(graph, groups_of(communities(near_of(graph))))
        theirs = networkx.community.louvain_communities(graph, seed=1)
        assert ours >= networkx.community.modularity(graph, theirs) - 0.002
        assert communities(near_of(graph)) == communities(near_of(graph))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39))))
def test_no_move_of_one_betters_the_communities(count, pairs):
    graph = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((a % count, b % count) for a, b in pairs if a % count != b % count)
    found = communities(near_of(graph))
    assert len(found) == count
    if graph.number_of_edges():
        best = networkx.community.modularity(graph, groups_of(found))
        for a, b in graph.edges:
            for one, other in ((a, b), (b, a)):
                moved = [found[other] if n == one else c for n, c in enumerate(found)]
                assert networkx.community.modularity(graph, groups_of(moved)) <= best + 1e-9
        parts = [part for part in networkx.connected_components(graph) if len(part) == 2]
        assert all(len({found[n] for n in part}) == 1 for part in parts)
    else:
        assert len(set(found)) == count


def test_the_order_of_rows_has_no_part_in_the_network():
    chance = random.Random(4)
    pairs = [(f"i{chance.randrange(30)}", f"c{chance.randrange(60)}") for _ in range(150)]
    pairs += [("i1", "i2"), ("i2", "i1"), ("i3", "i3"), pairs[0]]
    rows = ties_of(pairs)
    mixed = [
        {**row, **{key: row[key][::-1] for key in ("targets", "target_names", "facts")}}
        for row in reversed(rows)
    ]
    for name in ("communities", "central", "bridges"):
        asked = {"least": 1, "most": 500}
        answer = run_step(name, rows, asked)
        assert answer == run_step(name, mixed, asked) and answer
    told = run_step("communities", rows, {"least": 1})
    assert sum(row["size"] for row in told) == len({id for pair in pairs for id in pair})
    ties = len(set(pairs))
    assert sum(row["inside"] for row in told) + sum(row["outside"] for row in told) / 2 == ties
    assert {fact for row in told for fact in row["facts"]} == {f"f{n}" for n in range(len(pairs))}


def test_bridges_are_the_articulation_points_of_networkx():
    for seed in range(20):
        graph = networkx.gnm_random_graph(40, 42, seed=seed)
        found = parts_without(near_of(graph))
        assert set(found) == set(networkx.articulation_points(graph))
        for point, sizes in found.items():
            rest = graph.subgraph(networkx.node_connected_component(graph, point) - {point})
            assert sizes == sorted(map(len, networkx.connected_components(rest)), reverse=True)


def test_pagerank_is_that_of_networkx():
    graph = networkx.gnm_random_graph(30, 70, seed=5, directed=True)
    theirs = networkx.algorithms.link_analysis.pagerank_alg._pagerank_python(graph, tol=1e-12)
    assert pagerank({n: list(graph[n]) for n in graph}) == pytest.approx(theirs, abs=1e-9)


def test_pagerank_adds_up_and_follows_the_money():
    ranks = pagerank({"a": ["c"], "b": ["c"], "c": ["d"], "d": []})
    assert sum(ranks.values()) == pytest.approx(1)
    assert ranks["d"] > ranks["c"] > ranks["a"] == pytest.approx(ranks["b"])
    assert pagerank({}) == {}
