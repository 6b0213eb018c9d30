"""Who brings a product out: the subject of 推出 and the like, with what the words call him."""

from __future__ import annotations

import re

from ...schema import Mention
from .clauses import subject_before
from .document import Sentence
from .names.edges import is_common
from .names.persons import person_size
from .names.tables import common_words, known_names
from .parties import bare_name, looks_common, mention_of
from .spacing import joined
from .tagged import DATE, FILLER, ORG, PERSON, PRODUCT, Tagged

_LEAD = re.compile(
    rf"(?:{DATE}份?|{FILLER}|\s|这(?:[是]|[款台部][^，。是]{{1,6}}是)|北京时间|据悉|此外|其中|而|但是?|同时|随后|不过|然而|所以|因此|于是|另外|目前|最近|上[周月]|今[年天日晚晨]?|昨[天日晚]?|近日|日前|这次|此次"
    r"|如今|不久前|在?此?之前|早前|刚刚|其实|可能|就在?|又|也|并|在|当|由|对于|[谈说提][到起]|了解到|获悉|消息|丨|\||:|：|,|！|!)+"
)
_END = re.compile(
    rf"{DATE}|{FILLER}|正式|即将|将|已经?|又|也|还|就|再|终于|首次|重磅|近日|日前|刚刚|率先|接连|先后|陆续|预计|或|有望|宣布|会|于|在|最近|全球|同步"
    r"|官方|突然|计划|决定|要(?!闻)|拟|定于|联合|携手|共同|与|和|一口气|开始|先(?!锋|声|导|达|正)|都|最新|曾|相继|对外|为|从|今|昨|明|前|表示|透露|悄然|低调|全新|召开|举[行办]|面向|针对|通过|凭借|向(?!日)|继(?!续)|独家|火速|强势|隆重|惊艳|震撼"
)
_ADJACENT = re.compile(rf"{ORG}(?=(?:{_END.pattern})*\Z)")
_NAMES = re.compile(f"{ORG}|{PERSON}|{PRODUCT}")
_HELD = re.compile(
    r"(?:^|[，。；：])(?P<who>[^，。；：\s的]{2,10}?)(?:在[^，。；]{2,10}?)?(?:举行|召开|举办|带来)"
)
_NOBODY = re.compile(
    r"^(?:用户|消费者|玩家|专家|业内|媒体|外媒|政府|部门|各地|多地|全国(?![\u4e00-\u9fff]{1,6}会)|本次|力争|集中|争取|应|公司|官方|品牌|厂商|企业|平台|集团|双方|记者|网友|我们|它|他们|其|该|这|国家(?![\u4e00-\u9fff]{1,6}[局委院部办行])|国内|市场|今年|目前|发布会|现场|会上|期间|产品|新车|新机"
    r"|活动|消息|系列|全新|手机|车展)"
)
_SORT = re.compile(
    r"[^，。；]{0,14}?(?:品牌|厂商|巨头|企业|车企|开发商|制造商|平台|公司)(?P<name>[A-Za-z0-9\u4e00-\u9fff]{2,8})"
)
"""What says of what sort the name behind it is: 知名品牌某某."""
_VENUE = re.compile(r"[在于][^，。；]{2,30}?(?:[会展赛典坛礼]议?上|活动中|现场|期间)")
"""Where something is brought out: 在某会上."""
_MORE = re.compile(
    r"(?![旗公集官方与和及在于向从对给为被由因以将已又也还就曾均都再])[\u4e00-\u9fff]{2,5}?(?=[^\u4e00-\u9fff]|\Z|正式|即将|宣布|独家|全新|今[日天]|昨[日天])"
)
_LONGEST = 10
"""The most characters of a name that only its place before the verb tells."""


def releaser(tagged: Tagged, sentence: Sentence, verb: int) -> Mention | None:
    """Give who stands as subject of the verb at offset ``verb``; a platform may act for itself.

    ``None`` where no name stands there and none goes on from before in the sentence.
    """
    low = _clause(tagged, sentence, verb)
    acting = _acting(tagged, low, verb)
    if acting is not None:
        return acting
    found = subject_before(tagged, sentence.start, verb)
    if found is not None and found.start is not None and found.start >= low:
        venue = _VENUE.search(tagged.doc.text, low, verb)
        if venue is not None and venue.start() < found.start < venue.end():
            hosts = tagged.names_in(low, venue.start())
            return mention_of(hosts[-1]) if hosts else _told(tagged, sentence, low, venue.start())
        return _longer(tagged, _whole_latin(tagged, _cut(found), sentence.start), verb)
    here = _told(tagged, sentence, low, verb) or _beside(tagged, low, verb) or found
    if here is not None:
        return _whole_latin(tagged, here, sentence.start)
    return _holding(tagged, sentence, low)


def teller(tagged: Tagged, sentence: Sentence, start: int) -> Mention | None:
    """Give who announces what stands at ``start`` (某某宣布其平台将发布), or has it (某某旗下)."""
    before = tagged.doc.text[sentence.start : start]
    if told := re.search(r"(?:宣布|透露|确认)[，：:]?\Z", before):
        who = releaser(tagged, sentence, sentence.start + told.start())
        return None if who is not None and _is_person(who.name) else who
    under = re.search(r"旗下的?\Z", before)
    if under is None:
        return None
    at = sentence.start + under.start()
    return _beside(tagged, _clause(tagged, sentence, at), at) or _told(
        tagged, sentence, _clause(tagged, sentence, at), at
    )


def _is_person(name: str) -> bool:
    """Whether who announces something bears a person's name, so that he releases nothing."""
    return len(name) == 3 and name not in known_names() and person_size(name, 0) == 3


def released_by(tagged: Tagged, sentence: Sentence, by: tuple[int, int]) -> Mention | None:
    """Give who stands between 由 and the verb: the name there, or the words if they can be one."""
    names = tagged.names_in(*by)
    if names:
        return mention_of(names[-1])
    return _told(tagged, sentence, *by)


def _beside(tagged: Tagged, low: int, verb: int) -> Mention | None:
    """Give the name between which and the verb only adverbs stand."""
    found = _ADJACENT.search(tagged.text, low, verb)
    return mention_of(tagged.names[found.start()]) if found else None


def in_clause(tagged: Tagged, sentence: Sentence, maker: Mention, verb: int) -> bool:
    """Whether a name stands in the clause of the verb, or no other subject does."""
    low = _clause(tagged, sentence, verb)
    if maker.start is not None and low <= maker.start < verb:
        return True
    return re.fullmatch(f"(?:{_END.pattern}|并)*", tagged.text[low:verb]) is not None


def subject_start(tagged: Tagged, sentence: Sentence, maker: Mention, verb: int) -> int:
    """Give where what the clause calls its subject begins: 国内厂商某某 with 国内."""
    low = _clause(tagged, sentence, verb)
    at = maker.start
    if at is None or not low <= at < verb:
        return at if at is not None and sentence.start <= at < verb else verb
    lead = _LEAD.match(tagged.text, low, at)
    start = lead.end() if lead else low
    between = tagged.text[start:at]
    return at if _END.search(between) or re.search("[、：:]", between) else start


def _clause(tagged: Tagged, sentence: Sentence, verb: int) -> int:
    text = joined(tagged.doc.text, tagged.without_brackets(sentence.start, verb), FILLER)
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


def _told(tagged: Tagged, sentence: Sentence, low: int, verb: int) -> Mention | None:
    """Give what stands from the beginning of the clause to its adverbs, if that can be a name."""
    lead = _LEAD.match(tagged.text, low, verb)
    start = lead.end() if lead else low
    if _END.match(tagged.text, start, verb):
        return None
    end = _END.search(tagged.text, start + 1, verb)
    stop = end.start() if end else verb
    words = tagged.doc.text[start:stop]
    if (sort := _SORT.fullmatch(words)) is not None:
        start, words = start + sort.start("name"), sort["name"]
    if len(spoken := _SPEAKING.sub("", words)) >= 2:
        words, stop = spoken, start + len(spoken)
    plain = words.removesuffix("公司").removesuffix("集团")
    found = bare_name(plain if len(plain) >= 2 else words)
    if found is not None and found[1] == len(plain):
        found = found[0], len(words)
    if found != (0, len(words)) or len(words) > _LONGEST or _NOBODY.search(words):
        return None
    if looks_common(words) and (start > sentence.start or len(words) > 3):
        return None
    return Mention(words, "Organization", start, stop)


def _holding(tagged: Tagged, sentence: Sentence, low: int) -> Mention | None:
    """Give who, in the clause before, holds the event at which it comes out: 某某举行发布会."""
    held = list(_HELD.finditer(tagged.text, sentence.start, low))
    return _told(tagged, sentence, held[-1].start("who"), held[-1].end("who")) if held else None


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
    return is_common(words) and common_words().get(words) != "other"


_NOT_NAMING = re.compile(
    r"联名|联动|跨界|牵手|发布|召开|新闻|[今昨明]|目前|表示|官方|团队|方面|新品"
)
_SPEAKING = re.compile(r"(?:官方|方面)\Z")


def _cut(maker: Mention) -> Mention:
    """Cut a name into which 联合, or a word before a listed name, has run (属某某)."""
    if maker.start is None:
        return maker
    words, known = maker.name, known_names()
    if len(plain := _SPEAKING.sub("", words)) >= 2:
        words = plain
    joined = re.search(
        r"联合(?!国|利华)|携手|联名|联动|牵手|接连?$|[于在][\u4e00-\u9fff]{2,6}$", words
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
