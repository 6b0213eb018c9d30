"""Who it is that wins, by the name that the article gives in full, and who it cannot be."""

from __future__ import annotations

import re

from ...schema import Mention
from .bidders_topic import NO_BIDDER
from .deals import Deal
from .document import Name
from .names.lexicon import LEGAL
from .parties import BARE, looks_common, mention_of
from .tagged import FILLER, ORG, Tagged

_GUESSED_WRONG = re.compile(
    r"^(?:若|以|牵头|确定|确认|还|他|其他|一共|近|约|三方|各方)|[本此]次|方式|产品|药品|获认可|项目|中标|集采|未达"
    r"|品种|单位$|三板$|经营报|类$|^[A-Z\-]+[\u4e00-\u9fff]{2}$|电缆$|^签订|^分别"
)
_DAUGHTER = re.compile(
    r"(?:全资|控股|参股|下属|旗下|间接|附属|所属|公司)[^，。；\n\ue010]{0,8}?"
    rf"(?:子公司|孙公司|附属公司|子企业|全资公司|附属|旗下)[“\s{FILLER}]*"
    rf"(?:(?P<name>{ORG})[^，。；\n\ue010]{{0,4}}?|(?P<bare>{BARE}))"
    rf"[，”\s{FILLER}]*"
    r"(?:[\ue016\ue017于近日前被成功联合作预]{0,14}?)(?:[参收接取中获拟签入夺摘]|成为|确[定认]|为|在[^，。；]{2,12}中标)"
)
_ALIAS = r"[（(][^（）()“\n]{0,12}[“\"]%s[”\"]"


def settle(tagged: Tagged, deals: list[Deal], topic: Mention | None) -> list[Deal]:
    """Put right who wins in each contract; drop those in which nobody is left.

    A paper or an authority is no bidder: the organization that the article is about stands in
    its place. Where a subsidiary is told to have bid, it is that one, not the owner. A short
    name gives way to the full one that the article ties it to.
    """
    for deal in deals:
        kept = [m for m in deal.suppliers if not NO_BIDDER.search(m.name)]
        kept = [
            m for m in kept if m.name.endswith(tuple(LEGAL)) or not _GUESSED_WRONG.search(m.name)
        ]
        if not kept and topic is not None and not NO_BIDDER.search(topic.name):
            kept = [topic]
        if len(kept) == 1:
            found = _daughter(tagged, deal) if _is(kept[0], topic) else None
            if found is None and len(deals) == 1 and _is(kept[0], topic):
                found = _told_later(tagged, deal)
            kept = [found or kept[0]]
        full = [full_name(tagged, m) for m in kept]
        deal.suppliers = list({m.name: m for m in full}.values())
    return [deal for deal in deals if deal.suppliers]


def _is(mention: Mention, topic: Mention | None) -> bool:
    return topic is not None and (mention.name[:2] == topic.name[:2] or mention.name == topic.name)


def _daughter(tagged: Tagged, deal: Deal) -> Mention | None:
    """Give the subsidiary that the sentence of the contract, or the one before, says bids."""
    low = max(deal.sentence.start - 160, 0)
    paragraph = tagged.text.rfind("\n", 0, deal.sentence.start) + 1
    low = max(low, paragraph)
    return _daughter_in(tagged, low, deal.sentence.end)


_OWNED_BEFORE = re.compile(r"(?:子|孙|附属|下属|全资|控股)公司[“—\s]{0,3}\Z|旗下\Z")


def is_daughter(tagged: Tagged, mention: Mention) -> bool:
    """Whether the words before a mention say that it is another's subsidiary, so that no other
    name in the article, such as its mother's, may stand for it."""
    if mention.start is None:
        return False
    before = tagged.doc.text[max(0, mention.start - 8) : mention.start]
    return _OWNED_BEFORE.search(before) is not None


_OWNED = re.compile(r"(?:子|孙|附属|下属)公司")


def _told_later(tagged: Tagged, deal: Deal) -> Mention | None:
    """Give the subsidiary that the opening of an article names, where its headline says that one
    bids and leaves open which."""
    head = tagged.doc.text[:80].split("\n")[0]
    if not _OWNED.search(head) and not _OWNED.search(deal.sentence.text):
        return None
    return _daughter_in(tagged, 0, min(len(tagged.text), 700))


def _daughter_in(tagged: Tagged, low: int, high: int) -> Mention | None:
    text = tagged.without_brackets(low, high)
    for found in _DAUGHTER.finditer(text):
        if found["name"]:
            return mention_of(tagged.names[low + found.start("name")])
        start, end = low + found.start("bare"), low + found.end("bare")
        words = tagged.doc.text[start:end]
        if not looks_common(words) and not _GUESSED_WRONG.search(words):
            return Mention(words, "Organization", start, end)
    return None


def full_name(tagged: Tagged, mention: Mention) -> Mention:
    """Give the legal name of which the article says that this one is short."""
    short = mention.name
    if short.endswith(tuple(LEGAL)) or len(short) > 12:
        return mention
    text = tagged.doc.text
    quoted = f"“{short}" in text or f'"{short}' in text  # else no pattern need be made
    for found in re.finditer(_ALIAS % re.escape(short), text) if quoted else ():
        for name in tagged.names_in(max(0, found.start() - 40), found.start()):
            if name.end == found.start() and name.text.endswith(tuple(LEGAL)):
                return mention_of(name)
    longer = _begun(tagged, short)
    return mention if longer is None else mention_of(longer)


def _begun(tagged: Tagged, short: str) -> Name | None:
    for name in tagged.names.values():
        legal = name.kind == "Organization" and name.text.endswith("股份有限公司")
        if legal and len(name.text) > len(short) and name.text.startswith(short):
            return name
    return None
