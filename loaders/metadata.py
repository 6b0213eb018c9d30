"""What a document says of itself, checked: the same rules for every format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from ..schema import DateInterval
from .errors import ReadError
from .publication import read_published

_LONGEST_ID = 500
_BREAKS = re.compile(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
_LONE = re.compile("[\ud800-\udfff]")


def clean_line(text: str) -> str | None:
    """Give a title or name on one line, without control characters; ``None`` if nothing is left."""
    return _BREAKS.sub(" ", without_lone_halves(text)).strip() or None


def without_lone_halves(text: str) -> str:
    """Put U+FFFD for halves of UTF-16 pairs, which JSON lets through and no encoding can write."""
    return _LONE.sub("\ufffd", text)


def web_address(text: str | None) -> str | None:
    """Give an address that a reader may follow, or ``None``.

    Only http and https are kept: the address is shown as a link, and ``javascript:`` or
    ``data:`` from a page that nobody checked has no place there.
    """
    text = clean_line(text or "")
    try:
        parts = urlsplit(text or "")
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.netloc else None


def stated(data: Mapping[str, object], key: str) -> str | None:
    """Give the line of text at ``key``; ``None`` where it is absent, null or blank.

    A number is taken as it is written. Raises :class:`ReadError` for anything else, since a
    value that is dropped without a word would be missed later.
    """
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ReadError(f"its {key!r} is not text; put it in quotes, or leave it out")
    return clean_line(str(value))


def stated_id(data: Mapping[str, object]) -> str | None:
    """Give the document's own id; raises :class:`ReadError` for one over 500 characters."""
    own = stated(data, "id")
    if own is not None and len(own) > _LONGEST_ID:
        raise ReadError(f"its id is over {_LONGEST_ID} characters; give it a shorter one")
    return own


def stated_date(data: Mapping[str, object], *keys: str) -> DateInterval | None:
    """Give the date at the first of ``keys`` that is stated; see :func:`read_published`."""
    for key in keys:
        words = stated(data, key)
        if words is not None:
            try:
                return read_published(words)
            except ReadError as error:
                raise ReadError(f"its {key!r}: {error}") from None
    return None
