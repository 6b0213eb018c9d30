"""Articles and claims: the ground truth from which every graph can be rebuilt.

A claim is one statement found in one article. It is never edited; resolution and facts are
functions of claims.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from .dates import DateInterval
from .errors import ClaimError
from .values import Value, value_to_json


class Modality(StrEnum):
    """How an article puts a statement."""

    ASSERTED = "asserted"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    FORECAST = "forecast"
    RUMOURED = "rumoured"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that repair made: ``text[start:end]`` of the repaired text stood as ``before``.

    Offsets count code points of the repaired text. ``rule`` names the repair. A list of edits
    is sorted and does not overlap, so that the raw text can be put together again.
    """

    start: int
    end: int
    before: str
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """One source document after repair.

    ``id`` is the source's own, or the hash of the raw text (:func:`article_id`). ``published``
    may be a month or ``None``. ``source`` says where it was read, for messages only: a file's
    name and line, never needed to read the graph. ``edits`` lead back to the raw text.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: DateInterval | None = None
    source: str | None = field(default=None, compare=False)
    edits: tuple[Edit, ...] = ()

    def raw_text(self) -> str:
        """Put the raw text together again from the repaired text and the edits."""
        return self._raw(0, len(self.text), deleted_at_ends=True)

    def raw_quote(self, start: int, end: int) -> str:
        """Give the raw words behind ``text[start:end]``.

        An edit that only partly lies in the span is given whole: it cannot be divided. What was
        deleted right before or behind the span is no part of it.
        """
        return self._raw(start, end, deleted_at_ends=False)

    def _raw(self, start: int, end: int, *, deleted_at_ends: bool) -> str:
        parts, at = [], start
        for edit in self.edits:
            touches = edit.start < end and edit.end > start
            at_end = deleted_at_ends and edit.start == edit.end and edit.start in (start, end)
            if not (touches or at_end):
                continue
            parts.append(self.text[at : max(at, edit.start)])
            parts.append(edit.before)
            at = max(at, edit.end)
        parts.append(self.text[at:end])
        return "".join(parts)


def article_id(raw_text: str) -> str:
    """Give the id of an article whose source has none: 16 hex digits of its SHA-256."""
    return hashlib.sha256(raw_text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as an article writes it, in one role of one claim.

    ``kind`` is an entity kind (``Organization``, ``Person``, ``Product``, ``Place``,
    ``Group``). ``start`` and ``end`` are offsets into the article's text, or ``None`` where
    the name is put together from several places (杭州、珠海等地国资 gives 杭州国资).
    ``named`` is false for a party that the article does not name, and for a product that has no
    name of its own (三款手机); ``place`` is the place that such a party is told by. ``state`` is
    true where the words call it state capital (国资, 国企, 城投).
    """

    name: str
    kind: str
    start: int | None = None
    end: int | None = None
    named: bool = True
    place: str | None = None
    state: bool = False

    def to_json(self) -> dict[str, object]:
        """Give a JSON object; what has its default is left out."""
        data: dict[str, object] = {"name": self.name, "kind": self.kind}
        if self.start is not None:
            data |= {"start": self.start, "end": self.end}
        if not self.named:
            data["named"] = False
        if self.place is not None:
            data["place"] = self.place
        if self.state:
            data["state"] = True
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Mention:
        """Read what :meth:`to_json` wrote."""
        try:
            return cls(**data)
        except TypeError as error:
            raise ClaimError(f"mention {dict(data)!r} cannot be read: {error}") from None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement found in one article.

    ``roles`` maps a role of the kind to the mentions that fill it, ``values`` a property of
    the kind to its value. ``quote`` is ``article.text[start:end]``. ``attributed_to`` is who
    said it, as written, or ``None`` for the article itself. ``confidence`` lies in 0 to 1.

    Make one with :func:`make_claim`, which gives the stable ``id``.
    """

    id: str
    article: str
    kind: str
    roles: Mapping[str, tuple[Mention, ...]]
    values: Mapping[str, Value]
    quote: str
    start: int
    end: int
    modality: Modality = Modality.ASSERTED
    attributed_to: str | None = None
    extractor: str = "rules"
    confidence: float = 1.0

    def to_json(self) -> dict[str, object]:
        """Give a JSON object with all that is needed to read the claim back."""
        return {
            "id": self.id,
            "article": self.article,
            "kind": self.kind,
            "roles": {role: [m.to_json() for m in ms] for role, ms in self.roles.items()},
            "values": {name: value_to_json(v) for name, v in self.values.items()},
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "modality": str(self.modality),
            "attributed_to": self.attributed_to,
            "extractor": self.extractor,
            "confidence": self.confidence,
        }


def make_claim(
    article: Article,
    kind: str,
    roles: Mapping[str, Iterable[Mention]],
    values: Mapping[str, Value | None],
    span: tuple[int, int],
    *,
    modality: Modality = Modality.ASSERTED,
    attributed_to: str | None = None,
    extractor: str = "rules",
    confidence: float = 1.0,
) -> Claim:
    """Make a claim with its stable id.

    Empty roles and ``None`` values are left out; roles and values are kept in sorted order.
    ``span`` is the quote's place in ``article.text``. The id is a hash of the article's id,
    the extractor's name and everything that is stated, so the same article read twice by the
    same extractor gives the same id. Raises :class:`ClaimError` for a span outside the text.
    """
    start, end = span
    if not 0 <= start < end <= len(article.text):
        raise ClaimError(f"quote {start}:{end} lies outside article {article.id}")
    filled = {role: tuple(mentions) for role, mentions in sorted(roles.items())}
    kept_roles = {role: mentions for role, mentions in filled.items() if mentions}
    kept_values = {name: v for name, v in sorted(values.items()) if v is not None}
    claim = Claim(
        "",
        article.id,
        kind,
        kept_roles,
        kept_values,
        article.text[start:end],
        start,
        end,
        modality,
        attributed_to,
        extractor,
        confidence,
    )
    stated = claim.to_json()
    del stated["id"], stated["confidence"]
    packed = json.dumps(stated, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    return replace(claim, id=f"claim:{hashlib.sha256(packed).hexdigest()[:20]}")
