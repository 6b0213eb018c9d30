"""Finds the encoding of text and decodes it; says so where bytes are no text."""

from __future__ import annotations

import codecs

from .errors import ReadError
from .plausibility import plausibility, western

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a label means in practice: text that calls itself GB 2312 is mostly GBK, and GB 18030
# holds both; the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) reads
# these labels so.
_MEANT = {
    "gb2312": "gb18030", "gbk": "gb18030", "hz": "hz", "big5": "cp950", "iso8859-1": "cp1252",
    "ascii": "cp1252", "utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le",
}  # fmt: skip
_MULTIBYTE = ("gb18030", "cp950", "big5hkscs")
_SIGNS = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a zip or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document", b"\x1f\x8b": "a gzip archive", b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"SQLite format 3": "a database",
}  # fmt: skip
_NOT_FOR_FILES = (
    "idna", "punycode", "undefined", "mbcs", "oem", "unicode-escape", "raw-unicode-escape", "utf-7",
    "charmap",
)  # fmt: skip
_SAMPLE = 1 << 17
_ENOUGH = 0.15
"""Below it a reading is no better than chance, and charset-normalizer is asked."""
_MOST_DAMAGE = 0.02
"""The part of the characters that may be unreadable: a page that was cut or edited by bytes is
still an article, and what could not be read stands as U+FFFD."""


def _euro(error: UnicodeError) -> tuple[str, int]:
    """Read 0x80 as the euro sign, which Windows writes in GBK and Python's codec does not know."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.object[error.start] == 0x80:
        return "€", error.start + 1
    return "\ufffd", error.start + 1


def _euro_only(error: UnicodeError) -> tuple[str, int]:
    found = _euro(error)
    if found[0] != "€":
        raise error
    return found


codecs.register_error("whofunds.euro", _euro)
codecs.register_error("whofunds.euro_only", _euro_only)


def known_encoding(label: str) -> str | None:
    """Give Python's name of the text encoding that ``label`` means, or ``None``."""
    try:
        info = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    # Python also has codecs from bytes to bytes (zlib) and from text to text (rot13).
    if not info._is_text_encoding or info.name in _NOT_FOR_FILES:
        return None
    return _MEANT.get(info.name, info.name)


def decode(raw: bytes, *, encoding: str | None = None, declared: str | None = None) -> str:
    """Decode one document, without byte order mark and with every line ending as ``\\n``.

    ``encoding`` is what the user says and is obeyed; ``declared`` is what the document says of
    itself, which counts but may be wrong. Raises :class:`ReadError` for bytes that are no
    text: NUL or mostly control characters, a known binary form, undecodable.
    """
    for sign, what in _SIGNS.items():
        if raw.startswith(sign):
            raise ReadError(f"it is {what}, not text; save it as text or HTML first")
    if encoding is not None:
        text = _decode_as_told(raw, encoding)
    else:
        found = detect(raw, declared)
        text = _lenient(without_mark(raw), found)
        bad = text.count("\ufffd") - raw.count(b"\xef\xbf\xbd")
        if bad > max(1, _MOST_DAMAGE * len(text)):
            raise _no_text("its bytes are not valid in any encoding that was tried")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    check_is_text(text)
    return text


def check_is_text(text: str) -> None:
    """Raise :class:`ReadError` for a text that is empty, holds NUL, or is mostly control signs."""
    if not text.strip("\ufeff\u200b\u200c\u200d\u2060").strip():
        raise ReadError("it is empty; give a source that holds the text of an article")
    if "\0" in text:
        raise _no_text("it holds NUL bytes")
    control = sum((char < " " and char not in "\t\n\r\f\v") or char == "\x7f" for char in text)
    if control * 10 > len(text):
        raise _no_text("it is mostly control characters")


def _no_text(why: str) -> ReadError:
    return ReadError(f"it is not text ({why}); save it as UTF-8 text, or name its --encoding")


def without_mark(raw: bytes) -> bytes:
    """Give the bytes after a byte order mark."""
    return next((raw[len(mark) :] for mark, _ in _MARKS if raw.startswith(mark)), raw)


def detect(raw: bytes, declared: str | None = None) -> str:
    """Give the encoding of a document: one of Python's names.

    In this order: a byte order mark; UTF-8 where all bytes are valid in it, since no other
    text of more than a few characters is so by chance; then the reading of GB 18030, Big5,
    UTF-16, UTF-8 with damage and Windows-1252 that gives the most plausible characters, with
    some credit for the one that the document declares; at last charset-normalizer.
    Raises :class:`ReadError` where none of them gives text.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    nul = b"\0" in raw
    if not nul and _valid(raw, "utf-8"):
        return "hz" if declared and known_encoding(declared) == "hz" else "utf-8"
    sample = raw[:_SAMPLE]
    told = known_encoding(declared) if declared else None
    if told and not nul and _valid(raw, told) and plausibility(sample.decode(told, "ignore")) > 0.5:
        return told
    scores = _wide(sample) if nul else _wide(sample) | _narrow(sample, told)
    best = max(scores, key=scores.__getitem__, default=None)
    if best is not None and scores[best] >= _ENOUGH:
        return best
    if nul:
        raise _no_text("it holds NUL bytes")
    return told if told and _valid(raw, told) else _by_statistics(sample, best)


def _valid(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def _lenient(raw: bytes, encoding: str) -> str:
    if encoding == "gb18030":
        return raw.decode(encoding, "whofunds.euro")
    return raw.decode(encoding, "replace")


def as_told(raw: bytes, encoding: str) -> str:
    """Give Python's name of the encoding that the user named, its byte order from the mark."""
    family = encoding.lower().replace("_", "-")
    if family in ("utf-16", "utf-32", "utf16", "utf32"):
        for mark, marked in _MARKS:
            if raw.startswith(mark) and marked.replace("-", "").startswith(family.replace("-", "")):
                return marked
    return known_encoding(encoding) or encoding


def _decode_as_told(raw: bytes, encoding: str) -> str:
    name = as_told(raw, encoding)
    try:
        return raw.decode(name, "whofunds.euro_only" if name == "gb18030" else "strict")
    except UnicodeError as error:
        at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise ReadError(
            f"it is not {encoding}{at}; leave --encoding out to have the encoding found"
        ) from None


def _wide(sample: bytes) -> dict[str, float]:
    """Score the UTF-16 readings; a NUL or a broken pair rules one out."""
    scores = {}
    whole = sample[: len(sample) // 2 * 2]
    if len(sample) % 2 and len(sample) < _SAMPLE:
        return {}
    for name in ("utf-16-le", "utf-16-be"):
        text = whole.decode(name, "replace")
        if "\0" not in text and "\ufffd" not in text[:-1]:
            scores[name] = plausibility(text, ascii_counts=True)
    return scores


def _narrow(sample: bytes, told: str | None) -> dict[str, float]:
    scores = {}
    for name in dict.fromkeys(("utf-8", *_MULTIBYTE, "cp1252", *([told] if told else []))):
        text = _lenient(sample, name)
        if len(sample) == _SAMPLE:
            text = text.rstrip("\ufffd")  # the sample may end within a character
        scores[name] = western(text) if name == "cp1252" else plausibility(text)
        if name == told:
            scores[name] += 0.2
    scores["big5hkscs"] -= 0.01  # only where its extra characters are needed
    # The structure of UTF-8 is strong evidence even where a few of its bytes are damaged.
    scores["utf-8"] += 0.3
    return scores


def _by_statistics(sample: bytes, otherwise: str | None) -> str:
    from charset_normalizer import from_bytes

    guess = from_bytes(sample[: 1 << 14]).best()
    name = known_encoding(guess.encoding) if guess else None
    # The codes of mainframes, where letters are no ASCII, find text in any bytes.
    if name and _valid(sample, name) and b"a1 <".decode(name, "ignore") == "a1 <":
        return name
    if otherwise is None or otherwise == "cp1252":
        raise _no_text("its encoding could not be found")
    return otherwise
