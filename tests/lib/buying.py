"""Purchases as events, in an article of more than a headline."""

from __future__ import annotations

from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.schema import Article


def purchases(text: str) -> list[dict[str, list[str]]]:
    article = Article(id="t", text=text + "\n双方未回应。")
    events = to_events(RulesExtractor().extract(article))
    return [e["args"] for e in events if e["type"] == "acquisition"]  # type: ignore[misc]  # args are dicts
