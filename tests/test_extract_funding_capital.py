"""More capital, of those who are named or not yet named, rounds with more than one plus, and other
words for putting money in. All names are invented."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, in_script, to_events
from whofunds.loaders.repair import repair_text
from whofunds.schema import Article


def fundings(raw: str) -> list[dict[str, list[str]]]:
    text, edits = repair_text(raw)
    article = Article(id="t", text=text, edits=edits)
    events = in_script(article, to_events(RulesExtractor().extract(article)))
    return [e["args"] for e in events if e["type"] == "funding"]


def test_capital_of_those_who_are_sought() -> None:
    (told,) = fundings(
        "4月12日晚间，青禾集团公告称，子公司澜川高科技园发展有限公司拟以公开挂牌的方式增资扩股引入战略投资者，"
        "增资金额不超过18000万元。"
    )
    assert told["investee"] == ["澜川高科技园发展有限公司"]
    assert told["amount"] == ["不超过18000万元"]
    assert "investor" not in told


@pytest.mark.parametrize(
    "told",
    [
        "澜川芯片科技有限公司拟增资扩股，北岳资本、青禾创投拟合计出资6.5亿元认购新增注册资本3095万元。",
        "澜川芯片科技有限公司拟增资扩股，引入北岳资本、青禾创投共2位新股东，募集资金2.5亿元。",
        "澜川芯片科技有限公司日前完成A轮融资，北岳资本、青禾创投都投了。",
        "澜川芯片科技有限公司日前完成A轮融资，出资者有北岳资本、青禾创投等。",
    ],
)
def test_who_takes_part(told: str) -> None:
    (one,) = fundings(told)
    assert one["investee"] == ["澜川芯片科技有限公司"]
    assert set(one["investor"]) == {"北岳资本", "青禾创投"}


def test_who_takes_part_as_the_lead() -> None:
    (one,) = fundings("青禾创投作为领投方参与了澜川科技此轮7亿美元的融资。")
    assert one["lead_investor"] == ["青禾创投"]
    assert one["investee"] == ["澜川科技"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("澜川机器人宣布完成“天使++”轮融资，由北岳资本领投。", "天使++"),
        ("澜川机器人获1000万元天使轮+融资，由北岳资本领投。", "天使轮+"),
        ("瀾川科技宣布D輪融資完成，金額為人民幣16億元。", "D"),
    ],
)
def test_name_of_a_round(told: str, name: str) -> None:
    (one,) = fundings(told)
    assert one["round"] == [name]


def test_what_is_counted_is_no_round_and_how_long_it_took_no_day() -> None:
    (one,) = fundings("澜川科技完成A轮融资，北岳资本领投，这是其半年内的第三轮融资。")
    assert one["round"] == ["A轮"]
    assert "date" not in one


@pytest.mark.parametrize(
    ("told", "payers"),
    [
        (
            "近期，上海澜川半导体科技有限公司进行了B轮融资，青禾科技、北岳创投均出现在了投资名单上。",
            {"青禾科技", "北岳创投"},
        ),
        (
            "上个月，澜川微电子完成了最后一轮融资，由岚溪北岳产业基金合伙企业、岚溪青禾壹号投资中心共同参与投资。",
            {"岚溪北岳产业基金合伙企业", "岚溪青禾壹号投资中心"},
        ),
    ],
)
def test_who_is_in_the_register_or_on_the_list(told: str, payers: set[str]) -> None:
    (one,) = fundings(told)
    assert set(one["investor"]) == payers
