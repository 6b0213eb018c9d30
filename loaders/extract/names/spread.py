"""Carries what was found once to every place in the document where the name stands again."""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from .found import ENOUGH, Found
from .gazetteer import _cuts_latin


def spread(text: str, found: Iterable[Found]) -> list[Found]:
    """Add up what speaks for a name in several places, then find all places of the sure ones."""
    best: dict[tuple[str, str], Found] = {}
    places: dict[tuple[str, str], set[int]] = {}
    composed: list[Found] = []
    for one in found:
        if one.name is not None or not one.named:
            composed.append(one)
            continue
        key = text[one.start : one.end], one.kind
        places.setdefault(key, set()).add(one.start)
        if key not in best or best[key].score < one.score:
            best[key] = one
    sure: dict[str, Found] = {}
    for (words, _kind), one in best.items():
        bonus = min(len(places[words, one.kind]) - 1, 2) * 0.5
        if one.score + bonus >= ENOUGH and (words not in sure or sure[words].score < one.score):
            sure[words] = one
    if not sure:
        return composed
    names = list(sure)
    automaton = AhoCorasick(names, matchkind=MATCHKIND_LEFTMOST_LONGEST)
    everywhere = [
        Found(start, end, one.kind, max(one.score, ENOUGH), one.how, canonical=one.canonical)
        for index, start, end in automaton.find_matches_as_indexes(text)
        if not _cuts_latin(text, start, end)
        for one in [sure[names[index]]]
    ]
    return composed + everywhere
