"""What part of a company belongs to the state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._stakes import Stakes, shown


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:  # noqa: ARG001 - every step's signature
    """Give one row; state holders count together, so that none is counted again through another."""
    if not fetched:
        return
    stakes, company = Stakes(fetched), str(fetched[0]["asked"])
    if not stakes.is_owned(company):  # of it only denials tell
        return
    above = stakes.above(company)
    holders = [i for i in above if i in stakes.state]
    bounds = stakes.held(holders).get(company, (0.0, 0.0))
    tops = [i for i in above if i not in stakes.state and not stakes.is_owned(i)]
    others = stakes.held(tops).get(company, (0.0, 0.0))
    yield {
        "company": stakes.names[company],
        **shown(bounds),
        "holders": [stakes.names[i] for i in holders],
        "known_min": round(min(1.0, stakes.known(company)), 6),
        "most": round(max(bounds[1], 1 - others[0]), 6),
        "facts": [*sorted({fact for i in above for fact in stakes.used(i, company)})],
    }
