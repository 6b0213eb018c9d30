"""The rounds of a company over time, with its steps to a listing and its valuations."""

from __future__ import annotations

from ...picture import Fact, Picture
from ..labels import shorten
from ..looks import COLOURS, width
from ..wording import Lang, wording
from .network import summary
from .rounds import Axis, axis_of, name_of, order, rounds_of, span_of
from .svg import LOOKS, Look, Sheet, Theme, element, words

_WIDE, _LEFT, _RIGHT, _TOP, _ROW = 1180.0, 190.0, 760.0, 104.0, 40.0
_DASHES = {"announced": "7 4", "planned": "7 4", "forecast": "7 4", "rumoured": "2 4"}


def timeline_facts(picture: Picture, company: str) -> list[Fact]:
    """Give what a timeline shows of a company, in order: rounds, listings, valuations."""
    facts = [one.fact for one in rounds_of(picture, company)]
    for fact in picture.facts.values():
        of_it = any(who == company for _, who, _ in fact.parties)
        valued = fact.kind == "Metric" and ("name", "valuation") in fact.details
        if of_it and (fact.kind == "Listing" or valued):
            facts.append(fact)
    return sorted(facts, key=order)


def timeline_sheet(
    picture: Picture, company: str, *, theme: Theme = "light", lang: Lang = "zh"
) -> Sheet:
    """Draw when a company (its id) raised money, one row a round, each as the span of days that its
    articles allow; what has no date stands below, and says so."""
    said, look = wording(lang), LOOKS[theme]
    facts = timeline_facts(picture, company)
    dated = [fact for fact in facts if fact.when.known]
    rows = len(facts) + (len(dated) < len(facts))
    sheet = Sheet(_WIDE, _TOP + max(rows, 1) * _ROW + 60, picture.title, look)
    name = picture.marks[company].name if company in picture.marks else company
    sheet.add(
        words(
            said["still.timeline"].format(name=name[:40]), 24, 30, 20, text_anchor="start",
            fill=look.ink, font_weight=600,
        ),
        words(summary(picture, lang), 24, 56, 13, text_anchor="start", fill=look.quiet),
    )  # fmt: skip
    axis = axis_of(dated, picture.newest, _LEFT, _RIGHT)
    if axis is not None:
        draw_scale(sheet, axis, _TOP - 14, _TOP + len(dated) * _ROW)
    if not facts:
        sheet.add(words(said["still.none"], _WIDE / 2, _TOP + 20, 14, fill=look.quiet))
    y = _TOP + _ROW / 2
    for fact in dated:
        assert axis is not None
        sheet.add(*_bar(fact, axis, y, picture.newest, look), *_words(fact, y, look, lang))
        y += _ROW
    if len(dated) < len(facts):
        sheet.add(words(said["still.undated"], 24, y, 13, text_anchor="start", fill=look.quiet))
        y += _ROW
    for fact in facts:
        if not fact.when.known:
            sheet.add(*_words(fact, y, look, lang))
            y += _ROW
    foot = sheet.height - 24
    sheet.add(words(said["still.bars"], 24, foot, 12, text_anchor="start", fill=look.quiet))
    return sheet


def draw_scale(sheet: Sheet, axis: Axis, top: float, bottom: float) -> None:
    """Draw a rule for each year or quarter, and its name above."""
    for x, name in axis.marks():
        sheet.add(
            element("path", d=f"M{x:.1f} {top:.1f}V{bottom:.1f}", stroke=sheet.look.rule),
            words(name, x + 4, top - 8, 12, text_anchor="start", fill=sheet.look.quiet),
        )


def _bar(fact: Fact, axis: Axis, y: float, newest: str, look: Look) -> list[str]:
    low, high, is_open = span_of(fact, axis, newest)
    wide = max(width(fact.amount.size) * 1.3, 3.0)
    colour = {"FundingRound": COLOURS["FundingRound"], "Listing": COLOURS["Product"]}.get(
        fact.kind, COLOURS["Intermediary"]
    )
    drawn = [
        element(
            "path", d=f"M{low:.1f} {y:.1f}H{max(high, low + 6):.1f}", stroke=colour,
            stroke_width=wide, stroke_opacity=0.55 if is_open else 0.9,
            stroke_dasharray=_DASHES.get(fact.modality),
        )
    ]  # fmt: skip
    if is_open:
        drawn.append(words("…", high + 9, y - 3, 14, fill=look.quiet))
    if fact.disputed or fact.modality == "denied":
        sign = "×" if fact.modality == "denied" else "≠"
        drawn.append(words(sign, low - 10, y, 15, fill=look.red))
    return drawn


def _words(fact: Fact, y: float, look: Look, lang: Lang) -> list[str]:
    said = wording(lang)
    kind = name_of(fact, lang) or said.get(f"kind.{fact.kind}", fact.kind)
    amount = fact.amount.words or (said["ui.unknownAmount"] if fact.kind == "FundingRound" else "")
    paying = [name for role, _, name in fact.parties if role in ("PARTICIPATED_IN", "SPONSORS")]
    who = "、".join(paying[:4]) + ("…" if len(paying) > 4 else "")
    first = fact.when.words or said["ui.undated"]
    return [
        words(shorten(kind, 22), 24, y - 7, 13, text_anchor="start", fill=look.ink),
        words(shorten(first, 24), 24, y + 10, 11, text_anchor="start", fill=look.quiet),
        words(shorten(amount, 40), _RIGHT + 34, y - 7, 13, text_anchor="start", fill=look.ink),
        words(shorten(who, 56), _RIGHT + 34, y + 10, 11, text_anchor="start", fill=look.quiet),
    ]
