"""Whose office changes hands: the organization that a change of position is told of."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...schema import Mention
from .announcers import announcer, told_by
from .change_patterns import ORG_BEFORE, TITLE_BEFORE
from .document import Name
from .parties import mention_of
from .subjects import Subjects
from .tagged import ORG, Tagged

_BACK = 60
"""How far before a person, in characters, his title is looked for."""
_LEFT = re.compile(rf"从(?P<org>{ORG})")
"""Where somebody goes from: 某某从某公司离职."""
_ITS = re.compile("其|该行|该公司|本行|本公司|公司")
"""Who takes an office of the one that tells so: 某银行公告，某某拟担任其行长."""
_OVER = frozenset(("接任", "接替", "接棒", "继任", "兼任", "出任", "担任"))
_SOURCE = re.compile(rf"(?P<org>{ORG})(?:公司|集团)?(?:官[网微方]|内部|网站|全员信)")
"""Whose own words tell of it: 某公司官网显示，某某升任…."""
_SOCIAL = frozenset(
    ("微博", "新浪微博", "微信", "推特", "Twitter", "朋友圈", "抖音", "领英", "脸书", "知乎")
)
"""Where people tell of themselves."""
_TELLS = ("上", "中", "发", "宣布", "透露", "表示", "称", "官宣", "晒")


def beside_of(tagged: Tagged, at: int, low: int) -> tuple[str, re.Match[str] | None]:
    """Give what stands before a person in his sentence, and the title at its end."""
    before = tagged.with_traps(max(at, low - _BACK), low)
    return before, TITLE_BEFORE.search(before)


def organization_of(
    tagged: Tagged,
    at: int,
    match: re.Match[str],
    subjects: Subjects,
    leaves: bool,
    before: str,
    beside: re.Match[str] | None,
) -> Mention | None:
    """Give where a change happens that a pattern found in the sentence that begins at ``at``.

    ``before`` and ``beside`` are what :func:`beside_of` gives for its person.
    """
    groups, low = match.groupdict(), at + match.start("persons")
    left = _LEFT.search(match.string, *match.span("gap")) if leaves and groups.get("gap") else None
    if left is not None:
        return mention_of(tagged.names[at + left.start("org")])
    if groups["org"]:
        return mention_of(tagged.names[at + match.start("org")])
    if _ITS.match(groups.get("rest") or "") and (its := announcer(tagged, at, low)):
        return its
    if groups.get("old") and (
        by := subjects.before(_clause(tagged, at, low), at + match.start("verb"))
    ):
        return mention_of(by)  # 某公司任命前任另一公司总裁某某为…
    if groups.get("old") and (telling := announcer(tagged, at, at + match.start("verb"))):
        return telling  # 某公司宣布，聘请前任另一公司总裁某某担任…
    if not leaves and (by := _handed_by(tagged, subjects, at, match)):
        return mention_of(by)
    back = max(at, low - _BACK)
    if beside is not None and beside["org"]:
        return mention_of(tagged.names[back + beside.start("org")])
    if found := ORG_BEFORE.search(before):
        return mention_of(tagged.names[back + found.start("org")])
    return _far(tagged, at, low, at + match.start("verb"), subjects)


def _far(tagged: Tagged, at: int, low: int, verb: int, subjects: Subjects) -> Mention | None:
    """Give the organization that stands neither with the title nor beside the person."""
    inside = subjects.before(low, verb)
    if inside is not None and not _is_where_told(tagged.doc.text, inside):
        return mention_of(inside)
    found = announcer(tagged, at, low)
    if found is None and subjects.first(at, low) is None:
        found = told_by(tagged, at, low)
    found = found or subjects.of(at, low)
    if found is None and (source := _SOURCE.search(tagged.text, at, low)):
        return mention_of(tagged.names[source.start("org")])
    if found is None:
        found = _told_in_paragraph(tagged, at)
    return None if found is not None and found.name in _SOCIAL else found


def _told_in_paragraph(tagged: Tagged, at: int) -> Mention | None:
    """Give who announces what the paragraph tells, in a sentence before the one at ``at``."""
    sentences = tagged.doc.sentences
    index = bisect_left(sentences, at, key=lambda s: s.start)
    for before in reversed(sentences[max(0, index - 4) : index]):
        if before.paragraph != sentences[index].paragraph:
            break
        if found := told_by(tagged, before.start, before.end - 1):
            return found
    return None


def _handed_by(tagged: Tagged, subjects: Subjects, at: int, match: re.Match[str]) -> Name | None:
    """Give whose office it is that another takes over: 某甲不再兼任某公司董事长，由另一公司的某乙
    接棒出任董事长."""
    clause = _clause(tagged, at, at + match.start("persons"))
    if match["verb"] not in _OVER or not tagged.doc.text.startswith("由", clause):
        return None
    return subjects.before(_clause(tagged, at, clause - 1), clause)


def _clause(tagged: Tagged, at: int, low: int) -> int:
    """Give where the clause begins in which ``low`` stands."""
    return max(at, *(tagged.text.rfind(mark, at, low) + 1 for mark in "，；。"))


def _is_where_told(text: str, name: Name) -> bool:
    """Whether somebody tells it there: 在微博上宣布离职."""
    return name.text in _SOCIAL and (
        text[name.start - 1 : name.start] in "在于" or text.startswith(_TELLS, name.end)
    )
