"""The text with names, amounts, dates and rounds drawn as single letters, for the rules' patterns.

A pattern over raw Chinese text trips over names that hold its own words (经纬投资, 联合光电). Here
every known name is a run of two private letters, one that begins it and one that goes on, so
that offsets stay those of the article and a pattern can say "a name, then 投资, then a name".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from .document import Amount, Document, Name, Sentence, Span, When
from .names_cut import parted, trimmed
from .rounds import find_rounds

ORG = "\ue010\ue011*"
PERSON = "\ue012\ue013*"
PARTY = "[\ue010\ue012][\ue011\ue013]*"
AMOUNT = "\ue014\ue015*"
DATE = "\ue016\ue017*"
ROUND = "\ue018\ue019*"
PRODUCT = "\ue01a\ue01b*"
_LETTERS = {"Organization": "\ue010\ue011", "Person": "\ue012\ue013", "Product": "\ue01a\ue01b"}
TAGGED = re.compile("[\ue010-\ue01b]")
"""The private letters. An article may hold them itself; there they mean nothing."""
_BRACKETS = re.compile(r"（[^（）]{0,60}）|\([^()]{0,60}\)|【[^【】]{0,40}】|\[[^\[\]]{0,40}\]")
READABLE = 3000
"""The most characters that a sentence may have for the rules to read it."""
FILLER = "\ue0ff"
_COMMA = re.compile(r",(?<=[^\s\dA-Za-z],)(?=[^\s\dA-Za-z])|,(?<=[一-鿿],)(?=[A-Za-z])")

_SPACE = re.compile("[ \u3000](?<=[\u4e00-\u9fff].)[ \u3000]*(?=[\u4e00-\u9fff])")
"""A space between Chinese words: it parts a headline as a comma would."""
_FEW_SPACES = 60
_SHOWS = "推出|发布|上线|召开|举[办行]"
_TOLD_IN_LIST = re.compile(
    rf"(?:{_SHOWS})[^，。；：、\n]{{2,30}}、(?=[^，。；：、\n]{{2,14}}?(?:{_SHOWS})(?![会和与及等的、，。]|平台|功能))"
)
"""A list of what several do, as heads of digests have it: 甲推出某某、乙发布某某."""


def _is_scattered(text: str) -> bool:
    """Whether spaces stand all over a text, as where it was read off a picture."""
    return len(_SPACE.findall(text)) * _FEW_SPACES > max(len(text), 4 * _FEW_SPACES)


TRAPS = re.compile(
    r"融资融券|融资余额|融资买入额?|融资净|融资客|融资盘|融资租赁|融资担保|融资券|融资成本|融资渠道"
    r"|融资工具|融资性|融资难|融资贵|融资环境|融资能力|融资需求|融资服务|融资平台|融资方案|融资协议"
    r"|投融资|孖展融资|新股融资|供应链融资|贸易融资|银行融资|债权融资|债务融资|质押融资|项目融资|再融资"
    r"|固定资产投资|投资收益|投资评级|投资建议|投资组合|投资银行|投资价值|投资部|投资额|投资总监|投资经理"
    r"|投资机会|投资风险|投资理财|投资策略|投资事件|投资副总裁|投资合伙人|投资总额"
)
"""Words with 融资 or 投资 in them that tell of no money put into an organization for a share."""


_AnySpan = TypeVar("_AnySpan", bound=Span)


class _Spans(dict[int, _AnySpan]):
    """Spans by where they begin, put in in order; a stretch of them is found by bisection."""

    def __init__(self) -> None:
        super().__init__()
        self._starts: list[int] = []

    def within(self, start: int, end: int) -> list[_AnySpan]:
        if len(self._starts) != len(self):
            self._starts = list(self)
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [self[at] for at in self._starts[low:high]]


class Tagged:
    """A document with its tagged text. ``text`` has the length and offsets of ``doc.text``."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        letters = list(TAGGED.sub(FILLER, doc.text))
        self._drawn = bytearray(len(letters))
        self.names: _Spans[Name] = _Spans()
        self.amounts: _Spans[Amount] = _Spans()
        self.dates: _Spans[When] = _Spans()
        self.rounds: _Spans[Span] = _Spans()
        for trap in TRAPS.finditer(doc.text):
            letters[trap.start() : trap.end()] = FILLER * (trap.end() - trap.start())
        for found in find_rounds(doc.text):
            self.rounds[found.start] = found
            self._draw(letters, found, "\ue018\ue019")
        for name in _longest(self._usable_names()):
            if name.kind in _LETTERS and self._free(name):
                self.names[name.start] = name
                self._draw(letters, name, _LETTERS[name.kind])
        for amount in _longest(doc.amounts):
            if self._free(amount):
                self.amounts[amount.start] = amount
                self._draw(letters, amount, "\ue014\ue015")
        for when in _longest(doc.dates):
            if self._free(when):
                self.dates[when.start] = when
                self._draw(letters, when, "\ue016\ue017")
        self._sentence_starts = [sentence.start for sentence in doc.sentences]
        if not _is_scattered(doc.text):
            for space in _SPACE.finditer(doc.text):
                letters[space.start()] = "，"
        for told in _TOLD_IN_LIST.finditer(doc.text):
            letters[told.end() - 1] = "，"
        self.text = _COMMA.sub("，", "".join(letters))
        self._filled: dict[tuple[int, int], str] = {}
        self.launches: dict[tuple[int, int], list[Any]] = {}
        """What comes out by each sentence, as :func:`~.launches.launches` found it."""

    def _usable_names(self) -> list[Name]:
        """Cut the names into which a verb or a round has run, and drop what is left empty."""
        starts = sorted(self.rounds)
        kept = []
        for whole in self.doc.names:
            for name in parted(whole):
                after = bisect_right(starts, name.start)
                cut = min(starts[after], name.end) if after < len(starts) else name.end
                rest = trimmed(name, cut, self.doc.text)
                if rest is not None:
                    kept.append(rest)
        return kept

    def _free(self, span: Span) -> bool:
        return self._drawn.find(1, span.start, span.end) < 0

    def _draw(self, letters: list[str], span: Span, pair: str) -> None:
        size = span.end - span.start
        letters[span.start] = pair[0]
        letters[span.start + 1 : span.end] = pair[1] * (size - 1)
        self._drawn[span.start : span.end] = b"\1" * size

    @cached_property
    def written(self) -> str:
        """The text as written, but for the commas between Chinese, which are Chinese ones."""
        return _COMMA.sub("，", self.doc.text)

    def with_traps(self, start: int, end: int) -> str:
        """Give the tagged stretch with :data:`TRAPS` as written: 投资总监 is a title."""
        text = self.text[start:end]
        if FILLER not in text:
            return text
        written = TAGGED.sub(FILLER, self.doc.text[start:end])
        return "".join(w if t == FILLER else t for t, w in zip(text, written, strict=True))

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The sentences that can be read; one over :data:`READABLE` is a table, or damage."""
        return (s for s in self.doc.sentences if len(s.text) <= READABLE)

    def sentences_with(self, cue: re.Pattern[str], *, drawn: bool = False) -> Iterator[Sentence]:
        """Give the sentences that can be read and in whose words ``cue`` finds anything.

        With ``drawn`` it looks at the tagged text. The text is looked through once, which takes
        less time than a look at each sentence.
        """
        if not self.doc.sentences:
            return
        text, at = self.text if drawn else self.doc.text, 0
        while (found := cue.search(text, at)) is not None:
            index = bisect_right(self._sentence_starts, found.start()) - 1
            sentence = self.doc.sentences[max(index, 0)]
            if index < 0 or found.start() >= sentence.end:
                at = found.start() + 1  # between two sentences
                continue
            words = text[sentence.start : sentence.end]
            if len(words) <= READABLE and cue.search(words) is not None:
                yield sentence
            at = sentence.end

    def names_in(
        self, start: int, end: int, kinds: Iterable[str] = ("Organization",)
    ) -> list[Name]:
        """Give the names that begin in the stretch, in order."""
        return [n for n in self.names.within(start, end) if n.kind in kinds]

    def amounts_in(self, start: int, end: int) -> list[Amount]:
        """Give the amounts that begin in the stretch, in order."""
        return self.amounts.within(start, end)

    def dates_in(self, start: int, end: int) -> list[When]:
        """Give the dates that begin in the stretch, in order."""
        return self.dates.within(start, end)

    def rounds_in(self, start: int, end: int) -> list[Span]:
        """Give the names of rounds that begin in the stretch, in order."""
        return self.rounds.within(start, end)

    def without_brackets(self, start: int, end: int) -> str:
        """Give the tagged stretch with every bracket filled: only what stands outside counts."""
        known = self._filled.get((start, end))
        if known is None:
            known = _BRACKETS.sub(lambda m: FILLER * len(m.group()), self.text[start:end])
            self._filled[start, end] = known
        return known

    def clauses(self, sentence: Sentence) -> list[Span]:
        """Cut a sentence at commas and semicolons that stand outside brackets."""
        text, found, start = self.without_brackets(sentence.start, sentence.end), [], 0
        for mark in re.finditer(r"[，；;。！!？?]|,(?=[^A-Za-z ])|$", text):
            if text[start : mark.end()].strip():
                a, b = sentence.start + start, sentence.start + mark.end()
                found.append(Span(a, b, self.text[a:b]))
            start = mark.end()
        return found


def _longest(spans: Iterable[_AnySpan]) -> list[_AnySpan]:
    """Keep, of spans that overlap, the one that begins first and then the longest."""
    kept: list[_AnySpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


_LAST: list[Tagged] = []


def tag(doc: Document) -> Tagged:
    """Give a document's tagged text, made once for all the rules that read it in turn.

    Only the last document is kept, and known by identity, so that nothing else depends on it.
    """
    for known in _LAST:
        if known.doc is doc:
            return known
    made = Tagged(doc)
    _LAST[:] = [made]
    return made
