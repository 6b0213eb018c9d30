"""Changes of office in the phrasings of notices and news, with made-up names, as events."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article

Args = dict[str, list[str]]


def changes(text: str, kind: str = "executive_change") -> list[Args]:
    events = to_events(RulesExtractor().extract(Article(id="t", text=text + "\n双方未回应。")))
    return [e["args"] for e in events if e["type"] == kind]  # type: ignore[misc]  # args are dicts


def of(text: str, person: str) -> Args:
    (found,) = [args for args in changes(text) if args["person"] == [person]]
    return found


@pytest.mark.parametrize(
    ("text", "person", "role", "titles", "organization"),
    [
        (
            "澜川医疗公告，因公司控制权变更，张宏远申请辞去公司董事、副总裁职务，辞职后不任他职。",
            "张宏远", "title", {"董事", "副总裁"}, "澜川医疗",
        ),
        (
            "澜川医疗公告，吴祈安申请辞去公司董事、董事会战略委员会委员职务。",
            "吴祈安", "title", {"董事", "董事会战略委员会委员"}, "澜川医疗",
        ),
        (
            "澜川纸业公告，提名龚神良先生、于海先生为公司第十届董事会非独立董事候选人。",
            "于海", "new_title", {"第十届董事会非独立董事候选人"}, "澜川纸业",
        ),
        (
            "澜川股份公告，经股东提名补选陈小屿为非独立董事候选人。",
            "陈小屿", "new_title", {"非独立董事候选人"}, "澜川股份",
        ),
        (
            "澜川股份公告，董事会推举董事王妙灵代行董事长职责。",
            "王妙灵", "new_title", {"董事长"}, "澜川股份",
        ),
        (
            "青禾汽车控股股东澜川集团有限公司，已推荐王骏担任青禾汽车总裁。",
            "王骏", "new_title", {"总裁"}, "青禾汽车",
        ),
        (
            "澜川集团已将前销售总监Lisa Branford提拔为欧洲业务负责人。",
            "Lisa Branford", "new_title", {"欧洲业务负责人"}, "澜川集团",
        ),
        (
            "澜川集团已任命前青禾集团高管Adrian Clerk为该工厂负责人。",
            "Adrian Clerk", "new_title", {"负责人"}, "青禾集团",
        ),
        (
            "澜川银行表示，董事会任命Axel P. Lindmann为新任董事长。",
            "Axel P. Lindmann", "new_title", {"董事长"}, "澜川银行",
        ),
        (
            "澜川基金发布高级管理人员变更公告，李骏新任公司总经理。",
            "李骏", "new_title", {"总经理"}, "澜川基金",
        ),
        (
            "澜川科技有限公司发生工商变更，张一明退出法定代表人。",
            "张一明", "title", {"法定代表人"}, "澜川科技有限公司",
        ),
        (
            "澜川银行公告，董事会收到澜川银行副行长兼首席信息官成安华的书面辞呈。",
            "成安华", "title", {"副行长", "首席信息官"}, "澜川银行",
        ),
        (
            "消息称，前任Norvex董事长王大为已卸任。",
            "王大为", "title", {"董事长"}, "Norvex",
        ),
    ],
)  # fmt: skip
def test_who_takes_or_leaves_what(
    text: str, person: str, role: str, titles: set[str], organization: str
) -> None:
    args = of(text, person)
    assert set(args[role]) == titles
    assert args["organization"] == [organization]


def test_whoever_tells_at_an_exchange_is_not_the_exchange() -> None:
    text = (
        "澜川励石：陈荣安辞去执行董事职务\n澜川励石在港交所公告，陈荣安已辞去本公司执行董事职务。"
    )
    assert of(text, "陈荣安")["organization"] == ["澜川励石"]


def test_its_office_is_that_of_the_one_that_tells() -> None:
    args = of(
        "8月2日晚间，澜川银行发布公告称，青禾银行北城分行副行长郭文远拟担任其行长。", "郭文远"
    )
    assert args["new_organization"] == ["澜川银行"]
    assert args["new_title"] == ["行长"]


def test_a_branch_behind_its_bank_is_a_part_of_the_bank() -> None:
    args = of(
        "8月3日，澜川银行（简称：澜行）北城市分行行长袁桂生将出任青禾银行常务副行长。", "袁桂生"
    )
    assert args["organization"] == ["澜川银行"]
    assert args["title"] == ["北城市分行行长"]
    assert args["new_organization"] == ["青禾银行"]


def test_a_department_is_no_company() -> None:
    args = of("小米发布内部文件宣布，小米手机研发部总经理常大程离职。", "常大程")
    assert args["organization"] == ["小米"]
    assert args["title"] == ["手机研发部总经理"]


@pytest.mark.parametrize(
    "text",
    [
        "某国总统2月1日任命埃克托·巴莱为总理，2月5日巴莱表示自己将离任。（澜川新闻）",
        "澜川基金发布报告，统计了基金经理蔡嵩云上任以来买入的账户。",
    ],
)
def test_offices_of_state_and_mere_times_are_no_change(text: str) -> None:
    assert changes(text) == []


def test_titles_of_one_change_are_one_event() -> None:
    (args,) = changes("澜川股份公告，董事会聘任韩家明为公司副总裁、董事会秘书。")
    assert set(args["new_title"]) == {"副总裁", "董事会秘书"}


def test_a_longer_title_that_ends_with_a_shorter_is_another() -> None:
    (args,) = changes("澜川股份公告，王正毅已辞去公司董事长、董事、总裁等职务。")
    assert set(args["title"]) == {"董事长", "董事", "总裁"}


def test_one_change_has_one_verb() -> None:
    args = of("1月29日，澜川基金公告称，原总经理尹庆远因转任公司副董事长而离任。", "尹庆远")
    assert args["change"] == ["转任"]
    assert args["new_title"] == ["副董事长"]
    assert args["title"] == ["总经理"]
