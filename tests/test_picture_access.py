"""The page of the example graph: no name over another, at every size; nobody is shut out."""

from pathlib import Path

import pytest
from npm import fetched
from pictures import Tabs, settle
from whofunds import Graph
from whofunds.queries.lookup import resolve_name
from whofunds.queries.picture import from_data, neighbourhood
from whofunds.queries.render.html import page
from whofunds.queries.render.placement import positions

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
SIZES = {"wide": (1400, 900), "small": (800, 600), "phone": (390, 844)}


@pytest.fixture(scope="module")
def example(whofunds, tmp_path_factory):
    """The pictures that people see first: around 智谱, and of all example articles."""
    db = tmp_path_factory.mktemp("example") / "g.db"
    whofunds("build", EXAMPLES, "--graph", db)
    with Graph(db) as graph:
        seed = resolve_name(graph.store, "智谱").id
        around = neighbourhood(graph.store, [seed], hops=2, title="智谱")
        return {"around": around, "all": from_data(graph.data(), title="六小龙")}


@pytest.fixture(scope="module")
def tabs(browser, tmp_path_factory):
    opened = Tabs(browser, tmp_path_factory.mktemp("access"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def axe(need):
    """The script of axe-core."""
    folder = fetched(need, Path(__file__).with_name("axe"))
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


OVERLAPS = """() => {
    const boxes = wordBoxes(), found = [];
    boxes.forEach((a, n) => boxes.slice(0, n).forEach(b => { if (clash(a, b)) found.push(a.text + ' / ' + b.text); }));
    return [boxes.length, found];
}"""


@pytest.mark.parametrize("which", ["around", "all"])
def test_no_name_of_the_example_stands_over_another(tabs, example, which):
    tab = tabs.open(page(example[which]))
    for change in ("{}", "{ lang: 'en' }", "{ theme: 'dark' }", "{ time: moments[0] }"):
        tab.evaluate(f"go({change})")
        count, found = tab.evaluate(OVERLAPS)
        assert found == []
        assert count > 30
    drawn = tab.evaluate("markBoxes().filter(box => box.text).length")
    assert drawn == len(tab.evaluate("[...seen.marks]"))
    assert tab.complaints == []


THROUGH = """() => {
    const found = [];
    for (const id of seen.marks) for (const lineId of seen.lines) {
        const mark = marks.get(id), line = lines.get(lineId), at = places.get(id);
        if (line.from === id || line.to === id) continue;
        const reach = mark.seed ? data.sizes.seed : data.sizes.mark, parts = labelOf(mark).split('\\n');
        const half = Math.max(...parts.map(part => measure(part, MARK_FONT))) / 2, low = at.y + reach + 17 * parts.length;
        for (let n = 0; n <= 200; n++) {
            const { x, y } = pointOn(line, n / 200), name = Math.abs(x - at.x) < half && y > at.y + reach && y < low;
            if (name || Math.hypot(x - at.x, y - at.y) < reach) { found.push(nameOf(id) + ' / ' + lineId); break; }
        }
    }
    return found;
}"""


def test_no_line_of_the_example_runs_through_a_mark_or_a_name(tabs, example):
    assert tabs.open(page(example["around"])).evaluate(THROUGH) == []


def test_members_of_a_group_stand_in_one_column(example):
    shown = example["around"]
    places = positions(shown)
    members = [line.source for line in shown.lines if line.type == "MEMBER_OF"]
    assert len(members) > 5
    assert len({places[i][0] for i in members}) == 1
    assert {shown.marks[i].role for i in members} == {"Company"}


def test_a_phone_opens_at_where_the_money_comes_from(tabs, example):
    tab = tabs.open(page(example["around"]), size=SIZES["phone"])
    seed = next(i for i, each in example["around"].marks.items() if each.seed)
    at = tab.evaluate(f"network.canvasToDOM(places.get({seed!r}))")
    wide, tall = tab.evaluate("[byId('net').clientWidth, byId('net').clientHeight]")
    assert 0.6 * wide < at["x"] < wide - 20
    assert 0 < at["y"] < tall
    top = tab.evaluate("network.canvasToDOM({ x: 0, y: bounds().top }).y")
    assert -20 < top < 0.15 * tall


def test_on_a_phone_each_row_of_the_table_is_a_card_that_says_what_is_what(tabs, example):
    tab = tabs.open(page(example["around"]), size=SIZES["phone"])
    tab.evaluate("go({ view: 'table' })")
    assert tab.evaluate("sheet.scrollWidth - sheet.clientWidth") <= 0
    cell = tab.locator("#sheet tbody tr").first.locator("td").first
    said = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert said == '"从"'
    assert tab.get_by_role("row").count() == tab.evaluate("rowsNow().length") + 1


def test_the_example_is_one_file_under_a_megabyte(example):
    assert len(page(example["all"]).encode()) < 1_000_000


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_cut_off_at_any_size(tabs, example, size, lang):
    tab = tabs.open(page(example["around"], lang=lang), size=SIZES[size])
    wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    assert tab.evaluate("byId('net').clientHeight") >= 0.4 * SIZES[size][1]
    for box in tab.evaluate(
        "[...byId('tools').querySelectorAll('button, input, summary, a')].filter(e => e.offsetParent).map(e => e.getBoundingClientRect().toJSON())"
    ):
        assert box["left"] >= 0
        assert box["right"] <= SIZES[size][0]


STATES = {
    "picture": "go({})",
    "panel": "go({ sel: [...seen.marks].find(id => marks.get(id).seed) })",
    "filters and time": "toggleFilters(true); toggleTime(); go({ time: moments[0] })",
    "search": "search.value = '智'; search.focus(); showHits()",
    "table": "go({ view: 'table' })",
    "path": "go({ path: [data.nodes.at(0).id, data.nodes.at(-1).id] })",
    "menu": "document.querySelector('.menu').open = true",
}


@pytest.mark.parametrize(("theme", "size"), [("light", "wide"), ("dark", "phone")])
def test_axe_has_no_serious_finding(tabs, example, axe, theme, size):
    text = page(example["around"], theme=theme)
    tab = tabs.open(text, size=SIZES[size])
    tab.evaluate(axe)
    for state, act in STATES.items():
        tab.evaluate(f"() => {{ go(copyOf({{ ...FRESH, theme: '{theme}' }})); {act}; }}")
        settle(tab)
        found = tab.evaluate("axe.run().then(r => r.violations)")
        assert [
            (state, each["id"], each["nodes"][0]["html"][:200])
            for each in found
            if each["impact"] in ("serious", "critical")
        ] == []


def test_the_header_says_what_it_shows_from_how_many_articles_as_of_when(tabs, example):
    tab = tabs.open(page(example["around"], lang="en"))
    assert tab.locator("h1").inner_text() == "智谱"
    assert tab.locator("#summary").inner_text().replace("\u2011", "-") == (
        "32 names, 37 lines, from 10 articles; newest article no later than 2025-10-31"
    )
