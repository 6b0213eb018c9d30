"""How things look in every picture: colours by role, shapes by kind, widths by amount."""

from __future__ import annotations

import math
from collections.abc import Mapping

COLOURS: Mapping[str, str] = {
    "Place": "#999999",
    "Government": "#666666",
    "StateCapital": "#d55e00",
    "Investor": "#e69f00",
    "Intermediary": "#f0e442",
    "FundingRound": "#0072b2",
    "Company": "#56b4e9",
    "Organization": "#b3d9f2",
    "Person": "#009e73",
    "Product": "#cc79a7",
    "Group": "#8a6fb0",
}
"""Okabe and Ito, "Color Universal Design" (2008): told apart by colour-blind eyes; greys and two
more shades are ours."""

SHAPES: Mapping[str, str] = {
    "Organization": "dot",
    "Person": "triangle",
    "Product": "square",
    "Place": "triangleDown",
    "Group": "hexagon",
    "FundingRound": "diamond",
}
"""The shape of each kind, by the name that vis-network has for it."""

THIN, WIDE = 1.5, 11.0


def width(size: float | None) -> float:
    """Give the width of a line for an amount, in whatever currency: thin for an unknown one and
    up to a million, then wider with each power of ten."""
    if size is None or size <= 0:
        return THIN
    return round(min(max(THIN + 1.9 * (math.log10(size) - 6), THIN), WIDE), 2)
