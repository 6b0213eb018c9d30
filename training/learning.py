"""Turns labelled sentences into what the taggers learn from, and learns."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.tagged import Tagged
from whofunds.loaders.extract.taggers.features import features_of
from whofunds.loaders.extract.taggers.units import Unit, units_of
from whofunds.schema import Article

from .making import Labelled

Learnt = tuple[list[list[str]], list[str]]
"""The features of each unit of a sentence, and the label of each."""


def prepare(
    sentences: Iterable[Labelled], trigger: re.Pattern[str], seed: int, hidden: float = 0.0
) -> list[Learnt]:
    """Read each sentence as the extractor would, and label its units.

    ``hidden`` (0 to 1) is the part of the found names that is taken away again, so that a tagger
    learns to see a name also where the finder does not.
    """
    learnt, chance = [], random.Random(seed)
    for text, spans in sentences:
        tagged = Tagged(make_document(Article(id="x", text=text)))
        units = _without_some(units_of(tagged, 0, len(text)), chance, hidden)
        if units:
            stretches = [m.span() for m in trigger.finditer(text)]
            learnt.append((features_of(units, stretches), labels_of(units, spans)))
    return learnt


def _without_some(units: Sequence[Unit], chance: random.Random, hidden: float) -> list[Unit]:
    """Unmark some names of organizations; their words stay."""
    kept, hide = [], False
    for unit in units:
        if unit.mark == "O":
            hide = chance.random() < hidden
        unmark = hide and unit.mark in "Oo"
        kept.append(unit._replace(mark="-") if unmark else unit)
    return kept


def labels_of(units: Sequence[Unit], spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """Give B-, I- or O for each unit; a unit of an amount belongs to a span that it overlaps."""
    labels, fresh = [], set(spans)
    for unit in units:
        label = "O"
        for span in spans:
            if unit.start < span[1] and span[0] < unit.end:
                label = ("B-" if span in fresh else "I-") + span[2]
                fresh.discard(span)
                break
        labels.append(label)
    return labels


def spans_in(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Give the first unit, the one behind the last, and the label of each labelled stretch."""
    spans: list[tuple[int, int, str]] = []
    at = 0
    while at < len(labels):
        stop = at + 1
        while labels[at] != "O" and stop < len(labels) and labels[stop] == f"I-{labels[at][2:]}":
            stop += 1
        if labels[at] != "O":
            spans.append((at, stop, labels[at][2:]))
        at = stop
    return spans


def learn(
    learnt: Sequence[Learnt], path: Path, *, rounds: int = 80, c1: float = 0.05, c2: float = 0.05
) -> None:
    """Learn a conditional random field by L-BFGS and write its weights; nothing in it is random."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": c1,
            "c2": c2,
            "max_iterations": rounds,
            "feature.minfreq": 3,
            "feature.possible_transitions": True,
        }
    )
    for rows, labels in learnt:
        trainer.append(pycrfsuite.ItemSequence(rows), labels)
    trainer.train(str(path))
