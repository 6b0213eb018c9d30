"""Purchases told in other words, orders and moods than 甲收购乙, with made-up names."""

from __future__ import annotations

import pytest
from buying import purchases


@pytest.mark.parametrize(
    "text",
    [
        "澜川股份将青禾科技收入囊中，耗资5亿元。",
        "澜川股份斥资5亿元将青禾科技纳入麾下。",
        "澜川股份拟将青禾科技私有化。",
        "澜川股份向青禾科技发出收购要约，总价约30亿元。",
        "澜川股份对青禾科技发起全面要约收购。",
        "青禾科技接受澜川股份30亿元的收购要约。",
        "青禾科技拒绝了澜川股份的收购提议。",
        "澜川股份与青禾科技签署了收购协议。",
        "澜川股份已与青禾科技达成最终收购协议。",
        "澜川股份洽购青禾科技。",
        "澜川股份入主青禾科技，持股比例升至51%。",
        "青禾科技获澜川股份5亿元收购。",
        "青禾科技卖身澜川股份，作价5亿元。",
    ],
)
def test_a_purchase_in_other_words(text: str) -> None:
    (event,) = purchases(text)
    assert (event["acquirer"], event["target"]) == (["澜川股份"], ["青禾科技"])


@pytest.mark.parametrize(
    "how",
    [
        "官宣", "闪电", "跨界", "重金", "悄然", "换股", "终于完成", "便已", "提议", "董事会批准", "接近达成",
        "豪掷30亿元", "正就", "凭借", "接洽", "终止", "放弃", "一口气", "周一证实", "两度",
    ],
)  # fmt: skip
def test_words_of_manner_and_mood_are_no_part_of_the_buyer(how: str) -> None:
    found = purchases(f"澜川优品{how}收购青禾科技。")
    assert {name for event in found for name in event["acquirer"]} == {"澜川优品"}
    assert {name for event in found for name in event["target"]} == {"青禾科技"}


@pytest.mark.parametrize(
    "text",
    [
        "随着澜川股份收购青禾科技，市场格局发生变化。",
        "在澜川股份收购青禾科技之后，后者业务迅速增长。",
        "自澜川股份收购青禾科技以来，营收持续增长。",
        "传澜川股份将收购青禾科技",
        "市场传闻澜川股份拟收购青禾科技，公司未予置评。",
        "澜川股份控股子公司拟以5亿元收购青禾科技51%股权。",
        "某分析师批评澜川股份收购青禾科技的交易。",
        "澜川股份（Lanchuan）以5亿元收购青禾科技51%股权。",
    ],
)
def test_words_that_open_a_clause_are_no_part_of_the_buyer(text: str) -> None:
    (event,) = purchases(text)
    assert (event["acquirer"], event["target"]) == (["澜川股份"], ["青禾科技"])


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("澜川股份收购竞争对手青禾科技", "青禾科技"),
        ("澜川股份收购软件开发商青禾云", "青禾云"),
        ("澜川股份收购人工智能初创公司青禾科技，价格未披露。", "青禾科技"),
        ("澜川股份收购了一家名为青禾云的公司。", "青禾云"),
        ("澜川股份拟收购青禾云剩余49%股权。", "青禾云"),
        ("澜川股份拟购买青禾云不超过33%的股权。", "青禾云"),
        ("澜川股份以5亿元取得Norvex51%股权。", "Norvex"),
        ("澜川股份拟收购北岳资本持有的Norvex 51%股权。", "Norvex"),
        ("澜川股份并购青禾云 行业格局生变", "青禾云"),
        ("澜川股份收购青禾云之路一波三折。", "青禾云"),
        ("澜川股份收购青禾云过审", "青禾云"),
        ("澜川股份收购中青禾网，将整合资金与渠道。", "中青禾网"),
    ],
)
def test_where_the_name_of_what_is_bought_begins_and_ends(text: str, target: str) -> None:
    found = purchases(text)
    assert [event["target"] for event in found] == [[target]]


def test_whom_a_pronoun_stands_for_is_bought() -> None:
    (event,) = purchases("澜川股份公告，公司与青禾科技有限公司签订协议，拟收购其51%股权。")
    assert (event["acquirer"], event["target"]) == (["澜川股份"], ["青禾科技有限公司"])


def test_two_who_may_buy_are_both_named() -> None:
    found = purchases("有分析师猜测，NRX或KTM有意对青禾科技进行收购。")
    assert {name for event in found for name in event["acquirer"]} == {"NRX", "KTM"}


def test_a_purchase_whose_buyer_is_not_named_is_told_by_its_target() -> None:
    (event,) = purchases("目前收购青禾科技有限公司已获批复，预计很快完成。")
    assert event["target"] == ["青禾科技有限公司"]


@pytest.mark.parametrize(
    "text",
    [
        "竞购者可选择收购青禾科技有限公司。",
        "澜川股份否认收购青禾科技。",
        "收购人及其一致行动人不存在改变青禾科技董事会组成的计划。",
    ],
)
def test_what_is_only_possible_or_denied_is_none(text: str) -> None:
    assert purchases(text) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("澜川股份今天宣布将收购青禾科技。据悉，这笔交易价值30亿元。", "30亿元"),
        ("澜川股份拟收购青禾科技51%股权。交易对价为5亿元，以现金支付。", "5亿元"),
        ("今年3月澜川股份以5.1亿收购青禾科技51%股权。", "5.1亿"),
        ("青禾科技被澜川股份以12亿现金收购。", "12亿"),
        ("澜川股份斥资15亿元，高溢价收购了青禾科技80%的股权。", "15亿元"),
    ],
)
def test_the_price_behind_the_telling_or_without_a_currency(text: str, amount: str) -> None:
    (event,) = purchases(text)
    assert event["amount"] == [amount]


def test_the_price_of_another_deal_is_not_taken() -> None:
    (event,) = purchases("澜川股份宣布收购青禾科技。此前，北岳集团的交易金额为5亿元。")
    assert "amount" not in event


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        ("澜川股份拟向北岳集团、东岭集团等交易对方收购所持有的青禾科技股权。", "澜川股份", "青禾科技"),
        ("澜川股份以5亿元的对价，从北岳集团、某自然人手中收购青禾科技51%的股权。", "澜川股份", "青禾科技"),
        ("澜川股份收购“兄弟企业”青禾科技。", "澜川股份", "青禾科技"),
        ("澜川股份收购北岳集团与东岭集团合资成立的青禾科技50%股份。", "澜川股份", "青禾科技"),
        ("杭州和禾精密设备股份有限公司拟收购青禾科技51%股权。", "杭州和禾精密设备股份有限公司", "青禾科技"),
        ("澜川股份完成对青禾科技80%股份收购，布局成型。", "澜川股份", "青禾科技"),
        ("北岳董事长就澜川股份收购青禾科技一事作出回应。", "澜川股份", "青禾科技"),
    ],
)  # fmt: skip
def test_sellers_and_descriptions_are_no_party(text: str, acquirer: str, target: str) -> None:
    (event,) = purchases(text)
    assert (event["acquirer"], event["target"]) == ([acquirer], [target])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("澜川股份收购青禾科技多数股权。", "多数股权"),
        ("澜川股份收购青禾科技控制性股权。", "控制性股权"),
        ("澜川股份拟将青禾科技60%股权注入旗下，收购青禾科技60%股权注入北岳股份。", "60%股权"),
    ],
)
def test_words_for_a_part_end_where_the_part_does(text: str, subject: str) -> None:
    assert subject in {event.get("subject", [""])[0] for event in purchases(text)}


@pytest.mark.parametrize(
    "text",
    ["观众进入主题乐园能否带食品引发热议。", "澜川股份收购无法按计划进行。", "企业进入主板市场。"],
)
def test_verbs_inside_other_words_buy_nothing(text: str) -> None:
    assert purchases(text) == []


def test_what_is_beside_a_purchase_is_neither_bought_nor_buys():
    (one,) = purchases("青禾支付收购远山网络后将具备第三方支付牌照。")
    assert one == {"acquirer": ["青禾支付"], "target": ["远山网络"]}
    (two,) = purchases(
        "本次要约收购期限共计30个自然日。现就海南青禾企业管理有限公司要约收购远山酒业部分股份的情况公告如下。"
    )
    assert two["acquirer"] == ["海南青禾企业管理有限公司"] and two["target"] == ["远山酒业"]
    (three,) = purchases("青禾软件宣布收购数据访问控制解决方案提供商Redtalon。")
    assert three["target"] == ["Redtalon"]
