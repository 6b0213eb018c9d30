"""Which clauses of a sentence tell of one round."""

from __future__ import annotations

from .document import Sentence
from .rounds import plain_round
from .tagged import Tagged


def groups(tagged: Tagged, sentence: Sentence) -> list[tuple[int, int]]:
    """Gather the clauses of a sentence into stretches that tell of one round each.

    A clause begins a new stretch if it names another round than the one before, or if it has a
    date and money of its own after a stretch that has both.
    """
    gathered: list[tuple[int, int]] = []
    known: set[str] = set()
    full = False
    for clause in tagged.clauses(sentence):
        names = {
            plain_round(r)
            for r in tagged.rounds_in(clause.start, clause.end)
            if not r.text.startswith("战略")
        }
        dated = bool(tagged.dates_in(clause.start, clause.end))
        money = bool(tagged.amounts_in(clause.start, clause.end) or names or "融资" in clause.text)
        new = bool(gathered) and (
            (bool(known) and bool(names) and not names & known) or (full and dated and money)
            or clause.text.startswith(("；", ";")) or tagged.doc.text[clause.start - 1] in "；;"
        )  # fmt: skip
        if new or not gathered:
            gathered.append((clause.start, clause.end))
            known, full = set(names), dated and money
        else:
            gathered[-1] = (gathered[-1][0], clause.end)
            known |= names
            full = full or money
    return gathered
