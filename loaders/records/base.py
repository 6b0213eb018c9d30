"""What a form of records is, what comes out of a file of them, and how the forms are found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from ...schema import (
    Article,
    Claim,
    ClaimError,
    DateInterval,
    Mention,
    Modality,
    Value,
    load_model,
    make_claim,
)  # fmt: skip
from ..errors import ReadError
from ..options import DEFAULT_MAX_BYTES
from ..walk import Refusal

if TYPE_CHECKING:
    from .mapping import TableMap

ENTRY_POINTS = "whofunds.records"
MOST = 10 * DEFAULT_MAX_BYTES
"""The largest file of records, in bytes."""


@dataclass(frozen=True, slots=True)
class RecordOptions:
    """What the user says about files of records.

    ``mapping`` says which column of a table is what. ``published`` and ``publisher`` stand in
    where neither the file nor the mapping says; ``encoding`` is obeyed instead of detection.
    """

    mapping: TableMap | None = None
    published: DateInterval | None = None
    publisher: str | None = None
    encoding: str | None = None


@dataclass(slots=True)
class Records:
    """What one file of records gives: it is one article, and each record a claim whose quote is
    the record as it stands there. ``refused`` are the records at fault; ``passed_over`` counts
    those that state nothing that our kinds can hold."""

    article: Article
    claims: list[Claim] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    passed_over: int = 0

    def state(
        self,
        kind: str,
        roles: Mapping[str, Iterable[Mention]],
        values: Mapping[str, Value | None],
        span: tuple[int, int],
        where: str,
        *,
        extractor: str,
        modality: Modality = Modality.ASSERTED,
        attributed_to: str | None = None,
    ) -> None:
        """Add a claim; one that does not fit its kind is refused with ``where`` it stands."""
        try:
            claim = make_claim(
                self.article, kind, roles, values, span,
                modality=modality, attributed_to=attributed_to, extractor=extractor,
            )  # fmt: skip
            load_model().check(claim)
            if any(not m.name.strip() for named in claim.roles.values() for m in named):
                raise ClaimError("a party has no name")
            json.dumps(claim.to_json(), ensure_ascii=False).encode()
        except ClaimError as error:
            self.refused.append(Refusal(where, f"{error}; mend the record"))
        except UnicodeEncodeError:
            self.refused.append(Refusal(where, "it holds half a character; mend the record"))
        else:
            self.claims.append(claim)


@dataclass(frozen=True, slots=True)
class RecordFormat:
    """One form of records.

    ``read`` gets the file and the options, and gives :class:`Records`; it raises
    :class:`~..errors.ReadError` where the file as a whole cannot be read. ``fits`` tells from a
    file's first 4096 characters whether one with a suffix of several forms is of this form.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, RecordOptions], Records]
    fits: Callable[[str], bool] | None = None


@cache
def all_record_formats() -> tuple[RecordFormat, ...]:
    """Give every form: the modules of this folder that hold ``RECORDS``, then those of other
    packages, which name theirs by an entry point of the group ``whofunds.records``.

    Raises :class:`ReadError` where an entry point gives something else.
    """
    package = __name__.rpartition(".")[0]
    names = (found.name for found in iter_modules(import_module(package).__path__))
    modules = (import_module(f"{package}.{name}") for name in names)
    own = [m.RECORDS for m in modules if isinstance(getattr(m, "RECORDS", None), RecordFormat)]
    for point in entry_points(group=ENTRY_POINTS):
        form = point.load()
        if not isinstance(form, RecordFormat):
            raise ReadError(
                f"the entry point {point.name!r} of {ENTRY_POINTS} gives no RecordFormat; "
                "update or remove the package that has it"
            )
        own.append(form)
    return tuple(own)
