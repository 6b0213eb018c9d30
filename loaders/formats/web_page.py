"""HTML: the main text of a page, and what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import ReadError
from ..metadata import web_address, without_lone_halves
from .base import Draft, Format
from .page_metadata import PageMetadata

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

_CHARSET = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.I,
)
_HEAD = 4096
_SAVED = re.compile(r"<!--\s*saved from url=\(\d{4,}\)(\S+?)\s*-->")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|h1)\b",
    re.I | re.DOTALL,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?(/?)>")
# Void elements of HTML, and those that the next of their kind closes.
_CLOSED_BY_ITSELF = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option",
}  # fmt: skip
_DEEPEST = 1500
# resiliparse 2.0.1 loses a text node that is one character of three bytes, as in
# <b>3</b>亿<b>元</b>; a second character beside it, one that no text holds, saves it.
_KEEPER = "\ufdd0"


def declared(head: bytes) -> str | None:
    """Find the charset that a page names within its first 4096 bytes."""
    found = _CHARSET.search(head[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else None


def read(text: str) -> Draft:
    """Give the main text of a page with its title, address, publisher and date.

    Scripts, styles, menus and readers' comments are left out. Raises :class:`ReadError` for a
    page without text, and for one that nests so deep that no browser would show it.
    """
    text = without_lone_halves(text)
    if _depth(text) > _DEEPEST:
        raise ReadError(f"its HTML nests over {_DEEPEST} deep; save the article's text alone")
    tree = parsed(text)
    about = PageMetadata(tree)
    url = about.url or saved_from(text)
    told = (None, about.title, url, about.publisher, about.published)
    body = _main_text(tree) or _second_try(text)  # the first changes the tree: after the rest
    if not body:
        raise ReadError("the page has no main text; save the article's text as a .txt file")
    return Draft(body, *told)


def saved_from(text: str) -> str | None:
    """Give the address that a browser, or ``whofunds fetch``, wrote into a saved page."""
    found = _SAVED.search(text[:_HEAD])
    return web_address(found[1]) if found else None


def parsed(text: str) -> HTMLTree:
    """Parse a page."""
    from resiliparse.parse.html import HTMLTree

    return HTMLTree.parse(text.replace(_KEEPER, ""))


def _depth(text: str) -> int:
    """Count how deep elements nest, by their tags: the parser's time grows with its square."""
    deepest = depth = 0
    for found in _TAG.finditer(text):
        if found[2].lower() in _CLOSED_BY_ITSELF or found[3]:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _main_text(tree: HTMLTree) -> str:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import NodeType

    texts = [node for node in tree.document or () if node.type == NodeType.TEXT]
    for node in texts:  # a second pass: the tree must not change while it is walked
        value = node.value or ""
        bare = value.strip()
        if len(bare) == 1 and not bare.isascii():
            node.value = value.replace(bare, bare + _KEEPER)
    text: str = extract_plain_text(
        tree, main_content=True, alt_texts=False, comments=False, post_meta=False
    )
    return text.replace(_KEEPER, "").strip()


def _second_try(text: str) -> str:
    from trafilatura import extract

    return (extract(text, include_comments=False, include_tables=True) or "").strip()


def sniff(head: str) -> bool:
    """Whether the input begins as a page does."""
    return _PAGE.match(head) is not None


FORMAT = Format("HTML", (".html", ".htm"), read, declared=declared, sniff=sniff)
