"""A model's endpoint that fails in every way: tried again, refused, or said in one sentence."""

import json
from pathlib import Path

import pytest
from answering import answering
from asking import GOOD, TEXT, article, extractor, run
from whofunds.loaders.errors import ReadError
from whofunds.loaders.extract.llm import LlmExtractor, LlmOptions
from whofunds.loaders.extract.llm.cache import Answer, Cache
from whofunds.loaders.extract.llm.client import Client
from whofunds.loaders.extract.llm.counts import Counts
from whofunds.schema.errors import RunError


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path):
    """No key and no endpoint of the machine that runs the tests."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "WHOFUNDS_LLM_API_KEY", "WHOFUNDS_LLM_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WHOFUNDS_LLM_CACHE", str(tmp_path / "cache"))


@pytest.mark.parametrize(
    ("first", "slept"),
    [
        ((429, {"headers": {"retry-after": "7"}}), [7.0]),
        ((429, {"headers": {"retry-after": "9999"}}), [60.0]),
        (500, None), (503, None), ("hang", None),
    ],
)  # fmt: skip
def test_what_may_pass_is_tried_again(first, slept):
    claims, made = run([first, [GOOD]])
    assert len(claims) == 1 and made.counts["tries again"] == 1
    assert made.slept == slept if slept else 0 < made.slept[0] <= 1


def test_no_answer_at_all_refuses_the_article_and_then_stops_the_run():
    with answering(500) as server:
        made = extractor(server, tries=2)
        for _ in range(2):
            with pytest.raises(ReadError, match=r"no answer after 2 tries .*status 500"):
                made.extract(article())
        with pytest.raises(RunError, match="to 3 articles one after another"):
            made.extract(article())


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (401, "set the right key"),
        (403, "a key that may use this model"),
        (404, "--llm-url and --llm-model"),
        ((429, {"code": "insufficient_quota"}), "used up"),
        ((400, {"error": "no such\nthing\x1b[31m"}), "no such thing"),
    ],
)
def test_what_cannot_pass_stops_the_run_at_once(answer, says):
    with answering(answer) as server, pytest.raises(RunError, match="refuses the model") as raised:
        extractor(server).extract(article())
    assert says in str(raised.value) and "\x1b" not in str(raised.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "bad", ["no", "", "[]", '{"claims": 1}', '{"claims": ["x"]}', "[" * 9999, '{"claims": [']
)
def test_an_answer_that_is_no_json_is_asked_for_again(bad):
    claims, made = run([bad, [GOOD]])
    assert len(claims) == 1 and made.counts["refused: malformed answers"] == 1


def test_an_article_is_refused_where_the_answers_stay_malformed():
    with pytest.raises(ReadError, match="3 answers that are no JSON"):
        run(["no"])


def test_an_answer_in_a_fence_is_read():
    assert len(run(["```json\n" + json.dumps({"claims": [GOOD]}) + "\n```"])[0]) == 1


def test_an_answer_that_was_cut_short_is_asked_for_by_halves():
    filler = "天气晴朗。" * 200
    cut = (200, {"text": '{"claims": [', "finish": "length"})
    claims, made = run([cut, [], [GOOD]], filler + TEXT)
    assert len(claims) == 1 and len(made.asked) == 3
    assert filler not in made.asked[2]["messages"][1]["content"]


def test_an_endpoint_without_schemas_is_asked_in_words():
    unknown = (400, {"error": "response_format.type json_schema is not supported"})
    none = (400, {"error": "unknown field response_format"})
    claims, made = run([unknown, none, [GOOD]])
    assert len(claims) == 1
    assert made.asked[1]["response_format"] == {"type": "json_object"}
    assert "response_format" not in made.asked[2]
    assert "additionalProperties" in made.asked[2]["messages"][0]["content"]


def test_the_second_run_is_free(tmp_path):
    with answering([GOOD]) as server:
        first = extractor(server, prices=(1.0, 10.0))
        claims = first.extract(article())
        again = extractor(server, prices=(1.0, 10.0))
        assert again.extract(article()) == claims
        assert len(server.asked) == 1
        other = extractor(server)
        other._client._options = LlmOptions("m2", server.url)
        other.extract(article())
        assert len(server.asked) == 2  # another model is another question
    assert "1 requests (0 tried again), 0 answers from the cache; 1,000 tokens in, 100 out, cost 0.0020" in first.summary()  # fmt: skip
    assert "0 requests (0 tried again), 1 answers from the cache; 0 tokens in, 0 out, cost 0.0000" in again.summary()  # fmt: skip
    for path in (tmp_path / "cache").rglob("*.json"):
        path.write_text("{", "utf-8")
    with answering([]) as server:
        damaged = extractor(server)
        assert damaged.extract(article()) == [] and damaged.counts["requests"] == 1


def test_a_cache_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReadError, match="cannot be kept"):
        Cache(tmp_path / "file").keep({"a": "\ud800"}, Answer("x"))


def test_requests_keep_to_their_rate():
    now = [0.0]

    def sleep(seconds):
        now[0] += seconds

    with answering([]) as server:
        options = LlmOptions("m", server.url, per_minute=30).completed()
        client = Client(options, Counts(), sleep=sleep, clock=lambda: now[0])
        for n in range(4):
            client.ask(f"{n}")
    assert now[0] == pytest.approx(6.0)


def test_what_is_missing_is_named(monkeypatch):
    with pytest.raises(ReadError, match="No model is named"):
        LlmExtractor()
    with pytest.raises(ReadError, match="There is no key"):
        LlmExtractor(LlmOptions("m"))
    for url in ("foo", "file:///etc/passwd", "http://", "http://[x"):
        with pytest.raises(ReadError, match="no address of an endpoint"):
            LlmExtractor(LlmOptions("m", url))
    monkeypatch.setenv("OPENAI_API_KEY", "a\nb")
    with pytest.raises(ReadError, match="a character that no key has"):
        LlmExtractor(LlmOptions("m"))
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(ReadError, match="prices 'a,b'"):
        monkeypatch.setenv("WHOFUNDS_LLM_PRICES", "a,b")
        LlmExtractor(LlmOptions("m"))
    with pytest.raises(ReadError, match="No form"):
        LlmExtractor(LlmOptions("m", "http://localhost:1", prices=(0, 0), form="xml"))


def test_the_command_line_merges_rules_and_model_and_says_what_it_cost(whofunds, tmp_path):
    source, db = tmp_path / "a.txt", tmp_path / "g.db"
    source.write_text(TEXT, "utf-8")
    wrong = {**GOOD, "evidence": "编造"}
    ways = ("--extractor", "rules+llm", "--llm-model", "m", "--published", "2025-10")
    with answering([GOOD, wrong]) as server:
        done = whofunds("extract", source, *ways, "--llm-url", server.url, "--llm-prices", "1,1")
        built = whofunds("build", source, *ways, "--llm-url", server.url, "--graph", db, "--json")
        assert len(server.asked) == 1
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    both = [c for c in claims if c["extractor"] == "rules+llm"]
    assert [c["kind"] for c in both] == ["FundingRound"]
    rules = json.loads(whofunds("extract", source, "--published", "2025-10").stdout.splitlines()[0])
    assert both[0]["confidence"] > rules["confidence"]
    assert "llm m: 1 requests" in done.stderr and "1 evidence not in the article" in done.stderr
    assert json.loads(built.stdout)["facts"] == 1
    assert "0 requests" in built.stderr


def test_a_wrong_key_ends_the_command_with_one_sentence(whofunds, tmp_path):
    source = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": str(n), "text": f"{n}{TEXT}"}) for n in range(50)]
    Path(source).write_text("\n".join(lines), "utf-8")
    with answering(401) as server:
        done = whofunds("extract", source, "--extractor", "llm", "--llm-model", "m", "--llm-url", server.url, ok=False)  # fmt: skip
    assert "set the right key" in done.stderr and done.stdout == ""
    assert len(server.asked) <= 8


def test_many_articles_are_asked_for_at_once_and_come_in_order(whofunds, tmp_path):
    source = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": str(n), "text": f"{n}号。{TEXT}"}) for n in range(24)]
    source.write_text("\n".join(lines), "utf-8")
    ways = ("--extractor", "llm", "--llm-model", "m", "--published", "2025-10")
    with answering([GOOD]) as server:
        done = whofunds("extract", source, *ways, "--llm-url", server.url)
        again = whofunds("extract", source, *ways, "--llm-url", server.url, "--jobs", "1")
        assert len(server.asked) == 24
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert [c["article"] for c in claims] == [str(n) for n in range(24)]
    assert again.stdout == done.stdout
    assert "24 requests" in done.stderr and "24 answers from the cache" in again.stderr


def test_an_endpoint_that_is_not_there_is_named(tmp_path):
    with answering([]) as server:
        gone = server.url
    made = extractor(type("Gone", (), {"url": gone}), tries=2)
    with pytest.raises(ReadError, match=r"no answer after 2 tries .*refused"):
        made.extract(article())
