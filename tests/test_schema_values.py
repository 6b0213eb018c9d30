"""Values are intervals: ordered, comparable, and the same after a round trip through JSON."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whofunds.schema import DateInterval, Money, Share, ValueFormatError
from whofunds.schema.values import value_from_json, value_to_json

amounts = st.decimals(min_value=0, max_value=10**14, allow_nan=False, places=4)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@st.composite
def moneys(draw):
    low, high = sorted([draw(amounts), draw(amounts)])
    low, high = draw(st.sampled_from([(low, high), (low, None), (None, high), (low, low)]))
    return Money(
        low, high, draw(st.sampled_from([None, "CNY", "USD"])), draw(st.booleans()), draw(st.text())
    )


@st.composite
def dates(draw):
    low, high = sorted([draw(days), draw(days)])
    low, high = draw(st.sampled_from([(low, high), (low, None), (None, high), (None, None)]))
    return DateInterval(
        low, high, draw(st.sampled_from(["day", "range"])), draw(st.text()), draw(st.booleans())
    )


@st.composite
def shares(draw):
    parts = st.decimals(min_value=0, max_value=1, places=6)
    low, high = sorted([draw(parts), draw(parts)])
    return Share(low, draw(st.sampled_from([high, None])), draw(st.text()))


@given(
    st.one_of(
        moneys().map(lambda v: ("money", v)),
        dates().map(lambda v: ("date", v)),
        shares().map(lambda v: ("share", v)),
    )
)
def test_a_value_survives_json(pair):
    type_name, value = pair
    text = json.dumps(value_to_json(value))
    assert value_from_json(type_name, json.loads(text)) == value


@given(moneys(), moneys())
def test_agreement_of_amounts_is_symmetric_and_reflexive(one, other):
    assert one.agrees_with(one)
    assert one.agrees_with(other) == other.agrees_with(one)


@given(dates(), dates())
def test_agreement_of_dates_is_symmetric_and_reflexive(one, other):
    assert one.agrees_with(one)
    assert one.agrees_with(other) == other.agrees_with(one)


@given(dates().filter(lambda d: d.known))
def test_an_iso_interval_reads_back_to_the_same_days(when):
    again = DateInterval.parse(when.iso())
    assert (again.earliest, again.latest) == (when.earliest, when.latest)


def test_a_day_before_the_year_1000_keeps_its_four_digits():
    assert DateInterval.parse("0987-06").iso() == "0987-06"


@pytest.mark.parametrize(
    ("text", "low", "high", "precision"),
    [
        ("2025-07-02", date(2025, 7, 2), date(2025, 7, 2), "day"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31), "half"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("2025-03/..", date(2025, 3, 1), None, "range"),
        ("../2025-05", None, date(2025, 5, 31), "range"),
        ("2025-09-21/2025-09", date(2025, 9, 21), date(2025, 9, 30), "range"),
    ],
)
def test_dates_are_read_as_intervals(text, low, high, precision):
    when = DateInterval.parse(text)
    assert (when.earliest, when.latest, when.precision) == (low, high, precision)


@pytest.mark.parametrize(
    "text", ["", "July", "2025-13", "2025-02-30", "2025-Q5", "../..", "2025-07/2025-06", "25-1-1"]
)
def test_what_is_not_a_date_is_refused_with_a_sentence(text):
    with pytest.raises(ValueFormatError, match=r"\w+ .*\w+"):
        DateInterval.parse(text)


def test_a_fuzzy_date_agrees_with_its_neighbourhood_only():
    recently = DateInterval(date(2025, 7, 10), date(2025, 7, 10), "day", "近日", fuzzy=True)
    assert recently.agrees_with(DateInterval.parse("2025-07-01"))
    assert not recently.agrees_with(DateInterval.parse("2025-05-01"))


def test_an_open_amount_agrees_with_what_lies_above_it():
    above = Money(Decimal("6e7"), None, "CNY", words="超6000万元")
    assert above.agrees_with(Money(Decimal("1e8"), Decimal("1e8"), "CNY"))
    assert not above.agrees_with(Money(Decimal("5e7"), Decimal("5e7"), "CNY"))
    assert not above.agrees_with(Money(Decimal("1e8"), Decimal("1e8"), "USD"))


def test_about_two_billion_agrees_with_1_9_but_is_not_exact():
    about = Money(Decimal("2e9"), Decimal("2e9"), "CNY", approximate=True)
    assert about.agrees_with(Money(Decimal("1.9e9"), Decimal("1.9e9"), "CNY"))
    assert not about.agrees_with(Money(Decimal("1.5e9"), Decimal("1.5e9"), "CNY"))
    assert not about.exact
    assert Money(Decimal("2e9"), Decimal("2e9"), "CNY").exact


@pytest.mark.parametrize(
    "make",
    [
        lambda: Money(None, None, "CNY"),
        lambda: Money(Decimal(-1), None, "CNY"),
        lambda: Money(Decimal(2), Decimal(1), "CNY"),
        lambda: Money(Decimal(1), Decimal(1), "yuan"),
        lambda: Share(Decimal("1.5"), None),
        lambda: Share(None, None),
        lambda: DateInterval(date(2025, 2, 1), date(2025, 1, 1)),
        lambda: DateInterval(None, None, "second"),
        lambda: value_from_json("money", "3亿"),
        lambda: value_from_json("number", "NaN"),
        lambda: value_from_json("integer", True),
        lambda: value_from_json("money", {"min": "1e", "max": None}),
        lambda: value_from_json("date", {"earliest": "yesterday"}),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(make):
    with pytest.raises(ValueFormatError):
        make()


def test_no_digit_is_lost_and_no_exponent_is_written():
    money = Money(Decimal("1E+11"), Decimal("100000000000.10"), "USD")
    assert money.to_json()["min"] == "100000000000"
    assert money.to_json()["max"] == "100000000000.1"


@given(days, st.integers(0, 400))
def test_the_iso_form_never_says_more_than_the_interval(low, length):
    when = DateInterval(low, low + timedelta(days=length), "range")
    again = DateInterval.parse(when.iso())
    assert again.latest - again.earliest == timedelta(days=length)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (
            Money(Decimal(60_000_000), None, "CNY", words="超6000万元"),
            "超6000万元 = 60000000.. CNY",
        ),
        (Money(Decimal(5), Decimal(5), None, True, "约5"), "约5 = ~5"),
        (Money(Decimal(3), Decimal(10), "USD"), "3..10 USD"),
        (Share(Decimal("0.5"), None, "过半"), "过半 = 0.5.."),
        (DateInterval.parse("2025-03", "今年3月"), "今年3月 = 2025-03"),
        (DateInterval.parse("2025-03"), "2025-03"),
        (DateInterval(None, None, "day", "7月2日"), "7月2日"),
    ],
)
def test_a_value_is_printed_with_its_words_and_what_they_come_to(value, said):
    assert str(value) == said
