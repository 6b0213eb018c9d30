"""The graph in formats of others: one function a format.

:data:`FORMATS` are those that are one text, :data:`FILES` those that are written to a path.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from ..model import GraphData
from .whole import LoadError, from_json, to_json

Writer = Callable[[GraphData, Path], None]


def _rdf(form: str) -> Callable[[GraphData], str]:
    def write_rdf(data: GraphData) -> str:
        from .rdf import to_rdf

        text: str = to_rdf(data).serialize(format=form)
        # rdflib lists triples in no order in N-Triples; sorted, equal graphs give equal files.
        return "".join(sorted(text.splitlines(keepends=True))) if form == "nt" else text

    return write_rdf


def _text(module: str, name: str) -> Callable[[GraphData], str]:
    """Name a function of a module here that gives a text, imported when it is called."""

    def write_text(data: GraphData) -> str:
        made: str = getattr(import_module(f".{module}", __name__), name)(data)
        return made

    return write_text


def _file(module: str, name: str) -> Writer:
    """Name a function of a module here that writes to a path, imported when it is called."""

    def write_file(data: GraphData, target: Path) -> None:
        getattr(import_module(f".{module}", __name__), name)(data, target)

    return write_file


FORMATS: Mapping[str, Callable[[GraphData], str]] = {
    "turtle": _rdf("turtle"),
    "json-ld": _rdf("json-ld"),
    "n-triples": _rdf("nt"),
    "graphml": _text("graph_xml", "to_graphml"),
    "gexf": _text("graph_xml", "to_gexf"),
    "json": to_json,
    "ftm": _text("followthemoney", "to_ftm"),
    "bods": _text("bods", "to_bods"),
}

FILES: Mapping[str, Writer] = {
    "csv": _file("csv_files", "to_folder"),
    "csv-zip": _file("csv_files", "to_zip"),
    "sqlite": _file("sqlite", "to_sqlite"),
    "parquet": _file("parquet", "to_parquet"),
    "neo4j-admin": _file("neo4j_admin", "to_folder"),
}

FOLDERS = frozenset({"csv", "parquet", "neo4j-admin"})
"""Those of :data:`FILES` that make a folder of files."""


def write(data: GraphData, form: str) -> str:
    """Give the whole graph as text in one of :data:`FORMATS`."""
    return FORMATS[form](data)


__all__ = ["FILES", "FOLDERS", "FORMATS", "LoadError", "Writer", "from_json", "to_json", "write"]
