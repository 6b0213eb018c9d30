"""The embedded store: its files, its errors, and its silence."""

import time
from pathlib import Path

import pytest
from storing import one_sentence, python
from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.stores import CypherError, StoreError, open_store

NODE = Node("a", ("Company", "Entity"), {"name": "智谱"})
# -- where it is --------------------------------------------------------------------------------


def test_a_uri_may_name_the_engine(tmp_path):
    with open_store(f"arcadedb:{tmp_path}/graph") as store:
        store.write(Batch([NODE]))
    with open_store(str(tmp_path / "graph"), create=False) as store:
        assert store.read().nodes == {"a": NODE}


def test_two_graphs_in_one_process_are_apart(tmp_path):
    with open_store(str(tmp_path / "one")) as one, open_store(str(tmp_path / "two")) as two:
        one.write(Batch([NODE]))
        two.write(Batch([Node("b", ("Fact",))]))
        assert set(one.read().nodes) == {"a"} and set(two.read().nodes) == {"b"}


def test_a_missing_graph_says_which_command_builds_one(tmp_path):
    with pytest.raises(StoreError, match=r"whofunds build ARTICLE --graph") as fault:
        open_store(str(tmp_path / "none"), create=False)
    assert str(tmp_path / "none") in one_sentence(fault)
    with pytest.raises(StoreError, match="whofunds build"):
        open_store(str(tmp_path / "none"), read_only=True)
    assert not (tmp_path / "none").exists()


def test_a_file_is_not_a_graph(tmp_path):
    path = tmp_path / "graph.db"
    path.write_text("text", encoding="utf-8")
    for create in (True, False):
        with pytest.raises(StoreError, match="is a file") as fault:
            open_store(str(path), create=create)
        one_sentence(fault)
    assert path.read_text(encoding="utf-8") == "text"


def test_a_folder_of_other_things_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="other files") as fault:
        open_store(str(tmp_path))
    one_sentence(fault)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a place that nobody may write")
def test_a_place_that_cannot_be_written_is_named(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    for path in ("/proc/graph", str(blocked / "graph")):
        with pytest.raises(StoreError, match="cannot be written") as fault:
            open_store(path)
        assert path in one_sentence(fault)


@pytest.mark.parametrize("path", ["nul\0inside", "half \ud800"])
def test_a_path_that_no_disk_can_have(tmp_path, path):
    with pytest.raises(StoreError) as fault:
        open_store(f"{tmp_path}/{path}")
    one_sentence(fault).encode()


@pytest.mark.parametrize("uri", ["", "mysql://host/x", "http://localhost:7474"])
def test_an_unknown_scheme_is_refused(uri, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError) as fault:
        open_store(uri)
    one_sentence(fault)
    assert list(tmp_path.iterdir()) == []


def test_chinese_and_odd_folder_names_work(tmp_path):
    path = tmp_path / "图 谱" / "a'b$c{d}"
    with open_store(str(path)) as store:
        store.write(Batch([NODE]))
    with open_store(str(path)) as store:
        assert set(store.read().nodes) == {"a"}


# -- in use ---------------------------------------------------------------------------------


def test_a_graph_open_in_this_process_is_named(tmp_path):
    with open_store(str(tmp_path / "g")), pytest.raises(StoreError, match="open already") as fault:
        open_store(str(tmp_path / "g"))
    one_sentence(fault)


def test_a_second_process_is_told_and_may_come_in_afterwards(tmp_path):
    path = tmp_path / "graph"
    code = """
        import sys
        from whofunds.graph.stores import StoreError, open_store
        try:
            with open_store(sys.argv[1], create=False) as store:
                print(len(store.read().nodes))
        except StoreError as fault:
            print(fault)
    """
    with open_store(str(path)) as store:
        store.write(Batch([NODE]))
        out, err = python(code, path).communicate(timeout=120)
        assert out.strip() == (
            f"The graph {path} is in use by another process; wait until that ends, "
            "or name another with --graph."
        )
        assert err == ""
        # One that lets go within two seconds is only waited for.
        waiting = python(code, path)
        time.sleep(0.5)
    out, err = waiting.communicate(timeout=120)
    assert (out.strip(), err) == ("1", "")


# -- silence --------------------------------------------------------------------------------


def test_the_engine_says_nothing_also_in_a_pipe(tmp_path):
    code = """
        import sys
        from whofunds.graph.model import Batch, Node
        from whofunds.graph.stores import open_store
        with open_store(sys.argv[1]) as store:
            store.write(Batch([Node("a", ("Entity", "Company"), {"name": "x"})]))
            store.run("CREATE (:Claim {id: 'c'})-[:NEW {id: 'e'}]->(:Fact {id: 'f'})", write=True)
            print(len(store.read().nodes))
        with open_store(sys.argv[1]) as store:
            print(store.run("MATCH (n:Company) RETURN n.name AS name").rows)
    """
    process = python(code, tmp_path / "graph", cwd=tmp_path)
    out, err = process.communicate(timeout=120)
    assert (out, err, process.returncode) == ("3\n(('x',),)\n", "", 0)
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


# -- what statements make ---------------------------------------------------------------------


def test_relationship_types_made_by_a_statement_are_ours_too(tmp_path):
    path = str(tmp_path / "graph")
    with open_store(path) as store:
        store.run(
            "CREATE (:Entity {id: 'a'})-[:`ODD TYPE` {id: 'e'}]->(:Entity:Odd {id: 'b'})",
            write=True,
        )
    with open_store(path) as store:
        assert store.read().edges["e"].type == "ODD TYPE"
        store.write(Batch(drop_edges=["e"]))
        assert store.read().edges == {} and set(store.read().nodes) == {"a", "b"}


def test_what_has_no_id_is_not_read_as_ours(tmp_path):
    with open_store(str(tmp_path / "graph")) as store:
        store.run("CREATE (:Thing {x: 1})", write=True)
        assert store.run("MATCH (n:Thing) RETURN n.x AS x").rows == ((1,),)
        with pytest.raises(StoreError, match="without an id"):
            store.read()


@pytest.mark.parametrize("place", ["file", "http"])
def test_files_and_the_network_cannot_be_reached_from_a_statement(tmp_path, place):
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,2\n", encoding="utf-8")
    url = secret.as_uri() if place == "file" else "http://127.0.0.1:9/x.csv"
    with open_store(str(tmp_path / "graph")) as store:
        with pytest.raises(CypherError, match="not allowed") as fault:
            store.run("LOAD CSV FROM $url AS row RETURN row", {"url": url})
        one_sentence(fault)


# -- what the engine does wrong -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "MATCH (a)-[r:FUNDS]->(b) MATCH (f:Fact {id: r.fact}) RETURN f.id AS f",
            "MATCH (a)-[r:FUNDS]->(b) WITH r MATCH (f:Fact {id: r.fact}) RETURN f.id AS f",
        ),
        (
            "MATCH (a)-[r:FUNDS]->(b) OPTIONAL MATCH (f:Fact {id: r.fact}) RETURN f.id AS f",
            "MATCH (a)-[r:FUNDS]->(b) WITH r OPTIONAL MATCH (f:Fact {id: r.fact}) RETURN f.id AS f",
        ),
        (
            "MATCH (a)-[r:FUNDS]->() RETURN a {xs: collect(r.fact)} AS m",
            "MATCH (a)-[r:FUNDS]->() WITH a, collect(r.fact) AS xs RETURN a {xs: xs} AS m",
        ),
        (
            "MATCH (n:Entity) RETURN n.name AS n ORDER BY n.name",
            "MATCH (n:Entity) RETURN n.name AS name ORDER BY name",
        ),
    ],
)
def test_known_faults_of_the_engine_are_still_there(tmp_path, wrong, right):
    """When this fails the engine was mended: strike the note in graph/stores/__init__.py."""

    def rows(statement):
        try:
            return store.run(statement).rows
        except CypherError:
            return None

    with open_store(str(tmp_path / "graph")) as store:
        nodes = [NODE, Node("b", ("Entity",), {"name": "乙"}), Node("f", ("Fact",))]
        store.write(Batch(nodes, [Edge("1", "FUNDS", "b", "a", {"fact": "f"})]))
        assert rows(right) and rows(right) != ((None,),)
        assert rows(wrong) != rows(right)


def test_a_graph_that_nobody_closed_is_closed_at_the_end_without_a_word(tmp_path):
    code = (
        "from whofunds.graph import open_store\n"
        f"store = open_store({str(tmp_path / 'g.db')!r})\n"
        "store.run(\"CREATE (:Entity {id: 'x:1'})\", write=True)\n"
        "print(len(store.run('MATCH (n) RETURN n').rows))"
    )
    assert python(code).communicate(timeout=120) == ("1\n", "")
    with open_store(str(tmp_path / "g.db")) as store:
        assert len(store.run("MATCH (n) RETURN n").rows) == 1
