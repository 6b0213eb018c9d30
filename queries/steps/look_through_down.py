"""What belongs to one holder; the sum is explained in :mod:`._stakes`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._holders import holding
from ._stakes import Stakes


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:  # noqa: ARG001 - every step's signature
    """Give a row for each company of which a part belongs to the holder, the largest first."""
    if not fetched:
        return
    stakes, holder = Stakes(fetched), str(fetched[0]["asked"])
    held = stakes.held([holder])
    for company in sorted(held, key=lambda j: (-held[j][0], -held[j][1], stakes.names[j], j)):
        yield holding(stakes, holder, company, held[company])
