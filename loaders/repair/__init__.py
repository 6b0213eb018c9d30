"""Repair of broken Chinese text. Every change is recorded and leads back to the raw text.

The repairs, in order: runs of GBK out of step (:mod:`.shift`), stray tags and entities
(:mod:`.tags`), readings in brackets (:mod:`.pinyin`), half-width punctuation (:mod:`.width`),
traditional characters (:mod:`.script`). They undo mechanisms; none knows an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ...schema import Edit
from .pieces import Change, Repaired
from .pinyin import find_pinyin
from .script import find_script
from .shift import find_shift
from .tags import find_tags
from .width import find_width

REPAIRS: tuple[Callable[[str], Iterable[Change]], ...] = (
    find_shift,
    find_tags,
    find_pinyin,
    find_width,
    find_script,
)
_AROUND = 12
_QUIET = {"script", "width"}


def repair_text(raw: str) -> tuple[str, tuple[Edit, ...]]:
    """Give the repaired text, and the edits that lead back to ``raw``.

    Edits are sorted, do not overlap, and hold offsets of the repaired text;
    :meth:`~..schema.Article.raw_text` undoes them exactly.
    """
    text = Repaired(raw)
    for find in REPAIRS:
        text.apply(find(text.text))
    return text.text, text.edits()


def describe(edits: Iterable[Edit]) -> str:
    """Say how many changes each rule made: ``3 shift, 12 width``, or ``nothing to repair``."""
    counts = Counter(edit.rule for edit in edits)
    return ", ".join(f"{n} {rule}" for rule, n in sorted(counts.items())) or "nothing to repair"


def diff_lines(raw: str, text: str, edits: Iterable[Edit]) -> Iterator[str]:
    """Give the changes for people: one by one with the words around them, but only the number
    of those that change nothing but script or width. ``raw`` is the text before."""
    quiet = Counter(edit.rule for edit in edits if edit.rule in _QUIET)
    yield f"raw {len(raw)} characters, repaired {len(text)}"
    for edit in edits:
        if edit.rule not in _QUIET:
            left = text[max(0, edit.start - _AROUND) : edit.start].replace("\n", "⏎")
            right = text[edit.end : edit.end + _AROUND].replace("\n", "⏎")
            now = text[edit.start : edit.end]
            yield f"{edit.rule:>8}  {left}[-{edit.before}-]{{+{now}+}}{right}"
    for rule, count in sorted(quiet.items()):
        yield f"{rule:>8}  {count} places"


__all__ = ["Change", "Repaired", "describe", "diff_lines", "repair_text"]
