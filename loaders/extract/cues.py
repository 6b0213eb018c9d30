"""Cheap looks that say where a costly pattern can find anything."""

from __future__ import annotations

import re
from collections.abc import Iterator


def any_case(words: str) -> str:
    """Write a pattern of Latin words, parted by ``|``, in either case.

    Each begins with a plain letter, so that the regex engine can skip to it; with a flag for the
    whole pattern it tries every alternative at every character.
    """
    return "|".join(
        f"{first}(?i:{word[1:]})"
        for word in words.split("|")
        for first in (word[0].lower(), word[0].upper())
    )


def lines_with(
    cue: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """Give the lines of ``text[start:end]`` in which ``cue`` finds anything, as start and end,
    each with the mark that ends it."""
    stop = len(text) if end is None else end
    while (found := cue.search(text, start, stop)) is not None:
        low = text.rfind("\n", start, found.start()) + 1
        high = text.find("\n", found.end(), stop) + 1
        yield low or start, high or stop
        start = high or stop


def around(
    cue: re.Pattern[str], text: str, start: int, end: int, back: int, on: int
) -> Iterator[tuple[int, int]]:
    """Give what lies around the places of ``text[start:end]`` where ``cue`` finds anything:
    ``back`` characters before and ``on`` behind, as start and end, without overlap.

    For a pattern that reaches no further from its cue, which is then not tried elsewhere.
    """
    low = high = -1
    for found in cue.finditer(text, start, end):
        begin, stop = max(start, found.start() - back), min(end, found.end() + on)
        if low >= 0 and begin <= high:
            high = stop
            continue
        if low >= 0:
            yield low, high
        low, high = begin, stop
    if low >= 0:
        yield low, high


def finditer_in_lines(
    pattern: re.Pattern[str],
    cue: re.Pattern[str],
    text: str,
    start: int = 0,
    end: int | None = None,
) -> Iterator[re.Match[str]]:
    """Give what ``pattern`` finds in ``text[start:end]``, reading only lines with a ``cue``.

    For a pattern that does not go beyond a line, and finds nothing in a line without the cue.
    """
    for low, high in lines_with(cue, text, start, end):
        yield from pattern.finditer(text, low, high)


def finditer_at(
    pattern: re.Pattern[str],
    begins: re.Pattern[str],
    text: str,
    start: int = 0,
    end: int | None = None,
) -> Iterator[re.Match[str]]:
    """Give what ``pattern`` finds in ``text[start:end]``, trying it only where ``begins`` matches.

    For a pattern that begins with something that may be missing, which the regex engine tries at
    every character. ``begins`` must match wherever the pattern does.
    """
    stop = len(text) if end is None else end
    while (first := begins.search(text, start, stop)) is not None:
        found = pattern.match(text, first.start(), stop)
        if found is not None:
            yield found
        start = found.end() if found and found.end() > found.start() else first.start() + 1


def finditer_at_letters(
    pattern: re.Pattern[str],
    letters: re.Pattern[str],
    text: str,
    start: int = 0,
    end: int | None = None,
) -> Iterator[re.Match[str]]:
    """As :func:`finditer_at`, faster, where what begins the pattern is one character."""
    stop = len(text) if end is None else end
    for letter in letters.finditer(text, start, stop):
        at = letter.start()
        if at >= start and (found := pattern.match(text, at, stop)) is not None:
            yield found
            start = found.end()
