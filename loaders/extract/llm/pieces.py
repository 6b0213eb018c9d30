"""Long articles in pieces that overlap, so that no statement is cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"\n|[。！？；]")


def pieces(text: str, size: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Give the bounds of each piece: at most ``size`` characters, ended at a sentence's end where
    the second half of the piece has one, and begun ``overlap`` characters before the last ended.

    The pieces cover the text; each begins behind the one before. ``size`` is at least twice
    ``overlap``.
    """
    if size < 2 * overlap or size < 1:
        raise ValueError(f"a piece of {size} characters cannot overlap by {overlap}")
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            ends = [m.end() for m in _END.finditer(text, start + size // 2, end)]
            end = ends[-1] if ends else end
        if text[start:end].strip():
            yield start, end
        if end == len(text):
            return
        start = _begin(text, max(start + 1, end - overlap), end)


def _begin(text: str, low: int, end: int) -> int:
    """Move the beginning of a piece on to that of a sentence, if one begins before its end."""
    mark = _END.search(text, low, end - 1)
    return mark.end() if mark else low
