"""From what the user names to the files that are to be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .endings import to_read_as_article
from .formats import Format, all_formats

STANDARD_INPUT = "-"
_DEEPEST = 100
_RESOURCES = ("_files", ".files")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that is not read: ``source`` is where (file, line), ``reason`` one sentence that
    says what is wrong and what to do next, without the source and without a full stop."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A source to read. ``size`` is in bytes; standard input has no ``path`` and no ``format``."""

    name: str
    path: Path | None
    size: int
    format: Format | None


def shown(path: str) -> str:
    """Write a path for a message: on one line, and with what cannot be seen escaped."""
    # Bytes of a name that are not UTF-8 stand in a path as U+DC80 to U+DCFF.
    escaped = (
        f"\\x{ord(char) - 0xDC00:02x}"
        if "\udc80" <= char <= "\udcff"
        else char.encode("unicode_escape").decode()
        for char in path
    )
    return "".join(
        char if char.isprintable() else code for char, code in zip(path, escaped, strict=True)
    )


def walk(inputs: Iterable[str]) -> Iterator[Found | Refusal]:
    """Give every source that the inputs name, in their order.

    An input is a file, a folder, or ``-`` for standard input. A folder is walked with its
    folders, sorted by name; hidden files and folders (``.name``) are passed over, so are the
    folder of resources beside a saved page (``page.html`` and ``page_files``) and that of an
    embedded graph, and a folder that can be reached on several ways is walked once. What cannot be
    read becomes a refusal; the first for an ending that nobody knows lists those that are read.
    """
    formats = _Formats()
    stdin_given = False
    for given in inputs:
        if given != STANDARD_INPUT:
            yield from _look(given, formats, [], set())
        elif stdin_given:
            yield Refusal("standard input", "it was given twice; give - once")
        else:
            stdin_given = True
            yield Found("standard input", None, 0, None)


class _Formats:
    """Finds the format of a file by its ending."""

    def __init__(self) -> None:
        self._by_ending = {suffix: form for form in all_formats() for suffix in form.suffixes}
        self._listed = False

    def of(self, name: str) -> Format | None:
        # The longest ending: .warc.gz goes before what .gz may come to mean.
        endings = [e for e in self._by_ending if name.endswith(e) and name != e]
        return self._by_ending[max(endings, key=len)] if endings else None

    def why_none(self, name: str) -> str:
        """Say why a file is not read and what to do; the list of endings is given once."""
        known = to_read_as_article(name)
        if known is not None:
            return known
        listed = f" (those read are {', '.join(sorted(self._by_ending))})"
        listed, self._listed = "" if self._listed else listed, True
        return (
            f"no format has its ending{listed}; where it is text, rename it to .txt, or pipe it in "
            "and give -"
        )


def _look(
    path: str, formats: _Formats, above: list[tuple[int, int]], seen: set[tuple[int, int]]
) -> Iterator[Found | Refusal]:
    name = shown(path)
    try:
        path.encode()
        status = os.stat(path)  # noqa: PTH116  a Path would fold the user's a/../b and ./a
    except UnicodeEncodeError:
        yield Refusal(name, "its name is not valid UTF-8; rename it")
        return
    except (OSError, ValueError) as error:
        yield Refusal(name, reason_of(error))
        return
    if not stat.S_ISDIR(status.st_mode):
        yield _file(path, status, formats)
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Refusal(name, "it is a link to a folder that holds it; remove the link")
    elif len(above) > _DEEPEST:
        yield Refusal(name, f"its folders nest over {_DEEPEST} deep; name this folder itself")
    elif here not in seen:
        seen.add(here)
        yield from _folder(path, formats, [*above, here], seen)


def _folder(
    path: str, formats: _Formats, above: list[tuple[int, int]], seen: set[tuple[int, int]]
) -> Iterator[Found | Refusal]:
    try:
        names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208  see above
    except OSError as error:
        yield Refusal(shown(path), reason_of(error))
        return
    if "schema.json" in names and any(name.endswith(".bucket") for name in names):
        # The files of an embedded graph, which by default stands beside the articles.
        if len(above) == 1:
            yield Refusal(shown(path), "it is a graph, not articles; give it with --graph")
        return
    if not names and len(above) == 1:
        yield Refusal(shown(path), "the folder is empty; put articles into it")
    pages = {name.rpartition(".")[0] for name in names if name.lower().endswith((".html", ".htm"))}
    for name in names:
        if (
            name.endswith(_RESOURCES)
            and name.removesuffix("_files").removesuffix(".files") in pages
        ):
            continue  # what a browser saved beside a page: scripts, pictures, frames
        yield from _look(os.path.join(path, name), formats, above, seen)  # noqa: PTH118  see above


def _file(path: str, status: os.stat_result, formats: _Formats) -> Found | Refusal:
    if not stat.S_ISREG(status.st_mode):
        return Refusal(
            shown(path), "it is not a regular file; give a file, or pipe it in and give -"
        )
    name = Path(path).name.lower()
    form = formats.of(name)
    if form is None:
        return Refusal(shown(path), formats.why_none(name))
    return Found(shown(path), Path(path), status.st_size, form)


def reason_of(error: OSError | ValueError) -> str:
    """Say in one sentence why a file cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "it may not be read; change its permissions"
    if isinstance(error, OSError) and error.strerror:
        return f"it cannot be opened ({error.strerror}); check the path"
    return f"it cannot be opened ({error}); check the path"
