"""FollowTheMoney entities, JSON lines (https://followthemoney.tech/docs/): an entity that links
two others is a claim, with its line as the quote.

Ownership is a stake, Directorship and Employment a position, Occupancy a position in the
organization of its post, Membership a position too, ContractAward a contract, and each alias of a
party another name of it. Entities that only have properties state nothing by themselves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ...schema import DateInterval, Mention, Modality, Money, Share, Value, ValueFormatError
from ..errors import ReadError
from ..walk import Refusal
from .base import RecordFormat, RecordOptions, Records
from .reading import read_text
from .table import article_of
from .values import mention, read_cell

_PEOPLE = {"Person"}
_PARTIES = {"Person", "Company", "Organization", "PublicBody", "LegalEntity", "Asset", "Security"}
_LINKS: Mapping[str, tuple[str, str, str]] = {
    "Ownership": ("Stake", "owner", "asset"),
    "Directorship": ("Position", "director", "organization"),
    "Employment": ("Position", "employee", "employer"),
    "Membership": ("Position", "member", "organization"),
    "Occupancy": ("Position", "holder", "post"),
    "ContractAward": ("Contract", "supplier", "contract"),
}
_ROLES = {
    "Stake": ("owner", "organization"),
    "Position": ("person", "organization"),
    "Contract": ("supplier", "buyer"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """An entity with the span of its line; properties are lists of texts."""

    id: str
    schema: str
    properties: Mapping[str, Sequence[str]]
    start: int
    end: int
    number: int

    def first(self, *names: str) -> str | None:
        """Give the first value of the first of these properties that has one."""
        return next((self.properties[n][0] for n in names if self.properties.get(n)), None)


def _read(path: Path, options: RecordOptions) -> Records:
    text = read_text(path, options)
    records = Records(article_of(path, text, options))
    lines, at = [], 0
    for number, raw in enumerate(text.split("\n"), 1):
        if raw.strip():
            try:
                lines.append(_line(raw, at, number))
            except ReadError as error:
                records.refused.append(
                    Refusal(f"{records.article.source}, line {number}", str(error))
                )
        at += len(raw) + 1
    entities = _joined(lines)
    for line in lines:
        _Statement(records, entities, line).state()
    return records


def _line(raw: str, at: int, number: int) -> Line:
    try:
        data = json.loads(raw)
    except json.JSONDecodeError as error:
        what = f"it is not JSON at column {error.pos + 1} ({error.msg})"
        raise ReadError(f"{what}; mend it") from None
    except (ValueError, RecursionError):
        raise ReadError("its JSON is too deep or holds too long a number; mend it") from None
    schema = data.get("schema") if isinstance(data, dict) else None
    properties = data.get("properties", {}) if isinstance(data, dict) else None
    if not isinstance(schema, str) or "id" not in data or not isinstance(properties, dict):
        raise ReadError("it is no entity with id, schema and properties; leave it out")
    plain = {
        name: [_text(value) for value in (values if isinstance(values, list) else [values])]
        for name, values in properties.items()
    }
    return Line(str(data["id"]), schema, plain, at, at + len(raw), number)


def _text(value: Any) -> str:
    # Nested entities, as some servers give them, are referred to by their id.
    return str(value.get("id", "")) if isinstance(value, dict) else str(value)


def _joined(lines: Sequence[Line]) -> dict[str, Line]:
    """Give each entity once; the fragments of one id are put together."""
    found: dict[str, Line] = {}
    for line in lines:
        before = found.get(line.id)
        if before is not None:
            both = {
                name: [*before.properties.get(name, ()), *line.properties.get(name, ())]
                for name in {**before.properties, **line.properties}
            }
            found[line.id] = replace(line, properties=both)
        else:
            found[line.id] = line
    return found


class _Statement:
    """What one line states."""

    def __init__(self, records: Records, entities: Mapping[str, Line], line: Line) -> None:
        self.records, self.entities, self.line = records, entities, line
        self.where = f"{records.article.source}, line {line.number}"

    def state(self) -> None:
        line = self.line
        if line.schema in _PARTIES:
            self._names()
        elif line.schema not in _LINKS:
            self.records.passed_over += 1
        else:
            kind, one, other = _LINKS[line.schema]
            try:
                roles = self._roles(kind, one, other)
                self._claim(kind, roles, self._values(kind))
            except (ReadError, ValueFormatError) as error:
                self.records.refused.append(Refusal(self.where, str(error)))

    def _claim(
        self, kind: str, roles: Mapping[str, list[Mention]], values: Mapping[str, Value | None]
    ) -> None:
        status = self.line.first("status")
        self.records.state(
            kind, roles, values, (self.line.start, self.line.end), self.where,
            # What our own export wrote as the status comes back as it was.
            modality=Modality(status) if status in set(Modality) else Modality.ASSERTED,
            attributed_to=self.line.first("publisher"),
            extractor="followthemoney",
        )  # fmt: skip

    def _names(self) -> None:
        name = self.line.first("name")
        given = self.line.properties
        aliases = [*given.get("alias", ()), *given.get("weakAlias", ())]
        if not name:
            self.records.passed_over += 1
            return
        kind = "Person" if self.line.schema in _PEOPLE else "Organization"
        others = [mention(alias, kind) for alias in dict.fromkeys(aliases) if alias != name]
        if others:
            self._claim("Naming", {"name": [mention(name, kind)], "alias": others}, {})
        else:
            self.records.passed_over += 1

    def _roles(self, kind: str, one: str, other: str) -> dict[str, list[Mention]]:
        first, second = _ROLES[kind]
        right = self.line.properties.get(other, ())
        if self.line.schema == "Occupancy":
            right = self._through(right, "organization")
        elif self.line.schema == "ContractAward":
            right = self._through(right, "authority")
        return {
            first: self._parties(self.line.properties.get(one, ()), one),
            second: self._parties(right, other),
        }

    def _through(self, ids: Sequence[str], name: str) -> list[str]:
        found = (self.entities.get(one) for one in ids)
        return [value for line in found if line for value in line.properties.get(name, ())]

    def _parties(self, ids: Sequence[str], role: str) -> list[Mention]:
        found = []
        for one in dict.fromkeys(ids):
            party = self.entities.get(one)
            name = party.first("name") if party else None
            if party is None or not name:
                raise ReadError(f"its {role!r} is {one!r}, which the file does not name; add it")
            kind = "Person" if party.schema in _PEOPLE else "Organization"
            state = party.schema == "PublicBody" or party.first("classification") == "state capital"
            found.append(mention(name, kind, state=state and kind == "Organization"))
        return found

    def _values(self, kind: str) -> dict[str, Value | None]:
        line = self.line
        if kind == "Stake":
            percentage = line.first("percentage")
            return {
                "share": _share(percentage) if percentage else None,
                "date": _date(line.first("date", "startDate")),
            }
        if kind == "Contract":
            contract = self.entities.get(line.first("contract") or "")
            subject = contract.first("title", "name") if contract else None
            when = line.first("date") or (contract.first("contractDate") if contract else None)
            return {"subject": subject, "amount": _money(line), "date": _date(when)}
        post = self.entities.get(line.first("post") or "")
        title = line.first("role") or (post.first("name") if post else None)
        until = _date(line.first("endDate"))
        return {
            "title": title,
            "status": "former" if until else None,
            "since": _date(line.first("startDate")),
            "until": until,
        }


def _date(text: str | None) -> DateInterval | None:
    return DateInterval.parse(text[:10], text) if text else None


def _share(text: str) -> Share:
    from ...schema import Property

    plain = text if "%" in text else f"{text}%"
    value = read_cell(Property("percentage", "share", ""), plain)
    assert isinstance(value, Share)
    return Share(value.min, value.max, plain)


def _money(line: Line) -> Money | None:
    amount, currency = line.first("amount"), line.first("currency")
    if amount is None:
        return None
    try:
        number = Decimal(amount.replace(",", ""))
    except InvalidOperation:
        raise ReadError(f"its amount {amount!r} is not a number; mend it") from None
    return Money(number, number, currency, words=f"{amount} {currency or ''}".strip())


def fits(head: str) -> bool:
    """Whether the first line is an entity: an object with a schema and properties."""
    first = head.lstrip().partition("\n")[0]
    return first.startswith("{") and '"schema"' in first and '"properties"' in first


RECORDS = RecordFormat("FollowTheMoney", (".json", ".jsonl", ".ndjson", ".ijson"), _read, fits)
