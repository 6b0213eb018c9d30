"""A picture as one HTML file that opens anywhere with no network.

pyvis gives the network object and the vis-network library that it bundles. Its own page is not
used: it asks a host for style sheets, and runs script that stands in a title or a heading. Ours
holds everything inline, under a policy that allows exactly the scripts and styles it came with.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files
from string import Template
from typing import Any, Literal, TypeAlias

from ..picture import Line, Mark, Picture
from .looks import COLOURS
from .placement import COLUMNS, positions

__all__ = ["COLOURS", "page"]

_DASHES: Mapping[str, bool | list[int]] = {
    "asserted": False,
    "announced": [12, 5],
    "planned": [12, 5],
    "forecast": [12, 5],
    "rumoured": [2, 4],
    "denied": [2, 4],
}
_SHAPES: Mapping[str, str] = {
    "FundingRound": "diamond",
    "Person": "triangle",
    "Product": "square",
    "Group": "hexagon",
}
_OPTIONS: Mapping[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}},
    "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.6}}, "smooth": False},
    "nodes": {"font": {"size": 18, "multi": False, "strokeWidth": 5}, "margin": 8},
}
_RED = "#a40e26"

Theme: TypeAlias = Literal["light", "dark", "auto"]
Lang: TypeAlias = Literal["zh", "en"]


def page(
    picture: Picture,
    *,
    theme: Theme = "auto",  # noqa: ARG001 - read from the next version on
    lang: Lang = "zh",  # noqa: ARG001 - read from the next version on
) -> str:
    """Give the whole page as text; write it as UTF-8.

    Names, quotes, titles and links may hold anything: they travel as JSON in which ``<`` is
    written as an escape, and enter the page as text only.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    places = positions(picture)
    for mark in sorted(picture.marks.values(), key=lambda m: m.id):
        x, y = places[mark.id]
        network.add_node(mark.id, x=x, y=y, **_look(mark))
    for number, line in enumerate(picture.lines):
        network.add_edge(line.source, line.target, id=f"line{number}", **_stroke(line))
    roles = {mark.role for mark in picture.marks.values()}
    data = {
        "nodes": network.nodes,
        "edges": [edge if isinstance(edge, dict) else edge.options for edge in network.edges],
        "evidence": {
            fact: [asdict(e) for e in found] for fact, found in sorted(picture.evidence.items())
        },
        "options": _OPTIONS,
        "colours": {role: COLOURS[role] for role in COLUMNS if role in roles},
    }
    return _fill(picture, data)


def _look(mark: Mark) -> dict[str, Any]:
    colour = COLOURS[mark.role]
    return {
        "label": mark.name if len(mark.name) <= 40 else mark.name[:39] + "…",
        "name": mark.name,
        "role": mark.role,
        "named": mark.named,
        "aliases": list(mark.aliases),
        "shape": _SHAPES.get(mark.role, "dot"),
        "size": 22 if mark.seed else 14,
        "borderWidth": 2,
        "color": {"background": colour if mark.named else "#ffffff", "border": colour},
    }


def _stroke(line: Line) -> dict[str, Any]:
    return {
        "type": line.type,
        "label": line.label if len(line.label) <= 30 else line.label[:29] + "…",
        "dashes": _DASHES.get(line.modality, False),
        "color": {"color": _RED if line.contested else "#8b949e", "highlight": "#1b1f24"},
        "font": {"size": 14, "align": "horizontal", "color": "#57606a", "background": "#ffffff"},
        "modality": line.modality,
        "contested": line.contested,
        "facts": line.facts,
    }


def _fill(picture: Picture, data: Mapping[str, Any]) -> str:
    here = files(__package__)
    library = files("pyvis").joinpath("lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    program = here.joinpath("page.js").read_text("utf-8")
    style = here.joinpath("page.css").read_text("utf-8")
    library = library.replace("</script", "<\\/script")
    articles = "1 article" if picture.articles == 1 else f"{picture.articles} articles"
    count = f"{len(picture.marks)} names, {len(picture.lines)} lines, {articles}."
    if picture.left_out:
        count += f" {picture.left_out} more neighbours are left out: draw fewer hops."
    policy = (
        f"default-src 'none'; script-src {_hash(library)} {_hash(program)}; "
        f"style-src {_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return Template(here.joinpath("page.html").read_text("utf-8")).substitute(
        policy=policy,
        title=html.escape(picture.title),
        summary=html.escape(count),
        style=style,
        data=json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
        library=library,
        program=program,
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
