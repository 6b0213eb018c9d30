"""What one claim says of one fact, after resolution: the unit that facts are made from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..schema import Claim, DateInterval, FactKind, Modality, Model, Money, Share, Value, fold
from .resolve import Resolution

_ROUND_TAIL = ("轮融资", "融资", "轮")
_ENGLISH_ROUND = re.compile(r"(?<=pre)-|series-?(?=[a-h]\d?\+*$)|-?round$")
_IN_CHINESE = {"seed": "种子", "angel": "天使"}


@dataclass(frozen=True, slots=True)
class Statement:
    """``key`` is the claim's id, and for a claim that is cut into several facts also the part.

    ``roles`` holds entity ids; a role that implies another fills that one too. ``cut_by`` is the
    role along which the claim was cut.
    """

    key: str
    claim: Claim
    roles: Mapping[str, tuple[str, ...]]
    cut_by: str | None = None

    @property
    def values(self) -> Mapping[str, Value]:
        """What the claim states besides who."""
        return self.claim.values


def statements(
    claims: Iterable[Claim], resolution: Resolution, model: Model
) -> Iterator[Statement]:
    """Cut each claim into the facts that it speaks of.

    A group's members are a fact each. Several investors of which each made a round of its own
    (``amount_scope`` *each*, or as many rounds as investors) are a round each; all others are one.
    """
    for claim in claims:
        kind = model.fact(claim.kind)
        roles = {role: resolution.of(claim, role) for role in claim.roles}
        for role in kind.roles.values():
            if role.implies and role.name in roles:
                both = (*roles.get(role.implies, ()), *roles[role.name])
                roles[role.implies] = tuple(dict.fromkeys(both))
        part = _cut_by(claim, roles)
        if part is None or len(roles[part]) < 2:
            # One of several rounds, as a record gives it, is not the round of another investor.
            yield Statement(claim.id, claim, roles, part if _several(claim) else None)
            continue
        for entity in roles[part]:
            yield Statement(f"{claim.id}|{entity}", claim, roles | {part: (entity,)}, part)


def _cut_by(claim: Claim, roles: Mapping[str, tuple[str, ...]]) -> str | None:
    if claim.kind == "Membership":
        return "member"
    if claim.kind == "FundingRound" and "investor" in roles:
        rounds = claim.values.get("rounds_at_least")
        each = claim.values.get("amount_scope") == "each"
        if each or (isinstance(rounds, int) and rounds >= len(roles["investor"])):
            return "investor"
    return None


def _several(claim: Claim) -> bool:
    rounds = claim.values.get("rounds_at_least")
    return claim.values.get("amount_scope") == "each" or (isinstance(rounds, int) and rounds > 1)


def agree(one: Value, other: Value) -> bool:
    """Whether two stated values can both be right."""
    if isinstance(one, Money) and isinstance(other, Money):
        return one.agrees_with(other)
    if isinstance(one, DateInterval) and isinstance(other, DateInterval):
        return one.agrees_with(other)
    if isinstance(one, Share) and isinstance(other, Share):
        return one.agrees_with(other)
    return _plain(one) == _plain(other)


def _plain(value: Value) -> Value:
    if not isinstance(value, str):
        return value
    text = _ENGLISH_ROUND.sub("", fold(value))
    text = _IN_CHINESE.get(text, text)
    for tail in _ROUND_TAIL:
        if text.endswith(tail) and len(text) > len(tail):
            return text.removesuffix(tail)
    return text


def one_fact(one: Statement, other: Statement, kind: FactKind) -> bool:
    """Whether two statements of a kind speak of the same fact, by the kind's ``identity``.

    What must be the same is so already: they come from one block (:func:`block`).
    """
    identity = kind.identity
    if one.claim.id == other.claim.id:
        return False  # an article that tells of several facts in one sentence means several
    for part in {one.cut_by, other.cut_by} - {None}:
        if part and _against(one, other, part, kind):
            return False
    if any(_against(one, other, part, kind) for part in identity.compatible):
        return False
    alike = [part for part in identity.shared if _both(one, other, part, kind)]
    if not identity.shared or any(part not in identity.telling for part in alike):
        return True
    return any(_tells(one, part, kind) for part in alike) and not any(
        _against(one, other, part, kind) for part in identity.shared
    )


def _tells(statement: Statement, part: str, kind: FactKind) -> bool:
    """Whether the words of a part are such as point to one fact."""
    words = _plain(statement.values[part]) if part in statement.values else None
    return isinstance(words, str) and kind.identity.telling[part].fullmatch(words) is not None


def _exact(value: Value | None) -> object:
    """Give what must be equal for two values to be one: the bounds of a date, not its words."""
    if isinstance(value, DateInterval):
        return (value.earliest, value.latest) if value.known else None
    return _plain(value) if value is not None else None


def _against(one: Statement, other: Statement, part: str, kind: FactKind) -> bool:
    if part in kind.roles:
        mine, theirs = set(one.roles.get(part, ())), set(other.roles.get(part, ()))
        return bool(mine and theirs and not mine & theirs)
    mine_, theirs_ = one.values.get(part), other.values.get(part)
    return mine_ is not None and theirs_ is not None and not agree(mine_, theirs_)


def _both(one: Statement, other: Statement, part: str, kind: FactKind) -> bool:
    if part in kind.roles:
        return bool(set(one.roles.get(part, ())) & set(other.roles.get(part, ())))
    mine, theirs = one.values.get(part), other.values.get(part)
    if isinstance(mine, Money) and isinstance(theirs, Money):
        # Wide amounts overlap by chance; only the same amount points to the same fact.
        return (mine.min, mine.max, mine.currency) == (theirs.min, theirs.max, theirs.currency)
    return mine is not None and theirs is not None and agree(mine, theirs)


def clusters(found: Sequence[Statement], kind: FactKind) -> list[list[Statement]]:
    """Put the statements of one kind into facts.

    The most telling come first (those that fill most of the identity; then by key), and each
    joins the only fact whose every statement it fits. One that fits several is unsure and
    stays a fact of its own, so that a vague sentence never ties two different facts together.
    Denials come last, so that they attach to what they deny: seldom does one repeat enough to share
    anything, so it joins the only fact that it does not speak against.
    The order of arrival has no part in it.
    """
    blocks: dict[object, list[list[Statement]]] = {}
    for statement in sorted(found, key=lambda s: (_denies(s), -_telling(s, kind), s.key)):
        facts = blocks.setdefault(block(statement, kind), [])
        fitting = [f for f in facts if all(one_fact(statement, other, kind) for other in f)]
        if not fitting and _denies(statement):
            fitting = [f for f in facts if not any(speaks_against(statement, o, kind) for o in f)]
        if len(fitting) == 1:
            fitting[0].append(statement)
        else:
            facts.append([statement])
    return [fact for facts in blocks.values() for fact in facts]


def _denies(statement: Statement) -> bool:
    return statement.claim.modality is Modality.DENIED


def speaks_against(one: Statement, other: Statement, kind: FactKind) -> list[str]:
    """Give the parts of the identity in which two statements exclude each other."""
    cut = [part for part in (one.cut_by, other.cut_by) if part]
    parts = dict.fromkeys((*cut, *kind.identity.compatible, *kind.identity.shared))
    return [part for part in parts if _against(one, other, part, kind)]


def shares(one: Statement, other: Statement, kind: FactKind) -> list[str]:
    """Give the parts of the identity that two statements both state, and alike."""
    parts = (*kind.identity.same, *kind.identity.compatible, *kind.identity.shared)
    return [part for part in dict.fromkeys(parts) if _both(one, other, part, kind)]


def block(statement: Statement, kind: FactKind) -> object:
    """Give what must be the same in all statements of one fact (the identity's ``same``)."""
    parts: list[object] = []
    for part in kind.identity.same:
        if part in kind.roles:
            parts.append(frozenset(statement.roles.get(part, ())))
        else:
            parts.append(_exact(statement.values.get(part)))
    return tuple(parts)


def _telling(statement: Statement, kind: FactKind) -> int:
    parts = {*kind.identity.same, *kind.identity.compatible, *kind.identity.shared}
    return sum(part in statement.roles or part in statement.values for part in parts)
