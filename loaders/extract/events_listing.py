"""What several tellings of one company's listing come to as one event."""

from __future__ import annotations

from collections.abc import Sequence

from ...schema import Claim, Modality
from .events_merging import Event, same_companies

_FIGURES = ("price", "raised", "ticker", "market_value")


def add_figures(claim: Claim, told: Event, events: Sequence[Event]) -> None:
    """Put what the pricing of shares tells, or their first day that is to come, into the listing of
    the company, where that lacks it."""
    roles: tuple[str, ...] = ()
    if claim.values.get("stage") == "priced":
        roles = _FIGURES
    elif claim.values.get("stage") == "listed" and claim.modality is Modality.PLANNED:
        roles = ("date",)
    for known in events:
        if roles and known.type == told.type == "listing" and same_companies(known, told):
            for role in roles:
                if role in told.args and role not in known.args:
                    known.args[role] = list(told.args[role])
