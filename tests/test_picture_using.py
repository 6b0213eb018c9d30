"""What a reader does in a picture: what is clicked or typed, and what is then shown."""

import pytest
from pictures import Tabs, click_line, click_mark, mark, picture, settle, shown
from whofunds.queries.picture import Line
from whofunds.queries.render.html import page


@pytest.fixture(scope="module")
def tabs(browser, tmp_path_factory):
    opened = Tabs(browser, tmp_path_factory.mktemp("using"))
    yield opened
    opened.close()


@pytest.fixture
def tab(tabs):
    """The small picture, open and not yet touched; it may complain of nothing."""
    opened = tabs.open(page(picture(), lang="zh"))
    yield opened
    assert opened.complaints == []


def panel(tab):
    return tab.locator("#panel").inner_text()


def button(tab, name, where="body"):
    return tab.locator(where).get_by_role("button", name=name, exact=True)


def test_a_click_on_a_line_shows_its_facts_and_a_click_on_a_name_moves_on(tab):
    assert not tab.locator("#panel").is_visible()
    click_line(tab, "i1", "c1")
    said = panel(tab)
    for words in (
        "A轮",
        "1亿元",
        "2024-03-01",
        "杭州一家机构投资了青禾科技。",
        "某报 · 标题 · 2025-10",
        "陈述",
    ):
        assert words in said
    tab.locator("#panel h2").get_by_role("button", name="青禾科技").click()
    assert tab.locator("#panel h2").inner_text() == "青禾科技"
    for words in ("又写作: 青禾", "营收", "3亿元", "关系 (6)", "本图的中心"):
        assert words in panel(tab)


def test_a_click_on_a_written_name_chooses_it_too(tab):
    at = tab.evaluate(
        "(() => { const p = network.getPosition('x1'); return network.canvasToDOM({ x: p.x, y: p.y + 22 }); })()"
    )
    box = tab.locator("#net").bounding_box()
    tab.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    tab.wait_for_selector("#panel h2")
    assert tab.locator("#panel h2").inner_text() == "林晚"


def test_a_click_on_a_round_shows_its_total_once_and_who_led_it(tab):
    click_mark(tab, "f4")
    said = panel(tab)
    rows = tab.locator("#panel .lineof").all_inner_texts()
    told = sorted(("5亿元" in row, "领投" in row) for row in rows)
    assert told == [(False, False), (False, False), (False, True)]
    assert "★ 领投" in said
    assert "7月2日 (2025-07-02)" in said
    assert tab.locator("#panel blockquote").first.inner_text() == "B轮由远山资本领投。"


def test_the_panel_says_what_is_not_known_and_where_sources_disagree(tab):
    click_line(tab, "i2", "c1")
    for words in ("金额未披露", "无日期", "宣布", "来源说法不一：金额"):
        assert words in panel(tab)
    click_mark(tab, "i2")
    for words in ("文章没有点名", "市级 · 杭州", "杭州市国资委", "名录"):
        assert words in panel(tab)
    assert tab.locator("#panel dl a").first.get_attribute("href") == "https://example.org/list"


def test_a_line_without_a_sentence_says_what_it_rests_on(tab):
    tab.evaluate("go({ sel: data.edges.find(e => e.type === 'LOCATED_IN').id })")
    assert "这条线来自资料" in panel(tab)
    assert tab.locator("#panel a").get_attribute("href") == "https://example.org/s"


def test_strokes_tell_how_firmly_it_is_said(tab):
    drawn = tab.evaluate(
        """Object.fromEntries(data.edges.map(e => {
            const item = items.lines.get(e.id);
            return [e.from + e.to, [item.dashes, item.width, item.color.opacity]];
        }))"""
    )
    assert drawn["i1c1"][0] is False
    assert drawn["i2c1"][0] == drawn["c1g1"][0] == [11, 6]
    assert drawn["x1c1"][0] == [2, 5]
    assert drawn["i1c1"][1] > drawn["i2c1"][1] == 1.5
    assert drawn["f4c1"][1] > drawn["i1c1"][1]
    assert drawn["i3f4"][1] == 1.5
    assert drawn["i2c1"][2] < drawn["i1c1"][2]
    signs = tab.evaluate("signs.map(s => [s.sign, s.line.from])")
    assert set(map(tuple, signs)) == {("×", "i4"), ("★", "i1"), ("≠", "i2")}
    words = tab.evaluate("words.map(w => w.text)")
    assert {"1亿元 · 2024-03-01", "?", "CEO"} <= set(words)


def test_shapes_tell_kinds_and_a_hollow_mark_has_no_name(tab):
    look = tab.evaluate(
        "Object.fromEntries(data.nodes.map(n => [n.id, [n.shape, items.marks.get(n.id).color.background]]))"
    )
    assert {i: shape for i, (shape, _) in look.items()} == {
        "p:hz": "triangleDown", "i1": "dot", "i2": "dot", "i3": "dot", "i4": "dot",
        "f4": "diamond", "c1": "dot", "x1": "triangle", "g1": "square",
    }  # fmt: skip
    assert look["i2"][1] == "#ffffff"
    assert look["i1"][1] == look["i3"][1] != look["c1"][1]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("远山", "远山资本"),
        ("yszb", "远山资本"),
        ("linjiang", "临江创投"),
        ("qh", "青禾科技"),
        ("青禾", "青禾科技"),
        ("LW", "林晚"),
    ],
)
def test_search_finds_by_characters_pinyin_and_initials(tab, typed, name):
    tab.locator("#search").press_sequentially(typed)
    first = tab.locator("#found [role=option]").first
    assert first.inner_text().startswith(name)
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").inner_text() == name
    assert not tab.locator("#found").is_visible()


def test_search_moves_by_keys_closes_and_says_when_there_is_nothing(tab):
    search = tab.locator("#search")
    search.press_sequentially("资")
    assert tab.locator("#found [aria-selected=true]").inner_text().startswith("远山资本")
    search.press("ArrowDown")
    assert search.get_attribute("aria-activedescendant") == "hit1"
    search.press("Escape")
    assert not tab.locator("#found").is_visible()
    search.fill("没有这个")
    assert tab.locator("#said").inner_text() == "没有找到"


def test_hide_only_expand_collapse_and_show_all(tab):
    everything = shown(tab)
    click_mark(tab, "i3")
    button(tab, "隐藏").click()
    assert shown(tab) == everything - {"i3"}
    button(tab, "全部显示").click()
    assert shown(tab) == everything
    click_mark(tab, "i2")
    button(tab, "只看它和邻居").click()
    assert shown(tab) == {"i2", "c1", "p:hz"}
    click_mark(tab, "c1")
    button(tab, "展开邻居").click()
    assert shown(tab) == everything
    button(tab, "收起邻居").click()
    assert shown(tab) == {"i2", "c1", "p:hz"}
    tab.locator("#search").press_sequentially("临江")
    tab.keyboard.press("Enter")
    assert shown(tab) == {"i2", "c1", "p:hz", "i3", "f4", "i1"}
    spots = tab.evaluate("[...seen.marks].map(id => places.get(id)).map(p => p.x + ':' + p.y)")
    assert len(set(spots)) == 6


def test_a_path_is_found_and_all_else_is_dimmed(tab):
    click_mark(tab, "i3")
    button(tab, "从这里找路径").click()
    assert "从 临江创投 出发" in tab.locator("#banner").inner_text()
    click_mark(tab, "x1")
    assert "从 临江创投 到 林晚 的路径，3 步" in panel(tab)
    assert tab.locator("#panel h3").first.inner_text() == "临江创投 参与 青禾科技 B轮"
    dimmed = tab.evaluate(
        "data.nodes.filter(n => items.marks.get(n.id).opacity < 1).map(n => n.id)"
    )
    assert set(dimmed) == {"p:hz", "i1", "i2", "i4", "g1"}
    button(tab, "关闭", "#banner").click()
    assert tab.evaluate("data.nodes.every(n => items.marks.get(n.id).opacity === 1)")


def test_of_paths_of_one_length_the_one_along_money_is_taken(tabs):
    shown = picture()
    shown.marks["x2"] = mark("x2", "陈桥", "Person", "Person")
    shown.lines = [
        Line("x2", "i1", "WORKS_FOR", "", "asserted"),
        Line("x2", "x1", "KNOWS", "", "asserted"),
        *(line for line in shown.lines if (line.source, line.type) != ("i1", "PARTICIPATED_IN")),
    ]
    tab = tabs.open(page(shown), "#path=x2&path=c1")
    assert tab.evaluate("wayBetween('x2', 'c1', seen).marks") == ["x2", "i1", "c1"]
    assert "KNOWS" not in panel(tab)


def test_no_path_is_said(tab):
    tab.evaluate("go({ type: ['PARTICIPATED_IN'], path: ['f4', 'g1'] })")
    assert "3 步" not in panel(tab)
    tab.evaluate("go({ type: ['MAKES'], path: ['i1', 'g1'] })")
    assert "没有看得见的路径" in tab.locator("#banner").inner_text()


def test_back_takes_a_step_back_and_a_link_keeps_the_state(tab, tabs):
    click_mark(tab, "c1")
    tab.locator("#panel").get_by_role("button", name="远山资本").first.click()
    assert tab.locator("#panel h2").inner_text() == "远山资本"
    tab.go_back()
    assert tab.locator("#panel h2").inner_text() == "青禾科技"
    tab.go_back()
    assert not tab.locator("#panel").is_visible()
    tab.go_forward()
    assert tab.locator("#panel h2").inner_text() == "青禾科技"
    tab.evaluate("go({ hide: ['i3'], lang: 'en', theme: 'dark', role: ['Person'] })")
    again = tabs.open(page(picture()), tab.evaluate("location.hash"))
    assert again.locator("#panel h2").inner_text() == "青禾科技"
    assert shown(again) == {"p:hz", "i1", "i2", "i4", "f4", "c1", "g1"}
    assert again.evaluate("[document.documentElement.lang, themeNow()]") == ["en", "dark"]


def test_the_keyboard_reaches_everything(tab):
    tab.locator("#net").focus()
    tab.keyboard.press("ArrowRight")
    assert "青禾科技, 公司" in tab.locator("#said").inner_text()
    tab.keyboard.press("ArrowRight")
    assert "林晚, 人物" in tab.locator("#said").inner_text()
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").inner_text() == "青禾科技"
    assert tab.evaluate("document.activeElement.tagName") == "H2"
    tab.keyboard.press("Escape")
    assert not tab.locator("#panel").is_visible()
    assert tab.evaluate("document.activeElement.id") == "net"
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "search"
    scale = tab.evaluate("network.getScale()")
    tab.locator("#net").focus()
    tab.keyboard.press("+")
    assert tab.evaluate("network.getScale()") > scale
    tab.keyboard.press("0")
    settle(tab)
    assert tab.evaluate("network.getScale()") == pytest.approx(scale, rel=0.2)


def test_languages_and_light(tab):
    button(tab, "English").click()
    assert tab.locator("#summary").inner_text().startswith("8 names, 9 lines, from 3 articles")
    assert "State capital" in tab.locator("#legend").text_content()
    button(tab, "Light or dark").click()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 21, 26)"
    assert tab.evaluate("palette().ink") == "#e8ecf0"
    button(tab, "中文").click()
    assert "国有资本" in tab.locator("#legend").text_content()


def test_the_free_layout_is_the_same_each_time_and_stands_still(tab, tabs):
    before = tab.evaluate("network.getPositions()")
    button(tab, "自由布局").click()
    moved = tab.evaluate("network.getPositions()")
    assert moved != before
    settle(tab)
    assert tab.evaluate("network.getPositions()") == moved
    again = tabs.open(page(picture()), "#layout=free")
    assert again.evaluate("network.getPositions()") == moved
    button(tab, "分层布局").click()
    assert tab.evaluate("network.getPositions()") == before


def test_inside_another_page_it_works_without_a_history_of_its_own(browser):
    # A notebook shows it so.
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    host = context.new_page()
    faults = []
    host.on("pageerror", lambda e: faults.append(str(e)))
    host.set_content("<iframe width=1100 height=700></iframe>")
    host.evaluate("text => { document.querySelector('iframe').srcdoc = text; }", page(picture()))
    frame = host.frame_locator("iframe")
    frame.locator("body[data-ready=yes]").wait_for()
    frame.locator("#search").press_sequentially("lw")
    host.keyboard.press("Enter")
    assert frame.locator("#panel h2").inner_text() == "林晚"
    assert faults == []
    context.close()
