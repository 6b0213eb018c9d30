"""The patterns of Chinese and numeric dates. Groups name what :mod:`.dates` reads."""

from __future__ import annotations

import re

from .cues import finditer_at
from .dates_english import find_english

_PLAIN = dict(zip("０１２３４５６７８９〇○Ｏ－～／．", "0123456789零零零-~/.", strict=True))
_NOT_PLAIN = re.compile(f"[{''.join(_PLAIN)}]")
TO = r"(?:-|–|—{1,2}|~|至|到)"


def plain_characters(text: str) -> str:
    """Write full-width digits and marks plainly; the length and all offsets stay."""
    return _NOT_PLAIN.sub(lambda found: _PLAIN[found[0]], text)


_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
_TIME = (
    r"(?:当?[晚早午]间|晚上?|下午|上午|凌晨|中午|早上|清晨|傍晚|深夜"
    r"|早[盘晨])?(?:\s?(?:\d{1,2}\s?(?:点|时(?!代|间|候|期|尚|装))(?:\d{1,2}分|半|整)?|[一二两三四五六七八九十]{1,3}点[半整]?))?"
)
_YEAR = (
    r"(?:(?P<from>(?:19|20)\d\d)年?\s?" + TO + r"\s?(?=(?:19|20)\d\d\s?年))?"
    r"(?:(?<![\d.])(?P<year>(?:19|20)\d\d|[一二][零0一二三四五六七八九]{3})(?:\s?财?年(?!代|轻|级"
    r"|化|龄|均|利率|报价?|会|夜|糕)的?|(?<=20[0-3]\d)(?=全年|[上下]半年|前三季|第?[一二三四]季))"
    rf"|(?<!\d)(?P<short>[012]\d)年(?=\s?{_MONTH}\s?月|[上下]半年|[初底末])"
    r"|(?P<word>今年|去年|前年(?!度)|明年|后年|本年|当年|同年|上年|次年|翌年|[今去明](?=[春夏秋])))"
)
_PART = (
    r"(?P<part>(?<=[今去明])[春夏秋]|晚些时候|稍晚时候|[春夏秋](?:季|天)(?!赛|杯|运|款|装|新品|全场景|发布会|航|限定|学期|游|风|的|档|常规|联赛|转会|拳|招|会)"
    r"|年[初中底末]|[初底末](?=[，。、；的,\s在以就已,)）]|$|[前之]|[^\W\d_])"
    r"|(?P<half>[上下]半)年|半年(?![里内来多时后])度?|中期|年?度?前[一二两三123]季度?|首[两三]?季度?(?![赛播])|"
    r"(?<!新)(?:第|年度第?)?[一二三四1-4]季度?(?!性)|[QＱ][1-4]|H[12]|[1-4]Q|全年|年度)"
)
_CHINESE_DIGITS = "一二三四五六七八九十"
_START = (
    r"(?=[\d今去前明后本当同上次翌一二三四五六七八九十年第下半全首QH春夏秋])"
    rf"(?=(?:\d{{1,4}}|[{_CHINESE_DIGITS}][零0{_CHINESE_DIGITS}]{{0,3}})\s{{0,2}}[财年月份季Q\-–—~至到全上下前第一二三四]"
    r"|[今去前明后本当同上次翌]年|[本上下当同次]个?月|[上下]半年|前[一二两三123]季|首[两三]?季|年[初中底末度前]"
    r"|[今去明][春夏秋](?=[，。\s加转签租离官自以从正由与在被的新引将才刚首就后来又已卸辞请])"
    r"|第[一二三四1-4]季|半年|Q[1-4]|H[12]|全年|(?<=[在于将])[春夏秋]季)"
)
"""How a date begins. Every part of a date may be missing, so that without this one is tried, and
nothing found, at most digits of a text."""
CHINESE_BEGINS = re.compile(
    rf"[\d今去前明后本当同上次翌一二三四五六七八九十年第下半全首QH春夏秋](?<=(?={_START})(?s:.))"
)
"""Begins all that :data:`CHINESE` finds."""
CHINESE = re.compile(
    rf"{_START}(?:{_YEAR}\s?)?"
    rf"(?:(?<![\d.])(?P<first>{_MONTH})\s?月?份?\s?{TO}\s?(?P<last>{_MONTH})\s?月(?!\s?{_DAY}\s?[日号])份?"
    rf"|(?:(?<![\d.第])(?P<month>{_MONTH})\s?月份?(?!龄|薪|租|饼|嫂|球|供|卡)"
    rf"|(?P<monthword>本月|上个?月|下个?月(?!球)|当月|同月|次月))"
    rf"(?:\s?(?P<day>{_DAY})\s?(?:[日号](?!线(?![上下]))\s?)?{TO}\s?(?P<today>{_DAY})\s?[日号](?!线(?![上下]))"
    rf"|\s?(?P<oneday>{_DAY})\s?[日号](?!线(?![上下])|元)|(?P<monthpart>初|上旬|中旬|下旬|底|末))?"
    rf"|{_PART})?{_TIME}(?P<after>以来|起|至今|同期|(?:之前|以前)|前(?!后|夕|三|两|一|期|不久|\d))?"
    r"(?P<around>前后|左右)?"
)
ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?<![\d./-]\d{4})"
    r"(?:(?P<sep>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]|[12]\d|3[01]|[1-9])(?![\d./-]*\d)"
    r"|[-/](?P<m2>0[1-9]|1[0-2])(?![\d./-]))"
)
_OPENS = r"(?:(?<=[。\n\s]\d日)|(?<=[。\n\s]\d\d日)|(?<=\A\d日)|(?<=\A\d\d日))"
"""Behind a bare day that opens a sentence: 16日某公司上市."""
RELATIVE = re.compile(
    r"(?=[近日最不前刚晚午早今昨明后本上下周\d年月一二两三四五六七八九十数几])(?:"
    r"(?P<fuzzy>近日|日前(?!后)|近期|最近(?![的二三四五六七八九十两几数\d]|一(?!汽|加))|不久前|前不久"
    r"|前些[日天]子?|前段时间|前[几两][天日]|刚刚|[晚午早]间(?=(?:发布)?(?:公告(?!牌)|公布|披露)))"
    rf"|(?P<day>[今昨明]\s?[（(]\d{{1,2}}[）)]\s?[日天晚]|今[日天晚晨早](?!AI|头条|快讯|要闻|看点|热点|的(?:样子|模样|地位|规模|成就|局面|市值))|昨[日天晚]|前[天日](?=[，,在晚正发推上已举首亮]|$)|明[日天](?!系)"
    rf"|后天(?![性的形]))(?:{_TIME})"
    rf"|(?P<week>(?:本|上|下)?周[一二三四五六日天]|[本上下]周(?![一二三四五六日天年期转边]))(?:[早晚]些时候|稍[早晚](?:些?时候)?)?(?:{_TIME})"
    rf"|(?<![\d月/.第近每个前后过去])(?<!月\s)(?P<only>[12]\d|3[01]|[1-9])(?:日|\s日|号(?!线(?![上下])))(?=[，,电讯晚午上下早凌将于]"
    rf"|消息|援引|引述|宣布|正式|推出|开售|发售|亮相|官宣|举[行办]|加盟|签[下约]|起|发布|召开|公[告布]|披露|获悉|报道|表示|收盘|在|从|当天|{_OPENS}(?![内后前均期游线间元]))(?:{_TIME})"
    r"|(?P<yearpart>(?<![\d今去前明后本当同上次零一二三四五六七八九十两几数多每全常整半近])年[初中底末](?!报|货|会|奖))"
    r"|(?P<monthpart>(?<![\d今本上下当同次一二三四五六七八九十个两几数])月[初底末](?=[，,前的将在完正发召]))"
    r"|(?P<ago>(?P<n>\d{1,2}|[一二两三四五六七八九十数几])(?:个)?(?P<unit>天|周|星期|月"
    r"|年)(?P<dir>以?前|之?后)))"
)
_SAYS = tuple(CHINESE.groupindex.keys() - {"after", "around", "from", "half"})
"""The groups of a Chinese date one of which must be there."""


def candidates(plain: str) -> list[tuple[int, int, re.Match[str]]]:
    """Give what may be dates, the longer of two that begin together first."""
    rows = []
    found = (
        finditer_at(CHINESE, CHINESE_BEGINS, plain),
        ISO.finditer(plain),
        RELATIVE.finditer(plain),
    )
    for matches in found:
        for match in matches:
            if match.end() > match.start() and _says_something(match):
                rows.append((match.start(), match.start() + len(match.group().rstrip()), match))
    rows.extend((m.start(), m.end(), m) for m in find_english(plain))
    return sorted(rows, key=lambda row: (row[0], -row[1]))


def _says_something(match: re.Match[str]) -> bool:
    if match.re is not CHINESE:
        return True
    return any(match.group(*_SAYS))


_ZONES = (
    "美国当地",
    "美国东部",
    "北京",
    "伦敦",
    "纽约",
    "美东",
    "当地",
    "美国",
    "欧洲",
    "东京",
    "香港",
)
"""Where the clock runs that 时间 behind it names."""


def with_zone(plain: str, start: int) -> int:
    """Give where the words for a day begin, with the zone before it: 伦敦时间."""
    end = start - plain.endswith(" ", 0, start)
    if not plain.endswith("时间", 0, end):
        return start
    zone = next((z for z in _ZONES if plain.endswith(z, 0, end - 2)), None)
    return start if zone is None else end - 2 - len(zone)
