"""Who it is that wins, by the name that the article gives in full, and who it cannot be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Mention
from .bidders_topic import NO_BIDDER
from .deals import Deal
from .document import Name
from .names.lexicon import LEGAL, SUFFIXES
from .parties import BARE, mention_of
from .tagged import FILLER, ORG, Tagged

_GUESSED_WRONG = re.compile(
    r"^(?:若|以|牵头|确定|确认|还|他|其他|一共|近|约|三方|各方|方面)|[本此]次|方式|产品|药品|获认可|项目|中标|集采|未达"
    r"|品种|单位$|三板$|经营报|类$|^[A-Z\-]+[\u4e00-\u9fff]{2}$|^电缆$|^签订|^分别"
)
_WINS = (
    r"(?:[参收接取中获拟签入夺摘拿斩被投与和及、]|成为|确[定认]|推荐|为|牵头|作为|组成|联合"
    r"|在[^，。；]{2,40}(?:中标|成为|被|[招竞投]标中|采购中|项目中))"
)
_WHEN = (
    r"(?:[\ue016\ue017于前又再被均预]|近日|近期|日前|已经?|再次|正在?|成功|联合|作为|顺利"
    r"|目前){0,14}?"
)
_DAUGHTER = re.compile(
    r"(?:(?:全资|控股|参股|下属|旗下|间接|附属|所属|公司)[^，。；\n\ue010]{0,10}?"
    rf"(?:子公司|孙公司|附属公司|下属公司|子企业|全资公司|附属|旗下|下属)|旗下|[子孙]公司)的?[“\s{FILLER}]*"
    rf"(?:(?P<name>{ORG})[^，。；\n\ue010]{{0,4}}?|(?P<bare>{BARE}))"
    rf"[，”\s{FILLER}]*{_WHEN}{_WINS}"
)
"""公司全资子公司某某中标…: the daughter, and a word of what she does."""
_NO_DAUGHTER = re.compile(
    r"^(?:近|日前|此前|今|昨|成功|联合|作为|已|预|拟|合计|累计|分别|共同|正式|顺利|首次|再|被|与|及|和|在|为|中|参与|收到|签订|成为"
    r"|获|就|对|向|于|将|均|也|还|一|[两三四五六]家)|[了的]|药品|项目|金额|产品|公司"
)
_ALIAS = r"[（(](?:[^（）()“\n]{0,12}[“\"]%s[”\"]|(?:以下)?简称[:：为]?%s[；;，,）)])"
_FIELD = re.compile(
    rf"(?:中标|成交|中选)(?:人|方|单位|供应商|企业)(?:名称)?[:：]\s?(?P<name>{ORG})|承包人[:：]\s?(?P<other>{ORG})"
)
"""A line of a notice that names who won."""


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
        if kept and _TOGETHER.search(deal.sentence.text):
            first = _daughter_in(tagged, deal.sentence.start, deal.sentence.end)
            if first is not None and _stands_before(first, kept):
                kept = [first, *kept]
        full = [full_name(tagged, m, wins=True) for m in kept]
        deal.suppliers = list({m.name: m for m in full}.values())
    return [deal for deal in deals if deal.suppliers and not _told_again(deal, deals, topic)]


def _told_again(deal: Deal, deals: Sequence[Deal], topic: Mention | None) -> bool:
    """Whether a contract of whom the article is about was told before as that of a daughter."""
    subject = deal.values.get("subject")
    return any(
        other.values.get("subject") == subject and not _is(other.suppliers[0], topic)
        for other in deals[: deals.index(deal)]
        if subject
        and other.suppliers
        and len(deal.suppliers) == 1
        and _is(deal.suppliers[0], topic)
    )


_TOGETHER = re.compile("联合体|联合中标|联合预中标")


def _stands_before(first: Mention, others: Sequence[Mention]) -> bool:
    """Whether a mention stands before all others, and is none of them."""
    return all(
        first.end is not None and other.start is not None and first.end <= other.start
        for other in others
    )


def _is(mention: Mention, topic: Mention | None) -> bool:
    return topic is not None and (mention.name[:2] in topic.name or mention.name == topic.name)


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
            return _whole(tagged, tagged.names[low + found.start("name")])
        start, end = low + found.start("bare"), low + found.end("bare")
        words = tagged.doc.text[start:end]
        if len(words) > 2 and not _NO_DAUGHTER.search(words) and not _GUESSED_WRONG.search(words):
            return Mention(words, "Organization", start, end)
    return None


_GOES_ON = re.compile(rf"(?P<more>[\u4e00-\u9fff]{{2,4}}?)(?=[（(，{FILLER}]|{_WHEN}{_WINS})")


def _whole(tagged: Tagged, name: Name) -> Mention:
    """Give a daughter with what of her name stands behind her mother's: 甲城 + 市政."""
    if len(name.text) > 3 or name.text.endswith(tuple(SUFFIXES)):
        return mention_of(name)
    more = _GOES_ON.match(tagged.text, name.end)
    if more is None or _NO_DAUGHTER.search(more["more"]):
        return mention_of(name)
    written = tagged.doc.text[name.start : more.end("more")]
    return Mention(written, "Organization", name.start, more.end("more"))


def full_name(tagged: Tagged, mention: Mention, *, wins: bool = False) -> Mention:
    """Give the legal name of which the article says that this one is short; that of a party that
    ``wins`` may also stand in a notice's line on who won."""
    short = mention.name
    if short.endswith(tuple(LEGAL)) or len(short) > 12:
        return mention
    explained = any(mark + short in tagged.doc.text for mark in '“"：:称为')
    alias = re.compile(_ALIAS % (re.escape(short), re.escape(short))) if explained else None
    for found in alias.finditer(tagged.doc.text) if alias is not None else ():
        for name in tagged.names_in(max(0, found.start() - 40), found.start()):
            if name.end == found.start() and name.text.endswith(tuple(LEGAL)):
                return mention_of(name)
    longer = _begun(tagged, short) or (_in_field(tagged, short) if wins else None)
    return mention if longer is None else mention_of(longer)


def _in_field(tagged: Tagged, short: str) -> Name | None:
    """Give the legal name that a notice's line on who won has for a short one."""
    for found in _FIELD.finditer(tagged.text):
        name = tagged.names[found.start(found.lastgroup or 0)]
        stem = short.lstrip("*ST").removeprefix("中国")[:2]
        if name.text.endswith(tuple(LEGAL)) and stem in name.text[:6]:
            return name
    return None


def _begun(tagged: Tagged, short: str) -> Name | None:
    for name in tagged.names.values():
        legal = name.kind == "Organization" and name.text.endswith("股份有限公司")
        if legal and len(name.text) > len(short) and name.text.startswith(short):
            return name
    return None
