"""A group of companies, each with its rounds on one scale of time and money."""

from __future__ import annotations

from collections.abc import Sequence

from ...picture import Fact, Picture
from ..labels import cells, shorten
from ..looks import COLOURS, width
from ..wording import Lang, wording
from .matrix import matrix_facts
from .network import summary
from .rounds import Axis, Round, axis_of, name_of, rounds_of, span_of
from .svg import LOOKS, Sheet, Theme, element, words
from .timeline import draw_scale

_WIDE, _LEFT, _RIGHT, _TOP, _LANE = 1180.0, 250.0, 1100.0, 112.0, 26.0
_HIGH = 118.0  # the least height of a strip
_EMPTY, _ACROSS = 25.0, 150  # a line of names without rounds: its height, and its cells


def story_facts(picture: Picture, companies: Sequence[str]) -> list[Fact]:
    """Give the rounds that a story shows."""
    return matrix_facts(picture, companies)


def story_sheet(
    picture: Picture, companies: Sequence[str], *, theme: Theme = "light", lang: Lang = "zh"
) -> Sheet:
    """Draw one strip a company (their ids), all on one scale, those with the most rounds first; who
    has none is named below."""
    said, look = wording(lang), LOOKS[theme]
    found = {company: rounds_of(picture, company) for company in companies}
    told_of = {company: told for company, told in found.items() if told}
    rounds = dict(sorted(told_of.items(), key=lambda one: (-len(one[1]), _name(picture, one[0]))))
    without = _lines(sorted(_name(picture, one) for one in companies if not found[one]))
    facts = [one.fact for told in rounds.values() for one in told]
    tall = {company: _height(told) for company, told in rounds.items()}
    foot = 60 + (34 + _EMPTY * len(without) if without else 0)
    sheet = Sheet(_WIDE, _TOP + sum(tall.values()) + foot, picture.title, look)
    sheet.add(
        words(
            said["still.story"].format(name=picture.title[:40]), 24, 30, 20, text_anchor="start",
            fill=look.ink, font_weight=600,
        ),
        words(summary(picture, lang), 24, 56, 13, text_anchor="start", fill=look.quiet),
    )  # fmt: skip
    axis = axis_of(facts, picture.newest, _LEFT, _RIGHT)
    if axis is not None:
        draw_scale(sheet, axis, _TOP - 10, _TOP + sum(tall.values()))
    top = _TOP
    for company, told in rounds.items():
        sheet.add(element("path", d=f"M24 {top:.1f}H{_WIDE - 24:.1f}", stroke=look.rule))
        _strip(sheet, picture, (company, told), axis, top, lang)
        top += tall[company]
    if without:
        sheet.add(element("path", d=f"M24 {top:.1f}H{_WIDE - 24:.1f}", stroke=look.rule))
    for number, text in enumerate([said["still.none"], *without] if without else []):
        style = {"fill": look.ink, "font_weight": 600} if number else {"fill": look.quiet}
        sheet.add(words(text, 24, top + 26 + _EMPTY * number, 12 + 3 * bool(number),
                        text_anchor="start", **style))  # fmt: skip
    sheet.add(
        words(said["still.dots"], 24, sheet.height - 24, 12, text_anchor="start", fill=look.quiet)
    )
    return sheet


def _name(picture: Picture, company: str) -> str:
    return picture.marks[company].name if company in picture.marks else company


def _lines(names: Sequence[str]) -> list[str]:
    """Give names in lines that fit across the sheet."""
    lines: list[str] = []
    for name in (shorten(name, 28) for name in names):
        if lines and cells(f"{lines[-1]}   {name}") <= _ACROSS:
            lines[-1] += f"\u3000{name}"
        else:
            lines.append(name)
    return lines


def _height(rounds: list[Round]) -> float:
    dated = sum(one.fact.when.known for one in rounds)
    return max(_HIGH, 34 + dated * _LANE)


def _strip(
    sheet: Sheet,
    picture: Picture,
    told: tuple[str, list[Round]],
    axis: Axis | None,
    top: float,
    lang: Lang,
) -> None:
    said, look, (company, rounds) = wording(lang), sheet.look, told
    name = _name(picture, company)
    paying = {who for one in rounds for who, _ in one.investors}
    state = {who for one in rounds for who in one.state}
    about = [said["still.rounds"].format(n=len(rounds))]
    if paying:
        about.append(said["still.investors"].format(n=len(paying), state=len(state)))
    sheet.add(
        words(shorten(name, 28), 24, top + 26, 16, text_anchor="start", fill=look.ink,
              font_weight=600),
        *(words(text, 24, top + 48 + 17 * n, 12, text_anchor="start", fill=look.quiet)
          for n, text in enumerate(about)),
    )  # fmt: skip
    names = sorted({(who not in state, name) for one in rounds for who, name in one.investors})
    for number, (other, investor) in enumerate(names[:2]):
        colour = look.quiet if other else COLOURS["StateCapital"]
        y = top + 86 + 16 * number
        more = "…" if number == 1 and len(names) > 2 else ""
        text = shorten(investor, 28) + more
        sheet.add(words(text, 24, y, 12, text_anchor="start", fill=colour))
    y = top + 24
    for one in rounds:
        if axis is not None and one.fact.when.known:
            _dot(sheet, one, axis, y, (picture.newest, lang))
            y += _LANE


def _dot(sheet: Sheet, one: Round, axis: Axis, y: float, told: tuple[str, Lang]) -> None:
    """Draw a round in a lane of its own: the span of its dates, and a dot with its name in it.
    ``told`` is the day of the newest article, and the language."""
    newest, lang = told
    low, high, _ = span_of(one.fact, axis, newest)
    x, size = (low + high) / 2, one.fact.amount.size
    colour = COLOURS["StateCapital" if one.state else "FundingRound"]
    radius = min(4 + width(size) * 0.8, _LANE / 2 - 1)
    sheet.add(
        element("path", d=f"M{low:.1f} {y:.1f}H{max(high, low + 2):.1f}", stroke=colour,
                stroke_width=2, stroke_opacity=0.6),
        element(
            "circle", cx=x, cy=y, r=radius, stroke=colour, stroke_width=2,
            fill=sheet.look.ground if size is None else colour,
        ),
    )  # fmt: skip
    text = shorten(" ".join(filter(None, (name_of(one.fact, lang), one.fact.amount.words))), 30)
    half = cells(text) * 3.4
    at = x + radius + 8 if x + radius + 8 + 2 * half < _WIDE - 20 else x - radius - 8 - 2 * half
    sheet.add(
        element("rect", x=at - 2, y=y - 8, width=2 * half + 4, height=16, fill=sheet.look.ground),
        words(text, at, y, 12, text_anchor="start", fill=sheet.look.ink),
    )
