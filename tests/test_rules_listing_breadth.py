"""Listings in the ways of other publishers: headlines, notices, digests, features, lists."""

from __future__ import annotations

from typing import Any

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article

COMING, DONE, ENDED, PAUSED = "筹备上市", "正式上市", "终止上市", "暂停上市"


def listings(text: str) -> list[dict[str, Any]]:
    claims = RulesExtractor().extract(Article(id="a", text=text))
    return [dict(e["args"]) for e in to_events(claims) if e["type"] == "listing"]  # type: ignore[call-overload]


def told(text: str) -> list[tuple[str, str]]:
    return [(e["company"][0], e["stage"][0]) for e in listings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # headlines: a colon, a line, quotes, hearsay, a letter before the share
        ("途禾科技：成功在纳斯达克挂牌上市", [("途禾科技", DONE)]),
        ("独家｜松果健康已秘密提交美股上市申请", [("松果健康", COMING)]),
        ("传栖云咖啡拟明年赴港IPO 募资约5亿美元", [("栖云咖啡", COMING)]),
        ("新股N格林今日上市 盘中两度临停", [("格林", DONE)]),
        ("过会了！岭秀光电要上创业板", [("岭秀光电", COMING)]),
        ("协同软件厂商“帆布”已与中信证券签署上市辅导协议。", [("帆布", COMING)]),
        # names that only their place gives away
        ("栖原终止在新三板挂牌。", [("栖原", ENDED)]),
        ("泰珀今日招股，拟在创业板上市。", [("泰珀", COMING)]),
        ("沐霖敲响了港交所的开市钟。", [("沐霖", DONE)]),
        ("公司已于2021年2月8日在上交所主板上市，股票简称：华禾新材，代码605977。", [("华禾新材", DONE)]),
        # foreign names and ways
        ("在线券商Tradewell Inc.周四在纳斯达克首次亮相。", [("Tradewell Inc.", DONE)]),
        ("电池制造商KL Power计划通过IPO筹集12亿美元。", [("KL Power", COMING)]),
        ("Navora将通过与特殊目的收购公司Crest Peak Acquisition合并的方式上市。", [("Navora", COMING)]),
        ("制药商贝尔诺正考虑最早于明年上半年在苏黎世上市。", [("贝尔诺", COMING)]),
        # digests: one sentence, several steps
        (
            "本周3家企业上会，其中华粤铜业、锐恩电子获通过，东麓药业被否。",
            [("华粤铜业", COMING), ("锐恩电子", COMING), ("东麓药业", ENDED)],
        ),
        (
            "一周港股IPO：友禾科技、乐檬娱乐递表，复旺生物通过聆讯，大禾乳业挂牌。",
            [("友禾科技", COMING), ("乐檬娱乐", COMING), ("复旺生物", COMING), ("大禾乳业", DONE)],
        ),
        (
            "近日，我会按法定程序核准了以下企业的首发申请：\n"
            "上交所主板：江西福禾铜箔股份有限公司、宁夏百川禾新材料股份有限公司；\n"
            "深交所主板：浙江泰和纺机股份有限公司。",
            [
                ("江西福禾铜箔股份有限公司", COMING),
                ("宁夏百川禾新材料股份有限公司", COMING),
                ("浙江泰和纺机股份有限公司", COMING),
            ],
        ),
        # ends and pauses
        ("河南四方禾远实业股份有限公司首发申请未获通过。", [("河南四方禾远实业股份有限公司", ENDED)]),
        ("海畔控股公告，将撤回附属公司海畔物业在联交所主板独立上市的申请。", [("海畔物业", ENDED)]),
        ("创业板上市委认为，江苏康禾医疗器械股份有限公司不符合发行条件。", [("江苏康禾医疗器械股份有限公司", ENDED)]),
        ("5月18日，登禾口护、鲁禾医械两公司IPO成功闯关。", [("登禾口护", COMING), ("鲁禾医械", COMING)]),
        (
            "观禾股份转板科创板获受理\n江苏观禾数据股份有限公司转板至科创板上市的申请已获受理。",
            [("江苏观禾数据股份有限公司", COMING)],
        ),
        ("健身器材制造商Pelora已聘请高盛，为其首次公开募股做准备。", [("Pelora", COMING)]),
        ("云禾医生终于要敲钟了。", [("云禾医生", COMING)]),
        ("晟泽科技主动终止科创板上市进程。", [("晟泽科技", ENDED)]),
        ("晟泽科技IPO之路戛然而止。", [("晟泽科技", ENDED)]),
        ("联交所取消佳禾控股有限公司（股份代号：01998）的上市地位。", [("佳禾控股有限公司", ENDED)]),
        ("华禾银科创业板IPO审核状态于1月26日变更为“中止”。", [("华禾银科", PAUSED)]),
        # titles of notices, which the labels call a listing
        (
            "成都悦禾环保股份有限公司首次公开发行股票并在科创板上市网上路演公告\n"
            "成都悦禾环保股份有限公司本次发行价格为23.47元/股。",
            [("成都悦禾环保股份有限公司", DONE)],
        ),
    ],
)  # fmt: skip
def test_who_lists_and_how_far(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("3月2日，停牌近两年的海禾能源（601958）今日恢复上市，收盘涨40%。", "date", "3月2日"),
        ("晟阳股份公告，公司股票将于8月18日起在北交所上市。", "date", "8月18日"),
        ("合禾悠活将于10月19日至10月22日招股。", "date", "10月19日"),
        ("伦敦时间6月17日上午，禾保集团在伦交所挂牌交易。", "date", "伦敦时间6月17日上午"),
        ("柚禾健康向SEC递交招股书，拟以“YJH”为代码挂牌上市。", "ticker", "YJH"),
        ("云禾仓库（FLKE）登陆纽交所，发行价为每股120美元。", "ticker", "FLKE"),
        ("云禾仓库以8美元的发行价在纽交所上市。", "price", "8美元"),
        (
            "汇禾家居将在米兰证券交易所进行首次公开募股，发行价区间设定在8.5欧元至10.35欧元。",
            "price",
            "8.5欧元至10.35欧元",
        ),
        (
            "据悉，恒禾新能源IPO募资净额约为9.3亿元。公司今日登陆创业板，截至收盘涨幅127%。",
            "raised",
            "约为9.3亿元",
        ),
        (
            "贝禾服饰披露招股书。公司拟公开发行6000万股，募集资金7.4亿元。",
            "raised",
            "7.4亿元",
        ),
        ("拾禾在港交所上市，上市首日市值突破千亿港元。", "market_value", "突破千亿港元"),
    ],
)
def test_figures_of_a_listing(text: str, role: str, words: str) -> None:
    (event,) = listings(text)
    assert event[role] == [words]


def test_a_list_of_fields_tells_a_listing() -> None:
    text = "新股上市提示\n股票简称：海禾股份\n股票代码：603987\n上市日期：2020年9月15日\n发行价格：12.68元/股"
    assert listings(text) == [
        {
            "company": ["海禾股份"],
            "stage": [DONE],
            "ticker": ["603987"],
            "date": ["2020年9月15日"],
            "price": ["12.68元"],
        }
    ]


def test_shares_told_one_by_one_have_their_own_price_and_the_day_of_all() -> None:
    text = "今日两新股上市：大禾泵业发行价7.55元，中签率0.03%；瑞禾生医发行价44.38元。"
    found = {e["company"][0]: e for e in listings(text)}
    assert {name: e["price"] for name, e in found.items()} == {
        "大禾泵业": ["7.55元"],
        "瑞禾生医": ["44.38元"],
    }
    assert {e["stage"][0] for e in found.values()} == {DONE}
    assert {e["date"][0] for e in found.values()} == {"今日"}


@pytest.mark.parametrize(
    "text",
    [
        "该基金专注投资拟上市企业和Pre-IPO项目，已投企业中有6家成功上市。",
        "受益于科创板推出，券商上半年共完成IPO项目23单，承销金额位居行业第三。",
        "宁禾轴研公告，首次公开发行募集资金净额3.2亿元已全部到位，拟使用募集资金购买理财。",
        "截至目前，36个IPO报审项目中，33个已顺利过会。",
        "公司提示，若未能完成合格上市，投资方有权要求回购。",
        "推动提高招股说明书信息披露质量，给投资者一个真实的上市公司。",
        "标的企业曾于2016年7月在新三板挂牌，并于2019年12月摘牌。",
        "这款全新车型将于下月正式上市，预售价18.98万元起。",
    ],
)
def test_no_listing_is_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "6月7日讯 日化企业青禾日化（003106）首次公开发行股票并在中小板上市网上路演，将于6月8日下午举行。",
            [("青禾日化", COMING)],
        ),
        (
            "上交所官网显示，科创板拟上市公司合肥青禾环保科技股份有限公司中止审核。",
            [("合肥青禾环保科技股份有限公司", PAUSED)],
        ),
        (
            "曾经在5月上市搁浅的青禾啤酒（01234.HK）卷土重来，今日挂牌上市股价高开高走。",
            [("青禾啤酒", DONE)],
        ),
        ("港交所在周末公布了青禾科技IPO的信息。", [("青禾科技", COMING)]),
        # what is reviewed, asked about or answered is a purchase
        ("青禾股份收购北海远山将接受审核，审核委员会定于9月27日开会。", []),
        ("青禾创业回复借壳上市二次问询：估值合理", []),
    ],
)
def test_steps_in_passing_and_reviews_of_something_else(text, expected):
    assert told(text) == expected


def test_a_code_is_read_whole_and_days_that_are_counted_are_no_day():
    (listing,) = listings(
        "青禾安全计划确定IPO价格。每股价格在19至22美元之间。该公司将在纳斯达克交易所上市，股票代码为QHAA。"
    )
    assert listing["ticker"] == ["QHAA"]
    (end,) = listings(
        "青禾节能股份有限公司股票已连续19个交易日（2021年7月3日—2021年7月29日）收盘价低于面值，"
        "公司股票存在被终止上市的风险。"
    )
    assert end["stage"] == [ENDED] and "date" not in end
