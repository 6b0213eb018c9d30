"""Runs of GBK text that are one byte out of step.

A filter replaced byte pairs of GBK text without asking where characters begin: full-width
punctuation (A3xx) by ASCII, and some characters by themselves with their reading in brackets. Where
such a pair lay across two characters, a byte was lost, and every character after it was read from
the second half of one and the first half of the next, until an ASCII byte or 0x80 (€) put the text
back in step. What cannot be read so shows as ``?``, or is gone where it fell into GBK's
user-defined area.

To undo it, the run is written as GBK again, what the replacement ate is put back before it, and the
bytes are read in step. Bytes that are lost are chosen by a bigram model (:mod:`.bigrams`), and so
is where the run ends. A run is only mended where the result is the likelier text, so ``?!`` in
prose stays as it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from .bigrams import load_bigrams
from .pieces import Change
from .pinyin import SYLLABLE
from .script import converter

Stream: TypeAlias = "tuple[int, ...]"
"""Bytes of GBK; below 0 is a byte that is lost: any, or the two bytes of a pair that fell into the
user-defined area (its first byte ends a character, its second begins the next)."""

_ANY = -1
_ANCHOR = re.compile(rf"\?(?:[!?,:;(](?=[^\x00-\x3e\x40-\x7f]|\?)|(?P<reading>{SYLLABLE})\))")
_READING = re.compile(rf"\?({SYLLABLE})\)")
_READINGS = re.compile(rf"\((?:{SYLLABLE}\)|[a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]{{0,6}}$)")
_EATEN = re.compile(r"/?[a-z]{1,8}>")
_LONGEST = 80
_MOST_ANCHORS = 2000
_MOST_GAPS = 4
_CONTEXT = 3
_QUOTE_BONUS = 8.0
_GAP_COST = 8.0
_PROMISING = 6
_LEADS = tuple(range(0x81, 0xFF))
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


# How a pair can be gone: AAA1-AFFE and F8A1-FEFE; A140-A7A0 and the empty places of A8 and A9; and
# a comma cut in two. Each is a key of _BYTES for its first byte and one for its second.
_GAPS = ((-2, -3), (-4, -5), (-6, -3))
_COMMA = -6
_BYTES: Mapping[int, tuple[int, ...]] = {
    -2: (*range(0xAA, 0xB0), *range(0xF8, 0xFF)),
    -3: tuple(range(0xA1, 0xFF)),
    -4: tuple(range(0xA1, 0xAA)),
    -5: tuple(range(0x81, 0xA1)),
    -6: (0xAC,),
}


class Run(NamedTuple):
    """One reading of a run: ``text[:end]`` is used up, ``stream`` are its bytes in step, and
    ``tail`` is what a lost byte ate."""

    end: int
    stream: Stream
    tail: str = ""


def find_shift(text: str) -> Iterator[Change]:
    """Find runs out of step and what they were. At most 2,000 places of a text are looked at,
    and 80 characters of each, so that hostile text costs no more than long text."""
    done, mender = 0, None
    for number, anchor in enumerate(_ANCHOR.finditer(text)):
        if number >= _MOST_ANCHORS:
            return
        if anchor.start() < done:
            continue
        mender = mender or _Mender(text)
        change = mender.mend(anchor)
        if change is not None:
            done = change.end
            yield change


class _Mender:
    """Chooses what a run was. The model has seen the article itself, which repeats its words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.model = load_bigrams().with_text(_simple(_READINGS.sub("", "\n".join(_sound(text)))))
        self._chosen: dict[tuple[int, int, str, str, bool], str] = {}

    def mend(self, anchor: re.Match[str]) -> Change | None:
        """Give the likeliest reading of the run at an anchor, or ``None`` where the text as it
        stands is likelier."""
        text, start = self.text, anchor.start()
        before = text[max(0, start - _CONTEXT) : start]
        prefixes = _prefixes(text, anchor)
        runs = [run for prefix in prefixes for run in _runs(text, anchor.end(), prefix)]
        if not runs:
            return None
        window = max(run.end for run in runs) + _CONTEXT
        inside = text.rfind("“", 0, start) > text.rfind("”", 0, start)
        best, best_score = None, self.likely(text[start - len(before) : window])
        frames = [(run, _Frame(before, run.tail + text[run.end : window], inside)) for run in runs]
        rated = sorted(((self.rate(r.stream, f), r, f) for r, f in frames), reverse=True)
        for first_score, run, frame in rated[:_PROMISING]:
            stream, score = self.fill_gaps(run.stream, first_score, frame)
            if score > best_score:
                read = self.read(stream, frame)
                best, best_score = Change(start, run.end, read + run.tail, "shift"), score
        return best

    def rate(self, stream: Stream, frame: _Frame) -> float:
        """Rate a reading of a run between what stands around it."""
        read = self.read(stream, frame)
        return self.likely(frame.before + read + frame.after) if read else -math.inf

    def likely(self, text: str) -> float:
        """Rate a text by the model, without the readings that another repair takes out."""
        return self.model.total(_simple(_READINGS.sub("", text)))

    def fill_gaps(self, stream: Stream, score: float, frame: _Frame) -> tuple[Stream, float]:
        """Put back pairs that fell into the user-defined area, each where the longer text is the
        likelier one all the same."""
        for _ in range(_MOST_GAPS):
            best, best_score = stream, score
            for at in range(3 if stream[0] == _ANY else 1, len(stream), 2):
                for trail, lead in _GAPS:
                    if trail == _COMMA and stream[at - 1] != 0xA3:
                        continue
                    wider = (*stream[:at], trail, lead, *stream[at:])
                    rated = self.rate(wider, frame) - _GAP_COST
                    if rated > best_score:
                        best, best_score = wider, rated
            if best is stream:
                break
            stream, score = best, best_score
        return stream, score

    def read(self, stream: Stream, frame: _Frame) -> str:
        """Read bytes in step; ``""`` where a pair is no character whatever a lost byte is."""
        pairs = [(stream[n], stream[n + 1]) for n in range(0, len(stream) - 1, 2)]
        left, read = frame.before[-1:], []
        for n, (lead, trail) in enumerate(pairs):
            found = _character(lead, trail)
            if lead < 0 or trail < 0:
                right = _character(*pairs[n + 1]) if n + 1 < len(pairs) else frame.after[:1]
                found = self.likeliest(lead, trail, left, right, frame.inside)
            if not found:
                return ""
            read.append(found)
            left = found
        return "".join(read)

    def likeliest(self, lead: int, trail: int, left: str, right: str, inside: bool) -> str:
        """Choose the character for a pair with a lost byte by its neighbours.

        A full stop gets a bonus before a quote or bracket, since 。” is by far the commonest pair
        that the filter cuts; so does the quote that is due: closing where one is open.
        """
        key = (lead, trail, left, right, inside)
        if key not in self._chosen:
            due = "”" if inside else "“"
            self._chosen[key] = max(
                _characters(lead, trail),
                key=lambda char: (
                    self.model.pair(_simple(left), _simple(char))
                    + self.model.pair(_simple(char), _simple(right))
                    + _QUOTE_BONUS * (char == "。" and right != "" and right in "“”《‘’（")
                    + _QUOTE_BONUS * (char == due and left in "。，！？：")
                ),
                default="",
            )
        return self._chosen[key]


def _sound(text: str) -> Iterator[str]:
    """Give what stands between the runs, as far as they can be told before they are mended."""
    at = 0
    for anchor in _ANCHOR.finditer(text):
        yield text[at : anchor.start()]
        at = max(at, anchor.end() + _LONGEST // 4)
    yield text[at:]


class _Frame(NamedTuple):
    """What stands around a run, and whether a quotation is open there."""

    before: str
    after: str
    inside: bool


def _prefixes(text: str, anchor: re.Match[str]) -> Iterator[Stream]:
    """Give what the replacement ate, as bytes before the run."""
    reading = anchor["reading"]
    if reading is None:
        mark = anchor.group()[1]
        yield (_ANY, 0xA3, ord(mark) + 0x80)
        return
    trail = _bytes(text[anchor.start() - 1 : anchor.start()])[-1:]
    seconds = {second for first, second in _readings().get(reading, ()) if (first,) == trail}
    yield from ((second,) for second in sorted(seconds) or (_ANY,))


@cache
def _readings() -> dict[str, tuple[tuple[int, ...], ...]]:
    """Give the GBK bytes of the characters that the filter is known to touch, by reading."""
    lines = files(__package__).joinpath("pinyin.tsv").read_text("utf-8").splitlines()[1:]
    table: dict[str, tuple[tuple[int, ...], ...]] = {}
    for line in lines:
        character, reading = line.split("\t")
        table[reading] = (*table.get(reading, ()), _bytes(character))
    return table


def _bytes(text: str) -> tuple[int, ...]:
    try:
        return tuple(text.encode("gbk"))
    except UnicodeEncodeError:
        return ()


def _runs(text: str, at: int, prefix: Stream) -> Iterator[Run]:
    """Give each place where the run may end, with its bytes."""
    stream = prefix
    for n in range(at, min(len(text), at + _LONGEST)):
        char = text[n]
        if char == "€":
            yield Run(n + 1, (*stream, 0x80))
            return
        if char == "?":
            yield from _lost_ends(text, n, stream)
            return
        if char == "\n":
            return
        if char.isascii():
            if char >= "@":
                yield Run(n + 1, (*stream, ord(char)))
            stream = (*stream, 0xA3, ord(char) + 0x80)
            continue
        pair = _bytes(char)
        if len(pair) != 2:
            return
        stream = (*stream, *pair)


def _lost_ends(text: str, at: int, stream: Stream) -> Iterator[Run]:
    """A ``?`` ends a run: the last byte is lost, perhaps with the ASCII character behind it."""
    reading = _READING.match(text, at)
    if reading:
        for first, second in _readings().get(reading[1], ()):
            if stream[-1] == first:
                yield Run(reading.end(), (*stream, second))
                return
    if _EATEN.match(text, at + 1):
        yield Run(at + 1, (*stream, _ANY), "<")
        return
    yield Run(at + 1, (*stream, _ANY))


@cache
def _character(lead: int, trail: int) -> str:
    try:
        return bytes((lead, trail)).decode("gbk")
    except ValueError:
        return ""


@cache
def _characters(lead: int, trail: int) -> tuple[str, ...]:
    """Give every character that a pair with lost bytes can be."""
    leads = (lead,) if lead >= 0 else _BYTES.get(lead, _LEADS)
    trails = (trail,) if trail >= 0 else _BYTES.get(trail, _TRAILS)
    return tuple(c for first in leads for second in trails if (c := _character(first, second)))


@lru_cache(maxsize=20_000)
def _simple(text: str) -> str:
    return converter().convert(text, False) if text else ""
