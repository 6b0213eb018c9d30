"""What a format is, and how the formats are found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from typing import BinaryIO

from ...schema import DateInterval
from ..errors import ReadError

ENTRY_POINTS = "whofunds.formats"


@dataclass(frozen=True, slots=True)
class Draft:
    """What one document says: its text before repair, and what it says of itself.

    What it does not say is ``None`` and filled from the reader's options.
    """

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: DateInterval | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One form of documents.

    ``read`` gets the decoded text, with ``\\n`` for line endings, and gives the draft; it
    raises :class:`~..errors.ReadError` where the document is at fault. With ``per_line`` every
    line that is not blank is a document. ``declared`` finds the encoding that the document's
    first bytes name. ``sniff`` tells from the first characters whether input without a name
    has this form; a format without it is the one for input that has no other form. ``unpack``
    is for a form that holds several documents, or is no text: it gets the bytes and gives each
    document with the name of its place, or the reason why it is none. ``sign`` is how the bytes
    of such a form begin. ``stream`` is for an archive too large to hold: it gets the open file and
    the most bytes that one document may have, and gives the same.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Draft]
    per_line: bool = False
    declared: Callable[[bytes], str | None] | None = None
    sniff: Callable[[str], bool] | None = None
    unpack: Callable[[bytes], Iterable[tuple[str, Draft | str]]] | None = None
    sign: bytes = b""
    stream: Callable[[BinaryIO, int], Iterable[tuple[str, Draft | str]]] | None = None


@cache
def all_formats() -> tuple[Format, ...]:
    """Give every format of this folder, in the order of the modules' names, then those of other
    packages, which name theirs by an entry point of the group ``whofunds.formats``.

    Raises :class:`~..errors.ReadError` where an entry point gives something else.
    """
    package = __name__.rpartition(".")[0]
    where = import_module(package).__path__
    modules = (import_module(f"{package}.{found.name}") for found in iter_modules(where))
    found = [m.FORMAT for m in modules if isinstance(getattr(m, "FORMAT", None), Format)]
    for point in entry_points(group=ENTRY_POINTS):
        form = point.load()
        if not isinstance(form, Format):
            raise ReadError(
                f"The entry point {point.name!r} of {ENTRY_POINTS} gives no Format; update or "
                "remove the package that has it."
            )
        found.append(form)
    return tuple(found)
