"""Claims as plain events: a type, and for each role the words of the article.

The form is the one that sets of labelled Chinese finance news use, so that extraction can be
compared with them: ``{"type": "funding", "args": {"investee": [...], "round": [...]}}``. It says
less than a claim (no offsets, intervals or modality); several claims of one event become one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ...schema import Claim, DateInterval, Modality, Money, Share

RELEASE = re.compile(
    r"发布|推出|上线|开源|上市|首发|亮相|面世|问世|发售|launch|releas|unveil", re.I
)
_NUMBERED_ROUND = re.compile(r"轮|天使|种子|^(?:pre[-\s]?)?[a-h]\d?\+*$|series|seed", re.I)


@dataclass
class _Event:
    """An event that grows: for each role its values in the order in which they were met."""

    type: str
    args: dict[str, list[str]] = field(default_factory=dict)
    money: dict[str, Money] = field(default_factory=dict)

    def add(self, role: str, words: str) -> None:
        words = words.strip()
        if words and words not in self.args.setdefault(role, []):
            self.args[role].append(words)

    def to_json(self) -> dict[str, object]:
        return {"type": self.type, "args": {r: v for r, v in sorted(self.args.items()) if v}}


def same_party(a: str, b: str) -> bool:
    """Whether two written names may be one party within one article.

    They are if, without case and spaces, one holds the other and that is two characters or
    more, or if the shorter one's characters stand in the longer one in order and begin alike.
    """
    short, long = sorted(
        (re.sub(r"\s", "", a).casefold(), re.sub(r"\s", "", b).casefold()), key=len
    )
    if len(short) < 2:
        return short == long
    if short in long:
        return True
    letters = iter(long)
    return len(short) >= 3 and long[:2] == short[:2] and all(c in letters for c in short)


def _words(value: object) -> str:
    if isinstance(value, Money | DateInterval | Share):
        return value.words
    return "" if isinstance(value, bool) else str(value)


def _fill(event: _Event, claim: Claim, roles: Mapping[str, tuple[str, ...]]) -> _Event:
    """Put the claim's mentions and values into the event's roles, by the given names."""
    for role, sources in roles.items():
        for source in sources:
            for mention in claim.roles.get(source, ()):
                event.add(role, mention.name)
            if source in claim.values:
                value = claim.values[source]
                event.add(role, _words(value))
                if isinstance(value, Money):
                    event.money.setdefault(role, value)
    return event


def _plain(kind: str, claim: Claim, *roles: str) -> _Event:
    """Make an event whose roles are called like the claim's."""
    return _fill(_Event(kind), claim, {role: (role,) for role in roles})


_ROUND_ROLES: Mapping[str, tuple[str, ...]] = {
    "investor": ("investor", "lead_investor"),
    "lead_investor": ("lead_investor",),
    "investee": ("investee",),
    "amount": ("amount",),
    "date": ("date",),
    "announced": ("announced",),
    "valuation": ("valuation",),
}


def _funding(claim: Claim) -> list[_Event]:
    event = _fill(_Event("funding"), claim, _ROUND_ROLES)
    name = str(claim.values.get("round", ""))
    if _NUMBERED_ROUND.search(name):  # 战略投资 is a manner of investing, not a round of a series
        event.add("round", name)
    roles = {
        r: s for r, s in _ROUND_ROLES.items() if r in ("investor", "investee", "amount", "date")
    }
    money = _fill(_Event("investment"), claim, roles)
    return [event, money] if {"investor", "investee"} <= money.args.keys() else [event]


def _acquisition(claim: Claim) -> list[_Event]:
    event = _plain(
        "acquisition", claim, "acquirer", "target", "subject", "amount", "date", "announced"
    )
    if "share" in claim.values and "subject" not in event.args:
        event.add("subject", _words(claim.values["share"]))
    roles = {"investor": ("acquirer",), "investee": ("target",)}
    money = _fill(_Event("investment"), claim, roles | {r: (r,) for r in ("amount", "date")})
    return [event, money] if {"investor", "investee"} <= money.args.keys() else [event]


def _contract(claim: Claim) -> list[_Event]:
    return [
        _plain("contract", claim, "supplier", "buyer", "subject", "amount", "date", "announced")
    ]


def _listing(claim: Claim) -> list[_Event]:
    names = ("company", "date", "announced", "price", "ticker", "raised", "market_value")
    roles: dict[str, tuple[str, ...]] = {name: (name,) for name in names}
    return [_fill(_Event("listing"), claim, roles | {"stage": ("stage_words",)})]


def _metric(claim: Claim) -> list[_Event]:
    if claim.values.get("name") != "net_loss":
        return []
    roles = {
        "company": ("organization",),
        "period": ("period",),
        "amount": ("amount",),
        "change": ("change",),
        "announced": ("announced",),
    }
    return [_fill(_Event("loss"), claim, roles)]


def _position(claim: Claim) -> list[_Event]:
    if "change" not in claim.values:
        return []
    left = claim.values.get("status") == "former"
    roles = {
        "person": ("person",),
        "organization": ("organization",),
        "change": ("change",),
        "title" if left else "new_title": ("title",),
        "date": ("until",) if left else ("since",),
        "announced": ("announced",),
    }
    move = {name: roles[name] for name in ("person", "organization", "date")}
    return [
        _fill(_Event("executive_change"), claim, roles),
        _fill(_Event("leave" if left else "join"), claim, move),
    ]


def _product(claim: Claim) -> list[_Event]:
    if not RELEASE.search(claim.quote):  # that a company has a product is no release
        return []
    return [_plain("product_release", claim, "organization", "product", "date")]


_PROJECTIONS: dict[str, Callable[[Claim], list[_Event]]] = {
    "FundingRound": _funding,
    "Acquisition": _acquisition,
    "Contract": _contract,
    "Listing": _listing,
    "Metric": _metric,
    "Position": _position,
    "ProductRelease": _product,
}

_PARTIES: dict[str, tuple[str, ...]] = {
    "funding": ("investee",),
    "acquisition": ("target",),
    "contract": ("supplier",),
    "listing": ("company",),
    "loss": ("company", "period"),
    "executive_change": ("person",),
    "product_release": ("product",),
    "join": ("person", "organization"),
    "leave": ("person", "organization"),
    "investment": ("investor", "investee"),
}
"""The roles that two events of a type must share to be one."""

_APART: dict[str, tuple[str, ...]] = {
    "funding": ("round", "amount", "date"),
    "acquisition": ("acquirer",),
    "contract": ("amount", "subject"),
    "listing": ("stage",),
    "investment": ("amount", "date"),
    "executive_change": ("title", "new_title"),
    "product_release": ("date",),
}
"""The roles in which two events of a type are two if both have a value and the values differ."""


def _overlap(xs: Sequence[str], ys: Sequence[str]) -> bool:
    return any(same_party(x, y) for x in xs for y in ys)


def _plain_round(words: str) -> str:
    return re.sub(r"[\s\-轮融资投]", "", words).casefold()


def _same(a: _Event, b: _Event) -> bool:
    """Whether two events are one: their parties meet, and nothing tells them apart."""
    for role in _PARTIES[a.type]:
        if not _overlap(a.args.get(role, ()), b.args.get(role, ())):
            return False
    for role in _APART.get(a.type, ()):
        xs, ys = a.args.get(role, []), b.args.get(role, [])
        if not xs or not ys:
            continue
        if role in a.money and role in b.money:
            if not a.money[role].agrees_with(b.money[role]):
                return False
        elif role == "round":
            if {_plain_round(x) for x in xs}.isdisjoint(_plain_round(y) for y in ys):
                return False
        elif role == "subject":
            if not _alike(xs[0], ys[0]):
                return False
        elif not _overlap(xs, ys):
            return False
    return a.type != "funding" or not _told_apart_by_investors(a, b)


def _told_apart_by_investors(a: _Event, b: _Event) -> bool:
    """Whether two fundings that name no common round have each investors that the other lacks."""
    xs, ys = a.args.get("investor", []), b.args.get("investor", [])
    one_round = "round" in a.args and "round" in b.args
    return bool(xs and ys) and not one_round and not _overlap(xs, ys)


def _alike(a: str, b: str) -> bool:
    """Whether two wordings of what is ordered share two thirds of the shorter one's characters."""
    short, long = sorted((set(a), set(b)), key=len)
    return len(short & long) * 3 >= len(short) * 2


_ONE_VALUE = frozenset(
    {"amount", "round", "date", "announced", "valuation", "investee", "period", "subject"}
)
"""Roles that keep one wording where several claims tell of one event."""


_FULLER = frozenset({"subject", "supplier", "investee", "acquirer", "target"})
"""Roles in which a fuller wording takes the place of a shorter one of the same."""


def _absorb(event: _Event, other: _Event) -> None:
    """Take over what the other event says, but no second wording of the same."""
    moved = event.type == "executive_change" and "title" in event.args and "new_title" in other.args
    for name, words in other.args.items():
        elsewhere = (
            moved and name == "organization" and not _overlap(words, event.args.get(name, ()))
        )
        role = "new_organization" if elsewhere else name
        known = event.args.setdefault(role, [])
        if known and role in _ONE_VALUE:
            fuller = role in _FULLER and len(words[0]) > len(known[0])
            if fuller:
                event.args[role] = list(words)
            continue
        for wording in words:
            alike = [i for i, old in enumerate(known) if same_party(old, wording)]
            if not alike:
                known.append(wording)
            elif role in _FULLER and len(wording) > len(known[alike[0]]):
                known[alike[0]] = wording
    for role, money in other.money.items():
        event.money.setdefault(role, money)


def to_events(claims: Iterable[Claim]) -> list[dict[str, object]]:
    """Give the events that the claims of one article tell of.

    Each is ``{"type": str, "args": {role: [words, ...]}}``; the words are those of the article.
    Claims of one event are put together: same party (:func:`same_party`), and no round, amount
    or date that contradicts. A lead investor stands as an investor too. Buying an organization
    is also an ``investment``. Claims of what did not happen (denied) give nothing.
    """
    events: list[_Event] = []
    for claim in claims:
        if claim.modality is Modality.DENIED:
            continue
        project = _PROJECTIONS.get(claim.kind)
        for event in project(claim) if project else ():
            for known in events:
                if known.type == event.type and _same(known, event):
                    _absorb(known, event)
                    break
            else:
                if event.args:
                    events.append(event)
    return [event.to_json() for event in events]
