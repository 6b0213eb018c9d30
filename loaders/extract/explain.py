"""What was found in each sentence, by what, and why: for a person who mends a rule.

A claim is told with the rule that made it and that rule's patterns that meet its words, with the
words of its modality, and with the signs of its confidence. A rule whose cue (``_CUE`` or ``CUE``)
stands in a sentence of which it says nothing is told too: there something may be missed.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import TypeVar

from ...schema import Article, Claim
from . import rules
from .base import Extractor
from .confidence import signs
from .document import Amount, Document, Name, Sentence, Span, When
from .joined import same_telling
from .modality import judge
from .reading import make_document
from .rules_extractor import find_rules
from .tagged import Tagged, tag

_MOST = 8
_AnySpan = TypeVar("_AnySpan", bound=Span)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A pattern of a rule by its name in the module, and the words of the article that it met."""

    pattern: str
    words: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why there is a claim. ``rule`` is a module of ``rules/``, or ``None`` where another extractor
    made it; ``modality`` are the words that decided it (empty: nothing says otherwise)."""

    claim: Claim
    rule: str | None
    triggers: tuple[Trigger, ...]
    modality: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence, what stands in it, the claims whose quotes begin in it, and the rules whose cue
    is there but which say nothing of it."""

    sentence: Sentence
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[When, ...]
    rounds: tuple[Span, ...]
    reasons: tuple[Reason, ...]
    silent: tuple[Trigger, ...]


def explain(article: Article, extractor: Extractor) -> Iterator[Explained]:
    """Give every sentence of an article with what the extractor found there.

    Raises what the extractor raises.
    """
    claims = list(extractor.extract(article))
    doc = make_document(article)
    tagged = tag(doc)
    made = {name: list(find(doc)) for name, find in find_rules()}
    reasons = [
        Reason(claim, rule, _triggers(tagged, rule, claim), _modality(doc, claim), having)
        for claim, having in zip(claims, signs(doc, claims), strict=True)
        for rule in [_rule_of(claim, made)]
    ]
    for sentence in doc.sentences:
        low, high = sentence.start, sentence.end
        yield Explained(
            sentence,
            tuple(_within(doc.names, low, high)),
            tuple(_within(doc.amounts, low, high)),
            tuple(_within(doc.dates, low, high)),
            tuple(tagged.rounds_in(low, high)),
            tuple(r for r in reasons if low <= r.claim.start < high),
            tuple(_silent(tagged, sentence, made)),
        )


def _within(spans: Iterable[_AnySpan], low: int, high: int) -> list[_AnySpan]:
    return [span for span in spans if low <= span.start < high]


def _module(rule: str) -> ModuleType:
    return importlib.import_module(f"{rules.__name__}.{rule}")


def _rule_of(claim: Claim, made: dict[str, list[Claim]]) -> str | None:
    """Give the rule that made a claim: it itself, or what became a part of it."""
    for name, claims in made.items():
        if any(one.id == claim.id for one in claims):
            return name
    if "rules" not in claim.extractor.split("+"):
        return None
    return next(
        (n for n, found in made.items() if any(same_telling(o, claim) for o in found)), None
    )


def _triggers(tagged: Tagged, rule: str | None, claim: Claim) -> tuple[Trigger, ...]:
    """Give the patterns of the claim's rule that meet its quote, the rule's cue first."""
    if rule is None:
        return ()
    text, found = tagged.doc.text, []
    for name, pattern in sorted(
        vars(_module(rule)).items(), key=lambda p: (p[0].strip("_") != "CUE", p[0])
    ):
        if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
            met = pattern.search(tagged.text, claim.start, claim.end)
            if met and met.group():
                found.append(Trigger(name, text[met.start() : met.end()]))
    return tuple(found[:_MOST])


def _modality(doc: Document, claim: Claim) -> str:
    modality, words = judge(doc, claim.start, claim.end)
    return words if modality is claim.modality else "the rule says so"


def _silent(tagged: Tagged, sentence: Sentence, made: dict[str, list[Claim]]) -> Iterator[Trigger]:
    for rule, claims in made.items():
        module = _module(rule)
        cue = getattr(module, "_CUE", getattr(module, "CUE", None))
        if not isinstance(cue, re.Pattern) or _told(claims, sentence):
            continue
        met = cue.search(tagged.text, sentence.start, sentence.end)
        if met:
            yield Trigger(rule, tagged.doc.text[met.start() : met.end()])


def _told(claims: Sequence[Claim], sentence: Sentence) -> bool:
    return any(c.start < sentence.end and sentence.start < c.end for c in claims)
