"""Claims have stable ids, fit their kinds, survive JSON, and lead back to the raw text."""

import dataclasses
import json
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whofunds.schema import (
    Article,
    ClaimError,
    DateInterval,
    Edit,
    Mention,
    Modality,
    Money,
    article_id,
    load_model,
    make_claim,
)  # fmt: skip

TEXT = "远山资本领投了青禾科技的A轮融资，金额1亿元。"
ARTICLE = Article("a1", TEXT, published=DateInterval.parse("2025-10"))
ROLES = {
    "investor": [Mention("远山资本", "Organization", 0, 4)],
    "investee": [Mention("青禾科技", "Organization", 7, 11)],
}
VALUES = {
    "amount": Money(Decimal("1e8"), Decimal("1e8"), "CNY", words="1亿元"),
    "round": "A轮",
    "date": None,
}


def funding(**changes):
    given_ = {"roles": ROLES, "values": VALUES, "span": (0, len(TEXT))} | changes
    article = given_.pop("article", ARTICLE)
    return make_claim(article, given_.pop("kind", "FundingRound"), **given_)


def test_the_same_statement_has_the_same_id_in_any_order_of_its_parts():
    again = funding(
        roles=dict(reversed(ROLES.items())), values=dict(reversed(VALUES.items())), confidence=0.4
    )
    assert again.id == funding().id


@pytest.mark.parametrize(
    "change",
    [
        {"article": dataclasses.replace(ARTICLE, id="a2")},
        {"span": (0, len(TEXT) - 1)},
        {"modality": Modality.PLANNED},
        {"attributed_to": "某报"},
        {"extractor": "llm"},
        {"values": {}},
        {"roles": {"investee": ROLES["investee"]}},
    ],
)
def test_another_statement_has_another_id(change):
    assert funding(**change).id != funding().id


def test_a_claim_survives_json_and_pickle():
    claim = funding(modality=Modality.ANNOUNCED, attributed_to='"$`</script>\n\u202e')
    again = load_model().claim_from_json(json.loads(json.dumps(claim.to_json())))
    assert again == claim == pickle.loads(pickle.dumps(claim))


def test_what_is_unknown_is_left_out_not_null():
    assert "date" not in funding().values
    assert "lead_investor" not in funding(roles=ROLES | {"lead_investor": []}).roles


@pytest.mark.parametrize("span", [(0, 0), (-1, 3), (3, 99), (5, 4)])
def test_a_quote_outside_the_text_is_refused(span):
    with pytest.raises(ClaimError, match="a1"):
        funding(span=span)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kind": "Loan"}, "no fact kind 'Loan'"),
        ({"roles": ROLES | {"bank": ROLES["investor"]}}, "no role 'bank'"),
        ({"roles": {"investor": ROLES["investor"]}}, "at least 1 investee"),
        ({"roles": {"investee": [Mention("某人", "Person")]}}, "Organization, not Person"),
        ({"values": {"price": "1"}}, "no property 'price'"),
        ({"values": {"amount": "1亿"}}, "amount is money"),
        ({"values": {"ordinal": True}}, "ordinal is integer"),
        (
            {"kind": "Position", "roles": {"person": [Mention("甲", "Person"), Mention("乙", "Person")],
             "organization": ROLES["investee"]}, "values": {}}, "at most 1 person",
        ),
    ],
)  # fmt: skip
def test_a_claim_that_does_not_fit_its_kind_says_which_part(change, says):
    with pytest.raises(ClaimError, match=says):
        load_model().check(funding(**change))


@pytest.mark.parametrize("drop", ["id", "kind", "roles", "values", "quote", "modality"])
def test_a_claim_that_lost_a_part_is_refused_with_a_sentence(drop):
    data = funding().to_json()
    del data[drop]
    with pytest.raises(ClaimError, match=drop):
        load_model().claim_from_json(data)


@pytest.mark.parametrize(
    "change",
    [
        {"modality": "maybe"},
        {"roles": {"investee": [{"nom": "x"}]}},
        {"values": []},
        {"start": "x"},
    ],
)
def test_a_claim_with_a_broken_part_is_refused(change):
    with pytest.raises(ClaimError):
        load_model().claim_from_json(funding().to_json() | change)


@given(st.text(), st.lists(st.tuples(st.text(), st.text(max_size=3), st.text(max_size=3))))
def test_the_raw_text_comes_back_from_the_edits(tail, parts):
    text, raw, edits = "", "", []
    for kept, before, after in parts:
        text, raw = text + kept, raw + kept
        edits.append(Edit(len(text), len(text) + len(after), before, "test"))
        text, raw = text + after, raw + before
    article = Article("a", text + tail, edits=tuple(edits))
    assert article.raw_text() == raw + tail


def test_a_quote_leads_back_to_its_raw_words():
    article = Article(
        "a",
        "据报道，智谱融资。",
        edits=(
            Edit(0, 1, "據(jù)", "pinyin"),
            Edit(4, 5, "智", "script"),
            Edit(5, 6, "譜", "script"),
        ),
    )
    assert article.raw_quote(4, 8) == "智譜融资"
    assert article.raw_quote(0, 3) == "據(jù)报道"
    assert article.raw_quote(6, 8) == "融资"


def test_an_article_without_an_id_gets_one_from_its_raw_text():
    assert article_id("甲") == article_id("甲") != article_id("乙")
    assert len(article_id("\ud800")) == 16
