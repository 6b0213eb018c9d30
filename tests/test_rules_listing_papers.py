"""Listings as yet other papers tell them: first days, days, prices, names, and several at once."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article


def listings(text: str, tail: str = "\n该公司未回应。") -> list[dict[str, list[str]]]:
    events = to_events(RulesExtractor().extract(Article(id="t", text=text + tail)))
    return [e["args"] for e in events if e["type"] == "listing"]  # type: ignore[misc]  # args are dicts


BEFORE, DONE, ENDED, PAUSED = "筹备上市", "正式上市", "终止上市", "暂停上市"


@pytest.mark.parametrize(
    ("text", "company", "stage"),
    [
        ("青禾海运（02688.HK）今早在联交所主板首挂，开报12.4元。", "青禾海运", DONE),
        ("路演网快报：澜川物业9月3日在联交所主板开始买卖，较5.10港元的发售价高12%。", "澜川物业",
         DONE),
        ("云计算公司Stratolake（股票代码：STLK）6月12日在纽约证券交易所首日交易。", "Stratolake",
         DONE),
        ("澜川到家（NASDAQ: LCDJ）6月25日以9.65美元开盘，较13美元的发行价下跌25.8%。",
         "澜川到家", DONE),
        ("国产芯片独角兽澜川集成终于站上了科创板的舞台。", "澜川集成", DONE),
        ("答案在周五揭晓：澜川驰行以“LCCX”为代码在纳斯达克敲钟。", "澜川驰行", DONE),
        ("Norvex上周五以保密方式向监管机构交了首次公开募股的文件。", "Norvex", BEFORE),
        ("澜川支付未能在6个月内通过聆讯，其港股上市申请已失效。", "澜川支付", ENDED),
        ("出行服务商Flotta不再推进原定于本月的首次公开募股。", "Flotta", ENDED),
        ("青禾重工（600001）将于5月6日起被实施“退市风险警示”。", "青禾重工", ENDED),
        ("青禾证券晚间公告称，证监会已决定中止审查公司的IPO申请。", "青禾证券", PAUSED),
        ("一纸监管函让澜川文旅的IPO停了下来。上交所将其审核状态变更为“中止”。", "澜川文旅",
         PAUSED),
    ],
)  # fmt: skip
def test_steps_in_the_words_of_other_papers(text: str, company: str, stage: str) -> None:
    (event,) = listings(text)
    assert (event["company"], event["stage"]) == ([company], [stage])


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("青禾电子已签署上市辅导协议，并于4月2日在江苏证监局办理备案。", "date", "4月2日"),
        ("青禾电子（600001）首次公开发行股票并上市网上路演，将于9月8日下午举行。", "date", "9月8日下午"),
        ("16日青禾电子在上海证券交易所鸣锣上市。", "date", "16日"),
        ("10月2日，青禾电子通过港交所主板上市聆讯。", "date", "10月2日"),
        ("青禾电子24日表示，公司将申请从纽约证券交易所自愿退市。", "announced", "24日"),
        ("青禾电子1月8日在互动平台表示，分拆上市处于辅导阶段。", "announced", "1月8日"),
        ("上交所终止对青禾电子首次公开发行的审核。发布时间：2024-05-17", "announced", "2024-05-17"),
        ("青禾电子以32美元的价格在纳斯达克挂牌。", "price", "32美元"),
        ("青禾电子以31.20元/股发行1800万股，今日在科创板上市。", "price", "31.20元"),
        ("青禾电子今日登陆港交所，以445港元开盘，较236.60港元/股的发行价涨88%。", "price",
         "236.60港元"),
        ("青禾电子在纳斯达克完成10.4亿美元IPO。", "raised", "10.4亿美元"),
        ("青禾电子科创板申请获受理。公司计划发行4010万股，融资28亿元。", "raised", "28亿元"),
        ("青禾电子今日在科创板上市，发行市值53亿元，收盘市值达295亿元。", "market_value", "295亿元"),
        ("青禾电子正式登陆港交所。早间总市值约4454亿港元，截至14点市值约3698亿港元。",
         "market_value", "约3698亿港元"),
        ("曾经的千亿公司澜川鑫，4月14日迎来最后一个交易日，5月31日起被深交所摘牌。", "date",
         "5月31日"),
        ("青禾电子港股IPO招股结束。公司定价13.1港元，将于1月15日挂牌。", "date", "1月15日"),
        ("青禾电子考虑赴港IPO，估值可能超过50亿美元。", "market_value", "超过50亿美元"),
        ("青禾医药(600276.SH；01276.HK)今日在港交所主板挂牌。", "ticker", "01276.HK"),
        ("青禾电子股份今日上市。公司公告，最后交易日为6月13日，申请从纽交所退市。", "date", "今日"),
    ],
)  # fmt: skip
def test_days_and_figures_in_the_words_of_other_papers(text: str, role: str, words: str) -> None:
    event = listings(text)[0]
    assert event[role] == [words]


def test_a_digest_gives_each_company_its_own_price() -> None:
    text = "今日两只新股申购。其中，青禾科技发行价22.18元，澜川材料发行价45.6元。"
    prices = {e["company"][0]: e["price"][0] for e in listings(text)}
    assert prices == {"青禾科技": "22.18元", "澜川材料": "45.6元"}


def test_a_digest_of_first_days_gives_each_company_its_code() -> None:
    text = (
        "港股两只新股今日齐挂牌。青禾生物（06996.HK）开盘跌2.5%，"
        "澜川文旅（01948.HK）高开12%，发行价13.16港元。"
    )
    told = {(e["company"][0], e["ticker"][0], e["stage"][0]) for e in listings(text)}
    assert told == {("青禾生物", "06996.HK", DONE), ("澜川文旅", "01948.HK", DONE)}


def test_shares_that_rise_on_any_day_are_no_first_day() -> None:
    text = "青禾电子（600001）高开3%，澜川科技（600002）低开2%，近期新股发行价走低。"
    assert listings(text) == []


def test_companies_are_listed_by_market_behind_their_count() -> None:
    text = (
        "证监会核准青禾、澜川等3家企业首发申请。其中中小板1家：厦门白石股份有限公司；"
        "创业板2家：江苏青禾股份有限公司、江苏澜川股份有限公司。"
    )
    assert {e["company"][0] for e in listings(text)} == {
        "厦门白石股份有限公司", "江苏青禾股份有限公司", "江苏澜川股份有限公司",
    }  # fmt: skip


def test_the_legal_name_told_later_is_the_companys_name() -> None:
    text = (
        "青禾电子科创板IPO获受理。\n6月29日，青禾电子科技（上海）股份有限公司科创板IPO申请获受理。"
    )
    (event,) = listings(text)
    assert event["company"] == ["青禾电子科技（上海）股份有限公司"]


@pytest.mark.parametrize(
    "text",
    [
        "青禾重工自2014年3月上市以来，累计分红20亿元。",
        "绿洲乳业的重组方案获股东大会通过，公司将继续推进在联交所的业务。",
        "监管部门没有下发暂停受理青禾会计师事务所IPO项目的通知。",
        "公司2021年度净资产可能为负，股票可能被实施退市风险警示。",
    ],
)
def test_what_is_no_step_of_a_company(text: str) -> None:
    assert listings(text) == []
