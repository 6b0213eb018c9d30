"""What a web page says of itself: meta tags, JSON-LD, ``<time>``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ...schema import DateInterval
from ..metadata import clean_line, web_address
from ..publication import find_published

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode, HTMLTree

# Open Graph (https://ogp.me/), Dublin Core, Highwire, and the names that China's rules for
# government sites ask for (ArticleTitle, PubDate, ContentSource, SiteName), in lower case.
_TITLES = (
    "og:title",
    "articletitle",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
)
_PUBLISHERS = (
    "og:site_name", "contentsource", "sitename", "publisher", "citation_publisher", "dc.publisher",
    "dcterms.publisher", "application-name",
)  # fmt: skip
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "bytedance:published_time",
    "og:release_date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date",
    "citation_publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_ARTICLES = ("Article", "NewsArticle", "BlogPosting", "Report", "WebPage")
_TAGS = ("meta", "link", "h1", "time", "script")
_MOST = 100
_DEEPEST = 50


class PageMetadata:
    """Title, address, publisher and date of a page, each from the surest place that has it."""

    def __init__(self, tree: HTMLTree) -> None:
        self._window_title = tree.title
        self._elements = _elements(tree)
        self._meta: dict[str, str] = {}
        for node in self._elements.get("meta", []):
            content = clean_line(node.getattr("content") or "")
            for attribute in ("property", "name", "itemprop"):
                name = (node.getattr(attribute) or "").strip().lower()
                if name and content:
                    self._meta.setdefault(name, content)
        self._linked = _linked_data(self._elements.get("script", []))

    @property
    def title(self) -> str | None:
        """The headline, without the site's name where the page gives it apart."""
        headings = self._elements.get("h1", [])
        only_heading = [headings[0].text] if len(headings) == 1 else []
        stated = (data.get("headline") for data in self._linked)
        return _first([*self._named(_TITLES), *stated, *only_heading, self._window_title])

    @property
    def publisher(self) -> str | None:
        """Who published the page, or the name of the site."""
        stated = (_name(data.get("publisher")) for data in self._linked)
        return _first([*stated, *self._named(_PUBLISHERS)])

    @property
    def url(self) -> str | None:
        """The page's own address; one that is relative is not an address."""
        links = self._elements.get("link", [])
        found: list[object] = [
            link.getattr("href")
            for link in links
            if "canonical" in (link.getattr("rel") or "").lower().split()
        ]
        found.append(self._meta.get("og:url"))
        for data in self._linked:
            found += [data.get("url"), _id(data.get("mainEntityOfPage"))]
        return _first(web_address(item) for item in found if isinstance(item, str))

    @property
    def published(self) -> DateInterval | None:
        """The first date that can be read; words without one (昨天) are passed over."""
        stated = (data.get("datePublished") for data in self._linked)
        for words in (*self._named(_DATES), *stated, *self._times()):
            found = find_published(words) if isinstance(words, str) else None
            if found is not None:
                return found
        return None

    def _named(self, names: Iterable[str]) -> Iterator[str]:
        return (self._meta[name] for name in names if name in self._meta)

    def _times(self) -> Iterator[str | None]:
        """Give the words of the page's times: those of publication, then the article's."""
        times = self._elements.get("time", [])
        marked = [*self._elements.get("itemprop", []), *times]
        ranked = (
            [
                node
                for node in marked
                if "datePublished" in (node.getattr("itemprop") or "").split()
            ],
            [node for node in times if node.hasattr("pubdate")],
            [node for node in times if _within_article(node)],
            times,
        )
        for nodes in ranked:
            for node in nodes:
                yield node.getattr("datetime")
                yield node.text


def _elements(tree: HTMLTree) -> dict[str, list[ElementNode]]:
    """Give the elements that may say something, by tag, in one pass.

    resiliparse 2.0.1 walks the page anew for each element of a selection: a page with 2,000
    meta tags took 20 s. No page needs more of a kind than are kept here.
    """
    from resiliparse.parse.html import ElementNode

    found: dict[str, list[ElementNode]] = {}
    for node in tree.document or ():
        if not isinstance(node, ElementNode):
            continue
        tag = node.tag or ""
        if tag not in _TAGS:
            if not node.hasattr("itemprop"):
                continue
            tag = "itemprop"
        kept = found.setdefault(tag, [])
        if len(kept) < _MOST:
            kept.append(node)
    return found


def _within_article(node: ElementNode) -> bool:
    above = node.parent
    for _ in range(_DEEPEST):
        if above is None:
            break
        if above.tag in ("article", "main"):
            return True
        above = above.parent
    return False


def _linked_data(scripts: Iterable[ElementNode]) -> list[dict[str, Any]]:
    """Give the JSON-LD objects of a page that are about an article."""
    found: list[dict[str, Any]] = []
    for node in scripts:
        if (node.getattr("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            # Pages break strings over lines, which strict JSON forbids.
            found += _objects(json.loads(node.text or "", strict=False), 0)
        except (ValueError, RecursionError):
            continue
    return [data for data in found if _is_article(data)]


def _objects(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"), depth + 1)


def _is_article(data: dict[str, Any]) -> bool:
    types = data.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(_ARTICLES) for name in names)


def _name(data: object) -> str | None:
    if isinstance(data, list):
        data = data[0] if data else None
    if isinstance(data, dict):
        data = data.get("name")
    return data if isinstance(data, str) else None


def _id(data: object) -> object:
    return data.get("@id") if isinstance(data, dict) else data


def _first(found: Iterable[object]) -> str | None:
    lines = (clean_line(item) for item in found if isinstance(item, str))
    return next((line for line in lines if line), None)
