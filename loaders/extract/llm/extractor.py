"""The extractor that asks a hosted model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ....schema import Article, Claim
from ...errors import ReadError
from ..document import Document
from ..reading import make_document
from .client import Client
from .counts import Counts
from .options import LlmOptions
from .pieces import pieces
from .reading import NAME, MalformedError, Reader, parse

_READ_AGAIN = 2
_SMALLEST = 400


class LlmExtractor:
    """Finds claims by a hosted model; satisfies :class:`~..base.Extractor`.

    ``options`` are completed from the environment. Raises :class:`~...errors.ReadError` where no
    model is named, no key is set, or the ``openai`` package is missing.
    """

    name = NAME
    waits = True

    def __init__(self, options: LlmOptions | None = None, client: Client | None = None) -> None:
        self._options = (options or LlmOptions()).completed()
        self.counts = Counts()
        self._client = client or Client(self._options, self.counts)

    def extract(self, article: Article) -> list[Claim]:
        """Give the claims whose evidence stands in the article, each once, in the order of their
        quotes.

        Raises :class:`~...errors.ReadError` where the model gave no answer that can be read, so
        that no article counts as read that was read in part.
        """
        doc, claims = make_document(article), dict[str, Claim]()
        reader = Reader(doc, self.counts)
        for low, high in pieces(article.text, self._options.piece, self._options.overlap):
            for said, start, end in self._said(doc, low, high):
                for claim in reader.claims(said, start, end):
                    claims.setdefault(claim.id, claim)
        self.counts.add("claims", len(claims))
        return sorted(claims.values(), key=lambda c: (c.start, c.end, c.kind, c.id))

    def summary(self) -> str:
        """Give what was asked, what it cost, and what was refused, in one sentence."""
        return self.counts.summary(self._options.model or "", self._options.prices)

    def _said(
        self, doc: Document, low: int, high: int
    ) -> Iterator[tuple[Iterable[Mapping[str, Any]], int, int]]:
        """Give what the model says of a piece; of one whose answer was cut short, by halves."""
        asked = _asked(doc.article, low, high)
        for again in range(_READ_AGAIN + 1):
            answer = self._client.ask(asked, again=again)
            if answer.cut and high - low > _SMALLEST:
                middle = (low + high) // 2
                overlap = min(self._options.overlap, (high - low) // 8)
                yield from self._said(doc, low, middle + overlap)
                yield from self._said(doc, middle - overlap, high)
                return
            try:
                yield parse(answer.text), low, high
                return
            except MalformedError:
                self.counts.add("refused: malformed answers")
        raise ReadError(
            f"the model gave {_READ_AGAIN + 1} answers that are no JSON of the agreed form; "
            "try another model"
        )


def _asked(article: Article, low: int, high: int) -> str:
    known = [
        f"{name}: {value}"
        for name, value in (
            ("Title", article.title),
            ("Publisher", article.publisher),
            ("Published", article.published.iso() if article.published else None),
        )
        if value
    ]
    return "\n".join([*known, "Article:", article.text[low:high]])
