"""The small YAML that says which column of a table is what.

.. code-block:: yaml

    kind: FundingRound
    source: {title: 投资事件, publisher: 某数据库, published: 2025-10}
    columns:
      投资方: {role: investor, split: "、"}
      被投企业: investee
      金额（万元）: {property: amount, unit: 万元, currency: CNY}
      备注: null
    constants: {amount_scope: each}
    modality: announced
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ...schema import (
    DateInterval,
    FactKind,
    Modality,
    Property,
    Role,
    Value,
    ValueFormatError,
    load_model,
)  # fmt: skip
from ...schema.values import CURRENCY
from ..errors import ReadError
from .values import SPLIT, UNITS, read_cell

_KEYS = {"kind", "source", "sheet", "header", "columns", "constants", "modality"}
_SOURCE = ("id", "title", "publisher", "url", "published")
_COLUMN = {"role", "property", "kind", "split", "unit", "currency", "state", "said_by"}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: the names that fill ``role`` (of the entity kind ``kind``, parted by
    the characters of ``split``), or a ``property`` with its ``unit`` and ``currency``, or with
    ``said_by`` who said it."""

    name: str
    role: Role | None = None
    kind: str = ""
    split: str = SPLIT
    state: bool = False
    property: Property | None = None
    unit: str | None = None
    currency: str | None = None
    said_by: bool = False


@dataclass(frozen=True, slots=True)
class TableMap:
    """A mapping, read and checked. ``header`` is the number of the row with the columns' names,
    as a spreadsheet or an editor counts rows, empty ones too; those before it are left out."""

    kind: FactKind
    columns: Mapping[str, Column]
    constants: Mapping[str, Value] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    published: DateInterval | None = None
    sheet: str | None = None
    header: int = 1
    modality: Modality = Modality.ASSERTED


def load_mapping(path: str | Path) -> TableMap:
    """Read a mapping from a YAML file. Raises :class:`ReadError` with file, key and remedy."""
    try:
        text = Path(path).read_text("utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(f"{path}: the mapping cannot be read ({reason}); check the path.") from None
    except UnicodeDecodeError:
        raise ReadError(f"{path}: the mapping is not UTF-8; save it as UTF-8.") from None
    return parse_mapping(text, str(path))


def parse_mapping(text: str, source: str = "the mapping") -> TableMap:
    """Read a mapping; ``source`` is named in messages. Raises :class:`ReadError`."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise ReadError(f"{source}{where}: it is not YAML; mend it.") from None
    return _Reader(source).whole(data)


class _Reader:
    """Reads one mapping; every fault names file and key."""

    def __init__(self, source: str) -> None:
        self.source = source

    def fault(self, key: str, what: str) -> ReadError:
        return ReadError(f"{self.source}, {key}: {what}.")

    def whole(self, data: object) -> TableMap:
        if not isinstance(data, dict):
            raise self.fault("top", "it is no mapping of keys; write kind: and columns:")
        for key in data.keys() - _KEYS:
            raise self.fault(str(key), f"there is no such key; use {', '.join(sorted(_KEYS))}")
        facts = load_model().facts
        if data.get("kind") not in facts:
            raise self.fault("kind", f"{data.get('kind')!r} is none; use {', '.join(facts)}")
        kind = facts[data["kind"]]
        columns = self.keys(data.get("columns"), "columns")
        read = {str(n): self.column(str(n), given, kind) for n, given in columns.items()}
        source = self.keys(data.get("source"), "source")
        for key in source.keys() - set(_SOURCE):
            raise self.fault(f"source.{key}", f"there is none; use {', '.join(_SOURCE)}")
        header = data.get("header", 1)
        if isinstance(header, bool) or not isinstance(header, int) or header < 1:
            raise self.fault("header", f"{header!r} is no number of a row; write 1 or more")
        try:
            modality = Modality(data.get("modality", "asserted"))
        except ValueError:
            raise self.fault("modality", f"use one of {', '.join(Modality)}") from None
        return TableMap(
            kind,
            {name: column for name, column in read.items() if column is not None},
            self.constants(self.keys(data.get("constants"), "constants"), kind),
            {k: str(v) for k, v in source.items() if v is not None and k != "published"},
            self.date(source.get("published")),
            None if data.get("sheet") is None else str(data["sheet"]),
            header,
            modality,
        )

    def keys(self, data: object, key: str) -> Mapping[str, Any]:
        if data is None:
            return {}
        if not isinstance(data, dict):
            raise self.fault(key, "it is no mapping; write NAME: VALUE, one a line")
        return data

    def date(self, given: object) -> DateInterval | None:
        try:
            return None if given is None else DateInterval.parse(str(given))
        except ValueFormatError as error:
            raise self.fault("source.published", str(error)) from None

    def constants(self, given: Mapping[str, Any], kind: FactKind) -> dict[str, Value]:
        found = {}
        for name, value in given.items():
            if name not in kind.properties:
                known = ", ".join(kind.properties)
                raise self.fault(f"constants.{name}", f"{kind.name} has none; it has {known}")
            try:
                found[name] = read_cell(kind.properties[name], value)
            except ReadError as error:
                raise self.fault(f"constants.{name}", str(error)) from None
        return found

    def column(self, name: str, given: object, kind: FactKind) -> Column | None:
        key = f"columns.{name}"
        if given is None:
            return None
        if isinstance(given, str):
            given = {"role" if given in kind.roles else "property": given}
        rules = self.keys(given, key)
        for rule in rules.keys() - _COLUMN:
            raise self.fault(f"{key}.{rule}", f"there is none; use {', '.join(sorted(_COLUMN))}")
        if rules.get("said_by"):
            return Column(name, said_by=True)
        if "role" in rules:
            return self.names(name, rules, kind)
        prop = kind.properties.get(rules.get("property", ""))
        if prop is None:
            known = ", ".join([*kind.roles, *kind.properties])
            what = rules.get("property")
            raise self.fault(key, f"{kind.name} has no {what!r}; it has {known}")
        unit, currency = rules.get("unit"), rules.get("currency")
        if unit is not None and unit not in UNITS:
            raise self.fault(f"{key}.unit", f"{unit!r} is none; use {', '.join(UNITS)}")
        if currency is not None and not CURRENCY.fullmatch(str(currency)):
            raise self.fault(f"{key}.currency", f"{currency!r} is no ISO 4217 code such as CNY")
        return Column(name, property=prop, unit=unit, currency=currency)

    def names(self, name: str, rules: Mapping[str, Any], kind: FactKind) -> Column:
        role = kind.roles.get(rules["role"])
        if role is None:
            known = ", ".join(kind.roles)
            raise self.fault(
                f"columns.{name}.role", f"{kind.name} has no {rules['role']!r}; it has {known}"
            )
        taken = rules.get("kind", role.kinds[0])
        if taken not in role.kinds:
            known = " or ".join(role.kinds)
            raise self.fault(f"columns.{name}.kind", f"{role.name} takes {known}, not {taken!r}")
        split = str(rules.get("split", SPLIT if role.max is None else ""))
        return Column(name, role, taken, split, bool(rules.get("state", False)))
