"""Several extractors on one article: claims that tell the same become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...schema import (
    Article,
    Claim,
    DateInterval,
    FactKind,
    Mention,
    Money,
    Share,
    Value,
    fold,
    load_model,
    make_claim,
)
from .base import Extractor

_MOST = 0.99


class Joined:
    """Gives what each of several extractors finds, in the order of the quotes.

    Claims of different extractors become one where they tell the same (:func:`same_telling`); it
    has what the first states, completed by the second, and both their names.
    """

    def __init__(self, parts: Sequence[Extractor]) -> None:
        self.parts = parts
        self.name = "+".join(part.name for part in parts)
        self.waits = any(getattr(part, "waits", False) for part in parts)

    def extract(self, article: Article) -> list[Claim]:
        """Give the claims of all, merged; raises what the extractors raise."""
        merged: list[Claim] = []
        for part in self.parts:
            merged = join(article, merged, part.extract(article))
        return sorted(merged, key=lambda c: (c.start, c.end, c.kind, c.id))

    def summary(self) -> str | None:
        """Give the summaries of those extractors that have one."""
        told = [part.summary() for part in self.parts if hasattr(part, "summary")]
        return " ".join(words for words in told if words) or None


def join(article: Article, first: Sequence[Claim], second: Iterable[Claim]) -> list[Claim]:
    """Add the claims of a second extractor to those of a first; each joins at most one."""
    claims, free = list(first), set(range(len(first)))
    for other in second:
        same = next((n for n in sorted(free) if same_telling(claims[n], other)), None)
        if same is None:
            claims.append(other)
        else:
            claims[same] = _merged(article, claims[same], other)
            free.discard(same)
    return list({claim.id: claim for claim in claims}.values())


def same_telling(one: Claim, other: Claim) -> bool:
    """Whether two claims of one article tell the same: one kind, quotes that overlap, the
    parties by which the kind knows a fact, and nothing that speaks against each other."""
    if one.kind != other.kind or one.start >= other.end or other.start >= one.end:
        return False
    kind = load_model().fact(one.kind)
    if not all(_shared(one, other, name) for name in kind.identity.same):
        return False
    roles = one.roles.keys() & other.roles.keys()
    values = one.values.keys() & other.values.keys()
    return all(_meet(one.roles[r], other.roles[r]) for r in roles) and all(
        agree(one.values[v], other.values[v]) for v in values
    )


def _shared(one: Claim, other: Claim, name: str) -> bool:
    return (name in one.roles) == (name in other.roles) and (name in one.values) == (
        name in other.values
    )


def _meet(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    return any(same_name(a.name, b.name) for a in one for b in other)


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one in one article: equal, or one a part of the other."""
    a, b = fold(one), fold(other)
    return a == b or (len(min(a, b, key=len)) >= 2 and (a in b or b in a))


def agree(one: Value, other: Value) -> bool:
    """Whether two values may both be right."""
    if isinstance(one, Money) and isinstance(other, Money):
        return one.agrees_with(other)
    if isinstance(one, DateInterval) and isinstance(other, DateInterval):
        return one.agrees_with(other)
    if isinstance(one, Share) and isinstance(other, Share):
        return one.agrees_with(other)
    if isinstance(one, str) and isinstance(other, str):
        return same_name(one, other)
    return one == other


def _merged(article: Article, one: Claim, other: Claim) -> Claim:
    kind = load_model().fact(one.kind)
    roles = {name: _together(kind, name, one, other) for name in kind.roles}
    return make_claim(
        article, one.kind, roles, {**other.values, **one.values},
        (min(one.start, other.start), max(one.end, other.end)),
        modality=one.modality, attributed_to=one.attributed_to or other.attributed_to,
        extractor=f"{one.extractor}+{other.extractor}",
        confidence=confidence_of_both(one.confidence, other.confidence),
    )  # fmt: skip


def confidence_of_both(one: float, other: float) -> float:
    """Give the chance that two which err apart from each other do not both err, .99 at most."""
    return round(min(_MOST, 1 - (1 - one) * (1 - other)), 4)


def _together(kind: FactKind, name: str, one: Claim, other: Claim) -> list[Mention]:
    kept = list(one.roles.get(name, ()))
    for mention in other.roles.get(name, ()):
        if not any(same_name(mention.name, known.name) for known in kept):
            kept.append(mention)
    return kept[: kind.roles[name].max]
