"""Investors against companies: who put money into which of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...picture import Fact, Picture
from ..labels import cells, shorten
from ..looks import COLOURS
from ..wording import Lang, wording
from .network import summary
from .rounds import rounds_of
from .svg import LOOKS, Sheet, Theme, element, words

_MOST = 60
_LEFT, _TOP, _ROW, _COLUMN = 250.0, 170.0, 26.0, 96.0


def matrix_facts(picture: Picture, companies: Sequence[str]) -> list[Fact]:
    """Give the rounds that a matrix shows, those of each company in order of date."""
    return [one.fact for company in companies for one in rounds_of(picture, company)]


def matrix_sheet(
    picture: Picture, companies: Sequence[str], *, theme: Theme = "light", lang: Lang = "zh"
) -> Sheet:
    """Draw investors as rows and companies (their ids) as columns, those with the most companies
    first. A round's total is written in no cell of a joint round: it is nobody's share."""
    said, look = wording(lang), LOOKS[theme]
    table: dict[str, dict[str, list[tuple[Fact, bool]]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    state: set[str] = set()
    for company in companies:
        for one in rounds_of(picture, company):
            state |= one.state
            for who, name in one.investors:
                names[who] = name
                table[who][company].append((one.fact, len(one.investors) == 1))
    rows = sorted(table, key=lambda i: (-len(table[i]), i not in state, names[i]))
    shown, left = rows[:_MOST], len(rows[_MOST:])
    wide = max(_LEFT + len(companies) * _COLUMN + 40, 760.0)
    sheet = Sheet(wide, _TOP + (len(shown) + bool(left)) * _ROW + 60, picture.title, look)
    sheet.add(
        words(
            said["still.matrix"], 24, 30, 20, text_anchor="start", fill=look.ink, font_weight=600
        ),
        words(summary(picture, lang), 24, 56, 13, text_anchor="start", fill=look.quiet),
    )
    for number, company in enumerate(companies):
        x = _LEFT + (number + 0.5) * _COLUMN
        name = shorten(picture.marks[company].name if company in picture.marks else company, 26)
        turn = f"rotate(-32 {x:.1f} {_TOP - 18:.1f})"
        sheet.add(words(name, x, _TOP - 18, 13, text_anchor="start", fill=look.ink, transform=turn))
    for number, who in enumerate(shown):
        y = _TOP + (number + 0.5) * _ROW
        sheet.add(element("path", d=f"M24 {y + 13:.1f}H{wide - 24:.1f}", stroke=look.rule))
        if who in state:
            sheet.add(element("circle", cx=30, cy=y, r=5, fill=COLOURS["StateCapital"]))
        name = shorten(names[who], 30)
        sheet.add(words(name, 44, y, 13, text_anchor="start", fill=look.ink))
        for column, company in enumerate(companies):
            if table[who].get(company):
                x = _LEFT + (column + 0.5) * _COLUMN
                sheet.add(*_cell(table[who][company], x, y, sheet))
    if left:
        y = _TOP + (len(shown) + 0.5) * _ROW
        text = said["still.others"].format(n=left)
        sheet.add(words(text, 44, y, 13, text_anchor="start", fill=look.quiet))
    sheet.add(
        words(said["still.cells"], 24, sheet.height - 24, 12, text_anchor="start", fill=look.quiet)
    )
    return sheet


def _cell(rounds: list[tuple[Fact, bool]], x: float, y: float, sheet: Sheet) -> list[str]:
    """Draw one cell: the amount of a single round that is this investor's alone or is told for
    each, else how many rounds there are."""
    firm = any(fact.modality == "asserted" for fact, _ in rounds)
    fact, alone = rounds[0]
    own = alone or fact.amount.scope == "each"
    text = f"{len(rounds)}×" if len(rounds) > 1 else fact.amount.words if own else ""
    text = shorten(text or "·", 13)
    half = max(cells(text) * 3.2, 12) + 5
    return [
        element(
            "rect", x=x - half, y=y - 10, width=2 * half, height=20, rx=4,
            fill=COLOURS["FundingRound"] if firm else sheet.look.ground,
            fill_opacity=0.9 if firm else 1, stroke=COLOURS["FundingRound"],
            stroke_dasharray=None if firm else "4 3",
        ),
        words(text, x, y, 11, fill="#ffffff" if firm else sheet.look.ink),
    ]  # fmt: skip
