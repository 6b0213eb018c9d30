"""A table of amounts, dates and rounds as articles write them; and nothing is made more precise."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from whofunds.loaders.extract.amounts import find_amounts
from whofunds.loaders.extract.dates import find_dates
from whofunds.loaders.extract.rounds import find_rounds
from whofunds.schema import DateInterval, Money
from whofunds.schema.values import value_from_json, value_to_json

PUBLISHED = DateInterval.parse("2025-10-20")
LINES = (Path(__file__).parent / "data" / "expressions.tsv").read_text("utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")][1:]


def read(sort, text):
    """Give what is read, in the form of the table."""
    if sort == "amount":
        return " + ".join(str(a.money).split(" = ")[-1] for a in find_amounts(text))
    if sort == "date":
        return " + ".join("~" * w.date.fuzzy + w.date.iso() for w in find_dates(text, PUBLISHED))
    return " + ".join(r.text for r in find_rounds(text))


def test_the_table_is_long_enough():
    assert len(set(ROWS)) == len(ROWS) >= 120


@pytest.mark.parametrize(("sort", "text", "value"), ROWS, ids=[" ".join(r[:2]) for r in ROWS])
def test_reads(sort, text, value):
    assert read(sort, text) == value


numbers = st.integers(1, 9999)
units = st.sampled_from([("万", 10**4), ("亿", 10**8), ("千万", 10**7)])


@given(numbers, units, st.sampled_from(["约", "近", "接近", "大约"]))
def test_about_is_never_exact(number, unit, hedge):
    [amount] = find_amounts(f"金额{hedge}{number}{unit[0]}元。")
    assert amount.money.approximate and not amount.money.exact
    assert amount.money.min <= number * unit[1] <= amount.money.max


@given(numbers, units, st.sampled_from([("超", ""), ("逾", ""), ("不低于", ""), ("", "以上")]))
def test_more_than_has_no_upper_bound(number, unit, hedge):
    [amount] = find_amounts(f"金额{hedge[0]}{number}{unit[0]}元{hedge[1]}。")
    assert (amount.money.min, amount.money.max) == (number * unit[1], None)


@given(numbers, units, st.sampled_from([("不超过", ""), ("至多", ""), ("", "以内")]))
def test_less_than_has_no_lower_bound(number, unit, hedge):
    [amount] = find_amounts(f"金额{hedge[0]}{number}{unit[0]}元{hedge[1]}。")
    assert (amount.money.min, amount.money.max) == (None, number * unit[1])


@given(st.sampled_from(["数", "几"]), st.sampled_from(["十万", "百万", "千万", "亿"]))
def test_several_is_an_interval(word, unit):
    [amount] = find_amounts(f"完成{word}{unit}元融资")
    assert amount.money.min < amount.money.max and amount.money.approximate


@given(st.lists(st.sampled_from([row[1] for row in ROWS]), min_size=1, max_size=4))
def test_words_and_values_come_back_from_json(texts):
    text = "。".join(texts)
    for amount in find_amounts(text):
        assert text[amount.start : amount.end] == amount.money.words
        assert value_from_json("money", value_to_json(amount.money)) == amount.money
    for when in find_dates(text, PUBLISHED):
        assert text[when.start : when.end] == when.date.words
        assert value_from_json("date", value_to_json(when.date)) == when.date


@given(st.decimals(0, 10**12, places=2), st.decimals(0, 10**12, places=2))
def test_an_amount_s_bounds_are_in_order_or_it_is_none(low, high):
    assume(low > high)
    with pytest.raises(ValueError, match="out of order"):
        Money(low, high)
    assert Money(high, low).agrees_with(Money(high, high))


@given(st.dates(min_value=PUBLISHED.earliest.replace(year=2000), max_value=PUBLISHED.earliest))
def test_a_part_of_a_month_is_no_day(day):
    for part in ("上旬", "中旬", "下旬", "初", "底"):
        [when] = find_dates(f"{day.year}年{day.month}月{part}", PUBLISHED)
        assert (when.date.latest - when.date.earliest).days >= 3
        assert when.date.precision == "range"
