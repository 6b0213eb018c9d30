"""Releases of products as plain events, in the words of the labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...schema import Claim
from .events_filling import words_of
from .events_merging import Event, absorb, same
from .names.edges import is_english
from .release_again import take_better, take_fuller, told_again
from .release_together import COUNTED_LIST, as_listed, joint

_VERB = (
    r"(?:发布|推出|上线|开源|上市|首发|亮相|登场|公布|开售|面世|问世|发售|连发|开播|公测|内测|发行|展示|开服|开卖|诞生|带来"
    r"|曝光|首[播秀销推]|预[售约订定购]|推向市场|开[订启放]|展出|上[架新]|发表|登陆|下线|盲订|[大小]定|小订|到来|来袭|出版|解锁|定档|揭[幕晓开]|官宣|投放|测试|推送|[问面]市|注册(?=\Z)|见面|(?<!开)发(?=新)|推(?![荐动进广])"
    r"|launch(?:es|ed)?|releas(?:es|ed)|unveil(?:s|ed)|introduc(?:es|ed)|open-?sourc(?:es|ed))"
)
VAGUE = re.compile(r"刚刚")
"""What is no day to the labels."""
_RELEASED_BEFORE = re.compile(
    rf"(?:{_VERB}|出|推)(?:了|出了?|(?:运营)?的)?(?:包括|包含)?"
    r"(?:[^，。；]{0,30}，[它他]?们?(?:分别|依次)(?:[是为叫]|名为))?"
    r"(?:[^，。；]{2,90}?(?:[、和与及]|还有|，以及|，还有))?"  # a list
    r"(?:自己的|自家的?|旗下的?|我国的?|[它他]们?的|[本该]?公司(?:旗下)?的?)?[\s“「《【\"]{0,2}\Z",
    re.IGNORECASE,
)
_RELEASED_AFTER = re.compile(
    rf"(?:[（(][^（）()]{{0,60}}[）)])?(?:(?!的?(?:发布|上市|发售|亮相|上线)(?:时间|日期))[^，。；]){{0,24}}?"
    rf"(?:[，！!：][^，。；]{{0,24}}?)?{_VERB}(?:上市|发布|开售|启动|开启|开始|销售|发售|发行|公测|使用|试?运[行营])?[了啦]?\Z",
    re.IGNORECASE,
)

_RELEASED_APART = re.compile(rf"{_VERB}[了啦]?[！!]\s?\Z")
"""明日发布！某某…"""


@dataclass
class Release(Event):
    """A release, and where its claim stands in the article."""

    start: int = 0
    end: int = 0
    quote: str = ""


def put_release(events: list[Event], event: Event) -> None:
    """Put a release into the events of an article: into the one of the same product, into that of
    the other products of its list, or as one of its own."""
    for known in events:
        if known.type != event.type:
            continue
        if _listed_together(known, event):
            known.quote = max(known.quote, event.quote, key=len)  # type: ignore[attr-defined]
            for role, words in event.args.items():
                for value in words:
                    known.add(role, value)
            return
        if _same_product(known, event) and same(known, event):
            take_fuller(known.args, event.args)
            absorb(known, event)
            return
        if told_again(known.args, event.args):
            take_better(known.args, event.args)
            return
    events.append(event)


def without_unnamed(events: list[Event]) -> list[Event]:
    """Leave out releases of 新车 or 多款新品 where the article names what comes out; who releases
    stays with the first that it names, where that tells nobody."""
    releases = [event for event in events if event.type == "product_release"]
    for event in releases:
        if isinstance(event, Release):
            event.args["product"] = as_listed(event.quote, event.args["product"])
    named = [event for event in releases if not _UNNAMED.fullmatch(event.args["product"][0])]
    if not named:
        return events
    for event in releases:
        if event not in named and not named[0].args.get("organization"):
            for maker in event.args.get("organization", ()):
                named[0].add("organization", maker)
    return [event for event in events if event.type != "product_release" or event in named]


_UNNAMED = re.compile(
    r"(?:[多数几两三四五六七八九\d]+款|全新|首款|该)?(?:新车|新机|新品|车型|机型|新专辑|新单曲|新歌)"
)


def _listed_together(a: Event, b: Event) -> bool:
    """Whether two releases name what one verb of one sentence brings out."""
    if not (isinstance(a, Release) and isinstance(b, Release)):
        return False
    near = (a.start == b.start or a.end == b.end) and a.start < b.end and b.start < a.end
    makers = b.args.get("organization")
    parties = a.args.get("date") == b.args.get("date") and (
        not makers or makers == a.args.get("organization")
    )
    return near and parties and _apart(a.args["product"][-1], b.args["product"][0])


def _apart(a: str, b: str) -> bool:
    """Whether neither of two names is a part of the other, or it is another model (某某3 Pro)."""
    short, long = sorted((_WITHOUT.sub("", a).casefold(), _WITHOUT.sub("", b).casefold()), key=len)
    if short not in long:
        return True
    return bool(re.match("[a-z0-9+]", long[long.index(short) + len(short) :]))


_WITHOUT = re.compile(r'[\s“”「」"]')


def _same_product(a: Event, b: Event) -> bool:
    return any(not _apart(x, y) for x in a.args["product"] for y in b.args["product"])


def released(claim: Claim) -> list[Event]:
    """Give a release in the words of the labels: the whole phrase for the product, who releases
    only where he stands apart from it (not 甲车 in 甲车新款上市), and no date such as 刚刚."""
    product = claim.roles["product"][0]
    phrase = str(claim.values.get("described") or product.name)
    at = claim.quote.find(phrase)
    after = at + len(phrase)
    before, rest = claim.quote[: max(at, 0)], claim.quote[after:].strip('”」』》】）)" ')
    last = not rest or COUNTED_LIST.fullmatch(rest) is not None
    beside = _RELEASED_AFTER.match(claim.quote, after) or (
        last and (_RELEASED_APART.search(before) or _RELEASED_BEFORE.search(before))
    )
    if at < 0 or not (
        beside or is_english(claim.quote)
    ):  # that a company has a product is no release
        return []
    event = Release("product_release", start=claim.start, end=claim.end, quote=claim.quote)
    quoted = claim.quote[at - 1 : at] + claim.quote[after : after + 1] if at > 0 else ""
    event.add("product", f"“{phrase}”" if quoted == "“”" else phrase)
    makers: list[str] = []
    for nth, maker in enumerate(claim.roles.get("organization", ())):
        place = -1 if maker.start is None else maker.start - claim.start
        by = claim.quote.rfind("由", after, max(place, after)) + 1
        if place < at or by:
            makers.append(_subject(claim.quote[by:], maker.name, first=nth == 0))
    for words in joint(claim.quote, makers):
        event.add("organization", words)
    date = claim.values.get("date")
    if date is not None and not VAGUE.fullmatch(words_of(date)):
        event.add("date", _with_hour(claim.quote, words_of(date)))
    return [event]


def _with_hour(quote: str, words: str) -> str:
    """Give the words of a day with the hour that the quote has right behind them."""
    hour = _HOUR.match(quote, quote.find(words) + len(words)) if words in quote else None
    return words + (hour[0] if hour else "")


_HOUR = re.compile(
    r"(?<=[日号晚天])(?:零点|\d{1,2}[:：]\d\d|\d{1,2}点半?)|[早晚]?些时候"
    "|(?<=周[一二三四五六日])(?:凌晨|上午|下午|晚间|晚上)"
)


def _subject(quote: str, name: str, *, first: bool) -> str:
    """Give who releases with all that the quote calls him: 国内厂商某某, 某某公司, 某某（Name）;
    ``first`` says that no other stands before him."""
    at = quote.find(name)
    if at < 0:
        return name
    after = _BODY.match(quote, at + len(name))
    country = _COUNTRY.search(quote, 0, at)
    whole = first and quote.count("“", 0, at) == quote.count("”", 0, at)
    before = quote[:at] if whole and _DESCRIPTION.fullmatch(quote, 0, at) else ""
    before = before or (country[0] if country else "")
    words = after[0] if after else ""
    officer = _OFFICER.match(quote, at + len(name) + len(words))
    return before + name + words + (officer[0] if officer else "")


_COUNTRY = re.compile(r"(?:日本|韩国|美国|德国|法国|英国|意大利|瑞典|瑞士|加拿大|印度|中国)\Z")
"""Where a maker is from, which those labels take into his name."""
_BODY = re.compile(
    r"(?:(?<=Inc|Ltd|orp)|(?<=Co))\."
    r"|(?:公司|集团)?\s?[（(](?:[A-Za-z][A-Za-z .&]{1,24}|\d{4,6}(?:\.[A-Z]{1,3})?)[）)]"
    r"|公司|集团|\s?官方"
)
_OFFICER = re.compile(
    r"\s?[\u4e00-\u9fffA-Z、兼]{0,12}?(?:CEO|CTO|COO|创始人|董事长|总裁|总经理|负责人|掌门人)"
    r"[\u4e00-\u9fff·]{2,3}?(?=[在于将已也又还曾，]|正式|[今昨近]|日前|最新|召开|举[行办]|携|宣布|亲自|通过|首次|发布|推出|公布|曝光|展示|晒出)"
)
"""Who acts for the maker: the labels take him into the name."""
_DESCRIPTION = re.compile(
    r"[^，。；：、！？\s]{0,22}(?:的|旗下|子公司|品牌|厂商|公司|企业|巨头|车企|平台|[\u4e00-\u9fff]商|新势力|独角兽|工作室|团队"
    r"|歌手|艺人|演员|天王|天后|才女|乐队|组合|设计师|作家|”)\s?"
)
"""What may stand before a name and tell of what sort it is."""
