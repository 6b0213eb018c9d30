"""Plain events in the script of their article: what repair made simplified is given as it stood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...schema import Article

_OF_LABELS = "stage"
_OF_ROUND = "轮"
"""What the labels leave out behind the name of a round, in any script."""


def in_script(article: Article, events: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give events (see :func:`~.events.to_events`) with each value in the characters of the raw
    article, where those differ only by script (收購 for 收购); damage stays repaired.

    A value that stands in the article more than once is given as it stands first; one that stands
    nowhere, and the stage of a listing, which is a word of the labels, stay. A round loses the
    輪 that readers of labels know to cut only as 轮.
    """
    text = article.text
    written = list(text)
    for edit in article.edits:
        if edit.rule == "script" and len(edit.before) == edit.end - edit.start:
            written[edit.start : edit.end] = edit.before
    raw = "".join(written)
    if raw == text:
        return list(events)

    def stood(role: str, value: str) -> str:
        value = value.removesuffix(_OF_ROUND).strip() if role == "round" else value
        at = -1 if role == _OF_LABELS else text.find(value)
        return value if at < 0 else raw[at : at + len(value)]

    return [
        {
            **event,
            "args": {role: [stood(role, v) for v in many] for role, many in event["args"].items()},
        }
        for event in events
    ]
