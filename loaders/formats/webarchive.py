"""Safari's web archives: a property list of a page and its resources."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator

from ..encoding import decode
from ..errors import ReadError
from ..metadata import web_address
from . import web_page
from .base import Draft, Format


def unpack(raw: bytes) -> Iterator[tuple[str, Draft | str]]:
    """Give the page; its pictures and frames are left out.

    Raises :class:`ReadError` for what is no such archive, or holds no page.
    """
    try:
        held = plistlib.loads(raw)
    except Exception as error:  # plistlib raises what its two parsers do, and names none
        raise ReadError(f"it is no web archive ({error}); save the page again") from None
    page = held.get("WebMainResource") if isinstance(held, dict) else None
    body = page.get("WebResourceData") if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(body, bytes):
        raise ReadError("it holds no page; save the page again, or as HTML")
    told = page.get("WebResourceTextEncodingName")
    try:
        read_page = web_page.read(
            decode(body, declared=told if isinstance(told, str) else web_page.declared(body))
        )
    except ReadError as error:
        yield "its page", str(error)
        return
    url = read_page.url or web_address(str(page.get("WebResourceURL") or ""))
    yield (
        "its page",
        Draft(read_page.text, None, read_page.title, url, read_page.publisher, read_page.published),
    )


def read(_: str) -> Draft:
    """Refuse: the archive is no text; :func:`unpack` reads it."""
    raise ReadError("a web archive is read as a file with the ending .webarchive")


FORMAT = Format(
    "web archive", (".webarchive",), read, sniff=lambda _: False, unpack=unpack, sign=b"bplist00"
)
