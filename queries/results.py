"""What a question gives: rows with named columns, and their JSON and CSV forms."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from ..graph.export.csv_files import spreadsheet_safe
from ..graph.model import Edge, Node
from ..graph.stores.base import Cell, Path, Store, Table
from .errors import QueryError
from .lookup import Found
from .model import ParamValue, Query
from .params import read_params
from .steps import run_step

AT_MOST = "rows"
"""The parameter by which a question keeps its answer to the first rows of many."""

_SENTENCE = ("quote", "article", "publisher", "published", "attributed_to")


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of an answer.

    ``shown`` are the columns that a table for people has, in order (empty: all). ``entities``
    are what the names among the parameters led to, by parameter. ``chosen`` are the columns that a
    person asked for (empty: none in particular). ``evidence`` says how much of it is wanted, and
    ``said`` holds all sentences by the id of their fact where that is ``full``. ``cut`` is how many
    rows the question's own parameter ``rows`` allowed where there were as many, so that there may
    be more, else 0.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shown: tuple[str, ...] = ()
    entities: Mapping[str, Found] = field(default_factory=lambda: MappingProxyType({}))
    chosen: tuple[str, ...] = ()
    evidence: Literal["none", "short", "full"] = "short"
    said: Mapping[str, tuple[Mapping[str, Cell], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    cut: int = 0

    def objects(self) -> list[dict[str, object]]:
        """Give each row as an object for programs: the columns that are wanted, unknown as null,
        and all its evidence as ``evidence`` where that is wanted."""
        hidden = _SENTENCE if self.evidence == "none" else ()
        names = [c for c in self.chosen or self.columns if c not in hidden]
        found: list[dict[str, object]] = []
        for record in self.records():
            made: dict[str, object] = {name: plain(record[name]) for name in names}
            if self.evidence == "full":
                several = record.get("facts")
                facts = several if isinstance(several, list) else [record.get("fact")]
                made["evidence"] = [dict(s) for fact in facts for s in self.said.get(str(fact), ())]
            found.append(made)
        return found

    def records(self) -> list[dict[str, Cell]]:
        """Give each row as a mapping from column to cell."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def ask(store: Store, query: Query, given: Mapping[str, ParamValue]) -> Result:
    """Put a canned query to a graph, with parameters as a person gives them (names, not ids).

    Raises :class:`ParamError`, :class:`UnknownNameError`, :class:`AmbiguousNameError`, and
    :class:`QueryError` where the statement returns other columns than its head declares.
    """
    values, entities = read_params(query, given, store)
    table = store.run(query.cypher, values)
    columns = tuple(query.columns)
    if query.computed:
        made = run_step(
            query.computed, [dict(zip(table.columns, r, strict=True)) for r in table.rows], values
        )
        rows = tuple(tuple(row.get(column) for column in columns) for row in made)
        return _result(query, rows, values, entities)
    if table.rows and table.columns != columns:  # without rows an engine may give no columns
        wrong = set(table.columns) ^ set(query.columns)
        what = f"differ in {', '.join(sorted(wrong))}" if wrong else "stand in another order"
        raise QueryError(
            f"{query.source}: the columns of the head and of RETURN {what}; make them the same."
        )
    return _result(query, table.rows, values, entities)


def _result(
    query: Query,
    rows: tuple[tuple[Cell, ...], ...],
    values: Mapping[str, ParamValue],
    entities: Mapping[str, Found],
) -> Result:
    at_most = values.get(AT_MOST)
    cut = at_most if isinstance(at_most, int) and 0 < at_most <= len(rows) else 0
    shown, found = query.table, MappingProxyType(dict(entities))
    return Result(tuple(query.columns), rows, shown, found, cut=cut)


def from_table(table: Table) -> Result:
    """Take what a store returned for a statement of one's own."""
    return Result(table.columns, table.rows)


def found_result(found: Iterable[Found]) -> Result:
    """Give entities as rows, as ``whofunds find`` lists them."""
    rows: list[tuple[Cell, ...]] = [
        (e.name, e.kind, list(e.roles), list(e.names), e.facts, e.named, e.id) for e in found
    ]
    columns = ("name", "kind", "roles", "names", "facts", "named", "id")
    return Result(columns, tuple(rows), ("name", "kind", "roles", "names", "facts", "id"))


def plain(cell: Cell) -> object:
    """Give a cell as JSON holds it: nodes, edges and paths become objects."""
    if isinstance(cell, Node):
        return {"id": cell.id, "labels": list(cell.labels), "properties": dict(cell.props)}
    if isinstance(cell, Edge):
        return {
            "id": cell.id,
            "type": cell.type,
            "source": cell.source,
            "target": cell.target,
            "properties": dict(cell.props),
        }
    if isinstance(cell, Path):
        return {"nodes": [plain(n) for n in cell.nodes], "edges": [plain(e) for e in cell.edges]}
    if isinstance(cell, list):
        return [plain(part) for part in cell]
    if isinstance(cell, dict):
        return {key: plain(part) for key, part in cell.items()}
    return cell


_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def dump_json(data: object) -> str:
    """Write JSON for a person or a program, Chinese as it is.

    Control, bidirectional and zero-width characters are written as escapes: who reads the JSON
    gets them back unchanged, and a terminal that shows it is not moved by them.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return _UNSAFE_IN_JSON.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]


def to_json(result: Result) -> str:
    """Give a list of objects, one for each row; an unknown value is null."""
    return dump_json(result.objects())


def to_jsonl(result: Result) -> str:
    """Give JSON Lines: one object a row, a line each, ended by a line feed."""
    lines = (json.dumps(o, ensure_ascii=False, allow_nan=False) for o in result.objects())
    return "".join(_UNSAFE_IN_JSON.sub(_escape, line) + "\n" for line in lines)


def to_csv(result: Result) -> str:
    """Give RFC 4180 CSV with a line of column names and CRLF ends.

    Unknown is an empty field, a list of texts is joined by "; ", anything nested is JSON. Texts
    are made safe for a spreadsheet (:func:`~..graph.export.csv_files.spreadsheet_safe`); numbers
    stay numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    hidden = _SENTENCE if result.evidence == "none" else ()
    names = [c for c in result.chosen or result.columns if c not in hidden]
    places = [result.columns.index(name) for name in names]
    writer.writerow([_field(column) for column in names])
    writer.writerows([_field(row[at]) for at in places] for row in result.rows)
    return out.getvalue()


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return str(cell)
    if isinstance(cell, list) and all(isinstance(part, str) for part in cell):
        text = "; ".join(str(part) for part in cell)
    elif isinstance(cell, str):
        text = cell
    else:
        text = json.dumps(plain(cell), ensure_ascii=False)
    return spreadsheet_safe(text)
