"""Puts together what the rules share of one article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ...schema import Article
from .amounts import find_amounts
from .dates import find_dates
from .document import Document, Span
from .furniture import furniture
from .names import find_names
from .sentences import split_sentences

_AnySpan = TypeVar("_AnySpan", bound=Span)


def make_document(article: Article) -> Document:
    """Read an article once for all rules: sentences, names, amounts and dates.

    What the page put around the article (:mod:`.furniture`) has none of them.

    A pure function of the article; the word lists behind it are loaded at the first call.
    """
    text = article.text
    sentences = split_sentences(text)
    aside = furniture(text, sentences)
    names, dates = find_names(text), find_dates(text, article.published)
    amounts = find_amounts(text)
    if aside:
        sentences = tuple(_outside(sentences, aside))
        names, dates = tuple(_outside(names, aside)), tuple(_outside(dates, aside))
        amounts = tuple(_outside(amounts, aside))
    return Document(article, sentences, names, amounts, dates)


def _outside(spans: Iterable[_AnySpan], aside: Sequence[Span]) -> Iterator[_AnySpan]:
    """Give the spans that do not begin in one of the others; all are sorted."""
    starts = [one.start for one in aside]
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        if at < 0 or span.start >= aside[at].end:
            yield span
