"""Who buys: the subject of a verb of buying, and what can be no party of a purchase."""

from __future__ import annotations

import re
from dataclasses import replace

from ...schema import Mention
from ...schema.places import load_places
from .announcers import announcer
from .buyers_told import buyer_by_role, subsidiary_before
from .clauses import PRONOUN, subject_before
from .deal_words import BEFORE_BUY, OF_HIS, OPENS
from .listing_words import VENUE
from .names.lexicon import SUFFIXES
from .parties import bare_name, beside, looks_common, mention_of
from .prepositions import stands_behind
from .tagged import AMOUNT, DATE, FILLER, ORG, Tagged

_BEFORE_BUY = re.compile(
    rf"(?:以[^，。；\ue010\ue012]{{2,24}}?方式|发行股份(?:及|和|并)?(?:支付现金)?|拟|将|欲|准备|考虑|有意|有兴趣|正在?|寻求|打算|试图|放弃|中止|终止|都|均|不排除|已经?|计划|宣布|正式|完成|成功|以|作价|总价|斥资|出资|耗资|花费|用|通过|约|近|逾|{AMOUNT}|\s|一口气|还|又|再|也|先后|陆续|分别|于|早在?|再次|再度|重新|启动|推进|实施|发起|提出|全面|为|应|先|即将|须|合计|溢价(?:[\d.]+[%％])?|(?:(?<=价格)|(?<=对价)|(?<=总价)|(?<=价款)|(?<=金额)|(?<=代价)|(?<=方式)|(?<=资金)|(?<=现金))，"
    rf"|{BEFORE_BUY}"
    r"|同意|决定|的|现金|价格|代价|方式|对价|自有资金|大举|联合|在内|从[^，。；]{2,24}手[中里]|{DATE}|曾|就|只|才)++$".replace(
        "{DATE}", "\ue016\ue017*"
    )
)
_FROM = re.compile(
    rf"(?:拟|将|已)?(?:分别|均|各)?(?:以{AMOUNT}[^，。；]{{0,6}}?)?(?<!来)[向从自][^，。；\ue010\ue012]{{0,8}}(?=[\ue010\ue012])(?:[^，。；]{{2,60}}|[^，。；]{{2,60}}(?:增发|发行|定增|发股)[^，。；]{{0,16}}，(?:用于|以|并|来)?)$"
)
"""向甲公司收购, 向甲公司发行股份购买: who sells stands between the buyer and the verb."""
_FROM_HANDS = re.compile(r"，?(?:从|自)[^，。；]{2,60}手[中里上](?:(?:先后|分别|再次|又|陆续))?$")
"""从甲公司手中收购, however the seller is described."""
_OPENING = re.compile(
    r"(?:[^，。；]{0,12}\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?|(?:\d{1,2}月)?\d{1,2}日(?:晚间?|早间|午间)?[，,]?)?"
    r"(?P<name>[*A-Za-z一-鿿]{2,8}?)(?=拟|将|以|宣布|公告|发布公告|披露|通过|自\d|在\d)"
)
_WHO_ACTS = re.compile(
    rf"(?:^|[，：:；])"
    rf"(?:{FILLER}|{DATE}|\s|，|早在|就在|几乎在|在|自|对|据悉|而|但|其实|其中|此前|日前|近日|目前)*"
    rf"(?P<who>[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff·&.\-' ]{{1,29}}?)\s?"
    r"(?=曾|拟|将|欲|已|正[在式]|又|还|就|计划|宣布|同意|决定|打算|有意|成功|斥资|出资|耗资|花费|豪掷|以\ue014|以每股|通过|完成|先后|一口气|全资|\ue014"
    rf"|大举|洽谈|有望|或将?|执着|要约|溢价|于{DATE})[^，。；\n]{{0,30}}$"
)


def buyers_of(tagged: Tagged, start: int, verb: int, topic: Mention | None) -> list[Mention]:
    """Give who buys by the verb at offset ``verb`` of the sentence that begins at ``start``.

    A known name before the verb comes first, then what only its place gives away, then ``topic``,
    whom the article is about; with those that stand in one list with it. Empty if there is none.
    """
    role = buyer_by_role(tagged, start, verb)
    if role is not None:
        return [role]
    text = tagged.text[start:verb]
    hand = _FROM_HANDS.search(text)
    if hand is not None:
        text = text[: hand.start()]
        verb = start + hand.start()
    seller = _FROM.search(text)
    if seller is not None:
        text = text[: seller.start()]
        verb = start + seller.start()
    lead = _BEFORE_BUY.search(text)
    at = start + lead.start() if lead else verb
    kinds = ("Organization", "Person")
    found = _beside_verb(tagged, at) or _behind_preposition(tagged, start, at)
    found = found or subject_before(tagged, start, at, kinds, guess=True)
    if found is None and (bare := _OPENING.match(tagged.doc.text[start:verb])):
        low, high = start + bare.start("name"), start + bare.end("name")
        found = Mention(tagged.doc.text[low:high], "Organization", low, high)
    elif found is not None and _is_far(tagged, found, at):
        teller = announcer(tagged, start, at)
        if teller is not None and teller.name.startswith(found.name):
            found = teller  # 甲再次发力，甲健康发布公告，宣布收购…
    if found is None or not _is_name(tagged, found):
        found = _who_acts(tagged, start, verb) or found
    own = subsidiary_before(tagged, start, verb, found)
    found = own or found
    if found is not None and _is_house(tagged, found):
        found = None
    if found is not None and not could_be_party(tagged, found):
        found = subject_before(tagged, start, at, kinds)
        found = found if found is not None and could_be_party(tagged, found) else None
    if found is None and (signs := _SIGNS.match(tagged.text, start, verb)):
        low, high = signs.span("name")
        found = Mention(tagged.doc.text[low:high], "Organization", low, high)
    found = _trimmed(tagged, found) if found is not None else topic
    found = _without_saying(found) if found is not None else topic
    if found is None:
        return []
    return beside(tagged, found, start, verb)


def _is_far(tagged: Tagged, mention: Mention, at: int) -> bool:
    """Whether a mention stands in another clause than the verb at offset ``at``."""
    return mention.end is not None and any(c in tagged.text[mention.end : at] for c in "，；")


def _beside_verb(tagged: Tagged, at: int) -> Mention | None:
    """Give an organization right before the verb, whatever stands before it (在甲收购乙之后), or a
    product, which is then the company that makes it."""
    code = _CODE.search(tagged.doc.text, max(0, at - 24), at)
    at = code.start() if code else at
    for name in tagged.names_in(at - 40, at, ("Product", "Organization")):
        if name.end == at and name.kind == "Organization":
            return None if stands_behind(tagged.text, name.start, _NO_BUYER) else mention_of(name)
        if name.end == at and name.start > at - 20:
            return Mention(name.text, "Organization", name.start, name.end)
    return None


_CODE = re.compile(r"[（(][^（）()]{1,20}[）)]\Z")
"""What stands in brackets behind a name: 甲（600000.SH）收购."""
_PREPOSED = re.compile(
    r"(?:对|针对|关于|随着|自从|(?<![存现实所正])在)(?P<name>[\u4e00-\u9fff]{2,6})\Z"
)


def _behind_preposition(tagged: Tagged, start: int, at: int) -> Mention | None:
    """Give what could be a name between a preposition and the verb: 某人对甲收购乙一事回应."""
    found = _PREPOSED.search(tagged.text, start, at)
    if found is None or looks_common(found["name"]) or PRONOUN.search(found["name"]):
        return None
    low, high = found.span("name")
    return Mention(tagged.doc.text[low:high], "Organization", low, high)


_NO_BUYER = tuple("向从被与和同跟")


_SIGNS = re.compile(
    rf"(?:{DATE}|[，,\s]|近日|日前)*(?P<name>[\u4e00-\u9fff]{{3,8}}?)(?=与{ORG}[^，。；]{{0,12}}(?:签订|签署|达成|订立))"
)
"""Who signs with another at the head of a sentence: 甲乙与丙公司签署协议，拟收购…."""
_MARKS = re.compile(r"[)）\]】>》|｜、.•\-\s\d]+(?=[一-鿿A-Za-z]{2})")
_LEADS = re.compile("(?:即|称|之前|此前|其中|而|但|且|故|由|据|若|如)(?=.{3})")
_TRAILS = re.compile(
    "(?:原本?|就|则|亦|仍|也|又|还|便|才|遂|均|曾|合计|共计?|本次|此次|今年|去年|年内|近日|日前|早已?|早前|前不久|近几年|支付|对|针对|关于)$"
)


def _trimmed(tagged: Tagged, mention: Mention) -> Mention:
    """Take off a guessed name the adverbs that have run into it, and give a known one its 集团."""
    if mention.start is None or mention.end is None:
        return mention
    known = tagged.names.get(mention.start)
    if known is not None and known.end < mention.end:
        return _without_opening(tagged, mention_of(known))
    if known is not None and known.text.isascii():
        goes_on = _LATIN_ON.match(tagged.doc.text, known.end)
        if goes_on is not None:
            return replace(mention, name=mention.name + goes_on[0], end=goes_on.end())
    if known is not None:
        whole = tagged.doc.text.startswith("集团", mention.end) and mention.named
        more = 2 * (whole and mention.kind == "Organization" and mention.name[-2:] != "集团")
        grown = replace(mention, name=mention.name + "集团" * (more > 0), end=mention.end + more)
        return _without_opening(tagged, grown)
    lead = _LEADS.match(mention.name) or _MARKS.match(mention.name)
    low = lead.end() if lead else 0
    opening = _OPENS.match(mention.name, low)
    low = opening.end() if opening else low
    trail = _TRAILS.search(mention.name, low + 2)
    high = trail.start() if trail else len(mention.name)
    trail = _BEHIND.search(mention.name, low + 2, high)
    high = trail.start() if trail else high
    return replace(
        mention,
        name=mention.name[low:high],
        start=mention.start + low,
        end=mention.end - (len(mention.name) - high),
    )


_OPENS = re.compile(rf"(?:{OPENS})(?=[A-Za-z]|[一-鿿]{{3}})")
_BEHIND = re.compile(rf"(?:{OF_HIS}|{BEFORE_BUY})++$")
_ONLY_HOW = re.compile(rf"(?:{BEFORE_BUY}|{OF_HIS})++")


_LATIN_ON = re.compile(r"(?: [A-Z][a-z]+){1,2}(?=[^A-Za-z.]|\Z)")
"""What a Latin name that is known goes on with: Meta Platforms."""
_APPROVES = re.compile(
    "[一-鿿]{0,10}?(?:正式|有条件|无条件|附(?:加)?(?:限制性)?条件|原则)*"
    "(?:批准|核准|叫停|否决|阻止|审核通过|审议通过)(?=[一-鿿A-Za-z]{2})"
)
"""Who allows a purchase or stops it, run into the name of who buys: 欧盟批准甲."""
_OPENED = re.compile(
    "[自在当][^，。；]{2,40}(?:以来|之后|后|之际|时|期间)|(?<![一-鿿])[传曝](?![媒化音奇世智神动播])[^，。；]{2,16}(?:将|拟|欲|有意|正|要|或|洽|考虑)"
)
"""A clause that its first letter opens: 自甲收购乙以来, 传甲将收购乙."""


def _without_opening(tagged: Tagged, mention: Mention) -> Mention:
    """Take off a found name the word of a clause's opening that has run into it (随着甲公司),
    where the name stands by itself in the text too or the word has two letters."""
    allowed = _APPROVES.match(mention.name)
    if allowed is not None and mention.start is not None:
        low = allowed.end()
        return replace(mention, name=mention.name[low:], start=mention.start + low)
    found = _OPENS.match(mention.name)
    if found is None or mention.start is None:
        return mention
    rest, size = mention.name[found.end() :], found.end()
    alone = tagged.doc.text.count(rest) > tagged.doc.text.count(mention.name)
    if size < 2 and not alone and not _OPENED.match(tagged.doc.text, mention.start):
        return mention
    return replace(mention, name=rest, start=mention.start + size)


HOUSE = re.compile(r"(?:证券|研究所|研究院)$")
"""Who writes reports on the purchases of others."""
_TELLING = re.compile(
    r"(?:[（(][^（）()]{0,30}[）)])?(?:[:：]|[^，。；]{0,12}?(?:研报|认为|指出|评))"
)
_SAYS = re.compile(
    r"(?:[以用](?:现金|自有资金)|回复|披露|表示|公告|宣布|声称|称|消息|关于|发布).*$"
)


def _is_house(tagged: Tagged, mention: Mention) -> bool:
    """Whether one only tells of the purchase: a house in its headline (甲乙证券：收购…), or who
    thinks something of it (甲乙认为，…)."""
    after = tagged.doc.text[mention.end : (mention.end or 0) + 24]
    told = HOUSE.search(mention.name) is not None and _TELLING.match(after) is not None
    return told or after.startswith("认为")


def _without_saying(mention: Mention) -> Mention:
    """Cut from a guessed name the verb of saying that has run into it: 甲股份披露."""
    said = _SAYS.search(mention.name, 2)
    if said is None or mention.end is None:
        return mention
    cut = len(mention.name) - said.start()
    return replace(mention, name=mention.name[:-cut], end=mention.end - cut)


def _is_name(tagged: Tagged, mention: Mention) -> bool:
    return mention.start is not None and mention.start in tagged.names


def _who_acts(tagged: Tagged, start: int, verb: int) -> Mention | None:
    """Give what stands between the start of the verb's clause and a word for how or when one buys
    (某某拟斥资…收购), if it could be a name."""
    text = tagged.without_brackets(start, verb)
    comma = max(text.rfind(mark) for mark in "，；：:。")
    match = _WHO_ACTS.search(text[max(comma, 0) :])
    if match is None:
        return None
    low = start + max(comma, 0) + match.start("who")
    found = bare_name(match["who"]) or bare_name(re.split("[和与及、或]", match["who"])[0])
    if found is None:
        return None
    a, b = low + found[0], low + found[1]
    words = tagged.doc.text[a:b]
    known = words.endswith(tuple(SUFFIXES)) or tagged.doc.text.count(words) > 1
    common = looks_common(words) and not (len(words) > 3 and known)
    if words.isascii() or (len(words) <= 8 and not common):
        return Mention(words, "Organization", a, b)
    return None


_NO_PARTY = re.compile(
    r"^(?:要|须|将|拟)?用$|一笔钱$|^再|^最|一笔|这笔|^(?:早前|此前|之前|其后|此后|后来|不久)$|(?<=[更较很太偏众])[高低多少]$|(?:益处|优势|选择|[亿万公]斤|吨|系统|必要性|资产|业务|事宜|方案|完成|结束|谈判|交易|计划|消息|资金|款项)$"
    r"|剩余|[万亿零]元$|^(?:今日|本次|此次)?公司$|^(?:公告|消息|报道|媒体|外媒|(?:全资|控股)?[子孙]公司)$|^(?:与|该|此|其|这|公司|详解|此番|本次|今日|不仅|算上|指自|比以往|自)|^[从因]|手[中上里]$|^(?:积极|努力|大力|不断|进一步|深入|加大|加强|探索)|^(?:AI|IT|SaaS|VR)(?:公司|企业)|^(?:加码|布局|发力|深耕|聚焦|进军|切入|转型|押注|看[好上]|拓展|扩张|抢占|杀入|涉足|重返|牵手|联手|携手|豪赌)|^(?:拟|以|作价|传闻|结合|中止|停止|终止|要求|通过|推进|进行|完成|继续|开展|参与|疫情|若|如)"
)
"""Words next to the verb that nothing but their place makes a name, and that are none."""


_WATCHES = re.compile(
    "证监会|证监局|监管|(?:经济|商务|财政|工信|交通|国防|司法|能源|贸易)部$|(?:垄断|管理|贸易|工商)局$|法院$|国会$|议会$|^(?:上海|深圳)证券交易所|委员会$|(?<![汇海举呈申])报$|(?:新闻|财经|证券|中国|人民|新华|法制|光明|环球|资讯|中新|央视|金融|经济)网$|[新通日杂][一-鿿]?社$|(?:板|上市|股)(?:公司|企业)$|一致行动人$|自然人$|^积极|^(?:要|须|将|拟)用$|^[零数]元|(?<!银)股东$|实际控制人$"
)
"""Who watches over purchases or reports them, and buys nothing; and sorts of companies."""


def could_be_party(tagged: Tagged, mention: Mention) -> bool:
    """Whether a mention may buy or be bought: no market, regulator or paper, and no mere words."""
    board = mention.name.endswith(("板", "股")) and VENUE.fullmatch(mention.name)
    if board or _WATCHES.search(mention.name) or mention.name.startswith(("该", "此次", "这")):
        return False
    if _ONLY_HOW.fullmatch(mention.name) or _is_country(mention.name):
        return False
    known = mention.start is not None and mention.start in tagged.names
    return known or not _NO_PARTY.search(mention.name)


def _is_country(name: str) -> bool:
    place = load_places().get(name)
    return place is not None and place.level == "country"


def one_letter_apart(a: str, b: str) -> bool:
    """Whether two written names are one, but for a letter at the end (Solutions, Solution)."""
    return a == b or (abs(len(a) - len(b)) == 1 and a[:-1] in b and b[:-1] in a)
