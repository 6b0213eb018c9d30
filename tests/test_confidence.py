"""Confidence: a table of numbers that says what raises and lowers it."""

from dataclasses import replace
from pathlib import Path

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.confidence import (
    OTHERS,
    SIGNS,
    confidence_of,
    signs,
    table,
    with_confidence,
)
from whofunds.loaders.extract.joined import confidence_of_both
from whofunds.loaders.extract.reading import make_document
from whofunds.schema import Article, Claim, Modality, load_model


def read(text):
    doc = make_document(Article("a", text))
    return doc, RulesExtractor().extract_from(doc)


def test_the_table_has_every_sign_and_no_kind_that_there_is_not():
    kinds = {name for name in table() if not name.startswith("sign ")}
    assert kinds - {OTHERS} <= set(load_model().facts) and OTHERS in kinds
    assert {name.removeprefix("sign ") for name in table() if name.startswith("sign ")} == set(
        SIGNS
    )


def test_every_kind_has_a_confidence_between_none_and_all():
    for kind in [*load_model().facts, "Gossip"]:
        assert 0 < confidence_of(kind, ()) < confidence_of(kind, ("money",)) < 1
        assert confidence_of(kind, ("unsure",)) < confidence_of(kind, ())


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("青禾科技完成1亿元A轮融资，由远山资本领投。", "青禾科技完成A轮融资，由远山资本领投。"),
        (
            "青禾科技完成1亿元A轮融资，由远山资本领投。",
            "知情人士称，青禾科技完成1亿元A轮融资，由远山资本领投。",
        ),
        ("青禾科技完成1亿元A轮融资。", "天气" * 60 + "。\n青禾科技完成1亿元A轮融资。"),
        ("青禾科技有限公司完成1亿元A轮融资。", "青禾科技完成1亿元A轮融资。"),
    ],
)
def test_what_is_told_better_is_surer(surer, less):
    [one], [other] = read(surer)[1], read(less)[1]
    assert one.kind == other.kind == "FundingRound"
    assert one.confidence > other.confidence


def test_nothing_else_of_a_claim_changes():
    doc, claims = read("青禾科技完成1亿元A轮融资，由远山资本领投。王小明出任青禾科技CEO。")
    plain = [replace(c, confidence=1.0) for c in claims]
    again = with_confidence(doc, plain)
    assert again == claims
    assert [c.id for c in again] == [c.id for c in plain]
    assert all(set(having) <= set(SIGNS) for having in signs(doc, claims))


def test_a_claim_from_elsewhere_has_signs_too():
    doc, _ = read("天气晴朗。")
    odd = Claim("x", "a", "Stake", {}, {}, "天气", 0, 2, Modality.DENIED)
    assert signs(doc, [odd]) == [("told", "alone", "shown", "unsure")]


def test_two_that_agree_are_surer_than_either():
    assert confidence_of_both(0.5, 0.8) == pytest.approx(0.9)
    assert confidence_of_both(1, 1) == 0.99


def test_the_table_ships_as_a_table():
    path = Path(__file__).parent.parent / "loaders" / "extract" / "data" / "confidence.tsv"
    assert path.stat().st_size < 2000
