"""What makes an extractor: small enough to be sent to another process, which makes its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..schema import Article, Claim
from .extract import Extractor
from .extract.llm import LlmOptions
from .plugins import find_extractor


@dataclass(frozen=True, slots=True)
class Recipe:
    """The names of extractors (``rules``, ``llm``, those of other packages), how the hosted model
    is reached, and the least confidence that a claim needs."""

    names: tuple[str, ...] = ("rules",)
    llm: LlmOptions | None = None
    min_confidence: float = 0.0

    def make(self) -> Extractor:
        """Make the extractor; raises :class:`~.errors.ReadError` as
        :func:`~.plugins.find_extractor` does."""
        made = find_extractor(self.names, self.llm)
        return Sure(made, self.min_confidence) if self.min_confidence > 0 else made


class Sure:
    """Gives of another extractor's claims those that are sure enough."""

    def __init__(self, inner: Extractor, least: float) -> None:
        self.inner, self.least, self.name = inner, least, inner.name
        self.waits: bool = getattr(inner, "waits", False)

    def extract(self, article: Article) -> Iterable[Claim]:
        """Give the claims whose confidence is at least the one asked for."""
        return [c for c in self.inner.extract(article) if c.confidence >= self.least]

    def summary(self) -> str | None:
        """Give the summary of the inner extractor, if it has one."""
        told = getattr(self.inner, "summary", None)
        return told() if told else None
