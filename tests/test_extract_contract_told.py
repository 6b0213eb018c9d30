"""Awards as other publishers tell them: lists with prices, procurement notices, other word orders."""

from __future__ import annotations

import pytest
from awarding import contracts, names, subjects


def amounts(found: list[object]) -> set[str]:
    return {claim.values["amount"].words for claim in found if claim.values.get("amount")}  # type: ignore[attr-defined]


def test_each_project_of_a_list_has_its_own_price() -> None:
    found = contracts(
        "青禾轨道（300999）公告，公司近期中标三个项目，分别为岚溪地铁2号线信号系统项目，中标金额3.1亿元；"
        "石桥至云川铁路通信工程，中标金额1.2亿元；白鹭大桥智能化项目，中标金额8000万元。"
        "以上项目合计5.1亿元。"
    )
    told = {(c.values["subject"], c.values["amount"].words) for c in found}  # type: ignore[union-attr]
    assert told == {
        ("岚溪地铁2号线信号系统项目", "3.1亿元"),
        ("石桥至云川铁路通信工程", "1.2亿元"),
        ("白鹭大桥智能化项目", "8000万元"),
    }
    assert names(found, "supplier") == {"青禾轨道"}


def test_procurement_notice_in_one_line_is_read_by_its_labels() -> None:
    found = contracts(
        "成交公告 采购单位 岚溪县中医院 采购项目名称 岚溪县中医院检验设备采购项目 "
        "成交供应商 青禾医疗器械有限公司 成交金额 96.5万元 公告日期 2024年5月6日"
    )
    assert names(found, "supplier") == {"青禾医疗器械有限公司"}
    assert names(found, "buyer") == {"岚溪县中医院"}
    assert amounts(found) == {"96.5万元"}
    (one,) = found
    assert one.values["announced"].words == "2024年5月6日"  # type: ignore[union-attr]


def test_label_of_who_supplies_is_believed_before_any_agency() -> None:
    found = contracts(
        "岚溪县水务局泵站设备采购项目成交公告\n供应商名称：青禾机电有限公司\n成交金额：88万元\n"
        "采购代理机构信息\n名称：石桥招标代理有限公司"
    )
    assert names(found, "supplier") == {"青禾机电有限公司"}


@pytest.mark.parametrize(
    "told",
    [
        "岚溪水厂扩建项目由青禾建工中选，合同期三年。",
        "青禾建工中选岚溪水厂扩建项目。",
        "经评审，青禾建工成为岚溪水厂扩建项目的成交人，成交价2亿元。",
        "岚溪水厂扩建项目中标候选人第一名为青禾建工，报价2亿元。",
    ],
)
def test_verbs_and_orders_beside_the_common_ones(told: str) -> None:
    found = contracts("【招标】" + told)
    assert names(found, "supplier") == {"青禾建工"}
    assert subjects(found) == {"岚溪水厂扩建项目"}


def test_works_that_an_authority_gives_out_are_won_by_the_daughter() -> None:
    found = contracts(
        "青禾控股（01999）公布，附属公司青禾土木工程有限公司获香港房屋委员会批出岚湾公屋地基工程合约，"
        "合约金额约3亿港元。"
    )
    assert names(found, "supplier") == {"青禾土木工程有限公司"}
    assert names(found, "buyer") == {"香港房屋委员会"}


def test_firm_of_a_group_and_firm_of_plain_words_are_named_whole() -> None:
    joint = contracts("今日，中建八局二公司联合中建八局华南公司，成功中标岚溪体育馆工程。")
    assert names(joint, "supplier") == {"中建八局二公司", "中建八局华南公司"}
    plain = contracts("9月1日，岚溪工程公司一举中标石桥风电项目，中标金额1亿元。")
    assert names(plain, "supplier") == {"岚溪工程公司"}


def test_who_orders_is_not_who_the_article_is_about() -> None:
    found = contracts(
        "近日，青禾建设工程有限公司先后中标岚溪市实验中学扩建工程、石桥医院改造工程。"
    )
    assert "岚溪市实验中学" not in names(found, "supplier")


def test_state_company_before_its_year_orders() -> None:
    found = contracts("青禾电缆公告，公司中标国网岚溪电力2025年第一批配网物资采购项目，金额1亿元。")
    assert names(found, "buyer") == {"国网岚溪电力"}
    assert subjects(found) == {"2025年第一批配网物资采购项目"}


def test_title_in_quotation_marks_stays_one_and_a_quoted_word_is_no_title() -> None:
    whole = contracts(
        "青禾园林公告，公司中标“岚溪园区配套项目及石桥县提质工程PPP项目”，金额2亿元。"
    )
    assert subjects(whole) == {"岚溪园区配套项目及石桥县提质工程PPP项目"}
    inside = contracts("青禾园林公告，公司中标岚溪县“七朵云”美丽乡村建设项目，金额2亿元。")
    assert subjects(inside) == {"岚溪县“七朵云”美丽乡村建设项目"}


def test_what_a_company_may_do_and_what_is_taken_back_is_no_award() -> None:
    assert contracts("公司经营范围：在资质等级许可范围内承接海外桥梁工程的施工。") == []
    assert contracts("岚溪采购网公告，取消青禾建工中选资格。") == []
