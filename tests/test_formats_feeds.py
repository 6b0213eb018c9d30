"""RSS, Atom and EPUB: each item and chapter is an article, and a bad one stops nothing."""

import zipfile

import pytest
from whofunds.loaders import ReadOptions, Refusal, read_articles

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>某报</title>
<item><title>青禾科技 &amp; 远山</title><link>https://example.org/1</link><guid>g1</guid>
<pubDate>Wed, 02 Jul 2025 10:00:00 +0800</pubDate><description>短</description>
<content:encoded><![CDATA[<p>青禾科技完成<b>1亿元</b>A轮融资。</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>空</title><link>javascript:alert(1)</link></item>
<item><link>https://example.org/3</link><description>黄海港务获蓝海基金投资，a &lt; b。</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>某刊</title><entry><id>urn:1</id><title>题</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/><updated>2025-07-03T00:00:00Z</updated>
<content type="html">&lt;p&gt;青禾科技完成A轮融资。&lt;/p&gt;</content></entry></feed>"""


@pytest.fixture
def read(tmp_path):
    def run(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return list(read_articles([str(path)], options=ReadOptions(repair=False)))

    return run


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "utf-16"])
def test_each_item_of_rss_is_an_article(read, encoding):
    first, second, third = read("news.rss", RSS.format(encoding=encoding).encode(encoding))
    assert (first.id, first.title, first.url, first.publisher) == ("g1", "青禾科技 & 远山", "https://example.org/1", "某报")  # fmt: skip
    assert first.text == "青禾科技完成1亿元A轮融资。" and first.published.iso() == "2025-07-02"
    assert isinstance(second, Refusal) and second.source.endswith("news.rss, item 2")
    assert (third.id, third.text) == ("https://example.org/3", "黄海港务获蓝海基金投资，a < b。")


@pytest.mark.parametrize("name", ["a.atom", "a.xml"])
def test_an_entry_of_atom_is_an_article(read, name):
    [entry] = read(name, ATOM)
    assert (entry.id, entry.url, entry.publisher) == ("urn:1", "https://example.org/a", "某刊")
    assert entry.text == "青禾科技完成A轮融资。" and entry.published.iso() == "2025-07-03"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("<rss><channel>", "no XML"),
        ("<html/>", "no feed"),
        ("<rss><channel/></rss>", "no items"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]><rss><channel><item><description>&a;</description></item></channel></rss>', "entities"),
        ("", "empty"),
    ],
)  # fmt: skip
def test_what_is_no_feed_says_why(read, data, says):
    [refusal] = read("x.rss", data)
    assert isinstance(refusal, Refusal) and says in refusal.reason


def book(path, **change):
    page = "<html><head><title>{}</title></head><body><h1>{}</h1><p>{}</p></body></html>"
    parts = {
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:identifier>urn:b</dc:identifier><dc:publisher>某社</dc:publisher><dc:date>2025-06</dc:date></metadata>'
        '<manifest><item id="1" href="text/%E4%B8%80.xhtml"/><item id="2" href="two.xhtml"/><item id="3" href="cover.xhtml"/></manifest><spine><itemref idref="3"/><itemref idref="2"/><itemref idref="1"/></spine></package>',
        "OPS/text/一.xhtml": page.format("一", "一", "青禾科技完成1亿元A轮融资，由远山资本领投。" * 5),
        "OPS/two.xhtml": page.format("二", "二", "黄海港务获蓝海基金投资，金额没有公布。" * 5),
        "OPS/cover.xhtml": "<html><body><img src='x.png'/></body></html>",
        **change,
    }  # fmt: skip
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            if text is not None:
                archive.writestr(name, text)
    return path.read_bytes()


def test_each_chapter_of_an_epub_is_an_article_in_reading_order(read, tmp_path):
    second, first = read("a.epub", book(tmp_path / "made.epub"))
    assert [a.id for a in (first, second)] == ["urn:b#OPS/text/一.xhtml", "urn:b#OPS/two.xhtml"]
    assert "远山资本领投" in first.text and first.publisher == "某社"
    assert first.published.iso() == "2025-06" and first.title == "一"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"META-INF/encryption.xml": "<x/>"}, "locked"),
        ({"META-INF/container.xml": None}, "no sound EPUB"),
        ({"OPS/book.opf": "<package"}, "OPS/book.opf is no XML"),
        ({"OPS/book.opf": '<!DOCTYPE x [<!ENTITY a "a">]><package/>'}, "entities"),
        ({"OPS/book.opf": "<package/>"}, "holds no text"),
    ],
)
def test_what_is_no_epub_says_why(read, tmp_path, change, says):
    [refusal] = read("a.epub", book(tmp_path / "made.epub", **change))
    assert says in refusal.reason
    [refusal] = read("b.epub", b"no zip")
    assert "no sound EPUB" in refusal.reason
