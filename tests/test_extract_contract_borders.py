"""Awards put right by the whole article: parties in whole words, and where projects begin."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article


def awards(text: str) -> list[dict[str, list[str]]]:
    events = to_events(RulesExtractor().extract(Article(id="a", text=text)))
    return [e["args"] for e in events if e["type"] == "contract"]  # type: ignore[misc]  # args are dicts


def every(text: str, role: str) -> set[str]:
    return {word for args in awards(text) for word in args.get(role, ())}


@pytest.mark.parametrize(
    ("text", "suppliers"),
    [
        (
            "岚溪路桥公告，公司收到花岭实业有限公司（招标人）发出的《中标通知书》，确定公司（联合体牵头人）、"
            "东岭市政工程设计研究院有限公司、白石园林工程有限公司（联合体成员）为青禾河河道治理项目的中标人。",
            {"岚溪路桥", "东岭市政工程设计研究院有限公司", "白石园林工程有限公司"},
        ),
        (
            "公示显示，东岭航道局有限公司白石勘测设计有限责任公司岚溪水科技股份有限公司联合体"
            "成为青禾水体治理工程项目预中标社会资本方。",
            {"东岭航道局有限公司", "白石勘测设计有限责任公司", "岚溪水科技股份有限公司"},
        ),
        (
            "岚溪重工公告，近日收到招标代理机构的《中标通知书》，确认公司及全资子公司白石海缆工程有限公司"
            "为青禾海上风电项目的中标单位。",
            {"岚溪重工", "白石海缆工程有限公司"},
        ),
    ],
)
def test_all_who_bid_as_one_are_suppliers(text: str, suppliers: set[str]) -> None:
    assert every(text, "supplier") == suppliers


def test_mother_does_not_stand_for_the_subsidiary_that_won() -> None:
    text = (
        "岚溪股份：子公司中标2.6亿元信号灯改造项目\n"
        "岚溪股份公告，近日，公司全资子公司白石半导体收到了青禾环路信号灯改造项目的"
        "《中标通知书》，项目中标金额2.6亿元。"
    )
    assert every(text, "supplier") == {"白石半导体"}


def test_name_that_a_price_cuts_in_two_is_whole() -> None:
    text = (
        "岚溪科技公告，确定白石设计院有限公司与岚溪电建(5.310,0.02,0.38%)集团青禾勘测设计研究院有限公司"
        "组成的联合体为青禾镇小镇建设工程总承包项目的中标人。"
    )
    article = Article(id="a", text=text)
    claims = [c for c in RulesExtractor().extract(article) if c.kind == "Contract"]
    written = {m.name for c in claims for m in c.roles["supplier"]}
    assert "岚溪电建集团青禾勘测设计研究院有限公司" in written
    assert "岚溪电建(5.310,0.02,0.38%)集团青禾勘测设计研究院有限公司" in every(text, "supplier")


def test_who_is_said_to_order_comes_before_who_sends_the_notice() -> None:
    text = (
        "岚溪机床4月3日公告，公司近日收到东岭国际招标有限公司发来的《中标通知书》，公司被确认为中标单位。"
        "公告显示，上述中标项目为精密磨床更新项目，招标人为青禾重工集团有限公司。"
    )
    assert every(text, "buyer") == {"青禾重工集团有限公司"}


def test_sender_of_a_notice_orders_where_nobody_else_is_said_to() -> None:
    text = (
        "5月6日，岚溪建工（600999）近日收到青禾市城市建设发展管理办公室发来的《中标通知书》，"
        "确定公司为柳塘湿地修复项目的中标人。"
    )
    assert every(text, "buyer") == {"青禾市城市建设发展管理办公室"}


def test_institution_before_a_project_orders_it() -> None:
    text = "6月2日，岚溪一冶公司中标青禾县城污水处理厂三期扩建工程项目，中标价3.2亿元。"
    assert every(text, "buyer") == {"青禾县城污水处理厂"}
    assert every(text, "subject") == {"三期扩建工程项目"}


def test_airport_that_a_line_begins_at_orders_nothing() -> None:
    text = "近日，岚溪设计院中标青禾机场至白石市域铁路弱电系统安装施工总承包项目，中标价3.2亿元。"
    assert every(text, "buyer") == set()


def test_site_that_tells_of_an_award_orders_nothing() -> None:
    text = "2023年3月9日，青禾政府采购网发布了岚桥档案整理服务项目中标结果公告，岚溪认证股份有限公司为该项目中标供应商。"
    assert "青禾政府采购网" not in every(text, "buyer")


def test_what_a_project_is_stands_not_in_its_name() -> None:
    text = "近日，岚溪设计院成功中标青禾市重点建设工程——白石中央公园水系规划项目，中标价300万元。"
    assert every(text, "subject") == {"白石中央公园水系规划项目"}


def test_medicines_of_a_list_are_one_contract_each() -> None:
    text = "岚溪药业公告，公司的赛洛平片、白石沙坦片及青禾洛尔片拟中标第三批全国药品集中采购。"
    assert every(text, "subject") == {"赛洛平片", "白石沙坦片", "青禾洛尔片"}


def test_amount_is_exact_where_the_headline_rounds_it() -> None:
    text = (
        "岚溪智能中标青禾组件新建项目 中标金额约8400万元\n"
        "岚溪智能公告，公司中标青禾能源有限公司青禾组件新建项目。\n中标金额：8,412.5万元。"
    )
    assert every(text, "amount") == {"8,412.5万元"}


def test_price_of_a_share_is_no_amount() -> None:
    text = (
        "每经AI快讯，岚溪燃气（SH 600999，收盘价：7.35元）3月8日晚间发布公告称，"
        "岚溪燃气集团股份有限公司收到中标通知书，确认公司为青禾市供热管道更新项目的中标人。"
    )
    assert every(text, "amount") == set()
