"""The words of plain questions: what is read as which word, and when two questions are the same.

``words.tsv`` has one word a line: the word, its sort, and what else is said for it. Words without
meaning for a question stand behind an empty one and are dropped; a word that nobody knows is kept,
so that a question with it is never taken for another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from ..schema import fold
from .lookup import Found

_WHO, _WHICH_INVESTORS, _INVESTS, _INVESTORS, _ALL = "谁", "哪些投资方", "投资", "投资方", "都"
# What a phrase of nouns means the same without.
_FREE = frozenset({_WHO, _ALL, "和", "之间", "多少"})
_SLOT = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[a-z0-9'.&+-]+")
_SILENT = re.compile(r"[\s?？!！。，,.;；:：、“”\"'‘’《》()（）]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a question: where it stands, and the entities that are called so."""

    start: int
    end: int
    text: str
    entities: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a name in a phrase: the parameter that it is."""

    param: str


Part: TypeAlias = "str | Span | Slot"


def even(text: str) -> str:
    """Give the text in one form of each character; unlike a folded name it keeps its spaces."""
    plain = unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode("utf-8"))
    return "".join(fold(char) or " " for char in plain) if not plain.isascii() else plain.casefold()


def whole(text: str, start: int, end: int) -> bool:
    """Whether a part neither begins nor ends within a Latin word."""
    return not (
        (start > 0 and _latin(text[start - 1]) and _latin(text[start]))
        or (end < len(text) and _latin(text[end - 1]) and _latin(text[end]))
    )


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


@cache
def _lines() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Give each word with its sort and what is said for it."""
    text = files(__package__).joinpath("words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return tuple((word, sort, tuple(said.split("|"))) for word, sort, said in rows)


@cache
def vocabulary() -> Mapping[str, str]:
    """Give the word that each way of saying it stands for; an empty word means nothing."""
    found = {even(each): word for word, _, said in _lines() for each in (*said, word)}
    found.pop("", None)
    return MappingProxyType(found)


@cache
def _of_sort(sort: str) -> frozenset[str]:
    return frozenset(word for word, its, _ in _lines() if its == sort)


@cache
def _longest_word() -> int:
    return max(map(len, vocabulary()))


def read_words(text: str, spans: Iterable[Span] = ()) -> list[Part]:
    """Read a text as words and names. One word twice in a row counts once, but for what belongs
    to what: the investors of the investors are not the investors."""
    parts: list[Part] = []
    end = -1
    for start, stop, part in _read(text, {span.start: span for span in spans}):
        again = parts and part == parts[-1]
        if not again or (part != _WHO and text[end:start].strip()):
            parts.append(part)
        end = stop
    return _plainer(parts)


def _read(text: str, starts: Mapping[int, Span]) -> Iterator[tuple[int, int, Part]]:
    at = 0
    while at < len(text):
        if at in starts:
            yield at, starts[at].end, starts[at]
            at = starts[at].end
            continue
        limit = min([len(text), at + _longest_word(), *(s for s in starts if s > at)])
        said = next(
            (text[at:end] for end in range(limit, at, -1)
             if text[at:end] in vocabulary() and whole(text, at, end)), None)  # fmt: skip
        if said is not None:
            if vocabulary()[said]:
                yield at, at + len(said), vocabulary()[said]
        elif silent := _SILENT.match(text, at, limit):
            said = silent.group()
        else:
            unknown = _WORD.match(text, at, limit)
            said = unknown.group() if unknown else text[at]
            yield at, at + len(said), said
        at += len(said)


def _plainer(parts: list[Part]) -> list[Part]:
    """Settle two words by the others: 哪些投资方 is who invests, or else who the investors are;
    都 is both of two, and means nothing with one."""
    named = sum(not isinstance(part, str) for part in parts)
    found: list[Part] = []
    for part in parts:
        if part == _WHICH_INVESTORS:
            found += [_WHO] if _INVESTS in parts else [_WHO, _INVESTORS]
        elif part != _ALL:
            found.append(part)
        elif named > 1:
            found.append("同时")
    return found


@cache
def read_phrase(say: str) -> tuple[Part, ...]:
    """Read a phrase of a query's head; a name's place is a :class:`Slot`."""
    parts: list[Part] = []
    for piece in re.split(r"(\{\w+\})", say):
        slot = _SLOT.fullmatch(piece)
        parts += [Slot(slot[1])] if slot else read_words(even(piece))
    return tuple(parts)


def normal(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Give a form that questions share which mean the same in whatever order they are put.

    With names and nouns alone (智谱, 客户) neither the order nor 谁 tells anything: whose they are
    is who is named. With a verb the order tells who does it to whom, and only a 谁 at the end of
    what begins without a subject (投资智谱的有谁) may as well stand in front.
    """
    words = [part for part in parts if isinstance(part, str)]
    names = [part for part in parts if not isinstance(part, str)]
    if names and _of_sort("noun") & set(words) and not _of_sort("verb") & set(words):
        return (*names, *sorted(word for word in words if word not in _FREE))
    if parts and parts[-1] == _WHO and words.count(_WHO) == 1 and isinstance(parts[0], str):
        return (_WHO, *parts[:-1])
    return tuple(parts)


@cache
def phrase_form(say: str) -> tuple[Part, ...]:
    """Give the normal form of a phrase."""
    return normal(read_phrase(say))
