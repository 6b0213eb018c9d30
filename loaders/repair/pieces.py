"""A text under repair: what it is now, and what each part of it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ...schema import Edit


class Change(NamedTuple):
    """``text[start:end]`` of the text as it is now becomes ``new``."""

    start: int
    end: int
    new: str
    rule: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``before`` is its raw form, ``rule`` what changed it, or ``None``."""

    text: str
    before: str
    rule: str | None = None


class Repaired:
    """The raw text cut into pieces, those that are changed and those that are not."""

    def __init__(self, raw: str) -> None:
        self._pieces = [Piece(raw, raw)] if raw else []
        self._starts = [0] if raw else []
        self.text = raw

    def apply(self, changes: Iterable[Change]) -> None:
        """Make changes, sorted by start; one that overlaps the one before it is left out.

        A change that reaches into a changed piece takes in the whole of it, since what it was
        cannot be divided.
        """
        out: list[Piece] = []
        done = 0
        for start, end, new, rule in self._joined(changes):
            out += self._slice(done, start)
            covered = list(self._slice(start, end))
            before = "".join(piece.before for piece in covered)
            # The earlier repair is the greater change, and names what was done.
            first = next((piece.rule for piece in covered if piece.rule), rule)
            out.append(Piece(new, before, first))
            done = end
        out += self._slice(done, len(self.text) + 1)
        self._pieces = out
        self.text = "".join(piece.text for piece in out)
        self._starts, at = [], 0
        for piece in out:
            self._starts.append(at)
            at += len(piece.text)

    def _joined(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Make one change of those that reach into the same changed piece."""
        waiting: Change | None = None
        for change in changes:
            start, end, new = self._widen(change)
            if waiting is None or start >= waiting.end:
                if waiting is not None:
                    yield waiting
                waiting = Change(start, end, new, change.rule)
                continue
            # What the widened change repeats of the piece is already there, changed or not.
            kept = waiting.new[: len(waiting.new) - (waiting.end - change.start)]
            waiting = Change(waiting.start, end, kept + new[change.start - start :], change.rule)
        if waiting is not None:
            yield waiting

    def _widen(self, change: Change) -> tuple[int, int, str]:
        start, end, new = change.start, change.end, change.new
        first = bisect_right(self._starts, start) - 1
        if first >= 0 and self._pieces[first].rule and self._starts[first] < start:
            piece_end = self._starts[first] + len(self._pieces[first].text)
            if start < piece_end:
                new = self.text[self._starts[first] : start] + new
                start = self._starts[first]
        last = bisect_left(self._starts, end) - 1
        if last >= 0 and self._pieces[last].rule:
            piece_end = self._starts[last] + len(self._pieces[last].text)
            if end < piece_end:
                new += self.text[end:piece_end]
                end = piece_end
        return start, end, new

    def _slice(self, start: int, end: int) -> Iterator[Piece]:
        """Give the pieces of ``text[start:end]``, unchanged ones cut to size."""
        index = bisect_left(self._starts, start)
        if index and self._starts[index - 1] + len(self._pieces[index - 1].text) > start:
            index -= 1
        while index < len(self._pieces) and self._starts[index] < end:
            piece, at = self._pieces[index], self._starts[index]
            if piece.rule is not None:
                yield piece
            elif part := piece.text[max(0, start - at) : end - at]:
                yield Piece(part, part)
            index += 1

    def edits(self) -> tuple[Edit, ...]:
        """Give what was changed, in offsets of the text as it is now."""
        found, at = [], 0
        for piece in self._pieces:
            end = at + len(piece.text)
            if piece.rule is not None and piece.text != piece.before:
                found.append(Edit(at, end, piece.before, piece.rule))
            at = end
        return tuple(found)
