"""Who puts money in and who gets it, in a stretch of tagged text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...schema import Mention
from .funding_brought import brought_in
from .parties import parties, party_at
from .tagged import AMOUNT, FILLER, ORG, PARTY, ROUND, Tagged

_STRATEGIC = "(?:战略(?:性)?)?"
NOUN = (
    rf"(?:融资|投资(?![者人方额部])|注资|入股|增资|战投|跟投|{ROUND}(?:融资|投资)?|资金|加持|青睐)"
)
_GOT = re.compile(
    r"(?:完成|获得|喜获|再获|又获|连获|获|拿到|拿下|斩获|收获|引入|引进|得到|接受|迎来|筹得|募得|融到|收到|获取|签下)"
    rf"了?(?P<inner>[^，。；\n]{{0,70}}?)(?P<noun>{NOUN})"
)
_LEFT = re.compile(
    r"[，。；;：:\n]|由|获得|获|引入|引进|完成|拿到了?|拿下了?|收到了?|迎来了?|来自|包括|得到|宣布|领投|跟投|参投|而|此轮|本轮融资|本次融资|\s[|｜]\s"
)
_LEFT_VERB = re.compile(
    r"(?P<lead>领投|牵头投资|领衔投资)(?![方者人机])"
    r"|(?P<follow>(?:将|已|也)*(?:成?为)(?:本轮|新晋|新的?)+(?:投资方|投资人)|跟投|参投|追投|独投|加持|追加投资|继续(?:追加|加注|加码|增持|投资)|持续(?:追加|加注|加码)|超额认购"
    r"|参与(?:了)?(?:本轮|此轮|此次|本次|该轮|这轮|其)?的?(?:融资|投资|跟投|认购|领投)?"
    rf"|(?:共同|联合|独家|战略|追加)(?:战略)?(?:投资|注资|出资|入股)(?![者人方]|企业|设立|成立|组建))(?![方者]|\s?{PARTY})"
)
_BY = re.compile(
    rf"由(?P<list>[^，。；\n]{{2,120}}?)(?:{ROUND}|投资|注资|出资|入股|认购|增持|完成)(?![者人方基机]|公司|管理|银行|控股|集团)"
)
_FROM = re.compile(
    rf"(?:资金|投资|款项|融资)(?:全部|主要|均|分别)*来自于?(?P<list>[^，。；\n]{{0,8}}?{ORG}[^，。；\n]{{0,60}})"
    rf"|从(?P<of>[^，。；\n]{{0,8}}?{ORG}[^，。；\n]{{0,40}}?)(?:处|手中|那里)?(?:共|总共|再次|又)?(?:获得|筹集|筹得|得到|融资)"
)
_RIGHT = re.compile(
    r"(?P<lead>领投(?:方|者|人|机构))?(?P<other>(?:联合|独家|跟投|参投|主要|新增?|产业|战略|本轮|其他)*(?:融资)?"
    r"(?:投资方|投资人|投资者|出资方|跟投方|参投方|跟投者|跟投机构|参投机构|投资机构|资方|(?<!法人)股东))?"
    rf"(?:分别|主要|还|依次|中|名单)*(?:为|包括了?|包含|是|有|[:：]|系|除了?|(?<=[领跟参]投方)(?={ORG}))(?:了)?(?:此前[^，。；]{{0,4}}的)?"
    r"|外，还(?P<more>包括|有)"
)
_PAST = re.compile(r"(?:过往|过去|此前|以往|历史|早期|之前|曾)，?[^，。；]{0,12}\Z")
"""Before 资方包括: they put money into other rounds than this one."""
_MORE = re.compile(
    r"等(?P<n>\d+|[一二两三四五六七八九十]+)?(?:[家位名]|多[家位]|企业|机构|公司|知名|投资|股东|联合|共同|在内|国|基|老|$)"
)
_ADVERBS = (
    r"(?:\s|(?:发布)?公告称?，|日前|近日|此前|近期|已经?|就|将|拟|欲|曾|又|再次?|还|也|均|都|联合|共同|联手|携手|宣布|正式|分别|先后|随后"
    r"|独家|领衔|最新|刚刚|完成了?|计划|有意|考虑|直接|间接|再度|重金|分阶段|分期|分批|同比例|决定|同意|可能|管理的基金|早在|于|在"
    rf"|斥资{AMOUNT}|(?:通过|由){PARTY}|\ue016\ue017*|{FILLER}|[，,：:]\s?(?=将|拟|已))*+"
)
_ADVERB = (
    rf"{_ADVERBS}(?:(?:旗下[^，。；\n]{{0,8}}?|(?:以(?!色列)|使用|动用|出资)[^，。；\n]{{1,24}}?)"
    rf"{_ADVERBS})?"
)
_SIDE = (
    rf"(?P<list>{PARTY}(?:[{FILLER}\s]*(?:[、,/和与及]|以及)"
    rf"(?:[^，。；、\ue010-\ue01b]{{0,7}}?){PARTY})*)(?:等[^，。；\ue010-\ue01b]{{0,8}})?[{FILLER}\s]*"
)
_WHAT_IT_IS = (
    rf"(?:[^，。；、\n{FILLER}\ue010-\ue01b]{{0,16}}"
    r"(?:公司|企业|平台|品牌|厂商|[研开]发商|服务商|运营商|机构|巨头|独角兽|同行))?\s?"
)
_FORMED = (
    r"[\u4e00-\u9fff]{2,12}?(?:基金|集团|科技|技术|网络|传媒|文化|生物|医疗|医药|智能"
    r"|芯片|半导体|光电|机器人|教育|软件|信息|能源|电子|材料|食品|餐饮|电力|动力|汽车|环保|健康|物流|银行|公司)"
)
_OBJECT = (
    rf"(?P<object>{ORG}|{_FORMED}"
    rf"(?=[，。；、（{FILLER}\s\ue014\n]|$|的|完成|建立|签[署订]|达成|总额|进行|展开|合作|[增注投出]资)|[\u4e00-\u9fffA-Za-z]{{2,12}}(?=\s后者))"
)
_VERB = (
    rf"(?:{_STRATEGIC}(?:投资|入股|参股|增资|注资)|{ROUND}|战投|领投|参投|跟投|(?:押注|加码|重仓)(?={ORG}))"
    r"(?![者人方机部额建准设获得完成]|基金|集团|公司|企业|控股|平台|银行|界)"
)
_TO_BARE = (
    rf"(?:向|对)(?:[^，。；、\n]{{0,30}}?旗下)?{_WHAT_IT_IS}(?P<object>[\u4e00-\u9fffA-Za-z]{{2,10}}?)"
    rf"(?:(?:进行了?|的)(?:(?:战略|追加|股权){{0,2}}(?:投资|增资|注资)|{ROUND})"
    rf"|(?:追加)?(?:投资|增资|注资)(?=了|[^，。；\n]{{0,6}}{AMOUNT}))(?![者人方机])"
)
"""Money for one whose name only its place gives away: 对某某进行投资."""
_NEW_SHARES = (
    rf"{_WHAT_IT_IS}(?P<object>{ORG}|[\u4e00-\u9fff]{{2,8}}?)的?(?:全部|部分|本次|此次)*"
    r"(?:新增|增发|定向)[^，。；\n]{0,6}?(?:股本|股份|股权|注册资本)"
)
"""Of whom new shares are taken: 认购某某新增股本."""
ACTIVE = (
    re.compile(
        rf"(?<![获得自]){_SIDE}{_ADVERB}{_VERB}了?"
        rf"(?:(?!\s{{2}})[^，。；、：:的过者设由{FILLER}\ue010-\ue01b]){{0,14}}?“?{_OBJECT}"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}(?:投资|领投)了(?:[^，。；、：:的\n{FILLER}\ue010-\ue01b]{{2,16}}的){{1,2}}{_OBJECT}"
    ),
    re.compile(rf"{_SIDE}{_ADVERB}认购了?{_NEW_SHARES}"),
    re.compile(
        rf"{_SIDE}{_ADVERB}{AMOUNT}(?:人民币)?(?:独家|联合|战略)*(?:投资|入股|注资|参股)了?{_WHAT_IT_IS}{_OBJECT}"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}(?:向|对|给)(?:[^，。；、]{{0,24}}旗下)?{_WHAT_IT_IS}{_OBJECT}(?!旗下|\ue011)[^，。；\n]{{0,24}}?(?:{ROUND}|投资|增资|注资|出资|入股|投入)(?![者人方])"
    ),
    re.compile(rf"{_SIDE}{_ADVERB}{_TO_BARE}"),
    re.compile(
        rf"{_SIDE}{_ADVERB}(?:领投|参投|跟投|投资)了?(?:{AMOUNT})?的(?P<object>{ORG})(?:公司)?"
        rf"[^，。；\n\ue010]{{0,8}}?(?:{ROUND}|融资)"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}[为向]{_WHAT_IT_IS}{_OBJECT}[^，。；\n]{{0,12}}?提供了?(?:[^，。；\n]{{0,8}}?{AMOUNT})[^，。；\n]{{0,6}}?(?:融资|投资|资金)(?!担保|服务|方案)"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}参与了?(?:对)?{_OBJECT}[^，。；\n]{{0,12}}?(?:{ROUND}|融资|投资)"
    ),
    re.compile(
        rf"{_SIDE}{_ADVERB}与{_OBJECT}[^。；\n]{{0,40}}?[，,](?:将|并|拟|计划|同时)*(?:向其|对其)?投资(?=\s?[^，。；]{{0,4}}{AMOUNT})"
    ),
)
_PACT = ACTIVE[-1]
"""An investor, a verb of investing, and who is invested in; the last is money told after a pact."""
_NO_COMPANY = re.compile(r"项目|工程|措施|方式|业务|合伙企业|公司债|计划$|^管理")
_JOINT = re.compile(r"共同投资|合资|设立|成立|组建|共建")


_ITSELF = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:本|该)?公司{_ADVERB}{_TO_BARE.replace('object', 'bare')}"
    rf"|(?<![\u4e00-\u9fff])(?:本|该)?公司{_ADVERB}(?:向|对)(?:[^，。；、]{{0,24}}旗下)?{_WHAT_IT_IS}"
    rf"(?P<to>{ORG})(?!旗下|\ue011)[^，。；\n]{{0,16}}?(?:投资|增资|注资|出资)(?![者人方机])"
    rf"|(?<![\u4e00-\u9fff])(?:本|该)?公司{_ADVERB}(?:战略)?(?:投资|入股|增资)了?{_WHAT_IT_IS}{_OBJECT}"
    rf"|(?<![\u4e00-\u9fff])(?:本|该)?公司{_ADVERB}认购了?{_NEW_SHARES.replace('object', 'issuer')}"
    rf"|(?:称|示|露)，?(?:本|该)?公司{_ADVERB}(?:战略)?(?:投资|入股|增资)了{_WHAT_IT_IS}(?P<told>{ORG})"
)
"""Who is told of puts money into another: 公司日前投资了某某."""


_PAID_AS = re.compile(r"发行|担保|借款|贷款|申请|转让|出售|募集")


def invested_in(tagged: Tagged, start: int, end: int) -> Mention | None:
    """Give into whom 公司, which the stretch names by no name, has put money."""
    found = _ITSELF.search(tagged.without_brackets(start, end))
    if found is None or _PAID_AS.search(found.group()):
        return None
    low, high = found.span(found.lastgroup or 0)
    target = party_at(tagged, start + low, start + high)
    return None if target is None or _NO_COMPANY.search(target.name) else target


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
        slots.add(_money_side(tagged, who), lead=bool(found["lead"]))
        slots.more |= _tells_of_more(text[low : found.start()], len(who))
    for found in _BY.finditer(text):
        low, high = found.span("list")
        if not re.search("领投|跟投|担任|提供|创[立办]|组成|发起|负责", text[low:high]):
            who = parties(tagged, start + low, start + high)
            slots.add(_money_side(tagged, who))
            slots.more |= _tells_of_more(text[low:high], len(who))
    for found in _FROM.finditer(text):
        low, high = found.span(found.lastgroup or 0)
        slots.add(parties(tagged, start + low, start + high, strict=True))
    for found in _RIGHT.finditer(text):
        if _PAST.search(text, max(0, found.start() - 14), found.start()):
            continue
        if found["lead"] or found["other"] or (found["more"] and "投资方除" in text):
            _read_right(tagged, start, start + found.end(), end, bool(found["lead"]), slots)
    if not slots.active:
        _read_passive(tagged, start, text, slots)
    slots.add(brought_in(tagged, start, text))
    return slots


def _read_active(tagged: Tagged, start: int, end: int, slots: Slots) -> None:
    text = tagged.without_brackets(start, end)
    for pattern in ACTIVE:
        found = pattern.search(text)
        if found is None or (pattern is _PACT and _JOINT.search(found.group())):
            continue
        target = party_at(tagged, start + found.start("object"), start + found.end("object"))
        if target is None or _NO_COMPANY.search(target.name):
            continue
        low, high = found.span("list")
        listed = parties(tagged, start + low, start + high, guess=False)
        who = [m for m in listed if m.name != target.name]
        if who:
            slots.investee, slots.active, slots.pact = target, True, pattern is _PACT
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
    rf"(?:[A-H]\+?轮|[新老原]|现有|既有|原有|部分|战略)*(?:投资[方人者]|股东|机构)?(?:[{FILLER}\s]*{PARTY}[{FILLER}\s]*[、和及与]?)+"
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
        if following is None:
            break
        stop = following.end()
    who = parties(tagged, at, base + stop)
    for mention in _money_side(tagged, who):
        after = tagged.doc.text[mention.end : mention.end + 8] if mention.end else ""
        slots.add([mention], lead=lead or bool(re.match(r"\s*[（(](?:联合|独家|共同)?领投", after)))
    slots.more |= _tells_of_more(text[at - base : stop], len(who))


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
