"""WARC archives of web pages (ISO 28500:2017), plain or packed by gzip: each page is an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ..encoding import check_is_text, decode
from ..errors import ReadError
from ..metadata import web_address, without_lone_halves
from . import web_page
from .base import Draft, Format

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"


def stream(archive: BinaryIO, most: int) -> Iterator[tuple[str, Draft | str]]:
    """Give each page or plain text of an archive, by its record's number and address.

    What pages need besides (pictures, styles, scripts, feeds), answers other than 200, and
    captures that only refer to earlier ones are passed over. A record of more than ``most`` bytes
    is told and not read. The day of capture is not taken for that of publication.

    Raises :class:`ReadError` where the archive ends early or is none; what came before stays.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)
    number = 0
    try:
        # All kinds, since an archive of something else differs from one that is no archive.
        for number, record in enumerate(ArchiveIterator(archive, auto_decode="all"), 1):
            if record.headers.get("Content-Length") is None:
                raise EOFError("its end is missing")
            if record.record_type in kinds and (kind := _kind(record)):
                address = without_lone_halves(str(record.headers.get("WARC-Target-URI") or ""))
                yield f"record {number} ({address[:200]})", _document(record, kind, address, most)
    except (OSError, ValueError, EOFError) as error:
        raise ReadError(
            f"the archive is damaged at or after record {number} ({error}); fetch it again"
        ) from None
    if not number:
        raise ReadError("it holds no WARC record; give an archive that does")


def _kind(record: WarcRecord) -> str | None:
    """Give the type of a record's content where that may be an article."""
    if record.is_http_parsed:
        if record.http_headers is None or record.http_headers.status_code != 200:
            return None
        told = record.http_content_type
    else:
        told = record.headers.get("Content-Type")
    kind = str(told or "").partition(";")[0].strip().lower()
    return kind if kind in (*_PAGES, _TEXT) else None


def _document(record: WarcRecord, kind: str, address: str, most: int) -> Draft | str:
    raw = record.reader.read(most + 1)
    if len(raw) > most:
        return f"it is larger than {most} bytes; leave it out"
    told = record.http_charset if record.is_http_parsed else None
    packed = record.http_headers and any(
        record.http_headers.get(name) for name in ("Content-Encoding", "Transfer-Encoding")
    )
    if not packed and len(raw) < record.content_length:
        return "the archive ends within it; fetch the archive again"
    try:
        if kind == _TEXT:
            text = decode(raw, declared=told)
            draft = Draft(text)
        else:
            draft = web_page.read(decode(raw, declared=told or web_page.declared(raw)))
        check_is_text(draft.text)
    except ReadError as error:
        return str(error)
    url = draft.url or web_address(address)
    return Draft(draft.text, None, draft.title, url, draft.publisher, draft.published)


def read(_: str) -> Draft:
    """Refuse: an archive is no text; :func:`stream` reads it."""
    raise ReadError("a WARC archive is read as a file with the ending .warc or .warc.gz")


FORMAT = Format("WARC", (".warc", ".warc.gz"), read, sniff=lambda _: False, stream=stream)
