"""Losses: the day they were told, the period, and which figure of several is one event's."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article


def losses(text: str) -> list[dict[str, list[str]]]:
    events = to_events(RulesExtractor().extract(Article(id="t", text=text)))
    return [e["args"] for e in events if e["type"] == "loss"]  # type: ignore[misc]  # args are dicts


@pytest.mark.parametrize(
    ("opening", "announced"),
    [
        ("8月28日，澜川科技发布半年报。", "8月28日"),
        ("8月28日晚间，澜川科技（300999.SZ）披露2023年半年度报告。", "8月28日晚间"),
        ("某网8月29日消息，澜川科技近日公布半年报。", "近日"),
        ("某网 8月29日，澜川科技今日发布半年报。", "8月29日"),
        ("澜川科技（300999）今日晚间发布2023年半年报。", "今日晚间"),
    ],
)
def test_the_day_of_a_notice_goes_for_what_it_tells_later(opening: str, announced: str) -> None:
    text = f"{opening}\n2023年上半年澜川科技净亏损5000万元。\n公司表示将控制成本。"
    assert losses(text)[0]["announced"] == [announced]


def test_the_day_of_a_notice_is_not_that_of_a_party_it_does_not_name() -> None:
    text = "8月28日，澜川科技发布半年报。\n2022年北岳重工净亏损5000万元。\n市场反应平淡。"
    assert "announced" not in losses(text)[0]


def test_a_headline_and_the_text_tell_one_loss_in_the_words_of_the_text() -> None:
    text = (
        "澜川科技一季度亏损1.61亿\n4月28日，澜川科技（300999）发布2023年第一季度报告，"
        "归属于上市公司股东的净利润-161,058,810.10元，上年同期为60,909,985.18元。"
    )
    assert losses(text) == [
        {
            "company": ["澜川科技"],
            "period": ["2023年第一季度"],
            "amount": ["161,058,810.10元"],
            "announced": ["4月28日"],
        }
    ]


def test_the_loss_without_what_comes_once_is_of_the_period_told_before() -> None:
    text = (
        "10月18日，澜川科技发布2023年前三季度业绩预告：2023年前三季度预计净亏损约2.1亿元。\n"
        "公告显示，扣除非经常性损益后的净利润约-2.4亿元。"
    )
    (loss,) = losses(text)
    assert (loss["amount"], loss["period"]) == (["2.4亿元"], ["2023年前三季度"])


def test_losses_of_two_years_stay_two() -> None:
    text = "澜川科技2021年净亏损2亿元。\n澜川科技2022年净亏损3亿元。"
    assert [(e["period"], e["amount"]) for e in losses(text)] == [
        (["2021年"], ["2亿元"]),
        (["2022年"], ["3亿元"]),
    ]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2022年度净亏损3亿元", "2022年度"),
        ("2022年的净利润为-3亿元", "2022年"),
        ("2022年上半年净亏损3亿元", "2022年上半年"),
    ],
)
def test_the_words_of_a_period(words: str, period: str) -> None:
    assert losses(f"澜川科技{words}。")[0]["period"] == [period]


def test_a_market_is_no_party_with_a_loss() -> None:
    text = "澜川科技发布年报。\n新三板资料显示，2022年净亏损3亿元。"
    assert losses(text)[0]["company"] == ["澜川科技"]


@pytest.mark.parametrize("name", ["澜川股份", "澜川", "Norvex", "*ST澜川", "澜川教育"])
@pytest.mark.parametrize(
    "told",
    [
        "{name}2023年净亏损5.62亿元，同比扩大35%。",
        "{name}第三季度净亏5.62亿元。",
        "{name}上半年由盈转亏，净亏损5.62亿元。",
        "{name}去年巨亏5.62亿元，董事长离职。",
        "{name}预计上半年亏损5.62亿元。",
        "2023年{name}的净亏损从1亿元扩大至5.62亿元。",
        "财报显示，{name}2023年第二季度净亏损达5.62亿元。",
        "{name}一年亏掉5.62亿元。",
        "截至2023年12月31日止年度，{name}录得公司拥有人应占亏损约5.62亿元。",
    ],
)
def test_who_loses_is_known_by_the_result_alone(name: str, told: str) -> None:
    (loss,) = losses(told.format(name=name) + "\n公司未回应。")
    assert loss["company"] == [name]
    assert "5.62亿元" in loss["amount"][0]


def test_the_loss_of_the_year_before_is_told_by_its_sign() -> None:
    found = losses(
        "澜川科技（300999）近日公布的2023年半年度报告显示，归属于股东的净利润-853,083.52元，"
        "上年同期-1,213,589.07元，亏损减少。"
    )
    assert [(e["amount"], e["period"]) for e in found] == [
        (["853,083.52元"], ["2023年半年度"]),
        (["1,213,589.07元"], ["上年同期"]),
    ]
    assert "change" not in found[1]


def test_each_period_has_its_own_year_before() -> None:
    found = losses(
        "澜川科技（300999）公告，预计2023年前三季度净利润亏损4350万元，上年同期亏损931万元。"
        "预计2023年第三季度净利润亏损1369万元，上年同期亏损520万元。"
    )
    before = [e["amount"] for e in found if e["period"] == ["上年同期"]]
    assert before == [["931万元"], ["520万元"]]


@pytest.mark.parametrize(
    "text", ["行业2023年亏损5亿元。", "受疫情影响，全年亏损已成定局。", "该业务上半年亏损3亿元。"]
)
def test_a_trade_or_a_part_of_a_company_has_no_name(text: str) -> None:
    assert losses(text) == []


@pytest.mark.parametrize(
    ("text", "amount", "change"),
    [
        ("澜川股份公告，预计2023年净利润为-4.5亿元到-6.5亿元。", "4.5亿元到-6.5亿元", None),
        (
            "澜川股份公告，预计2023年亏损8亿元，亏损同比增加141%-232%。",
            "8亿元",
            "同比增加141%-232%",
        ),
        ("澜川股份2023年净亏损8亿元，亏损增大。", "8亿元", "增大"),
    ],
)
def test_bounds_and_changes_of_a_loss(text: str, amount: str, change: str | None) -> None:
    (loss,) = losses(text + "\n公司未回应。")
    assert (loss["amount"], loss.get("change", [None])) == ([amount], [change])


@pytest.mark.parametrize(
    "text",
    [
        "澜川股份2023年净亏损39亿元。线上业务亏损8.4亿元。",
        "澜川股份2023年净亏损39亿元。公允价值变动影响净利润约-6000万元。",
        "澜川股份2023年净亏损39亿元。预计有些公司亏损金额超百亿元。",
    ],
)
def test_a_line_of_business_or_an_effect_is_no_other_loss(text: str) -> None:
    (loss,) = losses(text + "\n公司未回应。")
    assert loss["amount"] == ["39亿元"]


@pytest.mark.parametrize(
    ("text", "amount", "period", "change"),
    [
        ("澜川股份受疫情影响上半年净亏损2.1亿元。", "2.1亿元", "上半年", None),
        ("澜川股份2020年净利润为负2.1亿元。", "2.1亿元", "2020年", None),
        ("澜川股份公告，2020年净损失2.1亿美元。", "2.1亿美元", "2020年", None),
        ("澜川股份2020年净亏损同比增加35%，达2.1亿元。", "2.1亿元", "2020年", "同比增加35%"),
        ("澜川股份净亏损从2019年的1.1亿元扩大到2020年的2.1亿元。", "2.1亿元", None, None),
        (
            "澜川股份上半年亏损2.1亿元，较上年同期增亏62%。",
            "2.1亿元",
            "上半年",
            "较上年同期增亏62%",
        ),
        ("澜川股份三季度净亏2.1亿元，同比扩大近一倍。", "2.1亿元", "三季度", "同比扩大近一倍"),
        (
            "澜川股份公告，预计2022年度净亏损7.2亿元至6.9亿元。",
            "7.2亿元至6.9亿元",
            "2022年度",
            None,
        ),
        (
            "澜川股份公告，预计2020财年（2020年4月至2021年3月）净亏损2.1亿元。",
            "2.1亿元",
            "2020财年",
            None,
        ),
    ],
)
def test_other_ways_of_telling_a_loss(
    text: str, amount: str, period: str | None, change: str | None
) -> None:
    (loss,) = (e for e in losses(text + "\n公司未回应。") if e["amount"] == [amount])
    assert loss["amount"] == [amount]
    assert period is None or loss["period"] == [period]
    assert loss.get("change", [None]) == [change]


def test_a_loss_that_is_foretold_without_a_figure() -> None:
    text = "澜川控股(01999.HK)公告，集团预期截至2021年6月30日止六个月将录得净亏损。\n特此提醒。"
    assert losses(text) == [{"company": ["澜川控股"], "period": ["截至2021年6月30日止六个月"]}]
    assert not losses("澜川控股(01999.HK)公告，预计将出现亏损的风险可控。\n特此提醒。")


def test_each_year_of_a_series_has_its_loss() -> None:
    found = losses("2018年至2020年，澜川股份分别净亏损3.2亿元、6.9亿元及9.8亿元。\n公司未回应。")
    assert sorted(loss["amount"][0] for loss in found) == ["3.2亿元", "6.9亿元", "9.8亿元"]


def test_a_period_takes_its_year_from_the_report() -> None:
    text = "4月28日，澜川股份披露2022年一季报。报告期内，公司净利润为-8234万元。\n公司未回应。"
    assert losses(text)[0]["period"] == ["2022年一季"]


def test_the_day_of_the_party_goes_before_that_of_the_wire() -> None:
    text = "某社伦敦8月4日电 澜川股份4日公布的财报显示，公司今年第二季度净亏损8亿元。\n股价下跌。"
    assert losses(text)[0]["announced"] == ["4日"]


def test_what_a_cause_costs_is_not_the_loss() -> None:
    text = "澜川股份公告，预计2021年净亏损26亿元。公司因罚息导致的亏损为5亿元。\n公司未回应。"
    assert [loss["amount"] for loss in losses(text)] == [["26亿元"]]


def test_a_period_told_by_its_first_and_last_day() -> None:
    text = "澜川股份公告，预计2020年1月1日至2020年6月30日净利润为亏损：3,500万元–4,500万元。"
    (loss,) = losses(text + "\n公司未回应。")
    assert loss["period"] == ["2020年1月1日至2020年6月30日"]


def test_what_comes_once_is_not_of_the_year_before() -> None:
    text = "澜川股份7月14日公告，预计上半年净亏损6000万元，上年同期亏损8120万元，扣非后净亏损7200万元。"
    found = {(x["period"][0], x["amount"][0]) for x in losses(text + "\n公司未回应。")}
    assert found == {("上半年", "7200万元"), ("上年同期", "8120万元")}


def test_each_of_two_who_lose_has_his_loss() -> None:
    found = losses("泰岭股份和澜川科技分别亏损6.31亿元、6.22亿元。\n公司未回应。")
    assert {(x["company"][0], x["amount"][0]) for x in found} == {
        ("泰岭股份", "6.31亿元"),
        ("澜川科技", "6.22亿元"),
    }


def test_what_others_expected_is_no_loss_of_the_company() -> None:
    assert losses("澜川科技公布财报，第四季度净利润8亿元，市场预期亏损6亿元。") == []
