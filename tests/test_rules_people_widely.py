"""Changes of position, joining and leaving as other papers put them; sentences of our own."""

import pytest
from moving import events
from whofunds.loaders.extract.names import find_names


def told(text, kind):
    return {
        (event["person"][0], *(event.get(role, [""])[0] for role in ("organization", "change")))
        for event in events(text, kind)
    }


@pytest.mark.parametrize(
    ("text", "person", "organization", "change"),
    [
        (
            "澜川集团党委决定：周启明同志任澜川集团有限公司党委书记、董事长。",
            "周启明",
            "澜川集团有限公司",
            "任",
        ),
        ("免去沈一舟同志的澜川集团有限公司总经理职务。", "沈一舟", "澜川集团有限公司", "免去"),
        (
            "澜川科技公告，董事会指定财务总监沈一舟代行董事会秘书职责。",
            "沈一舟",
            "澜川科技",
            "代行",
        ),
        (
            "澜川科技公告，由副董事长周启明先生代为履行董事长职责。",
            "周启明",
            "澜川科技",
            "代为履行",
        ),
        ("某某社：澜川科技公布，周启明连任董事长。", "周启明", "澜川科技", "连任"),
        ("澜川科技(08321)公布，周启明已由执行董事调任为非执行董事。", "周启明", "澜川科技", "调任"),
        (
            "澜川科技董事会主席霍英豪退任行政总裁，其胞弟霍英伟升任行政总裁。",
            "霍英伟",
            "澜川科技",
            "升任",
        ),
        ("澜川科技任命德拉甘-科维奇为公司首席财务官。", "德拉甘-科维奇", "澜川科技", "任命"),
        (
            "澜川科技公告，周启明已向董事会递交书面报告，请求辞去董事长职务。",
            "周启明",
            "澜川科技",
            "辞去",
        ),
    ],
)
def test_offices_change_by_other_verbs(text, person, organization, change):
    assert (person, organization, change) in told(text, "executive_change")


def test_titles_are_whole():
    (event,) = events(
        "澜川科技公告，周启明辞去提名与薪酬委员会委员、投资总监职务。", "executive_change"
    )
    assert sorted(event["title"]) == ["投资总监", "提名与薪酬委员会委员"]
    (event,) = events("澜川科技公告，选举周启明为公司第五届董事会董事长。", "executive_change")
    assert event["new_title"] == ["第五届董事会董事长"]
    (event,) = events("澜川科技委任周启明为公司秘书及授权代表。", "executive_change")
    assert sorted(event["new_title"]) == ["公司秘书", "授权代表"]
    (event,) = events("澜川科技任命周启明为全球设计副总裁。", "executive_change")
    assert event["new_title"] == ["全球设计副总裁"]
    text = "澜川科技公告，周启明辞去董事长职务，同时一并辞去战略委员会主任委员职务。"
    (event,) = events(text, "executive_change")
    assert sorted(event["title"]) == ["战略委员会主任委员", "董事长"]


def test_whose_senior_somebody_was_is_where_he_comes_from():
    (event,) = events("澜川集团任命前青禾集团高管Adrian Clerk为首席财务官。", "executive_change")
    assert event["organization"] == ["青禾集团"] and event["title"] == ["高管"]
    assert event["new_organization"] == ["澜川集团"]
    (event,) = events("周启明将加入澜川科技担任首席科学家。", "executive_change")
    assert event["new_organization"] == ["澜川科技"] and "organization" not in event


def test_the_day_that_counts_may_be_told_behind():
    text = "澜川科技任命周启明为总裁。该任命将于2023年1月1日生效。"
    assert events(text, "executive_change")[0]["date"] == ["2023年1月1日"]
    text = "企业信用信息显示，12月20日，澜川科技有限公司变更，周启明卸任法定代表人。"
    (event,) = events(text, "executive_change")
    assert event["announced"] == ["12月20日"] and "date" not in event


@pytest.mark.parametrize(
    "text",
    [
        "白宫不会说明他的退休安排。",
        "澜川科技周启明被开除党籍。",
        "周启明2012年任澜川科技有限公司总经理，2015年至今任董事。",
        "澜川科技前锋德拉甘离开青屿队。",
        "澜川科技将尽快产生新任董事长，周启明主持工作。",
    ],
)
def test_what_changes_no_office(text):
    assert not events(text, "executive_change")


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("青屿队门将德拉甘加盟皇马", "青屿队门将德拉甘", "皇马"),
        (
            "研究人员Anna Novak将加入Norvex Foundation董事会",
            "研究人员Anna Novak",
            "Norvex Foundation董事会",
        ),
        ("澜川科技副总裁Anna Novak宣布离职并加入Norvex", "澜川科技副总裁Anna Novak", "Norvex"),
        ("刚从澜川科技离开的周启明，转身加入云栖汽车", "周启明", "云栖汽车"),
        ("皇马方面，今夏加盟的莫里西奥拿下首球", "莫里西奥", "皇马"),
        ("申花已与锋霸安德烈签约，球员将于本周抵达", "锋霸安德烈", "申花"),
        ("皇马官方宣布，俱乐部与边锋科曼-迪亚洛正式签约", "边锋科曼-迪亚洛", "皇马"),
        ("26岁的边锋莫里西奥成为皇马的一员。", "26岁的边锋莫里西奥", "皇马"),
        ("皇马用二轮签换得莫里西奥", "莫里西奥", "皇马"),
        ("皇马与自由球员T.J.莫里西完成签约", "自由球员T.J.莫里西", "皇马"),
        ("小将莫里西奥从武汉转投上海", "小将莫里西奥", "上海"),
        ("莫里西奥和德拉甘加盟皇马", "莫里西奥和德拉甘", "皇马"),
    ],
)
def test_joining_as_others_tell_it(text, person, organization):
    assert (person, organization) in {row[:2] for row in told(text, "join")}


@pytest.mark.parametrize(
    "text", ["就平安方面有高管空降澜川证券的消息，公司未回应。", "周启明加盟皇马？公司辟谣"]
)
def test_rumours_of_nobody_are_no_joining(text):
    assert not events(text, "join")


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("澜川科技CTO周启明闪辞", "澜川科技CTO周启明", "澜川科技"),
        ("澜川科技：黄峥安辞任董事长", "黄峥安", "澜川科技"),
        ("澜川科技中国区总经理周启明卸任", "澜川科技中国区总经理周启明", "澜川科技"),
        ("官网显示，澜川股份独立董事周启明、沈明因任职满六年申请辞任", "沈明", "澜川股份"),
    ],
)
def test_leaving_as_others_tell_it(text, person, organization):
    found = {row[:2] for row in told(text, "leave")}
    assert (person, organization) in found


def test_who_retires_or_is_asked_about_leaves_not_of_his_own():
    assert not events("澜川科技总裁周启明将退休。", "leave")
    assert not events("澜川科技名嘴周启明离职？本人未回应", "leave")


def test_places_and_verbs_are_no_parts_of_persons():
    names = {n.text for n in find_names("黎巴嫩总理迪亚卜宣布辞职，欧冠升续任集团行政总裁。")}
    assert names == {"迪亚卜", "欧冠升"}
