"""Rounds in the words of other publishers: capital for several companies, lists behind a clause,
traditional characters, money told in passing. All names are invented."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, in_script, to_events
from whofunds.loaders.repair import repair_text
from whofunds.schema import Article


def fundings(text: str) -> list[dict[str, list[str]]]:
    repaired, edits = repair_text(text)
    article = Article(id="t", text=repaired, edits=edits)
    events = in_script(article, to_events(RulesExtractor().extract(article)))
    return [e["args"] for e in events if e["type"] == "funding"]


def test_one_notice_puts_capital_into_several() -> None:
    told = fundings(
        "2月2日晚，青禾股份公告，公司拟对全资子公司北岳新材增资8.5亿元，对控股子公司北岳供应链增资3亿元，"
        "并放弃对参股公司南屏科技增资。"
    )
    assert [(e["investee"], e["investor"], e["amount"]) for e in told] == [
        (["北岳新材"], ["青禾股份"], ["8.5亿元"]),
        (["北岳供应链"], ["青禾股份"], ["3亿元"]),
    ]
    assert all(e["announced"] == ["2月2日晚"] for e in told)


def test_a_subsidiary_without_a_name_pays_as_nobody() -> None:
    (told,) = fundings("青禾股份：子公司拟对澜川浦项增资8.67亿元")
    assert told == {"investee": ["澜川浦项"], "amount": ["8.67亿元"]}


@pytest.mark.parametrize(
    ("text", "payers"),
    [
        ("澜川科技日前完成A+轮融资。青禾集团、北岳资本、南屏创投都投了。", "青禾集团 北岳资本 南屏创投"),
        ("澜川科技完成B轮融资，青禾资本为牵头方，北岳基金、南屏资本亦有出资。", "青禾资本 北岳基金 南屏资本"),
        ("澜川科技完成新一轮融资，投资方约7家，有青禾基金、北岳资本等。", "青禾基金 北岳资本"),
        ("澜川科技完成A轮融资，多家产业方跟投，包括青禾科技、北岳资本等。", "青禾科技 北岳资本"),
        ("澜川科技完成A轮融资。除青禾集团增资3亿元外，引入北岳基金、南屏基金等投资者。", "青禾集团 北岳基金 南屏基金"),
        ("澜川科技宣布获得青禾资本投资，加上此前北岳资本、南屏资本的投资，已完成E轮融资。", "青禾资本 北岳资本 南屏资本"),
        ("澜川科技完成C轮融资，青禾资本旗下基金、北岳资本参与。", "青禾资本 北岳资本"),
        ("澜川科技从青禾投资和北岳资本两家机构手中融到2000万元。", "青禾投资 北岳资本"),
    ],
)  # fmt: skip
def test_who_pays_is_told_in_many_ways(text: str, payers: str) -> None:
    (told,) = fundings(text)
    assert sorted(told["investor"]) == sorted(payers.split())
    assert told["investee"] == ["澜川科技"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "青禾科技公告称，控股孙公司澜微公司拟以公开挂牌的方式增资扩股引入战略投资者，增资金额为2.2-3.6亿元。",
            {"investee": ["澜微公司"], "amount": ["2.2-3.6亿元"]},
        ),
        (
            "澜川科技有限公司是一家芯片企业。该公司2020年4月已经完成了A轮1.7亿元融资。",
            {"investee": ["澜川科技有限公司"], "date": ["2020年4月"], "amount": ["1.7亿元"]},
        ),
        (
            "青禾创投有限公司参与了 Norvex 7000万美元的 D 轮融资。",
            {"investee": ["Norvex"], "investor": ["青禾创投有限公司"], "amount": ["7000万美元"]},
        ),
        (
            "青禾电力股份有限公司公告，拟出资不超过10亿元参与澜川能源定向增发。",
            {
                "investee": ["澜川能源"],
                "investor": ["青禾电力股份有限公司"],
                "amount": ["不超过10亿元"],
            },
        ),
        (
            "瀾川科技昨（23）日宣布C輪融資完成，金額為人民幣12億元，出資者有青禾資本、北岳集團等。",
            {"round": ["C"], "announced": ["昨（23）日"], "investor": ["青禾資本", "北岳集團"]},
        ),
        (
            "8月，在激光雷达制造商澜达通的B+轮融资中，青禾资本继续参投。",
            {"investee": ["澜达通"], "round": ["B+轮"], "investor": ["青禾资本"]},
        ),
        (
            "青禾股份有限公司同意向澜川晨光进行增资，合共引入资金规模人民币10亿元。",
            {"investee": ["澜川晨光"], "amount": ["人民币10亿元"]},
        ),
        (
            "澜川科技宣布完成4500万美元融资，交割于本周早些时候完成，投前估值2亿美元，投后估值3亿美元。",
            {"date": ["本周早些时候"], "valuation": ["3亿美元"]},
        ),
    ],
)
def test_values_are_exact_words(text: str, wanted: dict[str, list[str]]) -> None:
    (told,) = fundings(text)
    assert {role: told.get(role) for role in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "台经院统计2024年新创募资金额为33.4亿美元。",
        "健康科技的平均融资金额约为0.76亿元。",
        "青禾股份放弃对参股公司澜川科技的增资。",
    ],
)
def test_statistics_and_what_is_given_up_are_no_rounds(text: str) -> None:
    assert fundings(text) == []


def test_a_series_that_is_only_counted_is_no_round() -> None:
    (told,) = fundings(
        "澜川科技完成新一轮融资，青禾资本领投。至此，澜川科技已完成A轮与B轮整体融资。"
    )
    assert "round" not in told
    (told,) = fundings("澜川科技完成A+轮融资，这是它一年内的第三轮，青禾资本领投。")
    assert told["round"] == ["A+轮"]
