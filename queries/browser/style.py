"""The style of the graph in Neo4j Browser (GraSS), made from the kinds.

GraSS has no widths that follow a property: relationships that carry money are wide and say their
amount, all others are thin. Source: "Browser styling" of the Neo4j Browser manual.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...schema import load_model
from ...schema.model import FactKind
from ..render.looks import COLOURS

_CAPTIONS: Mapping[str, str] = {
    "FundingRound": "{round} {amount_words}",
    "Contract": "{subject} {amount_words}",
    "Listing": "{venue} {stage}",
    "Metric": "{name} {amount_words}",
    "Position": "{title}",
    "Acquisition": "{subject} {amount_words}",
    "Stake": "{share_words}",
    "Partnership": "{subject}",
}
# A range in words, such as 3亿至10亿元之间, must fit into its round.
_DIAMETERS: Mapping[str, int] = {
    # A range in words, 3亿至10亿元之间, must fit into a round.
    "Company": 100, "Investor": 70, "StateCapital": 70, "FundingRound": 100, "Place": 40,
}  # fmt: skip
_WIDE, _THIN = 5, 1
_LIGHT = 140  # of 255: a ground brighter than this takes dark letters


def grass() -> str:
    """Give the style sheet. What a node's later labels say goes before what earlier ones say."""
    blocks = [_node("", "#b6bec8", "{id}", 50), _node("Entity", "#b6bec8", "{name}", 50)]
    model = load_model()
    labels = [kind.label for kind in model.entities.values()]
    labels += sorted({r.label for f in model.facts.values() for r in f.roles.values() if r.label})
    labels.append("StateCapital")
    for label in dict.fromkeys(labels):
        colour = COLOURS.get(label, COLOURS["Person"] if label == "Executive" else "#b6bec8")
        blocks.append(_node(label, colour, "{name}", _DIAMETERS.get(label, 50)))
    blocks.append(_node("Fact", COLOURS["FundingRound"], "{kind}", 50))
    for fact in model.facts.values():
        caption = _CAPTIONS.get(fact.label, "{kind}")
        blocks.append(
            _node(fact.label, COLOURS["FundingRound"], caption, _DIAMETERS.get(fact.label, 50))
        )
    blocks.append(_node("Claim", "#f6f8fa", "{quote}", 65))
    blocks.append(_node("Article", "#e4e8ec", "{title}", 50))
    blocks.append(_node("Name", "#f6f8fa", "{key}", 40))
    blocks.append(_edge("", "#8b949e", "{type}", _THIN))
    for fact in model.facts.values():
        blocks += _edges(fact)
    return "\n".join(blocks)


def _edges(fact: FactKind) -> Iterator[str]:
    money = {name for name, property in fact.properties.items() if property.type == "money"}
    width = _WIDE if money else _THIN
    for relationship in dict.fromkeys(role.relationship for role in fact.roles.values()):
        yield _edge(relationship, "#8b949e", relationship, width)
    for edge in fact.edges:
        kept = sorted(money & {*edge.properties})
        said = [f"{{{name}_words}}" for name in kept]
        # The total of a round must not read as the share of the investor that it stands beside.
        said += [f"{{{name}}}" for name in ("amount_scope", "title") if name in edge.properties]
        said += [f"{{{name}_words}}" for name in ("share",) if name in edge.properties]
        yield _edge(edge.type, "#57606a", " ".join((edge.type, *said)), _WIDE if kept else _THIN)


def _node(label: str, colour: str, caption: str, diameter: int) -> str:
    ink = "#1b1f24" if _brightness(colour) > _LIGHT else "#ffffff"
    rim = "#" + "".join(f"{int(int(colour[i : i + 2], 16) * 0.8):02x}" for i in (1, 3, 5))
    return _block("node", label, {
        "diameter": f"{diameter}px", "color": colour, "border-color": rim, "border-width": "2px",
        "text-color-internal": ink, "font-size": "10px", "caption": f"'{caption}'",
    })  # fmt: skip


def _edge(type: str, colour: str, caption: str, width: int) -> str:
    return _block("relationship", type, {
        "color": colour, "shaft-width": f"{width}px", "font-size": "8px", "padding": "3px",
        "text-color-external": "#1b1f24", "text-color-internal": "#ffffff",
        "caption": f"'{caption}'",
    })  # fmt: skip


def _block(what: str, name: str, props: Mapping[str, str]) -> str:
    lines = "".join(f"  {key}: {value};\n" for key, value in props.items())
    return f"{what}{'.' if name else ''}{name} {{\n{lines}}}\n"


def _brightness(colour: str) -> float:
    """By the weights of Rec. 601 for red, green and blue."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
