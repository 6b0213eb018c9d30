"""Which of several overlapping names stay, and which names are forms of one another."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Name
from .forms import canonical_forms
from .found import Found


def settle(text: str, found: Sequence[Found]) -> tuple[Name, ...]:
    """Keep the longest of overlapping names, the surer of equally long ones."""
    kept: list[Found] = []
    taken = bytearray(len(text))
    for one in sorted(found, key=_rank):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    kept.sort(key=lambda one: one.start)
    forms = canonical_forms({_text(text, one): one.kind for one in kept if one.named})
    return tuple(_name(text, one, forms) for one in kept)


def _rank(one: Found) -> tuple[bool, int, float, int]:
    return one.named, one.start - one.end, -one.score, one.start


def _text(text: str, one: Found) -> str:
    return one.name or text[one.start : one.end]


def _name(text: str, one: Found, forms: dict[str, str]) -> Name:
    words = _text(text, one)
    canonical = one.canonical or words
    seen = {canonical}
    while canonical in forms and forms[canonical] not in seen:
        canonical = forms[canonical]
        seen.add(canonical)
    return Name(
        one.start, one.end, words, one.kind, canonical,
        named=one.named, place=one.place, state=one.state, how=one.how,
    )  # fmt: skip
