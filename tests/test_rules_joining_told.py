"""Who joins and leaves whom, in the wordings of many papers; sentences of our own."""

import pytest
from moving import events
from whofunds.loaders.extract.names import find_names


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("北屿男篮昨天官宣了麦考尔的加盟。", "麦考尔", "北屿男篮"),
        ("澜川科技挖来周启明担任首席科学家。", "周启明", "澜川科技"),
        ("澜川科技宣布，Ann Keller已经加入北屿科技。", "Ann Keller", "北屿科技"),
        ("海屿队官方宣布签下北国国脚德云。", "北国国脚德云", "海屿队"),
        (
            "澜川科技招入了前北屿科技总监Ann Keller来负责设计。",
            "前北屿科技总监Ann Keller",
            "澜川科技",
        ),
        ("12月1日，Moor Gaming宣布HongX正式加盟。", "HongX", "Moor Gaming"),
        ("据北屿男篮官方消息，球队签下门将德兰纳。", "门将德兰纳", "北屿男篮"),
    ],
)
def test_who_joins(text, person, organization):
    (event,) = events(text, "join")
    assert (event["person"], event["organization"]) == ([person], [organization])


def test_whom_a_clause_about_somebody_names_is_not_joined_again():
    text = "由2019年新加入北屿集团的周启明接任澜川科技董事长。"
    assert not any("澜川科技" in e.get("organization", ()) for e in events(text, "join"))


def test_the_day_of_joining_is_that_of_its_clause():
    text = "12月2日，澜川科技发布内部通知。周启明先生于2015年入职澜川科技。"
    (event,) = events(text, "join")
    assert event["date"] == ["2015年"]


@pytest.mark.parametrize(
    ("text", "person", "organization", "date"),
    [
        ("澜川科技董事长仝海因董事会换届于近日离任。", "澜川科技董事长仝海", "澜川科技", "近日"),
        ("澜川科技证实，仝海已于10月3日离职。", "仝海", "澜川科技", "10月3日"),
        ("本年内，仝海先生于7月24日辞任澜川科技执行董事。", "仝海", "澜川科技", "7月24日"),
    ],
)
def test_who_leaves(text, person, organization, date):
    (event,) = events(text, "leave")
    assert event["organization"] == [organization]
    assert event["date"] == [date]
    assert event["person"] == [person]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("霍英伟辞任为澜川置地董事会主席", {"霍英伟", "澜川置地"}),
        (
            "由澜川股份公司总裁霍英伟代理北屿集团总经理职务。",
            {"澜川股份公司", "霍英伟", "北屿集团"},
        ),
        ("霍英伟辞任独立非执行董事", {"霍英伟"}),
        ("张勇辞任旗下澜川云集团董事长", {"张勇", "澜川云集团"}),
        ("澜川科技宣布公司CEO Ann Keller即将卸任", {"澜川科技", "Ann Keller"}),
        ("董事长及董秘辞职公告", set()),
    ],
)
def test_names_beside_offices_end_where_the_words_around_them_begin(text, names):
    assert {name.text for name in find_names(text)} == names


def test_rules_on_leaving_tell_of_nobody():
    for text in (
        "董事会秘书离职后三个月内，公司应当聘任新的董事会秘书。",
        "近年来券商高管离职加速。",
        "公司应当建立高级管理人员离任审查制度。",
    ):
        assert events(text, "leave") == []


def test_an_organization_is_written_as_the_article_does():
    (event,) = events("澜川汽车公司首席执行官周启明于本周二离职。", "leave")
    assert event["organization"] == ["澜川汽车公司"]
