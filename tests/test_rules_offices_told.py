"""Changes of office in the wordings of many papers, a family each; sentences of our own."""

import pytest
from moving import events


def change(text, person):
    """Give the change of office of a person, the only one."""
    (found,) = [e for e in events(text, "executive_change") if e["person"] == [person]]
    return found


@pytest.mark.parametrize(
    ("text", "person", "verb"),
    [
        ("澜川科技公告，自5月1日起，佘文远被任命为澜川科技新任总裁。", "佘文远", "任命"),
        ("澜川科技发布公告，仝海成为公司新任总经理。", "仝海", "成为"),
        ("澜川科技公告，蔺润泽因工作调整，申请辞去公司董事职务。", "蔺润泽", "辞去"),
        ("澜川科技董事会决定由揭勇代理总经理职务。", "揭勇", "代理"),
        ("澜川科技董事会主席Ann Keller将暂代首席执行官一职。", "Ann Keller", "暂代"),
        ("澜川科技副董事长仝海获选为主席。", "仝海", "获选"),
        ("澜川基金公告，旗下产品增聘基金经理周启明。", "周启明", "增聘"),
        ("澜川银行行长周启明任职资格获批。", "周启明", "任职"),
        ("澜川证券公告，新任董事长周启明已获高管任职资格批复。", "周启明", "任职"),
        ("公告显示，佘文远被正式免去澜川集团有限公司董事长职务。", "佘文远", "免去"),
        ("澜川酿造公告，原总裁周启明退居二线。", "周启明", "退居二线"),
        ("法国人沈一舟正式接替刘卫民出任澜川科技总经理。", "沈一舟", "出任"),
        ("澜川科技任命研究组织资深副总裁沈一舟博士为执行副总裁。", "沈一舟", "任命"),
        ("澜川科技创始人米洛•德兰（Milo Deran）辞去董事长职务。", "米洛•德兰", "辞去"),
    ],
)
def test_verbs_and_names(text, person, verb):
    assert change(text, person)["change"] == [verb]


def test_what_is_given_up_counts_more_than_the_letter():
    text = (
        "澜川科技公告，董事会近日收到公司总裁周启明的书面辞职报告。"
        "周启明因个人原因申请辞去第三届董事会董事、公司总裁职务。"
    )
    found = change(text, "周启明")
    assert found["change"] == ["辞去"]
    assert sorted(found["title"]) == ["总裁", "第三届董事会董事"]


def test_who_goes_holds_no_other_office():
    text = "澜川科技公告，周启明辞去总裁职务，辞职后周启明不再担任公司及子公司任何职务。"
    assert change(text, "周启明")["title"] == ["总裁"]


def test_titles_say_of_what():
    text = "周启明正式出任澜川集团亚洲产品规划和市场战略总监。"
    assert change(text, "周启明")["new_title"] == ["亚洲产品规划和市场战略总监"]
    text = "澜川科技人工智能平台负责人周启明、世界模型负责人沈一舟已相继离职。"
    assert change(text, "沈一舟")["title"] == ["世界模型负责人"]
    text = "澜川科技创始人周启明卸任CEO一职，由沈一舟接替。"
    assert change(text, "沈一舟")["new_title"] == ["CEO"]


@pytest.mark.parametrize(
    ("text", "title", "old", "new"),
    [
        ("前澜川集团副总裁周启明加入北屿科技，担任高级副总裁。", "副总裁", "澜川集团", "北屿科技"),
        ("北屿科技宣布，聘请前澜川集团总裁周启明担任副总裁。", "总裁", "澜川集团", "北屿科技"),
    ],
)
def test_who_comes_from_elsewhere(text, title, old, new):
    found = change(text, "周启明")
    assert (found["title"], found["organization"], found["new_organization"]) == (
        [title], [old], [new],
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "澜川科技官网显示，周启明已升任高级副总裁。",
        "澜川科技内部邮件显示，周启明将担任首席技术官。",
        "澜川科技发生人事变动，周启明接任总经理。",
        "澜川科技宣布，沈一舟辞去董事长职务。同时，补选周启明为公司董事长。",
    ],
)
def test_whose_office_it_is(text):
    assert change(text, "周启明")["organization"] == ["澜川科技"]


def test_an_office_of_companies_needs_no_name_of_one():
    found = change("公司董事会授权公司副总经理周启明代行公司总经理职责。", "周启明")
    assert (found["change"], found["new_title"]) == (["代行"], ["总经理"])
    assert "organization" not in found


def test_days_of_the_telling_and_of_the_change():
    text = "9月14日，澜川科技发布公告。周启明因个人原因辞去总裁职务，自10月1日起生效。"
    found = change(text, "周启明")
    assert (found["announced"], found["date"]) == (["9月14日"], ["10月1日"])
    text = "日前，澜川科技发布消息称，由沈一舟接任公司总经理。"
    found = change(text, "沈一舟")
    assert (found["announced"], found.get("date")) == (["日前"], None)


def test_committees_are_one_office_each():
    text = "澜川科技公告，周启明辞去董事会战略与ESG委员会委员、提名委员会委员及总经理职务。"
    assert sorted(change(text, "周启明")["title"]) == sorted(
        ["董事会战略与ESG委员会委员", "提名委员会委员", "总经理"]
    )


def test_who_gives_a_notice_needs_no_suffix():
    text = "10月8日，澜川股份发布公告。10月14日，华岳酒坊披露，公司非独立董事、总裁周启明辞职。"
    found = change(text, "周启明")
    assert (found["organization"], found["announced"]) == (["华岳酒坊"], ["10月14日"])


def test_a_life_is_no_news():
    assert events("据悉，2009年，周启明开始担任澜川集团总裁。", "executive_change") == []
    text = "据悉，Milo Deran自2012年加入澜川科技以来，到今年5月离职，工作了七年。"
    assert events(text, "executive_change") == []
