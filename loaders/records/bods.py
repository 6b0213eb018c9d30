"""Statements of the Beneficial Ownership Data Standard 0.4, a JSON array or JSON lines: a
relationship is a claim, with its statement as the quote.

A share in an organization or its votes is a stake; a place on its board or in its management is a
position. Of several statements about one record the last holds; a record that is closed states
nothing. Parties that the data does not specify are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from ...schema import DateInterval, Mention, Share, Value, ValueFormatError
from ..errors import ReadError
from ..walk import Refusal
from .base import RecordFormat, RecordOptions, Records
from .reading import read_text
from .table import article_of
from .values import mention

_STAKES = {"shareholding", "votingRights"}
_POSITIONS = {
    "boardMember": "board member", "boardChair": "chair of the board",
    "seniorManagingOfficial": "senior managing official", "trustee": "trustee",
}  # fmt: skip
_SPACE = " \t\r\n,"


def _read(path: Path, options: RecordOptions) -> Records:
    text = read_text(path, options)
    records = Records(article_of(path, text, options))
    found = list(_statements(text, records))
    parties: dict[str, Mapping[str, Any]] = {}
    last: dict[str, int] = {}
    for number, (statement, _, _) in enumerate(found):
        record = str(statement.get("recordId"))
        last[record] = number
        if statement.get("recordType") in ("entity", "person"):
            parties[record] = statement
    for number, (statement, start, end) in enumerate(found):
        line = text.count("\n", 0, start) + 1
        where = f"{records.article.source}, line {line}, statement {number + 1}"
        current = last[str(statement.get("recordId"))] == number
        if statement.get("recordType") != "relationship":
            continue
        if not current or statement.get("recordStatus") == "closed":
            records.passed_over += 1
            continue
        try:
            _relationship(records, statement, parties, (start, end), where)
        except (ReadError, ValueFormatError) as error:
            records.refused.append(Refusal(where, str(error)))
        except (AttributeError, TypeError, ValueError, ArithmeticError) as error:
            records.refused.append(Refusal(where, f"it is not as BODS 0.4 asks ({error}); mend it"))
    return records


def _statements(text: str, records: Records) -> Iterator[tuple[dict[str, Any], int, int]]:
    """Give each statement with its span; one that is no JSON ends the file, since nobody knows
    where the next one begins."""
    decoder = json.JSONDecoder(parse_float=Decimal)
    at = len(text) - len(text.lstrip())
    array = text.startswith("[", at)
    at += array
    while True:
        while at < len(text) and text[at] in _SPACE:
            at += 1
        if at >= len(text) or (array and text[at] == "]"):
            return
        line = text.count("\n", 0, at) + 1
        try:
            statement, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            where = f"{records.article.source}, line {error.lineno}, column {error.colno}"
            what = f"it is not JSON ({error.msg}), and nothing behind it is read; mend it"
            records.refused.append(Refusal(where, what))
            return
        except (ValueError, RecursionError):
            where = f"{records.article.source}, line {line}"
            records.refused.append(Refusal(where, "its JSON is too deep; mend it"))
            return
        if isinstance(statement, dict) and "recordType" in statement:
            yield statement, at, end
        else:
            where = f"{records.article.source}, line {line}"
            records.refused.append(Refusal(where, "it is no statement of BODS 0.4; leave it out"))
        at = end


def _relationship(
    records: Records,
    statement: Mapping[str, Any],
    parties: Mapping[str, Mapping[str, Any]],
    span: tuple[int, int],
    where: str,
) -> None:
    details = statement.get("recordDetails", {})
    ends = details.get("subject"), details.get("interestedParty")
    if not all(isinstance(end, str) for end in ends):
        records.passed_over += 1  # a party that is not specified, with the reason
        return
    subject, owner = (_party(parties, str(end)) for end in ends)
    if subject is None or owner is None:
        records.passed_over += 1
        return
    stated = False
    source = statement.get("source") or {}
    speakers = [str(who.get("name", "")) for who in source.get("assertedBy") or ()]
    for interest in details.get("interests") or ():
        kind = interest.get("type")
        since, until = _date(interest.get("startDate")), _date(interest.get("endDate"))
        if kind in _STAKES and not stated:
            stated = True
            values: dict[str, Value | None] = {"share": _share(interest), "date": since}
            made = "Stake", {"owner": [owner], "organization": [subject]}
        elif kind in _POSITIONS and owner.kind == "Person":
            values = {"title": _POSITIONS[kind], "since": since, "until": until}
            made = "Position", {"person": [owner], "organization": [subject]}
        else:
            records.passed_over += 1
            continue
        records.state(
            *made, values, span, where, extractor="bods",
            attributed_to="、".join(filter(None, speakers)) or None,
        )  # fmt: skip


def _party(parties: Mapping[str, Mapping[str, Any]], record: str) -> Mention | None:
    """Give a party as a mention, or ``None`` for one that is not known or has no name."""
    statement = parties.get(record)
    if statement is None:
        raise ReadError(f"the record {record!r} is not in the file; add its statement")
    details = statement["recordDetails"]
    if statement["recordType"] == "person":
        names = details.get("names") or ()
        if details.get("personType") != "knownPerson" or not names:
            return None
        return mention(str(names[0]["fullName"]), "Person")
    sort, name = details["entityType"]["type"], details.get("name")
    if not name or sort == "anonymousEntity":
        return None
    return mention(str(name), "Organization", state=sort in ("state", "stateBody"))


def _share(interest: Mapping[str, Any]) -> Share | None:
    share = interest.get("share") or {}
    exact = share.get("exact")
    low = _first(exact, share.get("minimum"), share.get("exclusiveMinimum"))
    high = _first(exact, share.get("maximum"), share.get("exclusiveMaximum"))
    if low is None and high is None:
        return None
    said = ", ".join(f"{name} {value}%" for name, value in share.items())
    words = said if exact is None else f"{exact}%"
    return Share(low, high, words)


def _first(*values: Any) -> Decimal | None:
    value = next((v for v in values if v is not None), None)
    return None if value is None else Decimal(str(value)) / 100


def _date(text: object) -> DateInterval | None:
    return DateInterval.parse(str(text)[:10], str(text)) if text else None


def fits(head: str) -> bool:
    """Whether it begins as statements of the standard do."""
    return '"recordType"' in head or '"statementId"' in head


RECORDS = RecordFormat("BODS", (".json", ".jsonl"), _read, fits)
