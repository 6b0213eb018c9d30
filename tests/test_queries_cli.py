"""`whofunds ask`, `find`, `show`, `path` and `cypher`, as a person meets them."""

import csv
import io
import json
import runpy
from pathlib import Path

import pytest
from click.testing import CliRunner
from whofunds.cli import main
from whofunds.graph.stores import open_store
from whofunds.queries.library import load_library

TRAPS = runpy.run_path(str(Path(__file__).with_name("queries_traps.py")))["traps"]()


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    uri = str(tmp_path_factory.mktemp("cli") / "graph.db")
    with open_store(uri, create=True, read_only=False) as store:
        store.write(TRAPS)
    return uri


@pytest.fixture
def run(graph):
    def run(*args, status=0, stdin=None):
        result = CliRunner().invoke(main, list(args), input=stdin, env={"WHOFUNDS_GRAPH": graph})
        assert result.exit_code == status, result.output
        assert "Traceback" not in result.output
        return result

    return run


def test_ask_lists_the_library_by_theme(run):
    text = run("ask").stdout
    for query in load_library().values():
        assert f"  {query.name} " in text
    assert text.index("Money:") < text.index("who-funds") < text.index("Networks:")


@pytest.mark.parametrize("name", load_library())
def test_help_has_question_parameters_columns_and_an_example(run, name):
    query = load_library()[name]
    text = run("ask", name, "--help").stdout
    flat = " ".join(text.split())
    assert query.question in flat and f"whofunds ask {name}" in flat
    for param in query.params:
        assert param.meaning in flat
        assert (param.name.upper() if param.required else f"--{param.name}") in text
    assert all(f"  {column} " in text for column in query.columns)
    assert max(map(len, text.splitlines())) <= 80


def test_ask_prints_a_table(run):
    result = run("ask", "who-funds", "星河智能")
    assert "杭州国资" in result.stdout and "[1]" in result.stdout
    assert result.stderr == "" and "\x1b" not in result.stdout


def test_ask_gives_json_and_csv_with_every_column(run):
    records = json.loads(run("ask", "who-funds", "星河智能", "--json").stdout)
    assert len(records) == 5 and list(records[0]) == list(load_library()["who-funds"].columns)
    rows = list(csv.reader(io.StringIO(run("ask", "who-funds", "星河智能", "--csv").stdout)))
    assert len(rows) == 6 and rows[0] == list(records[0])


def test_an_option_narrows(run):
    found = json.loads(run("ask", "who-funds", "星河智能", "--since", "2020", "--json").stdout)
    assert len(found) == 4
    found = json.loads(
        run("ask", "evidence-for", "星河智能", "--with", "杭州城投", "--json").stdout
    )
    assert len(found) == 1


def test_no_answer_is_a_sentence_and_no_failure(run):
    result = run("ask", "listings", "--company", "云图科技")
    assert result.stdout == "" and "no answer to listings for 云图科技" in result.stderr
    assert json.loads(run("ask", "listings", "--company", "云图科技", "--json").stdout) == []
    assert run("ask", "listings", "--company", "云图科技", "--csv").stdout.startswith("company,")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ("ask", "who-fund", "x"),
            "There is no query 'who-fund'; did you mean who-funds, rounds or no-round-for?\n",
        ),
        (("ask", "zzz"), "There is no query 'zzz'; list them with `whofunds ask`.\n"),
        (("ask", "who-funds", "星河智慧"), "nearest: 星河智能"),
        (("ask", "positions-of", "张伟"), "p:zw1  张伟 (Person, beside 星河智能, 1 fact)"),
        (("ask", "positions-of", "星河智能"), "a Person is asked for"),
        (("ask", "who-funds", "星河智能", "--since", "soon"), "is not a date"),
        (("show", "没有"), "Nothing in the graph is called"),
        (("path", "星河智能", "o:x"), "both ends"),
        (("cypher", "MATCH (n RETURN n"), ""),
        (("cypher", "CREATE (n:X {id: 'x'})"), ""),
    ],
)
def test_a_mistake_is_answered_in_one_message(run, args, says):
    result = run(*args, status=1)
    assert result.stdout == "" and result.stderr.startswith("Error: ")
    assert says in result.stderr


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("ask", "who-funds"), "COMPANY"),
        (("ask", "listings", "星河智能"), "Did you mean --company 星河智能?"),
        (("ask", "who-funds", "a", "--json", "--sinse", "b"), "--since"),
        (("path", "a", "b", "--hops", "0"), "--hops"),
        (("cypher", " "), "empty"),
        (("cypher", "RETURN 1", "--param", "x"), "NAME=VALUE"),
    ],
)
def test_wrong_usage_has_status_2(run, args, says):
    result = run(*args, status=2)
    assert says in result.stderr and result.stdout == ""


def test_find(run):
    text = run("find", "浦東").stdout
    assert "浦东创投集团" in text and "StateCapital" in text and "浦东新区" in text
    found = json.loads(run("find", "星河", "--json", "--limit", "1").stdout)
    assert [entity["id"] for entity in found] == ["o:x2"]
    assert "1 more" in run("find", "星河", "--limit", "1").stderr


def test_find_nothing_suggests_and_has_status_1(run):
    result = run("find", "星河智慧", status=1)
    assert result.stdout == "" and "Nearest: 星河智能" in result.stderr


def test_show(run):
    text = run("show", "星河智能").stdout
    for title in (
        "Money in",
        "Money out",
        "People",
        "Products",
        "Customers",
        "Listings",
        "Figures",
        "Groups",
    ):
        assert title in text
    assert "营收3亿元" in text and "said by 《某报》" in text
    assert json.loads(run("show", "o:hz", "--json").stdout)["places"] == ["杭州 < 浙江"]


def test_path(run):
    text = run("path", "张江集团", "远山资本").stdout
    assert "-FUNDS->" in text and "<-FUNDS-" in text and "远山资本2019年投资星河" in text
    result = run("path", "张江集团", "远山资本", "--hops", "1")
    assert result.stdout == "" and "No way of at most 1 step" in result.stderr


def test_cypher_takes_parameters_and_standard_input(run):
    statement = "MATCH (n:Name {key: $key})-[:NAMES]->(e) RETURN e.id AS id, $n + 1 AS n, $b AS b"
    more = ("-p", "key=星河智能", "-p", "n=2", "--param", '$b=[1, "a"]', "--json")
    expected = [{"id": "o:x", "n": 3, "b": [1, "a"]}]
    assert json.loads(run("cypher", statement, *more).stdout) == expected
    assert json.loads(run("cypher", "-", *more, stdin=statement).stdout) == expected
    hostile = "'}) DETACH DELETE n //"
    assert json.loads(run("cypher", "RETURN $x AS x", "-p", f"x={hostile}", "--json").stdout) == [
        {"x": hostile}
    ]
    assert json.loads(run("cypher", "RETURN $x AS x", "-p", "x=NaN", "--json").stdout) == [
        {"x": "NaN"}
    ]


def test_cypher_writes_only_when_told_to(graph, tmp_path):
    uri = str(tmp_path / "own.db")
    env = {"WHOFUNDS_GRAPH": uri}
    with open_store(uri, create=True, read_only=False) as store:
        store.write(TRAPS)
    count = "MATCH (n:Place {name: 'new'}) RETURN count(n) AS n"
    create = "CREATE (n:Place {id: 'l:new', name: 'new'})"
    for args, status, expected in [((create,), 1, 0), ((create, "--write"), 0, 1)]:
        assert CliRunner().invoke(main, ["cypher", *args], env=env).exit_code == status
        result = CliRunner().invoke(main, ["cypher", count, "--json"], env=env)
        assert json.loads(result.stdout) == [{"n": expected}]


def test_a_missing_graph_is_one_sentence(tmp_path):
    result = CliRunner().invoke(main, ["ask", "who-funds", "x", "--graph", str(tmp_path / "no.db")])
    assert (
        result.exit_code == 1 and result.stderr.startswith("Error: ") and "no.db" in result.stderr
    )
    assert not (tmp_path / "no.db").exists()
