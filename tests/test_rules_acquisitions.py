"""Purchases of companies in the phrasings of news, with made-up names."""

from __future__ import annotations

import pytest
from buying import purchases


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        (
            "澜川控股通过全资子公司上海澜川投资有限公司收购青禾置业70%股权。",
            "上海澜川投资有限公司",
            "青禾置业",
        ),
        ("3月2日，澜川教育发布公告称，其已完成对青禾学校的收购。", "澜川教育", "青禾学校"),
        ("青禾科技被澜川集团以20亿元收购。", "澜川集团", "青禾科技"),
        ("青禾影业获澜川文化收购。", "澜川文化", "青禾影业"),
        ("澜川生物成功竞购青禾疫苗。", "澜川生物", "青禾疫苗"),
        ("澜川环境拟以7700万元收购“江岭固废”70%股权。", "澜川环境", "江岭固废"),
        ("全球动力公司伊森宣布完成对Norvex Systems的收购。", "伊森", "Norvex Systems"),
        ("Halden正在洽谈以1欧元收购北岳集团在法国的零售业务。", "Halden", "北岳集团"),
        ("澜川科技曾以6亿美元现金收购青禾云。", "澜川科技", "青禾云"),
        ("澜川汽车收购青禾出行，布局网约车市场。", "澜川汽车", "青禾出行"),
    ],
)
def test_who_buys_whom(text: str, acquirer: str, target: str) -> None:
    (event,) = purchases(text)
    assert (event["acquirer"], event["target"]) == ([acquirer], [target])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("澜川股份(300912)公告，公司拟5.6亿元收购青禾电子51%股权。", {"amount": ["5.6亿元"], "subject": ["51%股权"]}),
        ("澜川乳业要约收购青禾乳业，每股要约价格11.8港元，总价约60亿港元。", {"amount": ["约60亿港元"]}),
        ("澜川医药(600912.SH)：拟收购青禾药业少数股东权益。", {"subject": ["少数股东权益"]}),
        ("澜川教育以5000万元收购青禾幼教的教材业务。", {"subject": ["教材业务"], "amount": ["5000万元"]}),
        ("澜川医疗将收购青禾医疗公司的所有股份。", {"subject": ["所有股份"]}),
        ("8月2日，澜川科技披露一项交易。澜川科技拟收购青禾科技股份有限公司60%股权。", {"announced": ["8月2日"]}),
    ],
)  # fmt: skip
def test_what_is_told_with_a_purchase(text: str, wanted: dict[str, list[str]]) -> None:
    (event,) = purchases(text)
    assert {role: event.get(role) for role in wanted} == wanted


def test_two_companies_with_a_part_each_are_two_purchases() -> None:
    events = purchases(
        "澜川光电（300912）拟购买浙江青禾科技有限公司100%股权以及湖南江岭科技有限公司45%股权。"
    )
    assert {(e["target"][0], e["subject"][0]) for e in events} == {
        ("浙江青禾科技有限公司", "100%股权"),
        ("湖南江岭科技有限公司", "45%股权"),
    }


def test_prices_told_one_by_one_belong_to_one_target_each() -> None:
    events = purchases(
        "澜川商贸（300912）将分别作价3亿元、1亿元收购青禾小贷有限公司、江岭担保有限公司100%股权。"
    )
    assert {(e["target"][0], e["amount"][0]) for e in events} == {
        ("青禾小贷有限公司", "3亿元"),
        ("江岭担保有限公司", "1亿元"),
    }


def test_the_company_of_a_notice_is_the_one_it_calls_so() -> None:
    text = (
        "江苏澜川电子股份有限公司（以下简称“公司”）召开董事会。"
        "公司与常州青禾传感器有限公司原股东签订协议，公司以1.6亿元收购常州青禾传感器有限公司90%的股权。"
    )
    (event,) = purchases(text)
    assert event["acquirer"] == ["江苏澜川电子股份有限公司"]


def test_the_target_company_is_the_one_told_before() -> None:
    text = (
        "澜川电子（300912）拟收购青禾集成技术有限公司部分股权。"
        "约定由澜川电子收购宁波北岳合伙企业所持有目标公司27.5%的股权。"
    )
    (event,) = purchases(text)
    assert (event["target"], event["subject"]) == (["青禾集成技术有限公司"], ["27.5%的股权"])


def test_buyers_in_a_list_buy_together() -> None:
    (event,) = purchases("澜川集团有限公司和北岳重工有限公司联合收购青禾汽车有限公司。")
    assert event["acquirer"] == ["澜川集团有限公司", "北岳重工有限公司"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年5月8日，澜川科技完成收购青禾科技有限公司60%股权。", ["2023年5月8日"]),
        ("2023年5月8日，澜川科技召开会议，拟收购青禾科技有限公司60%股权。", None),
    ],
)
def test_the_date_of_an_event_is_that_of_completion(text: str, date: list[str] | None) -> None:
    (event,) = purchases(text)
    assert event.get("date") == date


@pytest.mark.parametrize(
    "text",
    [
        "北岳交易所拟直接向股东陈述并购益处。",
        "证监会并购重组委审核了澜川股份的议案。",
        "澜川集团拟收购新三板公司。",
        "各地开展小麦收购工作，澜川粮油表示价格平稳。",
    ],
)
def test_what_is_no_purchase(text: str) -> None:
    assert purchases(text) == []


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        (
            "澜川发展公告称，公司拟分别向北岳集团及东岭集团收购青禾地产开发有限公司31%的股权。",
            "澜川发展",
            "青禾地产开发有限公司",
        ),
        ("澜川多公告，公司拟5200万元收购青禾涂料有限公司70%的股权。", "澜川多", "青禾涂料有限公司"),
        ("澜川股份披露拟以现金8000万元收购青禾通信60%股权。", "澜川股份", "青禾通信"),
        ("澜川集团以35亿元完成收购青禾机器约88.2%的股份。", "澜川集团", "青禾机器"),
        (
            "资料显示，澜川股份2020年斥资3亿元收购青禾环能快速进入环保领域，持有其100%股权。",
            "澜川股份",
            "青禾环能",
        ),
    ],
)
def test_sellers_notices_and_what_follows_a_target_are_no_party(
    text: str, acquirer: str, target: str
) -> None:
    found = purchases(text)
    assert {name for args in found for name in args.get("acquirer", ())} == {acquirer}
    assert {name for args in found for name in args["target"]} == {target}


def test_one_after_another_in_a_list_each_buys_his_own() -> None:
    found = purchases("包括澜川控股收购青禾传媒、东岭股份收购白石制造等在内，不少公司已启动。")
    pairs = {(args["acquirer"][0], args["target"][0]) for args in found}
    assert pairs == {("澜川控股", "青禾传媒"), ("东岭股份", "白石制造")}


def test_house_that_reports_on_a_purchase_buys_nothing() -> None:
    text = (
        "澜川证券：并购青禾最大学院\n澜川证券发布对东岭教育的研报，摘要如下："
        "5月8日，东岭教育公告收购青禾学院75%权益，对价6.2亿元人民币。"
    )
    assert {name for args in purchases(text) for name in args["acquirer"]} == {"东岭教育"}


def test_price_per_share_is_not_the_price() -> None:
    [found] = purchases(
        "澜川医疗将以每股62.40美元现金收购青禾系统公司的所有股份，收购总价达39亿美元。"
    )
    assert found["amount"] == ["39亿美元"]
