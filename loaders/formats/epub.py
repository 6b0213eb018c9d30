"""EPUB books and magazines: each chapter with a text is an article (EPUB 3.3, W3C, 2023)."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

from ...schema import DateInterval
from ..encoding import decode
from ..errors import ReadError
from ..metadata import clean_line
from ..publication import find_published
from . import web_page
from .base import Draft, Format

_MOST = 200 * 1024 * 1024
_CONTAINER = "META-INF/container.xml"


def unpack(raw: bytes) -> Iterator[tuple[str, Draft | str]]:
    """Give each chapter, in reading order, by its file's name.

    Publisher and date are the book's; the id is the book's with the chapter's file. A chapter
    without text (a cover) is passed over. Raises :class:`ReadError` for what is no EPUB, for one
    that unpacks to more than 200 MB, and for one that is locked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            if sum(part.file_size for part in book.infolist()) > _MOST:
                raise ReadError(f"it unpacks to more than {_MOST // 1024 // 1024} MB; divide it")
            yield from _chapters(book)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError) as error:
        raise ReadError(f"it is no sound EPUB ({error}); save its text instead") from None


def _chapters(book: zipfile.ZipFile) -> Iterator[tuple[str, Draft | str]]:
    if "META-INF/encryption.xml" in book.namelist():
        raise ReadError("it is locked; save its text instead")
    rootfile = _first(_xml(book, _CONTAINER), "rootfile")
    path = rootfile.get("full-path", "") if rootfile is not None else ""
    package = _xml(book, path)
    about = {name: _words(package, name) for name in ("publisher", "date", "identifier", "title")}
    published = find_published(about["date"]) if about["date"] else None
    folder = posixpath.dirname(path)
    files = {
        str(e.get("id")): posixpath.normpath(posixpath.join(folder, unquote(e.get("href", ""))))
        for e in package.iter()
        if _local(e) == "item"
    }
    for ref in (e for e in package.iter() if _local(e) == "itemref"):
        name = files.get(str(ref.get("idref")))
        if name is not None and name in book.namelist():
            chapter = _chapter(book.read(name), name, about, published)
            if chapter is not None:
                yield name, chapter


def _chapter(
    raw: bytes, name: str, about: dict[str, str | None], published: DateInterval | None
) -> Draft | None:
    try:
        page = web_page.read(decode(raw, declared=web_page.declared(raw)))
    except ReadError:
        return None
    own = f"{about['identifier'] or about['title'] or 'epub'}#{name}"[:500]
    return Draft(page.text, own, page.title or about["title"], None, about["publisher"], published)


def _xml(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    raw = book.read(name)
    if b"<!ENTITY" in raw:
        raise ReadError("it declares XML entities; save its text instead")
    try:
        return ElementTree.fromstring(raw)  # noqa: S314  entities are refused, none is fetched
    except ElementTree.ParseError as error:
        raise ReadError(f"its {name} is no XML ({error}); save its text instead") from None


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _first(root: ElementTree.Element, name: str) -> ElementTree.Element | None:
    return next((e for e in root.iter() if _local(e) == name), None)


def _words(root: ElementTree.Element, name: str) -> str | None:
    found = _first(root, name)
    return clean_line("".join(found.itertext())) if found is not None else None


def read(_: str) -> Draft:
    """Refuse: an EPUB is no text; :func:`unpack` reads it."""
    raise ReadError("an EPUB is read as a file with the ending .epub")


FORMAT = Format("EPUB", (".epub",), read, sniff=lambda _: False, unpack=unpack)
