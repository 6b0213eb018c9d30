"""A picture as SVG: the same places, shapes, colours and widths as on the page."""

from __future__ import annotations

import math
import re

from ...picture import Line, Mark, Picture
from ..labels import LINE_HEIGHT, cells, label, line_label
from ..looks import COLOURS, SHAPES, width
from ..placement import COLUMNS, RADIUS, SEED_RADIUS, headings, positions
from ..wording import Lang, word, wording
from .svg import LOOKS, Look, Sheet, Theme, element, words

_PAD, _TOP, _FOOT = 110.0, 104.0, 84.0
_DASHES = {"announced": "9 5", "planned": "9 5", "forecast": "9 5", "rumoured": "2 5"}
_NAMES = 14.0
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
"""Where along a line its words may stand, the best place first."""
_STANDING = (
    "LOCATED_IN",
    "PART_OF",
    "GOVERNS",
    "MEMBER_OF",
    "MAY_BE",
    "WORKS_FOR",
    "CONTROLLED_BY",
)
"""How things stand to each other: no arrow, since nothing flows."""


def network_sheet(picture: Picture, *, theme: Theme = "light", lang: Lang = "zh") -> Sheet:
    """Draw a picture with its heading and legend."""
    look, places = LOOKS[theme], positions(picture)
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    left, top = min(xs, default=0) - _PAD, min(ys, default=0) - _TOP - 40
    wide = max(max(xs, default=0) - left + _PAD, 760.0)
    tall = max(ys, default=0) - top + 90 + _FOOT
    sheet = Sheet(wide, tall, picture.title, look)
    at = {name: (x - left, y - top) for name, (x, y) in places.items()}
    sheet.add(
        words(picture.title[:60], 24, 30, 20, text_anchor="start", fill=look.ink, font_weight=600),
        words(summary(picture, lang), 24, 56, 13, text_anchor="start", fill=look.quiet),
    )
    for x, roles in headings(picture, places):
        text = " · ".join(word(lang, "role", role) for role in roles[:2])
        sheet.add(words(text, x - left, 92, 13, fill=look.quiet, font_weight=600))
    lines = [line for line in picture.lines if line.source in at and line.target in at]
    for line in lines:
        sheet.add(*_line(line, picture, at, look))
    taken = [_room(mark, *at[name]) for name, mark in picture.marks.items()]
    for line in sorted(lines, key=lambda one: not one.money):
        sheet.add(*_beside(line, at, look, taken))
    for name, mark in picture.marks.items():
        sheet.add(*_mark(mark, *at[name], look))
    _legend(sheet, picture, lang)
    return sheet


def summary(picture: Picture, lang: Lang) -> str:
    """Give the line under a picture's title: what it shows, from how many articles, as of when."""
    said = wording(lang)
    text = said["ui.summary"].format(
        marks=sum(mark.kind != "FundingRound" for mark in picture.marks.values()),
        lines=len(picture.lines), articles=picture.articles,
    )  # fmt: skip
    for name in ("name", "line", "article"):
        text = re.sub(rf"\b1 {name}s", f"1 {name}", text)
    day, key = (picture.as_of, "ui.asOf") if picture.as_of else (picture.newest, "ui.newest")
    return f"{text} · {said[key].format(date=day)}" if day else text


def _line(
    line: Line, picture: Picture, at: dict[str, tuple[float, float]], look: Look
) -> list[str]:
    (x1, y1), (x2, y2) = at[line.source], at[line.target]
    reach = SEED_RADIUS if picture.marks[line.target].seed else RADIUS
    x2 -= math.copysign(reach + 4, x2 - x1) if abs(x2 - x1) > 1 else 0
    middle = _middle(x1, x2)
    stroke = look.red if line.contested else look.money if line.money else look.quiet
    wide = width(line.amount.size) if line.money else 1.0
    path = f"M{x1:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    drawn = [
        element(
            "path", d=path, fill="none", stroke=stroke, stroke_width=wide,
            stroke_opacity=0.85 if line.money else 0.55,
            # That one may be the other is a question, not a fact.
            stroke_dasharray="2 5" if line.type == "MAY_BE" else _DASHES.get(line.modality),
        )
    ]  # fmt: skip
    if line.type in _STANDING:
        return drawn
    half = max(3.5, wide * 0.8)
    tip = math.copysign(9, x2 - x1)
    drawn.append(
        element(
            "path", d=f"M{x2 + tip * 0.4:.1f} {y2:.1f}l{-tip:.1f} {-half:.1f}v{2 * half:.1f}z",
            fill=stroke,
        )
    )  # fmt: skip
    return drawn


def _middle(x1: float, x2: float) -> float:
    """Give where a line turns: half way, or, within a column, beside what stands between."""
    return (x1 + x2) / 2 if abs(x2 - x1) > 1 else x1 - 4 * RADIUS


_Box = tuple[float, float, float, float]


def _room(mark: Mark, x: float, y: float) -> _Box:
    """Give the box that a mark and its label take: left, top, right, bottom."""
    parts = label(mark).split("\n")
    half = max(SEED_RADIUS, *(cells(part) * _NAMES / 4 for part in parts)) + 2
    return x - half, y - SEED_RADIUS, x + half, y + SEED_RADIUS + 8 + LINE_HEIGHT * len(parts)


def _beside(
    line: Line, at: dict[str, tuple[float, float]], look: Look, taken: list[_Box]
) -> list[str]:
    """Draw the sign or the words on a line where nothing else stands, or not at all."""
    sign = "×" if line.modality == "denied" else "≠" if line.contested else "★" if line.lead else ""
    text = sign or line_label(line)
    if not text:
        return []
    (x1, y1), (x2, y2) = at[line.source], at[line.target]
    size = 16 if sign else 11
    half = max(cells(text) * size / 4, 8) + 2
    for t in _ALONG:
        x, y = _point(x1, y1, x2, y2, t)
        box = (x - half, y - size * 0.7, x + half, y + size * 0.7)
        if any(_overlap(box, other) for other in taken):
            continue
        taken.append(box)
        fill = look.red if sign in ("×", "≠") else "#c77700" if sign else look.quiet
        ground = element(
            "rect", x=box[0] + 1, y=box[1], width=2 * half - 2, height=size * 1.4, fill=look.ground
        )
        return [ground, words(text, x, y, size, fill=fill)]
    return []


def _point(x1: float, y1: float, x2: float, y2: float, t: float) -> tuple[float, float]:
    """Give the point at ``t`` (0 to 1) of the curve that :func:`_line` draws."""
    middle = _middle(x1, x2)
    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
    return a * x1 + (b + c) * middle + d * x2, (a + b) * y1 + (c + d) * y2


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _mark(mark: Mark, x: float, y: float, look: Look) -> list[str]:
    r = SEED_RADIUS if mark.seed else RADIUS
    colour = COLOURS[mark.role]
    drawn = [shape(SHAPES.get(mark.kind, "dot"), x, y, r, colour, mark.named, look, mark.seed)]
    for number, part in enumerate(label(mark).split("\n")):
        down = y + r + 13 + number * LINE_HEIGHT
        drawn.append(words(part, x, down, _NAMES, fill=look.ink, **_halo(look)))
    return drawn


def shape(
    name: str,
    x: float,
    y: float,
    r: float,
    colour: str,
    named: bool,
    look: Look,
    seed: bool = False,
) -> str:
    """Draw the shape of a kind; one that nobody names is hollow, what a picture is about has a
    thick rim."""
    style = {
        "fill": colour if named else look.ground,
        "stroke": look.ink if seed else colour,
        "stroke_width": 3.5 if seed else 2,
        "stroke_dasharray": None if named else "4 3",
    }
    corners = {
        "square": [(-r, -r), (r, -r), (r, r), (-r, r)],
        "diamond": [(0, -r), (r, 0), (0, r), (-r, 0)],
        "triangle": [(0, -r), (r, 0.8 * r), (-r, 0.8 * r)],
        "triangleDown": [(0, r), (r, -0.8 * r), (-r, -0.8 * r)],
        "hexagon": [
            (r * math.cos(n * math.pi / 3), r * math.sin(n * math.pi / 3)) for n in range(6)
        ],
    }.get(name)
    if corners is None:
        return element("circle", cx=x, cy=y, r=r, **style)
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return element("polygon", points=points, **style)


def _halo(look: Look) -> dict[str, object]:
    return {
        "stroke": look.ground, "stroke_width": 4, "paint_order": "stroke",
        "stroke_linejoin": "round",
    }  # fmt: skip


def _legend(sheet: Sheet, picture: Picture, lang: Lang) -> None:
    """Draw what colours and lines mean, at the foot."""
    look, said = sheet.look, wording(lang)
    present = {mark.role for mark in picture.marks.values()}
    x, y = 30.0, sheet.height - 58
    for role in (role for role in COLUMNS if role in present):
        text = word(lang, "role", role)
        sheet.add(element("circle", cx=x, cy=y, r=6, fill=COLOURS[role]))
        sheet.add(words(text, x + 12, y, 12, text_anchor="start", fill=look.ink))
        x += 34 + 13 * len(text) * (1 if lang == "zh" else 0.55)
    x, y = 30.0, sheet.height - 26
    for key, dash in (("solid", None), ("dashed", "9 5"), ("dotted", "2 5")):
        sheet.add(
            element(
                "path", d=f"M{x:.1f} {y:.1f}h28", stroke=look.money, stroke_width=2,
                stroke_dasharray=dash,
            )
        )  # fmt: skip
        text = said[f"legend.{key}"]
        sheet.add(words(text, x + 34, y, 12, text_anchor="start", fill=look.ink))
        x += 62 + 13 * len(text) * (1 if lang == "zh" else 0.55)
    sheet.add(words(said["legend.width"], x, y, 12, text_anchor="start", fill=look.quiet))
