"""Whom a sentence without a name speaks of, and what is a body of its own."""

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.names import find_names
from whofunds.schema import Article

NEWS = """江海产业母基金领投，青禾科技完成12亿元C轮融资
11月3日，青禾科技宣布完成12亿元C轮融资。本轮由江海产业母基金领投，远山资本、云帆创投跟投。
据公司介绍，此次融资后公司估值达到150亿元。创始人许朗曾任远洋大学教授。
此前，公司完成了A轮融资，投资方包括星野资本等。
"""


def claims(text, kind):
    return [c for c in RulesExtractor().extract(Article("a", text)) if c.kind == kind]


def test_a_text_is_about_who_acts_in_it_not_about_who_leads_the_round():
    (valued,) = claims(NEWS, "Metric")
    assert valued.roles["organization"][0].name == "青禾科技"


def test_a_past_round_is_one_of_its_own_and_was_not_told_on_the_day_of_the_news():
    rounds = {claim.values["round"]: claim for claim in claims(NEWS, "FundingRound")}
    assert set(rounds) == {"C轮", "A轮"}
    assert [m.name for m in rounds["A轮"].roles["investor"]] == ["星野资本"]
    assert rounds["C轮"].values["announced"].words == "11月3日"
    assert "announced" not in rounds["A轮"].values
    assert "星野资本" not in {m.name for m in rounds["C轮"].roles["investor"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("老股东启明创投、腾讯投资继续加注。", "腾讯投资"),
        ("由腾讯投资、红杉中国跟投。", "腾讯投资"),
        ("腾讯投资了青禾科技。", "腾讯"),
        ("青禾科技获腾讯投资1亿元。", "腾讯"),
    ],
)
def test_the_arm_that_invests_is_not_the_company(text, name):
    assert name in {found.text for found in find_names(text)}


def test_nearly_done_is_planned_and_another_round_is_no_count_of_rounds():
    text = "某报独家获悉，青禾科技（Acme AI）即将完成新一轮融资，融资额约6亿美元。\n星野资本领投。"
    (told,) = claims(text, "FundingRound")
    assert told.modality == "planned" and told.values["amount"].words == "约6亿美元"
    assert [m.name for m in told.roles["lead_investor"]] == ["星野资本"]


def test_the_round_of_a_company_that_nobody_names_is_nobody_s():
    text = "青禾科技联合创始人戴宗已离职创业，其新公司获得了星野资本的天使轮投资。"
    assert claims(text, "FundingRound") == []


def test_a_school_makes_no_product():
    text = "青禾科技创始人许朗毕业于清华大学，旗下产品有智能助手“小禾”。"
    assert all(
        m.name != "清华大学"
        for claim in claims(text, "ProductRelease")
        for m in claim.roles.get("organization", ())
    )


@pytest.mark.parametrize(
    ("text", "person", "organization"),
    [
        ("青禾科技副总裁李璟加盟远山资本。", "李璟", "青禾科技"),
        ("百川智能商业合伙人洪涛亦于2024年12月离开公司。", "洪涛", "百川智能"),
        ("青禾科技首席财务官李倩因个人原因辞职。", "李倩", "青禾科技"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text, person, organization):
    found = {
        (c.roles["person"][0].name, c.roles["organization"][0].name)
        for c in claims(text, "Position")
    }
    assert (person, organization) in found
    assert {name for name, _ in found} == {person}


def test_who_stands_behind_a_company_is_not_behind_who_is_named_in_passing():
    text = (
        "青禾科技成立于2023年2月，由“华为天才少年”许朗创办，股东包括远山资本、江海集团有限公司等。"
    )
    stakes = claims(text, "Stake")
    assert {c.roles["organization"][0].name for c in stakes} == {"青禾科技"}
    assert [c for c in stakes if "date" in c.values] == []


def test_a_series_needs_no_word_that_says_so():
    text = "2022年至2024年，青禾科技营业收入为1亿元、2亿元和3亿元。"
    told = {c.values["period"].iso(): c.values["amount"].words for c in claims(text, "Metric")}
    assert told == {"2022": "1亿元", "2023": "2亿元", "2024": "3亿元"}


def test_a_given_name_may_end_with_a_common_word():
    (told,) = claims("青禾科技董事长张建中曾任职。", "Position")
    assert told.roles["person"][0].name == "张建中"


def test_a_round_without_a_name_is_that_of_the_company_the_article_is_about():
    text = (
        "青禾科技完成上市辅导，辅导机构为中信证券。青禾科技拟申请上市。\n"
        "2025年6月完成的C轮融资由腾讯、锦秋基金联合领投，绝大部分老股东跟投，投后估值超过120亿元。"
    )
    (told,) = claims(text, "FundingRound")
    assert [m.name for m in told.roles["investee"]] == ["青禾科技"]
    assert [m.name for m in told.roles["lead_investor"]] == ["腾讯", "锦秋基金"]
    assert "investor" not in told.roles
    (valued,) = claims(text, "Metric")
    assert valued.roles["organization"][0].name == "青禾科技"


@pytest.mark.parametrize(
    "before",
    ["据悉", "据了解", "凭借大数据", "为了留住证据", "现在", "终于", "补充供给"],
)
def test_a_word_that_ends_like_a_preposition_leaves_the_name_behind_it_a_subject(before):
    (told,) = claims(f"{before}青禾科技去年营收3亿元。", "Metric")
    assert told.roles["organization"][0].name == "青禾科技"
