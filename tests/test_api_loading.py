"""Whole graphs come back from their JSON byte for byte, and join what is there."""

import json

import pytest
from whofunds import Graph, WhofundsError
from whofunds.graph import decide, open_store
from whofunds.graph.judgements import Ref, Verdict, judge

DEAL = "青禾科技完成1亿元A轮融资，由远山资本领投。"
OTHER = "黄海港务获得蓝海基金的3000万元天使轮融资。"


@pytest.fixture
def made(tmp_path):
    with Graph(tmp_path / "a.db") as graph:
        graph.add_text(DEAL, id="a", published="2025-10", publisher="某报", title='引号"与\n换行')
        graph.export("json", to=tmp_path / "a.json")
    return tmp_path / "a.json"


def test_the_json_of_a_graph_comes_back_to_the_same_bytes(whofunds, made, tmp_path):
    db = tmp_path / "b.db"
    whofunds("load", made, "--graph", db)
    whofunds("export", "--as", "json", "-o", tmp_path / "b.json", "--graph", db)
    assert (tmp_path / "b.json").read_bytes() == made.read_bytes()
    again = json.loads(whofunds("load", made, "--graph", db, "--json").stdout)
    assert (again["refused"], again["facts"]) == (0, 1)
    whofunds("export", "--as", "json", "-o", tmp_path / "b.json", "--graph", db)
    assert (tmp_path / "b.json").read_bytes() == made.read_bytes()


def test_judgements_come_back_too(made, tmp_path):
    sides = (Ref("Organization", name) for name in ("青禾科技", "远山资本"))
    made_by_a_person = judge(Verdict.DIFFERENT, *sides, who="某人")
    with open_store(str(tmp_path / "a.db")) as store:
        decide(store, [made_by_a_person])
    with Graph(tmp_path / "a.db") as graph:
        text = graph.export("json", to=made)
    assert made_by_a_person.id in text
    with Graph(tmp_path / "b.db") as graph:
        graph.load(made)
        assert graph.export("json") == text
    with Graph(tmp_path / "c.db") as graph:
        graph.add_text(DEAL, id="a", published="2025-10", publisher="某报", title='引号"与\n换行')
        assert made_by_a_person.id not in graph.data().nodes
        graph.load(made)
        assert graph.export("json") == text


def test_it_joins_what_a_graph_holds(made, tmp_path):
    with Graph(tmp_path / "b.db") as graph:
        graph.add_text(OTHER, id="b", published="2025-10")
        assert graph.load(made).added == 1
        investors = graph.cypher("MATCH (i:Investor) RETURN i.name AS n ORDER BY n").column("n")
        assert investors == ["蓝海基金", "远山资本"]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda t: t[:-5], "is not JSON"),
        (lambda t: t.replace('"article": "a"', '"article": "z"'), "lacks the article"),
        (lambda t: t.replace('"kind": "FundingRound"', '"kind": 5', 1).replace('{\\"id\\"', '{\\"x\\"'), "cannot be read"),
        (lambda t: t.replace('"text":', '"words":'), "lacks the article or the property 'text'"),
    ],
)  # fmt: skip
def test_a_spoiled_graph_is_refused_and_nothing_is_written(made, tmp_path, spoil, says):
    text = spoil(made.read_text("utf-8"))
    assert text != made.read_text("utf-8")
    made.write_text(text, "utf-8")
    with Graph(tmp_path / "b.db") as graph:
        [(source, reason)] = graph.load(made).refused
        assert source == str(made) and says in reason
        assert not graph.data().nodes


def test_labels_from_a_file_are_never_part_of_a_statement(made, tmp_path):
    data = json.loads(made.read_text("utf-8"))
    next(n for n in data["nodes"] if "Entity" in n["labels"])["labels"] = [
        "Entity",
        "X`) DETACH DELETE n //",
    ]
    made.write_text(json.dumps(data), "utf-8")
    with Graph(tmp_path / "b.db") as graph:
        with pytest.raises(WhofundsError, match="not an identifier"):
            graph.load(made)
        assert not graph.data().nodes
