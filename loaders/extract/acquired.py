"""What is bought: the organizations behind the verb, and the part or the thing of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...schema import Mention
from .document import Amount
from .parties import parties
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
    r"(?:拟|将|其|本|公司|自己|自身|旗下|全部|部分|直接|间接|所|分别|合计|手中|名下|的)*"
)
"""Before 持有的 these tell of nobody but the one who sells: 将其持有的…."""
_SHARES = re.compile(r"(?:合计|约|近|共|全部)*[\d.,]+\s?[万亿]?股(?:份|股份|股票)?的?")
"""A number of shares before whose they are: 所持3000万股甲乙股份."""
_END = re.compile(
    rf"[，。；\ue014\ue016“”]|{FILLER}(?!{FILLER}*(?:(?:、|和|及|与|以及)|[一-鿿]{{0,8}}(?:企业|公司|平台|巨头|品牌|[造营务供]商))\ue010)|的(?=\d|(?:公司|企业)(?:[，。；]|$)|全部|剩余|部分|股|资产|控|交易|事|计划|议案|做法|少数|重大|重组|相关|消息|频率|提案|方案|公告|决定)"
    r"|\d[\d.]*\s?(?:[%％]|[百千万亿]*股)|额外|可(?=以|提|为|实|增|进|有)|而(?=生|来|成)|折戟|受阻|遇阻|生变|告吹|泡汤|落空|获批|获准|遭(?!遇)|不超过|不低于|不少于|股权(?!\d)|股份(?!\d)|全部|剩余|部分|资产|业务|控股权|控制权|事项|一事|实施完成|已|之[后外]|外(?=$|[，。])|恐怕|恐(?=将|难)|后(?=$|[，的将已便再又开进成使其])|以(?![岭色太])|等(?!离子)|时(?![代尚光空])|也"
    r"|就被|有利|有望|是|(?<!马)来(?!伊|福|自)|对(?!手|冲|标)|这|将(?!军)|(?<!方)案|[约各](?=\d)|约(?=为|人民币)|剩余|未来股权|财产份额|快速|迅速|从而|整个|并(?=私有化|完成|表|购|[进于组设成创将持取获对由更入引开注]|$)|(?<!总部)(?<!总部设)位于|(?:其[他它]|原|现有)股东|以便|进军|进入|切入|(?:[、及和并与]|以及)(?=出售|转让|增资|认购|设立|发行|募集|投资|成立|组建|入股|参股|剥离)"
)
_STAND_IN = re.compile(
    r"(?:目标|标的)(?:公司|集团|资产|股权|企业)?|(?:本|上市)?公司(?=(?:约|合计|共)?[\d.]+%|(?:全部|部分|控制|剩余)[^，。]{0,3}[股权])|后者(?!旗下|手中|持有)|对方(?!持)|(?:另外|其余|剩余|余下|剩下)的?(?=\d)|该[^，。；\ue010]{0,4}(?:公司|企业)|(?:上述|该等?|其|前述)(?:公司|股权|资产|股份|全部|剩余|\d)"
)
_QUOTED = re.compile(
    r"[“\"「『]([一-鿿A-Za-z][^“”\"」』，。；]{1,19})(?<!业务)(?<!资产)(?<!项目)(?<!品牌)(?<!计划)[”\"」』]"
)
_THING = re.compile(
    r"(?:旗下|位于|所属|名下|在|的)*(?P<what>(?!后(?:将|可|会|能)|并将|、|拥有)[^，。；、\ue010-\ue019的]{0,8}?(?:的)?[^，。；\ue010-\ue019的]{1,14}?"
    r"(?:业务|资产|门店|部门|项目|品牌|板块|平台|生产线|工厂|专利|知识产权|商标|店铺|物业|矿权|牌照))"
    r"(?=，|。|；|$|等|[和及与、]|后|的交易|以|一案|事)"
)
_SORT = re.compile("(?:以及|[及和与])[^，。；、]{0,8}(?:公司|企业|平台|品牌|商)")
_SAID_OF = re.compile(
    r"了?(?:原?[属归隶]属?于|[“\"][^”\"，。]{0,6}(?:企业|公司|巨头|龙头|平台)[”\"])(?=[“\"A-Za-z一-鿿]{2})"
)
"""What only says of what sort it is, before what is bought: “兄弟企业”甲."""
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
    if _COUNTED.match(tagged.doc.text, start, end):
        named = _COUNTED_NAMED.match(tagged.text, start, end)
        if named is None:
            return
        start = named.end()
    if _NO_TARGET.search(tagged.doc.text[start : min(end, start + 16)]):
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
    counted = _SHARES.match(text, low)
    low = counted.end() if counted else low
    quoted = _QUOTED.match(tagged.doc.text, start + low, end)
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
        who = [m for m in who if m.start in tagged.names]  # 某地制作及发行公司甲
    if owned and not who and priced:
        found = parties(tagged, start, stop, ("Organization",))
        who = [m for m in found if len(m.name) > 3]  # names of common words
    product = tagged.names.get(start)
    if not who and product is not None and product.kind == "Product":  # called like its product
        who = [Mention(product.text, "Organization", product.start, product.end)]
    return [_extended(tagged, _plain(tagged, m), stop) for m in who]


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


_GOES_ON = (
    "中国",
    "国际",
    "小店",
    "便利店",
    "百货",
    "金服",
    "影业",
    "体育",
    "中国区",
    *["锂矿", "金矿", "铜矿", "铁矿", "煤矿", "油田"],
)
"""What makes a known name that of its subsidiary."""


_OWNER = re.compile(
    ".{2,}(?:(?:制作|运营|开发|出品|发行|生产)[方商]|控股股东|大股东|母公司|[子孙]公司)(?=[一-鿿A-Za-z]{2})"
)
"""What is bought by whom it belongs to: 甲股份控股股东乙集团."""
_OF_PLACE = re.compile(
    "(?:英国|美国|德国|法国|日本|韩国|以色列|加拿大|澳大利亚|澳洲|瑞典|荷兰|瑞士|意大利|西班牙|印度|新加坡|芬兰|丹麦|挪威|爱尔兰|希腊|巴西)"
    "(?=[A-Z][A-Za-z]{2})"
)
"""Where one is from, run into a Latin name: 英国Norvex Group."""
_SORTED = re.compile(
    "[一-鿿]{2,8}(?:品牌|平台|应用|厂商|巨头|龙头|独角兽|运营商|服务商|提供商|制造商|开发商)"
    "(?=[一-鿿A-Za-z]{2})(?!公司|集团|股份|科技|有限|控股|业务)"
)
"""Of what sort it is, run into the name of what is bought."""
_FATE = re.compile("(?<=..)(?:折戟|告吹|受阻|遇阻|生变|泡汤|落空|获批|遭拒|遭否)$")
"""What became of the deal, run into a headline's name."""
_POINTED = re.compile(
    "(?:后者|前者|对方|其)(?:(?:手中|手上|旗下|所属|下属|所持|持有)的?|的)(?=[一-鿿A-Za-z]{2})"
)
"""Whose it is that is bought, by a word that only points at him."""
_EQUITY = re.compile(
    "(?<=..)(?:的?(?:全部|部分|控股|少数|剩余))?(?:股权|股本|新股|注册资本)$|新增(?:股份|股本|股权|新股)$|(?<=..)(?:董事会|管理层)$"
)


def _headless(target: Mention, head: re.Match[str] | None) -> Mention:
    """Take off a name what was found at its head."""
    if head is None or target.start is None:
        return target
    return replace(target, name=target.name[head.end() :], start=target.start + head.end())


def _tailless(target: Mention, tail: re.Match[str] | None) -> Mention:
    """Take off a name what was found at its end."""
    if tail is None or target.end is None:
        return target
    cut = len(target.name) - tail.start()
    return replace(target, name=target.name[:-cut], end=target.end - cut)


def _plain(tagged: Tagged, target: Mention) -> Mention:
    """Take off a name the number, or the 约, that belongs to the share behind it, and 案例."""
    for head in (_OWNER, _SORTED):
        target = _headless(target, head.match(target.name))
    if target.name[-1:].isascii():
        target = _headless(target, _OF_PLACE.match(target.name))
    target = _tailless(target, _FATE.search(target.name))
    target = _headless(target, _POINTED.match(target.name))
    target = _tailless(target, _EQUITY.search(target.name))
    bare = target.name.removesuffix("股份")
    if bare != target.name and any(n.text == bare for n in tagged.names.values()):
        return replace(target, name=bare, end=(target.end or 2) - 2)
    about = re.search("(?:约为?|案例|(?<=[A-Za-z])的[一-鿿]+|[HAB]股)\\Z", target.name)
    if about is not None and target.end is not None and about.start() > 1:
        return _tailless(target, about)
    number = re.search(r"(?<=[A-Za-z.])\s?\d+(?:\.\d+)?\Z", target.name)
    if (
        number is None
        or target.end is None
        or tagged.doc.text[target.end : target.end + 1] not in "%％"
    ):
        return target
    return replace(target, name=target.name[: number.start()], end=target.end - len(number.group()))


_DOTTED = re.compile(r"\b(?:Corp|Inc|Ltd|Co)\Z")
_GOES_ON_LATIN = re.compile(r" KG(?:aA)?\b|(?: [A-Z][A-Za-z&]+){1,3}(?=[^A-Za-z]|\Z)")
_SHOPS = re.compile("便利店|公司|集团|百货|超市|基金|银行|汽车|制药|科技|资本|酒店|航空|影业")


def _extended(tagged: Tagged, target: Mention, stop: int) -> Mention:
    """Give a known name with what makes it that of a subsidiary: 某某中国 for 某某."""
    if target.end is None:
        return target
    shop = _SHOPS.match(tagged.text, target.end)
    if shop is not None and target.name.isascii():
        return replace(target, name=target.name + shop[0], end=shop.end())
    latin = _GOES_ON_LATIN.match(tagged.doc.text, target.end) if target.name.isascii() else None
    if latin is not None and target.end + latin.end() - latin.start() <= stop + 6:
        return replace(target, name=target.name + latin[0], end=latin.end())
    if _DOTTED.search(target.name) and tagged.doc.text[target.end : target.end + 1] == ".":
        return replace(target, name=target.name + ".", end=target.end + 1)
    if not 0 < stop - target.end <= 4:
        return target
    more = tagged.text[target.end : stop]
    if not re.fullmatch("[一-鿿]+", more) or tagged.doc.text[stop - 1] in "的了股":
        return target
    if more in _GOES_ON:
        return replace(target, name=target.name + more, end=stop)
    return target
