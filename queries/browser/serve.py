"""Serves the guide on this machine, to a Browser that runs on another port or host.

Before it asks, a web browser sends an ``OPTIONS`` request, since the guide's request has headers of
its own (``pragma``, ``cache-control``), and, from a public page, since this machine is a private
network. Sources: WHATWG Fetch, "CORS protocol"; WICG "Private Network Access".
"""

from __future__ import annotations

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from ...schema import WhofundsError

_TYPES: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "adoc": "text/asciidoc; charset=utf-8",
    "grass": "text/plain; charset=utf-8",
}


class GuideServer(ThreadingHTTPServer):
    """Serves some files from memory, on localhost only; use it in a ``with``, and end
    ``serve_forever`` with ``shutdown``."""

    daemon_threads = True
    # Another program that listens already must be told of, not shared with.
    allow_reuse_port = False

    def __init__(self, files: Mapping[str, bytes], port: int) -> None:
        """Listen on ``port`` (0: a free one) for the ``files`` that a Browser reads by address.

        Raises :class:`WhofundsError` where the port cannot be had.
        """
        self.files = {f"/{n}": data for n, data in files.items() if n.rpartition(".")[2] in _TYPES}
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except OSError as error:
            raise WhofundsError(
                f"Port {port} of localhost cannot be had ({error.strerror}); name another."
            ) from None

    @property
    def address(self) -> str:
        """Where it listens, as a Browser is told."""
        return f"http://localhost:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: GuideServer
    server_version, sys_version = "whofunds", ""

    def do_GET(self) -> None:
        """Give a file."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Give the headers of a file."""
        self._answer(body=False)

    def do_OPTIONS(self) -> None:
        """Allow any page to read the files: they hold nothing secret."""
        self.send_response(204)
        self._allow()
        self.send_header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        asked = self.headers.get("Access-Control-Request-Headers", "")
        if asked and all(c.isascii() and (c.isalnum() or c in "-, ") for c in asked):
            self.send_header("Access-Control-Allow-Headers", asked)
        if self.headers.get("Access-Control-Request-Private-Network") == "true":
            self.send_header("Access-Control-Allow-Private-Network", "true")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, *, body: bool) -> None:
        path = self.path.partition("?")[0]
        data = self.server.files.get(path)
        if data is None:
            self.send_error(404, "Not found", "Ask for " + ", ".join(sorted(self.server.files)))
            return
        self.send_response(200)
        self._allow()
        self.send_header("Content-Type", _TYPES[path.rpartition(".")[2]])
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        # A page that is opened by itself runs nothing.
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        self.end_headers()
        if body:
            self.wfile.write(data)

    def _allow(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the command that serves prints what there is to say."""
