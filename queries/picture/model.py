"""What a picture is made of, before anything is laid out or drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Amount:
    """Money as it was said. ``min`` and ``max`` are in units of ``currency`` (ISO 4217, empty
    where none is said); ``None`` is an open or unknown bound. ``scope`` is ``total``, ``each`` or
    ``unknown`` for a round, else empty."""

    words: str = ""
    currency: str = ""
    min: float | None = None
    max: float | None = None
    approximate: bool = False
    scope: str = ""

    @property
    def size(self) -> float | None:
        """One number to draw it by: the middle of its bounds, or the one that is known; ``None``
        where it is unknown."""
        if self.min is not None and self.max is not None:
            return (self.min + self.max) / 2
        return self.max if self.min is None else self.min


@dataclass(frozen=True, slots=True)
class When:
    """A date as it was said. ``earliest`` and ``latest`` are ISO 8601 days, empty where open."""

    words: str = ""
    earliest: str = ""
    latest: str = ""

    @property
    def known(self) -> bool:
        """Whether it says anything of when."""
        return bool(self.earliest or self.latest)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence behind a fact, and who said it. ``published`` is as the article gives it,
    ``published_latest`` the last day it may mean (ISO 8601; empty where it is unknown)."""

    quote: str
    says: str
    modality: str
    attributed_to: str
    article: str
    title: str
    publisher: str
    url: str
    published: str
    published_latest: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact behind the lines. ``details`` are its other values as said, by property;
    ``contested`` names what sources disagree on; ``parties`` are (relationship, id, name) of all
    who take part, also those not drawn."""

    id: str
    kind: str
    modality: str = "asserted"
    modalities: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    amount: Amount = Amount()
    when: When = When()
    details: tuple[tuple[str, str], ...] = ()
    parties: tuple[tuple[str, str, str], ...] = ()
    lead: tuple[str, ...] = ()

    @property
    def disputed(self) -> bool:
        """Whether sources disagree on it, or one denies what another states."""
        return bool(self.contested) or ("denied" in self.modalities and len(self.modalities) > 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A thing drawn.

    ``kind`` decides its shape (Organization, Person, Product, Place, Group, FundingRound), the
    ``role`` its colour and column (see :func:`role_of`), ``roles`` are all its labels. An investor
    that nobody names has ``named`` false. ``level`` is that of state capital (central, province,
    city, district; empty where it is not the state's), or of a place; ``place`` a name. ``details``
    is what makes it the state's, and who says so, by property.

    A round's mark has the fact's id, and ``round``, ``amount`` and ``when``; ``more`` says that it
    has investors that are not drawn or not named.
    """

    id: str
    name: str
    role: str
    named: bool = True
    aliases: tuple[str, ...] = ()
    seed: bool = False
    kind: str = "Organization"
    roles: tuple[str, ...] = ()
    level: str = ""
    state: bool = False
    place: str = ""
    round: str = ""
    amount: Amount = Amount()
    when: When = When()
    more: bool = False
    details: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Line:
    """A line between two marks.

    ``facts`` are those it stands for, in order of date; ``modality`` is the firmest of theirs.
    ``amount`` is the one to draw it by, the largest where there are several facts; it is unknown
    for an investor's part in a joint round. ``when`` is the earliest. ``lead`` marks the leader
    of a round, ``label`` the words beside it. ``details`` is what a line without facts rests on
    (the source of a chain of control), by property.
    """

    source: str
    target: str
    type: str
    label: str
    modality: str
    contested: bool = False
    facts: list[str] = field(default_factory=list)
    amount: Amount = Amount()
    when: When = When()
    lead: bool = False
    details: tuple[tuple[str, str], ...] = ()

    @property
    def money(self) -> bool:
        """Whether the line stands for money put into somebody."""
        return self.type in MONEY


MONEY = ("FUNDS", "PARTICIPATED_IN", "RAISED", "ACQUIRED")
"""The types of line that money flows along."""


@dataclass(slots=True)
class Picture:
    """A picture before it is laid out.

    ``evidence`` and ``facts`` are by a fact's id; ``about`` has, by a mark's id, its facts that no
    line stands for (its revenue, its listing). ``left_out`` counts neighbours beyond the limit.
    ``as_of`` is the day (ISO 8601) up to which it was asked for, empty for all; ``cypher`` the
    same question for Neo4j Browser, empty where there is none.
    """

    title: str
    marks: dict[str, Mark]
    lines: list[Line]
    evidence: dict[str, list[Evidence]]
    left_out: int = 0
    facts: dict[str, Fact] = field(default_factory=dict)
    about: dict[str, list[str]] = field(default_factory=dict)
    as_of: str = ""
    cypher: str = ""

    @property
    def articles(self) -> int:
        """How many articles stand behind the picture."""
        return len({e.article for found in self.evidence.values() for e in found})

    @property
    def newest(self) -> str:
        """The last day on which the newest of its articles may have been published, or empty."""
        days = (e.published_latest for found in self.evidence.values() for e in found)
        return max(days, default="")


_KINDS = ("Place", "Person", "Product", "Group")
_ROLES = ("Place", "Government", "StateCapital", "Person", "Product", "Group", "Company")


def role_of(labels: Iterable[str]) -> str:
    """Give the one role by which an entity is drawn, the most telling of its labels."""
    present = set(labels)
    for role in (*_ROLES, "Investor", "Intermediary"):
        if role in present:
            return role
    return "Organization"


def kind_of(labels: Iterable[str]) -> str:
    """Give the kind of an entity, by its labels."""
    present = set(labels)
    return next((kind for kind in _KINDS if kind in present), "Organization")


def amount_of(props: Mapping[str, object], name: str = "amount") -> Amount:
    """Read an amount from the properties of a node or an edge."""
    return Amount(
        _text(props.get(f"{name}_words")),
        _text(props.get(f"{name}_currency")),
        _number(props.get(f"{name}_min")),
        _number(props.get(f"{name}_max")),
        props.get(f"{name}_approximate") is True,
        _text(props.get(f"{name}_scope")),
    )


def when_of(props: Mapping[str, object], *names: str) -> When:
    """Read the first date that is there of those named, from the properties of a node or edge."""
    for name in names or ("date", "since", "announced", "period", "until"):
        words, earliest, latest = (
            _text(props.get(f"{name}_{part}")) for part in ("words", "earliest", "latest")
        )
        if words or earliest or latest:
            return When(words, earliest, latest)
    return When()


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
