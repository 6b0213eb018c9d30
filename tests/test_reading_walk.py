"""Paths: links, names, pipes, permissions; each fault is one sentence and the rest goes on."""

import contextlib
import os
import socket
import tempfile
from pathlib import Path

import pytest
from whofunds.loaders import ReadOptions, Refusal, read_articles
from whofunds.schema import Article

TEXT = "某公司宣布完成两亿元融资，由本地国资领投。"


def read(*inputs):
    options = ReadOptions(repair=False)
    return list(read_articles([str(one) for one in inputs], options=options))


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    return path


def test_a_missing_file_and_a_name_with_marks(tmp_path):
    (refused,) = read(tmp_path / "no\nsuch\u202e.txt")
    assert refused == Refusal(
        f"{tmp_path}/no\\nsuch\\u202e.txt", "there is no such file or folder; check the path"
    )
    assert read("a\0b")[0].reason.startswith("it cannot be opened")
    assert read("x" * 5000)[0].reason.startswith("it cannot be opened")
    assert read("")[0].reason.startswith("there is no such file")


def test_what_is_no_regular_file(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe.txt")
    server = socket.socket(socket.AF_UNIX)
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    server.bind("sock.txt")
    found = read(tmp_path, "/dev/null")
    server.close()
    assert len(found) == 3
    assert {one.reason for one in found} == {
        "it is not a regular file; give a file, or pipe it in and give -"
    }


@contextlib.contextmanager
def one_who_is_not_root():
    """Root may read every file, so the test is nobody for a while where root runs it."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_unreadable_file_and_folder():
    # Not below pytest's own folder, which nobody else may enter.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        put(folder / "a.txt", TEXT).chmod(0)
        put(folder / "b/c.txt", TEXT).parent.chmod(0)
        put(folder / "d.txt", TEXT).chmod(0o644)
        read(folder / "d.txt")  # what is imported on the way may itself be root's
        with one_who_is_not_root():
            found = read(folder)
        (folder / "b").chmod(0o700)
    assert [one.reason for one in found[:2]] == ["it may not be read; change its permissions"] * 2
    assert found[2].text == TEXT


def test_a_file_that_fails_while_it_is_read(tmp_path, monkeypatch):
    path, good = put(tmp_path / "a.txt", TEXT), put(tmp_path / "b.txt", TEXT)
    first = read_articles([str(tmp_path)], options=ReadOptions(repair=False))
    opened = type(path).open

    def vanish(self, *rest, **more):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *rest, **more)

    monkeypatch.setattr(type(path), "open", vanish)
    refused, article = first
    assert refused == Refusal(str(path), "it may not be read; change its permissions")
    assert article.source == str(good)


def test_links_that_loop(tmp_path):
    put(tmp_path / "in/a.txt", TEXT)
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    (tmp_path / "in/self.txt").symlink_to("self.txt")
    (tmp_path / "in/gone.txt").symlink_to("nothing.txt")
    article, gone, loop, itself = read(tmp_path)
    assert article.text == TEXT
    assert gone.reason.startswith("there is no such file")
    assert loop.reason == "it is a link to a folder that holds it; remove the link"
    assert "symbolic links" in itself.reason


def test_many_links_to_folders_are_walked_once(tmp_path):
    for level in range(20):
        put(tmp_path / f"{level}/a{level}.txt", TEXT + str(level))
        for name in ("x", "y"):
            (tmp_path / f"{level}/{name}").symlink_to(tmp_path / f"{level + 1}")
    found = read(tmp_path / "0")
    assert len([item for item in found if isinstance(item, Article)]) == 20


def test_deep_folders_are_refused(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 120)
    put(deep / "a.txt", TEXT)
    (refused,) = read(tmp_path)
    assert refused.reason == "its folders nest over 100 deep; name this folder itself"
    assert read(deep)[0].text == TEXT


def test_a_name_that_is_not_utf8(tmp_path):
    try:
        put(tmp_path / os.fsdecode(b"\xd6\xc7.txt"), TEXT)
    except OSError:
        pytest.skip("this file system takes only valid names")
    put(tmp_path / "z.txt", TEXT)
    article, refused = read(tmp_path)
    assert refused == Refusal(
        f"{tmp_path}/\\xd6\\xc7.txt", "its name is not valid UTF-8; rename it"
    )
    refused.source.encode()
    assert article.text == TEXT


def test_an_empty_folder(tmp_path):
    assert read(tmp_path)[0].reason == "the folder is empty; put articles into it"
    (tmp_path / "sub").mkdir()
    put(tmp_path / "a.txt", TEXT)
    assert len(read(tmp_path)) == 1


def test_the_graph_beside_the_articles_is_passed_over(tmp_path):
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "g.db" / "schema.json", "{}")
    put(tmp_path / "g.db" / "Entity_0.1.65536.v0.bucket", "")
    assert [type(one) for one in read(tmp_path)] == [Article]
    [refused] = read(tmp_path / "g.db")
    assert "--graph" in refused.reason


def test_the_endings_that_are_read_are_listed_once_and_known_ones_have_their_remedy(tmp_path):
    for name in ("a.foo", "b.bar", "c", "d.docx", "e.XLS", "f.csv", "g.png", "h.tar.gz", "i.json"):
        put(tmp_path / name, TEXT)
    put(tmp_path / "z.txt", TEXT)
    *refused, article = read(tmp_path)
    assert isinstance(article, Article)
    reasons = {Path(one.source).name: one.reason for one in refused}
    assert ".atom, .epub" in reasons["a.foo"] and ".warc, .warc.gz" in reasons["a.foo"]
    short = (
        "no format has its ending; where it is text, rename it to .txt, or pipe it in and give -"
    )
    assert reasons["b.bar"] == reasons["c"] == short
    assert reasons["d.docx"] == "it is a document; save it as .txt, .html or .pdf"
    assert reasons["e.XLS"].startswith("it is a spreadsheet; save it as .xlsx or .csv")
    assert reasons["f.csv"] == "it is a table; give it to `whofunds load`"
    assert reasons["g.png"] == "it is a picture; write its text into a .txt file"
    assert reasons["h.tar.gz"] == "it is an archive; unpack it first"
    assert "`whofunds load`" in reasons["i.json"] and ".jsonl" in reasons["i.json"]
    assert ".atom" in read(tmp_path / "c")[0].reason  # another run says it again
