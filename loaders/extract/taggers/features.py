"""What a tagger knows of each unit of a sentence; the same when it is trained and when it runs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from ....schema.places import load_places
from ..names.tables import common_words
from .units import Unit

_SAME_NAME = {"o": "O", "p": "P", "q": "Q"}


def features_of(units: Sequence[Unit], triggers: Sequence[tuple[int, int]]) -> list[list[str]]:
    """Give the features of each unit.

    ``triggers`` are the stretches, in order, of the words that tell of the event. Of a name that
    the finder knows, only its class, its last two characters and where it stands count, so that
    nothing is learnt of one company or another.
    """
    looks = [unit.look if unit.mark in "-MDR" else unit.mark for unit in units]
    marks = [unit.mark for unit in units]
    ends = _ends(units)
    starts, stops = [low for low, _ in triggers], [high for _, high in triggers]
    skeleton = _skeleton(units)
    words, within = _words(units), _within(units)
    size = len(units)
    pad = ["#"] * 4
    x, m = pad + looks + pad, pad + marks + pad
    raw = pad + [unit.look for unit in units] + pad
    rows: list[list[str]] = []
    for i, unit in enumerate(units):
        p3, p2, p1, x0, n1, n2, n3 = x[i + 1 : i + 8]
        _, m_before, m_here, m_after = m[i + 2 : i + 6]
        raw_here = raw[i + 4]
        row = [
            f"0{x0}", f"-1{p1}", f"-2{p2}", f"-3{p3}", f"1{n1}",
            f"2{n2}", f"3{n3}", f"a{p1}{x0}", f"b{x0}{n1}",
            f"c{p2}{p1}", f"d{n1}{n2}", f"e{p3}{p2}{p1}",
            f"f{n1}{n2}{n3}", f"g{p1}{x0}{n1}",
            f"m{m_before}{m_here}{m_after}", f"n{m_here}{raw_here}", f"r{raw_here}{raw[i + 5]}",
        ]  # fmt: skip
        before = bisect_right(stops, unit.start) - 1
        after = bisect_left(starts, unit.end)
        row.append(f"t{before + 1 if before < 1 else 2}{min(len(starts) - after, 2)}")
        if before >= 0:
            row.append(f"u{_bucket(unit.start - stops[before])}")
        if after < len(starts):
            row.append(f"v{_bucket(starts[after] - unit.end)}")
        row.append(f"s{skeleton[i][0]}{marks[i]}{skeleton[i][1]}")
        w = words[i]
        row.append(f"y{words[i - 1] if i else '#'}{w}{words[i + 1] if i + 1 < size else '#'}")
        row.append(f"q{within[i]}{x0}" if within[i] else "q")
        row.append(f"k{w}{x0}")
        if ends[i]:
            row.append(f"w{ends[i]}")
            row.append(f"z{ends[i][-1]}")
        if i == 0 or i == size - 1:
            row.append("edge")
        rows.append(row)
    return rows


def _bucket(distance: int) -> str:
    return str(distance) if distance < 3 else "5" if distance < 6 else "9" if distance < 14 else "+"


_LONGEST = 4
"""The longest word that is looked for, in units."""


@cache
def _lexicon() -> dict[str, str]:
    """Give each word's sort: P for a place, V a verb, F a function word, W another."""
    sorts = {"verb": "V", "function": "F"}
    known = {word: sorts.get(sort, "W") for word, sort in common_words().items()}
    return known | {name: "P" for name in load_places() if len(name) <= _LONGEST}


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in _lexicon())


def _words(units: Sequence[Unit]) -> list[str]:
    """Give for each unit the sort of the longest known word that begins here, ``P1`` for its first
    unit and ``P`` for the others; ``-`` outside words. What the finder drew is no word."""
    known, firsts, size = _lexicon(), _first_letters(), len(units)
    looks = [unit.look for unit in units]
    sorts = ["-"] * size
    at = 0
    while at < size:
        length = 1
        if looks[at][0] not in firsts:
            at += 1
            continue
        for stop in range(min(at + _LONGEST, size), at + 1, -1):
            sort = known.get("".join(looks[at:stop]))
            if sort:
                length = stop - at
                sorts[at:stop] = [sort + "1"] + [sort] * (length - 1)
                break
        at += length
    return sorts


_OPEN = {"“": "“", "《": "《", "（": "(", "(": "(", "「": "“", "【": "【"}
_CLOSE = frozenset("”》）)」】")


def _within(units: Sequence[Unit]) -> list[str]:
    """Give for each unit the mark of the quotation or bracket that it stands in, the innermost."""
    found, open_marks = [], [""]
    for unit in units:
        if unit.look in _OPEN:
            open_marks.append(_OPEN[unit.look])
            found.append(open_marks[-1])
            continue
        found.append(open_marks[-1])
        if unit.look in _CLOSE and len(open_marks) > 1:
            open_marks.pop()
    return found


def _ends(units: Sequence[Unit]) -> list[str]:
    """Give for each unit of a name the name's last two units, and nothing for the others."""
    ends = [""] * len(units)
    tail = ""
    for i in range(len(units) - 1, -1, -1):
        mark = units[i].mark
        follows = i + 1 < len(units) and _SAME_NAME.get(units[i + 1].mark) == _SAME_NAME.get(
            mark, mark
        )
        if mark not in "OoPpQq":
            continue
        if not follows:
            tail = (units[i - 1].look if i else "") + units[i].look
        ends[i] = tail
    return ends


def _skeleton(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """Give for each unit which mark of names, money and dates, or comma, comes last before it
    and which comes next after it."""
    kinds = [u.mark if u.mark in "OPMDRQ" else "," if u.look in "，；：、" else "" for u in units]
    before, after, last = [], [""] * len(units), "#"
    for kind in kinds:
        before.append(last)
        last = kind or last
    last = "#"
    for i in range(len(units) - 1, -1, -1):
        after[i] = last
        last = kinds[i] or last
    return list(zip(before, after, strict=True))
