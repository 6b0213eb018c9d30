"""Where marks stand and what is written beside them: the same each time, in layers, not crowded."""

import itertools
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures import mark, picture
from whofunds.queries.picture import Amount, Line, Picture, When
from whofunds.queries.render.dodging import Box, Pass, dodged
from whofunds.queries.render.labels import cells, compact, label, line_label, shorten, wrap
from whofunds.queries.render.looks import THIN, WIDE, width
from whofunds.queries.render.pinyin import pinyin_keys
from whofunds.queries.render.placement import COLUMNS, crossings, headings, positions
from whofunds.queries.render.spacing import spaced


def test_money_flows_from_left_to_right():
    shown = picture()
    places = positions(shown)
    for line in shown.lines:
        if line.money:
            assert places[line.source][0] < places[line.target][0], line
    order = ["p:hz", "i2", "i1", "f4", "c1", "x1", "g1"]
    assert sorted(order, key=lambda i: places[i][0]) == order
    assert next(roles for _, roles in headings(shown, places)) == ["Place"]


def test_the_order_of_arrival_changes_nothing():
    shown = picture()
    other = picture()
    other.marks = dict(reversed(other.marks.items()))
    other.lines = other.lines[::-1]
    assert positions(shown) == positions(other)


PLACES = """
import sys; sys.path.insert(0, sys.argv[1])
from pictures import picture
from whofunds.queries.render.placement import positions
print(sorted(positions(picture()).items()))
"""


def test_another_process_gives_the_same_places():
    lib = __file__.replace("test_picture_placement.py", "lib")
    told = {
        subprocess.run(
            [sys.executable, "-c", PLACES, lib], capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}, encoding="utf-8",
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(told) == 1


def web(count, seed):
    chance = random.Random(seed)
    marks = {f"i{n}": mark(f"i{n}", f"投资方{n}", "Investor") for n in range(count)}
    marks |= {f"c{n}": mark(f"c{n}", f"公司{n}", "Company") for n in range(count)}
    ends = [(f"i{n}", f"c{chance.randrange(count)}") for n in range(count) for _ in range(2)]
    return Picture("", marks, [Line(a, b, "FUNDS", "", "asserted") for a, b in ends], {})


@pytest.mark.parametrize("seed", range(5))
def test_fewer_lines_cross_than_in_the_order_of_names(seed):
    shown = web(12, seed)
    pairs = [(line.source, line.target) for line in shown.lines]
    naive = {i: (COLUMNS[shown.marks[i].role], float(n)) for n, i in enumerate(sorted(shown.marks))}
    assert crossings(pairs, positions(shown)) < 0.6 * crossings(pairs, naive)


def test_crossings_are_counted():
    place = {"a": (0.0, 0.0), "b": (0.0, 1.0), "c": (1.0, 0.0), "d": (1.0, 1.0)}
    assert crossings([("a", "d"), ("b", "c")], place) == 1
    assert crossings([("a", "c"), ("b", "d"), ("a", "d")], place) == 0


@pytest.mark.parametrize("count", [1, 15, 100, 700])
def test_nothing_stands_on_another_and_a_crowded_column_is_broken(count):
    shown = web(count, 1)
    places = positions(shown)
    by_column = {}
    for x, y in places.values():
        by_column.setdefault(x, []).append(y)
    for heights in by_column.values():
        heights.sort()
        assert all(b - a >= 50 for a, b in itertools.pairwise(heights))
    tall = max(y for _, y in places.values()) - min(y for _, y in places.values())
    wide = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    assert tall < 1.3 * wide + 1000


def dodging(heights, lines):
    """Three columns: ends at both sides, and what stands between them; the heights that result."""
    marks = {f"l{n}": (0.0, y) for n, (y, _) in enumerate(lines)}
    marks |= {f"r{n}": (400.0, y) for n, (_, y) in enumerate(lines)}
    marks |= {f"m{n}": (200.0, y) for n, y in enumerate(heights)}
    strips = [[i for i in marks if i[0] == side] for side in "lmr"]
    x, y = ({i: at[axis] for i, at in marks.items()} for axis in (0, 1))
    boxes = dict.fromkeys(marks, Box(radius=11, half=30, down=36, above=21, below=36))
    return dodged(strips, x, y, boxes, [Pass(f"l{n}", f"r{n}", 1.0) for n in range(len(lines))])


@pytest.mark.parametrize("at", [-10, 0, 10, 30])
def test_a_mark_steps_out_of_the_way_of_a_line_and_no_further_than_it_must(at):
    assert dodging([0], [(500, 500)])["m0"] == 0
    moved = dodging([0], [(at, at)])["m0"]
    # Clear of the line above it, or of the line below its name.
    assert moved - at > 11 or at - moved > 36
    assert abs(moved) <= 50


@given(
    st.lists(st.floats(60, 120), max_size=6),
    st.lists(st.tuples(st.floats(-200, 600), st.floats(-200, 600)), max_size=5),
)
def test_who_steps_aside_keeps_order_and_distances(gaps, ends):
    heights = list(itertools.accumulate(gaps, initial=0.0))
    ends = sorted((a, b) for a, b in ends)
    lines = [(a + 60 * n, b) for n, (a, b) in enumerate(ends)]
    found = dodging(heights, lines)
    middle = [found[f"m{n}"] for n in range(len(heights))]
    assert all(b - a >= 57 - 1e-6 for a, b in itertools.pairwise(middle))


def test_what_the_picture_is_about_stands_in_the_upper_half():
    shown = picture()
    shown.marks["g"] = mark("g", "六家", "Group", "Group")
    for n in range(6):
        shown.marks[f"p{n}"] = mark(f"p{n}", f"同行{n}", "Company")
        shown.lines.append(Line(f"p{n}", "g", "MEMBER_OF", "", "asserted"))
    shown.lines.append(Line("c1", "g", "MEMBER_OF", "", "asserted"))
    places = positions(shown)
    column = sorted(y for x, y in places.values() if x == places["c1"][0])
    assert len(column) == 7
    assert places["c1"][1] <= column[3]


@given(
    st.lists(
        st.tuples(st.floats(-500, 500), st.floats(1, 50), st.floats(1, 50)), min_size=1, max_size=12
    )
)
def test_heights_keep_their_distances_and_miss_what_is_wanted_by_the_least(marks):
    names = [str(n) for n in range(len(marks))]
    wanted = {n: m[0] for n, m in zip(names, marks, strict=True)}
    above = {n: m[1] for n, m in zip(names, marks, strict=True)}
    below = {n: m[2] for n, m in zip(names, marks, strict=True)}
    found = spaced(names, wanted, above, below)
    for a, b in itertools.pairwise(names):
        assert found[b] - found[a] >= below[a] + above[b] - 1e-6
    cost = sum((found[n] - wanted[n]) ** 2 for n in names)
    # Any shift of all that follows or precedes a mark, as far as it keeps the distances, costs more.
    for cut in range(len(names) + 1):
        for moved in (names[:cut], names[cut:]):
            away = -1.0 if moved == names[:cut] else 1.0
            other = {n: found[n] + (away if n in moved else 0) for n in names}
            assert sum((other[n] - wanted[n]) ** 2 for n in names) >= cost - 1e-3


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When("7月2日", "2025-07-02", "2025-07-02"), "2025-07-02"),
        (When("7月", "2025-07-01", "2025-07-31"), "2025-07"),
        (When("2025年", "2025-01-01", "2025-12-31"), "2025"),
        (When("近两年", "2024-01-01", "2025-12-31"), "2024~2025"),
        (When("今年3月以来", "2025-03-01", ""), "2025-03~"),
        (When("3月5日起", "2025-03-05", ""), "2025-03-05~"),
        (When("此前", "", "2025-03-05"), "~2025-03-05"),
        (When("数月后", "2025-03-01", "2025-10-31"), "2025-03~10"),
        (When("跨年", "2024-11-01", "2025-02-28"), "2024-11~2025-02"),
        (When("late September", "2025-09-21", "2025-09-30"), "2025-09"),
        (When("不久前"), ""),
    ],
)
def test_a_date_in_few_characters_is_no_more_precise_than_it_was_said(when, text):
    assert compact(when) == text


def test_words_beside_a_line():
    amount, when = Amount("3亿元", "CNY", 3e8, 3e8), When("3月", "2025-03-01", "2025-03-31")
    assert (
        line_label(Line("a", "b", "FUNDS", "A轮 3月 3亿元", "asserted", amount=amount, when=when))
        == "3亿元 · 2025-03"
    )
    assert line_label(Line("a", "b", "FUNDS", "", "asserted")) == "?"
    assert (
        line_label(Line("a", "b", "FUNDS", "", "asserted", facts=["f", "g"], amount=amount))
        == "2× 3亿元"
    )
    assert line_label(Line("a", "b", "PARTICIPATED_IN", "", "asserted", when=when)) == ""
    assert line_label(Line("a", "b", "WORKS_FOR", "CEO 3月", "asserted", when=when)) == "CEO"
    assert line_label(Line("a", "b", "MAKES", "3月", "asserted", when=when)) == "2025-03"
    assert line_label(Line("a", "b", "LOCATED_IN", "", "asserted")) == ""


@given(st.text(max_size=80))
def test_a_label_fits_into_its_column(text):
    lines = wrap(text)
    assert len(lines) <= 3
    assert all(cells(line) <= 18 for line in lines)
    assert cells(shorten(text, 10)) <= 10


def test_a_long_name_is_broken_evenly_and_hidden_signs_are_shown():
    shown = label(mark("g", "上海市浦东新区国有资产监督管理委员会", "Government"))
    assert shown == "上海市浦东新区国有\n资产监督管理委员会"
    assert label(mark("g", "Advanced Micro Devices", "Company")) == "Advanced\nMicro Devices"
    assert "\u202e" not in label(mark("g", "abc\u202edef", "Company"))


def test_lines_grow_by_the_power_of_ten():
    assert width(None) == width(0) == width(1e6) == THIN
    steps = [width(10.0**n) for n in range(6, 11)]
    assert steps == sorted(steps)
    assert max(b - a for a, b in itertools.pairwise(steps)) < 2.1
    assert width(1e30) == WIDE
    assert picture().lines[2].amount.size is None
    assert Amount(min=5.0).size == Amount(max=5.0).size == Amount(min=4.0, max=6.0).size == 5.0


def test_pinyin_is_that_of_the_phrase():
    assert pinyin_keys(["重庆银行", "Nvidia"]) == ["chongqingyinhang", "cqyh"]
    assert pinyin_keys(["AI六小龙"]) == ["ailiuxiaolong", "ailxl"]
