"""How a person wants an answer: which rows, in which order, which columns, how much evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from ..graph.stores.base import Cell, Store
from .errors import ParamError, did_you_mean
from .results import Result

EVIDENCE_COLUMNS = ("quote", "article", "publisher", "published", "modality", "attributed_to")
_ALL = """
UNWIND $ids AS id
MATCH (f:Fact {id: id})<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
RETURN f.id AS fact, k.quote AS quote, coalesce(a.title, a.url, a.id) AS article,
       a.publisher AS publisher, a.published_words AS published, k.modality AS modality,
       k.attributed_to AS attributed_to
ORDER BY fact, coalesce(a.published_earliest, '9999'), k.id
"""


def sort_rows(result: Result, by: str) -> Result:
    """Sort by columns, as ``date,-amount``: ``-`` for the largest first, unknown always last.

    Words with bounds are sorted by those. Equal rows keep their order. Raises
    :class:`ParamError` for a column that the answer lacks.
    """
    rows = list(result.rows)
    for name in reversed([part.strip() for part in by.split(",") if part.strip()]):
        column, largest = name.removeprefix("-"), name.startswith("-")
        at = _bound(result, _known(result, column))
        rows.sort(key=lambda row, at=at: _order(row[at]), reverse=largest)  # type: ignore[misc]  # bound in the loop
        rows.sort(key=lambda row, at=at: row[at] is None)  # type: ignore[misc]  # unknown last
    return replace(result, rows=tuple(rows))


def choose_columns(result: Result, names: str) -> Result:
    """Keep the columns named, as ``investor,date``, in that order.

    Raises :class:`ParamError` for a column that the answer lacks.
    """
    wanted = [_known(result, part.strip()) for part in names.split(",") if part.strip()]
    if not wanted:
        raise ParamError(f"columns: none is named; use {', '.join(result.columns)}.")
    if result.shown:
        return replace(result, shown=tuple(wanted), chosen=tuple(wanted))
    places = [result.columns.index(name) for name in wanted]
    rows = tuple(tuple(row[at] for at in places) for row in result.rows)
    return replace(result, columns=tuple(wanted), rows=rows, chosen=tuple(wanted))


def without_evidence(result: Result) -> Result:
    """Leave the sentences out of a table, and of what programs get."""
    return replace(result, evidence="none")


def with_all_evidence(store: Store, result: Result) -> Result:
    """Add every sentence behind each fact of the answer."""
    ids = sorted({fact for record in result.records() for fact in facts_of(record)})
    said: dict[str, list[Mapping[str, Cell]]] = {}
    for row in store.run(_ALL, {"ids": ids}).rows if ids else ():
        said.setdefault(str(row[0]), []).append(dict(zip(EVIDENCE_COLUMNS, row[1:], strict=True)))
    kept = MappingProxyType({fact: tuple(found) for fact, found in said.items()})
    return replace(result, evidence="full", said=kept)


def facts_of(record: Mapping[str, Cell]) -> list[str]:
    """Give the ids of the facts behind a row."""
    several = record.get("facts")
    found = several if isinstance(several, list) else [record.get("fact")]
    return [str(fact) for fact in found if fact]


def _known(result: Result, column: str) -> str:
    if column in result.columns:
        return column
    hint = did_you_mean(column, result.columns, f"it has {', '.join(result.columns)}")
    raise ParamError(f"The answer has no column {column!r}; {hint}")


def _bound(result: Result, column: str) -> int:
    bounds: Iterable[str] = (f"{column}_min", f"{column}_earliest", column)
    return result.columns.index(next(name for name in bounds if name in result.columns))


def _order(cell: Cell) -> tuple[int, float, str]:
    if isinstance(cell, bool | int | float):
        return 0, float(cell), ""
    if isinstance(cell, Sequence) and not isinstance(cell, str):
        return 1, float(len(cell)), str(cell)
    return 1, 0.0, "" if cell is None else str(cell)
