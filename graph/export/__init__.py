"""The graph in formats of others. One function a format; :data:`FORMATS` names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..model import GraphData
from .tables import to_graphml, to_json


def _rdf(form: str) -> Callable[[GraphData], str]:
    def write_rdf(data: GraphData) -> str:
        from .rdf import to_rdf

        text: str = to_rdf(data).serialize(format=form)
        # rdflib lists triples in no order in N-Triples; sorted, equal graphs give equal files.
        return "".join(sorted(text.splitlines(keepends=True))) if form == "nt" else text

    return write_rdf


FORMATS: Mapping[str, Callable[[GraphData], str]] = {
    "turtle": _rdf("turtle"),
    "json-ld": _rdf("json-ld"),
    "n-triples": _rdf("nt"),
    "graphml": to_graphml,
    "json": to_json,
}


def write(data: GraphData, form: str) -> str:
    """Give the whole graph as text in one of :data:`FORMATS`."""
    return FORMATS[form](data)
