"""What is won, for how much and when: lists, lots, tenders before the verb, days of notices."""

from __future__ import annotations

from decimal import Decimal

import pytest
from awarding import contracts, names, subjects
from whofunds.schema import Money


@pytest.mark.parametrize(
    "before",
    [
        "公司全资子公司石桥科技作为联合体牵头人，在青禾县智慧水务建设项目中",
        "在青禾县智慧水务建设项目的公开招标中，公司全资子公司石桥科技",
    ],
)
def test_what_is_won_may_stand_before_the_verb(before: str) -> None:
    found = contracts(f"岚溪控股公告，{before}中标，中标总金额为3.49亿元。")
    assert names(found, "supplier") == {"石桥科技"}
    assert subjects(found) == {"青禾县智慧水务建设项目"}


def test_half_width_commas_end_what_is_won() -> None:
    found = contracts(
        "近日,岚溪智能中标青禾县人脸识别产品引入项目,这是继去年之后,岚溪智能拿下的又一项目。"
    )
    assert subjects(found) == {"青禾县人脸识别产品引入项目"}


def test_each_of_two_projects_has_the_amount_told_of_it() -> None:
    found = contracts(
        "石桥建工集团有限公司中标新建青禾铁路站前工程1标段、新建岚溪铁路站后工程2标段，"
        "中标价分别为102994万元、54458万元。"
    )
    amounts = {}
    for claim in found:
        money = claim.values["amount"]
        assert isinstance(money, Money)
        amounts[claim.values["subject"]] = money.min
    assert amounts == {
        "新建青禾铁路站前工程1标段": Decimal(1029940000),
        "新建岚溪铁路站后工程2标段": Decimal(544580000),
    }


def test_what_a_project_is_for_orders_nothing() -> None:
    found = contracts("岚溪环境（300999）公告，公司中标青禾县水环境综合治理项目，中标价3亿元。")
    assert names(found, "buyer") == set()
    assert subjects(found) == {"青禾县水环境综合治理项目"}


def test_notice_of_several_lots_tells_each_with_its_own_parties_and_price() -> None:
    found = contracts(
        "岚溪电气（300999）9月17日公布，近日，公司陆续中标风电项目，中标总金额约2亿元。\n"
        "项目名称：禾川发电有限公司青禾风电场升压站设备采购；中标人：石桥市岚溪电气股份有限公司"
        "&青禾电力建设有限公司联合体；中标金额：2737万元\n"
        "项目名称：石桥能源有限公司岚山风电场升压站EPC工程；中标人：石桥市岚溪电气股份有限公司；"
        "中标金额：3197万元"
    )
    told = {
        claim.values["subject"]: (
            {m.name for m in claim.roles["supplier"]},
            [m.name for m in claim.roles["buyer"]],
            getattr(claim.values["amount"], "words", None),
        )
        for claim in found
    }
    own = "石桥市岚溪电气股份有限公司"
    assert told == {
        "青禾风电场升压站设备采购": (
            {own, "青禾电力建设有限公司"}, ["禾川发电有限公司"], "2737万元",
        ),
        "岚山风电场升压站EPC工程": ({own}, ["石桥能源有限公司"], "3197万元"),
    }  # fmt: skip


def test_lots_may_stand_under_numbered_heads() -> None:
    found = contracts(
        "岚溪环境（300999）公告，公司近日收到环卫项目的中标通知书，中标了两个项目。\n"
        "（一）青禾县城区环卫服务项目\n项目采购人名称：青禾城市发展有限公司\n项目总金额：3619万元\n"
        "（二）石桥镇农村环卫一体化项目\n项目采购人名称：石桥环境集团有限公司\n项目总金额：1759万元\n"
    )
    assert {
        (c.values["subject"], c.roles["buyer"][0].name, getattr(c.values["amount"], "words", ""))
        for c in found
    } == {
        ("青禾县城区环卫服务项目", "青禾城市发展有限公司", "3619万元"),
        ("石桥镇农村环卫一体化项目", "石桥环境集团有限公司", "1759万元"),
    }


def test_list_of_projects_is_one_contract_for_each() -> None:
    found = contracts(
        "近日，岚溪建工集团有限公司先后中标青禾县文化中心展陈项目（5538万元）、"
        "岚山路施工总承包工程（3737万元）和石桥佳苑总包工程项目（1629万元）。"
    )
    assert {(c.values["subject"], getattr(c.values["amount"], "words", "")) for c in found} == {
        ("青禾县文化中心展陈项目", "5538万元"),
        ("岚山路施工总承包工程", "3737万元"),
        ("石桥佳苑总包工程项目", "1629万元"),
    }


def test_parts_of_one_project_are_no_list() -> None:
    found = contracts(
        "岚溪智能（300999）公告，公司中标青禾、石桥、岚山项目总装车间输送设备项目，中标价3亿元。"
    )
    assert len(found) == 1


def days(text: str, key: str) -> set[str]:
    return {str(getattr(c.values.get(key), "words", None)) for c in contracts(text)}


def test_part_of_a_day_is_told_with_its_day() -> None:
    text = (
        "午间公告：岚溪环保中标供水工程\n9月11日午间，多家公司发布公告。\n"
        "岚溪环保：中标青禾县供水管网改造工程，中标价3亿元。"
    )
    assert days(text, "announced") == {"9月11日午间"}


def test_day_under_a_notice_may_be_written_with_a_plain_zero() -> None:
    text = (
        "岚溪环保股份有限公司关于中标的公告\n岚溪环保股份有限公司（以下简称“公司”）中标青禾县供水"
        "管网改造工程，中标价3亿元。\n岚溪环保股份有限公司\n董事会\n二0二五年五月二十七日\n"
    )
    assert days(text, "announced") == {"二0二五年五月二十七日"}
