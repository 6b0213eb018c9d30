"""Who brings out what stands before its verb: who tells of it, holds the launch, or has it."""

from __future__ import annotations

import re

from ...schema import Mention
from .clauses import subject_before
from .document import Sentence
from .names.persons import person_size
from .names.tables import known_names
from .parties import mention_of
from .release_patterns import OWNED
from .releasers import beside, clause_of, named_alone, releaser
from .tagged import ORG, Tagged


def teller(tagged: Tagged, sentence: Sentence, start: int) -> Mention | None:
    """Give who announces what stands at ``start`` (某某宣布其平台将发布), or has it (某某旗下)."""
    before = tagged.doc.text[sentence.start : start].rstrip()
    start = sentence.start + len(before)
    if told := re.search(r"(?:宣布|透露|确认|表示)[，：:]?\Z", before):
        who = releaser(tagged, sentence, sentence.start + told.start())
        return None if who is not None and _is_person(who.name, tagged.doc.text, start) else who
    under = re.search(r"旗下的?\Z", before) or _DEVELOPED.search(before) or _OWN.search(before)
    under = under or re.search(
        r"[批核]准了?(?=(?:其|[本该]?公司)(?:自主研发的|旗下的?|申报的|的)?\Z)", before
    )
    if under is None and (of := _OF.search(tagged.text, sentence.start, start)):
        low, high = of.span("who")
        return Mention(tagged.doc.text[low:high], "Organization", low, high)
    if under is None:
        return _host(tagged, sentence, start)
    at = sentence.start + under.start()
    if _ITS.search(before[: under.start()]) or under.re is _OWN or "准" in under[0]:
        return _speaker(tagged, sentence, at)
    low = clause_of(tagged, sentence, at)
    if low == at and _SAID.search(before):  # 某某宣布，旗下…
        return _speaker(tagged, sentence, at)
    return beside(tagged, low, at) or named_alone(tagged, sentence, low, at)


def _host(tagged: Tagged, sentence: Sentence, start: int) -> Mention | None:
    """Give who, right before, holds the event at which what stands at ``start`` comes out:
    在某某的发布会上，甲亮相, 某某召开发布会，甲亮相."""
    held = _HOSTED.search(tagged.text, sentence.start, start)
    if held is None:
        return None
    whole = named_alone(tagged, sentence, *held.span("who"))
    names = tagged.names_in(*held.span("who"), ("Organization",))
    return whole or (mention_of(names[0]) if names else None)


def _speaker(tagged: Tagged, sentence: Sentence, at: int) -> Mention | None:
    """Give whom 公司 or 其 at offset ``at`` stands for: the subject of what is announced before."""
    said = list(_SAID.finditer(tagged.doc.text, sentence.start, at))
    verb = said[-1].start() if said else at
    return subject_before(tagged, sentence.start, verb) or releaser(tagged, sentence, verb)


_OF = re.compile(
    rf"(?P<who>{ORG}[\u4e00-\u9fff]{{0,4}}?|(?:^|(?<=[，。；：了准])){OWNED})"
    r" ?(?:公司|集团|品牌)?的\Z"
)
_ITS = re.compile(r"(?:^|[，：:\s批准的])(?:(?:本|该)?公司|其)(?:自主|联合|独立)?\Z")
_OWN = re.compile(r"(?<=[，：:\s])(?:(?:本|该)?公司)的?\Z")
_SAID = re.compile("宣布|公告|披露|表示|透露|称|获悉")
_DEVELOPED = re.compile(
    r"等?(?:自主|联合|独立|共同)?(?:研发|研制|开发|打造|出品|自研|设计|制作|制造|生产|申报|最新推出|全新推出)(?:设计|制造|生产|推出)?的\Z"
)
"""Between a maker and what he has made."""


_HOSTED = re.compile(
    r"(?:\A|^|(?<=[，。；：！\n\ue017])|在)在?的?(?P<who>[^，。；：！\n]{2,12}?)的?"
    r"(?:(?:举[办行]|召开|主办)了?的?[^，。；\n]{0,12}?|(?:年度|全场景|[春夏秋冬]季|线上|海外)*(?:新品|[春夏秋冬]季|品牌|技术|科技|战略|年度|全球))"
    r"(?:发布会|沟通会|新品会|开发者大会|鉴赏会|品鉴会|推介会|媒体日|技术日|科技日|嘉年华|之夜|庆典)(?:上|现场|中|期间|如期而至|正式?举行|召开|落幕|拉开帷幕)?(?:，|。(?:会上|发布会上|活动上|现场|活动现场)，)\Z"
)


def _is_person(name: str, text: str, product: int) -> bool:
    """Whether who announces something bears a person's name, so that he releases nothing: one of
    three characters, or of two where the product at offset ``product`` bears a maker's name."""
    if name in known_names() or person_size(name, 0) != len(name):
        return False
    listed = (known_names().get(text[product : product + size]) for size in (2, 3, 4))
    return len(name) == 3 or any(one and one.kind == "Organization" for one in listed)


def released_by(tagged: Tagged, sentence: Sentence, by: tuple[int, int]) -> Mention | None:
    """Give who stands between 由 and the verb: the name there, or the words if they can be one."""
    names = tagged.names_in(*by)
    if names:
        return mention_of(names[-1])
    return named_alone(tagged, sentence, *by)
