"""The offline extractor: every module in ``rules/``, run on one article, and the taggers after."""

from __future__ import annotations

import gc
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import cast

from ...schema import Article, Claim, load_model
from . import rules
from .confidence import with_confidence
from .document import Document
from .reading import make_document
from .taggers import mend

Rule = Callable[[Document], Iterable[Claim]]


@cache
def find_rules() -> tuple[tuple[str, Rule], ...]:
    """Give the rules, by the names of their modules, sorted: all that have a ``find``.

    A module of ``rules/`` whose name begins with ``_`` is a helper and no rule.
    """
    names = sorted(found.name for found in pkgutil.iter_modules(rules.__path__))
    modules = {
        name: importlib.import_module(f"{rules.__name__}.{name}")
        for name in names
        if not name.startswith("_")
    }
    return tuple(
        (name, cast(Rule, module.find))
        for name, module in modules.items()
        if hasattr(module, "find")
    )


@contextmanager
def _collection_put_off() -> Iterator[None]:
    """Put off the search for garbage in cycles to the end of an article: what is made for one, some
    ten thousand small objects, lives until then, and to look through it again and again takes a
    tenth of the time. An article is of bounded size, and so is what waits."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class RulesExtractor:
    """Finds claims by rules, which taggers mend; satisfies :class:`~.base.Extractor`."""

    name = "rules"

    def extract(self, article: Article) -> list[Claim]:
        """Give the article's claims in the order of their quotes, each once.

        Raises :class:`~...schema.ClaimError` where a rule makes a claim that does not fit its
        kind, which is a fault of the rule.
        """
        with _collection_put_off():
            return self.extract_from(make_document(article))

    def extract_from(self, doc: Document) -> list[Claim]:
        """Do the same for a document that has been read already."""
        model = load_model()
        claims: dict[str, Claim] = {}
        for _, find in find_rules():
            for claim in find(doc):
                model.check(claim)
                claims.setdefault(claim.id, claim)
        mended = {claim.id: claim for claim in mend(doc, list(claims.values()))}
        for new in mended.keys() - claims.keys():
            model.check(mended[new])
        return with_confidence(
            doc, sorted(mended.values(), key=lambda c: (c.start, c.end, c.kind, c.id))
        )
