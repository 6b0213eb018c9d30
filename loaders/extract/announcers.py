"""Who announces what a sentence tells: the subject of what follows, where that names none."""

from __future__ import annotations

import re

from ...schema import Mention
from .parties import mention_of
from .tagged import ORG, Tagged

_ANNOUNCES = re.compile(
    rf"(?P<org>{ORG})(?:[（(][^（）()]{{0,24}}[）)])?[^，。；\n\ue010\ue012]{{0,20}}?"
    r"(?:公告|公布|宣布|官宣|披露|通知|发文称|发布消息)"
)


def announcer(tagged: Tagged, start: int, at: int) -> Mention | None:
    """Give the last organization that announces something between ``start`` and ``at``:
    某公司发布公告称，公司总经理辞职 tells of that company, whoever is named before."""
    found = None
    for match in _ANNOUNCES.finditer(tagged.text, start, at):
        found = tagged.names.get(match.start("org"))
    return mention_of(found) if found is not None else None
