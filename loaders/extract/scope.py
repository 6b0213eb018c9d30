"""Where in its sentence a stretch stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from .document import Document, Sentence

REACH = 400
"""How far around a stretch, in characters, its sentence is read: more is no sentence."""
CLAUSE_END = re.compile(r"[，；;。！!？?\n]|,(?=[^\d])")
_LAST_CLAUSE_END = re.compile(r"(?s).*(?:[，；;。！!？?\n]|,(?=\D))")


def sentence_index(doc: Document, at: int) -> int | None:
    """Give the number of the sentence that holds offset ``at``, or ``None`` between sentences."""
    index = bisect_right(doc.sentences, at, key=lambda s: s.start) - 1
    return index if index >= 0 and at < doc.sentences[index].end else None


def sentence_at(doc: Document, at: int) -> Sentence | None:
    """Give the sentence that holds offset ``at``."""
    index = sentence_index(doc, at)
    return None if index is None else doc.sentences[index]


def window(doc: Document, start: int, end: int) -> tuple[int, int]:
    """Give the sentence around a stretch, cut to :data:`REACH` characters on either side."""
    sentence = sentence_at(doc, start)
    if sentence is None:
        return start, end
    return max(sentence.start, start - REACH), max(end, min(sentence.end, end + REACH))


def clause_bounds(doc: Document, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to whole clauses, never beyond the sentence where it starts."""
    sentence = sentence_at(doc, start)
    low, high = window(doc, start, end) if sentence else (start, end)
    before = _LAST_CLAUSE_END.match(doc.text, low, start)
    after = CLAUSE_END.search(doc.text, max(start, end - 1), high)
    return (before.end() if before else low), (after.start() if after else high)
