"""Extractors of other packages, which name theirs by an entry point.

A package says in its ``pyproject.toml``::

    [project.entry-points."whofunds.extractors"]
    patents = "my_package.patents:PatentExtractor"

where ``PatentExtractor()`` has a ``name`` and ``extract(article)`` (see
:class:`~.extract.base.Extractor`). In the same way ``whofunds.formats`` names a
:class:`~.formats.base.Format`, and ``whofunds.records`` a
:class:`~.records.base.RecordFormat`; those are found by the endings of files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.metadata import entry_points

from ..schema import Article, Claim
from .errors import ReadError
from .extract import Extractor, RulesExtractor

ENTRY_POINTS = "whofunds.extractors"


def find_extractor(names: Sequence[str]) -> Extractor:
    """Give the extractor of that name, or one that joins those of several names.

    ``rules`` is our own. Raises :class:`ReadError` for a name that no package has, and for an
    entry point that cannot be loaded or gives no extractor.
    """
    found = [_one(name) for name in dict.fromkeys(names)]
    return found[0] if len(found) == 1 else _Joined(found)


def _one(name: str) -> Extractor:
    if name == RulesExtractor.name:
        return RulesExtractor()
    points = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
    if name not in points:
        known = ", ".join(sorted({RulesExtractor.name, *points}))
        raise ReadError(f"No extractor is called {name!r}; there are {known}.")
    try:
        made = points[name].load()()
    except Exception as error:  # what another package raises is not known
        raise ReadError(
            f"The extractor {name!r} ({points[name].value}) cannot be loaded ({error!r}); update "
            "or remove the package that has it."
        ) from None
    if not isinstance(getattr(made, "name", None), str) or not callable(
        getattr(made, "extract", None)
    ):
        raise ReadError(
            f"The extractor {name!r} ({points[name].value}) has no name or no extract(); update or "
            "remove the package that has it."
        )
    extractor: Extractor = made
    return extractor


class _Joined:
    """Gives what each of several extractors finds, in the order of the quotes."""

    def __init__(self, parts: Sequence[Extractor]) -> None:
        self.parts = parts
        self.name = "+".join(part.name for part in parts)

    def extract(self, article: Article) -> Iterable[Claim]:
        found = [claim for part in self.parts for claim in part.extract(article)]
        return sorted(found, key=lambda c: (c.start, c.end, c.kind, c.id))
