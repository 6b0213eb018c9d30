"""From what somebody wants drawn to a file: the one way for the command line and for Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from ..graph.known import known_on
from ..graph.model import GraphData
from ..graph.stores.base import Store
from .errors import QueryError
from .lookup import Found, resolve_name
from .model import ParamValue, Query
from .picture import Fact, Picture, from_data, neighbourhood
from .picture.asked import asked
from .picture.near import near
from .render.html import Theme, page
from .render.still.leaf import leaf
from .render.still.matrix import matrix_facts, matrix_sheet
from .render.still.network import network_sheet
from .render.still.pixels import to_png
from .render.still.story import story_facts, story_sheet
from .render.still.svg import Sheet
from .render.still.svg import Theme as Ground
from .render.still.timeline import timeline_facts, timeline_sheet
from .render.wording import Lang

Way: TypeAlias = Literal["network", "timeline", "matrix", "story"]
Form: TypeAlias = Literal["html", "svg", "png", "gexf", "graphml"]
FORMS: tuple[Form, ...] = ("html", "svg", "png", "gexf", "graphml")
_TOP = 12

_MEMBERS = """
UNWIND $ids AS id MATCH (g:Group {id: id})<-[:MEMBER_OF]-(e:Entity)
RETURN DISTINCT e.id AS id, e.name AS name ORDER BY name, id"""
_MOST_FUNDED = """
MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
RETURN c.id AS id, count(f) AS rounds ORDER BY rounds DESC, id LIMIT 12"""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be drawn: the surroundings of ``names``, ``hops`` steps far, or the answer to
    ``query`` with the parameters ``given``, under its own title or ``title``; as known on the day
    ``as_of``; in which ``way``.

    A timeline is of one company, a story of one group, a matrix of companies and groups, or, of
    no name, of the twelve companies with the most rounds.
    """

    names: Sequence[str] = ()
    hops: int = 1
    way: Way = "network"
    query: Query | None = None
    given: Mapping[str, ParamValue] = field(default_factory=dict)
    as_of: date | None = None
    theme: Theme = "auto"
    lang: Lang = "zh"
    title: str = ""


def draw(store: Store, wish: Wish, form: Form) -> tuple[str | bytes, Picture]:
    """Give what is to be drawn as the text of a file, or as the bytes of a PNG, with the picture
    that it shows.

    Raises :class:`QueryError` for a wish that cannot be met, and what looking up a name or asking
    a query raises.
    """
    if wish.query is not None:
        picture, companies = asked(store, wish.query, wish.given, wish.title), [""]
    else:
        picture, companies = _around(store, wish)
    if form in ("gexf", "graphml"):
        return _network_file(picture, form), picture
    if form == "html" and wish.way == "network":
        return page(picture, theme=wish.theme, lang=wish.lang), picture
    sheet, facts = _sheet(picture, companies, wish)
    if form == "png":
        return to_png(sheet.svg()), picture
    if form == "svg":
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{sheet.svg()}\n', picture
    return leaf(sheet, picture, facts, lang=wish.lang), picture


def _sheet(picture: Picture, companies: list[str], wish: Wish) -> tuple[Sheet, list[Fact]]:
    ground: Ground = "dark" if wish.theme == "dark" else "light"
    lang = wish.lang
    if wish.way == "timeline":
        drawn = timeline_sheet(picture, companies[0], theme=ground, lang=lang)
        return drawn, timeline_facts(picture, companies[0])
    if wish.way == "matrix":
        drawn = matrix_sheet(picture, companies, theme=ground, lang=lang)
        return drawn, matrix_facts(picture, companies)
    if wish.way == "story":
        drawn = story_sheet(picture, companies, theme=ground, lang=lang)
        return drawn, story_facts(picture, companies)
    return network_sheet(picture, theme=ground, lang=lang), list(picture.facts.values())


def _around(store: Store, wish: Wish) -> tuple[Picture, list[str]]:
    if not wish.names and wish.way != "matrix":
        raise QueryError("No name is given to draw around; give one or more.")
    if wish.way in ("timeline", "story") and len(wish.names) > 1:
        raise QueryError(f"A {wish.way} is about one name, and {len(wish.names)} are given.")
    found = [resolve_name(store, name) for name in wish.names]
    title = "、".join(dict.fromkeys(each.name for each in found)) or "Top"
    ids = _companies(store, found, wish.way)
    hops = wish.hops if wish.way == "network" else 1
    if wish.as_of is None:
        return neighbourhood(store, ids, hops=hops, title=title), ids
    data = known_on(store.read(), wish.as_of)
    ids = [_known(data, i, store) for i in ids]
    ids = [i for i in ids if i]
    if not ids:
        raise QueryError(
            f"No article that may have been published by {wish.as_of} names {title}; "
            "choose a later day."
        )
    picture = from_data(near(data, ids, hops), seeds=ids, title=title)
    picture.as_of = wish.as_of.isoformat()
    return picture, ids


def _companies(store: Store, found: Sequence[Found], way: Way) -> list[str]:
    """Give the ids that a way of drawing is about: of a group its members, but for a network."""
    ids = [each.id for each in found]
    if way == "network":
        return ids
    if way == "matrix" and not ids:
        return [str(row[0]) for row in store.run(_MOST_FUNDED).rows[:_TOP]]
    groups = [each for each in found if each.kind == "Group"]
    if way == "story" and not groups:
        raise QueryError(
            f"{found[0].name} is no group of companies; name one, or draw it with --timeline."
        )
    if way == "timeline" and groups:
        raise QueryError(f"{found[0].name} is a group of companies; draw it with --story.")
    members = store.run(_MEMBERS, {"ids": [each.id for each in groups]}).rows
    alone = [each.id for each in found if each.kind != "Group"]
    return list(dict.fromkeys([*alone, *(str(row[0]) for row in members)]))


def _known(data: GraphData, entity: str, store: Store) -> str:
    """Give the id that an entity has in the graph of an earlier day, or an empty text."""
    if entity in data.nodes:
        return entity
    rows = store.run("MATCH (e:Entity {id: $id}) RETURN e.name, e.aliases", {"id": entity}).rows
    names = {str(rows[0][0]), *(rows[0][1] if isinstance(rows[0][1], list) else ())} if rows else ()
    for i, node in sorted(data.nodes.items()):
        if "Entity" in node.labels and node.props.get("name") in names:
            return i
    return ""


def _network_file(picture: Picture, form: Form) -> str:
    from ..graph.export.graph_xml import to_gexf, to_graphml

    write: Callable[[GraphData], str] = to_gexf if form == "gexf" else to_graphml
    return write(_plain(picture))


def _plain(picture: Picture) -> GraphData:
    """Give marks and lines as nodes and edges, for programs that draw graphs themselves."""
    from ..graph.model import Edge, Node

    data = GraphData()
    data.add(
        Node(
            mark.id, (mark.kind, mark.role),
            {
                "name": mark.name, "role": mark.role, "kind": mark.kind, "named": mark.named,
                "state": mark.state, "level": mark.level, "place": mark.place,
                "amount": mark.amount.words, "date": mark.when.words,
            },
        )
        for mark in picture.marks.values()
    )  # fmt: skip
    data.add(
        Edge(
            f"line{number}", line.type, line.source, line.target,
            {
                "modality": line.modality, "contested": line.contested, "lead": line.lead,
                "amount": line.amount.words, "size": float(line.amount.size or 0),
                "currency": line.amount.currency, "date": line.when.words,
                "earliest": line.when.earliest, "latest": line.when.latest,
            },
        )
        for number, line in enumerate(picture.lines)
        if line.source in picture.marks and line.target in picture.marks
    )  # fmt: skip
    return data
