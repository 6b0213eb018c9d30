"""Traditional to simplified characters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Protocol

from .pieces import Change


class _Converter(Protocol):
    def convert(self, text: str, punctuation: bool, /) -> str: ...


@cache
def converter() -> _Converter:
    """Give OpenCC with the profile t2s: characters, no change of words."""
    from opencc_pyo3 import OpenCC

    made: _Converter = OpenCC("t2s")
    return made


def find_script(text: str) -> Iterator[Change]:
    """Find runs of traditional characters.

    The profile maps character by character and keeps the length; where it ever should not, the
    line is one change.
    """
    at = 0
    for line in text.splitlines(keepends=True):
        simple = converter().convert(line, False)
        if len(simple) != len(line):
            yield Change(at, at + len(line), simple, "script")
        elif simple != line:
            yield from _runs(line, simple, at)
        at += len(line)


def _runs(line: str, simple: str, at: int) -> Iterator[Change]:
    start = None
    for n in range(len(line) + 1):
        differs = n < len(line) and line[n] != simple[n]
        if differs and start is None:
            start = n
        elif not differs and start is not None:
            yield Change(at + start, at + n, simple[start:n], "script")
            start = None
