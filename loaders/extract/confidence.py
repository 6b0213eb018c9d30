"""How likely a claim is right: a small table of numbers, measured against labelled articles.

Each kind has a number and so has each sign; their sum, through the logistic function, is the
confidence. It says which part of what such claims state (names, amounts, dates, rounds) the labels
of articles that nobody tuned the rules to bear out. ``benchmarks/confidence.py`` fits the table and
says by cross-validation how well it holds; nothing else of the labelled articles is in it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from ...schema import Claim, Modality
from .document import Document

_TOLD = re.compile(
    r"融资|收购|中标|亏损|上市|辞|任|发布|推出|合同"
    r"|\b(?:rais|acqui|invest|list|launch|releas|appoint|resign|contract|loss)",
    re.IGNORECASE,
)
_TOLD_OF = frozenset(
    ("Acquisition", "Contract", "FundingRound", "Listing", "Metric", "Position", "ProductRelease")
)
_SHOWN = frozenset({"legal", "government", "explained", "headline"})
_OPENING = 80
OTHERS = "*"
"""The row of the table for kinds that no labels were there for."""
SIGNS = {
    "told": "the sentence has a word that such events are told with",
    "money": "an amount is told",
    "alone": "the only claim of its kind in the article",
    "shown": "its names are full legal names, offices, or explained by the article",
    "opening": f"one of its names stands in the first {_OPENING} characters of the article",
    "unsure": "not told as done: announced, planned, forecast, rumoured or denied",
    "mended": "made by a rule, and changed by a tagger",
    "learned": "made by a tagger alone",
}
"""What raises or lowers the confidence of a claim."""


def signs(doc: Document, claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """Give the signs that each of an article's claims has."""
    how = {(n.start, n.end): n.how.split(" ", 1)[0] for n in doc.names}
    count = Counter(claim.kind for claim in claims)
    return [_signs(doc, claim, how, count[claim.kind] == 1) for claim in claims]


def _signs(
    doc: Document, claim: Claim, how: Mapping[tuple[int, int], str], alone: bool
) -> tuple[str, ...]:
    mentions = [m for many in claim.roles.values() for m in many]
    has = {
        "told": claim.kind not in _TOLD_OF or bool(_TOLD.search(claim.quote)),
        "money": "amount" in claim.values,
        "alone": alone,
        "shown": all(
            m.start is not None and m.end is not None and how.get((m.start, m.end)) in _SHOWN
            for m in mentions
        ),
        "opening": any(m.name in doc.text[:_OPENING] for m in mentions),
        "unsure": claim.modality is not Modality.ASSERTED,
        "mended": claim.extractor == "rules+tagger",
        "learned": claim.extractor == "tagger",
    }
    return tuple(name for name in SIGNS if has[name])


def confidence_of(kind: str, having: Sequence[str]) -> float:
    """Give the confidence, from 0 to 1, of a claim of a kind with these signs."""
    weights = table()
    total = weights.get(kind, weights[OTHERS]) + sum(
        weights.get(f"sign {name}", 0.0) for name in having
    )
    return round(1 / (1 + math.exp(-total)), 3)


def with_confidence(doc: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Give the claims of one article, each with its confidence; all else and the ids stay."""
    return [
        replace(claim, confidence=confidence_of(claim.kind, having))
        for claim, having in zip(claims, signs(doc, claims), strict=True)
    ]


@cache
def table() -> dict[str, float]:
    """Give the numbers, by the name of a kind, or ``sign`` and the name of a sign."""
    text = (files(__package__) / "data" / "confidence.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(weight) for name, weight, _ in rows[1:]}
