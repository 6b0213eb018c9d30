"""Who wins a contract: one company, its subsidiary, or several that bid together."""

from __future__ import annotations

import re
from functools import cached_property

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
_TOLD_BY_ALL = re.compile(
    r"(?P<list>[^，。；：\n]{3,120}?)等?[两三四五六七八九十多数\d]{1,2}家(?:上市)?(?:公司|企业)[^，。；]{0,8}?"
    r"(?:公告|宣布|披露)(?:称|显示)?[，：]?[^，。；]{0,6}$"
)
"""甲、乙、丙三家公司集中公告，中标…: all of them win."""
_OWNED = re.compile(r"(?:子|孙|附属)公司\s*\Z|旗下的?\Z|下属\Z")
_PLAIN_FIRM = re.compile(
    r"(?:^|[丨】\s]|[日近]，?)(?:(?:公司|其)?(?:旗下|下属|所属|属下|全资|控股)的?(?:[子孙]公司)?|(?:[子孙]|附属)公司)?(?P<name>[\u4e00-\u9fff]{2,26}(?:公司|工程局|设计院))"
    r"(?:一举|成功|顺利|再次?|又|近日|日前|喜获|连续|接连|先后|相继|独家|强势|最终|[\ue016\ue017]|\s)*$"
)
_NO_FIRM = re.compile(
    r"通知|[的与和及在为由被对从该本我其各两三几家名或等]|[子孙母]公司|上市|控股|全资|参股|[下所直附]属|旗下|集团公司$|央企|国企|多家|股份公司$"
)
_SENT = re.compile(r"(?:收到|接到)[^，。；]{2,60}?(?:通知书|通知|函)")
"""Who sent the notice of an award is no bidder."""
_TELLS = re.compile(rf"[{FILLER}\s]*(?:[^，。；：]{{0,16}}公告|[：:])")


class Bidders:
    """Reads who wins, in one document."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged

    @cached_property
    def topic(self) -> Mention | None:
        """Whom the article is mostly about."""
        main = topic_of(self.tagged)
        return self._fuller(main) if main else None

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
        before = self.tagged.without_brackets(start, verb)
        told = _TOLD_BY_ALL.search(before) if "家" in before else None
        if told is not None and not self.tagged.names_in(low, verb):
            low, high = start + told.start("list"), start + told.end("list")
            return parties(self.tagged, low, high, ("Organization",), strict=True)
        owned = list(_SUBSIDIARY.finditer(near))
        if owned:
            return [mention_of(self.tagged.names[low + owned[-1].start("name")])]
        plain = None if self.tagged.names_in(low, verb) else self._plain_firm(low, near)
        one = plain or subject_before(self.tagged, start, verb, guess=True) or self.topic
        return [one] if one else []

    def _plain_firm(self, low: int, near: str) -> Mention | None:
        """Give the firm before a verb that only its form tells of: 某地公司, 某某工程公司."""
        found = _PLAIN_FIRM.search(near)
        if found is None or _NO_FIRM.search(found["name"]):
            return None
        a, b = low + found.start("name"), low + found.end("name")
        return Mention(self.tagged.doc.text[a:b], "Organization", a, b)

    def together(self, start: int, end: int) -> list[Mention]:
        """Give the members of a list of bidders; 公司 in it is whom the article is about."""
        who = parties(self.tagged, start, end, ("Organization",), guess=False)
        if COMPANY.search(self.tagged.text, start, end) and self.topic is not None:
            who = [self.topic, *(m for m in who if m.name != self.topic.name)]
        return who

    def _joint(self, start: int, verb: int) -> list[Mention]:
        """Give those who form a consortium in the clauses before the verb."""
        text = SOURCE.sub(lambda m: FILLER * len(m.group()), self.tagged.text[start:verb])
        text = _SENT.sub(lambda m: FILLER * len(m.group()), text)
        names = [
            n
            for n in self.tagged.names_in(start, verb)
            if text[n.start - start] != FILLER
            and not re.match(r"(?:所属|旗下|下属|全资|控股)", text[n.end - start :])
        ]
        owned = [n for n in names if _OWNED.search(text[: n.start - start])]
        if owned and names[0] not in owned and _TELLS.match(text, names[0].end - start):
            names = names[1:]  # 甲公司公告，子公司乙 …: the mother tells of it, the daughter bids
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
