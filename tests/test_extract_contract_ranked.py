"""Winners that a result lists, and awards told in the less common ways."""

from __future__ import annotations

import pytest
from awarding import contracts, names, subjects

RESULT = "近日，中国移动公示了2025年光缆接头盒集中采购中标候选人。"
THREE = {"青禾通信", "岚溪光电", "石桥电气"}


@pytest.mark.parametrize(
    "listed",
    [
        "中标候选人依次为青禾通信、岚溪光电、石桥电气。",
        "其中，青禾通信排名第一，岚溪光电排名第二，石桥电气排名第三。",
        "青禾通信中标份额50%，岚溪光电中标份额30%，石桥电气中标份额20%。",
        "第一名：青禾通信，投标报价1.2亿元；第二名：岚溪光电，报价1.3亿元；第三名：石桥电气。",
        "标包1：青禾通信；标包2：岚溪光电；标包3：石桥电气。",
        "青禾通信、岚溪光电、石桥电气位列前三。",
        "青禾通信、岚溪光电和石桥电气三家瓜分。",
        "中标的有青禾通信（50%）、岚溪光电（30%）和石桥电气（20%）。",
        "\n1、青禾通信\n2、岚溪光电\n3、石桥电气",
        "中选人为：青禾通信，岚溪光电，石桥电气。",
    ],
)
def test_all_whom_a_result_lists_win(listed: str) -> None:
    found = contracts(RESULT + listed)
    assert names(found, "supplier") == THREE
    assert subjects(found) == {"2025年光缆接头盒集中采购"}
    assert names(found, "buyer") == {"中国移动"}


@pytest.mark.parametrize(
    "told",
    [
        "青禾建工喜中青禾县供水管网改造工程项目，合同金额3.1亿元。",
        "岚溪水务集团将青禾县供水管网改造工程项目授予青禾建工，合同金额3.1亿元。",
        "青禾县供水管网改造工程项目花落青禾建工，合同金额3.1亿元。",
        "青禾建工被岚溪水务集团选定为青禾县供水管网改造工程项目的承建方，合同金额3.1亿元。",
        "青禾建工成功入围青禾县供水管网改造工程项目，对应的金额3.1亿元。",
        "青禾建工承建青禾县供水管网改造工程项目，合同金额3.1亿元。",
    ],
)
def test_awards_of_other_verbs(told: str) -> None:
    (found,) = contracts(told)
    assert names([found], "supplier") == {"青禾建工"}
    assert subjects([found]) == {"青禾县供水管网改造工程项目"}
    assert str(found.values["amount"]) and found.values["amount"].words == "3.1亿元"


def test_notice_whose_names_stand_a_line_below_their_labels() -> None:
    notice = (
        "青禾县供水管网改造工程中标公告\n项目名称：青禾县供水管网改造工程\n三、中标信息\n"
        "供应商名称：岚溪市政建设有限公司\n中标金额：310万元\n采购人信息\n名称：石桥水务集团有限公司"
    )
    found = contracts(notice)
    assert names(found, "supplier") == {"岚溪市政建设有限公司"}
    assert names(found, "buyer") == {"石桥水务集团有限公司"}


@pytest.mark.parametrize(
    "again",
    [
        "此次中标标志着公司进入华南市场，石桥市政将加快岚溪管廊项目的建设。",
        "这是继石桥大桥项目之后，公司第三次中标省内桥梁工程项目。",
        "今年以来，公司累计中标岚溪水厂项目等12个项目，金额31亿元。",
    ],
)
def test_speaking_of_an_award_again_makes_no_second_one(again: str) -> None:
    told = "10月12日，青禾建工中标岚溪县供水管网改造工程，中标价3.1亿元。" + again
    assert subjects(contracts(told)) == {"岚溪县供水管网改造工程"}


def test_question_or_what_has_not_come_is_no_award() -> None:
    assert contracts("青禾建工低价中标是否属实") == []
    assert contracts("青禾建工表示，公司尚未收到岚溪水厂项目的中标通知书。") == []


def test_place_told_level_by_level_orders_where_nobody_else_does() -> None:
    found = contracts("青禾环境公告，公司中标河北省石家庄市正定县生活垃圾焚烧发电项目，金额3亿元。")
    assert names(found, "buyer") == {"河北省石家庄市正定县"}
    assert subjects(found) == {"生活垃圾焚烧发电项目"}
    short = contracts("青禾环境公告，公司中标河北省正定县生活垃圾焚烧发电项目，金额3亿元。")
    assert subjects(short) == {"河北省正定县生活垃圾焚烧发电项目"}
    said = contracts(
        "青禾环境公告，公司中标河北省石家庄市正定县垃圾发电项目，招标人为石桥水务集团有限公司。"
    )
    assert names(said, "buyer") == {"石桥水务集团有限公司"}


def test_title_in_quotation_marks_is_whole_and_without_what_follows() -> None:
    found = contracts(
        "青禾建工公告，公司收到中标通知书，中标“岚溪大道西延线工程设计施工总承包”项目。"
    )
    assert {s.strip("“”") for s in subjects(found)} == {"岚溪大道西延线工程设计施工总承包"}


def test_price_of_the_award_comes_before_what_the_project_costs() -> None:
    (found,) = contracts(
        "青禾建工中标岚溪县供水管网改造工程。项目总投资约6亿元，工期两年。中标价5.7亿元。"
    )
    assert found.values["amount"].words == "5.7亿元"


@pytest.mark.parametrize(
    "told",
    [
        "日前，青禾建工有限公司联合岚溪设计院有限公司中标石桥县供水管网改造工程。",
        "由青禾建工有限公司牵头，岚溪设计院有限公司参与的联合体中标石桥县供水管网改造工程。",
    ],
)
def test_allied_bidders_win_together(told: str) -> None:
    (found,) = contracts(told)
    assert names([found], "supplier") == {"青禾建工有限公司", "岚溪设计院有限公司"}
