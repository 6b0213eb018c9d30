"""The graph as an SQLite file that Datasette shows with links, search and a ready view."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from ..model import GraphData
from ..shape import PropType
from .relational import Cell, Table, to_tables

_TYPES: dict[PropType, str] = {
    "text": "TEXT", "texts": "TEXT", "integer": "INTEGER", "number": "NUMERIC",
    "boolean": "INTEGER",
}  # fmt: skip
_SEARCHED = {
    "entity": ("name", "aliases"),
    "claim": ("quote",),
    "article": ("title", "text"),
}
# Chinese names are mostly of two characters, and trigrams find nothing shorter than three.
_BY_PARTS = "entity"
_LONGEST_PART = 8
_RUN = re.compile(r"\w+")
_PIECE = re.compile(r"[^\W\u3400-\u9fff]+|[\u3400-\u9fff]")
_VIEW = """
CREATE VIEW who_funds AS
SELECT i.name AS investor, c.name AS company, r.round, r.date_earliest, r.date_latest,
       r.amount_min, r.amount_max, r.amount_currency, r.amount_scope, f.modality, k.quote,
       k.attributed_to, a.title AS article, a.publisher, a.url
FROM funds e
JOIN entity i ON i.id = e.source
JOIN entity c ON c.id = e.target
JOIN fact f ON f.id = e.fact
JOIN funding_round r ON r.id = e.fact
JOIN supports s ON s.target = e.fact
JOIN claim k ON k.id = s.source
JOIN quoted_from q ON q.source = k.id
JOIN article a ON a.id = q.target
ORDER BY c.name, r.date_earliest, i.name, k.id
"""


def to_sqlite(data: GraphData, target: Path) -> None:
    """Write the graph into a new SQLite file ``target``; one that is there is replaced.

    Every table has its primary key, foreign keys and an index on each of them; ``entity``,
    ``claim`` and ``article`` have full-text search (FTS5): names by any part of them, claims and
    articles by three characters or more (trigrams); the view ``who_funds`` joins each investment
    to its sentence; ``about`` explains the tables. A list is a JSON array, which Datasette shows
    as one.
    """
    target.unlink(missing_ok=True)
    tables = to_tables(data)
    with closing(sqlite3.connect(target)) as db:
        with db:
            for table in tables:
                _make(db, table)
            db.execute("CREATE TABLE about (name TEXT PRIMARY KEY, description TEXT)")
            db.executemany("INSERT INTO about VALUES (?, ?)", [(t.name, t.about) for t in tables])
            for name, columns in _SEARCHED.items():
                _make_search(db, name, columns)
            db.execute(_VIEW)
        db.execute("VACUUM")


def _make(db: sqlite3.Connection, table: Table) -> None:
    columns = []
    for name, kind in table.columns.items():
        column = f"{_quoted(name)} {_TYPES[kind]}" + (" PRIMARY KEY" if name == "id" else "")
        if name in table.refers:
            column += f" REFERENCES {_quoted(table.refers[name])}(id)"
        columns.append(column)
    db.execute(f"CREATE TABLE {_quoted(table.name)} ({', '.join(columns)})")
    marks = ", ".join("?" * len(columns))
    rows = (tuple(map(_cell, row)) for row in table.rows)
    db.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", rows)  # noqa: S608  quoted above
    for name in table.refers:
        if name != "id":
            index = _quoted(f"{table.name}_{name}")
            db.execute(f"CREATE INDEX {index} ON {_quoted(table.name)} ({_quoted(name)})")


def _make_search(db: sqlite3.Connection, name: str, columns: Iterable[str]) -> None:
    listed = ", ".join(map(_quoted, columns))
    search = _quoted(f"{name}_fts")
    # The form that Datasette recognises: a search table whose content is the table itself.
    by_parts = name == _BY_PARTS
    tokenize = "unicode61" if by_parts else "trigram"
    db.execute(
        f"CREATE VIRTUAL TABLE {search} USING fts5"
        f"({listed}, content={_quoted(name)}, tokenize='{tokenize}')"
    )
    if not by_parts:
        db.execute(f"INSERT INTO {search}({search}) VALUES ('rebuild')")  # noqa: S608  names of ours
        return
    found = db.execute(f"SELECT rowid, {listed} FROM {_quoted(name)}")  # noqa: S608  names of ours
    rows = [(number, *map(_parts, texts)) for number, *texts in found]
    marks = ", ".join("?" * (1 + len(list(columns))))
    db.executemany(f"INSERT INTO {search}(rowid, {listed}) VALUES ({marks})", rows)  # noqa: S608  names of ours


def _parts(text: str | None) -> str:
    """Give all parts of a text's words, up to eight pieces long, parted by blanks; a piece is a
    Chinese character, or what stands between two of them."""
    parts: dict[str, None] = {}
    for run in _RUN.findall(text or ""):
        parts[run] = None
        pieces = _PIECE.findall(run)
        for start in range(len(pieces)):
            for end in range(start, min(start + _LONGEST_PART, len(pieces))):
                parts["".join(pieces[start : end + 1])] = None
    return " ".join(parts)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _cell(cell: Cell) -> str | int | float | None:
    if isinstance(cell, list):
        return json.dumps(cell, ensure_ascii=False)
    if isinstance(cell, str):
        # SQLite keeps NUL but its own shell and Datasette stop at it; lone halves it refuses.
        return cell.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
    return cell
