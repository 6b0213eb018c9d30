"""What the taggers of all kinds share: reading each sentence once, and stating a claim anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ....schema import Claim, Mention, Value, make_claim
from ..document import Sentence
from ..parties import mention_of
from ..tagged import Tagged
from .model import Found, label


class Reading:
    """What one tagger finds in the sentences of one article, each read once and when asked for."""

    def __init__(self, name: str, tagged: Tagged, trigger: re.Pattern[str]) -> None:
        self.name, self.tagged, self.trigger = name, tagged, trigger
        self._found: dict[int, list[Found]] = {}

    def of(self, sentence: Sentence) -> list[Found]:
        """Give what is found in one sentence."""
        if sentence.start not in self._found:
            self._found[sentence.start] = label(self.name, self.tagged, sentence, self.trigger)
        return self._found[sentence.start]

    def within(self, start: int, end: int) -> list[Found]:
        """Give what is found in the sentences that a stretch of the article touches."""
        return [
            found
            for sentence in self.tagged.sentences
            if sentence.start < end and start < sentence.end
            for found in self.of(sentence)
        ]


def mention_at(tagged: Tagged, found: Found) -> Mention:
    """Give the mention that found words are: the known name with the same borders, or a new one."""
    name = tagged.names.get(found.start)
    if name is not None and name.end == found.end and name.kind == "Organization":
        return mention_of(name)
    return Mention(found.text, "Organization", found.start, found.end)


def overlap(one: Mention, other: Mention) -> bool:
    """Whether two mentions share a character of the article."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


def restated(
    tagged: Tagged,
    claim: Claim,
    roles: Mapping[str, Sequence[Mention]],
    values: Mapping[str, Value],
) -> Claim:
    """Give a claim with other roles and values; the same claim where nothing has changed."""
    filled = {name: tuple(mentions) for name, mentions in roles.items() if mentions}
    if filled == dict(claim.roles) and dict(values) == dict(claim.values):
        return claim
    return make_claim(
        tagged.doc.article, claim.kind, filled, values, (claim.start, claim.end),
        modality=claim.modality, attributed_to=claim.attributed_to,
        extractor=claim.extractor.removesuffix("+tagger") + "+tagger", confidence=claim.confidence,
    )  # fmt: skip
