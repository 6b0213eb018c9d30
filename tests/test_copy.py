"""Copies from store to store: equal, whole articles at every moment, nothing done twice."""

import functools
import threading

import neo4j
import pytest
from saying import claim, graph, money, org, round_
from storing import wipe, write
from whofunds.graph import GraphData
from whofunds.graph.copying import copy, plan
from whofunds.graph.export import write as exported
from whofunds.graph.stores import StoreError, open_store


def sample(count, investor="远山资本"):
    """Articles that share companies and facts, so that no cut falls between strangers."""
    claims = []
    for n in range(count):
        company = f"青禾{n // 3}科技"
        claims += [
            round_(n, investor, company, amount=money(10**8, "1亿元")),
            claim(n, "Acquisition", acquirer=org(company), target=org(f"对象{n % 4}"), start=n % 3),
        ]
    return graph(*claims)


def apply(data, batch):
    """What a store does with a batch, in memory; an edge without an end is a fault."""
    new = GraphData(dict(data.nodes), dict(data.edges))
    for key in batch.drop_edges:
        new.edges.pop(key, None)  # gone already with a node
    for key in batch.drop_nodes:
        del new.nodes[key]
        new.edges = {k: e for k, e in new.edges.items() if key not in (e.source, e.target)}
    new.add([*batch.put_nodes, *batch.put_edges])
    assert all(e.source in new.nodes and e.target in new.nodes for e in new.edges.values())
    return new


def around(data, article_id):
    """All that an article brings: its claims, their facts, the parties, their names and places."""
    nodes, edges = {article_id}, set()
    follow = {
        "QUOTED_FROM": 1,
        "SUPPORTS": 0,
        "MENTIONS": 0,
        "NAMES": 1,
        "LOCATED_IN": 0,
        "PART_OF": 0,
    }
    grown = True
    while grown:
        before = len(nodes), len(edges)
        for edge in data.edges.values():
            way = follow.get(edge.type)
            start, end = (
                (edge.target, edge.source) if way in (1, None) else (edge.source, edge.target)
            )
            fact_of = edge.props.get("fact")
            if (fact_of in nodes) if fact_of else (start in nodes):
                edges.add(edge.id)
                nodes |= {start, end}
        grown = (len(nodes), len(edges)) != before
    return nodes, edges


def whole(partial, full):
    """Hold that each article of a part of a graph has all that it has in the full one."""
    found = [key for key in partial.nodes if key.startswith("article:")]
    for key in found:
        nodes, edges = around(full, key)
        assert all(partial.nodes.get(n) == full.nodes[n] for n in nodes)
        assert all(partial.edges.get(e) == full.edges[e] for e in edges)
    return len(found)


# -- the plan -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [1, 40, 10**6])
def test_every_prefix_of_a_plan_is_whole_articles(rows):
    data, held = sample(9), GraphData()
    batches = plan(data, held, rows)
    assert len(batches) == {1: 9, 40: len(batches), 10**6: 1}[rows]
    seen = [0]
    for batch in batches:
        assert batch.roots is not None  # nothing of it is there yet
        held = apply(held, batch)
        seen.append(whole(held, data))
    assert held == data and seen == sorted(seen) and seen[-1] == 9
    assert plan(data, held) == []


def test_a_plan_from_an_older_graph_renews_article_by_article():
    old, new = sample(9), sample(7, "近水资本")
    held = old
    for batch in plan(new, old, 1):
        held = apply(held, batch)
        for key in (k for k in held.nodes if k.startswith("article:")):
            claims = {e.source for e in held.edges.values() if e.target == key}
            versions = [
                {e.source for e in data.edges.values() if e.target == key} for data in (old, new)
            ]
            assert claims in versions, "an article is half old and half new"
    assert held == new


# -- between stores -----------------------------------------------------------------------------


def test_there_and_back_gives_an_equal_graph(tmp_path, opened, request):
    """From an embedded graph to each engine, and back to another."""
    data = sample(6)
    wipe(opened)
    with open_store(str(tmp_path / "one")) as one, open_store(str(tmp_path / "back")) as back:
        write(one, *data.nodes.values(), *data.edges.values())
        first = copy(one, opened)
        assert (first.nodes, first.relationships) == (len(data.nodes), len(data.edges))
        assert first.dropped == 0 and first.articles == 6
        assert copy(one, opened).batches == 0
        copy(opened, back)
        assert exported(back.read(), "json") == exported(one.read(), "json")


def test_a_copy_leaves_alone_what_it_would_take_out(opened, tmp_path):
    wipe(opened)
    more, less = sample(4), sample(2)
    write(opened, *more.nodes.values(), *more.edges.values())
    with open_store(str(tmp_path / "less")) as source:
        write(source, *less.nodes.values(), *less.edges.values())
        with pytest.raises(
            StoreError, match=r"holds 2 articles or judgements that .* lacks.*--replace"
        ):
            copy(source, opened)
        assert opened.read() == more
        copy(source, opened, replace=True)
        assert opened.read() == less
        with pytest.raises(StoreError, match="both source and target"):
            copy(source, source)


def test_what_is_said_to_be_new_and_is_not_is_written_once(opened):
    """Another writer may have been there meanwhile, or the same batch before the line broke."""
    wipe(opened)
    data = sample(3)
    (batch,) = plan(data, GraphData())
    opened.write(batch)
    if "://" in opened.uri:
        opened.write(batch)
    assert opened.read() == data


def test_an_end_that_is_gone_undoes_the_batch(opened):
    wipe(opened)
    data = sample(2)
    first, second = plan(data, GraphData(), 1)
    opened.write(first)
    shared = next(e.target for e in second.put_edges if e.target in {n.id for n in first.put_nodes})
    opened.run("MATCH (n {id: $id}) DETACH DELETE n", {"id": shared}, write=True)
    before = opened.read()
    with pytest.raises(StoreError, match="somebody else took it out"):
        opened.write(second)
    assert opened.read() == before


def test_a_killed_server_is_left_with_whole_articles(start_neo4j, tmp_path, monkeypatch):
    """Killed while it writes, then started again on its data."""
    driver = functools.partial(neo4j.GraphDatabase.driver, max_transaction_retry_time=0.1)
    monkeypatch.setattr(neo4j.GraphDatabase, "driver", driver)  # else it hopes for half a minute
    data = sample(60)
    with open_store(str(tmp_path / "source")) as source, start_neo4j() as server:
        write(source, *data.nodes.values(), *data.edges.values())

        def target():
            return open_store(server.uri, user=server.user, password=server.password)

        batches = plan(data, GraphData(), 40)
        assert len(batches) > 20
        store = target()
        with pytest.raises(StoreError):
            for n, batch in enumerate(batches):
                if n == len(batches) // 2:
                    threading.Timer(0.01, server.kill).start()
                store.write(batch)
        store.close()
        server.restart()
        with target() as store:
            assert 0 < whole(store.read(), data) < 60
            copy(source, store)
            assert store.read() == data
            made = store.run("SHOW INDEXES YIELD name WHERE name = 'whofunds_FUNDS_id' RETURN name")
            assert len(made.rows) == 1
