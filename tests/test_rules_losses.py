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
