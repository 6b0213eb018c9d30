"""Who stands at the top of the chains of stakes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import Given, Row
from ._holders import holders_of


def make(fetched: Sequence[Row], given: Given) -> Iterator[Row]:  # noqa: ARG001 - every step's signature
    """Give the holders that nobody is known to own a part of."""
    if not fetched:
        return
    stakes, rows = holders_of(fetched)
    yield from (row for holder, row in rows if not stakes.is_owned(holder))
