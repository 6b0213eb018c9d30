"""MHTML (RFC 2557): a page and its resources in one file, as browsers save it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from ..encoding import decode
from ..errors import ReadError
from ..metadata import web_address
from . import web_page
from .base import Draft, Format

_PAGES = ("text/html", "application/xhtml+xml")
_HEAD = re.compile(r"(?:[\w-]+:.*\n(?:[ \t].*\n)*){0,20}?MIME-Version:", re.IGNORECASE)


def unpack(raw: bytes) -> Iterator[tuple[str, Draft | str]]:
    """Give the page, which is the first part that is HTML; its pictures and frames are left out.

    Raises :class:`ReadError` for what holds no page.
    """
    try:
        message = message_from_bytes(raw)
        part = next((p for p in message.walk() if p.get_content_type() in _PAGES), None)
    except RecursionError:
        raise ReadError("its parts nest too deep; save the page again, or as HTML") from None
    body = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(body, bytes) or not body.strip():
        raise ReadError("it holds no page; save the page again, or as HTML")
    try:
        told = part.get_content_charset() or web_page.declared(body)
        page = web_page.read(decode(body, declared=told))
    except ReadError as error:
        yield "its page", str(error)
        return
    url = page.url or _address(message, part)
    yield "its page", Draft(page.text, None, page.title, url, page.publisher, page.published)


def _address(message: Message, part: Message) -> str | None:
    named = (message.get("Snapshot-Content-Location"), part.get("Content-Location"))
    return next((url for url in (web_address(str(n)) for n in named if n) if url), None)


def read(_: str) -> Draft:
    """Refuse: the parts are encoded; :func:`unpack` reads them."""
    raise ReadError("MHTML is read as a file with the ending .mhtml or .mht")


def sniff(head: str) -> bool:
    """Whether the input begins as a saved page does."""
    return _HEAD.match(head) is not None and "multipart/related" in head


FORMAT = Format("MHTML", (".mhtml", ".mht"), read, sniff=sniff, unpack=unpack)
