"""Contracts put right at last, by the whole article: who is said to order, names that a share's
price cuts in two, and where the name of what is ordered begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...schema import Mention
from .awards import BUYER, REACH
from .awards_parties import full_name
from .awards_things import is_thing
from .events_names import same_party
from .medicines import is_medicine
from .names.edges import is_common
from .names.lexicon import SUFFIXES
from .parties import mention_of, parties
from .tagged import ORG, Tagged

_ON_BEHALF = re.compile(rf"受(?P<name>{ORG})(?:[（(][^（）()]{{0,30}}[）)])?的?(?:委托|委任)")
"""受某某公司委托: for whom an agency invites tenders."""
_SENDER = re.compile(
    r"招标代理|招标有限|招标公司|招标集团|招标采购|工程咨询|管理咨询|造价咨询|交易中心|政府采购中心|项目管理有限"
)
"""Who holds tenders for others."""
_TELLS = re.compile(r"(?<!电)网$|[早晚午]间|要闻|公告$|平台$|^公示|交易所$")
"""Who only tells of them, or nobody."""


def said_buyers(tagged: Tagged, suppliers: Sequence[Mention]) -> list[Mention]:
    """Give who orders where the article says it in so many words (招标人：…, 受…委托)."""
    high = min(len(tagged.text), REACH)
    for pattern in (BUYER, _ON_BEHALF):
        for found in pattern.finditer(tagged.text, 0, high):
            if pattern is BUYER and found["list"]:
                low, stop = found.span("list")
                said = parties(tagged, low, stop, ("Organization",), strict=True)
            else:
                said = [mention_of(tagged.names[found.start("name")])]
            names = [m.name for m in said]
            own = any(same_party(name, s.name) for s in suppliers for name in names)
            if said and not own and not any(_SENDER.search(n) or _TELLS.search(n) for n in names):
                return said
    return []


def settled_buyers(
    tagged: Tagged, known: Sequence[Mention], suppliers: Sequence[Mention]
) -> list[Mention]:
    """Give who orders: whom the article says it of, where it is known only who sent the notice."""
    known = [m for m in known if not any(same_party(m.name, s.name) for s in suppliers)]
    agents = {tagged.names[m.start("name")].text for m in _AGENT.finditer(tagged.text)}
    known = [m for m in known if not _TELLS.search(m.name) and m.name not in agents]
    known = [m for m in (_fuller(tagged, m) for m in known) if not is_thing(m.name)]
    if known and not any(_SENDER.search(m.name) for m in known):
        longer = said_buyers(tagged, suppliers) if len(known) == 1 else []
        if len(longer) == 1 and len(longer[0].name) > len(known[0].name):
            return longer if same_party(longer[0].name, known[0].name) else known
        return known
    said = [_fuller(tagged, m) for m in said_buyers(tagged, suppliers)] or known
    return said or _senders(tagged, suppliers)


_AGENT = re.compile(rf"代理(?:机构|单位|公司)?(?:名称)?(?:为|是|[:：])\s?(?P<name>{ORG})")
_SENT = re.compile(
    r"收到了?(?:来自|由|招标(?:人|方|单位)|业主|采购(?:人|方|单位))?(?P<name>[\u4e00-\u9fff]{3,30}?(?:公司|[局处所厂院社办]|中心|委员会|办公室|政府|医院|大学|学校|中学|监狱|集团|[支分]行))"
    r"(?:[（(][^（）()\n]{0,40}[）)])?(?:[和与及]|共同|发来|发出|下发|送达|签发|出具|的《?中标|《?中标通知)"
)
"""收到某某办公室发来的《中标通知书》, also where no list or form makes a name of it."""


def _senders(tagged: Tagged, suppliers: Sequence[Mention]) -> list[Mention]:
    found = _SENT.search(tagged.doc.text, 0, min(len(tagged.text), REACH))
    if found is None or any(same_party(found["name"], m.name) for m in suppliers):
        return []
    if _TELLS.search(found["name"]) or re.search("代理机构$|的.{1,6}$", found["name"]):
        return []
    return [Mention(found["name"], "Organization", *found.span("name"))]


_SEAT = re.compile(
    r"^(?P<seat>[\u4e00-\u9fff]{2,16}?(?:有限公司|国际机场|(?<!国际)机场|污水处理厂|炼油厂|[高初]级中学|信息中心|[分支]行|供电公司|分公司))的?"
    r"(?P<rest>(?![和与及、员至到])[^，。]{4,})$"
)
"""Who orders, by a form that only an institution has, before what is ordered."""
_STATE = re.compile(
    r"^(?P<seat>(?:中国|国家|国网|南网|国电|中[铁建交核广煤油海粮航电能冶]|华[能电润]|大唐|三峡)[\u4e00-\u9fff]{0,10}?)的?"
    r"(?P<rest>(?:19|20)\d\d(?:[-~—至]|年)[^，。]{4,})$"
)
"""A company of the state before the year for which it buys: 国网某地电力2024年第一批采购项目."""
_NO_SEAT = re.compile(r"^(?:建设|工程|项目|扩建|贷款)[^，。]{0,4}$|^采购(?!项目)")


def parted(tagged: Tagged, buyers: Sequence[Mention], words: str) -> tuple[list[Mention], str]:
    """Part who orders from what is ordered, where its words begin with him."""
    at = tagged.doc.text.find(words)
    if at < 0:
        return list(buyers), words
    name, seat = tagged.names.get(at), _SEAT.match(words) or _STATE.match(words)
    end = at + seat.end("seat") if seat is not None else 0
    if name is not None and name.kind == "Organization" and not is_thing(name.text):
        short = not buyers and len(name.text) < 5
        end = max(end, name.end) if short or _is_party(name.text) else end
    rest = tagged.doc.text[end : at + len(words)].lstrip("的")
    first = tagged.doc.text[at:end]
    if end <= at or len(rest) < 5 or _NO_SEAT.match(rest):
        return list(buyers), words
    if buyers and not first.endswith("公司"):
        return list(buyers), words
    return [Mention(first, "Organization", at, end)], rest


_FORM = re.compile(r"(?:集团)?(?:股份|责任)?有限(?:责任)?公司|集团")
"""What a short name may lack: 甲乙电网 is 甲乙电网有限公司 where the article says so."""


_OFFICE = re.compile(
    r"(?:附属[\u4e00-\u9fff]{0,6}?医院(?=.)|(?<=大学)[\u4e00-\u9fff]{2,4}医院(?=.)"
    r"|(?<=税务总局)[\u4e00-\u9fff]{2,8}?税务局|第[一二三四五六七八九十]{1,2}附属医院(?=.))"
    r"|[\u4e00-\u9fff]{1,8}?(?:分行|支行|研究院|工业[一二]?司|执法局|管理局|水务局|招标中心|采购中心|办公室|管理处|人民政府)"
    r"(?=[，。；（(的发送\n“”《 ]|$)"
)
"""What follows the name of a bank or an authority where a branch or an office of it orders."""


def _fuller(tagged: Tagged, mention: Mention) -> Mention:
    """Give the legal name that differs from a short one by its form alone, or the office of what
    the name is known of."""
    office = _OFFICE.match(tagged.doc.text, mention.end) if mention.end is not None else None
    if office is not None and tagged.doc.text.startswith(mention.name, mention.start or 0):
        return replace(mention, name=mention.name + office.group(), end=office.end())
    if mention.name.endswith(("公司", "集团")) or len(mention.name) < 3:
        return full_name(tagged, mention)
    for name in tagged.names.within(0, REACH):
        begun = name.kind == "Organization" and name.text.startswith(mention.name)
        if begun and _FORM.fullmatch(name.text, len(mention.name)):
            return mention_of(name)
    return full_name(tagged, mention)


_EDGE = re.compile(
    r"[，。；：:、！？“”《》「」（）()—―\n\s]|(?:预|拟)?中标了?的?|中选|得标|夺得了?|获[判授]|收到了?|成为|(?:确[定认]|推荐|评)(?:公司)?为|获得了?|喜获|取得了?|投得|承[接建揽]了?|参[与加]了?"
    r"|签[订署约]了?|斩获了?|拿下了?|发布了?|公布了?|公示了?|启动了?|关于|提供|(?:人|方|单位|商)为|[为系的了就对在]|公司|[集团]团|药品|产品|通知书|多领域"
    r"|[\d.近约超]*[万亿]?余?元|人民币|继|[一两二三四五六七八九十\d]+[项个大]|(?<=[目程购段地设])[和与及]"
)
"""Behind these the name of what is ordered may begin."""
_LEAVES = re.compile(r"(?:基地|项目|工程(?=.)|园区|大厦|物流园)")
"""What belongs to the name of a place before it: 某地产业 is nobody in 某地产业基地项目."""


def rejoined(tagged: Tagged, buyers: Sequence[Mention], words: str) -> tuple[list[Mention], str]:
    """Give who orders and what, where the two were parted inside the name of a project."""
    kept = list(buyers)
    if _LEAVES.match(words):
        for mention in buyers:
            joined = mention.name + words
            if not _is_party(mention.name) and joined in tagged.doc.text:
                kept.remove(mention)
                return kept, joined
    at = tagged.doc.text.find(words)
    for mention in buyers:
        if mention.end is not None and 0 <= at < mention.end <= at + len(words) - 5:
            rest = tagged.doc.text[mention.end : at + len(words)].lstrip("的")
            return kept, words if _NOT_OVER.match(rest) else rest
    words = _with_thing(tagged, words)
    return parted(tagged, kept, whole_subject(tagged, words, kept))


_NOT_OVER = re.compile(r"[、和与及]|贷款|[援赠]|项目")
"""What follows a name that is a part of what is ordered."""


def _with_thing(tagged: Tagged, words: str) -> str:
    """Give what is ordered with what was taken for a company's name before it and is none."""
    at = tagged.doc.text.find(words)
    for name in tagged.names_in(max(0, at - 20), at) if at > 0 else ():
        if name.end == at and name.kind == "Organization" and is_thing(name.text):
            return name.text + words
    return words


def whole_subject(tagged: Tagged, words: str, buyers: Sequence[Mention]) -> str:
    """Give what is ordered with what stands before it up to where its name can begin: behind a
    mark, a verb, or an organization. Words that were taken for a name are a part of it."""
    text = tagged.doc.text
    at = text.find(words)
    if at <= 0 or words[0].isdigit() or is_medicine(words):
        return words
    low = max(0, at - 30)
    edges = [found.end() for found in _EDGE.finditer(text, low, at)]
    edge = edges[-1] if edges else at
    before = text[edge:at]
    if not 2 <= len(before) <= 12 or any(same_party(before, m.name) for m in buyers):
        return words
    if any(name.end > edge and _is_party(name.text) for name in tagged.names_in(low, at)):
        return words
    if any(before.endswith(m.name) for m in buyers):
        return words
    return before + words


def _is_party(name: str) -> bool:
    return name.endswith(tuple(SUFFIXES))


_ADVERB = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:近期|近日|日前|还|亦|作为|成功|分别|牵头|确认|组成(?:投标|的)?|合计|累计|近期累计|共|等(?:公司|企业|单位)?)\Z"
)


def without_adverb(mention: Mention) -> Mention:
    """Cut from a guessed name the adverb of the verb behind it: 某某近期."""
    found = _ADVERB.search(mention.name)
    if found is None or mention.end is None:
        return mention
    cut = len(found.group())
    return replace(mention, name=mention.name[:-cut], end=mention.end - cut)


_BRANCH = re.compile(
    r"(?:集团|股份)?(?:第?[一二三四五六七八九十]{1,2}|[\u4e00-\u9fff]{2,8}?)?(?:分|总|工程)?(?:公司|工程局|基础局|总院|分院)"
    r"(?![（(]以下简称“?公司)"
)
"""What follows the name of a group where a firm of it bids: 某某集团 + 某地公司, 工程总承包公司."""
_NO_BRANCH = re.compile(
    r"[的与和及在为将由被对从以向就等其该本我]|[两三四五六七八九十\d][家名]|中[标选]|公告|[获签收承牵入竞拿]|联合|成员|[近今昨]日|成功|[子孙母]公司|上市|控股|全资|参股"
    r"|[下所直附]属|旗下|有限|发布|公布|宣布|董事|股东|确[定认]|实际|项目|报价|投标|招标|采购"
)


_PIECE = re.compile(
    r"(?P<tail>[\u4e00-\u9fff]{1,4}?)(?=、[\u4e00-\u9fffA-Za-z]|等|[一二三四五六七八九十\d]+家|[，。；]报价)"
)
"""The rest of a name that stands alone in its place of a list, where the finder knows its head."""


def with_branch(tagged: Tagged, mention: Mention) -> Mention:
    """Give who bids with what of the name stands behind that of the group."""
    start, end, text = mention.start, mention.end, tagged.doc.text
    if start is None or end is None or text[start:end] != mention.name:
        return mention
    if mention.name.endswith(("公司", "院", "局", "医院", "大学")):
        return mention
    if text[start - 1 : start] in ("、", "，", "："):
        piece = _PIECE.match(text, end)
        if piece is not None and not is_common(piece["tail"]):
            end = piece.end("tail")
            return replace(mention, name=text[start:end], end=end)
    found = _BRANCH.match(text, end, end + 14)
    if found is None or _NO_BRANCH.search(found.group()):
        return mention
    return replace(mention, name=mention.name + found.group(), end=found.end())


_PRICE = re.compile(r"[（(]-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){1,2}%?[）)]")
_TAIL = re.compile(
    rf"{_PRICE.pattern}(?P<tail>[\u4e00-\u9fff（）()]{{0,24}}?(?:有限公司|研究院|工程局(?:集团)?))"
)
_HEAD = re.compile(rf"(?P<head>[\u4e00-\u9fff]{{2,8}}){_PRICE.pattern}\Z")
_NO_HEAD = re.compile(r"^.*(?:[由与和及]|公司|确定|确认)(?=.{2})")


def across_price(tagged: Tagged, mention: Mention) -> Mention:
    """Give a name whole that sites have cut in two with the price of its share: 甲城(5.1,0.2,3%)
    集团有限公司. The name is without the price, the offsets are of all of it."""
    start, end, text = mention.start, mention.end, tagged.doc.text
    if start is None or end is None or text[start:end] != mention.name:
        return mention
    tail = _TAIL.match(text, end)
    if tail is not None and not mention.name.endswith(("公司", "院", "局")):
        return replace(mention, name=mention.name + tail["tail"], end=tail.end())
    head = (
        _HEAD.search(text[max(0, start - 40) : start]) if text[start - 1 : start] in "）)" else None
    )
    if head is None or not mention.name.endswith(("公司", "院", "局", "集团")):
        return mention
    first = _NO_HEAD.sub("", head["head"])
    begun = start - len(head.group()) + len(head["head"]) - len(first)
    return replace(mention, name=first + mention.name, start=begun)
