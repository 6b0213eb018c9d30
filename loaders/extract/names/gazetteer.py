"""Names that the data files list, places among them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from ....schema.places import ambiguous_places, load_places
from .edges import cuts_latin, cuts_word, with_phase
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


def listed(text: str) -> Iterator[Found]:
    """Give the listed organizations and products in a text."""
    automaton, names = _listed()
    known = known_names()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if cuts_latin(text, start, end) or (end - start == 2 and cuts_word(text, start, end)):
            continue
        if text.startswith("业", end) and text.endswith("银行", start, end):
            continue  # 北京银行业
        kind = known[names[index]].kind
        yield Found(start, with_phase(text, start, end), kind, 3.0, "listed")


def placed(text: str) -> Iterator[Found]:
    """Give the places in a text."""
    automaton, names = _placed()
    places = load_places()
    for index, start, end in automaton.find_matches_as_indexes(text):
        place = places[names[index]]
        if names[index] in ambiguous_places():
            continue
        yield Found(start, end, "Place", 2.0, place.level, canonical=place.name)
