"""The rounds of companies, as timelines, matrices and stories need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...picture import Fact, Picture
from ..wording import Lang, word


@dataclass(frozen=True, slots=True)
class Round:
    """A round of ``company`` (an id): its fact, and its investors as (id, name), state capital
    among them in ``state`` (ids)."""

    fact: Fact
    company: str
    investors: tuple[tuple[str, str], ...]
    state: frozenset[str]


def rounds_of(picture: Picture, company: str) -> list[Round]:
    """Give the rounds that a company raised, in order of date; undated ones last."""
    found = []
    for fact in picture.facts.values():
        if fact.kind != "FundingRound":
            continue
        if not any(kind == "RAISED" and who == company for kind, who, _ in fact.parties):
            continue
        paying = {who: name for kind, who, name in fact.parties if kind == "PARTICIPATED_IN"}
        state = {
            i for i in paying if (mark := picture.marks.get(i)) and mark.role == "StateCapital"
        }
        found.append(Round(fact, company, tuple(sorted(paying.items())), frozenset(state)))
    return sorted(found, key=lambda one: order(one.fact))


def order(fact: Fact) -> tuple[str, str, str]:
    """Give what facts are sorted by: the earliest day they may be of, undated ones last."""
    return fact.when.earliest or fact.when.latest or "~", fact.when.latest or "~", fact.id


def name_of(fact: Fact, lang: Lang) -> str:
    """Give what a fact is called in a row: the round, the step of a listing, the figure."""
    details = dict(fact.details)
    for key in ("round", "stage_words", "stage", "name"):
        if details.get(key):
            named = key in ("stage", "name")  # by the schema, not by the article
            return word(lang, "value", details[key]) if named else details[key]
    return ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale of time: days from ``first`` to ``last`` between ``left`` and ``right``."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Give where a day stands."""
        whole = max((self.last - self.first).days, 1)
        part = min(max((day - self.first).days / whole, 0), 1)
        return self.left + part * (self.right - self.left)

    def marks(self) -> list[tuple[float, str]]:
        """Give where each year begins, at most twelve of them, or each quarter of two years."""
        years = range(self.first.year, self.last.year + 1)
        if len(years) <= 2:
            quarters = [(year, month) for year in years for month in (1, 4, 7, 10)]
            return [(self.x(date(y, m, 1)), f"{y}-{m:02}") for y, m in quarters]
        step = -(-len(years) // 12)
        return [(self.x(date(y, 1, 1)), str(y)) for y in years if (y - years[0]) % step == 0]


def axis_of(facts: list[Fact], newest: str, left: float, right: float) -> Axis | None:
    """Give a scale on which all dated facts fit, from a year's beginning to a year's end; ``None``
    where nothing is dated."""
    days = [d for fact in facts for d in (fact.when.earliest, fact.when.latest) if d]
    if not days:
        return None
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max([*days, newest or ""]))
    return Axis(date(first.year, 1, 1), date(last.year, 12, 31), left, right)


def span_of(fact: Fact, axis: Axis, newest: str) -> tuple[float, float, bool]:
    """Give where a fact's dates begin and end on a scale, and whether an end is open; an open end
    reaches as far as the articles do."""
    when = fact.when
    low = date.fromisoformat(when.earliest) if when.earliest else axis.first
    end = when.latest or newest
    high = date.fromisoformat(end) if end else axis.last
    return axis.x(low), axis.x(max(low, high)), not (when.earliest and when.latest)
