"""``whofunds extract --explain``: what was found, by what, and why."""

import pytest
from answering import answering, said
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.explain import explain
from whofunds.loaders.extract.rules_extractor import find_rules
from whofunds.schema import Article, DateInterval

TEXT = (
    "据《江城日报》报道，7月2日，青禾科技计划完成1亿元A轮融资，由远山资本领投。"
    "这轮融资来之不易。天气晴朗。王小明出任青禾科技CEO。"
)


def article(text=TEXT):
    return Article("a", text, published=DateInterval.parse("2025-10"))


def test_each_claim_has_its_rule_its_patterns_and_its_words():
    found = list(explain(article(), RulesExtractor()))
    [reason] = found[0].reasons
    assert reason.claim.kind == "FundingRound" and reason.rule == "funding"
    cue = reason.triggers[0]
    assert cue.pattern == "CUE" and cue.words in TEXT
    assert (str(reason.claim.modality), reason.modality) == ("planned", "计划")
    assert "money" in reason.signs and "unsure" in reason.signs
    assert {n.text for n in found[0].names} >= {"青禾科技", "远山资本"}
    assert [str(a.money) for a in found[0].amounts] == ["1亿元 = 100000000 CNY"]
    assert [d.date.iso() for d in found[0].dates] == ["2025-07-02"]
    assert [r.text for r in found[0].rounds] == ["A轮"]


def test_every_claim_is_explained_once_by_a_rule_that_there_is():
    expected = RulesExtractor().extract(article())
    reasons = [r for one in explain(article(), RulesExtractor()) for r in one.reasons]
    assert [r.claim for r in reasons] == expected and len(expected) >= 2
    assert {r.rule for r in reasons} <= {name for name, _ in find_rules()}


def test_a_cue_that_led_to_nothing_is_told():
    _, second, third, _ = explain(article(), RulesExtractor())
    assert [(t.pattern, t.words) for t in second.silent] == [
        ("funding", "融资"),
        ("received", "融资"),
    ]
    assert third.silent == () and third.reasons == ()


def test_lines_for_people(whofunds, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text(TEXT, "utf-8")
    lines = whofunds("extract", "--explain", source, "--published", "2025-10").stdout.splitlines()
    assert "    claim      FundingRound by rules/funding.py" in lines
    assert "      modality planned (计划)" in lines
    assert "      source   江城日报" in lines
    assert "    silent     funding (融资), received (融资)" in lines
    assert "天气晴朗" not in "\n".join(lines)


@pytest.mark.parametrize("hostile", ["\u202e", "\x1b[31m", "</script>", "{$x}", "😀", "\u2028"])
def test_hostile_text_stays_on_its_line(whofunds, tmp_path, hostile):
    source = tmp_path / "a.txt"
    source.write_text(TEXT.replace("领投", f"{hostile}领投"), "utf-8")
    done = whofunds("extract", "--explain", source)
    assert all(line.isprintable() for line in done.stdout.splitlines())
    assert "claim" in done.stdout


def test_a_model_s_claims_are_told_as_its_own(whofunds, tmp_path, monkeypatch):
    monkeypatch.setenv("WHOFUNDS_LLM_CACHE", str(tmp_path))
    source = tmp_path / "a.txt"
    source.write_text(TEXT, "utf-8")
    evidence = "由远山资本领投"
    both = said(
        "FundingRound", "青禾科技计划完成1亿元A轮融资，由远山资本领投。", {"investee": ["青禾科技"]}
    )
    alone = said("Partnership", evidence, {"party": ["远山资本", "青禾科技"]})
    with answering([both, alone]) as server:
        done = whofunds(
            "extract", "--explain", source, "--extractor", "rules+llm", "--llm-model", "m", "--llm-url", server.url
        )  # fmt: skip
    assert "FundingRound by rules+llm, rules/funding.py" in done.stdout
    assert "Partnership by llm" in done.stdout
    assert "2 claims kept" in done.stderr
