"""Offices with 和 in their names, senders of notices, and other words for winning."""

from __future__ import annotations

import pytest
from awarding import contracts, names, subjects


@pytest.mark.parametrize(
    "office",
    [
        "经济和信息化局",
        "住房和城乡建设局",
        "规划和自然资源局",
        "政务服务和大数据管理局",
        "卫生和计划生育委员会",
    ],
)
def test_office_whose_field_joins_two_orders(office: str) -> None:
    found = contracts(f"青禾股份(300999)公告，中标岚溪市{office}业务平台建设项目，中标价520万元。")
    assert names(found, "buyer") == {f"岚溪市{office}"}
    assert subjects(found) == {"业务平台建设项目"}


def test_who_sends_the_notice_wins_nothing() -> None:
    found = contracts(
        "公司收到岚溪城建投资有限公司、云川项目管理有限公司发出的《中标通知书》，"
        "确认公司为“岚溪粮库项目”的中标单位。"
    )
    assert "云川项目管理有限公司" not in names(found, "supplier")
    assert "岚溪城建投资有限公司" not in names(found, "supplier")


@pytest.mark.parametrize(
    "told",
    [
        "青禾建设(01999)公布，集团投得岚溪机场航站楼土木工程合约，合约总值约12亿港元。",
        "青禾建设(01999)夺得岚溪机场航站楼工程，合约总值约12亿港元。",
        "青禾建设(01999)宣布，公司得标岚溪机场航站楼工程，总价约12亿港元。",
    ],
)
def test_other_words_for_winning(told: str) -> None:
    found = contracts(told)
    assert names(found, "supplier") == {"青禾建设"}
    assert {claim.values["amount"].words for claim in found} == {"约12亿港元"}  # type: ignore[union-attr]


def test_works_that_are_won_by_somebody_stand_first() -> None:
    found = contracts("据介绍，白鹭大桥新建工程由青禾建设集团有限公司中标，中标价3.2亿元。")
    assert subjects(found) == {"白鹭大桥新建工程"}


def test_daughter_of_plain_words_wins() -> None:
    found = contracts("青禾股份(300999)15日宣布，旗下的云川隧道工程公司中标白鹭山隧道工程。")
    assert names(found, "supplier") == {"云川隧道工程公司"}


def test_all_with_whom_it_is_signed_order() -> None:
    found = contracts(
        "近日，青禾股份(300999)与岚溪水务有限公司、岚溪市水利局签订了《岚溪灌区改造工程施工合同》，"
        "合同金额1.2亿元。"
    )
    assert names(found, "buyer") == {"岚溪水务有限公司", "岚溪市水利局"}
    assert names(found, "supplier") == {"青禾股份"}


def test_those_who_bid_are_confirmed_in_the_next_clause() -> None:
    found = contracts(
        "青禾股份(300999)公告，公司参与白鹭大桥项目施工1至4标段投标，并被确定为中标单位，"
        "中标价合计9.31亿元。"
    )
    assert names(found, "supplier") == {"青禾股份"}
    assert subjects(found) == {"白鹭大桥项目施工1至4标段"}


def test_row_of_a_digest_bids_with_those_behind_its_colon() -> None:
    found = contracts(
        "今晚公告\n青禾建设：与云川水利设计院有限责任公司组成的联合体中标白鹭湖排涝工程EPC总承包项目，金额13.6亿元；\n"
        "石桥股份：拟回购股份。"
    )
    assert names(found, "supplier") == {"青禾建设", "云川水利设计院有限责任公司"}


def test_who_sends_the_notice_to_the_company_orders() -> None:
    found = contracts(
        "青禾建工公告，岚溪市公路建设指挥部向公司发来中标通知书：全资子公司石桥路桥工程有限公司中标岚溪公路改扩建工程A2标段，"
        "中标金额15532万元。"
    )
    assert names(found, "buyer") == {"岚溪市公路建设指挥部"}


def test_those_who_sign_and_build() -> None:
    found = contracts(
        "青禾国际工程有限公司17日与云川石油有限公司签约，承建价值3.92亿美元的住宅项目。"
    )
    assert names(found, "supplier") == {"青禾国际工程有限公司"}
    assert names(found, "buyer") == {"云川石油有限公司"}
    assert {claim.values["amount"].words for claim in found} == {"3.92亿美元"}  # type: ignore[union-attr]


def test_rank_of_the_company_among_those_who_bid() -> None:
    found = contracts(
        "青禾建设（300999）公告，公司参与投标的白鹭湖排涝工程项目，公司位列第一中标候选人，投标报价2.3亿元。"
    )
    assert names(found, "supplier") == {"青禾建设"}
    assert subjects(found) == {"白鹭湖排涝工程项目"}


@pytest.mark.parametrize(
    "buyer",
    [
        "岚溪市第一人民医院",
        "岚溪市第四中学",
        "岚溪大学云川医院",
        "岚溪石化股份有限公司天津分公司",
        "岚溪烟草总公司四川省公司",
    ],
)
def test_hospitals_schools_and_divisions_order(buyer: str) -> None:
    found = contracts(f"青禾股份(300999)公告，公司中标{buyer}配套设备采购项目，中标金额5200万元。")
    assert names(found, "buyer") == {buyer}
    assert subjects(found) == {"配套设备采购项目"}
