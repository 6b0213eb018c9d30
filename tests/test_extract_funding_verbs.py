"""Who puts money into whom, by verbs and orders of words other than those of a round. All names are
invented."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, Claim, Money


def told(text: str) -> Claim:
    """Give the only round that a text tells."""
    (found,) = rounds(text)
    return found


def rounds(text: str) -> list[Claim]:
    claims = RulesExtractor().extract(Article(id="t", text=text))
    return [c for c in claims if c.kind == "FundingRound"]


def words(claim: Claim) -> str | None:
    money = claim.values.get("amount")
    return money.words if isinstance(money, Money) else None


@pytest.mark.parametrize(
    ("text", "payer", "funded", "amount"),
    [
        ("北岳股份：拟对澜川科技增资9000万元", "北岳股份", "澜川科技", "9000万元"),
        ("北岳股份：拟以4592万元对澜川科技进行增资", "北岳股份", "澜川科技", "4592万元"),
        ("北岳资本斥资2亿元入股澜川科技。", "北岳资本", "澜川科技", "2亿元"),
        (
            "北岳股份：拟以2100万元分阶段向澜川生物增资 将获其70%股权",
            "北岳股份",
            "澜川生物",
            "2100万元",
        ),
        (
            "四方股份公告，公司使用自有资金4592万元对澜川智新进行增资。",
            "四方股份",
            "澜川智新",
            "4592万元",
        ),
        ("北岳科技公告，拟向澜川生物投资1000万元。", "北岳科技", "澜川生物", "1000万元"),
        ("北岳集团入股启澜芯动力 后者为服务商", "北岳集团", "启澜芯动力", None),
        ("北岳集团间接入股澜川信息", "北岳集团", "澜川信息", None),
        ("北岳股份公告，公司以15亿元认购澜川银行全部新增股本。", "北岳股份", "澜川银行", "15亿元"),
        ("北岳资本认购澜川科技新增股份，出资1亿元。", "北岳资本", "澜川科技", "1亿元"),
        ("近期，北岳集团投资了专攻骨科耗材的澜川医疗。", "北岳集团", "澜川医疗", None),
        ("Hill Ventures注资Greenly，金额为5000万美元。", "Hill Ventures", "Greenly", "5000万美元"),
        ("澜川科技引进北岳资本作为战略投资者。", "北岳资本", "澜川科技", None),
        ("澜川科技获知名天使投资人王磊数百万元投资。", "王磊", "澜川科技", "数百万元"),
        ("澜川科技拿到了北岳资本领投的1亿元B轮融资。", "北岳资本", "澜川科技", "1亿元"),
        ("Greenly获Hill Ventures 2000万美元投资。", "Hill Ventures", "Greenly", "2000万美元"),
        ("澜川科技否认获得北岳资本投资。", "北岳资本", "澜川科技", None),
    ],
)
def test_who_pays_whom_how_much(text: str, payer: str, funded: str, amount: str | None) -> None:
    claim = told(text)
    paid = {m.name for r in ("investor", "lead_investor") for m in claim.roles.get(r, ())}
    assert paid == {payer}
    assert [m.name for m in claim.roles["investee"]] == [funded]
    assert words(claim) == amount


@pytest.mark.parametrize(
    ("text", "name", "amount"),
    [
        ("澜川科技B轮获2亿元，北岳资本领投。", "B轮", "2亿元"),
        ("澜川科技首轮融资即获5000万元。", "首轮", "5000万元"),
        ("澜川科技累计完成数亿元E轮融资。", "E轮", "数亿元"),
        ("澜川科技募资1亿美元，估值达到20亿美元。", None, "1亿美元"),
    ],
)
def test_a_round_before_its_sum(text: str, name: str | None, amount: str) -> None:
    claim = told(text)
    assert claim.values.get("round") == name and words(claim) == amount
    assert [m.name for m in claim.roles["investee"]] == ["澜川科技"]


def test_from_whom_money_comes_pays_and_does_not_get_it() -> None:
    claim = told("Greenly宣布从Hill Ventures等投资者处筹集1亿美元。")
    assert [m.name for m in claim.roles["investee"]] == ["Greenly"]
    assert [m.name for m in claim.roles["investor"]] == ["Hill Ventures"]


def test_whose_round_it_is_stands_before_its_name() -> None:
    claim = told("澜川智能B轮融资由云帆资本与顺澜资本联合领投，融资金额超1亿元人民币。")
    assert [m.name for m in claim.roles["investee"]] == ["澜川智能"]
    assert {m.name for m in claim.roles["lead_investor"]} == {"云帆资本", "顺澜资本"}


def test_all_words_of_a_latin_name_that_begins_a_list_are_its() -> None:
    claim = told("Kuaike完成5000万美元C轮融资，由Tiger Peak领投，Sequoia Lake、GGX跟投。")
    assert {m.name for m in claim.roles["investor"]} == {"Sequoia Lake", "GGX"}


def test_a_founder_is_no_part_of_the_name_of_the_company() -> None:
    said = "澜川智能创始人兼CEO赵明宣布，公司完成了由云帆资本领投的B轮融资，融资额达8000万美元。"
    assert [m.name for m in told(said).roles["investee"]] == ["澜川智能"]


def test_talks_with_investors_do_not_hide_that_money_is_only_sought() -> None:
    said = "东南亚外卖平台Fooda正与投资者谈判，拟融资10亿美元，估值50亿美元。"
    assert told(said).modality == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "澜川科技回复第三轮问询，金额为500万元。",
        "北岳资本二期基金募资20亿元。",
        "澜川科技拟定增扩产。澜川科技募资不超6亿元。",
    ],
)
def test_no_round(text: str) -> None:
    assert [c for c in rounds(text) if c.values.get("round") != "定增"] == []


def test_whom_somebody_has_funded_before_is_no_name_of_a_round() -> None:
    claim = told("北岳网络战略投资企业澜川互动完成新一轮数千万元融资")
    assert "round" not in claim.values


@pytest.mark.parametrize(
    ("text", "lead", "other"),
    [
        ("澜川科技完成B轮融资，领投方云帆资本，跟投方顺澜资本。", {"云帆资本"}, {"顺澜资本"}),
        ("澜川科技B轮融资已完成，由云帆资本领投。", {"云帆资本"}, set()),
        ("澜川科技获亿元级B轮融资，云帆资本独投。", set(), {"云帆资本"}),
        (
            "Zeply宣布筹得5000万美元，本轮融资由Lightlake Ventures领投。",
            {"Lightlake Ventures"},
            set(),
        ),
        ("Lightlake Ventures领投了Zeply的5000万美元B轮融资。", {"Lightlake Ventures"}, set()),
    ],
)
def test_who_leads_and_who_goes_along(text: str, lead: set[str], other: set[str]) -> None:
    claim = told(text)
    assert {m.name for m in claim.roles.get("lead_investor", ())} == lead
    assert {m.name for m in claim.roles.get("investor", ())} == other


def test_what_all_rounds_came_to_does_not_hide_the_last() -> None:
    assert words(told("澜川科技再获5000万美元融资，至此累计融资额达2亿美元。")) == "5000万美元"


def test_an_investor_is_known_by_what_it_plans() -> None:
    claim = told("知情人士透露，云帆资本计划向澜川科技投资1亿美元。")
    assert [m.name for m in claim.roles["investor"]] == ["云帆资本"]
