"""``whofunds copy`` as a person runs it."""

import json

import pytest


@pytest.fixture
def server(neo4j_server, monkeypatch):
    """The server of the tests, empty, as the environment names one."""
    import neo4j

    auth = (neo4j_server.user, neo4j_server.password) if neo4j_server.password else None
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=neo4j_server.database)
    for name, value in (("USERNAME", neo4j_server.user), ("PASSWORD", neo4j_server.password)):
        monkeypatch.setenv(f"NEO4J_{name}", value or "")
    monkeypatch.delenv("NEO4J_URI", raising=False)
    return neo4j_server


def test_to_a_server_and_back(whofunds, graph, server, tmp_path, monkeypatch):
    monkeypatch.setenv("NEO4J_URI", server.uri)
    said = whofunds("copy", graph)  # to where NEO4J_URI points
    assert "nodes and" in said.stdout and server.uri in said.stdout and said.stderr == ""
    again = json.loads(whofunds("copy", graph, server.uri, "--json").stdout)
    assert again["nodes"] == again["relationships"] == again["dropped"] == 0
    assert again["articles"] == 1
    assert "nothing to do" in whofunds("copy", graph, server.uri).stdout
    back = tmp_path / "back.db"
    whofunds("copy", server.uri, back)
    one, other = (whofunds("export", "--as", "json", "--graph", g).stdout for g in (graph, back))
    assert one == other and json.loads(one)["nodes"]
    asked = ("ask", "who-funds", "青禾科技", "--json", "--graph")
    assert whofunds(*asked, server.uri).stdout == whofunds(*asked, graph).stdout


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"PASSWORD": "hunter2-wrong"}, "refused the user name or password"),
        ({"DATABASE": "nosuch"}, "has no database 'nosuch'"),
    ],
)
def test_what_is_wrong_is_one_sentence(whofunds, graph, server, monkeypatch, change, words):
    for name, value in change.items():
        monkeypatch.setenv(f"NEO4J_{name}", value)
    done = whofunds("copy", graph, server.uri, ok=False)
    assert words in done.stderr and done.stderr.count("\n") == 1 and done.stdout == ""
    assert "hunter2" not in done.output and done.exit_code == 1


def test_options_name_the_user_and_the_database_and_none_the_password(whofunds, graph, server):
    done = whofunds("copy", graph, server.uri, "--database", "nosuch", ok=False)
    assert "'nosuch'" in done.stderr
    done = whofunds("copy", graph, server.uri, "--user", "nobody-here", ok=False)
    assert "refused the user name or password" in done.stderr
    assert whofunds("copy", graph, server.uri, "--user", server.user).exit_code == 0
    done = whofunds("copy", graph, server.uri, "--password", "x", ok=False)
    assert "No such option" in done.stderr


def test_without_a_target_it_says_what_is_missing(whofunds, graph, monkeypatch):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    assert "NEO4J_URI" in whofunds("copy", graph, ok=False).stderr


def test_a_missing_source_makes_no_target(whofunds, tmp_path):
    done = whofunds("copy", tmp_path / "none", tmp_path / "target", ok=False)
    assert "There is no graph at" in done.stderr and not (tmp_path / "target").exists()


def test_a_graph_is_not_copied_onto_itself(whofunds, graph):
    assert whofunds("copy", graph, graph, ok=False).exit_code == 1
