"""When a product came out, or is to come out."""

from __future__ import annotations

import re

from ...schema import DateInterval
from .document import Sentence, Span, When
from .release_patterns import CUE
from .tagged import Tagged
from .telling import is_announcement

_VERB = (
    r"(?:发布|推出|上线|开源|首发|连发|面世|问世|公布|展示|发售|开售|亮相|登场|上市|公测|内测|开播|发行"
    r"|launch(?:es|ed)?|releas(?:es|ed)|unveil(?:s|ed)|introduc(?:es|ed)|open-?sourc(?:es|ed))"
)
_AT_ONCE = re.compile(rf"(?:正式|就|又|还|先后|陆续|已|将|全球|首次|，)*{_VERB}", re.IGNORECASE)
_REPORTED = re.compile(
    r"[^，。；\n]{0,14}?(?:爆料|报道|消息|讯[，,]|获悉|曝光|媒体|透露|晚间公告)|获|晚?间?消息|[^，。；\n]{0,4}?(?:表示|称)|(?:创立|成立|创办|创建)"
)
"""The day on which somebody reports."""
_YET_TO_COME = re.compile("即将|有望|预计|或将")
_OF_A_FAIR = re.compile(r"[^，。；\n]{0,12}(?:车展|展会|展览会|博览会|大会|峰会|盛典|赛季|款)")
"""2019年某某车展 names a fair by its year."""


def release_date(tagged: Tagged, sentence: Sentence, start: int, end: int) -> DateInterval | None:
    """Give the date of a release that is told at ``start`` to ``end``: from its clause, or from an
    earlier one of the sentence that tells of no other release.

    The day of the telling is none, nor is the year that a fair is named by.
    """
    clauses = tagged.clauses(sentence)
    own = next((c for c in clauses if c.start <= start < c.end), None)
    if own is None:
        return None
    found = _last(tagged, own.start, end)
    if found is None and _YET_TO_COME.search(tagged.doc.text, own.start, end):
        return None  # the day before is that of the telling
    for clause in reversed([c for c in clauses if c.end <= own.start]):
        if found is None and not _tells_another(tagged, clause):
            found = _last(tagged, clause.start, clause.end)
            if (
                found is not None
                and found.fuzzy
                and len(clause.text.strip(" ，")) > len(found.words)
            ):
                found = None  # 最近大家谈得最多的话题
    return found


def _tells_another(tagged: Tagged, clause: Span) -> bool:
    products = tagged.names_in(clause.start, clause.end, ("Product",))
    return bool(products) or bool(CUE.search(clause.text))


def _last(tagged: Tagged, start: int, end: int) -> DateInterval | None:
    for when in reversed(tagged.dates_in(start, end)):
        after = tagged.text[when.end : when.end + 24]
        if after.startswith(("版", "款")):
            continue  # 2019年版 is a part of a name
        if _AT_ONCE.match(after):
            return when.date
        if not (_REPORTED.match(after) or is_announcement(after, fuzzy=True) or _fair(when, after)):
            return when.date
    return None


def _fair(when: When, after: str) -> bool:
    return when.date.precision == "year" and bool(_OF_A_FAIR.match(after))
