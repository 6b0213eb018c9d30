"""Filters, the slider of time, and folds: what a reader narrows a picture by."""

import pytest
from pictures import Tabs, click_mark, day, evidence, mark, money, picture, settle, shown
from whofunds.queries.picture import Fact, Line
from whofunds.queries.render.folding import LIMITS, fold
from whofunds.queries.render.html import page

ALL = {"p:hz", "i1", "i2", "i3", "i4", "f4", "c1", "x1", "g1"}


@pytest.fixture(scope="module")
def tabs(browser, tmp_path_factory):
    opened = Tabs(browser, tmp_path_factory.mktemp("narrowing"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def tab(tabs):
    """The small picture with its filters open; each test clears what it chose."""
    opened = tabs.open(page(picture()))
    opened.get_by_role("button", name="筛选").click()
    yield opened
    assert opened.complaints == []


@pytest.fixture(autouse=True)
def _clear(tab):
    yield
    tab.evaluate("clearFilters()")
    assert shown(tab) == ALL


def lines(tab):
    return set(
        tab.evaluate("[...seen.lines].map(id => lines.get(id).from + '>' + lines.get(id).to)")
    )


@pytest.mark.parametrize(
    ("name", "value", "gone"),
    [
        ("role", "Person", {"x1"}),
        ("role", "StateCapital", {"i2", "p:hz"}),
        ("kind", "Product", {"g1"}),
        ("kind", "FundingRound", {"f4", "i3"}),
        ("type", "MAKES", {"g1"}),
        ("level", "city", {"i2", "p:hz"}),
        ("modality", "rumoured", {"x1"}),
        ("modality", "denied", {"i4"}),
    ],
)
def test_a_box_unticked_takes_its_marks_and_lines_away(tab, name, value, gone):
    box = tab.locator(f"#filters input[name={name}][value={value}]")
    box.uncheck()
    assert shown(tab) == ALL - gone
    assert f"显示 {9 - len(gone)} 个名字" in tab.locator("#banner").inner_text()
    assert name + "=" + value in tab.evaluate("location.hash")
    tab.locator(f"#filters input[name={name}][value={value}]").check()
    assert shown(tab) == ALL


def test_a_place_hides_what_is_elsewhere(tab):
    tab.locator("#filters select[name=place]").select_option("杭州")
    assert shown(tab) == ALL - {"i3"}
    tab.locator("#filters select[name=place]").select_option("上海")
    assert shown(tab) == ALL - {"i2", "p:hz"}


def test_an_amount_hides_what_is_smaller_and_on_wish_what_is_unknown(tab):
    tab.locator("#filters select[name=least]").select_option("100000000")
    assert shown(tab) == ALL
    tab.locator("#filters input[name=unknown]").uncheck()
    assert shown(tab) == ALL - {"i2", "i4", "p:hz"}
    tab.locator("#filters select[name=least]").select_option("1000000000")
    assert shown(tab) == {"c1", "x1", "g1"}


def test_dates_narrow_and_undated_lines_are_a_choice(tab):
    tab.locator("#filters input[name=from]").fill("2025-01-01")
    tab.locator("#filters input[name=from]").blur()
    assert "i1>c1" not in lines(tab)
    assert {"i4>c1", "i1>f4", "i2>c1"} <= lines(tab)
    tab.locator("#filters input[name=undated]").uncheck()
    assert shown(tab) == {"i1", "i3", "i4", "f4", "c1"}
    tab.locator("#filters input[name=to]").fill("2025-06-30")
    tab.locator("#filters input[name=to]").blur()
    assert shown(tab) == {"i4", "c1"}


def test_time_plays_the_rounds_in_order_with_undated_lines_pale(tab):
    tab.get_by_role("button", name="时间", exact=True).click()
    assert tab.locator("#now").inner_text() == "全部时间"
    tab.locator("#moment").focus()
    tab.keyboard.press("Home")
    assert shown(tab) == ALL - {"i3", "i4", "f4"}
    assert "2024-03-01：远山资本 → 青禾科技 1亿元" in tab.locator("#now").inner_text()
    assert "3 条无日期的关系" in tab.locator("#now").inner_text()
    opacity = "id => items.lines.get(data.edges.find(e => e.from === id).id).color.opacity"
    assert tab.evaluate(opacity, "x1") < tab.evaluate(opacity, "i1")
    tab.keyboard.press("ArrowRight")
    assert shown(tab) == ALL - {"i3", "f4"}
    tab.keyboard.press("ArrowRight")
    assert "远山资本、临江创投 → 青禾科技 5亿元" in tab.locator("#now").inner_text()
    tab.locator("#play").click()
    assert tab.evaluate("state.time") == "2024-03-01"
    assert "暂停" in tab.locator("#play").inner_text()
    tab.wait_for_function("() => state.time === '2025-01-01'", timeout=5000)
    tab.locator("#play").click()
    assert "播放" in tab.locator("#play").inner_text()
    tab.get_by_role("button", name="时间", exact=True).click()
    assert not tab.locator("#time").is_visible()


def crowded():
    shown = picture()
    for n in range(42):
        shown.marks[f"s{n}"] = mark(f"s{n}", f"小投资方{n:02}", "Investor")
        shown.lines.append(
            Line(f"s{n}", "c1", "FUNDS", "", "asserted", facts=[f"s{n}"], amount=money("", 1e6 * n), when=day("2023-01-01"))
        )  # fmt: skip
        shown.facts[f"s{n}"], shown.evidence[f"s{n}"] = Fact(f"s{n}", "FundingRound"), [evidence()]
    return shown


def test_small_investors_fold_and_open(tabs):
    tab = tabs.open(page(crowded()))
    (folded,) = tab.evaluate("data.folds.map(f => f.mark)")
    assert tab.evaluate("labelOf(marks.get(data.folds[0].mark))") == "另有 38 家"
    assert len(shown(tab)) == len(ALL) + 4 + 1  # i4 folds too, as do all but the largest five
    assert "s41" in shown(tab)
    click_mark(tab, folded)
    tab.locator("#panel").get_by_role("button", name="展开 38 个").click()
    settle(tab)
    assert len(shown(tab)) == 9 + 42
    assert folded not in shown(tab)
    spots = tab.evaluate(
        "[...places].filter(([id]) => seen.marks.has(id)).map(([, p]) => p.x + ':' + p.y)"
    )
    assert len(set(spots)) == len(spots)
    boxes = tab.evaluate("wordBoxes()")
    assert overlaps(boxes) == []
    tab.locator("#panel").get_by_role("button", name="收起投资方").click()
    assert folded in shown(tab)
    tab.locator("#search").press_sequentially("小投资方03")
    tab.keyboard.press("Enter")
    assert "s3" in shown(tab)
    assert tab.complaints == []


def overlaps(boxes):
    """The pairs of words of which one stands over the other."""
    return [
        (a["text"], b["text"])
        for n, a in enumerate(boxes)
        for b in boxes[:n]
        if a["x1"] < b["x2"] and b["x1"] < a["x2"] and a["y1"] < b["y2"] and b["y1"] < a["y2"]
    ]


def test_three_thousand_names_open_folded_and_a_few_of_them_are_laid_out_anew(tabs):
    shown_ = picture()
    for n in range(600):
        shown_.marks[f"k{n}"] = mark(f"k{n}", f"星河{n}号科技", "Company")
        for k in range(4):
            i = f"k{n}i{k}"
            shown_.marks[i] = mark(i, f"长风{n}号资本{k}", "Investor")
            shown_.lines.append(Line(i, f"k{n}", "FUNDS", "", "asserted", facts=[i]))
            shown_.facts[i] = Fact(i, "FundingRound")
        shown_.lines.append(Line("i1", f"k{n}", "FUNDS", "", "asserted", facts=["f1"]))
    tab = tabs.open(page(shown_))
    assert "放大后才显示文字" in tab.locator("#summary").inner_text()
    assert 1200 <= len(shown(tab)) < 1300
    tab.locator("#search").press_sequentially("星河77号")
    tab.keyboard.press("Enter")
    tab.locator("#panel").get_by_role("button", name="只看它和邻居").click()
    assert shown(tab) == {"k77", "i1", "fold:k77:Investor"}
    assert tab.evaluate("network.getScale()") > 0.9
    assert overlaps(tab.evaluate("wordBoxes()")) == []
    tab.get_by_role("button", name="展开 4 个").click()
    tab.wait_for_function("() => seen.marks.has('k77i3')")
    assert tab.complaints == []


def test_what_folds_is_small_and_hangs_on_one_line():
    closed, (found,) = fold(crowded())
    assert found.anchor == "c1"
    assert set(found.members) & {"i1", "i2", "i3", "f4", "c1"} == set()
    kept = {i for i in closed.marks if i.startswith("s")}
    assert kept == {f"s{n}" for n in range(42)} - set(found.members)
    assert len(kept) <= LIMITS[0][2]
    assert min(int(i[1:]) for i in kept) > 30
    assert fold(picture())[1] == []


def test_what_is_left_out_is_said_with_how_to_see_it(tabs):
    less = picture()
    less.left_out = 17
    tab = tabs.open(page(less, lang="en"))
    assert "17 more neighbours are left out: draw fewer hops" in tab.locator("#left").inner_text()


def test_the_header_says_as_of_when(tabs):
    dated = picture()
    dated.as_of = "2025-08-01"
    tab = tabs.open(page(dated))
    assert "截至 2025-08-01" in tab.locator("#summary").inner_text().replace("\u2011", "-")
