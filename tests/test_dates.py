"""Dates: intervals no more precise than the words, relative ones only against a publication date."""

import calendar
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whofunds.loaders.extract.dates import find_dates
from whofunds.schema import DateInterval

PUBLISHED = DateInterval.parse("2023-08-16")


def one(text, published=PUBLISHED):
    found = find_dates(text, published)
    assert len(found) == 1, [w.text for w in found]
    return found[0].date


def test_words_are_those_of_the_article():
    (found,) = find_dates("公司于2022年5月3日晚间公告", PUBLISHED)
    assert found.text == found.date.words == "2022年5月3日晚间"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("北京时间5月3日凌晨", "2023-05-03"),
        ("北京时间 5 月 3 日", "2023-05-03"),
        ("当地时间周三", "2023-08-16"),
        ("今早", "2023-08-16"),
        ("今晚八点", "2023-08-16"),
        ("前几天", "2023-08-16"),
    ],
)
def test_the_zone_and_the_time_belong_to_a_day(words, iso):
    (found,) = find_dates(f"于{words}发布", PUBLISHED)
    assert found.text == found.date.words == words
    assert found.date.iso() == iso


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("2022年", "2022", "year"),
        ("2022年5月", "2022-05", "month"),
        ("2022年5月3日", "2022-05-03", "day"),
        ("2022-05-03", "2022-05-03", "day"),
        ("2022/5/3", "2022-05-03", "day"),
        ("二〇二二年五月三日", "2022-05-03", "day"),
        ("22年5月", "2022-05", "month"),
        ("２０２２年５月", "2022-05", "month"),
        ("2022年上半年", "2022-H1", "half"),
        ("2022年下半年", "2022-H2", "half"),
        ("2022年第三季度", "2022-Q3", "quarter"),
        ("2022年三季度", "2022-Q3", "quarter"),
        ("2022年前三季度", "2022-01-01/2022-09-30", "range"),
        ("2022年1-5月", "2022-01-01/2022-05-31", "range"),
        ("2022年初", "2022-01-01/2022-02-28", "range"),
        ("2022年底", "2022-11-01/2022-12-31", "range"),
        ("2022年夏天", "2022-06-01/2022-08-31", "range"),
        ("将于秋季", "2023-09-01/2023-11-30", "range"),
        ("24日正式", "2023-07-24", "day"),
        ("今年春季", "2023-03-01/2023-05-31", "range"),
        ("2022年年中", "2022-06-01/2022-07-31", "range"),
        ("2020-2022年", "2020-01-01/2022-12-31", "range"),
        ("2022年5月3日至6月1日", "2022-05-03/2022-06-01", "range"),
        ("5月下旬", "2023-05-21/2023-05-31", "range"),
        ("5月底", "2023-05-25/2023-05-31", "range"),
        ("5月上旬", "2023-05-01/2023-05-10", "range"),
        ("今年", "2023", "year"),
        ("去年", "2022", "year"),
        ("去年5月", "2022-05", "month"),
        ("本月", "2023-08", "month"),
        ("上月", "2023-07", "month"),
        ("今日", "2023-08-16", "day"),
        ("昨日", "2023-08-15", "day"),
        ("5月3日", "2023-05-03", "day"),
        ("11月3日", "2022-11-03", "day"),
        ("将于11月3日开业", "2023-11-03", "day"),
        ("上半年", "2023-H1", "half"),
        ("今年5月以来", "2023-05-01/..", "range"),
        ("2030年前", "../2029-12-31", "range"),
        ("3天前", "2023-08-13", "day"),
        ("周一", "2023-08-14", "day"),
        ("12日，公司公告", "2023-08-12", "day"),
        ("28日，公司公告", "2023-07-28", "day"),
        ("July 2, 2022", "2022-07-02", "day"),
        ("2 July 2022", "2022-07-02", "day"),
        ("in June", "2023-06", "month"),
        ("late June 2022", "2022-06-21/2022-06-30", "range"),
        ("late 2022", "2022-11-01/2022-12-31", "range"),
        ("last year", "2022", "year"),
        ("Q3 2022", "2022-Q3", "quarter"),
        ("for the first quarter", "2023-Q1", "quarter"),
        ("at the end of June 2022", "2022-06-25/2022-06-30", "range"),
        ("the first half of 2022", "2022-H1", "half"),
        ("since March 2022", "2022-03-01/..", "range"),
    ],
)
def test_reads(text, iso, precision):
    when = one(text)
    assert (when.iso(), when.precision) == (iso, precision)


@pytest.mark.parametrize("word", ["近日", "日前", "近期", "recently"])
def test_lately_is_the_publication_date_and_fuzzy(word):
    when = one(word)
    assert (when.earliest, when.latest, when.fuzzy) == (date(2023, 8, 16), date(2023, 8, 16), True)


@pytest.mark.parametrize(
    "word",
    [
        "今年",
        "去年5月",
        "上月",
        "昨日",
        "近日",
        "5月3日",
        "上半年",
        "年初",
        "12日，",
        "3天前",
        "last year",
    ],
)
def test_without_a_publication_date_a_relative_word_stays_unresolved(word):
    when = one(word, None)
    assert (when.earliest, when.latest) == (None, None)
    assert when.words and when.words in word


def test_a_month_of_publication_resolves_no_day():
    month = DateInterval.parse("2023-08")
    assert one("今日", month).iso() == "2023-08"
    assert one("本月", month).iso() == "2023-08"
    assert one("周一", month).known is False


def test_a_fuller_date_before_lends_its_year_within_the_sentence():
    found = find_dates("2021年3月公司成立，5月完成融资。7月发布产品。", PUBLISHED)
    assert [w.date.iso() for w in found] == ["2021-03", "2021-05", "2023-07"]


def test_months_later_hangs_on_the_date_before_and_ends_with_the_publication():
    _, later = find_dates("今年年初两队合并，他在数月后离开。", PUBLISHED)
    assert later.date.iso() == "2023-03-01/2023-08-16"
    assert later.date.fuzzy


def test_the_same_period_of_last_year_is_the_period_before_moved():
    _, before = find_dates("2023年上半年盈利，去年同期亏损。", PUBLISHED)
    assert before.date.iso() == "2022-H1"


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "13月",
        "3个月",
        "版本4.5.6",
        "第3季",
        "年均增长",
        "6月龄",
        "60日线",
        "一年中",
        "最近的商店",
        "2025年代",
        "股票600123",
        "3-5倍",
    ],
)
def test_leaves_alone(text):
    assert find_dates(text, PUBLISHED) == ()


@given(st.dates(date(1950, 1, 1), date(2040, 12, 31)))
def test_nothing_is_more_precise_than_said(day):
    year = one(f"{day.year}年")
    month = one(f"{day.year}年{day.month}月")
    exact = one(f"{day.year}年{day.month}月{day.day}日")
    assert (year.latest - year.earliest).days >= 364
    assert month.latest.day == calendar.monthrange(day.year, day.month)[1]
    assert exact.earliest == exact.latest == day
    assert year.earliest <= month.earliest <= day <= month.latest <= year.latest


@given(st.dates(date(2000, 2, 1), date(2040, 12, 31)), st.integers(1, 12))
def test_a_month_alone_is_never_after_the_publication(day, month):
    published = DateInterval(day, day, "day")
    when = one(f"{month}月发布", published)
    assert when.earliest <= day
    assert (day - when.earliest).days < 366


alphabet = "0123456789年月日号今去明上下半初底中旬季度前后以来近昨天周一三十-–/至约，。 \nJulyin\x00\u202e😀〇零"


@given(
    st.text(alphabet=alphabet, max_size=60),
    st.sampled_from([None, PUBLISHED, DateInterval.parse("2024-02")]),
)
def test_any_text_gives_sorted_spans_of_itself(text, published):
    found = find_dates(text, published)
    for when in found:
        assert text[when.start : when.end] == when.text == when.date.words
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["1", "年", "2022年", "5月", "5月3日", "2022-", "July "])
def test_long_hostile_text_ends_in_time(piece):
    find_dates(piece * 10000, PUBLISHED)
