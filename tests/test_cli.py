"""The command line on a real store."""

import json
from pathlib import Path

import pytest
from whofunds.graph import open_store

DEAL = "青禾科技完成1亿元A轮融资，由远山资本领投。\n"
EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "articles"


@pytest.fixture(scope="module")
def examples(whofunds, tmp_path_factory):
    db = tmp_path_factory.mktemp("examples") / "g.db"
    whofunds("build", EXAMPLES, "--graph", db)
    return db


def test_the_examples_answer_who_funds(whofunds, examples):
    rows = json.loads(whofunds("ask", "who-funds", "智谱", "--graph", examples, "--json").stdout)
    assert {"浦东创投集团", "张江集团", "杭州国资", "珠海国资", "成都国资"} <= {
        r["investor"] for r in rows
    }
    assert all(r["quote"] and r["publisher"] == "字母榜" and r["modality"] for r in rows)
    joint = [r for r in rows if r["investor"] in ("浦东创投集团", "张江集团")]
    assert {r["amount_scope"] for r in joint} == {"total"}


@pytest.mark.parametrize("name", ["智譜", "智谱AI", "Zhipu AI", "zhipu ai", " 智谱 "])
def test_any_name_of_an_entity_will_do(whofunds, examples, name):
    same = whofunds("ask", "who-funds", "智谱", "--graph", examples, "--json").stdout
    assert whofunds("ask", "who-funds", name, "--graph", examples, "--json").stdout == same


def test_building_again_says_that_nothing_changed(whofunds, graph, tmp_path):
    again = whofunds(
        "build",
        tmp_path / "deal.txt",
        "--published",
        "2025-10",
        "--publisher",
        "某报",
        "--graph",
        graph,
        "--json",
    )
    assert json.loads(again.stdout)["unchanged"] == 1


def test_forget_takes_out_what_was_built(whofunds, graph):
    [[article]] = json.loads(
        whofunds(
            "cypher", "MATCH (a:Article) RETURN collect(a.article) AS x", "--graph", graph, "--json"
        ).stdout
    )[0].values()
    out = json.loads(whofunds("forget", article, "--graph", graph, "--json").stdout)
    assert out["facts"] == 1
    with open_store(str(graph)) as store:
        assert not store.read().nodes
    assert (
        "no article 'nothing'" in whofunds("forget", "nothing", "--graph", graph, ok=False).output
    )


@pytest.mark.parametrize("form", ["turtle", "json-ld", "n-triples", "graphml", "json"])
def test_every_export_is_written_whole_and_the_same_twice(whofunds, graph, tmp_path, form):
    out = tmp_path / f"x.{form}"
    whofunds("export", "--as", form, "--graph", graph, "-o", out)
    assert "青禾科技" in out.read_text("utf-8") or form == "n-triples"
    assert (
        whofunds("export", "--as", form, "--graph", graph).stdout.strip()
        == out.read_text("utf-8").strip()
    )


def test_a_file_that_cannot_be_written_leaves_nothing(whofunds, graph, tmp_path):
    done = whofunds(
        "draw", "青禾科技", "--graph", graph, "-o", tmp_path / "no" / "x.html", ok=False
    )
    assert "cannot be written" in done.output
    assert whofunds("export", "--as", "json", "--graph", graph, "-o", tmp_path, ok=False)
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".whofunds")]


def test_standard_input_and_claims_as_json_lines(whofunds):
    done = whofunds("extract", "-", "--published", "2025-10", stdin=DEAL)
    [claim] = [json.loads(line) for line in done.stdout.splitlines()]
    assert claim["kind"] == "FundingRound" and claim["quote"] in DEAL
    assert {m["name"] for m in claim["roles"]["lead_investor"]} == {"远山资本"}


def test_events_keep_the_order_and_go_on_past_a_bad_line(whofunds, tmp_path):
    lines = [{"id": "1", "text": DEAL}, {"id": "2"}, {"id": "3", "text": "今天天气很好。"}]
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    done = whofunds("extract", "--as", "events", path, ok=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["id"] for d in found] == ["1", "3"]
    assert found[0]["events"][0]["args"]["amount"] == ["1亿元"] and found[1]["events"] == []
    assert "x.jsonl" in done.stderr and "2" in done.stderr


def test_events_are_in_the_script_of_the_article(tmp_path, whofunds):
    path = tmp_path / "a.txt"
    path.write_text("遠山資本宣布收購青禾科技51%股權，交易價格3億元。", "utf-8")
    (event,) = [
        one
        for one in json.loads(whofunds("extract", "--as", "events", path).output)["events"]
        if one["type"] == "acquisition"
    ]
    assert event["args"]["acquirer"] == ["遠山資本"] and event["args"]["target"] == ["青禾科技"]
    assert event["args"]["amount"] == ["3億元"]
    path.write_text("青禾科技正籌備上市，已向港交所遞交招股書。", "utf-8")
    found = json.loads(whofunds("extract", "--as", "events", path).output)["events"]
    assert found[0]["args"]["stage"] == ["筹备上市"]  # a word of the labels


def test_clean_shows_the_repaired_text_or_the_changes(whofunds, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("產(chǎn)業(yè),規(guī)模。", "utf-8")
    assert whofunds("clean", path).stdout == "产业，规模。\n"
    assert "chǎn" in whofunds("clean", path, "--diff").stdout


@pytest.mark.parametrize(
    "args", [["--help"], ["build", "--help"], ["ask", "--help"], ["--version"], ["ask"]]
)
def test_help_is_there(whofunds, args):
    assert whofunds(*args).stdout


@pytest.mark.parametrize(
    "args",
    [
        ["build"],
        ["nothing"],
        ["build", "x", "--published", "yesterday"],
        ["draw"],
        ["export", "--as", "xml"],
    ],
)
def test_a_wrong_call_is_told_how_to_be_right(whofunds, args):
    assert "Usage" in whofunds(*args, ok=False).output


def test_a_misspelt_name_suggests_the_nearest(whofunds, graph):
    said = whofunds("ask", "who-funds", "青禾科", "--graph", graph, ok=False).output
    assert "青禾科技" in said


def test_an_article_without_a_title_is_known_by_its_opening_words(whofunds, graph):
    rows = json.loads(whofunds("ask", "who-funds", "青禾科技", "--graph", graph, "--json").stdout)
    assert [row["article"] for row in rows] == ["青禾科技完成1亿元A轮融资，由远山资本领投。"]
    sent = whofunds("export", "--as", "turtle", "--graph", graph, "-o", "-").stdout
    assert "headline" not in sent  # it has none, so nobody is told of one


def test_the_graph_may_be_named_before_the_question(whofunds, graph):
    asked = whofunds("ask", "--graph", graph, "who-funds", "青禾科技")
    assert "远山资本" in asked.stdout
    assert "who-funds" in whofunds("ask", "--graph", graph).stdout
