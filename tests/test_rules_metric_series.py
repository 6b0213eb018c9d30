"""Numbers told as a series: each for its own year, or for its own organization."""

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article


def metrics(text):
    return {
        (
            claim.roles["organization"][0].name,
            claim.values["name"],
            claim.values["period"].iso(),
            claim.values["amount"].words,
        )
        for claim in RulesExtractor().extract(Article("a", text))
        if claim.kind == "Metric"
    }


def test_each_number_has_its_own_period():
    text = "2022年、2023年和2024年上半年，青禾科技的营业收入分别为5741万元、1.25亿元和1.91亿元。"
    assert metrics(text) == {
        ("青禾科技", "revenue", "2022", "5741万元"),
        ("青禾科技", "revenue", "2023", "1.25亿元"),
        ("青禾科技", "revenue", "2024-H1", "1.91亿元"),
    }


def test_a_stretch_of_years_is_as_many_years_and_a_minus_is_a_loss():
    text = "2022年至2024年，青禾科技归母净利润分别为-8.1亿元、-6.9亿元和1.5亿元。"
    assert metrics(text) == {
        ("青禾科技", "net_loss", "2022", "8.1亿元"),
        ("青禾科技", "net_loss", "2023", "6.9亿元"),
        ("青禾科技", "net_profit", "2024", "1.5亿元"),
    }


def test_two_organizations_share_out_the_numbers():
    text = "2024年，青禾科技有限公司和远山医药有限公司分别亏损3亿元和5.5亿元。"
    assert {(who, words) for who, _, _, words in metrics(text)} == {
        ("青禾科技有限公司", "3亿元"),
        ("远山医药有限公司", "5.5亿元"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "2022年和2023年，青禾科技的营业收入分别为1亿元、2亿元和3亿元。",
        "青禾科技的营业收入近年分别为1亿元、2亿元和3亿元。",
    ],
)
def test_numbers_that_do_not_fit_the_periods_are_nobody_s(text):
    assert metrics(text) == set()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("截至2024年三季度末，青禾科技的营业收入为5.6亿元。", "2024-01-01/2024-09-30"),
        ("截至2024年三季度末，青禾科技累计净亏损5.6亿元。", "../2024-09-30"),
    ],
)
def test_up_to_a_day_is_the_year_up_to_it_unless_it_is_in_all(text, period):
    ((_, _, told, _),) = metrics(text)
    assert told == period
