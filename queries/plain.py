"""Plain questions: from 谁投资了智谱? to a query of the library with its parameters.

Rules and names, no model. Names that the graph has are found in the question, longest first. What
is left is read with the words of ``words.tsv``, in which each line gives one word and what else is
said for it; words without meaning for the question are dropped. A question is understood where what
remains, word by word, is a phrase that some query's head lists under ``asks``. A word that nobody
knows is kept, so that a question with it is never taken for another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from ..graph.stores.base import Store
from ..schema import fold
from .lookup import Found, describe
from .model import Param, ParamValue, Phrase, Query

_LONGEST_QUESTION, _LONGEST_NAME, _NEAREST = 200, 40, 3
_BY_KEYS = """
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(e:Entity)
RETURN DISTINCT key, e.id AS id
ORDER BY key, id
"""
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


Part: TypeAlias = "str | Span"


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood: the query and its parameters, or none and the nearest ones."""

    query: Query | None
    given: Mapping[str, ParamValue] = field(default_factory=lambda: MappingProxyType({}))
    nearest: tuple[Query, ...] = ()


def understand(store: Store, library: Mapping[str, Query], question: str) -> Understood:
    """Give the query that answers a plain question, or the nearest ones where none surely does."""
    text = _even(question)[:_LONGEST_QUESTION]
    spans = list(_names(store, text))
    tokens = list(_tokens(text, spans))
    found: dict[str, tuple[Query, dict[str, ParamValue]]] = {}
    for query in library.values():
        for phrase in query.asks:
            given = _fits(query, phrase, tokens)
            if given is not None:
                found.setdefault(query.name, (query, given))
    if len(found) == 1:
        query, meant = next(iter(found.values()))
        return Understood(query, MappingProxyType(meant))
    others = [query for query, _ in found.values()] or _nearest(library.values(), tokens)
    return Understood(None, nearest=tuple(others[:_NEAREST]))


def _even(text: str) -> str:
    """Give the text in one form of each character; unlike a folded name it keeps its spaces."""
    plain = unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode("utf-8"))
    return "".join(fold(char) or " " for char in plain) if not plain.isascii() else plain.casefold()


def _names(store: Store, text: str) -> Iterator[Span]:
    """Find the names in a text, the longest first where two overlap."""
    places: dict[str, list[tuple[int, int]]] = {}
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + _LONGEST_NAME) + 1):
            if not _whole(text, start, end) or text[start:end] in _vocabulary():
                continue
            places.setdefault(fold(text[start:end]), []).append((start, end))
    places.pop("", None)
    called: dict[str, list[str]] = {}
    for key, id in store.run(_BY_KEYS, {"keys": sorted(places)}).rows:
        called.setdefault(str(key), []).append(str(id))
    known = {e.id: e for e in describe(store, {id for ids in called.values() for id in ids})}
    taken: set[int] = set()
    spots = sorted(
        ((end - start, start, end, key) for key in called for start, end in places[key]),
        key=lambda spot: (-spot[0], spot[1]),
    )
    for _, start, end, key in spots:
        if not taken & set(range(start, end)) and text[start:end] == text[start:end].strip():
            taken |= set(range(start, end))
            yield Span(start, end, text[start:end], tuple(known[id] for id in called[key]))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a part neither begins nor ends within a Latin word."""
    return not (
        (start > 0 and _latin(text[start - 1]) and _latin(text[start]))
        or (end < len(text) and _latin(text[end - 1]) and _latin(text[end]))
    )


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


@cache
def _vocabulary() -> Mapping[str, str]:
    """Give the word that each way of saying it stands for; an empty word means nothing."""
    found: dict[str, str] = {}
    lines = files(__package__).joinpath("words.tsv").read_text("utf-8").splitlines()[1:]
    for line in lines:
        word, _, said = line.partition("\t")
        found |= {_even(each): word for each in (*said.split("|"), word)}
    found.pop("", None)
    return MappingProxyType(found)


@cache
def _longest_word() -> int:
    return max(map(len, _vocabulary()))


def _tokens(text: str, spans: Iterable[Span] = ()) -> Iterator[Part]:
    """Read a text as words and names; two of one word in a row count once."""
    starts = {span.start: span for span in spans}
    at, last = 0, ""
    while at < len(text):
        if at in starts:
            yield starts[at]
            at, last = starts[at].end, ""
            continue
        limit = min([len(text), at + _longest_word(), *(s for s in starts if s > at)])
        said = next(
            (text[at:end] for end in range(limit, at, -1)
             if text[at:end] in _vocabulary() and _whole(text, at, end)), None)  # fmt: skip
        if said is not None:
            word = _vocabulary()[said]
            if word and word != last:
                yield word
                last = word
            at += len(said)
        elif silent := _SILENT.match(text, at, limit):
            at = silent.end()
        else:
            unknown = _WORD.match(text, at, limit)
            said = unknown.group() if unknown else text[at]
            yield said
            at, last = at + len(said), said


@cache
def _phrase(say: str) -> tuple[str, ...]:
    """Give a phrase as words; a name's place is kept as ``{param}``."""
    words: list[str] = []
    for part in re.split(r"(\{\w+\})", say):
        words += [part] if _SLOT.fullmatch(part) else [str(t) for t in _tokens(_even(part))]
    return tuple(words)


def _fits(query: Query, phrase: Phrase, tokens: list[Part]) -> dict[str, ParamValue] | None:
    """Give the parameters where the words of a question are those of a phrase."""
    words = _phrase(phrase.say)
    if len(words) != len(tokens):
        return None
    params = {param.name: param for param in query.params}
    given: dict[str, ParamValue] = dict(phrase.given)
    for word, token in zip(words, tokens, strict=True):
        slot = _SLOT.fullmatch(word)
        if not slot and word != token:
            return None
        if slot:
            value = _value(params[slot[1]], token)
            if value is None:
                return None
            given[slot[1]] = value
    return given


def _value(param: Param, token: Part) -> str | None:
    if not isinstance(token, Span):
        return None
    fitting = [e for e in token.entities if not param.kinds or e.kind in param.kinds]
    if not fitting:
        return None
    return fitting[0].id if len(fitting) == 1 else token.text


def _nearest(queries: Iterable[Query], tokens: list[Part]) -> list[Query]:
    """Give the queries whose phrases have the most words in common with a question."""
    said = {token if isinstance(token, str) else "{}" for token in tokens}
    scored = []
    for query in queries:
        alike = 0.0
        for phrase in query.asks:
            words = {"{}" if _SLOT.fullmatch(word) else word for word in _phrase(phrase.say)}
            alike = max(alike, len(words & said) / len(words | said))
        scored.append((-alike, query.theme, query.name, query))
    return [query for *_, query in sorted(scored, key=lambda s: s[:3])]
