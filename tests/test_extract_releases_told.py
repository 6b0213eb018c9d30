"""How releases may be told: lists, makers together, verbs and days apart from what comes out."""

from __future__ import annotations

import pytest
from releasing import released


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("岚舟科技将推出包括青屿X1、新一代青屿X2在内的众多产品。", ["青屿X1", "新一代青屿X2"]),
        ("岚舟全新远屿X、青屿2.0T将在广州车展上市发布", ["岚舟全新远屿X", "青屿2.0T"]),
        ("岚舟科技发布青屿9以及青屿9 Pro手机", ["青屿9", "青屿9 Pro手机"]),
        ("岚舟科技发布Lanzo X5手机、Lanzo Pad和青屿手环三款新品。", ["Lanzo X5手机", "Lanzo Pad", "青屿手环"]),
        ("岚舟科技发布了一款电动滑板车和两款电动摩托车", ["一款电动滑板车", "两款电动摩托车"]),
        ("岚舟科技将推出两款新机，分别是青屿9和青屿9 Pro", ["青屿9", "青屿9 Pro"]),
        ("岚舟科技公布了两款中端机型青屿5S和青屿4S", ["两款中端机型青屿5S和青屿4S"]),
    ],
)  # fmt: skip
def test_a_list_is_of_several_products_of_one_release(text: str, products: list[str]) -> None:
    assert [found for _, _, found in released(text)] == [products]


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("岚舟科技和青屿汽车都推出了纯电动概念车。", ["岚舟科技", "青屿汽车"]),
        ("岚舟科技、青屿汽车以及松岭集团均推出了折叠屏手机", ["岚舟科技", "青屿汽车", "松岭集团"]),
        ("岚舟科技联合青屿集团推出了Lanzo X5手机。", ["岚舟科技", "青屿集团"]),
        ("岚舟科技CEO唐铭远在大会上发布了新一代AI芯片Lanzo 3", ["岚舟科技CEO唐铭远"]),
    ],
)
def test_who_releases_together(text: str, makers: list[str]) -> None:
    assert [found for found, _, _ in released(text)] == [makers]


@pytest.mark.parametrize(
    ("text", "maker", "date", "product"),
    [
        ("岚舟科技今日在成都召开新品发布会，正式发布了Lanzo 13手机", ["岚舟科技"], ["今日"], ["Lanzo 13手机"]),
        ("4月10日正式上市！全新青屿X5搭载新动力", [], ["4月10日"], ["全新青屿X5"]),
        ("Lanzo V30将支持双模5G，11月26日发布", [], ["11月26日"], ["Lanzo V30"]),
        ("Lanzo K60系列定档12月27日", [], ["12月27日"], ["Lanzo K60系列"]),
        ("青屿手环5发布时间确定：4月10日", [], ["4月10日"], ["青屿手环5"]),
        ("岚舟网讯 Lanzo Watch今天首销", [], ["今天"], ["Lanzo Watch"]),
        ("【新品】青屿X5正式发布", [], [], ["青屿X5"]),
        ("岚舟科技举办新品发布会，青屿X5正式亮相", ["岚舟科技"], [], ["青屿X5"]),
        ("岚舟旗下高端品牌松岭汽车发布首款车型松岭U8", ["岚舟旗下高端品牌松岭汽车"], [], ["首款车型松岭U8"]),
        ("当地时间周三，岚舟科技公布了Lanzo 99电动赛车", ["岚舟科技"], ["当地时间周三"], ["Lanzo 99电动赛车"]),
        ("岚舟科技自主研发的青屿X5手机正式开售", ["岚舟科技"], [], ["青屿X5手机"]),
        ("岚舟医药的松岭注射液获批上市", [], [], ["岚舟医药的松岭注射液"]),
        ("青屿X5推出,售价2999元", [], [], ["青屿X5"]),
    ],
)  # fmt: skip
def test_where_the_verb_and_the_day_may_stand(
    text: str, maker: list[str], date: list[str], product: list[str]
) -> None:
    assert released(text) == [(maker, date, product)]


@pytest.mark.parametrize(
    "text",
    [
        "岚舟银行发布的《副行长辞任》的公告显示，董事会收到辞呈。",
        "岚舟市发布“青屿湾”经济带发展规划。",
        "岚舟省公布了2021年的地方生产总值(GDP)增速。",
        "“青屿第一股”即将诞生！",
        "《青屿往事》定档9月6日 全员老戏骨",
    ],
)
def test_what_is_published_or_shown_in_cinemas_is_no_product(text: str) -> None:
    assert released(text) == []


def test_what_has_no_name_gives_its_maker_to_what_is_named() -> None:
    text = "岚舟科技接连发布了多款新品。最新发布的Lanzo GTR手表，已经开卖。"
    assert released(text) == [(["岚舟科技"], [], ["Lanzo GTR手表"])]


@pytest.mark.parametrize("day", ["上周五", "9月底", "前不久"])
def test_a_day_right_before_a_maker_is_no_part_of_his_name(day: str) -> None:
    assert released(f"{day}岚舟科技推出了青屿X5手机。") == [(["岚舟科技"], [day], ["青屿X5手机"])]


@pytest.mark.parametrize(
    ("text", "maker", "product"),
    [
        ("松岭科技推出方便面新口味系列", "松岭科技", "方便面新口味系列"),
        ("松岭科技发布商用车青屿C3", "松岭科技", "商用车青屿C3"),
        ("松岭科技未来将推出多种动力形式产品", "松岭科技", "多种动力形式产品"),
        ("全新一代青屿移动平台，由松岭科技在大会上发布", "松岭科技", "全新一代青屿移动平台"),
        ("松岭科技在青屿大剧院发布了青屿X5手机", "松岭科技", "青屿X5手机"),
        ("国家青屿剧院推出线上音乐厅服务", "国家青屿剧院", "线上音乐厅服务"),
        ("松岭科技发布任务管理工具", "松岭科技", "任务管理工具"),
    ],
)
def test_words_that_look_like_others(text: str, maker: str, product: str) -> None:
    assert released(text) == [([maker], [], [product])]
