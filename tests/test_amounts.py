"""Amounts: what is read, what is left alone, and that no digit or precision is made up."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whofunds.loaders.extract.amounts import find_amounts
from whofunds.loaders.extract.numerals import read_number


def one(text):
    found = find_amounts(text)
    assert len(found) == 1, [a.text for a in found]
    return found[0].money


def bounds(money):
    return money.min, money.max, money.currency, money.approximate


M, E8 = 10**6, 10**8


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "approximate"),
    [
        ("共12亿元", 12 * E8, 12 * E8, "CNY", False),
        ("３亿元", 3 * E8, 3 * E8, "CNY", False),
        ("3,500万元", 35 * M, 35 * M, "CNY", False),
        ("三亿五千万元", 350 * M, 350 * M, "CNY", False),
        ("1亿5000万元", 150 * M, 150 * M, "CNY", False),
        ("叁佰贰拾万元整", 3200000, 3200000, "CNY", False),
        ("1.2万亿元", 12 * 10**11, 12 * 10**11, "CNY", False),
        ("2个亿元", 2 * E8, 2 * E8, "CNY", False),
        ("50 万元", 500000, 500000, "CNY", False),
        ("人民币4.5亿元", 450 * M, 450 * M, "CNY", False),
        ("4.5亿元人民币", 450 * M, 450 * M, "CNY", False),
        ("RMB80m", 80 * M, 80 * M, "CNY", False),
        ("US$200M", 200 * M, 200 * M, "USD", False),
        ("$1.5bn", 1500 * M, 1500 * M, "USD", False),
        ("€20 million", 20 * M, 20 * M, "EUR", False),
        ("£3 million", 3 * M, 3 * M, "GBP", False),
        ("HK$7.5亿", 750 * M, 750 * M, "HKD", False),
        ("港币2亿元", 2 * E8, 2 * E8, "HKD", False),
        ("60亿日元", 60 * E8, 60 * E8, "JPY", False),
        ("9万英镑", 90000, 90000, "GBP", False),
        ("5百万美金", 5 * M, 5 * M, "USD", False),
        ("约8亿元", 8 * E8, 8 * E8, "CNY", True),
        ("近亿元", E8, E8, "CNY", True),
        ("8000万元左右", 80 * M, 80 * M, "CNY", True),
        ("数千万元", 20 * M, 90 * M, "CNY", True),
        ("数亿美元", 2 * E8, 9 * E8, "USD", True),
        ("几百万元", 2 * M, 9 * M, "CNY", True),
        ("十几亿元", 11 * E8, 19 * E8, "CNY", True),
        ("两三亿元", 2 * E8, 3 * E8, "CNY", True),
        ("千万级人民币", 10 * M, 90 * M, "CNY", True),
        ("亿元级", E8, 9 * E8, "CNY", True),
        ("千万美元", 10 * M, 10 * M, "USD", True),
        ("超8000万元", 80 * M, None, "CNY", False),
        ("过亿元", E8, None, "CNY", False),
        ("上亿元", E8, None, "CNY", False),
        ("逾2亿港元", 2 * E8, None, "HKD", False),
        ("7亿美元以上", 7 * E8, None, "USD", False),
        ("300多万元", 3 * M, None, "CNY", False),
        ("2.6亿多元", 260 * M, None, "CNY", False),
        ("6亿+人民币", 6 * E8, None, "CNY", False),
        ("more than $2 billion", 20 * E8, None, "USD", False),
        ("不超过6亿元", None, 6 * E8, "CNY", False),
        ("up to €5 million", None, 5 * M, "EUR", False),
        ("2亿–7亿元不等", 2 * E8, 7 * E8, "CNY", False),
        ("2亿元至7亿元", 2 * E8, 7 * E8, "CNY", False),
        ("2-7亿元", 2 * E8, 7 * E8, "CNY", False),
        ("2~7亿元", 2 * E8, 7 * E8, "CNY", False),
        ("2到7亿元", 2 * E8, 7 * E8, "CNY", False),
        ("2—7亿元", 2 * E8, 7 * E8, "CNY", False),
        ("约2亿-3亿元", 2 * E8, 3 * E8, "CNY", True),
        ("$3-5 million", 3 * M, 5 * M, "USD", False),
        ("金额约为2.6亿，", 260 * M, 260 * M, None, True),
    ],
)
def test_reads(text, low, high, currency, approximate):
    money = one(text)
    expected = [None if b is None else Decimal(b) for b in (low, high)]
    assert bounds(money) == (*expected, currency, approximate)
    assert money.words in text


@pytest.mark.parametrize(
    "text",
    [
        "2亿用户", "30万人参加", "共910个项目", "增长12.5%", "单位：万元", "（亿元）", "3月5日元旦放假",
        "三元锂电池", "百元机", "元宇宙", "A股3000点", "规模达到2亿台", "销售额增长3倍", "获赞1.2亿次",
        "2024年", "第3名", "数亿人", "3公里", "占地5亩",
    ],
)  # fmt: skip
def test_leaves_alone(text):
    assert find_amounts(text) == ()


def test_a_conversion_in_brackets_is_an_amount_of_its_own():
    main, converted = find_amounts("营收为9000万美元（约6.5亿元人民币）")
    assert bounds(main.money) == (90 * M, 90 * M, "USD", False)
    assert bounds(converted.money) == (650 * M, 650 * M, "CNY", True)


def test_an_amount_without_currency_takes_that_of_the_one_before_in_its_paragraph():
    text = "甲营收5亿美元，乙营收3亿，丙营收2亿。\n丁营收1亿。"
    assert [a.money.currency for a in find_amounts(text)] == ["USD", "USD", "USD", None]


def test_money_by_context_needs_no_currency_but_things_counted_are_no_money():
    assert [a.text for a in find_amounts("营收3亿、亏损2亿，用户3亿，服务2亿人")] == ["3亿", "2亿"]
    assert [a.text for a in find_amounts("完成数千万A轮融资")] == ["数千万"]


@pytest.mark.parametrize("word", ["签约3亿元", "预约3亿元", "最近3亿元"])
def test_a_hedge_inside_another_word_is_none(word):
    assert one(word).approximate is False


numbers = st.integers(1, 9999)
units = st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)])
currencies = st.sampled_from([("元", "CNY"), ("美元", "USD"), ("港元", "HKD"), ("欧元", "EUR")])


@given(numbers, units, currencies)
def test_a_plain_amount_is_exactly_what_it_says(number, unit, currency):
    money = one(f"公司获得{number}{unit[0]}{currency[0]}，")
    assert bounds(money) == (number * unit[1], number * unit[1], currency[1], False)
    assert isinstance(money.min, Decimal)


@given(numbers, numbers, units, currencies)
def test_a_range_is_ordered_and_shares_its_unit(low, high, unit, currency):
    low, high = sorted((low, high))
    money = one(f"{low}-{high}{unit[0]}{currency[0]}")
    assert (money.min, money.max) == (low * unit[1], high * unit[1])


@given(st.decimals(min_value="0.01", max_value="9999.99", places=2), units)
def test_no_digit_of_a_decimal_is_lost(number, unit):
    assert one(f"为{number}{unit[0]}元。").min == number * unit[1]


@given(
    st.text(
        alphabet="0123456789.,，一二三十百千万亿数几多约近超元美港$¥€-–~至到个以上 \n名人\x00\u202e😀",
        max_size=60,
    )
)
def test_any_text_gives_sorted_spans_of_itself(text):
    found = find_amounts(text)
    for amount in found:
        assert text[amount.start : amount.end] == amount.text == amount.money.words
        low, high = amount.money.min, amount.money.max
        assert low is None or high is None or low <= high
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("words", "value"),
    [("九百八十三万六千", 9836000), ("二十", 20), ("1.5亿", 150 * M), ("一百零五", 105)],
)
def test_numerals(words, value):
    assert read_number(words).low == value


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["1", "亿", "约", "3-", "US$", "数千万", "3亿元", "一"])
def test_long_hostile_text_ends_in_time(piece):
    find_amounts(piece * 20000)
