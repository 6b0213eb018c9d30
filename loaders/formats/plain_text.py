"""Plain text: all of it is the article, and none of it is taken for a title."""

from __future__ import annotations

from .base import Draft, Format


def read(text: str) -> Draft:
    """Give the text as it is."""
    return Draft(text)


FORMAT = Format("plain text", (".txt",), read)
