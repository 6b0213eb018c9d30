"""Cuts an article into sentences."""

from __future__ import annotations

import re

from .document import Sentence

_OPEN = "“「『"
_CLOSE = "”」』"
_ENDERS = "。！？!?；;"
# Only these marks need a look; everything else is skipped by the regex engine.
_MARK = re.compile(
    r"[。！？!?“”「」『』\n.；;](?:(?<![.；;])|(?<=[；;])(?!\s?[A-Z]{0,6}[:：]?[A-Z0-9]{1,6}\.?[A-Z]{0,3}[)）])|(?<=[A-Za-z0-9%)\"”’]\.)(?=\s+[\"“A-Z0-9]))"
)
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Inc|Co|Corp|Ltd|No|St|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|U\.S|U\.K)$"
)
_QUOTE_LIMIT = 400
"""A quotation longer than this, in characters, does not hold a sentence together."""


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text, in order, without the white space around them.

    A sentence ends at 。！？；, at a full stop before a capital, and at the end of a line. A
    quotation with full stops inside stays in one sentence with the words that introduce it
    or say whose it is (“……。”张某说), so that both can be read together.
    """
    found: list[Sentence] = []
    paragraph, start, quote, at = 0, 0, -1, 0
    end_of_text = len(text)
    while at < end_of_text:
        mark = _MARK.search(text, at)
        if mark is None:
            break
        here, at = mark.start(), mark.end()
        char = text[here]
        if char == "\n":
            _add(found, text, start, here, paragraph)
            paragraph, start, quote = paragraph + 1, at, -1
        elif char in _OPEN:
            if quote < 0 and _closes(text, here):
                quote = here
        elif char in _CLOSE:
            if quote >= 0 and text[here - 1] in _ENDERS and _ends_after(text, start, quote, at):
                _add(found, text, start, at, paragraph)
                start = at
            quote = -1
        elif quote < 0 and not (char == "." and _ABBREVIATION.search(text, here - 4, here)):
            while at < end_of_text and text[at] in _ENDERS + ")）\"'’":
                at += 1
            _add(found, text, start, at, paragraph)
            start = at
    _add(found, text, start, end_of_text, paragraph)
    return tuple(found)


def _closes(text: str, here: int) -> bool:
    limit = text.find("\n", here, here + _QUOTE_LIMIT)
    limit = here + _QUOTE_LIMIT if limit < 0 else limit
    return text.find(_CLOSE[_OPEN.index(text[here])], here, limit) > 0


def _ends_after(text: str, start: int, quote: int, after: int) -> bool:
    """Say whether a sentence ends with a quotation that ended with a full stop."""
    if text[start:quote].strip():
        return True  # words came before it, so whose it is has been said
    following = text[after : after + 1]
    return not following or following in "\n“「『" or following.isspace()


def _add(found: list[Sentence], text: str, start: int, end: int, paragraph: int) -> None:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    words = words.strip()
    if words:
        found.append(Sentence(start + left, start + left + len(words), words, paragraph))
