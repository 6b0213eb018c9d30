"""What several tellings of one company's listing come to as one event."""

from __future__ import annotations

from collections.abc import Sequence

from ...schema import Claim, Modality
from .events_merging import Event, same_companies

_FIGURES = ("price", "raised", "ticker", "market_value")


_LEGAL_END = ("公司", "合伙）", "合伙)")


def _agree_on_name(known: Event, told: Event) -> None:
    """Give both tellings one name of the company: the legal one, else the one told first."""
    if "company" not in known.args or "company" not in told.args:
        return
    legal = next((n for n in told.args["company"] if n.endswith(_LEGAL_END)), None)
    if legal is not None and not known.args["company"][0].endswith(_LEGAL_END):
        known.args["company"] = [legal]
    told.args["company"] = list(known.args["company"])


def add_figures(claim: Claim, told: Event, events: Sequence[Event]) -> None:
    """Settle what the company is called, and put what the pricing of shares tells, or their first
    day that is to come, into its listing, where that lacks it."""
    roles: tuple[str, ...] = ()
    if claim.values.get("stage") == "priced":
        roles = _FIGURES
    elif claim.values.get("stage") == "listed" and claim.modality is Modality.PLANNED:
        roles = ("date",)
    for known in events:
        if known.type == told.type == "listing" and same_companies(known, told):
            _agree_on_name(known, told)
            for role in roles:
                if role in told.args and role not in known.args:
                    known.args[role] = list(told.args[role])
