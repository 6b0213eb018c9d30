"""Questions to the graph: the library of Cypher files, lookups by name, cards and paths."""

from .card import Card, show
from .errors import AmbiguousNameError, ParamError, QueryError, UnknownNameError
from .library import find_query, load_library
from .lookup import Found, find, nearest, resolve_name
from .model import Param, Query
from .paths import paths
from .results import Result, ask, to_csv, to_json

__all__ = [
    "AmbiguousNameError", "Card", "Found", "Param", "ParamError", "Query", "QueryError", "Result",
    "UnknownNameError", "ask", "find", "find_query", "load_library", "nearest", "paths",
    "resolve_name", "show", "to_csv", "to_json",
]  # fmt: skip
