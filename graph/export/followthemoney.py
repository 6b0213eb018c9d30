"""The graph as FollowTheMoney entities, JSON lines (https://followthemoney.tech/docs/).

An organization is a Company where it has been funded, bought or owned (an Ownership leads to an
asset, which an Organization is not), a PublicBody where it is a government's, else an
Organization. Stakes, acquisitions and rounds of funding become Ownership, positions Directorship,
orders Contract and ContractAward, sponsors Representation, partners UnknownLink; each has its
sentence as summary and its article as proof. ``status`` says how firmly it is stated; what is
denied is left out, and so are products, groups, metrics and places, for which the model has no
kind.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias
from unicodedata import normalize
from urllib.parse import urlsplit

from ...schema import FactKind
from ..model import GraphData, Node, Prop
from .walk import FactsView, short_date, texts

Properties: TypeAlias = dict[str, list[str]]
_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?", re.ASCII)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]+")
_OWNED = {"FundingRound": "investee", "Acquisition": "target", "Stake": "organization"}
_OWNERS = {"FundingRound": "investor", "Acquisition": "acquirer", "Stake": "owner"}


def to_ftm(data: GraphData) -> str:
    """Give the graph as FollowTheMoney entities, one JSON object a line, sorted by id."""
    lines = sorted(_Entities(data).all(), key=lambda entity: str(entity["id"]))
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def ftm_id(node_id: str) -> str:
    """Give one of our ids in the form that FollowTheMoney asks for: letters, digits, dots and
    hyphens; one that has others in it becomes a hash."""
    plain = node_id.replace(":", "-")
    if _ID.fullmatch(plain) and len(plain) <= 150:
        return plain
    return f"wf-{hashlib.sha256(node_id.encode('utf-8', 'replace')).hexdigest()[:32]}"


class _Entities:
    """Makes the entities of one graph."""

    def __init__(self, data: GraphData) -> None:
        self.view = FactsView(data)
        self.assets = {
            party.id
            for fact, kind in self.view.facts(*_OWNED)
            for party in self.view.parties(fact, kind, _OWNED[kind.name])
        }

    def all(self) -> Iterator[dict[str, object]]:
        for node in self.view.entities("Organization", "Person"):
            yield self._party(node)
        for _, node in sorted(self.view.data.nodes.items()):
            if "Article" in node.labels:
                yield self._article(node)
        for fact, kind in self.view.facts():
            if fact.props.get("modality") != "denied":
                yield from self._fact(fact, kind)
        yield from self._control()

    def _control(self) -> Iterator[dict[str, object]]:
        """Give who controls state capital; the model's Ownership would be more than is known."""
        for _, edge in sorted(self.view.data.edges.items()):
            if edge.type == "CONTROLLED_BY":
                ends = {"subject": [ftm_id(edge.target)], "object": [ftm_id(edge.source)]}
                key = f"control-{ftm_id(edge.target)}-{ftm_id(edge.source)}"
                source = _web(edge.props.get("source"))
                found = {**ends, "role": ["controls"], "sourceUrl": source}
                yield _entity(
                    key, "UnknownLink", {**found, "startDate": texts(edge.props.get("since"))}
                )

    def _party(self, node: Node) -> dict[str, object]:
        if "Person" in node.labels:
            schema = "Person"
        elif node.id in self.assets:
            schema = "Company"
        else:
            schema = "PublicBody" if "Government" in node.labels else "Organization"
        found: Properties = {
            "name": texts(node.props.get("name")),
            "alias": texts(node.props.get("aliases")),
        }
        if schema != "Person":
            found["address"] = self.view.places(node)
        if "StateCapital" in node.labels:
            level = texts(node.props.get("state_level"))
            found["classification"] = ["state capital", *(f"state capital: {x}" for x in level)]
        if node.props.get("named") is False:
            found["notes"] = ["No article names this party."]
        return _entity(node.id, schema, found)

    def _article(self, node: Node) -> dict[str, object]:
        props = node.props
        when = short_date(node, "published")
        return _entity(
            node.id,
            "Article",
            {
                "title": texts(props.get("title")),
                "name": texts(props.get("title")) or texts(props.get("article")),
                "publisher": texts(props.get("publisher")),
                "sourceUrl": _web(props.get("url")),
                "publishedAt": [when] if when else [],
                "bodyText": texts(props.get("text")),
            },
        )

    def _fact(self, fact: Node, kind: FactKind) -> Iterator[dict[str, object]]:
        shared = self._evidence(fact)
        if kind.name in _OWNED:
            yield from self._ownership(fact, kind, shared)
        elif kind.name == "Position":
            since, until = short_date(fact, "since"), short_date(fact, "until")
            role = texts(fact.props.get("title")) + texts(fact.props.get("unit"))
            own: Properties = {"role": role, "startDate": _maybe(since), "endDate": _maybe(until)}
            yield from self._links(
                fact, kind, ("person", "director"), ("organization", "organization"),
                "Directorship", {**shared, **own},
            )  # fmt: skip
        elif kind.name == "Contract":
            yield from self._contract(fact, kind, shared)
        elif kind.name == "Listing":
            yield from self._links(
                fact, kind, ("sponsor", "agent"), ("company", "client"), "Representation",
                {**shared, "role": ["listing sponsor"], "date": _maybe(short_date(fact, "date"))},
            )  # fmt: skip
        elif kind.name == "Partnership":
            parties = self.view.parties(fact, kind, "party")
            for n, one in enumerate(parties):
                for other in parties[n + 1 :]:
                    ends = {"subject": [ftm_id(one.id)], "object": [ftm_id(other.id)]}
                    key = f"{fact.id}-{n}-{ftm_id(other.id)}"
                    yield _entity(key, "UnknownLink", {**shared, **ends, "role": ["partner"]})

    def _ownership(
        self, fact: Node, kind: FactKind, shared: Properties
    ) -> Iterator[dict[str, object]]:
        props = fact.props
        parties = self.view.parties(fact, kind, _OWNERS[kind.name])
        own: Properties = {
            "role": texts(props.get("round")) or [kind.name],
            "date": _maybe(short_date(fact, "date")),
            "percentage": _percentage(props),
        }
        # A round's total is not the share of each investor in it.
        exact = props.get("amount_min") == props.get("amount_max") is not None
        if exact and (len(parties) == 1 or props.get("amount_scope") == "each"):
            own["sharesValue"] = texts(props.get("amount_min"))
            own["sharesCurrency"] = texts(props.get("amount_currency"))
        yield from self._links(
            fact, kind, (_OWNERS[kind.name], "owner"), (_OWNED[kind.name], "asset"), "Ownership",
            {**shared, **own},
        )  # fmt: skip

    def _contract(
        self, fact: Node, kind: FactKind, shared: Properties
    ) -> Iterator[dict[str, object]]:
        props, contract = fact.props, ftm_id(f"{fact.id}-contract")
        exact = props.get("amount_min") == props.get("amount_max") is not None
        worth: Properties = {}
        if exact:
            worth["amount"] = texts(props.get("amount_min"))
            worth["currency"] = texts(props.get("amount_currency"))
        buyers = [ftm_id(party.id) for party in self.view.parties(fact, kind, "buyer")]
        title = texts(props.get("subject")) or ["Contract"]
        when = _maybe(short_date(fact, "date"))
        own = {"title": title, "name": title, "authority": buyers, "contractDate": when}
        yield _entity(contract, "Contract", {**worth, **own})
        for party in self.view.parties(fact, kind, "supplier"):
            ends = {"supplier": [ftm_id(party.id)], "contract": [contract], "date": when}
            yield _entity(
                f"{fact.id}-{ftm_id(party.id)}", "ContractAward", {**shared, **worth, **ends}
            )

    def _links(
        self, fact: Node, kind: FactKind, one: tuple[str, str], other: tuple[str, str],
        schema: str, found: Properties,
    ) -> Iterator[dict[str, object]]:  # fmt: skip
        """Give an entity for each pair; ``one`` and ``other`` are our role and their property."""
        for source in self.view.parties(fact, kind, one[0]):
            for target in self.view.parties(fact, kind, other[0]):
                if source.id != target.id:
                    ends = {one[1]: [ftm_id(source.id)], other[1]: [ftm_id(target.id)]}
                    key = f"{fact.id}-{ftm_id(source.id)}-{ftm_id(target.id)}"
                    yield _entity(key, schema, {**found, **ends})

    def _evidence(self, fact: Node) -> Properties:
        found: Properties = {
            "summary": [], "proof": [], "sourceUrl": [], "publisher": [], "recordId": [],
            "status": texts(fact.props.get("modality")),
        }  # fmt: skip
        for claim, article in self.view.evidence(fact):
            found["summary"] += texts(claim.props.get("quote"))
            found["recordId"].append(claim.id)
            if article is not None:
                found["proof"].append(ftm_id(article.id))
                found["sourceUrl"] += _web(article.props.get("url"))
                found["publisher"] += texts(article.props.get("publisher"))
        return found


def _entity(node_id: str, schema: str, found: Properties) -> dict[str, object]:
    properties = {}
    for name, values in found.items():
        clean = (normalize("NFC", _CONTROL.sub(" ", value)).strip() for value in values)
        kept = list(dict.fromkeys(value for value in clean if value))
        if name in ("name", "title") and not kept:
            kept = [ftm_id(node_id)]  # every schema that has them requires one
        if kept:
            properties[name] = kept
    return {"id": ftm_id(node_id), "schema": schema, "properties": properties}


def _maybe(value: str | None) -> list[str]:
    return [value] if value else []


def _percentage(props: Mapping[str, Prop]) -> list[str]:
    low, high = (props.get(f"share_{end}") for end in ("min", "max"))
    bounds = [f"{float(b) * 100:g}" for b in (low, high) if isinstance(b, int | float)]
    if low == high and bounds:
        return bounds[:1]
    return ["-".join(bounds)] if len(bounds) == 2 else texts(props.get("share_words"))


def _web(value: Prop | None) -> list[str]:
    return [v for v in texts(value) if urlsplit(v).scheme in ("http", "https")]
