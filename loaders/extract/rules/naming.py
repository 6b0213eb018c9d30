"""Two names of one entity, as the article says so: （以下简称…）, 原名…, a Latin name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ....schema import Claim, Mention, make_claim
from ..document import Document, Name
from ..names.edges import is_english
from ..names.explained import END_QUOTE, PARTIES, QUOTE
from ..names.shortnames import short_names

_FORMER = re.compile(
    rf"[（(](?:原名|曾用名|前身(?:为|是)|旧称)(?:为|："
    rf"|:)?\s?{QUOTE}(?P<a>[^“”\"「」（）()，,；;、\n]{{2,30}}){END_QUOTE}[，,）)]"
    rf"|[，,]?(?:原名|曾用名)(?:为|是|叫|：|:)?{QUOTE}(?P<b>[^“”\"「」（）()，,；;。、\n]{{2,24}}"
    rf"){END_QUOTE}(?=[，,。；）)])"
)
_tells_former = re.compile("原名|曾用名|前身|旧称").search
_OPENS = ("（", "(")
_LATIN = re.compile(
    r"\s?[（(]\s?(?:英文名(?:称)?(?:为)?[：:]?\s?|英文[：:]\s?)?(?P<a>[A-Z][A-Za-z0-9&.,'’\- "
    r"]{1,48}?)\s?[）)]"
)
_CHINESE = re.compile(
    r"\s?[（(](?:中文名(?:称)?(?:为)?[：:]?\s?)?(?!以下|下称|简称|又称|公司)(?P<a>[\u4e00-\u9fff·]{2,12})[）)]"
)
_TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,6}|[A-Z]{0,4}\d+|.*\.(?:US|HK|SH|SZ|SS|O|N)")

_TWO_TONGUES = ("Organization", "Person")


def find(doc: Document) -> Iterable[Claim]:
    """Give what the article says about names of one entity; ``form`` tells how it says so."""
    ends = {name.end: name for name in doc.names if name.named}
    yield from _short_names(doc, ends)
    for match in _FORMER.finditer(doc.text) if _tells_former(doc.text) else ():
        former = ends.get(match.start())
        if former is not None:
            yield from _claim(doc, former, match, "former_name")
    for end, name in ends.items():
        if name.kind in _TWO_TONGUES and doc.text[end : end + 2].lstrip()[:1] in _OPENS:
            for pattern in (_LATIN, _CHINESE):
                found = pattern.match(doc.text, end)
                if found and (pattern is _LATIN or name.text.isascii()):
                    yield from _claim(doc, name, found, "latin")
    if is_english(doc.text):
        yield from _first_words(doc)


def _first_words(doc: Document) -> Iterator[Claim]:
    """Give the names that an English article uses for short: Acme, after Acme Robotics."""
    told: set[str] = set()
    for name in doc.names:
        if name.how != "short form" or not name.text.isascii() or name.text in told:
            continue
        full = next((n for n in doc.names if n.text == name.canonical), None)
        if full is not None and full.text.startswith(f"{name.text} "):
            told.add(name.text)
            yield make_claim(
                doc.article, "Naming",
                {
                    "name": [Mention(full.text, full.kind, full.start, full.end)],
                    "alias": [Mention(name.text, name.kind, name.start, name.end)],
                },
                {"form": "short_name"}, (name.start, name.end),
            )  # fmt: skip


def _short_names(doc: Document, ends: Mapping[int, Name]) -> Iterator[Claim]:
    for told in short_names(doc.text):
        name = ends.get(told.end)
        if name is None:
            continue
        full = Mention(name.text, name.kind, name.start, name.end)
        aliases = [
            Mention(doc.text[start:end], name.kind, start, end)
            for start, end in told.shorts
            if doc.text[start:end] not in PARTIES and doc.text[start:end] != name.text
        ]
        if aliases:
            yield make_claim(
                doc.article, "Naming", {"name": [full], "alias": aliases}, {"form": "short_name"},
                (name.start, told.close),
            )  # fmt: skip


def _claim(doc: Document, name: Name, match: re.Match[str], form: str) -> Iterator[Claim]:
    aliases = list(_aliases(name, match, form))
    if not aliases:
        return
    full = Mention(name.text, name.kind, name.start, name.end)
    if form == "latin" and name.text.isascii():
        full, aliases = aliases[0], [full]
    start, end = name.start, _closing(doc.text, match)
    yield make_claim(
        doc.article, "Naming", {"name": [full], "alias": aliases}, {"form": form}, (start, end)
    )


def _aliases(name: Name, match: re.Match[str], form: str) -> Iterator[Mention]:
    for group, words in match.groupdict().items():
        if words is None:
            continue
        alias = words.strip()
        if alias in PARTIES or alias == name.text or (form == "latin" and _is_code(alias)):
            continue
        at = match.start(group) + words.find(alias)
        yield Mention(alias, name.kind, at, at + len(alias))


def _is_code(alias: str) -> bool:
    """Say whether letters in brackets are a ticker or a sort of thing rather than a name."""
    return _TICKER.fullmatch(alias) is not None or alias in ("CEO", "IPO", "AI")


def _closing(text: str, match: re.Match[str]) -> int:
    """Give where the bracket closes, so that the quote is whole."""
    if not re.match(r"\s?[（(]", match[0]) or match[0][-1] in "）)":
        return match.end()
    close = re.compile(r"[）)]").search(text, match.end(), match.end() + 60)
    return close.end() if close and "\n" not in text[match.end() : close.end()] else match.end()
