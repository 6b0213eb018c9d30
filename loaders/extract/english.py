"""What the rules for English sentences share: who does something, and who is in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schema import Mention
from .document import Document, Sentence
from .names.edges import is_english
from .parties import mention_of
from .subjects import Subjects
from .tagged import PARTY, Tagged, tag

MEMBER = rf"(?:(?!with |from |by |led |joined |includ|as |and )[a-z\-]+ ){{0,4}}{PARTY}"
LIST = rf"{MEMBER}(?:(?>, and |, along with |, | and | & ){MEMBER})*"
"""A list of parties, each with at most four plain words before its name."""
_ASIDE = re.compile(
    r"\b(?:by|from|with|to|in|(?<!hares )(?<!tock )of|on|at|for|and|into|than|like|rival"
    r"|including) $"
)
_UNNAMED = re.compile(
    r"\b(?:[Tt]he (?:[a-z\-]+ )?(?:company|start-?up|firm|group|maker|lab)|[Ii]t)\b"
)


def english_sentences(doc: Document, cue: re.Pattern[str]) -> Iterator[tuple[Tagged, Sentence]]:
    """Give the sentences of an English article in which ``cue`` is found; another language gives
    none."""
    if not is_english(doc.text) or not cue.search(doc.text):
        return
    tagged = tag(doc)
    for sentence in tagged.sentences:
        if cue.search(sentence.text):
            yield tagged, sentence


def actor(tagged: Tagged, subjects: Subjects, sentence: Sentence, at: int) -> Mention | None:
    """Give who does what stands at ``at``: the first organization of the sentence that stands free,
    unless "it" or "the company" follows it no more; else whom the article is about."""
    names = [
        name
        for name in subjects.between(sentence.start, at)
        if not _ASIDE.search(tagged.doc.text, max(sentence.start, name.start - 12), name.start)
    ]
    if names:
        return mention_of(names[0])
    if _UNNAMED.search(tagged.doc.text, sentence.start, at) or not subjects.between(
        sentence.start, at
    ):
        return subjects.carried(sentence.start, 2000)
    return None


def organizations(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give the organizations named in a stretch, each once."""
    found = (mention_of(name) for name in tagged.names_in(start, end))
    return list({mention.name: mention for mention in found}.values())
