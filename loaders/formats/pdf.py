"""PDF: the text of its pages, with the lines of a paragraph joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import ReadError
from ..metadata import clean_line, web_address, without_lone_halves
from .base import Draft, Format

if TYPE_CHECKING:
    import pypdfium2

_MOST_PAGES = 2000
_TAIL = 1024
_ENDS = "。！？!?；;：:.…”’」』）)"
_FILE = re.compile(
    r"(?i)^(?:microsoft (?:word|powerpoint) ?- ?.*|.*\.(?:docx?|pptx?|wps|indd|pdf))$"
)
_DIGITS = re.compile(r"\d+")
_SAVED = re.compile(rb"\n% saved from url=\(\d{4,}\)([!-~]+)\n\Z")  # see loaders/fetching.py
_NUMBER = re.compile(r"[-—–\s第/页]*\d+[-—–\s/页共\d]*")


def unpack(raw: bytes) -> Iterator[tuple[str, Draft | str]]:
    """Give the document as one article; its title is what it says of itself.

    Lines are joined where one is full and no sentence ends with it; page numbers, and lines that
    most pages repeat at their top or bottom, are left out. Its address is the one that `fetch` has
    put behind it. When the file was made is not taken for
    the day of publication. Raises :class:`ReadError` for what is no PDF, for one that is locked or
    has more than 2000 pages, for one without text, and where pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise ReadError(
            'PDF is read by pypdfium2; install it with: pip install "whofunds[pdf]"'
        ) from None
    try:
        with pypdfium2.PdfDocument(raw) as document:
            if len(document) > _MOST_PAGES:
                raise ReadError(f"it has more than {_MOST_PAGES} pages; divide it")
            pages = [_lines(document, number) for number in range(len(document))]
            title = clean_line(document.get_metadata_value("Title"))
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "it is locked by a password" if locked else f"it is no sound PDF ({error})"
        raise ReadError(f"{reason}; save its text instead") from None
    text = _joined([line for lines in _without_margins(pages) for line in lines]).strip()
    if not text:
        raise ReadError("its pages hold no text but perhaps pictures of it; put it through an OCR")
    saved = _SAVED.search(raw[-_TAIL:])
    url = web_address(saved[1].decode()) if saved else None
    yield "its text", Draft(text, title=None if title and _FILE.match(title) else title, url=url)


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    page = document[number]
    try:
        words = page.get_textpage().get_text_bounded(errors="replace")
    finally:
        page.close()
    # PDFium writes U+FFFE for a hyphen that only divides a word.
    words = without_lone_halves(words).replace("\ufffe\r\n", "").replace("\ufffe", "")
    return [line.strip() for line in words.replace("\0", "\ufffd").splitlines()]


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """Leave out page numbers, and what more than half of three or more pages begin or end with."""
    edges = Counter(
        mark
        for lines in pages
        for mark in {_mark(line) for line in (*_full(lines)[:2], *_full(lines)[-2:])}
    )
    often = {mark for mark, n in edges.items() if len(pages) >= 3 and n * 2 > len(pages)}
    kept = []
    for lines in pages:
        full = _full(lines)
        while full and (_mark(full[0]) in often or _NUMBER.fullmatch(full[0])):
            del full[0]
        while full and (_mark(full[-1]) in often or _NUMBER.fullmatch(full[-1])):
            del full[-1]
        kept.append(full)
    return kept


def _full(lines: list[str]) -> list[str]:
    return [line for line in lines if line]


def _mark(line: str) -> str:
    return _DIGITS.sub("#", line)


def _joined(lines: list[str]) -> str:
    """Put the lines of a paragraph together: a line goes on where it is about as long as most
    lines are at the longest, and does not end a sentence."""
    widths = sorted(_width(line) for line in lines)
    full = widths[len(widths) * 9 // 10] * 0.85 if widths else 0
    text = before = ""
    for line in lines:
        if before and (before[-1] in _ENDS or _width(before) < full):
            text += "\n"
        elif before and before[-1].isascii() and line[0].isascii():
            text += " "
        text, before = text + line, line
    return text


def _width(line: str) -> int:
    return sum(1 if char.isascii() else 2 for char in line)


def read(_: str) -> Draft:
    """Refuse: a PDF is no text; :func:`unpack` reads it."""
    raise ReadError("a PDF is read as a file with the ending .pdf")


FORMAT = Format("PDF", (".pdf",), read, sniff=lambda _: False, unpack=unpack, sign=b"%PDF-")
