"""Puts together what the rules share of one article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from ...schema import Article
from .amounts import find_amounts
from .dates import find_dates
from .document import Document, Name, Span, When
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
    names = tuple(_off_dates(names, dates))
    amounts = find_amounts(text)
    if aside:
        sentences = tuple(_outside(sentences, aside))
        names, dates = tuple(_outside(names, aside)), tuple(_outside(dates, aside))
        amounts = tuple(_outside(amounts, aside))
    return Document(article, sentences, names, amounts, dates)


def _off_dates(names: Sequence[Name], dates: Sequence[When]) -> Iterator[Name]:
    """Give the names without the end of a date that has run into one: 五某公司 in 上周五某公司."""
    starts = [date.start for date in dates]
    for name in names:
        at = bisect_right(starts, name.start - 1) - 1
        end = dates[at].end if at >= 0 else 0
        if name.start < end <= name.end - 2 and name.kind == "Organization":
            words = name.text[end - name.start :]
            whole = words if name.canonical == name.text else name.canonical
            yield replace(name, start=end, text=words, canonical=whole)
        else:
            yield name


def _outside(spans: Iterable[_AnySpan], aside: Sequence[Span]) -> Iterator[_AnySpan]:
    """Give the spans that do not begin in one of the others; all are sorted."""
    starts = [one.start for one in aside]
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        if at < 0 or span.start >= aside[at].end:
            yield span
