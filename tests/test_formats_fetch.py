"""Fetching from a server on this machine: robots.txt, delay, retry, cache, and what is refused."""

import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from papers import pdf
from whofunds.loaders import ReadError, ReadOptions, read_articles
from whofunds.loaders.fetching import Fetcher

PAGE = "<html><head><title>青禾科技完成A轮融资</title></head><body><article><p>" + "青禾科技完成1亿元A轮融资，由远山资本领投。" * 4 + "</p></article></body></html>"  # fmt: skip

PDF = pdf(["Qinghe Technology raised 100 million yuan in a Series A led by Yuanshan Capital."])


@pytest.fixture
def site():
    asked = Counter()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked[self.path] += 1
            status, headers, body = 200, {"Content-Type": "text/html"}, PAGE.encode()
            if self.path == "/robots.txt":
                headers, body = (
                    {"Content-Type": "text/plain"},
                    b"User-agent: *\nDisallow: /private\n",
                )
            elif self.path == "/page":
                headers |= {"ETag": '"1"'}
                if self.headers["If-None-Match"] == '"1"':
                    status, body = 304, b""
            elif self.path == "/gbk":
                headers, body = {"Content-Type": "text/html; charset=gbk"}, PAGE.encode("gbk")
            elif self.path == "/busy" and asked[self.path] < 3:
                status, headers = 503, {"Retry-After": "7"}
            elif self.path == "/down":
                status = 500
            elif self.path == "/gone":
                status = 404
            elif self.path.startswith("/pdf"):
                kind = "octet-stream" if "bytes" in self.path else "pdf"
                headers, body = {"Content-Type": f"application/{kind}"}, PDF
            elif self.path == "/picture":
                headers = {"Content-Type": "image/png"}
            elif self.path in ("/to-private", "/to-file", "/to-page", "/round"):
                target = {"/to-private": "/private", "/to-file": "file:///etc/passwd", "/to-page": "/page", "/round": "/round"}  # fmt: skip
                status, headers, body = 302, {"Location": target[self.path]}, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


@pytest.fixture
def fetcher(tmp_path):
    waited = []
    made = Fetcher(tmp_path / "pages", delay=0, wait=waited.append)
    return made, waited


def test_a_page_is_saved_with_its_address_and_read_back(site, fetcher, tmp_path):
    base, _ = site
    page = fetcher[0].fetch(f"{base}/page")
    [article] = read_articles([str(page.path)], options=ReadOptions())
    assert article.url == f"{base}/page" and "远山资本" in article.text
    moved = fetcher[0].fetch(f"{base}/to-page")
    [article] = read_articles([str(moved.path)], options=ReadOptions())
    assert article.url == f"{base}/page"


def test_the_charset_that_only_the_header_names_is_kept(site, fetcher):
    page = fetcher[0].fetch(f"{site[0]}/gbk")
    [article] = read_articles([str(page.path)], options=ReadOptions())
    assert article.title == "青禾科技完成A轮融资"


@pytest.mark.parametrize("path", ["/pdf", "/pdf-as-bytes", "/pdf?" + "x" * 600])
def test_a_pdf_is_saved_and_read_back_with_its_address_where_that_is_not_too_long(
    site, fetcher, path
):
    url = site[0] + path
    page = fetcher[0].fetch(url)
    assert page.path.suffix == ".pdf" and page.path.read_bytes().startswith(PDF)
    [article] = read_articles([str(page.path)], options=ReadOptions())
    assert article.text.startswith("Qinghe Technology raised") and article.title == "Deal"
    assert article.url == (url if len(url) < 500 else None)


def test_an_address_behind_a_pdf_that_leads_nowhere_is_not_taken(tmp_path):
    path = tmp_path / "a.pdf"
    for end in (
        b"javascript:alert(1)",
        b"https://example.org/a b",
        b"https://",
        b"https://x.org/\n1",
    ):
        path.write_bytes(PDF + b"\n% saved from url=(0019)" + end + b"\n")
        [article] = read_articles([str(path)], options=ReadOptions())
        assert article.url is None


def test_an_unchanged_page_is_not_sent_again(site, fetcher, tmp_path):
    base, asked = site
    first = fetcher[0].fetch(f"{base}/page")
    before = first.path.read_bytes()
    again = Fetcher(tmp_path / "pages", delay=0).fetch(f"{base}/page")
    assert again.cached and again.path == first.path and first.path.read_bytes() == before
    assert asked["/page"] == 2
    first.path.unlink()
    assert not Fetcher(tmp_path / "pages", delay=0).fetch(f"{base}/page").cached


def test_a_busy_server_is_asked_again_when_it_says(site, fetcher):
    base, asked = site
    made, waited = fetcher
    assert made.fetch(f"{base}/busy").path.is_file()
    assert asked["/busy"] == 3 and waited == [7.0, 7.0]
    with pytest.raises(ReadError, match="no answer after 3 tries"):
        made.fetch(f"{base}/down")
    assert asked["/down"] == 3


@pytest.mark.parametrize(
    ("path", "says"),
    [("/private/x", "robots.txt forbids"), ("/to-private", "robots.txt forbids"), ("/to-file", "redirects go round, or lead to no page"), ("/round", "redirects go round"), ("/gone", "says 404"), ("/picture", "image/png")],
)  # fmt: skip
def test_what_may_not_be_had_is_refused_at_once(site, fetcher, path, says):
    base, asked = site
    with pytest.raises(ReadError, match=says):
        fetcher[0].fetch(base + path)
    assert asked["/private"] == asked["/private/x"] == 0 and asked["/gone"] <= 1


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://", "x", "http://a b/", "http://127.0.0.1:0/", "http://[1", "data:text/html,x", "http://127.0.0.1/\r\nX: y"])  # fmt: skip
def test_only_addresses_of_the_web_are_asked_for(fetcher, url):
    with pytest.raises(ReadError, match="no address of the web"):
        fetcher[0].fetch(url)


def test_requests_to_one_host_keep_their_distance_and_size_its_bound(site, tmp_path):
    waited = []
    made = Fetcher(tmp_path / "pages", delay=5, wait=waited.append)
    made.fetch(f"{site[0]}/page")
    made.fetch(f"{site[0]}/gbk")
    assert len(waited) == 2 and all(4 < seconds <= 5 for seconds in waited)
    with pytest.raises(ReadError, match="larger than 10 bytes"):
        made_small = Fetcher(tmp_path / "small", delay=0, max_bytes=10)
        made_small._robots = made._robots
        made_small.fetch(f"{site[0]}/page")


def test_the_command(whofunds, site, tmp_path):
    base, _ = site
    done = whofunds("fetch", f"{base}/page", f"{base}/gone", "-o", tmp_path / "pages", "--delay", "0", ok=False)  # fmt: skip
    assert "says 404" in done.stderr and done.stdout.strip().endswith(".html")
    again = whofunds("fetch", f"{base}/page", "-o", tmp_path / "pages", "--delay", "0")
    assert "(unchanged)" in again.stdout
