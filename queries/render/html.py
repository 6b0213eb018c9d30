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
from functools import cache
from importlib.resources import files
from string import Template
from typing import Literal, TypeAlias

from ..browser.link import LOCAL
from ..picture import Picture
from .page_data import page_data
from .wording import Lang, wording

Theme: TypeAlias = Literal["light", "dark", "auto"]


def page(
    picture: Picture, *, theme: Theme = "auto", lang: Lang = "zh", browser: str = LOCAL
) -> str:
    """Give the whole page as text; write it as UTF-8.

    ``theme`` and ``lang`` are those the page opens with (``auto`` is what the reader's system
    wants); the reader can change both. ``browser`` is the address of Neo4j Browser that its links
    open. Names, quotes, titles and links may hold anything: they travel as JSON in which ``<`` is
    written as an escape, and enter the page as text only.
    """
    data = page_data(picture, theme=theme, lang=lang, browser=browser)
    library, program, style = _library(), _joined(".js"), _joined(".css")
    policy = (
        f"default-src 'none'; script-src {content_hash(library)} {content_hash(program)}; "
        f"style-src {content_hash(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    text = Template(_part("page.html")).substitute(
        policy=policy,
        lang="zh-CN" if lang == "zh" else "en",
        theme=theme,
        title=html.escape(picture.title),
        canvas=html.escape(wording(lang)["ui.canvas"]),
        style=style,
        data=json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        library=library,
        program=program,
    )
    # Half of a surrogate pair cannot be written as UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8")


def _part(name: str) -> str:
    return files(__package__).joinpath("page", name).read_text("utf-8")


@cache
def _joined(ending: str) -> str:
    """Give the page's parts with an ending, in the order of their names, as one."""
    names = [each.name for each in files(__package__).joinpath("page").iterdir()]
    return "\n".join(_part(name) for name in sorted(names) if name.endswith(ending))


@cache
def _library() -> str:
    text = files("pyvis").joinpath("lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    return text.replace("</script", "<\\/script")


def content_hash(text: str) -> str:
    """Give a script or a style as a content security policy names it."""
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
