"""Other ways of telling a round than 某某完成A轮融资: colloquial verbs, registers, fields and tables,
money from somebody or into one told of before. All names are invented."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article


def fundings(text: str) -> list[dict[str, list[str]]]:
    events = to_events(RulesExtractor().extract(Article(id="t", text=text)))
    return [e["args"] for e in events if e["type"] == "funding"]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "payers", "payee"),
    [
        ("澜川矿业近日增资扩股，青禾集团认缴出资3.2亿元，持股比例为16%。", "青禾集团", "澜川矿业"),
        ("青禾集团战略入股知识平台“澜学”，出资6000万元。", "青禾集团", "澜学"),
        (
            "国家绿岭产业转型升级基金拟向澜川稀土增资3亿元。",
            "国家绿岭产业转型升级基金",
            "澜川稀土",
        ),
        ("北岳聚源向澜川科技增资1亿元。", "北岳聚源", "澜川科技"),
        ("澜川科技表示，青禾集团将分阶段向其投资50亿元。", "青禾集团", "澜川科技"),
        ("Norvex周一表示，已从青禾资本等投资者处筹得3亿美元。", "青禾资本", "Norvex"),
        (
            "北岳财金、青禾成长基金分别向澜川材料注资10亿元和6亿元。",
            "北岳财金、青禾成长基金",
            "澜川材料",
        ),
        (
            "青禾集团与澜川动力签署增资协议，以现金方式增资4.8亿元，取得其10%股权。",
            "青禾集团",
            "澜川动力",
        ),
        (
            "澜川机器人有限公司发生工商变更，新增青禾创投、北岳资本为股东，注册资本由100万元增至120万元。",
            "青禾创投、北岳资本",
            "澜川机器人有限公司",
        ),
        (
            "平台Norvex在一轮由青禾基金和Tarn Growth共同领投的E轮融资中筹集了2.83亿美元。",
            "青禾基金、Tarn Growth",
            "Norvex",
        ),
        (
            "澜川能源引入3家战略投资者，分别是青禾资本、北岳基金和南屏创投。",
            "青禾资本、北岳基金、南屏创投",
            "澜川能源",
        ),
        (
            "澜川生物有限公司日前与青禾创投、北岳投资等签订增资协议，融资金额为4亿元。",
            "青禾创投、北岳投资",
            "澜川生物有限公司",
        ),
        (
            "澜川科技宣布，引入基石投资者北岳金茂和青禾投资，两者分别认购1000万美元的股份。",
            "北岳金茂、青禾投资",
            "澜川科技",
        ),
    ],
)
def test_who_puts_money_into_whom_is_told_in_many_ways(text: str, payers: str, payee: str):
    assert [(e["investee"], set(e["investor"])) for e in fundings(text)] == [
        ([payee], set(payers.split("、")))
    ]


@pytest.mark.parametrize(
    ("text", "leads", "others"),
    [
        ("由青禾资本牵头，北岳创投等机构跟随。", "青禾资本", "北岳创投"),
        ("领投方是青禾资本，北岳创投、南屏基金等共同参投。", "青禾资本", "北岳创投、南屏基金"),
        ("资方阵容颇为豪华：北岳创投、南屏基金。", "", "北岳创投、南屏基金"),
        ("投资方中有北岳创投、南屏基金等老股东。", "", "北岳创投、南屏基金"),
        ("参与者包括北岳创投、南屏基金。", "", "北岳创投、南屏基金"),
        ("北岳创投与南屏基金为主要投资人。", "", "北岳创投、南屏基金"),
        ("由北岳创投领投，青禾控股资本亦参与其中。", "北岳创投", "青禾控股资本"),
    ],
)
def test_leads_and_others_are_told_in_many_ways(text: str, leads: str, others: str):
    (told,) = fundings("澜川科技完成2亿元B轮融资，" + text)
    lead, other = (set(names.split("、")) - {""} for names in (leads, others))
    assert set(told.get("lead_investor", ())) == lead
    assert set(told["investor"]) == lead | other


@pytest.mark.parametrize(
    "text",
    [
        "澜川科技将于近期关闭B轮融资，规模约2亿元。",
        "澜川科技官宣B轮融资约2亿元。",
        "澜川科技上市前最后一笔B轮融资在2020年6月完成，金额约2亿元。",
        "澜川科技的融资历史：2021年8月B轮融资约2亿元。",
        "机器人公司澜川科技（Lanco）刚完成B轮融资，募资规模约2亿元。",
        "总部位于某地的澜川科技被曝获约2亿元B轮融资。",
        "北岳科技竞争对手澜川科技宣布，已在B轮融资中募得约2亿元。",
    ],
)
def test_a_round_is_done_by_many_verbs(text: str):
    (told,) = fundings(text)
    assert (told["investee"], told["round"], told["amount"]) == (["澜川科技"], ["B轮"], ["约2亿元"])


def test_who_did_so_before_is_told_behind():
    text = "继5月获得青禾创投数百万元A轮投资后，健身品牌“澜动”再获1000万元A+轮融资。"
    assert [(e["investee"], e["round"]) for e in fundings(text)] == [
        (["澜动"], ["A轮"]),
        (["澜动"], ["A+轮"]),
    ]


FIELDS = "投融资日报\n公司：澜川星空\n行业：航天\n轮次：B+轮\n金额：数亿元\n投资方：青禾资本（领投）、北岳创投\n"
TABLE = "| 公司 | 轮次 | 金额 | 投资方 |\n|---|---|---|---|\n| 澜川星空 | B+轮 | 数亿元 | 青禾资本（领投）、北岳创投 |\n"


@pytest.mark.parametrize(
    "text", [FIELDS, TABLE, TABLE.replace("|", "\t"), TABLE.replace("|", "｜")]
)
def test_fields_and_rows_tell_of_rounds(text: str):
    (told,) = fundings(text)
    assert told["investee"] == ["澜川星空"] and told["round"] == ["B+轮"]
    assert told["amount"] == ["数亿元"] and told["lead_investor"] == ["青禾资本"]
    assert set(told["investor"]) == {"青禾资本", "北岳创投"}


def test_each_record_is_a_round_of_its_own_and_what_is_not_told_is_absent():
    two = FIELDS + "\n公司：南屏微星\n轮次：A轮\n金额：未披露\n投资方：未透露\n"
    first, second = fundings(two)
    assert second == {"investee": ["南屏微星"], "round": ["A轮"]} and len(first["investor"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "公司：澜川星空\n行业：航天\n地址：某市",
        "轮次：A轮\n金额：1亿元\n投资方：青禾资本",
        "澜川科技有限公司发生工商变更，新增青禾创投为股东，原股东退出。",
        "股权登记变更为北岳资本，澜川科技的投资方未变。",
    ],
)
def test_what_is_no_round_stays_silent(text: str):
    assert fundings(text) == []


@pytest.mark.parametrize(
    ("text", "args"),
    [
        (
            "软件公司 Norvex 正以 40 亿美元估值筹集 5 亿美元新资金，由 Tarn Capital 牵头。",
            {"investee": ["Norvex"], "amount": ["5 亿美元"], "lead_investor": ["Tarn Capital"]},
        ),
        (
            "澜川科技完成 3 亿元 C 轮融资，由 TRN 青禾资本领投，IDG 资本跟投。",
            {"round": ["C 轮"], "lead_investor": ["TRN 青禾资本"], "amount": ["3 亿元"]},
        ),
        (
            "澜川矿业近日增资扩股，青禾集团认缴出资 3.2 亿元。",
            {"investee": ["澜川矿业"], "investor": ["青禾集团"], "amount": ["3.2 亿元"]},
        ),
    ],
)
def test_spaces_between_chinese_and_latin_hide_nothing(text: str, args: dict[str, list[str]]):
    (told,) = fundings(text)
    assert args.items() <= told.items()


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("澜川药业公告，公司拟向南屏海源投资1.5亿元。", "澜川药业", "南屏海源"),
        ("澜川药业公布了业绩。同日公告，拟向南屏生物投资1000万元。", "澜川药业", "南屏生物"),
        ("澜川技术公告，公司拟使用超募资金4050万元对南屏铭进行投资。", "澜川技术", "南屏铭"),
        (
            "查询天眼查发现，某州澜川科技有限公司发生工商变更，新增股东青禾集团，注册资本增至2亿元。",
            "青禾集团",
            "某州澜川科技有限公司",
        ),
    ],
)
def test_notices_and_registers_tell_who_and_whom(text: str, payer: str, payee: str):
    assert [(e["investor"], e["investee"]) for e in fundings(text)] == [([payer], [payee])]


@pytest.mark.parametrize(
    ("text", "investee", "amount"),
    [
        (
            "澜川控股公布，拟配售2050万股新股，每股24.2港元，所得款项净额约4.9亿港元。",
            "澜川控股",
            "约4.9亿港元",
        ),
        ("澜川中国公告拟以每股8港元配售3.1亿股股份，筹资24.8亿港元。", "澜川中国", "24.8亿港元"),
        (
            "澜川航空：拟定增募资不超25亿元，同时公告，2021年预计亏损1亿元。",
            "澜川航空",
            "不超25亿元",
        ),
        (
            "澜川科技披露，公司拟非公开发行股票募集资金不超过6.01亿元。",
            "澜川科技",
            "不超过6.01亿元",
        ),
    ],
)
def test_what_shares_bring_is_no_price_and_of_no_other_year(text, investee, amount):
    (told,) = fundings(text)
    assert (told["investee"], told["amount"]) == ([investee], [amount]) and "date" not in told
