"""The picture's page: one file that opens offline, and runs nothing it was not given."""

import json
import re

import pytest
from pictures import HOSTILE, Tabs, evidence, mark, picture
from whofunds.queries.picture import Fact, Line, Picture, role_of
from whofunds.queries.render.html import page
from whofunds.queries.render.looks import COLOURS, SHAPES
from whofunds.queries.render.placement import COLUMNS


@pytest.fixture
def opened(browser, tmp_path):
    """Open a page, and count every request and every complaint of the browser."""
    tabs = Tabs(browser, tmp_path)
    yield tabs.open
    tabs.close()


def test_it_opens_with_no_request_and_no_complaint(opened):
    tab = opened(page(picture()))
    assert [url.split(":")[0] for url in tab.requests] == ["file"]
    assert tab.complaints == []
    said = tab.inner_text("#summary").replace("\u2011", "-")
    assert said == "8 个名字，9 条关系，出自 3 篇文章；最新文章不晚于 2025-10-31"
    drawn = tab.evaluate("[network.body.nodeIndices.length, network.body.edgeIndices.length]")
    assert drawn == [9, 9]


def exercise(tab):
    """Make the page write all its texts into every place it has."""
    tab.evaluate(
        """async () => {
            for (const id of [...marks.keys(), ...lines.keys()]) go({ sel: id }, false);
            tools.timeOpen = true;
            for (const time of moments) go({ time }, false);
            go({ time: "", path: ["i2", "x1"], sel: "" }, false);
            startPath("c1");
            toggleFilters(true);
            search.value = "青"; showHits();
            go({ view: "table" }, false);
            go({ view: "picture", layout: "free", lang: "en" }, false);
            document.body.append(new DOMParser().parseFromString(svgPicture(), "image/svg+xml").documentElement);
            csvText();
            await new Promise(done => setTimeout(done, 50));
        }"""
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_ever_text(opened, text):
    shown = picture(
        name=text, place=text, words=text, text=text, title=text, publisher=text,
        attributed_to=text, url=text, says=text, published=text, article=text,
    )  # fmt: skip
    shown.marks["i1"] = mark("i1", text, "Investor", aliases=(text,))
    shown.title = text
    tab = opened(page(shown))
    exercise(tab)
    assert tab.evaluate("window.hit") is None
    assert tab.complaints == []
    assert (
        tab.evaluate("document.querySelectorAll('parsererror, img, script:not([type])').length")
        == 2
    )
    hrefs = tab.evaluate("[...document.links].map(a => a.href)")
    assert all(re.match(r"https?://", href) for href in hrefs), hrefs
    assert tab.evaluate("marks.get('c1').name") == text.replace("\ud800", "?")


def test_hostile_ids_are_only_ever_text(opened):
    shown = picture()
    for number, text in enumerate(HOSTILE):
        shown.marks[text] = mark(text, f"甲{number}", "Investor")
        shown.lines.append(Line(text, "c1", "FUNDS", text, "asserted", facts=[text]))
        shown.evidence[text], shown.facts[text] = [evidence(article=text)], Fact(text, text)
        shown.about[text] = [text]
    tab = opened(page(shown))
    exercise(tab)
    assert tab.evaluate("window.hit") is None
    assert tab.complaints == []
    assert not tab.evaluate("[...marks.values()].some(m => /^甲/.test(m.name) && browserLink(m))")


def test_only_web_addresses_become_links(opened):
    shown = picture()
    addresses = [
        "javascript:window.hit=1", "JaVaScRiPt:1", "data:text/html,<script>1</script>",
        " javascript:1", "java\nscript:1", "vbscript:x", "//host/x", "https://",
    ]  # fmt: skip
    shown.evidence["f1"] = [evidence(url=url, article=url) for url in addresses]
    tab = opened(page(shown))
    tab.evaluate("go({ sel: data.edges[0].id })")
    assert tab.locator("#panel blockquote").count() == len(addresses)
    assert tab.locator("#panel a").count() == 0


def test_a_web_address_becomes_a_link(opened):
    tab = opened(page(picture()))
    tab.evaluate("go({ sel: data.edges[0].id })")
    link = tab.locator("#panel a")
    assert link.get_attribute("href") == "https://example.org/a"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_the_policy_refuses_script_and_style_that_were_not_shipped(opened):
    more = "<script>window.hit=1</script><style>body{color:red}</style><img src=https://example.org/x></body>"
    tab = opened(page(picture()).replace("</body>", more))
    assert tab.evaluate("window.hit") is None
    assert sum("Content Security Policy" in said for said in tab.complaints) == 3
    assert "unsafe" not in page(picture()).split("</head>")[0]


@pytest.mark.parametrize(
    "hash_",
    [
        "#sel=nobody&path=a&path=b&view=x&time=<b>&open=c1",
        "#__proto__=1&lang=constructor&theme=%00",
        "#%",
    ],
)
def test_an_address_that_others_wrote_is_not_trusted(opened, hash_):
    tab = opened(page(picture()), hash_)
    assert tab.complaints == []
    assert tab.evaluate("JSON.stringify(state) === JSON.stringify(FRESH)")


def test_the_same_picture_gives_the_same_file_under_a_megabyte():
    assert page(picture()) == page(picture())
    assert len(page(picture()).encode()) < 1_000_000
    assert not re.findall(r"<(?:link|script|img)[^>]+(?:src|href)=", page(picture()))


def test_an_empty_picture_opens(opened):
    tab = opened(page(Picture("nothing", {}, [], {})))
    assert tab.complaints == []


def test_every_role_has_a_column_and_a_colour_and_every_kind_a_shape():
    assert set(COLUMNS) == set(COLOURS)
    assert role_of(["Entity", "Organization"]) == "Organization"
    assert role_of(["Entity", "Organization", "Investor", "StateCapital"]) == "StateCapital"
    assert role_of(["Company", "Investor"]) == "Company"
    assert {each.kind for each in picture().marks.values()} <= set(SHAPES)


def test_the_data_in_the_page_is_json():
    found = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', page(picture()), re.DOTALL
    )
    data = json.loads(found.group(1))
    assert {node["id"] for node in data["nodes"]} == set(picture().marks)
    assert evidence().quote in {said["quote"] for said in data["evidence"]["f1"]}
