"""What a picture shows: entities, the lines between them, and the sentences behind each line."""

from __future__ import annotations

from .around import MOST_NODES, from_data, neighbourhood, picture_of
from .model import MONEY, Amount, Evidence, Fact, Line, Mark, Picture, When, role_of

__all__ = [
    "MONEY",
    "MOST_NODES",
    "Amount",
    "Evidence",
    "Fact",
    "Line",
    "Mark",
    "Picture",
    "When",
    "from_data",
    "neighbourhood",
    "picture_of",
    "role_of",
]
