"""What a page carries: the picture laid out, as plain data for its script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..browser.link import LOCAL, link
from ..picture import MONEY, Evidence, Fact, Line, Mark, Picture
from .folding import Fold, fold
from .labels import label, line_label
from .looks import COLOURS, SHAPES, width
from .pinyin import pinyin_keys
from .placement import COLUMNS, RADIUS, SEED_RADIUS, headings, positions
from .wording import LANGS, wording


def page_data(picture: Picture, *, theme: str, lang: str, browser: str = LOCAL) -> dict[str, Any]:
    """Give all that the page's script reads, ready for JSON. Empty values are left out."""
    from pyvis.network import Network

    closed, folds = fold(picture)
    places = positions(closed)
    network = Network(directed=True)
    into = {member: each for each in folds for member in each.members}
    marks = {mark.id: mark for mark in (*picture.marks.values(), *closed.marks.values())}
    for mark in sorted(marks.values(), key=lambda m: m.id):
        x, y = places.get(mark.id) or places[into[mark.id].mark]
        network.add_node(mark.id, x=x, y=y, **_node(mark, into.get(mark.id)))
    lines = [*picture.lines, *(line for line in closed.lines if _of_fold(line))]
    for number, line in enumerate(lines):
        former = bool(line.facts) and all(_former(picture.facts.get(i)) for i in line.facts)
        more = {"former": True} if former else {}
        network.add_edge(line.source, line.target, id=f"line{number}", **_edge(line), **more)
    evidence, articles = _evidence(picture.evidence)
    roles = {mark.role for mark in picture.marks.values()}
    return {
        "title": picture.title,
        "theme": theme,
        "lang": lang,
        "asOf": picture.as_of,
        "newest": picture.newest,
        "articleCount": picture.articles,
        "leftOut": picture.left_out,
        "browser": link(picture.cypher, address=browser) if picture.cypher else "",
        "browserBase": browser,
        "nodes": network.nodes,
        "edges": [each if isinstance(each, dict) else each.options for each in network.edges],
        "folds": [asdict(each) for each in folds],
        "facts": {i: _fact(fact) for i, fact in sorted(picture.facts.items())},
        "about": dict(sorted(picture.about.items())),
        "evidence": evidence,
        "articles": articles,
        "colours": {role: COLOURS[role] for role in COLUMNS if role in roles},
        "shapes": SHAPES,
        "columns": headings(closed, places),
        "sizes": {
            "mark": RADIUS,
            "seed": SEED_RADIUS,
            "widths": [width(10**n) for n in (6, 8, 10)],
        },
        "words": {each: dict(wording(each)) for each in LANGS},
    }


def _former(fact: Fact | None) -> bool:
    return fact is not None and ("status", "former") in fact.details


def _of_fold(line: Line) -> bool:
    return line.source.startswith("fold:") or line.target.startswith("fold:")


def _node(mark: Mark, inside: Fold | None) -> dict[str, Any]:
    values = asdict(mark)
    del values["id"], values["round"]
    if not mark.named:
        values["unnamed"] = True
    del values["named"]
    values["amount"], values["when"] = _full(values["amount"]), _full(values["when"])
    values["py"] = [] if mark.id.startswith("fold:") else pinyin_keys((mark.name, *mark.aliases))
    return _full(values) | {
        "label": label(mark),
        "shape": SHAPES.get(mark.kind, "dot"),
        **({"fold": inside.mark} if inside else {}),
    }


def _edge(line: Line) -> dict[str, Any]:
    values = asdict(line) | {"label": line_label(line)}
    del values["source"], values["target"]
    values["amount"], values["when"] = _full(values["amount"]), _full(values["when"])
    if line.type in MONEY:
        values |= {"money": True, "size": line.amount.size, "width": width(line.amount.size)}
    return _full(values)


def _fact(fact: Fact) -> dict[str, Any]:
    values = asdict(fact)
    del values["id"]
    values["amount"], values["when"] = _full(values["amount"]), _full(values["when"])
    values["disputed"] = fact.disputed
    return _full(values)


def _evidence(
    evidence: Mapping[str, list[Evidence]],
) -> tuple[dict[str, list[dict[str, str]]], dict[str, dict[str, str]]]:
    """Give the sentences by fact, and apart from them the articles, each once."""
    said: dict[str, list[dict[str, str]]] = {}
    articles: dict[str, dict[str, str]] = {}
    for fact, found in sorted(evidence.items()):
        said[fact] = []
        for one in found:
            values = asdict(one)
            about = ("title", "publisher", "url", "published", "published_latest")
            articles[one.article] = _full({name: values.pop(name) for name in about})
            said[fact].append(_full(values))
    return said, articles


def _full(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value or type(value) in (int, float)}
