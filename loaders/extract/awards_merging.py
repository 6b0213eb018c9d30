"""Contracts that several sentences tell of, put together before the article fills them."""

from __future__ import annotations

from collections.abc import Sequence

from ...schema import Mention
from .deals import Deal
from .events_names import same_party


def put_together(deals: Sequence[Deal]) -> list[Deal]:
    """Give the contracts of an article, each once: what another sentence tells of the same one
    fills what the first leaves open. Those of one sentence are different ones."""
    kept: list[Deal] = []
    for deal in deals:
        known = next((one for one in kept if _is_same(one, deal)), None)
        if known is None:
            kept.append(deal)
            continue
        known.end = max(known.end, deal.end) if deal.start - known.end < 200 else known.end
        known.suppliers = _fuller(known.suppliers, deal.suppliers)
        known.buyers = _fuller(known.buyers, deal.buyers)
        known.more = known.more or deal.more
        for key, value in deal.values.items():
            if known.values.get(key) is None:
                known.values[key] = value
    return kept


def _fuller(known: list[Mention], other: list[Mention]) -> list[Mention]:
    """Give the parties of a contract: where two sentences name one, its longer name."""
    if len(known) != 1 or len(other) != 1:
        return known or other
    return other if len(other[0].name) > len(known[0].name) else known


def _is_same(one: Deal, other: Deal) -> bool:
    if one.sentence is other.sentence or one.apart or other.apart:
        return False
    if {m.name for m in one.suppliers} != {m.name for m in other.suppliers} and not (
        len(one.suppliers) == len(other.suppliers) == 1
        and same_party(one.suppliers[0].name, other.suppliers[0].name)
    ):
        return False
    if one.buyers and other.buyers and not same_party(one.buyers[0].name, other.buyers[0].name):
        return False
    for key in ("amount", "subject"):
        a, b = one.values.get(key), other.values.get(key)
        if isinstance(a, str) and isinstance(b, str):
            if a not in b and b not in a:
                return False
        elif a is not None and b is not None and a != b:
            return False
    return True
