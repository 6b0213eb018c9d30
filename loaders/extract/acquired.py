"""What is bought: the organizations behind the verb, and the part or the thing of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...schema import Mention
from .acquired_heads import behind_description
from .acquired_names import extended, plain, works_at
from .document import Amount
from .parties import looks_common, parties
from .shares import Part, find_parts
from .tagged import FILLER, ORG, Tagged


@dataclass(frozen=True, slots=True)
class Bought:
    """What one purchase is of. ``part`` is a part of the equity, ``thing`` what else is bought of
    the targets, in the article's words; ``seller`` is who holds it."""

    targets: list[Mention]
    seller: Mention | None = None
    part: Part | None = None
    thing: str | None = None
    amount: Amount | None = None


_NO_TARGET = re.compile(
    r"回购|自有资金|理财|产品(?![一-鿿]{0,8}(?:平台|公司|品牌|企业|商)[A-Za-z一-鿿])|募集|土地|地块|房产|竞拍|收储|烟叶|粮食"
)
_COUNTED = re.compile(
    r"\s?(?:[、和与及]\s?(?![一-鿿]{2,8}\d)|[\d一二两三四五六七八九十数多几]+余?[家个处座间块宗项支款批次所]|落定|成功|失败|告吹|出险|是(?:为|一)|[^，。；]{1,12}方面[与和同]|[^，。；]{0,3}(?:游戏)?IP)"
)
"""What follows a verb of buying that is no name: 并购、上市, 收购370家药店."""
_COUNTED_NAMED = re.compile(
    rf"\s?[\d一二两三四五六七八九十]+[家间个][^，。；、的\ue010-\ue019]{{0,12}}?(?:公司|企业|平台|品牌|名为|名叫|叫做|叫)?[:：“\"]?(?={ORG})"
)
"""What is counted and then named: 收购两家公司甲和乙, 收购一家名为甲的公司."""
_HELD = re.compile(
    r"(?:等[^，。；]{0,14})?(?:合计|所|共同|间接|直接)*(?:(?:持有|所持|拥有|名下|手中)的?|控[股制]的|(?:合资|共同)(?:成立|设立|组建|创办)的)"
)
_OURS = re.compile(
    r"(?:拟|将|其|后者|对方|前者|本|公司|自己|自身|旗下|全部|部分|直接|间接|所|分别|合计|手中|名下|的)*"
)
"""Before 持有的 these tell of nobody but the one who sells: 将其持有的…."""
_END = re.compile(
    rf"[，。；\ue014\ue016“”]|{FILLER}(?!{FILLER}*(?:(?:、|和|及|与|以及)|[一-鿿]{{0,8}}(?:企业|公司|平台|巨头|品牌|[造营务供]商))\ue010)|的(?=\d|(?:公司|企业)(?:[，。；]|$)|全部|剩余|部分|股|资产|控|交易|事|计划|议案|做法|少数|重大|重组|相关|消息|频率|提案|方案|公告|决定)"
    r"|\d[\d.]*\s?(?:[%％]|[百千万亿]*股)|百分之|[二三四五六七八九十]分之[一二三]|[一二三四五六七八九\d]成(?=[^，。；]{{0,3}}[股权])|额外|可(?=以|提|为|实|增|进|有)|而(?=生|来|成)|折戟|受阻|遇阻|生变|告吹|泡汤|落空|获批|获准|遭(?!遇)|不超过|不低于|不少于|股权(?!\d)|股份(?!\d)|全部|剩余|部分|资产|业务|控股权|控制权|事项|一事|实施完成|已|之(?=普通股|全[部数]|部分|股[份权]|资产|业务|\d)|一跃|一举|跃居|跃升|从此|由此(?!前)|之[后外]|外(?=$|[，。])|恐怕|恐(?=将|难)|后(?=$|[，的将已便再又开进成使其])|以(?![岭色太])|等(?!离子)|(?<![当同彼])时(?![代尚光空])|也"
    r"|就被|有利|有望|是|(?<!马)来(?!伊|福|自)|对(?!手|冲|标)|这|将(?!军)|(?<!方)案|[约各](?=\d)|约(?=为|人民币)|剩余|未来股权|财产份额|快速|迅速|从而|整个|并(?=私有化|完成|表|购|[进于组设成创将持取获对由更入引开注]|$)|(?<!总部)(?<!总部设)位于|(?:其[他它]|原|现有)股东|以便|进军|进入|切入|(?:[、及和并与]|以及)(?=出售|转让|增资|认购|设立|发行|募集|投资|成立|组建|入股|参股|剥离)"
)
_STAND_IN = re.compile(
    r"(?:目标|标的)(?:公司|集团|资产|股权|企业)?|(?:本|上市)?公司(?=(?:约|合计|共)?[\d.]+%|(?:全部|部分|控制|剩余)[^，。]{0,3}[股权])|后者(?!旗下|手中|(?:合计|共同|所|分别|直接|间接)*持有)|对方(?!持)|(?:另外|其余|剩余|余下|剩下)的?(?=\d)|该[^，。；\ue010]{0,4}(?:公司|企业)|(?:上述|该等?|其|前述)(?:公司|股权|资产|股份|全部|剩余|\d)"
)
_QUOTED = re.compile(
    r"[“\"「『]([一-鿿A-Za-z][^“”\"」』，。；]{1,19})(?<!业务)(?<!资产)(?<!项目)(?<!品牌)(?<!计划)[”\"」』]"
)
_ITS_THING = re.compile(
    "其(?:旗下|位于|所属|在)?的?(?P<thing>[^，。；、\ue010\ue014]{2,18}?(?:业务|工厂|部门|资产|品牌|门店|生产线|专利|药品|项目))(?=[，。；、]|\\Z|后|的交易)"
)
"""What of somebody's is bought who was named before: 甲与乙达成协议，收购其包装业务."""
_THING = re.compile(
    r"(?:旗下|位于|所属|名下|在|的)*(?P<what>(?!后(?:将|可|会|能)|并将|、|拥有)[^，。；、\ue010-\ue019的]{0,8}?(?:的)?[^，。；\ue010-\ue019的]{1,14}?"
    r"(?:业务|资产|药品|药物|产品线|管线|频道|团队|股东权益|门店|部门|项目|品牌|板块|平台|生产线|工厂|专利|知识产权|商标|店铺|物业|矿权|牌照))"
    r"(?=，|。|；|$|等|[和及与、]|后|的交易|以|一案|事)"
)
_SORT = re.compile("(?:以及|[及和与])[^，。；、]{0,8}(?:公司|企业|平台|品牌|商)")
_SAID_OF = re.compile(
    r"了?(?:原?[属归隶]属?于|[“\"][^”\"，。]{0,6}(?:企业|公司|巨头|龙头|平台)[”\"])(?=[“\"A-Za-z一-鿿]{2})"
)
"""What only says of what sort it is, before what is bought: “兄弟企业”甲."""
_PROJECT = re.compile("[一-鿿A-Za-z0-9]{4,24}项目")
_FIRM = re.compile(
    "(?P<firm>[一-鿿]{2,14}(?<!该|本|子|孙|市|标)(?:公司|集团))(?:旗下|的|位于|在)*"
    "(?P<thing>(?!股|部分|全部|控制|持有)[一-鿿]{2,8}[及和与、][一-鿿]{2,8}(?:业务|部门|生产线))(?=[，。；、]|\\Z|后|的交易)"
)
"""A firm and a business of its that is told in two words: 某公司甲及乙业务."""
_CALLED_FIRM = re.compile(
    "(?P<stem>(?:(?![的了是个一])[一-鿿]){2,10}(?<![子孙该本家市标其]))(?:公司|集团)"
)
_OWNED = re.compile(
    "(?:旗下|所属|名下)的?(?:[一-鿿]{2,8}(?:业务|品牌|公司|平台|企业))?(?P<own>(?:(?![的在])[一-鿿]){2,6}|[A-Z][A-Za-z]+)\\Z"
)
_NOT_OWN = re.compile(
    "(?:业务|资产|部门|项目|品牌|平台|股权|股份|公司|门店|基金|游戏|板块)$|(?:工厂|酒店|影院|矿山)$"
)
"""What belongs to another, by a name that is found nowhere else: 甲旗下的乙."""
_ITS = re.compile(r"的(?!\d|股|全部|部分|剩余|控|少数|资产|业务)")
_MORE_PARTS = re.compile(r"、(?=[^、，。；\ue010\d%％]{4,30}?\d[\d.]*\s?[%％])")
"""Before a further target that is no name found elsewhere: 甲34%股权、某某科技100%股权."""
_MORE = re.compile(rf"^(?:{FILLER})*(?:[、，]?(?:以及|及|和|与|并)|、)(?={ORG})")


def bought(
    tagged: Tagged, start: int, end: int, known: Mention | None, us: Mention | None = None
) -> Iterator[Bought]:
    """Give what stands behind a verb of buying, from ``start`` to the end of its clause.

    A 和 B are one purchase of two targets, A的60%股权和B的40%股权 are two. ``known`` is what
    目标公司 stands for: the target that was told last; ``us`` what 公司 does.
    """
    joined = start in tagged.names and tagged.doc.text[start] in "和及与"  # a name like 和某
    if not joined and _COUNTED.match(tagged.doc.text, start, end):
        named = _COUNTED_NAMED.match(tagged.text, start, end)
        if named is None:
            return
        start = named.end()
    if _NO_TARGET.search(tagged.doc.text[start : min(end, start + 16)]):
        return
    firm = _FIRM.match(tagged.doc.text[start:end])
    if firm is not None:
        name = tagged.doc.text[start : start + firm.end("firm")]
        whose = [Mention(name, "Organization", start, start + firm.end("firm"))]
        thing = tagged.doc.text[start + firm.start("thing") : start + firm.end("thing")]
        yield Bought(whose, thing=thing)
        return
    low = start
    while low < end:
        one, after = _one(tagged, low, end, known, us)
        if one is None:
            return
        yield one
        rest = tagged.without_brackets(after, end) if one.part else ""
        more = (_MORE.match(rest) or _MORE_PARTS.match(rest)) if rest else None
        if more is None:
            return
        low = after + more.end()


def _one(
    tagged: Tagged, start: int, end: int, known: Mention | None, us: Mention | None
) -> tuple[Bought | None, int]:
    text = tagged.without_brackets(start, end)
    seller: Mention | None = None
    low = 0
    held = _HELD.search(text)
    opens = _SAID_OF.match(tagged.doc.text, start, end)
    if opens is not None:
        low = opens.end() - start
    owner = tagged.names.get(start)
    if owner is not None and owner.text.endswith("控股") and _ITS.match(text, owner.end - start):
        held, low = None, owner.end + 1 - start  # 某人控股的甲
    if held is not None:
        holders = parties(tagged, start, start + held.start(), strict=True)
        if holders:
            seller, low = holders[-1], held.end()
        elif _OURS.fullmatch(text, 0, held.start()):
            low = held.end()
    while text[low : low + 1] in ("—", "：", "-"):
        low += 1
    low = behind_description(tagged, start + low, end) - start
    quoted = _QUOTED.match(tagged.doc.text, start + low, end)
    its = _ITS_THING.match(text, low)
    if its is not None and known is not None:
        low, high = start + its.start("thing"), start + its.end("thing")
        return Bought([known], seller, None, tagged.doc.text[low:high]), high
    stop = _END.search(text, quoted.end() - start if quoted else low + 1)
    high = stop.start() if stop else len(text)
    if high - low > 60:
        return None, end
    stand_in = _STAND_IN.match(text, low)
    if stand_in is not None and text[stand_in.end() : stand_in.end() + 1] == "\ue010":
        low, stand_in = stand_in.end(), None  # 目标公司某某
    if stand_in is not None:
        meant = us if "公司" in stand_in.group()[:4] and stand_in.group()[0] in "公本上" else known
        who = [meant] if meant else []
    else:
        owned = seller is not None and seller.start in tagged.names
        who = _named(tagged, (start + low, start + high, end), owned)
        if not who and quoted is not None:
            a, b = quoted.span(1)
            who = [Mention(tagged.doc.text[a:b], "Organization", a, b)]
    if not who and low:
        if seller is None or seller.kind != "Organization" or stand_in is not None:
            return None, end
        who, seller = [seller], None
    part = _part(tagged, start + high, end)
    after = part.end if part else start + high
    thing = None if part or not who else _thing(tagged, who[-1], end)
    if who and not part and (ran := _run_together(tagged, who[-1], end)):
        who, thing = [*who[:-1], ran[0]], ran[1]
    return Bought(who, seller, part, thing), after


def _named(tagged: Tagged, where: tuple[int, int, int], owned: bool) -> list[Mention]:
    """Give what is bought by the names of a stretch, told by its start, its end, and the end of the
    clause; ``owned`` is whether somebody is said to hold it, whose words are then a name."""
    start, stop, end = where
    who = parties(tagged, start, stop, ("Organization",), strict=True)
    priced = find_parts(tagged.doc.text, stop, end)[:1]
    text = tagged.without_brackets(start, stop)
    if not who and priced and "的" in text:  # 同处某省的甲乙60%股权
        own = start + text.rfind("的") + 1
        who = parties(tagged, own, stop, ("Organization",), strict=True)
    if len(who) == 2 and _SORT.fullmatch(tagged.text, who[0].end or 0, who[1].start or 0):
        who = [m for m in who if m.start in tagged.names][-1:]  # 某地制作及发行公司甲
    if not who and priced and (owned or priced[0].of_equity):
        found = parties(tagged, start, stop, ("Organization",))
        who = [m for m in found if len(m.name) > 3]  # names of common words
    if not who and "的" in text and priced:
        own = start + text.rfind("的") + 1
        who = [m for m in parties(tagged, own, stop, ("Organization",)) if len(m.name) > 3]
    own_of = _OWNED.match(tagged.doc.text, who[-1].end or 0, stop) if who else None
    if own_of is not None and who[-1].start in tagged.names:  # 甲旗下的乙
        sort = _NOT_OWN.search(own_of["own"])
        if not looks_common(own_of["own"]) and (sort is None or (priced and len(sort[0]) < 3)):
            low, high = own_of.span("own")
            who = [*who[:-1], Mention(own_of["own"], "Organization", low, high)]
    if not who and priced and _PROJECT.fullmatch(text):
        who = [Mention(tagged.doc.text[start:stop], "Organization", start, stop)]
    if not who and (firm := _CALLED_FIRM.fullmatch(text)) and not looks_common(firm["stem"]):
        who = [Mention(tagged.doc.text[start:stop], "Organization", start, stop)]
    if not who and (works := works_at(tagged, start, stop)) is not None:
        who = [works]
    if not who:  # called like its product
        products = [
            n
            for n in tagged.names_in(start, stop, ("Product",))
            if n.end == stop or n.start == start
        ]
        who = [Mention(n.text, "Organization", n.start, n.end) for n in products[-1:]]
    return [extended(tagged, plain(tagged, m), stop) for m in who]


def _run_together(tagged: Tagged, target: Mention, end: int) -> tuple[Mention, str] | None:
    """Part a known firm from what of it is bought where both are read as one: 甲汽车漆业务."""
    sort = _SORT_BEHIND.match(tagged.doc.text, target.end or 0, end)
    if sort is None or target.start is None:
        return None
    known = {n.text for n in tagged.names.values() if n.kind == "Organization"}
    for size in range(len(target.name) - 2, 1, -1):
        if target.name[:size] in known:
            firm = replace(target, name=target.name[:size], end=target.start + size)
            return firm, target.name[size:] + sort[0]
    return None


_SORT_BEHIND = re.compile("(?:业务|部门|资产|品牌)(?=[，。；的给]|$)")


def _part(tagged: Tagged, start: int, end: int) -> Part | None:
    """Give the part of the equity that stands right behind the target."""
    for part in find_parts(tagged.doc.text, start, end):
        between = tagged.without_brackets(start, part.start)
        if part.of_equity and not re.search(r"[\ue010\ue014，。；]", between) and len(between) < 30:
            return part
        return None
    return None


def _thing(tagged: Tagged, target: Mention, end: int) -> str | None:
    """Give what of the target's is bought where that is no part of its equity: B 在欧洲的业务."""
    if target.end is None or target.end >= end:
        return None
    found = _THING.match(tagged.text, target.end, end)
    if found is None:
        return None
    return tagged.doc.text[found.start("what") : found.end("what")].strip("“”\"' ") or None
