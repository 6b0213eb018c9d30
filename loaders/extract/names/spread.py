"""Carries what was found once to every place in the document where the name stands again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

from .edges import cuts_latin
from .english import first_word
from .forms import stem
from .found import ENOUGH, Found


def trimmed(text: str, found: list[Found]) -> list[Found]:
    """Cut what is too long on its left where the text has the shorter form after a mark.

    意味着某某汽车 becomes 某某汽车 if a clause elsewhere begins with that.
    """
    clean = {
        text[one.start : one.end]
        for one in found
        if one.edge == "hard" and one.score >= 1.5 and one.end - one.start <= 10
    }
    return [_trim(text, one, clean) if one.edge not in ("", "hard") else one for one in found]


def _trim(text: str, one: Found, clean: set[str]) -> Found:
    for start in range(one.start + 1, one.end - 1):
        if text[start : one.end] in clean:
            return one._replace(start=start, score=max(one.score, ENOUGH))
    return one


def _stems(sure: dict[str, Found]) -> dict[str, str]:
    """Give the short forms of sure names that patterns found (某某 for 某某科技), each with its
    full name."""
    stems: dict[str, str] = {}
    for words, one in sure.items():
        if one.kind == "Organization" and one.how != "listed":
            short = stem(words) or first_word(words)
            if short and short not in sure:
                stems[short] = words
    return stems


def _everywhere(text: str, names: list[str]) -> Iterator[tuple[int, int, int]]:
    """Give index, start and end of every place where one of the names stands."""
    if len(names) * len(text) > _FEW:
        yield from AhoCorasick(names).find_matches_as_indexes(text, overlapping=True)
        return
    for index, name in enumerate(names):
        at = text.find(name)
        while at >= 0:
            yield index, at, at + len(name)
            at = text.find(name, at + 1)


_FEW = 200_000
"""Names times characters up to which plain search beats building an automaton."""


def spread(text: str, found: Iterable[Found]) -> list[Found]:
    """Add up what speaks for a name in several places, then find all places of the sure ones.

    A name found three times gains one point. Where two kinds of name have the same words the
    surer wins everywhere.
    """
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
    for (words, kind), one in best.items():
        score = one.score + min(len(places[words, kind]) - 1, 2) * 0.5
        if score >= ENOUGH and (words not in sure or sure[words].score < score):
            sure[words] = one._replace(score=score) if score > one.score else one
    if not sure:
        return composed
    stems = _stems(sure)
    names = [*sure, *stems]
    latin = [name[0].isascii() or name[-1].isascii() for name in names]
    hits = [
        hit for hit in _everywhere(text, names)
        if not (latin[hit[0]] and cuts_latin(text, hit[1], hit[2]))
    ]  # fmt: skip
    count = Counter(names[index] for index, _, _ in hits)
    for short, words in stems.items():
        if count[short] > count[words]:  # it stands by itself too, so the text uses it
            canonical = words if short.isascii() else None  # Chinese forms are tied elsewhere
            sure[short] = sure[words]._replace(score=ENOUGH, how="short form", canonical=canonical)
    everywhere = [
        Found(start, end, one.kind, one.score, one.how, canonical=one.canonical)
        for index, start, end in hits
        for one in [sure.get(names[index])]
        if one is not None
    ]
    return composed + everywhere
