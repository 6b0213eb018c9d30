"""WARC, MHTML, web archives, pages with their folders, and PDF: an article each, and faults told."""

import gzip
import plistlib
import uuid

import pytest
from papers import pdf
from whofunds.loaders import ReadOptions, Refusal, read_articles

TEXT = "青禾科技完成1亿元A轮融资，由远山资本领投。" * 6
PAGE = f'<html><head><title>青禾科技 & "远山"</title></head><body><article><p>{TEXT}</p></article></body></html>'
URL = "https://example.org/a?b=1"


@pytest.fixture
def read(tmp_path):
    def run(name, data, **options):
        path = tmp_path / name
        path.write_bytes(data)
        return list(read_articles([str(path)], options=ReadOptions(repair=False, **options)))

    return run


def record(body, kind="response", url=URL, content="application/http; msgtype=response"):
    """One record, written out by hand (ISO 28500:2017, 4)."""
    named = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid.uuid4()}>\r\n{named}"
        f"WARC-Date: 2025-11-01T00:00:00Z\r\nContent-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def answer(body=None, kind="text/html", status="200 OK", more="", **rest):
    body = PAGE.encode() if body is None else body
    return record(
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body, **rest
    )


ARCHIVE = [
    record(b"software: x", "warcinfo", None, "application/warc-fields"),
    record(b"GET / HTTP/1.1\r\n\r\n", "request", content="application/http; msgtype=request"),
    answer(),
    answer(PAGE.replace("青禾", "黄海").encode("gbk"), "text/html; charset=gbk", url="https://example.org/gbk"),
    answer(gzip.compress(PAGE.replace("青禾", "白山").encode()), more="Content-Encoding: gzip\r\n", url="javascript:alert(1)"),
    answer(b"\x89PNG", "image/png"),
    answer(b"<html><body>moved</body></html>", status="301 Moved"),
    answer(b"<html><body></body></html>", url="https://example.org/empty"),
    record("纯文本：青禾科技完成A轮融资。".encode(), "conversion", content="text/plain"),
]  # fmt: skip


@pytest.mark.parametrize("name", ["a.warc", "A.WARC.GZ"])
def test_each_page_of_a_warc_is_an_article(read, name):
    pack = gzip.compress if name.endswith("GZ") else bytes
    first, second, third, empty, last = read(name, b"".join(map(pack, ARCHIVE)))
    assert (first.url, first.title, first.published) == (URL, '青禾科技 & "远山"', None)
    assert first.text == TEXT and "黄海科技完成" in second.text
    assert "白山科技完成" in third.text and third.url is None
    assert isinstance(empty, Refusal) and "record 8 (https://example.org/empty)" in empty.source
    assert last.text.startswith("纯文本")


def test_an_archive_that_ends_early_keeps_what_came_before(read):
    whole = gzip.compress(ARCHIVE[2]) + gzip.compress(ARCHIVE[3])
    for data, says in (
        (whole[:-40], "ends within it"),
        (whole[:-200], "damaged at or after record 2"),
        (gzip.compress(ARCHIVE[2]) + b"\x1f\x8b\x08junk", "damaged at or after record 1"),
    ):
        first, refusal = read("a.warc.gz", data)
        assert first.url == URL and says in refusal.reason
    [refusal] = read("b.warc", b"no archive")
    assert "no WARC record" in refusal.reason or "damaged" in refusal.reason


def test_a_record_that_unpacks_to_too_much_is_told_and_the_rest_read(read):
    bomb = answer(gzip.compress(b" " * 5_000_000), more="Content-Encoding: gzip\r\n")
    told, kept = read("a.warc", bomb + ARCHIVE[3], max_bytes=100_000)
    assert "larger than 100000 bytes" in told.reason and "黄海" in kept.text


def saved(charset="utf-8", body=PAGE):
    """As Chromium saves a page; quoted-printable, with a picture and a frame."""
    import quopri

    page = quopri.encodestring(body.encode(charset)).decode()
    parts = [
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {URL}\nSubject: x\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\n\n',
        f"\n----b\nContent-Type: text/html; charset={charset}\nContent-Transfer-Encoding: quoted-printable\nContent-Location: {URL}\n\n{page}",
        "\n----b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: cid:1\n\niVBORw0K",
        "\n----b\nContent-Type: text/html\nContent-Location: cid:frame\n\n<p>" + "广告" * 50,
        "\n----b--\n",
    ]  # fmt: skip
    return "".join(parts).encode()


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_mhtml_gives_its_page_and_nothing_of_its_frames(read, charset):
    [article] = read("a.mhtml", saved(charset))
    assert (article.text, article.url, article.title) == (TEXT, URL, '青禾科技 & "远山"')
    [refusal] = read("b.mht", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx")
    assert "holds no page" in refusal.reason
    [refusal] = read("c.mht", saved(body="<html><body></body></html>"))
    assert "no main text" in refusal.reason


def test_parts_that_nest_without_end_are_refused(read):
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    [refusal] = read("a.mhtml", ("MIME-Version: 1.0\n" + deep).encode())
    assert "nest too deep" in refusal.reason or "holds no page" in refusal.reason


def test_mhtml_comes_by_standard_input_too(whofunds):
    done = whofunds("extract", "--as", "claims", "-", stdin=saved())
    assert "远山资本" in done.stdout


def test_a_web_archive_gives_its_page(read):
    held = {"WebResourceData": PAGE.encode("gbk"), "WebResourceURL": URL, "WebResourceTextEncodingName": "gbk"}  # fmt: skip
    for form in (plistlib.FMT_BINARY, plistlib.FMT_XML):
        [article] = read("a.webarchive", plistlib.dumps({"WebMainResource": held}, fmt=form))
        assert (article.text, article.url) == (TEXT, URL)
    for data in (b"bplist00", b"x", plistlib.dumps([1]), plistlib.dumps({"WebMainResource": {}})):
        [refusal] = read("b.webarchive", data)
        assert "web archive" in refusal.reason or "no page" in refusal.reason


def test_the_resources_beside_a_saved_page_are_not_read(tmp_path):
    (tmp_path / "页.html").write_text(PAGE, "utf-8")
    for folder in ("页_files", "页.files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(PAGE.replace("青禾", "广告"), "utf-8")
        (tmp_path / folder / "code.js").write_text("1", "utf-8")
    found = list(read_articles([str(tmp_path)], options=ReadOptions()))
    assert [type(f).__name__ for f in found] == ["Refusal", "Article", "Article"]
    assert found[0].source.endswith("other_files/code.js")


def test_a_pdf_is_an_article_with_its_lines_joined_and_its_margins_left_out(read):
    body = ["A round of funding was told to the press on Monday by the", "founders of the company, who thanked all.", "A second paragraph stands here and is quite as long as the", "first, as it goes on over"]  # fmt: skip
    pages = [[f"The Daily {n}", *[f"{word}: {line}" for line in body], f"- {n} -"] for n, word in enumerate(("one", "two", "six"))]  # fmt: skip
    [article] = read("a.pdf", pdf(*pages))
    assert article.title == "Deal" and article.published is None
    assert article.text.splitlines()[0] == f"one: {body[0]} one: {body[1]}"
    assert "Daily" not in article.text and "- 2 -" not in article.text
    [unnamed] = read("b.pdf", pdf(["Words."], title="Microsoft Word - x.doc"))
    assert unnamed.title is None


def test_what_is_no_pdf_says_why(read):
    [refusal] = read("a.pdf", pdf([]))
    assert "OCR" in refusal.reason
    for data in (b"%PDF-1.4 junk", b"no pdf", pdf(["x"])[:200]):
        [refusal] = read("b.pdf", data)
        assert "no sound PDF" in refusal.reason


def test_chinese_paragraphs_of_a_real_pdf_come_whole(browser, read, whofunds, tmp_path):
    text = "7月2日，青禾科技宣布完成1亿元A轮融资，由远山资本领投，白山集团跟投。"
    fill = "这家公司在江城经营港口的调度系统，去年的收入没有公布，员工有一百多人。"
    page = browser.new_page()
    page.set_content(f"<title>青禾融资</title><p style='width:12em'>{fill}{text}</p>")
    data = page.pdf()
    page.close()
    [article] = read("a.pdf", data)
    assert article.title == "青禾融资" and text in article.text
    done = whofunds("extract", "--as", "claims", "-", stdin=data)
    assert "远山资本" in done.stdout
