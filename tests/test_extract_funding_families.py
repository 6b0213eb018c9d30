"""Families of phrasings in news of rounds: what stands beside a name and is none of it, who is taken
in as an investor, whom a notice is of. All names are invented."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article, Claim


def claims(text: str, kind: str = "FundingRound") -> list[Claim]:
    return [c for c in RulesExtractor().extract(Article(id="t", text=text)) if c.kind == kind]


def sides(text: str) -> list[tuple[set[str], set[str]]]:
    """Give who pays and who is paid, for each round."""
    return [
        (
            {m.name for r in ("investor", "lead_investor") for m in c.roles.get(r, ())},
            {m.name for m in c.roles["investee"]},
        )
        for c in claims(text)
    ]


def fundings(text: str) -> list[dict[str, list[str]]]:
    events = to_events(RulesExtractor().extract(Article(id="t", text=text)))
    return [e["args"] for e in events if e["type"] == "funding"]  # type: ignore[misc]


ROUND = "澜川科技完成2亿元B轮融资，"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("澜川科技于2018年4月获得过青禾创投所投5000万元A轮融资。", "青禾创投"),
        (ROUND + "由北岳资本领投，青禾创投和南屏VGC超额跟投。", "南屏VGC"),
        (ROUND + "青禾创投可能领投。", "青禾创投"),
        (ROUND + "由北岳资本领投，南屏基金、祥和青禾跟投。", "祥和青禾"),
        (ROUND + "投资方为北岳资本、和谐青禾、南屏基金。", "和谐青禾"),
        (ROUND + "由北岳资本领投，南屏基金等老股东全部跟投。", "南屏基金"),
        (ROUND + "参投方为北岳资本、雁回集团创始人Jonas Ellwood。", "Jonas Ellwood"),
        ("澜川科技曾获得高塔资本的千万级天使轮投资。", "高塔资本"),
    ],
)
def test_words_beside_an_investor_are_no_part_of_it(told: str, name: str) -> None:
    found = sides(told)
    assert name in {payer for payers, _ in found for payer in payers}
    assert {funded for _, all_funded in found for funded in all_funded} == {"澜川科技"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("澜川科技上线之初便获得了天使轮千万元投资。", "澜川科技"),
        ("LK正在进行B轮融资。", "LK"),
        ("房地产信息咨询商岚烁商务完成A轮融资，投资方为北岳资本。", "岚烁商务"),
        ("原标题：澜川科技获北岳商事A+轮融资    来源：投资界", "澜川科技"),
    ],
)
def test_words_beside_who_is_funded(told: str, name: str) -> None:
    assert [funded for _, funded in sides(told)] == [{name}]


def test_a_paper_with_its_account_is_nobody_funded() -> None:
    text = "投资界（微信ID：abcdefg2012）9月24日消息，澜川科技透露，已完成第五轮融资。"
    assert all("投资界" not in funded for _, funded in sides(text))


@pytest.mark.parametrize(
    "told",
    [
        "引入北岳资本，青禾创投以及南屏基金三家投资方",
        "引入北岳资本、青禾创投、南屏基金等知名战略投资者",
        "通过增资扩股引入具有产业背景的战略投资者北岳资本、青禾创投和南屏基金",
        "新增股东北岳资本、青禾创投、南屏基金",
    ],
)
def test_who_is_taken_in_as_an_investor(told: str) -> None:
    found = sides(f"江州澜川科技有限公司{told}。")
    assert found == [({"北岳资本", "青禾创投", "南屏基金"}, {"江州澜川科技有限公司"})]


def test_looking_for_investors_is_no_round() -> None:
    assert sides("江州澜川科技有限公司引进战略投资者的工作积极推进中。") == []


@pytest.mark.parametrize(
    ("told", "payer", "funded"),
    [
        ("北岳技术公告，公司拟使用超募资金4050万元对澜川铭进行投资。", "北岳技术", "澜川铭"),
        ("北岳集团有限公司完成对江州雁回集团有限公司旗下雁山国际的战略投资。", "北岳集团有限公司", "雁山国际"),
        ("北岳资本、青禾创投共同向澜和家投资了5亿元。", "北岳资本", "澜和家"),
        ("北岳网络战略投资独立游戏研发商余岚科技", "北岳网络", "余岚科技"),
        ("由SPQ向澜川新能源投资20亿元。", "SPQ", "澜川新能源"),
    ],
)  # fmt: skip
def test_who_is_invested_in(told: str, payer: str, funded: str) -> None:
    found = sides(told)
    assert payer in found[0][0]
    assert found[0][1] == {funded}


def test_a_company_once_invested_in_gets_its_new_money_from_others() -> None:
    found = sides("北岳网络战略投资企业澜川互动完成新一轮融资，投资方为青禾创投。")
    assert all("北岳网络" not in payers for payers, _ in found)


@pytest.mark.parametrize(
    ("told", "who", "amount"),
    [
        ("天川股份的子公司江州澜川科技有限公司向北岳银行申请融资1,500万元。", "江州澜川科技有限公司", "1,500万元"),
        ("生物技术公司Orlen Bio完成4500万美元债务融资", "Orlen Bio", "4500万美元"),
        ("江州澜川集团有限公司成功发行债权融资计划，总额2亿元。", "江州澜川集团有限公司", "2亿元"),
    ],
)  # fmt: skip
def test_money_that_is_lent_is_a_figure_of_who_borrows(told: str, who: str, amount: str) -> None:
    found = claims(told, "Metric")
    assert [c.roles["organization"][0].name for c in found] == [who]
    assert str(found[0].values["amount"]).startswith(amount)
    assert sides(told) == []


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("12月1日，科技时尚内衣与家居服品牌Orlen Rise宣布获得北岳资本的A轮融资。", "12月1日"),
        ("2020年8月13日，澜川股份公告获得北岳资本2亿元战略投资。", "2020年8月13日"),
    ],
)
def test_a_day_with_who_tells_behind_it_is_that_of_the_telling(told: str, day: str) -> None:
    assert [e.get("announced") for e in fundings(told)] == [[day]]


def test_a_valuation_before_its_word_is_no_amount() -> None:
    for claim in claims("澜川科技正以20亿美元估值进行新一轮融资，由北岳资本领投。"):
        assert "amount" not in claim.values


def test_events_have_the_legal_name_in_brackets_and_company_behind_a_latin_one() -> None:
    text = "澜川生物（江州澜川生物科技有限公司）完成1000万元A轮融资。"
    assert [e["investee"] for e in fundings(text)] == [["江州澜川生物科技有限公司"]]
    text = "Orlen Rise公司宣布完成1200万美元种子轮融资。"
    assert [e["investee"] for e in fundings(text)] == [["Orlen Rise公司"]]


def test_events_leave_out_the_place_before_a_name_that_stands_without_it() -> None:
    text = "成都澜川教育完成亿元A轮融资\n11月5日消息，澜川教育宣布完成亿元A轮融资，由北岳资本领投。"
    assert [e["investee"] for e in fundings(text)] == [["澜川教育"]]


def test_a_brand_explained_far_behind_its_round_stays_in_events() -> None:
    text = (
        "品牌“澜川医疗”近日宣布完成5000万元C轮融资，由北岳资本领投。\n"
        "资料显示，江州烁益达美科技有限公司（以下简称：澜川医疗）创立于2015年。"
    )
    assert [e["investee"] for e in fundings(text)] == [["澜川医疗"]]
