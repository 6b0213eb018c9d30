"""Who stands on the two sides of a round: lists, ends of names, days; sentences made up here."""

from __future__ import annotations

import pytest
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.loaders.extract.names import find_names
from whofunds.schema import Article, Claim, DateInterval


def claims(text: str) -> list[Claim]:
    article = Article(id="t", text=text, published=DateInterval.parse("2024-09-10"))
    return RulesExtractor().extract(article)


def rounds(text: str) -> list[Claim]:
    return [c for c in claims(text) if c.kind == "FundingRound"]


def sides(claim: Claim) -> tuple[set[str], set[str]]:
    """Give who pays and who is paid."""
    payers = {m.name for r in ("investor", "lead_investor") for m in claim.roles.get(r, ())}
    return payers, {m.name for m in claim.roles["investee"]}


def words(claim: Claim, name: str) -> str | None:
    value = claim.values.get(name)
    return value.words if isinstance(value, DateInterval) else None


@pytest.mark.parametrize(
    "told",
    [
        "由北岳资本领投，老股东青禾创投，南屏基金继续加码",
        "由北岳资本领投，青禾创投，以及南屏基金共同参与投资",
        "由北岳资本领投，青禾创投、南屏基金多家知名机构跟投",
        "投资方包括北岳资本、青禾创投、南屏基金3家投资机构",
    ],
)
def test_lists_of_investors(told: str) -> None:
    found = rounds(f"澜川科技完成2亿元B轮融资，{told}。")
    assert [sides(c) for c in found] == [({"北岳资本", "青禾创投", "南屏基金"}, {"澜川科技"})]


@pytest.mark.parametrize("name", ["Halden Ridge集团", "岚烁基金Lanshuo Partners"])
def test_where_the_name_of_an_investor_ends(name: str) -> None:
    found = rounds(f"澜川科技完成2亿元B轮融资，投资方为{name}、青禾创投。")
    assert [sides(c)[0] for c in found] == [{name, "青禾创投"}]


def test_got_is_no_part_of_the_name_behind_it() -> None:
    found = rounds("澜川科技宣布C轮获得4亿美金融资。")
    assert all(not payers for payers, _ in map(sides, found))


def test_investors_may_stand_between_the_verb_and_the_money() -> None:
    found = rounds("新锐品牌“澜川”宣布完成由北岳资本与青禾创投，共同出资的千万元种子轮融资。")
    assert [sides(c)[1] for c in found] == [{"澜川"}]


def test_a_day_that_opens_the_text_is_that_of_the_telling() -> None:
    (claim,) = rounds("澜川科技获2亿元融资\n9月6日，医疗公司澜川科技完成2亿元B轮融资。\n公司。")
    assert (words(claim, "announced"), words(claim, "date")) == ("9月6日", None)
    (claim,) = rounds("公司很好。\n9月6日，医疗公司澜川科技完成2亿元B轮融资。")
    assert (words(claim, "announced"), words(claim, "date")) == (None, "9月6日")


@pytest.mark.parametrize("code", ["（603999.SH）", "(12.020,0.05,0.42%)", "（600999，SH）"])
def test_a_name_with_its_share_may_be_made_of_any_words(code: str) -> None:
    text = f"消息，今日远方{code}发布公告。"
    assert "今日远方" in [n.text for n in find_names(text) if n.kind == "Organization"]


def test_events_give_the_full_name_that_the_article_explains() -> None:
    told = (
        "澜川新材料科技有限公司（以下简称“澜川”）近日宣布完成B轮融资。"
        "此前，澜川获得北岳资本的数千万元A轮融资。"
    )
    events = [e for e in to_events(claims(told)) if e["type"] == "funding"]
    assert len(events) == 2
    assert all(e["args"]["investee"] == ["澜川新材料科技有限公司"] for e in events)  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "payer", "paid"),
    [
        (
            "近日，北岳资本宣布完成对云州澜川智慧能源基金5000万美元的投资。",
            "北岳资本",
            "云州澜川智慧能源基金",
        ),
        (
            "2017年，北岳集团对自动驾驶初创公司Halden Drive进行了投资。",
            "北岳集团",
            "Halden Drive",
        ),
        ("北岳集团为青禾石油公司的收购提供了100亿美元融资。", "北岳集团", "青禾石油公司"),
        (
            "北岳股份（600999）公告，公司投资了澜川文化创意股份有限公司。",
            "北岳股份",
            "澜川文化创意股份有限公司",
        ),
    ],
)
def test_who_puts_money_into_whom(text: str, payer: str, paid: str) -> None:
    assert [sides(c) for c in rounds(text)] == [({payer}, {paid})]


def test_a_digest_that_names_the_largest_of_the_day() -> None:
    (claim,) = rounds(
        "今日海外的投融资总额约3.34亿美元，单笔最大交易发生在医疗行业，"
        "获得融资的企业为Haldenix，交易金额高达2亿美元。"
    )
    assert sides(claim)[1] == {"Haldenix"}
    assert str(getattr(claim.values["amount"], "words", "")) == "2亿美元"


def test_numbers_and_rounds_are_no_investors() -> None:
    found = rounds("澜川科技获数千万Pre-A轮融资。澜川科技连获C+和D轮融资。")
    assert all(not sides(c)[0] for c in found)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("北岳证券（600999.SH）发布公告称，拟配股募资40亿元。", "40亿元"),
        ("北岳股份（600999）以34.80元/股发行股票3275.86万股，合计募资约11.40亿元。", "约11.40亿元"),
        ("北岳股份（600999）完成定增1亿股，发行价格为10.62元/股，募集资金总额约15亿元。", "约15亿元"),
    ],
)  # fmt: skip
def test_what_shares_bring_is_the_sum_and_no_price(text: str, amount: str) -> None:
    (claim,) = rounds(text)
    assert str(getattr(claim.values["amount"], "words", "")) == amount


@pytest.mark.parametrize(
    "text",
    [
        "9月17日，北岳集团有限公司发布2024年度第八期超短期融资券募集说明书。本期发行金额20亿元，期限269天。",
        "8月3日，北岳集团有限公司拟发行2024年度第二期中期票据。据了解，本期票据发行金额20亿元。",
        "9月17日，北岳集团有限公司发布公告称，公司拟开展资产证券化业务。\n本次专项计划发行的规模不超过20亿元。",
    ],
)
def test_the_sum_of_an_issue_may_stand_in_the_next_sentence(text: str) -> None:
    (claim,) = [c for c in claims(text) if c.values.get("name") == "debt_issued"]
    assert claim.roles["organization"][0].name == "北岳集团有限公司"
    assert "20亿元" in str(getattr(claim.values["amount"], "words", ""))
    assert claim.quote.endswith("20亿元")


def test_an_issue_is_told_on_the_day_of_its_article() -> None:
    text = (
        "9月6日消息，北岳证券（600999.SH）公布，第九期短期融资券已发行完毕。\n"
        "北岳证券于2024年9月5日发行短期融资券，发行总额40亿元。"
    )
    (claim,) = [c for c in claims(text) if c.values.get("name") == "debt_issued"]
    assert (words(claim, "announced"), words(claim, "period")) == ("9月6日", "2024年9月5日")


@pytest.mark.parametrize(
    "text",
    [
        "9月6日，北岳股份（600999）公告，将为全资子公司青禾置业有限公司3亿元融资提供担保，期限12个月。",
        "9月6日，北岳股份（600999）公告，公司拟为青禾置业有限公司向银行申请的贷款提供不超过3亿元的担保。",
    ],
)
def test_a_loan_that_another_guarantees_is_borrowed(text: str) -> None:
    (claim,) = [c for c in claims(text) if c.values.get("name") == "borrowed"]
    assert claim.roles["organization"][0].name == "青禾置业有限公司"
    assert "3亿元" in str(getattr(claim.values["amount"], "words", ""))
    assert words(claim, "announced") == "9月6日"
    funding = [e for e in to_events(claims(text)) if e["type"] == "funding"]
    assert len(funding) == 1


def test_what_is_guaranteed_in_all_is_no_loan() -> None:
    text = "北岳股份累计为青禾置业有限公司3亿元融资提供担保，担保余额为2亿元。"
    assert not [c for c in claims(text) if c.values.get("name") == "borrowed"]


def test_a_subsidy_is_a_figure_and_an_event_of_the_government() -> None:
    text = (
        "9月6日消息，北岳股份（600999）公告，公司自1月1日至8月30日累计获得政府补助1,200万元。\n"
        "补贴政策向每台汽车补贴2万元。"
    )
    (claim,) = [c for c in claims(text) if c.values.get("name") == "subsidies"]
    assert claim.roles["organization"][0].name == "北岳股份"
    (event,) = [e for e in to_events(claims(text)) if e["type"] == "funding"]
    assert event["args"]["investor"] == ["政府"]  # type: ignore[index]
    assert event["args"]["amount"] == ["1,200万元"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("英国Halden完成440万欧元融资。", "Halden"),
        ("本轮融资由Oak HB/FS、Town Ridge Ventures跟投。", "Town Ridge Ventures"),
    ],
)
def test_latin_names_keep_their_borders(text: str, name: str) -> None:
    found = {n.text for n in find_names(text) if n.kind == "Organization"}
    assert name in found and not found & {"FS", "英国Halden"}


def test_a_trade_for_half_a_year_is_no_round() -> None:
    assert rounds("上半年在线教育行业融资近90亿元。") == []
    assert rounds("北岳集团拟出资15亿元参与设立股权投资基金。") == []


@pytest.mark.parametrize(
    "text",
    [
        "北岳股份（600999）公告，公司计划投资52亿元建设新厂。",
        "北岳股份（600999）计划在湖北新增投资52亿元，助推当地发展。",
    ],
)
def test_what_is_put_into_works_is_a_figure_and_an_event_without_investee(text: str) -> None:
    (claim,) = [c for c in claims(text) if c.values.get("name") == "capital_spending"]
    assert claim.roles["organization"][0].name == "北岳股份"
    (event,) = [e for e in to_events(claims(text)) if e["type"] == "funding"]
    assert event["args"] == {"amount": ["52亿元"], "investor": ["北岳股份"]}


def test_works_told_twice_are_one_event() -> None:
    text = "北岳股份（600999）计划投资52亿元建设新厂。\n北岳股份将投资52亿元建设新厂。"
    assert len([e for e in to_events(claims(text)) if e["type"] == "funding"]) == 1


def test_a_loan_that_is_asked_for() -> None:
    text = "青禾置业有限公司拟向北岳银行申请不超过3亿元的贷款。"
    (claim,) = [c for c in claims(text) if c.values.get("name") == "borrowed"]
    assert claim.roles["organization"][0].name == "青禾置业有限公司"


def test_a_date_with_its_year_is_that_of_a_past_round() -> None:
    (claim,) = rounds("2017年8月18日，澜川科技宣布完成A轮融资，北岳资本领投。")
    assert (words(claim, "date"), words(claim, "announced")) == ("2017年8月18日", None)


def test_the_year_in_the_name_of_an_issue_is_no_date() -> None:
    (claim,) = [
        c
        for c in claims("北岳集团有限公司完成发行2024年第八期中期票据，发行总额20亿元。")
        if c.values.get("name") == "debt_issued"
    ]
    assert words(claim, "period") is None


def test_what_a_listing_raises_is_funding_where_nothing_else_is_told() -> None:
    text = "北岳集团有限公司向港交所递交上市申请，计划募集资金10亿港元。"
    (event,) = [e for e in to_events(claims(text)) if e["type"] == "funding"]
    assert event["args"]["amount"] == ["10亿港元"]  # type: ignore[index]


def test_what_a_plan_of_shares_shall_bring_may_stand_in_the_next_sentence() -> None:
    text = (
        "近日，北岳股份（600999）公告称，非公开发行股票事项获得反馈。"
        "根据此前公告，公司拟募资25亿元，其中18亿元用于扩建。"
    )
    (claim,) = rounds(text)
    assert claim.values["round"] == "非公开发行股票"
    assert str(getattr(claim.values["amount"], "words", "")) == "25亿元"


def test_who_becomes_an_investor_of_a_round_told_without_values() -> None:
    text = "澜川科技即将完成新一轮融资。知情者透露，北岳资本和青禾创投将为新晋投资方。"
    assert [sides(c) for c in rounds(text)] == [({"北岳资本", "青禾创投"}, {"澜川科技"})]


def test_investment_that_a_known_company_gave_is_no_part_of_its_name() -> None:
    text = "获京东投资，澜川物流（600999）股价上涨。\n澜川物流（600999）表示，合作很好。"
    assert [sides(c) for c in rounds(text)] == [({"京东"}, {"澜川物流"})]
