"""Files for a full import, imported into a real server with Neo4j's own tool."""

from pathlib import Path

import pytest
from storing import HOSTILE, entity, graph, write
from whofunds.graph import GraphData, build, export
from whofunds.graph.export.neo4j_admin import to_folder
from whofunds.graph.model import Edge
from whofunds.graph.stores import StoreError, open_store
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"


def hostile():
    """Text, and numbers of one name that are whole in one place and not in another."""
    nodes = [
        entity(
            f"id {n} {text}", "Company", name=text, aliases=[text, "x;y"], flag=bool(n % 2),
            n=n if n % 2 else n + 0.5, large=2**63 - 1, tiny=5e-324,
        )
        for n, text in enumerate(HOSTILE)
    ]  # fmt: skip
    edges = [
        Edge(f"edge {text}", "FUNDS", nodes[0].id, node.id, {"words": text})
        for text, node in zip(HOSTILE, nodes, strict=True)
    ]
    return graph(*nodes, entity("empty", name=""), entity("bare"), *edges)


@pytest.fixture(scope="module")
def both(start_neo4j, tmp_path_factory):
    """The examples and hostile text, on the embedded engine and in a server that they were
    imported into; and what the command line wrote."""
    folder = tmp_path_factory.mktemp("admin")
    with open_store(str(folder / "graph")) as store:
        articles = read_articles([str(ARTICLES)], options=ReadOptions())
        assert not build(store, articles, RulesExtractor().extract).refused
        more = hostile()
        write(store, *more.nodes.values(), *more.edges.values())
        to_folder(store.read(), folder / "files")
        with start_neo4j() as server:
            said = server.fill(folder / "files")
            with open_store(server.uri, user=server.user, password=server.password) as target:
                yield store, target, said, folder / "files"


def test_the_import_gives_the_same_graph(both):
    store, target, said, _ = both
    data = store.read()
    assert target.read() == data
    assert f"{len(data.nodes)} nodes" in said and f"{len(data.edges)} relationships" in said
    kinds = {
        key: type(node.props["n"]) for key, node in target.read().nodes.items() if "n" in node.props
    }
    assert set(kinds.values()) == {int, float}


@pytest.mark.parametrize("name", load_library())
def test_the_import_gives_the_same_answers(both, name):
    store, target, *_ = both
    query = load_library()[name]
    for example in query.examples:
        try:
            wanted = ask(store, query, example.params).rows
        except Exception as fault:
            with pytest.raises(type(fault)):
                ask(target, query, example.params)
        else:
            assert ask(target, query, example.params).rows == wanted


def test_the_schema_is_what_a_store_makes(both):
    """So a server that was filled in this way needs nothing more."""
    _, target, _, folder = both

    def names():
        return {row[0] for row in target.run("SHOW INDEXES YIELD name RETURN name").rows}

    made = names()
    statements = (folder / "schema.cypher").read_text("utf-8").split(";\n")[:-1]
    assert len(statements) > 20
    for statement in statements:
        target.run(statement, write=True)
    assert names() == made


def test_the_command_says_how_to_run_it(whofunds, graph, tmp_path):
    folder = tmp_path / "files"
    done = whofunds("export", "--as", "neo4j-admin", "-o", folder, "--graph", graph)
    assert done.stdout == "" and "nodes" in done.stderr
    script = (folder / "import.sh").read_text("utf-8")
    assert "neo4j-admin database import full neo4j @import.args" in script
    arguments = (folder / "import.args").read_text("utf-8").splitlines()
    files = [line.rpartition("=")[2] for line in arguments if line.startswith(("--nodes", "--rel"))]
    assert files and all((folder / file).is_file() for file in files)
    assert "-o" in whofunds("export", "--as", "neo4j-admin", "--graph", graph, ok=False).stderr


def test_equal_graphs_give_equal_files(tmp_path):
    data = hostile()
    turned = GraphData(dict(reversed(data.nodes.items())), dict(reversed(data.edges.items())))
    for name, each in (("one", data), ("two", turned)):
        to_folder(each, tmp_path / name)
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("one", "two")
    )
    assert one == two


def test_a_list_that_holds_every_delimiter_is_refused(tmp_path):
    data = graph(entity("a", aliases=["\x1f\x1e\x1d\x1c", "\ue000\uf8ff"]))
    with pytest.raises(StoreError, match="whofunds copy"):
        to_folder(data, tmp_path / "files")
    assert "neo4j-admin" in export.FOLDERS
