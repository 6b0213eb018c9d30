"""Stray tags and entities of HTML in what should be plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .pieces import Change

_NAMES = (
    "a|abbr|article|b|blockquote|br|center|code|dd|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|"
    "img|li|mark|ol|p|pre|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|"
    "tr|u|ul"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|mdash|ndash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});"
)


def find_tags(text: str) -> Iterator[Change]:
    """Find tags of HTML's own names, and entities; ``<某某>`` and ``x < y`` are text."""
    found = [Change(m.start(), m.end(), "", "tag") for m in _TAG.finditer(text)]
    for m in _ENTITY.finditer(text):
        meant = html.unescape(m.group())
        found.append(Change(m.start(), m.end(), " " if meant == "\u00a0" else meant, "entity"))
    yield from sorted(found)
