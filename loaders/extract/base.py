"""What an extractor is: a pure function of one article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ...schema import Article, Claim


class Extractor(Protocol):
    """Finds claims in an article. Its only state is word lists, loaded once.

    Two more things may be there: ``waits``, true for one that waits on a network, so that a
    batch runs it in threads and not in processes; and ``summary()``, which gives one sentence
    for the end of a run (what it cost, what was refused), or ``None``.
    """

    name: str

    def extract(self, article: Article) -> Iterable[Claim]:
        """Give the claims of one article, in the order of their quotes; each fits its kind.

        Raises :class:`~...schema.errors.RunError` where no other article can be read either.
        """
