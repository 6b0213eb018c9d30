"""Who brings a product out: the subject of 推出 and the like, with what the words call him."""

from __future__ import annotations

import re

from ...schema import Mention
from ...schema.places import load_places
from .clauses import subject_before
from .document import Sentence
from .names.edges import is_common
from .names.tables import common_words, known_names
from .parties import bare_name, looks_common, mention_of
from .release_patterns import COMMA
from .spacing import joined
from .tagged import DATE, FILLER, ORG, PERSON, PRODUCT, Tagged

_LEAD = re.compile(
    rf"(?:【[^【】]{{2,16}}】|[\u4e00-\u9fff]{{2,3}}——|\d{{1,2}}[、．.](?!\d)|[①-⑳]|[一二三四五六七八九十]、|{DATE}份?|(?<=[\ue016\ue017])的|{FILLER}|\s|这(?:[是]|[款台部][^，。是]{{1,6}}是)|北京时间|据悉|此外|其中|而|但是?|同时|随后|不过|然而|所以|因此|于是|另外|目前|最近|上[周月]|今[年天日晚晨]?|昨[天日晚]?|近日|日前|这次|此次|继|自从|以及|像(?=之前|是|[A-Z])"
    r"|网传|据传|疑似|如今|不久前|在?此?之前|早前|刚刚|其实|可能|就在?|又|也|并|在|当|由|对于|[谈说提][到起]|了解到|获悉|消息|丨|\||:|：|,|！|!)+"
)
_END = re.compile(
    rf"{DATE}|{FILLER}|正式|即日起|今起|报告期内?|即将|将|已经?|又|也|还|就|则(?!天)|却|才(?!能)|再|终于|首次|重磅|作为|不甘|下一阶段|下一步|未来|继续|预告|纷纷|[两二三四五六七八九十多几数\d][家大](?:手机|汽车|互联网|科技|主流)?(?:厂商|公司|企业|品牌|车企|巨头|机构|银行|平台)|依托|借助|创始人|董事长|高级|副总裁|总裁|CEO|官微|官网|官博|迅速|悄悄|发力|近日|日前|刚(?!果)|率先|接连|先后|陆续|预计|或|有望|宣布|(?<![协商学工委总社年大峰展博集])会|于|在|最近|全球|同步"
    r"|官方|突然|新近|早(?=在|就|已)|正(?!大|泰|邦|官)|原定|提前|计划|决定|要(?!闻)|拟|定于|联合|携手|共同|与|和|一口气|开始|先(?!锋|声|导|达|正)|都|最新|曾|相继|对外|为|从|今|昨|明|前(?!海|程|进)|表示|透露|悄然|低调|全新|召开|举[行办]|面向|针对|通过|凭借|向(?!日)|继(?!续)|独家|量产(?![车版型])|跨界|火速|强势|隆重|惊艳|震撼"
)
_ADVERBS = re.compile(f"(?:[在于从向][\u4e00-\u9fff]{{2,6}}|{_END.pattern}|并|[，\\s])*+")
_ADJACENT = re.compile(rf"{ORG}(?=(?:{_END.pattern})*\Z)")
_NAMES = re.compile(f"{ORG}|{PERSON}|{PRODUCT}")
_HELD = re.compile(
    r"(?:^|[，。；：])(?P<who>[^，。；：\s的]{2,10}?)(?:在[^，。；]{2,10}?)?(?:举行|召开|举办|带来)"
)
_NOBODY = re.compile(
    r"领域$|市场$|.们|^(?:即日起|报告期|截至|可(?!口|乐|心|丽|可)|像|负责人|发言人|相关|之前|前脚|后脚|时隔|再[次度]|推动|支持|鼓励|促进|引导|用户|消费者|玩家|专家|业内|媒体|外媒|政府|部门|各地|多地|全国(?![\u4e00-\u9fff]{1,6}会)|本次|力争|集中|争取|应|合作(?!社|银行)|公司|官方|品牌|厂商|企业|平台|集团|双方|记者|网友|我们|它|他们|其|该|这|国家(?![\u4e00-\u9fff]{1,6}[局委院部办行馆])|国内|市场|今年|目前|发布会|现场|会上|期间|产品|新车|新机"
    r"|活动|消息|系列|全新|手机|车展)|应(?!用)"
)
_SORT = re.compile(
    r"[^，。；]{0,14}?(?:品牌|厂商|巨头|企业|车企|[\u4e00-\u9fff]商|平台|公司|新势力|独角兽|工作室|团队|歌手|艺人|演员|天王|天后|才女|乐队|组合|男团|女团|设计师|作家|[”的])(?P<name>[A-Za-z0-9\u4e00-\u9fff]{2,8})"
)
"""What says of what sort the name behind it is: 知名品牌某某."""
_VENUE = re.compile(r"[在于][^，。；]{2,30}?(?:[会展赛典坛礼]议?上|活动中|现场|期间)")
"""Where something is brought out: 在某会上."""
_MORE = re.compile(
    r"\s?[A-Z][A-Za-z]{0,9}(?=[\s\u4e00-\u9fff]|\Z)|(?![旗公集官方与和及在于向从对给为被由因以将已又也还就曾均都再])[\u4e00-\u9fff]{2,5}?(?=[^\u4e00-\u9fff]|\Z|独家|全新|"
    rf"{_END.pattern})"
)
_UNDER = re.compile(
    rf"(?:公司|集团|{FILLER})*(?:旗下的?|的?(?:全资|控股)子公司)(?:[\u4e00-\u9fff]{{0,8}}?品牌)?(?=[^，。的]{{2}})"
)
"""Behind a group, before the brand of it that acts: 某某旗下高端品牌甲推出."""
_AFTER_LATIN = re.compile(rf"(?<=[A-Za-z0-9\ue011\ue010]) (?={_END.pattern}|\Z)")
"""A space between a name and adverbs: Lanzo 即将推出."""
_PLACE = re.compile(r"(?:剧院|剧场|中心|[场展会]馆|体育馆|广场|酒店|总部|会场|大厦|大厅)$")
_AT = re.compile(r"[在于][^，。；]{0,8}\Z")
"""Before a place, where something is brought out."""
_FAIR = re.compile(r"(?:[报社网]讯|车展|展会|大会|峰会|博览会|发布会|[展进消服]博会)$")
_IN_LATIN = re.compile(r"[（(][A-Za-z][A-Za-z .&]{0,24}[)）]\Z")
"""A name again in Latin letters."""
_INSTITUTION = re.compile(
    r"(?!高新|生物|金融|信息|黑|新).{2}(?:科技|影业|药业|制药|航空|传媒|重工|软件|互娱)$|.{3}(?:[院局馆校部委社台店厂行]|大学|中心|实验室|度假区|景区|机场|地铁)$"
)
"""How bodies are called whose names are common words: 国家大剧院."""
_LONGEST = 10
"""The most characters of a name that only its place before the verb tells."""


def releaser(tagged: Tagged, sentence: Sentence, verb: int) -> Mention | None:
    """Give who stands as subject of the verb at offset ``verb``; a platform may act for itself.

    ``None`` where no name stands there and none goes on from before in the sentence.
    """
    low = clause_of(tagged, sentence, verb)
    acting = _acting(tagged, low, verb)
    if acting is not None:
        return acting
    found = subject_before(tagged, sentence.start, verb)
    if found is not None and _is_venue(tagged, found.name, low, found.start or 0):
        found = subject_before(tagged, found.end or verb, verb)
        if found is not None and _FAIR.search(found.name):
            found = None
    elif found is not None and found.start and sentence.start < found.start < low:
        others = tagged.names_in(sentence.start, found.start, ("Organization",))
        if others and tagged.doc.text[found.start - 1] in "“「《":
            found = mention_of(others[0])  # 甲推出“乙”，上线“丙”
    if found is not None and (brand := _UNDER.match(tagged.text, found.end or 0, verb)):
        found = named_alone(tagged, sentence, brand.end(), verb, sure=True) or found
    if found is not None and found.start is not None and found.start >= low:
        venue = _VENUE.search(tagged.doc.text, low, verb)
        if venue is not None and venue.start() < found.start < venue.end():
            hosts = tagged.names_in(low, venue.start())
            if hosts:
                return mention_of(hosts[-1])
            return named_alone(tagged, sentence, low, venue.start())
        whole = _whole_latin(tagged, without_partner(found), sentence.start)
        return _longer(tagged, _with_owner(tagged, whole), verb)
    here = named_alone(tagged, sentence, low, verb) or beside(tagged, low, verb) or found
    if here is not None:
        return _whole_latin(tagged, here, sentence.start)
    after = low + 2 * tagged.text.startswith("公司", low)
    return _holding(tagged, sentence, low) if _ADVERBS.fullmatch(tagged.text, after, verb) else None


def _with_owner(tagged: Tagged, found: Mention) -> Mention:
    """Give a maker with the name right before his, which is a part of it: 某汽某威."""
    if found.start is None:
        return found
    before = [n for n in tagged.names_in(found.start - 8, found.start) if n.end == found.start]
    if not before or before[-1].kind != "Organization":
        return found
    start = before[-1].start
    return Mention(before[-1].text + found.name, found.kind, start, found.end)


def beside(tagged: Tagged, low: int, verb: int) -> Mention | None:
    """Give the name between which and the verb only adverbs stand."""
    found = _ADJACENT.search(tagged.text, low, verb)
    name = tagged.names[found.start()] if found else None
    if name is None or _is_venue(tagged, name.text, low, name.start):
        return None
    return mention_of(name)


def _is_venue(tagged: Tagged, name: str, low: int, at: int) -> bool:
    """Whether a name at offset ``at`` of its clause is where something is brought out."""
    stands_in = _PLACE.search(name) and _AT.search(tagged.text, low, at)
    return bool(_FAIR.search(name) or stands_in)


def in_clause(tagged: Tagged, sentence: Sentence, maker: Mention, verb: int) -> bool:
    """Whether a name stands in the clause of the verb, or no other subject does."""
    low = clause_of(tagged, sentence, verb)
    if maker.start is not None and low <= maker.start < verb:
        return True
    return _ADVERBS.fullmatch(tagged.text, low, verb) is not None


_DESCRIBES = ("的", "品牌", "厂商", "车企", "巨头")
"""How words that describe the name behind them end."""


def subject_start(tagged: Tagged, sentence: Sentence, maker: Mention, verb: int) -> int:
    """Give where what the clause calls its subject begins: 国内厂商某某 with 国内."""
    low = clause_of(tagged, sentence, verb)
    at = maker.start
    if at is None or not sentence.start <= at < verb:
        return verb
    if at < low:
        low = clause_of(tagged, sentence, at)
    lead = _LEAD.match(tagged.text, low, at)
    start = lead.end() if lead else low
    between = tagged.text[start:at].rstrip()
    if between.endswith(_DESCRIBES) and not re.search("[、：:]|发布|推出|上[市线]", between):
        return start  # 从国外转战国内的某某
    return at if _END.search(between) or re.search("[、：:]", between) else start


def clause_of(tagged: Tagged, sentence: Sentence, verb: int) -> int:
    """Give where the clause of the verb at offset ``verb`` begins."""
    text = joined(tagged.doc.text, tagged.without_brackets(sentence.start, verb), FILLER)
    text = _LATIN_COLON.sub("·", text) if ":" in text else text
    text = COMMA.sub("，", _AFTER_LATIN.sub(FILLER, text))
    return sentence.start + max(text.rfind(mark) for mark in "，；。：:！!？? ") + 1


def _acting(tagged: Tagged, low: int, verb: int) -> Mention | None:
    """Give a product that stands alone as subject: 某宝上线了某某."""
    lead = _LEAD.match(tagged.text, low, verb)
    start = lead.end() if lead else low
    name = tagged.names.get(start)
    if (
        name is None
        or name.kind != "Product"
        or name.how != "listed"
        or _NAMES.search(tagged.text, name.end, verb)
    ):
        return None
    rest = tagged.text[name.end : verb]
    if rest and not _END.match(rest):
        return None
    return Mention(name.text, "Organization", name.start, name.end)


def named_alone(
    tagged: Tagged, sentence: Sentence, low: int, verb: int, *, sure: bool = False
) -> Mention | None:
    """Give what stands from the beginning of the clause to its adverbs, if that can be a name."""
    lead = _LEAD.match(tagged.text, low, verb)
    start = lead.end() if lead else low
    if _END.match(tagged.text, start, verb):
        return None
    end = _END.search(tagged.text, start + 1, verb)
    stop = end.start() if end else verb
    words = tagged.doc.text[start:stop].rstrip()
    if bracket := _IN_LATIN.search(words):
        words = words[: bracket.start()]
    stop = start + len(words)
    if lead and lead[0].endswith(("在", "于")) and words in load_places():
        return None  # 在某地推出
    if (sort := _SORT.fullmatch(words)) is not None:
        start, words = start + sort.start("name"), sort["name"]
        sure = sure or tagged.doc.text[start - 1] not in "”的"
    if len(spoken := _SPEAKING.sub("", words)) >= 2:
        words, stop = spoken, start + len(spoken)
    plain = re.sub("(?:公司|集团|品牌)$", "", words)
    found = bare_name(plain if len(plain) >= 2 else words)
    if found is not None and found[1] == len(plain):
        found = found[0], len(words)
    if found != (0, len(words)) or len(words) > _LONGEST or _NOBODY.search(words):
        return None
    apart = stop < verb and tagged.text.startswith(("则", "也", "却", "还"), stop)
    known = tagged.names.get(start)
    listed = known is not None and known.kind == "Organization" and known.end == stop
    named = sure or apart or listed or _INSTITUTION.search(words)
    if not named and looks_common(words) and (start > sentence.start or len(words) > 3):
        return None
    return Mention(words, "Organization", start, stop)


def _holding(tagged: Tagged, sentence: Sentence, low: int) -> Mention | None:
    """Give who, in the clause before, holds the event at which it comes out: 某某举行发布会."""
    held = list(_HELD.finditer(tagged.text, sentence.start, low))
    if held and (host := named_alone(tagged, sentence, *held[-1].span("who"))) is not None:
        return host
    for clause in reversed(tagged.clauses(sentence)):
        ends = _END.search(tagged.text, clause.start + 2, clause.end)
        if clause.end <= low and (ends or clause.end == low):
            found = named_alone(tagged, sentence, clause.start, clause.end - 1)
            if found is not None:
                return found
    return None


def _whole_latin(tagged: Tagged, maker: Mention, low: int) -> Mention:
    """Give a Latin name with the Latin words of its clause before it: Tom Ford, not Ford."""
    at = maker.start
    if at is None or not maker.name[:1].isascii():
        return maker
    before = _LATIN_BEFORE.search(tagged.doc.text, low, at)
    if before is None or tagged.names_in(before.start(), at):
        return maker
    start = before.start()
    return Mention(tagged.doc.text[start : maker.end], maker.kind, start, maker.end)


_LATIN_BEFORE = re.compile(r"(?<![A-Za-z])(?:[A-Z][A-Za-z&.\-]+ ){1,3}\Z")


def _longer(tagged: Tagged, maker: Mention, verb: int) -> Mention:
    """Give a name with what stands between it and the adverbs or the verb, if that is no common
    word: a listed name may begin a longer one (某易云音乐推出)."""
    assert maker.start is not None
    stop = maker.start + len(maker.name)
    if maker.end != stop or not (more := _MORE.match(tagged.text, stop, verb)):
        return maker
    words = tagged.doc.text[stop : more.end()]
    after = more.end()
    if (after < verb and not _END.match(tagged.text, after, verb)) or _is_no_part(words):
        return maker
    return Mention(maker.name + words, maker.kind, maker.start, after)


def _is_no_part(words: str) -> bool:
    """Whether words behind a name are no part of it: common ones, unless they name a thing."""
    if _END.match(words) or _NOT_NAMING.match(words):
        return True
    if re.search("[这那在是把被给选]", words):
        return True
    if _INSTITUTION.search("……" + words):
        return False
    return is_common(words) and common_words().get(words) != "other"


_NOT_NAMING = re.compile(
    r"联名|联乘|联动|跨界|牵手|发布|召开|新闻(?!客户端|网)|[今昨明]|目前|表示|官方|团队|方面|新品"
)
_SPEAKING = re.compile(r"(?:官方|方面|(?:相关)?负责人|发言人)\Z")
_LATIN_COLON = re.compile("(?<=[A-Za-z]):(?=[A-Za-z])")


def without_partner(maker: Mention) -> Mention:
    """Cut a name into which 联合, or a word before a listed name, has run (属某某)."""
    if maker.start is None:
        return maker
    words, known = maker.name, known_names()
    if len(plain := _SPEAKING.sub("", words)) >= 2:
        words = plain
    joined = re.search(
        r"联合(?!国|利华)|携手|联名|联乘|联动|牵手|接连?$|共同$|(?<=银行|公司|集团|科技|大学)[与和]|[于在][\u4e00-\u9fff]{2,6}$",
        words,
    )
    low, high = 0, joined.start() if joined and joined.start() >= 2 else len(words)
    if words[low:high] not in known:
        for size in range(1, 4):
            if words[size:high] in known and high - size >= 2:
                low = size
                break
            if words[low : high - size] in known and words[high - size : high].isascii():
                high -= size
                break
    return Mention(words[low:high], maker.kind, maker.start + low, maker.start + high)
