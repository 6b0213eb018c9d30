"""Sources to articles: files, folders and standard input, in every format there is."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from io import BytesIO
from typing import BinaryIO, TypeAlias, cast

from ..schema import Article, Edit, WhofundsError, article_id
from .bound import TooLong, allowed, bound, too_long
from .encoding import as_told, check_is_text, decode, detect
from .errors import ReadError
from .formats import Draft, Format, all_formats
from .options import ReadOptions
from .publication import in_the_future
from .stream import BoundedStream
from .walk import Found, Refusal, reason_of, walk

_Piece: TypeAlias = tuple[str, Draft | str]
_SNIFFED = 4096
_MOST_TO_COUNT = 256 * 1024 * 1024


def read_articles(inputs: Sequence[str], *, options: ReadOptions) -> Iterator[Article | Refusal]:
    """Read every article that the inputs name, in their order (see :func:`walk.walk`).

    Gives an :class:`Article` for each, or a :class:`Refusal` where one cannot be had: a source
    that is missing, empty, not text, too large, at fault in its form, or published in the
    future. A bad one never stops the rest, and nothing is raised.

    - The text is decoded (see :func:`encoding.decode`), taken out of its format, and repaired
      unless ``options.repair`` is off; ``Article.raw_text()`` is the text before repair.
    - What a source says of itself goes before ``options``.
    - The id is the source's own, or :func:`schema.article_id` of the raw text. Two articles
      with one id in one run: the second is passed over where the raw texts are equal (it is
      the same article), and refused where they differ.
    - A date of publication after tomorrow is refused, not dropped: relative words (今年, 上月)
      are resolved by it, so a wrong one would make wrong facts, and without one they would
      stay unresolved without anybody having been told. The remedy is to correct the source.
    """
    reader = _Reader(options)
    for found in walk(inputs):
        if isinstance(found, Refusal):
            yield found
        else:
            yield from reader.read(found)


def count_inputs(inputs: Sequence[str]) -> int | None:
    """Count how many items :func:`read_articles` will give, roughly, for a progress bar.

    Refusals count; articles given twice do too. ``None`` where it cannot be told cheaply:
    standard input, or more than 256 MB of JSON Lines.
    """
    total = lines_size = 0
    for found in walk(inputs):
        if isinstance(found, Refusal) or (found.format and not found.format.per_line):
            total += 1
            continue
        lines_size += found.size
        if found.path is None or lines_size > _MOST_TO_COUNT:
            return None
        try:
            with found.path.open("rb") as stream:
                total += sum(1 for line in stream if line.strip())
        except OSError:
            total += 1
    return total


class _Reader:
    """Reads sources one by one and remembers the ids of a run."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._seen: dict[str, tuple[str, str]] = {}

    def read(self, found: Found) -> Iterator[Article | Refusal]:
        try:
            with ExitStack() as stack:
                opened = _open(found, stack)
                stream = BoundedStream(opened)
                form = found.format or _sniff(stream.head())
                for name, draft in self._pieces(found, form, stream, opened):
                    outcome = (
                        Refusal(name, draft)
                        if isinstance(draft, str)
                        else self._article(name, draft)
                    )
                    if outcome is not None:
                        yield outcome
        except OSError as error:
            yield Refusal(found.name, reason_of(error))

    def _pieces(
        self, found: Found, form: Format, stream: BoundedStream, opened: BinaryIO
    ) -> Iterator[_Piece]:
        if form.per_line:
            return self._lines(found, form, stream)
        if form.stream is not None:
            return self._told(found, form, form.stream(opened, self._options.max_bytes))
        if form.unpack is None:
            return self._whole(found, form, stream)
        limit = self._options.max_bytes
        raw = stream.all(limit) if found.size <= limit else None
        if raw is None:
            return iter([(found.name, f"it is larger than {_size(limit)}; divide it")])
        return self._told(found, form, form.unpack(raw))

    def _whole(self, found: Found, form: Format, stream: BoundedStream) -> Iterator[_Piece]:
        limit = self._options.max_bytes
        raw = stream.all(limit) if found.size <= limit else None
        if raw is None:
            yield found.name, f"it is larger than {_size(limit)}; divide it, or give its text alone"
            return
        declared = form.declared(raw) if form.declared else None
        yield found.name, self._draft(form, raw, declared)

    def _told(
        self, found: Found, form: Format, held: Iterable[tuple[str, Draft | str]]
    ) -> Iterator[_Piece]:
        """Give the documents of a file that holds several; what was given before a fault stays."""
        empty = True
        try:
            for place, draft in held:
                empty = False
                yield f"{found.name}, {place}", _checked(draft)
        except WhofundsError as error:
            yield found.name, str(error)
            return
        except Exception as error:  # a fault of a format's reader must not stop the run
            yield found.name, f"it could not be read as {form.name} ({error!r}); please report it"
            return
        if empty:
            yield found.name, "it holds no text; give a source that holds the text of an article"

    def _lines(self, found: Found, form: Format, stream: BoundedStream) -> Iterator[_Piece]:
        limit, head = self._options.max_bytes, stream.head()
        encoding = _encoding_of_lines(head, self._options.encoding)
        wide = encoding if encoding and encoding.startswith(("utf-16", "utf-32")) else None
        ending = "\n".encode(wide) if wide else b"\n"
        empty = True
        for number, line in enumerate(stream.lines(limit, ending), 1):
            where = f"{found.name}, line {number}"
            if line is None:
                empty = False
                yield where, f"the line is larger than {_size(limit)}; divide it, or leave it out"
            elif line.strip(b"\0 \t\r\n") and line not in (b"\xef\xbb\xbf", b"\xef\xbb\xbf\r"):
                empty = False
                yield where, self._draft(form, line, encoding, wide)
        if empty:
            yield found.name, "it is empty; give a source that holds the text of an article"

    def _draft(
        self, form: Format, raw: bytes, declared: str | None, told: str | None = None
    ) -> Draft | str:
        """Give a document, or the reason why it is none."""
        try:
            with bound(allowed(self._options.seconds, len(raw))):
                text = decode(raw, encoding=told or self._options.encoding, declared=declared)
                draft = form.read(text)
            check_is_text(draft.text)
        except TooLong:
            return too_long(allowed(self._options.seconds, len(raw)))
        except WhofundsError as error:
            return str(error)
        except Exception as error:  # a fault of a format's reader must not stop the run
            return f"it could not be read as {form.name} ({error!r}); please report it"
        return draft

    def _article(self, name: str, draft: Draft) -> Article | Refusal | None:
        published = draft.published or self._options.published
        if published is not None and in_the_future(published):
            return Refusal(
                name,
                f"its publication date {published.iso()} lies in the future; correct the date in "
                "the source, or take it out there and give --published",
            )
        digest = article_id(draft.text)
        own = draft.id or digest
        new = own not in self._seen
        before = self._seen.setdefault(own, (digest, name))
        if before[0] != digest:
            return Refusal(
                name,
                f"its id {own!r} is that of {before[1]}, whose text is another; "
                "give each its own id",
            )
        if not new:
            return None
        most = allowed(self._options.seconds, len(draft.text))
        try:
            with bound(most):
                text, edits = _repair(draft.text) if self._options.repair else (draft.text, ())
        except TooLong:
            return Refusal(name, too_long(most))
        except Exception as error:  # as above
            return Refusal(name, f"its text could not be repaired ({error!r}); please report it")
        if not text.strip():
            return Refusal(
                name, "nothing is left of its text after repair; give the article's text"
            )
        return Article(
            own, text, draft.title, draft.url, draft.publisher or self._options.publisher,
            published, name, edits,
        )  # fmt: skip


def _repair(raw: str) -> tuple[str, tuple[Edit, ...]]:
    from .repair import repair_text

    return repair_text(raw)


def _open(found: Found, stack: ExitStack) -> BinaryIO:
    if found.path is not None:
        return stack.enter_context(found.path.open("rb"))
    if sys.stdin is None:
        return BytesIO()
    # A program that put its own text in the place of standard input may have no bytes below.
    binary = getattr(sys.stdin, "buffer", None)
    return (
        cast(BinaryIO, binary) if binary else BytesIO(sys.stdin.read().encode("utf-8", "replace"))
    )


def _checked(draft: Draft | str) -> Draft | str:
    try:
        if isinstance(draft, Draft):
            check_is_text(draft.text)
    except ReadError as error:
        return str(error)
    return draft


def _sniff(head: bytes) -> Format:
    """Tell the format of input without a name by how it begins; anything may be plain text."""
    formats = all_formats()
    for form in formats:
        if form.sign and head.startswith(form.sign):
            return form
    try:
        text = decode(head).lstrip()[:_SNIFFED]
    except ReadError:
        text = ""
    for form in formats:
        if form.sniff and form.sniff(text):
            return form
    return next(form for form in formats if not form.sniff)


def _encoding_of_lines(head: bytes, given: str | None) -> str | None:
    """Find the encoding of a file of lines by its head; each line may still be of another."""
    if given is not None:
        return as_told(head, given)
    # Cutting at a line's end must not divide a character of UTF-16.
    whole = head[: len(head) // 4 * 4] if b"\0" in head else head[: head.rfind(b"\n") + 1] or head
    try:
        return detect(whole) if whole else None
    except ReadError:
        return None


def _size(count: int) -> str:
    return f"{count / 1024 / 1024:.4g} MB" if count >= 1024 * 1024 else f"{count} bytes"
