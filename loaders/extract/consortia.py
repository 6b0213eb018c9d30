"""Who bids together, and the names of parties to contracts put right at their ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...schema import Mention
from ...schema.places import load_places
from .awards import COMPANY
from .deals import Deal
from .names.lexicon import LEGAL
from .parties import mention_of, parties
from .tagged import ORG, Tagged

_JOINED = re.compile(
    r"(?:共同)?(?:组成|组建|成立)?的?联合体(?!牵头|主办|成员|协议|形式|方式|的形式|身份)"
)
_LED = re.compile(r"(?:由|以|牵头|公司|主办|作为)[^，]{0,24}$")
_BESIDE_US = re.compile(
    r"(?<![子分\u4e00-\u9fff])[本我]?公司(?:\ue0ff|\s)*(?:作为[^，。；]{0,12}，?)?(?:联合|与|和|携手|、)"
    r"(?P<list>[^，。；]{2,80}?)(?:等|成功|预?中标|为(?!联)|组成|联合|被)"
)
_US_LAST = re.compile(r"[和与及、][本我]?公司(?=共?同?组成|$)")
_CODE = re.compile(r"\s?[（(](?:(?:证券|股票)?代码|S[ZH]|HK|\d{5,6})|(?:晚间)?(?:发布)?公告")
_VERB = re.compile(r"确[定认]|(?<![自经])由|通知|公告称|评定|推荐|[：:；。]")
_LEAD_IN = re.compile(
    r"^(?:[&＆]|(?:与|向)?(?:[大老新]|战略|重要|海外)?客户(?=.{6})|(?:联合体?)?(?:成员|牵头|主办)?(?:单位|方|企业)(?=.{6})"
    r"|确[定认]|(?:全资|控股)?子企业|其?(?:招标)?代理机构|竞得|投得|中标|最终|受|根据|据|由|与|和|及|经|即|对|向)(?=.{4})"
)


def members(tagged: Tagged, deal: Deal, topic: Mention | None) -> list[Mention]:
    """Give those who, by the sentence of a contract, bid as one; nobody where it names none.

    公司 among them is whom the sentence is about, by its code, or the article. A clause before
    (由 A 牵头，与 B 组成联合体) counts where it says who leads.
    """
    low, text = deal.sentence.start, deal.sentence.text
    us = _teller(tagged, deal) or topic
    plain = tagged.without_brackets(low, deal.sentence.end)
    named = _NAMED.search(plain)
    who = _listed(tagged, low + named.start("list"), low + named.end("list"), us) if named else []
    if len(who) > 1:
        return who
    if not re.search("联合|牵头", text):
        return _with_daughters(tagged, low, plain, us)
    for found in _JOINED.finditer(plain):
        start = plain.rfind("，", 0, found.start()) + 1
        if start and _LED.search(plain[: start - 1]) and _WITH.match(plain[start:]):
            start = plain.rfind("，", 0, start - 1) + 1
        verbs = list(_VERB.finditer(plain, start, found.start()))
        start = verbs[-1].end() if verbs else start
        who = _listed(tagged, low + start, low + found.start(), us)
        if who and _HEADLESS.match(plain, start):  # 甲公司：与乙组成的联合体
            head = _head_of(tagged, low + start, us)
            who = [m for m in (head, *who) if m is not None]
            who = list({m.name: m for m in who}.values())
        if len(who) > 1:
            return who
    beside = _BESIDE_US.search(plain)
    if beside is not None:
        return _listed(tagged, low + beside.start(), low + beside.end("list"), us)
    allied = _ALLIED.search(plain)
    if allied is not None and not _JOINED.search(plain):
        names = tagged.names_in(low + allied.start("list"), low + allied.end("list"))
        return [mention_of(name) for name in names]
    who = _in_roles(tagged, low, plain, us) or _with_daughters(tagged, low, plain, us)
    if who or not _THE_JOINT.search(plain):
        return who
    return _formed_before(tagged, low, us)


_HEADLESS = re.compile(r"[\ue0ff\s]*(?:拟|将|已)?(?:与|携手|联手|联[合同袂](?!体))")


_ROW = re.compile(r"(?:\A|[\n；;。】])\s*(?P<name>[\u4e00-\u9fffA-Za-z]{2,10})[：:]\s*\Z")


def _head_of(tagged: Tagged, at: int, us: Mention | None) -> Mention | None:
    """Give who bids with others whom words from ``at`` on name: a row of a digest has the name
    before a colon, in other sentences it is who tells of it."""
    row = _ROW.search(tagged.doc.text, max(0, at - 30), at)
    if row is None:
        return us if tagged.doc.text[at - 1 : at] not in ("：", ":") else None
    return Mention(row["name"], "Organization", *row.span("name"))


_NAMED = re.compile(
    r"(?:中标|成交|中选)(?:人|方|单位|供应商)(?:为|是|[:：])"
    r"(?P<list>[^，。；：]{2,60}(?:、|和|与|及)[^，。；：]{2,80})"
)
"""中标人为公司和某某公司: both won."""
_THE_JOINT = re.compile(
    r"(?:^|[，。：；、“]|[由为定认该本此其后日时前])[“]?(?:投标)?联(?:合体|营体)(?!成员|牵头|各方|[、和与及])"
)
_FORMED = re.compile(
    r"(?P<list>(?:(?<=[，。；：\n])|^)[^。；：\n]{2,200}?(?:[和与及、]|联合)[^。；：\n]{2,160}?)"
    r"(?:共同)?(?:组成|组建|成立|组合)[^，。；\n]{0,10}?联(?:合体|营体)"
    r"|(?P<joined>[^，。；：\n]{0,40}公司[与和][^，。；\n]{4,80}?)联合(?:参与|参加|投标)"
)
_WHERE = 600
"""How far before the sentence of an award the consortium may be told of."""


def _formed_before(tagged: Tagged, at: int, us: Mention | None) -> list[Mention]:
    """Give the members of the consortium (该联合体) that a sentence before ``at`` tells of."""
    low = max(0, at - _WHERE)
    plain = tagged.without_brackets(low, at)
    for found in reversed(list(_FORMED.finditer(plain))):
        start, end = found.span("list" if found["list"] else "joined")
        verbs = list(_VERB.finditer(plain, start, end))
        start = verbs[-1].end() if verbs else start
        daughter = _OF_OURS.search(plain, start, end)
        if daughter is not None:
            start = daughter.end()
        who = _listed(tagged, low + start, low + end, None if daughter else us)
        if len(who) > 1:
            return who
    return []


_OF_OURS = re.compile(r"公司(?:的)?(?:全资|控股|下属|参股)*(?:子|孙|下属)公司[—“\s]*")


_AWARDED = re.compile(
    r"(?:确[定认]|[，。：；])(?P<list>[^，。；：]{4,160}?)(?:联合(?:预|拟)?中标|为[^，。；]{4,80}?(?:中标|中选|成交))"
)
_ROLE = re.compile(r"联合体|联合单位|成员|主办方|牵头|联合中标")
_DAUGHTERS = re.compile(
    r"(?:^|(?<=[，。：；])|(?<=确[定认]))(?P<list>[^，。；：]{0,40}?(?:[和与及]|以及)其?(?:下属|旗下)?(?:全资|控股)?(?:子|孙)公司"
    r"[^，。；：]{2,60}?)(?:近日|于|分别|共同)*(?:收到|为[^，。；]{4,80}?(?:预?中标|中选)|(?:预|拟)?中标|被)"
)
"""公司及全资子公司某某: both bid."""


def _in_roles(tagged: Tagged, low: int, plain: str, us: Mention | None) -> list[Mention]:
    """Give the members of a list that says who is what in it: 公司（牵头人）、某某公司（成员）."""
    for found in _AWARDED.finditer(plain):
        start, end = low + found.start("list"), low + found.end("list")
        if _ROLE.search(tagged.doc.text, start, low + found.end()):
            who = _listed(tagged, start, end, us)
            if len(who) > 1:
                return who
    return []


def _with_daughters(tagged: Tagged, low: int, plain: str, us: Mention | None) -> list[Mention]:
    found = _DAUGHTERS.search(plain)
    if found is None:
        return []
    who = _listed(tagged, low + found.start("list"), low + found.end("list"), us)
    return who if len(who) > 1 else []


_WITH = re.compile(r"\s*(?:与|和|联合)|[^，。；]{2,80}?(?:参与|参加|加入)的?联合体")
_ALLIED = re.compile(
    rf"(?:^|[，。：；\n])(?P<list>[^，。；：\n]{{0,30}}{ORG}[\ue0ff\s]*(?:联合|携手|联手|与|和){ORG}[^，。；：\n]{{0,120}}?)"
    r"(?:等|组队|成功|共同|联合|分别|顺利|日前|近日)*(?:预|拟)?(?:中标|中选)(?!人|候选|单位|价)"
)
"""甲联合乙、丙中标."""


def _listed(tagged: Tagged, low: int, high: int, us: Mention | None) -> list[Mention]:
    """Give the names of a list, and whom 公司 stands for where it is in it."""
    who = parties(tagged, low, high, ("Organization",), strict=True)
    who = [m for m in map(_without_lead, who) if not m.name.startswith(("公司", "本公司"))]
    plain = tagged.without_brackets(low, high)
    said = COMPANY.search(plain) or _US_LAST.search(plain) or _OURS.match(plain)
    if said and us is not None and us.name not in {m.name for m in who}:
        who = [us, *who]
    return who


_OURS = re.compile(
    r"(?:\ue0ff|\s)*[本我]?公司"
    r"(?=[、和与及作（(，\s\ue0ff]|联[合同袂]|会同|携手|牵头|参与|(?:于|近日|日前)[^，。；]{1,12}联[合同袂])"
)


def _teller(tagged: Tagged, deal: Deal) -> Mention | None:
    """Give whom a sentence is about: the name in it with the code of a share, or that announces."""
    for name in tagged.names_in(deal.sentence.start, deal.sentence.end):
        if name.named and _CODE.match(tagged.doc.text, name.end):
            return mention_of(name)
    return None


_FIRM = re.compile(r"(?:通信)?(?:集团)?(?P<place>[\u4e00-\u9fff]{2,3}?)?(?:省|市)?(?:有限|分)?公司")


def _tail(tagged: Tagged, mention: Mention) -> str:
    """Give what of a company's name stands behind a shorter known one: 公司, or 某地公司."""
    if mention.end is None or mention.name.endswith(tuple(LEGAL)):
        return ""
    after = tagged.doc.text[mention.end : mention.end + 12]
    found = _FIRM.match(after)
    if found is None or (found["place"] and found["place"] not in load_places()):
        return ""
    return found.group()


def put_right(tagged: Tagged, deals: Sequence[Deal]) -> None:
    """Give the parties of contracts their names whole: no 确定 before, 公司 behind; changes the
    deals, and cuts from what is ordered what so became a part of a name."""
    for deal in deals:
        deal.suppliers = [_without_lead(m) for m in deal.suppliers]
        buyers = []
        for mention in map(_without_lead, deal.buyers):
            tail = _tail(tagged, mention)
            subject = deal.values.get("subject")
            if tail and isinstance(subject, str) and subject.startswith(tail):
                deal.values["subject"] = subject.removeprefix(tail).lstrip("的") or None
            end = mention.end + len(tail) if mention.end is not None else None
            written = mention.name
            if tail and mention.start is not None and mention.end is not None:
                written = tagged.doc.text[mention.start : mention.end]
            buyers.append(replace(mention, name=written + tail, end=end) if tail else mention)
        deal.buyers = buyers


def _without_lead(mention: Mention) -> Mention:
    lead = _LEAD_IN.match(mention.name)
    if lead is None or mention.start is None or not mention.name.endswith(tuple(LEGAL)):
        return mention
    cut = lead.end()
    return replace(mention, name=mention.name[cut:], start=mention.start + cut)


_NEXT = re.compile(
    r"[”》」](?:（[^（）]{0,30}）)?(?:、|和|与|及|以及|，)[“《「]([^”》」\n]{4,100})(?=[”》」])"
)


def quoted_beside(words: str, subject: str | None) -> list[str]:
    """Give what stands in one list of quotations behind what is ordered: “A项目”、“B项目”."""
    at = words.find(subject) if subject else -1
    if subject is None or at < 1 or words[at - 1] not in "“《「":
        return []
    beside, at = [], at + len(subject)
    while found := _NEXT.match(words, at):
        beside.append(found.group(1))
        at = found.end()
    return beside
