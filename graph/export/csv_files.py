"""The graph as CSV: a file for each table, in a folder or in a zip."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ..model import GraphData
from .relational import Cell, to_tables

_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def to_folder(data: GraphData, target: Path) -> None:
    """Write ``TABLE.csv`` files into the folder ``target``, which is made where it is missing.

    The form is RFC 4180 in UTF-8 with a line of column names. Unknown is an empty field; a list
    is a JSON array; true and false are ``true`` and ``false``. Texts are made safe by
    :func:`spreadsheet_safe`.
    """
    target.mkdir(parents=True, exist_ok=True)
    for name, text in _files(data):
        (target / name).write_bytes(text.encode())


def to_zip(data: GraphData, target: Path) -> None:
    """Write what :func:`to_folder` does into one zip; equal graphs give equal bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _files(data):
            # A fixed time, since a zip keeps one of each file.
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)


def _files(data: GraphData) -> Iterator[tuple[str, str]]:
    for table in to_tables(data):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(table.columns)
        writer.writerows([_field(cell) for cell in row] for row in table.rows)
        yield f"{table.name}.csv", out.getvalue()


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return str(cell)
    text = json.dumps(cell, ensure_ascii=False) if isinstance(cell, list) else cell
    return spreadsheet_safe(text)


def spreadsheet_safe(text: str) -> str:
    """Give a text as a spreadsheet may read it. What it would take for a formula (it begins with
    ``= + - @``, their full-width forms, tab or a line end) gets an apostrophe in front, as OWASP
    advises under "CSV Injection"; control characters other than tab and line ends, which RFC 4180
    does not allow, become U+FFFD.
    """
    text = _CONTROL.sub("\ufffd", text)
    return f"'{text}" if text.startswith(_FORMULA) else text
