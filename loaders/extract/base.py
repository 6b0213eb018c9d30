"""What an extractor is: a pure function of one article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ...schema import Article, Claim


class Extractor(Protocol):
    """Finds claims in an article. Its only state is word lists, loaded once."""

    name: str

    def extract(self, article: Article) -> Iterable[Claim]:
        """Give the claims of one article, in the order of their quotes; each fits its kind."""
