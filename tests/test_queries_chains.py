"""The shortest chains between two, against all that networkx finds, on each engine."""

import itertools
import random

import networkx as nx
import pytest
from storing import wipe
from whofunds.graph.model import Batch, Edge, Node
from whofunds.queries.graph_form import ask_graph
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

QUERY = load_library()["shortest-chains"]
TIES = ("FUNDS", "OWNS", "ACQUIRED", "SUPPLIES", "WORKS_FOR", "MAKES", "PARTNERS_WITH",
        "SPONSORS_LISTING_OF", "MEMBER_OF")  # fmt: skip


def made(number, ties, chance):
    """A graph of organizations with random ties, a fifth of them denied, some along others."""
    nodes, edges = [], []
    for n in range(number):
        nodes.append(Node(f"o:{n:02}", ("Entity", "Organization"), {"name": f"甲{n}"}))
        nodes.append(Node(f"n:{n:02}", ("Name",), {"key": f"o:{n:02}"}))
        edges.append(Edge(f"names:{n:02}", "NAMES", f"n:{n:02}", f"o:{n:02}", {}))
    for n in range(ties):
        one, other = chance.sample(range(number), 2)
        said = chance.choice(["asserted", "asserted", "asserted", "planned", "denied"])
        edges.append(Edge(f"e:{n:03}", chance.choice(TIES), f"o:{one:02}", f"o:{other:02}",
                          {"fact": f"f:{chance.randrange(ties):03}", "modality": said}))  # fmt: skip
    return nodes, edges


def chains(graph, start, end, by):
    """Every shortest chain as the ids of its facts, in order, by networkx."""
    try:
        ways = list(nx.all_shortest_paths(graph, start, end))
    except nx.NetworkXNoPath:
        return []
    found = []
    for way in ways:
        steps = [list(graph[a][b]) for a, b in itertools.pairwise(way)]
        found += [list(chain) for chain in itertools.product(*steps)]
    found.sort(key=lambda c: ("".join(by[k].props["fact"] for k in c), "".join(c)))
    return found if len(found[0]) <= 6 else []


@pytest.fixture(scope="module", params=[(24, 60, 5), (40, 46, 1)], ids=["dense", "sparse"])
def tied(request, opened):
    nodes, edges = made(*request.param[:2], random.Random(request.param[2]))
    wipe(opened)
    opened.write(Batch(nodes, edges))
    ties = {edge.id: edge for edge in edges if edge.type != "NAMES"}
    free, every = nx.MultiGraph(), nx.MultiGraph()
    for graph in (free, every):
        graph.add_nodes_from(n.id for n in nodes if n.id.startswith("o:"))
        for edge in ties.values():
            if graph is every or edge.props["modality"] != "denied":
                graph.add_edge(edge.source, edge.target, edge.id)
    return opened, free, every, ties


def test_all_shortest_chains_and_no_other_are_given_in_order(tied):
    store, free, every, ties = tied
    lengths, detours = set(), 0
    for start, end in itertools.islice(itertools.permutations(sorted(free), 2), 0, None, 7):
        expected = chains(free, start, end, ties)
        steps, shortest = (
            len(c[0]) if c else 0 for c in (expected, chains(every, start, end, ties))
        )
        if steps != shortest and not 0 < steps < 5:
            continue  # more than four ties are left to the engine, which may stop at what is denied
        detours += steps > shortest
        rows = ask(store, QUERY, {"start": start, "end": end, "rows": 1000}).records()
        assert [row["facts"] for row in rows] == [
            [ties[k].props["fact"] for k in chain] for chain in expected
        ], (start, end)
        for row, chain in zip(rows, expected, strict=True):
            assert row["steps"] == len(chain) == len(row["chain"]) - 1
            assert [tie.strip("<>") for tie in row["ties"]] == [ties[k].type for k in chain]
            assert row["firm"] == all(ties[k].props["modality"] == "asserted" for k in chain)
        lengths.add(steps)
    assert {1, 2, 3, 4} <= lengths and detours


def test_the_picture_has_the_ties_of_the_rows_that_are_given(tied):
    store, free, _, ties = tied
    several = 0
    for start, end in itertools.islice(itertools.permutations(sorted(free), 2), 3, None, 41):
        expected = chains(free, start, end, ties)
        if not expected or len(expected[0]) > 4:
            continue
        for most in (1, 1000):
            picture = ask_graph(store, QUERY, {"start": start, "end": end, "rows": most})
            assert set(picture.edges) == {k for chain in expected[:most] for k in chain}
        several += len(expected) > 1
    assert several
