"""Who wins a contract: one company, its subsidiary, or several that bid together."""

from __future__ import annotations

import re

from ...schema import Mention
from .awards import COMPANY, GOT_NOTICE
from .bidders_topic import topic_of
from .clauses import SOURCE, subject_before
from .document import Name
from .names.lexicon import LEGAL
from .parties import mention_of, parties
from .tagged import FILLER, ORG, Tagged

_TOGETHER = re.compile(r"联合体|牵头|联合|携手|、|和|与|及")
_JOINT = re.compile(r"联合体|牵头|联合(?!国|会|社|利)")
_SUBSIDIARY = re.compile(
    rf"(?:公司|孙公司|附属|企业|下属|旗下(?:的|子公司)?|成员|——)[“\s{FILLER}]*(?P<name>{ORG})"
)
_OWNED = re.compile(r"(?:子|孙|附属)公司\s*\Z|旗下的?\Z|下属\Z")


class Bidders:
    """Reads who wins, in one document. ``topic`` is whom the article is mostly about."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        main = topic_of(tagged)
        self.topic: Mention | None = self._fuller(main) if main else None

    def winners(self, start: int, verb: int) -> list[Mention]:
        """Give who stands as subject before a verb of winning at ``verb``."""
        text = self.tagged.text
        low = max((text.rfind(mark, start, verb) for mark in "，；。："), default=-1)
        low = max(low + 1, start)
        near = self.tagged.without_brackets(low, verb)
        if _TOGETHER.search(near):
            many = self.together(low, verb)
            if len(many) > 1:
                return many
        if not self.tagged.names_in(low, verb) and _JOINT.search(text[start:verb]):
            many = self._joint(start, verb)
            if len(many) > 1:
                return many
        owned = list(_SUBSIDIARY.finditer(near))
        if owned:
            return [mention_of(self.tagged.names[low + owned[-1].start("name")])]
        one = subject_before(self.tagged, start, verb, guess=True) or self.topic
        return [one] if one else []

    def together(self, start: int, end: int) -> list[Mention]:
        """Give the members of a list of bidders; 公司 in it is whom the article is about."""
        who = parties(self.tagged, start, end, ("Organization",), guess=False)
        if COMPANY.search(self.tagged.text, start, end) and self.topic is not None:
            who = [self.topic, *(m for m in who if m.name != self.topic.name)]
        return who

    def _joint(self, start: int, verb: int) -> list[Mention]:
        """Give those who form a consortium in the clauses before the verb."""
        text = SOURCE.sub(lambda m: FILLER * len(m.group()), self.tagged.text[start:verb])
        names = [
            n
            for n in self.tagged.names_in(start, verb)
            if text[n.start - start] != FILLER
            and not re.match(r"(?:所属|旗下|下属|全资|控股)", text[n.end - start :])
        ]
        return list({n.text: mention_of(n) for n in names}.values())

    def receiver(self, at: int, text: str, verb: int) -> Mention | None:
        """Give who is confirmed: who got the notice, not who sent it."""
        got = GOT_NOTICE.search(text, 0, verb)
        stop = got.start() if got else verb
        return subject_before(self.tagged, at, at + stop, guess=got is None)

    def _fuller(self, name: Name) -> Mention:
        """Give the legal name that stands for a listed company's short one, where the text has it.

        甲城股份 is 某省甲城某某股份有限公司 if that is no subsidiary.
        """
        stem = name.text[:2]
        if not name.text.endswith(tuple(LEGAL)) and not stem.isascii():
            for other in self.tagged.names.values():
                full = other.text
                if not full.endswith("股份有限公司") or stem not in full[:6] or "分公司" in full:
                    continue
                before = self.tagged.doc.text[max(0, other.start - 8) : other.start]
                if not _OWNED.search(before):
                    return mention_of(other)
        return mention_of(name)
