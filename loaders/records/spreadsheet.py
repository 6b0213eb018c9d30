"""Tables of deals from Excel workbooks (.xlsx): as CSV, with a row of tabs as the quote."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ..errors import ReadError
from .base import MOST, RecordFormat, RecordOptions, Records
from .table import Row, header_of, read_table


def sheet_rows(path: Path, sheet: str | None = None) -> tuple[str, list[Row]]:
    """Give the text of a sheet (the first one, or by name), and its rows with their spans.

    A line of the text is a row, its cells parted by tabs; dates are ISO 8601, formulas stand as
    the values that were last computed. Raises :class:`ReadError` without openpyxl, for what is no
    workbook, a sheet that is not there, and a workbook that unpacks to more than 200 MB.
    """
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        raise ReadError(
            'Excel files need openpyxl; install it with: pip install "whofunds[tables]"'
        ) from None
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST:
                raise ReadError(f"it unpacks to more than {MOST // 1024 // 1024} MB; divide it")
        book = load_workbook(path, read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, SyntaxError) as error:
        raise ReadError(f"it is no Excel workbook ({error}); save it as .xlsx") from None
    with closing(book):
        if sheet is not None and sheet not in book.sheetnames:
            raise ReadError(f"it has no sheet {sheet!r}; it has {', '.join(book.sheetnames)}")
        name = sheet or book.sheetnames[0]
        return _text(book[name].iter_rows(values_only=True), name)


def _text(table: Iterator[tuple[Any, ...]], name: str) -> tuple[str, list[Row]]:
    lines, rows, at = [], [], 0
    for number, cells in enumerate(table, 1):
        filled = list(cells)
        while filled and filled[-1] is None:
            filled.pop()
        line = "\t".join(_shown(cell) for cell in filled)
        if line.strip():
            rows.append(Row(filled, at, at + len(line), f"sheet {name}, row {number}", number))
        lines.append(line)
        at += len(line) + 1
    return "\n".join(lines), rows


def _shown(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else " ".join(str(cell).replace("\0", "").split())


def _read(path: Path, options: RecordOptions) -> Records:
    mapping = options.mapping
    text, rows = sheet_rows(path, mapping.sheet if mapping else None)
    first = mapping.header if mapping else 1
    left = [row for row in rows if row.number >= first]
    if not left:
        raise ReadError("it has no header; write the names of the columns into its first row")
    header = header_of(left[0].cells)
    whole = (replace(row, cells=[_plain(cell) for cell in row.cells]) for row in left[1:])
    return read_table(path, text, header, whole, options)


def _plain(cell: object) -> object:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


RECORDS = RecordFormat("Excel", (".xlsx",), _read)
