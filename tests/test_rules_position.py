"""Positions and their changes, from sentences of our own."""

import pytest
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.rules import position, position_change
from whofunds.schema import Article, DateInterval, load_model

PUBLISHED = DateInterval.parse("2024-11-20")


def found(rule, text):
    claims = list(rule.find(make_document(Article("a", text, published=PUBLISHED))))
    for claim in claims:
        load_model().check(claim)
        assert text[claim.start : claim.end] == claim.quote
    return [
        (
            c.roles["person"][0].name,
            c.roles["organization"][0].name,
            c.values.get("title"),
            c.values.get("unit"),
            c.values["status"],
        )
        for c in claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "华为常务董事余承东在发布会上介绍了新车。",
            ("余承东", "华为", "常务董事", None, "current"),
        ),
        (
            "小米集团前高级副总裁周受资如今在别处工作。",
            ("周受资", "小米集团", "高级副总裁", None, "former"),
        ),
        (
            "腾讯混合云中心总经理李志强表示欢迎。",
            ("李志强", "腾讯", "总经理", "混合云中心", "current"),
        ),
        ("美团正在扩张，业务由CEO王兴主导。", ("王兴", "美团", "CEO", None, "current")),
        ("美团正在扩张，业务由原COO王慧文负责。", ("王慧文", "美团", "COO", None, "former")),
        (
            "曾任职于百度某事业部的王海明表示，项目很多。",
            ("王海明", "百度", "员工", None, "former"),
        ),
    ],
)
def test_titles_beside_names(text, expected):
    assert expected in found(position, text)


def test_the_head_of_a_unit_belongs_to_the_unit_that_the_sentence_speaks_of():
    text = "百度部门很多，其中华南事业部最大，其负责人为百度云计算中心总经理王海明。"
    assert ("王海明", "百度", "负责人", "华南事业部", "current") in found(position, text)
    assert ("王海明", "百度", "总经理", "云计算中心", "current") in found(position, text)


def test_several_titles_are_a_position_each():
    rows = found(position, "比亚迪董事长兼总裁王传福表示，销量增长。")
    assert {row[2] for row in rows} == {"董事长", "总裁"}


def test_what_is_told_as_former_is_not_told_as_current_too():
    rows = found(position, "美团原COO王慧文负责。他是美团COO王慧文的副手。")
    assert [row[4] for row in rows] == ["former"]


def claims(text):
    return list(position_change.find(make_document(Article("a", text, published=PUBLISHED))))


@pytest.mark.parametrize(
    ("text", "person", "title", "status", "change"),
    [
        (
            "上月，商汤科技联合创始人徐冰辞去董事会秘书职务。",
            "徐冰",
            "董事会秘书",
            "former",
            "辞去",
        ),
        ("比亚迪董事会聘任刘学亮先生为公司副总裁。", "刘学亮", "副总裁", "current", "聘任"),
        ("比亚迪拟聘任刘学亮为公司副总裁。", "刘学亮", "副总裁", "incoming", "聘任"),
        ("比亚迪副总裁刘学亮辞职。", "刘学亮", "副总裁", "former", "辞职"),
        ("比亚迪董事会免去副总裁刘学亮的职务。", "刘学亮", "副总裁", "former", "免去"),
    ],
)
def test_changes(text, person, title, status, change):
    rows = [
        (c.roles["person"][0].name, c.values.get("title"), c.values["status"], c.values["change"])
        for c in claims(text)
    ]
    assert (person, title, status, change) in rows


def test_the_day_of_leaving_is_its_end():
    (claim,) = claims("10月15日，比亚迪副总裁刘学亮辞职。")
    assert claim.values["until"].iso() == "2024-10-15"
    assert "since" not in claim.values


def test_joining_needs_no_title():
    (claim,) = claims("原首席科学家张宏江已加入旷视科技。")
    assert claim.roles["organization"][0].name == "旷视科技"
    assert claim.values["change"] == "加入"
    assert "title" not in claim.values


@pytest.mark.parametrize(
    "text",
    [
        "王传福，曾任比亚迪总经理，历任多职。",
        "2012年至2019年，刘学亮担任比亚迪总经理。",
        "比亚迪董事会会议于周一召开。",
        "如果王传福辞职，比亚迪股价会下跌。",
    ],
)
def test_lives_and_wishes_are_no_change(text):
    assert claims(text) == []
