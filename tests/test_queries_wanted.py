"""The form of answers at the command line: rows, order, columns, evidence, Markdown, the library of a
user's own, plain questions, completion."""

import json
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from whofunds.cli import main
from whofunds.graph.model import Batch, Edge, Node
from whofunds.graph.stores import open_store
from whofunds.queries.errors import ParamError
from whofunds.queries.library import load_library
from whofunds.queries.lookup import beginning_with
from whofunds.queries.render.markdown import render_markdown
from whofunds.queries.results import Result, ask
from whofunds.queries.shaping import choose_columns, sort_rows

TRAPS = runpy.run_path(str(Path(__file__).with_name("queries_traps.py")))["traps"]()


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    uri = str(tmp_path_factory.mktemp("wanted") / "graph.db")
    with open_store(uri, create=True, read_only=False) as store:
        store.write(TRAPS)
    return uri


@pytest.fixture
def run(graph):
    def run(*args, status=0, **env):
        result = CliRunner().invoke(main, list(args), env={"WHOFUNDS_GRAPH": graph, **env})
        assert result.exit_code == status, result.output
        assert "Traceback" not in result.output
        return result

    return run


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_lines(run):
    found = records(run("ask", "who-funds", "星河智能", "--jsonl"))
    assert len(found) == 5 and found == json.loads(
        run("ask", "who-funds", "星河智能", "--json").stdout
    )


def test_an_answer_of_the_first_rows_says_so(run):
    every = records(run("ask", "rounds", "--jsonl"))
    assert len(every) > 3 and not run("ask", "rounds", "--jsonl").stderr
    result = run("ask", "rounds", "--jsonl", "--rows", "2")
    assert records(result) == every[:2]
    assert result.stderr == (
        "These are the first 2 rows; see whether there are more with --rows 20.\n"
    )


@pytest.mark.parametrize(
    "name",
    [name for name, query in load_library().items() if "rows" in {p.name for p in query.params}],
)
def test_fewer_rows_are_the_first_of_all(graph, name):
    query = load_library()[name]
    subject = query.subject if query.subject and query.subject.required else None
    given = {}
    for param in query.params:
        if param.name in ("least", "alike"):
            given[param.name] = 1
        elif param.required and param is not subject:
            given[param.name] = "p:zq" if param.type == "entity" else param.example
    compared = 0
    with open_store(graph, create=False, read_only=True) as store:
        tied = "MATCH (e:Entity)-[:FUNDS]-() RETURN DISTINCT e.id AS id ORDER BY id"
        for (id,) in store.run(tied).rows if subject else [(None,)]:
            asked = {**given, subject.name: id} if subject else given
            every, few = ask(store, query, asked), ask(store, query, {**asked, "rows": 1})
            assert few.rows == every.rows[:1] and every.cut == 0, asked
            assert few.cut == min(1, len(every.rows))
            compared += len(every.rows) > 1
    assert compared


def test_limit_says_what_it_leaves_out(run):
    result = run("ask", "who-funds", "星河智能", "--jsonl", "--limit", "2")
    assert len(records(result)) == 2 and result.stderr == "3 more rows are left out by --limit.\n"
    assert "1 more row is left out" in run("ask", "who-funds", "星河智能", "--limit", "4").stderr
    assert run("ask", "who-funds", "星河智能", "--limit", "0", "--csv").stdout.count("\n") == 1


def test_sort_by_bounds_with_unknown_last(run):
    for by, wanted in [
        ("amount", ["杭州国资", "张江集团", "浦东创投集团", "远山资本", None]),
        ("-amount,investor", ["张江集团", "浦东创投集团", "杭州国资", "远山资本", None]),
        ("date", ["远山资本", "杭州国资", "张江集团", "浦东创投集团", None]),
    ]:
        found = records(run("ask", "who-funds", "星河智能", "--jsonl", "--sort", by))
        assert [row["investor"] for row in found] == wanted


def test_columns_in_every_form(run):
    args = ("ask", "who-funds", "星河智能", "--columns", "amount,investor")
    assert list(json.loads(run(*args, "--json").stdout)[0]) == ["amount", "investor"]
    assert run(*args, "--csv").stdout.splitlines()[0] == "amount,investor"
    assert run(*args).stdout.split()[:2] == ["amount", "investor"]
    assert run(*args, "--markdown").stdout.startswith("| amount | investor |")


def test_evidence_none_short_and_full(run):
    args = ("ask", "who-funds", "星河智能")
    none = run(*args, "--evidence", "none")
    assert "[1]" not in none.stdout and "浦东与张江联合投资" not in none.stdout
    assert "quote" not in records(run(*args, "--evidence", "none", "--jsonl"))[0]
    short, full = run(*args).stdout, run(*args, "--evidence", "full").stdout
    assert "有消息称总额8亿元" not in short and "有消息称总额8亿元" in full
    said = records(run(*args, "--evidence", "full", "--jsonl"))[0]["evidence"]
    assert {s["modality"] for s in said} == {"asserted", "rumoured"}


def test_rows_that_count_have_their_sentences_too(run):
    assert "[1]" in run("ask", "several-seats", "--evidence", "full").stdout
    assert "[1]" not in run("ask", "several-seats").stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--sort", "dat"), "has no column 'dat'; did you mean date?\n"),
        (("--columns", "zzz"), "has no column 'zzz'; it has company, investor"),
        (("--columns", ","), "none is named"),
    ],
)
def test_a_column_that_is_not_there(run, args, says):
    result = run("ask", "who-funds", "星河智能", *args, status=1)
    assert says in result.stderr and result.stdout == ""


def test_sorting_keeps_the_order_of_equals_and_orders_any_cells():
    result = Result(
        ("a", "b"), ((1, "x"), (None, "y"), (1, "z"), (0.5, "w"), (True, "v"), ([], "u"))
    )
    assert [row[1] for row in sort_rows(result, "a").rows] == ["w", "x", "z", "v", "u", "y"]
    assert choose_columns(result, "b").rows[0] == ("x",)
    with pytest.raises(ParamError):
        sort_rows(result, "c")


def test_markdown_takes_nothing_in_a_cell_for_markup():
    hostile = "a|b\n<script>*x* [l](u) `c` \\ \u202e"
    text = render_markdown(Result(("who",), ((hostile,),)))
    row = text.splitlines()[2]
    assert row.startswith("| ") and row.endswith(" |") and "\n" not in row
    for char in "|<*[`":
        assert all(row[at - 1] == "\\" for at, c in enumerate(row[2:-2], 2) if c == char)
    assert "\u202e" not in text


def test_search_finds_questions_by_their_words(run):
    assert "state-capital-into" in run("ask", "--search", "国资").stdout
    assert "runway" in run("ask", "--search", "LOSS").stdout
    assert "No question" in run("ask", "--search", "天气", status=1).stderr


def test_a_plain_question_says_what_it_was_taken_for(run):
    result = run("ask", "谁投资了星河智能?")
    assert (
        result.stderr == "Taken for: who-funds company=星河智能\n" and "杭州国资" in result.stdout
    )
    assert len(records(run("ask", "who", "funds", "云图科技", "--jsonl"))) == 1
    result = run("ask", "星河智能的员工有多少", status=1)
    assert result.stdout == "" and result.stderr.count("(") == 3
    assert "2 entities are called" in run("ask", "张伟的职位", status=1).stderr


OWN = """\
// Mine?
// question: Who is mine?
// params:
//   name: {type: entity, example: 智谱, meaning: Who}
// columns:
//   who: Who it is
// table: [who]
// asks:
//   - "{name}我的"
// tests:
//   - {params: {name: 智谱}, rows: 1}

MATCH (:Name {key: $name})-[:NAMES]->(e)
RETURN e.name AS who
ORDER BY who
"""


def test_queries_of_ones_own_are_commands_like_ours(run, tmp_path):
    (tmp_path / "mine.cypher").write_text(OWN, "utf-8")
    folder = str(tmp_path)
    for args, env in [(("--queries", folder), {}), ((), {"WHOFUNDS_QUERIES": folder})]:
        assert "mine" in run("ask", *args, **env).stdout
        assert "Who is mine?" in run("ask", *args, "mine", "--help", **env).stdout
        assert records(run("ask", *args, "mine", "星河智能", "--jsonl", **env)) == [
            {"who": "星河智能"}
        ]
        assert "Taken for: mine" in run("ask", *args, "星河智能我的", **env).stderr
    (tmp_path / "mine.cypher").write_text(OWN.replace("columns", "colums"), "utf-8")
    assert (
        "mine.cypher, line 5: unknown key 'colums'"
        in run("ask", "--queries", folder, "mine", "x", status=1).stderr
    )
    assert "no such folder" in run("ask", "--queries", folder + "/none", "x", "y", status=1).stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_questions_and_names(graph, shell):
    script = CliRunner().invoke(main, ["completion", shell], prog_name="whofunds")
    assert script.exit_code == 0 and "_WHOFUNDS_COMPLETE" in script.stdout

    def complete(*words):
        env = {**os.environ, "WHOFUNDS_GRAPH": graph, "_WHOFUNDS_COMPLETE": f"{shell}_complete",
               "COMP_WORDS": " ".join(words), "COMP_CWORD": words[-1] if shell == "fish" else str(len(words) - 1)}  # fmt: skip
        code = "import sys; from whofunds.cli import main; main(prog_name='whofunds')"
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout + done.stderr

    assert "Traceback" not in complete("whofunds", "ask", "who-fnds", "星河")
    assert "who-funds" in complete("whofunds", "ask", "who")
    assert "星河智能" in complete("whofunds", "ask", "who-funds", "星河")
    assert "张伟" not in complete("whofunds", "ask", "who-funds", "张")  # no organization


def test_a_question_answers_to_what_else_people_call_it(run):
    asked = ("--limit", "3", "--evidence", "none")
    assert run("ask", "single-source", *asked).output == run("ask", "one-source", *asked).output
    circle = run("ask", "circularity", "北辰机器人", "--evidence", "none").output
    assert circle == run("ask", "funds-and-buys", "北辰机器人", "--evidence", "none").output


@pytest.fixture
def spaced(tmp_path):
    """A graph of one company whose name is two words."""
    uri = str(tmp_path / "spaced.db")
    nodes = [Node("o:1", ("Entity", "Organization"), {"name": "Vega Labs"})]
    edges = []
    for key in ("Vega Labs", "vegalabs", "o:1"):
        nodes.append(Node(f"n:{key}", ("Name",), {"key": key}))
        edges.append(Edge(f"e:{key}", "NAMES", f"n:{key}", "o:1", {}))
    with open_store(uri, create=True, read_only=False) as store:
        store.write(Batch(nodes, edges))
        assert beginning_with(store, "Ve") == [("Vega Labs", "Organization")]
        assert beginning_with(store, "ve") == [("vegalabs", "Organization")]
    return uri


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_takes_a_name_of_two_words_as_one(spaced, tmp_path):
    program = tmp_path / "whofunds"
    code = "from whofunds.cli import main; main(prog_name='whofunds')"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{code}" "$@"\n', "utf-8")
    program.chmod(0o755)
    script = CliRunner().invoke(main, ["completion", "bash"], prog_name="whofunds").stdout
    asked = "COMP_WORDS=(whofunds ask who-funds Ve); COMP_CWORD=3; _whofunds_completion whofunds"
    done = subprocess.run(
        ["bash", "--norc", "-c", f"{script}\n{asked}\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""],
        env={
            **os.environ,
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "WHOFUNDS_GRAPH": spaced,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines() == ["Vega\\ Labs"]


def test_every_question_has_phrases_or_needs_more_than_names():
    silent = {name for name, query in load_library().items() if not query.asks}
    assert silent <= {
        "deals-above",
        "funding-by-stage",
        "no-round-for",
        "new-since",
        "known-on",
        "stale",
    }
