"""The library as favourites of Neo4j Browser: an archive of folders and ``.cypher`` files.

The classic Browser takes it by drag and drop, a favourite's name being its first comment; the
newer one by "Import saved Cypher", the name being that of the file.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from ..errors import QueryError
from ..model import Param, ParamValue, Query
from ..params import read_value
from .link import literal

_FIRST = "0 parameters.cypher"
_DAY = (2020, 1, 1, 0, 0, 0)  # the same library gives the same bytes


def archive(library: Mapping[str, Query], *, folder: str = "whofunds") -> bytes:
    """Give a ZIP: a folder for each theme, with the file and the graph form of each query, and on
    top a favourite that sets every parameter to its example. Left out are tables that Cypher does
    not make."""
    files: dict[str, str] = {f"{folder}/{_FIRST}": parameters(library.values())}
    for query in library.values():
        place = f"{folder} {query.theme.replace('_', ' ')}/{query.name}"
        if not query.computed:
            files[f"{place}.cypher"] = query.text
        if query.graph is not None:
            files[f"{place} (picture).cypher"] = query.graph.text
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        # The newer Browser makes its folders from their own entries.
        for name in sorted({name.rpartition("/")[0] for name in files}):
            made.writestr(zipfile.ZipInfo(f"{name}/", _DAY), b"")
        # The classic Browser shows folders in the order of the archive: what comes first, first.
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, text.encode("utf-8"))
    return out.getvalue()


def parameters(queries: Iterable[Query]) -> str:
    """Give the ``:param`` command that sets every parameter of these queries: to its example
    where it has no default, else to the default.

    Raises :class:`QueryError` where two queries need one name with different types.
    """
    values: dict[str, ParamValue] = {}
    types: dict[str, str] = {}
    # What has no default last, so that its example is not hidden by another query's default.
    pairs = [(query, param) for query in queries for param in query.params]
    for query, param in sorted(pairs, key=lambda pair: pair[1].required):
        if types.setdefault(param.name, param.type) != param.type:
            raise QueryError(
                f"{query.source}, line 1: parameter {param.name!r} is of type {param.type} here "
                f"and {types[param.name]} elsewhere; rename one."
            )
        if param.required and not values.get(param.name):
            values[param.name] = _example(param)
        values.setdefault(param.name, param.default)
    # A Cypher map, which the newer Browser reads, and which the classic one reads as its JSON.
    shown = ", ".join(f"{name}: {literal(value)}" for name, value in sorted(values.items()))
    return f"// 0 Run this first: the parameters, with examples\n:param {{{shown}}}\n"


def _example(param: Param) -> ParamValue:
    entity = param.type == "entity" or param.example is None
    return param.example if entity else read_value(param, param.example)
