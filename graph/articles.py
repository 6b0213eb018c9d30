"""Articles and claims as nodes, and back: the part of the graph that all else is derived from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from ..schema import Article, Claim, DateInterval, Edit, Model
from ..schema.dates import PRECISIONS
from .flatten import date_props
from .model import GraphData, Node, Prop

_OPENING = 24  # characters: what fits into a line of sources


def article_node_id(article: str) -> str:
    """Give the node id of an article."""
    return f"article:{article}"


def article_node(article: Article) -> Node:
    """Give an article as a node with all that is needed to read it back.

    One without a title is known by its opening words, and marked ``untitled``: whoever reads a
    quote can tell by them, as by no id, which article it is from.
    """
    props: dict[str, Prop] = {"article": article.id}
    if not article.title:
        props |= {"title": _opening(article.text), "untitled": True}
    for name, value in (
        ("title", article.title),
        ("url", article.url),
        ("publisher", article.publisher),
    ):
        if value:
            props[name] = value
    if article.published is not None:
        props |= date_props("published", article.published)
    props["text"] = article.text
    if article.edits:
        edits = [[e.start, e.end, e.before, e.rule] for e in article.edits]
        props["edits"] = json.dumps(edits, ensure_ascii=False, separators=(",", ":"))
    return Node(article_node_id(article.id), ("Article",), props)


def read_article(node: Node) -> Article:
    """Read what :func:`article_node` wrote."""
    props = node.props
    edits = json.loads(str(props.get("edits", "[]")))
    return Article(
        str(props["article"]),
        str(props["text"]),
        None if props.get("untitled") else _maybe(props, "title"),
        _maybe(props, "url"),
        _maybe(props, "publisher"),
        _published(props),
        None,
        tuple(Edit(*edit) for edit in edits),
    )


def _opening(text: str) -> str:
    words = " ".join(text[: 4 * _OPENING].split())
    return words if len(words) <= _OPENING else f"{words[:_OPENING]}…"


def _maybe(props: Mapping[str, Prop], name: str) -> str | None:
    return str(props[name]) if name in props else None


def _published(props: Mapping[str, Prop]) -> DateInterval | None:
    days = [props.get(f"published_{end}") for end in ("earliest", "latest")]
    low, high = (date.fromisoformat(str(day)) if day else None for day in days)
    words = str(props.get("published_words", ""))
    if low is None and high is None and not words:
        return None
    precision = next(p for p in PRECISIONS if p == props.get("published_precision", "day"))
    return DateInterval(low, high, precision, words, bool(props.get("published_fuzzy", False)))


def claim_node(claim: Claim) -> Node:
    """Give a claim as a node; ``data`` holds all of it, the rest is for queries."""
    props: dict[str, Prop] = {
        "kind": claim.kind,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "modality": str(claim.modality),
        "extractor": claim.extractor,
        "confidence": float(claim.confidence),
        "data": json.dumps(claim.to_json(), ensure_ascii=False, separators=(",", ":")),
    }
    if claim.attributed_to:
        props["attributed_to"] = claim.attributed_to
    return Node(claim.id, ("Claim",), props)


def read_sources(data: GraphData, model: Model) -> dict[str, tuple[Article, tuple[Claim, ...]]]:
    """Read the articles and their claims back from a graph, by article id."""
    articles = [read_article(n) for n in data.nodes.values() if n.labels == ("Article",)]
    claims: dict[str, list[Claim]] = {article.id: [] for article in articles}
    for node in data.nodes.values():
        if node.labels == ("Claim",):
            claim = model.claim_from_json(json.loads(str(node.props["data"])))
            claims[claim.article].append(claim)
    order = sorted(articles, key=lambda a: a.id)
    return {a.id: (a, tuple(sorted(claims[a.id], key=lambda c: (c.start, c.id)))) for a in order}
