"""Which organization a step to a stock exchange is about."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Name, Sentence
from .listing_words import BEARS, VENUE
from .parties import beside, mention_of, parties
from .prepositions import stands_behind
from .subjects import Subjects
from .tagged import ORG, Tagged

_OTHERS = re.compile(
    r"证监局|证监会|交易所|[上深港纽联新]交所|券商|证券$|委员会|凭证$|^GDR$|会计师|律师|监管局|SEC$|中金公司|上市委|股转|.[网社报]$|财经|投资界|新浪|搜狐|网易科技"
)
"""Names of those who regulate, sponsor or trade, none of which lists in their own sentence."""
_ASIDE_BEFORE = tuple("向在由于至与同据")
_ASIDE_BEHIND = re.compile(
    rf"{ORG}(?=保荐|担任|作为|为其|[^，。；]{{0,6}}(?:为|任)[^，。；]{{0,6}}(?:保荐|承销|协调)|援引|报道)"
)
_EXCEPT = re.compile(r"除(?:了)?[^，。；]{0,30}?(?:以外|之外|外)")
_LISTED_BELOW = re.compile(r"[^，。；：:]{0,12}(?:[：:]|，?(?:分别|依次)(?:为|是)|包括|，它们是)")


def companies(
    tagged: Tagged, sentence: Sentence, clause: int, step: tuple[int, int], subjects: Subjects
) -> list[Mention]:
    """Give who lists.

    That is the name inside the words of the step (同意某某首次公开发行股票), else those in a list
    that a colon opens behind it, else the name before it in its clause or sentence; never the
    exchange, the regulator or a sponsor. Without a name the subject that goes on counts where
    the clause says 公司 or begins with its verb.
    """
    start, end = step
    aside = _aside(tagged, sentence, end)
    names = [n for n in subjects.between(sentence.start, end) if n.start not in aside and _may(n)]
    inside = [n for n in names if n.start >= start]
    if inside:
        return beside(tagged, mention_of(inside[0]), start, end)
    colon = tagged.text[end - 1 : end] in "：:" or _LISTED_BELOW.match(
        tagged.text, end, sentence.end
    )
    near = [n for n in names if n.start >= clause]
    if colon and not near:
        below = parties(tagged, end, sentence.end, ("Organization",), guess=False)
        if below := [m for m in below if not VENUE.fullmatch(m.name)]:
            return below
    if near:
        return beside(tagged, mention_of(near[-1]), clause, end)
    if names:
        return [mention_of(names[0])]
    if subjects.says_this(sentence.start, end) or BEARS.match(tagged.text, clause):
        found = subjects.carried(sentence.start)
        if found is not None and not VENUE.fullmatch(found.name) and not _OTHERS.search(found.name):
            return [found]
    return []


def _may(name: Name) -> bool:
    return not VENUE.fullmatch(name.text) and not _OTHERS.search(name.text)


def _aside(tagged: Tagged, sentence: Sentence, end: int) -> set[int]:
    """Give where names begin that stand behind a preposition, or as sponsors, up to ``end``."""
    words = tagged.text[sentence.start : end]
    names = tagged.names_in(sentence.start, end)
    aside = {
        n.start - sentence.start
        for n in names
        if stands_behind(words, n.start - sentence.start, _ASIDE_BEFORE)
    }
    behind = tagged.text[sentence.start : min(sentence.end, end + 20)]
    aside |= {m.start() for m in _ASIDE_BEHIND.finditer(behind)}
    for except_ in _EXCEPT.finditer(words):
        aside |= set(range(except_.start(), except_.end()))
    return {at + sentence.start for at in aside}
