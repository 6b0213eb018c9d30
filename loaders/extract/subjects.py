"""Which organization a stretch is about where it names none: 公司, 这家企业, or nothing at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from ...schema import Mention
from .clauses import SOURCE
from .document import Document, Name, Sentence, Span
from .listing_words import VENUE
from .names.tables import known_names
from .parties import mention_of
from .prepositions import stands_behind
from .tagged import FILLER, Tagged

_THIS = re.compile(
    r"(?:这家|该|本)[^，。；\n]{0,10}?(?:公司|企业|独角兽|巨头|厂商|机构|集团|平台|银行|行)"
    r"|(?<![\u4e00-\u9fff])公司(?![A-Za-z])"
    r"|\b[Tt]he (?:[a-z\-]+ )?(?:company|start-?up|firm|group|business|unicorn|maker|chipmaker"
    r"|lab)\b"
    r"|\b[Ii]ts?\b"
)

_CALLED = re.compile(
    r"[（(][^（）()\n]{0,24}?(?:简称|称)[:：]?(?:[^（）()\n]{0,16}?[”\"]?[、或和])?[“\"]?(?:本)?公司[”\"）)]"
)
_SIGNED = re.compile(r"[（(][^（）()，。\n]{2,12}[）)]\s?(?:\n|\Z)")
"""Who reported, in brackets at the end of a paragraph: （某某新闻）."""
_SCHOOL = re.compile(r"(?:大学|学院|中学|MBA)$")
_STUDIED = re.compile(
    r"(?:毕业|就读|学历|学位|硕士|博士|本科|学士|校友)[^。；\n]{0,12}\Z|出生[^。\n]{0,40}\Z"
)
"""A school after these words is where somebody learned, and no subject."""

_REACH = 500
"""How far before a number, in characters, its sentence is read for whose it is."""


def _is_paper(text: str, name: Name) -> bool:
    """Whether a name is that of a paper that tells what follows: 某某社：某公司…."""
    known = known_names().get(name.text) if text.startswith(("：", ":"), name.end) else None
    return known is not None and known.hint == "media"


class Subjects:
    """Answers, for one document, whom a sentence without a name speaks of.

    ``main`` is the organization that the article names most often where a subject stands, not
    counting who reports; of two named equally often the one named more often at all, then the
    first. ``None`` in an article without organizations.
    """

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        doc = tagged.doc
        masked = SOURCE.sub(lambda m: FILLER * len(m.group()), tagged.text)
        self.names = [
            n
            for n in tagged.names.values()
            if n.kind == "Organization"
            and n.named
            and not VENUE.fullmatch(n.text)
            and masked[n.start] != FILLER
            and not _is_paper(doc.text, n)
            and not _SIGNED.match(doc.text, n.start - 1)
            and not (
                _SCHOOL.search(n.text) and _STUDIED.search(masked, max(0, n.start - 60), n.start)
            )
        ]
        self.names.sort(key=lambda n: n.start)
        self.starts = [n.start for n in self.names]
        self.distinct = list({n.text: n for n in reversed(self.names)}.values())
        self.main = self._called_company() or self._most_told()
        self.doc: Document = doc

    def _called_company(self) -> Name | None:
        """Give the organization that a notice calls 公司: 某某股份有限公司（以下简称“公司”）."""
        defined = _CALLED.search(self.tagged.doc.text)
        if defined is None:
            return None
        name = self.before(max(0, defined.start() - 40), defined.start() + 1)
        return name if name is not None and name.end >= defined.start() - 1 else None

    def _most_told(self) -> Name | None:
        if not self.names:
            return None
        counts = Counter(n.canonical for n in self.names)
        subjects = Counter(n.canonical for n in self.names if self._is_free(n))
        return max(self.names, key=lambda n: (subjects[n.canonical], counts[n.canonical], -n.start))

    def before(self, start: int, at: int) -> Name | None:
        """Give the last organization named from ``start`` up to ``at``."""
        last = bisect_left(self.starts, at) - 1
        return self.names[last] if last >= 0 and self.starts[last] >= start else None

    def first(self, start: int, at: int) -> Name | None:
        """Give the first organization named from ``start`` up to ``at``."""
        index = bisect_left(self.starts, start)
        return self.names[index] if index < len(self.names) and self.starts[index] < at else None

    def between(self, start: int, end: int) -> list[Name]:
        """Give the organizations named from ``start`` up to ``end``."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def of(self, start: int, at: int, reach: int = 400) -> Mention | None:
        """Give the subject for a stretch at ``at`` in a sentence that begins at ``start``.

        The first organization of the sentence before ``at``; else, for 公司 and 这家企业 and for
        nothing, the one the article is mostly about if it was named within ``reach``
        characters before, else the last one named there.
        """
        near = self.first(start, at)
        if near is not None:
            return mention_of(near)
        return self.carried(at, reach)

    def carried(self, at: int, reach: int = 400) -> Mention | None:
        """Give the subject that goes on from the sentences before."""
        recent = self.between(at - reach, at)
        if not recent:
            return None if self.main is None else mention_of(self.main)
        if self.main is not None:
            for name in reversed(recent):
                if name.canonical == self.main.canonical:
                    return mention_of(name)
        return mention_of(recent[-1])

    def of_number(self, sentence: Sentence, at: int) -> Mention | None:
        """Give whose number stands at ``at``: the last name of its clause, else the subject that
        goes on."""
        text, start = self.tagged.text, max(sentence.start, at - _REACH)
        clause = max(text.rfind(mark, start, at) for mark in "，；。") + 1
        low = max(clause, start)
        if not self.says_this(low, at):
            near = self.before(low, at)
            if near is not None:
                return mention_of(near)
        elif near := self.first(low, at):
            return mention_of(near)
        found = [n for n in self.between(start, low) if not is_aside(text, n) and self._is_free(n)]
        if found and not self.says_this(low, at):
            return mention_of(found[-1])
        if self.says_this(start, at):
            return self.carried(at, 600)
        return mention_of(found[-1]) if found else self.carried(at)

    def _is_free(self, name: Name) -> bool:
        """Whether a name stands where a subject may: not in a list, behind 由, or before 领投."""
        text = self.tagged.text
        return not stands_behind(text, name.start, _NOT_AFTER) and not _NO_SUBJECT.match(
            text, name.end
        )

    def passes_over(self, at: int) -> bool:
        """Whether the name at ``at`` is no subject: a paper that reports, or somebody's school."""
        index = bisect_left(self.starts, at)
        return index == len(self.starts) or self.starts[index] != at

    def says_this(self, start: int, at: int) -> bool:
        """Whether the stretch says 公司 or 这家企业."""
        return bool(_THIS.search(self.doc.text, start, at))


@lru_cache(maxsize=1)
def subjects_of(tagged: Tagged) -> Subjects:
    """Give the subjects of a document, made once for all the rules that read it in turn."""
    return Subjects(tagged)


_NO_SUBJECT = re.compile(
    rf"(?:{FILLER}|\s)*(?:[、和与及]|等|旗下|的?投资|(?:联合|共同|独家|继续|持续)*(?:领投|跟投|参投|加注|加码)"
    r"|担任|任财务|股东|保荐|承销)"
)
_NOT_AFTER = (
    *tuple("由、和与及向对给被在于据受获引"),
    *(f" {word} " for word in ("by", "from", "with", "and", "in", "to", "of", "including")),
)


def is_aside(text: str, name: Span) -> bool:
    """Whether a name is who reports, or stands behind a preposition."""
    before, after = text[max(0, name.start - 1) : name.start], text[name.end : name.end + 6]
    return (
        stands_behind(text, name.start, tuple("据向由与和对于《后列【"))
        or bool(re.match(r"[》的]?(?:的预测|预测|数据|报告|披露|报道|统计)|之后", after))
        or FILLER in before
    )
