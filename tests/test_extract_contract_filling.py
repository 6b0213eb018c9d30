"""Awards whose parts stand all over an article: full names, subsidiaries, price, days, buyers."""

from __future__ import annotations

from typing import Any

from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, Claim, DateInterval


def contracts(text: str) -> list[Claim]:
    article = Article(id="a", text=text, published=DateInterval.parse("2025-10-20"))
    return [c for c in RulesExtractor().extract(article) if c.kind == "Contract"]


def names(claim: Claim, role: str) -> list[str]:
    return [m.name for m in claim.roles.get(role, ())]


def words(claim: Claim, name: str) -> str | None:
    value: Any = claim.values.get(name)
    return getattr(value, "words", value)


def test_price_and_buyer_of_the_only_award_may_stand_far_off() -> None:
    filler = "公司表示，该项目有助于提升其在水务行业的影响力。" * 8
    text = (
        "岚溪环境10月12日晚间公告，公司中标青禾县污水处理厂扩建工程项目。\n"
        f"{filler}\n招标人：青禾县水务集团有限公司\n中标价：3200万元"
    )
    [found] = contracts(text)
    assert names(found, "buyer") == ["青禾县水务集团有限公司"]
    assert words(found, "amount") == "3200万元"
    assert words(found, "announced") == "10月12日晚间"


def test_price_of_one_of_two_awards_is_not_taken_for_both() -> None:
    filler = "公司表示，这些项目有助于提升其在水务行业的影响力。" * 8
    text = (
        "岚溪环境中标青禾县污水处理厂扩建工程项目。岚溪环境中标白石县供水管网改造工程项目。\n"
        f"{filler}\n中标价：3200万元"
    )
    assert all("amount" not in c.values for c in contracts(text))


def test_subsidiary_that_bid_is_the_supplier() -> None:
    text = (
        "岚溪环境公告，近日，公司全资子公司岚溪市政工程有限公司收到中标通知书，"
        "中标青禾县污水处理厂扩建工程项目，中标价为3200万元。"
    )
    assert {n for c in contracts(text) for n in names(c, "supplier")} == {"岚溪市政工程有限公司"}


def test_full_name_that_the_article_ties_to_a_short_one_wins() -> None:
    text = (
        "岚溪环境控股子公司青岚智能装备有限公司（以下简称“青岚智能”）传来消息。"
        "青岚智能中标青禾县污水处理厂扩建工程项目。"
    )
    assert {n for c in contracts(text) for n in names(c, "supplier")} == {"青岚智能装备有限公司"}


def test_bid_that_the_notice_only_refers_to() -> None:
    text = (
        "岚溪环境公告，公司参与了青禾县污水处理厂扩建工程项目的投标，"
        "于2025年10月9日收到中标通知书，确定公司为该项目中标人，中标金额为3200万元。"
    )
    [found] = contracts(text)
    assert words(found, "subject") == "青禾县污水处理厂扩建工程项目"
    assert words(found, "date") == "2025年10月9日"
