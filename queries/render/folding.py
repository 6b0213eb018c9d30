"""Many small things around one are drawn as one, "and 37 others", until the reader opens it.

What folds hangs on the picture by one line only, and is neither asked for nor the leader of a
round; the largest amounts stay in view.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..picture import Line, Mark, Picture

LIMITS = ((150, 10, 5), (600, 6, 3), (1_000_000, 2, 0))
"""By how many marks the picture has at most: up to how many of one role around one mark are all
shown, and how many stay where there are more."""


@dataclass(frozen=True, slots=True)
class Fold:
    """``members`` (ids) of one role that stand for ``mark``, beside the mark ``anchor``."""

    mark: str
    anchor: str
    role: str
    members: tuple[str, ...]


def fold(picture: Picture) -> tuple[Picture, list[Fold]]:
    """Give the picture with the folds closed, and the folds.

    A fold's mark has the role of its members, the number of them as its name, and the id
    ``fold:ANCHOR:ROLE``.
    """
    degree = Counter(end for line in picture.lines for end in (line.source, line.target))
    leaves: dict[tuple[str, str], list[tuple[Mark, Line]]] = defaultdict(list)
    for line in picture.lines:
        for end, other in ((line.source, line.target), (line.target, line.source)):
            mark = picture.marks.get(end)
            if mark and degree[end] == 1 and not mark.seed and not line.lead:
                leaves[other, mark.role].append((mark, line))
    most, stay = next(
        (leaves, kept) for up_to, leaves, kept in LIMITS if len(picture.marks) <= up_to
    )
    folds = [
        Fold(f"fold:{anchor}:{role}", anchor, role, _small(found, stay))
        for (anchor, role), found in sorted(leaves.items())
        if len(found) > most and anchor in picture.marks
    ]
    return (_closed(picture, folds) if folds else picture), folds


def _small(found: list[tuple[Mark, Line]], stay: int) -> tuple[str, ...]:
    ordered = sorted(found, key=lambda one: (-(one[1].amount.size or 0), one[0].name, one[0].id))
    return tuple(mark.id for mark, _ in ordered[stay:])


def _closed(picture: Picture, folds: list[Fold]) -> Picture:
    into: Mapping[str, Fold] = {member: fold for fold in folds for member in fold.members}
    marks = {i: mark for i, mark in picture.marks.items() if i not in into}
    lines = []
    seen: set[str] = set()
    for line in picture.lines:
        fold = into.get(line.source) or into.get(line.target)
        if fold is None:
            lines.append(line)
        elif fold.mark not in seen:
            seen.add(fold.mark)
            one = picture.marks[fold.members[0]]
            marks[fold.mark] = Mark(
                fold.mark, str(len(fold.members)), fold.role, kind=one.kind, roles=one.roles
            )
            inward = line.source in into
            ends = (fold.mark, line.target) if inward else (line.source, fold.mark)
            lines.append(Line(*ends, line.type, "", "asserted"))
    return replace(picture, marks=marks, lines=lines)
