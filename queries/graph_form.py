"""The graph form of a query: the same question, answered by nodes and relationships.

It stands beside the query's file, as ``who-funds.graph.cypher`` beside ``who-funds.cypher``: a
title, a blank line and one statement that takes the parameters of the query's head. A program
that draws what a statement returns, such as Neo4j Browser, draws it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..graph.model import Edge, GraphData, Node
from ..graph.stores.base import Cell, Path, Store
from .errors import QueryError
from .model import GraphForm, ParamValue, Query, bare
from .params import read_params

GRAPH_ENDING = ".graph.cypher"
_PARAMETER = re.compile(r"\$(\w+)")


def read_graph_form(text: str, query: Query, *, source: str) -> GraphForm:
    """Read the graph form of ``query`` from the text of its file; ``source`` is for messages.

    Raises :class:`QueryError` where the title or the blank line is missing, where there is not
    exactly one statement, or where it takes other parameters than the query.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    head, _, cypher = text.partition("\n\n")
    cypher = cypher.strip()
    title = head.removeprefix("//").strip()
    if not head.startswith("//") or not title or "\n" in title:
        raise QueryError(f"{source}, line 1: no title; begin with `// Title` and a blank line.")
    statement = bare(cypher)
    if not statement.strip() or ";" in statement:
        raise QueryError(f"{source}, line 3: not one statement; write one, without a semicolon.")
    used = {found.group(1) for found in _PARAMETER.finditer(statement)}
    declared = {param.name for param in query.params}
    if not used <= declared or (used != declared and not query.computed):
        wrong = ", ".join(sorted(used ^ declared))
        raise QueryError(f"{source}, line 3: differs from its query in {wrong}; use all and only "
                         f"the parameters of {query.source}.")  # fmt: skip
    return GraphForm(title, cypher, text, source)


def ask_graph(store: Store, query: Query, given: Mapping[str, ParamValue]) -> GraphData:
    """Put the graph form of a query to a graph, with parameters as a person gives them.

    Gives the nodes and edges that stand anywhere in the rows. Raises what
    :func:`~.params.read_params` raises, and :class:`QueryError` for a query without one.
    """
    if query.graph is None:
        raise QueryError(f"{query.name} has no graph form; ask for its table.")
    values, _ = read_params(query, given, store)
    found = GraphData()
    for row in store.run(query.graph.cypher, values).rows:
        for cell in row:
            found.add(_parts(cell))
    return found


def _parts(cell: Cell) -> Iterable[Node | Edge]:
    if isinstance(cell, Node | Edge):
        yield cell
    elif isinstance(cell, Path):
        yield from cell.nodes
        yield from cell.edges
    elif isinstance(cell, list):
        for part in cell:
            yield from _parts(part)
