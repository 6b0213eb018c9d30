"""Every kind of bad input: one clear sentence, a status other than 0, and nothing lost."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest
from whofunds.graph import open_store

DEAL = "青禾科技完成1亿元A轮融资，由远山资本领投。\n"
HOSTILE = ["\"'`", "{x}${y}", "</script><b>", "a\nb", "\u202eabc\u2066", "💰", "=1+1", "\x1b[31m"]
BAD_FILES = {
    "empty.txt": b"", "blank.txt": b" \n\n", "binary.txt": bytes(range(256)) * 8, "picture.html": b"\x89PNG\r\n\x1a\n\0\0\0",
    "bare.html": b"<html><head><script>var x = 1;</script></head><body></body></html>", "x.exe": b"MZ",
    "broken.jsonl": b'{"id": "1", "text": "a"', "list.jsonl": b"[1, 2]", "future.md": b"---\npublished: 2999-01-01\n---\ntext",
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_one_sentence_and_the_rest_goes_on(whofunds, tmp_path, name):
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(BAD_FILES[name])
    good.write_text(DEAL, "utf-8")
    done = whofunds("build", bad, good, "--graph", tmp_path / "g.db", "--json", ok=False)
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(said) == 1 and name in said[0]
    figures = json.loads(done.stdout)
    assert (figures["articles"], figures["refused"], figures["facts"]) == (1, 1, 1)


@pytest.mark.parametrize("command", ["build", "load"])
def test_where_nothing_can_be_read_no_graph_is_left(whofunds, tmp_path, command):
    bad, graph = tmp_path / "bad.csv", tmp_path / "g.db"
    bad.write_bytes(b"a,b\n1,2\n")
    assert "bad.csv" in whofunds(command, bad, "--graph", graph, ok=False).stderr
    assert not graph.exists()
    good = tmp_path / "good.txt"
    good.write_text(DEAL, "utf-8")
    whofunds("build", good, "--graph", graph)
    whofunds(command, bad, "--graph", graph, ok=False)
    with open_store(str(graph), create=False, read_only=True) as store:
        assert store.read().nodes


@pytest.mark.timeout(60)
def test_fifty_megabytes_on_one_line_are_refused_without_reading_them(whofunds, tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    done = whofunds("build", path, "--graph", tmp_path / "g.db", ok=False)
    assert "long.txt" in done.output and "MB" in done.output


def test_text_without_facts_is_an_article_without_claims(whofunds, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("今天天气很好。\n", "utf-8")
    figures = json.loads(whofunds("build", path, "--graph", tmp_path / "g.db", "--json").stdout)
    assert (figures["articles"], figures["claims"]) == (1, 0)


def test_two_texts_of_one_id_are_not_mixed_up(whofunds, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "1", "text": "甲"}\n{"id": "1", "text": "乙"}\n', "utf-8")
    assert "x.jsonl" in whofunds("build", path, "--graph", tmp_path / "g.db", ok=False).stderr


@pytest.mark.parametrize("words", ["数千万元", "过亿元", "近亿元", "超6000万元", "数千万美元"])
def test_a_vague_amount_is_never_exact(whofunds, tmp_path, words):
    path = tmp_path / "x.txt"
    path.write_text(f"青禾科技完成{words}A轮融资，由远山资本领投。\n", "utf-8")
    [claim] = [json.loads(line) for line in whofunds("extract", path).stdout.splitlines()]
    amount = claim["values"]["amount"]
    assert amount["approximate"] or amount["min"] != amount["max"]
    assert amount["words"].strip("元") in words


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_pass_through_every_command(whofunds, tmp_path, text):
    article = {
        "id": f"x{text}",
        "text": f"青禾{text}科技完成1亿元A轮融资，由远山资本领投。{DEAL}",
        "title": text,
        "publisher": text,
        "url": "javascript:1",
    }
    path, db = tmp_path / "x.jsonl", tmp_path / "g.db"
    path.write_text(json.dumps(article, ensure_ascii=False) + "\n", "utf-8")
    whofunds("build", path, "--graph", db)
    table = whofunds("ask", "who-funds", "青禾科技", "--graph", db).stdout
    assert not [c for c in table if c in "\x1b\u202e\u2066"]
    [row, *_] = json.loads(whofunds("ask", "who-funds", "青禾科技", "--graph", db, "--json").stdout)
    assert row["publisher"] and not [c for c in row["publisher"] if c in "\x1b\n"]
    cells = list(
        csv.DictReader(
            io.StringIO(whofunds("ask", "who-funds", "青禾科技", "--graph", db, "--csv").stdout)
        )
    )
    assert not cells[0]["publisher"].startswith("=")
    for command in (
        ["show", "青禾科技"],
        ["find", text],
        ["path", "远山资本", "青禾科技"],
        ["forget", f"x{text}"],
    ):
        whofunds(*command, "--graph", db, ok=None)


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (n RETURN n",
        "RETURN $missing",
        "",
        "CREATE (n:X)",
        "MATCH (n) DETACH DELETE n",
        "RETURN 1 AS x; RETURN 2 AS y",
    ],
)
def test_cypher_with_an_error_or_a_write_is_one_sentence(whofunds, graph, statement):
    before = graph.stat()
    done = whofunds("cypher", statement, "--graph", graph, ok=False)
    said = done.stderr.strip()
    assert said and "Exception" not in said and "com.arcadedb" not in said
    assert before.st_ino == graph.stat().st_ino
    assert (
        len(
            json.loads(
                whofunds(
                    "cypher", "MATCH (n:Fact) RETURN n.id AS id", "--graph", graph, "--json"
                ).stdout
            )
        )
        == 1
    )


def test_a_missing_graph_says_how_to_build_one(whofunds, tmp_path):
    done = whofunds("ask", "who-funds", "青禾科技", "--graph", tmp_path / "none.db", ok=False)
    assert "whofunds build" in done.output
    assert not (tmp_path / "none.db").exists()


def test_a_graph_that_is_a_file_or_damaged_is_one_sentence(whofunds, graph, tmp_path):
    path = tmp_path / "file.db"
    path.write_text("x")
    assert "file.db" in whofunds("find", "青禾", "--graph", path, ok=False).output
    for part in graph.iterdir():
        if part.is_file():
            part.write_bytes(b"\0garbage")
    said = whofunds("find", "青禾", "--graph", graph, ok=False).output
    assert said.startswith("Error: ") and "g.db" in said


def test_a_graph_in_use_by_another_process_is_one_sentence(whofunds, graph):
    code = f"from whofunds.graph import open_store\nwith open_store({str(graph)!r}):\n print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "open\n"
        said = whofunds("find", "青禾", "--graph", graph, ok=False).output
        other.communicate("\n")
    assert "use" in said and "g.db" in said and len(said.strip().splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
def test_ctrl_c_in_a_build_leaves_a_graph_that_opens(whofunds, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(3000):
        (folder / f"{n}.txt").write_text(f"第{n}篇。{DEAL}".replace("青禾", f"青禾{n}"), "utf-8")
    db = tmp_path / "g.db"
    whofunds("build", folder / "0.txt", "--graph", db)
    running = subprocess.Popen(
        [sys.executable, "-m", "whofunds", "build", str(folder), "--graph", str(db)],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    for _ in range(600):  # until more articles are in the engine's log
        time.sleep(0.1)
        if sum(file.stat().st_size for file in db.glob("*.wal")) > 4_000_000:
            break
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=240)
    assert running.returncode != 0 and "Traceback" not in said
    with open_store(str(db)) as store:
        data = store.read()
    articles = [n for n in data.nodes.values() if n.labels == ("Article",)]
    assert 0 < len(articles) < 3000
    claims = Counter(e.target for e in data.edges.values() if e.type == "QUOTED_FROM")
    assert set(claims) == {a.id for a in articles} and len(set(claims.values())) == 1
    assert whofunds("build", folder / "1.txt", "--graph", db).exit_code == 0
