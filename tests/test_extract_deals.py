"""Contracts, acquisitions and stakes, read from sentences made up for these tests."""

from __future__ import annotations

from decimal import Decimal

from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, Claim, DateInterval, Money, Share


def claims(text: str, kind: str) -> list[Claim]:
    article = Article(id="t", text=text, published=DateInterval.parse("2024-09-10"))
    return [c for c in RulesExtractor().extract(article) if c.kind == kind]


def names(claim: Claim, role: str) -> list[str]:
    return [m.name for m in claim.roles.get(role, ())]


def test_an_award() -> None:
    (claim,) = claims(
        "9月2日，澜川科技中标石渠市智慧交通管理平台建设项目，中标金额3200万元。", "Contract"
    )
    assert names(claim, "supplier") == ["澜川科技"]
    assert claim.values["subject"] == "石渠市智慧交通管理平台建设项目"
    amount = claim.values["amount"]
    assert isinstance(amount, Money)
    assert amount.min == Decimal(32_000_000)


def test_each_buyer_of_a_list_has_its_own_contract_and_amount() -> None:
    found = claims(
        "今年以来，澜川科技先后中标北岳集团、南屏集团等企业的数据平台项目，其中北岳集团项目金额超900万元。",
        "Contract",
    )
    by_buyer = {names(c, "buyer")[0]: c for c in found}
    assert set(by_buyer) == {"北岳集团", "南屏集团"}
    assert "amount" not in by_buyer["南屏集团"].values
    amount = by_buyer["北岳集团"].values["amount"]
    assert isinstance(amount, Money)
    assert (amount.min, amount.max) == (Decimal(9_000_000), None)


def test_a_notice_names_the_buyer() -> None:
    (claim,) = claims(
        "澜川科技公告，公司近日收到招标人北岳能源集团有限公司发来的《中标通知书》，确认公司为风电场控制系统采购项目的中标单位。",
        "Contract",
    )
    assert names(claim, "supplier") == ["澜川科技"]
    assert names(claim, "buyer") == ["北岳能源集团有限公司"]
    assert claim.values["subject"] == "风电场控制系统采购项目"


def test_an_unnamed_buyer() -> None:
    (claim,) = claims("澜川科技去年拿下了东南亚某主权基金的千万美元项目。", "Contract")
    (buyer,) = claim.roles["buyer"]
    assert not buyer.named
    assert buyer.place == "东南亚"


def test_an_acquisition_of_a_part_from_its_owner() -> None:
    (claim,) = claims("澜川科技宣布以3.5亿元收购北岳集团持有的远汀智能60%股权。", "Acquisition")
    assert names(claim, "acquirer") == ["澜川科技"]
    assert names(claim, "target") == ["远汀智能"]
    assert names(claim, "seller") == ["北岳集团"]
    assert claim.values["subject"] == "60%股权"
    share, amount = claim.values["share"], claim.values["amount"]
    assert isinstance(share, Share)
    assert isinstance(amount, Money)
    assert (share.min, amount.min) == (Decimal("0.6"), Decimal(350_000_000))


def test_who_is_bought_may_come_first() -> None:
    (claim,) = claims("去年，石渠生物被澜川科技全资收购。", "Acquisition")
    assert (names(claim, "acquirer"), names(claim, "target")) == (["澜川科技"], ["石渠生物"])


def test_buying_grain_or_rules_on_buying_is_no_acquisition() -> None:
    assert claims("各地完成小麦收购20.5万吨，收购资金充足。", "Acquisition") == []
    assert claims("此举符合《上市公司收购管理办法》的规定。", "Acquisition") == []


def test_a_stake() -> None:
    (claim,) = claims("交易完成后，澜川科技将持有远汀智能71.3%股权。", "Stake")
    share = claim.values["share"]
    assert isinstance(share, Share)
    assert (names(claim, "owner"), names(claim, "organization")) == (["澜川科技"], ["远汀智能"])
    assert share.min == Decimal("0.713")


def test_a_stake_needs_a_share() -> None:
    assert claims("澜川科技持有远汀智能的债券。", "Stake") == []
