"""The taggers: what they add and mend, what they leave alone, and hostile text."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.tagged import Tagged, tag
from whofunds.loaders.extract.taggers import contracts, fundings, mend
from whofunds.loaders.extract.taggers.features import features_of
from whofunds.loaders.extract.taggers.model import label
from whofunds.loaders.extract.taggers.units import units_of
from whofunds.schema import Article, load_model

HOSTILE = [
    "中标" * 400,
    "\ue010\ue011中标\ue014\ue015项目，合同\x00签订\u202e工程",
    "</script>中标`${x}`{\"a\": '项目'}；拟发行😀亿元债券",
    "中标\n\n\n合同\n招标人：\n\t",
    "（" * 500 + "中标项目",
]


def extracted(text):
    return RulesExtractor().extract(Article("a", text))


def found(name, trigger, text):
    tagged = tag(make_document(Article("a", text)))
    return {(f.label, f.text) for s in tagged.sentences for f in label(name, tagged, s, trigger)}


def test_parts_of_an_award_are_labelled():
    text = "禾川股份公告，全资子公司禾川路桥中标青田县城区供水管网改造工程，中标金额为2.3亿元。"
    spans = found("contract", contracts.TRIGGER, text)
    assert ("S", "禾川路桥") in spans
    assert ("J", "青田县城区供水管网改造工程") in spans
    assert any(kind == "M" and "2.3亿元" in words for kind, words in spans)
    asked = found(
        "contract", contracts.TRIGGER, "招标人：青田县水务局，代理机构：远岭招标有限公司。"
    )
    assert ("B", "青田县水务局") in asked
    assert not any("远岭" in words for _, words in asked)


def test_a_sentence_without_a_trigger_is_not_read():
    assert found("contract", contracts.TRIGGER, "禾川路桥昨日收盘上涨，市值2.3亿元。") == set()


def test_money_put_in_is_proposed_where_no_rule_tells_of_any():
    doc = make_document(Article("a", "昨日，禾川创投与远岭资本等向青杉智能投资3亿元。"))
    (claim,) = [c for c in mend(doc, []) if c.kind == "FundingRound"]
    assert [m.name for m in claim.roles["investee"]] == ["青杉智能"]
    assert "禾川创投" in [m.name for m in claim.roles["investor"]]
    assert claim.extractor == "tagger"
    load_model().check(claim)


def test_debt_is_a_figure_and_no_round():
    doc = make_document(Article("a", "禾川股份公告，拟发行不超过5亿元中期票据。"))
    kinds = {c.kind: c for c in mend(doc, [])}
    assert set(kinds) <= {"Metric"}
    for claim in kinds.values():
        assert claim.values["name"] == "debt_issued"
        load_model().check(claim)


def test_a_round_that_rules_found_is_left_alone():
    doc = make_document(Article("a", "青杉智能完成1亿元A轮融资，由远岭资本领投。"))
    rules = [c for c in RulesExtractor().extract_from(doc) if c.kind == "FundingRound"]
    assert rules and all(c.extractor == "rules" for c in rules)
    assert [c for c in mend(doc, rules) if c.kind == "FundingRound"] == rules


def test_text_of_other_things_gives_nothing():
    texts = [
        "公司在手订单充足，主要客户稳定，产品质量得到认可。",
        "招标文件显示，该省今年将继续加大基础设施投资力度。",
        "融资余额较前一日增加，两市成交额放大。",
        "这位投资人说，他更看重团队，而不是估值。",
    ]
    for text in texts:
        assert mend(make_document(Article("a", text)), []) == []


def test_reading_twice_gives_the_same_ids():
    text = "禾川股份：子公司预中标青田县污水处理厂扩建工程\n近日，禾川股份子公司禾川水务中标青田县污水处理厂扩建工程。"
    assert [c.id for c in extracted(text)] == [c.id for c in extracted(text)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read(text):
    for claim in extracted(text):
        load_model().check(claim)
        assert claim.quote == text[claim.start : claim.end]


@settings(deadline=None, max_examples=60)
@given(
    st.text(
        alphabet="中标合同签订工程项目投资发行债亿元1.（），。公司A 《》\ue010\x00😀", max_size=120
    )
)
def test_any_text_has_units_without_gaps(text):
    tagged = Tagged(make_document(Article("a", text)))
    units = units_of(tagged, 0, len(text))
    for one, other in pairwise(units):
        assert one.end <= other.start
        assert not text[one.end : other.start].strip()
    assert len(features_of(units, [])) == len(units)
    doc = make_document(Article("a", text))
    for claim in mend(doc, []):
        assert 0 <= claim.start < claim.end <= len(text)
        load_model().check(claim)


def test_the_weights_are_small_and_have_a_card():
    folder = Path(contracts.__file__).parent / "data"
    sizes = {p.name: p.stat().st_size for p in folder.iterdir()}
    assert sum(sizes.values()) < 12_000_000
    assert {"contract.bin", "funding.bin", "MODEL_CARD.md"} <= sizes.keys()
    assert fundings.SURE <= 1


def test_long_sentences_take_time_in_line_with_their_length():
    spent = []
    for size in (20, 80):
        text = ("青杉智能中标远岭县道路工程，" * size)[:2900] + "。"
        begun = time.process_time()
        mend(make_document(Article("a", text)), [])
        spent.append(time.process_time() - begun)
    assert spent[1] < max(spent[0], 0.05) * 60
