"""RSS 2.0, RSS 1.0 and Atom files: each item with a text is an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from ..encoding import decode
from ..errors import ReadError
from ..metadata import clean_line, web_address
from ..publication import find_published
from . import web_page
from .base import Draft, Format

_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated")
_MARKUP = re.compile(r"<[a-zA-Z/!]")
_MOST_ITEMS = 10_000
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)


def unpack(raw: bytes) -> Iterator[tuple[str, Draft | str]]:
    """Give each item by its number, as a draft or the reason why it is none.

    The id is the item's own (guid, id) or its address; the publisher is the feed's title. Of
    several texts the longest is taken. Raises :class:`ReadError` for what is no feed, and for one
    that declares entities, which a feed has no use for and an attack has.
    """
    # Decoded here, since the XML parser knows neither GBK nor Big5.
    text = decode(raw, declared=web_page.declared(raw))
    if "<!ENTITY" in text:
        raise ReadError("it declares XML entities; save it without them")
    try:
        root = ElementTree.fromstring(_DECLARATION.sub("", text, count=1))  # noqa: S314  see above
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise ReadError(f"it is no XML ({error}); save the feed again") from None
    channel = next((e for e in root.iter() if _local(e) in ("channel", "feed")), None)
    if channel is None:
        raise ReadError("it is no feed of RSS or Atom; save the article's text or page instead")
    publisher = _text(channel, "title")
    items = [e for e in root.iter() if _local(e) in ("item", "entry")]
    if not items:
        raise ReadError("the feed has no items; give one that has")
    for number, item in enumerate(items[:_MOST_ITEMS], 1):
        yield f"item {number}", _draft(item, publisher)


def _draft(item: ElementTree.Element, publisher: str | None) -> Draft | str:
    texts = ["".join(e.itertext()).strip() for e in item if _local(e) in _TEXTS]
    text = _plain(max(texts, key=len, default=""))
    if not text:
        return "the item has no text; fetch its page instead"
    url = web_address(_text(item, "link") or _href(item))
    dates = (_text(item, name) for name in _DATES)
    published = next((d for d in (find_published(t) for t in dates if t) if d), None)
    own = _text(item, "guid") or _text(item, "id") or url
    return Draft(text, own[:500] if own else None, _text(item, "title"), url, publisher, published)


def _plain(text: str) -> str:
    if not _MARKUP.search(text):
        return text
    from resiliparse.extract.html2text import extract_plain_text

    plain: str = extract_plain_text(f"<html><body>{text}</body></html>", main_content=False)
    return plain.strip()


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: ElementTree.Element, name: str) -> str | None:
    for child in element:
        if _local(child) == name:
            found = clean_line(_plain("".join(child.itertext())))
            if found:
                return found
    return None


def _href(item: ElementTree.Element) -> str | None:
    links = [child for child in item if _local(child) == "link" and child.get("href")]
    best = [link for link in links if link.get("rel", "alternate") == "alternate"] or links
    return best[0].get("href") if best else None


def read(_: str) -> Draft:
    """Refuse: a feed is read by :func:`unpack`, which gives all its items."""
    raise ReadError("a feed holds several articles; save it with the ending .rss or .atom")


def sniff(head: str) -> bool:
    """Whether the input begins as a feed does."""
    return _FEED.match(head) is not None


FORMAT = Format("feed", (".rss", ".atom", ".xml"), read, sniff=sniff, unpack=unpack)
