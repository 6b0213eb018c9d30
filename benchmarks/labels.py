"""How the labels of facts are written, and when a name, a date or an amount is the labelled one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from whofunds.schema import DateInterval, Money, fold

KINDS = {
    "funding": "FundingRound", "valuation": "Metric", "financials": "Metric",
    "contract_total": "Metric",
    "listing": "Listing", "contract": "Contract", "role": "Position", "role_end": "Position",
    "product": "ProductRelease", "partnership": "Partnership", "membership": "Membership",
}  # fmt: skip
ROLES: dict[str, dict[str, str]] = {
    "funding": {"investor": "investor", "investee": "investee"},
    "valuation": {"company": "organization"},
    "financials": {"company": "organization"},
    "contract_total": {"supplier": "organization"},
    "listing": {"company": "company", "sponsor": "sponsor", "regulator": "regulator"},
    "contract": {"supplier": "supplier", "buyer": "buyer"},
    "role": {"person": "person", "organization": "organization"},
    "role_end": {"person": "person", "organization": "organization"},
    "product": {"product": "product", "organization": "organization"},
    "partnership": {"parties": "party"},
    "membership": {"group": "group", "members": "member"},
}
VALUES = {
    "round": "round", "ordinal": "ordinal", "more_investors": "more_investors", "title": "title",
    "rounds_at_least": "rounds_at_least", "venue": "venue", "rule": "rule", "count": "count",
    "rank": "rank", "unit": "unit", "status": "status", "metric": "name",
}  # fmt: skip
DATES = {
    "valuation": "period",
    "financials": "period",
    "contract_total": "period",
    "role_end": "until",
}
STAGES = {"tutoring filed": "tutoring"}
SCOPES = {"each round": "each", "round total": "total"}
AMOUNTS = {"amount", "amount_min", "amount_max"}
METRICS = {"valuation": "valuation", "contract_total": "contract_awards"}


class Names:
    """Says which names are one: by the labelled aliases, else by their folded forms."""

    def __init__(self, path: Path | None) -> None:
        self.by_form: dict[str, str] = {}
        for line in path.read_text("utf-8").splitlines() if path else ():
            entity = json.loads(line)
            for form in [entity["name"], *entity["aliases"]]:
                self.by_form[fold(form)] = fold(entity["name"])

    def key(self, name: str) -> str:
        """Give one form for all names of an entity; a group's is its number and sort (六小龙)."""
        folded = fold(name)
        if folded.endswith("小龙"):
            return folded[-3:]
        return self.by_form.get(folded, folded)

    def keys(self, names: Iterable[str]) -> set[str]:
        """Give the forms of several."""
        return {self.key(name) for name in names}


def interval(text: str) -> DateInterval:
    """Read the labels' notation of a date: what DateInterval reads, 2025-early, 2025-09-late."""
    if text.endswith("-early"):
        year = int(text[:4])
        return DateInterval.parse(f"{year}-01/{year}-02")
    if text.endswith("-late"):
        month = DateInterval.parse(text[:7])
        assert month.earliest and month.latest
        return DateInterval(month.earliest.replace(day=21), month.latest, "range")
    return DateInterval.parse(text)


def same_date(gold: str, found: object, published: DateInterval | None) -> str:
    """Say ``right``, ``finer`` (within the labelled interval) or ``wrong``."""
    if not isinstance(found, DateInterval):
        return "wrong"
    label = interval(gold)
    end = published.latest if published and published.latest else date.max
    low_g, high_g = label.earliest or date.min, min(label.latest or date.max, end)
    low_f, high_f = found.earliest or date.min, min(found.latest or date.max, end)
    if (low_g, high_g) == (low_f, high_f):
        return "right"
    return "finer" if low_g <= low_f <= high_f <= high_g else "wrong"


def same_money(args: dict[str, Any], found: object) -> bool:
    """Whether an amount is the labelled one: bounds, currency, 约."""
    if not isinstance(found, Money):
        return False
    low = args.get("amount", args.get("amount_min"))
    high = args.get("amount", args.get("amount_max"))
    bounds = tuple(None if b is None else Decimal(b) for b in (low, high))
    return (
        (found.min, found.max) == bounds
        and found.currency == args.get("currency")
        and (found.approximate == args.get("approx", False))
    )
