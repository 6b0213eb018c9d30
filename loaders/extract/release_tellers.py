"""Who brings out what stands before its verb: who tells of it, holds the launch, or has it."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Sentence
from .names.persons import person_size
from .names.tables import known_names
from .parties import mention_of
from .releasers import beside, clause_of, named_alone, releaser
from .tagged import Tagged


def teller(tagged: Tagged, sentence: Sentence, start: int) -> Mention | None:
    """Give who announces what stands at ``start`` (某某宣布其平台将发布), or has it (某某旗下)."""
    before = tagged.doc.text[sentence.start : start]
    if told := re.search(r"(?:宣布|透露|确认|表示)[，：:]?\Z", before):
        who = releaser(tagged, sentence, sentence.start + told.start())
        return None if who is not None and _is_person(who.name, tagged.doc.text, start) else who
    under = re.search(r"旗下的?\Z", before) or _DEVELOPED.search(before)
    if under is None:
        return _host(tagged, sentence, start)
    at = sentence.start + under.start()
    return beside(tagged, clause_of(tagged, sentence, at), at) or named_alone(
        tagged, sentence, clause_of(tagged, sentence, at), at
    )


def _host(tagged: Tagged, sentence: Sentence, start: int) -> Mention | None:
    """Give who, right before, holds the event at which what stands at ``start`` comes out:
    在某某的发布会上，甲亮相, 某某召开发布会，甲亮相."""
    held = _HOSTED.search(tagged.text, sentence.start, start)
    if held is None:
        return None
    whole = named_alone(tagged, sentence, *held.span("who"))
    names = tagged.names_in(*held.span("who"), ("Organization",))
    return whole or (mention_of(names[0]) if names else None)


_DEVELOPED = re.compile(
    r"(?:自主|联合|独立|共同)?(?:研发|研制|开发|打造|出品|自研|设计|最新推出|全新推出)的\Z"
)
"""Between a maker and what he has made."""


_HOSTED = re.compile(
    r"(?:\A|^|(?<=[，。；：！\n\ue017])|在)在?(?P<who>[^，。；：！\n]{2,12}?)的?"
    r"(?:(?:举[办行]|召开|主办)了?的?[^，。；\n]{0,12}?|(?:年度|全场景|[春夏秋冬]季|线上|海外)*(?:新品|[春夏秋冬]季))"
    r"(?:发布会|新品会|开发者大会|鉴赏会)(?:上|现场|中|期间)?，\Z"
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
