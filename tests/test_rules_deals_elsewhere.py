"""Purchases and losses as papers of other places tell them: Taiwan, Hong Kong, portals, English."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, in_script, to_events
from whofunds.loaders.repair import repair_text
from whofunds.schema import Article

Args = dict[str, list[str]]


def told(text: str, kind: str) -> list[Args]:
    repaired, edits = repair_text(text)
    article = Article(id="t", text=repaired, edits=edits)
    events = in_script(article, to_events(RulesExtractor().extract(article)))
    return [e["args"] for e in events if e["type"] == kind]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "岳衡化學以 6 億 5,800 萬美元收購美國 NORVEX HOLDING, INC. 全數股權。",
            {"target": ["NORVEX HOLDING, INC."], "amount": ["6 億 5,800 萬美元"], "subject": ["全數股權"]},
        ),
        ("岳衡科技公開收購澄湖電子百分之三十的股權。", {"target": ["澄湖電子"], "subject": ["百分之三十的股權"]}),
        ("岳衡電子收購美商澄湖科技股份有限公司三分之二股權。", {"subject": ["三分之二股權"]}),
        ("路透社23日援引知情人士报道，岳衡科技有意收购澄湖电子。", {"announced": ["23日"]}),
    ],
)  # fmt: skip
def test_parts_names_and_days_of_purchases_elsewhere(text: str, wanted: Args) -> None:
    found = told(text, "acquisition")
    assert len(found) == 1
    assert wanted.items() <= found[0].items()


@pytest.mark.parametrize(
    ("text", "target", "subject"),
    [
        ("2009年，岳衡重工以1亿美元拿下澄湖集团旗下制动业务。", "澄湖集团", "制动业务"),
        ("岳衡制药与澄湖制药达成协议，收购其疫苗工厂。", "澄湖制药", "疫苗工厂"),
        ("岳衡集团收购澄湖公司有机硅及硫化物业务。", "澄湖公司", "有机硅及硫化物业务"),
    ],
)
def test_a_business_is_a_part_of_whose_it_is(text: str, target: str, subject: str) -> None:
    (found,) = told(text, "acquisition")
    assert (found["target"], found["subject"]) == ([target], [subject])


@pytest.mark.parametrize(
    "text",
    [
        "几起并购传闻接连见报。",
        "岳衡科技素有收购之王的称号。",
        "澄湖研究院预期，疫后企业的并购会围绕数位转型展开。",
        "岳衡科技靠着并购一步步做大。",
    ],
)
def test_talk_of_purchases_is_none(text: str) -> None:
    assert told(text, "acquisition") == []


def test_a_buyer_goes_on_behind_a_semicolon() -> None:
    text = "岳衡股份拟以3亿元收购甲洲科技20%股权；拟以5亿元收购乙泽科技30%股权。"
    assert [e["acquirer"] for e in told(text, "acquisition")] == [["岳衡股份"], ["岳衡股份"]]


def test_who_signs_with_the_buyer_sells_where_another_is_bought() -> None:
    text = "岳衡股份与澄湖集团签署收购协议，拟以5亿元收购其持有的乙泽科技有限公司100%股权。"
    assert [e["target"] for e in told(text, "acquisition")] == [["乙泽科技有限公司"]]


def test_each_purchase_of_a_sentence_has_its_price() -> None:
    text = "在岳衡科技收购甲洲科技之前，澄湖集团以75亿美元收购乙泽科技。"
    prices = {e["target"][0]: e.get("amount") for e in told(text, "acquisition")}
    assert prices == {"甲洲科技": None, "乙泽科技": ["75亿美元"]}


def test_a_country_buys_and_is_bought_by_nobody() -> None:
    (found,) = told("2021年10月，岳衡矿业以5亿元收购阿根廷澄湖锂矿项目。", "acquisition")
    assert found["target"] == ["阿根廷澄湖锂矿项目"]


def test_a_firm_known_by_its_legal_word_alone_is_bought() -> None:
    (found,) = told("上周，岳衡能源完成对赫瑞公司的收购。", "acquisition")
    assert (found["acquirer"], found["target"]) == (["岳衡能源"], ["赫瑞公司"])


def test_each_purchase_of_a_sentence_has_its_day() -> None:
    text = "岳衡股份在2020年3月收购了甲洲科技，2021年5月又收购了乙泽科技。"
    days = {e["target"][0]: e["date"] for e in told(text, "acquisition")}
    assert days == {"甲洲科技": ["2020年3月"], "乙泽科技": ["2021年5月"]}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norvex Labs announced a $3.2 billion cash purchase of sensor maker Quillon Systems.",
            {"target": ["Quillon Systems"], "amount": ["$3.2 billion"]},
        ),
        (
            "LONDON (Courier) - Regulators will decide on Norvex Pharmaceutical’s $62-billion "
            "takeover of Quillon Plc, the commission said on Friday.",
            {"acquirer": ["Norvex Pharmaceutical"], "target": ["Quillon Plc"], "amount": ["$62-billion"],
             "announced": ["Friday"]},
        ),
        (
            "Norvex Inc said it would buy Quillon Technologies Inc’s tungsten business for $605 million.",
            {"subject": ["tungsten business"]},
        ),
        ("Norvex Inc acquired Quillon Systems in 2016.", {"date": ["2016"]}),
        ("Norvex Inc also bought Quillon Systems and Veltra Labs in 2010.",
         {"target": ["Quillon Systems", "Veltra Labs"]}),
    ],
)  # fmt: skip
def test_english_purchases(text: str, wanted: Args) -> None:
    (found,) = told(text, "acquisition")
    assert wanted.items() <= found.items()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "●岳衡控股（2165）公佈，2022年錄得盈轉虧，蝕61.2億元，上年則錄得純利18.4億元。",
            {"company": ["岳衡控股"], "period": ["2022年"], "amount": ["61.2億元"], "change": ["盈轉虧"]},
        ),
        (
            "岳衡集团预计截至2025年6月30日的财政年度，公司股东应占亏损将介于2.1亿至2.7亿港元之间。",
            {"period": ["截至2025年6月30日的财政年度"], "amount": ["2.1亿至2.7亿港元"]},
        ),
        (
            "岳衡汽车公布第三季业绩，净亏损按年收窄28.6%至21.5亿元，按季亦收窄17.9%；经调整亏损19.8亿元。",
            {"period": ["第三季"], "amount": ["21.5亿元"], "change": ["按年收窄28.6%"]},
        ),
        ("东到股份预计2020年净亏损3000万元，同比转亏。", {"company": ["东到股份"], "change": ["同比转亏"]}),
        ("Norvex Inc. said its net loss widened to $12.3 million.", {"amount": ["$12.3 million"]}),
    ],
)  # fmt: skip
def test_losses_elsewhere(text: str, wanted: Args) -> None:
    (found,) = told(text, "loss")
    assert wanted.items() <= found.items()


@pytest.mark.parametrize(
    "text",
    [
        "岳衡汽车三季度净亏损从去年同期的12.1亿元收窄至3.8亿元。",
        "岳衡汽车三季度净亏损3.8亿元（较去年同期12.1亿元大幅收窄）。",
    ],
)
def test_the_loss_of_the_year_before_stands_beside(text: str) -> None:
    found = {(e["period"][0], e["amount"][0]) for e in told(text, "loss")}
    assert found == {("三季度", "3.8亿元"), ("去年同期", "12.1亿元")}


def test_a_digest_tells_of_each_company_behind_its_name() -> None:
    text = "岳衡微：预计2021年净利3.1亿元至3.4亿元。澄湖智能：2021年预计亏损350万元至520万元。"
    assert [e["company"] for e in told(text, "loss")] == [["澄湖智能"]]
