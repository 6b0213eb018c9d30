"""How claims are put together: notices, consortia, headlines, figures that follow, issues."""

from __future__ import annotations

import time
from typing import Any

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article, Claim, DateInterval


def claims(text: str, kind: str) -> list[Claim]:
    article = Article(id="a", text=text, published=DateInterval.parse("2025-10-20"))
    return [c for c in RulesExtractor().extract(article) if c.kind == kind]


def names(claim: Claim, role: str) -> list[str]:
    return [m.name for m in claim.roles.get(role, ())]


def words(claim: Claim, name: str) -> str | None:
    value: Any = claim.values.get(name)
    return getattr(value, "words", value)


def events(text: str, kind: str) -> list[dict[str, Any]]:
    article = Article(id="a", text=text)
    found: list[dict[str, Any]] = to_events(RulesExtractor().extract(article))
    return [e["args"] for e in found if e["type"] == kind]


def test_an_issue_of_shares_is_a_round_without_the_name_of_one() -> None:
    text = "沅水电力股份有限公司拟非公开发行股票，募集资金总额不超过12亿元。"
    [found] = claims(text, "FundingRound")
    assert names(found, "investee") == ["沅水电力股份有限公司"]
    assert (words(found, "amount"), found.values["round"]) == ("不超过12亿元", "非公开发行股票")
    assert "round" not in events(text, "funding")[0]


def test_an_issue_of_notes_is_a_figure_and_no_round() -> None:
    text = "9月3日，云岭矿业股份有限公司成功发行8亿元超短期融资券。"
    assert claims(text, "FundingRound") == []
    [found] = claims(text, "Metric")
    assert names(found, "organization") == ["云岭矿业股份有限公司"]
    assert (found.values["name"], words(found, "amount")) == ("debt_issued", "8亿元")
    [event] = events(text, "funding")
    assert (event["investee"], event["amount"]) == (["云岭矿业股份有限公司"], ["8亿元"])


@pytest.mark.parametrize(
    "text",
    [
        "截至6月末，云岭矿业股份有限公司短期融资券余额为8亿元。",
        "云岭矿业股份有限公司完成8亿元超短期融资券的兑付。",
    ],
)
def test_paper_that_is_paid_back_is_no_money_raised(text: str) -> None:
    assert claims(text, "FundingRound") == []


def test_investors_of_earlier_rounds_are_not_of_this_one() -> None:
    text = "鹿溪智能完成B轮融资，由松涛资本领投。公司过往资方包括远帆创投、白石资本等。"
    found = claims(text, "FundingRound")
    said = {
        name for c in found for role in ("investor", "lead_investor") for name in names(c, role)
    }
    assert said == {"松涛资本"}


@pytest.mark.parametrize("adverb", ["正式", "对外", "再次", "独自"])
def test_name_ends_before_an_adverb(adverb: str) -> None:
    text = f"近日，鹿溪智能{adverb}宣布完成近2亿元B轮融资。"
    assert names(claims(text, "FundingRound")[0], "investee") == ["鹿溪智能"]


def test_fund_that_is_set_up_together_is_no_round() -> None:
    text = "8月3日消息，鹿溪集团拟与松涛投资有限公司共同投资设立杭州鹿松产业投资中心（有限合伙）。"
    assert claims(text, "FundingRound") == []


def test_consortium_wins_together() -> None:
    text = (
        "澄江环境9月2日公告，公司收到中标通知书，确认公司与广远建工集团有限公司、青禾设计院有限公司"
        "组成的联合体为东湖县污水处理厂扩建工程的中标人。"
    )
    (deal,) = claims(text, "Contract")
    assert {"广远建工集团有限公司", "青禾设计院有限公司"} <= set(names(deal, "supplier"))
    assert "污水处理厂扩建工程" in str(deal.values["subject"])


def test_subsidiary_wins_not_its_parent() -> None:
    text = (
        "澄江环境公告称，公司全资子公司澄江水务有限公司中标东湖县排水管网改造项目，金额约1.2亿元。"
    )
    (deal,) = claims(text, "Contract")
    assert names(deal, "supplier") == ["澄江水务有限公司"]


def test_notice_names_what_is_awarded() -> None:
    text = (
        "据公示，东湖交通投资有限公司发布《东湖绕城公路机电工程中标候选人公示》，"
        "澄江科技股份有限公司为该项目第一中标候选人。"
    )
    (deal,) = claims(text, "Contract")
    assert names(deal, "supplier") == ["澄江科技股份有限公司"]
    assert names(deal, "buyer") == ["东湖交通投资有限公司"]
    assert deal.values["subject"] == "东湖绕城公路机电工程"


def test_what_follows_a_headline_stands_for_it() -> None:
    text = (
        "澄江科技中标机电项目\n"
        "10月8日，澄江科技股份有限公司中标东湖绕城公路机电工程，中标金额为3200万元。"
    )
    found = claims(text, "Contract")
    assert [c.values["subject"] for c in found] == ["东湖绕城公路机电工程"]


def test_only_line_is_no_headline() -> None:
    found = claims("澄江科技中标东湖绕城公路机电工程", "Contract")
    assert [c.values["subject"] for c in found] == ["东湖绕城公路机电工程"]


def test_two_projects_are_two_contracts() -> None:
    text = "近日，澄江建工集团分别中标了东湖县体育公园建设项目和西岭河道绿化工程项目。"
    subjects = {c.values["subject"] for c in claims(text, "Contract")}
    assert subjects == {"东湖县体育公园建设项目", "西岭河道绿化工程项目"}


def test_figures_of_a_listing_may_follow() -> None:
    text = (
        "甲川铝业9月3日晚间发布公告称，本公司股票将于2020年9月7日在上海证券交易所上市。"
        "股票代码为601799。发行价格为3.69元/股。募集资金净额约为8.85亿元。"
    )
    (step,) = claims(text, "Listing")
    assert names(step, "company") == ["甲川铝业"]
    assert words(step, "price") == "3.69元"
    assert step.values["ticker"] == "601799"
    assert words(step, "raised") == "约为8.85亿元"
    assert "3.69元" in step.quote


def test_exchange_lists_nobody_but_others() -> None:
    text = "本公司股票将于2020年9月7日在上海证券交易所上市。"
    assert all(names(c, "company") != ["上海证券交易所"] for c in claims(text, "Listing"))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("石桥股份发布2020年半年度报告，2020年上半年公司净亏损300万元。", "2020年半年度"),
        ("石桥股份发布2020年三季度报告，2020年1-9月公司净亏损300万元。", "2020年三季度"),
        ("石桥股份公告，截至2019年6月30日止3个月公司净亏损300万元。", "截至2019年6月30日止3个月"),
    ],
)
def test_period_of_a_report(text: str, period: str) -> None:
    (loss,) = [c for c in claims(text, "Metric") if c.values["name"] == "net_loss"]
    assert words(loss, "period") == period


def test_months_up_to_a_day_are_an_interval() -> None:
    text = "石桥股份公告，截至2019年6月30日止3个月公司净亏损300万元。"
    period: Any = claims(text, "Metric")[0].values["period"]
    assert (str(period.earliest), str(period.latest)) == ("2019-04-01", "2019-06-30")


def test_party_tells_later_than_the_dateline() -> None:
    text = "某网9月2日消息，石桥股份近日发布2020年半年度报告，2020年上半年公司净亏损300万元。"
    (loss,) = [c for c in claims(text, "Metric") if c.values["name"] == "net_loss"]
    assert words(loss, "announced") == "近日"


def test_rounded_amount_gives_way_to_the_full_one() -> None:
    text = (
        "石桥股份2020年一季度亏损1.61亿元 销售收入下降\n"
        "石桥股份发布2020年一季度报告，归属于上市公司股东的净利润亏损161,058,810.10元。"
    )
    (loss,) = events(text, "loss")
    assert loss["amount"] == ["161,058,810.10元"]


@pytest.mark.parametrize(
    ("text", "product", "maker"),
    [
        ("岚舟新款远行正式上市，新车外观有调整。", "岚舟新款远行", None),
        (
            "9月19日，岚舟汽车在东京正式发布了混动概念SUV MX-TECH。",
            "混动概念SUV MX-TECH",
            "岚舟汽车",
        ),
        ("云栈20系列如约发布，不受影响。", "云栈20系列", None),
    ],
)
def test_product_by_its_place_in_the_clause(text: str, product: str, maker: str | None) -> None:
    (release,) = events(text, "product_release")
    assert release["product"] == [product]
    assert release.get("organization") == ([maker] if maker else None)


@pytest.mark.parametrize(
    "text",
    [
        "岚舟汽车发布2020年半年报。",
        "岚舟汽车将于明年推出三项措施。",
        "岚舟研究院发布《2020年行业发展报告》。",
        "岚舟汽车去年共售出三款手机一万部。",
        "岚舟汽车拟非公开发行3亿股。",
        "岚舟汽车今日在港交所正式上市，发行价为3港元。",
        "岚舟汽车发布公告称业绩下滑。",
    ],
)
def test_what_is_no_product(text: str) -> None:
    assert events(text, "product_release") == []


def test_persons_in_a_list_are_appointed_together() -> None:
    text = "石桥股份公告，董事会聘任黄启明、钟立诚、刘毕成为公司副总经理。"
    assert {names(c, "person")[0] for c in claims(text, "Position")} == {"黄启明", "钟立诚", "刘毕"}


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("青禾达副总经理黄伟铭辞职 不持有公司股份", "黄伟铭", "青禾达"),
        ("官方：27岁柴启岳加盟白鹭俱乐部，签约4年", "柴启岳", "白鹭俱乐部"),
    ],
)
def test_person_before_a_verb_of_going(text: str, person: str, organization: str) -> None:
    found = claims(text, "Position")
    assert names(found[0], "person") == [person]
    assert names(found[0], "organization") == [organization]


def test_day_from_which_a_change_holds() -> None:
    text = "石桥股份公告，副总经理黄启明因个人原因辞去公司副总经理职务，2020年6月8日起生效。"
    (gone,) = [c for c in claims(text, "Position") if c.values.get("change") == "辞去"]
    until: Any = gone.values["until"]
    assert str(until.earliest) == "2020-06-08"


@pytest.mark.parametrize("mark", ["\x00", "‮", "🙂", "</script>", "$", '"', "{"])
def test_hostile_marks_break_no_rule(mark: str) -> None:
    text = (
        f"鹿溪{mark}智能中标{mark}东湖项目，黄启明{mark}辞职，发布{mark}X1系列，发行8亿元{mark}中期票据。"
        * 3
    )
    for claim in RulesExtractor().extract(Article(id="a", text=text)):
        assert text[claim.start : claim.end] == claim.quote


@pytest.mark.parametrize(
    "unit", ["正式", "3月3日", "在甲发布", "张三、", "非公开发行", "总经理", "中标"]
)
def test_repeated_words_take_time_in_proportion(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    started = time.process_time()
    RulesExtractor().extract(Article(id="a", text=text))
    assert time.process_time() - started < 5.0


def test_who_goes_is_not_said_to_stay() -> None:
    text = "石桥股份公告，公司副总经理黄启明因个人原因辞去公司副总经理职务。"
    assert {c.values.get("status") for c in claims(text, "Position")} == {None, "former"}


def test_branch_of_a_bank_is_named_whole() -> None:
    text = "甲川教育将获中国工商银行合肥分行不低于50亿元融资。"
    assert names(claims(text, "FundingRound")[0], "investor") == ["中国工商银行合肥分行"]


def test_price_of_a_unit_is_no_amount_of_a_contract() -> None:
    text = "澄江环境中标东湖县垃圾焚烧处理项目，中标价垃圾处理费95元/吨。"
    assert "amount" not in claims(text, "Contract")[0].values
