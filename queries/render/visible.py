"""Makes text from articles safe and readable on a terminal."""

from __future__ import annotations

import unicodedata

from ...graph.model import Edge, Node
from ...graph.stores.base import Cell, Path

_SHOWN = {"\n": "↵", "\t": " ", "\r": ""}
_JOINERS = "\u200c\u200d"  # parts of emoji and of some scripts; they move nothing


def visible(text: str) -> str:
    """Show every character that could move a terminal or hide text, as ``<U+202E>``.

    That is: control characters (escape sequences begin with one), bidirectional marks,
    zero-width and other format characters, line separators, lone surrogates. A line end
    becomes ↵, a tab a space.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char in _SHOWN:
        return _SHOWN[char]
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in _JOINERS:
        return f"<U+{ord(char):04X}>"
    return char


def cell_text(cell: Cell) -> str:
    """Give a cell in one line for people; unknown is an empty text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, str):
        return visible(cell)
    if isinstance(cell, Node):
        name = cell.props.get("name", cell.id)
        return visible(f"({name}:{':'.join(cell.labels)})")
    if isinstance(cell, Edge):
        return visible(f"[:{cell.type}]")
    if isinstance(cell, Path):
        return _path_text(cell)
    if isinstance(cell, list):
        return ", ".join(cell_text(part) for part in cell)
    if isinstance(cell, dict):
        return "{" + ", ".join(f"{visible(k)}: {cell_text(v)}" for k, v in cell.items()) + "}"
    return str(cell)


def _path_text(path: Path) -> str:
    if not path.nodes:
        return ""
    parts = [cell_text(path.nodes[0])]
    for edge, before, node in zip(path.edges, path.nodes, path.nodes[1:], strict=False):
        forward = edge.source == before.id
        parts.append(f"-{cell_text(edge)}->" if forward else f"<-{cell_text(edge)}-")
        parts.append(cell_text(node))
    return "".join(parts)
