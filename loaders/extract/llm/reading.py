"""From a model's answer to claims: nothing is believed that does not stand in the article."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ....schema import (
    Claim,
    ClaimError,
    FactKind,
    Mention,
    Modality,
    Property,
    Role,
    Value,
    load_model,
    make_claim,
)
from ..document import Document, Span
from ..numerals import plain_characters, read_number
from ..parties import mention_of
from ..scope import sentence_at
from ..shares import find_parts
from .counts import Counts
from .schema import CODES

NAME = "llm"
_FENCE = re.compile(r"^\s*```[a-zA-Z]*\s*\n(.*?)\n?```\s*$", re.DOTALL)
_NUMERAL = re.compile(r"\d+|[零一二三四五六七八九十百千万亿]+")
_AnySpan = TypeVar("_AnySpan", bound=Span)


class MalformedError(ValueError):
    """An answer that is no JSON of the agreed form."""


def parse(text: str) -> list[Mapping[str, Any]]:
    """Give the claims of an answer as objects; raises :class:`MalformedError`."""
    fenced = _FENCE.match(text)
    try:
        data = json.loads(fenced.group(1) if fenced else text)
    except (ValueError, RecursionError):
        raise MalformedError("it is no JSON") from None
    claims = data.get("claims") if isinstance(data, dict) else None
    if not isinstance(claims, list) or not all(isinstance(one, dict) for one in claims):
        raise MalformedError("it has no list of claims")
    return claims


class Reader:
    """Makes claims of what a model says about one document.

    Counts in ``counts`` what is refused (a claim) and
    left out (a name or a value of one), by reason.
    """

    def __init__(self, doc: Document, counts: Counts) -> None:
        self._doc, self._counts = doc, counts

    def claims(self, said: Iterable[Mapping[str, Any]], low: int, high: int) -> Iterator[Claim]:
        """Give the claims that stand in ``text[low:high]``, the piece that the model was shown."""
        for one in said:
            try:
                claim = self._claim(one, low, high)
            except ClaimError as error:
                self._counts.add(f"refused: {error}")
                continue
            yield claim

    def _claim(self, said: Mapping[str, Any], low: int, high: int) -> Claim:
        kind = load_model().facts.get(str(said.get("kind")))
        if kind is None:
            raise ClaimError("kind unknown")
        evidence = said.get("evidence")
        at = self._doc.text.find(evidence, low, high) if isinstance(evidence, str) else -1
        if not isinstance(evidence, str) or not evidence.strip() or at < 0:
            raise ClaimError("evidence not in the article")
        start = at + len(evidence) - len(evidence.lstrip())
        end = at + len(evidence.rstrip())
        claim = make_claim(
            self._doc.article, kind.name,
            self._roles(kind, _mapping(said.get("roles")), start, end),
            self._values(kind, _mapping(said.get("values")), start, end),
            (start, end),
            modality=self._modality(said.get("modality")),
            attributed_to=self._source(said.get("attributed_to")),
            extractor=NAME, confidence=0.5,
        )  # fmt: skip
        try:
            load_model().check(claim)
        except ClaimError:
            raise ClaimError("not fitting its kind") from None
        return claim

    def _modality(self, words: object) -> Modality:
        try:
            return Modality(str(words))
        except ValueError:
            raise ClaimError("modality unknown") from None

    def _source(self, words: object) -> str | None:
        if not isinstance(words, str) or not words.strip():
            return None
        if words in self._doc.text:
            return words.strip()
        self._counts.add("left out: sources not in the article")
        return None

    def _roles(
        self, kind: FactKind, said: Mapping[str, Any], start: int, end: int
    ) -> dict[str, list[Mention]]:
        roles: dict[str, list[Mention]] = {}
        for name, role in kind.roles.items():
            given = said.get(name) or []
            found = [self._mention(role, one, start, end) for one in _strings(given)]
            kept = {m.name: m for m in found if m is not None}
            if kept:
                roles[name] = list(kept.values())[: role.max]
        return roles

    def _mention(self, role: Role, words: str, start: int, end: int) -> Mention | None:
        """Find a name in the evidence, else the nearest before it, else the first behind."""
        words, text = words.strip(), self._doc.text
        at = text.find(words, start, end) if words else -1
        if at < 0 and words:
            at = text.rfind(words, 0, start)
            at = text.find(words, end) if at < 0 else at
        if at < 0:
            self._counts.add("left out: names not in the article")
            return None
        first = bisect_left(self._doc.names, at, key=lambda n: n.start)
        for name in self._doc.names[first:]:
            if name.start > at:
                break
            if name.end == at + len(words) and name.kind in role.kinds:
                return mention_of(name)
        return Mention(words, role.kinds[0], at, at + len(words))

    def _values(
        self, kind: FactKind, said: Mapping[str, Any], start: int, end: int
    ) -> dict[str, Value | None]:
        first, last = sentence_at(self._doc, start), sentence_at(self._doc, end - 1)
        low = first.start if first else start
        high = max(end, last.end if last else end)
        values: dict[str, Value | None] = {}
        for name, prop in kind.properties.items():
            given = said.get(name)
            if given is None or given == "":
                continue
            values[name] = self._value(kind, prop, given, low, high)
            if values[name] is None:
                self._counts.add("left out: values that the article does not have")
        return values

    def _value(
        self, kind: FactKind, prop: Property, given: object, low: int, high: int
    ) -> Value | None:
        codes = CODES.get((kind.name, prop.name))
        if codes is not None:
            return given if isinstance(given, str) and given in codes else None
        if prop.type == "boolean":
            return given if isinstance(given, bool) else None
        if prop.type == "integer":
            if not isinstance(given, int) or isinstance(given, bool):
                return None
            return given if _says_number(self._doc.text[low:high], given) else None
        if not isinstance(given, str) or not given.strip():
            return None
        return self._words(prop, given.strip(), low, high)

    def _words(self, prop: Property, words: str, low: int, high: int) -> Value | None:
        """Read words of the article; amounts and shares must stand in the evidence's sentences."""
        doc = self._doc
        if prop.type == "text":
            return words if words in doc.text else None
        if prop.type == "money":
            amount = _over(doc.amounts, doc.text, words, low, high)
            return amount.money if amount else None
        if prop.type == "date":
            when = _over(doc.dates, doc.text, words, low, high) or _over(
                doc.dates, doc.text, words, 0, len(doc.text)
            )
            return when.date if when else None
        if prop.type == "share":
            part = _over(find_parts(doc.text, low, high), doc.text, words, low, high)
            return part.share if part else None
        return None


def _over(spans: Sequence[_AnySpan], text: str, words: str, low: int, high: int) -> _AnySpan | None:
    """Give what our own reader found where the words stand: all of it, also where the model gave
    only a part of an interval (3亿 of 3亿至10亿元)."""
    at = text.find(words, low, high)
    while at >= 0:
        over = [s for s in spans if s.start < at + len(words) and at < s.end]
        same = [s for s in over if s.text in words or words in s.text]
        if same:
            return max(same, key=lambda s: s.end - s.start)
        at = text.find(words, at + 1, high)
    return None


def _says_number(text: str, given: int) -> bool:
    """Whether a text has a whole number, in digits or in Chinese."""
    found = (read_number(m.group()) for m in _NUMERAL.finditer(plain_characters(text)))
    return any(n is not None and n.low == given == n.high for n in found)


def _mapping(given: object) -> Mapping[str, Any]:
    return given if isinstance(given, Mapping) else {}


def _strings(given: object) -> list[str]:
    if isinstance(given, str):
        return [given]
    return [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
