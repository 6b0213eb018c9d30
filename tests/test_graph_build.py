"""Building and forgetting on a real embedded store: idempotent, whole, and exactly undone."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whofunds.graph import build, forget, open_store, write
from whofunds.schema import Article, DateInterval, Mention, WhofundsError, load_model, make_claim
from whofunds.schema.claims import Claim

TEXTS = {
    "a1": "远山资本投资了青禾科技。", "a2": "远山资本投资了他山科技。", "a3": "近水基金投资了青禾科技。", "a4": "今天没有新闻。",
}  # fmt: skip


@dataclass(frozen=True)
class Refusal:
    source: str
    reason: str


def article(key, text=None, **more):
    return Article(key, text or TEXTS[key], publisher="某报", **more)


def extract(article: Article) -> list[Claim]:
    """Read the one form of sentence that these tests hold."""
    if "坏" in article.text:
        raise RuntimeError("坏")
    head, verb, tail = article.text.partition("投资了")
    if not verb:
        return []
    roles = {
        "investor": [Mention(head, "Organization", 0, len(head))],
        "investee": [Mention(tail[:-1], "Organization")],
    }
    return [
        make_claim(
            article, "FundingRound", roles, {"date": article.published}, (0, len(article.text))
        )
    ]


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "g.db"), create=True) as opened:
        yield opened


def text_of(store):
    return write(store.read(), "json")


def test_building_twice_changes_nothing_byte_for_byte(store):
    first = build(store, [article(k) for k in TEXTS], extract)
    assert (first.articles, first.added, first.claims, first.facts, first.refused) == (
        4,
        4,
        3,
        3,
        [],
    )
    before = text_of(store)
    second = build(store, [article(k) for k in TEXTS], extract)
    assert (second.unchanged, second.added, second.replaced) == (4, 0, 0)
    assert text_of(store) == before


def test_the_store_gives_back_what_was_derived(store):
    from whofunds.graph import derive

    articles = [article(k) for k in TEXTS]
    build(store, articles, extract)
    assert write(derive(articles, [c for a in articles for c in extract(a)]), "json") == text_of(
        store
    )


def test_batches_make_no_difference(store, tmp_path):
    build(store, [article(k) for k in TEXTS], extract, batch=1)
    with open_store(str(tmp_path / "h.db"), create=True) as other:
        build(other, [article(k) for k in TEXTS], extract)
        assert text_of(other) == text_of(store)


def test_a_corrected_article_replaces_its_claims(store):
    build(store, [article("a1"), article("a2")], extract)
    report = build(store, [article("a1", "近水基金投资了他山科技。")], extract)
    assert (report.replaced, report.claims) == (1, 2)
    assert "青禾" not in text_of(store)
    dated = build(store, [article("a2", published=DateInterval.parse("2025-10"))], extract)
    assert dated.replaced == 1


def test_a_bad_article_is_reported_and_the_rest_goes_on(store):
    report = build(
        store,
        [article("a1"), Refusal("x.txt", "empty"), article("a9", "坏消息"), article("a2")],
        extract,
    )
    assert report.articles == 2
    assert [source for source, _ in report.refused] == ["x.txt", "a9"]
    assert "report it" in report.refused[1][1]


def test_a_claim_that_does_not_fit_its_kind_is_not_written(store):
    def wrong(article):
        return [make_claim(article, "FundingRound", {}, {}, (0, 2))]

    report = build(store, [article("a1")], wrong)
    assert report.articles == 0 and "investee" in report.refused[0][1]
    assert not store.read().nodes


@settings(
    deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(sorted(TEXTS)), st.integers(0, 3))
def test_forgetting_equals_never_having_read(tmp_path_factory, order, number):
    folder, gone = tmp_path_factory.mktemp("g"), sorted(TEXTS)[number]
    with (
        open_store(str(folder / "a.db"), create=True) as one,
        open_store(str(folder / "b.db"), create=True) as other,
    ):
        build(one, [article(k) for k in order], extract)
        report = forget(one, gone)
        build(other, [article(k) for k in sorted(TEXTS) if k != gone], extract)
        assert text_of(one) == text_of(other)
        assert report.claims == (gone != "a4")


def test_forgetting_an_unknown_article_names_the_nearest(store):
    build(store, [article("a1", title="远山资本出手")], extract)
    with pytest.raises(WhofundsError, match=r"a1 \(远山资本出手\)"):
        forget(store, "远山")
    with pytest.raises(WhofundsError, match="whofunds cypher"):
        forget(store, "zzzzzz")


SLOW = """
import sys, time
sys.path.insert(0, {tests!r})
from importlib.util import spec_from_file_location, module_from_spec
spec = spec_from_file_location("t", {file!r})
t = module_from_spec(spec); sys.modules["t"] = t; spec.loader.exec_module(t)
from whofunds.graph import build, open_store
def articles():
    for n in range(400):
        time.sleep(0.02)
        if n == 20: print("going", flush=True)
        yield t.article(f"b{{n}}", f"投资方{{n}}投资了青禾科技。")
with open_store({db!r}, create=True) as store:
    build(store, articles(), t.extract, batch=5)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_build_leaves_whole_articles_and_can_be_completed(tmp_path, how):
    db = str(tmp_path / "g.db")
    code = SLOW.format(tests=str(tmp_path), file=__file__, db=db)
    running = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert running.stdout.readline() == "going\n"
    time.sleep(1.0)
    running.send_signal(how)
    assert running.wait(240) != 0
    with open_store(db) as store:
        data = store.read()
        articles = {n.props["article"] for n in data.nodes.values() if n.labels == ("Article",)}
        assert 0 < len(articles) < 400
        whole = build(store, [], extract)
        assert whole.claims == whole.facts == len(articles)
        assert text_of(store) == write(data, "json")
        numbers = [article(f"b{n}", f"投资方{n}投资了青禾科技。") for n in range(60)]
        assert build(store, numbers, extract).claims >= 60


def test_the_model_is_the_one_that_ships():
    assert "FundingRound" in load_model().facts
