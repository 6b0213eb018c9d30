"""Who puts money in and who gets it, in a stretch of tagged text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...schema import Mention
from .funding_active import ACTIVE, JOINT, NO_COMPANY, PACT
from .funding_brought import LIKELY, brought_in
from .parties import parties, party_at
from .tagged import AMOUNT, FILLER, ORG, PARTY, ROUND, Tagged

NOUN = (
    rf"(?:融资|投资(?![者人方额部])|注资|入股|增资|战投|跟投|{ROUND}(?:融资|投资)?|资金|加持|青睐)"
)
_GOT = re.compile(
    r"(?:完成|获得|喜获|再获|又获|连获|获|拿到|拿下|斩获|收获|引入|引进|得到|接受|迎来|筹得|募得|融到|收到|获取|签下)"
    rf"[了过]?(?P<inner>[^，。；\n]{{0,70}}?)(?P<noun>{NOUN})"
)
_LEFT = re.compile(
    r"[，。；;：:\n]|由|获得|获|引入|引进|完成|拿到了?|拿下了?|收到了?|迎来了?|来自|包括|得到|宣布|领投|跟投|参投|而|(?<![一-鿿])除了?|此轮|本轮融资|本次融资|\s[|｜]\s"
    rf"|{ROUND}"
)
_LEFT_VERB = re.compile(
    rf"(?P<lead>领投|主投|(?:牵头|领衔)(?:投资|(?=[，。；、\n]|$|的\s?(?:{AMOUNT}|{ROUND}|融资|投资)))|领头(?=[，。；]))(?![方者人机])"
    r"|(?P<head>(?:为|是|担任|作为|系|充当)(?:本轮|本次|此次)?(?:牵头|领投|领头|主投)(?:[方者人]|机构))(?=[，。；、\n]|$|参与|出资|投资|入局)"
    r"|(?P<follow>(?:将|已|也|均)*(?:成?为)(?:本轮|新晋|新的?|主要|独家|唯一|其|公司)+的?(?:投资[方人者])|(?:也|均|都)*(?:出现)?在了?(?:本轮|新)*(?:投资(?:[方人者])?|股东)(?:之列|名单上?|行列)|跟投(?!平台|机制|制度|计划)|参投|追投|独投|续投(?![入资])|加持|(?:持续|继续|鼎力|一路)(?:支持|看好)(?=[，。；\n]|$)|(?:跟进|押注)(?=[，。；！\n]|$)|跟随(?=[，。；\n]|$)|(?:强势|战略)?(?:入局|入场|入列|参与其中)(?=[，。；\n]|$)|追加投资|继续(?:追加|加注|加码|增持|投资)|持续(?:追加|加注|加码)|超额认购"
    rf"|(?:拟|将|合计|共同|共|分别|各自?)*出资(?=\s?{AMOUNT}[^。；\n]{{0,8}}(?:认购|认缴)[^。；\n]{{0,4}}新增)"
    r"|(?:都|均|也|亦|皆|悉数|同样|纷纷)(?:在本轮|在其中)?(?:(?:有|参与)?出资|投了|掏了钱|出手|入局|入股|认购)(?=[，。；\n]|$)"
    r"|(?<![不未])参与(?:了)?(?:本轮|此轮|此次|本次|该轮|这轮|其)?的?(?:融资|投资|跟投|认购|领投)?"
    rf"|(?:共同|联合|联[袂手]|携手|一同|独家|战略|追加)(?:战略)?(?:投资|注资|出资|入股)(?![者人方]|企业|设立|成立|组建))(?![方者]|\s?{PARTY})"
)
_BY = re.compile(
    rf"由(?P<list>[^，。；\n]{{2,120}}?)(?:{ROUND}|投资|注资|出资|入股|认购|增持|完成)(?![者人方基机]|公司|管理|银行|控股|集团|设立|成立|组建|创[办立建])"
)
_FROM = re.compile(
    rf"(?:资金|投资|款项|融资)(?:全部|主要|均|分别)*来自于?(?P<list>[^，。；\n]{{0,8}}?{LIKELY}[^，。；\n]{{0,60}})"
    rf"|从(?P<of>[^，。；\n]{{0,8}}?{LIKELY}[^，。；\n]{{0,100}}?)(?:处|手中|手里|那里)?(?:共|总共|再次|又|成功|已)*(?:获得|筹集|筹得|募得|募集|得到|融资|融得|融到|筹到|收获|斩获|拿下|拿到|拿了)"
    rf"|加上(?:此前|之前|早前|先前|前期)?的?(?P<plus>[^，。；\n]{{0,8}}?{LIKELY}[^，。；\n]{{0,80}}?)的?(?:投资|注资|融资)(?![者人方])"
)
_PUTS = re.compile(
    rf"(?:合计|共同|各自?|分别|其中|联合)*(?:投资|出资|注资|增资|认购)了?(?=\s?{AMOUNT})"
)
"""What somebody puts into a round: 天使轮由甲、乙合计投资1亿元."""
_SIGNED = re.compile(
    rf"(?:与|同|跟)(?P<list>[^，。；\n]{{0,12}}?{ORG}[^，。；\n]{{0,60}}?)(?:等[^，。；]{{0,6}}?)?(?:正式)?签[订署]了?"
    rf"[^，。；\n]{{0,12}}?(?:增资|投资|{ROUND})[^，。；\n]{{0,6}}协议"
)
_PAYERS = ("资本", "基金", "创投", "投资", "资管", "（有限合伙）")
"""Whom a company signs with, if they are of those who invest; others may be who gets it."""
_RIGHT = re.compile(
    r"(?P<lead>领投(?:方|者|人|机构|的(?=[是有])))?(?P<other>(?:联合|独家|跟投|参投|主要|新增?|产业|战略|本轮|其他)*(?:融资)?"
    r"(?:投资方|投资人|投资者|出资方|跟投方|参投方|跟投者|跟投机构|参投机构|投资机构|参与[者方]|参投者|资方(?:阵容|名单)?|(?<!法人)股东"
    r"|出资[者人的]|认购[方者人]|资金方))?(?:[约共达有多]{0,3}[\d一二两三四五六七八九十]+[家位名]，)?"
    rf"(?:分别|主要|还|疑似?|依次|中|名单|正|均|(?:阵容)?(?:颇为|相当|十分|非常)?(?:豪华|强大|亮眼))*(?:为|包括了?|包含|是|有|[:：]|系|除了?|(?<=[领跟参]投方)(?={ORG}))(?:了)?(?:此前[^，。；]{{0,4}}的)?"
    r"|外，还(?P<more>包括|有)"
    r"|(?:跟投|参投|参与|加持|加码|入局|支持|进入)，(?:其中)?(?P<these>包括了?|分别[是为])"
)
_PAST = re.compile(r"(?:过往|过去|此前|以往|历史|早期|之前|曾)，?[^，。；]{0,12}\Z")
"""Before 资方包括: they put money into other rounds than this one."""
_MORE = re.compile(
    r"等(?P<n>\d+|[一二两三四五六七八九十]+)?(?:[家位名]|多[家位]|企业|机构|公司|知名|投资|股东|联合|共同|在内|国|基|老|$)"
)


@dataclass
class Slots:
    """What a stretch says about the two sides of a round. ``pact`` is true where the money is told
    with an agreement, so that it is promised rather than paid."""

    investors: list[Mention] = field(default_factory=list)
    leads: list[Mention] = field(default_factory=list)
    investee: Mention | None = None
    more: bool = False
    active: bool = False
    pact: bool = False

    def add(self, found: list[Mention], *, lead: bool = False) -> None:
        """Add parties on the investors' side, each name once; a lead stays a lead."""
        for mention in found:
            if self.investee is not None and mention.name == self.investee.name:
                continue
            if lead and all(m.name != mention.name for m in self.leads):
                self.leads.append(mention)
            elif not lead and all(m.name != mention.name for m in self.investors):
                self.investors.append(mention)
        names = {m.name for m in self.leads}
        self.investors = [m for m in self.investors if m.name not in names]


def read_slots(tagged: Tagged, start: int, end: int) -> Slots:
    """Read both sides of a round from ``doc.text[start:end]``; either may stay empty."""
    slots = Slots()
    _read_active(tagged, start, end, slots)
    text = tagged.without_brackets(start, end)
    for found in _LEFT_VERB.finditer(text):
        low = _left_edge(text, found.start())
        who = parties(tagged, start + low, start + found.start())
        slots.add(_money_side(tagged, who), lead=bool(found["lead"] or found["head"]))
        slots.more |= _tells_of_more(text[low : found.start()], len(who))
    for found in _BY.finditer(text):
        low, high = found.span("list")
        if not re.search("领投|跟投|担任|提供|创[立办]|组成|发起|负责", text[low:high]):
            who = parties(tagged, start + low, start + high)
            slots.add(_money_side(tagged, who))
            slots.more |= _tells_of_more(text[low:high], len(who))
    for found in _PUTS.finditer(text) if ROUND[0] in text or text[:1] == "除" else ():
        low = _left_edge(text, found.start())
        slots.add(parties(tagged, start + low, start + found.start(), strict=True))
    for found in _FROM.finditer(text):
        low, high = found.span(found.lastgroup or 0)
        slots.add(parties(tagged, start + low, start + high, strict=True))
    for found in _RIGHT.finditer(text):
        if _PAST.search(text, max(0, found.start() - 14), found.start()):
            continue
        if (
            found["lead"]
            or found["other"]
            or found["these"]
            or (found["more"] and "投资方除" in text)
        ):
            _read_right(tagged, start, start + found.end(), end, bool(found["lead"]), slots)
    if not slots.active:
        _read_passive(tagged, start, text, slots)
    slots.add(brought_in(tagged, start, text))
    signed = _SIGNED.search(text) if "协议" in text and not slots.active else None
    if signed is not None:
        low, high = signed.span("list")
        who = parties(tagged, start + low, start + high, strict=True)
        slots.add([m for m in who if m.name.endswith(_PAYERS)])
    return slots


_LIST_BEFORE = re.compile(r"(?:(?<=[，。；：:\n])|^)[^，。；：:\n]{2,60}(?:[、和与及]|以及)\s?$")


def _read_active(tagged: Tagged, start: int, end: int, slots: Slots) -> None:
    text = tagged.without_brackets(start, end)
    for pattern in ACTIVE:
        found = pattern.search(text)
        if found is None or (pattern is PACT and JOINT.search(found.group())):
            continue
        target = party_at(tagged, start + found.start("object"), start + found.end("object"))
        if target is None or NO_COMPANY.search(target.name):
            continue
        low, high = found.span("list")
        listed = parties(tagged, start + low, start + high, guess=False)
        before = _LIST_BEFORE.search(text, 0, low)
        if before is not None:  # names of a list that only their place gives away
            listed = [*parties(tagged, start + before.start(), start + low, strict=True), *listed]
        who = [m for m in listed if m.name != target.name]
        if who:
            slots.investee, slots.active, slots.pact = target, True, pattern is PACT
            slots.add(who, lead="领投" in text[high : found.start("object")])
            return


def _left_edge(text: str, at: int) -> int:
    """Find where the list before a verb of investing begins: after the last mark or verb, but
    before a comma that only names precede (老股东甲资本，乙创投继续加码) or that 以及 follows."""
    edge = before = 0
    for mark in _LEFT.finditer(text, 0, at):
        before, edge, comma = edge, mark.end(), mark.group() == "，"
        if comma and (
            _GOES_ON.match(text, edge) or _NAMES_ONLY.fullmatch(text, before, mark.start())
        ):
            edge = before
    return edge


_GOES_ON = re.compile(r"\s?(?:以及|和|及|与)")
_NAMES_ONLY = re.compile(
    rf"(?:[A-H]\+?轮|[新老原]|现有|既有|原有|部分|战略)*(?:投资[方人者]|股东|机构)?(?:[{FILLER}\s]*(?:{PARTY}|[一-鿿]{{2,6}}(?:资本|创投|基金|投资))[{FILLER}\s]*[、和及与]?)+"
)


def _money_side(tagged: Tagged, who: list[Mention]) -> list[Mention]:
    """Leave out whom the words in brackets call an adviser."""
    kept = []
    for mention in who:
        after = tagged.doc.text[mention.end : mention.end + 8] if mention.end else ""
        if not re.match(r"\s*[（(](?:独家)?(?:财务顾问|FA)", after):
            kept.append(mention)
    return kept


def _read_right(tagged: Tagged, base: int, at: int, end: int, lead: bool, slots: Slots) -> None:
    """Read the list after 投资方为: up to the first comma, and on while a piece is only a name."""
    text = tagged.without_brackets(base, end)
    stop = at - base
    while True:
        mark = re.compile(r"[，。；;\n]|$").search(text, stop)
        stop = mark.start() if mark else len(text)
        following = re.compile(rf"，\s?(?:以及|和|及)?{PARTY}[{FILLER}\s]*(?=[，。；、])").match(
            text, stop
        )
        if following is None or _FOLLOWERS.match(text, stop + 1):
            break
        stop = following.end()
    who = parties(tagged, at, base + stop)
    for mention in _money_side(tagged, who):
        after = tagged.doc.text[mention.end : mention.end + 8] if mention.end else ""
        slots.add([mention], lead=lead or bool(re.match(r"\s*[（(](?:联合|独家|共同)?领投", after)))
    slots.more |= _tells_of_more(text[at - base : stop], len(who))


_FOLLOWERS = re.compile(r"[^，。；\n]*?(?:跟投|参投|追投|共同(?:参与|投资)|联合(?:参与|投资)|跟进)")
"""Goes on behind the leads: 领投方是甲，乙、丙等跟投."""


def _tells_of_more(text: str, count: int) -> bool:
    found = _MORE.search(text)
    if found is None:
        return bool(re.search(r"等(?:共同|联合)?$", text.rstrip(" " + FILLER)))
    from .rounds import chinese_integer

    return not found["n"] or chinese_integer(found["n"]) > count


def _read_passive(tagged: Tagged, start: int, text: str, slots: Slots) -> None:
    """Read 获 A、B 的 B 轮融资: the parties between the verb and the money."""
    for found in _GOT.finditer(text):
        inner = found["inner"]
        if re.search("领投|跟投|由|投资方|中标|合同|^对", inner):
            continue
        low = start + found.start("inner")
        cut = re.search("[\ue014\ue018]", inner)
        high = low + (cut.start() if cut else len(inner))
        who = [
            m
            for m in parties(tagged, low, high, guess=bool(cut) or found["noun"][0] == ROUND[0])
            if m.start is None or m.start >= low
        ]
        slots.add(who)
        slots.more |= (
            _tells_of_more(text[found.start("inner") : high - start], len(who)) if who else False
        )
