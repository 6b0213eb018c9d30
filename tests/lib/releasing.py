"""What releases a text tells, as claims and as events."""

from __future__ import annotations

from typing import Any

from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article, Claim, DateInterval


def claims(text: str) -> list[Claim]:
    """Give the claims of releases."""
    article = Article(id="a", text=text, published=DateInterval.parse("2025-10-20"))
    return [c for c in RulesExtractor().extract(article) if c.kind == "ProductRelease"]


def released(text: str) -> list[tuple[list[str], list[str], list[str]]]:
    """Give makers, dates and products of each event of a release."""
    events: list[dict[str, Any]] = to_events(RulesExtractor().extract(Article(id="a", text=text)))
    found = [e["args"] for e in events if e["type"] == "product_release"]
    return [tuple(a.get(r, []) for r in ("organization", "date", "product")) for a in found]  # type: ignore[misc]
