"""Names that the data files list, places among them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from ....schema.places import load_places
from .found import Found
from .tables import known_names


@cache
def _listed() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = tuple(sorted(known_names()))
    return AhoCorasick(list(names), matchkind=MATCHKIND_LEFTMOST_LONGEST), names


@cache
def _placed() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = tuple(sorted(load_places()))
    return AhoCorasick(list(names), matchkind=MATCHKIND_LEFTMOST_LONGEST), names


def _cuts_latin(text: str, start: int, end: int) -> bool:
    """Say whether a match begins or ends inside a Latin word."""
    return (start > 0 and _both_latin(text[start - 1], text[start])) or (
        end < len(text) and _both_latin(text[end - 1], text[end])
    )


def _both_latin(one: str, two: str) -> bool:
    return one.isascii() and one.isalnum() and two.isascii() and two.isalnum()


def listed(text: str) -> Iterator[Found]:
    """Give the listed organizations and products in a text."""
    automaton, names = _listed()
    known = known_names()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if not _cuts_latin(text, start, end):
            yield Found(start, end, known[names[index]].kind, 3.0, "listed")


def placed(text: str) -> Iterator[Found]:
    """Give the places in a text."""
    automaton, names = _placed()
    places = load_places()
    for index, start, end in automaton.find_matches_as_indexes(text):
        place = places[names[index]]
        yield Found(start, end, "Place", 2.0, place.level, canonical=place.name)
