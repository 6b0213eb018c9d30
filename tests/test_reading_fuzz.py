"""Any bytes give an article or a refusal, and nothing else; the bounded stream is exact."""

import io
import json
import os
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whofunds.loaders import ReadOptions, Refusal, read_articles
from whofunds.loaders.stream import BoundedStream
from whofunds.schema import Article, article_id

PIECES = st.sampled_from(
    [b"---\n", b"id: x\n", b"date: 2025\n", b"<html>", b"<p>", b"</p>", b"<script>", b"<meta charset=big5>",
     b"<!--", b'{"text": "', b'"}\n', b"\\ud800", b"\0", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x80",
     "融资".encode(), "融资".encode("gb18030"), "融資".encode("big5"), "融资".encode("utf-16-le"), b"\r\n", b"# ",
     b"**", b"[a](b)", b"```\n", "\u202e🏦".encode(), b"&#0;", b"<time>", b'<script type="application/ld+json">']
)  # fmt: skip
HOSTILE = st.binary(max_size=300) | st.lists(PIECES | st.binary(max_size=4), max_size=30).map(
    b"".join
)
QUICK = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def check(items):
    for item in items:
        if isinstance(item, Article):
            assert item.text.strip()
            assert "\0" not in item.text and "\r" not in item.text
            for part in (item.text, item.title, item.url, item.publisher, item.id):
                (part or "").encode()
            raw = item.raw_text()
            assert raw.strip()
            assert item.edits or raw == item.text
        else:
            assert isinstance(item, Refusal)
            assert "report it" not in item.reason, item.reason
            assert item.reason and "\n" not in item.source + item.reason


@pytest.mark.parametrize("suffix", [".txt", ".html", ".md", ".jsonl"])
@given(raw=HOSTILE, repair=st.booleans())
@QUICK
def test_any_bytes_in_a_file(tmp_path, suffix, raw, repair):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(raw)
    found = list(read_articles([str(path)], options=ReadOptions(repair=repair)))
    assert found
    check(found)


@given(raw=HOSTILE)
@QUICK
def test_any_bytes_on_standard_input(raw):
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(raw))
    try:
        check(read_articles(["-"], options=ReadOptions(repair=False)))
    finally:
        sys.stdin = before


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(
    rows=st.lists(
        st.dictionaries(
            st.sampled_from(["id", "text", "title", "url", "published", "publisher"]), JSON
        ),
        min_size=1,
        max_size=5,
    )
)
@QUICK
def test_any_values_in_lines(tmp_path, rows):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows))
    check(read_articles([str(path)], options=ReadOptions(repair=False)))


@given(text=st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
@QUICK
def test_text_in_utf8_comes_back(tmp_path, text):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    (item,) = read_articles([str(path)], options=ReadOptions(repair=False))
    if isinstance(item, Article):
        assert item.text == text.removeprefix("\ufeff")
        assert item.id == article_id(item.text)
    else:
        assert item.reason.startswith(("it is empty", "it is a", "it is an"))


class Dribble(io.BytesIO):
    """Gives a few bytes at a time, as a pipe does."""

    def read(self, size=-1):
        return super().read(min(size, 3) if size > 0 else size)


@given(
    raw=st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\0", b"x" * 9])).map(b"".join),
    limit=st.integers(1, 12),
    dribble=st.booleans(),
    look=st.booleans(),
)
@settings(deadline=None)
def test_lines_of_a_stream(raw, limit, dribble, look):
    stream = BoundedStream((Dribble if dribble else io.BytesIO)(raw))
    if look:
        assert raw.startswith(stream.head())
    expected = raw.split(b"\n")
    if expected[-1] == b"":
        expected.pop()
    assert list(stream.lines(limit)) == [one if len(one) <= limit else None for one in expected]


@given(text=st.text("ab\n一\u0a0a\u0a00", max_size=30), limit=st.integers(2, 12))
@settings(deadline=None)
def test_wide_lines_of_a_stream(text, limit):
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le"):
        stream = BoundedStream(Dribble(text.encode(encoding)))
        expected = [line.encode(encoding) for line in text.split("\n")]
        if expected[-1] == b"":
            expected.pop()
        found = list(stream.lines(limit, "\n".encode(encoding)))
        assert found == [one if len(one) <= limit else None for one in expected]


@given(raw=st.binary(max_size=40), limit=st.integers(1, 50), look=st.booleans())
def test_all_of_a_stream(raw, limit, look):
    stream = BoundedStream(io.BytesIO(raw))
    if look:
        stream.head()
    assert stream.all(limit) == (raw if len(raw) <= limit else None)


def test_a_long_line_is_not_held(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
        stream.seek(0, os.SEEK_END)
        stream.write(b'\n{"text": "next"}')
    import tracemalloc

    tracemalloc.start()
    refused, article = read_articles(
        [str(path)], options=ReadOptions(repair=False, max_bytes=10**6)
    )
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.reason.startswith("the line is larger than")
    assert article.text == "next"
    assert peak < 20 * 10**6
