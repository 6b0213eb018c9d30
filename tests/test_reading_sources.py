"""Files, folders and standard input; what is refused, and that the rest goes on."""

import io
import json
import os
import re
import sys
from datetime import date, timedelta

import pytest
from whofunds.loaders import ReadError, ReadOptions, Refusal, count_inputs, read_articles
from whofunds.schema import Article, DateInterval, article_id

TEXT = "某公司宣布完成两亿元融资，由本地国资领投。"
RAW = ReadOptions(repair=False)
FAR = "2999-01-01"


def read(*inputs, options=RAW, **changes):
    options = ReadOptions(repair=False, **changes) if changes else options
    return list(read_articles([str(one) for one in inputs], options=options))


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(*rows):
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)


@pytest.fixture
def stdin(monkeypatch):
    def give(raw):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))

    return give


def test_a_text_file(tmp_path):
    path = put(tmp_path / "a.txt", f"标题\r\n{TEXT}\n")
    (article,) = read(path)
    raw = f"标题\n{TEXT}\n"
    assert article == Article(article_id(raw), raw)
    assert article.source == str(path)
    assert article.title is None


def test_options_stand_in_and_the_source_goes_first(tmp_path):
    given = DateInterval.parse("2025-10")
    plain = put(tmp_path / "a.txt", TEXT)
    marked = put(tmp_path / "b.md", f"---\npublisher: 某报\npublished: 2025-07-02\n---\n{TEXT}二")
    one, two = read(plain, marked, published=given, publisher="默认报")
    assert (one.publisher, one.published) == ("默认报", given)
    assert (two.publisher, two.published.iso()) == ("某报", "2025-07-02")


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path):
    for name in ("b.TXT", "a/z.md", "a/b/c.htm", "c.markdown", ".hidden.txt", ".git/x.txt"):
        put(tmp_path / name, f"<p>{TEXT}{name}</p>" if name.endswith("htm") else TEXT + name)
    put(tmp_path / "d.ndjson", lines({"text": TEXT + "一"}, "", {"text": TEXT + "二"}))
    put(tmp_path / "pic.png", b"\x89PNG")
    found = read(tmp_path)
    at = [os.path.relpath(item.source.split(",")[0], tmp_path) for item in found]
    assert at == ["a/b/c.htm", "a/z.md", "b.TXT", "c.markdown", "d.ndjson", "d.ndjson", "pic.png"]
    assert [type(item) for item in found] == [Article] * 6 + [Refusal]
    assert found[4].source.endswith("d.ndjson, line 1")
    assert found[5].source.endswith("d.ndjson, line 3")
    assert count_inputs([str(tmp_path)]) == 7


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"", "it is empty; give"),
        ("a.txt", b"\n \n", "it is empty; give"),
        ("a.html", b"", "it is empty; give"),
        ("a.html", "<html><script>x</script></html>", "the page has no main text; save"),
        ("a.md", "---\ntitle: 题\n---\n", "it is empty; give"),
        ("a.jsonl", b"", "it is empty; give"),
        ("a.jsonl", b"\n\n", "it is empty; give"),
        ("a.txt", b"a\0b", r"it is not text \(it holds NUL bytes\); save"),
        ("a.txt", b"%PDF-1.4\n", "it is a PDF, not text; save"),
        ("a.txt", os.urandom(3000) + b"\0", "it is not text"),
        ("a.doc", TEXT, "^it is a document; save it as .txt, .html or .pdf$"),
        ("noending", TEXT, r"no format has its ending \(those read are .atom, .epub, .htm, .*\); where"),
        ("a.md", f"---\ndate: {FAR}\n---\n{TEXT}", "its publication date 2999-01-01 lies in the future; correct"),
        ("a.html", f"<meta name=date content={FAR}><p>{TEXT * 9}", "its publication date 2999-01-01 lies"),
    ],
    ids=range(14),
)  # fmt: skip
def test_a_bad_file_is_refused_and_the_rest_goes_on(tmp_path, name, content, why):
    bad = put(tmp_path / name, content)
    good = put(tmp_path / "z.txt", TEXT)
    refused, article = read(bad, good)
    assert isinstance(refused, Refusal)
    assert refused.source == str(bad)
    assert not refused.reason.endswith(".") and "\n" not in refused.reason
    assert re.search(why, refused.reason), refused.reason
    assert article.text == TEXT


def test_too_large_a_file_is_refused_by_its_size_without_being_read(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024 * 1024)  # sparse: reading it would take the memory
    (refused,) = read(large)
    assert refused.reason == "it is larger than 20 MB; divide it, or give its text alone"
    assert isinstance(read(put(tmp_path / "a.txt", "x" * 100), max_bytes=100)[0], Article)
    assert "larger than 99 bytes" in read(tmp_path / "a.txt", max_bytes=99)[0].reason


def test_a_large_line_is_refused_and_the_next_is_read(tmp_path):
    row = json.dumps({"text": TEXT})
    long = json.dumps({"text": "长" * 5000})
    path = put(tmp_path / "a.jsonl", lines(long, row, long))
    found = read(path, max_bytes=1000)
    assert [type(item) for item in found] == [Refusal, Article, Refusal]
    assert found[0].source == f"{path}, line 1"
    assert found[0].reason == "the line is larger than 1000 bytes; divide it, or leave it out"


class Endless(io.RawIOBase):
    """A pipe that never ends; it fails the test where more than a little over the limit is read."""

    def __init__(self, most):
        self.left = most

    def readable(self):
        return True

    def readinto(self, buffer):
        self.left -= len(buffer)
        assert self.left > 0, "more was read than the limit allows"
        buffer[:] = b"x" * len(buffer)
        return len(buffer)


def test_standard_input_is_read_up_to_the_limit_only(monkeypatch):
    pipe = io.TextIOWrapper(io.BufferedReader(Endless(4_000_000)))
    monkeypatch.setattr(sys, "stdin", pipe)
    (refused,) = read("-", max_bytes=1_000_000)
    assert refused == Refusal(
        "standard input", "it is larger than 1000000 bytes; divide it, or give its text alone"
    )


@pytest.mark.parametrize(
    ("raw", "title", "count"),
    [
        (TEXT.encode(), None, 1),
        (TEXT.encode("gb18030"), None, 1),
        (TEXT.encode("utf-16"), None, 1),
        (f"<!DOCTYPE html><title>题</title><p>{TEXT}{TEXT}</p>".encode(), "题", 1),
        (f"\n<html><head><title>题</title></head><p>{TEXT}{TEXT}</p>".encode("gb18030"), "题", 1),
        (f"---\ntitle: 题\n---\n{TEXT}".encode(), "题", 1),
        (lines({"text": TEXT, "title": "题"}, {"text": TEXT + "二", "title": "题"}).encode(), "题", 2),
    ],
    ids=range(7),
)  # fmt: skip
def test_standard_input_in_every_format(stdin, raw, title, count):
    stdin(raw)
    found = read("-")
    assert len(found) == count
    assert all(TEXT in article.text and article.title == title for article in found)
    assert found[0].source.startswith("standard input")
    assert count_inputs(["-"]) is None


def test_standard_input_that_is_empty_given_twice_or_closed(stdin, monkeypatch):
    stdin(b"")
    assert [one.reason.split(";")[0] for one in read("-", "-")] == [
        "it is empty",
        "it was given twice",
    ]
    monkeypatch.setattr(sys, "stdin", None)
    assert read("-")[0].reason.startswith("it is empty")
    monkeypatch.setattr(sys, "stdin", io.StringIO(TEXT))
    assert read("-")[0].text == TEXT


def test_one_id_with_equal_and_with_another_text(tmp_path):
    path = put(
        tmp_path / "a.jsonl",
        lines({"id": "x", "text": TEXT}, {"id": "y", "text": TEXT}, {"id": "x", "text": TEXT},
              {"id": "x", "text": TEXT + "改"}, {"id": "z", "text": TEXT}),
    )  # fmt: skip
    found = read(path)
    assert [getattr(item, "id", None) for item in found] == ["x", "y", None, "z"]
    assert found[2].source == f"{path}, line 4"
    assert found[2].reason == (
        f"its id 'x' is that of {path}, line 1, whose text is another; give each its own id"
    )


def test_the_same_article_twice_is_one(tmp_path):
    path, copy = put(tmp_path / "a.txt", TEXT), put(tmp_path / "b.txt", TEXT)
    assert [one.source for one in read(path, copy, path, tmp_path)] == [str(path)]


def test_two_runs_do_not_know_of_each_other(tmp_path):
    path = put(tmp_path / "a.txt", TEXT)
    assert read(path) == read(path) != []


def test_bad_lines_do_not_stop_the_file(tmp_path):
    path = put(
        tmp_path / "a.jsonl",
        b"\xef\xbb\xbf" + lines({"text": TEXT}, "{broken", "[1]", {"text": ""}, {"text": "a\0b"}).encode()
        + b"\n\xff\xfe\xfd\xff\n" + lines({"text": TEXT + "二", "published": FAR}, {"text": TEXT + "三"}).encode(),
    )  # fmt: skip
    found = read(path)
    assert [type(item) for item in found] == [Article, *[Refusal] * 6, Article]
    assert [item.source.rpartition(" ")[2] for item in found] == [str(n) for n in range(1, 9)]


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16", "utf-16-be", "utf-8-sig"])
def test_lines_in_other_encodings(tmp_path, encoding):
    texts = ["本公司完成三千萬元融資，由本地基金領投。" * n for n in (1, 2, 900, 5000)]
    rows = [json.dumps({"text": text}, ensure_ascii=False) for text in texts]
    path = put(tmp_path / "a.jsonl", "\n".join(rows).encode(encoding))
    assert [item.text for item in read(path)] == texts


def test_an_encoding_that_is_given(tmp_path):
    path = put(tmp_path / "a.txt", "Ünïcode".encode("latin-1"))
    assert read(path, encoding="latin-1")[0].text == "Ünïcode"
    assert read(path, encoding="utf-8")[0].reason.startswith("it is not utf-8 at byte 0")
    rows = put(tmp_path / "b.jsonl", lines({"text": TEXT}).encode("utf-16"))
    assert read(rows, encoding="utf-16")[0].text == TEXT


def test_options_are_checked():
    with pytest.raises(ReadError, match="the encoding 'klingon' is not known; name one"):
        ReadOptions(encoding="klingon")
    with pytest.raises(ReadError, match="give at least 1"):
        ReadOptions(max_bytes=0)
    with pytest.raises(ReadError, match="the publication date 2999-01-01 lies in the future"):
        ReadOptions(published=DateInterval.parse(FAR))


def test_a_date_in_the_future(tmp_path):
    tomorrow, later = (date.today() + timedelta(days=days) for days in (1, 2))
    path = put(
        tmp_path / "a.jsonl",
        lines({"text": "一" + TEXT, "published": str(tomorrow)}, {"text": "二" + TEXT, "published": str(later)}),
    )  # fmt: skip
    article, refused = read(path)
    assert article.published.earliest == tomorrow
    assert refused.reason == (
        f"its publication date {later} lies in the future; correct the date in the source, "
        "or take it out there and give --published"
    )


def test_hostile_text_passes_unchanged(tmp_path):
    hostile = (
        "公司\u202e名\u200f\u2066🏦👨‍👩‍👧 {$x} ${y} \"q\" 'q' </script> <b> &amp; \\n `c` \u0301"
    )
    (article,) = read(put(tmp_path / "a.txt", hostile))
    assert article.text == hostile
    name = "公司 \"q\" '$' {x} <b>.txt"
    assert read(put(tmp_path / name, hostile + "二"))[0].source.endswith(name)


def test_counting(tmp_path):
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "b.jsonl", lines({"text": "一"}, "", {"text": "二"}) + "\n")
    assert count_inputs([str(tmp_path), str(tmp_path / "none"), str(tmp_path / "a.txt")]) == 5
    assert count_inputs([]) == 0
    with (tmp_path / "huge.jsonl").open("wb") as stream:
        stream.truncate(1 << 40)
    assert count_inputs([str(tmp_path)]) is None


def test_the_text_is_repaired_and_leads_back_to_the_raw_text(tmp_path):
    raw = "某公司宣布完成兩億元融資,由本地國資領投。\n據(jù)報道,資金將用於研發。\n"
    path = put(tmp_path / "a.txt", raw.replace("\n", "\r\n"))
    (article,) = read(path, options=ReadOptions())
    assert article.text == "某公司宣布完成两亿元融资，由本地国资领投。\n据报道，资金将用于研发。\n"
    assert article.raw_text() == raw
    assert article.id == article_id(raw) == read(path)[0].id
    assert read(path)[0].edits == ()


def test_what_is_gone_after_repair_is_refused(tmp_path):
    (refused,) = read(put(tmp_path / "a.txt", "<p></p><br>\n"), options=ReadOptions())
    assert refused.reason.startswith("nothing is left of its text after repair")
