"""Releases whose verb stands apart from what comes out: 明日发布！某某售价…, 批准某某的上市申请."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .document import Sentence
from .launch_borders import Launch, subject_of
from .launch_markets import is_security
from .release_heads import (
    AGENCY,
    AHEAD,
    ALLOWED,
    APPROVED,
    BY_CUE,
    BY_WHOM,
    FAR,
    FAR_CUE,
    GRANTED,
    SET,
    SET_BY,
)
from .spacing import curly
from .tagged import Tagged


def apart(tagged: Tagged, sentence: Sentence, text: str) -> Iterator[tuple[Launch, str, bool]]:
    """Give what may come out, with its verb and whether any name there is that of a product;
    ``text`` is the prepared sentence."""
    at, words = sentence.start, curly(tagged.doc.text)
    for match in (m for pattern in _patterns(text) for m in pattern.finditer(text)):
        verb, start, end = match["verb"], at + match.start("what"), at + match.end("what")
        if is_security(verb, sentence, words[start:end]):
            continue
        by = None
        if match.re in (BY_WHOM, SET_BY):
            by = at + match.start("who"), at + match.end("who")
        elif match.re is ALLOWED:
            if not AGENCY.search(words, at, start):
                continue
            start, end, by = subject_of(text, words, start, end, at)
        low, high = at + match.start("verb"), at + match.end("verb")
        near = match.re in (APPROVED, GRANTED, ALLOWED)
        yield Launch(start, end, low, high, active=False, by=by), verb, near


def _patterns(text: str) -> list[re.Pattern[str]]:
    """Give the patterns whose cue a text has."""
    found = [FAR] if FAR_CUE.search(text) else []
    found += [AHEAD] * ("！" in text or "!" in text)
    found += [SET_BY, SET] * ("时间" in text or "日期" in text or "档期" in text)
    found += [BY_WHOM] * (BY_CUE in text)
    found += [APPROVED, GRANTED] * ("申请" in text)
    return found + [ALLOWED] * ("准" in text)
