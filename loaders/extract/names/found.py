"""A name before it is settled which of the overlapping ones stay."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A possible name: ``text[start:end]`` unless ``name`` says another form of it.

    ``score`` says how sure it is: names with less than :data:`ENOUGH` are dropped unless
    something else speaks for them. ``how`` names the pattern, ``edge``
    what stands at its left: ``hard`` for a mark, ``open`` for nothing, or a word. A tuple, since
    an article makes hundreds, and most are dropped.
    """

    start: int
    end: int
    kind: str
    score: float
    how: str
    name: str | None = None
    canonical: str | None = None
    named: bool = True
    place: str | None = None
    state: bool = False
    edge: str = ""


ENOUGH = 2.0
"""The score from which a name is taken."""
