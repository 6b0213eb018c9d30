"""The graph as Parquet files: a file for each table, in a folder."""

from __future__ import annotations

from pathlib import Path

from ...schema import WhofundsError
from ..model import GraphData
from .relational import Cell, to_tables


def to_parquet(data: GraphData, target: Path) -> None:
    """Write ``TABLE.parquet`` files into the folder ``target``, which is made where it is missing.

    Columns have the types of the kinds (numbers are doubles, lists are lists of strings), and
    unknown is null. Raises :class:`WhofundsError` where pyarrow is not installed.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError:
        raise WhofundsError(
            'Parquet needs pyarrow; install it with: pip install "whofunds[tables]"'
        ) from None
    types = {
        "text": arrow.string(), "texts": arrow.list_(arrow.string()), "integer": arrow.int64(),
        "number": arrow.float64(), "boolean": arrow.bool_(),
    }  # fmt: skip
    target.mkdir(parents=True, exist_ok=True)
    for table in to_tables(data):
        columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
        arrays = [
            arrow.array([_cell(cell, kind) for cell in column], types[kind])
            for column, kind in zip(columns, table.columns.values(), strict=True)
        ]
        made = arrow.table(arrays, names=list(table.columns))
        parquet.write_table(made, target / f"{table.name}.parquet")


def _cell(cell: Cell, kind: str) -> Cell:
    if kind == "number" and isinstance(cell, int):
        return float(cell)
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell
