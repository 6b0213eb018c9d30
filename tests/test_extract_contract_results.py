"""Results made public in rows, or with their day, and notices of awards with a price alone."""

from __future__ import annotations

from awarding import contracts, names, subjects


def prices(found: list[object]) -> dict[str, str]:
    """Give the amount of each winner."""
    return {
        claim.roles["supplier"][0].name: claim.values["amount"].words  # type: ignore[attr-defined]
        for claim in found
    }


def test_each_package_has_its_winner_and_price() -> None:
    found = contracts(
        "岚溪市政府采购中心近日公布2025年笔记本电脑批量采购项目的中标结果：\n"
        "第一包 青禾计算机科技有限公司 94.998万元\n第二包（飞云） 云川科技集团股份有限公司 261.9万元\n"
        "第三包 石桥电脑（重庆）有限公司 148.49万元"
    )
    assert prices(found) == {
        "青禾计算机科技有限公司": "94.998万元",
        "云川科技集团股份有限公司": "261.9万元",
        "石桥电脑（重庆）有限公司": "148.49万元",
    }
    assert names(found, "buyer") == {"岚溪市政府采购中心"}
    assert subjects(found) == {"2025年笔记本电脑批量采购项目"}


def test_of_ranked_candidates_the_first_wins() -> None:
    found = contracts(
        "8月25日，岚溪新能源开发有限公司公示了光伏电站增配储能项目的中标候选人名单：\n"
        "第一中标候选人 青禾电建工程有限公司、石桥工程技术有限公司联合体，报价2190.19万元（2.19元/Wh）；\n"
        "第二中标候选人 云川电力设计有限公司，报价2220.13万元（2.22元/Wh）。"
    )
    assert names(found, "supplier") == {"青禾电建工程有限公司", "石桥工程技术有限公司"}
    assert {c.values["amount"].words for c in found} == {"2190.19万元"}  # type: ignore[union-attr]


def test_lines_of_those_who_win_and_the_day_of_the_buyer() -> None:
    found = contracts(
        "5月16日，青禾集团公布9个风电项目风电机组采购的评标结果：\n"
        "云川重能预中标300MW，报价5.4亿元，约1800元/kW；\n石桥风电预中标520MW，报价10.03亿元，约1928元/kW。"
    )
    assert prices(found) == {"云川重能": "5.4亿元", "石桥风电": "10.03亿元"}
    assert {c.values["date"].words for c in found} == {"5月16日"}  # type: ignore[union-attr]


def test_day_behind_the_buyer_is_that_of_the_contract() -> None:
    (one,) = contracts(
        "云川能源开发有限公司10月17日发布石桥50MW风电项目储能设备采购的中标结果："
        "中标人为青禾储能有限公司，中标价1581.67万元。"
    )
    assert one.values["date"].words == "10月17日"  # type: ignore[union-attr]
    assert one.values.get("announced") is None
    assert one.roles["buyer"][0].name == "云川能源开发有限公司"


def test_notices_with_a_price_alone_are_one_contract_each() -> None:
    found = contracts(
        "青禾电工公告，近日，公司收到云川置地出具的《中标通知书》，中标金额为6.21亿元。"
        "公司全资子公司青禾电缆收到石桥电网有限公司出具的《中标通知书》，中标金额为2.63亿元。"
        "上述中标合计金额为8.84亿元。"
    )
    assert prices(found) == {"青禾电工": "6.21亿元", "青禾电缆": "2.63亿元"}
