"""Memberships: who is said to belong to a group that goes by one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..document import Document, Name, Sentence
from ..modality import modality_of
from ..parties import mention_of, parties
from ..scope import clause_bounds
from ..subjects import subjects_of
from ..tagged import ORG, Tagged, tag

GROUP = "\ue01c\ue01d*"
_CLOSE = r"[”」』\"]?"
_OPEN = r"[“「『\"]?"
_LIST = rf"(?P<list>{ORG}(?:(?:[、,，]|和|与|及|以及|还有){_OPEN}{ORG}){{1,14}})"
_MEANS = re.compile(
    rf"{GROUP}{_CLOSE}(?:[（(，,]?(?:通常|一般|主要|分别|具体|即|也就是)*(?:指的是|是指|指|为"
    rf"|包括|包含|是|即|——|：|:|分别是|分别为)|[（(]){_LIST}"
)
_NAMED = re.compile(
    rf"{_LIST}(?:等)?(?:[\d一二三四五六七八九十两]+家(?:公司|企业)?)?(?:并称|被称为|被称作"
    rf"|合称|并称为|统称|组成了?|构成|号称|人称)(?:为|的|国内|中国|大模型|AI"
    rf"|业内)*{_OPEN}(?P<group>{GROUP})"
)
_BESIDE = re.compile(
    rf"(?P<how>同为|同属|作为|身为|位列|跻身|属于"
    rf"|是)[^，。；\n\ue010\ue01c]{{0,8}}{_OPEN}(?P<group>{GROUP}){_CLOSE}(?:中|里)?(?:之一"
    rf"|成员|一员)?的?(?P<member>{ORG})"
)
_OF = re.compile(
    rf"{_OPEN}(?P<group>{GROUP}){_CLOSE}(?:(?:之一|成员|一员)的?[，,]?(?P<sure>{ORG})"
    rf"|(?:中|里|当中|行列中|之中)?的?[，,]?(?P<member>{ORG})(?=[，。、；）)是和与及都也均]|$))"
)
_AND = re.compile(rf"(?:、|和|与|及|以及){_OPEN}(?={ORG})")
_IS = re.compile(
    rf"(?P<member>{ORG})[^。；\n\ue010\ue01c]{{0,40}}?(?:是|为|成为|作为|属于|位列|跻身"
    rf"|成)[^。；\n\ue010\ue01c]{{0,8}}{_OPEN}(?P<group>{GROUP}){_CLOSE}(?P<tail>之一|成员"
    rf"|的一员|中[^。；\n\ue010]{{0,24}}?的?(?:一家|那一?个|一员|一个|企业|公司|代表)"
    rf"|里[^。；\n\ue010]{{0,20}}?(?:一家|一个|一员))"
)
_LED = re.compile(
    rf"以{_LIST}为(?:代表|首)的[^，。；\n\ue010\ue01c]{{0,6}}{_OPEN}(?P<group>{GROUP})"
)
_COUNTED = re.compile(
    rf"(?:(?:已经|已|有|另外|其余|剩下的?|余下的?|其他|剩余|还有"
    rf"|这)[^，。；\n\ue010]{{0,6}}){{1,3}}?(?:(?P<n>[两二三四五六七八九十\d])家)?{_OPEN}(?P<group>{GROUP}){_CLOSE}"
)
_NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_WORD_ALONE = re.compile(
    r"(?:两|三|四|五|六|七|八|九)?家?[“「『]?(?P<word>小龙|小虎|巨头|天王)[”」』]?们?"
)


def find(doc: Document) -> Iterable[Claim]:
    """Give who an article says belongs to which group, one claim for each telling.

    ``complete`` is true where the sentence sets out to list the group: as many names as the
    group's own number, or 指 before the list. The names after 其余三强 and the like are those
    that begin the following clauses and sentences, if they are as many.
    """
    if not any(n.kind == "Group" for n in doc.names):
        return []
    tagged = tag(doc)
    groups = {n.start: n for n in doc.names if n.kind == "Group"}
    letters = list(tagged.text)
    for name in groups.values():
        letters[name.start : name.end] = "\ue01c" + "\ue01d" * (name.end - name.start - 1)
    reader = _Reader(tagged, groups, "".join(letters))
    claims: dict[tuple[object, ...], Claim] = {}
    for sentence in tagged.sentences:
        for claim in reader.read(sentence):
            key = (
                claim.roles["group"][0].name,
                frozenset(m.name for m in claim.roles["member"]), claim.start,
            )  # fmt: skip
            claims.setdefault(key, claim)
    return _once(list(claims.values()))


def _once(claims: list[Claim]) -> list[Claim]:
    """Drop a telling whose members stand in another's quote too, or that says nothing new."""
    kept: list[Claim] = []
    seen: set[tuple[str, str]] = set()
    for claim in sorted(claims, key=lambda c: (c.start, -len(c.roles["member"]))):
        if any(c.start <= claim.start and claim.end <= c.end for c in kept):
            continue
        new = {(claim.roles["group"][0].name, m.name) for m in claim.roles["member"]}
        if len(new) == 1 and new <= seen:
            continue
        seen |= new
        kept.append(claim)
    return kept


class _Reader:
    def __init__(self, tagged: Tagged, groups: dict[int, Name], text: str) -> None:
        self.tagged, self.groups, self.text = tagged, groups, text
        self.subjects = subjects_of(tagged)

    def read(self, sentence: Sentence) -> Iterator[Claim]:
        """Give the memberships of one sentence and of the list that it opens."""
        low, high = sentence.start, sentence.end
        if "\ue01c" not in self.text[low:high]:
            yield from self._counted_by_word(sentence)
            return
        for pattern in (_MEANS, _NAMED, _LED):
            for match in pattern.finditer(self.text, low, high):
                members = parties(
                    self.tagged,
                    match.start("list"),
                    match.end("list"),
                    ("Organization",),
                    guess=False,
                )
                yield from self._claim(match, members, pattern)
        for pattern in (_BESIDE, _IS, _OF):
            for match in pattern.finditer(self.text, low, high):
                name = self._member(sentence, match, pattern)
                if name is not None and not self._negated(match):
                    members = [mention_of(n) for n in self._joined(name, pattern)]
                    yield from self._claim(match, members, pattern)
        for match in _COUNTED.finditer(self.text, low, high):
            group = self.groups[match.start("group")]
            count = _NUMBERS.get(match["n"] or "", 0) or _size(group.canonical)
            yield from self._following(match.start(), match.end(), group, count)

    def _member(
        self, sentence: Sentence, match: re.Match[str], pattern: re.Pattern[str]
    ) -> Name | None:
        """Give the member; for a verb without a subject in its clause that of the sentence."""
        sure = match.re.groupindex.get("sure") and match["sure"]
        name = self.tagged.names.get(match.start("sure" if sure else "member"))
        if pattern is not _IS or "，" not in self.text[match.start() : match.start("group")]:
            return name
        names = [
            n
            for n in self.subjects.names
            if sentence.start <= n.start < match.start("group")
            and self.text[n.start - 1 : n.start] not in tuple("由向在与和对据给")
        ]
        return names[0] if names else name

    def _joined(self, first: Name, pattern: re.Pattern[str]) -> list[Name]:
        """Give a member and those that 、 and 和 join to it: 四小龙中的 A、B 和 C."""
        found = [first]
        while pattern is _OF and (match := _AND.match(self.text, found[-1].end)):
            name = self.tagged.names.get(match.end())
            if name is None:
                break
            found.append(name)
        return found

    def _negated(self, match: re.Match[str]) -> bool:
        return bool(re.search(r"不是|并非|除|不属于|未能", self.text[match.start() : match.end()]))

    def _claim(
        self, match: re.Match[str], members: list[Mention], pattern: re.Pattern[str]
    ) -> Iterator[Claim]:
        doc = self.tagged.doc
        at = match.start("group") if "group" in match.re.groupindex else match.start()
        group = self.groups[at]
        modality = modality_of(doc, match.start(), match.end())
        if modality == Modality.DENIED or not members:
            return
        complete = pattern is _MEANS or (
            pattern in (_NAMED, _OF) and len(members) == _size(group.canonical)
        )
        end = max(match.end(), *(m.end or 0 for m in members))
        yield self._make(group, members, (match.start(), end), modality, complete)

    def _make(
        self,
        group: Name,
        members: list[Mention],
        span: tuple[int, int],
        modality: Modality,
        complete: bool,
    ) -> Claim:
        doc = self.tagged.doc
        return make_claim(
            doc.article, "Membership",
            {"group": [mention_of(group)], "member": members},
            {"complete": True if complete else None},
            span, modality=modality, attributed_to=attributed_to(doc, *span), confidence=0.8,
        )  # fmt: skip

    def _counted_by_word(self, sentence: Sentence) -> Iterator[Claim]:
        """两家“小龙”…: the group named last by the fuller name, and the names that follow."""
        for match in _WORD_ALONE.finditer(self.text, sentence.start, sentence.end):
            number = match.group()[0]
            if number not in _NUMBERS or "家" not in match.group():
                continue
            fuller = [
                g for at, g in self.groups.items() if at < match.start() and match["word"] in g.text
            ]
            if fuller:
                yield from self._following(match.start(), match.end(), fuller[-1], _NUMBERS[number])

    def _following(self, start: int, end: int, group: Name, count: int) -> Iterator[Claim]:
        """Give the organizations that begin the next clauses, if there are as many as counted."""
        doc = self.tagged.doc
        paragraph_end = _paragraphs(doc.text, end, 2)
        members: dict[str, Name] = {}
        for name in self.subjects.names:
            if end <= name.start < paragraph_end and self._begins(name, end):
                members.setdefault(name.canonical, name)
                if len(members) == count:
                    break
        if count < 2 or len(members) != count:
            return
        target = self._whole(group)
        found = list(members.values())
        yield self._make(
            target, [mention_of(n) for n in found],
            (clause_bounds(doc, start, end)[0], found[-1].end), Modality.ASSERTED, False,
        )  # fmt: skip

    def _begins(self, name: Name, floor: int) -> bool:
        before = self.text[max(floor, name.start - 24) : name.start]
        return bool(
            re.search(
                r"(?:^|[，。；\n])(?:而|正在推动[^，。]{0,8}的|同样|另一家|其中)?[“「]?$", before
            )
        ) or (
            bool(
                re.search(
                    r"[。；，\n](?:(?![被由与向对将把给和])[^，。；\n\ue010]){2,16}的$", before
                )
            )
        )

    def _whole(self, group: Name) -> Name:
        """Give the group that 其余三强 is a part of: the largest of that sort named before."""
        sort = re.sub(r"^.*?[一二三四五六七八九十两]+大?", "", group.canonical)
        alike = [
            g
            for at, g in self.groups.items()
            if at < group.start
            and g.canonical.endswith(sort)
            and _size(g.canonical) > _size(group.canonical)
        ]
        return alike[-1] if alike else group


def _paragraphs(text: str, at: int, count: int) -> int:
    """Give where the paragraph at ``at`` and those after it, ``count`` in all, end."""
    for _ in range(count):
        found = text.find("\n", at)
        if found < 0:
            return len(text)
        at = found + 1
    return at


def _size(words: str) -> int:
    found = re.search(r"[一二三四五六七八九十两]", words)
    return _NUMBERS[found.group()] if found else 0
