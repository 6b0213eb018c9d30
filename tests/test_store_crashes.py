"""The embedded store: what a damaged graph says, and what survives a crash."""

import random
import shutil
import signal
import sys
import time

import pytest
from storing import one_sentence, python
from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.stores import StoreError, open_store

NODE = Node("a", ("Company", "Entity"), {"name": "智谱"})
WRITER = """
    import sys
    from whofunds.graph.model import Batch, Edge, Node
    from whofunds.graph.stores import open_store

    store = open_store(sys.argv[1])
    print("ready", flush=True)
    n = 0
    while True:
        # One batch is a hundred nodes and a hundred edges between them, all marked with its number.
        nodes = [Node(f"{n}.{k}", ("Entity",), {"batch": n}) for k in range(100)]
        edges = [
            Edge(f"{n}.{k}", "FUNDS", f"{n}.{k}", f"{n}.{(k + 1) % 100}", {"batch": n})
            for k in range(100)
        ]
        store.write(Batch(nodes, edges))
        print(n, flush=True)
        n += 1
"""


# -- damage ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A closed graph, to be copied and damaged."""
    path = tmp_path_factory.mktemp("damage") / "whole"
    with open_store(str(path)) as store:
        nodes = [Node(f"n{k}", ("Company", "Entity"), {"name": f"公司{k}"}) for k in range(300)]
        edges = [Edge(f"e{k}", "FUNDS", f"n{k}", f"n{k * 7 % 300}") for k in range(300)]
        store.write(Batch(nodes, edges))
    return path


@pytest.mark.parametrize(
    ("pattern", "how"),
    [
        ("configuration.json", "junk"), ("schema.json", "junk"), ("schema.json", "gone"),
        ("dictionary*", "junk"), ("dictionary*", "empty"), ("FUNDS_0.*", "gone"),
        ("Company%*.bucket", "gone"), ("Company%*.bucket", "empty"), ("Company%*.bucket", "zeros"),
        ("*.bucket", "empty"), ("*", "junk"), ("*", "empty"),
    ],
)  # fmt: skip
def test_a_damaged_graph_is_never_read_as_a_smaller_one(whole, tmp_path, pattern, how):
    path = tmp_path / "graph"
    shutil.copytree(whole, path)
    files = [file for file in path.glob(pattern) if file.is_file()]
    assert files
    for file in files:
        if how == "gone":
            file.unlink()
        else:
            size = file.stat().st_size
            file.write_bytes(
                {"junk": random.Random(1).randbytes(size), "zeros": bytes(size), "empty": b""}[how]
            )
    with pytest.raises(StoreError, match="damaged") as fault, open_store(str(path)) as store:
        store.read()
    said = one_sentence(fault)
    assert str(path) in said and "build it anew" in said
    said.encode()
    with open_store(str(tmp_path / "other")) as other:
        other.write(Batch([NODE]))


def test_a_schema_cut_short_is_made_whole(tmp_path):
    """A process that died while it made a new graph leaves one that can be used."""
    path = tmp_path / "graph"
    process = python(WRITER, path)
    while not (path / "schema.json").exists():
        assert process.poll() is None
        time.sleep(0.005)
    process.kill()
    process.communicate()
    with open_store(str(path)) as store:
        store.write(Batch([NODE]))
        found = store.read().nodes
    assert found["a"] == NODE


# -- crashes --------------------------------------------------------------------------------


def check_whole_batches(path, acknowledged):
    with open_store(str(path), create=False) as store:
        data = store.read()
        per_batch: dict[object, int] = {}
        for item in (*data.nodes.values(), *data.edges.values()):
            per_batch[item.props["batch"]] = per_batch.get(item.props["batch"], 0) + 1
        assert set(per_batch.values()) == {200}, "a batch is there in part"
        assert set(range(acknowledged)) <= set(per_batch), "a finished batch is lost"
        assert store.run("MATCH (n:Entity {id: '0.7'})-[r:FUNDS]->(m) RETURN m.id AS m").rows == (
            ("0.8",),
        )
        store.write(Batch([NODE]))


@pytest.mark.parametrize("delay", [0.05, 0.21, 0.37])
def test_kill_9_leaves_whole_batches(tmp_path, delay):
    path = tmp_path / "graph"
    process = python(WRITER, path)
    assert process.stdout.readline() == "ready\n"
    lines = [process.stdout.readline() for _ in range(3)]
    time.sleep(delay)
    process.kill()
    rest, _ = process.communicate(timeout=60)
    done = [line for line in [*lines, *rest.splitlines(True)] if line.endswith("\n")]
    check_whole_batches(path, len(done))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM")
def test_an_orderly_kill_ends_the_process_without_a_crash_report(tmp_path):
    path = tmp_path / "graph"
    process = python(WRITER, path, cwd=tmp_path)
    assert process.stdout.readline() == "ready\n"
    process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    rest, err = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGTERM
    assert err == "" and "fatal error" not in rest
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph"]
    check_whole_batches(path, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process")
@pytest.mark.parametrize("delay", [0.0, 0.13, 0.3])
def test_ctrl_c_leaves_whole_batches(tmp_path, delay):
    path = tmp_path / "graph"
    process = python(WRITER, path)
    assert process.stdout.readline() == "ready\n"
    lines = [process.stdout.readline() for _ in range(2)]
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    rest, err = process.communicate(timeout=60)
    assert "KeyboardInterrupt" in err and process.returncode != 0
    check_whole_batches(path, len([*lines, *rest.splitlines()]))


def test_ctrl_c_in_a_batch_undoes_it_and_the_store_goes_on(tmp_path, monkeypatch):
    """In one process: whatever was sent to the engine is rolled back, and the next batch is
    written as if nothing had been."""
    from whofunds.graph.stores import arcade_writer

    with open_store(str(tmp_path / "graph")) as store:
        store.write(Batch([NODE]))
        real = arcade_writer.Writer.put_edges

        def interrupted(self, edges):
            if edges:
                raise KeyboardInterrupt
            real(self, edges)

        with monkeypatch.context() as patch:
            patch.setattr(arcade_writer.Writer, "put_edges", interrupted)
            with pytest.raises(KeyboardInterrupt):
                store.write(Batch([Node("b", ("Entity",))], [Edge("1", "FUNDS", "a", "b")]))
        assert set(store.read().nodes) == {"a"}
        store.write(Batch([Node("c", ("Entity",))]))
    with open_store(str(tmp_path / "graph")) as store:
        assert set(store.read().nodes) == {"a", "c"}


def test_commits_are_forced_to_the_disk(tmp_path):
    """The engine's own default is not to."""
    with open_store(str(tmp_path / "graph")) as store:
        store.write(Batch([NODE]))
        assert str(store._db.get_java_database().getWALFlushSetting()) == "YES_FULL"
