"""Who bids together, who orders, and the names of projects and medicines, in awards."""

from __future__ import annotations

from typing import Any

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.loaders.extract.awards_subjects import trimmed
from whofunds.loaders.extract.medicines import is_medicine
from whofunds.schema import Article, Claim, DateInterval


def contracts(text: str) -> list[Claim]:
    article = Article(id="a", text=text, published=DateInterval.parse("2025-10-20"))
    return [c for c in RulesExtractor().extract(article) if c.kind == "Contract"]


def names(claims: list[Claim], role: str) -> set[str]:
    return {m.name for c in claims for m in c.roles.get(role, ())}


def words(claims: list[Claim], name: str) -> set[str]:
    values: list[Any] = [c.values[name] for c in claims if name in c.values]
    return {getattr(value, "words", value) for value in values}


@pytest.mark.parametrize(
    "sentence",
    [
        "公司与禾川路桥有限公司组成的联合体为青禾县供水管网改造工程的中标单位，中标价3.1亿元。",
        "确认公司与禾川路桥有限公司（牵头方）组成的联合体，为青禾县供水管网改造工程的中标人。",
        "禾川路桥有限公司和公司组成的联合体成为青禾县供水管网改造工程中标候选人，中标价3.1亿元。",
        "公司作为牵头单位，与禾川路桥有限公司（联合体成员）成功中标青禾县供水管网改造工程。",
    ],
)
def test_company_that_tells_is_one_of_those_who_bid_together(sentence: str) -> None:
    found = contracts(f"岚溪环境（300999）10月12日晚间公告，{sentence}")
    assert names(found, "supplier") == {"岚溪环境", "禾川路桥有限公司"}


def test_paper_that_reports_is_not_whom_an_article_is_about() -> None:
    found = contracts(
        "岚溪环境：中标3.1亿元工程\n每经快讯，岚溪环境（300999）10月12日晚间公告称，"
        "公司中标青禾县供水管网改造工程，中标价3.1亿元。\n每经头条：谁在炒股？每经记者报道。"
    )
    assert names(found, "supplier") == {"岚溪环境"}


def test_state_company_that_orders_keeps_what_stands_behind_its_short_name() -> None:
    found = contracts(
        "岚溪环境（300999）10月12日晚间公告，公司中标中国移动广西公司2025年机房空调采购项目，"
        "中标金额3100万元。"
    )
    assert names(found, "buyer") == {"中国移动广西公司"}
    assert words(found, "subject") == {"2025年机房空调采购项目"}


def test_all_projects_of_one_list_of_quotations_are_told() -> None:
    found = contracts(
        "岚溪环境（300999）公告，公司中标“青禾县供水管网改造工程”、“白石县道路照明改造工程”和"
        "“丹沙县河道清淤工程”，合计金额3.1亿元。"
    )
    assert words(found, "subject") == {
        "青禾县供水管网改造工程", "白石县道路照明改造工程", "丹沙县河道清淤工程",
    }  # fmt: skip


def test_projects_of_two_places_stay_two_events() -> None:
    found = contracts("岚溪环境中标青禾县供水管网改造工程。岚溪环境中标白石县供水管网改造工程。")
    subjects = {tuple(e["args"]["subject"]) for e in to_events(found)}  # type: ignore[index]
    assert subjects == {("青禾县供水管网改造工程",), ("白石县供水管网改造工程",)}


def test_medicines_that_win_a_bulk_tender_are_what_is_won() -> None:
    found = contracts(
        "禾川药业公告，公司产品阿西替莫片、莫左那坦胶囊拟中标第九批全国药品集中采购。"
    )
    assert words(found, "subject") == {"阿西替莫片", "莫左那坦胶囊"}
    assert names(found, "supplier") == {"禾川药业"}
    assert is_medicine("盐酸阿西替莫缓释片")
    assert not is_medicine("药品集中采购项目")


def test_day_on_which_a_site_told_of_the_result_is_that_of_the_award() -> None:
    found = contracts(
        "岚溪环境（300999）10月12日晚间公告，青禾省公共资源交易网10月9日发布中标公告，"
        "公司中标青禾县供水管网改造工程，中标价3.1亿元。"
    )
    assert words(found, "date") == {"10月9日"}
    assert words(found, "announced") == {"10月12日晚间"}


def test_notice_of_an_evening_without_a_day_has_it_as_its_time() -> None:
    found = contracts("岚溪环境晚间公告，公司中标青禾县供水管网改造工程，中标价3.1亿元。")
    assert words(found, "announced") == {"晚间"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("供水管网改造工程（第一标段）", "供水管网改造工程（第一标段）"),
        ("岚溪环境(3.150,-0.06,-1.87%)二期工程", "岚溪环境二期工程"),
        ("联合体为青禾县供水管网改造工程", "青禾县供水管网改造工程"),
        ("青禾县供水管网改造工程（东段、", "青禾县供水管网改造工程"),
        ("青禾县供水项目社会资本方", "青禾县供水项目"),
        ("大额订单", None),
    ],
)
def test_name_of_a_project_is_cut_at_its_ends(written: str, name: str | None) -> None:
    assert trimmed(written) == name
