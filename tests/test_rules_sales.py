"""Sales of companies, and purchases whose parties only their place gives away; made-up names."""

from __future__ import annotations

import pytest
from buying import purchases
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article


def bought(text: str) -> list[tuple[set[str], set[str], set[str], str]]:
    """Give buyers, targets, sellers and what is bought of each claim."""
    article = Article(id="t", text=text + "\n双方未回应。")
    return [
        (
            {m.name for m in claim.roles.get("acquirer", ())},
            {m.name for m in claim.roles["target"]},
            {m.name for m in claim.roles.get("seller", ())},
            str(claim.values.get("subject", "")),
        )
        for claim in RulesExtractor().extract(article)
        if claim.kind == "Acquisition"
    ]


@pytest.mark.parametrize(
    ("text", "buyer", "target", "seller", "part"),
    [
        ("北岳集团向澜川重工出售其全资子公司青禾钢铁。", "澜川重工", "青禾钢铁", "北岳集团", ""),
        (
            "澜川重工与北岳集团签署协议，拟受让北岳集团持有的青禾股份29.9%股份。",
            "澜川重工", "青禾股份", "北岳集团", "29.9%股份",
        ),
        ("青禾铜业：澜川矿业集团受让公司12.5%股份。", "澜川矿业集团", "青禾铜业", "", "12.5%股份"),
        (
            "北岳股份公告，公司拟将所持青禾食品有限公司100%股权，以5100万元的转让价格，"
            "通过产权交易所向控股股东澜川集团协议转让。",
            "澜川集团", "青禾食品有限公司", "北岳股份", "100%股权",
        ),
        (
            "北岳股份公告，拟将全资子公司青禾建材有限公司100%股权以8600万元的价格转让给澜川建材有限公司。",
            "澜川建材有限公司", "青禾建材有限公司", "北岳股份", "100%股权",
        ),
        (
            "青禾集团30%的股权以5.5亿元的价格转让给澜川控股有限公司。",
            "澜川控股有限公司", "青禾集团", "", "30%的股权",
        ),
        (
            "北岳控股将所持3200万股青禾铜业股份协议转让给澜川投资有限公司，公司控制权随之变更。",
            "澜川投资有限公司", "青禾铜业", "北岳控股", "",
        ),
    ],
)  # fmt: skip
def test_what_a_seller_hands_over_is_a_claim_but_no_purchase_to_the_labels(
    text: str, buyer: str, target: str, seller: str, part: str
) -> None:
    assert [found[:2] for found in bought(text)] == [({buyer}, {target})]
    ((_, _, sellers, words),) = bought(text)
    assert words == part
    assert sellers == ({seller} if seller else set())
    assert purchases(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "北岳股份公告，股东刘某某拟将其持有的公司5.9%股份转让给澜川资产。",
        "北岳科技将子公司的两架飞机出售给澜川航空。",
        "北岳股份披露《关于股权收购暨关联交易的公告》。",
        "澜川证券研报认为，北岳股份拟回购股份。",
        "北岳信息公告，公司逾期并购贷款本息已全部归还。",
    ],
)
def test_a_few_shares_of_holders_goods_and_titles_are_no_purchase(text: str) -> None:
    assert bought(text) == []


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        ("雅禾利收购多乐滋，预示行业洗牌正在加速。", "雅禾利", "多乐滋"),
        ("外媒称，监管机构有条件批准澜川煤业收购Felden。", "澜川煤业", "Felden"),
        ("此次泰岭正合全资收购嘉乐康，金额未透露。", "泰岭正合", "嘉乐康"),
    ],
)
def test_names_that_only_the_verb_gives_away(text: str, acquirer: str, target: str) -> None:
    (event,) = purchases(text)
    assert event["acquirer"] == [acquirer]
    assert event["target"] == [target]


def test_a_list_of_targets_with_short_names_has_each_its_price() -> None:
    found = purchases(
        "近日，澜川之家公告称，将分别作价3.2亿元、1.1亿元收购北岳控股集团有限公司持有的"
        "青禾小额贷款有限公司（以下简称“青禾小贷”）、青禾（天津）担保有限公司（以下简称“青禾担保”）100%股权。"
    )
    pairs = {(args["target"][0], args["amount"][0]) for args in found}
    assert pairs == {("青禾小额贷款有限公司", "3.2亿元"), ("青禾（天津）担保有限公司", "1.1亿元")}


def test_several_parts_are_told_together() -> None:
    (event,) = purchases("澜川股份以3000万元收购三方所持青禾化油器有限公司20%、25%、5%的股权。")
    assert event["subject"] == ["20%、25%、5%的股权"]


def test_the_day_of_another_notice_is_not_that_of_a_purchase() -> None:
    (event,) = purchases(
        "4月14日晚，澜川集团公布半年业绩快报，营收下降。\n此前，澜川集团收购青禾机器，未果。"
    )
    assert "announced" not in event


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        ("泽澜科技公告，拟以发行股份及支付现金的方式购买青禾泰克技术有限公司78.65%的股权。", "泽澜科技", "青禾泰克技术有限公司"),
        ("澜川控股计划与至少一家机构合作，对青鱼进行私有化。", "澜川控股", "青鱼"),
        ("传青鱼要被澜川私有化，双方不予置评。", "澜川", "青鱼"),
        ("2016年，青山保理被上市公司澜川胜（000899.SZ）以12亿元现金收购。", "澜川胜", "青山保理"),
        ("比如，德国破产电视机制造商Norvex已被澜川集团收购。", "澜川集团", "Norvex"),
        ("澜川宣布，将以每股95美元的价格收购游戏巨头青视飞雪。", "澜川", "青视飞雪"),
        ("澜川控股计划收购青鱼并完成私有化。", "澜川控股", "青鱼"),
        ("泽澜控股首次收购青禾服务1.95亿股。", "泽澜控股", "青禾服务"),
    ],
)  # fmt: skip
def test_passive_private_and_described_purchases(text: str, acquirer: str, target: str) -> None:
    (event,) = purchases(text)
    assert event["target"] == [target]
    assert event["acquirer"] == [acquirer]


def test_a_second_part_behind_a_comma_has_the_same_buyer() -> None:
    found = purchases(
        "泽澜焦煤公告，公司拟购买泽澜集团持有的青禾焦煤51%股权、购买刘某持有的白石煤业49%股权，收购已获批准。"
    )
    assert [args["acquirer"] for args in found] == [["泽澜焦煤"]] * 2
    assert {args["target"][0] for args in found} == {"青禾焦煤", "白石煤业"}


def test_companies_made_to_purchase_and_what_is_no_name() -> None:
    assert bought("特殊目的收购公司Norvex Acquisition向交易所递交上市申请。") == []
    assert bought("如果收购落定，青禾科技将并入哪个部门尚无定论。") == []
