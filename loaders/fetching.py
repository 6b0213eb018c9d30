"""Web pages to files: politely, once, and with their address kept.

A page is saved as it came, behind the line that browsers write into a saved page (``saved from
url=(0019)https://example.org``), so that reading the file gives its address back; a PDF has that
line as a comment at its end, where it moves nothing that the file counts from its beginning.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener
from urllib.robotparser import RobotFileParser

from .errors import ReadError
from .options import DEFAULT_MAX_BYTES

AGENT = "whofunds"
_TYPES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt",
    "application/rss+xml": ".rss", "application/atom+xml": ".atom", "application/xml": ".xml",
    "text/xml": ".xml", "application/pdf": ".pdf", "application/x-pdf": ".pdf",
    "application/epub+zip": ".epub", "text/markdown": ".md",
}  # fmt: skip
_AGAIN = {408, 425, 429, 500, 502, 503, 504}
_LONGEST_WAIT = 60.0
_LONGEST_IN_PDF = 500  # readers look for a PDF's last line in its last 1024 bytes
_INDEX = ".fetched.json"  # hidden, so that reading the folder passes it over


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page that was saved at ``path``; ``cached`` is true where it had not changed since."""

    url: str
    path: Path
    cached: bool


@dataclass(slots=True)
class Fetcher:
    """Fetches pages (HTML, text, feeds, EPUB, PDF) into a folder, which also holds an index of what
    was fetched.

    ``delay`` is the least number of seconds between two requests to one host; what the site's
    robots.txt asks for counts where it is more. ``tries`` is how often a page is asked for where
    the server is busy or does not answer within ``timeout`` seconds. ``wait`` sleeps.
    """

    folder: Path
    delay: float = 1.0
    tries: int = 3
    timeout: float = 30.0
    max_bytes: int = DEFAULT_MAX_BYTES
    wait: Callable[[float], None] = time.sleep
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """Fetch a page, or find that it has not changed.

        Raises :class:`ReadError` for what is no address of the web, what robots.txt forbids, an
        answer that is no page, one that is too large, and a server that does not answer.
        """
        self._allow(url)
        index = self._index()
        known = index.get(url, {})
        headers = {"User-Agent": AGENT}
        if known and (self.folder / known["file"]).is_file():
            asked = {"If-None-Match": "etag", "If-Modified-Since": "modified"}
            headers |= {name: known[key] for name, key in asked.items() if known.get(key)}
        body, answered, final = self._get(url, headers)
        if body is None:
            return Fetched(url, self.folder / known["file"], cached=True)
        ending = _ending(body, answered.get_content_type())
        if ending is None:
            raise ReadError(f"{url}: it is {answered.get_content_type()}, not a page; leave it out")
        name = f"{urlsplit(url).hostname}-{hashlib.sha256(url.encode()).hexdigest()[:12]}{ending}"
        path = self.folder / name
        if ending == ".html":
            body = _marked(body, final, answered)
        elif ending == ".pdf" and len(final) <= _LONGEST_IN_PDF:
            body += f"\n% saved from url=({len(final):04d}){final}\n".encode("ascii", "replace")
        path.write_bytes(body)
        stamps = {"etag": answered.get("ETag"), "modified": answered.get("Last-Modified")}
        index[url] = {"file": name, **{key: value for key, value in stamps.items() if value}}
        text = json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        (self.folder / _INDEX).write_text(text, "utf-8")
        return Fetched(url, path, cached=False)

    def _index(self) -> dict[str, dict[str, str]]:
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            found = json.loads((self.folder / _INDEX).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _allow(self, url: str) -> None:
        """Raise where the address is none, or its site's robots.txt forbids it."""
        try:
            parts = urlsplit(url)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            good = False
        if not good or not url.isascii() or any(c <= " " for c in url):
            raise ReadError(f"{url!r} is no address of the web; write it as https://HOST/PATH")
        if not self._rules(url).can_fetch(AGENT, url):
            raise ReadError(f"{url}: its site's robots.txt forbids it; leave it out")

    def _rules(self, url: str) -> RobotFileParser:
        site = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if site not in self._robots:
            rules = RobotFileParser()
            try:
                body, _, _ = self._get(f"{site}/robots.txt", {"User-Agent": AGENT}, robots=True)
                rules.parse((body or b"").decode("utf-8", "replace").splitlines())
            except _NoSuchPageError:
                rules.parse([])  # a site without one forbids nothing (RFC 9309, 2.3.1.3)
            self._robots[site] = rules
        return self._robots[site]

    def _pause(self, url: str) -> None:
        host = str(urlsplit(url).netloc)
        rules = self._robots.get("{0.scheme}://{0.netloc}".format(urlsplit(url)))
        asked = rules.crawl_delay(AGENT) if rules else None
        least = max(self.delay, min(float(asked or 0), _LONGEST_WAIT))
        left = self._last.get(host, float("-inf")) + least - time.monotonic()
        if left > 0:
            self.wait(left)
        self._last[host] = time.monotonic()

    def _get(
        self, url: str, headers: dict[str, str], *, robots: bool = False
    ) -> tuple[bytes | None, Message, str]:
        """Give the body (``None`` where it has not changed), the headers and the final address."""
        opener = build_opener(_Redirects(None if robots else self._allow))
        for number in range(1, self.tries + 1):
            self._pause(url)
            try:
                return self._once(opener, Request(url, headers=headers))  # noqa: S310  http(s) only
            except HTTPError as error:
                if error.code == 304:
                    return None, error.headers, url
                if error.code < 500 and error.code not in _AGAIN:
                    what = f"the server says {error.code}"
                    if 300 <= error.code < 400:  # only those that lead nowhere are left
                        what = "its redirects go round, or lead to no page of the web"
                    raise _NoSuchPageError(f"{url}: {what}; check it") from None
                reason, asked = f"the server says {error.code}", error.headers.get("Retry-After")
            except (URLError, OSError, HTTPException) as error:
                reason, asked = str(getattr(error, "reason", error)), None
            if number < self.tries:
                seconds = float(asked) if asked and asked.isdigit() else self.delay * 2**number
                self.wait(min(seconds, _LONGEST_WAIT))
        raise ReadError(f"{url}: no answer after {self.tries} tries ({reason}); try again later")

    def _once(self, opener: OpenerDirector, request: Request) -> tuple[bytes, Message, str]:
        with opener.open(request, timeout=self.timeout) as answer:
            body: bytes = answer.read(self.max_bytes + 1)
            if len(body) > self.max_bytes:
                raise ReadError(f"{request.full_url}: it is larger than {self.max_bytes} bytes")
            return body, answer.headers, answer.geturl()


class _NoSuchPageError(ReadError):
    """The server has no such page, or does not give it to us."""


class _Redirects(HTTPRedirectHandler):
    """Follows a redirect only to where a request may go too."""

    def __init__(self, allow: Callable[[str], None] | None) -> None:
        self._allow = allow

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if self._allow is not None:
            self._allow(newurl)
        made: Request | None = super().redirect_request(req, fp, code, msg, headers, newurl)
        return made


def _ending(body: bytes, told: str) -> str | None:
    # Many servers call a PDF a stream of bytes, so that browsers save it.
    return ".pdf" if body.startswith(b"%PDF-") else _TYPES.get(told)


def _marked(body: bytes, url: str, answered: Message) -> bytes:
    """Put the address, and the charset that only the headers name, before a page."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body  # nothing of one byte a character may stand before UTF-16
    mark = b"\xef\xbb\xbf" if body.startswith(b"\xef\xbb\xbf") else b""
    safe = url.replace("--", "%2D%2D").replace(">", "%3E")
    lines = f"<!-- saved from url=({len(safe):04d}){safe} -->\n"
    charset = answered.get_content_charset()
    if charset and b"charset" not in body[:4096].lower():
        lines += f'<meta charset="{charset}">\n'
    return mark + lines.encode("ascii", "replace") + body[len(mark) :]
