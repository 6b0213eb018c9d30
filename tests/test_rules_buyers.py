"""Who buys what where the sentence hides it: far subjects, adverbs, sellers, lists; made-up names."""

from __future__ import annotations

import pytest
from buying import purchases


@pytest.mark.parametrize(
    ("text", "acquirer", "target"),
    [
        (
            "青岳集团有限公司控股上市公司澜川电力发布公告，称将收购Norvex配电公司83.6%股权。",
            "澜川电力", "Norvex配电公司",
        ),
        (
            "澜川集团拟以29.8亿元的价格，收购北岳渤海所持青禾金租35.8%股权。",
            "澜川集团", "青禾金租",
        ),
        ("澜川市政公用与北岳集团签订协议，拟收购青禾光学有限公司51%股权。", "澜川市政公用", "青禾光学有限公司"),
        ("据悉，德澜润达原计划收购青禾光电科技有限公司100%股权。", "德澜润达", "青禾光电科技有限公司"),
        ("安澜合计27亿美元溢价36%收购青禾神州20.5%股份。", "安澜", "青禾神州"),
        ("在连续亏损下，易澜新能再次启动对青禾碳素100%股权的收购。", "易澜新能", "青禾碳素"),
        ("北岳科技回复交易所，称澜沧星河收购青禾集团的资金来自兄弟企业。", "澜沧星河", "青禾集团"),
        (
            "澜川股份耗资约70.4亿元向控股股东北岳集团等收购了青禾新能源有限公司。",
            "澜川股份", "青禾新能源有限公司",
        ),
        ("2016年，澜川资本以25亿元的价格从当地国资委和第三方手里收购了青禾发展55%的股权。", "澜川资本", "青禾发展"),
        ("益澜股份：拟收购青禾科技70%股权发展饲养业务。", "益澜股份", "青禾科技"),
        ("Orlan Gem于4月16日向北岳集团子公司收购青禾租车有限公司股份。", "Orlan Gem", "青禾租车有限公司"),
        ("澜川宝已收购英国音乐人工智能（AI）初创企业Judeck。", "澜川宝", "Judeck"),
        ("澜川集团再次发力汽车，澜川集团健康发布公告，宣布斥资9.3亿美元收购NEXV的51%股权。", "澜川集团健康", "NEXV"),
        ("不过，之前澜人澜妆曾以15倍的超高溢价收购了上海青恩49%股权。", "澜人澜妆", "上海青恩"),
        ("(记者 孔某)澜大林公告,公司拟收购青禾连锁有限公司51%的股权。", "澜大林", "青禾连锁有限公司"),
        ("1月25日报道称，英伟达正在“悄悄地”推进对芯片设计公司Armex价值400亿美元的收购。", "英伟达", "Armex"),
        ("澜川热力：拟收购和远有限70%股权。", "澜川热力", "和远有限"),
    ],
)  # fmt: skip
def test_who_buys_what(text: str, acquirer: str, target: str) -> None:
    (event,) = purchases(text)
    assert event["acquirer"] == [acquirer]
    assert event["target"] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "澜川电源再融资背后：遭降维打击丢市场，并购问题频发。",
        "澜川堂6亿元定增引入青禾，一年收购370家药店营销覆盖22省。",
        "澜川资管成为全球并购、青禾整合与跨境资产运营的落脚点。",
        "如果收购落定，澜川科技并入哪个部门尚无定论。",
        "澜川控股很难在收购游戏IP方面与青禾匹敌。",
        "澜川股份表示，此次股权收购是为进一步推进公司内外饰业务发展战略。",
        "10月1日，澜川电气发布回复公告，详解此番并购溢价的原因。",
    ],
)
def test_what_follows_a_verb_of_buying_and_is_no_name(text: str) -> None:
    assert purchases(text) == []


def test_who_bought_before_goes_on_buying() -> None:
    found = purchases(
        "北新建工以2.7亿元收购河岳金拇指有限公司70%股权。与此同时，拟以约7.6亿元的价格收购青禾防水有限公司70%股权。"
    )
    assert [args["acquirer"] for args in found] == [["北新建工"]] * 2


def test_a_price_for_a_share_is_not_the_price_and_a_part_ends_with_its_word() -> None:
    (event,) = purchases("澜川股份拟以9美元/ADS的价格收购青禾搜索88.5%股权所支付的股份。")
    assert "amount" not in event
    assert event["subject"] == ["88.5%股权"]
