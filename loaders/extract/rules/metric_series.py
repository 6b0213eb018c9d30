"""Metrics told as a series: 三年营收分别为3亿元、5亿元和9亿元; A和B分别亏损3亿元和5亿元."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ....schema import Claim, DateInterval, Mention, make_claim
from ..attribution import attributed_to
from ..document import Amount, Document, Sentence, When
from ..metric_words import CUE, NEXT, NOT_WHOSE, is_series, named_in
from ..modality import modality_of
from ..parties import parties
from ..subjects import Subjects, subjects_of
from ..tagged import DATE, PARTY, Tagged, tag

_JOINED = re.compile(r"(?:\s|[、，,及和与]|以及|度|末|各?(?:全年|年度)|and)*")
_LISTED = re.compile(
    rf"(?P<list>{PARTY}(?:[^，。；\n\ue010-\ue013]{{0,3}}{PARTY})+)[两三四五六等]?家?(?:公司|企业)?的?(?:{DATE})?的?"
    r"(?:分别|依次|预计|均|归母|合计)*$"
)
_MINUS = ("-", "－", "−", "–")


def find(doc: Document) -> Iterable[Claim]:
    """Give one claim for each number of a series: the first for the first year or organization,
    and so on. A series that has not as many of either as numbers gives none, since nobody can tell
    which number belongs where."""
    if not CUE.search(doc.text):
        return
    tagged = tag(doc)
    subjects = subjects_of(tagged)
    for sentence in tagged.sentences_with(CUE):
        yield from _read(tagged, subjects, sentence)


def _read(tagged: Tagged, subjects: Subjects, sentence: Sentence) -> Iterator[Claim]:
    taken: list[range] = []
    for name, match in named_in(tagged.text, sentence.start, sentence.end):
        span = range(match.start(), match.end())
        if not is_series(tagged.text, match) or NOT_WHOSE.search(match.group()):
            continue
        if any(t.start < span.stop and span.start < t.stop for t in taken):
            continue
        taken.append(span)
        amounts = _amounts(tagged, match)
        end = amounts[-1].end
        whom = _listed(tagged, sentence, match)
        when = _periods(tagged.dates_in(sentence.start, match.start()), tagged)
        if len(whom) == len(amounts):
            period = when[0] if len(when) == 1 else None
            for mention, amount in zip(whom, amounts, strict=True):
                yield _claim(tagged, sentence, name, (mention, amount, period), end)
        elif len(when) == len(amounts):
            mention_or_none = subjects.of_number(sentence, match.start())
            if mention_or_none is not None:
                for period, amount in zip(when, amounts, strict=True):
                    yield _claim(tagged, sentence, name, (mention_or_none, amount, period), end)


def _amounts(tagged: Tagged, first: re.Match[str]) -> list[Amount]:
    found, at = [tagged.amounts[first.start("amount")]], first.end()
    while following := NEXT.match(tagged.text, at):
        amount = tagged.amounts[following.start("amount")]
        found.append(amount)
        at = amount.end
    return found


def _listed(tagged: Tagged, sentence: Sentence, match: re.Match[str]) -> list[Mention]:
    """Give the organizations that stand as a list right before the words of the metric."""
    found = _LISTED.search(tagged.without_brackets(sentence.start, match.start()))
    if found is None:
        return []
    low = sentence.start + found.start("list")
    return parties(tagged, low, sentence.start + found.end("list"), ("Organization",), guess=False)


def _periods(dates: list[When], tagged: Tagged) -> list[DateInterval]:
    """Give the last list of periods before the numbers, a stretch of whole years as its years."""
    group: list[When] = []
    for when in reversed(dates):
        if group and not _JOINED.fullmatch(tagged.doc.text, when.end, group[0].start):
            break
        group.insert(0, when)
    return [period for when in group for period in _years(when)]


def _years(when: When) -> list[DateInterval]:
    first, last = when.date.earliest, when.date.latest
    if first is None or last is None or first.year == last.year:
        return [when.date]
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return [when.date]
    years = range(first.year, last.year + 1)
    return [DateInterval(date(y, 1, 1), date(y, 12, 31), "year", when.text) for y in years]


def _claim(
    tagged: Tagged,
    sentence: Sentence,
    name: str,
    said: tuple[Mention, Amount, DateInterval | None],
    end: int,
) -> Claim:
    mention, amount, period = said
    doc = tagged.doc
    minus = doc.text[amount.start - 1 : amount.start] in _MINUS
    if minus and name == "net_profit":
        name = "net_loss"
    start = sentence.start
    source = attributed_to(doc, start, end)
    return make_claim(
        doc.article, "Metric", {"organization": [mention]},
        {"name": name, "amount": amount.money, "period": period},
        (start, end), modality=modality_of(doc, start, end),
        attributed_to=None if source == mention.name else source, confidence=0.8,
    )  # fmt: skip
