"""The table, and what leaves the page: CSV, SVG, PNG, print, links to Neo4j Browser."""

import csv
import io
import struct
import xml.etree.ElementTree as ET
from urllib.parse import parse_qs, urlsplit

import pytest
from pictures import HOSTILE, Tabs, click_mark, mark, picture
from whofunds.graph.export.csv_files import spreadsheet_safe
from whofunds.queries.render.html import page

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def tabs(browser, tmp_path_factory):
    opened = Tabs(browser, tmp_path_factory.mktemp("export"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def tab(tabs):
    opened = tabs.open(page(picture()), accept_downloads=True)
    yield opened
    assert opened.complaints == []


def saved(tab, entry):
    tab.locator(".menu > summary").click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name=entry).last.click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_table_says_the_same_as_the_picture(tab):
    tab.get_by_role("button", name="表格", exact=True).click()
    assert not tab.locator("#net").is_visible()
    heads = tab.locator("#sheet th").all_inner_texts()
    assert heads == ["从", "关系", "到", "详情", "金额", "日期", "语气", "原句", "出处"]
    rows = [row.split("\t") for row in tab.locator("#sheet tbody tr").all_inner_texts()]
    assert len(rows) == 10
    by_ends = {(row[0], row[2]): row for row in rows}
    assert by_ends["远山资本", "青禾科技"][3:7] == ["轮次 A轮", "1亿元", "2024-03-01", "陈述"]
    assert by_ends["杭州国资", "青禾科技"][4:7] == ["未知", "无日期", "宣布 (来源说法不一)"]
    joint = next(row for ends, row in by_ends.items() if ends[0] == "临江创投")
    assert joint[4] == "未知"
    assert any(row[0] == "青禾科技" and row[1] == "指标" and row[4] == "3亿元" for row in rows)
    tab.locator("#sheet").get_by_role("button", name="林晚").click()
    assert tab.locator("#panel h2").inner_text() == "林晚"
    tab.get_by_role("button", name="图", exact=True).click()
    assert tab.locator("#net").is_visible()


def test_csv_has_the_rows_of_the_table_and_starts_no_formula(tab, tabs):
    name, content = saved(tab, "表格 CSV")
    assert name == "谁投资了青禾科技.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == 11
    assert rows[0][:3] == ["从", "关系", "到"]
    assert ["远山资本", "投资", "青禾科技", "轮次 A轮", "1亿元"] in [row[:5] for row in rows]
    for text in ["=1+1", "+1", "-1", "@a", "\t=1", "\r1", "＝1", 'a"b,c\nd', "\0x", "plain"]:
        made = tab.evaluate("text => csvCell(text)", text)
        (cell,) = next(csv.reader(io.StringIO(made, newline="")))
        assert cell == spreadsheet_safe(text)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_svg_stands_alone_and_has_every_name(tab, theme):
    tab.evaluate("theme => go({ theme })", theme)
    name, content = saved(tab, "矢量图 SVG")
    assert name.endswith(".svg")
    root = ET.fromstring(content)
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert {"远山资本", "杭州国资", "青禾科技", "×", "≠", "★", "1亿元 · 2024-03-01"} <= set(texts)
    assert "谁投资了青禾科技" in texts
    assert any("出自 3 篇文章" in text for text in texts)
    assert len(list(root.iter(f"{SVG}path"))) == 9
    assert b"href" not in content
    assert b"<script" not in content


def test_png_is_the_whole_picture_twice_as_large(tab):
    name, content = saved(tab, "图片 PNG")
    assert name.endswith(".png")
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", content[16:24])
    assert width > 1200
    assert height > 600


def test_hostile_names_make_no_file_name_and_no_markup(tabs):
    shown = picture()
    shown.title = "../../etc/passwd\0</script>:*?"
    for number, text in enumerate(HOSTILE):
        shown.marks[f"h{number}"] = mark(f"h{number}", text, "Investor")
    tab = tabs.open(page(shown), accept_downloads=True)
    name, content = saved(tab, "矢量图 SVG")
    assert name == "etc-passwd-script.svg"
    assert {each.tag for each in ET.fromstring(content).iter()} <= {
        SVG + tag for tag in ("svg", "title", "rect", "text", "path", "polygon", "circle")
    }
    assert tab.complaints == []


def test_the_table_and_the_link_can_be_copied(tabs):
    tab = tabs.open(page(picture()), permissions=["clipboard-read", "clipboard-write"])
    tab.locator(".menu > summary").click()
    tab.get_by_role("button", name="复制表格").click()
    tab.wait_for_function("() => byId('said').textContent === '已复制'")
    rows = tab.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(rows) == 11
    assert {len(row.split("\t")) for row in rows} == {9}


def cypher_of(address):
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path) == ("http", "localhost:7474", "/browser/")
    asked = parse_qs(parts.query)
    assert asked["cmd"] == ["edit"]
    return asked["arg"][0]


def test_links_open_the_same_question_in_neo4j_browser(tab):
    whole = tab.locator("#tools a").get_attribute("href")
    assert cypher_of(whole) == picture().cypher
    click_mark(tab, "c1")
    own = tab.locator("#panel .actions a").get_attribute("href")
    assert cypher_of(own).startswith("MATCH p = (e:Entity {id: 'c1'})")


def test_print_has_the_whole_picture_as_lines_on_a_light_ground(tab):
    tab.evaluate("go({ sel: '', theme: 'dark' })")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    tab.emulate_media(media="print")
    drawn = tab.locator("svg.printed")
    assert drawn.is_visible()
    assert not tab.locator("#tools").is_visible()
    assert {"青禾科技", "远山资本"} <= set(drawn.locator("text").all_text_contents())
    assert drawn.locator("rect").first.get_attribute("fill") == "#ffffff"
    tab.emulate_media(media="screen")
    assert not drawn.is_visible()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert drawn.count() == 0
    assert tab.evaluate("themeNow()") == "dark"
    assert tab.pdf()[:4] == b"%PDF"
