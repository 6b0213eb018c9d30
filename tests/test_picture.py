"""The picture: one file that opens offline, says what it shows, and runs nothing it was not given."""

import json
import re

import pytest
from whofunds.queries.picture import Evidence, Line, Mark, Picture, role_of
from whofunds.queries.render.html import page
from whofunds.queries.render.placement import COLUMNS, positions

HOSTILE = [
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    'href="javascript:window.hit=1"',
    "${window.hit=1} `$data` {{hit}} $policy",
    "\u202edrawkcab\u2066 \u2028 \u2029 \0",
    "'\"><svg onload=window.hit=1>",
    "💰\U0001f1e8\U0001f1f3 emoji",
    "*<b>multi</b>* _line_\nbreak",
]


def evidence(text="杭州一家机构投资了青禾科技。", url="https://example.org/a", **more):
    given = {
        "quote": text,
        "says": "round: A轮",
        "modality": "asserted",
        "attributed_to": "",
        "article": "a1",
        "title": "标题",
        "publisher": "某报",
        "url": url,
        "published": "2025-10",
    }
    return Evidence(**(given | more))


def picture(name="青禾科技", **more):
    marks = {
        "i1": Mark("i1", "远山资本", "Investor"),
        "i2": Mark("i2", "杭州国资", "StateCapital", named=False),
        "c1": Mark("c1", name, "Company", seed=True, aliases=("青禾",)),
        "p1": Mark("p1", "林晚", "Person"),
    }
    lines = [
        Line("i1", "c1", "FUNDS", "A轮 1亿元", "asserted", facts=["f1"]),
        Line("i2", "c1", "FUNDS", "", "announced", contested=True, facts=["f2"]),
        Line("p1", "c1", "WORKS_FOR", "CEO", "denied", facts=["f3"]),
    ]
    found = {
        "f1": [evidence(**more)],
        "f2": [evidence(article="a2", modality="announced")],
        "f3": [evidence(article="a2", modality="denied")],
    }
    return Picture(f"谁投资了{name}", marks, lines, found)


@pytest.fixture
def opened(browser, tmp_path):
    """Open a picture from a file, and count every request and every complaint of the browser."""
    contexts = []

    def open_(text, name="picture.html"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        context = browser.new_context(viewport={"width": 1400, "height": 900})
        contexts.append(context)
        tab = context.new_page()
        tab.requests, tab.complaints = [], []
        tab.on("request", lambda r: tab.requests.append(r.url))
        tab.on(
            "console",
            lambda m: tab.complaints.append(m.text) if m.type in ("error", "warning") else None,
        )
        tab.on("pageerror", lambda e: tab.complaints.append(str(e)))
        tab.goto(path.as_uri())
        tab.wait_for_selector("body[data-ready=yes]", timeout=15000)
        return tab

    yield open_
    for context in contexts:
        context.close()


def test_it_opens_with_no_request_and_no_complaint(opened):
    tab = opened(page(picture()))
    assert [url for url in tab.requests if not url.startswith("file:")] == []
    assert len(tab.requests) == 1
    assert tab.complaints == []
    assert "4 names, 3 lines, 2 articles" in tab.inner_text("#summary")
    drawn = tab.evaluate("network.body.nodeIndices.length + network.body.edgeIndices.length")
    assert drawn == 7


def test_a_click_on_a_line_shows_its_sentence_and_a_click_on_a_name_moves_on(opened):
    tab = opened(page(picture()))
    middle = tab.evaluate(
        "(() => { const p = network.getPositions(['i1','c1']);"
        " return network.canvasToDOM({x: (p.i1.x * 3 + p.c1.x) / 4, y: (p.i1.y * 3 + p.c1.y) / 4}); })()"
    )
    box = tab.locator("#net").bounding_box()
    tab.mouse.click(box["x"] + middle["x"], box["y"] + middle["y"])
    panel = tab.locator("#panel")
    assert "杭州一家机构投资了青禾科技。" in panel.inner_text()
    assert "asserted" in panel.inner_text()
    assert "某报" in panel.inner_text()
    panel.get_by_role("button", name="青禾科技").click()
    assert "Also written: 青禾" in panel.inner_text()
    assert "林晚" in panel.inner_text()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_ever_text(opened, text):
    shown = picture(
        name=text, text=text, title=text, publisher=text, attributed_to=text, url=text, says=text
    )
    shown.marks["i1"] = Mark("i1", text, "Investor", aliases=(text,))
    tab = opened(page(shown))
    tab.evaluate("showNode('c1'); showLine(data.edges[0])")
    assert tab.evaluate("window.hit") is None
    assert tab.complaints == []
    assert tab.locator("#panel a").count() == 0
    assert tab.locator("img, #panel script, #panel svg, #rows script").count() == 0
    assert tab.evaluate("data.nodes.find(n => n.id === 'c1').name") == text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:window.hit=1",
        "data:text/html,<script>1</script>",
        " javascript:1",
        "vbscript:x",
        "//host/x",
    ],
)
def test_only_web_addresses_become_links(opened, url):
    tab = opened(page(picture(url=url)))
    tab.evaluate("showLine(data.edges[0])")
    assert tab.locator("#panel a").count() == 0


def test_a_web_address_becomes_a_link(opened):
    tab = opened(page(picture()))
    tab.evaluate("showLine(data.edges[0])")
    assert tab.locator("#panel a").get_attribute("href") == "https://example.org/a"


def test_the_policy_refuses_script_that_was_not_shipped(opened):
    text = page(picture()).replace("</body>", "<script>window.hit=1</script></body>")
    path_tab = opened(text)
    assert path_tab.evaluate("window.hit") is None
    assert any("Content Security Policy" in said for said in path_tab.complaints)


def test_the_table_says_the_same_as_the_picture(opened):
    tab = opened(page(picture()))
    rows = tab.locator("#rows tr")
    assert rows.count() == 3
    assert "contested" in tab.locator("#rows").evaluate("e => e.textContent")


def test_the_same_picture_gives_the_same_file_under_a_megabyte():
    assert page(picture()) == page(picture())
    assert len(page(picture()).encode()) < 1_000_000
    assert not re.findall(r"<(?:link|script|img)[^>]+(?:src|href)=", page(picture()))


def test_money_flows_from_left_to_right_and_nothing_stands_on_another():
    shown = picture()
    places = positions(shown)
    assert places["i1"][0] < places["c1"][0] < places["p1"][0]
    assert len(set(places.values())) == len(shown.marks)


def test_a_crowded_column_is_broken_into_several():
    marks = {f"i{n}": Mark(f"i{n}", f"投资方{n}", "Investor") for n in range(100)}
    places = positions(Picture("", marks, [], {}))
    assert len(set(places.values())) == 100
    assert max(y for _, y in places.values()) < 2000


def test_every_role_has_a_column_and_a_colour():
    from whofunds.queries.render.html import COLOURS

    assert set(COLUMNS) == set(COLOURS)
    assert role_of(["Entity", "Organization"]) == "Organization"
    assert role_of(["Entity", "Organization", "Investor", "StateCapital"]) == "StateCapital"
    assert role_of(["Company", "Investor"]) == "Company"


def test_the_data_in_the_page_is_json():
    found = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', page(picture()), re.DOTALL
    )
    assert {n["id"] for n in json.loads(found.group(1))["nodes"]} == {"i1", "i2", "c1", "p1"}
