"""What a hosted model says becomes a claim only where the article bears it."""

import pytest
from answering import said
from asking import FIRST, GOOD, ROLES, TEXT, run
from hypothesis import given
from hypothesis import strategies as st
from whofunds.loaders.extract.llm.pieces import pieces
from whofunds.loaders.extract.llm.schema import CODES, answer_schema
from whofunds.schema import load_model


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path):
    """No key and no endpoint of the machine that runs the tests."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "WHOFUNDS_LLM_API_KEY", "WHOFUNDS_LLM_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WHOFUNDS_LLM_CACHE", str(tmp_path / "cache"))


def test_what_stands_in_the_article_becomes_a_claim_by_the_article_s_own_words():
    [claim], made = run([[GOOD]])
    assert claim.quote == FIRST and claim.extractor == "llm"
    assert [m.name for m in claim.roles["investor"]] == ["杭州国资"]
    assert claim.roles["investor"][0].state
    money, when = claim.values["amount"], claim.values["date"]
    assert (money.min, money.max, money.currency) == (3 * 10**8, 10 * 10**8, "CNY")
    assert when.iso() == "2025-03-01/.."
    load_model().check(claim)
    [asked] = made.asked
    assert asked["path"] == "/v1/chat/completions" and asked["model"] == "m"
    assert asked["response_format"]["json_schema"]["schema"] == answer_schema()
    assert TEXT in asked["messages"][1]["content"]


def test_half_of_an_interval_gives_the_interval_that_was_said():
    [claim], _ = run([[{**GOOD, "values": {"amount": "3亿"}}]])
    assert claim.values["amount"].words in ("3亿至10亿元", "3亿至10亿元之间")
    assert claim.values["amount"].max == 10 * 10**8


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"evidence": "杭州国资对青禾科技完成了战略投资"}, "evidence not in the article"),
        ({"evidence": ""}, "evidence not in the article"),
        ({"evidence": None}, "evidence not in the article"),
        ({"evidence": [FIRST]}, "evidence not in the article"),
        ({"kind": "Gossip"}, "kind unknown"),
        ({"modality": "certain"}, "modality unknown"),
        ({"roles": {"investee": ["白石科技"]}}, "not fitting its kind"),
        ({"roles": "青禾科技"}, "not fitting its kind"),
    ],
)
def test_a_claim_that_the_article_does_not_bear_is_refused_and_counted(change, reason):
    claims, made = run([[{**GOOD, **change}, GOOD]])
    assert len(claims) == 1
    assert made.counts[f"refused: {reason}"] == 1
    assert f"1 refused (1 {reason})" in made.summary()


@pytest.mark.parametrize(
    "values",
    [
        {"amount": "5亿元"}, {"amount": "国资"}, {"amount": 300000000}, {"date": "2025年3月1日"}, {"round": "C轮"},
        {"ordinal": 15}, {"ordinal": "16"}, {"ordinal": True}, {"more_investors": "yes"},
        {"amount_scope": "half"}, {"amount": "</script>"}, {"round": "\x00"},
    ],
)  # fmt: skip
def test_a_value_that_the_article_does_not_have_is_left_out_and_counted(values):
    [claim], made = run([[{**GOOD, "values": values}]])
    assert claim.values == {}
    assert made.counts["left out: values that the article does not have"] == 1


def test_a_number_may_stand_in_chinese_and_a_source_must_stand_somewhere():
    evidence = "据《江城日报》报道，这是青禾科技的第十六笔融资。"
    one = said("FundingRound", evidence, {"investee": ["青禾科技"]}, ordinal=16)
    claims, made = run([[{**one, "attributed_to": "江城日报"}, {**one, "attributed_to": "晚报"}]])
    assert {(c.values["ordinal"], c.attributed_to) for c in claims} == {
        (16, "江城日报"),
        (16, None),
    }
    assert made.counts["left out: sources not in the article"] == 1


def test_an_invented_investor_is_left_out():
    roles = {**ROLES, "investor": ["杭州国资", "白石资本"]}
    [claim], made = run([[{**GOOD, "roles": roles}]])
    assert [m.name for m in claim.roles["investor"]] == ["杭州国资"]
    assert made.counts["left out: names not in the article"] == 1


def test_a_long_article_is_sent_in_pieces_and_told_once():
    def answer(body):
        return [GOOD] if FIRST in body["messages"][1]["content"] else []

    days = [f"第{n}天天气晴朗。" for n in range(160)]
    text = "".join(days[:80]) + TEXT + "".join(days[80:])
    claims, made = run([answer], text, piece=400, overlap=120)
    assert len(claims) == 1 and len(made.asked) > 3
    assert claims[0].quote == text[claims[0].start : claims[0].end]


@given(
    st.text(st.sampled_from("甲乙。；\n 😀"), max_size=200), st.integers(1, 40), st.integers(0, 20)
)
def test_pieces_cover_the_text_and_end(text, size, overlap):
    size = max(size, 2 * overlap)
    found = list(pieces(text, size, overlap))
    covered = set()
    for low, high in found:
        assert 0 <= low < high <= len(text) and high - low <= size
        covered.update(range(low, high))
    assert all(not text[n].strip() for n in set(range(len(text))) - covered)
    assert [low for low, _ in found] == sorted({low for low, _ in found})


def test_the_words_of_ours_are_those_that_the_kinds_tell():
    for (kind, name), words in CODES.items():
        told = load_model().fact(kind).properties[name].description
        assert all(word in told for word in words), (kind, name)


def test_every_object_of_the_schema_is_strict():
    def walk(node):
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert node["required"] == list(node["properties"])
            for inner in node.values():
                walk(inner)
        elif isinstance(node, list):
            for inner in node:
                walk(inner)

    walk(answer_schema())
    kinds = answer_schema()["properties"]["claims"]["items"]["anyOf"]
    assert {k["properties"]["kind"]["enum"][0] for k in kinds} == set(load_model().facts)
