"""A first mapping for a table, with the reason for each guess beside it."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from ...schema import FactKind, fold, load_model
from ..endings import RECORDS, TABLES, sort_of, to_read_as_table
from ..errors import ReadError
from .base import RecordOptions
from .reading import read_text
from .spreadsheet import sheet_rows
from .table import Row, csv_rows, header_of
from .values import UNITS, is_nothing

_BRACKETS = re.compile(r"[（(\[【]([^）)\]】]*)[）)\]】]")
_CURRENCIES = {
    "人民币": "CNY", "rmb": "CNY", "cny": "CNY", "美元": "USD", "usd": "USD", "$": "USD",
    "港元": "HKD", "hkd": "HKD", "欧元": "EUR", "eur": "EUR",
}  # fmt: skip
_LOOKED_AT = 50
_TITLES = 10


@cache
def known_headers() -> Mapping[str, tuple[str, ...]]:
    """Give what columns of a name usually hold: ``Kind.part`` or ``*.part``, or ``said_by``."""
    text = files(__package__).joinpath("data/headers.tsv").read_text("utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for row in csv.DictReader(text.splitlines(), delimiter="\t"):
        found[fold(row["word"])] = (*found.get(fold(row["word"]), ()), row["target"])
    return found


def draft_mapping(path: str | Path, *, kind: str | None = None, sheet: str | None = None) -> str:
    """Give a mapping for a CSV or Excel file as YAML, with comments that explain it.

    The row of the columns' names is the one of the first ten with the most names that are known,
    since tables often begin with a title. The kind is the one that most columns speak for, unless
    it is given; a column that nothing is known of is left out (``null``), with a sample of what it
    holds. Raises :class:`ReadError` where the file cannot be read, and where no kind is given and
    the columns speak for none, or for several alike.
    """
    path = Path(path)
    rows = _rows(path, sheet)
    if not rows:
        raise ReadError(f"{path}: it has no header; write the names of the columns first.")
    facts = load_model().facts
    if kind is not None and kind not in facts:
        raise ReadError(f"There is no kind {kind!r}; take one of {', '.join(facts)}.")
    (fact, *others), at_row = _guess(rows, [facts[kind]] if kind else list(facts.values()))
    if others:
        known = _known(rows[at_row], fact)
        what = "the names of its columns fit several" if known else "no column has a known name"
        kinds = ", ".join(k.name for k in (fact, *others))
        raise ReadError(f"{path}: {what}; say by --kind what a row tells of ({kinds}).")
    try:
        header = header_of(rows[at_row].cells)
    except ReadError as error:
        raise ReadError(f"{path}, {rows[at_row].where}: {error}.") from None
    lines = [
        f"# A mapping for {_comment(path.name)}: check each line, then run",
        "#   whofunds load FILE --map THIS_FILE",
        f"kind: {fact.name}  # {fact.description}",
        "# source: {title: , publisher: , url: , published: 2025-10}",
    ]
    if sheet is not None:
        lines.append(f"sheet: {_key(sheet)}")
    if rows[at_row].number > 1:
        lines.append(f"header: {rows[at_row].number}  # the row with the columns' names")
    lines.append("columns:")
    for at, name in enumerate(header):
        if name:
            cells = [
                row.cells[at] for row in rows[at_row + 1 :][:_LOOKED_AT] if at < len(row.cells)
            ]
            lines += _column(name, [c for c in cells if not is_nothing(c)], fact)
    roles = "; ".join(f"{r.name}: {r.description}" for r in fact.roles.values())
    parts = "; ".join(f"{p.name} ({p.type})" for p in fact.properties.values())
    lines += ["# A column may be the names of a role:", f"#   {roles}"]
    lines += ["# or a property:", f"#   {parts}", "# or {said_by: true}, or null to leave it out."]
    found = {_part(name, fact) for name in header}
    needed = [role.name for role in fact.roles.values() if role.min and role.name not in found]
    if needed:
        lines.append(f"# No column was found for {', '.join(needed)}, which every row needs.")
    return "\n".join(lines) + "\n"


def _guess(rows: Sequence[Row], kinds: Sequence[FactKind]) -> tuple[list[FactKind], int]:
    """Give the kinds whose parts most cells of one of the first rows name, and that row's place;
    all kinds and the first row, where nothing is known."""
    counts = [[_known(row, kind) for kind in kinds] for row in rows[:_TITLES]]
    most = max(map(max, counts))
    at = next(n for n, row in enumerate(counts) if most in row)
    return [kind for kind, count in zip(kinds, counts[at], strict=True) if count == most], at


def _known(row: Row, kind: FactKind) -> int:
    return sum(bool(_part(str(cell).strip(), kind)) for cell in row.cells)


def _rows(path: Path, sheet: str | None) -> list[Row]:
    try:
        path.stat()
        if not path.name.lower().endswith(TABLES) or path.is_dir():
            raise ReadError(_no_table(path))
        if path.suffix.lower() == ".xlsx":
            return sheet_rows(path, sheet)[1]
        return list(csv_rows(read_text(path, RecordOptions())))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(f"{path}: it cannot be opened ({reason}); check the path.") from None
    except ReadError as error:
        raise ReadError(f"{path}: {error}.") from None


def _no_table(path: Path) -> str:
    if path.is_dir():
        return "it is a folder; name the table in it"
    if sort_of(path.name) == RECORDS:
        return "it is a file of records, which needs no mapping; give it to `whofunds load`"
    return to_read_as_table(path.name) or "it is no table; save its table as .xlsx or .csv"


def _part(header: str, fact: FactKind) -> str | None:
    """Give the role or property of a kind that a column's name speaks of, or ``said_by``."""
    bare = fold(_BRACKETS.sub("", header))
    for target in known_headers().get(bare, ()):
        if target == "said_by":
            return target
        kind, _, part = target.partition(".")
        if kind in ("*", fact.name) and part in {*fact.roles, *fact.properties}:
            return part
    return bare if bare in {*fact.roles, *fact.properties} else None


def _column(name: str, cells: Sequence[object], fact: FactKind) -> list[str]:
    sample = _comment(str(cells[0])) if cells else "nothing in the first rows"
    key = _key(name)
    part = _part(name, fact)
    if part is None:
        return [f"  {key}: null  # not known; holds: {sample}"]
    if part == "said_by":
        return [f"  {key}: {{said_by: true}}  # who said it; holds: {sample}"]
    if part in fact.roles:
        return [f"  {key}: {part}  # {fact.roles[part].description} Holds: {sample}"]
    prop = fact.properties[part]
    rules = [f"property: {part}"]
    inside = fold("".join(_BRACKETS.findall(name)))
    if prop.type == "money":
        unit = next((u for u in sorted(UNITS, key=len, reverse=True) if fold(u) in inside), None)
        currency = next((c for word, c in _CURRENCIES.items() if word in inside), None)
        rules += [f"unit: {unit}"] if unit else []
        rules += [f"currency: {currency}"] if currency else []
    if prop.type == "share" and ("%" in inside or any(_over_one(cell) for cell in cells)):
        rules.append('unit: "%"')
    return [f"  {key}: {{{', '.join(rules)}}}  # {prop.description}; holds: {sample}"]


def _key(name: str) -> str:
    """Give a name as a quoted YAML key; YAML takes no character that cannot be printed."""
    text = json.dumps(name, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in text)


def _over_one(cell: object) -> bool:
    try:
        return float(str(cell)) > 1
    except ValueError:
        return False


def _comment(text: str) -> str:
    """Give a text as it may stand in a comment: on one line, and short."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= 40 else line[:39] + "…"
