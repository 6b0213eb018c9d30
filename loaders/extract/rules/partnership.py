"""Partnerships: organizations that are said to work together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Modality, make_claim
from ..attribution import attributed_to
from ..clauses import SOURCE, subject_before
from ..cues import any_case
from ..document import Document, Sentence
from ..modality import modality_of
from ..parties import mention_of, parties
from ..subjects import Subjects, subjects_of
from ..tagged import FILLER, ORG, Tagged, tag
from ..telling import dates_of

_KIND = (
    r"(?:全面|深度|长期|独家|生态|技术|业务|商业|产品|多方位|全方位|全球|进一步|深入|紧密"
    r"|广泛|良好|联合|多项|相关|新一轮|排他性?|首批)"
)
_WORK = (
    rf"(?:(?:达成|建立|展开|开展|签署|签订|签|形成|结成|宣布|进行|启动|深化|加强|缔结|结为"
    rf"|成为|确立)(?:了|起)?[^，。；\n\ue010]{{0,18}}?{_KIND}*(?:战略)?(?:合作伙伴|合作关系"
    rf"|伙伴关系|合作协议|战略协议|合作备忘录|框架协议|战略合作|合作|联盟|伙伴))"
    r"|联手|携手|牵手|强强联合"
)
_WITH = re.compile(
    rf"(?:与|和|同|跟|联合|携手|联手|牵手)(?P<list>{ORG}(?:(?:、|和|与|及"
    rf"|以及){ORG}){{0,6}})(?:等[^，。；\n]{{0,8}})?(?P<gap>[^。；\n\ue010]{{0,20}}?)(?P<work>{_WORK})"
)
_BOTH = re.compile(
    rf"(?P<list>{ORG}(?:(?:、|和|与|及"
    rf"|以及){ORG}){{1,6}})(?P<gap>[^。；\n\ue010]{{0,16}}?)(?P<work>{_WORK})"
)
_HANDS = re.compile(
    rf"(?P<one>{ORG})(?:宣布|正式|将|再度|再次|近日|日前)*(?:携手|联手"
    rf"|牵手)(?P<list>{ORG}(?:(?:、|和|与|及){ORG}){{0,5}})"
)
_PARTNER = re.compile(
    rf"(?P<one>{ORG})(?:是|为|成为|系"
    rf"|作为)(?P<list>{ORG})的(?:[^，。；\n]{{0,8}})(?:战略合作伙伴|合作伙伴|合作方)"
)
_ENGLISH = re.compile(
    rf"(?P<one>{ORG})[^.;\n]{{0,30}}?\b(?:partner(?:s|ed)?(?:ship)?|team(?:s|ed) up"
    rf"|collaborat\w+)\s(?:with|between)\s(?P<list>{ORG}(?:(?:,|\sand)\s{ORG}){{0,4}})"
)
_NO = re.compile(
    r"终止|结束|取消|中止|停止|破裂|不再|未|没有|拒绝|解除|寻求|投资协议|认购|增资|借款|保荐|担保"
)
_CUE = re.compile(
    "合作|伙伴|联手|携手|牵手|联盟|协议|备忘录|" + any_case("partner|team|collaborat")
)
_SUBJECT = re.compile(
    r"(?:在|就|围绕|面向)(?P<what>[^，。；\n\ue010]{2,20}?)(?:领域|方面|上|方向|等方面|业务"
    r"|板块|层面)[^，。；\n\ue010]{0,4}(?:与|和|同|展开|开展|达成|进行|合作)"
)


def find(doc: Document) -> Iterable[Claim]:
    """Give the partnerships that an article tells of, each pair or circle of parties once.

    A partnership that is announced as made is stated (宣布建立). Ended or sought ones, and those
    of money alone (认购, 借款), are none.
    """
    if not _CUE.search(doc.text):
        return []
    tagged = tag(doc)
    subjects = subjects_of(tagged)
    claims: dict[frozenset[str], Claim] = {}
    for sentence in tagged.sentences_with(_CUE):
        for claim in _in_sentence(tagged, sentence, subjects):
            claims.setdefault(frozenset(m.name for m in claim.roles["party"]), claim)
    return list(claims.values())


def _in_sentence(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[Claim]:
    text = SOURCE.sub(lambda m: FILLER * len(m.group()), tagged.text[sentence.start : sentence.end])
    at, taken = sentence.start, -1
    for pattern in (_WITH, _BOTH, _HANDS, _PARTNER, _ENGLISH):
        for match in pattern.finditer(text):
            if match.start() < taken or _NO.search(match.group()):
                continue
            found = parties(
                tagged,
                at + match.start("list"),
                at + match.end("list"),
                ("Organization",),
                guess=False,
            )
            first = _first(tagged, sentence, match, pattern is _WITH, subjects)
            together = _distinct([first, *found] if first else found)
            if len(together) < 2:
                continue
            taken = match.end()
            yield _claim(tagged, sentence, together, at + match.start(), at + match.end())


def _first(
    tagged: Tagged, sentence: Sentence, match: re.Match[str], with_: bool, subjects: Subjects
) -> Mention | None:
    """Give the party that stands as subject, for patterns that name only the others."""
    at = sentence.start
    if "one" in match.re.groupindex:
        return mention_of(tagged.names[at + match.start("one")])
    if not with_:
        return None
    before = tagged.names_in(at, at + match.start("list"))
    if before and before[-1].end == at + match.start("list") - 1:
        return mention_of(before[-1])
    return subject_before(tagged, at, at + match.start()) or subjects.carried(at)


def _distinct(mentions: list[Mention]) -> list[Mention]:
    return list({m.name: m for m in mentions}.values())


def _claim(
    tagged: Tagged, sentence: Sentence, together: list[Mention], start: int, end: int
) -> Claim:
    doc = tagged.doc
    modality = modality_of(doc, start, end)
    if modality == Modality.ANNOUNCED:
        modality = Modality.ASSERTED  # announcing that one works together makes it so
    date, announced = dates_of(tagged, sentence, sentence.start, end)
    about = _SUBJECT.search(tagged.text, max(sentence.start, start - 30), end)
    low = min(
        [start, *(m.start for m in together if m.start is not None and m.start >= sentence.start)]
    )
    return make_claim(
        doc.article, "Partnership", {"party": together},
        {"date": date or announced, "subject": about["what"] if about else None},
        (low, end), modality=modality, attributed_to=attributed_to(doc, start, end), confidence=0.8,
    )  # fmt: skip
