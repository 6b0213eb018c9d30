"""Who announces what a sentence tells: the subject of what follows, where that names none."""

from __future__ import annotations

import re

from ...schema import Mention
from .parties import mention_of
from .tagged import DATE, ORG, Tagged

_ANNOUNCES = re.compile(
    rf"(?P<org>{ORG})(?:[（(][^（）()]{{0,24}}[）)])?[^，。；\n\ue010\ue012]{{0,20}}?"
    r"(?:公告|公布|宣布|官宣|披露|通知|发文称|发布消息)"
)


_AT = re.compile(
    rf"(?P<org>{ORG})(?:[（(][^（）()]{{0,24}}[）)])?(?:{DATE}|今日|昨日|近日|日前)?[在于]\Z"
)
"""Before the place where it announces: 某公司在某交易所公告."""


def announcer(tagged: Tagged, start: int, at: int) -> Mention | None:
    """Give the last organization that announces something between ``start`` and ``at``:
    某公司发布公告称，公司总经理辞职 tells of that company, whoever is named before."""
    found = None
    for match in _ANNOUNCES.finditer(tagged.text, start, at):
        found = tagged.names.get(match.start("org"))
        venue = _AT.search(tagged.text, start, match.start("org"))
        if found is not None and venue is not None:
            found = tagged.names.get(venue.start("org"), found)
    return mention_of(found) if found is not None else None
