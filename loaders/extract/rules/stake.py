"""Stakes: who owns how much of whom (持有 60% 股权, 持股比例为 12%), or is a shareholder at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal

from ....schema import Claim, Mention, Share, make_claim
from ..attribution import attributed_to
from ..clauses import subject_before
from ..document import Document, Sentence
from ..modality import modality_of
from ..parties import BARE, mention_of, parties, party_at
from ..shares import find_parts
from ..subjects import is_aside, subjects_of
from ..tagged import FILLER, ORG, PARTY, Tagged, tag
from ..telling import dates_of

_GAP = rf"(?:{FILLER}|\s)*"
_HOW = r"(?:直接|间接|合计|共|共同|仍|已|将)*"
_THIS = r"(?:该|本|目标)?公司|其|发行人"
_HOLDS = re.compile(
    rf"{_HOW}持有{_GAP}(?:[^，。；\ue010%]{{0,8}}?)"
    rf"(?P<name>{ORG}|{BARE}(?=[\d约近超]|的股)){_GAP}(?P<rest>[^，。；\n]{{0,24}})"
)
_OWNED = re.compile(
    rf"(?P<name>{ORG})[^，。；\n\ue010\ue012]{{0,6}}由(?P<who>{PARTY}){_GAP}(?:全资|直接|间接)*"
    r"(?:持股|控股|持有)(?P<rest>[^，。；\n]{0,16})"
)
_OF = re.compile(
    rf"(?P<who>{PARTY}){_GAP}(?:为|是|系)(?P<name>{ORG}){_GAP}(?:的)?"
    r"(?:第[一二三四五]大|控股)?股东，(?:直接|合计)?持股(?P<rest>[^，。；\n]{0,16})"
)
_OF_THIS = re.compile(
    rf"(?P<who>{PARTY}){_GAP}(?:则|还|也)?(?:为(?:公司)?(?:控股股东|第[一二三四五]大股东|实际控制人)，)?"
    rf"{_HOW}(?:持股(?:比例)?|持有(?:{_THIS})(?:股份|股权)?(?:比例)?)(?:为|约|达|合计|[:：])*"
    r"(?P<rest>\d[^，。；\n]{0,16})"
)
"""A share of the company that the article speaks of."""
_AMONG = re.compile(
    rf"(?P<list>{PARTY}(?:[^，。；\n\ue010-\ue013]{{0,3}}{PARTY})*)[^，。；\n\ue010\ue012]{{0,10}}?(?:均|都|也|同样)?"
    rf"(?:为|是|系|成为了?|跻身)(?P<name>{ORG}|{_THIS}){_GAP}的?(?:重要|主要|现有|早期|战略|财务|新|老|国资){{0,2}}股东"
    r"(?=[，。；、\n]|之一|$)"
)
_INCLUDE = re.compile(
    rf"(?:(?P<name>{ORG})的?|{_THIS}|背后|现有|(?<=[，。；])|^)(?:主要|重要|现有|早期|外部|机构|国资)*股东"
    rf"(?:名单|阵容|行列)?(?:中|里|还|主要|既)*(?:包括了?|包含|有|为|出现了?)(?P<list>[^。；\n]{{2,160}})"
)
_LATTER = re.compile(r"[，；]后者[^，；]*$")
_WHOLLY = re.compile(
    rf"(?P<who>{PARTY}){_GAP}(?P<all>100[%％]|全资)(?:持有|控股|拥有)(?P<name>{ORG})"
)
_SUBSIDIARY = re.compile(
    rf"(?P<name>{ORG}){_GAP}(?:是|为|系)(?P<who>{PARTY}){_GAP}的?(?P<all>全资)子公司"
)
_NEW = re.compile(
    rf"新增(?:股东)?(?P<list>{PARTY}(?:[^，。；\n\ue010-\ue013]{{0,8}}{PARTY})*)[^，。；\n]{{0,12}}"
)
_CUE = re.compile("持有|持股|股东|全资")
_PART_OF_HELD = re.compile(r"占[^，。；\n]{0,16}$")
"""占某某所持有股份的 26%: a part of what is held, not of the company."""
_REGISTERED = re.compile(r"工商|新增股东|为股东|股东变更|注册资本")
_PATTERNS = (_WHOLLY, _SUBSIDIARY, _HOLDS, _OWNED, _OF, _OF_THIS, _AMONG, _INCLUDE, _NEW)
_BACK = 3
"""How many sentences back 其 may reach."""


def find(doc: Document) -> Iterable[Claim]:
    """Give who owns how much of whom. A shareholder whose share nobody tells owns a part of unknown
    size; other words without a percentage are none."""
    if not _CUE.search(doc.text):
        return
    tagged = tag(doc)
    reader = _Reader(tagged)
    for sentence in tagged.sentences_with(_CUE):
        yield from reader.read(sentence)


class _Reader:
    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.subjects = subjects_of(tagged)

    def read(self, sentence: Sentence) -> Iterator[Claim]:
        """Give the stakes of one sentence, each pair once."""
        text = self.tagged.without_brackets(sentence.start, sentence.end)
        told: set[tuple[str, str]] = set()
        for pattern in _PATTERNS:
            if pattern is _NEW and not _REGISTERED.search(sentence.text):
                continue
            for found in pattern.finditer(text):
                share = self._share(sentence, found)
                if share is None and "rest" in pattern.groupindex:
                    continue
                if pattern is _HOLDS and _PART_OF_HELD.search(text, 0, found.start()):
                    continue
                owned, owners = self._owned(sentence, found), self._owners(sentence, found)
                if owned is not None and owned.name in {o.name for o in owners}:
                    owned = self._told_last(sentence.start)
                for owner in owners:
                    if owned is None or self._one(owner.name, owned.name):
                        continue
                    if (owner.name, owned.name) in told:
                        continue
                    told.add((owner.name, owned.name))
                    yield self._claim(sentence, found, (owner, owned, share))

    def _one(self, owner: str, owned: str) -> bool:
        """Tell whether the article calls one by the other name (某某科技有限公司（“某某科技”）)."""
        if owned not in owner:
            return False
        within = rf"[（(][^（）()\n]{{0,60}}?[“「\"]?{re.escape(owned)}[”」\")）]"
        named = re.search(re.escape(owner) + within, self.tagged.doc.text)
        return owner == owned or named is not None

    def _share(self, sentence: Sentence, found: re.Match[str]) -> Share | None:
        if "all" in found.re.groupindex:
            return Share(Decimal(1), Decimal(1), found["all"])
        if "rest" not in found.re.groupindex:
            return None
        low, high = found.span("rest")
        parts = find_parts(self.tagged.doc.text, sentence.start + low, sentence.start + high)
        return next((p.share for p in parts if p.share is not None), None)

    def _owners(self, sentence: Sentence, found: re.Match[str]) -> list[Mention]:
        at, groups = sentence.start, found.re.groupindex
        if "who" in groups:
            return [mention_of(self.tagged.names[at + found.start("who")])]
        if "list" in groups:
            low, high = found.span("list")
            return parties(self.tagged, at + low, at + high, guess=False)
        if _LATTER.search(self.tagged.text, at, at + found.start()):
            last = self.subjects.before(at, at + found.start())
            return [mention_of(last)] if last else []
        kinds = ("Organization", "Person")
        subject = subject_before(self.tagged, at, at + found.start(), kinds, guess=True)
        return [] if subject is None else [subject]

    def _owned(self, sentence: Sentence, found: re.Match[str]) -> Mention | None:
        at = sentence.start
        if found.groupdict().get("name"):
            low, high = found.span("name")
            known = self.tagged.names.get(at + low)
            if known is not None or found.re is _HOLDS:
                return party_at(self.tagged, at + low, at + high)
        before = self.subjects.between(at, at + found.start())
        free = [
            n for n in before if self.tagged.doc.text[n.start - 1 : n.start] not in tuple("“「（(")
        ]
        if free and found.re in (_INCLUDE, _NEW):
            return mention_of(free[0 if found.re is _INCLUDE else -1])
        if found.groupdict().get("name") == "其":
            return self._told_last(at)
        return self.subjects.carried(at + found.start(), 600)

    def _told_last(self, at: int) -> Mention | None:
        """Give what 其 means: the subject of the last sentence that names an organization."""
        sentences = self.tagged.doc.sentences
        here = bisect_left(sentences, at, key=lambda s: s.start)
        for sentence in reversed(sentences[max(0, here - _BACK) : here]):
            for name in self.subjects.between(sentence.start, sentence.end):
                if not is_aside(self.tagged.text, name):
                    return mention_of(name)
        return None

    def _claim(
        self, sentence: Sentence, found: re.Match[str], said: tuple[Mention, Mention, Share | None]
    ) -> Claim:
        owner, owned, share = said
        doc, at = self.tagged.doc, sentence.start
        date, _ = dates_of(self.tagged, sentence, at, at + found.end())
        return make_claim(
            doc.article, "Stake", {"owner": [owner], "organization": [owned]},
            {"share": share, "date": date}, (at, sentence.end),
            modality=modality_of(doc, at + found.start(), at + found.end()),
            attributed_to=attributed_to(doc, at, sentence.end), confidence=0.8,
        )  # fmt: skip
