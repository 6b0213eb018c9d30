"""CSV, SQLite, Parquet, GEXF and JSON: all that the graph holds, safe from hostile text."""

import csv
import io
import json
import sqlite3
import zipfile
from contextlib import closing

import networkx
import pytest
from saying import claim, graph, money, org
from storing import HOSTILE
from whofunds.graph.export import FILES, FOLDERS, FORMATS, LoadError, from_json, to_json, write
from whofunds.graph.export.relational import snake, to_tables
from whofunds.graph.model import Node
from whofunds.graph.shape import graph_shape


def round_of(name="青禾科技", **more):
    return claim(1, "FundingRound", investor=[org("远山资本"), org("杭州国资", named=False, place="杭州", state=True)], investee=org(name), amount=money("100000000", "1亿元"), round="A轮", **more)  # fmt: skip


@pytest.fixture
def data():
    return graph(round_of(), claim(2, "Stake", owner=org("远山资本"), organization=org("青禾科技")))


@pytest.fixture
def hostile():
    made = graph(round_of(HOSTILE[0]))
    for n, text in enumerate(HOSTILE):
        made.add(
            [
                Node(
                    f"org:{n} {text}",
                    ("Entity", "Organization"),
                    {"name": text, "aliases": [text, "=1+1"]},
                )
            ]
        )
    return made  # fmt: skip


def test_the_command_line_offers_what_the_exports_do():
    from whofunds.cli.export import PATHS, TEXTS

    assert (tuple(FORMATS), tuple(FILES)) == (TEXTS, PATHS)
    assert set(FILES) >= FOLDERS


def test_json_reads_back_to_the_same_bytes(data, hostile):
    for made in (data, hostile):
        assert from_json(to_json(made)) == made
        assert to_json(from_json(to_json(made))) == to_json(made)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "line 1, column 2"),
        ("[]", "no list 'nodes'"),
        ('{"nodes": [1], "edges": []}', "node 1"),
        ('{"nodes": [{"id": 1, "labels": [], "props": {}}], "edges": []}', "'id' is not a text"),
        ('{"nodes": [{"id": "a", "labels": "x", "props": {}}], "edges": []}', "'labels'"),
        ('{"nodes": [{"id": "a", "labels": [], "props": {"x": null}}], "edges": []}', "'x'"),
        ('{"nodes": [{"id": "a", "labels": [], "props": {"x": []}}], "edges": []}', "'x'"),
        ('{"nodes": [], "edges": [{"id": "e", "type": "T", "source": "a", "target": "b", "props": {}}]}', "leads to 'a'"),
        ('{"nodes": [{"id": "a", "labels": [], "props": {}}, {"id": "a", "labels": [], "props": {}}], "edges": []}', "twice"),
        ("[" * 100_000, "too deep"),
    ],
)  # fmt: skip
def test_what_is_no_graph_is_told_with_its_place(text, says):
    with pytest.raises(LoadError, match=r"deals\.json") as fault:
        from_json(text, "deals.json")
    assert says in str(fault.value)


def test_gexf_opens_in_networkx_with_all_nodes_edges_and_values(data):
    text = write(data, "gexf")
    read = networkx.read_gexf(io.BytesIO(text.encode()))
    assert set(read) == set(data.nodes)
    assert {key for _, _, key in read.edges(keys=True)} == set(data.edges)
    [fact] = [p for _, p in read.nodes(data=True) if p.get("kind") == "FundingRound" and "amount_min" in p and "sources" in p]  # fmt: skip
    assert fact["amount_min"] == 100000000
    named = {p["label"] for _, p in read.nodes(data=True)}
    assert {"青禾科技", "远山资本"} <= named
    assert "FUNDS" in {p.get("label") for _, _, p in read.edges(data=True)}
    assert write(data, "gexf") == text


@pytest.mark.parametrize(("form", "read"), [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)])  # fmt: skip
def test_hostile_text_stays_xml(hostile, form, read):
    assert len(read(io.BytesIO(write(hostile, form).encode()))) == len(hostile.nodes)


def test_tables_have_every_node_and_edge_once_and_the_columns_of_the_kinds(data):
    tables = {table.name: table for table in to_tables(data)}
    for label in ("Entity", "Fact", "Claim", "Article", "Name"):
        rows = {row[0] for row in tables[snake(label)].rows}
        assert rows == {n.id for n in data.nodes.values() if label in n.labels}
    kinds = [snake(kind) for kind in graph_shape().edges]
    assert len(set(kinds)) == len(kinds)
    assert sum(len(tables[kind].rows) for kind in kinds) == len(data.edges)
    assert tables["acquired"].rows == [] and "share_min" in tables["acquired"].columns
    assert tables["funds"].refers == {"source": "entity", "target": "entity", "fact": "fact"}
    assert tables["raised"].refers == {"source": "entity", "target": "funding_round"}
    assert tables["supports"].refers == {"source": "claim", "target": "fact"}


def test_csv_is_a_file_for_each_table_and_the_zip_is_the_same(hostile, tmp_path):
    FILES["csv"](hostile, tmp_path / "out")
    FILES["csv-zip"](hostile, tmp_path / "a.zip")
    FILES["csv-zip"](hostile, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "out" / name).read_bytes()
    with (tmp_path / "out" / "entity.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum("Entity" in n.labels for n in hostile.nodes.values())
    assert all(not (cell or "").startswith(("=", "@", "+")) for row in rows for cell in row.values())  # fmt: skip
    named = {row["name"] for row in rows}
    assert {"quote ' and \" and `", "line\nfeed\r\ttab", "智谱 智譜"} <= named
    assert any(json.loads(row["aliases"])[-1] == "=1+1" for row in rows if row["aliases"])


def test_sqlite_has_sound_keys_search_and_the_view(data, hostile, tmp_path):
    for n, made in enumerate((data, hostile)):
        FILES["sqlite"](made, tmp_path / f"{n}.sqlite")
        with closing(sqlite3.connect(tmp_path / f"{n}.sqlite")) as db:
            assert db.execute("PRAGMA foreign_key_check").fetchall() == []
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            [count] = db.execute("SELECT count(*) FROM entity").fetchone()
            assert count == sum("Entity" in x.labels for x in made.nodes.values())
    with closing(sqlite3.connect(tmp_path / "0.sqlite")) as db:
        rows = db.execute("SELECT investor, company, amount_min, round FROM who_funds").fetchall()
        assert set(rows) == {("远山资本", "青禾科技", 100000000, "A轮"), ("杭州国资", "青禾科技", 100000000, "A轮")}  # fmt: skip
        found = db.execute("SELECT e.name FROM entity_fts JOIN entity e ON e.rowid = entity_fts.rowid WHERE entity_fts MATCH '远山资'").fetchall()  # fmt: skip
        assert found == [("远山资本",)]


def test_parquet_keeps_types_and_unknowns(data, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    FILES["parquet"](data, tmp_path / "out")
    rows = parquet.read_table(tmp_path / "out" / "funding_round.parquet").to_pylist()
    assert [(r["amount_min"], r["round"], r["ordinal"]) for r in rows] == [(1e8, "A轮", None)]
    [entity] = [r for r in parquet.read_table(tmp_path / "out" / "entity.parquet").to_pylist() if r["name"] == "远山资本"]  # fmt: skip
    assert "Investor" in entity["labels"] and entity["named"] is True


def test_the_command_writes_files_and_folders_whole_or_not_at_all(whofunds, graph_of_a_deal, tmp_path):  # fmt: skip
    db = graph_of_a_deal
    out = tmp_path / "out"
    out.mkdir()
    whofunds("export", "--as", "sqlite", "-o", out / "g.sqlite", "--graph", db)
    whofunds("export", "--as", "csv", "-o", out / "tables", "--graph", db)
    assert (out / "tables" / "funds.csv").read_text("utf-8").count("\n") == 2
    assert "not empty" in whofunds("export", "--as", "csv", "-o", out / "tables", "--graph", db, ok=False).output  # fmt: skip
    assert "name it with -o" in whofunds("export", "--as", "sqlite", "--graph", db, ok=False).output
    assert "cannot be written" in whofunds("export", "--as", "sqlite", "-o", tmp_path / "no" / "g.db", "--graph", db, ok=False).output  # fmt: skip
    assert sorted(p.name for p in out.iterdir()) == ["g.sqlite", "tables"]


@pytest.fixture
def graph_of_a_deal(whofunds, tmp_path):
    deal, db = tmp_path / "deal.txt", tmp_path / "g.db"
    deal.write_text("青禾科技完成1亿元A轮融资，由远山资本领投。\n", "utf-8")
    whofunds("build", deal, "--published", "2025-10", "--graph", db)
    return db
