"""``whofunds entities``: deciding who is who, kept in the graph and in a file, and undone exactly."""

import json

import pytest
from whofunds.graph import open_store, write

TEXTS = {
    "one": "远山资本领投了青禾科技的A轮融资，金额1亿元。\n",
    "two": "青禾科技完成2亿元B轮融资，由近水基金领投。\n",
    "three": "他山智能完成3000万元天使轮融资，由远山创投领投。\n",
}


@pytest.fixture
def built(whofunds, tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    db = tmp_path / "g.db"
    whofunds(
        "build", *(tmp_path / f"{n}.txt" for n in TEXTS), "--published", "2025-10", "--graph", db
    )
    return db


def text_of(db):
    with open_store(str(db)) as store:
        return write(store.read(), "json")


def listed(whofunds, db, kind="Organization"):
    rows = whofunds("entities", "list", "--kind", kind, "--json", "--graph", db).stdout
    return {row["name"]: row for row in json.loads(rows)}


def test_list_shows_entities_by_kind(whofunds, built):
    assert {"远山资本", "青禾科技", "近水基金"} <= listed(whofunds, built).keys()
    assert "no entity" in whofunds("entities", "list", "--kind", "Person", "--graph", built).stderr


def test_a_merge_keeps_both_names_and_is_undone_exactly(whofunds, built, tmp_path):
    before, file = text_of(built), tmp_path / "j.jsonl"
    done = whofunds("entities", "merge", "远山资本", "远山创投", "--why", "同一团队", "--who", "林晚",
                    "--judgements", file, "--graph", built)  # fmt: skip
    assert "same" in done.stdout
    [line] = file.read_text("utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["verdict"], kept["who"], kept["why"]) == ("same", "林晚", "同一团队")
    assert kept["when"].endswith("Z")
    found = listed(whofunds, built, "Investor")
    [name] = {"远山资本", "远山创投"} & found.keys()
    assert {name, *found[name]["names"]} == {"远山资本", "远山创投"}
    asked = whofunds("ask", "funded-by", "远山创投", "--json", "--graph", built).stdout
    assert {row["company"] for row in json.loads(asked)} == {"青禾科技", "他山智能"}
    whofunds("entities", "undo", kept["id"], "--judgements", file, "--graph", built)
    assert text_of(built) == before
    assert file.read_text("utf-8") == ""


def test_judgements_outlive_a_rebuild_from_their_file(whofunds, built, tmp_path):
    file = tmp_path / "j.jsonl"
    whofunds("entities", "merge", "远山资本", "远山创投", "--judgements", file, "--graph", built)
    other = tmp_path / "h.db"
    whofunds(
        "build", *(tmp_path / f"{n}.txt" for n in TEXTS), "--published", "2025-10", "--graph", other
    )
    whofunds("entities", "load", file, "--graph", other)
    assert text_of(other) == text_of(built)
    (tmp_path / "four.txt").write_text("远山资本投资了南星医药。\n", "utf-8")
    whofunds("build", tmp_path / "four.txt", "--published", "2025-11", "--graph", other)
    assert len({"远山资本", "远山创投"} & listed(whofunds, other, "Investor").keys()) == 1


def test_a_build_takes_the_judgements_of_a_file(whofunds, built, tmp_path):
    file, other = tmp_path / "j.jsonl", tmp_path / "h.db"
    whofunds("entities", "merge", "远山资本", "远山创投", "--judgements", file, "--graph", built)
    texts = [tmp_path / f"{n}.txt" for n in TEXTS]
    whofunds("build", *texts, "--published", "2025-10", "--judgements", file, "--graph", other)
    assert text_of(other) == text_of(built)
    assert len(file.read_text("utf-8").splitlines()) == 1


def test_split_takes_one_name_in_two_articles_apart(whofunds, built):
    rows = json.loads(whofunds("cypher", "MATCH (a:Article) RETURN a.article AS id, a.text AS text",
                               "--json", "--graph", built).stdout)  # fmt: skip
    ids = {row["text"][:4]: row["id"] for row in rows}
    sides = f"青禾科技@{ids['远山资本']}", f"青禾科技@{ids['青禾科技']}"
    before = text_of(built)
    whofunds("entities", "split", *sides, "--graph", built)
    both = whofunds("entities", "same", *sides, "--graph", built, ok=False)
    assert "are not one" in both.stdout and "judged" in both.stdout
    rows = whofunds("entities", "list", "--json", "--graph", built).stdout
    assert sum(row["name"] == "青禾科技" for row in json.loads(rows)) == 2
    whofunds("entities", "undo", "--graph", built)
    assert text_of(built) == before


def test_same_gives_reasons_for_names_that_no_article_has(whofunds, built):
    yes = whofunds("entities", "same", "锦石科技", "杭州锦石智能科技有限公司", "--graph", built)
    assert "are one" in yes.stdout
    no = whofunds("entities", "same", "锦石科技", "锦石资本", "--json", "--graph", built, ok=False)
    told = json.loads(no.stdout)
    assert told["same"] is False
    assert any("trades differ" in e["why"] for e in told["evidence"] if e["says"] == "against")


def test_same_takes_what_no_article_has_for_what_the_other_is(whofunds, built):
    for one, other, *more in (
        ("锦石 4.5", "锦石-4.5", "--kind", "product"),
        ("浦东", "浦东新区", "--kind", "Place"),
        ("青禾科技", "青禾科技股份有限公司"),
    ):
        assert "are one" in whofunds("entities", "same", one, other, *more, "--graph", built).stdout
    wrong = whofunds("entities", "same", "a", "b", "--kind", "x", "--graph", built, ok=False)
    assert "choose Group, Organization" in wrong.stderr


def test_who_controls_a_platform_can_be_judged_though_no_article_names_it(whofunds, tmp_path):
    text, db = tmp_path / "a.txt", tmp_path / "g.db"
    text.write_text("青禾科技完成2亿元B轮融资，由国投创业领投。\n", "utf-8")
    whofunds("build", text, "--published", "2025-10", "--graph", db)
    before = text_of(db)
    owner = "国务院国资委"
    assert "国务院国有资产监督管理委员会" in whofunds("show", owner, "--graph", db).stdout
    whofunds("entities", "merge", "国投集团", "青禾科技", "--graph", db)
    rows = whofunds("cypher", "MATCH (:Entity {name: '国投创业'})-[:CONTROLLED_BY]->(o) "
                    "RETURN o.name AS name", "--json", "--graph", db).stdout  # fmt: skip
    assert json.loads(rows) == [{"name": "青禾科技"}]
    whofunds("entities", "undo", "--graph", db)
    assert text_of(db) == before


def test_review_walks_through_unsure_pairs_and_asks_none_twice(whofunds, built):
    pairs = whofunds("entities", "review", "--list", "--graph", built).stdout
    assert "远山资本" in pairs and "远山创投" in pairs
    walk = whofunds("entities", "review", "--graph", built, stdin="s\n")
    assert "1 judgement;" in walk.stdout
    assert "远山" not in whofunds("entities", "review", "--list", "--graph", built).stdout
    told = whofunds("entities", "judgements", "--graph", built).stdout
    assert "远山" in told and "same" in told
    whofunds("entities", "undo", "--graph", built)
    assert "远山" in whofunds("entities", "review", "--list", "--graph", built).stdout


def test_mistakes_are_told_in_a_sentence(whofunds, built, tmp_path):
    for args, words in (
        (("merge", "远山资本", "没有的"), "called"),
        (("merge", "远山资本", "远山资本"), "Both sides"),
        (("merge", "远山资本", "远山资本@zz"), "names '远山资本'"),
        (("undo",), "nothing to undo"),
        (("undo", "x"), "judgements"),
        (("load", str(tmp_path / "none")), "not there"),
    ):
        assert words in whofunds("entities", *args, "--graph", built, ok=False).stderr
    bad = tmp_path / "bad.jsonl"
    for line in ("{", "[]", '{"verdict": "same"}', '{"verdict":"same","one":{"kind":"X","name":"a"},'
                 '"other":{"kind":"X","name":"b"},"when":"2025-01-01"}'):  # fmt: skip
        bad.write_text(line, "utf-8")
        assert "line 1" in whofunds("entities", "load", bad, "--graph", built, ok=False).stderr
