"""Funding rounds, read from sentences made up for these tests."""

from __future__ import annotations

from decimal import Decimal

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, Claim, DateInterval, Modality, Money, load_model


def rounds(text: str) -> list[Claim]:
    article = Article(id="t", text=text, published=DateInterval.parse("2024-09-10"))
    return [c for c in RulesExtractor().extract(article) if c.kind == "FundingRound"]


def names(claim: Claim, role: str) -> list[str]:
    return [m.name for m in claim.roles.get(role, ())]


def backers(claim: Claim) -> set[str]:
    return {*names(claim, "investor"), *names(claim, "lead_investor")}


def money(claim: Claim, name: str = "amount") -> Money:
    value = claim.values[name]
    assert isinstance(value, Money)
    return value


def test_a_round_with_lead_followers_and_adviser() -> None:
    found = rounds(
        "近日，澜川科技宣布完成2亿元B轮融资，由北岳资本领投，青禾创投、南屏基金跟投，老股东石渠资本继续加注，"
        "松间资本担任独家财务顾问。"
    )
    assert len(found) == 1
    claim = found[0]
    assert names(claim, "investee") == ["澜川科技"]
    assert names(claim, "lead_investor") == ["北岳资本"]
    assert set(names(claim, "investor")) == {"青禾创投", "南屏基金", "石渠资本"}
    assert claim.values["round"] == "B轮"
    assert claim.values["amount_scope"] == "total"
    assert (money(claim).min, money(claim).currency) == (Decimal(200_000_000), "CNY")


def test_the_next_sentence_adds_to_the_round() -> None:
    found = rounds("澜川科技完成数千万元A轮融资。据悉，本轮融资由北岳资本领投，青禾创投跟投。")
    assert len(found) == 1
    assert backers(found[0]) == {"北岳资本", "青禾创投"}
    assert found[0].quote.endswith("青禾创投跟投。") or found[0].quote.endswith("青禾创投跟投")


def test_a_list_after_investors_are() -> None:
    found = rounds(
        "澜川科技获得Pre-A轮融资，投资方为北岳资本（领投）、青禾创投、南屏基金（财务顾问）。"
    )
    assert len(found) == 1
    assert names(found[0], "lead_investor") == ["北岳资本"]
    assert names(found[0], "investor") == ["青禾创投"]


def test_one_round_of_two_investors_together_has_one_total() -> None:
    found = rounds("5月6日，北岳创投集团和南屏集团联合战略投资澜川科技，总额8亿元。")
    assert len(found) == 1
    claim = found[0]
    assert backers(claim) == {"北岳创投集团", "南屏集团"}
    assert names(claim, "investee") == ["澜川科技"]
    assert claim.values["amount_scope"] == "total"
    assert money(claim).max == Decimal(800_000_000)


def test_a_count_in_the_next_sentence_goes_to_the_round_before() -> None:
    found = rounds(
        "5月6日，北岳创投集团和南屏集团联合战略投资澜川科技，总额8亿元。这也是澜川科技成立以来完成的第十二笔融资。"
    )
    assert len(found) == 1
    assert found[0].values["ordinal"] == 12


def test_unnamed_investors_of_several_places_are_rounds_of_their_own() -> None:
    found = rounds(
        "今年2月以来，苏州、厦门、长沙等地国资先后对澜川科技完成战略投资，单笔融资规模在1亿–5亿元不等。"
    )
    assert len(found) == 1
    claim = found[0]
    investors = claim.roles["investor"]
    assert {m.place for m in investors} == {"苏州", "厦门", "长沙"}
    assert not any(m.named for m in investors)
    assert claim.values["rounds_at_least"] == 3
    assert claim.values["amount_scope"] == "each"
    assert (money(claim).min, money(claim).max) == (Decimal(100_000_000), Decimal(500_000_000))


def test_others_that_are_not_named_are_said_to_exist() -> None:
    found = rounds("澜川科技在2023年收获了新一轮融资，资方包括北岳资本等企业，总金额超过3亿美元。")
    assert len(found) == 1
    assert found[0].values["more_investors"] is True
    assert "round" not in found[0].values
    assert (money(found[0]).min, money(found[0]).max) == (Decimal(300_000_000), None)


def test_money_told_with_a_pact_is_announced() -> None:
    found = rounds("8月底，北岳集团宣布与澜川科技建立合作伙伴关系，投资50亿美元建设数据中心。")
    assert len(found) == 1
    assert backers(found[0]) == {"北岳集团"}
    assert names(found[0], "investee") == ["澜川科技"]
    assert found[0].modality is Modality.ANNOUNCED
    assert found[0].values["date"] == found[0].values["announced"]


def test_past_rounds_are_claims_of_their_own() -> None:
    found = rounds("澜川科技曾于2019年获得青禾创投的天使轮融资，2021年获得南屏基金领投的A轮融资。")
    by_round = {str(c.values["round"]): c for c in found}
    assert set(by_round) == {"天使轮", "A轮"}
    assert backers(by_round["天使轮"]) == {"青禾创投"}
    assert names(by_round["A轮"], "lead_investor") == ["南屏基金"]


def test_each_line_of_a_digest_has_its_own_company() -> None:
    found = rounds("1.澜川科技获A轮1亿元融资。\n2.云麓生物获天使轮500万元融资。\n3.远汀智能获B轮。")
    assert [names(c, "investee")[0] for c in found] == ["澜川科技", "云麓生物", "远汀智能"]
    assert [c.values["round"] for c in found] == ["A轮", "天使轮", "B轮"]


def test_a_valuation_is_not_the_amount() -> None:
    found = rounds("澜川科技完成C轮融资，由北岳资本领投，投后估值达30亿元。")
    assert len(found) == 1
    assert money(found[0], "valuation").min == Decimal(3_000_000_000)
    assert "amount" not in found[0].values


@pytest.mark.parametrize(
    "text",
    [
        "截至昨日，两市融资余额为1.4万亿元，融资买入额800亿元。",
        "澜川股份成功发行10亿元超短期融资券，票面利率2.1%。",
        "澜川科技拟公开发行股票募集资金12亿元，用于补充流动资金。",
        "北岳银行向澜川科技发放贷款3亿元，缓解融资难。",
        "业内人士认为，投资者应当关注风险，投资额不宜过高。",
        "今年全市重点项目完成投资2987亿元。",
        "澜川科技尚未获得任何融资。",
        "",
        "8月7日，青禾生物公告称，公司仅参与了江汉医院战略投资者遴选，尚未开展尽职调查。",
    ],
)
def test_other_money_is_no_round(text: str) -> None:
    assert rounds(text) == []


@pytest.mark.parametrize(
    "noise",
    ['“’"', "{}$", "</script>", "\u202e\u2066", "\U0001f680", "\x00", "A'; DROP TABLE x;--"],
)
def test_hostile_words_between_do_no_harm(noise: str) -> None:
    text = f"{noise}澜川科技完成2亿元B轮融资，由北岳资本领投{noise}。{noise}"
    for claim in rounds(text):
        load_model().check(claim)
        assert text[claim.start : claim.end] == claim.quote


def test_the_same_text_gives_the_same_ids() -> None:
    text = "澜川科技完成2亿元B轮融资，由北岳资本领投。"
    assert [c.id for c in rounds(text)] == [c.id for c in rounds(text)]


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "unit", ["以", "外", "等", "的", "投资", "北岳资本、", "中标", "（", "“", "收购", "1%"]
)
def test_a_sentence_of_nothing_but_one_word_ends_in_time(unit: str) -> None:
    text = "澜川科技完成" + (unit * 3000)[:2900] + "融资"
    RulesExtractor().extract(Article(id="t", text=text))


@pytest.mark.timeout(30)
def test_a_sentence_too_long_to_be_one_is_passed_over() -> None:
    assert rounds("澜川科技完成2亿元B轮融资" + "，甲" * 5000) == []


def test_shares_that_go_to_chosen_buyers_are_a_round_of_theirs():
    text = "青禾科技公告称，拟向江海集团、远山资本定向发行股票，募集资金总额不超过8亿元。"
    (told,) = [c for c in RulesExtractor().extract(Article("a", text)) if c.kind == "FundingRound"]
    assert [m.name for m in told.roles["investee"]] == ["青禾科技"]
    assert [m.name for m in told.roles["investor"]] == ["江海集团", "远山资本"]
    assert told.modality == "planned"
