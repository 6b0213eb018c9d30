"""What the rules for English sentences share: who does something, and who is in a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...schema import Mention
from .document import Document, Name, Sentence
from .names.edges import is_english
from .parties import mention_of
from .subjects import Subjects
from .tagged import PARTY, READABLE, Tagged, tag

DESCRIBED = (
    r"(?:(?:[a-z]+(?:-[a-z]+)*|AI|US|UK|EU|EV|IT|PE|VC|[A-Z][a-z]+-(?:based|backed|listed)"
    r"|[A-Z][a-z]+(?:an|ish|ese|ch|ss|ic)|Thai|Saudi|Israeli) )"
)
"""A word that may stand before a name and says what it is: AI lab, London-based rival."""
MEMBER = (
    rf"(?:(?!with |from |by |led |joined |includ|as |and |told |tells |said |says ){DESCRIBED})"
    rf"{{0,4}}(?:(?:(?:Abu|Hong|New|San|Los|South|North|Sri) )?[A-Z][a-z]+['’]s )?{PARTY}"
)
LIST = rf"{MEMBER}(?:(?>, and |, along with |, | and | & ){MEMBER})*"
"""A list of parties, each with at most four plain words before its name."""
_ASIDE = re.compile(
    r"\b(?:by|from|with|to|(?<!hares )in|(?<!hares )(?<!tock )(?<!oard )of|on|at|for|and|into|than"
    r"|like|including) $"
)
OF_ANOTHER = re.compile(
    r"-[a-z]|(?:'s|’s)? (?:[a-z\-]+ )?(?:rival|unit|subsidiary|arm|partner|supplier|backer"
    r"|affiliate|investor|parent|owner|contractor|division) (?=[A-Z])"
)
"""Behind a name that only says whose the one is that follows: Acme-backed, Acme supplier Other."""
_COMPANY = r"he (?:[a-z\-]+ )?(?:company|start-?up|firm|group|maker|lab)"
_ITS = re.compile(rf"(?:Its|It|T{_COMPANY})(?:'s|’s)? ")
_UNNAMED = re.compile(rf"\b(?:[Tt]{_COMPANY}|[Ii]t)\b")


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
    unless "it" or "the company" follows it no more; else that of the sentence before, and else whom
    the article is about."""
    names = _free(tagged, subjects, sentence.start, at)
    if names:
        return mention_of(names[0])
    if _ITS.match(tagged.doc.text, sentence.start) and (before := _before(tagged, sentence)):
        names = _free(tagged, subjects, before.start, before.end)
        if names:
            return mention_of(names[0])
    if _UNNAMED.search(tagged.doc.text, sentence.start, at) or not subjects.between(
        sentence.start, at
    ):
        carried = subjects.carried(sentence.start, 2000)
        later = carried is not None and carried.start is not None and carried.start > at
        return None if later else carried
    return None


def _before(tagged: Tagged, sentence: Sentence) -> Sentence | None:
    """Give the sentence before another that can be read."""
    index = bisect_left(tagged.doc.sentences, sentence.start, key=lambda s: s.start)
    earlier = reversed(tagged.doc.sentences[:index])
    return next((one for one in earlier if len(one.text) <= READABLE), None)


def _free(tagged: Tagged, subjects: Subjects, start: int, end: int) -> list[Name]:
    """Give the organizations that may do something themselves: not those behind "by" or "of", nor
    those that only say whose another is."""
    text = tagged.doc.text
    return [
        name
        for name in subjects.between(start, end)
        if text[name.start - 1 : name.start] != "("
        and not _ASIDE.search(text, max(start, name.start - 12), name.start)
        and not OF_ANOTHER.match(text, name.end)
    ]


def organizations(tagged: Tagged, start: int, end: int) -> list[Mention]:
    """Give the organizations named in a stretch, each once."""
    found = (mention_of(name) for name in tagged.names_in(start, end))
    return list({mention.name: mention for mention in found}.values())
