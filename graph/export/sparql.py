"""The graph asked in SPARQL, over its RDF."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal as Choice

from pyparsing import ParseException
from rdflib import RDFS, XSD, Graph, Literal, URIRef, Variable
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.query import Result
from rdflib.term import Identifier, Node

from ...schema import WhofundsError, load_model
from ..flatten import number
from ..model import GraphData
from ..stores.base import Cell, Table
from .rdf import BASE, iri, text, to_rdf

Engine = Choice["rdflib", "oxigraph"]
_ABSOLUTE = re.compile(r"<([a-zA-Z][\w+.-]*:[^<>\"{}|^`\\\x00-\x20]*)>", re.ASCII)
_PREFIXED = re.compile(r"(\w+):([\w.:-]+)", re.ASCII)


class SparqlError(WhofundsError):
    """A SPARQL query has a fault, or would leave the graph."""


def read_value(written: str) -> Identifier:
    """Give the RDF term that a value on the command line means.

    ``<IRI>`` and ``PREFIX:NAME`` with a known prefix are IRIs, JSON numbers, ``true`` and
    ``false`` literals of their types, an ISO day a date, a JSON string and all else a text.
    """
    absolute, prefixed = _ABSOLUTE.fullmatch(written), _PREFIXED.fullmatch(written)
    if absolute:
        return URIRef(absolute[1])
    if prefixed and prefixed[1] == "id":
        return iri(prefixed[2])
    if prefixed and prefixed[1] in _prefixes():
        return URIRef(_prefixes()[prefixed[1]] + prefixed[2])
    try:
        value = json.loads(written, parse_float=Decimal, parse_constant=str)
    except (ValueError, RecursionError):
        value = written
    return _term(value if isinstance(value, bool | int | Decimal | str) else written)


def _term(value: object) -> Identifier:
    if isinstance(value, Identifier):
        return value
    if isinstance(value, bool | int | Decimal | date):
        return Literal(value)
    if isinstance(value, str):
        try:
            # Only the long form: 2025 is a number, and 20250301 an amount.
            return Literal(date.fromisoformat(value)) if value[4:5] == "-" else text(value)
        except ValueError:
            return text(value)
    raise SparqlError(f"{value!r} cannot be bound; give a text, a number, a date or an IRI.")


def _prefixes() -> dict[str, str]:
    return {**load_model().prefixes, "rdfs": str(RDFS), "xsd": str(XSD), "id": BASE}


def ask_sparql(
    data: GraphData | Graph,
    query: str,
    values: Mapping[str, object] | None = None,
    *,
    engine: Engine = "rdflib",
) -> Table:
    """Put a query to a graph, or to the RDF of one.

    ``values`` binds variables of the query, named without ``?``, to texts, numbers, dates or RDF
    terms; they are never written into the query's text.

    The prefixes of the kinds, ``rdfs``, ``xsd`` and ``id`` (our ids) need not be declared.
    ``SELECT`` gives its variables as columns, ``ASK`` one column ``answer``, ``CONSTRUCT`` and
    ``DESCRIBE`` the columns ``subject``, ``predicate``, ``object``, sorted. An IRI of ours comes
    as our id, dates as ISO text, unbound as ``None``.

    ``oxigraph`` answers faster and takes a while to fill: worth it for heavy queries.

    Raises :class:`SparqlError` for a fault in the query, for a value without its variable, and
    for ``SERVICE`` and ``FROM``, which would fetch from the network; :class:`WhofundsError` where
    oxrdflib is not installed.
    """
    prefixes = _prefixes()
    known = _check(query, prefixes)
    bound = {name.lstrip("?$"): _term(value) for name, value in (values or {}).items()}
    for name in bound:
        if name not in known:
            there = ", ".join(f"?{each}" for each in sorted(known)) or "none"
            raise SparqlError(f"The query has no variable ?{name} to bind; it has {there}.")
    graph = to_rdf(data) if isinstance(data, GraphData) else data
    if engine == "oxigraph":
        graph = _oxigraph(graph)
    try:
        result = graph.query(
            query,
            initNs=prefixes,
            initBindings=bound,
            # Oxigraph binds what a query selects and nothing else; rdflib then asks its indexes.
            use_store_provided=not bound,
        )
        if result.type == "ASK":
            return Table(("answer",), ((bool(result.askAnswer),),))
        if result.type == "SELECT":
            columns = tuple(str(name) for name in result.vars or ())
            return Table(columns, tuple(_rows(result)))
        triples = sorted(tuple(map(str, row)) for row in _rows(result))
    except (ValueError, TypeError, ArithmeticError, RecursionError) as error:
        raise SparqlError(f"The query cannot be answered ({error}); simplify it.") from None
    return Table(("subject", "predicate", "object"), tuple(triples))


def _check(query: str, prefixes: dict[str, str]) -> set[str]:
    """Refuse what is no query, and what would fetch from elsewhere; give the variables' names."""
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
    return {str(name) for name in _variables(algebra)}


def _variables(part: object) -> Iterator[Variable]:
    if isinstance(part, Variable):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from _variables(value)
    elif isinstance(part, list | tuple | set):
        for value in part:
            yield from _variables(value)


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
