"""Purchases told around the verb: by roles, subsidiaries, prices one by one, offers, and days."""

from __future__ import annotations

import pytest
from buying import purchases

END = "\n公司未回应。"


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        ("青禾锂业51%股权被澜川矿业以12亿元拿下。", "澜川矿业", "青禾锂业"),
        ("澜川矿业曾以12亿元将青禾锂业收归旗下。", "澜川矿业", "青禾锂业"),
        ("今年8月，澜川食品将新加坡餐饮连锁「Lagoon Table」纳入麾下。", "澜川食品", "Lagoon Table"),
        ("澜川矿业正与青禾锂业就收购事宜进行谈判。", "澜川矿业", "青禾锂业"),
        ("青禾锂业拒绝了澜川矿业12亿美元的收购提议。", "澜川矿业", "青禾锂业"),
        ("澜川矿业讨论了对青禾锂业的潜在收购。", "澜川矿业", "青禾锂业"),
        ("澜川矿业参与了对青禾锂业的竞购。", "澜川矿业", "青禾锂业"),
        ("欧盟批准澜川矿业以12亿元收购青禾锂业。", "澜川矿业", "青禾锂业"),
        ("澜川矿业 12 亿元收购 青禾锂业 51% 股权", "澜川矿业", "青禾锂业"),
        ("北岳集团裁员350人丨澜川矿业收购青禾锂业", "澜川矿业", "青禾锂业"),
        ("青禾锂业同意以12亿元出售给澜川矿业，这笔收购预计年内完成。", "澜川矿业", "青禾锂业"),
        ("澜川矿业子公司澜川国际12亿元收购青禾锂业。", "澜川国际", "青禾锂业"),
        (
            "澜川股份(01999.HK)公告，公司全资附属公司宏进有限公司（作为买方）与北岳集团（作为卖方）"
            "订立协议，据此，买方同意收购青禾锂业全部股权。",
            "宏进有限公司",
            "青禾锂业",
        ),
        (
            "澜川矿业（买方）、青禾锂业（目标公司）及北岳集团（卖方）于昨日签署了收购协议。",
            "澜川矿业",
            "青禾锂业",
        ),
        (
            "澜川矿业公布，公司与北岳集团、周某签订了协议，公司收购其持有的青禾锂业51%股权。",
            "澜川矿业",
            "青禾锂业",
        ),
        ("澜川矿业与北岳集团签订协议，收购后者旗下青禾锂业51%股权。", "澜川矿业", "青禾锂业"),
    ],
)
def test_who_buys_whom_by_other_words(text: str, acquirer: str, target: str) -> None:
    (event,) = purchases(text + END)
    assert (event["acquirer"], event["target"]) == ([acquirer], [target])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("澜川矿业收购青禾锂业合计68%股权。", {"subject": ["68%股权"]}),
        ("澜川矿业向青禾锂业股东支付12亿元，收购青禾锂业51%股权。", {"amount": ["12亿元"]}),
        ("澜川矿业完成对青禾锂业价值12亿美元的收购。", {"amount": ["12亿美元"]}),
        ("澜川矿业放弃收购青禾锂业，原因是没有等到批准。这桩12亿元的交易始于去年。", {"amount": ["12亿元"]}),
        ("澜川矿业以12亿元收购青禾锂业的所有资产。", {"subject": ["所有资产"]}),
        ("8月3日消息，据外媒报道，当地时间周一，澜川矿业宣布，收购青禾锂业。", {"announced": ["当地时间周一"]}),
        ("2016年，澜川矿业以12亿元收购青禾锂业。", {"date": ["2016年"]}),
        ("澜川矿业收购青禾锂业51%股权，协议于2025年11月8日订立。", {"date": ["2025年11月8日"]}),
    ],
)  # fmt: skip
def test_what_is_told_with_it(text: str, wanted: dict[str, list[str]]) -> None:
    (event,) = purchases(text + END)
    assert {role: event.get(role) for role in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "澜川矿业拟收购青禾锂业51%股权和江岭钴业60%股权，交易价格分别为5亿元和7亿元。",
        "澜川矿业公告，公司签订收购协议，青禾锂业51%股权的收购价格为5亿元、江岭钴业60%股权的收购价格为7亿元。",
    ],
)
def test_each_deal_of_a_sentence_has_its_own_price(text: str) -> None:
    found = {e["target"][0]: (e["amount"], e["subject"]) for e in purchases(text + END)}
    assert found == {"青禾锂业": (["5亿元"], ["51%股权"]), "江岭钴业": (["7亿元"], ["60%股权"])}


def test_bidders_against_each_other_are_events_of_their_own() -> None:
    found = [e["acquirer"] for e in purchases("澜川矿业和北岳集团均考虑收购青禾锂业。" + END)]
    assert sorted(found) == [["北岳集团"], ["澜川矿业"]]


def test_a_headline_that_alone_says_purchase_is_kept() -> None:
    text = "澜川矿业拟收购青禾锂业51%股权\n3月4日，澜川矿业公告，拟受让北岳集团持有的青禾锂业51%股权。\n股价上涨。"
    assert [(e["acquirer"], e["target"]) for e in purchases(text)] == [(["澜川矿业"], ["青禾锂业"])]


@pytest.mark.parametrize(
    "text",
    [
        "协议收购是指收购人在场外与股东谈妥股份转让。",
        "张某曾任澜川证券股份有限公司并购部总经理。",
        "那位候选人最终入主白宫。",
    ],
)
def test_what_is_no_purchase(text: str) -> None:
    assert not purchases(text + END)


def test_one_that_is_called_like_its_product_is_bought() -> None:
    (event,) = purchases("澜川矿业正在寻求收购WhatsApp的海外业务。" + END)
    assert (event["target"], event["subject"]) == (["WhatsApp"], ["海外业务"])


def test_a_company_is_written_as_the_article_mostly_writes_it() -> None:
    (event,) = purchases("伊森公司宣布收购青禾锂业。伊森公司表示，交易将于年内完成。" + END)
    assert event["acquirer"] == ["伊森公司"]


def test_parts_bought_one_by_one_have_their_prices() -> None:
    text = "澜川矿业以3亿元收购青禾锂业24%股份，同时以5000万元收购另外4.15%股份。"
    found = {(e["subject"][0], e["amount"][0]) for e in purchases(text + END)}
    assert found == {("24%股份", "3亿元"), ("4.15%股份", "5000万元")}


def test_two_before_one_verb_buy_together_and_two_verbs_part_them() -> None:
    (event,) = purchases("澜川集团、北岳集团收购青禾锂业的计划落空。" + END)
    assert event["acquirer"] == ["澜川集团", "北岳集团"]
    found = purchases("澜川集团收购青禾锂业、北岳集团收购江岭钴业的计划落空。" + END)
    assert {(e["acquirer"][0], e["target"][0]) for e in found} == {
        ("澜川集团", "青禾锂业"),
        ("北岳集团", "江岭钴业"),
    }


def test_what_we_bought_before_has_the_buyer_of_the_same_company() -> None:
    told = purchases(
        "澜川矿业公告，拟以3亿元再收购青禾锂业11%股权。此前的2019年5月，公司已花6亿元买下青禾锂业40%股权。"
    )
    assert [(one["acquirer"], one["amount"]) for one in told] == [
        (["澜川矿业"], ["3亿元"]), (["澜川矿业"], ["6亿元"])
    ]  # fmt: skip
