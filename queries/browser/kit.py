"""The kit for Neo4j Browser: everything that a newcomer drops into it, as files."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template

from ..model import Query
from .favourites import archive
from .guide import slides, to_asciidoc, to_html
from .style import grass

PORT = 8764
ABOUT = "智谱"


def kit_files(
    library: Mapping[str, Query], *, about: str = ABOUT, port: int = PORT
) -> dict[str, bytes]:
    """Give the files of the kit by name. The guide is about the entity called ``about``, and is
    said to be served on ``port``."""
    readme = Template(files(__package__).joinpath("kit-readme.md").read_text("utf-8"))
    found = slides(library, about)
    texts = {
        "whofunds.grass": grass(),
        "guide.html": to_html(found, about),
        "guide.adoc": to_asciidoc(found, about),
        "README.md": readme.substitute(port=port),
    }
    made = {name: text.encode("utf-8", "replace") for name, text in texts.items()}
    return made | {"favourites.zip": archive(library)}
