"""Contracts as claims, and what stands in them."""

from __future__ import annotations

from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article, Claim, DateInterval


def contracts(text: str) -> list[Claim]:
    article = Article(id="a", text=text, published=DateInterval.parse("2025-10-20"))
    return [c for c in RulesExtractor().extract(article) if c.kind == "Contract"]


def names(claims: list[Claim], role: str) -> set[str]:
    return {m.name for c in claims for m in c.roles.get(role, ())}


def subjects(claims: list[Claim]) -> set[object]:
    return {c.values["subject"] for c in claims if "subject" in c.values}
