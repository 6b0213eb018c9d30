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

from collections.abc import Sequence
from importlib.metadata import entry_points

from .errors import ReadError
from .extract import Extractor, RulesExtractor
from .extract.joined import Joined
from .extract.llm import LlmExtractor, LlmOptions

ENTRY_POINTS = "whofunds.extractors"


def find_extractor(names: Sequence[str], llm: LlmOptions | None = None) -> Extractor:
    """Give the extractor of that name, or one that joins those of several names.

    ``rules`` and ``llm`` are our own; ``rules+llm`` is both. ``llm`` says how the hosted model is
    reached. Raises :class:`ReadError` for a name that no package has, for an entry point that
    cannot be loaded or gives no extractor, and where the model cannot be reached for want of a
    name, a key or a package.
    """
    single = dict.fromkeys(part.strip() for name in names for part in name.split("+"))
    found = [_one(name, llm) for name in single]
    return found[0] if len(found) == 1 else Joined(found)


def _one(name: str, llm: LlmOptions | None) -> Extractor:
    if name == RulesExtractor.name:
        return RulesExtractor()
    if name == LlmExtractor.name:
        return LlmExtractor(llm)
    points = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
    if name not in points:
        known = ", ".join(sorted({RulesExtractor.name, LlmExtractor.name, *points}))
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
