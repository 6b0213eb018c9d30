"""The graph asked in SPARQL, over its RDF."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal as Choice

from pyparsing import ParseException
from rdflib import RDFS, XSD, Graph, Literal
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.query import Result
from rdflib.term import Node

from ...schema import WhofundsError, load_model
from ..flatten import number
from ..model import GraphData
from ..stores.base import Cell, Table
from .rdf import BASE, to_rdf

Engine = Choice["rdflib", "oxigraph"]


class SparqlError(WhofundsError):
    """A SPARQL query has a fault, or would leave the graph."""


def ask_sparql(data: GraphData | Graph, query: str, *, engine: Engine = "rdflib") -> Table:
    """Put a query to a graph, or to the RDF of one.

    The prefixes of the kinds, ``rdfs``, ``xsd`` and ``id`` (our ids) need not be declared.
    ``SELECT`` gives its variables as columns, ``ASK`` one column ``answer``, ``CONSTRUCT`` and
    ``DESCRIBE`` the columns ``subject``, ``predicate``, ``object``, sorted. An IRI of ours comes
    as our id, dates as ISO text, unbound as ``None``.

    ``oxigraph`` answers faster and takes a while to fill: worth it for heavy queries.

    Raises :class:`SparqlError` for a fault in the query, and for ``SERVICE`` and ``FROM``, which
    would fetch from the network; :class:`WhofundsError` where oxrdflib is not installed.
    """
    prefixes = {**load_model().prefixes, "rdfs": str(RDFS), "xsd": str(XSD), "id": BASE}
    _check(query, prefixes)
    graph = to_rdf(data) if isinstance(data, GraphData) else data
    if engine == "oxigraph":
        graph = _oxigraph(graph)
    try:
        result = graph.query(query, initNs=prefixes)
        if result.type == "ASK":
            return Table(("answer",), ((bool(result.askAnswer),),))
        if result.type == "SELECT":
            columns = tuple(str(name) for name in result.vars or ())
            return Table(columns, tuple(_rows(result)))
        triples = sorted(tuple(map(str, row)) for row in _rows(result))
    except (ValueError, TypeError, ArithmeticError, RecursionError) as error:
        raise SparqlError(f"The query cannot be answered ({error}); simplify it.") from None
    return Table(("subject", "predicate", "object"), tuple(triples))


def _check(query: str, prefixes: dict[str, str]) -> None:
    """Refuse what is no query, and what would fetch from elsewhere."""
    try:
        algebra = prepareQuery(query, initNs=prefixes).algebra
    except ParseException as error:
        raise SparqlError(
            f"The query has a fault at line {error.lineno}, column {error.column}; mend it there."
        ) from None
    except Exception as error:  # rdflib raises bare Exception for an unknown prefix
        reason = str(error).partition("{")[0][:200]
        raise SparqlError(f"The query has a fault ({reason}); mend it.") from None
    if algebra.get("datasetClause"):
        raise SparqlError("FROM would fetch a graph from elsewhere; leave it out.")
    if _holds(algebra, "ServiceGraphPattern"):
        raise SparqlError("SERVICE would send the query elsewhere; leave it out.")


def _holds(part: object, name: str) -> bool:
    if isinstance(part, CompValue) and part.name == name:
        return True
    if isinstance(part, dict):
        return any(_holds(value, name) for value in part.values())
    return isinstance(part, list | tuple) and any(_holds(value, name) for value in part)


def _oxigraph(graph: Graph) -> Graph:
    try:
        filled = Graph(store="Oxigraph")
    except Exception:  # rdflib's own class for a missing plugin is no public one
        raise WhofundsError(
            'This engine needs oxrdflib; install it with: pip install "whofunds[rdf]"'
        ) from None
    return filled.parse(data=graph.serialize(format="nt"), format="ox-nt")


def _rows(result: Result) -> Iterator[tuple[Cell, ...]]:
    for row in result:
        assert isinstance(row, tuple)  # only ASK gives anything else
        yield tuple(_cell(term) for term in row)


def _cell(term: Node | None) -> Cell:
    if term is None:
        return None
    if not isinstance(term, Literal):
        return str(term).removeprefix(BASE)
    value = term.toPython()
    if isinstance(value, bool | int | float):
        return value
    return number(value) if isinstance(value, Decimal) else str(term)
