"""Who wins: one of several lots each, daughters, consortia told of before; and signed contracts."""

from __future__ import annotations

import pytest
from awarding import contracts, names, subjects


@pytest.mark.parametrize(
    "sentence",
    [
        "青禾通信、岚溪光电和石桥科技三家企业中标。",
        "最终青禾通信、岚溪光电和石桥科技等5家厂商中标。",
        "中标厂商分别是：青禾通信、岚溪光电、石桥科技。",
        "其中，中选的三家供应商为青禾通信、岚溪光电、石桥科技。",
    ],
)
def test_each_of_several_winners_has_a_contract_of_its_own(sentence: str) -> None:
    found = contracts(f"近日，中国移动启动2025年光缆接头盒集中采购，共分三个标包。{sentence}")
    assert names(found, "supplier") == {"青禾通信", "岚溪光电", "石桥科技"}
    assert [len(c.roles["supplier"]) for c in found] == [1, 1, 1]
    assert names(found, "buyer") == {"中国移动"}
    assert subjects(found) == {"2025年光缆接头盒集中采购"}


@pytest.mark.parametrize(
    ("sentence", "daughter"),
    [
        ("公司子公司九一科技成为青禾县供水管网改造工程的中标单位", "九一科技"),
        ("公司全资子公司江西石联收到了中标通知书，中标青禾县供水管网改造工程", "江西石联"),
        ("公司旗下的全资子公司岚溪市政，近日中标青禾县供水管网改造工程", "岚溪市政"),
        ("公司子公司青禾第一机床有限公司为青禾县供水管网改造工程的中标人", "青禾第一机床有限公司"),
        ("公司间接全资附属公司石桥路桥中标青禾县供水管网改造工程", "石桥路桥"),
    ],
)
def test_daughter_wins_whatever_words_her_name_is_made_of(sentence: str, daughter: str) -> None:
    found = contracts(f"岚溪控股（300999）10月12日晚间公告，{sentence}，中标价3.1亿元。")
    assert names(found, "supplier") == {daughter}


def test_no_daughter_is_made_of_what_she_does() -> None:
    found = contracts("岚溪控股（300999）10月12日晚间公告，子公司联合中标青禾县供水管网改造工程。")
    assert names(found, "supplier") == {"岚溪控股"}


def test_daughter_wins_beside_others() -> None:
    found = contracts(
        "岚溪控股（300999）10月12日晚间公告，公司全资公司石桥绿润作为联合体成员与主办方"
        "禾川水利工程局有限公司联合中标青禾县河道整治工程，中标价3.1亿元。"
    )
    assert names(found, "supplier") == {"石桥绿润", "禾川水利工程局有限公司"}


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (
            "和禾川设计院有限公司组成联合体参与了",
            "近日，该联合体收到中标通知书，确定其为该项目中标人。",
        ),
        ("与禾川设计院有限公司联合参与了", "经评标，本联合体为本项目中标人，中标价为3.1亿元。"),
    ],
)
def test_consortium_is_named_where_it_was_formed(before: str, sentence: str) -> None:
    found = contracts(
        f"岚溪环境（300999）10月12日晚间公告，公司{before}“青禾县供水管网改造工程”的"
        f"公开招标。{sentence}"
    )
    assert names(found, "supplier") == {"岚溪环境", "禾川设计院有限公司"}
    assert subjects(found) == {"青禾县供水管网改造工程"}


def test_who_sends_the_notice_and_the_mother_bid_for_nothing() -> None:
    found = contracts(
        "岚溪控股公告，公司全资子公司石桥路桥集团有限公司作为联合体牵头方收到禾川项目管理有限公司的"
        "《中标通知书》，中标青禾至石桥公路第七标段施工项目，中标价15.5亿元。"
    )
    assert names(found, "supplier") == {"石桥路桥集团有限公司"}


def test_line_of_a_notice_tells_the_legal_name_of_who_won() -> None:
    found = contracts(
        "岚溪股份（300999）公告，公司中标青禾县供水管网改造工程。\n"
        "中标单位：石桥市岚溪自动化设备股份有限公司\n中标金额：3100万元"
    )
    assert names(found, "supplier") == {"石桥市岚溪自动化设备股份有限公司"}


def test_digest_tells_of_each_company_by_the_name_before_its_colon() -> None:
    found = contracts(
        "青禾基因：试剂盒获得批准，可用于筛查。大地股份：中标海岛地块修复治理工程，中标金额3.17亿元，"
        "工期18个月。石桥股份：定增申请获受理。"
    )
    assert names(found, "supplier") == {"大地股份"}


@pytest.mark.parametrize(
    ("sentence", "buyer", "subject"),
    [
        ("近期与石桥化工签署了锦纶纺丝项目合同，合同金额为7027万元。", "石桥化工", "锦纶纺丝项目"),
        (
            "公司与禾川矿业有限公司就铜矿井巷工程（第二标段）签署经营合同，合同金额约7亿元。",
            "禾川矿业有限公司",
            "铜矿井巷工程（第二标段）",
        ),
        (
            "近日，公司与青禾锂业签订了《1000吨氯化锂设备供货合同》，合同总价6500万元。",
            "青禾锂业",
            "1000吨氯化锂设备供货合同",
        ),
    ],
)
def test_who_tells_of_a_signed_contract_supplies(sentence: str, buyer: str, subject: str) -> None:
    found = contracts(f"岚溪环保公告，{sentence}")
    assert names(found, "supplier") == {"岚溪环保"}
    assert names(found, "buyer") == {buyer}
    assert {str(s).removesuffix("合同") for s in subjects(found)} == {subject.removesuffix("合同")}


@pytest.mark.parametrize(
    "sentence",
    [
        "公司与青禾县人民政府签订《产业园项目投资合同》，总投资6亿元。",
        "公司与石桥证券签署股权转让合同，转让价款6亿元。",
        "公司与青禾银行签订借款合同，借款金额6亿元。",
        "公司未与石桥生物签订购销合同。",
    ],
)
def test_other_contracts_order_nothing(sentence: str) -> None:
    assert contracts(f"岚溪环保公告，{sentence}") == []


def test_who_orders_has_the_full_name_that_the_article_explains() -> None:
    found = contracts(
        "岚溪软件（300999）公告，公司收到青禾移动通信集团石桥有限公司（简称“青禾石桥公司”）发出的"
        "《中标通知书》，确定公司为青禾石桥公司信息系统采购项目的中标人，中标价3000万元。"
    )
    assert names(found, "buyer") == {"青禾移动通信集团石桥有限公司"}


def test_all_who_tell_together_win() -> None:
    found = contracts(
        "岚溪股份、青禾股份、石桥股份三家公司集中公告，中标国家电网输变电设备采购项目。"
    )
    assert names(found, "supplier") == {"岚溪股份", "青禾股份", "石桥股份"}


def test_number_in_a_medicine_is_a_part_of_its_name() -> None:
    found = contracts(
        "岚溪药业公布，公司参加了第三批全国药品集中采购的投标，公司的盐酸二甲双胍片拟中标本次集中采购。"
    )
    assert subjects(found) == {"盐酸二甲双胍片"}


def test_award_that_is_taken_back_is_none() -> None:
    assert not contracts("青禾采购网公告，取消岚溪制药有限公司格列美脲片中选资格，并列入违规名单。")


def test_headline_does_not_stand_for_the_contract_that_is_signed() -> None:
    found = contracts(
        "岚溪股份：与青禾太阳能签订框架合同\n岚溪股份(300999)10月12日晚间公告，全资子公司岚溪硅材料"
        "（石桥）有限公司与青禾太阳能（石桥）有限公司签订硅片供货合同。"
    )
    assert names(found, "supplier") == {"岚溪硅材料（石桥）有限公司"}
    assert names(found, "buyer") == {"青禾太阳能（石桥）有限公司"}


def test_company_and_another_are_who_won() -> None:
    found = contracts(
        "岚溪股份公告，公司于近日收到“青禾县水系整治PPP项目”的《中标通知书》，中标人为公司和石桥豫资朴和"
        "实业发展有限公司。"
    )
    assert names(found, "supplier") == {"岚溪股份", "石桥豫资朴和实业发展有限公司"}
