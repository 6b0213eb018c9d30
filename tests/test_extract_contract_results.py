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
        "岚溪市政府采购中心近日公布2024年打印设备集中采购项目的中标结果：\n"
        "第一包 青禾计算机科技有限公司 81.2万元\n第二包（飞云） 云川科技集团股份有限公司 233.4万元\n"
        "第三包 石桥电脑（重庆）有限公司 120.75万元"
    )
    assert prices(found) == {
        "青禾计算机科技有限公司": "81.2万元",
        "云川科技集团股份有限公司": "233.4万元",
        "石桥电脑（重庆）有限公司": "120.75万元",
    }
    assert names(found, "buyer") == {"岚溪市政府采购中心"}
    assert subjects(found) == {"2024年打印设备集中采购项目"}


def test_of_ranked_candidates_the_first_wins() -> None:
    found = contracts(
        "6月3日，岚溪新能源开发有限公司公示了湖西变电站改造项目的中标候选人名单：\n"
        "第一中标候选人 青禾电建工程有限公司、石桥工程技术有限公司联合体，报价3105.6万元（3.10元/Wh）；\n"
        "第二中标候选人 云川电力设计有限公司，报价3188.2万元（3.18元/Wh）。"
    )
    assert names(found, "supplier") == {"青禾电建工程有限公司", "石桥工程技术有限公司"}
    assert {c.values["amount"].words for c in found} == {"3105.6万元"}  # type: ignore[union-attr]


def test_lines_of_those_who_win_and_the_day_of_the_buyer() -> None:
    found = contracts(
        "7月8日，青禾集团公布四个海上风场机组采购的评标结果：\n"
        "云川重能预中标240MW，报价4.3亿元，约1790元/kW；\n石桥风电预中标450MW，报价8.6亿元，约1911元/kW。"
    )
    assert prices(found) == {"云川重能": "4.3亿元", "石桥风电": "8.6亿元"}
    assert {c.values["date"].words for c in found} == {"7月8日"}  # type: ignore[union-attr]


def test_day_behind_the_buyer_is_that_of_the_contract() -> None:
    (one,) = contracts(
        "云川能源开发有限公司11月6日发布石桥风场二期储能设备采购的中标结果："
        "中标人为青禾储能有限公司，中标价1243.5万元。"
    )
    assert one.values["date"].words == "11月6日"  # type: ignore[union-attr]
    assert one.values.get("announced") is None
    assert one.roles["buyer"][0].name == "云川能源开发有限公司"


def test_notices_with_a_price_alone_are_one_contract_each() -> None:
    found = contracts(
        "青禾电工公告，近日，公司收到云川置地出具的《中标通知书》，中标金额为5.38亿元。"
        "公司全资子公司青禾电缆收到石桥电网有限公司出具的《中标通知书》，中标金额为1.94亿元。"
        "上述中标合计金额为7.32亿元。"
    )
    assert prices(found) == {"青禾电工": "5.38亿元", "青禾电缆": "1.94亿元"}
