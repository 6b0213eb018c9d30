"""From entities, edges and facts to marks and lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...graph.model import Edge, Node
from .model import (
    MONEY,
    Amount,
    Evidence,
    Fact,
    Line,
    Mark,
    Picture,
    amount_of,
    kind_of,
    role_of,
    when_of,
)

_FIRMEST = ("asserted", "announced", "planned", "forecast", "rumoured", "denied")
_LABEL = ("title", "round", "date_words", "amount_words", "share_words")
_STATE = ("government", "since", "basis", "source", "confidence")
_INNER = ("id", "fact", "kind", "modality", "modalities", "contested", "sources")


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part in a fact: ``type`` is the relationship, ``name`` the entity's."""

    fact: str
    entity: str
    name: str
    type: str
    lead: bool = False


@dataclass(slots=True)
class Gathered:
    """What a picture is assembled from: entities in the order in which they matter, the edges
    between them, the facts with all their parties (drawn or not), and the sentences by fact."""

    entities: dict[str, Node]
    edges: list[Edge]
    facts: dict[str, Node] = field(default_factory=dict)
    parties: list[Party] = field(default_factory=list)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)


def assemble(found: Gathered, seeds: Iterable[str], title: str, left_out: int = 0) -> Picture:
    """Make the picture of what was gathered. ``seeds`` are the ids of what it is about."""
    about_whom = set(seeds)
    parties: dict[str, list[Party]] = defaultdict(list)
    for party in found.parties:
        parties[party.fact].append(party)
    facts = {i: _fact(node, parties[i]) for i, node in found.facts.items()}
    marks = {i: _mark(node, i in about_whom) for i, node in found.entities.items()}
    drawing = _Drawing(marks, facts, parties)
    for edge in sorted(found.edges, key=lambda e: (str(e.props.get("date_earliest", "")), e.id)):
        drawing.add(edge)
    _peers(marks, drawing.lines.values())
    drawn = {fact for line in drawing.lines.values() for fact in line.facts}
    about: dict[str, list[str]] = defaultdict(list)
    for fact in sorted(facts.values(), key=lambda f: (f.when.earliest, f.kind, f.id)):
        who = {party.entity for party in parties[fact.id]}
        if fact.id in drawn or len(who) != 1 or not who <= marks.keys():
            continue
        if fact.kind == "FundingRound":
            drawing.add_round(fact)
            drawn.add(fact.id)
        else:
            about[next(iter(who))].append(fact.id)
    shown = drawn.union(*about.values())
    return Picture(
        title,
        marks,
        list(drawing.lines.values()),
        {i: said for i, said in found.evidence.items() if i in shown},
        left_out,
        {i: fact for i, fact in facts.items() if i in shown},
        dict(about),
    )


def _peers(marks: dict[str, Mark], lines: Iterable[Line]) -> None:
    """Make companies of organizations of which nothing tells but that they belong to a group with
    a company: the members of one group stand side by side."""
    members: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.type == "MEMBER_OF" and line.modality != "denied":
            members[line.target].append(line.source)
    for together in members.values():
        if any(marks[i].role == "Company" for i in together):
            for i in together:
                if marks[i].role == "Organization":
                    marks[i] = replace(marks[i], role="Company")


def _mark(node: Node, seed: bool) -> Mark:
    props = node.props
    aliases = props.get("aliases", [])
    return Mark(
        node.id,
        str(props.get("name", node.id)),
        role_of(node.labels),
        props.get("named") is not False,
        tuple(aliases) if isinstance(aliases, list) else (),
        seed,
        kind_of(node.labels),
        tuple(sorted(set(node.labels) - {"Entity"})),
        str(props.get("state_level", props.get("level", ""))),
        props.get("state") is True,
        str(props.get("state_place", props.get("place", ""))),
        details=tuple((n, str(props[f"state_{n}"])) for n in _STATE if f"state_{n}" in props),
    )


def _fact(node: Node, parties: Sequence[Party]) -> Fact:
    props = node.props
    modality = str(props.get("modality", "asserted"))
    return Fact(
        node.id,
        str(props.get("kind", "Fact")),
        modality,
        _texts(props.get("modalities")) or (modality,),
        _texts(props.get("contested")),
        amount_of(props),
        when_of(props),
        _details(props),
        tuple(sorted({(party.type, party.entity, party.name) for party in parties})),
        tuple(sorted({party.entity for party in parties if party.lead})),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _details(props: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Give the values other than the amount and the date, each as it was said."""
    shown = {}
    for name, value in sorted(props.items()):
        stem, _, part = name.rpartition("_")
        if part == "words" and stem not in ("amount", when_name(props)):
            shown[stem] = str(value)
        elif part in ("min", "max", "currency", "earliest", "latest", "precision", "fuzzy"):
            continue
        elif name not in _INNER and part not in ("words", "approximate", "scope"):
            shown.setdefault(name, str(value).lower() if isinstance(value, bool) else str(value))
    return tuple(shown.items())


def when_name(props: Mapping[str, object]) -> str:
    """Give which date :func:`.model.when_of` reads."""
    names = ("date", "since", "announced", "period", "until")
    return next((n for n in names if when_of(props, n) != when_of({}, n)), "")


class _Drawing:
    """Joins the edges of one pair and type into a line. A round of several investors becomes a
    mark of its own, so that its total is never read as one investor's share; so does one that
    has others who are not named, and one whose investors nobody names."""

    def __init__(
        self, marks: dict[str, Mark], facts: Mapping[str, Fact], parties: Mapping[str, list[Party]]
    ) -> None:
        self.marks, self.facts, self.parties = marks, facts, parties
        self.lines: dict[tuple[str, str, str], Line] = {}

    def add(self, edge: Edge) -> None:
        """Draw an edge."""
        fact = self.facts.get(str(edge.props.get("fact", "")))
        if edge.type == "FUNDS" and fact and self._joint(fact):
            self._mark_round(fact)
            self._join((edge.source, fact.id, "PARTICIPATED_IN"), edge, fact, part=True)
            self._join((fact.id, edge.target, "RAISED"), edge, fact)
        else:
            self._join((edge.source, edge.target, edge.type), edge, fact)

    def add_round(self, fact: Fact) -> None:
        """Draw a round that has no investor."""
        self._mark_round(fact)
        for party in self.parties[fact.id]:
            edge = Edge("", "RAISED", fact.id, party.entity, {"modality": fact.modality})
            self._join((fact.id, party.entity, "RAISED"), edge, fact)

    def _joint(self, fact: Fact) -> bool:
        investors = {p.entity for p in self.parties[fact.id] if p.type == "PARTICIPATED_IN"}
        return len(investors) > 1 or ("more_investors", "true") in fact.details

    def _mark_round(self, fact: Fact) -> None:
        details = dict(fact.details)
        parts = (details.get("round"), fact.when.words, fact.amount.words)
        investors = {p.entity for p in self.parties[fact.id] if p.type == "PARTICIPATED_IN"}
        self.marks.setdefault(
            fact.id,
            Mark(
                fact.id,
                "\n".join(part for part in parts if part) or "?",
                "FundingRound",
                kind="FundingRound",
                roles=("FundingRound",),
                round=details.get("round", ""),
                amount=fact.amount,
                when=fact.when,
                more=details.get("more_investors") == "true"
                or not investors
                or not investors <= self.marks.keys(),
            ),
        )

    def _join(
        self, ends: tuple[str, str, str], edge: Edge, fact: Fact | None, part: bool = False
    ) -> None:
        props = edge.props
        on_mark = ends[2] in ("PARTICIPATED_IN", "RAISED")
        label = "" if on_mark else " ".join(str(props[n]) for n in _LABEL if props.get(n))
        modality = str(props.get("modality", "asserted"))
        amount = Amount() if part else fact.amount if fact else amount_of(props)
        when = fact.when if fact else when_of(props)
        line = self.lines.get(ends)
        if line is None:
            line = self.lines[ends] = Line(*ends, label, modality, amount=amount, when=when)
            line.details = _details(props) if fact is None else ()
        else:
            line.modality = min(line.modality, modality, key=_firmness)
            line.amount = max(line.amount, amount, key=lambda a: a.size or -1)
            line.when = min(line.when, when, key=lambda w: w.earliest or w.latest or "~")
            if label and label not in line.label.split("; "):
                line.label = f"{line.label}; {label}" if line.label else label
        if fact and fact.id not in line.facts:
            line.facts.append(fact.id)
            line.contested |= fact.disputed
            line.lead |= edge.source in fact.lead and ends[2] in MONEY


def _firmness(modality: str) -> int:
    return _FIRMEST.index(modality) if modality in _FIRMEST else len(_FIRMEST)
