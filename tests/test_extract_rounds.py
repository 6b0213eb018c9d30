"""Names of rounds, ordinals, and parts of a whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from whofunds.loaders.extract.rounds import chinese_integer, find_rounds, is_strategic, ordinal_in
from whofunds.loaders.extract.shares import find_parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成A轮融资", ["A轮"]),
        ("完成Pre-A+轮融资", ["Pre-A+轮"]),
        ("天使轮和种子轮", ["天使轮", "种子轮"]),
        ("D2轮、B++轮", ["D2轮", "B++轮"]),
        ("完成战略融资", ["战略融资"]),
        ("新一轮融资", []),
        ("C轮投资方某资本", []),
        ("GPTA轮", []),
        ("战略投资者", []),
        ("首轮融资", ["首轮"]),
    ],
)
def test_rounds(text: str, expected: list[str]) -> None:
    assert [r.text for r in find_rounds(text)] == expected


def test_offsets_are_those_of_the_text() -> None:
    text = "某公司完成 B 轮融资，此前为天使轮"
    assert all(text[r.start : r.end].strip() == r.text for r in find_rounds(text))
    assert len(find_rounds(text, 8)) == 1


def test_a_manner_is_not_a_round_of_a_series() -> None:
    assert is_strategic("战略投资")
    assert not is_strategic("B轮")


@pytest.mark.parametrize(
    ("words", "number"),
    [("16", 16), ("十六", 16), ("三", 3), ("二十", 20), ("一百零二", 102), ("十", 10)],
)
def test_integers(words: str, number: int) -> None:
    assert chinese_integer(words) == number


def test_ordinals() -> None:
    assert ordinal_in("这是公司第16笔融资") == 16
    assert ordinal_in("第三轮融资") == 3
    assert ordinal_in("第三大股东") is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("60%股权", "0.6", "0.6"),
        ("不低于52.96%的股份", "0.5296", None),
        ("不超过10%股权", None, "0.1"),
        ("20%-30%股权", "0.2", "0.3"),
        ("全部股权", "1", "1"),
    ],
)
def test_parts(text: str, low: str | None, high: str | None) -> None:
    (part,) = find_parts(text)
    assert part.share is not None
    assert part.of_equity
    assert part.share.min == (None if low is None else Decimal(low))
    assert part.share.max == (None if high is None else Decimal(high))


def test_more_than_all_is_no_part() -> None:
    assert find_parts("同比增长1578.97%") == []
    assert find_parts("0%股权") == []
    assert not find_parts("增长15%")[0].of_equity
