"""The forms that a publication date is written in."""

from datetime import date, timedelta

import pytest
from whofunds.loaders import ReadError
from whofunds.loaders.publication import find_published, in_the_future, read_published
from whofunds.schema import DateInterval

DAY = "2025-07-02"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2025-07-02", DAY),
        ("2025-7-2", DAY),
        ("2025-07", "2025-07"),
        ("2025", "2025"),
        ("2025-Q3", "2025-Q3"),
        ("2025-H1", "2025-H1"),
        ("2025-07-01/2025-07-15", "2025-07-01/2025-07-15"),
        ("2025-07-02T23:30:00Z", DAY),
        ("2025-07-02T00:30:00+08:00", DAY),
        ("2025-07-02T00:30:00.123456+0800", DAY),
        ("2025-07-02 10:00:00", DAY),
        ("2025-07-02 10:00", DAY),
        ("2025年7月2日", DAY),
        ("2025年07月02日 星期三 10:30", DAY),
        ("2025年7月2日（周三）", DAY),
        ("２０２５年７月２日", DAY),
        ("2025年7月2日10时30分", DAY),
        ("2025年7月2號", DAY),
        ("2025年7月", "2025-07"),
        ("2025年", "2025"),
        ("2025/07/02", DAY),
        ("2025/7/2 10:00:00", DAY),
        ("2025.7.2", DAY),
        ("2025/07", "2025-07"),
        ("20250702", DAY),
        ("20250702T103000Z", DAY),
        ("Wed, 02 Jul 2025 10:00:00 +0800", DAY),
        ("02 Jul 2025 10:00:00 GMT", DAY),
        ("July 2, 2025", DAY),
        ("Jul. 2nd, 2025", DAY),
        ("2 July 2025", DAY),
        ("July 2, 2025 at 10:00 AM", DAY),
        ("Sept 2025", "2025-09"),
        ("May 2025", "2025-05"),
        ("2024-02-29", "2024-02-29"),
        ("  2025-07-02\n", DAY),
    ],
)
def test_dates_are_read(words, iso):
    found = read_published(words)
    assert found.iso() == iso
    assert found.words == words.strip()


def test_the_day_is_the_written_one_in_every_time_zone():
    assert read_published("2025-07-02T23:59:59-11:00").iso() == DAY
    assert read_published("2025-07-02T00:00:00+14:00").iso() == DAY


@pytest.mark.parametrize(
    "words",
    ["", "昨天", "3小时前", "近日", "2025-13-01", "2025-02-30", "2025年13月", "0001-01-01T00:00:00Z",
     "0000-00-00", "../..", "2025-07-02abc", "1751433600", "July", "99999-01-01", "2025-07-02/x",
     "Wed, 99 Jul 2025 10:00:00 +0800", "2025-07-02; DROP", "20250732", "</script>", "9" * 5000],
)  # fmt: skip
def test_other_words_are_no_date(words):
    with pytest.raises(ReadError, match="is not a date that can be read; write it as 2025-07-02"):
        read_published(words)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("发布时间：2025-07-02 10:00 来源：某报", DAY),
        ("某报 2025年7月2日 10:00", DAY),
        ("2025年7月 第3期", "2025-07"),
        ("更新于2025/7/2", DAY),
        ("电话 12025-07-021", None),
        ("昨天 10:00", None),
        ("", None),
    ],
)
def test_a_date_is_found_in_a_line(line, iso):
    found = find_published(line)
    assert (found and found.iso()) == iso


def test_the_future_begins_after_tomorrow():
    today = date.today()
    for days, future in ((-1, False), (0, False), (1, False), (2, True), (400, True)):
        day = today + timedelta(days=days)
        assert in_the_future(DateInterval(day, day)) is future
    assert not in_the_future(DateInterval.parse(f"{today.year}"))
    assert not in_the_future(DateInterval.parse(f"{today.year}-{today.month:02d}"))
    assert in_the_future(DateInterval.parse(f"{today.year + 1}-12"))
    assert not in_the_future(DateInterval(None, date(2999, 1, 1)))
