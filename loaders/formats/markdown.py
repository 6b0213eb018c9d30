"""Markdown, with YAML front matter where there is one."""

from __future__ import annotations

import html
import re

import yaml

from ..errors import ReadError
from ..metadata import clean_line, stated, stated_date, stated_id, web_address
from .base import Draft, Format

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LARGEST_FRONT = 1 << 16
_KEYS = ("id", "title", "url", "published", "date", "publisher")
_FIELD = re.compile(rf"^(?:{'|'.join(_KEYS)})[ \t]*:", re.MULTILINE)

_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_DROPPED = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>\n]*)?/?>")
_BREAK = re.compile(r"<br\s*/?>\n?", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+)>")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]*\S[^\n]*\n?", re.MULTILINE)
_TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]*\](?:{_TARGET}|\[[^\]\n]*\])")
_LINK = re.compile(rf"\[([^\[\]\n]*)\](?:{_TARGET}|\[[^\]\n]*\])")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_RULE = re.compile(
    r"^[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$", re.MULTILINE
)
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+([^\n]*)$", re.MULTILINE)
_LEAD = re.compile(r"^[ ]{0,3}(?:>[ \t]?)+|^[ \t]*[-+*][ \t]+(?:\[[ xX]\][ \t]+)?", re.MULTILINE)
_TABLE_ROW = re.compile(r"^[ ]{0,3}\|(.*)\|[ \t]*$", re.MULTILINE)
# *ST and S*ST stand before the names of shares that the exchange warns of: they are no marks.
_STRONG = re.compile(r"(?<![\\*])(\*\*|__|~~)(?=\S)(.{1,400}?)(?<=\S)\1", re.DOTALL)
_STAR = re.compile(r"(?<![\\*S\d])\*(?![\s*]|ST)([^*\n]+?)(?<=\S)\*(?!\*|ST)")
_LINE = re.compile(r"(?<![\w\\])_(?![\s_])([^_\n]+?)(?<=\S)_(?!\w)")
_CODE = re.compile(r"(`+)(?!`)([^\n]{1,400}?)(?<!`)\1(?!`)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_TITLE = re.compile(r"\A\s*#[ \t]+([^\n]+)|\A\s*([^\s#>*\-+|][^\n]*)\n=+[ \t]*$", re.MULTILINE)


def read(text: str) -> Draft:
    """Read front matter and text.

    ``id``, ``title``, ``url``, ``published`` (or ``date``) and ``publisher`` are taken from
    the front matter; every other key is ignored. Without a title there, a first heading of
    the first level is the title; it also stays in the text. Marks of Markdown are removed
    from the text, what they mark is kept, and pictures are dropped.
    """
    data, body = _front_matter(text)
    heading = _TITLE.match(body)
    title = stated(data, "title")
    if title is None and heading:
        title = clean_line(without_marks((heading[1] or heading[2]).rstrip(" \t#")))
    return Draft(
        without_marks(body),
        id=stated_id(data),
        title=title,
        url=web_address(stated(data, "url")),
        publisher=stated(data, "publisher"),
        published=stated_date(data, "published", "date"),
    )


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """Divide a document; a rule at its top that opens no front matter stays in the text."""
    found = _FRONT.match(text)
    if not found or len(found[1]) > _LARGEST_FRONT:
        return {}, text
    try:
        # Every value stays text, so that an id of 007 or a date keeps its form.
        data = yaml.load(found[1], Loader=yaml.BaseLoader)  # noqa: S506  it makes only text, lists and mappings
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        if not _FIELD.search(found[1]):
            return {}, text
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 2}" if mark else ""
        raise ReadError(
            f"its front matter{where} is not YAML; "
            "put a value that holds a colon or a quote in quotes"
        ) from None
    if not isinstance(data, dict):
        return {}, text
    known: dict[str, object] = {
        key: None if data[key] in ("", "~", "null", "Null", "NULL") else data[key]
        for key in _KEYS
        if key in data
    }
    return known, text[found.end() :]


def without_marks(text: str) -> str:
    """Remove the marks of Markdown and keep the words; what is fenced as code is kept as it is."""
    parts, at, fence = [], 0, ""
    for found in _FENCE.finditer(text):
        if fence and not found[1].startswith(fence):
            continue
        piece = text[at : found.start()]
        parts.append(piece if fence else _prose(piece))
        at, fence = min(found.end() + 1, len(text)), "" if fence else found[1]
    parts.append(text[at:] if fence else _prose(text[at:]))
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip("\n")


def _prose(text: str) -> str:
    text = _DROPPED.sub("", text)
    text = _AUTOLINK.sub(r"\1", _BREAK.sub("\n", text))
    for pattern in (_TAG, _IMAGE, _NOTE, _DEFINITION):
        text = pattern.sub("", text)
    text = "\n".join(line for line in text.split("\n") if not _divides_a_table(line))
    text = _TABLE_ROW.sub(lambda row: "  ".join(cell.strip() for cell in row[1].split("|")), text)
    text = _LEAD.sub("", _RULE.sub("", text))
    text = _HEADING.sub(lambda heading: heading[1].rstrip(" \t#"), text)
    for pattern, kept in (
        (_LINK, r"\1"),
        (_CODE, r"\2"),
        (_STRONG, r"\2"),
        (_STAR, r"\1"),
        (_LINE, r"\1"),
    ):
        text = pattern.sub(kept, text)
    return html.unescape(_ESCAPE.sub(r"\1", text)).replace("\xa0", " ")


def _divides_a_table(line: str) -> bool:
    return "|" in line and "--" in line and set(line) <= set("|:- \t")


def sniff(head: str) -> bool:
    """Whether the input begins with front matter."""
    found = _FRONT.match(head)
    return bool(found and _FIELD.search(found[1]))


FORMAT = Format("Markdown", (".md", ".markdown"), read, sniff=sniff)
