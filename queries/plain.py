"""Plain questions: from 谁投资了智谱? to a query of the library with its parameters.

Rules and names, no model. Names that the graph has are found in the question, longest first. What
is left is read word by word (:mod:`.wording`). A question is understood where what it comes to is
a phrase that some query's head lists under ``asks``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ..graph.stores.base import Store
from ..schema import fold
from .lookup import describe
from .model import Param, ParamValue, Phrase, Query
from .wording import (
    Part,
    Slot,
    Span,
    even,
    normal,
    phrase_form,
    read_phrase,
    read_words,
    vocabulary,
    whole,
)

_LONGEST_QUESTION, _LONGEST_NAME, _NEAREST = 200, 40, 3
_BY_KEYS = """
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(e:Entity)
RETURN DISTINCT key, e.id AS id
ORDER BY key, id
"""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood: the query and its parameters, or none and the nearest ones."""

    query: Query | None
    given: Mapping[str, ParamValue] = field(default_factory=lambda: MappingProxyType({}))
    nearest: tuple[Query, ...] = ()


def understand(store: Store, library: Mapping[str, Query], question: str) -> Understood:
    """Give the query that answers a plain question, or the nearest ones where none surely does."""
    text = even(question)[:_LONGEST_QUESTION]
    spans = list(_names(store, text))
    tokens = read_words(text, spans)
    asked = normal(tokens)
    found: dict[str, tuple[Query, dict[str, ParamValue]]] = {}
    for query in library.values():
        for phrase in query.asks:
            given = _fits(query, phrase, asked)
            if given is not None:
                found.setdefault(query.name, (query, given))
    if len(found) == 1:
        query, meant = next(iter(found.values()))
        return Understood(query, MappingProxyType(meant))
    others = [query for query, _ in found.values()] or _nearest(library.values(), tokens)
    return Understood(None, nearest=tuple(others[:_NEAREST]))


def _names(store: Store, text: str) -> Iterator[Span]:
    """Find the names in a text, the longest first where two overlap."""
    places: dict[str, list[tuple[int, int]]] = {}
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + _LONGEST_NAME) + 1):
            if not whole(text, start, end) or text[start:end] in vocabulary():
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


def _fits(query: Query, phrase: Phrase, asked: Sequence[Part]) -> dict[str, ParamValue] | None:
    """Give the parameters where the form of a question is that of a phrase."""
    words = phrase_form(phrase.say)
    if len(words) != len(asked):
        return None
    params = {param.name: param for param in query.params}
    given: dict[str, ParamValue] = dict(phrase.given)
    for word, token in zip(words, asked, strict=True):
        if not isinstance(word, Slot):
            if word != token:
                return None
            continue
        value = _value(params[word.param], token)
        if value is None:
            return None
        given[word.param] = value
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
            words = {word if isinstance(word, str) else "{}" for word in read_phrase(phrase.say)}
            alike = max(alike, len(words & said) / len(words | said))
        scored.append((-alike, query.theme, query.name, query))
    return [query for *_, query in sorted(scored, key=lambda s: s[:3])]
