"""The words of pictures in Chinese and English, all from one table, ``page/words.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


@cache
def wording(lang: Lang) -> Mapping[str, str]:
    """Give the words of a language by key: ``role.Investor``, ``type.FUNDS``,
    ``modality.asserted``, ``ui.search``. Braces in them are filled in by who shows them."""
    text = files(__package__).joinpath("page/words.tsv").read_text("utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if line)
    column = head.index(lang)
    return {row[0]: row[column] for row in rows}


def word(lang: Lang, group: str, name: str) -> str:
    """Give one word, or the name itself where the table does not have it."""
    return wording(lang).get(f"{group}.{name}", name)
