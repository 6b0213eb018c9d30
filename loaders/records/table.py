"""Tables of deals, from CSV: a row is a claim, with the row as its quote."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...schema import Article, Mention, Value
from ..errors import ReadError
from ..walk import Refusal, shown
from .base import RecordFormat, RecordOptions, Records
from .mapping import Column, TableMap
from .reading import read_text
from .values import is_nothing, mentions, read_cell

_DELIMITERS = ",\t;|，"
_LONGEST_FIELD = 1 << 24


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its ``cells``, the span of its text in the article, ``where`` it stands in words,
    and the ``number`` that it has in the file, from 1; empty rows have numbers too."""

    cells: Sequence[object]
    start: int
    end: int
    where: str
    number: int


def read_table(
    path: Path, text: str, header: Sequence[str], rows: Iterable[Row], options: RecordOptions
) -> Records:
    """Give the records of a table whose columns are ``header``; ``text`` holds all rows.

    Raises :class:`ReadError` without a mapping, or where it names columns that are not there.
    """
    mapping = options.mapping
    if mapping is None:
        raise ReadError(
            "a table needs a mapping; draft one with `whofunds map FILE`, then give it with --map"
        )
    missing = [name for name in mapping.columns if name not in header]
    if missing:
        raise ReadError(
            f"it has no column {missing[0]!r}, which the mapping names; it has {', '.join(header)}"
        )
    records = Records(article_of(path, text, options))
    for row in rows:
        if all(is_nothing(cell) for cell in row.cells):
            continue
        _state(records, row, header, mapping)
    return records


def article_of(path: Path, text: str, options: RecordOptions) -> Article:
    """Give the article that a file of records is; its id is the file's name unless the mapping
    gives one, so that a corrected file takes the place of the one before."""
    source = options.mapping.source if options.mapping else {}
    return Article(
        source.get("id", path.name),
        text,
        source.get("title", path.name),
        source.get("url"),
        source.get("publisher", options.publisher),
        (options.mapping.published if options.mapping else None) or options.published,
        shown(str(path)),
    )


def _state(records: Records, row: Row, header: Sequence[str], mapping: TableMap) -> None:
    roles: dict[str, list[Mention]] = defaultdict(list)
    values: dict[str, Value | None] = dict(mapping.constants)
    said_by = None
    faults = []
    if len(row.cells) > len(header):
        count = f"{len(row.cells)} cells, and there are {len(header)} columns"
        faults.append(f"{row.where}: it has {count}; mend it")
    for number, (name, cell) in enumerate(zip(header, row.cells, strict=False), 1):
        column = mapping.columns.get(name)
        if column is None or is_nothing(cell):
            continue
        if column.said_by:
            said_by = str(cell).strip()
        elif column.role is not None:
            found = mentions(cell, column.kind, split=column.split, state=column.state)
            roles[column.role.name] += [_placed(m, records.article.text, row) for m in found]
        else:
            try:
                values[_name(column)] = _value(column, cell, records.article)
            except ReadError as error:
                faults.append(f"{row.where}, column {name} ({number}): {error}")
    if faults:
        # A row is one statement: without the part that cannot be read it would say another.
        where, _, what = faults[0].partition(": ")
        records.refused.append(Refusal(f"{records.article.source}, {where}", what))
        return
    records.state(
        mapping.kind.name, roles, values, (row.start, row.end),
        f"{records.article.source}, {row.where}",
        modality=mapping.modality, attributed_to=said_by, extractor="table",
    )  # fmt: skip


def _name(column: Column) -> str:
    assert column.property is not None
    return column.property.name


def _value(column: Column, cell: object, article: Article) -> Value:
    assert column.property is not None
    return read_cell(
        column.property, cell,
        unit=column.unit, currency=column.currency, published=article.published,
    )  # fmt: skip


def _placed(mention: Mention, text: str, row: Row) -> Mention:
    at = text.find(mention.name, row.start, row.end)
    if at < 0:
        return mention
    return Mention(
        mention.name, mention.kind, at, at + len(mention.name),
        mention.named, mention.place, mention.state,
    )  # fmt: skip


def csv_rows(text: str) -> Iterator[Row]:
    """Give every row of a CSV with its span in the text, the header too.

    The delimiter (``, ; | `` or tab) is the one that is most frequent in the first line.
    Raises :class:`ReadError` where the text is no CSV.
    """
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    ends = [0]

    def lines() -> Iterator[str]:
        for line in text.splitlines(keepends=True) if "\r" in text else _lines(text):
            ends.append(ends[-1] + len(line))
            yield line

    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(lines(), delimiter=delimiter, strict=True)
    while True:
        begun = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ReadError(f"line {begun + 1} is no CSV ({error}); mend its quotes") from None
        start, end = ends[begun], ends[reader.line_num]
        end -= len(text[start:end]) - len(text[start:end].rstrip("\n"))
        if end > start:
            yield Row(cells, start, end, f"line {begun + 1}", begun + 1)


def _lines(text: str) -> Iterator[str]:
    # Not splitlines: U+2028 and the like end no line of a CSV.
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield text[at:end]
        at = end


def header_of(cells: Sequence[object]) -> list[str]:
    """Give the names of columns; raises :class:`ReadError` where two are the same."""
    names = ["" if cell is None else str(cell).strip() for cell in cells]
    twice = next((n for i, n in enumerate(names) if n and n in names[:i]), None)
    if twice:
        raise ReadError(f"it has two columns {twice!r}; rename one")
    return names


def _read(path: Path, options: RecordOptions) -> Records:
    text = read_text(path, options)
    first = options.mapping.header if options.mapping else 1
    rows = (row for row in csv_rows(text) if row.number >= first)
    head = next(rows, None)
    if head is None:
        raise ReadError("it has no header; write the names of the columns on its first line")
    return read_table(path, text, header_of(head.cells), rows, options)


RECORDS = RecordFormat("CSV", (".csv", ".tsv"), _read)
