"""Who owns whom as statements of the Beneficial Ownership Data Standard 0.4
(https://standard.openownership.org/en/0.4.0/).

A stake, an acquisition and an investment are relationships with a shareholding interest; its
share is exact, or has a minimum and a maximum, in percent. Whether anybody is a *beneficial*
owner no article says, so it is left open, as is whether a holding is direct. What is planned,
forecast, rumoured or denied is left out, since a statement of the standard cannot say so.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TypeAlias
from urllib.parse import urlsplit

from ...schema import FactKind
from ..model import GraphData, Node
from .walk import FactsView, short_date, texts

VERSION = "0.4"
_OWNED = {"FundingRound": "investee", "Acquisition": "target", "Stake": "organization"}
_OWNERS = {"FundingRound": "investor", "Acquisition": "acquirer", "Stake": "owner"}
_STATED = ("asserted", "announced")
_Evidence: TypeAlias = Sequence[tuple[Node, Node | None]]
_UNNAMED = {
    "reason": "informationUnknownToPublisher",
    "description": "No article names this party.",
}


def to_bods(data: GraphData, today: date | None = None) -> str:
    """Give the ownership in a graph as BODS 0.4 statements, a JSON array.

    The date of a statement, and of its publication, is the last day on which its article may have
    been published; where no article says when, the last day of the deal; where nothing does,
    ``today``, since the standard requires one. No date lies after ``today``, which is by default
    the day of the export, or that of ``SOURCE_DATE_EPOCH``
    (https://reproducible-builds.org/specs/source-date-epoch/). So one graph gives the same bytes
    on every day, and a statement's id, a hash of all that it says, never stands for another
    (https://standard.openownership.org/en/0.4.0/standard/system/generating-statements.html).
    Relationships stand behind the records that they are between, as the standard asks.
    """
    made = list(_Statements(data, today or _today()).all())
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _today() -> date:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isascii() and given.isdigit() and len(given) < 12:
        return datetime.fromtimestamp(int(given), UTC).date()
    return date.today()


class _Statements:
    """Makes the statements of one graph; each party is stated once."""

    def __init__(self, data: GraphData, today: date) -> None:
        self.view, self.today, self.stated = FactsView(data), today.isoformat(), set[str]()

    def all(self) -> Iterator[dict[str, object]]:
        for fact, kind in self.view.facts(*_OWNED):
            if fact.props.get("modality") not in _STATED:
                continue
            for subject in self.view.parties(fact, kind, _OWNED[kind.name]):
                for owner in self.view.parties(fact, kind, _OWNERS[kind.name]):
                    if owner.id != subject.id:
                        yield from self._pair(fact, kind, owner, subject)

    def _pair(
        self, fact: Node, kind: FactKind, owner: Node, subject: Node
    ) -> Iterator[dict[str, object]]:
        for party in (subject, owner):
            if party.id not in self.stated:
                self.stated.add(party.id)
                yield self._statement(fact, party.id, subject, *_record(party))
        details: dict[str, object] = {
            "isComponent": False,
            "subject": subject.id,
            "interestedParty": owner.id,
            "interests": [_interest(fact, kind)],
        }
        yield self._statement(
            fact, f"{fact.id}|{owner.id}|{subject.id}", subject, "relationship", details
        )

    def _statement(
        self, fact: Node, record: str, subject: Node, kind: str, details: dict[str, object]
    ) -> dict[str, object]:
        evidence = self.view.evidence(fact)
        day = self._day(fact, evidence)
        statement: dict[str, object] = {
            "declarationSubject": subject.id,
            "statementDate": day,
            "recordId": record,
            "recordStatus": "new",
            "recordType": kind,
            "recordDetails": details,
            "publicationDetails": {
                "publicationDate": day,
                "bodsVersion": VERSION,
                "publisher": {"name": "whofunds"},
            },
        }
        if kind == "relationship" and evidence:
            statement["source"] = _source(*evidence[0])
        whole = json.dumps(statement, ensure_ascii=False, sort_keys=True)
        digest = hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()
        return {"statementId": f"whofunds-{digest[:40]}", **statement}

    def _day(self, fact: Node, evidence: _Evidence) -> str:
        published = (article.props.get("published_latest") for _, article in evidence if article)
        own = (fact.props.get(f"{name}_latest") for name in ("announced", "date"))
        days = [str(day) for day in published if day] or [str(day) for day in own if day]
        return min(max(days, default=self.today), self.today)


def _record(party: Node) -> tuple[str, dict[str, object]]:
    name, aliases = texts(party.props.get("name")), texts(party.props.get("aliases"))
    if "Person" in party.labels:
        names = [{"fullName": n} for n in name]
        names += [{"type": "alternative", "fullName": n} for n in aliases]
        return "person", {"isComponent": False, "personType": "knownPerson", "names": names}
    details: dict[str, object] = {"isComponent": False}
    if party.props.get("named") is False:
        details["entityType"] = {"type": "unknownEntity"}
        details["unspecifiedEntityDetails"] = _UNNAMED
    else:
        state = "Government" in party.labels
        details["entityType"] = {"type": "stateBody" if state else "legalEntity"}
    details["name"] = name[0] if name else party.id
    if aliases:
        details["alternateNames"] = aliases
    return "entity", details


def _interest(fact: Node, kind: FactKind) -> dict[str, object]:
    props = fact.props
    interest: dict[str, object] = {"type": "shareholding", "directOrIndirect": "unknown"}
    low, high = props.get("share_min"), props.get("share_max")
    bounds = {
        end: _percent(bound)
        for end, bound in (("minimum", low), ("maximum", high))
        if isinstance(bound, int | float)
    }
    if bounds:
        interest["share"] = {"exact": bounds["minimum"]} if low == high else bounds
    words = [
        kind.name, *texts(props.get("round")), *texts(props.get("amount_words")),
        *texts(props.get("share_words")),
    ]  # fmt: skip
    interest["details"] = ", ".join(words)
    day = short_date(fact, "date")
    if day and len(day) == 10:
        interest["startDate"] = day
    return interest


def _percent(part: float) -> int | float:
    percent = round(part * 100, 6)
    return int(percent) if percent == int(percent) else percent


def _source(claim: Node, article: Node | None) -> dict[str, object]:
    source: dict[str, object] = {
        "type": ["thirdParty"],
        "description": str(claim.props.get("quote", "")),
    }
    speakers = texts(claim.props.get("attributed_to"))
    if article is not None:
        url = str(article.props.get("url", ""))
        if urlsplit(url).scheme in ("http", "https"):
            source["url"] = url
        speakers = speakers or texts(article.props.get("publisher"))
    if speakers:
        source["assertedBy"] = [{"name": name} for name in speakers]
    return source
