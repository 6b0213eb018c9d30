"""Which sentences are headlines: they sum up, in short forms, what the article then tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ...schema import Claim, Mention
from .document import Document, Sentence

_LONGEST = 90
"""The most characters of a headline."""
_FIRST = 5
"""Among how many first lines a headline is looked for."""
_AGAIN = re.compile(r"[（(]?原标题")


def is_headline(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a line of its own, without a full stop, at the head of an article.

    The only line of a text is none, since nothing follows that could say more.
    """
    if sentence.paragraph >= _FIRST:
        return False
    start = doc.text.rfind("\n", 0, sentence.start) + 1
    end = doc.text.find("\n", sentence.end)
    line = doc.text[start : end if end >= 0 else len(doc.text)]
    if end < 0 or not doc.text[end:].strip():
        return False
    return len(line) <= _LONGEST and ("。" not in line or bool(_AGAIN.match(line)))


def told_in_headline(doc: Document, at: int) -> bool:
    """Whether the sentence that holds offset ``at`` is a headline."""
    index = bisect_left(doc.sentences, at + 1, key=lambda s: s.start) - 1
    return index >= 0 and is_headline(doc, doc.sentences[index])


def text_first(doc: Document, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Give sentences in the article's order, but its headlines, which tell less, at the end."""
    return sorted(sentences, key=lambda s: (is_headline(doc, s), s.start))


def without_headlines(doc: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Drop what a headline claims where a claim of the text below says at least as much.

    That one must share a party, by its name or a part of it, and state every role and value
    that the headline states, in whatever words.
    """
    below = [c for c in claims if not told_in_headline(doc, c.start)]
    return [c for c in claims if c in below or not any(_says(other, c) for other in below)]


def _says(full: Claim, short: Claim) -> bool:
    if not (full.roles.keys() >= short.roles.keys() and full.values.keys() >= short.values.keys()):
        return False
    if "person" in short.roles:  # two of one company differ
        return _shares(full.roles["person"], short.roles["person"])
    return _shares(
        [m for ms in full.roles.values() for m in ms],
        [m for ms in short.roles.values() for m in ms],
    )


def _shares(theirs: Sequence[Mention], ours: Sequence[Mention]) -> bool:
    return any(a in b or b in a for a in map(_plain, ours) for b in map(_plain, theirs))


def _plain(one: Mention) -> str:
    """Give a name with one mark between its parts: 某某-某某 is 某某·某某."""
    return one.name.replace("-", "·")
