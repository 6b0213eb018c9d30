"""HTML: the main text of a page, what it says of itself, and what is left out."""

import json

import pytest
from whofunds.loaders import ReadError
from whofunds.loaders.formats import Format, all_formats, web_page
from whofunds.loaders.formats.web_page import read as read_page

BODY = "某公司宣布完成两亿元融资，由本地国资领投，老股东跟投，资金用于研发。"


def page(head="", body=None, more=""):
    body = f"<p>{BODY}</p><p>{BODY}</p>" if body is None else body
    return (
        f"<!doctype html><html><head><meta charset=utf-8>{head}</head>"
        f"<body><nav><a href=/>首页菜单</a></nav><article>{body}</article>{more}</body></html>"
    )


def linked(**data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_every_module_with_a_format_is_found():
    formats = all_formats()
    names = {"EPUB", "HTML", "JSON Lines", "MHTML", "Markdown", "PDF", "WARC", "feed", "plain text", "web archive"}  # fmt: skip
    assert {form.name for form in formats} == names
    suffixes = [suffix for form in formats for suffix in form.suffixes]
    assert sorted(suffixes) == sorted(set(suffixes))
    assert all(isinstance(form, Format) for form in formats)


def test_the_main_text_of_a_page_without_scripts_and_menus():
    draft = read_page(
        page(
            "<style>p{color:red}</style>",
            f"<h1>标题</h1><p>{BODY}</p><script>var a = '脚本</p>';</script><p>第二段。</p>"
            "<!-- 注释 --><noscript>请打开脚本</noscript><template>模板</template>",
            "<footer>版权所有</footer><script>document.write('脚本二')</script>",
        )
    )
    assert draft.text == f"标题\n\n{BODY}\n\n第二段。"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>甲</b>、<b>乙</b>和<b>丙</b>投资", "甲、乙和丙投资"),
        ("融资<b>3</b>亿<i>元</i>。", "融资3亿元。"),
        ("由<a href='/x'>某国资</a>、<a href='/y'>某城投</a>。", "由某国资、某城投。"),
        ("融资&#20159;<b>a</b>&#20803;<b>b</b>", "融资亿a元b"),
        ("第一行<br>第二行", "第一行\n第二行"),
    ],
)
def test_no_character_between_tags_is_lost(html, text):
    assert read_page(page(body=f"<p>{BODY}</p><p>{html}</p>")).text == f"{BODY}\n\n{text}"


def test_escaped_markup_is_text():
    draft = read_page(page(body=f"<p>{BODY}&lt;/script&gt; &amp;lt; &quot;$&quot; 🏦</p>"))
    assert draft.text == f'{BODY}</script> &lt; "$" 🏦'


def test_the_second_extractor_steps_in():
    # The first finds nothing in what is marked as a menu.
    html = f"<html><body><div class='sidebar menu'><p>{BODY}</p><p>{BODY}</p></div></body></html>"
    assert web_page._main_text(web_page.parsed(html)) == ""
    assert BODY in read_page(html).text


@pytest.mark.parametrize(
    "html",
    ["<html><body></body></html>", "<html><body><script>var a='融资'</script></body></html>",
     "<!doctype html><title>只有标题</title>", "<html><body><img src=a.png></body></html>"],
)  # fmt: skip
def test_a_page_without_text_is_refused(html):
    with pytest.raises(ReadError, match="the page has no main text; save"):
        read_page(html)


@pytest.mark.parametrize(
    "html",
    ["<meta name=a content=b>" * 3000, "<time>x</time>" * 3000, "<b itemprop=datePublished>x</b>" * 3000,
     "<h1>a</h1>" * 3000, linked(**{"@type": "NewsArticle"}) * 3000, "<!--" * 3000, "<" * 3000,
     "<div>" * 1400 + "<time>x</time>" * 600, "<b><p>" * 700, "<li>" * 3000],
    ids=range(10),
)  # fmt: skip
@pytest.mark.timeout(10)
def test_hostile_pages_take_no_long_time(html):
    try:
        assert read_page(html + f"<p>{BODY}</p>").text
    except ReadError as error:
        assert "no main text" in str(error)


def test_a_page_that_nests_too_deep_is_refused_quickly():
    with pytest.raises(ReadError, match="nests over"):
        read_page("<div>" * 200_000 + BODY)
    assert read_page("<p>" * 3 + "<br>" * 5000 + BODY * 3).text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>题一 - 某站</title>", "题一 - 某站"),
        ("<title>x</title><meta property='og:title' content='题&quot;二&quot;'>", '题"二"'),
        ("<title>x</title><meta name=ArticleTitle content=题三>", "题三"),
        ("<title>x</title>" + linked(**{"@type": "NewsArticle", "headline": "题四"}), "题四"),
        ("<title>x</title>" + linked(**{"@graph": [{"@type": ["NewsArticle"], "headline": "题"}]}), "题"),
        ("<title> 多\n 行 </title>", "多 行"),
        ("<title></title>", None),
        ("", None),
    ],
)  # fmt: skip
def test_title(head, title):
    assert read_page(page(head)).title == title


def test_a_single_heading_is_the_title_before_the_windows_title():
    assert read_page(page("<title>题 | 站</title>", f"<h1>题</h1><p>{BODY}</p>")).title == "题"
    two = f"<h1>站</h1><h1>题</h1><p>{BODY}</p>"
    assert read_page(page("<title>题 | 站</title>", two)).title == "题 | 站"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("<meta property=og:site_name content=某站>", "某站"),
        ("<meta name=ContentSource content=某报><meta name=SiteName content=某网>", "某报"),
        (linked(**{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "某社"}}), "某社"),
        (linked(**{"@type": "NewsArticle", "publisher": [{"name": "某社"}]}), "某社"),
        (linked(**{"@type": "NewsArticle", "publisher": 7}), None),
        (linked(**{"@type": "BreadcrumbList", "publisher": "不是"}), None),
        ("<script type='application/ld+json'>{bad json</script>", None),
        ("<script type='application/ld+json'>" + "[" * 100_000 + "</script>", None),
    ],
)  # fmt: skip
def test_publisher(head, publisher):
    assert read_page(page(head)).publisher == publisher


@pytest.mark.parametrize(
    ("head", "body", "iso"),
    [
        (
            "<meta property=article:published_time content=2025-07-02T10:00:00+08:00>",
            "",
            "2025-07-02",
        ),
        ("<meta name=PubDate content='2025-07-02 10:00'>", "", "2025-07-02"),
        ("<meta itemprop=datePublished content=2025-07>", "", "2025-07"),
        (linked(**{"@type": "NewsArticle", "datePublished": "2025-07-02"}), "", "2025-07-02"),
        ("", "<time datetime='2025-07-02T10:00'>昨天</time>", "2025-07-02"),
        ("", "<time>2025年7月2日 10:00</time>", "2025-07-02"),
        ("", "<time>发布于 2025/7/2</time>", "2025-07-02"),
        ("", "<span itemprop=datePublished>2025-07-02</span>", "2025-07-02"),
        ("<meta name=pubdate content=昨天>", "<time>2025-07-02</time>", "2025-07-02"),
        ("<meta property=article:modified_time content=2025-07-02>", "", None),
        ("", "<time>3小时前</time>", None),
    ],
)
def test_published(head, body, iso):
    found = read_page(page(head, f"{body}<p>{BODY}</p>")).published
    assert (found and found.iso()) == iso


def test_the_time_of_the_article_goes_before_that_of_a_list_beside_it():
    html = page(body=f"<time>2025-07-02</time><p>{BODY}</p>").replace(
        "<nav>", "<nav><time>2024-01-01</time>"
    )
    assert read_page(html).published.iso() == "2025-07-02"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<link rel=canonical href='https://example.org/a?x=1&amp;y=2'>", "https://example.org/a?x=1&y=2"),
        ("<meta property=og:url content=https://example.org/b>", "https://example.org/b"),
        ("<link rel=canonical href=/relative><meta property=og:url content=https://example.org/b>",
         "https://example.org/b"),
        (linked(**{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://example.org/c"}}),
         "https://example.org/c"),
        ("<link rel=canonical href='javascript:alert(1)'>", None),
        ("<link rel=canonical href='data:text/html,x'>", None),
        ("<link rel=canonical href='https://[broken'>", None),
        ("<link rel=canonical>", None),
    ],
)  # fmt: skip
def test_url(head, url):
    assert read_page(page(head)).url == url
