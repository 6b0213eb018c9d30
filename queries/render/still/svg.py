"""SVG, written so that no text of an article can become anything but text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from xml.sax.saxutils import escape, quoteattr

from ..visible import visible

Theme: TypeAlias = Literal["light", "dark"]
FONT = "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a theme: the ground, ink, quiet ink, rules, money, and what is disputed."""

    ground: str
    ink: str
    quiet: str
    rule: str
    money: str
    red: str


LOOKS: Mapping[Theme, Look] = {
    "light": Look("#ffffff", "#1b1f24", "#57606a", "#d0d7de", "#3c5a86", "#b3142f"),
    "dark": Look("#14181d", "#e6e9ed", "#a3adb8", "#3a434d", "#8fb0dd", "#ff8b98"),
}


def plain(text: str) -> str:
    """Give a text as XML may hold it; characters that hide or move text are shown by their code."""
    return _NOT_XML.sub("\ufffd", visible(text))


def element(name: str, more: str = "", /, **attributes: object) -> str:
    """Give an element. ``more`` is markup that is inside it; an attribute's ``_`` is written ``-``,
    and one that is ``None`` is left out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(plain(_shown(value)))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{more}</{name}>" if more else f"<{name}{written}/>"


def words(text: str, x: float, y: float, /, size: float = 13, **attributes: object) -> str:
    """Give a text whose middle (or start, or end: ``anchor``) is at ``x``, its centre at ``y``;
    nothing for an empty one."""
    if not text:
        return ""
    attributes.setdefault("text_anchor", "middle")
    return element(
        "text", escape(plain(text)), x=x, y=y + size * 0.36, font_size=size, **attributes
    )


def _shown(value: object) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


@dataclass(slots=True)
class Sheet:
    """A drawing that grows: markup in units of its own, from 0 0 to ``width`` ``height``."""

    width: float
    height: float
    title: str
    look: Look
    parts: list[str] = field(default_factory=list)

    def add(self, *markup: str) -> None:
        """Add elements on top of what is there."""
        self.parts.extend(markup)

    def svg(self) -> str:
        """Give the whole as an SVG document of its own, which also stands inside HTML."""
        ground = element("rect", width=self.width, height=self.height, fill=self.look.ground)
        inside = element("title", escape(plain(self.title))) + ground + "".join(self.parts)
        return element(
            "svg", inside, xmlns="http://www.w3.org/2000/svg", role="img",
            viewBox=f"0 0 {self.width:.0f} {self.height:.0f}", width=f"{self.width:.0f}",
            height=f"{self.height:.0f}", font_family=FONT,
        )  # fmt: skip
