"""The guide for newcomers: one text, written as HTML for the classic Browser and as AsciiDoc for
the newer one.

Sources: "html guides" of neo4j-guides, for the elements of the first; "Custom Neo4j Browser guides"
of the Neo4j Browser manual, for the second.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ..library import find_query
from ..model import Query, bare
from .link import key_of, literal, plain_values, statement


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: title and paragraphs, in which ``{about}`` stands for a name, and a statement."""

    title: str
    text: tuple[str, ...]
    cypher: str


@cache
def _read() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(
        files(__package__).joinpath("guide.yaml").read_text("utf-8")
    )
    return found


def title() -> str:
    """Give the title of the guide."""
    return str(_read()["title"])


def slides(library: Mapping[str, Query], about: str) -> tuple[Slide, ...]:
    """Give the slides, with statements about the entity of that name."""
    return tuple(
        Slide(entry["title"], tuple(entry["text"]), _cypher(entry, library, about))
        for entry in _read()["slides"]
    )


def _cypher(entry: Mapping[str, Any], library: Mapping[str, Query], about: str) -> str:
    if "cypher" in entry:
        text = str(entry["cypher"]).strip()
        at = bare(text).find("$about")
        return text if at < 0 else text[:at] + literal(key_of(about)) + text[at + len("$about") :]
    query = find_query(library, entry["query"])
    given = {name: about if value == "about" else value for name, value in entry["params"].items()}
    values = plain_values(query, given)
    return statement(query, values, graph=bool(entry.get("graph")))


def to_html(found: tuple[Slide, ...], about: str) -> str:
    """Give the guide for ``:play`` in the classic Browser."""
    made = [
        '<article class="guide">',
        f"<title>{html.escape(title())}</title>",
        '<carousel class="deck container-fluid">',
    ]
    for slide in found:
        made += ['<slide class="row-fluid">', '<div class="col-sm-12">']
        made.append(f"<h3>{_with(slide.title, about, html.escape)}</h3>")
        made += [f"<p>{_with(text, about, html.escape)}</p>" for text in slide.text]
        code = html.escape(slide.cypher)
        made.append(f'<figure><pre class="pre-scrollable code runnable">{code}</pre></figure>')
        made += ["</div>", "</slide>"]
    return "\n".join([*made, "</carousel>", "</article>", ""])


def to_asciidoc(found: tuple[Slide, ...], about: str) -> str:
    """Give the guide for ``:guide`` in the newer Browser: a section for each slide."""
    made = [f"= {title()}", ""]
    for slide in found:
        made += [f"== {_with(slide.title, about, _plain)}", ""]
        for text in slide.text:
            made += [_with(text, about, _plain), ""]
        made += ["[source,cypher]", "----", slide.cypher, "----", ""]
    return "\n".join(made)


def _with(text: str, about: str, escape: Callable[[str], str]) -> str:
    # What turns text round or cannot be seen has no place in a heading.
    shown = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(about.split()))
    own = text.split("{about}") if escape is _plain else escape(text).split("{about}")
    return escape(shown).join(own)


def _plain(text: str) -> str:
    """Write every sign, which AsciiDoc may read as markup, as a character reference."""
    return "".join(c if c.isalnum() or c == " " else f"&#{ord(c):02};" for c in text)
