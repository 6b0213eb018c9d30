"""Reads the two public sets that what ships may be trained on.

FewFC (CC BY-SA 4.0) as JSON lines ``{"text", "events": [{"type", "args"}]}``, FinRE (MIT) as lines
of head, tail, relation and sentence with tabs between.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from .making import Labelled

_NUMBER = re.compile(r"<N>")


def read_fewfc(path: Path) -> list[tuple[str, list[dict[str, object]]]]:
    """Give each sentence with its events, in the file's order, each sentence once."""
    found: dict[str, list[dict[str, object]]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found.setdefault(row["text"].strip(), []).extend(row["events"])
    return list(found.items())


def read_finre(path: Path, seed: int) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Give each sentence with its pairs (head, tail, relation). ``<N>`` becomes a number."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 4:
                found.setdefault(parts[3].strip(), []).append((parts[0], parts[1], parts[2]))
    maker = random.Random(seed)
    return [
        (
            _NUMBER.sub(
                lambda _: str(maker.choice((maker.randrange(1, 13), maker.randrange(10, 99)))), text
            ),
            pairs,
        )
        for text, pairs in found.items()
    ]


def spans_of(
    text: str, named: Sequence[tuple[str, str]], *, every: bool = False
) -> Labelled | None:
    """Find labelled words in a sentence, each where it stands first (or everywhere).

    ``named`` are pairs of words and label. ``None`` where a word is missing, or where two of
    different labels overlap, since then nobody knows what was meant.
    """
    spans: dict[tuple[int, int], str] = {}
    for words, label in named:
        places = [m.start() for m in re.finditer(re.escape(words), text)]
        if not places:
            return None
        for at in places if every else places[:1]:
            if spans.setdefault((at, at + len(words)), label) != label:
                return None
    kept = sorted((low, high, label) for (low, high), label in spans.items())
    for one, other in pairwise(kept):
        if other[0] < one[1]:
            return None
    return text, kept


def plain_clauses(texts: Sequence[str], without: re.Pattern[str]) -> list[str]:
    """Give clauses that do not tell of the event, to stand around those that do."""
    clauses = []
    for text in texts:
        for clause in re.split(r"[，。；,;]", text):
            if 5 <= len(clause) <= 40 and not without.search(clause):
                clauses.append(clause.strip())
    return clauses


def framed(made: Labelled, clauses: Sequence[str], chance: random.Random) -> Labelled:
    """Put a made-up sentence among words of others, as it would stand in an article."""
    text, spans = made
    roll = chance.random()
    before = after = ""
    if roll < 0.1:
        before = "原标题："
        after = chance.choice(("    来源：证券时报网", "    来源：某某网", "  来源：界面新闻", ""))
    elif roll < 0.3:
        before = chance.choice(clauses) + "，"
    if 0.2 < roll < 0.5:
        text = text.rstrip("。")
        after = (
            "，"
            + chance.choice(clauses)
            + chance.choice(("。", "；", "，" + chance.choice(clauses) + "。"))
        )
    return before + text + after, [(a + len(before), b + len(before), w) for a, b, w in spans]
