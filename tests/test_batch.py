"""Many articles: the same from one process and from several, in order, whatever goes wrong."""

import json
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import textwrap
import time
import tracemalloc
from pathlib import Path

import pytest
from whofunds.graph import build_read, open_store
from whofunds.loaders import ReadOptions, Refusal, read_articles
from whofunds.loaders.batch import FEW, extract_all
from whofunds.loaders.bound import TooLong, allowed, bound
from whofunds.loaders.errors import ReadError
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.recipe import Recipe
from whofunds.schema import Article, DateInterval
from whofunds.schema.errors import RunError

ROUNDS = ["天使轮", "Pre-A轮", "A轮", "B轮", "战略投资"]


def articles(count, bad):
    """Articles of one kind; ``bad`` adds words to some, by number."""
    for n in range(count):
        text = (
            f"{n % 12 + 1}月{n % 28 + 1}日，青禾{n}科技宣布完成{ROUNDS[n % 5]}融资，金额{n + 1}万元，"
            f"由远山{n}资本领投，长河创投、白石基金跟投。据《江城日报》报道，青禾{n}科技去年营收{n + 2}亿元，"
            f"董事长王小明、总裁李四光出席。{bad.get(n, '')}"
        )
        yield Article(f"a{n}", text, published=DateInterval.parse("2025-10"), source=f"s{n}")


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    """An extractor of another package that fails as the article tells it to."""
    (tmp_path / "naughty.py").write_text(
        textwrap.dedent(
            """
            import os, time
            from whofunds.loaders.extract import RulesExtractor
            from whofunds.schema.errors import RunError

            class Naughty(RulesExtractor):
                name = "naughty"

                def extract(self, article):
                    if "HANG" in article.text:
                        try:
                            while True:
                                time.sleep(0.05)
                        except Exception:
                            pass
                    if "DIE" in article.text:
                        os._exit(9)
                    if "RAISE" in article.text:
                        raise ValueError("RAISE\\n")
                    if "STOP" in article.text:
                        raise RunError("No more of this.")
                    return super().extract(article)
            """
        ),
        "utf-8",
    )
    info = tmp_path / "naughty-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: naughty\nVersion: 1\n", "utf-8")
    points = "[whofunds.extractors]\nnaughty = naughty:Naughty\n"
    (info / "entry_points.txt").write_text(points, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return Recipe(("naughty",))


def test_two_processes_give_what_one_gives():
    made = [*articles(FEW + 40, {}), Refusal("s", "no")]
    made.insert(5, Refusal("x", "early"))
    alone = list(extract_all(made, Recipe(), jobs=1))
    assert sum(len(o[1]) for o in alone if isinstance(o, tuple)) > len(made)
    assert list(extract_all(made, Recipe(), jobs=2)) == alone
    assert multiprocessing.active_children() == []


def test_one_bad_article_stops_nothing(plugin):
    bad = {7: "RAISE", 20: "HANG", 21: "DIE", 60: "DIE", FEW + 20: "HANG"}
    made = list(articles(FEW + 30, bad))
    found = list(extract_all(made, plugin, jobs=2, seconds=3))
    assert len(found) == len(made)
    refused = {n: o for n, o in enumerate(found) if isinstance(o, Refusal)}
    assert refused.keys() == bad.keys()
    assert "ValueError('RAISE" in refused[7].reason
    assert "longer than 3 s" in refused[20].reason and refused[20].source == "s20"
    assert "the process that read it ended" in refused[21].reason
    good = RulesExtractor()
    for article, outcome in zip(made, found, strict=True):
        if isinstance(outcome, tuple):
            assert outcome == (article, tuple(good.extract(article)))
    assert multiprocessing.active_children() == []


def test_in_one_process_an_article_cannot_hang_a_batch_either(plugin):
    made = list(articles(3, {1: "HANG"}))
    found = list(extract_all(made, plugin, jobs=1, seconds=0.3))
    assert [isinstance(o, Refusal) for o in found] == [False, True, False]
    assert "--seconds" in found[1].reason


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_stops_all_is_raised(plugin, jobs):
    with pytest.raises(RunError, match="No more of this"):
        list(extract_all(articles(FEW + 5, {3: "STOP"}), plugin, jobs=jobs))
    assert multiprocessing.active_children() == []


def test_an_extractor_that_is_not_there_is_said_before_anything_is_read():
    with pytest.raises(ReadError, match="No extractor is called 'none'"):
        extract_all(articles(1, {}), Recipe(("none",)))


def test_a_fixed_number_of_articles_is_held():
    read = []

    def stream():
        for article in articles(2000, {}):
            read.append(article.id)
            yield article

    found = extract_all(stream(), Recipe(), jobs=2)
    next(found)
    assert len(read) < 200
    found.close()
    assert multiprocessing.active_children() == []


def test_memory_does_not_grow_with_the_articles():
    def peak(keep):
        kept = []
        tracemalloc.start()
        for outcome in extract_all(articles(1000, {}), Recipe(), jobs=2):
            if keep:
                kept.append(outcome)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    RulesExtractor().extract(next(articles(1, {})))
    # How many wait for the slower process differs from run to run, but never by the hundred.
    assert peak(keep=False) < peak(keep=True) / 4


def test_repair_and_reading_have_a_bound_too(tmp_path, monkeypatch):
    def hang(text):
        while True:
            time.sleep(0.01)

    (tmp_path / "a.txt").write_text("天气晴朗。", "utf-8")
    monkeypatch.setattr("whofunds.loaders.repair.repair_text", hang)
    [refused] = read_articles([str(tmp_path / "a.txt")], options=ReadOptions(seconds=0.2))
    assert "longer than 0.2 s" in refused.reason
    (tmp_path / "a.jsonl").write_text('{"text": "天气晴朗。"}\n' * 2, "utf-8")
    found = list(read_articles([str(tmp_path / "a.jsonl")], options=ReadOptions(seconds=0.2)))
    assert len(found) == 1 and isinstance(found[0], Refusal)


def test_the_bound_interrupts_a_pattern_that_backtracks():
    with pytest.raises(TooLong), bound(0.2):
        re.search(r"(a|a)*b", "a" * 60)


def test_the_bound_gives_back_the_alarm_that_was_set():
    seen = []
    before = signal.signal(signal.SIGALRM, lambda *_: seen.append(1))
    try:
        left, _ = signal.setitimer(signal.ITIMER_REAL, 0.1)
        with bound(5):
            pass
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 0.1
        while not seen:
            time.sleep(0.01)
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)


def test_long_articles_may_take_longer():
    assert [allowed(60, n) for n in (0, 1, 100_000, 100_001)] == [60, 60, 60, 120]


def test_private_letters_in_an_article_are_no_names():
    for text in ("\ue010\ue011发布GLM 4.5。", "\ue012出任\ue010CEO，\ue014融资。\ue01a\ue018"):
        RulesExtractor().extract(Article("a", text))


def test_the_graph_is_the_same_from_one_process_and_from_two(tmp_path):
    graphs = []
    for jobs in (1, 2):
        with open_store(str(tmp_path / f"{jobs}.db"), create=True) as store:
            report = build_read(store, extract_all(articles(FEW + 10, {}), Recipe(), jobs=jobs))
            graphs.append((report, store.read()))
    assert graphs[0] == graphs[1]


def test_the_least_confidence_leaves_claims_out(whofunds, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text(next(articles(1, {})).text, "utf-8")
    every = [json.loads(x) for x in whofunds("extract", source).stdout.splitlines()]
    limit = sorted(c["confidence"] for c in every)[len(every) // 2]
    some = whofunds("extract", source, "--min-confidence", limit).stdout.splitlines()
    expected = [c for c in every if c["confidence"] >= limit]
    assert [json.loads(x) for x in some] == expected
    assert whofunds("extract", source, "--min-confidence", "1").stdout == ""
    assert whofunds("extract", source, "--min-confidence", "2", ok=False).exit_code == 2


def test_an_interrupt_ends_all_processes_with_one_sentence(tmp_path):
    source = tmp_path / "a.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for article in articles(20_000, {}):
            file.write(json.dumps({"id": article.id, "text": article.text}) + "\n")
    command = [sys.executable, "-m", "whofunds", "extract", "--jobs", "2", str(source)]
    running = subprocess.Popen(
        command, bufsize=0, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )  # without a buffer, since communicate() would leave out what is in it
    running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does, to the workers too
    told, said = running.communicate(timeout=240)
    assert running.returncode == 130
    assert said.decode() == "Stopped; what was printed so far is whole.\n"
    assert all(json.loads(line) for line in told.decode().splitlines())
    while alive(running.pid):  # what keeps account of the others ends a moment after them
        time.sleep(0.02)


def alive(group):
    """The processes of a group that still run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of_group = path.read_text().rpartition(")")[2].split()[:3]
        except OSError:  # it has ended meanwhile
            continue
        found += [path] if int(of_group) == group and state not in "ZX" else []
    return found
