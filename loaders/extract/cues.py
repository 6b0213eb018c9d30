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


def spelt_out(words: str) -> str:
    """Write a pattern of alternatives so that each begins with a plain letter: 敲响|鸣响 for
    [敲鸣]响, and 拟向|将向 for (?:拟|将)向.

    The regex engine then skips to those letters; with one alternative that begins with a class or
    a group it tries all of them at every character.
    """
    return "|".join(_spelt(part) for part in _alternatives(words))


def _alternatives(words: str) -> list[str]:
    parts, at, low = list[str](), 0, 0
    while at < len(words):
        if words[at] == "|":
            parts.append(words[low:at])
            low = at + 1
        at = _piece_end(words, at)
    return [*parts, words[low:]]


def _piece_end(words: str, at: int) -> int:
    """Give where the letter, class or group that begins at ``at`` ends."""
    if words[at] == "\\":
        return at + 2
    if words[at] == "[":
        return words.index("]", at + 2) + 1
    if words[at] != "(":
        return at + 1
    at += 1
    while words[at] != ")":
        at = _piece_end(words, at)
    return at + 1


_CLASS = re.compile(r"\[([\w·（《“]+)\]")
_REPEATED = ("?", "*", "+", "{")


def _spelt(part: str) -> str:
    end = _piece_end(part, 0) if part else 0
    rest = part[end:]
    if rest.startswith(_REPEATED):
        return part
    if part.startswith("(?:"):
        return "|".join(_spelt(one + rest) for one in _alternatives(part[3 : end - 1]))
    first = _CLASS.fullmatch(part, 0, end)
    return "|".join(letter + rest for letter in first[1]) if first else part


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
    every character. ``begins`` must match wherever the pattern does; of its matches that overlap,
    as in 正式加盟, the pattern is tried at the first.
    """
    stop = len(text) if end is None else end
    for first in begins.finditer(text, start, stop):
        at = first.start()
        if at >= start and (found := pattern.match(text, at, stop)) is not None:
            yield found
            start = found.end()
