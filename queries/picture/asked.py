"""The picture of a question: what its graph form returns."""

from __future__ import annotations

from collections.abc import Mapping

from ...graph.model import Edge
from ...graph.stores.base import Store
from ..browser.link import plain_values, statement
from ..errors import QueryError
from ..graph_form import ask_graph
from ..model import ParamValue, Query
from .around import picture_of
from .model import Picture

_BETWEEN = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]-(:Entity) RETURN DISTINCT r"""


def asked(store: Store, query: Query, given: Mapping[str, ParamValue], title: str = "") -> Picture:
    """Give the picture of a query's answer: its entities, with the lines of the facts it returns.

    ``given`` are the parameters as a person gives them, ``title`` the question in the picture's
    language; without it the query's own title is written. Raises what
    :func:`~..graph_form.ask_graph` raises, and :class:`QueryError` where there is no answer.
    """
    data = ask_graph(store, query, given)
    entities = sorted(i for i, node in data.nodes.items() if "Entity" in node.labels)
    facts = {i for i, node in data.nodes.items() if "Fact" in node.labels}
    facts |= {str(edge.props["fact"]) for edge in data.edges.values() if "fact" in edge.props}
    if not entities:
        raise QueryError(f"The graph has no answer to {query.name}; there is nothing to draw.")
    rows = store.run(_BETWEEN, {"ids": entities}).rows
    edges = {row[0].id: row[0] for row in rows if isinstance(row[0], Edge)}
    drawn = [
        edge
        for edge in edges.values()
        if edge.id in data.edges or str(edge.props.get("fact", "")) in facts
    ]
    named = {str(value) for value in given.values()}
    seeds = [i for i in entities if i in named or data.nodes[i].props.get("name") in named]
    words = ", ".join(str(value) for value in given.values())
    title = title or query.title
    picture = picture_of(
        store, entities, drawn, seeds=seeds, title=f"{words}: {title}" if words else title
    )
    picture.cypher = statement(query, plain_values(query, given), graph=True)
    others = set(picture.facts) - facts
    if facts:  # a question is answered by its facts alone
        picture.about = {
            i: kept for i, of in picture.about.items() if (kept := [f for f in of if f in facts])
        }
        picture.facts = {i: f for i, f in picture.facts.items() if i not in others}
        picture.evidence = {i: e for i, e in picture.evidence.items() if i not in others}
    return picture
