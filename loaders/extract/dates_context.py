"""What the dates and words around a date tell it: a year, a month, whether it is to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from ...schema import DateInterval
from .document import When

_FUTURE = re.compile(r"(?:将|预计|拟|计划|有望|定于|或|力争|目标|争取)[^，。；]{0,4}$")
_FUTURE_AFTER = re.compile(r"[^，。；]{0,4}(?:将(?!近)|预计|拟|计划|有望)")
_LOOK_BACK = 50
"""Among how many dates before it a date looks for one that tells it its year."""
_BREAK = re.compile(r"[。！？\n]")


@dataclass
class DateContext:
    """What the dates before tell a date that has no year or month of its own."""

    published: DateInterval | None
    text: str
    before: list[When]

    def anchor(self, at: int) -> When | None:
        """Give the last resolved date that stands in the same paragraph before ``at``."""
        for when in islice(reversed(self.before), _LOOK_BACK):
            if self.text.find("\n", when.end, at) >= 0:
                return None
            if when.date.known and not when.date.fuzzy:
                return when
        return None

    def year(self, at: int) -> int | None:
        """Give the year that a date before gives to one without a year.

        It must stand in the same sentence and know its month; without a publication date, in
        the same paragraph.
        """
        anchor = self.anchor(at)
        if anchor is None or anchor.date.earliest is None:
            return None
        same_sentence = not _BREAK.search(self.text, anchor.end, at)
        fine = anchor.date.precision in ("day", "month", "range") and "年" in anchor.text
        if self.published is None or (same_sentence and fine):
            return anchor.date.earliest.year
        return None

    def month(self, at: int) -> tuple[int, int] | None:
        """Give the year and month of the last date that knows its month, in the paragraph."""
        anchor = self.anchor(at)
        if anchor is None or anchor.date.precision not in ("day", "month"):
            return None
        low = anchor.date.earliest
        return None if low is None else (low.year, low.month)

    def future(self, start: int, end: int) -> bool:
        """Whether the words around a date speak of what is to come."""
        return bool(
            _FUTURE.search(self.text, max(0, start - 8), start)
            or _FUTURE_AFTER.match(self.text, end)
        )
