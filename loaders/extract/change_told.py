"""Whether a verb tells of a change of position, and not of a state, a plan or a life."""

from __future__ import annotations

import re

from .change_patterns import (
    APPROVED,
    AT_ONCE,
    JOINS,
    LIFE,
    NEWLY,
    NO_EVENT,
    NOT_PEOPLE,
    QUALIFIED,
    SPAN,
    STATE,
    YEAR,
)

_NO_MORE = re.compile("不再[^，]*\\Z")
_NO_OTHER = re.compile("[^，。；]{0,16}(?:任何|其他)职[务位]")
"""Who goes holds nothing else there: 不再担任公司任何职务."""
_LONG_AGO = re.compile(r"(?:\A|[，。；])\d{4} ?年[，,]?[^，。；]{0,16}\Z")
"""A year alone before a verb of state tells of a life."""
_SINCE = re.compile("以来[，,]")
"""How long somebody was there, before the end of it: a life, and no news."""
_SAYS = re.compile(r"(?:介绍|表示|指出|认为|强调|说|称)[，：](?:[\u4e00-\u9fff]|\ue010)")
"""Somebody says that another joins: 某某介绍，我国加入…."""


def is_event(text: str, words: str, match: re.Match[str], leaves: bool) -> bool:
    """Whether a verb tells of a change, and not of a state or of a life.

    ``text`` is the tagged sentence, ``words`` the sentence as it is.
    """
    clause_low = max(text.rfind(mark, 0, match.start("verb")) for mark in "，；。") + 1
    before = text[clause_low : match.start("verb")]
    gap = match.groupdict().get("gap") or ""
    if NO_EVENT.search(before) or NO_EVENT.search(gap) or SPAN.search(words[: match.start("verb")]):
        return False
    if NOT_PEOPLE.match(text, match.start("verb")) or text.startswith("以来", match.end("verb")):
        return False
    if leaves and (_NO_OTHER.match(text, match.end("verb")) or _SINCE.search(gap)):
        return False
    if match.re in (APPROVED, QUALIFIED):
        return True
    if (match["verb"][0] in "新代" and "，" in gap) or (not leaves and _NO_MORE.search(gap)):
        return False
    if match["verb"] == "任":
        near = (
            AT_ONCE.fullmatch(gap)
            and match["title"]
            and not YEAR.search(words, clause_low, match.start("verb"))
        )
        return bool(near and NEWLY.search(text[: match.start("verb")]))
    if not leaves and match["verb"] in STATE:
        if _LONG_AGO.search(words, 0, match.start("verb")):
            return False
        return bool(match["title"]) and bool(NEWLY.search(text[: match.start("verb")]))
    if match["verb"] in JOINS:
        if _SAYS.search(gap):
            return False
        return bool(match["org"]) and not LIFE.search(words, 0, match.start("verb"))
    return True
