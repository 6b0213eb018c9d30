"""Puts together what the rules share of one article."""

from __future__ import annotations

from ...schema import Article
from .amounts import find_amounts
from .dates import find_dates
from .document import Document
from .names import find_names
from .sentences import split_sentences


def make_document(article: Article) -> Document:
    """Read an article once for all rules: sentences, names, amounts and dates.

    A pure function of the article; the word lists behind it are loaded at the first call.
    """
    text = article.text
    return Document(
        article,
        split_sentences(text),
        find_names(text),
        find_amounts(text),
        find_dates(text, article.published),
    )
