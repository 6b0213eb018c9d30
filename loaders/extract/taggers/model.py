"""Runs a tagger on one sentence; its weights are read once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pycrfsuite

from ..document import Sentence, Span
from ..tagged import Tagged
from .features import features_of
from .units import Unit, units_of


@dataclass(frozen=True, slots=True)
class Found(Span):
    """Words that a tagger labelled, and how likely (0 to 1) each of its units bears the label."""

    label: str
    chance: float


@cache
def _tagger(name: str) -> tuple[pycrfsuite.Tagger, bytes]:
    """Open a tagger; it reads from the bytes for as long as it lives, so they are kept."""
    tagger, weights = pycrfsuite.Tagger(), files(__package__).joinpath("data", f"{name}.bin")
    held = weights.read_bytes()
    tagger.open_inmemory(held)
    return tagger, held


def label(name: str, tagged: Tagged, sentence: Sentence, trigger: re.Pattern[str]) -> list[Found]:
    """Give what the tagger ``name`` finds in a sentence, in order.

    ``trigger`` finds the words that tell of the event; without one of them nothing is read.
    """
    stretches = [m.span() for m in trigger.finditer(tagged.doc.text, sentence.start, sentence.end)]
    if not stretches:
        return []
    units = units_of(tagged, sentence.start, sentence.end)
    if not units:
        return []
    tagger, _ = _tagger(name)
    tagger.set(pycrfsuite.ItemSequence(features_of(units, stretches)))
    labels = tagger.tag()
    return list(_spans(tagger, tagged.doc.text, units, labels))


def _spans(
    tagger: pycrfsuite.Tagger, text: str, units: Sequence[Unit], labels: Sequence[str]
) -> Iterator[Found]:
    at = 0
    while at < len(labels):
        kind, stop = labels[at], at + 1
        if kind == "O":
            at = stop
            continue
        while stop < len(labels) and labels[stop] == f"I-{kind[2:]}":
            stop += 1
        chance = min(tagger.marginal(labels[i], i) for i in range(at, stop))
        low, high = units[at].start, units[stop - 1].end
        yield Found(low, high, text[low:high], kind[2:], chance)
        at = stop
