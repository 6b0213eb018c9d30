"""Listings in the phrasings of many papers: who lists, how far it is, and what is none."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article, Modality


def listings(text: str, tail: str = "\n该公司未回应。") -> list[dict[str, list[str]]]:
    events = to_events(RulesExtractor().extract(Article(id="t", text=text + tail)))
    return [e["args"] for e in events if e["type"] == "listing"]  # type: ignore[misc]  # args are dicts


BEFORE, DONE, ENDED, PAUSED = "筹备上市", "正式上市", "终止上市", "暂停上市"


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("澜川集团公告，公司控股子公司青禾电子拟在科创板上市。", ["青禾电子"]),
        ("澜川集团拟分拆青禾物流赴港上市。", ["青禾物流"]),
        ("澜川集团公告，参股公司首发申请获证监会受理。", []),
        (
            "深交所表示，因江苏青禾重工股份有限公司的保荐人澜川证券被立案调查，中止其发行上市审核。",
            ["江苏青禾重工股份有限公司"],
        ),
        ("上交所终止对青禾电子首次公开发行股票并在科创板上市的审核。", ["青禾电子"]),
        ("青禾电子正考虑赴美IPO，已聘请澜川资本和白石银行负责上市事宜。", ["青禾电子"]),
        ("青禾电子IPO申请获证监会受理，正接受澜川证券的辅导。", ["青禾电子"]),
        ("澜川证券IPO申请成功过关。", ["澜川证券"]),
        ("创业板名单显示，澜川电子、青禾生物、白石重工等3家企业终止审查。",
         ["澜川电子", "青禾生物", "白石重工"]),
        ("继澜川电子、青禾生物之后，又有企业的科创板IPO终止审核。", ["澜川电子", "青禾生物"]),
        ("今日可申购澜川电子、青禾生物，申购价格分别为12元和15元。", ["澜川电子", "青禾生物"]),
        ("澜川资本入股青禾生物，该公司已于2018年在深交所上市。", ["青禾生物"]),
        ("青禾生物医药有限公司（简称：青禾生物）向港交所递交上市申请。", ["青禾生物医药有限公司"]),
        (
            "江苏澜川光电(12.30,-0.12,-0.97%)股份有限公司和青禾硅业股份有限公司过会。",
            ["江苏澜川光电(12.30,-0.12,-0.97%)股份有限公司", "青禾硅业股份有限公司"],
        ),
    ],
)  # fmt: skip
def test_grammar_says_who_lists(text: str, companies: list[str]) -> None:
    assert sorted(e["company"][0] for e in listings(text)) == sorted(companies)


@pytest.mark.parametrize(
    ("text", "company", "stage"),
    [
        ("澜川电新近日向港交所递表。", "澜川电新", BEFORE),
        ("澜川电新三度递表港交所，年亏损5亿元。", "澜川电新", BEFORE),
        ("“澜川电新”向港交所递交招股书。", "澜川电新", BEFORE),
        ("澜川电新更新招股书，拟募资5亿美元。", "澜川电新", BEFORE),
        ("澜川电新过会：今年第10家", "澜川电新", BEFORE),
        ("消费品牌澜川电新冲刺港交所。", "澜川电新", BEFORE),
        ("澜川电新公开发行并在北交所上市申请获受理。", "澜川电新", BEFORE),
        (
            "澜川电新公告，首次公开发行股票并在创业板上市的注册申请获证监会同意。",
            "澜川电新",
            BEFORE,
        ),
        ("澜川电新科创板IPO审核状态变更为终止。", "澜川电新", ENDED),
        ("澜川电新IPO被否，未通过发审委审核。", "澜川电新", ENDED),
        ("澜川电新推迟了在香港的IPO。", "澜川电新", PAUSED),
        ("证监会官网显示，澜川银行IPO中止审查。", "澜川银行", PAUSED),
        ("上交所暂缓澜川金服科创板上市。", "澜川金服", PAUSED),
        ("2017年，澜川基因借壳青禾股份上市。", "澜川基因", DONE),
        ("澜川电新赴港上市，首日收涨12%。", "澜川电新", DONE),
        ("2019年8月29日，澜川电新挂牌新三板创新层。", "澜川电新", DONE),
        ("澜川股份(03999.HK)公告，将于6月30日撤销上市地位。", "澜川股份", ENDED),
    ],
)
def test_steps_and_names_beside_them(text: str, company: str, stage: str) -> None:
    (event,) = listings(text)
    assert (event["company"], event["stage"]) == ([company], [stage])


@pytest.mark.parametrize(
    "text",
    [
        "澜川汽车全新车型将于5月上市，预售价12万元起。公司股票今日上涨3%。",
        "澜川医药表示，该药物预计未来几周内将在美国上市。",
        "澜川生物将启动上市（NDA）申请。",
        "首只沪深300增强ETF今日在上交所上市，由青禾基金管理。",
        "澜川股份：7800万股限售股将于9月8日上市流通。",
        "澜川股份确定非公开发行股票的发行价格为12.5元/股，新增股份将于9月8日在深交所上市。",
        "澜川期货交易所的生猪期货1月8日正式挂牌上市。",
        "澜川股份拟通过产权交易所公开挂牌转让青禾地产51%股权。",
        "今日碳排放配额挂牌协议交易成交量7万吨，收盘价58元/吨。",
        "澜川基金公告，将以固有资金5000万元申购旗下偏股型基金。",
        "8月12日，澜川数字经济研究院正式挂牌成立。",
        "澜川银行表示，注册制改革后退市制度更加完善。",
        "澜川电气的员工登陆系统，完成了合同的签署。",
        "澜川水泥、青禾水泥通过会议商定价格。",
        "澜川酒业以5亿元成功摘牌青禾资产公司所持有的股权。",
        "澜川股份：部分首发募投项目终止。",
    ],
)
def test_what_else_comes_to_a_market_is_no_listing(text: str) -> None:
    assert listings(text) == []


def test_a_risk_of_being_delisted_is_a_forecast() -> None:
    claims = RulesExtractor().extract(
        Article(id="t", text="*ST澜川公告，公司股票可能被上交所终止上市。\n该公司未回应。")
    )
    (claim,) = [c for c in claims if c.kind == "Listing"]
    assert claim.modality is Modality.FORECAST


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9月2日讯 今日，澜川股份在上交所科创板上市。", {"date": ["9月2日"]}),
        (
            "8月5日晚间，深交所官网显示，澜川电气创业板IPO于8月4日获受理。",
            {"announced": ["8月5日晚间"], "date": ["8月4日"]},
        ),
        (
            "6月3日，上市委召开2021年第30次审议会议，结果显示，澜川电气首发获通过。",
            {"date": ["6月3日"]},
        ),
        (
            "格隆汇8月3日丨澜川医疗(09988.HK)公布，发售价将为每股发售股份15.6-18.8港元，"
            "预期股份将于2021年8月13日于联交所主板挂牌上市。",
            {"announced": ["8月3日"], "price": ["15.6-18.8港元"], "ticker": ["09988.HK"]},
        ),
    ],
)
def test_days_and_figures(text: str, wanted: dict[str, list[str]]) -> None:
    (event,) = listings(text)
    assert {role: event.get(role) for role in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "青禾医疗(09988.HK)公布，预期股份将于2021年8月13日在联交所主板挂牌上市。",
        "青禾医疗公告，经上海证券交易所批准公司股票于2021年8月13日在科创板上市。",
        "青禾医疗即将于2021年8月13日在科创板上市。",
    ],
)
def test_a_listing_with_its_day_is_one_though_the_day_is_to_come(text: str) -> None:
    (event,) = listings(text)
    assert (event["stage"], event["date"]) == ([DONE], ["2021年8月13日"])


def test_the_code_for_subscribing_is_no_ticker() -> None:
    (event,) = listings("澜川生物今日开启网上申购，发行价格为23.45元/股，申购代码787999。")
    assert event["price"] == ["23.45元"] and "ticker" not in event


def test_the_price_told_far_below_belongs_to_the_listing() -> None:
    far = "公司主营业务为设备的研发。" * 60
    (event,) = listings(
        f"澜川生物今日在科创板挂牌上市。\n{far}\n澜川生物首次公开发行的发行价格为23.45元/股。"
    )
    assert (event["stage"], event["price"]) == ([DONE], ["23.45元"])


def test_what_more_shares_bring_is_not_raised_by_the_listing() -> None:
    (event,) = listings(
        "澜川药房2015年4月23日在上海证券交易所挂牌上市。公司本次定增拟募集资金6亿元。"
    )
    assert "raised" not in event


@pytest.mark.parametrize(
    "teaser",
    [
        "澜川集团申购时间确定了。今天的回升只是消化了压力。某某号（moumou99）“个股趋势”提醒：\n无机构调研。",
        "另一篇的标题\n正文的开头...\n2019-09-02 14:23:15\n澜川科技来了\n8月25日晚，澜川科技正式向港交所提交招股书，投行...",
    ],
)
def test_teasers_are_not_read(teaser: str) -> None:
    text = f"青禾股份公告，公司回购3000股。\n回购价格为每股4元。\n{teaser}"
    assert listings(text, tail="") == []
