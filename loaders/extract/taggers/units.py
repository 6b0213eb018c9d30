"""A sentence as the taggers see it: one unit for each character, amount, date, round or number."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..tagged import Tagged

_CODE = (
    r"[（(](?:SH|SZ|HK|SE|US|NASDAQ|NYSE)?[:：. ]?(?:\d{4,6}(?:[.．](?:SH|SZ|HK))?"
    r"|-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){1,2}%?)[)）]"
)
_UNIT = re.compile(
    "\ue014\ue015*|\ue016\ue017*|\ue018\ue019*"
    rf"|{_CODE}|\d[\d,.]*%?|[A-Za-z]+|\s+|.",
    re.DOTALL,
)
_DRAWN = {
    "\ue010": "O", "\ue011": "o", "\ue012": "P", "\ue013": "p", "\ue014": "M",
    "\ue016": "D", "\ue018": "R", "\ue01a": "Q", "\ue01b": "q",
}  # fmt: skip


class Unit(NamedTuple):
    """``text[start:end]`` of the article. ``look`` is its words or, for what varies without
    meaning (numbers, dates), a class. ``mark`` is how the name finder drew it: ``O`` begins an
    organization and ``o`` goes on, ``P`` a person, ``Q`` a product, ``M`` money, ``D`` a date,
    ``R`` a round, ``-`` none."""

    start: int
    end: int
    look: str
    mark: str


def units_of(tagged: Tagged, start: int, end: int) -> list[Unit]:
    """Cut a stretch of the article into units, in order, without gaps but for white space."""
    found: list[Unit] = []
    words = tagged.doc.text
    for match in _UNIT.finditer(tagged.text, start, end):
        low, high = match.span()
        first = tagged.text[low]
        mark = _DRAWN.get(first, "-")
        if mark in "MDR":
            look = mark
        elif mark != "-":
            look = words[low:high]
        elif first.isdigit():
            look = "%" if words[high - 1] == "%" else "9"
        elif high - low > 1:
            look = "()" if first in "（(" else "A"
        else:
            look = words[low]
        if not words[low:high].isspace():
            found.append(Unit(low, high, look, mark))
    return found
