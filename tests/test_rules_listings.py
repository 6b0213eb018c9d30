"""Steps to a stock exchange in the phrasings of news, with made-up companies."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article


def listings(text: str) -> list[dict[str, list[str]]]:
    article = Article(id="t", text=text + "\n该公司未回应。")
    events = to_events(RulesExtractor().extract(article))
    return [e["args"] for e in events if e["type"] == "listing"]  # type: ignore[misc]  # args are dicts


BEFORE, DONE, ENDED, PAUSED = "筹备上市", "正式上市", "终止上市", "暂停上市"


@pytest.mark.parametrize(
    ("text", "company", "stage"),
    [
        ("澜川汽车今日在港交所主板挂牌上市。", "澜川汽车", DONE),
        ("澜川股份在深圳证券交易所创业板上市，开盘涨50%。", "澜川股份", DONE),
        ("澜川科技上市首日涨150%，市值接近400亿港元。", "澜川科技", DONE),
        ("澜川科技宣布完成首次公开募股，股票将在纳斯达克交易。", "澜川科技", DONE),
        ("澜川科技（688912.SH）上市，截至收盘报52元。", "澜川科技", DONE),
        ("9月1日，澜川医疗向港交所递交上市申请。", "澜川医疗", BEFORE),
        ("港交所9月10日披露，澜川医疗通过上市聆讯。", "澜川医疗", BEFORE),
        ("澜川科技冲刺科创板IPO。", "澜川科技", BEFORE),
        ("上交所受理澜川科技科创板上市申请。", "澜川科技", BEFORE),
        ("证监会同意江苏澜川重工股份有限公司科创板IPO注册。", "江苏澜川重工股份有限公司", BEFORE),
        ("澜川茶饮赴美IPO：拟募资3亿美元。", "澜川茶饮", BEFORE),
        ("澜川银行A股IPO申请材料获证监会受理。", "澜川银行", BEFORE),
        ("5月6日，澜川股份公告，拟分拆子公司青禾电子至创业板上市。", "青禾电子", BEFORE),
        ("澜川股份撤回科创板上市申请。", "澜川股份", ENDED),
        ("某媒体称，澜川快递目前正在安排赴港上市。", "澜川快递", BEFORE),
        ("上交所决定终止澜川实业股票上市。", "澜川实业", ENDED),
        ("澜川能源宣布从纽约证券交易所退市。", "澜川能源", ENDED),
        ("深交所决定，*ST澜川股票自2020年5月13日起暂停上市。", "*ST澜川", PAUSED),
    ],
)
def test_who_lists_and_how_far(text: str, company: str, stage: str) -> None:
    (event,) = listings(text)
    assert (event["company"], event["stage"]) == ([company], [stage])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "8月13日，澜川股份在深圳证券交易所创业板上市，证券代码为300912，发行价格22.25元/股。",
            {"date": ["8月13日"], "ticker": ["300912"], "price": ["22.25元"]},
        ),
        (
            "澜川汽车在纽交所上市，股票代码为“LCEV”，IPO定价为每股15美元，募集资金约15亿美元。",
            {"ticker": ["LCEV"], "price": ["15美元"], "raised": ["约15亿美元"]},
        ),
        (
            "澜川汽车在港交所挂牌上市，发行价118港元，募资净额115亿港元，总市值达1000亿港元。",
            {"price": ["118港元"], "raised": ["115亿港元"], "market_value": ["1000亿港元"]},
        ),
        (
            "某网9月2日讯 西安澜川新材料股份有限公司（简称“澜川新材”，688950.SH）在上交所科创板上市。",
            {"announced": ["9月2日"], "company": ["西安澜川新材料股份有限公司"], "ticker": ["688950.SH"]},
        ),
        ("澜川药业成立于2000年，2010年6月在深交所上市。", {"date": ["2010年6月"]}),
        ("澜川互娱（NYSE：LCHY）将从纽交所摘牌。", {"ticker": ["NYSE：LCHY"]}),
    ],
)  # fmt: skip
def test_what_is_told_with_a_listing(text: str, wanted: dict[str, list[str]]) -> None:
    (event,) = listings(text)
    assert {role: event.get(role) for role in wanted} == wanted


def test_figures_may_follow_in_the_next_sentences() -> None:
    (event,) = listings("9月9日，澜川重工在港交所挂牌上市。此次发行价为69港元。公司募资10亿港元。")
    assert (event["price"], event["raised"]) == (["69港元"], ["10亿港元"])


@pytest.mark.parametrize(
    "text",
    [
        "证监会核准了江苏澜川重工股份有限公司、浙江青禾生物股份有限公司的首发申请。",
        "证监会核准了以下企业的首发申请：江苏澜川重工股份有限公司，浙江青禾生物股份有限公司。",
    ],
)
def test_all_of_a_list_are_let_list(text: str) -> None:
    assert {e["company"][0] for e in listings(text)} == {
        "江苏澜川重工股份有限公司",
        "浙江青禾生物股份有限公司",
    }


def test_of_several_steps_of_one_company_the_first_told_is_the_event() -> None:
    (event,) = listings("6月16日，澜川云向港交所递交招股书。此前，澜川云于2015年登陆新三板。")
    assert event["stage"] == [BEFORE]


@pytest.mark.parametrize(
    "text",
    [
        "澜川股份被实施退市风险警示。",
        "澜川重工拟挂牌出售72套房产，评估价7000万元，股价下跌。",
        "澜川股份非公开发行股票，发行价格为70.34元/股，已获证监会核准。",
        "澜川集团发行的短期融资券将于7月9日上市流通。",
        "澜川股份获得新三板上市补贴150万元。",
        "证券公司澜川证券保荐了多家企业。",
    ],
)
def test_what_is_no_listing(text: str) -> None:
    assert listings(text) == []
