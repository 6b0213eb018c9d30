"""JSON Lines: one article a line, as an object with ``text`` and what else is known."""

from __future__ import annotations

import json

from ..errors import ReadError
from ..metadata import stated, stated_date, stated_id, web_address, without_lone_halves
from .base import Draft, Format


def read(line: str) -> Draft:
    """Read one line: ``text`` is required; ``id``, ``title``, ``url``, ``published`` and
    ``publisher`` are taken where present, and every other key is ignored.
    """
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(
            f"it is not JSON ({error.msg} at character {error.pos + 1}); write one object a line"
        ) from None
    except (ValueError, RecursionError):
        raise ReadError(
            "its JSON is too deep, or holds too long a number; write one flat object a line"
        ) from None
    if not isinstance(data, dict):
        raise ReadError('it is not a JSON object; write {"id": ..., "text": ...}, one a line')
    text = data.get("text")
    if not isinstance(text, str):
        raise ReadError("it has no 'text'; put the article's text there, in quotes")
    return Draft(
        without_lone_halves(text).replace("\r\n", "\n").replace("\r", "\n"),
        id=stated_id(data),
        title=stated(data, "title"),
        url=web_address(stated(data, "url")),
        publisher=stated(data, "publisher"),
        published=stated_date(data, "published"),
    )


def sniff(head: str) -> bool:
    """Whether the first line begins as a JSON object."""
    return head.lstrip().startswith("{")


FORMAT = Format("JSON Lines", (".jsonl", ".ndjson"), read, per_line=True, sniff=sniff)
