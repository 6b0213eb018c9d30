"""Plain questions: phrasings on the graph of the examples, half of which no rule was tuned on."""

import csv
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storing import HOSTILE
from whofunds.graph import build
from whofunds.graph.stores import open_store
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.library import load_library
from whofunds.queries.lookup import resolve_name
from whofunds.queries.plain import understand
from whofunds.queries.wording import Slot, phrase_form

HERE = Path(__file__).parent
LIBRARY = load_library()
with (HERE / "queries_phrasings.tsv").open(encoding="utf-8") as file:
    PHRASINGS = list(csv.DictReader(file, delimiter="\t"))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    uri = str(tmp_path_factory.mktemp("plain") / "graph.db")
    with open_store(uri, create=True, read_only=False) as store:
        articles = read_articles(
            [str(HERE.parent / "examples" / "articles")], options=ReadOptions()
        )
        assert not build(store, articles, RulesExtractor().extract).refused
        yield store


def wanted(store, row):
    query = LIBRARY[row["query"]]
    kinds = {p.name: p.kinds for p in query.params if p.type == "entity"}
    given = dict(pair.split("=") for pair in filter(None, (row["params"] or "").split(", ")))
    return {n: resolve_name(store, v, kinds[n]).id if n in kinds else v for n, v in given.items()}


def right_and_wrong(store, part):
    right, wrong = [], []
    rows = [row for row in PHRASINGS if row["part"] == part]
    for row in rows:
        meant = understand(store, LIBRARY, row["question"])
        if meant.query is None:
            (right if row["query"] == "-" else []).append(row["question"])
        elif row["query"] == meant.query.name and dict(meant.given) == wanted(store, row):
            right.append(row["question"])
        else:
            wrong.append(row["question"])
    return len(right) / len(rows), len(wrong) / len(rows), wrong


def test_there_are_enough_phrasings_and_half_are_kept_out():
    parts = [row["part"] for row in PHRASINGS]
    assert len(parts) >= 120 and parts.count("held") >= len(parts) / 2
    assert len({row["question"] for row in PHRASINGS}) == len(PHRASINGS)


@pytest.mark.parametrize("part", ["tune", "held"])
def test_phrasings_go_to_the_right_query_and_hardly_ever_to_a_wrong_one(store, part):
    right, wrong, which = right_and_wrong(store, part)
    assert right >= 0.90
    assert wrong <= 0.02, which


def test_what_is_not_understood_gets_the_nearest_three(store):
    meant = understand(store, LIBRARY, "智谱的员工有多少")
    assert meant.query is None and len(meant.nearest) == 3


def test_an_unknown_word_is_never_dropped(store):
    assert understand(store, LIBRARY, "谁投资了智谱").query is LIBRARY["who-funds"]
    for more in (
        "谁不投资智谱",
        "谁明年投资智谱",
        "谁投资了智谱的竞争对手",
        "who might fund Zhipu",
    ):
        assert understand(store, LIBRARY, more).query is None, more


def test_the_direction_of_money_is_kept(store):
    for question, name in [
        ("浦东创投集团是国资吗", "state-standing"), ("智谱有国资吗", "state-capital-into"),
        ("张江集团是不是国资", "state-standing"), ("投资智谱的哪些是国资", "state-capital-into"),
        ("智谱融过几轮", "rounds-of"), ("谁投得最多", "top-investors"), ("MiniMax出过什么产品", "products-of"),
        ("智谱投资了谁", "funded-by"), ("智谱被谁投资", "who-funds"), ("who does Nvidia fund", "funded-by"),
        ("who is OpenAI funded by", "who-funds"), ("谁由上海国投投资", "funded-by"),
    ]:  # fmt: skip
        meant = understand(store, LIBRARY, question).query
        assert meant is not None and meant.name == name, question


def test_whose_investors_investors_are_is_not_asked_of_the_first(store):
    for question in (
        "智谱的投资方的投资方是谁", "智谱客户的投资方", "智谱的投资方的客户", "the executives of investors of Zhipu",
    ):  # fmt: skip
        assert understand(store, LIBRARY, question).query is None, question


def test_the_order_of_words_without_a_verb_does_not_matter(store):
    for question in (
        "智谱投资方",
        "投资方 智谱",
        "谁是智谱的投资方",
        "智谱有哪些投资方",
        "investors of Zhipu",
    ):
        assert understand(store, LIBRARY, question).query is LIBRARY["who-funds"], question


def test_a_subject_may_stand_behind(store):
    for question, name in [
        ("投资智谱的有谁", "who-funds"), ("智谱投资的有谁", "funded-by"), ("收购智谱的是谁", "acquisitions-of"),
        ("向智谱采购的是谁", "customers-of"),
    ]:  # fmt: skip
        assert understand(store, LIBRARY, question).query is LIBRARY[name], question


def test_each_way_of_saying_belongs_to_one_word():
    lines = (files("whofunds.queries") / "words.tsv").read_text("utf-8").splitlines()[1:]
    seen = {}
    for line in lines:
        word, sort, said = line.split("\t")
        assert sort in ("", "noun", "verb")
        for each in {*said.split("|"), word} - {""}:
            assert seen.setdefault(each, word) == word, each


def test_no_two_queries_have_one_phrase():
    seen = {}
    for query in LIBRARY.values():
        kinds = {p.name: p.kinds for p in query.params}
        for phrase in query.asks:
            key = tuple(
                str(sorted(kinds[part.param])) if isinstance(part, Slot) else part
                for part in phrase_form(phrase.say)
            )
            assert key, phrase.say
            assert seen.setdefault(key, query.name) == query.name, phrase.say


@pytest.mark.parametrize("text", [*HOSTILE, "", "谁" * 5000, "\ud800谁投资了智谱"])
def test_hostile_questions_are_answered_quickly_and_by_none(store, text):
    understand(store, LIBRARY, text)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=60))
def test_any_text_is_understood_or_not(store, text):
    meant = understand(store, LIBRARY, text)
    assert meant.query is not None or len(meant.nearest) <= 3
